"""Rows: a text cut into rows and cells, in the way that was chosen or that fits it best."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from game.formats.common.questions.question import Question
from game.formats.table import Choices, Row
from game.formats.text.blocks import between_marks, blocks, cards, marks
from game.formats.text.counting import COUNT, count_of, without_counts
from game.formats.text.delimiters import (
    KNOWN,
    Delimiter,
    best_delimiter,
    delimiter_of,
    sample,
    unescape,
)
from game.formats.text.questions import find_questions
from game.formats.text.quiz import find_quiz
from game.formats.text.records import records
from game.formats.text.row_sorter import RowSorter, names_lesson
from game.values import dataclass

_SEP = re.compile(r"\ufeff?sep=(.)[ \t]*(?:\n|$)", re.IGNORECASE)
_BULLET = re.compile(
    r"\A[ \t]{0,20}(?:(?:[-*+–](?: \[[ xX]\])?|>|\(?[a-zA-Z]\)|(?P<letter>[a-zA-Z])\.) +"
    r"|(?:[•‣▪◦·●○]|\(?(?P<number>\d{1,4})[.)])[ \t]+)(?=\S)"
)
"""A dash before a tab is a side of its own."""
_SIGNS = re.compile(r"[^\w\s.,'\"“”«»()¿?¡!-]{1,9}")
_DOTS = "•‣▪◦·●○"
_SURE = 0.75
_LONGEST_LINE = 200_000


@dataclass(frozen=True, slots=True)
class SplitText:
    """Rows and what stood between their cells; lines that are headings, lines without cells.

    `titles` are lines above the first row. `named` has headings that the file does not.
    """

    rows: tuple[Row, ...] = ()
    delimiter: str = ""
    between_rows: str = "\n"
    headings: tuple[int, ...] = ()
    undivided: tuple[int, ...] = ()
    titles: tuple[str, ...] = ()
    named: tuple[str, ...] = ()
    score: float = 0.0
    questions: tuple[Question, ...] = ()
    """Of a text that is no rows, but questions with options."""


def split_rows(text: str, choices: Choices) -> SplitText:
    """Return the rows of `text`; none when nothing in it stands between sides."""
    sep = _SEP.match(text)
    if sep is not None and choices.delimiter is None:
        told = _split_lines("\n" + text[sep.end() :], delimiter_of(sep[1]))
        return replace(told, score=1.0)
    if choices.delimiter is not None or choices.rows is not None:
        return _as_chosen(text, choices)
    if quiz := find_quiz(text):
        return SplitText(questions=quiz, score=1.0)
    questions = find_questions(text)
    if questions is not None:
        named = tuple(questions.names)
        return SplitText(questions.rows, headings=questions.headings, named=named, score=0.9)
    return _by_itself(text)


def _by_itself(text: str) -> SplitText:
    as_it_is = best_delimiter(text)
    sure = as_it_is.delimiter if as_it_is.score >= _SURE else None
    lines = _without_bullets(text, sure)
    verdict = as_it_is if lines is text else best_delimiter(lines)
    if (one_line := _in_one_line(text)) is not None:
        return one_line
    if verdict.score < _SURE and (other := _with_marks(text) or _in_blocks(text)) is not None:
        return other
    if verdict.delimiter is None:
        return SplitText(score=0.0)
    return replace(_split_lines(lines, verdict.delimiter), score=verdict.score)


def _with_marks(text: str) -> SplitText | None:
    """Return sides that end with lines of signs, and cards with a line of signs between them."""
    ends = marks(text)
    if len(ends) == 2:
        rows = between_marks(text, *ends)
        if sum(all(row.cells) for row in rows) >= 0.8 * len(rows):
            return SplitText(tuple(rows), ends[0], ends[1], score=0.8)
    if len(ends) == 1 and (made := cards(blocks(text, ends[0]))):
        return SplitText(tuple(made), "\n", ends[0], score=0.7)
    return None


def _in_blocks(text: str) -> SplitText | None:
    separate = blocks(text)
    if len(separate) < 3 or (made := cards(separate)) is None:
        return None
    return SplitText(tuple(made), "\n", "\n\n", score=0.5)


def _in_one_line(text: str) -> SplitText | None:
    """Return one long line whose rows have semicolons between them."""
    line = text.strip()
    if "\n" in line or line.count(";") < 2 or len(line) > _LONGEST_LINE:
        return None
    inner = best_delimiter(line.rstrip(";").replace(";", "\n"), [k for k in KNOWN if k.text != ";"])
    if inner.delimiter is None or inner.score < _SURE:
        return None
    return replace(_pieces(text, inner.delimiter, ";"), score=inner.score)


def _as_chosen(text: str, choices: Choices) -> SplitText:
    between = unescape(choices.rows or "\n")
    if choices.delimiter is not None:
        delimiter: Delimiter | None = delimiter_of(choices.delimiter)
    else:
        joined = sample(text).replace("\n", " ").replace(between, "\n") if between != "\n" else text
        delimiter = best_delimiter(joined).delimiter
    if delimiter is None:
        return SplitText(between_rows=between)
    if choices.rows is None:
        between = _between_rows(text.strip(), delimiter.text)
    if between == "\n":
        own = all(known.text != delimiter.text for known in KNOWN)
        return _split_lines(_without_bullets(text, delimiter), delimiter, goes_on=own)
    return _pieces(text, delimiter, between)


def _between_rows(text: str, between_sides: str) -> str:
    """Return what stands between rows in one long line, seen from what is between sides."""
    inner = text[:_LONGEST_LINE].split(between_sides)[1:-1]
    if "\n" in text or not inner:
        return "\n"
    common = set.intersection(*(set(_SIGNS.findall(piece)) for piece in inner))
    # Once between each two rows, and nowhere else: nothing that a text holds by accident.
    fitting = [sign for sign in common if 0 <= text.count(sign) - len(inner) <= 1]
    return max(fitting, key=len, default="\n")


def _pieces(text: str, delimiter: Delimiter, between: str) -> SplitText:
    """Return rows with something else than a line end between them; lines stay in their cells."""
    rows, undivided = [], []
    line = 1
    for piece in text.split(between if between.strip(" ") else "\n"):
        first = line + len(piece) - len(piece.lstrip("\n"))
        line += piece.count("\n") + between.count("\n")
        cells = _cut_once(piece.strip("\n"), delimiter)
        if len(cells) > 1:
            rows.append(Row(first, cells))
        elif piece.strip():
            undivided.append(first)
    return SplitText(tuple(rows), delimiter.text, between, undivided=tuple(undivided))


def _cut_once(piece: str, delimiter: Delimiter) -> tuple[str, ...]:
    if delimiter.pattern is not None:
        return delimiter.cut(piece)
    term, sign, definition = piece.partition(delimiter.text)
    return (term.strip(), definition.strip()) if sign else (piece,)


def _without_bullets(text: str, delimiter: Delimiter | None = None) -> str:
    """Take dots, dashes and numbers off lists, when nearly all lines have some.

    With a `delimiter` that makes tables, only dots and numbers that count: a dash is a text there.
    """
    lines = text.split("\n")
    filled = [line for line in lines if line.strip()]
    if (uncounted := _without_counts(lines)) is not None:
        return "\n".join(uncounted)
    bullets = [found for line in filled if (found := _BULLET.match(line))]
    if len(filled) < 2 or len(bullets) < 0.8 * len(filled) or _are_initials(bullets):
        return text
    if delimiter is not None and delimiter.pattern is None and not _count(bullets):
        return text
    without = [_BULLET.sub("", line, count=1) for line in lines]
    sign = delimiter.sign if delimiter is not None else ""
    if sign and not any(sign in line for line in without):
        return text  # dots that are a side of their own
    return "\n".join(without)


def _without_counts(lines: list[str]) -> list[str] | None:
    """Take the numbers off a list whose lines count on; None where too few of them do.

    Its first line may have lost its own, and the lines between may have dots and dashes instead.
    """
    numbered = [(line, count_of(line.lstrip())) for line in lines]
    counted = [line.lstrip() for line, number in numbered if number]
    others = [line for line, number in numbered if line.strip() and not number]
    first = 2 if others == [*filter(str.strip, lines)][:1] else 1
    if len(counted) < len(others) or without_counts(counted, first) == counted:
        return None
    dotted = all(map(_BULLET.match, others))
    others = [_BULLET.sub("", line) for line in lines] if dotted else lines
    return [
        COUNT.sub("", line.lstrip()) if number else other
        for (line, number), other in zip(numbered, others, strict=True)
    ]


def _are_initials(bullets: Sequence[re.Match[str]]) -> bool:
    """Return True if the letters before dots do not count: those of “J. S. Bach” are a name's."""
    letters = [found["letter"].lower() for found in bullets if found["letter"]]
    after = zip(letters, ["", *letters], strict=False)
    return any(letter not in ("a", chr(ord(before or "`") + 1)) for letter, before in after)


def _count(bullets: Sequence[re.Match[str]]) -> bool:
    """Return True if these are dots, or the numbers from 1 in their order."""
    if all(found[0].strip() in _DOTS for found in bullets):
        return True
    numbers = [int(found["number"] or 0) for found in bullets]
    return len(numbers) > 2 and numbers == list(range(1, len(numbers) + 1))


# ---------------------------------------------------------------------- rows in lines


def _split_lines(text: str, delimiter: Delimiter, goes_on: bool = False) -> SplitText:
    """Return rows in lines; where it `goes_on`, one without the delimiter belongs to the last."""
    if delimiter.pattern is None:
        rows = records(text, delimiter.text)
    else:
        lines = enumerate(text.split("\n"), 1)
        rows = [Row(at, delimiter.cut(line)) for at, line in lines]
    rows = [row for row in rows if any(map(str.strip, row.cells))]
    end = _end_of_table(rows) if delimiter.text == "\t" else len(rows)
    usual = _usual_width(rows[:end])
    sorter = RowSorter(goes_on or delimiter.text == "\t", usual, delimiter.text)
    titled = usual == 2 and end > 2 and names_lesson(rows[0])
    first = int(titled and not any(map(names_lesson, rows[1:9])))
    if first:
        sorter.take_title(rows[0])
    for row in rows[first:end]:
        sorter.take(row)
    return SplitText(
        tuple(sorter.rows()),
        delimiter.text,
        headings=(*sorter.headings, *(row.line for row in rows[end:])),
        undivided=tuple(sorter.undivided),
        titles=tuple(sorter.titles),
    )


def _end_of_table(rows: Sequence[Row]) -> int:
    """Return where a table of another width begins below a line of its own.

    So a page shows, below its pairs, who played and with how many points.
    """
    width, first = 0, len(rows)
    for at, row in enumerate(rows):
        size = len(row.cells)
        if size == 1:
            first = min(first, at) if width else first
        elif first < at:
            return first if size != width and _all_wider(rows[at:], width) else len(rows)
        elif width and size != width:
            return len(rows)
        else:
            width = size
    return len(rows)


def _all_wider(rows: Sequence[Row], width: int) -> bool:
    sizes = {len(row.cells) for row in rows} - {1}
    return min(sizes) > width


def _usual_width(rows: Sequence[Row]) -> int:
    widths = Counter(len(row.cells) for row in rows if len(row.cells) > 1)
    if not widths:
        return 0
    width, count = widths.most_common(1)[0]
    return width if count >= 0.8 * sum(widths.values()) else 0
