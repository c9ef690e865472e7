"""Book: the sheets of a spreadsheet file as the teacher sees them, read when it is no danger."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from game.formats.common.bytes.archive import Archive
from game.formats.common.table.csv_injection import remove_guards
from game.formats.file_head import Head
from game.formats.problems import Problem
from game.formats.spreadsheet import ods, old, xlsx
from game.formats.spreadsheet.choosing import best_sheet, pairs
from game.formats.spreadsheet.grid import Grid, rows
from game.formats.spreadsheet.streaming import DamagedError, TooLargeError
from game.formats.table import Choices, Row
from game.values import dataclass
from game.words import _


@dataclass(frozen=True, slots=True)
class Sheet:
    """The rows of one sheet, and what stood over them by itself."""

    name: str
    rows: tuple[Row, ...]
    titles: tuple[Row, ...] = ()

    @property
    def pairs(self) -> int:
        """How many rows have two cells with something in them."""
        return pairs(self.rows)


@dataclass(frozen=True, slots=True)
class Book:
    """All sheets that can be seen, or what is wrong with the file."""

    sheets: tuple[Sheet, ...] = ()
    problem: tuple[str, str] | None = None
    pictures: int = 0

    def sheet_index(self, choices: Choices) -> int:
        """Return the teacher's sheet, else the one that looks most like a list of pairs."""
        places = range(len(self.sheets))
        if choices.sheet is not None and choices.sheet in places:
            return choices.sheet
        return best_sheet([sheet.rows for sheet in self.sheets])


def book(head: Head) -> Book:
    """Return the workbook in a file."""
    if not head.is_archive:
        return _read(lambda: old.sheets(head.data), 0)
    archive = head.archive
    if isinstance(archive, Problem):
        return Book(problem=(archive.problem, archive.cure))
    if problem := _unread(archive):
        return Book(problem=problem)
    pictures = sum("/media/" in name or "Pictures/" in name for name in archive.names())
    reader = ods if "content.xml" in archive.entries else xlsx
    return _read(lambda: reader.sheets(archive), pictures)


def _read(grids: Callable[[], Iterable[Grid]], pictures: int) -> Book:
    try:
        found = [_trimmed_sheet(grid) for grid in grids()]
    except old.LockedError:
        return Book(problem=_locked())
    except DamagedError:
        return Book(problem=_damaged())
    except (TooLargeError, MemoryError):
        return Book(problem=_too_large())
    return _whole(found, pictures)


def _unread(archive: Archive) -> tuple[str, str] | None:
    """Return why a workbook is not read at all."""
    if archive.is_locked:
        return _locked()
    if any(name.lower().endswith("xl/workbook.bin") for name in archive.names()):
        said = _("Binary workbooks (.xlsb) are not read.")
        return said, _("Save it as .xlsx, and try again.")
    return None


def _whole(sheets: Sequence[Sheet], pictures: int) -> Book:
    if not any(sheet.rows for sheet in sheets):
        said = _("All sheets in this file are empty.")
        return Book(problem=(said, _("Write the pairs into the first one and save it.")))
    return Book(tuple(sheets), None, pictures)


def _trimmed_sheet(grid: Grid) -> Sheet:
    """Return the rows in which there is something."""
    there = remove_guards([row for row in rows(grid) if any(map(str.strip, row.cells))])
    return Sheet(grid.name, *_without_titles(there))


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
