"""Report: the page of a screen that tells how games went, around what it has to tell."""

from __future__ import annotations

from collections.abc import Sequence

from game.view.box import Box
from game.view.node import Node
from game.view.ui import Ui
from game.widgets.buttons import Button, button_row
from game.widgets.hints import Hint, key_hints
from game.widgets.page import header, page


def report_area(ui: Ui) -> Box:
    """Return the part of the page between header and buttons."""
    return Box(ui.margin, ui(98), ui.width - 2 * ui.margin, ui.height - ui(98) - ui(96))


def report_page(
    title: str,
    subtitle: str,
    content: Sequence[Node],
    buttons: Sequence[Button],
    hints: Sequence[Hint],
    ui: Ui,
) -> tuple[Node, ...]:
    """Return the page: header, `content`, a row of buttons, the keys that matter."""
    width, low = ui.width - 2 * ui.margin, ui.height - ui(84)
    return (
        page(ui),
        *header(ui, title, subtitle),
        *content,
        *button_row(buttons, ui.margin, low, ui, limit=width),
        *key_hints(hints, ui),
    )
