"""A form: rows of choices and fields below one another, as setup and settings have them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from game.view.box import Box
from game.view.node import Icon, Node, Text, Token
from game.view.ui import Ui
from game.widgets import form_cards
from game.widgets.basics import panel
from game.widgets.form_cards import Option, skin

AIR, MOST_AIR = 16, 34
"""Units between rows, at least, and where there is room to spare."""
Laid = tuple[tuple[Node, ...], float]
"""Nodes, and how tall they are together."""
Draw = Callable[[Box], tuple[Node, ...]]
"""Draws something of its own in the box that the row gives it (a field)."""


@dataclass(frozen=True, slots=True)
class Row:
    """A label with its options; `note` is a quiet line below them.

    `draw` puts something of `draw_w` × `draw_h` pixels before the options.
    """

    id: str
    label: str
    options: tuple[Option, ...] = ()
    note: str = ""
    draw: Draw | None = None
    draw_w: float = 0.0
    draw_h: float = 0.0


def lay(rows: Sequence[Row], box: Box, ui: Ui, air: float = AIR) -> tuple[tuple[Node, ...], float]:
    """The rows from the top of `box` downwards, `air` units apart, and how tall they are.

    Labels stand on the left, or above where the text is too large for that.
    """
    size = ui.type(17)
    label_w = max((ui.measure.width(r.label, size, 600) for r in rows), default=0) + ui(24)
    beside = label_w < box.w * 0.3
    nodes: list[Node] = []
    y = box.y
    for row in rows:
        nodes_here, y = _row(row, box, y, label_w if beside else 0.0, ui)
        nodes += nodes_here
        y += ui(air)
    return tuple(nodes), max(0.0, y - ui(air) - box.y)


def on_panel(
    id: str, rows: Sequence[Row], box: Box, ui: Ui, air: float = AIR
) -> tuple[tuple[Node, ...], float]:
    """The rows on a white panel that begins at the top of `box`, and how tall it is."""
    edge = ui(air + 2)
    nodes, tall = lay(rows, box.inset(ui(22), edge), ui, air)
    ground = Box(box.x, box.y, box.w, tall + 2 * edge)
    return (panel(id, ground, ui), *nodes), ground.h


def airy(lay_with: Callable[[float], Laid], gaps: int, room: float, ui: Ui) -> Laid:
    """What `lay_with` makes of as much air between the rows as `room` pixels leave for it.

    `gaps` is how often the air comes between and around the rows, one below the other.
    """
    nodes, tall = lay_with(AIR)
    air = min(MOST_AIR, AIR + (room - tall) / ui(1) / gaps)
    return lay_with(air) if air > AIR + 1 else (nodes, tall)


def level(*panels: Sequence[Node]) -> tuple[tuple[Node, ...], float]:
    """Panels that stand side by side, each with its ground first, made as tall as the tallest."""
    tall = max(nodes[0].box.h for nodes in panels)
    grounds = [replace(p[0], box=replace(p[0].box, h=tall)) for p in panels]
    return tuple(n for g, p in zip(grounds, panels, strict=True) for n in (g, *p[1:])), tall


def _row(row: Row, box: Box, y: float, label_w: float, ui: Ui) -> tuple[list[Node], float]:
    size, tall = ui.type(17), option_height(ui)
    label_h = max(tall, ui.measure.height(row.label, size, label_w or box.w, 600))
    at = Box(box.x, y, (label_w or box.w) - ui(12), label_h if label_w else ui.measure.line(size))
    face = Text(row.label, at, size, 600, lines=0 if label_w else 1)
    nodes = [Node(f"{row.id}-label", "heading", at, row.label, texts=(face,), focusable=False)]
    left = Box(box.x + label_w, y if label_w else at.bottom + ui(6), box.w - label_w, 0)
    if any(option.note for option in row.options):
        more, bottom = form_cards.lay(row.options, row.id, left, ui)
    else:
        more, bottom = _flow(row, left, ui)
    nodes += more
    if row.note:
        small = ui.type(14)
        note = Box(left.x, bottom + ui(5), left.w, ui.measure.height(row.note, small, left.w) + 1)
        nodes.append(
            Node(
                f"{row.id}-note",
                "text",
                note,
                row.note,
                focusable=False,
                texts=(Text(row.note, note, small, colour="muted", valign="top"),),
            )
        )
        bottom = note.bottom
    return nodes, max(bottom, y + label_h if label_w else bottom)


def option_height(ui: Ui) -> float:
    return max(ui(38), ui.type(38))


def _flow(row: Row, left: Box, ui: Ui) -> tuple[list[Node], float]:
    """Options side by side, going on in the next line where they do not fit."""
    x, y, tall, gap = left.x, left.y, option_height(ui), ui(8)
    nodes: list[Node] = []
    if row.draw:
        spot = Box(x, y, min(row.draw_w, left.w), row.draw_h)
        nodes += row.draw(spot)
        x, tall = spot.right + gap, max(tall, row.draw_h)
    for option in row.options:
        w = min(_option_width(option, ui), left.w)
        if x > left.x and x + w > left.right + 0.5:
            x, y = left.x, y + tall + gap
        nodes.append(_option(option, row.id, Box(x, y, w, option_height(ui)), ui))
        x += w + gap
    return nodes, y + tall


def _option_width(option: Option, ui: Ui) -> float:
    # With the weight of the chosen one, so that choosing moves nothing.
    words = ui.measure.width(option.words, ui.type(16), 600, option.language)
    icon = ui.type(26) if option.icon else 0.0
    return max(ui.type(40), words + icon + ui.type(26))


def _option(option: Option, row: str, box: Box, ui: Ui) -> Node:
    ink: Token = "on-term" if option.chosen else "ink"
    fill: Token = "term" if option.chosen else "bg"
    inside = box.inset(ui.type(9), 0)
    icons: tuple[Icon, ...] = ()
    if option.icon:
        spot, inside = inside.left_part(ui.type(24))
        icons = (Icon(option.icon, spot.middle(ui.type(17), ui.type(17)), ink),)
    face = Text(
        option.words,
        inside,
        ui.type(16),
        600 if option.chosen else 400,
        ink,
        "centre",
        lines=1,
        language=option.language,
    )
    return Node(
        option.id,
        "choice",
        box,
        option.words,
        skin=skin(option.chosen, fill, ui),
        texts=(face,) if option.words else (),
        icons=icons,
        message=option.message,
        parent=f"{row}-label",
    )
