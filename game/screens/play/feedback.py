"""Feedback of a game: what comes of a fact, with what teams are told besides."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from game.core.game import Game
from game.core.moves import Counted, Fact, Refused, TakenBack, Tied, TurnOf, Undone
from game.widgets import feedback
from game.widgets.feedback import Feedback, Moment


def before(now: Feedback, facts: Sequence[Fact], game: Game) -> Feedback:
    """Return the feedback before the facts of a move.

    What is spoken of teams is added to what the move said, not the one before.
    """
    return replace(now, says="") if facts and game.contest is not None else now


def after(now: Feedback, fact: Fact, at: Moment) -> Feedback:
    """Return the feedback after `fact`."""
    match fact:
        case Counted() | TakenBack() | TurnOf() | Tied():
            return _of_teams(now, fact, at)
        case Undone() | Refused(why="press_first") if at.game.contest is not None:
            return _of_teams(replace(now, note="", says=""), fact, at)
    return now.after(fact, at)


def sounds(fact: Fact, picked: int | None, at: Moment) -> list[str]:
    """Return the sounds of `fact`, in order; `picked` is the card that was picked before it."""
    heard = feedback.sounds(fact, picked, at)
    if heard or at.game.contest is None:
        return heard
    from game.screens.play.class_words import class_sounds

    return class_sounds(fact, at.game)


def _of_teams(now: Feedback, fact: Fact, at: Moment) -> Feedback:
    """Return the feedback with what is said and seen of a fact of teams besides."""
    if at.game.contest is None:
        return now
    from game.screens.play.class_words import told

    says, note = told(fact, at.game)
    spoken = " ".join(words for words in (now.says, says) if words)
    return replace(now, says=spoken, note=note or now.note)
