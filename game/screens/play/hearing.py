"""Hearing: what is read aloud of a board by itself, and which card is meant by the key."""

from __future__ import annotations

from dataclasses import replace

from game.boards.body import card_of
from game.core.game import Card, Game
from game.core.moves import Dealt, Fact
from game.screens.play import talk
from game.screens.play.state import State
from game.services import Services
from game.widgets.listening import can_be_heard, chosen_card, comes_up, hear
from game.words import _

# What only a board needs that is asked by ear is loaded for one.


def after(fact: Fact, state: State, services: Services, *, face_down: bool) -> None:
    """Let be heard what `fact` brings: the card that was chosen. A round makes voices ready."""
    if isinstance(fact, Dealt):
        _make_ready(state.game, services)
    elif (card := chosen_card(fact, state.feedback.picked, face_down=face_down)) is not None:
        chosen(card, state.game, services)


def chosen(id: int, game: Game, services: Services) -> None:
    """Let a card be heard, if it is asked by ear here or is to be read aloud.

    Its own recording is played by whoever chose it.
    """
    card = game.card(id)
    if not _is_heard(card, game) or not can_be_heard(card.face, services):
        comes_up(card.face, card.side, services)
    elif card.face.sound:
        services.hush()
    else:
        hear(card.face, services)


def with_words_shown(game: Game, services: Services) -> Game:
    """Return the game, which remembers if words are seen of it that should be heard."""
    if not game.options.heard or game.words_shown or game.round_over:
        return game
    asked = (card.face for card in game.round.cards if _is_heard(card, game))
    shown = not all(can_be_heard(face, services) for face in asked)
    return replace(game, words_shown=shown)


def hear_card(state: State, services: Services, *, face_down: bool) -> None:
    """Let the card that is meant be heard; say what to do where none is."""
    game = state.game
    if state.asking or state.blank or (game.paused and not game.frozen):
        return
    if (card := _meant(state, face_down=face_down)) is None:
        services.toast = _("Choose a card first: then F4 reads it aloud.")
    else:
        hear(card.face, services)


def _is_heard(card: Card, game: Game) -> bool:
    if not game.options.heard:
        return False
    from game.core.ears import is_heard

    return is_heard(card, game.options)


def _make_ready(game: Game, services: Services) -> None:
    """Load the voices for a round that is asked by ear; what lacks is told at once."""
    if not game.options.heard:
        return
    from game.core.speech import utterance

    sides = (card.face for card in game.round.cards if _is_heard(card, game))
    words = (utterance(side) for side in sides if not side.sound)
    if not services.settings.loudness:
        services.toast = _("The sound is off: M turns it on.")
    elif (first := next(filter(None, words), None)) is not None:
        services.voices.prepare(first.language, asked=True)


def _meant(state: State, *, face_down: bool) -> Card | None:
    """Return the card in the lens, in the light, pointed at, chosen, or with the keyboard."""
    game = state.game
    if state.reading.card is not None:
        return game.card(state.reading.card)
    if shining := talk.lit(state.talk, game):
        return shining[-1]
    last = game.face_up[-1] if game.face_up else None
    ids = (state.lit, game.picked, last, card_of(state.focus))
    here = {card.id: card for card in game.round.cards}
    meant = (here[id] for id in ids if id in here and _can_be_seen(id, game, face_down))
    return next(meant, None)


def _can_be_seen(card: int, game: Game, face_down: bool) -> bool:
    return not face_down or card in game.face_up or card in game.matched
