"""Report layout: the class beside its pairs, or over them in a narrow window."""

from __future__ import annotations

from dataclasses import replace

from game.screens.report.model import Model
from game.screens.report.rows import pair_rows
from game.screens.report.summary import scopes, summary
from game.view.box import Box
from game.view.node import Node
from game.view.ui import Ui
from game.widgets.page import label, nothing_yet
from game.widgets.screen_page import report_area
from game.widgets.scroller import ScrollArea
from game.words import _


def layout(model: Model, ui: Ui) -> ScrollArea:
    """Return what lies between header and buttons, as it lies unscrolled."""
    if not model.report.pairs:
        return _empty(model, ui)
    return _wide(model, ui) or _narrow(model, ui)


def _empty(model: Model, ui: Ui) -> ScrollArea:
    """Say that there is nothing to tell of these games, or not yet."""
    area = report_area(ui)
    above = scopes(model, area, ui)
    rest = area.top_part(above[-1].box.bottom - area.y + ui(14))[1]
    said = _("No answers are kept of these games.")
    if model.scope == "game":
        said = _("No answers are kept of this game.")
    more = _("What is answered in a game is kept, and shows here.")
    if model.so_far is not None:
        said, more = _("The answers of all games are being added up."), model.about
    return ScrollArea((), rest, 0, before=(*above, *nothing_yet(said, more, rest, ui)))


def _wide(model: Model, ui: Ui) -> ScrollArea | None:
    """None when the text is too large for the window, or the window taller than wide."""
    area, left_w = report_area(ui), min(max(ui.type(290), 0.3 * ui.width), ui.type(430))
    above = scopes(model, area, ui)
    body = area.top_part(above[-1].box.bottom - area.y + ui(14))[1]
    left, right = body.left_part(left_w)
    right = Box(right.x + ui(24), right.y, right.w - ui(24), right.h)
    if area.h > area.w or right.w < ui.type(420):
        return None
    beside, bottom = summary(model, left, ui)
    if bottom > area.bottom:
        return None
    heading, rest = _heading(right, ui)
    window = Box(rest.x - ui(4), rest.y, rest.w + ui(8), rest.h)
    # A list that scrolls leaves room for its bar; a short one is soon laid out again.
    rows, tall = pair_rows(model.report, replace(rest, w=rest.w - ui(8)), ui)
    if tall <= rest.h:
        rows, tall = pair_rows(model.report, rest, ui)
    return ScrollArea(rows, window, tall, before=(*above, *beside, *heading))


def _narrow(model: Model, ui: Ui) -> ScrollArea:
    """Lay everything below one another, scrolled as a whole."""
    area, air = report_area(ui), ui(8)  # the ring of what has the keyboard lies around it
    window = Box(area.x - air, area.y - air, area.w + air + ui(16), area.h + 2 * air)
    above = scopes(model, area, ui)
    below = Box(area.x, above[-1].box.bottom + ui(14), area.w, area.h)
    beside, bottom = summary(model, below, ui)
    rest = Box(area.x, bottom + ui(16), area.w, area.h)
    heading, rest = _heading(rest, ui)
    rows, tall = pair_rows(model.report, rest, ui)
    content = rest.y + tall - window.y + ui(8)
    return ScrollArea((*above, *beside, *heading, *rows), window, content, air)


def _heading(box: Box, ui: Ui) -> tuple[tuple[Node, ...], Box]:
    """Return the title of the list and how it is sorted, and the box below it."""
    title, size, small = _("Pairs"), ui.type(20), ui.type(15)
    head, rest = box.top_part(size * 1.37 + ui(6))
    used = ui.measure.width(title, size, 700) + ui(12)
    note = _("what needs most work comes first")
    line = Box(box.x, box.y, box.w, size * 1.37)
    strong = label("pairs-title", head, title, size, weight=700, heading=True, valign="top")
    beside = Box(line.x + used, line.y, line.w - used, line.h)
    return (strong, label("pairs-note", beside, note, small, colour="muted")), rest
