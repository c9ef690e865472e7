"""Runs at a glance: the numbers of this one, a chart of the last ones, a table of the best."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from game.core.run import Run
from game.modes import MODES
from game.ranking_words import not_ranked
from game.screens.results.messages import Action
from game.screens.results.model import MOST_ROWS, Model
from game.team_words import teams_words
from game.values import dataclass
from game.view.box import Box
from game.view.node import Icon, IconName, Node, Skin, Text, Token
from game.view.ui import Ui
from game.widgets.buttons import Button, button, button_width
from game.widgets.page import label, panel
from game.widgets.run_words import (
    name_of,
    ordinal,
    right_and_wrong,
    time_came_about,
    time_words,
)
from game.widgets.table import Column, Table, TableRow, row_height
from game.words import _, decimal, n_


@dataclass(frozen=True, slots=True)
class Tile:
    """The `icon` stands beside the number; `shown` is what is seen of it, "" for all of it."""

    id: str
    title: str
    number: str
    below: str
    shown: str = ""
    icon: IconName | None = None


def tiles_of(model: Model, shown_score: int) -> list[Tile]:
    """Return score, official time, turns (where they are counted) and rank.

    `shown_score` is how far the score was counted up.
    """
    result, game = model.run.result, model.game
    right = right_and_wrong(game.found - result.reveals, result.errors)
    tiles = [
        Tile("score", _("Score"), str(result.score), right, str(shown_score)),
        Tile("time", _("Official time"), time_words(result), time_came_about(result)),
    ]
    if (par := MODES[game.options.mode].par(game)) is not None:
        below = _("par {par}, a perfect memory").format(par=decimal(par))
        tiles.append(Tile("turns", _("Turns"), str(game.turns), below))
    return [*tiles, _rank_tile(model)]


def _rank_tile(model: Model) -> Tile:
    title, place = _("Rank"), model.scores.place
    if place is None:
        why = model.run.result.why_not
        return Tile("rank", title, "–", not_ranked(why) if why else _("no longer in the table"))
    rank, count = model.scores.rows[place][0], model.scores.count
    below = n_("of {n} run", "of {n} runs", count) if count > 1 else _("the first one")
    if count > 1 and model.is_personal_best:
        # A line is broken between the two.
        below = ", ".join((_("personal best"), below.replace(" ", "\u00a0")))
    icon: IconName | None = "trophy" if rank == 1 else None
    return Tile("rank", title, ordinal(rank), below, icon=icon)


def tile_row(tiles: Sequence[Tile], place: Box, ui: Ui) -> tuple[Node, ...]:
    """Return tiles side by side from the top of `place`, all of one height.

    They take as many lines as the text size asks for.
    """
    gap, pad = ui(14), ui(18)
    most = max(1, min(len(tiles), int((place.w + gap) // (ui.type(158) + gap))))
    across = -(-len(tiles) // -(-len(tiles) // most))
    w = (place.w - gap * (across - 1)) / across
    inner = w - 2 * pad
    wanted = max(ui.measure.width(t.number, 1000, 700) for t in tiles) / 1000
    size = min(ui.type(44), inner / wanted)
    low = max(ui.measure.height(t.below, ui.type(14), inner) for t in tiles)
    h = ui(28) + _title_height(ui) + size * 1.25 + ui(4) + low
    nodes = []
    for at, tile in enumerate(tiles):
        row, column = divmod(at, across)
        box = Box(place.x + column * (w + gap), place.y + row * (h + gap), w, h)
        nodes.append(_tile(tile, box, pad, size, ui))
    return tuple(nodes)


def _title_height(ui: Ui) -> float:
    return 1.45 * ui.type(14)


def _tile(tile: Tile, box: Box, pad: float, size: float, ui: Ui) -> Node:
    inside = box.inset(pad, ui(14))
    top, rest = inside.top_part(_title_height(ui))
    number, rest = rest.top_part(size * 1.25)
    below = rest.top_part(ui(4))[1]
    texts = (
        Text(tile.title, top, ui.type(14), 400, "muted", lines=1),
        Text(tile.shown or tile.number, number, size, 700, lines=1),
        Text(tile.below, below, ui.type(14), 400, "muted", valign="top"),
    )
    space = number.w - ui.measure.width(tile.number, size, 700) - ui(10)
    icons: tuple[Icon, ...] = ()
    if tile.icon and space >= ui(26):
        spot = number.right_part(ui(26))[1]
        icons = (Icon(tile.icon, spot.middle(ui(26), ui(26)), "amber"),)
    ground = panel(tile.id, box, ui, label=f"{tile.title}: {tile.number}. {tile.below}")
    return replace(ground, texts=texts, icons=icons)


# ------------------------------------------------------------------ the chart


_BAR = 0.62
"""The share of its place that a bar takes."""


def chart_height(model: Model, ui: Ui) -> float:
    """Return how tall the chart is; 0 without any run to compare with."""
    return ui(70) + ui.type(22) + ui.type(15) * 1.5 if len(model.last) > 1 else 0.0


def chart(model: Model, box: Box, ui: Ui) -> tuple[Node, ...]:
    """Return a bar for each of the last runs, oldest first, its score below.

    This run stands out. () without any run to compare with.
    """
    runs, title = model.last, _("Your last runs (score)")
    if model.contest is not None:
        title = _("The last class games (score)")
    if len(runs) < 2:
        return ()
    said = f"{title}: {', '.join(str(run.result.score) for run in runs)}"
    top, area = box.top_part(ui.type(15) * 1.5)
    head = Text(title, top, ui.type(15), 400, "muted", valign="top", lines=1)
    nodes = [Node("chart", "chart", box, said, texts=(head,))]
    area = area.top_part(ui(8))[1]  # air below the title
    step = min(ui(74), area.w / len(runs))
    for at, run in enumerate(runs):
        # The first bar begins where the title does.
        place = Box(area.x + at * step - step * (1 - _BAR) / 2, area.y, step, area.h)
        nodes += _bar(at, run.result.score, place, run.id == model.run.id, ui)
    return tuple(nodes)


def _bar(at: int, score: int, place: Box, mine: bool, ui: Ui) -> tuple[Node, Node]:
    above, under = place.bottom_part(ui.type(15) * 1.35)
    low, wide = above.bottom - ui(4), place.w * _BAR
    tall = max(ui(3), (above.h - ui(4)) * score / 100)
    box = Box(place.x + (place.w - wide) / 2, low - tall, wide, tall)
    radius = min(ui(6), tall / 2)
    fill: Token = "accent" if mine else "rail"
    edge: Token = "amber" if mine else "muted"  # pale fills are seen by their edges
    skin = Skin(fill, edge, ui(1.6), radius)
    bar = Node(f"bar-{at}", "image", box, skin=skin)
    colour: Token = "ink" if mine else "muted"
    size = min(ui.type(14), place.w / 2.2)
    centred = partial(label, weight=600, colour=colour, align="centre", figures=True)
    return bar, centred(f"bar-{at}-score", under, str(score), size)


# ------------------------------------------------------------------ the table


def best_runs(model: Model, box: Box, ui: Ui) -> tuple[Node, ...]:
    """Return the best runs of this way of playing, with this one in view wherever it stands."""
    see_all = Button("see-all", _("See all"), Action.SEE_ALL, ("r",), icon="trophy")
    columns = (
        Column(_("#")),
        Column(_("Name"), "left", wide=True),
        Column(_("Score")),
        Column(_("Time")),
    )
    title = _("High scores")
    if model.contest is not None:
        # The score is the class's; points are what teams have.
        columns = (
            Column(_("#")),
            Column(_("Winner"), "left", wide=True),
            Column(_("Class")),
            columns[3],
        )
        title = _("Class games of {teams}").format(teams=teams_words(model.run.start.way.teams))
    empty = Table(title, columns, (), (8, 16), 12, 28)
    rest, foot = empty.body(box, ui).bottom_part(ui(52))
    rows = _rows(model, int(rest.h // row_height(ui)))
    table = replace(empty, rows=rows)
    widths = table.widths(rest.w - ui(24), ui)
    button_w = min(foot.w - ui(24), button_width(see_all, ui))
    spot = Box(foot.x + ui(12), foot.bottom - ui(40), button_w, ui(40))
    places = rest.rows([row_height(ui)] * len(rows))
    return (
        *table.frame(box, widths, ui),
        *(
            table.line(row, place.inset(0, ui(1)), widths, ui)
            for row, place in zip(rows, places, strict=True)
        ),
        button(see_all, spot, ui, parent="table"),
    )


def table_rows(model: Model) -> int:
    """Return how many rows the table has, the run's own among them though it has no rank."""
    return min(MOST_ROWS, model.scores.count + (model.scores.place is None))


def table_height(rows: int, ui: Ui) -> float:
    """Return how tall the small table is with this many rows."""
    return ui(32 + 52) + ui.type(54) + rows * row_height(ui) + 1


def _rows(model: Model, room: int) -> tuple[TableRow, ...]:
    scores, place = model.scores, model.scores.place
    rows, room = [], min(room, MOST_ROWS)
    for at in window(scores.count, place, max(2, room) - (place is None)):
        if at is None:
            rows.append(TableRow("row-gap", ("…", "", "", ""), quiet=True))
        else:
            rank, run = scores.rows[at]
            rows.append(_row(run, str(rank), at == place, model))
    if place is None:
        rows.append(_row(model.run, "–", True, model))
    return tuple(rows)


def _row(run: Run, rank: str, mine: bool, model: Model) -> TableRow:
    result, contest = run.result, model.contest if mine else model.contests.get(run.id)
    name = name_of(run, mine=mine)
    if contest is not None:
        name = " = ".join(team.name for team in contest.winners)
    cells = (rank, name, str(result.score), time_words(result))
    return TableRow(f"row-{run.id}", cells, strong=mine)


def window(count: int, mine: int | None, room: int) -> list[int | None]:
    """Return which of `count` rows show in `room` lines so that `mine` does; None is a gap "…".

    The best come first; a run far down stands at the foot, with the one before it.
    """
    if count <= room or mine is None or mine < room:
        return list(range(min(count, room)))
    if room < 4:
        return list(range(mine - room + 1, mine + 1))
    tail = [mine - 1, mine] if room > 5 else [mine]
    return [*range(room - len(tail) - 1), None, *tail]
