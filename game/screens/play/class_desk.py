"""Class desk: what the teacher of a class game does besides answering: points by hand, buzzers."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from game.core.game import Game
from game.core.moves import Award, Buzz, Command, Move
from game.screens.play import buzzers, points, remembering
from game.screens.play.messages import HandAction, Learning, Message, PointsByHand
from game.screens.play.page import PlayPage
from game.screens.play.remembering import Accepted
from game.screens.play.state import State
from game.screens.routes import ToPlay
from game.values import dataclass
from game.view.messages import Event, Focused, Key
from game.widgets.text_field import Typing


@dataclass(frozen=True, slots=True)
class ClassDesk:
    """The dialogs of a class game. `play` makes a move of the game at a time (ms).

    `go_on_with` lets the game go on in another set, or another file of it.
    """

    page: PlayPage
    play: Callable[[State, Move, int], State]
    go_on_with: Callable[[ToPlay, Game, int], None]

    def take(self, state: State, message: Message, now: int) -> State | None:
        """Return what the screen remembers after a message for the desk; None: it is for others."""
        match message:
            case PointsByHand():
                return self._open(state, message, now)
            case HandAction.CLOSE_POINTS:
                return self._close(state, now)
            case HandAction.TYPE_REASON:
                return state
            case HandAction.OPEN_BUZZERS if state.game.contest is not None:
                names = buzzers.of_teams(state.game.contest, self.page.services)
                return self._learn(state, Learning(names), now)
            case Learning():
                return self._learn(state, message, now)
            case HandAction.CLOSE_BUZZERS:
                return self._close(state, now)
            case Command.ACCEPT:
                return self._accept(state, now)
            case HandAction.ASK_TO_REMEMBER if (offer := remembering.offered(state)) is not None:
                return replace(self._open_dialog(state, now), remembering=offer)
            case HandAction.ASK_TO_REMEMBER | HandAction.REMEMBER | HandAction.CLOSE_REMEMBER:
                return self._remember(state, message, now)
            case _ if state.remembering is not None and not state.asking:
                return self._asked(state, state.remembering, message, now)
            case _ if state.learning is not None:
                return self._learn_press(state, state.learning, message, now)
            case Award():
                return self.play(self._close(state, now), message, now)
            case Event.PRESSED_AWAY if state.points is not None:
                return state
            case Key("enter") if state.points is not None:
                return self.play(self._close(state, now), points.award_of(state.points), now)
            case _ if state.points is not None and isinstance(message, Typing | Focused):
                return self._type(state, state.points, message)
            case _ if isinstance(message, buzzers.Pressed) and buzzers.awaited(state.game, now):
                return self._press(state, message, now)
        return None

    def _press(self, state: State, message: buzzers.Pressed, now: int) -> State | None:
        """Let a team press its buzzer; None: the key is that of no team."""
        contest = state.game.contest
        if contest is None or state.asking or state.blank or state.mending is not None:
            return None
        names, services = buzzers.of_teams(contest, self.page.services), self.page.services
        name = buzzers.name_of(message, services)
        if name not in names:
            return None
        return self.play(state, Buzz(names.index(name), message.at_ms or now), now)

    def _accept(self, state: State, now: int) -> State:
        """Let the last answer count after all, and offer to remember it."""
        offer = remembering.accepted(state.game)
        after = replace(self.play(state, Command.ACCEPT, now), accepted=offer)
        return after if self.page.services.locked else remembering.noted(after)

    def _remember(self, state: State, message: Message, now: int) -> State:
        """Save the accepted answer, or leave it; the question closes, unless there is trouble."""
        if message is not HandAction.REMEMBER:
            return self._close(state, now)
        after, to = remembering.saved(state, self.page.to, self.page.services)
        if to is self.page.to:
            return after
        after = self._close(after, now)
        self.go_on_with(to, after.game, now)
        return after

    def _asked(self, state: State, offer: Accepted, message: Message, now: int) -> State | None:
        """Take what comes while it is asked whether to remember an answer."""
        match message:
            case Focused(id):
                return replace(state, remembering=replace(offer, focus=id))
            case Event.PRESSED_AWAY:
                return self._close(state, now)
            case _ if isinstance(message, buzzers.Pressed):
                return state
        return None

    def _learn(self, state: State, learning: Learning, now: int) -> State:
        """Open the dialog of the buzzers, or change what it shows; the clock stands."""
        services = self.page.services
        if state.learning is None:
            state = self._open_dialog(state, now)
        elif learning.names != state.learning.names:
            services.keep(replace(services.settings, buzzers=learning.names))
        return replace(state, learning=learning)

    def _learn_press(
        self, state: State, learning: Learning, message: Message, now: int
    ) -> State | None:
        """Take a press as the buzzer of the team that is asked."""
        match message:
            case Key("escape"):
                return self._close(state, now)
            case Event.PRESSED_AWAY:
                return self._close(state, now)
            case Focused():
                return state
            case _ if isinstance(message, buzzers.Pressed):
                after = buzzers.learned(learning, message, self.page.services)
                return self._close(state, now) if after is None else replace(state, learning=after)
        return None

    def _open(self, state: State, panel: PointsByHand, now: int) -> State:
        """Open or change the dialog of points; meanwhile the time of no turn runs out."""
        if state.points is None:
            state = self._open_dialog(state, now)
        return replace(state, points=panel)

    def _open_dialog(self, state: State, now: int) -> State:
        was_paused = state.game.paused
        stopped = self.play(state, Command.PAUSE, now) if self._stops(state) else state
        return replace(stopped, was_paused=was_paused)

    def _close(self, state: State, now: int) -> State:
        """Close the dialog; the clock goes on, unless it stood still before."""
        is_open = (state.points or state.learning or state.remembering) is not None
        if is_open and self._stops(state) and not state.was_paused:
            state = self.play(state, Command.RESUME, now)
        return replace(state, points=None, learning=None, remembering=None)

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
