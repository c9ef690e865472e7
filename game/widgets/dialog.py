"""Dialog: a veil over the screen, a frame in the middle, and a question with its answers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from game.view.box import Box
from game.view.node import Node, Skin
from game.view.ui import Ui
from game.widgets.buttons import Button, button_row
from game.widgets.page import label

_TITLE_LINES = 3
"""A title has the name of a set in it, which may be long."""


def dialog_frame(id: str, box: Box, title: str, ui: Ui) -> tuple[Node, Node]:
    """Return the veil over the screen and the empty frame of a dialog in `box`.

    A screen sets `View.live_from` to the index of the veil.
    """
    skin = Skin(fill="card", edge="edge", radius=ui(18), shadow=ui(14))
    veil = Node("veil", "page", ui.page, skin=Skin(fill="shade"))
    return veil, Node(id, "dialog", box, title, skin=skin)


def question(ui: Ui, title: str, text: str, safe: Button, *others: Button) -> tuple[Node, ...]:
    """Return a question with its answers, of which `safe` changes nothing.

    That one comes first, is filled and answers to Esc. The screen gives it the keyboard when it
    asks, so Enter presses it too, until the ring is moved to another one. What loses something
    has a sign, not a colour alone.
    """
    first = replace(safe, keys=("escape", *safe.keys), primary=True)
    rest = (replace(one, icon=one.icon or "warning") if one.danger else one for one in others)
    return dialog(ui, title, text, (first, *rest))


def dialog(ui: Ui, title: str, text: str, answers: Sequence[Button]) -> tuple[Node, ...]:
    """Return a sentence in the middle of the screen, with what can be done as buttons."""
    grow = min(max(1.0, ui.text), 1.6)
    width = min(ui(560) * grow, ui.width - 2 * ui.margin)
    inner = width - 2 * ui(28)
    lines = min(
        _TITLE_LINES * ui.measure.line(ui.chrome(22, 1.6)),
        ui.measure.height(title, ui.chrome(22, 1.6), inner, 700),
    )
    head_h, text_h = (
        max(ui(34), lines + 1),
        ui.measure.height(text, ui.chrome(17, 1.6), inner) if text else 0,
    )
    height = ui(28) + head_h + (text_h + ui(12) if text else 0) + ui(20 + 40 + 26)
    box = ui.page.middle(width, height)
    x, y = box.x + ui(28), box.y + ui(26)
    head, body = Box(x, y, inner, head_h), Box(x, y + head_h + ui(8), inner, text_h + ui(2))
    strong = partial(label, weight=700, lines=_TITLE_LINES, heading=True, parent="dialog")
    said = strong("dialog-title", head, title, ui.chrome(22, 1.6))
    nodes = [*dialog_frame("dialog", box, title, ui), said]
    if text:
        whole = label(
            "dialog-text", body, text, ui.chrome(17, 1.6), lines=0, valign="top", parent="dialog"
        )
        nodes.append(whole)
    right, low = box.right - ui(28), box.bottom - ui(26 + 40)
    row = button_row(answers, right, low, ui, to_left=True, limit=inner, gap=16, parent="dialog")
    return (*nodes, *row)
