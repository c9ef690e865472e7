"""Board: the one shape of a board layout, and what decides how a round lies."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Protocol

from game.boards.sizes import Kind, Limits, limits
from game.core.game import Game
from game.core.options import Options
from game.core.pair_set import Pair, Side
from game.core.settings import TEXT_SCALES
from game.values import dataclass
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

    def stays_open(self, game: Game, area: Box, ui: Ui) -> bool:
        """Return True if a wrong pair is to lie open until the player goes on."""
        ...

    def fits(self, key: RoundKey) -> bool:
        """Return True if this round can be read at the floor."""
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
    languages: tuple[str, str] = ("", "")
    """Of terms and definitions: it is part of their sides, but does not make them others."""

    @classmethod
    def of_game(cls, game: Game, area: Box, ui: Ui) -> RoundKey:
        """Return the key of the round that lies on the board."""
        terms = tuple(card.face for card in game.round.terms)
        definitions = tuple(card.face for card in game.round.definitions)
        said = _languages(terms, definitions)
        return cls(terms, definitions, area, replace(ui, text=1.0), game.options, said)

    @classmethod
    def of_plan(
        cls,
        pairs: Sequence[Pair],
        distractors: Sequence[Side],
        options: Options,
        size: tuple[int, int],
        measure: Measure,
    ) -> RoundKey:
        """Return the key that a round of these pairs would have in a window of this size."""
        ui = Ui(*size, measure=measure)
        if options.heard:
            from game.core.ears import muffled_pair

            pairs = [muffled_pair(pair, options) for pair in pairs]
        terms = tuple(pair.term for pair in pairs)
        definitions = (*(pair.definition for pair in pairs), *distractors)
        said = _languages(terms, definitions)
        return cls(terms, definitions, ui.body, ui, options, said)

    def sides(self, kind: Kind) -> tuple[Side, ...]:
        return self.terms if kind == "term" else self.definitions

    def limits(self, kind: Kind) -> Limits:
        """Return how small and how large the texts of one side may be."""
        return limits(self.sides(kind), kind, self.options, self.ui.height)

    def smaller(self) -> Iterator[RoundKey]:
        """Yield the same with the text sizes below, down to 1.

        A dealt board may have no room for the text size that is set.
        """
        for text_scale in reversed(TEXT_SCALES):
            if 1.0 <= text_scale < self.options.text_scale:
                yield replace(self, options=replace(self.options, text_scale=text_scale))


def _languages(terms: Sequence[Side], definitions: Sequence[Side]) -> tuple[str, str]:
    one, two = (sides[0].language if sides else "" for sides in (terms, definitions))
    return one, two
