"""Ods: the sheets of an OpenDocument workbook as they look: the file has what each cell shows."""

from __future__ import annotations

import re
from collections.abc import Sequence
from xml.etree.ElementTree import Element

from game.formats.common.bytes.archive import Archive
from game.formats.spreadsheet.grid import MOST_SHEETS, Grid
from game.formats.spreadsheet.number_format import general
from game.formats.spreadsheet.rich_text import joined
from game.formats.spreadsheet.streaming import (
    MOST_BYTES,
    TEXT,
    Budget,
    DamagedError,
    TooLargeError,
    replay,
    stream_rows,
)

_SKIPPED = (
    *("office:annotation", "table:shapes", "table:dde-links", "table:tracked-changes"),
    *("office:forms", "text:ruby-text", "text:note", "draw:frame", "draw:custom-shape", "draw:g"),
)
"""What lies in or beside cells and is no text of theirs."""
_CELLS = ("table:table-cell", "table:covered-table-cell")
_BARE = {"office:value-type": "string"}
"""What is said of a cell of which there is nothing more to be said."""
_ROW = "table:table-row"
_STYLED = '(?: table:style-name="[^"<>&]*")?'
_PLAIN_ROW = re.compile(f"<{_ROW}{_STYLED}>")
_PLAIN_CELL = re.compile(
    f"<{_CELLS[0]}{_STYLED}(?:"
    '(?: table:number-columns-repeated="([0-9]{1,8})")?/>'
    f'| office:value-type="string"(?: calcext:value-type="string")?><text:p>({TEXT})</text:p>'
    f"</{_CELLS[0]}>)"
)
"""As nearly all cells are; what is written otherwise is parsed."""
_SPACES = re.compile(r"[ \t\r\n]+")
_HIDDEN = re.compile("#{2,}")
"""What stands in a cell that is too narrow for its number."""
_TIME = re.compile(r"-?PT(\d+)H(\d+)M(\d+)(?:[.,]\d+)?S")
_MOST_COLUMNS, _MOST_ROWS = 16_384, 2_000_000
_MOST_REPEATED = 20_000
"""Of one row with something in it: nobody writes the same words in more."""


def sheets(archive: Archive) -> Sequence[Grid]:
    """Return the sheets that can be seen.

    Raises DamagedError and TooLargeError.
    """
    entry = archive.entries.get("content.xml")
    if entry is None:
        raise DamagedError
    data = archive.read("content.xml", MOST_BYTES)
    if data is None:
        raise TooLargeError if entry.file_size > MOST_BYTES else DamagedError
    document = _Document()
    stream_rows(data, document, _ROW)
    seen = [grid for grid in document.grids if grid.name not in document.hidden]
    return (seen or document.grids)[:MOST_SHEETS]


class _Document:
    """The content of a file while it is read."""

    def __init__(self) -> None:
        self.grids: list[Grid] = []
        self.hidden: set[str] = set()
        self._budget = Budget()
        self._style, self._moved, self._unseen = "", dict[str, str](), set[str]()
        self._skip, self._depth = "", 0
        self._tables, self._row, self._times = 0, 0, 1
        self._cells: list[str] = []
        self._cell: dict[str, str] | None = None
        self._missing = 0
        self._where: list[str] = [""]
        self._runs: list[tuple[str, str]] = []
        self._in_p = False

    def start(self, tag: str, about: dict[str, str]) -> None:
        """Begin an element."""
        if self._depth:
            self._depth += tag == self._skip
        elif tag in _CELLS:
            if self._tables == 1:
                self._cell, self._runs = about, []
        elif self._cell is not None:
            self._start_text(tag, about)
        elif tag == _ROW:
            self._start_row(about)
        elif tag == "table:table":
            self._start_table(about)
        elif tag in _SKIPPED:
            self._skip, self._depth = tag, 1
        elif tag.startswith("style:"):
            self._start_style(tag, about)

    def begins(self, tag: str) -> bool:
        """Return whether a row of a sheet begins, which comes whole."""
        return tag == _ROW and self._tables == 1 and not self._depth and self._cell is None

    def plain_rows(self, text: str, at: int) -> int:
        """Take the rows from there on in which every cell is plain; return where they end."""
        close = f"</{_ROW}>"
        while row := _PLAIN_ROW.match(text, at):
            cells, end = [], row.end()
            while cell := _PLAIN_CELL.match(text, end):
                cells.append(cell.groups())
                end = cell.end()
            if not text.startswith(close, end):
                break
            at = end + len(close)
            self._start_row({})
            for times, shown in cells:
                if shown and not self._missing:
                    shown = _spaced(shown)
                    self._budget.spend(1, len(shown))
                    self._cells.append(shown)
                else:
                    about = {"table:number-columns-repeated": times} if times else {}
                    self._end_cell(about, _CELLS[0], _spaced(shown or ""))
            self._end_row()
        return at

    def branch(self, row: Element) -> None:
        """Take a row; nearly all cells are one paragraph of bare letters, or nothing."""
        self._start_row(row.attrib)
        for cell in row:
            if (text := _plain(cell)) is None:
                replay(cell, self.start, self.end, self.text)
            elif text and not self._missing and cell.attrib == _BARE and cell.tag == _CELLS[0]:
                self._budget.spend(1, len(text))
                self._cells.append(text)
            else:
                self._end_cell(cell.attrib, cell.tag, text)
        self._end_row()

    def _start_row(self, about: dict[str, str]) -> None:
        self._times = _number(about, "table:number-rows-repeated")
        self._cells, self._missing = [], 0

    def _start_text(self, tag: str, about: dict[str, str]) -> None:
        if tag in _SKIPPED:
            self._skip, self._depth = tag, 1
        elif tag == "text:p":
            if self._runs:
                self._runs.append(("", "\n"))
            self._in_p = True
        elif tag == "text:span":
            moved = self._moved.get(about.get("text:style-name", ""), "")
            self._where.append(moved or self._where[-1])
        elif tag == "text:s":
            self._add(" " * min(_number(about, "text:c"), 100))
        elif tag in ("text:tab", "text:line-break"):
            self._add("\t" if tag == "text:tab" else "\n")
        elif tag == "table:table":
            self._tables += 1

    def _start_table(self, about: dict[str, str]) -> None:
        self._tables += 1
        if self._tables > 1:
            return
        name = about.get("table:name", "")
        self.grids.append(Grid(name))
        self._row = 1
        if about.get("table:style-name", "") in self._unseen:
            self.hidden.add(name)

    def _start_style(self, tag: str, about: dict[str, str]) -> None:
        if tag == "style:style":
            self._style = about.get("style:name", "")
        elif tag == "style:table-properties" and about.get("table:display") == "false":
            self._unseen.add(self._style)
        elif moved := _moved(about.get("style:text-position", "")):
            self._moved[self._style] = moved

    def text(self, text: str) -> None:
        """Take letters."""
        if self._in_p and not self._depth:
            self._add(_spaced(text))

    def _add(self, text: str) -> None:
        self._runs.append((self._where[-1], text))

    def end(self, tag: str) -> None:
        """End an element."""
        if self._depth:
            self._depth -= tag == self._skip
        elif tag == "text:p":
            self._in_p = False
        elif tag == "text:span":
            self._where = self._where[:-1] or [""]
        elif tag in _CELLS:
            if self._tables == 1 and self._cell is not None:
                self._end_cell(self._cell, tag, joined(self._runs))
                self._cell = None
        elif tag == _ROW and self._tables == 1:
            self._end_row()
        elif tag == "table:table":
            self._tables -= 1

    def _end_cell(self, cell: dict[str, str], tag: str, text: str) -> None:
        """Keep what the cell shows, as often as it is there; nobody sees what merged ones cover."""
        shown = _shown(cell, text) if tag == _CELLS[0] else ""
        times = min(_number(cell, "table:number-columns-repeated"), _MOST_COLUMNS)
        if not shown:
            self._missing += times
            return
        # Many empty ones in a row that has one more far off are paid for like the others.
        self._budget.spend(self._missing + times, len(shown) * times)
        if self._missing:
            self._cells += [""] * self._missing
            self._missing = 0
        if "table:number-rows-spanned" in cell:
            self._merge(cell)
        self._cells += [shown] * times

    def _merge(self, cell: dict[str, str]) -> None:
        if (down := _number(cell, "table:number-rows-spanned")) > 1:
            across = _number(cell, "table:number-columns-spanned")
            at = (self._row - 1, len(self._cells))
            self.grids[-1].merged.append((at, (at[0] + down - 1, at[1] + across - 1)))

    def _end_row(self) -> None:
        first, self._row = self._row, min(self._row + self._times, _MOST_ROWS)
        if not self._cells:
            return
        if self._times > _MOST_REPEATED:
            raise TooLargeError
        self._budget.spend(0, 0, self._times)
        if more := self._times - 1:
            self._budget.spend(len(self._cells) * more, sum(map(len, self._cells)) * more)
        for number in range(first, first + self._times):
            self.grids[-1].rows[number] = self._cells if not more else list(self._cells)


def _plain(cell: Element) -> str | None:
    """Return the letters of a cell that has no more than those; None when it must be looked into.

    Letters outside a paragraph are no text.
    """
    if cell.tag not in _CELLS or len(cell) > 1:
        return None
    if not len(cell):
        return ""
    paragraph = cell[0]
    if paragraph.tag != "text:p" or len(paragraph):
        return None
    return _spaced(paragraph.text or "")


def _spaced(text: str) -> str:
    """Return a text with one space for all that stands between two words."""
    # Nearly every text is so already, and this is told far faster than each space is replaced.
    return text if text.isprintable() and "  " not in text else _SPACES.sub(" ", text)


def _number(about: dict[str, str], name: str) -> int:
    if name not in about:
        return 1
    text = about[name]
    return max(1, int(text)) if text.isdecimal() and len(text) < 9 else 1


def _moved(position: str) -> str:
    """Return where letters with this position stand: `super 58%`, `-33% 58%`."""
    first = position.split(" ")[0]
    if first in ("super", "sub"):
        return first + "script"
    height = first.removesuffix("%").lstrip("-")
    if not height.isdecimal() or not int(height):
        return ""
    return "subscript" if first.startswith("-") else "superscript"


def _shown(cell: dict[str, str], text: str) -> str:
    """Return the text of a cell, or its value where the file does not say how that looks."""
    kind = cell.get("office:value-type", "string")
    if kind == "string" or (text.strip() and not _HIDDEN.fullmatch(text.strip())):
        return text or cell.get("office:string-value", "")
    if kind == "date":
        return cell.get("office:date-value", "").removesuffix("T00:00:00").replace("T", " ")
    if kind == "time" and (time := _TIME.fullmatch(cell.get("office:time-value", ""))):
        hours, minutes, seconds = time.groups()
        return f"{int(hours)}:{minutes}" + (f":{seconds}" if int(seconds) else "")
    if kind == "boolean":
        return cell.get("office:boolean-value", "").upper()
    try:
        return general(float(cell.get("office:value", "")))
    except (ValueError, OverflowError):
        return text
