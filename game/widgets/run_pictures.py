"""Runs at a glance: the chart of the last ones, and the small table of the best."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from game.core.clock_text import official
from game.core.run import Run
from game.view.box import Box
from game.view.node import Node, Skin, Text
from game.view.ui import Ui
from game.widgets.buttons import Button, button, button_width
from game.widgets.page import label, panel
from game.widgets.run_words import name_of
from game.widgets.score_table import Column, Row, heads, line, row_height, widths, window
from game.words import _


def chart_height(ui: Ui) -> float:
    return ui(62) + ui.type(22)


def chart(runs: Sequence[Run], mine: int, box: Box, ui: Ui, clip: Box | None) -> tuple[Node, ...]:
    """A bar for each of the last runs, oldest first, its score below; this one stands out."""
    title = _("Your last runs (score)")
    label_w = min(box.w * 0.45, ui.measure.width(title, ui.type(15)) + ui(24))
    scores = [run.result.score for run in runs]
    said = f"{title}: {', '.join(map(str, scores))}"
    head = Text(title, box.left_part(label_w)[0], ui.type(15), 400, "muted", valign="top")
    nodes = [Node("chart", "chart", box, said, texts=(head,), focusable=False, clip=clip)]
    area = Box(box.x + label_w, box.y, box.w - label_w, box.h)
    step = min(ui(74), area.w / len(runs))
    wide, foot = step * 0.62, ui.type(15) * 1.35
    for at, run in enumerate(runs):
        tall = max(ui(3), (area.h - foot - ui(4)) * run.result.score / 100)
        spot = Box(area.x + at * step + (step - wide) / 2, area.bottom - foot - ui(4) - tall,
                   wide, tall)  # fmt: skip
        this = run.id == mine
        skin = Skin(fill="accent" if this else "edge", radius=min(ui(6), tall / 2))
        nodes.append(Node(f"bar-{at}", "image", spot, skin=skin, focusable=False, clip=clip))
        under = Box(area.x + at * step, area.bottom - foot, step, foot)
        nodes.append(
            label(f"bar-{at}-score", under, str(run.result.score),
                  min(ui.type(14), step / 2.2), weight=600,
                  colour="ink" if this else "muted", align="centre", clip=clip, figures=True)
        )  # fmt: skip
    return tuple(nodes)


# ------------------------------------------------------------------ the table


def small_table(
    box: Box, runs: Sequence[Run], ranks: Sequence[int], mine: Run, see_all: Button,
    ui: Ui, clip: Box | None,
) -> tuple[Node, ...]:  # fmt: skip
    """The best runs of this way of playing, with this one in view wherever it stands."""
    columns = (Column(_("#"), "right"), Column(_("Name"), wide=True), Column(_("Score"), "right"),
               Column(_("Time"), "right"))  # fmt: skip
    inside = box.inset(ui(8), ui(16))
    head, rest = inside.top_part(ui.type(28))
    labels, rest = rest.top_part(ui.type(26))
    rest, foot = rest.bottom_part(ui(52))
    rows = _small_rows(runs, ranks, mine, int(rest.h // row_height(ui)))
    wide = widths(columns, rows, rest.w - ui(24), ui)
    button_w = min(foot.w - ui(24), button_width(see_all, ui))
    spot = Box(foot.x + ui(12), foot.bottom - ui(40), button_w, ui(40))
    nodes = [
        panel("table", box, ui, label=_("High scores")),
        label("table-title", head.inset(ui(12), 0), _("High scores"), ui.type(20),
              weight=700, heading=True, parent="table"),
        heads("table-heads", labels.inset(ui(12), 0), columns, wide, ui),
    ]  # fmt: skip
    for row, where in zip(rows, rest.rows([row_height(ui)] * len(rows)), strict=True):
        ground = where.inset(0, ui(1))
        nodes.append(line(row, ground, columns, wide, ui, parent="table"))
    nodes.append(button(see_all, spot, ui, parent="table"))
    return tuple(_clipped(node, clip) for node in nodes)


def _small_rows(runs: Sequence[Run], ranks: Sequence[int], mine: Run, room: int) -> list[Row]:
    place = next((at for at, run in enumerate(runs) if run.id == mine.id), None)
    room = max(2, room) - (place is None)
    rows = []
    for at in window(len(runs), place, room):
        if at is None:
            rows.append(Row("row-gap", ("…", "", "", ""), quiet=True))
        else:
            rows.append(_small_row(runs[at], str(ranks[at]), at == place))
    if place is None:
        rows.append(_small_row(mine, "–", True))
    return rows


def _small_row(run: Run, rank: str, this: bool) -> Row:
    cells = (rank, name_of(run, mine=this), str(run.result.score),
             official(run.result.official_ms))  # fmt: skip
    return Row(f"row-{run.id}", cells, strong=this)


def table_height(rows: int, ui: Ui) -> float:
    """How tall the small table is with this many rows."""
    return ui(32 + 52) + ui.type(54) + rows * row_height(ui) + 1


def _clipped(node: Node, clip: Box | None) -> Node:
    return node if clip is None else replace(node, clip=clip)
