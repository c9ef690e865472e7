"""Page: what the play screen shows of its state: header, board or solution, foot, what is over."""

from __future__ import annotations

from dataclasses import replace

from game.boards import body
from game.boards.board import Board
from game.core.game import Game
from game.core.ghost import Ghost, found_at, lead_ms, next_step
from game.core.label_input import names_on_board
from game.core.scoring import why_not_any_more
from game.modes import Mode
from game.screens.play import foot, hud, overlays
from game.screens.play.messages import Action, Message, TalkAction
from game.screens.play.state import State
from game.screens.play.talk import lit
from game.screens.routes import ToPlay
from game.services import Services
from game.values import dataclass
from game.view.messages import Key, Typed
from game.view.motion import CLOSE_UP_MS
from game.view.node import Node
from game.view.ui import Ui
from game.view.view import View
from game.widgets.card_lens import lens_over
from game.widgets.hints import Hint, unseen_key
from game.widgets.listening import lens_button
from game.widgets.page import page, panel
from game.widgets.scroller import ScrollArea
from game.words import _

SETTLE_MS = 350
"""How long the last pair of a round is seen before the board closes up into the solution."""

# What only a class game needs, or a board that is talked about, waits until it does: the first
# picture of a game comes without it.


@dataclass(frozen=True, slots=True)
class PlayPage:
    """All that does not change while a run lasts; `replay`: only missed pairs are asked."""

    services: Services
    to: ToPlay
    mode: Mode
    board: Board
    replay: bool
    ghost: Ghost

    def view(self, state: State, size: tuple[int, int]) -> View:
        """Return the header, the board, the foot, and whatever covers them."""
        ui, now = self.services.ui(size), self.services.clock()
        state = replace(state, game=self.as_seen(state.game))
        title = self.to.pair_set.title
        if state.blank:
            return View(size, (overlays.blank_page(ui),), title, number_row=True)
        over, keys = self._over_and_foot(state, ui, now)
        nodes = (
            page(ui),
            *self._header(state, ui, now),
            *self._board(state, ui, now),
            *keys,
        )
        # Esc of a remote presses what PgDn went to.
        taken = (*self._buzzers(state, now), *(["escape"] if state.presenting else []))
        if taken:
            from game.screens.play.buzzers import without_keys

            nodes = without_keys(nodes, taken)
        live_from, says = len(nodes) if over else 0, state.feedback.says
        wake_at, focus = self._wake_at(state, now), state.answer if state.asking else state.focus
        if state.mending is not None and not state.asking:
            focus = state.mending.focus
        if state.points is not None:
            focus = state.points.focus
        if state.learning is not None:
            from game.screens.play.buzzers import DONE

            focus = DONE
        if state.remembering is not None:
            focus = state.answer if state.asking else state.remembering.focus
        covered = state.game.paused and not (state.game.frozen or state.has_dialog)
        if covered and focus not in overlays.PAUSE_IDS:
            focus = overlays.PAUSE_IDS[0]
        contest = state.game.contest
        return View(
            size,
            nodes + over,
            title,
            focus,
            wake_at,
            live_from,
            says,
            own_keys=state.learning is not None or state.mending is not None,
            number_row=True,
            wants_controllers=contest is not None and contest.options.buzzers,
        )

    def as_seen(self, game: Game) -> Game:
        """Return the game without the words of what is asked by ear, as far as it can be."""
        if not game.options.heard:
            return game
        from game.core.ears import muffled
        from game.widgets.listening import can_be_heard

        return muffled(game, lambda side: can_be_heard(side, self.services))

    def presented(self, message: Message, state: State, now: int) -> tuple[Message, State]:
        """Return what a message means that may come from a remote for presentations."""
        if state.game.contest is None:
            return message, state
        from game.screens.play import presenter

        sent = replace(state, presenting=presenter.still_presenting(message, state))
        if sent.presenting and isinstance(message, Key):
            # A note gives way to the keys at the foot, which can be gone to.
            sent = replace(sent, feedback=replace(sent.feedback, note=""))
        if not isinstance(message, Key | Typed):
            return message, sent
        view = self.view(replace(sent, presenting=state.presenting), state.size)
        return presenter.meant(message, state, view, self._buzzers(state, now)), sent

    def _buzzers(self, state: State, now: int) -> tuple[str, ...]:
        """Return the buzzers of the teams while they may press; () while they may not."""
        contest = state.game.contest
        if contest is None or contest.holder is not None:
            return ()
        from game.screens.play import buzzers

        if not buzzers.awaited(state.game, now):
            return ()
        return buzzers.of_teams(contest, self.services)

    def _mode_title(self, game: Game) -> str:
        mode = self.board.title()
        return _("{mode}, by ear").format(mode=mode) if game.options.heard else mode

    def _header(self, state: State, ui: Ui, now: int) -> tuple[Node, ...]:
        """Return what lies above the board: the set with its figures, or with the teams."""
        game, title = state.game, self.to.pair_set.title
        quiet = hud.subtitle(game, self._mode_title(game))
        if game.contest is not None:
            from game.screens.play.banner import banner

            if why_not_any_more(game, self.replay):
                quiet = " · ".join((quiet, _("Not ranked")))
            pressing = self._buzzers(state, now)
            return (*banner(game, game.contest, title, quiet, pressing, now, ui),)
        figures, taken = hud.figures(game, self.mode.par(game), ui)
        why_not = why_not_any_more(game, self.replay)
        return (
            *hud.heading(title, quiet, hud.marks(game, why_not), taken, ui),
            *figures,
            *hud.progress(game, self._ghost_found(state, now), ui),
        )

    def _over_and_foot(
        self, state: State, ui: Ui, now: int
    ) -> tuple[tuple[Node, ...], tuple[Node, ...]]:
        """Return what lies over the board, () for nothing, and the foot with the keys that work."""
        game = state.game
        if state.asking:
            return overlays.leave_question(ui, kept=bool(game.answers)), foot.question_keys(ui)
        if state.learning is not None and game.contest is not None:
            from game.screens.play import buzzers

            return buzzers.dialog(state.learning, game.contest, ui), buzzers.learning_keys(ui)
        if state.points is not None and game.contest is not None:
            from game.screens.play import points

            count = len(game.contest.options.teams)
            return points.dialog(state.points, game.contest, ui), foot.points_keys(count, ui)
        if state.remembering is not None:
            from game.screens.play import remembering

            return remembering.dialog(state.remembering, game, ui), remembering.keys(ui)
        if state.mending is not None:
            from game.screens.play import mending

            return mending.mend_dialog(state.mending, ui), mending.mend_keys(ui)
        if self.talks(state):
            from game.screens.play import talk_page

            talked = talk_page.foot(state, self.board.calls(game), ui)
            return (), talked + self._mend_key(state)
        lens, room = self.lens(state, ui)
        if lens:
            heard = lens_button(lens, Action.HEAR, ui)
            return (*lens, *heard), foot.lens_keys(room >= 1, ui)
        calls, note = self.board.calls(game), state.feedback.note
        lead = lead_ms(self.ghost, game.found, game.watch.read(now))
        typed = state.label_input.text
        keys = foot.foot(game, calls, typed, note, lead, self._offer(state), ui)
        if self.closed(state, now) and self.solution(state, ui).scrolls:
            keys += foot.scroll_hint(keys, ui)
        return (), keys + self._mend_key(state)

    def _offer(self, state: State) -> tuple[Hint, ...]:
        """Return the key that remembers an accepted answer; () where there is none to remember."""
        if state.accepted is None or self.services.locked:
            return ()
        from game.screens.play import remembering

        return () if remembering.offered(state) is None else (remembering.hint(),)

    def _mend_key(self, state: State) -> tuple[Node, ...]:
        """Return the key that opens the small editor, unseen; () where pupils may not edit."""
        if self.services.locked or (state.game.paused and not state.game.frozen):
            return ()
        keys = foot.mend_keys(state.game, self.mode)
        return (unseen_key("mend-key", _("mend this pair"), TalkAction.MEND, *keys),)

    def _ghost_found(self, state: State, now: int) -> int | None:
        """Return how many pairs the player's best run had found by now; None: there is none."""
        return found_at(self.ghost, state.game.watch.read(now)) if self.ghost else None

    def _board(self, state: State, ui: Ui, now: int) -> tuple[Node, ...]:
        """Return the cards, or what hides them while the clock stands still."""
        game = state.game
        if game.frozen or self.talks(state):
            from game.screens.play import talk_page

            return talk_page.board(state, self._bare_board(state, ui, now), self.mode, now, ui)
        if game.paused and not state.has_dialog:
            return overlays.pause_cover(game, ui.body, ui)
        if game.paused:
            # While the question is asked the cards must not be read for nothing.
            return (panel("cover", ui.body, ui),)
        return self._bare_board(state, ui, now)

    def talks(self, state: State) -> bool:
        """Return True while what is on the board is talked about, and no card is in the lens."""
        if state.asking or state.reading.card is not None:
            return False
        return state.game.frozen or bool(state.game.round_over and lit(state.talk, state.game))

    def _bare_board(self, state: State, ui: Ui, now: int) -> tuple[Node, ...]:
        """Return the cards, or the solution of a round that is done."""
        game = state.game
        if self.closed(state, now):
            return self._closed_up(state, ui, now)
        nodes, motions = self.board.lay(game, ui.body, ui, now), state.feedback.running(now)
        pointed = body.lit_pairs(game, (state.lit, body.card_of(state.focus)))
        return body.as_they_are_now(nodes, pointed, motions, ui)

    def _closed_up(self, state: State, ui: Ui, now: int) -> tuple[Node, ...]:
        """Return the solution, on its way from the board for a while."""
        shown = self.solution(state, ui).view("solution-bar", state.scroller, ui, ui(2))
        start = self._closes_at(state)
        if not self.services.settings.motion or now >= start + CLOSE_UP_MS:
            return shown
        # Cards that were turned one by one come in; those that all could be seen slide together.
        turned = self.mode.FACE_DOWN
        board = () if turned else self.board.lay(state.game, ui.body, ui, now)
        return body.closing_up(shown, board, start)

    def _closes_at(self, state: State) -> int:
        """When (ms) the board of a finished round closes up into its solution."""
        return state.over_at + (SETTLE_MS if self.services.settings.motion else 0)

    def closed(self, state: State, now: int) -> bool:
        """Return True if the board of a finished round has closed up."""
        return state.game.round_over and now >= self._closes_at(state)

    def solution(self, state: State, ui: Ui) -> ScrollArea:
        """Return the solution of the finished round, as it lies unscrolled."""
        game = state.game
        # Not on the way to the first picture.
        from game.screens.play import solution

        return solution.layout(game, self.mode.labels(game.round), ui.body, ui)

    def lens(self, state: State, ui: Ui) -> tuple[tuple[Node, ...], float]:
        """Return the lens, () while it is away, and how far it can be scrolled."""
        game = self.as_seen(state.game)
        labels = names_on_board(game, self.mode.labels(game.round))
        close = Action.CLOSE_LENS
        return lens_over(state.reading, game, self.to.pair_set, labels, close, ui)

    def _wake_at(self, state: State, now: int) -> int | None:
        """Return when something changes by itself: a lock, cards that turn back, the ghost."""
        game = state.game
        times = [self.mode.due(game), state.label_input.due]
        if game.contest is not None:
            from game.screens.play.banner import next_second

            times.append(next_second(game, now))
        if not (game.watch.running or game.paused or game.round_over):
            times.append(state.ready_at)
        running = game.watch.read(now)
        if game.watch.running and (step := next_step(self.ghost, running)) is not None:
            times.append(now + step - running)
        if game.round_over and not self.closed(state, now):
            times.append(self._closes_at(state))
        return min((t for t in times if t is not None), default=None)
