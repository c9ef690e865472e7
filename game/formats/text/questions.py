"""Questions: cards whose sides begin with words such as “Q:” and “A:”, on one line or several."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import field
from itertools import pairwise

from game.formats.common.table.labels import Part, label
from game.formats.table import Row
from game.values import dataclass
from game.words import _

_LINE = re.compile(
    r"[ \t]*+(?:[-*+>]{1,3}[ \t]++)?(?:#{1,6}[ \t]++)?(\*\*|__|)[ \t]?"
    r"([^\W\d_]{1,14}[ \t]?\d{0,3})[ \t]?(?:[:：](?:\*\*|__)|\1?[:：])(.*)"
)
_HEADING = re.compile(r"#{1,6}\s|-{3,}$|={3,}$|\*{3,}$")
_FENCES = ("```", "~~~")
_PARTS: tuple[Part, ...] = ("term", "definition", "hint")


@dataclass(frozen=True, slots=True)
class QuestionRows:
    """Rows of a question and its answer, and the lines of headings between them."""

    rows: tuple[Row, ...]
    headings: tuple[int, ...] = ()
    words: tuple[str, ...] = ()
    """What the sides are called where no list of words knows it."""

    @property
    def names(self) -> list[str]:
        """Of the columns; there are hints where a line says so."""
        if self.words:
            return list(self.words)
        width = max((len(row.cells) for row in self.rows), default=2)
        return [_("Question"), _("Answer"), _("Hint")][:width]


@dataclass
class _Card:
    """The lines of a card so far; `part` is what the next line goes on with, None for nothing."""

    line: int = 0
    sides: tuple[list[str], list[str], list[str]] = field(default_factory=lambda: ([], [], []))
    part: int | None = None

    def row(self) -> Iterator[Row]:
        """Return it as a row, when it has begun at all."""
        cells = ["\n".join(side).strip() for side in self.sides]
        if self.line:
            yield Row(self.line, tuple(cells if cells[2] else cells[:2]))


def find_questions(text: str) -> QuestionRows | None:
    """Return what is asked and answered; None when the text is not written so."""
    words = _by_turns(text)
    if not words and not _is_so(text):
        return None
    rows: list[Row] = []
    headings: list[int] = []
    card, after_gap, fenced = _Card(), True, False
    for at, line in enumerate(text.split("\n"), 1):
        fenced ^= line.lstrip().startswith(_FENCES)
        part, rest = ("", line) if fenced else _labelled(line, words)
        if part == "term" and (card.part != 0 or after_gap):
            rows += card.row()
            card = _Card(at, ([rest], [], []), 0)
        elif part and card.part is not None:
            card.part = _PARTS.index(part)
            card.sides[card.part].append(rest)
        elif not fenced and _HEADING.match(line.strip()):
            headings.append(at)
            card.part = 0 if card.part == 0 else None
        elif card.part is not None:
            # Between fences, where code stands, the spaces that begin a line mean something.
            card.sides[card.part].append(line.rstrip() if fenced else line.strip())
        elif line.strip() and not rows:
            headings.append(at)
        after_gap = not line.strip()
    return QuestionRows((*rows, *card.row()), tuple(headings), words)


def _labelled(line: str, words: tuple[str, ...] = ()) -> tuple[Part, str]:
    """Return which part of a card a line begins, and what it says of it."""
    found = _LINE.match(line)
    if found is None:
        return "", line
    word = found[2].strip()
    part = label(word) if not words else _PARTS[words.index(word)] if word in words else ""
    return (part, found[3].strip()) if part else ("", line)


def _by_turns(text: str) -> tuple[str, ...]:
    """Return two words that take turns before all the lines, as two languages do."""
    said: list[str] = []
    for line in text[:30_000].split("\n"):
        if line.strip():
            found = _LINE.match(line)
            if found is None or not found[3].strip():
                return ()
            said.append(found[2].strip())
    if len(said) < 4 or said[0] == said[1] or said != said[:2] * (len(said) // 2):
        return ()
    return () if {*map(label, said[:2])} & {"term", "definition"} else (said[0], said[1])


def _is_so(text: str) -> bool:
    """Return True if questions and answers take turns, and not much else is there.

    Where labels come several times in a row they must be the same throughout: letters with what
    they stand for are none.
    """
    lines = [line for line in text[:30_000].split("\n") if line.strip()]
    said = [(part, _word(line)) for line in lines if (part := _labelled(line)[0])]
    said = [(part, word) for part, word in said if part != "hint"]
    if not said or said[0][0] != "term" or len(said) < 0.25 * len(lines):
        return False
    parts = [part for part, _said in said]
    questions, answers = parts.count("term"), parts.count("definition")
    turns = sum(one != other for one, other in pairwise(parts))
    if not answers or not (questions > 1 or len(lines) <= 4 or answers == len(lines) - 1):
        return False
    return turns >= 0.8 * (len(parts) - 1) or (len({*said}) == 2 and questions + answers > 3)


def _word(line: str) -> str:
    found = _LINE.match(line)
    return found[2].rstrip(" \t0123456789").casefold() if found is not None else ""
