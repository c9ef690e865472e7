"""Grids: the tables and lists of terms of a web page, and how much else stands on it."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import field

from game.core.bounds import bare
from game.formats.common.markup.html_text import plain
from game.formats.common.markup.tags import BLOCKS, Tag, tags
from game.formats.common.table.columns import MOST_COLUMNS
from game.formats.html_page.frame import without_frame
from game.formats.table import Row
from game.values import dataclass

MOST_TAGS = 150_000
"""A page of more of them is read up to here."""
_DEEPEST, _MOST_GRIDS, _WIDEST_SPAN, _LONGEST_SPAN = 20, 200, 50, 1000
_NAMES = frozenset(("title", "caption", "h1", "h2", "h3", "h4", "h5", "h6"))
_CELLS = frozenset(("td", "th", "tr"))
_LONGEST_NAME = 80
_HIDDEN = {
    name: re.compile(rf"</{name}\b", re.IGNORECASE)
    for name in ("script", "style", "template", "noscript", "svg", "textarea", "select")
} | {"<!--": re.compile("-->")}
_SPACES = re.compile(r"[ \t\r\n\f]+")
_WORD = re.compile(r"\w")


@dataclass(frozen=True, slots=True)
class Grid:
    """A table, or all lists of terms together; cells are HTML. `headed`: the first row says so."""

    name: str
    rows: tuple[Row, ...]
    headed: bool = False
    terms: bool = False

    @property
    def pairs(self) -> int:
        """How many rows have two cells with something in them."""
        return sum(sum(map(bool, row.cells)) > 1 for row in self.rows)


@dataclass(frozen=True, slots=True)
class Page:
    """`grids` with the most pairs first; `others` counts the pieces of text outside of them."""

    title: str = ""
    grids: tuple[Grid, ...] = ()
    others: int = 0
    cut: bool = False


def page(html: str) -> Page:
    """Return what is on the page."""
    walk = _Walk(html)
    at, cut = 0, False
    for count, tag in enumerate(tags(html)):
        if tag.start < walk.past:
            continue
        if at < tag.start:
            walk.text(at, tag.start)
        walk.tag(tag)
        at = max(tag.end, walk.past)
        if cut := count >= MOST_TAGS:
            break
    end = at if cut else len(html)
    walk.text(at, end)
    grids = walk.done(end)
    return Page(walk.title, tuple(sorted(grids, key=lambda grid: -grid.pairs)), walk.others, cut)


# ---------------------------------------------------------------------- one table or list


@dataclass
class _Open:
    """A table or a list of terms that is being read."""

    is_table: bool
    name: str
    rows: list[Row] = field(default_factory=list)
    cells: list[str] = field(default_factory=list)
    line: int = 0
    heads: int = 0
    """Cells of this row that are headings."""
    headed: list[bool] = field(default_factory=list)
    """Of each row whether it has nothing but headings."""
    below: dict[int, tuple[int, str]] = field(default_factory=dict)
    """Cells that reach down into the next rows: how many, and with what."""
    cell: Tag | None = None
    inner: int = -1
    """Where another table or list begins in the open cell."""

    def end_row(self) -> None:
        """Keep the row when there is something in it."""
        self._fill()
        if any(self.cells):
            self.rows.append(Row(self.line, tuple(self.cells)))
            self.headed.append(self.heads == len(self.cells))
        self.cells, self.line, self.heads = [], 0, 0

    def put(self, text: str, across: int, down: int) -> None:
        """Put in one cell, perhaps wider or higher; a wide one is its first column's."""
        self._fill()
        if len(self.cells) >= MOST_COLUMNS:
            return
        if down > 1:
            self.below[len(self.cells)] = down - 1, text
        self.cells += [text, *[""] * (across - 1)]

    def _fill(self) -> None:
        while (at := len(self.cells)) in self.below:
            left, text = self.below.pop(at)
            if left > 1:
                self.below[at] = left - 1, text
            self.cells.append(text)

    def put_term(self, html: str, line: int, is_term: bool) -> None:
        """Put in a term, or what it means; several in a row belong together."""
        if is_term and len(self.cells) > 1:
            self.end_row()
        self.line = self.line or line
        at = 0 if is_term else 1
        self.cells += [""] * (at + 1 - len(self.cells))
        self.cells[at] = "<br>".join(filter(None, (self.cells[at], html)))


# ---------------------------------------------------------------------- the page


class _Walk:
    """The tags of a page, one after the other."""

    def __init__(self, html: str) -> None:
        self.title, self.others, self.past = "", 0, 0
        self._html = html
        self._ends = [found.start() for found in re.finditer("\n", html)]
        self._open: list[_Open] = []
        self._grids: list[Grid] = []
        self._terms: list[Row] = []
        self._naming: tuple[str, int] | None = None
        self._heading = ""
        self._is_new_block = True
        self._never_ends: set[str] = set()

    def text(self, start: int, end: int) -> None:
        """Count a text between two tags that is in no cell and names nothing."""
        counts = self._naming is None and self._is_new_block and not self._in_cell
        if counts and _WORD.search(self._html, start, end):
            self.others += 1
            self._is_new_block = False

    def tag(self, tag: Tag) -> None:
        """Open and close what the tag does."""
        name = tag.name
        if name in BLOCKS:
            self._is_new_block = True
        if name in _CELLS:
            if any(one.is_table for one in self._open):
                self._unwind(tag.start)
                self._of_table(tag)
        elif name in _HIDDEN and not tag.closes:
            self._hide(name, tag)
        elif name in _NAMES:
            self._name(tag)
        elif name in ("table", "dl"):
            self._whole(tag)
        elif name in ("dt", "dd") and self._open and not self._open[-1].is_table:
            self._end_cell(tag.start)
            self._open[-1].cell = None if tag.closes else tag

    def done(self, at: int) -> list[Grid]:
        """Return all of them, when the page ends."""
        while self._open:
            self._close(at)
        if self._terms:
            self._grids.append(Grid("", tuple(self._terms), terms=True))
        return [grid for grid in self._grids if grid.pairs]

    @property
    def _in_cell(self) -> bool:
        return bool(self._open) and self._open[-1].cell is not None

    def _hide(self, name: str, tag: Tag) -> None:
        """Pass over all until the tag's end; one that never ends hides nothing."""
        if name not in self._never_ends and not tag.rest.endswith("/"):
            end = _HIDDEN[name].search(self._html, tag.end)
            if end is None:
                self._never_ends.add(name)
            else:
                self.past = end.end()

    def _name(self, tag: Tag) -> None:
        """Keep what the page or what follows is called."""
        if not tag.closes:
            self._naming = tag.name, tag.end
        elif self._naming is not None and self._naming[0] == tag.name:
            html = self._html[self._naming[1] : tag.start]
            self._naming = None
            if tag.name == "title":
                self.title = self.title or _one_line(html)
            elif tag.name == "caption" and self._open:
                self._open[-1].name = html if html.strip() else self._open[-1].name
            elif not self._in_cell:
                self._heading = html

    def _whole(self, tag: Tag) -> None:
        is_table = tag.name == "table"
        if not tag.closes:
            if self._in_cell and self._open[-1].inner < 0:
                self._open[-1].inner = tag.start
            if len(self._open) < _DEEPEST and len(self._grids) < _MOST_GRIDS:
                self._open.append(_Open(is_table, self._heading))
        elif any(one.is_table == is_table for one in self._open):
            while self._close(tag.start) != is_table:
                pass

    def _unwind(self, at: int) -> None:
        """Close a list that was left open inside a cell which ends."""
        while not self._open[-1].is_table:
            self._close(at)

    def _of_table(self, tag: Tag) -> None:
        table = self._open[-1]
        self._end_cell(tag.start)
        if tag.name == "tr":
            table.end_row()
        table.line = table.line or self._line(tag.start)
        table.cell = None if tag.closes or tag.name == "tr" else tag

    def _end_cell(self, at: int) -> None:
        holder = self._open[-1]
        tag, inner, holder.cell, holder.inner = holder.cell, holder.inner, None, -1
        if tag is None:
            return
        html = self._cell(tag.end, at if inner < 0 else inner)
        if not holder.is_table:
            holder.put_term(html, self._line(tag.start), tag.name == "dt")
            return
        across = down = 1
        if "span" in tag.rest.lower():
            given = tag.attributes
            across = _number(given.get("colspan", ""), _WIDEST_SPAN)
            down = _number(given.get("rowspan", ""), _LONGEST_SPAN)
        holder.heads += across if tag.name == "th" else 0
        # A cell around another table is only there for the layout of the page.
        holder.put(html if inner < 0 else "", across, down)

    def _cell(self, start: int, end: int) -> str:
        """Return the HTML in a cell; the ends of lines in a page's source mean nothing."""
        html = self._html[start:end]
        if "<" not in html or "<pre" not in html.lower():
            html = _SPACES.sub(" ", html)
        html = bare(html)
        if "<" not in html and ("&" not in html or html == "&nbsp;"):
            return html if html != "&nbsp;" else ""
        # What spreadsheets and word processors write into empty cells.
        return html if "<img" in html.lower() or bare(plain(html[:500])) else ""

    def _close(self, at: int) -> bool:
        """Keep the innermost; return True if it was a table."""
        self._end_cell(at)
        ended = self._open.pop()
        ended.end_row()
        if ended.is_table:
            headed = len(ended.rows) > 1 and ended.headed[0] and not all(ended.headed)
            rows = without_frame(ended.rows) if headed else None
            grid = Grid(_one_line(ended.name), tuple(ended.rows), headed)
            self._grids.append(grid if rows is None else Grid(grid.name, rows))
        else:
            self._terms += ended.rows
        return ended.is_table

    def _line(self, at: int) -> int:
        return bisect_left(self._ends, at) + 1


def _one_line(html: str) -> str:
    """Return a name of the page or of a table, in one line."""
    return " ".join(plain(html[:2000]).split())[:_LONGEST_NAME]


def _number(text: str, most: int) -> int:
    digits = text.strip()[:5]
    return min(most, max(1, int(digits))) if digits.isascii() and digits.isdigit() else 1
