"""Board: the one shape of a board layout."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from game.core.game import Game
from game.core.options import Options
from game.core.pair_set import Pair, Side
from game.view.box import Box
from game.view.measure import Measure
from game.view.node import Node
from game.view.ui import Ui


@dataclass(frozen=True, slots=True)
class Lens:
    """Show this card large: its text did not fit on the board."""

    card: int


class Board(Protocol):
    """What the file of a mode has in this folder."""

    def title(self) -> str:
        """Return the mode as the player calls it."""
        ...

    def calls(self, game: Game) -> tuple[tuple[str, str], ...]:
        """Return what is typed to call a card, each with the word for what that does."""
        ...

    def fits(
        self,
        pairs: Sequence[Pair],
        distractors: Sequence[Side],
        options: Options,
        size: tuple[int, int],
        measure: Measure,
    ) -> bool:
        """Return True if a round of these pairs can be read at the floor, in this window."""
        ...

    def lay(self, game: Game, area: Box, ui: Ui, now: int) -> tuple[Node, ...]:
        """Return the cards of the round on the board, in reading order, each sending `Pick`."""
        ...


@dataclass(frozen=True, slots=True)
class RoundKey:
    """All that decides the layout of a round; what a click changes is not in it."""

    terms: tuple[Side, ...]
    definitions: tuple[Side, ...]
    area: Box
    ui: Ui
    options: Options
