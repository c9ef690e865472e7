"""Layout: where the parts of the editor lie: head, notices, table, strip, preview, keys."""

from __future__ import annotations

from dataclasses import dataclass

from game.parts.editor import foot, head
from game.view.box import Box
from game.view.scale import Scale

_LOWEST, _LEAST_ROWS = 90, 150
"""Units that the table has at least, whatever the preview asks for."""


@dataclass(frozen=True, slots=True)
class Places:
    """In pixels."""

    table: Box
    strip: Box
    preview: Box


def cut(notices: float, preview: float, scale: Scale) -> Places:
    """From the height of the notices and what the preview would like to have."""
    top = scale(head.HEIGHT) + notices
    bottom = scale.height - scale.footer
    strip = scale(foot.HEIGHT)
    tall = min(preview, max(0.0, bottom - top - strip - scale(_LEAST_ROWS)))
    left = max(scale(_LOWEST), bottom - top - strip - tall)
    table = Box(scale.margin, top, scale.width - 2 * scale.margin, left)
    return Places(
        table,
        Box(table.x, table.bottom, table.w, strip),
        Box(0, table.bottom + strip, scale.width, tall),
    )
