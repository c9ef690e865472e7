"""Pointing: what a press on the table or a drag over it makes of the work."""

from __future__ import annotations

from dataclasses import replace

from game.screens.editor.chosen import Chosen
from game.screens.editor.table import Table
from game.screens.editor.work import Work
from game.view.messages import Dragged, Pointed


def place_of(id: str) -> tuple[int, int] | None:
    """Row and column of the node with this id; column -1 for a row's number."""
    kind, *places = id.split("-")
    if kind == "number":
        return int(places[0]), -1
    return (int(places[0]), int(places[1])) if kind == "cell" and places else None


def pointed(work: Work, table: Table, message: Pointed) -> Work:
    """A press chooses a cell or a row; twice writes in it; in what is written it puts the caret."""
    place = place_of(message.id)
    assert place is not None
    row, column = place
    if column < 0:
        done = work.committed()
        return replace(done, chosen=done.chosen.rows_to(row))
    if work.typing is None or work.chosen.cell != place:
        done = work.committed()
        done = replace(done, chosen=Chosen.at(row, column).within(done.extent()))
        if message.clicks < 2:
            return done
        work, message = done.write(), replace(message, clicks=1)
    assert work.typing is not None
    side = work.row.side(work.column)
    there = replace(table, sheet=work.sheet, chosen=work.chosen, typing=work.typing)
    layout = table.cells.layout(work.typing.shown, side, work.chosen.column)
    return replace(
        work, typing=work.typing.pressed(layout, there.typing_at(message.point), message.clicks)
    )


def dragged(work: Work, table: Table, message: Dragged) -> Work:
    """The pointer goes on with the button down: letters, cells or rows are chosen up to it."""
    place = place_of(message.id)
    assert place is not None
    if work.typing is not None and work.chosen.cell == place:
        layout = table.cells.layout(
            work.typing.shown, work.row.side(work.column), work.chosen.column
        )
        at = table.typing_at(message.point)
        return replace(work, typing=work.typing.dragged(layout, at))
    row = table.row_at(message.point.y)
    if place[1] < 0:
        return replace(work, chosen=work.chosen.rows_to(row, extend=True))
    column = max(0, table.frame.column_at(message.point.x))
    return replace(work, chosen=work.chosen.to(row, column, extend=True))
