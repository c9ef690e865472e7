"""Class desk: what the teacher of a class game does besides answering: points by hand."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from game.core.moves import Award, Command, Move
from game.screens.play import points
from game.screens.play.messages import HandAction, Message, PointsByHand
from game.screens.play.page import PlayPage
from game.screens.play.state import State
from game.view.messages import Event, Focused
from game.widgets.text_field import Typing


@dataclass(frozen=True, slots=True)
class ClassDesk:
    """The dialogs of a class game. `play` makes a move of the game at a time (ms)."""

    page: PlayPage
    play: Callable[[State, Move, int], State]

    def take(self, state: State, message: Message, now: int) -> State | None:
        """Return what the screen remembers after a message for the desk; None: it is for others."""
        match message:
            case PointsByHand():
                return self._open(state, message, now)
            case HandAction.CLOSE_POINTS:
                return self._close(state, now)
            case HandAction.TYPE_REASON:
                return state
            case Award():
                return self.play(self._close(state, now), message, now)
            case Event.PRESSED_AWAY if state.points is not None:
                return state
            case _ if state.points is not None and isinstance(message, Typing | Focused):
                return self._type(state, state.points, message)
        return None

    def _open(self, state: State, panel: PointsByHand, now: int) -> State:
        """Open or change the dialog of points; meanwhile the time of no turn runs out."""
        if state.points is None and self._stops(state):
            was_paused = state.game.paused
            state = replace(self.play(state, Command.PAUSE, now), was_paused=was_paused)
        return replace(state, points=panel)

    def _close(self, state: State, now: int) -> State:
        """Close the dialog; the clock goes on, unless it stood still before."""
        if state.points is not None and self._stops(state) and not state.was_paused:
            state = self.play(state, Command.RESUME, now)
        return replace(state, points=None)

    def _stops(self, state: State) -> bool:
        """Return True if the time of a turn would run on beneath the dialog."""
        game = state.game
        return game.contest is not None and game.contest.limited and not game.frozen

    def _type(self, state: State, panel: PointsByHand, message: Typing | Focused) -> State:
        contest = state.game.contest
        teams = 0 if contest is None else len(contest.options.teams)
        node = self.page.view(state, state.size).by_id.get("reason")
        changed = points.update(panel, message, teams, node, self.page.services)
        return replace(state, points=changed)
