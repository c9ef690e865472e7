"""Chosen: which cells of the table are chosen, as a value, and where keys take the choice."""

from __future__ import annotations

from dataclasses import dataclass, replace

from game.view.messages import Key

Cell = tuple[int, int]
"""Row and column, both from 0."""


@dataclass(frozen=True, slots=True)
class Extent:
    """How far the table goes: rows (the empty one at the end too), columns, rows of a page."""

    rows: int
    columns: int
    page: int = 10


@dataclass(frozen=True, slots=True)
class Chosen:
    """The cell that has the keyboard is `row`, `column`; a block reaches from there to `other`.

    `whole`: rows were chosen by their numbers, with all of their columns.
    """

    row: int = 0
    column: int = 0
    other: Cell = (0, 0)
    whole: bool = False

    @classmethod
    def at(cls, row: int, column: int) -> Chosen:
        return cls(row, column, (row, column))

    @property
    def cell(self) -> Cell:
        return self.row, self.column

    @property
    def first(self) -> int:
        return min(self.row, self.other[0])

    @property
    def last(self) -> int:
        return max(self.row, self.other[0])

    @property
    def left(self) -> int:
        return 0 if self.whole else min(self.column, self.other[1])

    def right(self, columns: int) -> int:
        return columns - 1 if self.whole else max(self.column, self.other[1])

    @property
    def single(self) -> bool:
        return self.cell == self.other and not self.whole

    def holds(self, row: int, column: int) -> bool:
        """Whether this cell is in the block (with `whole`, in one of the rows)."""
        across = self.left <= column and (self.whole or column <= self.right(0))
        return self.first <= row <= self.last and across

    def to(self, row: int, column: int, *, extend: bool = False) -> Chosen:
        """Go to this cell, or let the block reach to it. The far corner is the one that moves."""
        return replace(self, other=(row, column)) if extend else Chosen.at(row, column)

    def rows_to(self, row: int, *, extend: bool = False) -> Chosen:
        """Choose this row as a whole, or all rows up to it."""
        start = self.row if extend else row
        return Chosen(start, 0, (row, 0), whole=True)

    def everything(self, rows: int, columns: int) -> Chosen:
        """All of so many rows: those that are there, without the empty one at the end."""
        return Chosen(0, 0, (max(0, rows - 1), columns - 1), whole=True)

    def within(self, extent: Extent) -> Chosen:
        """The same, no further than the table goes."""
        low, right = extent.rows - 1, extent.columns - 1
        row, column = min(self.row, low), min(self.column, right)
        return Chosen(row, column, (min(self.other[0], low), min(self.other[1], right)), self.whole)


def moved(chosen: Chosen, key: Key, extent: Extent) -> Chosen | None:
    """Where an arrow or a jump goes; None for any other key."""
    row, column = chosen.other if key.shift else chosen.cell
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
    row, column = goals[key.name]
    goal = min(max(0, row), low), min(max(0, column), right)
    if key.shift and chosen.whole:
        return chosen.rows_to(goal[0], extend=True)
    return chosen.to(*goal, extend=key.shift)


def tabbed(chosen: Chosen, extent: Extent, *, back: bool = False) -> Chosen | None:
    """The next cell, row by row; None beyond the ends of the table."""
    place = chosen.row * extent.columns + chosen.column + (-1 if back else 1)
    if not 0 <= place < extent.rows * extent.columns:
        return None
    return Chosen.at(*divmod(place, extent.columns))


def entered(chosen: Chosen, extent: Extent, *, back: bool = False) -> Chosen:
    """Where Enter goes: down; from a definition or a hint to the term of the next row."""
    if back:
        return Chosen.at(max(0, chosen.row - 1), chosen.column)
    return Chosen.at(min(extent.rows - 1, chosen.row + 1), 0)
