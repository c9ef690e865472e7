"""Where the keyboard goes next: Tab in order, arrows to the nearest thing that way."""

from __future__ import annotations

from game.view.box import Box
from game.view.view import View

ARROWS = {"left": (-1, 0), "right": (1, 0), "up": (0, -1), "down": (0, 1)}


def tab(view: View, *, back: bool = False) -> str:
    """The id that Tab (or Shift+Tab) goes to, "" when nothing can have the keyboard."""
    ids = [node.id for node in view.stops()]
    if not ids:
        return ""
    if view.focus not in ids:
        return ids[-1] if back else ids[0]
    return ids[(ids.index(view.focus) + (-1 if back else 1)) % len(ids)]


def arrow(view: View, key: str) -> str:
    """The id that an arrow key goes to; the focus as it is when nothing lies that way.

    Distance counts along the arrow, and three times as much across it.
    """
    here = view.by_id.get(view.focus)
    if here is None or not here.pressable:
        return tab(view)
    dx, dy = ARROWS[key]
    best, found = float("inf"), view.focus
    for node in view.stops():
        if node.id == here.id:
            continue
        along, across = _way(here.box, node.box, dx, dy)
        if along > 0 and along + 3 * across < best:
            best, found = along + 3 * across, node.id
    return found


def _way(a: Box, b: Box, dx: int, dy: int) -> tuple[float, float]:
    """How far `b` lies along the arrow from `a`, and how far off to the side (overlap: 0)."""
    ahead = (b.centre.x - a.centre.x) * dx + (b.centre.y - a.centre.y) * dy
    if dx:
        edge = (b.x - a.right) if dx > 0 else (a.x - b.right)
        side = max(0.0, b.y - a.bottom, a.y - b.bottom)
    else:
        edge = (b.y - a.bottom) if dy > 0 else (a.y - b.bottom)
        side = max(0.0, b.x - a.right, a.x - b.right)
    if edge < -1 or ahead <= 0:
        return 0.0, 0.0
    return max(edge, 0.1) + ahead / 1000, side + abs(b.centre.y - a.centre.y) * abs(dx) / 1000
