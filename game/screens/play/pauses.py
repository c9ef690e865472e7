"""Pauses: what lets the clock stand: a pause, a blank screen, the question whether to leave."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import NamedTuple

from game.core.moves import Command, Move
from game.screens.play.messages import Action, Stop
from game.screens.play.state import State
from game.view.messages import Event, WindowMessage, ignore


class Pauses(NamedTuple):
    """`play` makes a move of the game at a time (ms)."""

    play: Callable[[State, Move, int], State]

    def take(self, state: State, message: Stop | WindowMessage, now: int) -> State:
        """Pause, blank the screen or ask whether to leave; or go on after one of them."""
        game = state.game
        match message:
            case Action.TOGGLE_PAUSE:
                return self.play(state, Command.RESUME if game.paused else Command.PAUSE, now)
            case Event.COVERED if not (game.paused or game.round_over):
                return self.play(state, Command.PAUSE, now)
            case Action.TOGGLE_BLANK:
                turned = self._go_ahead(state, now) if state.blank else self._stop(state, now)
                return replace(turned, blank=not state.blank)
            case Action.ASK_TO_LEAVE:
                chosen = game.picked is not None or len(game.face_up) == 2
                if chosen and not game.paused:
                    return self.play(state, Command.LET_GO, now)
                return self.ask(state, now)
            case Action.KEEP_PLAYING:
                return replace(self._go_ahead(state, now), asking=False)
            case Event.PRESSED_AWAY if state.asking:
                return replace(self._go_ahead(state, now), asking=False)
            case Event.PRESSED_AWAY if len(game.face_up) == 2:
                return self.play(state, Command.LET_GO, now)
            case _:
                ignore(message)
        return state

    def ask(self, state: State, now: int) -> State:
        """Let the clock stand and ask whether to leave the game."""
        if state.has_dialog and not state.asking:
            # What stood before the dialog stands when the question is answered.
            state = replace(self._stop(state, now), was_paused=state.was_paused)
        elif not (state.blank or state.asking):
            state = self._stop(state, now)
        alone = replace(state, mending=None, points=None, learning=None, remembering=None)
        return replace(alone, asking=True, answer="stay", blank=False)

    def _stop(self, state: State, now: int) -> State:
        if state.game.frozen:
            return replace(state, was_paused=True)
        was_paused = state.game.paused
        return replace(self.play(state, Command.PAUSE, now), was_paused=was_paused)

    def _go_ahead(self, state: State, now: int) -> State:
        """Go on, unless the game was paused before."""
        return state if state.was_paused else self.play(state, Command.RESUME, now)
