"""A form: rows of choices and fields below one another, as setup and settings have them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from math import inf
from typing import Generic, TypeVar

from game.values import dataclass
from game.view.box import Box
from game.view.node import Icon, IconName, Mark, Node, Text, Token, Weight
from game.view.ui import Ui
from game.widgets.page import label, outline, panel

T = TypeVar("T")
V = TypeVar("V")
AIR, LEAST_AIR, MOST_AIR = 16, 8, 34
"""Units between rows: usual, at least, and where there is room to spare."""
_BETWEEN = 28
"""Units between two rows that share a line."""
Section = tuple[tuple[Node, ...], float]
"""Nodes, and how tall they are together in pixels."""
Draw = Callable[[Box], tuple[Node, ...]]
"""Draws something of its own in the box that the row gives it (a field)."""


@dataclass(frozen=True, slots=True)
class Choose(Generic[V]):
    """What an option sends: all that is wanted from now on, this choice among it."""

    value: V


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
    sign_only: bool = False
    """Its words are not written beside its icon; they show when it is pointed at."""
    language: str = ""
    keys: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class FormRow:
    """A label with its options; `note` is a quiet line below them.

    `draw` puts something of `draw_w` × `draw_h` pixels before the options. One that stands
    `beside` another shares the line of the row before it, where both are short enough.
    """

    id: str
    label: str
    options: tuple[Option, ...] = ()
    note: str = ""
    draw: Draw | None = None
    draw_w: float = 0.0
    draw_h: float = 0.0
    beside: bool = False


def choice_row(
    id: str,
    label: str,
    values: Iterable[tuple[T, str]],
    now: V,
    change: Callable[[T], V],
    note: str = "",
) -> FormRow:
    """Return a row with an option for each value and its words.

    `change` makes of a value all that is wanted then; `now` is what is wanted so far.
    """
    made = [(f"{id}-{value}", words, change(value)) for value, words in values]
    options = (Option(id, words, Choose(wanted), wanted == now) for id, words, wanted in made)
    return FormRow(id, label, tuple(options), note)


def on_panel(
    id: str,
    rows: Sequence[FormRow],
    box: Box,
    ui: Ui,
    air: float = AIR,
    *,
    aligned: Sequence[FormRow] = (),
) -> Section:
    """Return the rows, `air` units apart, on a white panel that begins at the top of `box`.

    Labels stand on the left, or above where the text is too large for that: the options begin
    where those of the rows `aligned` on another panel do.
    """
    inner, label_w = box.inset(ui(22), ui(air + 2)), _label_width((*rows, *aligned), ui)
    if label_w >= inner.w * 0.3:
        label_w = 0.0
    lines = _lines(rows, inner.w, label_w, ui)
    shared = [line for line in lines if len(line) > 1]
    # What stands beside begins where the second of two cards does, or as its width asks for.
    least = max((_taken(line[0], label_w, ui) + ui(_BETWEEN) for line in shared), default=0.0)
    beside_w = _label_width([line[1] for line in shared], ui) if label_w else 0.0
    wanted = max((_taken(line[1], beside_w, ui) for line in shared), default=0.0)
    middle = min((inner.w + label_w + ui(10)) / 2, inner.w - wanted)
    left, right = inner.left_part(max(middle, least))
    nodes: list[Node] = []
    y = inner.y
    for first, *others in lines:
        row_nodes, bottom = _row(first, left if others else inner, y, label_w, ui)
        nodes += row_nodes
        for row in others:
            row_nodes, low = _row(row, right, y, beside_w, ui)
            nodes, bottom = nodes + row_nodes, max(bottom, low)
        y = bottom + ui(air)
    tall = max(0.0, y - ui(air) - inner.y)
    ground = Box(box.x, box.y, box.w, tall + 2 * ui(air + 2))
    return (panel(id, ground, ui), *nodes), ground.h


def _lines(rows: Sequence[FormRow], room: float, label_w: float, ui: Ui) -> list[list[FormRow]]:
    """Return the rows line by line: two share one where `room` pixels hold their options."""
    lines: list[list[FormRow]] = []
    for row in rows:
        wide = _taken(row, _label_width([row], ui) if label_w else 0.0, ui)
        joins = row.beside and bool(lines) and len(lines[-1]) == 1
        if joins and _taken(lines[-1][0], label_w, ui) + ui(_BETWEEN) + wide <= room:
            lines[-1].append(row)
        else:
            lines.append([row])
    return lines


def _taken(row: FormRow, label_w: float, ui: Ui) -> float:
    """Return how wide a row is whose label takes `label_w` pixels on the left; 0: it is above."""
    options = _width(row, ui)
    return label_w + options if label_w else max(options, _label_width([row], ui))


def _width(row: FormRow, ui: Ui) -> float:
    """Return how wide the options of a row are on one line; cards take all that there is."""
    if any(option.note for option in row.options):
        return inf
    widths = [_option_width(option, ui) for option in row.options]
    widths += [row.draw_w] if row.draw else []
    return sum(widths) + ui(8) * (len(widths) - 1)


def _label_width(rows: Sequence[FormRow], ui: Ui) -> float:
    """Return what the widest label takes, with the air after it."""
    size = ui.type(17)
    return max((ui.measure.width(r.label, size, 600) for r in rows), default=0) + ui(24)


def fit_height(build: Callable[[float], Section], gaps: int, room: float, ui: Ui) -> Section:
    """Return what `build` makes of the usual air, a little less where it just does not fit.

    `gaps` is how often the air comes between and around the rows. Those of a form that is much
    taller than `room` pixels keep their air: it is scrolled anyway.
    """
    nodes, tall = build(AIR)
    air = AIR + (room - tall) / ui(1) / gaps
    return build(air) if LEAST_AIR <= air < AIR else (nodes, tall)


def fill_height(build: Callable[[float], Section], gaps: int, room: float, ui: Ui) -> Section:
    """Return what `build` makes of as much air between the rows as `room` pixels leave for it.

    `gaps` is how often the air comes between and around the rows, one below the other.
    """
    nodes, tall = fit_height(build, gaps, room, ui)
    air = min(MOST_AIR, AIR + (room - tall) / ui(1) / gaps)
    return build(air) if air > AIR + 1 else (nodes, tall)


def equal_heights(*panels: Sequence[Node]) -> Section:
    """Return panels side by side, each with its ground first, made as tall as the tallest."""
    tall = max(nodes[0].box.h for nodes in panels)
    grounds = [replace(p[0], box=replace(p[0].box, h=tall)) for p in panels]
    return tuple(n for g, p in zip(grounds, panels, strict=True) for n in (g, *p[1:])), tall


def _row(row: FormRow, box: Box, y: float, label_w: float, ui: Ui) -> tuple[list[Node], float]:
    size, tall = ui.type(17), option_height(ui)
    label_h = max(tall, ui.measure.height(row.label, size, label_w or box.w, 600))
    at = Box(box.x, y, (label_w or box.w) - ui(12), label_h if label_w else ui.measure.line(size))
    lines = 0 if label_w else 1
    name = f"{row.id}-label"
    nodes = [label(name, at, row.label, size, weight=600, lines=lines, heading=True)]
    left = Box(box.x + label_w, y if label_w else at.bottom + ui(6), box.w - label_w, 0)
    if any(option.note for option in row.options):
        more, bottom = _cards(row.options, row.id, left, ui)
    else:
        more, bottom = _flow(row, left, ui)
    nodes += more
    if row.note:
        small = ui.type(14)
        end = max((node.box.right + ui(14) for node in more), default=left.x)
        wide = ui.measure.width(row.note, small) + 1
        if end + wide <= left.right and bottom - left.y <= tall + 1:
            note = Box(end, left.y, wide, tall).middle(wide, ui.measure.line(small) + 1)
        else:
            high = ui.measure.height(row.note, small, left.w) + 1
            note = Box(left.x, bottom + ui(5), left.w, high)
        name = f"{row.id}-note"
        nodes.append(label(name, note, row.note, small, colour="muted", valign="top", lines=0))
        bottom = max(bottom, note.bottom)
    return nodes, max(bottom, y + label_h if label_w else bottom)


def option_height(ui: Ui) -> float:
    """Return how tall an option without a note is, in pixels."""
    return max(ui(38), ui.type(38))


def _flow(row: FormRow, left: Box, ui: Ui) -> tuple[list[Node], float]:
    """Return options side by side, going on in the next line where they do not fit."""
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
    if option.sign_only:
        return ui.type(44)
    words = ui.measure.width(option.words, ui.type(16), 600, option.language)
    icon = ui.type(26) if option.icon else 0.0
    return max(ui.type(40), words + icon + ui.type(26))


def _option(option: Option, row: str, box: Box, ui: Ui) -> Node:
    ink: Token = "on-term" if option.chosen else "ink"
    inside = box.inset(ui.type(9), 0)
    icons: tuple[Icon, ...] = ()
    if option.icon:
        spot, inside = inside.left_part(inside.w if option.sign_only else ui.type(24))
        icons = (Icon(option.icon, spot.middle(ui.type(17), ui.type(17)), ink),)
    weight: Weight = 600 if option.chosen else 400
    words, size = option.words, ui.type(16)
    face = Text(words, inside, size, weight, ink, "centre", lines=1, language=option.language)
    node = _ground(option, row, box, ui)
    return replace(node, texts=() if option.sign_only or not words else (face,), icons=icons)


def _ground(option: Option, row: str, box: Box, ui: Ui) -> Node:
    """Return the option without what is painted on it."""
    skin = outline(ui, ui(10), "bg")
    if option.chosen:
        skin = replace(skin, fill="term", edge="term")
    words, note, parent = option.words, option.note, f"{row}-label"
    node = Node(option.id, "choice", box, words, note, skin, message=option.message)
    return replace(node, keys=option.keys, parent=parent)


def _cards(options: Sequence[Option], row: str, left: Box, ui: Ui) -> tuple[list[Node], float]:
    """Return options with a line of explanation: equal cards side by side, or stacked."""
    many = len(options)
    gap, big, small = ui(10), ui.type(17), ui.type(14)
    across = many if left.w / many > ui.type(230) else 1
    w = (left.w - gap * (across - 1)) / across
    inner = w - ui(30) - ui.type(26) - _picture_width(options[0], ui)
    notes = [ui.measure.height(o.note, small, inner) + 1 for o in options]
    tall = ui.measure.line(big) + max(notes) + ui(24)
    nodes = []
    for number, option in enumerate(options):
        down, right = divmod(number, across)
        box = Box(left.x + right * (w + gap), left.y + down * (tall + gap), w, tall)
        nodes.append(_card(option, row, box, ui))
    lines = -(-many // across)
    return nodes, left.y + lines * (tall + gap) - gap


def _card(option: Option, row: str, box: Box, ui: Ui) -> Node:
    """Return a wide option; the chosen one has a filled dot with a tick, an edge and a tint."""
    dot_w = ui.type(26)
    inner = box.inset(ui(15), ui(11))
    picture, inner = inner.left_part(_picture_width(option, ui))
    inner = Box(inner.x, inner.y, inner.w - dot_w, inner.h)
    up, down = inner.top_part(ui.measure.line(ui.type(17)))
    ink: Token = "on-term" if option.chosen else "ink"
    quiet: Token = "on-term" if option.chosen else "muted"
    texts = (
        Text(option.words, up, ui.type(17), 600, ink, lines=1),
        Text(option.note, down, ui.type(14), 400, quiet, valign="top"),
    )
    icons: tuple[Icon, ...] = ()
    if option.chosen:
        spot = Box(inner.right, inner.y, dot_w, up.h)
        icons = (Icon("tick", spot.middle(ui.type(18), ui.type(18)), "on-term"),)
    samples, marks = _picture(option, picture, ink, ui)
    node = _ground(option, row, box, ui)
    return replace(node, texts=(*texts, *samples), icons=icons, marks=marks)


def _picture_width(option: Option, ui: Ui) -> float:
    return ui.type(62) if option.sketch or option.sample else 0.0


def _picture(
    option: Option, box: Box, ink: Token, ui: Ui
) -> tuple[tuple[Text, ...], tuple[Mark, ...]]:
    """Return the small picture of a card: letters in their size, or a board in little."""
    place = box.left_part(ui.type(48))[0]
    if option.sample:
        return (Text("Aa", place, ui.type(option.sample), 700, ink, "centre", lines=1),), ()
    if not option.sketch:
        return (), ()
    t = ui.type(1)
    right = max(part.right for part in option.sketch) * t
    low = max(part.bottom for part in option.sketch) * t
    corner = place.middle(right, low)
    parts = (Box(corner.x + p.x * t, corner.y + p.y * t, p.w * t, p.h * t) for p in option.sketch)
    return (), tuple(Mark("", part, 13 * t, ink, ink, "clear") for part in parts)
