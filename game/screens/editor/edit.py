"""Edit: the table being edited, as a value: its history, what is selected, what is typed."""

from __future__ import annotations

from dataclasses import replace

from game.core.bounds import MOST_PAIRS
from game.core.history import History
from game.core.pair_set import Side
from game.core.sheet import COLUMNS, Column, Row, Sheet
from game.screens.editor.messages import Head, LanguageOf
from game.screens.editor.typing import Typing
from game.values import dataclass
from game.view.messages import Key

Cell = tuple[int, int]
"""Row and column, both from 0."""


def cell_of(id: str) -> Cell | None:
    """Return row and column of the node with this id; column -1 for a row's number."""
    kind, *places = id.split("-")
    if kind == "number":
        return int(places[0]), -1
    return (int(places[0]), int(places[1])) if kind == "cell" and places else None


@dataclass(frozen=True, slots=True)
class Extent:
    """How far the table goes: rows (the empty one at the end too), columns, rows of a page."""

    rows: int
    columns: int
    page: int = 10

    def clamp(self, row: int, column: int) -> Cell:
        """Return the nearest cell that is in the table."""
        return min(max(0, row), self.rows - 1), min(max(0, column), self.columns - 1)


@dataclass(frozen=True, slots=True)
class Selection:
    """The cell that has the keyboard is `row`, `column`; a block reaches from there to `corner`.

    `whole`: rows were selected by their numbers, with all of their columns.
    """

    row: int = 0
    column: int = 0
    corner: Cell = (0, 0)
    whole: bool = False

    @classmethod
    def at(cls, row: int, column: int) -> Selection:
        """Return one cell."""
        return cls(row, column, (row, column))

    @property
    def cell(self) -> Cell:
        return self.row, self.column

    @property
    def first(self) -> int:
        return min(self.row, self.corner[0])

    @property
    def last(self) -> int:
        return max(self.row, self.corner[0])

    @property
    def left(self) -> int:
        return 0 if self.whole else min(self.column, self.corner[1])

    def right(self, columns: int) -> int:
        """Return the last column, where the table has so many."""
        return columns - 1 if self.whole else max(self.column, self.corner[1])

    @property
    def is_single(self) -> bool:
        return self.cell == self.corner and not self.whole

    def holds(self, row: int, column: int) -> bool:
        """Return True if this cell is in the block (with `whole`, in one of the rows)."""
        across = self.left <= column and (self.whole or column <= self.right(0))
        return self.first <= row <= self.last and across

    def to(self, row: int, column: int, *, extend: bool = False) -> Selection:
        """Go to this cell, or let the block reach to it: the far corner is the one that moves."""
        return replace(self, corner=(row, column)) if extend else Selection.at(row, column)

    def rows_to(self, row: int, *, extend: bool = False) -> Selection:
        """Select this row as a whole, or all rows up to it."""
        return Selection(self.row if extend else row, 0, (row, 0), whole=True)

    def within(self, extent: Extent) -> Selection:
        """Return the same, no further than the table goes."""
        corner = extent.clamp(*self.corner)
        return Selection(*extent.clamp(self.row, self.column), corner, self.whole)

    def move(self, key: Key, extent: Extent) -> Selection | None:
        """Go where an arrow or a jump leads; None for any other key."""
        row, column = self.corner if key.shift else self.cell
        low, right = extent.rows - 1, extent.columns - 1
        far = key.ctrl
        goals: dict[str, Cell] = {
            "up": (0 if far else row - 1, column),
            "down": (low if far else row + 1, column),
            "left": (row, 0 if far else column - 1),
            "right": (row, right if far else column + 1),
            "home": (0 if far else row, 0),
            "end": (low if far else row, right),
            "pageup": (row - extent.page, column),
            "pagedown": (row + extent.page, column),
        }
        if key.alt or key.name not in goals:
            return None
        goal = extent.clamp(*goals[key.name])
        if key.shift and self.whole:
            return self.rows_to(goal[0], extend=True)
        return self.to(*goal, extend=key.shift)

    def tab(self, extent: Extent, *, back: bool = False) -> Selection | None:
        """Go to the next cell, row by row; None beyond the ends of the table."""
        place = self.row * extent.columns + self.column + (-1 if back else 1)
        if not 0 <= place < extent.rows * extent.columns:
            return None
        return Selection.at(*divmod(place, extent.columns))

    def enter(self, extent: Extent, *, back: bool = False) -> Selection:
        """Go where Enter leads: to the term of the next row; back, straight up."""
        if back:
            return Selection.at(max(0, self.row - 1), self.column)
        return Selection.at(min(extent.rows - 1, self.row + 1), 0)


@dataclass(frozen=True, slots=True)
class Edit:
    """`columns` are those that show: two, or three with the hints.

    Hints that come into the sheet show, and go on showing when they are gone.
    """

    history: History
    selection: Selection = Selection()
    typing: Typing | None = None
    columns: int = 2

    @classmethod
    def of(cls, sheet: Sheet) -> Edit:
        """Begin to edit a sheet."""
        history = History(sheet)
        return cls(history)._with(history)

    @property
    def sheet(self) -> Sheet:
        return self.history.now

    @property
    def column(self) -> Column:
        """The column of the selected cell."""
        return COLUMNS[self.selection.column]

    @property
    def row(self) -> Row:
        """The selected row as it is on the disk."""
        return self.row_at(self.selection.row)

    def row_at(self, at: int) -> Row:
        """Return a row; an empty one at the end."""
        return self.sheet.rows[at] if at < len(self.sheet.rows) else Row()

    @property
    def side(self) -> Side:
        """The selected cell as it is on the disk."""
        return self.row.side(self.column)

    @property
    def live_row(self) -> Row:
        """The selected row with what is being typed in it."""
        if self.typing is None:
            return self.row
        return self.row.with_side(self.column, replace(self.side, text=self.typing.shown))

    def extent(self, page: int = 10) -> Extent:
        return Extent(min(MOST_PAIRS, len(self.sheet.rows) + 1), self.columns, page)

    # ------------------------------------------------------------------ one cell

    def open_cell(self) -> Edit:
        """Begin to type in the selected cell, after what is there."""
        selection = Selection.at(*self.selection.cell)
        return replace(self, typing=Typing.open(self.row.text(self.column)), selection=selection)

    def type_over(self) -> Edit:
        """Begin to type in the selected cell, instead of what is there."""
        selection = Selection.at(*self.selection.cell)
        return replace(self, typing=Typing.over(self.row.text(self.column)), selection=selection)

    def commit(self) -> Edit:
        """Put what was typed in the table."""
        if self.typing is None:
            return self
        text = self.typing.prose.text
        if text == self.typing.before:
            return self.abandon()
        return self.abandon().apply(self.sheet.put(self.selection.row, self.column, text))

    def abandon(self) -> Edit:
        """Give up what was typed."""
        return replace(self, typing=None)

    def select(self, selection: Selection) -> Edit:
        """Go elsewhere; what was typed is kept."""
        edit = self.commit()
        return replace(edit, selection=selection.within(edit.extent()))

    # ------------------------------------------------------------------ from cell to cell

    def select_all(self) -> Edit:
        """Select all rows that are there, without the empty one at the end."""
        corner = max(0, len(self.sheet.rows) - 1), self.columns - 1
        return replace(self, selection=Selection(0, 0, corner, whole=True))

    def tab(self, *, back: bool = False) -> Edit | None:
        """Go to the next cell; None beyond the last one, which is empty."""
        edit = self.commit()
        goal = edit.selection.tab(edit.extent(), back=back)
        return None if goal is None else replace(edit, selection=goal)

    def enter(self, *, back: bool = False) -> Edit:
        """Go to the row below, as one writes a list."""
        edit = self.commit()
        return replace(edit, selection=edit.selection.enter(edit.extent(), back=back))

    # ------------------------------------------------------------------ rows and blocks

    def insert_rows(self, *, after: bool = False) -> Edit:
        """Put empty rows before the selected ones, as many as these; or one after them."""
        edit = self.commit()
        rows, selection = len(edit.sheet.rows), edit.selection
        many = 1 if after or not selection.whole else selection.last - selection.first + 1
        at = min(rows, selection.last + 1 if after else selection.first)
        goal = Selection.at(at, 0 if after else selection.column)
        return edit.apply(edit.sheet.insert(at, many)).select(goal)

    def delete_rows(self) -> Edit:
        """Take the selected rows away."""
        edit = self.commit()
        first, last = edit.selection.first, edit.selection.last
        goal = Selection.at(first, edit.selection.column)
        return edit.apply(edit.sheet.delete(first, last)).select(goal)

    def move_rows(self, by: int) -> Edit:
        """Move the selected rows one up or down."""
        edit = self.commit()
        now, most = edit.selection, len(edit.sheet.rows) - 1
        first, last = now.first, min(now.last, most)
        if first > last or not 0 <= first + by <= last + by <= most:
            return edit
        corner = now.corner[0] + by, now.corner[1]
        moved = edit.apply(edit.sheet.move(first, last, by))
        return replace(moved, selection=replace(now, row=now.row + by, corner=corner))

    def repeat_row(self) -> Edit:
        """Put the selected row in once more, below itself."""
        edit = self.commit()
        row, column = edit.selection.cell
        if row >= len(edit.sheet.rows):
            return edit
        return edit.apply(edit.sheet.repeat(row)).select(Selection.at(row + 1, column))

    def clear(self) -> Edit:
        """Empty the selected cells; the rows stay."""
        rows = list(self.sheet.rows)
        for at in range(self.selection.first, min(self.selection.last + 1, len(rows))):
            for name in self._names():
                rows[at] = rows[at].with_side(name, Side())
        return self.apply(replace(self.sheet, rows=tuple(rows)))

    def block(self) -> list[list[str]]:
        """Return the selected cells, for the clipboard."""
        rows = self.sheet.rows[self.selection.first : self.selection.last + 1]
        return [[row.text(name) for name in self._names()] for row in rows]

    def all_cells(self) -> list[list[str]]:
        """Return everything with what is being typed, for the clipboard."""
        rows = self.commit().sheet.rows
        names = COLUMNS if any(row.hint for row in rows) else COLUMNS[:2]
        return [[row.text(name) for name in names] for row in rows]

    def _names(self) -> tuple[Column, ...]:
        """Return the columns of the selected block."""
        return COLUMNS[self.selection.left : self.selection.right(self.columns) + 1]

    def paste(self, block: list[list[str]]) -> Edit:
        """Put a block of cells in with its corner in the selected one, and select all of it."""
        if not block:
            return self
        row, column = self.selection.first, self.selection.left
        edit = self.apply(self.sheet.paste(row, COLUMNS[column], block))
        right = min(column + max(map(len, block)), edit.columns) - 1
        corner = min(row + len(block), MOST_PAIRS) - 1, right
        return replace(edit, selection=Selection(row, column, corner))

    def show_hints(self, on: bool) -> Edit:
        """Show the column of hints, or hide it; a hint that is there stays in view."""
        edit = replace(self, columns=3 if on else 2)._with(self.history)
        return replace(edit, selection=edit.selection.within(edit.extent()))

    # ------------------------------------------------------------------ history

    def set_head(self, head: Head | LanguageOf, text: str) -> Edit:
        """Change the title, the subject or a language of the set."""
        return self.apply(self.sheet.headed(**{head: text}))

    def apply(self, sheet: Sheet) -> Edit:
        """Make the sheet another one, as a step that can be undone."""
        return self._with(self.history.did(sheet))

    def undo(self) -> Edit:
        return self._step(self.history.undo())

    def redo(self) -> Edit:
        return self._step(self.history.redo())

    def take_over(self, sheet: Sheet) -> Edit:
        """Go on with the sheet as it came from outside, as a step that can be undone.

        What is being typed goes on in its row, or in a new one if that is gone.
        """
        edit, rows = self.apply(sheet), sheet.rows
        if self.typing is None:
            return replace(edit, selection=edit.selection.within(edit.extent()))
        key = self.row.key
        at = next((n for n, row in enumerate(rows) if row.key == key), len(rows))
        return replace(edit, selection=Selection.at(at, self.selection.column))

    def settle(self, sheet: Sheet) -> Edit:
        """Go on with the sheet as it was saved: no step of its own."""
        history = replace(self.history, now=sheet)
        return self if sheet is self.sheet else replace(self, history=history)

    def _step(self, history: History) -> Edit:
        """Go where the change was."""
        old, new = self.sheet.rows, history.now.rows
        edit = self.abandon()._with(history)
        if old != new:
            both = zip(old, new, strict=False)
            shorter = min(len(old), len(new))
            at = next((n for n, (a, b) in enumerate(both) if a is not b), shorter)
            edit = replace(edit, selection=Selection.at(at, self.selection.column))
        return replace(edit, selection=edit.selection.within(edit.extent()))

    def _with(self, history: History) -> Edit:
        has_hints = self.columns == 3 or any(row.hint for row in history.now.rows)
        return replace(self, history=history, columns=3 if has_hints else 2)
