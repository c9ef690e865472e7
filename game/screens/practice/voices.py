"""Voices: whether the terms of a set can be heard when they are practised, recorded or not."""

from __future__ import annotations

from dataclasses import replace

from game.core.pair_set import PairSet, Side
from game.core.practice_session import Session, Way
from game.core.speech import utterance
from game.services import Services
from game.widgets.listening import can_be_heard


def may_speak(pair_set: PairSet, services: Services) -> bool:
    """Return True if a voice for the terms may be there; that is known for sure a little later."""
    if not services.settings.loudness:
        return False
    said = next((said for pair in pair_set.pairs if (said := utterance(pair.term))), None)
    return said is not None and services.voices.speaks(said.language) is not False


def are_wanted(session: Session) -> bool:
    """Return True if a pair of the session is to be heard that has no sound of its own."""
    asked = (*session.queue, *session.returning, *session.open)
    heard = (session.pairs[each.pair].term for each in asked if each.way is Way.LISTEN)
    return any(not term.sound for term in heard)


def known_now(session: Session, pair_set: PairSet, services: Services) -> Session:
    """Return the session with what is known of the voices by now."""
    if not session.options.voices:
        return session
    options = replace(session.options, voices=may_speak(pair_set, services))
    return replace(session, options=options)


def is_heard(side: Side, services: Services) -> bool:
    """Return True if a side can be asked by ear now; else it is to be read."""
    sounds = bool(side.sound or services.settings.loudness)
    return sounds and can_be_heard(side, services)
