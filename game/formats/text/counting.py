"""Counting: the numbers 1, 2, 3 … before the lines of a list, which are no part of them."""

from __future__ import annotations

import re
from collections.abc import Sequence

COUNT = re.compile(r"\A[(#]?(\d{1,5})(?:\)\s{0,5}|\.(?:\s{1,5}|(?!\d))|\s{2,5})(?=\S)")
"""“1.5” is a number of its own."""
_FEWEST = 3


def count_of(line: str) -> int:
    """Return the number that stands before a line, 0 when there is none."""
    found = COUNT.match(line)
    return int(found[1]) if found else 0


def without_counts(lines: Sequence[str], first: int = 1) -> list[str]:
    """Return the lines without the numbers before them, if those count from `first`."""
    counts = list(map(count_of, lines))
    if len(lines) < _FEWEST or counts != list(range(first, first + len(lines))):
        return list(lines)
    return [COUNT.sub("", line, count=1) for line in lines]
