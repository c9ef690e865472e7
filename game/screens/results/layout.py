"""Results layout: two columns where there is room, else one column that scrolls."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from game.screens.results.model import Model
from game.screens.results.review import all_well, all_well_height, review_rows
from game.screens.results.runs import (
    best_runs,
    chart,
    chart_height,
    table_height,
    tile_row,
    tiles_of,
)
from game.view.box import Box
from game.view.node import Node
from game.view.ui import Ui
from game.widgets.page import label
from game.widgets.screen_page import report_area
from game.widgets.scroller import ScrollArea
from game.words import _


def layout(model: Model, ui: Ui) -> ScrollArea:
    """Return what lies between header and buttons, as it lies unscrolled."""
    return _wide(model, ui) or _narrow(model, ui)


def _wide(model: Model, ui: Ui) -> ScrollArea | None:
    """Like a newspaper: what to review on the left, the table on the right.

    None when the text is too large for the window.
    """
    area, chart_h = report_area(ui), chart_height(model, ui)
    right_w = min(max(ui.type(326), 0.29 * area.w), ui.type(470))
    left, right = area.right_part(right_w)
    left = Box(left.x, left.y, left.w - ui(24), left.h)
    if left.w < ui.type(520) or area.h < table_height(4, ui):
        return None
    tiles = tile_row(tiles_of(model), left, ui)
    rest = left.top_part(tiles[-1].box.bottom - left.y + ui(16))[1]
    if rest.h < ui.type(190) + (chart_h + ui(12)):
        return None
    heading, rest = _heading(model, rest, ui)
    table = best_runs(model, right, ui)
    if chart_h and not model.items:
        # The chart grows into the room that a list would take.
        chart_h = min(max(chart_h, 0.4 * rest.h), ui(170))
    gap = ui(12) if model.items else ui(16)
    room, foot = rest.bottom_part(chart_h + gap if chart_h else 0)
    after = (*chart(model, Box(foot.x, foot.y + gap, foot.w, chart_h), ui), *table)
    if model.items:
        return replace(_list(model, room, ui), before=(*tiles, heading), after=after)
    well = all_well(model, room, ui)
    return ScrollArea((), room, 0, before=(*tiles, heading, well), after=after)


def _list(model: Model, room: Box, ui: Ui) -> ScrollArea:
    """Return the list to review, narrower where it needs a bar."""
    window = Box(room.x - ui(4), room.y, room.w + ui(8), room.h)
    rows, content = review_rows(model, Box(room.x, room.y, room.w - ui(8), room.h), ui)
    if content > window.h:
        window = _to_a_whole_row(window, rows, ui)
    else:
        rows = review_rows(model, room, ui)[0]
    return ScrollArea(rows, window, content)


def _to_a_whole_row(window: Box, rows: Sequence[Node], ui: Ui) -> Box:
    """Return the window with no half row at its foot, unless much of it would be empty."""
    whole = [n.box.bottom for n in rows if n.box.bottom <= window.bottom]
    low = max(whole, default=0.0) + ui(2) - window.y
    return Box(window.x, window.y, window.w, low) if low > 0.6 * window.h else window


def _narrow(model: Model, ui: Ui) -> ScrollArea:
    """Lay everything below one another, scrolled as a whole."""
    area = report_area(ui)
    window = Box(area.x - ui(6), area.y - ui(4), area.w + ui(22), area.h + ui(8))
    tiles = tile_row(tiles_of(model), area, ui)
    rest = area.top_part(0)[1].moved(0, tiles[-1].box.bottom + ui(16) - area.y)
    heading, rest = _heading(model, rest, ui)
    if model.items:
        rows, tall = review_rows(model, rest, ui)
    else:
        tall = all_well_height(model, rest.w, ui)
        rows = (all_well(model, Box(rest.x, rest.y, rest.w, tall), ui),)
    high = table_height(min(8, len(model.table) + 1), ui)
    table = Box(area.x, rest.y + tall + ui(18), area.w, high)
    nodes, end = (*tiles, heading, *rows, *best_runs(model, table, ui)), table.bottom + ui(18)
    if chart_h := chart_height(model, ui):
        nodes += chart(model, Box(area.x, end, area.w, chart_h), ui)
        end += chart_h + ui(10)
    return ScrollArea(nodes, window, end - area.y + ui(4))


def _heading(model: Model, box: Box, ui: Ui) -> tuple[Node, Box]:
    """Return the title of the list, and the box below it."""
    title = _("To review") if model.items else _("Well done!")
    size = ui.type(20)
    head = Box(box.x, box.y, box.w, size * 1.35 + ui(6))
    node = label("review-title", head, title, size, weight=700, heading=True, valign="top")
    return node, Box(box.x, head.bottom, box.w, box.bottom - head.bottom)
