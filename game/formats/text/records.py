"""Records: the rows of a text whose cells may be in quotes, with stray quotes left as they are."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from game.formats.table import Row

_MOST_LINES, _MOST_LETTERS = 1000, 20_000
"""A quote that is not closed within these was never meant to open a cell."""
_MOST_CELLS = 1000
"""What comes after them in a row is in no column that could be chosen."""
Closed = tuple[str, int, int]


def records(text: str, delimiter: str) -> list[Row]:
    """Return all rows, the blank ones too; a quoted cell keeps the lines in it."""
    lines = text.split("\n")
    if '"' not in text:
        cut = (line.split(delimiter, _MOST_CELLS) for line in lines)
        return [Row(at, tuple(cells)) for at, cells in enumerate(cut, 1)]
    usual = _usual(lines, delimiter)
    rows = []
    at = 0
    while at < len(lines):
        if '"' in lines[at]:
            cells, after = _split_quoted(lines, at, delimiter, usual)
            if _swallows_rows(lines[at:after], delimiter, usual, len(cells)):
                cells, after = lines[at].split(delimiter, _MOST_CELLS), at + 1
        else:
            cells, after = lines[at].split(delimiter, _MOST_CELLS), at + 1
        rows.append(Row(at + 1, tuple(cells)))
        at = after
    return rows


def _usual(lines: Sequence[str], delimiter: str) -> int:
    """Return how many delimiters most lines without quotes have."""
    counts = Counter(line.count(delimiter) for line in lines[:300] if line and '"' not in line)
    return counts.most_common(1)[0][0] if counts else 0


def _swallows_rows(lines: Sequence[str], delimiter: str, usual: int, width: int) -> bool:
    """Return True if a quote has put rows into one that are whole alone."""
    whole = all(line.count(delimiter) == usual for line in lines)
    return len(lines) > 1 and usual > 0 and whole and width != usual + 1


def _split_quoted(
    lines: Sequence[str], at: int, delimiter: str, usual: int
) -> tuple[list[str], int]:
    """Return the cells of the row that begins with line `at`, and the line after it."""
    cells: list[str] = []
    place = 0
    while True:
        line = lines[at]
        opens = place
        while opens < len(line) and line[opens] == " " and delimiter != " ":
            opens += 1
        closed = None
        if line.startswith('"', opens):
            closed = _read_quote(lines, at, opens + 1, delimiter)
            if closed is not None and _has_rows_in_it(lines[at : closed[1] + 1], delimiter, usual):
                closed = None
        if closed is not None:
            text, at, place = closed
            line = lines[at]
        else:
            ends = line.find(delimiter, place)
            ends = len(line) if ends < 0 else ends
            text, place = line[place:ends], ends
        cells.append(text)
        if place >= len(line) or len(cells) > _MOST_CELLS:
            return cells, at + 1
        place += 1


def _has_rows_in_it(lines: Sequence[str], delimiter: str, usual: int) -> bool:
    """Return True if the lines of a quoted cell are whole rows by themselves.

    Tabs are seldom within cells: what looks like rows there are rows, and the quote a stray one.
    """
    if delimiter != "\t" or len(lines) < 2 or not usual:
        return False
    rows = [line.split("\t", _MOST_CELLS) for line in lines]
    return all(len(row) == usual + 1 and all(map(str.strip, row)) for row in rows)


def _read_quote(lines: Sequence[str], at: int, place: int, delimiter: str) -> Closed | None:
    """Return the quoted text, its last line, and where in that line the delimiter after it is.

    None when the quote is a stray one: nothing closes it, or something else follows.
    """
    first, parts, letters = at, [], 0
    while True:
        line = lines[at]
        quote = line.find('"', place)
        if quote < 0:
            parts.append(line[place:] + "\n")
            letters += len(line) - place
            at, place = at + 1, 0
            if at >= len(lines) or at - first > _MOST_LINES or letters > _MOST_LETTERS:
                return None
        elif line.startswith('"', quote + 1):
            parts.append(line[place : quote + 1])
            place = quote + 2
        else:
            parts.append(line[place:quote])
            return _if_it_ends_a_cell(lines, at, quote + 1, delimiter, parts)


def _if_it_ends_a_cell(
    lines: Sequence[str], at: int, place: int, delimiter: str, parts: list[str]
) -> Closed | None:
    line = lines[at]
    while place < len(line) and line[place] == " " and delimiter != " ":
        place += 1
    if place < len(line) and line[place] != delimiter:
        return None
    return "".join(parts), at, place
