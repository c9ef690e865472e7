"""Breaks: where a text may be cut for an ellipsis, and the hyphen that shows at a break alone."""

from __future__ import annotations

import unicodedata

SOFT = "\u00ad"
"""The hyphen that a teacher writes where a word may be divided; it shows only there."""
_JOINER = "\u200d"


def cuts(words: str) -> list[int]:
    """Return the places where `words` can be cut without splitting a letter or an emoji."""
    places, flags = [], 0
    for place, char in enumerate(words):
        if place and not _is_joined(words[place - 1], char) and not (_flag(char) and flags % 2):
            places.append(place)
        flags = flags + 1 if _flag(char) else 0
    return [*places, len(words)]


def _is_joined(before: str, char: str) -> bool:
    """Return True if `char` belongs to the letter that `before` is part of."""
    return (
        unicodedata.category(char)[0] == "M"
        or char in (_JOINER, "\u200c")
        or before == _JOINER
        or (before == "\r" and char == "\n")
        or unicodedata.combining(before) == 9  # a virama ties two Indian letters together
        or "\U0001f3fb" <= char <= "\U0001f3ff"  # skin tones
        or "\U000e0020" <= char <= "\U000e007f"  # flags of regions
        or "\u1160" <= char <= "\u11ff"  # later parts of a Korean syllable
    )


def _flag(char: str) -> bool:
    return "\U0001f1e6" <= char <= "\U0001f1ff"
