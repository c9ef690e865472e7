"""Belonging: which cards belong together, by content, so that a board can always be finished."""

from __future__ import annotations

from collections import Counter

from game.core.game import Card, Game, Round

Key = tuple[tuple[str, str, str], tuple[str, str, str]]


def _meant(round: Round) -> Counter[Key]:
    """How often each term belongs to each definition in this round, by content."""
    definitions = {card.pair: card.face.key for card in round.definitions}
    return Counter((card.face.key, definitions[card.pair]) for card in round.terms)


def _left(game: Game) -> Counter[Key]:
    left = _meant(game.round)
    left.subtract(
        (game.card(term).face.key, game.card(definition).face.key)
        for term, definition in game.joined
    )
    return left


def belong(game: Game, one: Card, other: Card) -> bool:
    """Whether some pair that is not found yet joins equivalents of the two cards.

    The number of pairs between the two groups goes down by one with each that is found, so
    whatever is accepted, the rest of the board can still be solved.
    """
    if one.side == other.side:
        return False
    term, definition = (one, other) if one.side == "term" else (other, one)
    return _left(game)[term.face.key, definition.face.key] > 0


def partners(game: Game, card: Card) -> tuple[Card, ...]:
    """Unmatched cards that `card` may be joined with, in board order."""
    others = game.round.definitions if card.side == "term" else game.round.terms
    left, matched = _left(game), game.matched
    return tuple(
        other
        for other in others
        if other.id not in matched
        and left[
            (card.face.key, other.face.key)
            if card.side == "term"
            else (other.face.key, card.face.key)
        ]
        > 0
    )
