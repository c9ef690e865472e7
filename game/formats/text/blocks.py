"""Blocks: cards of several lines, parted by empty lines or by words such as “Q:” and “A:”."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise

from game.formats.common.table.heading_words import heading
from game.formats.table import Row
from game.values import dataclass

_MARK = re.compile(r"[^\w\s]{2,}|[^\w\s]+[A-Z_]{2,}[^\w\s]*|[^\w\s]*[A-Z]{2,}_[A-Z_]+[^\w\s]*")
_LONGEST_MARK = 30


@dataclass(frozen=True, slots=True)
class Block:
    """Lines that stand together; `line` is the first one's number."""

    line: int
    lines: tuple[str, ...]


def blocks(text: str, mark: str = "") -> list[Block]:
    """Return the blocks between empty lines, or between lines that are `mark`."""
    found: list[Block] = []
    lines: list[str] = []
    for at, line in enumerate([*text.split("\n"), mark], 1):
        bare = line.strip()
        if bare != mark:
            if bare or lines:
                lines.append(bare)
            continue
        while lines and not lines[-1]:
            lines.pop()
        if lines:
            found.append(Block(at - len(lines), tuple(lines)))
        lines = []
    return found


def cards(found: list[Block]) -> list[Row] | None:
    """Return rows of term and definition, when nearly all blocks have two lines or more."""
    whole = [block for block in found if len(block.lines) > 1]
    if len(whole) < 2 or len(whole) < 0.8 * len(found):
        return None
    first = sum(len(block.lines[0]) for block in whole)
    last = sum(len(block.lines[-1]) for block in whole)
    return [_card(block, term_first=first < last) for block in found]


def _card(block: Block, term_first: bool) -> Row:
    """Return the shorter end as one side, all other lines, in their order, as the other."""
    at = 1 if term_first or len(block.lines) < 2 else len(block.lines) - 1
    return Row(block.line, ("\n".join(block.lines[:at]), "\n".join(block.lines[at:])))


def marks(text: str) -> list[str]:
    """Return lines of signs that come again and again, as `-----` or `#END#`, in their order."""
    lines = [bare for line in text.split("\n") if 1 < len(bare := line.strip()) <= _LONGEST_MARK]
    counts = Counter(line for line in lines if _MARK.fullmatch(line))
    most = max(counts.values(), default=0)
    return [line for line, count in counts.items() if count > 1 and count >= most - 1]


def between_marks(text: str, inner: str, outer: str) -> list[Row]:
    """Return rows whose sides end with lines that are `inner` and `outer`."""
    rows = []
    for block in blocks(text, outer):
        lines = list(block.lines)
        at = lines.index(inner) if inner in lines else len(lines)
        sides = "\n".join(lines[:at]).strip(), "\n".join(lines[at + 1 :]).strip()
        rows.append(Row(block.line, sides))
    return rows


# ---------------------------------------------------------------------- questions and answers


_LINE = re.compile(
    r"[ \t]*+(?:[-*+>]{1,3}[ \t]++)?(?:#{1,6}[ \t]++)?(\*\*|__|)[ \t]?([^\W\d_]{1,14})"
    r"[ \t]?\d{0,3}[ \t]?(?::(?:\*\*|__)|\1?:)(.*)"
)
_QUESTIONS, _ANSWERS = {"q", "p", "f", "d"}, {"a", "r"}
_HEADING = re.compile(r"#{1,6}\s|-{3,}$|={3,}$|\*{3,}$")


@dataclass(frozen=True, slots=True)
class QuestionRows:
    """Rows of a question and its answer, and the lines of headings between them."""

    rows: tuple[Row, ...]
    headings: tuple[int, ...] = ()


def find_questions(text: str) -> QuestionRows | None:
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
    return QuestionRows((*rows, *_row(start, sides)), tuple(headings))


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
