"""Values: what a cell of a spreadsheet holds, as the teacher sees it."""

from __future__ import annotations

import datetime
from collections.abc import Sequence

from game.formats.table import Row

Ranges = Sequence[tuple[tuple[int, int], tuple[int, int]]]
_MOST_FILLED = 20_000
"""Cells that merged ones may fill; a sheet of one merged cell is no reason to wait."""


def shown(value: object) -> str:
    """Return numbers without a needless point, dates as 2026-01-31, times without seconds."""
    if isinstance(value, str):
        return value.replace("\r\n", "\n").replace("\r", "\n").replace("_x000D_", "")
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    if isinstance(value, float):
        return _number(value)
    if isinstance(value, datetime.datetime):
        day, time = value.date().isoformat(), value.time()
        return day if time == datetime.time() else f"{day} {_time(time)}"
    if isinstance(value, datetime.time):
        return _time(value)
    return "" if value is None else str(value)


def _number(value: float) -> str:
    """Return fifteen digits, as Excel keeps them: 0.30000000000000004 is 0.3 there."""
    return str(int(value)) if abs(value) < 1e15 and value.is_integer() else format(value, ".15g")


def _time(value: datetime.time) -> str:
    return value.isoformat("seconds" if value.second else "minutes")


def rows(cells: Sequence[Sequence[object]], merged: Ranges) -> list[Row]:
    """Return the rows of a sheet by their numbers.

    A cell merged over several rows is in each of them.
    """
    texts = [[shown(value) for value in row] for row in cells]
    left = _MOST_FILLED
    for (top, first), (bottom, last) in merged:
        if first != last or top >= bottom or top >= len(texts) or first >= len(texts[top]):
            continue
        for row in texts[top + 1 : bottom + 1][:left]:
            left -= 1
            if first < len(row):
                row[first] = texts[top][first]
    return [Row(number, tuple(row)) for number, row in enumerate(texts, 1)]
