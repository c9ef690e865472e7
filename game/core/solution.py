"""Solution: the pairs of a finished round beside each other, those to learn first."""

from __future__ import annotations

from collections import Counter

from game.core.game import Card, Game
from game.values import dataclass


@dataclass(frozen=True, slots=True)
class SolvedPair:
    """Two cards that were matched; `misses` is how often the pair was missed before.

    `given_away`: it was shown to the player, not found.
    """

    term: Card
    definition: Card
    misses: int = 0
    given_away: bool = False


def solution(game: Game) -> tuple[SolvedPair, ...]:
    """Return the matched pairs of the round: most missed first, then shown ones, then the rest.

    Among equals the terms keep the order in which they are called.
    """
    missed = Counter(answer.pair for answer in game.answers if answer.kind == "miss")
    definitions, given_away = dict(game.joined), game.given_away
    pairs = []
    for term in game.round.terms:
        if term.id in definitions:
            definition = game.card(definitions[term.id])
            asked = term if game.options.direction == "term" else definition
            misses = missed[asked.pair] if asked.pair is not None else 0
            pairs.append(SolvedPair(term, definition, misses, term.id in given_away))
    return tuple(sorted(pairs, key=lambda pair: (-pair.misses, not pair.given_away)))


def left_over(game: Game) -> tuple[Card, ...]:
    """Return the definitions of a finished round that belong to no term, as they lay."""
    matched = game.matched
    return tuple(card for card in game.round.definitions if card.id not in matched)
