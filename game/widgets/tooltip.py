"""Tooltip: the name of a button that shows only its sign, beside it."""

from __future__ import annotations

from game.view.box import Box
from game.view.node import Node, Skin, Text
from game.view.ui import Ui


def tooltip(node: Node, ui: Ui) -> Node:
    """Return the name of `node` below it, or above where there is no room; all on the page."""
    size, air = ui.type(15), ui(6)
    most = ui.width - 2 * air
    wide = min(most, ui.measure.width(node.label, size, 600) + ui.type(20))
    tall = ui.measure.line(size) + ui.type(8)
    x = min(max(air, node.box.centre.x - wide / 2), ui.width - air - wide)
    below = node.box.bottom + ui(8)
    y = below if below + tall <= ui.height - air else node.box.y - ui(8) - tall
    box, skin = Box(x, y, wide, tall), Skin(fill="ink", radius=ui(7), shadow=ui(4))
    text = Text(node.label, box, size, 600, "bg", "centre", lines=1)
    return Node("tooltip", "text", box, node.label, skin=skin, texts=(text,))
