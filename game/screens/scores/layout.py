"""Scores layout: the ways of playing beside the table, or over it in a narrow window."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import partial

from game.core.nickname import name_key
from game.core.run import Run
from game.core.scoring import ranks
from game.ranking_words import why_not_words
from game.screens.scores.messages import Select, Show
from game.screens.scores.model import Model
from game.team_words import result_words
from game.values import dataclass
from game.view.box import Box
from game.view.node import Node, Skin, Text
from game.view.ui import Ui
from game.widgets.page import label, panel
from game.widgets.run_words import day, name_of, time_words, way_words
from game.widgets.screen_page import report_area
from game.widgets.scroller import ScrollArea, Scroller, lowered
from game.widgets.table import Column, Table, TableRow, row_height
from game.words import _, n_

_RING = 8
"""Units that the rings of a row reach beyond it."""
NOTHING = ScrollArea((), Box(0, 0, 0, 0), 0)


@dataclass(frozen=True, slots=True)
class Layout:
    """Both lists as they lie unscrolled.

    The nodes of `rows` only say where the runs are: of a long table few are painted.
    """

    model: Model
    table: Table
    panel: Box
    ways: ScrollArea
    rows: ScrollArea
    nothing: tuple[Node, ...] = ()
    """What stands in place of the table of a set without games."""

    def nodes(self, ways: Scroller, rows: Scroller, ui: Ui) -> tuple[Node, ...]:
        """Return both lists, scrolled."""
        if self.nothing:
            return *self.ways.view("ways-bar", ways, ui), *self.nothing
        widths = _widths(self.table, _inner(self.rows.window, ui), ui)
        return (
            *self.ways.view("ways-bar", ways, ui),
            *self.table.frame(self.panel, widths, ui),
            *self._lines(widths, self.rows.offset(rows), ui),
            *self.rows.bar("table-bar", rows, ui, ui(_RING)),
        )

    def _lines(self, widths: list[float], offset: float, ui: Ui) -> Iterator[Node]:
        """Yield the rows in and about the window, those that Tab goes to next included."""
        window, tall = self.rows.window, row_height(ui)
        ranked, unranked = len(self.model.ranked), self.model.unranked
        if unranked:
            title = _unranked_title(ranked, _inner(window, ui), ui)
            yield lowered(title, -offset, window)
        near = window.inset(0, -3 * tall).moved(0, offset)
        for at, (row, place) in enumerate(zip(self.table.rows, self.rows.nodes, strict=True)):
            if not place.box.meets(near):
                continue
            first = replace(place.box, h=tall - ui(2))
            line = replace(self.table.line(row, first, widths, ui), box=place.box)
            yield lowered(line, -offset, window)
            if at >= ranked:
                why = _why(unranked[at - ranked], first, widths, ui)
                yield lowered(why, -offset, window)


def layout(model: Model, selection: int | None, ui: Ui) -> Layout:
    """Lay both lists out; there must be something to show."""
    area, table = report_area(ui), _table(model, selection)
    left_w = min(max(ui.type(270), 0.29 * area.w), ui.type(430))
    if area.w - left_w - ui(24) >= _least_width(table, ui):
        left, right = area.left_part(left_w)
        right = Box(right.x + ui(24), right.y, right.w - ui(24), right.h)
    else:
        tall = min(_way_height(_way_texts(model, 0), area, ui) * 1.6, 0.3 * area.h)
        left, right = area.top_part(tall)
        right = Box(right.x, right.y + ui(12), right.w, right.h - ui(12))
    ways = _ways(model, left, ui)
    if model.way is None:
        return Layout(model, table, right, ways, NOTHING, _not_played(model, right, ui))
    rows = _places(model, table.body(right, ui), ui)
    return Layout(model, table, right, ways, rows)


def empty(model: Model, deleted: bool, ui: Ui) -> tuple[Node, ...]:
    """Return what stands where there is no table; `deleted` ones can be brought back."""
    if deleted:
        said, more = _("All scores were deleted."), _("“Undo” brings them back.")
        return _words_in(report_area(ui), said, more, ui)
    if model.not_played:
        return _not_played(model, report_area(ui), ui)
    said, more = _("No scores are kept here."), _("Finish a game, and its score appears.")
    return _words_in(report_area(ui), said, more, ui)


def _not_played(model: Model, area: Box, ui: Ui) -> tuple[Node, ...]:
    """Say that the set has no games, rather than show those of another."""
    said = _("“{title}” has no games yet.").format(title=model.not_played)
    return _words_in(area, said, _("Finish a game, and its score appears."), ui)


def _words_in(area: Box, said: str, more: str, ui: Ui) -> tuple[Node, ...]:
    box = area.middle(min(area.w, ui.type(560)), min(area.h, ui.type(150)))
    top, foot = box.inset(ui(24), ui(20)).top_part((box.h - ui(40)) * 0.55)
    centred = partial(label, align="centre", lines=2)
    return (
        panel("empty", box, ui, label=said),
        centred("empty-title", top, said, ui.type(21), weight=600),
        centred("empty-text", foot, more, ui.type(16), colour="muted", valign="top"),
    )


# ------------------------------------------------------------------ the ways of playing


def _ways(model: Model, box: Box, ui: Ui) -> ScrollArea:
    air, gap = ui(8), ui(8)  # the ring of what has the keyboard lies around it
    window = Box(box.x - air, box.y - air, box.w + 2 * air, box.h + 2 * air)
    said = [_way_texts(model, at) for at in range(len(model.ways))]
    tall = [_way_height(texts, box, ui) for texts in said]
    content = sum(tall) + gap * (len(tall) - 1)
    w = box.w - (ui(10) if content > box.h else 0)
    places = Box(box.x, box.y, w, content).rows(tall, gap)
    nodes = [_way(model, at, said[at], place, ui) for at, place in enumerate(places)]
    return ScrollArea(tuple(nodes), window, content + 2 * air)


def _way_texts(model: Model, at: int) -> tuple[str, str]:
    way, title, _name, count = model.ways[at]
    said = " · ".join((way_words(way), n_("{n} run", "{n} runs", count)))
    # Lines break between the parts, not between a number and what it counts.
    return title, said.replace(" ", "\u00a0").replace("\u00a0·\u00a0", "\u00a0· ")


def _way_height(texts: tuple[str, str], box: Box, ui: Ui) -> float:
    size, inner = ui.type(17), box.w - ui(10 + 36)
    title, below = texts
    upper = min(2 * 1.25 * size, ui.measure.height(title, size, inner, 600))
    return upper + ui.measure.height(below, ui.type(14), inner) + ui(22)


def _way(model: Model, at: int, said: tuple[str, str], box: Box, ui: Ui) -> Node:
    way, (title, below) = model.ways[at][0], said
    foot_h = ui.measure.height(below, ui.type(14), box.w - ui(36))
    top, foot = box.inset(ui(18), ui(10)).bottom_part(foot_h)
    skin = Skin("card", "edge", max(1.0, ui(1.3)), ui(12))
    if way == model.way:
        skin = Skin("card", "term", ui(2), ui(12), bar="term", bar_px=ui(6))
    texts = (
        Text(title, top, ui.type(17), 600, lines=2),
        Text(below, foot, ui.type(14), 400, "muted", valign="top"),
    )
    node = Node(f"way-{at}", "choice", box, f"{title}. {below}", skin=skin, texts=texts)
    return replace(node, message=Show(way), selected=way == model.way)


# ------------------------------------------------------------------ the table


def _table(model: Model, selection: int | None) -> Table:
    columns = (
        Column(_("#")),
        Column(_("Teams") if model.of_teams else _("Name"), "left", wide=True),
        Column(_("Class") if model.of_teams else _("Score")),
        Column(_("Official time")),
        Column(_("Errors")),
        Column(_("Date")),
    )
    rows = tuple(_rows(model, selection))
    return Table(model.title, columns, rows, (10, 14), 15, 30)


def _rows(model: Model, selection: int | None) -> Iterator[TableRow]:
    """Yield the ranked runs, then the others; a star stands by each player's best."""
    seen = {""}
    for run, rank in zip(model.ranked, ranks(model.ranked), strict=True):
        row, name = _row(run, str(rank), selection, model), name_key(run.start.nickname)
        yield row if name in seen else replace(row, icon="star")
        seen.add(name)
    for run in model.unranked:
        yield replace(_row(run, "–", selection, model), quiet=True)


def _row(run: Run, rank: str, selection: int | None, model: Model) -> TableRow:
    result, contest = run.result, model.contests.get(run.id)
    figures = (str(result.score), time_words(result), str(result.errors))
    name = name_of(run) if contest is None else result_words(contest)
    date = day(run.finished_at, model.zone)
    cells = (rank, name, *figures, f"{date} ?" if run.date_is_uncertain else date)
    return TableRow(f"run-{run.id}", cells, message=Select(run.id), selected=run.id == selection)


def _least_width(table: Table, ui: Ui) -> float:
    """Return the least width at which a name still has room."""
    return sum(table.widths(0, ui)) + ui(14 * 5 + 30 + 20 + 12) + ui.type(110) - ui(40)


def _widths(table: Table, window: Box, ui: Ui) -> list[float]:
    return table.widths(window.w - ui(30 + 12), ui)


def _places(model: Model, window: Box, ui: Ui) -> ScrollArea:
    """Return where the row of each run lies: the ranked ones, a title, the others with reasons.

    Around them is room for the rings of what is selected and has the keyboard.
    """
    tall, y, nodes = row_height(ui), window.y + ui(_RING), []
    for at, run in enumerate((*model.ranked, *model.unranked)):
        if at == len(model.ranked):
            y += tall * 1.2
        high = tall + (_why_height(ui) if at >= len(model.ranked) else 0)
        box = Box(window.x + ui(3), y + ui(1), window.w - ui(12) - ui(6), high - ui(2))
        nodes.append(Node(f"run-{run.id}", "row", box, message=Select(run.id)))
        y += high + (ui(_RING) if at >= len(model.ranked) else 0)
    content = y + ui(_RING) - window.y
    return ScrollArea(tuple(nodes), window.inset(-ui(_RING), 0), content, ui(_RING))


def _inner(window: Box, ui: Ui) -> Box:
    """Return where the rows lie in the window of their list, without the room for the rings."""
    return window.inset(ui(_RING), 0)


def _unranked_title(ranked: int, window: Box, ui: Ui) -> Node:
    tall = row_height(ui)
    w = window.w - ui(12) - ui(30)
    box = Box(window.x + ui(15), window.y + ui(_RING) + ranked * tall, w, tall * 1.2)
    size, words = ui.type(15), _("Not ranked")
    return label("unranked", box, words, size, weight=600, colour="muted", valign="bottom")


def _why(run: Run, row: Box, widths: list[float], ui: Ui) -> Node:
    """Return why the run is not ranked, below its name."""
    left = row.x + ui(12 + 14) + widths[0]
    box = Box(left, row.bottom - ui(2), row.right - left - ui(12), ui.type(13) * 1.35)
    words = why_not_words(run.result.why_not)
    return label(f"run-{run.id}-why", box, words, ui.type(13), colour="muted")


def _why_height(ui: Ui) -> float:
    return ui.type(13) * 1.35 + ui(2)
