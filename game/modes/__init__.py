"""One way to play a file, all of one shape: its traits, and what its moves do."""

from __future__ import annotations

from typing import Protocol

from game.core.game import Game, Round
from game.core.moves import Move
from game.core.rules import Outcome
from game.modes import columns, memory


class Mode(Protocol):
    """What every file in this folder has."""

    FACE_DOWN: bool
    """True if the cards of both sides lie mixed, face down until they are turned.

    Every card then has a partner: distractors would be turned for nothing.
    """

    def play(self, game: Game, move: Move, now: int) -> Outcome:
        """Carry out `move` at `now` (ms); return the new game and what came of it."""
        ...

    def labels(self, round_: Round) -> dict[int, str]:
        """Return what each card is called, by its id, in the order in which they lie."""
        ...

    def due(self, game: Game) -> int | None:
        """Return the time (ms) at which `Command.WAIT` changes something, or None."""
        ...

    def par(self, game: Game) -> float | None:
        """Return the turns of perfect play, to be shown beside the player's own.

        None where turns are not counted.
        """
        ...


MODES: dict[str, Mode] = {"columns": columns, "memory": memory}
