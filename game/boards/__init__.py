"""How a board is laid out and called, one file a mode: title, calls, stays_open, fits and lay."""

from __future__ import annotations

from game.boards import columns, memory
from game.boards.board import Board

BOARDS: dict[str, Board] = {"columns": columns, "memory": memory}


def title_of(mode: str) -> str:
    """Return a mode as the player calls it; one from a newer version keeps its own name."""
    return BOARDS[mode].title() if mode in BOARDS else mode
