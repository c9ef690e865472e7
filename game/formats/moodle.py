"""Moodle: what its formats have in common: kinds of questions, categories, numbers, markup."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import pairwise
from xml.etree.ElementTree import Element

from game.core.pair_set import Pair, Side
from game.formats.common.markup.gaps import Gap, sentences
from game.formats.common.markup.html_sides import HtmlSides
from game.formats.common.questions.question import LEFT_OUT, add_gap
from game.formats.common.report.collector import PairCollector, enumerate_names
from game.formats.common.report.losses import Remarks, tell
from game.formats.problems import Remark
from game.words import _, later

MOST_ROWS = 10
"""More rows than this are hard to see at once in a matching question."""
_SLASH = re.compile(r"(?<!/)/(?!/)")
_EMPHASIS = re.compile(r"(\*\*|__|`|(?<![\w*_])[*_](?![*_]))(?=\S)([^*_`\n]{1,500})(?<=\S)\1(?!\w)")
_ENTITY = re.compile(r"&(?:[A-Za-z]{2,8}|#\d{1,6});")
_WIDE = 0.05
"""A tolerance of a larger part than this makes a range of a number: many answers are right."""


def last_of(path: str) -> str:
    """Return the innermost of a path of categories; a doubled slash is a letter of a name."""
    return _SLASH.split(path.strip().rstrip("/"))[-1].replace("//", "/").strip()


def child_of(element: Element, tag: str) -> Element | None:
    """Return the first child called so, be it in capitals or in small letters."""
    found = element.find(tag)
    return found if found is not None else element.find(tag.swapcase())


def is_exact(number: str, tolerance: str) -> bool:
    """Return True if a number is asked for, and not anything between two numbers."""
    try:
        return float(tolerance or 0) <= abs(float(number)) * _WIDE
    except ValueError:
        return tolerance.strip("0., ") == ""


def face(
    text: str, form: str, faces: HtmlSides, found_in: Callable[[str], str] | None = None
) -> Side:
    """Return a side from a text in one of Moodle's four formats."""
    if form.startswith("plain"):
        return Side(text.strip())
    words = _EMPHASIS.sub(r"\2", text) if form == "markdown" else text
    return faces.of(words, found_in)


def typed(text: str, faces: HtmlSides) -> str:
    """Return an answer as pupils type it: a tag is one only where some text is between two."""
    words = faces.text(text) if "</" in text or _ENTITY.search(text) else ""
    return words or text.strip()


_NEITHER = later("Only matching questions and those with one right answer become pairs.")

_SAID: Remarks = {
    **LEFT_OUT,
    "essay": Remark(
        "{n} essay question was left out.",
        "{n} essay questions were left out.",
        _NEITHER,
    ),
    "description": Remark(
        "{n} text without answers was left out.",
        "{n} texts without answers were left out.",
        later("There is nothing to answer in them, so nothing is lost."),
    ),
    "range": Remark(
        "{n} question with a range of numbers as its answer was left out.",
        "{n} questions with a range of numbers as their answer were left out.",
        _NEITHER,
    ),
    "pattern": Remark(
        "{n} answer is a pattern that fits many words, and was left out.",
        "{n} answers are patterns that fit many words, and were left out.",
        later("Give the question a first answer in plain words, or write the pair in the editor."),
    ),
    "wrong": Remark(
        "{n} question without a right answer was left out.",
        "{n} questions without a right answer were left out.",
        _NEITHER,
    ),
}


class Questions:
    """What is to be said of a file of questions as a whole: kinds left out, categories, titles."""

    def __init__(self) -> None:
        self.kinds: Counter[str] = Counter()
        self._first: dict[str, int] = {}
        self._categories: dict[str, None] = {}
        self._titles: list[str] = []
        self._others: Counter[str] = Counter()

    def count(self, kind: str, line: int) -> None:
        """Count one more question of a kind that has something to be told."""
        self.kinds[kind] += 1
        self._first.setdefault(kind, line)

    def count_other(self, kind: str) -> None:
        """Count one more question of a kind that is called by its own name."""
        self._others[kind] += 1

    def add_gaps(
        self, gaps: Sequence[Gap], side: Side, faces: HtmlSides, collector: PairCollector, line: int
    ) -> None:
        """Add each gap with its sentence in the text of `side`, where slots stand for them."""
        for gap, sentence in sentences(side.text, gaps):
            around = replace(side, text=sentence)
            word, note, *wrong = map(faces.text, (gap.word, gap.note, *gap.wrong))
            gap = replace(gap, word=word, note=note, wrong=tuple(wrong))
            if reason := add_gap(collector, gap, around, line):
                self.count(reason, line)
                continue
            if gap.others:
                self.count("accepted", line)

    def add_used(self, title: str, category: str) -> None:
        """Keep title and category of a question that became pairs."""
        self._titles.append(title)
        if category:
            self._categories[category] = None

    @property
    def subject(self) -> str:
        """The categories, as long as they are few."""
        return " · ".join(list(self._categories)[:3])

    @property
    def title(self) -> str:
        """The title of the only question; "" when there are several."""
        return self._titles[0] if len(self._titles) == 1 else ""

    def tell(self, collector: PairCollector) -> None:
        """Say one sentence for each kind."""
        tell(collector, self.kinds, _SAID, self._first)
        if self._others:
            other = _("Exercises of other kinds were left out ({n}): {kinds}.")
            kinds = enumerate_names(list(self._others))
            said = other.format(n=sum(self._others.values()), kinds=kinds)
            collector.warn(0, said, _("Write their pairs in the editor."))

    def nothing(self) -> tuple[str, str] | None:
        """Return what to say of a file that has questions but no pairs."""
        if not self.kinds and not self._others:
            return None
        said = _("There are no matching questions in this file, and none with one right answer.")
        return said, _("Export a question category that has some.")


def groups(pairs: Sequence[Pair]) -> list[Sequence[Pair]]:
    """Return as few questions as possible, as even as possible: a single row is no matching."""
    count = -(-len(pairs) // MOST_ROWS)
    cuts = [len(pairs) * at // count for at in range(count + 1)] if count else []
    return [pairs[start:end] for start, end in pairwise(cuts)]
