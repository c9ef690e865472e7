"""Frame: the letters over the columns and the numbers beside the rows of a published sheet."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from game.core.bounds import bare
from game.formats.common.markup.html_text import plain
from game.formats.table import Row


def without_frame(rows: Sequence[Row]) -> tuple[Row, ...] | None:
    """Return a sheet as Google publishes it without its frame; None for any other table."""
    if not rows or not _are_letters(rows[0].cells):
        return None
    numbers = [number for row in rows[1:] if (number := _text(row.cells[0]))]
    if not all(number.isdecimal() and len(number) < 8 for number in numbers):
        return None
    if not all(int(one) < int(other) for one, other in pairwise(numbers)):
        return None
    inner = [Row(row.line, row.cells[1:]) for row in rows[1:]]
    return tuple(row for row in inner if any(row.cells))


def _are_letters(cells: Sequence[str]) -> bool:
    """Return True for nothing, and then A, B, C and so on."""
    first = [_text(text) for text in cells[1:27]]
    expected = [chr(ord("A") + at) for at in range(len(first))]
    return bool(first) and not _text(cells[0]) and first == expected


def _text(cell: str) -> str:
    return bare(plain(cell[:200])) if "<" in cell or "&" in cell else bare(cell)
