"""Scroll: how far the table is scrolled, by row, so that ten thousand rows need no heights."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from game.values import dataclass

_FAR = 60
"""Rows further away than this are not added up."""


@dataclass(frozen=True, slots=True, order=True)
class Anchor:
    """The first row that shows, and how many of its pixels are above the window."""

    row: int = 0
    into: float = 0.0


@dataclass(frozen=True, slots=True)
class Rows:
    """Rows in a window: how many, the window's height in pixels, and the height of each.

    A height is asked for only of rows near those that show.
    """

    count: int
    room: float
    height: Callable[[int], float]

    def scroll(self, anchor: Anchor, dy: float) -> Anchor:
        """Scroll by `dy` pixels, never past the ends."""
        row, y = min(anchor.row, self.count - 1), anchor.into + dy
        while row < self.count - 1 and y >= self.height(row):
            y -= self.height(row)
            row += 1
        while row > 0 and y < 0:
            row -= 1
            y += self.height(row)
        last = self.count - 1
        return min(Anchor(row, max(0.0, y)), self._ending(last, self.height(last)))

    def reveal(self, anchor: Anchor, row: int, top: float, bottom: float) -> Anchor:
        """Return the nearest place that shows the pixels `top` to `bottom` of a row.

        Where they are too tall for the window, their top shows.
        """
        if Anchor(row, top) <= anchor or bottom - top >= self.room:
            return self.scroll(Anchor(row, top), 0.0)
        if row - anchor.row <= _FAR:
            y = sum(self.height(at) for at in range(anchor.row, row)) - anchor.into
            if y + bottom <= self.room:
                return anchor
        return self._ending(row, bottom)

    def visible(self, anchor: Anchor) -> Iterator[tuple[int, float]]:
        """Yield the rows that show, each with its top in pixels below the window's top."""
        row, y = anchor.row, -anchor.into
        while row < self.count and y < self.room:
            yield row, y
            y += self.height(row)
            row += 1

    def _ending(self, row: int, bottom: float) -> Anchor:
        """Return the place at which the first `bottom` pixels of a row end with the window."""
        y = bottom - self.room
        while row > 0 and y < 0:
            row -= 1
            y += self.height(row)
        return Anchor(row, max(0.0, y))
