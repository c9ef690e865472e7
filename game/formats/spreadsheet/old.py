"""Old: the sheets of an Excel file of before 2007 as they look, through xlrd."""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import TYPE_CHECKING

from game.formats.spreadsheet.grid import MOST_SHEETS, Grid, Range
from game.formats.spreadsheet.number_format import GENERAL, show_text, show_value
from game.formats.spreadsheet.rich_text import joined
from game.formats.spreadsheet.streaming import Budget, DamagedError

if TYPE_CHECKING:
    from xlrd.book import Book
    from xlrd.sheet import Sheet

MAGIC = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_MOVED = {1: "superscript", 2: "subscript"}
"""As the format numbers the places of letters."""


class LockedError(Exception):
    """The file wants a password."""


def sheets(data: bytes) -> Iterator[Grid]:
    """Return the sheets that can be seen.

    Raises LockedError, DamagedError, TooLargeError; MemoryError when the file claims too much.
    """
    if "EncryptedPackage".encode("utf-16-le") in data:
        raise LockedError
    book = _book(data)
    seen = [sheet for sheet in book.sheets() if sheet.visibility == 0]
    budget = Budget()
    for sheet in seen:
        budget.spend(sum(sheet.row_len(row) for row in range(sheet.nrows)), 0)
    for sheet in seen[:MOST_SHEETS]:
        yield Grid(sheet.name, _rows(book, sheet, budget), _merged(sheet))


def _book(data: bytes) -> Book:
    import xlrd

    try:
        return xlrd.open_workbook(
            file_contents=data, logfile=io.StringIO(), ragged_rows=True, formatting_info=True
        )
    except MemoryError:
        raise
    except Exception as error:
        # xlrd meets damage with whatever Python raises at that place.
        said = str(error).lower()
        raise (LockedError if "encrypted" in said else DamagedError) from error


def _rows(book: Book, sheet: Sheet, budget: Budget) -> dict[int, list[str]]:
    found: dict[int, list[str]] = {}
    for row in range(sheet.nrows):
        texts = [_shown(book, sheet, row, column) for column in range(sheet.row_len(row))]
        budget.spend(0, sum(map(len, texts)))
        if any(texts):
            found[row + 1] = texts
    return found


def _shown(book: Book, sheet: Sheet, row: int, column: int) -> str:
    """Return what a cell shows: nothing of an error."""
    import xlrd

    kind, value = sheet.cell_type(row, column), sheet.cell_value(row, column)
    if kind == xlrd.XL_CELL_BOOLEAN:
        return "TRUE" if value else "FALSE"
    if kind in (xlrd.XL_CELL_NUMBER, xlrd.XL_CELL_DATE) and isinstance(value, float):
        code = _code(book, sheet, row, column)
        return show_value(value, code, from_1904=book.datemode == 1)
    if kind != xlrd.XL_CELL_TEXT:
        return ""
    text = str(value)
    if runs := sheet.rich_text_runlist_map.get((row, column)):
        text = _moved(book, text, runs)
    return show_text(text.replace("\r\n", "\n"), _code(book, sheet, row, column))


def _code(book: Book, sheet: Sheet, row: int, column: int) -> str:
    try:
        style = book.xf_list[sheet.cell_xf_index(row, column)]
        return str(book.format_map[style.format_key].format_str)
    except (KeyError, IndexError, AttributeError):
        return GENERAL


def _moved(book: Book, text: str, runs: list[tuple[int, int]]) -> str:
    """Return a text with letters raised or lowered from place to place, each with its font."""
    starts = [(0, -1), *runs]
    ends = [at for at, _font in runs] + [len(text)]
    return joined(
        [(_place(book, font), text[at:end]) for (at, font), end in zip(starts, ends, strict=True)]
    )


def _place(book: Book, font: int) -> str:
    there = 0 <= font < len(book.font_list)
    return _MOVED.get(book.font_list[font].escapement, "") if there else ""


def _merged(sheet: Sheet) -> list[Range]:
    cells = sheet.merged_cells
    return [((top, left), (bottom - 1, right - 1)) for top, bottom, left, right in cells]
