"""Where a text may be cut for an ellipsis, and how it is marked as right to left."""

from __future__ import annotations

import unicodedata

_JOINER = "\u200d"


def embedded(words: str) -> str:
    """`words` marked as right to left, line by line: a line feed ends an embedding."""
    return "\n".join(f"\u202b{line}\u202c" for line in words.split("\n"))


def cuts(words: str) -> list[int]:
    """Places where `words` can be cut without tearing a letter or an emoji, in order."""
    places, flags = [], 0
    for place, char in enumerate(words):
        if place and not _sticks(words[place - 1], char) and not (_flag(char) and flags % 2):
            places.append(place)
        flags = flags + 1 if _flag(char) else 0
    return [*places, len(words)]


def _sticks(before: str, char: str) -> bool:
    """Whether `char` belongs to the letter that `before` is part of."""
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
