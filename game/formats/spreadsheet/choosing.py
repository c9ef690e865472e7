"""Choosing: which sheet of a workbook has the pairs."""

from __future__ import annotations

from collections.abc import Sequence

from game.formats.common.results.sheet import ResultsSheet, find_results
from game.formats.common.table.columns import column
from game.formats.common.table.header_row import by_roles
from game.formats.table import Row

_LOOKED_AT = 100
_MOST_COLUMNS = 30


def best_sheet(sheets: Sequence[Sequence[Row]]) -> int:
    """Return the place of the sheet that is most likely a list of pairs, the first of equals.

    Headings such as “Word” and “Meaning” tell it, then two full columns and nothing else, then
    the number of its pairs. A sheet of a few rows does not win over a hundred. In a workbook of
    results it is the one with questions and right answers, else one that is refused as results.
    """
    results = [find_results(rows) for rows in sheets]
    if any(results):
        return _of_results(sheets, results)

    sizes = [pairs(rows) for rows in sheets]
    enough = max(sizes, default=0) / 20
    fits = [
        _fitness(rows) if size >= max(1, enough) else -1
        for rows, size in zip(sheets, sizes, strict=True)
    ]
    return max(range(len(sheets)), key=lambda at: (fits[at], sizes[at], -at), default=0)


def _of_results(sheets: Sequence[Sequence[Row]], results: Sequence[ResultsSheet | None]) -> int:
    kinds = [found.kind if found is not None else "" for found in results]
    for kind in ("report", "points"):
        if kind in kinds:
            return kinds.index(kind)
    headed = (at for at, rows in enumerate(sheets) if not kinds[at] and rows and _fitness(rows) > 1)
    return next(headed, next(at for at, kind in enumerate(kinds) if kind))


def pairs(rows: Sequence[Row]) -> int:
    """Return how many rows have two cells with something in them."""
    return sum(sum(1 for text in row.cells if text.strip()) > 1 for row in rows)


def _fitness(rows: Sequence[Row]) -> int:
    """Return 2 for known headings of terms and definitions, 1 for two full columns, else 0."""
    if by_roles(rows[0].cells):
        return 2
    width = max(len(row.cells) for row in rows[:_LOOKED_AT])
    found = [column(rows[:_LOOKED_AT], at) for at in range(min(width, _MOST_COLUMNS))]
    filled = [each for each in found if each.filled]
    return int(len(filled) == 2 and all(_is_side(each.filled, each.numbers) for each in filled))


def _is_side(filled: float, numbers: float) -> bool:
    return filled >= 0.9 and numbers < 0.8
