"""Results layout: two columns where there is room, else one column that scrolls."""

from __future__ import annotations

from game.screens.results.finale import Finale
from game.screens.results.model import Model
from game.screens.results.praise import praise
from game.screens.results.review import review_heading, review_rows
from game.screens.results.runs import (
    best_runs,
    chart,
    chart_height,
    table_height,
    table_rows,
    tile_row,
    tiles_of,
)
from game.screens.results.teams import teams_top
from game.view.box import Box
from game.view.node import Node
from game.view.ui import Ui
from game.widgets.screen_page import report_area
from game.widgets.scroller import ScrollArea


def layout(model: Model, finale: Finale, ui: Ui) -> ScrollArea:
    """Return what lies between header and buttons, as it lies unscrolled."""
    return _wide(model, finale, ui) or _narrow(model, finale, ui)


def _wide(model: Model, finale: Finale, ui: Ui) -> ScrollArea | None:
    """Like a newspaper: the run and what to review on the left, other runs on the right.

    None when the text is too large for the window, or the window taller than wide.
    """
    area, chart_h = report_area(ui), chart_height(model, ui)
    if area.is_upright:
        return None
    right_w = min(max(ui.type(326), 0.29 * area.w), ui.type(470))
    left, right = area.right_part(right_w)
    left = Box(left.x, left.y, left.w - ui(24), left.h)
    if left.w < ui.type(520) or right.h < table_height(3, ui) + chart_h + ui(16):
        return None
    top = _top(model, finale, left, ui)
    rest = left.top_part(top[-1].box.bottom - left.y + ui(16))[1]
    if rest.h < ui.type(150):
        return None
    heading, rest = review_heading(model, rest, ui)
    after = _other_runs(model, right, chart_h, ui)
    window = Box(rest.x - ui(4), rest.y, rest.w + ui(8), rest.h)
    rows, content = _rows(model, rest, ui)
    return ScrollArea(rows, window, content, before=(*top, *heading), after=after)


def _other_runs(model: Model, place: Box, chart_h: float, ui: Ui) -> tuple[Node, ...]:
    """Return the table, as tall as its rows, and below it the chart in the room that is left."""
    below = chart_h + ui(18) if chart_h else 0.0
    wanted = table_height(table_rows(model), ui)
    top, rest = place.top_part(min(wanted, place.h - below))
    if not chart_h:
        return best_runs(model, top, ui)
    low = rest.top_part(ui(18))[1].top_part(max(chart_h, ui(210)))[0]
    return *best_runs(model, top, ui), *chart(model, low, ui)


def _top(model: Model, finale: Finale, place: Box, ui: Ui) -> tuple[Node, ...]:
    """Return the praise and the tiles from the top of `place`; of a class game, its teams."""
    if model.contest is not None:
        return teams_top(model, model.contest, finale, place, ui)
    said = praise(model, finale, place, ui)
    below = place.moved(0, said[0].box.h + ui(14))
    return *said, *tile_row(tiles_of(model, finale.shown_score), below, ui)


def _rows(model: Model, room: Box, ui: Ui) -> tuple[tuple[Node, ...], float]:
    """Return the pairs to review, narrower where the list needs a bar, and how tall they are."""
    rows, content = review_rows(model, room, ui)
    if content <= room.h:
        return rows, content
    return review_rows(model, Box(room.x, room.y, room.w - ui(8), room.h), ui)


def _narrow(model: Model, finale: Finale, ui: Ui) -> ScrollArea:
    """Lay everything below one another, scrolled as a whole."""
    area = report_area(ui)
    window = Box(area.x - ui(6), area.y - ui(4), area.w + ui(22), area.h + ui(8))
    top = _top(model, finale, area, ui)
    rest = area.top_part(0)[1].moved(0, top[-1].box.bottom + ui(16) - area.y)
    heading, rest = review_heading(model, rest, ui)
    rows, tall = review_rows(model, rest, ui)
    high = table_height(min(8, table_rows(model)), ui)
    table = Box(area.x, rest.y + tall + ui(18), area.w, high)
    nodes, end = (*top, *heading, *rows, *best_runs(model, table, ui)), table.bottom + ui(18)
    if chart_h := chart_height(model, ui):
        nodes += chart(model, Box(area.x, end, area.w, chart_h), ui)
        end += chart_h + ui(10)
    return ScrollArea(nodes, window, end - area.y + ui(4))
