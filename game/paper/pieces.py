"""Pieces: a text longer than a page, cut between words into parts that fit one each."""

from __future__ import annotations

import re
from collections.abc import Callable

from game.formulas.spans import spans


def pieces(text: str, height: Callable[[str], float], room: float) -> list[str]:
    """Return `text` in parts of at most `room` height, cut after spaces, or in a long word."""
    parts: list[str] = []
    while text and height(text) > room:
        at = _longest(text, height, room)
        parts.append(text[:at].rstrip())
        text = text[at:].lstrip()
    return [*parts, text] if text or not parts else parts


def _longest(text: str, height: Callable[[str], float], room: float) -> int:
    """Return the length of the longest beginning that fits; at least one letter."""
    inside = [range(span.start + 1, span.end) for span in spans(text)]
    ends = [space.end() for space in re.finditer(r"\s+", text)]
    ends = [end for end in ends if not any(end in formula for formula in inside)]
    if not ends or height(text[: ends[0]]) > room:
        ends = list(range(1, len(text) + 1))
    low, high = 0, len(ends) - 1
    while low < high:
        middle = (low + high + 1) // 2
        if height(text[: ends[middle]]) <= room:
            low = middle
        else:
            high = middle - 1
    return ends[low]
