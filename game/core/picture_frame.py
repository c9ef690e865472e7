"""Picture frame: how a picture is turned, and which part of it is shown, as a value."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import replace

from game.values import dataclass

LEAST = 0.04
"""The narrowest and lowest part, of the width and height of the whole."""
Corner = tuple[int, int]
"""Which edges move: -1 for left or upper, 1 for right or lower, 0 for neither."""


@dataclass(frozen=True, slots=True)
class PictureFrame:
    """The picture is turned `turns` quarters to the right, then cut.

    Left, top, right and bottom are parts of the width and height of the turned picture.
    """

    turns: int = 0
    left: float = 0.0
    top: float = 0.0
    right: float = 1.0
    bottom: float = 1.0

    @classmethod
    def of(cls, values: Sequence[object]) -> PictureFrame | None:
        """Return the frame that was written as `values`; None where they are none."""
        try:
            numbers = [float(one) for one in values if isinstance(one, int | float)]
        except OverflowError:  # an integer of some hundred digits
            return None
        if len(numbers) != 5 or len(values) != 5 or not all(map(math.isfinite, numbers)):
            return None
        turns, *edges = numbers
        frame = cls(int(turns) % 4, *edges)
        return frame if frame.is_sound else None

    @property
    def values(self) -> list[float]:
        """The frame as numbers, as `of` reads them."""
        return [self.turns, self.left, self.top, self.right, self.bottom]

    @property
    def is_sound(self) -> bool:
        """True if it lies in the picture and is no narrower or lower than the least."""
        across, down = self.right - self.left, self.bottom - self.top
        inside = min(self.left, self.top) >= 0 and max(self.right, self.bottom) <= 1
        return inside and min(across, down) >= LEAST * 0.999

    @property
    def is_whole(self) -> bool:
        """True if nothing is cut off."""
        return (self.left, self.top, self.right, self.bottom) == (0, 0, 1, 1)

    @property
    def changes_nothing(self) -> bool:
        """True if the picture stays as it is."""
        return self.is_whole and not self.turns

    @property
    def whole(self) -> PictureFrame:
        """The same turn, with nothing cut off."""
        return PictureFrame(self.turns)

    @property
    def turned_right(self) -> PictureFrame:
        """A quarter further to the right; the frame stays around the same things."""
        turns = (self.turns + 1) % 4
        return PictureFrame(turns, 1 - self.bottom, self.left, 1 - self.top, self.right)

    @property
    def turned_left(self) -> PictureFrame:
        """A quarter further to the left."""
        return self.turned_right.turned_right.turned_right

    def moved(self, dx: float, dy: float) -> PictureFrame:
        """Return the frame so much further right and down, as far as the picture goes."""
        dx = min(max(dx, -self.left), 1 - self.right)
        dy = min(max(dy, -self.top), 1 - self.bottom)
        return replace(
            self,
            left=self.left + dx,
            right=min(1.0, self.right + dx),
            top=self.top + dy,
            bottom=min(1.0, self.bottom + dy),
        )

    def resized(self, corner: Corner, dx: float, dy: float) -> PictureFrame:
        """Return the frame with the edges of `corner` moved right and down by so much."""
        left, right = _moved_edge(self.left, self.right, corner[0], dx)
        top, bottom = _moved_edge(self.top, self.bottom, corner[1], dy)
        return replace(self, left=left, right=right, top=top, bottom=bottom)

    def grown(self, by: float) -> PictureFrame:
        """Return the frame larger by so much on each side, or smaller, about its middle."""
        return self.resized((-1, -1), -by, -by).resized((1, 1), by, by)

    def shown_size(self, size: tuple[int, int]) -> tuple[float, float]:
        """Return width and height of what shows of a picture of `size` before it is turned."""
        width, height = size if self.turns % 2 == 0 else size[::-1]
        return width * (self.right - self.left), height * (self.bottom - self.top)


def _moved_edge(low: float, high: float, which: int, by: float) -> tuple[float, float]:
    """Return both edges after one of them moved; they stay apart, and in the picture."""
    if which < 0:
        return max(0.0, min(low + by, high - LEAST)), high
    if which > 0:
        return low, min(1.0, max(high + by, low + LEAST))
    return low, high
