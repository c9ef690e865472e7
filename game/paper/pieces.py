"""Pieces: a text longer than a page, cut between words into parts that fit one each."""

from __future__ import annotations

import re
from collections.abc import Callable


def pieces(text: str, height: Callable[[str], float], room: float) -> list[str]:
    """`text` in as few parts as fit `room`, cut after white space, or anywhere in a long word."""
    parts: list[str] = []
    while text and height(text) > room:
        at = _longest(text, height, room)
        parts.append(text[:at].rstrip())
        text = text[at:].lstrip()
    return [*parts, text] if text or not parts else parts


def _longest(text: str, height: Callable[[str], float], room: float) -> int:
    """Where the longest beginning ends that fits; at least one letter."""
    places = [found.end() for found in re.finditer(r"\s+", text)]
    if not places or height(text[: places[0]]) > room:
        places = list(range(1, len(text) + 1))
    low, high = 0, len(places) - 1
    while low < high:
        middle = (low + high + 1) // 2
        if height(text[: places[middle]]) <= room:
            low = middle
        else:
            high = middle - 1
    return places[low]
