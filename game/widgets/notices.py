"""Notices: what the program has to tell, a strip for each, with what can be done about it."""

from __future__ import annotations

from collections.abc import Sequence

from game.values import dataclass
from game.view.box import Box
from game.view.node import Icon, IconName, Node, Skin, Text, Token
from game.view.ui import Ui
from game.widgets.buttons import Button, button, button_width


@dataclass(frozen=True, slots=True)
class Notice:
    """A sentence with its sign in a colour; `buttons` stand on its right."""

    id: str
    text: str
    icon: IconName = "hint"
    colour: Token = "ink"
    edge: Token = "amber"
    buttons: tuple[Button, ...] = ()


def notices(told: Sequence[Notice], y: float, ui: Ui) -> tuple[tuple[Node, ...], float]:
    """Return strips from `y` downwards, and how tall they are with the gaps below them."""
    nodes: list[Node] = []
    top = y
    for notice in told:
        strip = _strip(notice, top, ui)
        nodes += strip
        top = strip[0].box.bottom + ui(8)
    return tuple(nodes), top - y


def _strip(notice: Notice, y: float, ui: Ui) -> list[Node]:
    size, wide = ui.type(15), ui.width - 2 * ui.margin
    widths = [button_width(b, ui) if b.words else ui(40) for b in notice.buttons]
    taken = sum(widths) + ui(8) * len(widths) + ui(8)
    inner = wide - ui(50) - taken
    tall = max(ui(50), ui.measure.height(notice.text, size, inner, 600) + ui(18))
    box = Box(ui.margin, y, wide, tall)
    skin = Skin("card", notice.edge, max(1.5, ui(2)), ui(10))
    sign = Box(box.x + ui(14), y, ui(24), tall).middle(ui(20), ui(20))
    icons = (Icon(notice.icon, sign, notice.colour),)
    texts = (Text(notice.text, Box(box.x + ui(48), y, inner, tall), size, 600),)
    panel = Node(notice.id, "panel", box, notice.text, "", skin, texts, icons)
    nodes, x = [panel], box.right - taken + ui(4)
    for spec, w in zip(notice.buttons, widths, strict=True):
        nodes.append(button(spec, Box(x, y, w, tall).middle(w, ui(38)), ui, parent=notice.id))
        x += w + ui(8)
    return nodes
