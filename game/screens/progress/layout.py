"""Progress layout: what to look at along the top, below it the chart with its table."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from game.screens.progress import charts
from game.screens.progress.hard_rows import hard_rows
from game.screens.progress.messages import Action, Show, Tab
from game.screens.progress.model import Model
from game.screens.progress.tables import screen_table
from game.view.box import Box
from game.view.node import Mark, Node, Role, Text
from game.view.ui import Ui
from game.widgets.page import label, nothing_yet, outline, panel
from game.widgets.run_words import way_words
from game.widgets.screen_page import report_area
from game.widgets.scroller import ScrollArea
from game.widgets.table import Table, row_height
from game.words import _


def tab_words(tab: Tab) -> str:
    """Return what a chart is called."""
    match tab:
        case Tab.DAYS:
            return _("Days")
        case Tab.SCORES:
            return _("Score and time")
        case Tab.HARD:
            return _("Hard pairs")
        case Tab.DUE:
            return _("What is due")


def player_words(nickname: str | None) -> str:
    """Return whose progress it is."""
    return _("Everybody") if nickname is None else nickname or _("No name")


def layout(model: Model, ui: Ui, *, as_table: bool) -> ScrollArea:
    """Return what lies between header and buttons, as it lies unscrolled."""
    area = report_area(ui)
    above, body = _choices(model, area, ui)
    table = screen_table(model)
    if not table.rows and model.wish.tab is not Tab.DAYS:
        return ScrollArea((), body, 0, before=(*above, *_nothing(model, body, ui)))
    if model.wish.tab is Tab.HARD:
        if as_table:
            return _table_area(table, body, above, ui)
        return _rows_area(model, body, above, ui)
    places = _places(model.wish.tab, table, body, ui)
    if places.beside is None and as_table:
        return _table_area(table, body, above, ui)
    chart = _chart(model, places.chart, ui)
    if not table.rows:
        bottom = min(chart[0].box.bottom, body.bottom)
        rest = Box(body.x, bottom + ui(14), body.w, body.bottom - bottom - ui(14))
        return ScrollArea((), body, 0, before=(*above, *chart, *_nothing(model, rest, ui)))
    if places.beside is None:
        return ScrollArea((), body, 0, before=(*above, *chart))
    if places.below:
        # A calendar is as tall as it must be, and the table has the rest.
        bottom = min(chart[0].box.bottom, places.chart.bottom)
        beside = Box(body.x, bottom + ui(14), body.w, body.bottom - bottom - ui(14))
        return _table_area(table, beside, (*above, *chart), ui)
    return _table_area(table, places.beside, (*above, *chart), ui)


def flips(model: Model, ui: Ui) -> bool:
    """Return True if the table shows in place of the chart, because there is no room for both."""
    body = _choices(model, report_area(ui), ui)[1]
    table, tab = screen_table(model), model.wish.tab
    if not table.rows:
        return False
    return tab is Tab.HARD or _places(tab, table, body, ui).beside is None


# ------------------------------------------------------------------ what to look at


class _Choice(NamedTuple):
    """Something that can be pressed above the charts; `share`: it may be cut to fit."""

    id: str
    words: str
    cap: str
    message: object
    selected: bool = False
    is_tab: bool = False


def _choices(model: Model, area: Box, ui: Ui) -> tuple[tuple[Node, ...], Box]:
    """Return the charts and whose they are, in one line or two, and the box below them."""
    tabs = _tabs(model)
    about = _about(model)
    tall, gap = max(ui(38), ui.type(16) * 2), ui(8)
    needs = [_need(one, ui) for one in (*tabs, *about)]
    in_all = sum(needs) + gap * (len(needs) - 1) + ui(16)
    lines: list[Sequence[_Choice]] = [[*tabs, *about]] if in_all <= area.w else [tabs, about]
    nodes, y = list[Node](), area.y
    for line in lines:
        if line:
            nodes += _line(line, Box(area.x, y, area.w, tall), gap, ui, alone=len(lines) > 1)
            y += tall + gap
    return tuple(nodes), area.top_part(y + ui(6) - area.y)[1]


def _tabs(model: Model) -> list[_Choice]:
    if model.everybody:
        return []
    return [
        _Choice(
            f"tab-{tab.name.lower()}",
            tab_words(tab),
            str(at),
            Show(tab),
            selected=tab is model.wish.tab,
            is_tab=True,
        )
        for at, tab in enumerate(Tab, 1)
    ]


def _about(model: Model) -> list[_Choice]:
    player = player_words(model.wish.nickname)
    found = [_Choice("player", player, "N", Action.ASK_PLAYER)]
    if model.wish.tab in (Tab.SCORES, Tab.HARD) and model.set is not None:
        found.append(_Choice("set", model.set.title, "S", Action.ASK_SET))
    if model.wish.tab is Tab.SCORES and model.way is not None and len(model.ways) > 1:
        found.append(_Choice("way", way_words(model.way), "W", Action.ASK_WAY))
    return found


def _need(one: _Choice, ui: Ui) -> float:
    return ui.measure.width(one.words, ui.type(16), 600) + ui(16 + 8 + 24 + 12) + 2


def _line(line: Sequence[_Choice], place: Box, gap: float, ui: Ui, *, alone: bool) -> list[Node]:
    """Return the choices side by side: tabs share the line, what is longer than that is cut."""
    needs = [_need(one, ui) for one in line]
    room = place.w - gap * (len(line) - 1)
    if sum(needs) > room:
        fair = room / len(line)
        spare = sum(max(0.0, fair - need) for need in needs)
        over = sum(max(0.0, need - fair) for need in needs)
        needs = [need if need <= fair else fair + spare * (need - fair) / over for need in needs]
    elif alone and all(one.is_tab for one in line):
        needs = [need + (room - sum(needs)) / len(line) for need in needs]
    nodes, x = [], place.x
    for one, need in zip(line, needs, strict=True):
        nodes.append(_choice(one, Box(x, place.y, need, place.h), ui))
        x += need + gap
    return nodes


def _choice(one: _Choice, box: Box, ui: Ui) -> Node:
    skin = outline(ui, ui(10), "card" if one.is_tab else "bg")
    if one.selected:
        skin = replace(skin, edge="term", edge_px=ui(2), bar="term", bar_px=ui(6))
    cap_w = ui(24)
    rest, side = box.inset(ui(12), 0).right_part(cap_w)
    cap = Mark(one.cap, side.middle(cap_w, cap_w), ui.chrome(13), "ink", "edge", "card")
    spot = Box(rest.x + ui(4), rest.y, rest.w - ui(10), rest.h)
    text = Text(one.words, spot, ui.type(16), 600, lines=1)
    role: Role = "choice" if one.is_tab else "button"
    node = Node(one.id, role, box, one.words, skin=skin, texts=(text,), marks=(cap,))
    return replace(node, message=one.message, keys=(one.cap.lower(),), selected=one.selected)


# ------------------------------------------------------------------ charts and tables


class _Places(NamedTuple):
    """Where chart and table lie; without `beside` one of them has all of the room."""

    chart: Box
    beside: Box | None
    below: bool = False


def _least_width(table: Table, ui: Ui) -> float:
    """Return the least width at which no cell of the table is cut."""
    first = max((ui.measure.width(row.cells[0], ui.type(16), 400) for row in table.rows), default=0)
    fixed = sum(table.widths(0, ui)) - ui(40)
    around = ui(2 * (table.pad[0] + table.inset) + 24 + 14 * (len(table.columns) - 1))
    return fixed + max(first, ui(60)) + around + ui(8)


def _places(tab: Tab, table: Table, body: Box, ui: Ui) -> _Places:
    gap = ui(14)
    least = ui.type(26 + 30) + ui(28) + 3 * row_height(ui)
    if tab is Tab.DAYS:
        # As wide as the weeks are many; what is left is for the table.
        tall = charts.days_height(body, ui)
        if body.h - tall - gap < least:
            return _Places(body, None)
        top, rest = body.top_part(tall)
        return _Places(top, rest, below=True)
    if body.h > body.w:
        top, rest = body.top_part(body.h * 0.55)
        return _Places(top, rest.bottom_part(rest.h - gap)[1])
    wide = max(ui.type(330), _least_width(table, ui))
    if body.w - wide - gap < max(ui.type(480), body.w * 0.55):
        return _Places(body, None)
    left, rest = body.right_part(max(wide, body.w * 0.32))
    return _Places(replace(left, w=left.w - gap), rest)


def _chart(model: Model, box: Box, ui: Ui) -> tuple[Node, ...]:
    """Return the panel of the chart, the sentence that says what it shows, and the chart."""
    said = charts.sentence(model)
    inside = box.inset(ui(20), ui(14))
    size = ui.type(17)
    tall = min(ui.measure.height(said, size, inside.w, 600), 2.6 * size) + 1
    head, plot = inside.top_part(tall)
    plot = Box(plot.x, plot.y + ui(8), plot.w, plot.h - ui(8))
    made, used = charts.chart(model, plot, ui)
    if used is not None:
        box = replace(box, h=min(box.h, plot.y + used + ui(14) - box.y))
    node = Node("chart", "chart", plot, said, texts=made.texts, marks=made.marks, icons=made.icons)
    return (
        panel("chart-panel", box, ui, label=tab_words(model.wish.tab)),
        label("chart-sentence", head, said, size, weight=600, lines=2, valign="top"),
        replace(node, parent="chart-panel"),
    )


def _table_area(table: Table, box: Box, before: tuple[Node, ...], ui: Ui) -> ScrollArea:
    """Return the table as a list that scrolls in its panel."""
    window = table.body(box, ui)
    # What is on the right stays clear of the bar.
    widths = table.widths(window.w - ui(2 * table.inset + 12), ui)
    tall = row_height(ui)
    rows = tuple(
        table.line(row, Box(window.x, y.y, window.w - ui(12), tall), widths, ui)
        for row, y in zip(table.rows, window.rows([tall] * len(table.rows)), strict=True)
    )
    frame = table.frame(box, widths, ui)
    return ScrollArea(rows, window, tall * len(rows), before=(*before, *frame))


def _rows_area(model: Model, body: Box, before: tuple[Node, ...], ui: Ui) -> ScrollArea:
    """Return the pairs that were missed below one another, what they come from over them."""
    said, size = charts.sentence(model), ui.type(16)
    tall = min(ui.measure.height(said, size, body.w), 2.8 * size) + 1
    head, rest = body.top_part(tall)
    top = label("chart-sentence", head, said, size, colour="muted", lines=2, valign="top")
    rest = Box(rest.x, rest.y + ui(8), rest.w, rest.h - ui(8))
    if not any(one.all.missed for one in model.hard):
        return ScrollArea((), rest, 0, before=(*before, top, *_nothing(model, rest, ui)))
    window = Box(rest.x - ui(4), rest.y, rest.w + ui(8), rest.h)
    rows, content = hard_rows(model, replace(rest, w=rest.w - ui(10)), ui)
    return ScrollArea(rows, window, content, before=(*before, top))


def _nothing(model: Model, body: Box, ui: Ui) -> tuple[Node, ...]:
    return nothing_yet(*charts.nothing(model), body, ui)
