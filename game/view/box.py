"""Box: a rectangle in pixels, as a value, and how it is divided into smaller ones."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from game.values import dataclass


class Point(NamedTuple):
    """A point in pixels from the top left corner of the window."""

    x: float
    y: float


@dataclass(frozen=True, slots=True)
class Box:
    """Left, top, width and height in pixels; y grows downwards."""

    x: float
    y: float
    w: float
    h: float

    @property
    def right(self) -> float:
        return self.x + self.w

    @property
    def is_upright(self) -> bool:
        """Return True if it is higher than wide: what stands side by side may go below."""
        return self.h > self.w

    @property
    def bottom(self) -> float:
        return self.y + self.h

    @property
    def centre(self) -> Point:
        return Point(self.x + self.w / 2, self.y + self.h / 2)

    def holds(self, point: Point) -> bool:
        """Return True if the point is inside."""
        return self.x <= point.x < self.right and self.y <= point.y < self.bottom

    def meets(self, other: Box) -> bool:
        """Return True if the boxes overlap."""
        return (
            self.x < other.right
            and other.x < self.right
            and self.y < other.bottom
            and other.y < self.bottom
        )

    def inset(self, dx: float, dy: float | None = None) -> Box:
        """Return the box smaller by `dx` left and right and `dy` above and below (or larger)."""
        dy = dx if dy is None else dy
        return Box(self.x + dx, self.y + dy, max(0.0, self.w - 2 * dx), max(0.0, self.h - 2 * dy))

    def moved(self, dx: float, dy: float) -> Box:
        """Return the box moved right and down."""
        return Box(self.x + dx, self.y + dy, self.w, self.h)

    def joined(self, other: Box) -> Box:
        """Return the smallest box that holds both."""
        x, y = min(self.x, other.x), min(self.y, other.y)
        return Box(x, y, max(self.right, other.right) - x, max(self.bottom, other.bottom) - y)

    def cut(self, other: Box) -> Box:
        """Return what both have in common; without area when they do not overlap."""
        x, y = max(self.x, other.x), max(self.y, other.y)
        w, h = min(self.right, other.right) - x, min(self.bottom, other.bottom) - y
        return Box(x, y, max(0.0, w), max(0.0, h))

    def top_part(self, height: float) -> tuple[Box, Box]:
        """Return the upper `height` pixels, and the rest.

        +-------+
        |  top  |
        +-------+
        | rest  |
        +-------+
        """
        height = min(height, self.h)
        top = Box(self.x, self.y, self.w, height)
        return top, Box(self.x, self.y + height, self.w, self.h - height)

    def bottom_part(self, height: float) -> tuple[Box, Box]:
        """Return the rest above, and the lower `height` pixels."""
        return self.top_part(self.h - min(height, self.h))

    def left_part(self, width: float) -> tuple[Box, Box]:
        """Return the left `width` pixels, and the rest."""
        width = min(width, self.w)
        left = Box(self.x, self.y, width, self.h)
        return left, Box(self.x + width, self.y, self.w - width, self.h)

    def right_part(self, width: float) -> tuple[Box, Box]:
        """Return the rest on the left, and the right `width` pixels."""
        return self.left_part(self.w - min(width, self.w))

    def rows(self, heights: Sequence[float], gap: float = 0.0) -> list[Box]:
        """Return boxes of these heights below one another, `gap` apart."""
        boxes, y = [], self.y
        for height in heights:
            boxes.append(Box(self.x, y, self.w, height))
            y += height + gap
        return boxes

    def split(self, parts: int, gap: float = 0.0) -> list[Box]:
        """Return `parts` equal boxes side by side, `gap` apart."""
        return self.grid(1, parts, gap)

    def grid(self, rows: int, columns: int, gap: float = 0.0) -> list[Box]:
        """Return equal boxes in reading order, `gap` apart."""
        w = (self.w - gap * (columns - 1)) / columns
        h = (self.h - gap * (rows - 1)) / rows
        return [
            Box(self.x + c * (w + gap), self.y + r * (h + gap), w, h)
            for r in range(rows)
            for c in range(columns)
        ]

    def middle(self, w: float, h: float) -> Box:
        """Return a box of this size in the middle of this one."""
        return Box(self.x + (self.w - w) / 2, self.y + (self.h - h) / 2, w, h)
