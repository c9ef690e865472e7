"""Remarks: what is said in a cell of the table: a side missing, the same twice, too long."""

from __future__ import annotations

from dataclasses import dataclass

from game.core.pair_set import Pair
from game.core.sheet import COLUMNS, Row, Sheet
from game.screens.editor import on_board
from game.screens.editor.on_board import Place
from game.words import _


@dataclass(frozen=True, slots=True)
class Judge:
    """What rows are measured against: the board, and the shortest pairs of the set."""

    place: Place
    shorter: tuple[Pair, ...] = ()

    def too_long(self, row: Row) -> bool:
        """Whether the row cannot be read whole on the board."""
        whole = row.is_whole and on_board.suspect(row)
        return whole and on_board.too_long(on_board.pair(row), self.shorter, self.place)


def of(sheet: Sheet, at: int, judge: Judge, *, writing: bool) -> tuple[str, str, str]:
    """The remark in each cell of a row; a row that is being written is not told what it lacks."""
    row = sheet.rows[at]
    said = ["", "", ""]
    twice = sheet.duplicates()
    for number, column in enumerate(COLUMNS[:2]):
        if (at, column) in twice:
            said[number] = _("The same as in another row")
    if judge.too_long(row):
        longer = int(len(row.definition.text) >= len(row.term.text))
        projector = judge.place.room == "projector"
        said[longer] = _("Too long for a projector") if projector else _("Too long for a desk")
    if not row.is_whole and not row.is_empty and not writing:
        lacks_term = not (row.term.text.strip() or row.term.picture or row.term.sound)
        if lacks_term:
            said[0] = _("No term yet")
        else:
            said[1] = _("No definition yet")
    return said[0], said[1], said[2]
