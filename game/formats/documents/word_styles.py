"""Styles of Word: how letters and paragraphs of a style look, and how its lists are numbered."""

from __future__ import annotations

from typing import NamedTuple
from xml.etree.ElementTree import Element

from game.formats.documents.labels import Numbering, Rule
from game.formats.documents.paragraph import BOLD, COLOURED, MARKED, UNDERLINED, Look
from game.formats.documents.tree import LONGEST_NAME, OFF, child, is_on, value

_BLACK = ("", "auto", "000000", "000", "111111", "222222", "333333", "434343", "404040")
WHITE = ("", "auto", "clear", "none", "white", "ffffff")
_DEEPEST = 12
"""How many styles may be based on one another."""


class Style(NamedTuple):
    """Of a paragraph: its look, the rank of a heading, and the list that it belongs to."""

    look: Look = Look()
    heading: int = 0
    is_title: bool = False
    is_contents: bool = False
    list_key: str = ""
    level: int = 0


class Styles:
    """The styles of a document, looked up by their keys."""

    def __init__(self, root: Element) -> None:
        self._elements = {each.get("styleId", ""): each for each in root if each.tag == "style"}
        self._known: dict[str, Style] = {}
        self._heads: dict[str, bool] = {}

    def style(self, key: str, depth: int = 0) -> Style:
        """Return the style of this key; one that is not there changes nothing."""
        if key not in self._known:
            element = self._elements.get(key)
            if element is None or depth > _DEEPEST:
                return Style()
            below = self.style(value(element, "basedOn"), depth + 1)
            self._known[key] = _styled(element, below)
        return self._known[key]

    def has_head(self, about: Element | None) -> bool:
        """Return True if a table of these properties is in a style with a first row of its own."""
        key, look = value(about, "tblStyle"), child(about, "tblLook")
        if key not in self._elements or look is None or not _shows_first_row(look):
            return False
        if key not in self._heads:
            self._heads[key] = any(map(_is_head, self._elements[key]))
        return self._heads[key]


def _is_head(each: Element) -> bool:
    """Return True if this part of a style of tables makes the first row stand out."""
    if each.tag != "tblStylePr" or each.get("type") != "firstRow":
        return False
    return is_on(each, "rPr", "b") or child(each, "tcPr", "shd") is not None


def _shows_first_row(look: Element) -> bool:
    bits = look.get("val", "")
    known = len(bits) == 4 and all(sign in "0123456789abcdefABCDEF" for sign in bits)
    return look.get("firstRow") == "1" or (known and bool(int(bits, 16) & 0x20))


def look_of(about: Element | None, below: Look, styles: Styles | None = None) -> Look:
    """Return how letters look that say this about themselves, over what they look like anyway."""
    if about is None:
        return below
    if styles is not None and (key := value(about, "rStyle")):
        styled = styles.style(key).look
        below = below._replace(
            stress=below.stress | styled.stress, hidden=below.hidden or styled.hidden
        )
    stress = below.stress
    for each in about:
        bit, there = _stress(each)
        stress = stress | bit if there else stress & ~bit
    place = value(about, "vertAlign")
    fonts, language = child(about, "rFonts"), child(about, "lang")
    return Look(
        stress,
        {"superscript": "sup", "subscript": "sub", "baseline": ""}.get(place, below.place),
        _language(language) or below.language,
        (fonts.get("ascii", "")[:LONGEST_NAME] if fonts is not None else "") or below.font,
        is_on(about, "vanish") if child(about, "vanish") is not None else below.hidden,
    )


def _stress(each: Element) -> tuple[int, bool]:
    """Return which bit an element of properties is about, 0 for none, and whether it sets it."""
    said = each.get("val", "").lower()
    if each.tag == "b":
        return BOLD, said not in OFF
    if each.tag == "u":
        return UNDERLINED, said not in OFF
    if each.tag == "highlight":
        return MARKED, said not in WHITE
    if each.tag == "shd":
        return MARKED, each.get("fill", "").lower() not in WHITE
    return (COLOURED, said not in _BLACK) if each.tag == "color" else (0, False)


def _language(element: Element | None) -> str:
    """Return the language of letters: Word keeps those of three kinds of scripts apart."""
    return element.get("val", "")[:LONGEST_NAME] if element is not None else ""


def _styled(element: Element, below: Style) -> Style:
    name = value(element, "name").lower()
    kind, _space, rank = name.partition(" ")
    heading = first_digit(rank, below.heading) if kind == "heading" else below.heading
    numbered = child(element, "pPr", "numPr")
    level = value(numbered, "ilvl")
    return Style(
        look_of(child(element, "rPr"), below.look),
        heading,
        name == "title" or below.is_title,
        name.startswith("toc ") or below.is_contents,
        value(numbered, "numId") or below.list_key,
        first_digit(level, below.level),
    )


def first_digit(text: str, usual: int) -> int:
    """Return the digit that a text begins with, `usual` where it begins otherwise."""
    return int(text[0]) if text[:1] in tuple("0123456789") else usual


def numbering(root: Element) -> Numbering:
    """Return how the lists of a document are numbered."""
    forms: dict[str, dict[int, Rule]] = {}
    lists: dict[str, tuple[str, dict[int, int]]] = {}
    for each in root:
        if each.tag == "abstractNum":
            levels = (one for one in each if one.tag == "lvl")
            forms[each.get("abstractNumId", "")] = {_depth(one): _rule(one) for one in levels}
        elif each.tag == "num":
            starts = {
                _depth(one): _number(value(one, "startOverride"))
                for one in each
                if one.tag == "lvlOverride" and child(one, "startOverride") is not None
            }
            lists[each.get("numId", "")] = value(each, "abstractNumId"), starts
    return Numbering(forms, lists)


def _rule(level: Element) -> Rule:
    start = value(level, "start")
    return Rule(value(level, "numFmt"), value(level, "lvlText"), _number(start) if start else 1)


def _depth(element: Element) -> int:
    return min(8, _number(element.get("ilvl")))


def _number(text: str | None) -> int:
    known = text is not None and text.isascii() and text.isdigit() and len(text) < 7
    return int(text) if known and text else 0
