"""Direction: which way a text runs, from its first letter that has a direction."""

from __future__ import annotations

import unicodedata


def right_to_left(text: str) -> bool:
    """Return True if the first letter that has a direction runs from right to left."""
    kinds = (unicodedata.bidirectional(letter) for letter in text)
    return next((kind != "L" for kind in kinds if kind in ("L", "R", "AL")), False)
