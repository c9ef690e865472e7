"""Pointer and Press: where the mouse or finger is, and which presses belong together."""

from __future__ import annotations

from game.values import dataclass
from game.view.box import Point
from game.view.node import Node

NOWHERE = Point(-1, -1)
DRAG_PX, DOUBLE_MS = 8, 400


@dataclass
class Pointer:
    """Where the mouse or finger is, what is under it since when (ms), and what it holds.

    `named`: it rests on a button that shows only a sign, whose name is to be seen.
    `dragging`: what is down now was moved, and tells its screen.
    `again`: what is down now is the second half of a double click, and sends nothing more.
    """

    at: Point = NOWHERE
    hovered: str = ""
    since: int = 0
    rested: bool = False
    named: bool = False
    down: str = ""
    down_at: Point = NOWHERE
    again: bool = False
    held: tuple[str, float, float] | None = None
    dragging: bool = False


@dataclass(frozen=True, slots=True)
class Press:
    """When (ms) and where the pointer was pressed or let go last, and how often in a row."""

    at_ms: int = -DOUBLE_MS
    point: Point = NOWHERE
    count: int = 0
    node: str = ""

    def is_near(self, point: Point, now: int) -> bool:
        """Return True if a press at `point` belongs to the same double click."""
        far = max(abs(self.point.x - point.x), abs(self.point.y - point.y)) >= DRAG_PX
        return now - self.at_ms < DOUBLE_MS and not far

    def takes_in(self, node: Node, point: Point, now: int) -> bool:
        """Return True if a press on `node` is the second half of a double click that began here.

        So it is on the same card, though a finger may have moved on it, and on whatever came
        under the pointer since. A button that stays may be pressed as quickly as one can.
        """
        if node.role == "field" or not self.node or now - self.at_ms >= DOUBLE_MS:
            return False
        if node.id == self.node:
            return node.role == "card"
        return self.is_near(point, now)
