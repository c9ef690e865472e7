"""Templates: which fields the two sides of a card show, in Anki's template language."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import field

from game.values import dataclass

_LONGEST, _DEEPEST = 60_000, 30
_TAG = re.compile(r"\{\{\{?([^{}]{1,200})\}?\}\}")
_OTHER_BRACES = "{{=<% %>=}}"
_UNSEEN = re.compile(
    r"(<!--)|<(script|style|template)\b[^<>]*+>"
    r"|<(\w{1,20})\b(?=[^<>]{0,300}(?:display\s?:\s?none|\shidden[\s>/]))[^<>]*+>",
    re.IGNORECASE,
)
_IN_TAG = re.compile(r"<[a-zA-Z/][^<>]*+>")
_SPECIAL = {"Tags", "Type", "Deck", "Subdeck", "CardFlag", "Card", "CardID", "FrontSide"}
"""What Anki fills in itself: no fields of a note."""
_MARKUP = (
    *(("[latex]", "[/latex]"), ("[$$]", "[/$$]"), ("[$]", "[/$]"), ("\\[", "\\]")),
    *(("\\(", "\\)"), ("<anki-mathjax>", "</anki-mathjax>")),
)
"""What a template may put around a field so that all of it is a formula."""
_READINGS = ("furigana", "kanji", "kana")


@dataclass(frozen=True, slots=True)
class CardType:
    """A kind of cards that notes are made into: its name, and the templates of its two sides."""

    name: str
    question: str
    answer: str


@dataclass(frozen=True, slots=True)
class Shown:
    """A field on a side of a card. `unless` are fields that are empty where this one shows.

    `reading` is what is shown of Japanese words with their readings, `around` what makes a
    formula of the field.
    """

    field: str
    filters: tuple[str, ...] = ()
    unless: frozenset[str] = frozenset()
    around: tuple[str, str] = ("", "")

    @property
    def reading(self) -> str:
        """Which of the filters for Japanese is the first to be used, "" for none."""
        return next((name for name in _READINGS if name in self.filters), "")

    def has(self, *filters: str) -> bool:
        """Return True if the field goes through one of these filters."""
        return any(each.split(" ")[0] in filters for each in self.filters)


@dataclass(slots=True)
class Face:
    """The fields of one side in order, sorted by the way in which they are shown.

    `typed` are asked for by a box to type in, `hints` wait behind a link, `spoken` are only
    heard, `gaps` hide some of their words.
    """

    shown: list[Shown] = field(default_factory=list)
    typed: list[Shown] = field(default_factory=list)
    hints: list[Shown] = field(default_factory=list)
    spoken: list[Shown] = field(default_factory=list)
    gaps: list[Shown] = field(default_factory=list)

    @property
    def names(self) -> set[str]:
        """The fields that are seen without doing anything."""
        return {each.field for each in (*self.shown, *self.gaps)}


def face(template: str) -> Face:
    """Return what a template shows."""
    template = template[:_LONGEST]
    if _OTHER_BRACES in template:
        template = template.replace(_OTHER_BRACES, "")
        template = template.replace("<%", "{{").replace("%>", "}}")
    # A field inside of a tag is a class or an address, not a text.
    seen = _IN_TAG.sub(_without_fields, "".join(_seen(template)))
    found = Face()
    for each in _fields(seen):
        if each.field not in _SPECIAL:
            _sort_in(each, found)
    return found


def _seen(template: str) -> Iterator[str]:
    """Return the pieces that are not hidden: no remarks, no programs, nothing that is not shown."""
    small, never, at, look_from = template.lower(), set[str](), 0, 0
    while found := _UNSEEN.search(template, look_from):
        closes = "-->" if found[1] else f"</{(found[2] or found[3]).lower()}"
        end = -1 if closes in never else small.find(closes, found.end())
        look_from = found.end()
        if end < 0:
            never.add(closes)
            continue
        yield template[at : found.start()]
        at = look_from = end + len(closes)
    yield template[at:]


def _without_fields(tag: re.Match[str]) -> str:
    return _TAG.sub("", tag[0]) if "{{" in tag[0] else tag[0]


def _fields(template: str) -> Iterator[Shown]:
    """Return the fields of a template with the conditions that they stand under."""
    open_sections: list[tuple[str, bool]] = []
    for found in _TAG.finditer(template):
        inner = found[1].strip()
        sign, name = inner[:1], inner[1:].strip()
        if sign in ("#", "^"):
            if len(open_sections) < _DEEPEST:
                open_sections.append((name, sign == "^"))
        elif sign == "/":
            if (name, True) in open_sections or (name, False) in open_sections:
                while open_sections.pop()[0] != name:
                    pass
        else:
            *filters, last = inner.lstrip("&").split(":")
            unless = frozenset(name for name, absent in open_sections if absent)
            words = tuple(each.strip().lower() for each in filters)
            yield Shown(last.strip(), words, unless, _around(template, *found.span()))


def _around(template: str, start: int, end: int) -> tuple[str, str]:
    """Return the marks of a formula that this field alone stands in."""
    before, after = template[max(0, start - 20) : start], template[end : end + 20]
    for opens, closes in _MARKUP:
        if before.rstrip().endswith(opens) and after.lstrip().startswith(closes):
            return opens, closes
    return "", ""


def _sort_in(each: Shown, found: Face) -> None:
    if each.has("type"):
        found.typed.append(each)
    elif each.has("cloze", "cloze-only"):
        found.gaps.append(each)
    elif each.has("hint"):
        found.hints.append(each)
    elif each.has("tts", "tts-voices"):
        found.spoken.append(each)
    else:
        found.shown.append(each)
