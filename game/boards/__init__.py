"""How a board is laid out, one file a mode: fits and lay."""

from __future__ import annotations

from game.boards import columns, memory
from game.boards.board import Board

BOARDS: dict[str, Board] = {"columns": columns, "memory": memory}
