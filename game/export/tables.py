"""Tables: rows of values as CSV, or as a sheet for Excel and its like."""

from __future__ import annotations

import csv
from collections.abc import Sequence
from datetime import date, datetime, timedelta
from io import BytesIO, StringIO
from typing import TYPE_CHECKING, NamedTuple

from game.core.clock_text import official
from game.formats.common.table.csv_injection import guard

if TYPE_CHECKING:
    from xlsxwriter import Workbook

Value = str | int | date | datetime | timedelta | None
Rows = Sequence[Sequence[Value]]
_WIDEST, _NARROWEST = 50, 8


def csv_bytes(heads: Sequence[str], rows: Rows) -> bytes:
    """Return the rows as Excel opens them: a mark at the start, semicolons, no formulas."""
    out = StringIO()
    writer = csv.writer(out, delimiter=";", lineterminator="\r\n")
    writer.writerow(heads)
    writer.writerows([_cell(value) for value in row] for row in rows)
    return out.getvalue().encode("utf-8-sig", "replace")


class Table(NamedTuple):
    """A sheet of a workbook: its name, the first row, and the rows below it."""

    name: str
    heads: Sequence[str]
    rows: Rows


def xlsx_bytes(*tables: Table) -> bytes:
    """Return a workbook with a sheet for each table: dates and times are values.

    The first row of each stays in view and has filters.
    """
    # Only who exports waits for it.
    from xlsxwriter import Workbook

    out = BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    with Workbook(out, options) as book:
        for table in tables:
            _write(book, table)
    return out.getvalue()


def _write(book: Workbook, table: Table) -> None:
    heads, rows = table.heads, table.rows
    sheet = book.add_worksheet(_sheet_name(table.name))
    bold = book.add_format({"bold": True, "bottom": 1})
    day = book.add_format({"num_format": "yyyy-mm-dd hh:mm", "align": "left"})
    whole = book.add_format({"num_format": "yyyy-mm-dd", "align": "left"})
    time = book.add_format({"num_format": "[m]:ss.00"})
    for column, head in enumerate(heads):
        sheet.write_string(0, column, head, bold)
        longest = max((len(_cell(row[column])) for row in rows), default=0)
        sheet.set_column(column, column, _width(max(longest, len(head) + 3)))
    for line, row in enumerate(rows, 1):
        for column, value in enumerate(row):
            match value:
                case datetime():
                    sheet.write_datetime(line, column, value, day)
                case date():
                    sheet.write_datetime(line, column, value, whole)
                case timedelta():
                    sheet.write_datetime(line, column, value, time)
                case int():
                    sheet.write_number(line, column, value)
                case str():
                    sheet.write_string(line, column, value)
    sheet.freeze_panes(1, 0)
    sheet.autofilter(0, 0, max(1, len(rows)), len(heads) - 1)


def _cell(value: Value) -> str:
    match value:
        case datetime():
            return value.strftime("%Y-%m-%d %H:%M")
        case date():
            return value.isoformat()
        case timedelta():
            return official(value // timedelta(milliseconds=1))
        case None:
            return ""
    return guard(str(value)) if isinstance(value, str) else str(value)


def _width(letters: int) -> int:
    return min(_WIDEST, max(_NARROWEST, letters + 1))


def _sheet_name(name: str) -> str:
    """Return a name that a sheet may have: some signs are not allowed, and it is short."""
    return "".join("-" if sign in "[]:*?/\\'" else sign for sign in name)[:31] or "1"
