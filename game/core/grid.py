"""How many rows and columns hold the cards of a memory round."""

from __future__ import annotations

_ROWS = (1, 2, 2, 2, 2, 3, 3, 4, 3, 4, 4, 4)
"""By half the number of cards."""


def grid(cards: int) -> tuple[int, int]:
    """Return rows and columns for so many cards: at most 4 by 6, labelled A1 to D6.

    An odd number takes the grid of the next even one. ValueError for none or more than 24.
    """
    if not 1 <= cards <= 24:
        raise ValueError(f"a grid holds 1 to 24 cards, not {cards}")
    even = cards + cards % 2
    rows = _ROWS[even // 2 - 1]
    return rows, -(-even // rows)
