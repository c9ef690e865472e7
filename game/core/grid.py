"""How many rows and columns hold the cards of a memory round."""

from __future__ import annotations

_GRIDS = {
    2: (1, 2), 4: (2, 2), 6: (2, 3), 8: (2, 4), 10: (2, 5), 12: (3, 4),
    14: (3, 5), 16: (4, 4), 18: (3, 6), 20: (4, 5), 22: (4, 6), 24: (4, 6),
}  # fmt: skip


def grid(cards: int) -> tuple[int, int]:
    """Rows and columns for so many cards: at most 4 by 6, so that A1 to D6 name them all.

    An odd number takes the grid of the next even one. ValueError for none or more than 24.
    """
    if not 1 <= cards <= 24:
        raise ValueError(f"a grid holds 1 to 24 cards, not {cards}")
    return _GRIDS[cards + cards % 2]
