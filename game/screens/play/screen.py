"""Play: the board, its clock, and every way of answering: press, drag, keys, called labels."""

from __future__ import annotations

from dataclasses import replace

from game.boards import BOARDS
from game.boards.board import Lens
from game.boards.dealing import deal_game
from game.core.calling import Caller, completing, left
from game.core.moves import Command, Dealt, Finished, Join, Move, Pick, RoundOver
from game.core.scoring import result, start_of
from game.modes import MODES
from game.screens.play import covers, wishes
from game.screens.play import surround as parts
from game.screens.play.reading import Reading, meant
from game.screens.play.telling import Telling
from game.screens.routes import Go, Replace, Route, ToPlay, ToResults
from game.services import Services
from game.view.messages import Dropped, Event, Focused, Key, Scrolled, Typed
from game.view.node import Node
from game.view.ui import Ui
from game.view.view import View
from game.widgets.page import page, panel
from game.widgets.text_size import changed

SETTLE_MS = 350
"""A press this soon after the last pair was a double click: it does not leave the round."""


class PlayScreen:
    """One run, from the first deal to the last pair. `game` is all that a saved game keeps."""

    def __init__(self, services: Services, to: ToPlay, size: tuple[int, int]) -> None:
        self.s, self.to = services, to
        options = replace(to.options, text_scale=services.settings.text_scale)
        self.mode, self.board = MODES[to.options.mode], BOARDS[to.options.mode]
        seed = services.chance.getrandbits(31) if to.seed is None else to.seed
        pairs, rounds = deal_game(to.pair_set, options, seed, size, services.measure, to.only)
        self.game = self.mode.start(options, seed, pairs, rounds)
        self.focus, self.caller, self.reading = "", Caller(), Reading()
        self.asking = self.blank = self.was_paused = False
        self.over_at = 0
        self.ui = services.ui(size)
        self.replay = to.only is not None
        start = start_of(self.game, to.pair_set, to.path.stem, to.nickname, self.replay)
        self.run_id = services.records.begin(start)
        self.telling = Telling(services, self.run_id, self.replay)
        self._deal(services.clock())

    # -------------------------------------------------------------- what is on the glass

    def view(self, size: tuple[int, int]) -> View:
        """The header, the board, the foot, and whatever covers them."""
        ui = self.ui = self.s.ui(size)
        now = self.s.clock()
        if self.blank:
            return View(size, (covers.blank(ui),), self.to.pair_set.title)
        stats, taken = parts.figures(self.game, ui)
        nodes: list[Node] = [
            page(ui),
            *parts.heading(self.to.pair_set.title, parts.subtitle(self.game), taken, ui),
            *stats,
            *parts.progress(self.game, ui),
        ]
        if self.game.paused and not self.asking:
            nodes += covers.cover(self.game, ui.body, ui)
        else:
            nodes += self._cards(ui, now)
        typed, note = self.caller.shown, self.telling.note
        nodes += parts.foot(self.game, typed, note, ui)
        live_from, over = self._over(ui)
        nodes += over
        return View(
            size, tuple(nodes), self.to.pair_set.title, self.focus, self._wake_at(now),
            len(nodes) - len(over) if live_from else 0, self.telling.says,
        )  # fmt: skip

    def _cards(self, ui: Ui, now: int) -> list[Node]:
        game = self.game
        if game.paused:
            # While the question is asked the cards must not be read for nothing.
            return [panel("cover", ui.body, ui)]
        cards = self.board.lay(game, ui.body, ui, now)
        motions = self.telling.running(now)
        return [replace(n, motion=motions.get(n.id)) for n in cards]

    def _over(self, ui: Ui) -> tuple[bool, tuple[Node, ...]]:
        """What lies over everything else, and whether it takes all input."""
        if self.asking:
            return True, covers.leave_question(ui)
        if self.reading.card is None:
            return False, ()
        labels = self.mode.labels(self.game.round)
        return True, self.reading.nodes(self.game, self.to.pair_set, labels, ui)

    def _wake_at(self, now: int) -> int | None:
        """When something changes by itself: the clock starts, a lock opens, cards turn back."""
        times = [self.mode.due(self.game), self.caller.due]
        if not (self.game.watch.running or self.game.paused or self.game.round_over):
            times.append(self.ready_at)
        return min((t for t in times if t is not None), default=None)

    # -------------------------------------------------------------- what the player does

    def update(self, message: object) -> Route | None:
        """Take a message in; answer where to go next."""
        now = self.s.clock()
        if message is Event.WOKE:
            self._woke(now)
        elif isinstance(message, Focused):
            self.focus = message.id
        elif message is Event.CLOSING:
            return self._closing()
        elif isinstance(message, wishes.Leave):
            self._keep_unfinished()
            return Go.BACK
        elif isinstance(message, wishes.GoOn):
            return self._go_on(now)
        elif self.game.round_over and (message is Event.PRESSED_AWAY or isinstance(message, Pick)):
            return self._go_on(now) if now - self.over_at > SETTLE_MS else None
        elif isinstance(message, Pick):
            self._play(message, now)
        elif isinstance(message, Dropped):
            if isinstance(message.what, int) and isinstance(message.onto, int):
                self._play(Join(message.what, message.onto), now)
        elif isinstance(message, Typed):
            self._typed(message.text, now)
        elif isinstance(message, Key):
            self._key(message, now)
        else:
            self._command(message, now)
        return None

    def _command(self, message: object, now: int) -> None:
        moves: dict[type, Move] = {
            wishes.Help: Command.HINT,
            wishes.TakeBack: Command.UNDO,
            wishes.GiveAway: Command.REVEAL,
        }
        if type(message) in moves:
            self._play(moves[type(message)], now)
        elif isinstance(message, wishes.TogglePause):
            self._play(Command.RESUME if self.game.paused else Command.PAUSE, now)
        elif isinstance(message, wishes.ToggleBlank):
            if self.blank:
                self._go_ahead(now)
            else:
                self._stand_still(now)
            self.blank = not self.blank
        elif isinstance(message, wishes.AskToLeave):
            if self.game.picked is not None and not self.game.paused:
                self._play(Command.LET_GO, now)
            else:
                self._ask(now)
        elif message is Event.COVERED:
            if not (self.game.paused or self.game.round_over):
                self._play(Command.PAUSE, now)
        elif isinstance(message, wishes.KeepPlaying):
            self.asking = False
            self._go_ahead(now)
        elif isinstance(message, wishes.ToggleLens):
            self.reading.open(meant(self.game, self.focus), self.game)
        elif isinstance(message, wishes.CloseLens):
            self.reading.card = None
        elif isinstance(message, Lens):
            self.reading.open(message.card, self.game)
        elif isinstance(message, Scrolled):
            self.reading.by(-message.dy * self.ui(48))
        elif isinstance(message, wishes.TextSize):
            self._text_size(message.step)

    def _key(self, key: Key, now: int) -> None:
        if self.reading.card is not None:
            self.reading.key(key.name, self.ui(48), self.ui.height * 0.6)
        elif key.name == "backspace":
            self.caller = Caller()
        elif key.name == "enter" and self.caller.held:
            self._called(self.caller.whole(), now)
        elif key.name in ("enter", "space") and len(self.game.face_up) == 2:
            self._play(Command.LET_GO, now)

    def _typed(self, text: str, now: int) -> None:
        for letter in text.casefold():
            if self.reading.card is not None:
                self.reading.card = None if letter == "z" else self.reading.card
            elif letter in "-−":
                self._text_size(-1)
            elif letter == "u" and self.game.round_over:
                self._play(Command.UNDO, now)
            elif self.asking or self.game.round_over or self.game.paused:
                continue
            elif letter.isascii() and letter.isalnum():
                labels = left(self.game, self.mode.labels(self.game.round))
                ends = completing(self.game, labels)
                self._called(self.caller.typed(letter, labels, ends, now), now)

    def _called(self, heard: tuple[Caller, tuple[str, ...]], now: int) -> None:
        """Labels were called: pick their cards. Saying "1" on the way to "12" moves the choice."""
        held, typed_at = self.caller.held, self.caller.call.at
        self.caller, called = heard
        for label in called:
            card = left(self.game, self.mode.labels(self.game.round)).get(label)
            if card is not None and not (len(label) > 1 and card == self.game.picked):
                # A label that waited counts from when it was typed.
                self._play(Pick(card), now, typed_at if label == held else now)

    def _woke(self, now: int) -> None:
        self._called(self.caller.later(now), now)
        if not self.game.watch.running and now >= self.ready_at:
            self._play(Command.READY, now)
        self._play(Command.WAIT, now)

    # -------------------------------------------------------------- what comes of it

    def _play(self, move: Move, now: int, at: int | None = None) -> None:
        """Make the move; it was meant `at` a time that may lie a moment before `now`."""
        self.game, facts = self.mode.play(self.game, move, now if at is None else at)
        for fact in facts:
            self.telling.tell(fact, self.game, self.ui, now)
            if isinstance(fact, RoundOver):
                self.over_at = now
            elif isinstance(fact, Finished):
                self.s.records.finish(self.run_id, result(self.game, now, self.replay))
            elif isinstance(fact, Dealt):
                self._deal(now)

    def _deal(self, now: int) -> None:
        """A new round lies on the board: the cards come in, then the clock starts."""
        self.focus, self.caller, self.reading = "", Caller(), Reading()
        self.ready_at = self.telling.deal(self.game, self.ui, now)

    # -------------------------------------------------------------- going on, leaving

    def _go_on(self, now: int) -> Route | None:
        if self.game.over:
            return Replace(ToResults(self.to, self.game, self.run_id))
        self._play(Command.NEXT_ROUND, now)
        return None

    def _closing(self) -> Route | None:
        """The window's own close button: ask once; asked twice, go."""
        if self.asking or self.game.over:
            self._keep_unfinished()
            return Go.QUIT
        self._ask(self.s.clock())
        return Go.STAY

    def _ask(self, now: int) -> None:
        if not (self.blank or self.asking):
            self._stand_still(now)
        self.asking, self.blank = True, False

    def _stand_still(self, now: int) -> None:
        self.was_paused = self.game.paused
        self._play(Command.PAUSE, now)

    def _go_ahead(self, now: int) -> None:
        """What was paused before stays so."""
        if not self.was_paused:
            self._play(Command.RESUME, now)

    def _keep_unfinished(self) -> None:
        if not self.game.over:
            now = self.s.clock()
            self.s.records.progress(self.run_id, result(self.game, now, self.replay))

    def _text_size(self, step: int) -> None:
        self.s.keep(changed(self.s.settings, step))
        larger = replace(self.game.options, text_scale=self.s.settings.text_scale)
        self.game = replace(self.game, options=larger)
