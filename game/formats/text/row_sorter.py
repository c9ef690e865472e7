"""Row sorter: rows of cells told from titles, headings, lines that go on and lines of nothing."""

from __future__ import annotations

import re

from game.formats.common.table.header_row import by_words
from game.formats.common.table.subject_words import subjects
from game.formats.table import Row
from game.formats.text.delimiters import KNOWN

_HEADING = re.compile(r"#{2,}|#\s|-{3,}|={3,}|\*{3,}|//")
_LESSONS = {"lesson", "unit", "topic", "part", "page", "week", "level", "list"}
"""What a title counts; see `school_subjects`."""
BETWEEN = " · "
"""Between the parts of a title that stood in two cells."""


def names_lesson(row: Row) -> bool:
    """Return True for “Unit 5” and “The weather”, which is a title where no other row counts."""
    return len(row.cells) == 2 and all(row.cells) and sum(map(is_lesson, row.cells)) == 1


def is_lesson(text: str) -> bool:
    """Return True for “Unit 5”, “Tema 3” or “3. Lektion”."""
    counts = any(sign.isdigit() for sign in text)
    return counts and any(_LESSONS & meaning for meaning in subjects(text))


class RowSorter:
    """Takes rows one by one: rows of cells, headings, titles, lines that go on or say nothing."""

    def __init__(self, goes_on: bool, usual: int, delimiter: str) -> None:
        self._goes_on, self._usual, self._delimiter = goes_on, usual, delimiter
        self._rows: list[Row] = []
        self._more: dict[int, list[str]] = {}
        self.headings: list[int] = []
        self.undivided: list[int] = []
        self.titles: list[str] = []

    def take(self, row: Row) -> None:
        """Take one row."""
        text = row.cells[0].strip()
        if not self._rows and self._is_title(row):
            self.headings.append(row.line)
            self.titles.append(next(filter(None, map(str.strip, row.cells))))
        elif len(row.cells) > 1:
            self._rows.append(self._join_cells(row))
        elif not self._rows and (title := self._title_in_two(text)):
            self.headings.append(row.line)
            self.titles.append(title)
        elif not self._rows and (other := self._otherwise(row)) is not None:
            self._rows.append(other)
        elif (not self._rows and self._are_heads(text)) or _HEADING.match(text):
            self.headings.append(row.line)
        elif not self._rows:
            self.headings.append(row.line)
            self.titles.append(text)
        elif self._goes_on:
            self._more.setdefault(len(self._rows) - 1, []).append(row.cells[0].rstrip())
        else:
            self.undivided.append(row.line)

    def take_title(self, row: Row) -> None:
        """Take a row that is the title of all others."""
        self.headings.append(row.line)
        self.titles.append(BETWEEN.join(filter(None, map(str.strip, row.cells))))

    def rows(self) -> list[Row]:
        """Return the rows, each with the lines that go on from it."""
        return [self._whole(at, row) for at, row in enumerate(self._rows)]

    def _join_cells(self, row: Row) -> Row:
        """Put a comma too many into the definition, where rows have two cells."""
        if self._usual != 2 or len(row.cells) < 3 or self._delimiter == "\t":
            return row
        rest = list(row.cells[1:])
        while len(rest) > 1 and not rest[-1].strip():
            rest.pop()
        return Row(row.line, (row.cells[0], self._delimiter.join(rest)))

    def _otherwise(self, row: Row) -> Row | None:
        """Return a header: a first row as wide as usual, cut by another delimiter."""
        cut = self._cut_otherwise(row.cells[0])
        return next((Row(row.line, cells) for cells in cut if len(cells) == self._usual), None)

    def _title_in_two(self, text: str) -> str:
        """Return “Unit 3 · At home” of a line cut otherwise than pairs, if it is no headings."""
        if self._usual != 2:
            return ""
        halves = (cells for cells in self._cut_otherwise(text) if len(cells) == 2 and all(cells))
        cells = next(halves, ())
        counts = any(sign.isdigit() for cell in cells for sign in cell)
        lesson = any(map(is_lesson, cells[:1]))
        return BETWEEN.join(cells) if counts and (lesson or not by_words(cells)) else ""

    def _are_heads(self, text: str) -> bool:
        """Return True for headings cut by another delimiter, more or fewer than there are cells."""
        return any(len(cells) > 2 and by_words(cells) for cells in self._cut_otherwise(text))

    def _cut_otherwise(self, text: str) -> list[tuple[str, ...]]:
        """Return what delimiters of tables other than this one make of a line."""
        others = (known.cut(text) for known in KNOWN[:4] if known.text != self._delimiter)
        return [cells for cells in others if len(cells) > 1]

    def _is_title(self, row: Row) -> bool:
        """Return True for one text over rows that have more, as spreadsheets write it in a file."""
        filled = sum(1 for text in row.cells if text.strip())
        return len(row.cells) > 1 and filled == 1 and len(row.cells) >= self._usual > 1

    def _whole(self, at: int, row: Row) -> Row:
        """Return the row with the lines that go on from it."""
        more = self._more.get(at)
        if more is None:
            return row
        cells = list(row.cells)
        while len(cells) > 2 and not cells[-1].strip():
            cells.pop()
        cells[-1] = "\n".join([cells[-1], *more])
        return Row(row.line, tuple(cells))
