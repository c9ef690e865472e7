"""Questions: lines that say what they are, as “Q:” and “A:”, “Pregunta:” and “Respuesta:”."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from game.formats.common.table.headings import heading
from game.formats.table import Row

_LINE = re.compile(
    r"[ \t]*+(?:[-*+>]{1,3}[ \t]++)?(?:#{1,6}[ \t]++)?(\*\*|__|)[ \t]?([^\W\d_]{1,14})"
    r"[ \t]?\d{0,3}[ \t]?(?::(?:\*\*|__)|\1?:)(.*)"
)
_QUESTIONS, _ANSWERS = {"q", "p", "f", "d"}, {"a", "r"}
_HEADING = re.compile(r"#{1,6}\s|-{3,}$|={3,}$|\*{3,}$")


@dataclass(frozen=True, slots=True)
class Asked:
    """Rows of a question and its answer, and the lines of headings between them."""

    rows: tuple[Row, ...]
    headings: tuple[int, ...] = ()


def asked(text: str) -> Asked | None:
    """Return what is asked and answered; None when the text is not written so."""
    if not _is_so(text):
        return None
    rows: list[Row] = []
    headings: list[int] = []
    start, sides, part = 0, ([], []), None  # type: int, tuple[list[str], list[str]], int | None
    for at, line in enumerate(text.split("\n"), 1):
        kind, rest = _kind(line)
        if kind == "question":
            rows += _row(start, sides)
            start, sides, part = at, ([rest], []), 0
        elif kind == "answer" and part is not None:
            sides[1].append(rest)
            part = 1
        elif _HEADING.match(line.strip()):
            headings.append(at)
            part = None if part == 1 else part
        elif part is not None:
            sides[part].append(line.strip())
        elif line.strip() and not rows:
            headings.append(at)
    return Asked((*rows, *_row(start, sides)), tuple(headings))


def _row(start: int, sides: tuple[list[str], list[str]]) -> Iterator[Row]:
    if start:
        yield Row(start, ("\n".join(sides[0]).strip(), "\n".join(sides[1]).strip()))


def _kind(line: str) -> tuple[str, str]:
    found = _LINE.match(line)
    if found is None:
        return "", line
    word = found[2].casefold()
    role = heading(found[2]).role if len(word) > 2 else ""
    if word in _QUESTIONS or role == "term":
        return "question", found[3].strip()
    if word in _ANSWERS or role == "definition":
        return "answer", found[3].strip()
    return "", line


def _is_so(text: str) -> bool:
    """Return True if questions and answers take turns, and not much else is there."""
    lines = [line for line in text[:30_000].split("\n") if line.strip()]
    kinds = [kind for line in lines if (kind := _kind(line)[0])]
    questions = kinds.count("question")
    answers = len(kinds) - questions
    turns = sum(one != other for one, other in pairwise(kinds))
    return (
        questions > 0
        and answers > 0
        and kinds[0] == "question"
        and turns >= 0.8 * (len(kinds) - 1)
        and len(kinds) >= 0.25 * len(lines)
        and (questions > 1 or len(lines) <= 4)
    )
