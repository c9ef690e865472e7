"""Letters: where whole letters begin and end, as a reader sees them."""

from __future__ import annotations

import unicodedata

JOINER = "\u200d"


def stops(text: str) -> tuple[int, ...]:
    """Return the places between whole letters of `text`, its two ends included.

    A short form of Unicode's rules (UAX 29): marks, joiners, skin tones, tags and Hangul
    vowels stay with what they follow, flags are two letters each.
    """
    places, flags = [0], 0
    for i in range(1, len(text)):
        flags = flags + 1 if _is_flag(text[i - 1]) else 0
        if not _clings(text[i - 1], text[i], flags):
            places.append(i)
    return (*places, len(text)) if text else (0,)


def _clings(before: str, letter: str, flags: int) -> bool:
    """Return True if `letter` clings to the one before; `flags` regional letters stand before."""
    if before == "\n":  # nothing reaches over the end of a line
        return False
    if before == JOINER or letter == JOINER or unicodedata.combining(letter):
        return True
    if _is_flag(letter) and _is_flag(before):
        return flags % 2 == 1
    code = ord(letter)
    return (
        unicodedata.category(letter) in ("Mn", "Mc", "Me")
        or 0x1F3FB <= code <= 0x1F3FF
        or 0xE0020 <= code <= 0xE007F
        or (0x1160 <= code <= 0x11FF and 0x1100 <= ord(before) <= 0x11FF)
    )


def _is_flag(letter: str) -> bool:
    return 0x1F1E6 <= ord(letter) <= 0x1F1FF
