"""Buttons: what one says and sends, one alone and several in a row."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from game.view.box import Box
from game.view.node import Icon, IconName, Node, Skin, Text, Token
from game.view.ui import Ui


@dataclass(frozen=True, slots=True)
class Button:
    """A button to be: its words, what it sends, its keys, whether it is the main one."""

    id: str
    words: str
    message: object
    keys: tuple[str, ...] = ()
    primary: bool = False
    icon: IconName | None = None
    disabled: bool = False


def button_width(choice: Button, ui: Ui) -> float:
    """How wide the button of this choice wants to be, in pixels."""
    icon = ui(26) if choice.icon else 0
    return ui.measure.width(choice.words, ui(17), 600) + 2 * ui(18) + icon


def button(choice: Button, box: Box, ui: Ui, *, parent: str = "") -> Node:
    """A button; a primary one is filled."""
    fill: Token = "term" if choice.primary else "card"
    ink: Token = "on-term" if choice.primary else "ink"
    edge: Token = "clear" if choice.primary else "edge"
    inside = box.inset(ui(14), 0)
    icons: tuple[Icon, ...] = ()
    if choice.icon:
        spot, inside = inside.left_part(ui(26))
        if not choice.words:
            spot = box
        icons = (Icon(choice.icon, spot.middle(ui(18), ui(18)), ink),)
    face = Text(choice.words, inside, ui(17), 600, ink, "centre", "middle", 1)
    skin = Skin(
        fill=fill,
        edge=edge,
        edge_px=max(1.0, ui(1.3)),
        radius=ui(10),
        shadow=ui(4) if choice.primary else 0,
    )
    return Node(
        choice.id,
        "button",
        box,
        choice.words,
        skin=skin,
        texts=(face,) if choice.words else (),
        icons=icons,
        message=choice.message,
        keys=choice.keys,
        disabled=choice.disabled,
        parent=parent,
    )


def button_row(
    choices: Sequence[Button],
    x: float,
    y: float,
    ui: Ui,
    *,
    to_left: bool = False,
    limit: float = 0,
    parent: str = "",
) -> tuple[Node, ...]:
    """Buttons side by side from `x` (or ending at `x`), shrunk evenly to `limit` pixels."""
    widths = [button_width(choice, ui) for choice in choices]
    gap = ui(12)
    total = sum(widths) + gap * (len(widths) - 1)
    if limit and total > limit:
        spare = (limit - gap * (len(widths) - 1)) / sum(widths)
        widths = [w * spare for w in widths]
        total = limit
    left = x - total if to_left else x
    nodes = []
    for choice, w in zip(choices, widths, strict=True):
        nodes.append(button(choice, Box(left, y, w, ui(40)), ui, parent=parent))
        left += w + gap
    return tuple(nodes)
