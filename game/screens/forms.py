"""A form: rows of choices and fields below one another, as setup and settings have them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from game.screens.parts import panel
from game.view.box import Box
from game.view.measure import Measure
from game.view.node import Icon, IconName, Mark, Node, Skin, Text, Token
from game.view.scale import Scale


@dataclass(frozen=True, slots=True)
class Option:
    """One of several; `note` is a quiet line below its words, which makes it a wide card.

    A card may have a picture on its left: a `sketch` of small cards (in units from its corner)
    or a `sample` of letters of so many units.
    """

    id: str
    words: str
    message: object
    chosen: bool = False
    note: str = ""
    sketch: tuple[Box, ...] = ()
    sample: float = 0.0
    icon: IconName | None = None
    language: str = ""


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


def lay(
    rows: Sequence[Row], box: Box, scale: Scale, measure: Measure
) -> tuple[tuple[Node, ...], float]:
    """The rows from the top of `box` downwards, and how tall they are.

    Labels stand on the left, or above where the text is too large for that.
    """
    size = scale.type(17)
    label_w = max((measure.width(r.label, size, 600) for r in rows), default=0) + scale(24)
    beside = label_w < box.w * 0.3
    nodes: list[Node] = []
    y = box.y
    for row in rows:
        nodes_here, y = _row(row, box, y, label_w if beside else 0.0, scale, measure)
        nodes += nodes_here
        y += scale(16)
    return tuple(nodes), max(0.0, y - scale(16) - box.y)


def on_panel(
    id: str, rows: Sequence[Row], box: Box, scale: Scale, measure: Measure
) -> tuple[tuple[Node, ...], float]:
    """The rows on a white panel that begins at the top of `box`, and how tall it is."""
    nodes, tall = lay(rows, box.inset(scale(22), scale(18)), scale, measure)
    ground = Box(box.x, box.y, box.w, tall + 2 * scale(18))
    return (panel(id, ground, scale), *nodes), ground.h


def level(*panels: Sequence[Node]) -> tuple[tuple[Node, ...], float]:
    """Panels that stand side by side, each with its ground first, made as tall as the tallest."""
    tall = max(nodes[0].box.h for nodes in panels)
    grounds = [replace(p[0], box=replace(p[0].box, h=tall)) for p in panels]
    return tuple(n for g, p in zip(grounds, panels, strict=True) for n in (g, *p[1:])), tall


def _row(
    row: Row, box: Box, y: float, label_w: float, scale: Scale, measure: Measure
) -> tuple[list[Node], float]:
    size, tall = scale.type(17), option_height(scale)
    label_h = max(tall, measure.height(row.label, size, label_w or box.w, 600))
    at = Box(box.x, y, (label_w or box.w) - scale(12), label_h if label_w else measure.line(size))
    face = Text(row.label, at, size, 600, lines=0 if label_w else 1)
    nodes = [Node(f"{row.id}-label", "heading", at, row.label, texts=(face,), focusable=False)]
    left = Box(box.x + label_w, y if label_w else at.bottom + scale(6), box.w - label_w, 0)
    if any(option.note for option in row.options):
        more, bottom = _cards(row, left, scale, measure)
    else:
        more, bottom = _flow(row, left, scale, measure)
    nodes += more
    if row.note:
        small = scale.type(14)
        note = Box(left.x, bottom + scale(5), left.w, measure.height(row.note, small, left.w) + 1)
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


def option_height(scale: Scale) -> float:
    return max(scale(38), scale.type(38))


def _flow(row: Row, left: Box, scale: Scale, measure: Measure) -> tuple[list[Node], float]:
    """Options side by side, going on in the next line where they do not fit."""
    x, y, tall, gap = left.x, left.y, option_height(scale), scale(8)
    nodes: list[Node] = []
    if row.draw:
        spot = Box(x, y, min(row.draw_w, left.w), row.draw_h)
        nodes += row.draw(spot)
        x, tall = spot.right + gap, max(tall, row.draw_h)
    for option in row.options:
        w = min(_option_width(option, scale, measure), left.w)
        if x > left.x and x + w > left.right + 0.5:
            x, y = left.x, y + tall + gap
        nodes.append(_option(option, row.id, Box(x, y, w, option_height(scale)), scale))
        x += w + gap
    return nodes, y + tall


def _option_width(option: Option, scale: Scale, measure: Measure) -> float:
    # With the weight of the chosen one, so that choosing moves nothing.
    words = measure.width(option.words, scale.type(16), 600, option.language)
    icon = scale.type(26) if option.icon else 0.0
    return max(scale.type(40), words + icon + scale.type(26))


def _option(option: Option, row: str, box: Box, scale: Scale) -> Node:
    ink: Token = "on-term" if option.chosen else "ink"
    fill: Token = "term" if option.chosen else "bg"
    inside = box.inset(scale.type(9), 0)
    icons: tuple[Icon, ...] = ()
    if option.icon:
        spot, inside = inside.left_part(scale.type(24))
        icons = (Icon(option.icon, spot.middle(scale.type(17), scale.type(17)), ink),)
    face = Text(
        option.words,
        inside,
        scale.type(16),
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
        skin=_skin(option.chosen, fill, scale),
        texts=(face,) if option.words else (),
        icons=icons,
        message=option.message,
        parent=f"{row}-label",
    )


def _skin(chosen: bool, fill: Token, scale: Scale) -> Skin:
    return Skin(
        fill=fill,
        edge="term" if chosen else "edge",
        edge_px=max(1.0, scale(1.3)),
        radius=scale(10),
    )


def _cards(row: Row, left: Box, scale: Scale, measure: Measure) -> tuple[list[Node], float]:
    """Options with a line of explanation: equal cards side by side, or stacked."""
    many = len(row.options)
    gap, big, small = scale(10), scale.type(17), scale.type(14)
    across = many if left.w / many > scale.type(230) else 1
    w = (left.w - gap * (across - 1)) / across
    inner = w - scale(30) - scale.type(26) - _picture_width(row.options[0], scale)
    notes = [measure.height(o.note, small, inner) + 1 for o in row.options]
    tall = measure.line(big) + max(notes) + scale(24)
    nodes = []
    for number, option in enumerate(row.options):
        down, right = divmod(number, across)
        box = Box(left.x + right * (w + gap), left.y + down * (tall + gap), w, tall)
        nodes.append(_card(option, row.id, box, scale, measure))
    lines = -(-many // across)
    return nodes, left.y + lines * (tall + gap) - gap


def _card(option: Option, row: str, box: Box, scale: Scale, measure: Measure) -> Node:
    """A wide option; the chosen one has a filled dot with a tick, an edge and a tint."""
    dot_w = scale.type(26)
    inner = box.inset(scale(15), scale(11))
    picture, inner = inner.left_part(_picture_width(option, scale))
    inner = Box(inner.x, inner.y, inner.w - dot_w, inner.h)
    up, down = inner.top_part(measure.line(scale.type(17)))
    ink: Token = "on-term" if option.chosen else "ink"
    quiet: Token = "on-term" if option.chosen else "muted"
    fill: Token = "term" if option.chosen else "bg"
    texts = (
        Text(option.words, up, scale.type(17), 600, ink, lines=1),
        Text(option.note, down, scale.type(14), 400, quiet, valign="top"),
    )
    icons: tuple[Icon, ...] = ()
    if option.chosen:
        spot = Box(inner.right, inner.y, dot_w, up.h)
        icons = (Icon("tick", spot.middle(scale.type(18), scale.type(18)), "on-term"),)
    samples, marks = _picture(option, picture, ink, scale)
    return Node(
        option.id,
        "choice",
        box,
        option.words,
        option.note,
        _skin(option.chosen, fill, scale),
        (*texts, *samples),
        icons,
        marks,
        message=option.message,
        parent=f"{row}-label",
    )


def _picture_width(option: Option, scale: Scale) -> float:
    return scale.type(62) if option.sketch or option.sample else 0.0


def _picture(
    option: Option, box: Box, ink: Token, scale: Scale
) -> tuple[tuple[Text, ...], tuple[Mark, ...]]:
    """The small picture of a card: letters as large as they will be, or a board in little."""
    place = box.left_part(scale.type(48))[0]
    if option.sample:
        return (Text("Aa", place, scale.type(option.sample), 700, ink, "centre", lines=1),), ()
    if not option.sketch:
        return (), ()
    t = scale.type(1)
    right = max(part.right for part in option.sketch) * t
    low = max(part.bottom for part in option.sketch) * t
    corner = place.middle(right, low)
    parts = (Box(corner.x + p.x * t, corner.y + p.y * t, p.w * t, p.h * t) for p in option.sketch)
    return (), tuple(Mark("", part, 1.0, ink, ink, "clear") for part in parts)
