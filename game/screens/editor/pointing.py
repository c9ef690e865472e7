"""Pointing: what a press, a drag and the wheel do in the table, in a field, over the cards."""

from __future__ import annotations

from dataclasses import replace

from game.screens.editor.edit import cell_of
from game.screens.editor.page import Page
from game.screens.editor.state import State
from game.services import Services
from game.view.box import Point
from game.view.messages import Dragged, Pointed
from game.widgets import text_field
from game.widgets.scroller import NOTCH


def point(state: State, page: Page, message: Pointed | Dragged, services: Services) -> State:
    """Take a press or a drag on a cell, on a row's number or in a field."""
    if (cell := cell_of(message.id)) is not None:
        table, edit = page.layout.table, state.edit
        if isinstance(message, Pointed):
            return state.apply_edit(table.press(edit, message, cell))
        return state.apply_edit(table.drag(edit, message, cell))
    if message.id == state.focus and (line := state.field) is not None:
        node = page.view.by_id.get(message.id)
        return state.with_field(text_field.type_in(line, message, node, services))
    return state


def scroll(state: State, page: Page, dy: float, point: Point) -> State:
    """Turn the wheel: over the cards of the preview, else the table."""
    layout, pixels = page.layout, -dy * page.ui(NOTCH)
    if layout.preview_box.holds(point):
        most = layout.preview.most_scroll(layout.preview_box)
        return replace(state, preview_scroll=min(max(0.0, state.preview_scroll + pixels), most))
    anchor = layout.table.rows.scroll(layout.table.anchor, pixels)
    return replace(state, anchor=anchor, reveal=False)
