"""Table: the rows that show, as nodes: numbers, cells, remarks, what is chosen, what is typed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from game import language_names
from game.core.bounds import MOST_PAIRS
from game.core.pair_set import Side
from game.core.sheet import COLUMNS, Row, Sheet
from game.screens.editor import remarks, rolled
from game.screens.editor.cell import AtCell, Cell
from game.screens.editor.cells import PAD_X, PAD_Y, Cells
from game.screens.editor.chosen import Chosen
from game.screens.editor.rolled import Rolled
from game.screens.editor.typing import Typing
from game.view.box import Box, Point
from game.view.node import Icon, Node, Skin, Text, Weight
from game.view.ui import Ui
from game.widgets.page import label, panel
from game.widgets.scrolling import bar
from game.words import _

TOP = 34
"""Units of the line that names the columns."""


@dataclass(frozen=True, slots=True)
class AtNumber:
    """The number of a row was pressed."""

    row: int


@dataclass(frozen=True, slots=True)
class Frame:
    """Where the parts of the table lie, in pixels."""

    box: Box
    top: Box
    rows: Box
    number: float
    """How wide the row numbers are."""
    widths: tuple[float, ...]

    def column(self, at: int) -> tuple[float, float]:
        """Left edge and width of a column."""
        return self.rows.x + self.number + sum(self.widths[:at]), self.widths[at]

    def column_at(self, x: float) -> int:
        """The column at this x; -1 left of them all, the last one right of them."""
        if x < self.rows.x + self.number:
            return -1
        edges = [self.column(at)[0] for at in range(len(self.widths))]
        return max(at for at, edge in enumerate(edges) if edge <= x)


def frame(box: Box, columns: int, rows: int, ui: Ui) -> Frame:
    """Cut the box of the table. Definitions have more room than terms, hints less."""
    inside = box.inset(1, 1)
    top, below = inside.top_part(max(ui(TOP), ui.measure.line(ui.type(14)) + ui(8)))
    number = max(ui(44), ui.measure.width("0" * len(str(rows)), ui.type(14), 600) + ui(22))
    room = below.w - number - ui(10)
    shares = (0.36, 0.64) if columns == 2 else (0.29, 0.48, 0.23)
    return Frame(box, top, below, number, tuple(room * share for share in shares))


@dataclass(frozen=True)
class Table:
    """What the table shows. `judge` knows which rows cannot be read on the board.

    `focused`: what is chosen is shown; `keyboard`: it has the keyboard, too.
    """

    sheet: Sheet
    chosen: Chosen
    typing: Typing | None
    at: Rolled
    focused: bool
    keyboard: bool
    frame: Frame
    cells: Cells
    judge: remarks.Judge

    @property
    def count(self) -> int:
        """The rows, and the empty one below them."""
        return min(MOST_PAIRS, len(self.sheet.rows) + 1)

    @property
    def columns(self) -> int:
        return len(self.frame.widths)

    def row(self, at: int) -> Row:
        return self.sheet.rows[at] if at < len(self.sheet.rows) else Row()

    def said(self, at: int) -> tuple[str, ...]:
        """The remark in each cell of a row, "" for none."""
        if at >= len(self.sheet.rows):
            return ("",) * self.columns
        here = self.focused and at == self.chosen.row
        found = remarks.of(self.sheet, at, self.judge, writing=here)
        return found[: self.columns]

    def height(self, at: int) -> float:
        """How tall a row is."""
        open_ = None
        if self.typing is not None and at == self.chosen.row:
            open_ = self.chosen.column, self.typing.shown
        return self.cells.height(self.row(at), tuple(map(bool, self.said(at))), open_)

    @cached_property
    def shown(self) -> tuple[tuple[int, Box], ...]:
        """The rows that show, with their boxes."""
        window = self.frame.rows
        rows = rolled.shown(self.at, self.count, window.h, self.height)
        return tuple((at, Box(window.x, window.y + y, window.w, self.height(at))) for at, y in rows)

    def cell_box(self, at: int, column: int) -> Box | None:
        """Where a cell lies; None when its row does not show."""
        x, w = self.frame.column(column)
        return next((Box(x, row.y, w, row.h) for n, row in self.shown if n == at), None)

    def row_at(self, y: float) -> int:
        """The row that shows at this height, or the nearest."""
        below = [at for at, box in self.shown if box.y <= y]
        return below[-1] if below else self.shown[0][0]

    def typing_at(self, point: Point) -> Point:
        """A point on the glass, from the corner of the words that are being typed."""
        box = self.cell_box(*self.chosen.cell) or self.frame.rows
        inside = self.cells.words_box(self._chosen_side(), box)
        return Point(point.x - inside.x, point.y - inside.y)

    def _chosen_side(self) -> Side:
        return self.row(self.chosen.row).side(COLUMNS[self.chosen.column])

    # ------------------------------------------------------------------ on the glass

    def nodes(self) -> tuple[Node, ...]:
        """The panel, the names of its columns, the rows, and the bar."""
        ui = self.cells.ui
        ground = panel("table", self.frame.box, ui, label=_("Pairs"))
        lined = [node for at, box in self.shown for node in self._row(at, box)]
        share = self.at.row / max(1, self.count)
        content = self.frame.rows.h * self.count / max(1, len(self.shown) - 1)
        thumb = bar("table-bar", self.frame.rows, share * content, content, ui)
        empty = () if self.sheet.rows or self.typing else self._invitation()
        return (
            ground,
            *self._top(),
            *lined,
            *self._unseen(),
            *empty,
            *(thumb if self._rolls else ()),
        )

    def _unseen(self) -> Iterator[Node]:
        """The chosen cell keeps the keyboard, and its row the pointer, when it is scrolled away."""
        row, column = self.chosen.cell
        if all(at != row for at, _box in self.shown):
            window = self.frame.rows
            away = Box(window.x, window.y - window.h, 1, 1)
            yield Node(
                f"cell-{row}-{column}", "field", away, message=AtCell(row, column), clip=window
            )
            yield Node(
                f"number-{row}", "field", away, message=AtNumber(row), focusable=False, clip=window
            )

    def _invitation(self) -> tuple[Node, ...]:
        """What to do with an empty table, in the middle of it."""
        said = "\n".join((
            _("Write a term, press Tab, write what belongs to it, press Enter."),
            _("Or paste rows from a spreadsheet with Ctrl+V."),
        ))  # fmt: skip
        ui, window = self.cells.ui, self.frame.rows
        size, wide = ui.type(17), window.w - 2 * ui.margin
        tall = self.cells.ui.measure.height(said, size, wide) + 2
        low = window.y + self.height(0)
        box = Box(window.x, low, window.w, window.bottom - low).middle(wide, tall)
        if tall > window.bottom - low:
            return ()
        return (label("invitation", box, said, size, colour="muted", align="centre", lines=0),)

    @property
    def _rolls(self) -> bool:
        at, box = self.shown[-1]
        return self.at > Rolled() or at < self.count - 1 or box.bottom > self.frame.rows.bottom + 1

    def _top(self) -> Iterator[Node]:
        """What the columns are called, with their languages."""
        ui, top = self.cells.ui, self.frame.top
        names = _("Term"), _("Definition"), _("Hint")
        for number, name in enumerate(names[: self.columns]):
            x, w = self.frame.column(number)
            spoken = language_names.name(self.cells.languages[number]) if number < 2 else ""
            said = f"{name} · {spoken}" if spoken else name
            inside = Box(x + ui(PAD_X), top.y, w - 2 * ui(PAD_X), top.h)
            yield label(f"column-{number}", inside, said, ui.type(14), weight=600, colour="muted")
        line = Box(top.x, top.bottom - 1, top.w, max(1.0, ui(1)))
        yield Node("table-top", "image", line, skin=Skin(fill="edge"), focusable=False)

    def _row(self, at: int, box: Box) -> Iterator[Node]:
        window, ui = self.frame.rows, self.cells.ui
        chosen = self.focused and self.chosen.first <= at <= self.chosen.last
        said = self.said(at)
        block = tuple(self._block(at, box)) if chosen else ()
        yield Node(
            f"row-{at}", "row", box, self._spoken(at), marked=block, focusable=False, clip=window,
        )  # fmt: skip
        rule = Box(box.x, box.bottom - max(1.0, ui(1)), box.w, max(1.0, ui(1)))
        yield Node(f"rule-{at}", "image", rule, skin=Skin(fill="edge"), clip=window,
                   focusable=False)  # fmt: skip
        yield self._number(at, box, chosen)
        for column in range(self.columns):
            x, w = self.frame.column(column)
            yield self._cell(at, column, Box(x, box.y, w, box.h), said[column])

    def _cell(self, at: int, column: int, box: Box, said: str) -> Node:
        here = self.focused and self.chosen.cell == (at, column)
        side = self.row(at).side(COLUMNS[column])
        cell = Cell(self.cells, at, column, box, side, self.frame.rows)
        if here and self.typing is not None:
            return cell.written(self.typing)
        chosen = self.focused and self.chosen.holds(at, column)
        ringed = here and not self.keyboard
        last = at == len(self.sheet.rows)
        return cell.shown(said, here=here, ringed=ringed, chosen=chosen, last=last)

    def _spoken(self, at: int) -> str:
        row = self.row(at)
        return f"{at + 1}. {row.term.spoken} – {row.definition.spoken}"

    def _block(self, at: int, box: Box) -> Iterator[Box]:
        """The tint behind what is chosen, when that is more than one cell."""
        if self.chosen.single:
            return
        left, right = self.chosen.left, self.chosen.right(self.columns)
        x, (last, w) = self.frame.column(left)[0], self.frame.column(right)
        if self.chosen.whole:
            x = box.x
        yield Box(x, box.y, last + w - x, box.h)

    def _number(self, at: int, box: Box, chosen: bool) -> Node:
        ui, size = self.cells.ui, self.cells.ui.type(14)
        cell = Box(box.x, box.y, self.frame.number, box.h)
        tall = self.cells.ui.measure.line(size)
        line = Box(cell.x, box.y + ui(PAD_Y) + ui(1), cell.w, tall)
        weight: Weight = 600 if chosen else 400
        last = at == len(self.sheet.rows)
        face = Text(str(at + 1), line, size, weight, "ink" if chosen else "muted", "centre",
                    "middle", 1)  # fmt: skip
        icons: tuple[Icon, ...] = ()
        if last:
            icons = (Icon("plus", line.middle(ui(14), ui(14)), "muted"),)
        return Node(
            f"number-{at}", "field", cell, _("Row {n}").format(n=at + 1),
            texts=() if last else (face,), icons=icons, message=AtNumber(at),
            focusable=False, clip=self.frame.rows,
            selected=chosen and self.chosen.whole,
        )  # fmt: skip

    def caret_lines(self) -> tuple[float, float]:
        """Top and bottom of the line with the caret, from the top of its row, in pixels."""
        if self.typing is None:
            return 0.0, self.height(self.chosen.row)
        layout = self.cells.layout(self.typing.shown, self._chosen_side(), self.chosen.column)
        prose = self.typing.prose
        _x, y, tall = layout.caret(prose.caret + len(prose.composing))
        pad = self.cells.ui(PAD_Y)
        return (0.0 if y == 0 else y), y + tall + 2 * pad
