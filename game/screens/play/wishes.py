"""Wishes: what a player can want while playing besides answering."""

from __future__ import annotations

from dataclasses import dataclass

from game.core.word import Word


class GoOn(Word):
    """Leave the finished round."""


class AskToLeave(Word):
    """Stop and ask whether to leave the game."""


class Leave(Word):
    """Yes, leave."""


class KeepPlaying(Word):
    """No, go on; also ends a pause."""


class TogglePause(Word):
    """Pause or go on."""


class ToggleBlank(Word):
    """Make the screen blank, or bring it back."""


class ToggleLens(Word):
    """Show the chosen card large, or put it back."""


class CloseLens(Word):
    """Put the lens away."""


class Help(Word):
    """Ask for a hint."""


class TakeBack(Word):
    """Undo the last answer."""


class GiveAway(Word):
    """Reveal one pair."""


@dataclass(frozen=True, slots=True)
class TextSize:
    """One step larger (+1) or smaller (-1)."""

    step: int
