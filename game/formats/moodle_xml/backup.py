"""Backup: in Moodle's backups gaps are questions of their own, `{#1}` in the text of another."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from xml.etree.ElementTree import Element

from game.formats.common.tree.xml import inner
from game.formats.moodle import child_of
from game.formats.moodle_xml.questions import EMBEDDED, Question, question
from game.values import dataclass

_PLACE = re.compile(r"\{#(\d{1,3})\}")


@dataclass(frozen=True, slots=True)
class Parts:
    """Of each question that has others in it, by its number, the texts of these in order."""

    texts: Mapping[str, tuple[str, ...]]

    def is_part(self, element: Element) -> bool:
        """Return True for a question that lies within another."""
        return _said(element, "parent") in self.texts

    def filled(self, found: Question) -> Question:
        """Return a question with the answers in its text that its parts have."""
        texts = self.texts.get(_number(found.element), ())

        def answers(place: re.Match[str]) -> str:
            at = int(place[1]) - 1
            return texts[at] if 0 <= at < len(texts) else place[0]

        asked = child_of(found.element, "questiontext")
        if not texts or asked is None:
            return found
        return replace(found, text=_PLACE.sub(answers, inner(asked)))


def parts_in(root: Element) -> Parts:
    """Return which questions of a backup lie within which."""
    texts: dict[str, str] = {}
    within: dict[str, list[str]] = {}
    holders: dict[str, list[str]] = {}
    for element in root.iter():
        if element.tag.lower() != "question" or not (number := _number(element)):
            continue
        found = question(element)
        texts[number] = inner(child_of(element, "questiontext"))
        if found is not None and found.kind in EMBEDDED:
            holders[number] = _sequence(element)
        elif parent := _said(element, "parent"):
            within.setdefault(parent, []).append(number)
    return Parts(
        {
            number: tuple(texts.get(part, "") for part in sequence or within.get(number, []))
            for number, sequence in holders.items()
        }
    )


def _sequence(element: Element) -> list[str]:
    named = (part for part in element.iter() if part.tag.lower() == "sequence")
    return [part.strip() for part in inner(next(named, None)).split(",") if part.strip()]


def _number(element: Element) -> str:
    return element.get("id") or _said(element, "id")


def _said(element: Element, tag: str) -> str:
    return inner(child_of(element, tag)).strip()
