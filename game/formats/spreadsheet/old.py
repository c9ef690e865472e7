"""Old: the sheets of an Excel file of before 2007, through xlrd.

Not through calamine: a few changed bytes make it ask for more memory than there is, and then
it ends the whole program. What is written in Python can only raise.
"""

from __future__ import annotations

import datetime
import io
from collections.abc import Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from xlrd.book import Book
    from xlrd.sheet import Sheet

MAGIC = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_MOST_CELLS = 2_000_000
Grid = list[list[object]]
Ranges = list[tuple[tuple[int, int], tuple[int, int]]]


class LockedError(Exception):
    """The file wants a password."""


class DamagedError(Exception):
    """The file is no workbook, or not a whole one."""


def sheets(data: bytes, most: int) -> Iterator[tuple[str, Grid, Ranges]]:
    """Return name, cells and merged ranges of up to `most` sheets that can be seen.

    Raises LockedError, DamagedError; MemoryError when there are too many cells.
    """
    if "EncryptedPackage".encode("utf-16-le") in data:
        raise LockedError
    book = _book(data)
    seen = [sheet for sheet in book.sheets() if sheet.visibility == 0]
    cells = sum(len(row) for sheet in seen for row in map(sheet.row_types, range(sheet.nrows)))
    if cells > _MOST_CELLS:
        raise MemoryError
    for sheet in seen[:most]:
        yield sheet.name, _grid(book, sheet), _merged(sheet)


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


def _grid(book: Book, sheet: Sheet) -> Grid:
    return [
        [
            _value(book, kind, value)
            for kind, value in zip(sheet.row_types(row), sheet.row_values(row), strict=False)
        ]
        for row in range(sheet.nrows)
    ]


def _value(book: Book, kind: int, value: object) -> object:
    """Return a cell as calamine would give it: text, number, date or truth."""
    import xlrd

    if kind == xlrd.XL_CELL_DATE and isinstance(value, float):
        return _date(value, book.datemode)
    if kind == xlrd.XL_CELL_BOOLEAN:
        return bool(value)
    if kind in (xlrd.XL_CELL_ERROR, xlrd.XL_CELL_EMPTY, xlrd.XL_CELL_BLANK):
        return ""
    return value


def _date(value: float, mode: int) -> object:
    import xlrd

    try:
        moment = xlrd.xldate_as_datetime(value, mode)
    except (ValueError, OverflowError):
        return value
    return moment.time() if value < 1 and isinstance(moment, datetime.datetime) else moment


def _merged(sheet: Sheet) -> Ranges:
    cells = sheet.merged_cells
    return [((top, left), (bottom - 1, right - 1)) for top, bottom, left, right in cells]
