"""Table: the rows that show, as nodes; where they lie, and what a press on them means."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import cached_property

from game import language_names
from game.boards.readability import Place
from game.core.bounds import MOST_PAIRS
from game.core.pair_set import Pair
from game.core.sheet import COLUMNS
from game.screens.editor.cells import PAD_X, PAD_Y, Cell, Cells, remarks
from game.screens.editor.edit import Edit, Selection
from game.screens.editor.messages import Action
from game.screens.editor.scroll import Anchor, Rows
from game.values import dataclass
from game.view.box import Box, Point
from game.view.layout import Layout
from game.view.messages import Dragged, Pointed
from game.view.node import Icon, Node, Skin, Text, Token, Weight
from game.view.ui import Ui
from game.widgets.page import label, panel
from game.widgets.scroller import bar
from game.words import _

_TOP = 34
"""Units of the line that names the columns."""


@dataclass(frozen=True, slots=True)
class Frame:
    """Where the parts of the table lie, in pixels."""

    box: Box
    top: Box
    rows: Box
    number: float
    """How wide the row numbers are."""
    widths: tuple[float, ...]

    @classmethod
    def of(cls, box: Box, columns: int, rows: int, ui: Ui) -> Frame:
        """Cut the box of the table. Definitions have more room than terms, hints less."""
        inside = box.inset(1, 1)
        top, below = inside.top_part(max(ui(_TOP), ui.measure.line(ui.type(14)) + ui(8)))
        number = max(ui(44), ui.measure.width("0" * len(str(rows)), ui.type(14), 600) + ui(22))
        room = below.w - number - ui(10)
        shares = (0.36, 0.64) if columns == 2 else (0.29, 0.48, 0.23)
        return cls(box, top, below, number, tuple(room * share for share in shares))

    def column(self, at: int) -> tuple[float, float]:
        """Return left edge and width of a column."""
        return self.rows.x + self.number + sum(self.widths[:at]), self.widths[at]


@dataclass(frozen=True)
class Table:
    """What the table shows.

    `has_selection`: what is selected is shown; `has_keyboard`: it has the keyboard, too.
    `shorter` are the shortest pairs of the set, `place` is where pairs must be readable.
    """

    edit: Edit
    anchor: Anchor
    has_selection: bool
    has_keyboard: bool
    frame: Frame
    cells: Cells
    shorter: tuple[Pair, ...]
    place: Place

    @property
    def rows(self) -> Rows:
        """The rows with the empty one below them, in their window."""
        count = min(MOST_PAIRS, len(self.edit.sheet.rows) + 1)
        return Rows(count, self.frame.rows.h, self.row_height)

    def remarks(self, at: int) -> tuple[str, ...]:
        """Return the remark in each cell of a row, "" for none."""
        sheet = self.edit.sheet
        if at >= len(sheet.rows):
            return ("",) * self.edit.columns
        busy = self.has_selection and at == self.edit.selection.row
        return remarks(sheet, at, self.shorter, self.place, busy=busy)[: self.edit.columns]

    def row_height(self, at: int) -> float:
        """Return how tall a row is, in pixels."""
        edit, typing = self.edit, None
        if edit.typing is not None and at == edit.selection.row:
            typing = edit.selection.column, edit.typing.shown
        return self.cells.row_height(self.edit.row_at(at), self.remarks(at), typing)

    @cached_property
    def visible(self) -> tuple[tuple[int, Box], ...]:
        """The rows that show, with their boxes."""
        window = self.frame.rows
        return tuple(
            (at, Box(window.x, window.y + y, window.w, self.row_height(at)))
            for at, y in self.rows.visible(self.anchor)
        )

    # ------------------------------------------------------------------ scrolling

    def scrolled(self, *, reveal: bool) -> Table:
        """Return the table scrolled to where it can be, with `reveal` to what is selected."""
        rows = self.rows
        anchor = rows.scroll(self.anchor, 0.0)
        if reveal:
            row = min(self.edit.selection.corner[0], rows.count - 1)
            top, bottom = self._caret_line() or (0.0, self.row_height(row))
            anchor = rows.reveal(anchor, row, top, bottom)
        return replace(self, anchor=anchor)

    def _caret_line(self) -> tuple[float, float] | None:
        """Return top and bottom of the line with the caret, from the top of its row."""
        if self.edit.typing is None:
            return None
        _x, y, tall = self.typing_layout(self.edit).caret(self.edit.typing.caret)
        return (0.0 if y == 0 else y), y + tall + 2 * self.cells.ui(PAD_Y)

    # ------------------------------------------------------------------ pressing

    def typing_layout(self, edit: Edit) -> Layout:
        """Return how the text that is typed in `edit` lies in its cell."""
        shown = edit.typing.shown if edit.typing else ""
        return self.cells.layout(shown, edit.side, edit.selection.column)

    def _nearest(self, point: Point) -> tuple[int, int]:
        """Return the cell at a point, or the nearest."""
        above = [at for at, box in self.visible if box.y <= point.y]
        row = above[-1] if above else self.visible[0][0]
        edges = [self.frame.column(at)[0] for at in range(self.edit.columns)]
        return row, max((at for at, edge in enumerate(edges) if edge <= point.x), default=0)

    def cell_at(self, point: Point) -> tuple[int, int] | None:
        """Return the cell at a point, None outside of the rows."""
        return self._nearest(point) if self.frame.rows.holds(point) else None

    def press(self, edit: Edit, message: Pointed, cell: tuple[int, int]) -> Edit:
        """Select a cell or a row; twice types in it; in what is typed it puts the caret."""
        row, column = cell
        if column < 0:
            done = edit.commit()
            return replace(done, selection=done.selection.rows_to(row))
        clicks = message.clicks
        if edit.typing is None or edit.selection.cell != cell:
            done = edit.select(Selection.at(row, column))
            if clicks < 2:
                return done
            edit, clicks = done.open_cell(), 1
        assert edit.typing is not None
        layout, at = self.typing_layout(edit), self._in_words(edit, message.point)
        return replace(edit, typing=edit.typing.press(layout, at, clicks))

    def drag(self, edit: Edit, message: Dragged, cell: tuple[int, int]) -> Edit:
        """Select letters, cells or rows up to where the pointer is."""
        if edit.typing is not None and edit.selection.cell == cell:
            layout, at = self.typing_layout(edit), self._in_words(edit, message.point)
            return replace(edit, typing=edit.typing.drag(layout, at))
        row, column = self._nearest(message.point)
        if cell[1] < 0:
            return replace(edit, selection=edit.selection.rows_to(row, extend=True))
        return replace(edit, selection=edit.selection.to(row, column, extend=True))

    def _in_words(self, edit: Edit, point: Point) -> Point:
        """Return a point of the window, from the corner of the words that are typed in `edit`."""
        row, column = edit.selection.cell
        x, w = self.frame.column(column)
        boxes = [Box(x, box.y, w, box.h) for at, box in self.visible if at == row]
        inside = self.cells.words_box(edit.side, boxes[0] if boxes else self.frame.rows)
        return Point(point.x - inside.x, point.y - inside.y)

    # ------------------------------------------------------------------ on the window

    def nodes(self) -> tuple[Node, ...]:
        """Return the panel, the names of its columns, the rows, and the bar."""
        ui, window = self.cells.ui, self.frame.rows
        ground = panel("table", self.frame.box, ui, label=_("Pairs"))
        rows = [node for at, box in self.visible for node in self._row(at, box)]
        is_empty = not (self.edit.sheet.rows or self.edit.typing)
        invitation = self._invitation() if is_empty else ()
        count = self.rows.count
        content = window.h * count / max(1, len(self.visible) - 1)
        thumb = bar("table-bar", window, self.anchor.row / max(1, count) * content, content, ui)
        last, box = self.visible[-1]
        cut = self.anchor > Anchor() or last < count - 1 or box.bottom > window.bottom + 1
        return (
            ground,
            *self._column_names(),
            *rows,
            *self._unseen(),
            *invitation,
            *(thumb if cut else ()),
        )

    def _unseen(self) -> Iterator[Node]:
        """Return the selected cell and its row, scrolled away: they keep keyboard and pointer."""
        row, column = self.edit.selection.cell
        if all(at != row for at, _box in self.visible):
            window = self.frame.rows
            away = Box(window.x, window.y - window.h, 1, 1)
            cell = Node(f"cell-{row}-{column}", "field", away, message=Action.PRESS, clip=window)
            yield cell
            yield replace(cell, id=f"number-{row}", focusable=False)

    def _invitation(self) -> tuple[Node, ...]:
        """Say what to do with an empty table, in the middle of it."""
        first = _("Write a term, press Tab, write what belongs to it, press Enter.")
        second = _("Or paste rows from a spreadsheet with Ctrl+V.")
        ui, window, said = self.cells.ui, self.frame.rows, f"{first}\n{second}"
        size, wide = ui.type(17), window.w - 2 * ui.margin
        tall = ui.measure.height(said, size, wide) + 2
        low = window.y + self.row_height(0)
        if tall > window.bottom - low:
            return ()
        box = Box(window.x, low, window.w, window.bottom - low).middle(wide, tall)
        return (label("invitation", box, said, size, colour="muted", align="centre", lines=0),)

    def _column_names(self) -> Iterator[Node]:
        """Say what the columns are called, with their languages."""
        ui, top = self.cells.ui, self.frame.top
        names = _("Term"), _("Definition"), _("Hint")
        for number, name in enumerate(names[: self.edit.columns]):
            x, w = self.frame.column(number)
            spoken = language_names.name(self.cells.languages[number]) if number < 2 else ""
            said = f"{name} · {spoken}" if spoken else name
            inside = Box(x + ui(PAD_X), top.y, w - 2 * ui(PAD_X), top.h)
            yield label(f"column-{number}", inside, said, ui.type(14), weight=600, colour="muted")
        line = Box(top.x, top.bottom - 1, top.w, max(1.0, ui(1)))
        yield Node("table-top", "image", line, skin=Skin(fill="edge"))

    def _row(self, at: int, box: Box) -> Iterator[Node]:
        """Yield the row with its tint, the line below it, its number and its cells."""
        window, thin = self.frame.rows, max(1.0, self.cells.ui(1))
        selection, row = self.edit.selection, self.edit.row_at(at)
        selected = self.has_selection and selection.first <= at <= selection.last
        tint = (self._tint(box),) if selected and not selection.is_single else ()
        said = f"{at + 1}. {row.term.spoken} – {row.definition.spoken}"
        yield Node(f"row-{at}", "row", box, said, marked=tint, clip=window)
        line, edge = Box(box.x, box.bottom - thin, box.w, thin), Skin(fill="edge")
        yield Node(f"rule-{at}", "image", line, skin=edge, clip=window)
        yield self._number(at, box, selected)
        for column, remark in enumerate(self.remarks(at)):
            x, w = self.frame.column(column)
            yield self._cell(at, column, Box(x, box.y, w, box.h), remark)

    def _cell(self, at: int, column: int, box: Box, remark: str) -> Node:
        selection, typing = self.edit.selection, self.edit.typing
        focused = self.has_selection and selection.cell == (at, column)
        selected = self.has_selection and selection.holds(at, column)
        side = self.edit.row_at(at).side(COLUMNS[column])
        tinted = selected and not selection.is_single
        cell = Cell(self.cells, at, column, box, side, self.frame.rows, selected, tinted)
        if focused and typing is not None:
            return cell.typing_node(typing)
        ringed = focused and not self.has_keyboard
        last = at == len(self.edit.sheet.rows)
        return cell.node(remark, focused=focused, ringed=ringed, last=last)

    def _tint(self, box: Box) -> Box:
        """Return the part of a row that is tinted where more than one cell is selected."""
        selection = self.edit.selection
        x = box.x if selection.whole else self.frame.column(selection.left)[0]
        last, w = self.frame.column(selection.right(self.edit.columns))
        return Box(x, box.y, last + w - x, box.h)

    def _number(self, at: int, box: Box, selected: bool) -> Node:
        ui, size = self.cells.ui, self.cells.ui.type(14)
        cell = Box(box.x, box.y, self.frame.number, box.h)
        line = Box(cell.x, box.y + ui(PAD_Y) + ui(1), cell.w, ui.measure.line(size))
        weight: Weight = 600 if selected else 400
        ink: Token = "ink" if selected else "muted"
        face = Text(str(at + 1), line, size, weight, ink, "centre", "middle", 1)
        plus = Icon("plus", line.middle(ui(14), ui(14)), "muted")
        last = at == len(self.edit.sheet.rows)
        return Node(
            f"number-{at}",
            "field",
            cell,
            _("Row {n}").format(n=at + 1),
            texts=() if last else (face,),
            icons=(plus,) if last else (),
            message=Action.PRESS,
            focusable=False,
            selected=selected and self.edit.selection.whole,
            clip=self.frame.rows,
        )
