"""Keyboard focus: Tab moves in order, arrows to the nearest node in their direction."""

from __future__ import annotations

from game.view.box import Box
from game.view.view import View

ARROWS = {"left": (-1, 0), "right": (1, 0), "up": (0, -1), "down": (0, 1)}


def tab(view: View, *, back: bool = False) -> str:
    """Return the id that Tab (`back`: Shift+Tab) moves to, "" when nothing can have focus."""
    ids = [node.id for node in view.stops()]
    if not ids:
        return ""
    if view.focus not in ids:
        return ids[-1] if back else ids[0]
    return ids[(ids.index(view.focus) + (-1 if back else 1)) % len(ids)]


def arrow(view: View, key: str) -> str:
    """Return the id that an arrow key moves to; the focus itself when nothing lies there.

    Distance counts along the arrow, and three times as much across it.
    """
    current = view.by_id.get(view.focus)
    if current is None or not current.pressable:
        return tab(view)
    dx, dy = ARROWS[key]
    least, nearest = float("inf"), view.focus
    for node in view.stops():
        if node.id == current.id:
            continue
        along, across = _distances(current.box, node.box, dx, dy)
        if along > 0 and along + 3 * across < least:
            least, nearest = along + 3 * across, node.id
    return nearest


def _distances(a: Box, b: Box, dx: int, dy: int) -> tuple[float, float]:
    """Return how far `b` lies from `a` along the arrow, and across it (overlap: 0)."""
    forward = (b.centre.x - a.centre.x) * dx + (b.centre.y - a.centre.y) * dy
    if dx:
        edge = (b.x - a.right) if dx > 0 else (a.x - b.right)
        side = max(0.0, b.y - a.bottom, a.y - b.bottom)
    else:
        edge = (b.y - a.bottom) if dy > 0 else (a.y - b.bottom)
        side = max(0.0, b.x - a.right, a.x - b.right)
    if edge < -1 or forward <= 0:
        return 0.0, 0.0
    return max(edge, 0.1) + forward / 1000, side + abs(b.centre.y - a.centre.y) * abs(dx) / 1000
