"""Reader: the lens over a card, and the solution when it is taller than the board."""

from __future__ import annotations

from dataclasses import replace

from game.boards.board import Lens
from game.screens.play import talk
from game.screens.play.messages import Action, Look
from game.screens.play.page import PlayPage
from game.screens.play.state import State
from game.values import dataclass
from game.view.messages import Key, Scrolled
from game.widgets.card_lens import Reading, card_to_read, open_lens


@dataclass(frozen=True, slots=True)
class Reader:
    """What wheel and keys do to a text that is longer than its place."""

    page: PlayPage

    def takes(self, state: State, now: int) -> bool:
        """Return True if keys are for the lens, or for the solution."""
        return state.reading.card is not None or self._scrolls(state, now)

    def key(self, state: State, name: str) -> State:
        """Scroll or close the lens, or move the solution, by a key."""
        if state.reading.card is None:
            return self._scroll(state, Key(name))
        ui = self.page.services.ui(state.size)
        return replace(state, reading=state.reading.key(name, self._room(state), ui))

    def holds(self, state: State, message: Look) -> bool:
        """Return True if a wrong pair must not turn back, because it is going to be read."""
        turns_back = len(state.game.face_up) == 2 and state.game.hide_at is not None
        return turns_back and not self._is_covered(state) and not isinstance(message, Scrolled)

    def read(self, state: State, message: Look, now: int) -> State:
        """Open, scroll or close the lens; or scroll the solution. Nothing under a pause."""
        game, face_down = state.game, self.page.mode.FACE_DOWN
        if self._is_covered(state):
            return state
        match message:
            case Action.CLOSE_LENS:
                return replace(state, reading=Reading())
            case Scrolled() if self._scrolls(state, now):
                return self._scroll(state, message)
            case Scrolled(dy):
                ui = self.page.services.ui(state.size)
                return replace(state, reading=state.reading.by(-dy * ui(48), self._room(state)))
            case Action.OPEN_LENS:
                return replace(state, reading=open_lens(self._card(state), game, face_down))
            case Lens(card) if self.page.closed(state, now):
                if sound := game.card(card).face.sound:
                    self.page.services.sounds.play(sound)
                return replace(state, reading=Reading(card))
        return replace(state, reading=open_lens(message.card, game, face_down))

    def _is_covered(self, state: State) -> bool:
        return state.game.paused and not state.game.frozen

    def _card(self, state: State) -> int | None:
        """Return the card to read: one in the light, or the one that is meant without."""
        game = state.game
        lit = (card.id for card in talk.lit(state.talk, game) if card in game.round.cards)
        meant = card_to_read(game, state.focus, self.page.mode.FACE_DOWN)
        return next(lit, meant)

    def _room(self, state: State) -> float:
        return self.page.lens(state, self.page.services.ui(state.size))[1]

    def _scrolls(self, state: State, now: int) -> bool:
        """Return True if wheel and keys are for the solution."""
        return self.page.closed(state, now) and state.reading.card is None

    def _scroll(self, state: State, message: Scrolled | Key) -> State:
        """Move the solution by the wheel, an arrow or a page key."""
        ui = self.page.services.ui(state.size)
        area, scroller = self.page.solution(state, ui), state.scroller
        match message:
            case Key("up" | "down" as arrow):
                return replace(state, scroller=scroller.step(arrow, area, ui))
        return replace(state, scroller=scroller.update(message, area, ui))
