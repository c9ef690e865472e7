"""Rolled: how far the table is scrolled, by row, so that ten thousand rows need no heights."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

Heights = Callable[[int], float]
"""The height of a row in pixels; asked only about rows near those that show."""
_FAR = 60


@dataclass(frozen=True, slots=True, order=True)
class Rolled:
    """The first row that shows, and how many of its pixels are above the window."""

    row: int = 0
    into: float = 0.0


def by(rolled: Rolled, dy: float, rows: int, room: float, heights: Heights) -> Rolled:
    """Scrolled by `dy` pixels, never past the ends."""
    row, y = min(rolled.row, rows - 1), rolled.into + dy
    while row < rows - 1 and y >= heights(row):
        y -= heights(row)
        row += 1
    while row > 0 and y < 0:
        row -= 1
        y += heights(row)
    return min(Rolled(row, max(0.0, y)), lowest(rows, room, heights))


def lowest(rows: int, room: float, heights: Heights) -> Rolled:
    """The furthest place: the last row ends where the window does."""
    return _ending(rows - 1, heights(rows - 1), room, heights)


def revealed(
    rolled: Rolled, row: int, top: float, bottom: float, rows: int, room: float, heights: Heights
) -> Rolled:
    """The nearest place that shows the pixels `top` to `bottom` of a row; their top if too tall."""
    if Rolled(row, top) <= rolled or bottom - top >= room:
        return by(Rolled(row, top), 0.0, rows, room, heights)
    if row - rolled.row <= _FAR:
        y = sum(heights(at) for at in range(rolled.row, row)) - rolled.into
        if y + bottom <= room:
            return rolled
    return _ending(row, bottom, room, heights)


def shown(rolled: Rolled, rows: int, room: float, heights: Heights) -> Iterator[tuple[int, float]]:
    """The rows that show, each with its top in pixels below the top of the window."""
    row, y = rolled.row, -rolled.into
    while row < rows and y < room:
        yield row, y
        y += heights(row)
        row += 1


def _ending(row: int, bottom: float, room: float, heights: Heights) -> Rolled:
    """The place at which the first `bottom` pixels of a row end with the window."""
    y = bottom - room
    while row > 0 and y < 0:
        row -= 1
        y += heights(row)
    return Rolled(row, max(0.0, y))
