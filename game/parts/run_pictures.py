"""Runs at a glance: the chart of the last ones, and the small table of the best."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from game.core.clock_text import official
from game.core.run import Run
from game.parts.basics import Choice, button, button_width, panel, words
from game.parts.run_words import name_of
from game.parts.score_table import Column, Row, heads, line, row_height, widths, window
from game.view.box import Box
from game.view.measure import Measure
from game.view.node import Node, Skin, Text
from game.view.scale import Scale
from game.words import _


def chart_height(scale: Scale) -> float:
    return scale(62) + scale.type(22)


def chart(
    runs: Sequence[Run], mine: int, box: Box, scale: Scale, measure: Measure, clip: Box | None
) -> tuple[Node, ...]:
    """A bar for each of the last runs, oldest first, its score below; this one stands out."""
    title = _("Your last runs (score)")
    label_w = min(box.w * 0.45, measure.width(title, scale.type(15)) + scale(24))
    scores = [run.result.score for run in runs]
    said = f"{title}: {', '.join(map(str, scores))}"
    head = Text(title, box.left_part(label_w)[0], scale.type(15), 400, "muted", valign="top")
    nodes = [Node("chart", "chart", box, said, texts=(head,), focusable=False, clip=clip)]
    area = Box(box.x + label_w, box.y, box.w - label_w, box.h)
    step = min(scale(74), area.w / len(runs))
    wide, foot = step * 0.62, scale.type(15) * 1.35
    for at, run in enumerate(runs):
        tall = max(scale(3), (area.h - foot - scale(4)) * run.result.score / 100)
        spot = Box(area.x + at * step + (step - wide) / 2, area.bottom - foot - scale(4) - tall,
                   wide, tall)  # fmt: skip
        this = run.id == mine
        skin = Skin(fill="accent" if this else "edge", radius=min(scale(6), tall / 2))
        nodes.append(Node(f"bar-{at}", "image", spot, skin=skin, focusable=False, clip=clip))
        under = Box(area.x + at * step, area.bottom - foot, step, foot)
        nodes.append(
            words(f"bar-{at}-score", under, str(run.result.score),
                  min(scale.type(14), step / 2.2), weight=600,
                  colour="ink" if this else "muted", align="centre", clip=clip, figures=True)
        )  # fmt: skip
    return tuple(nodes)


# ------------------------------------------------------------------ the table


def small_table(
    box: Box, runs: Sequence[Run], ranks: Sequence[int], mine: Run, see_all: Choice,
    scale: Scale, measure: Measure, clip: Box | None,
) -> tuple[Node, ...]:  # fmt: skip
    """The best runs of this way of playing, with this one in view wherever it stands."""
    columns = (Column(_("#"), "right"), Column(_("Name"), wide=True), Column(_("Score"), "right"),
               Column(_("Time"), "right"))  # fmt: skip
    inside = box.inset(scale(8), scale(16))
    head, rest = inside.top_part(scale.type(28))
    labels, rest = rest.top_part(scale.type(26))
    rest, foot = rest.bottom_part(scale(52))
    rows = _small_rows(runs, ranks, mine, int(rest.h // row_height(scale)))
    wide = widths(columns, rows, rest.w - scale(24), scale, measure)
    button_w = min(foot.w - scale(24), button_width(see_all, scale, measure))
    spot = Box(foot.x + scale(12), foot.bottom - scale(40), button_w, scale(40))
    nodes = [
        panel("table", box, scale, label=_("High scores")),
        words("table-title", head.inset(scale(12), 0), _("High scores"), scale.type(20),
              weight=700, heading=True, parent="table"),
        heads("table-heads", labels.inset(scale(12), 0), columns, wide, scale),
    ]  # fmt: skip
    for row, where in zip(rows, rest.rows([row_height(scale)] * len(rows)), strict=True):
        ground = where.inset(0, scale(1))
        nodes.append(line(row, ground, columns, wide, scale, parent="table"))
    nodes.append(button(see_all, spot, scale, parent="table"))
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


def table_height(rows: int, scale: Scale) -> float:
    """How tall the small table is with this many rows."""
    return scale(32 + 52) + scale.type(54) + rows * row_height(scale) + 1


def _clipped(node: Node, clip: Box | None) -> Node:
    return node if clip is None else replace(node, clip=clip)
