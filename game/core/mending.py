"""Mending: a pair of a game in progress gets other words; all else of the game stays as it is."""

from __future__ import annotations

from dataclasses import replace

from game.core.game import Card, Game, Round
from game.core.pair_set import Pair


def mended(game: Game, place: int, pair: Pair) -> Game:
    """Return the game with `pair` in that place of the run, and in all that Undo goes back to.

    Its cards stay where they are, and answers keep the words that were chosen from.
    """
    steps = []
    step: Game | None = game
    while step is not None:
        steps.append(step)
        step = step.before
    pairs = (*game.pairs[:place], pair, *game.pairs[place + 1 :])
    rounds = tuple(_mended(one, place, pair) for one in game.rounds)
    before: Game | None = None
    for step in reversed(steps):
        before = replace(step, pairs=pairs, rounds=rounds, before=before)
    return replace(game, pairs=pairs, rounds=rounds, before=before.before if before else None)


def _mended(one: Round, place: int, pair: Pair) -> Round:
    def card(old: Card) -> Card:
        if old.pair != place:
            return old
        return replace(old, face=pair.term if old.side == "term" else pair.definition)

    terms, definitions = map(card, one.terms), map(card, one.definitions)
    return replace(one, terms=tuple(terms), definitions=tuple(definitions))
