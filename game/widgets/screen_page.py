"""Screen page: what lies around a list that has the whole window, and around a report."""

from __future__ import annotations

from collections.abc import Sequence

from game.view.box import Box
from game.view.node import Node
from game.view.ui import Ui
from game.widgets.buttons import Button, button_row, header_button
from game.widgets.hints import Hint, key_hints
from game.widgets.page import header, page
from game.words import _


def list_window(ui: Ui) -> Box:
    """Return where a list shows that has the whole width between header and key hints."""
    return Box(0, ui(96), ui.width, ui.height - ui.footer - ui(96))


def list_page(
    title: str,
    subtitle: str,
    content: Sequence[Node],
    back: object,
    hints: Sequence[Hint],
    ui: Ui,
) -> tuple[Node, ...]:
    """Return the page of a list: `content`, and over it the header, whose button sends `back`."""
    button = header_button(Button("back", _("Back"), back, icon="back"), ui)
    return (
        page(ui),
        *content,
        *header(ui, title, subtitle, right=button.box.w),
        button,
        *key_hints(hints, ui),
    )


def report_area(ui: Ui) -> Box:
    """Return the part of the page of a report between header and buttons."""
    return Box(ui.margin, ui(98), ui.width - 2 * ui.margin, ui.height - ui(98) - ui(102))


def report_page(
    title: str,
    subtitle: str,
    content: Sequence[Node],
    back: Button,
    buttons: Sequence[Button],
    hints: Sequence[Hint],
    ui: Ui,
) -> tuple[Node, ...]:
    """Return the page of a report: header, `content`, a row of buttons, the keys that matter.

    `back` stands at the right of the header, as on every screen.
    """
    width, low = ui.width - 2 * ui.margin, ui.height - ui(90)
    way_back = header_button(back, ui)
    return (
        page(ui),
        *header(ui, title, subtitle, right=way_back.box.w + ui(20)),
        *content,
        way_back,
        *button_row(buttons, ui.margin, low, ui, limit=width),
        *key_hints(hints, ui),
    )
