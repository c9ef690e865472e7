"""Grid: the cells of one sheet by row, as few as there are, and cells merged over several rows."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import field
from functools import cache

from game.formats.table import Row
from game.values import dataclass

MOST_SHEETS = 50
Range = tuple[tuple[int, int], tuple[int, int]]
"""First and last cell, each as row and column from 0."""
_MOST_FILLED = 20_000
"""Cells that merged ones may fill; a sheet of one merged cell is no reason to wait."""
_RANGE = re.compile(r"\$?([A-Z]{1,3})\$?(\d{1,7}):\$?([A-Z]{1,3})\$?(\d{1,7})")


@dataclass(slots=True)
class Grid:
    """Texts by the number of their row, from 1; rows without anything are not there."""

    name: str
    rows: dict[int, list[str]] = field(default_factory=dict)
    merged: list[Range] = field(default_factory=list)


def rows(grid: Grid) -> list[Row]:
    """Return the rows in their order; a cell merged over several of them is in each."""
    numbers = sorted(grid.rows)
    _fill(grid, numbers)
    return [Row(number, tuple(grid.rows[number])) for number in numbers]


def _fill(grid: Grid, numbers: Sequence[int]) -> None:
    left = _MOST_FILLED  # and the empty ones that rows need to be so wide
    for (top, first), (bottom, last) in grid.merged:
        above = grid.rows.get(top + 1, [])
        if first != last or top >= bottom or first >= len(above):
            continue
        start = bisect_left(numbers, top + 2)
        for number in numbers[start : start + left]:
            if number > bottom + 1:
                break
            row = grid.rows[number]
            left -= max(1, first + 1 - len(row))
            if left < 0:
                return
            row.extend([""] * (first + 1 - len(row)))
            row[first] = above[first]


@cache
def column_of(letters: str) -> int:
    """Return the number of a column: A is 0, Z 25, AA 26."""
    found = 0
    for letter in letters:
        found = found * 26 + ord(letter) - 64
    return found - 1


def ranges(texts: Iterable[str]) -> list[Range]:
    """Return what texts like A1:A3 say."""
    found = (_RANGE.fullmatch(text) for text in texts)
    return [
        ((int(at[2]) - 1, column_of(at[1])), (int(at[4]) - 1, column_of(at[3])))
        for at in found
        if at
    ]
