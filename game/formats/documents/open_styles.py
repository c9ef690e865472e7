"""Styles of OpenDocument: how letters and paragraphs look, and how lists are numbered."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple
from xml.etree.ElementTree import Element

from game.formats.documents.grid import number
from game.formats.documents.labels import Numbering, Rule
from game.formats.documents.paragraph import BOLD, COLOURED, MARKED, UNDERLINED, Look
from game.formats.documents.tree import LONGEST_NAME, OFF, child, descendants

_KINDS = {"a": "lowerLetter", "A": "upperLetter", "i": "lowerRoman", "I": "upperRoman"}
_BLACK = ("#000000", "#111111", "#222222", "#333333", "#434343", "#404040")
_WHITE = ("transparent", "#ffffff")
_DEEPEST = 12


class Style(NamedTuple):
    """What a style sets: bits that it switches on, bits that it is about, and all else."""

    on: int = 0
    about: int = 0
    place: str | None = None
    language: str = ""
    font: str = ""
    hidden: bool = False
    is_title: bool = False

    def over(self, look: Look) -> Look:
        """Return letters that looked so, in this style."""
        return Look(
            look.stress & ~self.about | self.on,
            look.place if self.place is None else self.place,
            self.language or look.language,
            self.font or look.font,
            self.hidden or look.hidden,
        )

    @property
    def look(self) -> Look:
        """How letters look that are in this style alone."""
        return self.over(Look())


class Styles:
    """The styles of a document, looked up by their names."""

    def __init__(self, *roots: Element) -> None:
        self._elements: dict[str, Element] = {}
        forms: dict[str, dict[int, Rule]] = {}
        for root in roots:
            for each in descendants(root, ("style", "list-style"), ("body",)):
                name = each.get("name", "")
                if each.tag == "style":
                    self._elements[name] = each
                else:
                    forms[name] = dict(_rules(each))
        self._known: dict[str, Style] = {}
        self.numbering = Numbering(forms, {name: (name, {}) for name in forms})

    def style(self, name: str, depth: int = 0) -> Style:
        """Return the style of this name; one that is not there changes nothing."""
        if name not in self._known:
            element = self._elements.get(name)
            if element is None or depth > _DEEPEST:
                return Style()
            below = self.style(element.get("parent-style-name", ""), depth + 1)
            self._known[name] = _styled(element, name, below)
        return self._known[name]


def _styled(element: Element, name: str, below: Style) -> Style:
    is_title = name == "Title" or below.is_title
    about = child(element, "text-properties")
    if about is None:
        return below._replace(is_title=is_title)
    bits = dict(_bits(about))
    on = sum(bit for bit, there in bits.items() if there)
    language = about.get("language", "")[:LONGEST_NAME]
    return Style(
        below.on & ~sum(bits) | on,
        below.about | sum(bits),
        _place(about.get("text-position"), below.place),
        language if language not in ("none", "zxx") else below.language,
        about.get("font-name", "")[:LONGEST_NAME] or below.font,
        about.get("display") == "none" or below.hidden,
        is_title,
    )


def _bits(about: Element) -> Iterator[tuple[int, bool]]:
    """Return the bits that a style is about, and whether it sets them."""
    weight, line = about.get("font-weight"), about.get("text-underline-style")
    if weight is not None:
        yield BOLD, weight == "bold" or weight in ("600", "700", "800", "900")
    if line is not None:
        yield UNDERLINED, line not in OFF
    if (ground := about.get("background-color")) is not None:
        yield MARKED, ground.lower() not in _WHITE
    if (colour := about.get("color")) is not None:
        yield COLOURED, colour.lower() not in _BLACK


def _place(position: str | None, below: str | None) -> str | None:
    """Return `sub` or `sup` for letters that stand lower or higher: `sub 58%`, `33% 58%`."""
    if position is None:
        return below
    first = position.split()[0] if position.split() else ""
    if first in ("sub", "super"):
        return first[:3]
    if first.startswith("-"):
        return "sub"
    return "sup" if first.rstrip("%").strip("0.") else ""


def _rules(style: Element) -> Iterator[tuple[int, Rule]]:
    """Return how each level of a list is numbered."""
    for each in style:
        level = number(each.get("level"), 9) - 1
        if each.tag == "list-level-style-bullet":
            yield level, Rule("bullet")
        elif each.tag == "list-level-style-number":
            form = each.get("num-format", "")
            kind = _KINDS.get(form, "decimal") if form else "none"
            text = each.get("num-prefix", "") + f"%{level + 1}" + each.get("num-suffix", "")
            yield level, Rule(kind, text, number(each.get("start-value"), 9999))
