"""One way to play a file, all of one shape: start, play, labels, due."""

from __future__ import annotations

from typing import Protocol, cast

from game.core.game import Game, Round
from game.core.moves import Move
from game.core.options import Options
from game.core.pair_set import Pair
from game.core.rules import Outcome
from game.modes import columns, memory


class Mode(Protocol):
    """What every file in this folder has."""

    def start(
        self, options: Options, seed: int, pairs: tuple[Pair, ...], rounds: tuple[Round, ...]
    ) -> Game: ...

    def play(self, game: Game, move: Move, now: int) -> Outcome: ...

    def labels(self, game: Game) -> dict[str, int]: ...

    def due(self, game: Game) -> int | None: ...


MODES: dict[str, Mode] = {
    "columns": cast(Mode, columns),
    "memory": cast(Mode, memory),
}
