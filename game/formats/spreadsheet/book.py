"""Book: the sheets of a spreadsheet file as the teacher sees them, read when it is no danger."""

from __future__ import annotations

import datetime
import io
import os
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING

from game.formats.common.table.csv_injection import remove_guards
from game.formats.file_head import Head
from game.formats.problems import Problem
from game.formats.spreadsheet import old
from game.formats.spreadsheet.extent import MOST_CELLS, too_large
from game.formats.table import Choices, Row
from game.values import dataclass
from game.words import _

if TYPE_CHECKING:
    from python_calamine import CalamineSheet

_MOST_SHEETS = 50
_ERRORS = threading.Lock()
"""Two that turned the error output aside together could put it back in the wrong order."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """The rows of one sheet, and what stood over them by itself."""

    name: str
    rows: tuple[Row, ...]
    titles: tuple[Row, ...] = ()

    @property
    def pairs(self) -> int:
        """How many rows have two cells with something in them."""
        return sum(sum(1 for text in row.cells if text.strip()) > 1 for row in self.rows)


@dataclass(frozen=True, slots=True)
class Book:
    """All sheets that can be seen, or what is wrong with the file."""

    sheets: tuple[Sheet, ...] = ()
    problem: tuple[str, str] | None = None
    pictures: int = 0

    def sheet_index(self, choices: Choices) -> int:
        """Return the teacher's sheet, else the one with the most pairs, the first of equals."""
        places = range(len(self.sheets))
        if choices.sheet is not None and choices.sheet in places:
            return choices.sheet
        return max(places, key=lambda at: (self.sheets[at].pairs, -at), default=0)


def book(head: Head) -> Book:
    """Return the workbook in a file."""
    data, pictures = head.data, 0
    if head.is_archive:
        archive = head.archive
        if isinstance(archive, Problem):
            return Book(problem=(archive.problem, archive.cure))
        manifest = archive.read("META-INF/manifest.xml") or b""
        if b"encryption-data" in manifest:
            return Book(problem=_locked())
        if any(name.lower().endswith("xl/workbook.bin") for name in archive.names()):
            # Its counts are believed before they are checked, and could end the program.
            said = _("Binary workbooks (.xlsb) are not read.")
            return Book(problem=(said, _("Save it as .xlsx, and try again.")))
        if too_large(archive):
            return Book(problem=_too_large())
        pictures = sum("/media/" in name or "Pictures/" in name for name in archive.names())
    return _old(data) if data.startswith(old.MAGIC) else _read(data, pictures)


def _old(data: bytes) -> Book:
    """Return a workbook of before 2007, or one that is locked, which looks like those."""
    try:
        sheets = [
            _trimmed_sheet(name, rows(grid, merged))
            for name, grid, merged in old.sheets(data, _MOST_SHEETS)
        ]
    except old.LockedError:
        return Book(problem=_locked())
    except old.DamagedError:
        return Book(problem=_damaged())
    except MemoryError:
        return Book(problem=_too_large())
    return _whole(sheets)


def _whole(sheets: Sequence[Sheet], pictures: int = 0) -> Book:
    if not any(sheet.rows for sheet in sheets):
        said = _("All sheets in this file are empty.")
        return Book(problem=(said, _("Write the pairs into the first one and save it.")))
    return Book(tuple(sheets), None, pictures)


def _read(data: bytes, pictures: int) -> Book:
    from python_calamine import CalamineError, PasswordError, load_workbook

    try:
        with _quietly():
            workbook = load_workbook(io.BytesIO(data))
            names = _visible(workbook.sheets_metadata) or workbook.sheet_names
            found = ((name, workbook.get_sheet_by_name(name)) for name in names[:_MOST_SHEETS])
            sheets = [_sheet(name, sheet) for name, sheet in found]
    except PasswordError:
        return Book(problem=_locked())
    except MemoryError:
        return Book(problem=_too_large())
    except (CalamineError, OSError, ValueError, OverflowError):
        return Book(problem=_damaged())
    except BaseException as error:
        # What Rust cannot go on from comes as an exception that is no Exception.
        if type(error).__name__ != "PanicException":
            raise
        return Book(problem=_damaged())
    return _whole(sheets, pictures)


@contextmanager
def _quietly() -> Iterator[None]:
    """Keep the error output empty: there Rust tells its panics, which are told in a sentence.

    Rust writes to the descriptor itself and lets nobody in Python be asked first.
    """
    with _ERRORS:
        try:
            kept, nowhere = os.dup(2), os.open(os.devnull, os.O_WRONLY)
        except OSError:
            yield
            return
        os.dup2(nowhere, 2)
        try:
            yield
        finally:
            os.dup2(kept, 2)
            os.close(kept)
            os.close(nowhere)


def _visible(sheets: Sequence[object]) -> list[str]:
    """Return the names of sheets that are not hidden."""
    visible = (each for each in sheets if str(getattr(each, "visible", "")).endswith("Visible"))
    return [str(getattr(each, "name", "")) for each in visible]


def _sheet(name: str, sheet: CalamineSheet) -> Sheet:
    """Return its rows; a sheet that is mostly nothing is not made into rows."""
    if sheet.total_height * sheet.total_width > MOST_CELLS:
        raise MemoryError
    grid = sheet.to_python(skip_empty_area=False)
    return _trimmed_sheet(name, rows(grid, sheet.merged_cell_ranges or ()))


def _trimmed_sheet(name: str, found: Sequence[Row]) -> Sheet:
    """Return the rows in which there is something."""
    there = remove_guards([row for row in found if any(map(str.strip, row.cells))])
    return Sheet(name, *_without_titles(there))


def _without_titles(found: list[Row]) -> tuple[tuple[Row, ...], tuple[Row, ...]]:
    """Return the rows, and those above the first with two cells that have one."""
    widths = [sum(1 for text in row.cells if text.strip()) for row in found]
    first = next((at for at, width in enumerate(widths) if width > 1), len(found))
    if first > 5 or first == len(found):
        return tuple(found), ()
    return tuple(found[first:]), tuple(found[:first])


def _locked() -> tuple[str, str]:
    said = _("The file is protected with a password.")
    return said, _("Save it without a password, and try again.")


def _too_large() -> tuple[str, str]:
    said = _("A sheet in this file is too large or damaged.")
    return said, _("Copy the rows with the pairs into a new file.")


def _damaged() -> tuple[str, str]:
    said = _("The spreadsheet is damaged and cannot be read.")
    return said, _("Open it in your spreadsheet program and save it again, or save it as CSV.")


# ---------------------------------------------------------------------- cells


Ranges = Sequence[tuple[tuple[int, int], tuple[int, int]]]
_MOST_FILLED = 20_000
"""Cells that merged ones may fill; a sheet of one merged cell is no reason to wait."""


def display_text(value: object) -> str:
    """Return numbers without a needless point, dates as 2026-01-31, times without seconds."""
    if isinstance(value, str):
        return value.replace("\r\n", "\n").replace("\r", "\n").replace("_x000D_", "")
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    if isinstance(value, float):
        return _number(value)
    if isinstance(value, datetime.datetime):
        day, time = value.date().isoformat(), value.time()
        return day if time == datetime.time() else f"{day} {_time(time)}"
    if isinstance(value, datetime.time):
        return _time(value)
    return "" if value is None else str(value)


def _number(value: float) -> str:
    """Return fifteen digits, as Excel keeps them: 0.30000000000000004 is 0.3 there."""
    return str(int(value)) if abs(value) < 1e15 and value.is_integer() else format(value, ".15g")


def _time(value: datetime.time) -> str:
    return value.isoformat("seconds" if value.second else "minutes")


def rows(cells: Sequence[Sequence[object]], merged: Ranges) -> list[Row]:
    """Return the rows of a sheet by number; a cell merged over several rows is in each of them."""
    texts = [[display_text(value) for value in row] for row in cells]
    left = _MOST_FILLED
    for (top, first), (bottom, last) in merged:
        if first != last or top >= bottom or top >= len(texts) or first >= len(texts[top]):
            continue
        for row in texts[top + 1 : bottom + 1][:left]:
            left -= 1
            if first < len(row):
                row[first] = texts[top][first]
    return [Row(number, tuple(row)) for number, row in enumerate(texts, 1)]
