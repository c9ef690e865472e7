"""Scans: a JPEG that is drawn in so many passes that showing it would take a minute."""

from __future__ import annotations

from pathlib import Path

from game.core.media import MOST_BYTES, too_many_scans

_HEAD = 512 * 1024
_MOST_SEGMENTS = 5000
_SCAN = 0xDA
_AT_ONCE = {0xC0, 0xC1}
_FRAMES = set(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}


def has_too_many_scans(path: Path, head: bytes, pixels: int) -> bool:
    """Return True for a JPEG of so many pixels that has too many; OSError if it cannot be read.

    Most are drawn in one pass, as their first bytes, `head`, tell: these are not read to their end.
    """
    if _is_one_scan(head):
        return False
    with path.open("rb") as file:
        head = file.read(_HEAD)
        if _is_one_scan(head):
            return False
        return too_many_scans(head + file.read(MOST_BYTES), pixels)


def _is_one_scan(head: bytes) -> bool:
    """Return True if the first scan has all colours, and they are whole after it."""
    at, colours = 2, 0
    for _segment in range(_MOST_SEGMENTS):
        if at + 10 > len(head) or head[at] != 0xFF:
            break
        mark = head[at + 1]
        if mark == 0xFF:
            at += 1
            continue
        if mark == _SCAN:
            return 0 < colours <= head[at + 4]
        if mark in _FRAMES:
            if mark not in _AT_ONCE:
                return False
            colours = head[at + 9]
        at += 2 + max(2, int.from_bytes(head[at + 2 : at + 4], "big"))
    return False
