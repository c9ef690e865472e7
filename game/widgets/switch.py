"""Switch: a button that is on or off, with its state in a small box, or as its ground."""

from __future__ import annotations

from dataclasses import replace

from game.values import dataclass
from game.view.box import Box
from game.view.node import Icon, IconName, Mark, Node, Text, Token
from game.view.ui import Ui
from game.widgets.page import outline
from game.words import _


@dataclass(frozen=True, slots=True)
class Switch:
    """A switch to be: its words, what it sends, its key. Without `worded` its icon stands alone."""

    id: str
    words: str
    message: object
    key: str
    icon: IconName
    on: bool = False
    disabled: bool = False
    worded: bool = True

    @property
    def icon_only(self) -> Switch:
        """The same switch without its words."""
        return replace(self, worded=False)


def switch_width(one: Switch, ui: Ui) -> float:
    """Return how wide the switch wants to be, in pixels."""
    if not one.worded:
        return ui(46)
    return ui.measure.width(one.words, ui.chrome(16), 600) + ui(14 + 26 + 14) + 2


def switch(one: Switch, box: Box, ui: Ui) -> Node:
    """Return the switch in `box`: on is a tick in a filled box, or a filled ground."""
    state = _("on") if one.on else _("off")
    skin = outline(ui, ui(10))
    node = Node(one.id, "switch", box, one.words, state, skin, message=one.message)
    node = replace(node, keys=(one.key,), disabled=one.disabled, selected=one.on)
    if not one.worded:
        ink: Token = "on-term" if one.on else "ink"
        filled = replace(skin, fill="term", edge="term") if one.on else skin
        icon = Icon(one.icon, box.middle(ui(20), ui(20)), ink)
        return replace(node, skin=filled, icons=(icon,))
    sign, rest = box.inset(ui(14), 0).left_part(ui(26))
    spot = sign.left_part(ui(18))[0].middle(ui(18), ui(18))
    mark = Mark("", spot, spot.h * 0.8, edge="muted")
    if one.on:
        mark = Mark("", spot, spot.h * 0.8, "on-term", "term", "term", "tick")
    face = Text(one.words, rest, ui.chrome(16), 600, lines=1)
    return replace(node, texts=(face,), marks=(mark,))
