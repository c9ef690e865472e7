"""The names that cards are called by: 1 to 12 and A to L, or A1 to D6 on a grid."""

from __future__ import annotations

from game.core.game import Round
from game.core.grid import grid

LETTERS = "ABCDEFGHIJKL"


def columns(round_: Round) -> dict[int, str]:
    """Card id → label: terms are counted, definitions are lettered, from the top."""
    numbers = {card.id: str(place + 1) for place, card in enumerate(round_.terms)}
    letters = {card.id: LETTERS[place] for place, card in enumerate(round_.definitions)}
    return numbers | letters


def memory(round_: Round) -> dict[int, str]:
    """Card id → label: a letter for the row and a number for the column of the grid."""
    _, across = grid(len(round_.order))
    return {
        card: f"{LETTERS[place // across]}{place % across + 1}"
        for place, card in enumerate(round_.order)
    }
