"""Xlsx: the sheets of an Excel workbook as they look, read as they stream by."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator, Sequence
from xml.etree.ElementTree import Element

from game.formats.common.bytes.archive import Archive
from game.formats.spreadsheet.grid import MOST_SHEETS, Grid, column_of, ranges
from game.formats.spreadsheet.number_format import show_text, show_value
from game.formats.spreadsheet.rich_text import RichText, unescape
from game.formats.spreadsheet.streaming import (
    MOST_BYTES,
    TEXT,
    Budget,
    DamagedError,
    TooLargeError,
    replay,
    stream_local_rows,
)
from game.formats.spreadsheet.xlsx_parts import Parts, parts, shared_strings

_PLACE = re.compile(r"([A-Z]{1,3})(\d{1,7})")
_MORE = r'(?: (?!r=)[\w:]{1,40}="[^"<>&]*+"){0,40}'
_ROW = re.compile(rf'<row(?: r="(\d{{1,8}})")?{_MORE}>')
# With a bound, since a way back is kept for each repetition; the rows after it are taken next.
_EMPTY_ROWS = re.compile(rf'(?>(?:<row(?: r="\d{{1,8}}")?{_MORE}/>[ \r\n]*+){{1,10000}})')
"""As sheets have a million of that are formatted to the bottom."""
_CELL = re.compile(
    r'<c(?: r="([A-Z]{1,3})\d{1,7}")?(?: s="(\d{1,8})")?(?: t="(\w{1,9})")?(?:/>|>'
    rf'(?:<v>({TEXT})</v>|<is><t(?: xml:space="preserve")?>({TEXT})</t></is>)</c>)'
)
"""As nearly all cells are; what is written otherwise is parsed."""
_WHOLE = re.compile(r"-?[1-9]\d{0,14}|0")
_EPOCH = datetime.datetime(1899, 12, 30)


def sheets(archive: Archive) -> Iterator[Grid]:
    """Return the sheets that can be seen.

    Raises DamagedError and TooLargeError.
    """
    found = parts(archive)
    left = MOST_BYTES
    strings = _part(archive, found.strings, left) if found.strings else b""
    left -= len(strings)
    texts = shared_strings(strings) if strings else []
    budget = Budget()
    for name, path in found.sheets[:MOST_SHEETS]:
        data = _part(archive, path, left)
        left -= len(data)
        yield _Sheet(name, texts, found, budget).read(data)


def _part(archive: Archive, path: str, most: int) -> bytes:
    """Return a part of the workbook, which must be there."""
    entry = archive.entries.get(path)
    if entry is None:
        raise DamagedError
    if entry.file_size > most:
        raise TooLargeError
    data = archive.read(path, most)
    if data is None:
        raise DamagedError
    return data


class _Sheet:
    """One sheet while it is read: where the next cell lies, and what was met of it."""

    def __init__(self, name: str, texts: Sequence[str], found: Parts, budget: Budget) -> None:
        self._grid = Grid(name)
        self._texts, self._parts, self._budget = texts, found, budget
        self._row, self._column, self._kind, self._style = 0, -1, "n", 0
        self._cells: list[str] = []
        self._value: list[str] | None = None
        self._rich = RichText()
        self._in_text = False
        self._merged: list[str] = []

    def read(self, data: bytes) -> Grid:
        """Return all its cells."""
        stream_local_rows(data, self, "row")
        self._grid.merged = ranges(self._merged)
        return self._grid

    def begins(self, tag: str) -> bool:
        """Return whether a row begins, which comes whole."""
        return tag == "row" and not self._in_text

    def plain_rows(self, text: str, at: int) -> int:
        """Take the rows from there on in which every cell is plain; return where they end."""
        if empty := _EMPTY_ROWS.match(text, at):
            self._pass_rows(empty[0])
            return empty.end()
        while row := _ROW.match(text, at):
            cells, end = [], row.end()
            while cell := _CELL.match(text, end):
                cells.append(cell.groups())
                end = cell.end()
            if not text.startswith("</row>", end):
                break
            at = end + len("</row>")
            self._start_row(row[1] or "")
            for letters, style, kind, value, in_place in cells:
                self._column = column_of(letters) if letters else self._column + 1
                self._kind, self._style = kind or "n", int(style) if style else 0
                if value is not None:
                    self._put(self._shown(value))
                elif in_place is not None:
                    self._put(self._formatted(unescape(in_place)))
            self.end("row")
        return at

    def branch(self, row: Element) -> None:
        """Take a row; nearly all cells have one value and nothing else."""
        self.start(row.tag, row.attrib)
        for cell in row:
            value, in_place = _value(cell)
            if value is not None:
                self._start_cell(cell.attrib)
                shown = self._formatted(unescape(value)) if in_place else self._shown(value)
                self._put(shown)
            else:
                replay(cell, self.start, self.end, self.text)
        self.end(row.tag)

    def _pass_rows(self, empty: str) -> None:
        """Count rows in which nothing is, those after the last one that has its number."""
        last = empty.rfind(' r="') + 1
        if last:
            self._row = int(empty[last + 3 : empty.index('"', last + 3)])
        self._row += empty.count("<row", last)

    def _start_row(self, number: str) -> None:
        self._row = int(number) if number.isdecimal() and len(number) < 9 else self._row + 1
        self._column, self._cells = -1, self._grid.rows.pop(self._row, [])

    def _start_cell(self, about: dict[str, str]) -> None:
        place = _PLACE.fullmatch(about.get("r", ""))
        self._column = column_of(place[1]) if place else self._column + 1
        self._kind = about.get("t", "n")
        self._style = int(style) if (style := about.get("s", "0")).isdecimal() else 0

    def start(self, tag: str, about: dict[str, str]) -> None:
        """Begin an element."""
        if tag == "v":
            self._value = []
        elif tag == "c":
            self._start_cell(about)
        elif tag == "row":
            self._start_row(about.get("r", ""))
        elif tag == "is":
            self._in_text = True
        elif self._in_text:
            self._rich.start(tag, about)
        elif tag == "mergeCell":
            self._merged.append(about.get("ref", ""))

    def text(self, text: str) -> None:
        """Take letters."""
        if self._value is not None:
            self._value.append(text)
        elif self._in_text:
            self._rich.text(text)

    def end(self, tag: str) -> None:
        """End an element."""
        if tag == "v":
            value, self._value = "".join(self._value or ()), None
            self._put(self._shown(value))
        elif tag == "is":
            self._in_text = False
            self._put(self._formatted(self._rich.take()))
        elif self._in_text:
            self._rich.end(tag)
        elif tag == "row" and self._cells:
            self._budget.spend(len(self._cells), sum(map(len, self._cells)), 1)
            self._grid.rows[self._row] = self._cells

    def _put(self, text: str) -> None:
        """Keep a cell; empty ones before it are made, those behind it are not."""
        if not text or self._column < 0:
            return
        missing = self._column - len(self._cells)
        if missing >= 0:
            self._cells.extend([""] * missing)
            self._cells.append(text)
        else:
            self._cells[self._column] = text

    def _shown(self, value: str) -> str:
        kind = self._kind
        if kind == "s":
            at = int(value) if value.isdecimal() and len(value) < 9 else -1
            return self._formatted(self._texts[at]) if 0 <= at < len(self._texts) else ""
        if kind == "n":
            return self._number(value)
        if kind == "b":
            return "FALSE" if value.strip() in ("0", "false") else "TRUE"
        if kind == "d":
            return self._day(value)
        return "" if kind == "e" else self._formatted(unescape(value))

    def _number(self, value: str) -> str:
        code = self._parts.format_of(self._style)
        if not code and _WHOLE.fullmatch(value):
            return value
        try:
            return show_value(float(value), code, from_1904=self._parts.from_1904)
        except ValueError:
            return value

    def _day(self, value: str) -> str:
        """Return a day that is written out, in the format of its cell."""
        code = self._parts.format_of(self._style)
        try:
            moment = datetime.datetime.fromisoformat(value.strip().replace("Z", ""))
        except ValueError:
            return value
        if not code:
            return value.removesuffix("T00:00:00")
        return show_value((moment - _EPOCH) / datetime.timedelta(days=1), code)

    def _formatted(self, text: str) -> str:
        code = self._parts.format_of(self._style)
        return show_text(text, code) if code else text


def _value(cell: Element) -> tuple[str | None, bool]:
    """Return all that a cell has, and if it is text that is not among those of all cells.

    None when the cell must be looked into.
    """
    inner = cell[0] if cell.tag == "c" and len(cell) == 1 else None
    if inner is None:
        return None, False
    in_place = inner.tag == "is"
    if in_place and len(inner) == 1:
        inner = inner[0]
    bare = inner.tag == ("t" if in_place else "v") and not len(inner)
    return (inner.text or "") if bare else None, in_place
