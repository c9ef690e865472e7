"""Buttons: what one says and sends, one alone and several in a row."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from game.values import dataclass
from game.view.box import Box
from game.view.node import Icon, IconName, Node, Text, Token
from game.view.ui import Ui
from game.widgets.page import outline


@dataclass(frozen=True, slots=True)
class Button:
    """A button to be: its words, what it sends, its keys, whether it is the main one.

    One with an icon and no words has a `label` instead. `danger`: what it does loses something.
    """

    id: str
    words: str
    message: object
    keys: tuple[str, ...] = ()
    primary: bool = False
    icon: IconName | None = None
    disabled: bool = False
    label: str = ""
    danger: bool = False

    @property
    def icon_only(self) -> Button:
        """The same button without its words."""
        return replace(self, words="", label=self.words)


def button_width(choice: Button, ui: Ui, size: float = 0) -> float:
    """Return how wide the button of this choice wants to be, in pixels.

    `size` of its words in pixels; 0: the one that the text size asks for.
    """
    if not choice.words:
        return ui(46)
    icon = ui(26) if choice.icon else 0
    return ui.measure.width(choice.words, size or ui.chrome(17), 600) + 2 * ui(18) + icon


def button(choice: Button, box: Box, ui: Ui, *, parent: str = "") -> Node:
    """Return the button in `box`; a primary one is filled, one that loses something is red."""
    ink: Token = "on-term" if choice.primary else "bad" if choice.danger else "ink"
    skin = outline(ui, ui(10), edge="bad" if choice.danger else "edge")
    if choice.primary:
        skin = replace(skin, fill="term", edge="clear", shadow=ui(4))
    inside = box.inset(ui(14), 0)
    room, size = inside.w - (ui(26) if choice.icon else 0), ui.chrome(17)
    if ui.measure.width(choice.words, size, 600) > room:
        size = ui(17)  # its place is as wide as the usual text needs
    icons: tuple[Icon, ...] = ()
    if choice.icon:
        # In a wide button the icon stays beside the words: together they are in the middle.
        spare = room - ui(8) - ui.measure.width(choice.words, size, 600)
        spot, inside = inside.inset(max(0.0, spare / 2), 0).left_part(ui(26))
        if not choice.words:
            spot = box
        icons = (Icon(choice.icon, spot.middle(ui(18), ui(18)), ink),)
    face = Text(choice.words, inside, size, 600, ink, "centre", "middle", 1)
    return Node(
        choice.id,
        "button",
        box,
        choice.words or choice.label,
        skin=skin,
        texts=(face,) if choice.words else (),
        icons=icons,
        message=choice.message,
        keys=choice.keys,
        disabled=choice.disabled,
        parent=parent,
    )


def header_button(choice: Button, ui: Ui) -> Node:
    """Return the button at the right end of a screen's header."""
    w = button_width(choice, ui)
    return button(choice, Box(ui.width - ui.margin - w, ui(30), w, ui(40)), ui)


def button_row(
    choices: Sequence[Button],
    x: float,
    y: float,
    ui: Ui,
    *,
    to_left: bool = False,
    limit: float = 0,
    gap: float = 12,
    tall: float = 40,
    wide: float = 0,
    parent: str = "",
) -> tuple[Node, ...]:
    """Return buttons side by side from `x` (or ending at `x`), `gap` units apart.

    They are `wide` and `tall` in units (0: as wide as their words need), and shrunk evenly to
    `limit` pixels.
    """
    widths, space = [ui(wide) or button_width(choice, ui) for choice in choices], ui(gap)
    total = sum(widths) + space * (len(widths) - 1)
    if limit and total > limit and not wide:
        widths = [button_width(choice, ui, ui(17)) for choice in choices]
        total = sum(widths) + space * (len(widths) - 1)
    if limit and total > limit:
        spare = (limit - space * (len(widths) - 1)) / sum(widths)
        widths = [w * spare for w in widths]
        total = limit
    left = x - total if to_left else x
    nodes = []
    for choice, w in zip(choices, widths, strict=True):
        nodes.append(button(choice, Box(left, y, w, ui(tall)), ui, parent=parent))
        left += w + space
    return tuple(nodes)
