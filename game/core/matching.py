"""Matching: which cards match, by content, so that a board can always be finished."""

from __future__ import annotations

from collections import Counter

from game.core.game import Card, Game, Round

Key = tuple[tuple[str, str, str], tuple[str, str, str]]


def _pair_counts(round: Round) -> Counter[Key]:
    """Return how many pairs of the round join each term and definition, by content."""
    definitions = {card.pair: card.face.key for card in round.definitions}
    return Counter((card.face.key, definitions[card.pair]) for card in round.terms)


def _remaining(game: Game) -> Counter[Key]:
    """Return the same counts without the pairs that were found."""
    remaining = _pair_counts(game.round)
    remaining.subtract(
        (game.card(term).face.key, game.card(definition).face.key)
        for term, definition in game.joined
    )
    return remaining


def can_match(game: Game, one: Card, other: Card) -> bool:
    """Return True if a pair that is not found yet joins equivalents of the two cards.

    The number of pairs between the two groups goes down by one with each that is found, so
    whatever is accepted, the rest of the board can still be solved.
    """
    if one.side == other.side:
        return False
    term, definition = (one, other) if one.side == "term" else (other, one)
    return _remaining(game)[term.face.key, definition.face.key] > 0


def is_right(game: Game, one: Card, other: Card) -> bool:
    """Return True if joining the two cards is right: by their pair, or because it is accepted."""
    return can_match(game, one, other) or accepted_instead(game, one, other) is not None


def accepted_instead(game: Game, one: Card, other: Card) -> tuple[Card, Card] | None:
    """Return the cards that are joined because the teacher accepts these two; None: they do not.

    What is accepted is no pair of the set, so the board goes on without it: see `own_pair`.
    """
    if one.side == other.side or game.matched.intersection((one.id, other.id)):
        return None
    term, definition = (one, other) if one.side == "term" else (other, one)
    accepting = (pair for pair in game.pairs if pair.accept)
    if not any(pair.accepts(term.face, definition.face) for pair in accepting):
        return None
    asked, chosen = (one, other) if one.side == game.options.direction else (other, one)
    return own_pair(game, asked, chosen)


def own_pair(game: Game, asked: Card, chosen: Card) -> tuple[Card, Card] | None:
    """Return the asked card with its own partner, or where it has none the chosen one with its.

    That is what is found when another answer is accepted: so the rest of the board can still be
    solved, and nothing is joined that the set does not say.
    """
    for card in (asked, chosen):
        if right := partners(game, card):
            return card, right[0]
    return None


def partners(game: Game, card: Card) -> tuple[Card, ...]:
    """Return the unmatched cards that `card` may be joined with, in board order."""
    is_term, key = card.side == "term", card.face.key
    others = game.round.definitions if is_term else game.round.terms
    remaining, matched = _remaining(game), game.matched

    def is_left(other: Card) -> bool:
        pair = (key, other.face.key) if is_term else (other.face.key, key)
        return other.id not in matched and remaining[pair] > 0

    return tuple(filter(is_left, others))
