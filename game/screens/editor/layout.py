"""Layout: where the parts of the editor lie: head, notices, table, strip, preview, keys."""

from __future__ import annotations

from dataclasses import dataclass

from game.screens.editor import foot, head
from game.view.box import Box
from game.view.ui import Ui

_LOWEST, _LEAST_ROWS = 90, 150
"""Units that the table has at least, whatever the preview asks for."""


@dataclass(frozen=True, slots=True)
class Places:
    """In pixels."""

    table: Box
    strip: Box
    preview: Box


def cut(notices: float, preview: float, ui: Ui) -> Places:
    """From the height of the notices and what the preview would like to have."""
    top = ui(head.HEIGHT) + notices
    bottom = ui.height - ui.footer
    strip = ui(foot.HEIGHT)
    tall = min(preview, max(0.0, bottom - top - strip - ui(_LEAST_ROWS)))
    left = max(ui(_LOWEST), bottom - top - strip - tall)
    table = Box(ui.margin, top, ui.width - 2 * ui.margin, left)
    return Places(
        table,
        Box(table.x, table.bottom, table.w, strip),
        Box(0, table.bottom + strip, ui.width, tall),
    )
