"""Facts: what is counted in a whole sheet, once for each of its states."""

from __future__ import annotations

from dataclasses import dataclass

from game.core.pair_set import Pair
from game.core.sheet import Sheet
from game.screens.editor import on_board


@dataclass(frozen=True, slots=True)
class Facts:
    """How many pairs can be played, whether any row has a hint, the shortest pairs."""

    sheet: Sheet
    pairs: int
    hints: bool
    shorter: tuple[Pair, ...]

    @classmethod
    def of(cls, sheet: Sheet) -> Facts:
        pairs = sum(row.is_whole for row in sheet.rows)
        hints = any(row.hint for row in sheet.rows)
        return cls(sheet, pairs, hints, on_board.shortest(sheet))

    def after(self, sheet: Sheet) -> Facts:
        """The facts of this sheet: the same while it is the same."""
        return self if sheet is self.sheet else Facts.of(sheet)
