"""Ears: a board on which what is asked is heard: a sign, and no words, lies on its cards."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import lru_cache

from game.core.game import Card, Game, Round
from game.core.options import Options
from game.core.pair_set import Pair, Side
from game.core.speech import utterance

VOICE = "voice"
"""In place of the path of a recording: it is read aloud."""
Audible = Callable[[Side], bool]


@lru_cache(maxsize=512)
def is_audible(side: Side) -> bool:
    """Return True if a side has something to be heard: a recording, or words."""
    return bool(side.sound) or utterance(side) is not None


def is_heard(card: Card, options: Options) -> bool:
    """Return True if a card is to be heard and not seen."""
    return options.heard and card.side == options.direction and is_audible(card.face)


def muffled(game: Game, audible: Audible = is_audible) -> Game:
    """Return the game as it is seen: without the words of what is heard, until its round is over.

    `audible` says what can be heard here; the rest is seen.
    """
    options, now = game.options, game.round
    if not options.heard or game.round_over:
        return game

    def seen(card: Card) -> Card:
        heard = is_heard(card, options) and audible(card.face)
        return replace(card, face=sign_of(card.face)) if heard else card

    terms, definitions = (tuple(map(seen, cards)) for cards in (now.terms, now.definitions))
    covered: Round = replace(now, terms=terms, definitions=definitions)
    return replace(game, rounds=(*game.rounds[: game.at], covered, *game.rounds[game.at + 1 :]))


def muffled_pair(pair: Pair, options: Options) -> Pair:
    """Return a pair as its cards will look."""
    if not options.heard:
        return pair
    if options.direction == "term":
        return replace(pair, term=sign_of(pair.term)) if is_audible(pair.term) else pair
    heard = is_audible(pair.definition)
    return replace(pair, definition=sign_of(pair.definition)) if heard else pair


def sign_of(side: Side) -> Side:
    """Return a side of which nothing is seen but that it can be heard."""
    return Side(sound=side.sound or VOICE, language=side.language)
