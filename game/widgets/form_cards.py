"""Options of a form: what one is, and the wide cards that explain theirs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from game.view.box import Box
from game.view.node import Icon, IconName, Mark, Node, Skin, Text, Token
from game.view.ui import Ui


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


def skin(chosen: bool, fill: Token, ui: Ui) -> Skin:
    return Skin(
        fill=fill,
        edge="term" if chosen else "edge",
        edge_px=max(1.0, ui(1.3)),
        radius=ui(10),
    )


def lay(options: Sequence[Option], row: str, left: Box, ui: Ui) -> tuple[list[Node], float]:
    """Options with a line of explanation: equal cards side by side, or stacked."""
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
    """A wide option; the chosen one has a filled dot with a tick, an edge and a tint."""
    dot_w = ui.type(26)
    inner = box.inset(ui(15), ui(11))
    picture, inner = inner.left_part(_picture_width(option, ui))
    inner = Box(inner.x, inner.y, inner.w - dot_w, inner.h)
    up, down = inner.top_part(ui.measure.line(ui.type(17)))
    ink: Token = "on-term" if option.chosen else "ink"
    quiet: Token = "on-term" if option.chosen else "muted"
    fill: Token = "term" if option.chosen else "bg"
    texts = (
        Text(option.words, up, ui.type(17), 600, ink, lines=1),
        Text(option.note, down, ui.type(14), 400, quiet, valign="top"),
    )
    icons: tuple[Icon, ...] = ()
    if option.chosen:
        spot = Box(inner.right, inner.y, dot_w, up.h)
        icons = (Icon("tick", spot.middle(ui.type(18), ui.type(18)), "on-term"),)
    samples, marks = _picture(option, picture, ink, ui)
    return Node(
        option.id,
        "choice",
        box,
        option.words,
        option.note,
        skin(option.chosen, fill, ui),
        (*texts, *samples),
        icons,
        marks,
        message=option.message,
        parent=f"{row}-label",
    )


def _picture_width(option: Option, ui: Ui) -> float:
    return ui.type(62) if option.sketch or option.sample else 0.0


def _picture(
    option: Option, box: Box, ink: Token, ui: Ui
) -> tuple[tuple[Text, ...], tuple[Mark, ...]]:
    """The small picture of a card: letters as large as they will be, or a board in little."""
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
    return (), tuple(Mark("", part, 1.0, ink, ink, "clear") for part in parts)
