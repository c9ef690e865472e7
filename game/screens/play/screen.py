"""Play: the board, its clock, and every way of answering: press, drag, keys, called labels."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from game.boards import BOARDS, body
from game.boards.board import Lens
from game.boards.dealing import deal_game
from game.core.chance import NEW_DEALS
from game.core.game import Game
from game.core.ghost import Ghost
from game.core.label_input import LabelInput, callable_labels, type_on_board
from game.core.moves import (
    Award,
    Buzz,
    Command,
    Dealt,
    Fact,
    Join,
    Missed,
    Move,
    Pick,
    Reveal,
    RoundOver,
    Undone,
)
from game.core.options import Options
from game.core.rules import Outcome
from game.core.scoring import start_of, why_not_any_more
from game.modes import MODES
from game.ranking_words import not_ranked
from game.screens.play import feedback, hearing, hud, talk
from game.screens.play.messages import (
    Action,
    HandAction,
    Learning,
    Message,
    PointsByHand,
    TalkAction,
)
from game.screens.play.page import PlayPage
from game.screens.play.pauses import Pauses
from game.screens.play.reader import Reader
from game.screens.play.saving import Resumed, Saving, deal_of
from game.screens.play.state import State
from game.screens.routes import Go, Replace, Route, ToPlay, ToResults
from game.services import Services
from game.view.messages import (
    Dropped,
    Event,
    Focused,
    Hovered,
    Key,
    Resized,
    Scrolled,
    Typed,
)
from game.view.motion import DEAL_MS
from game.view.view import View
from game.widgets.card_lens import Reading
from game.widgets.feedback import Moment
from game.widgets.scroller import Scroller
from game.widgets.text_size import step_text_size

if TYPE_CHECKING:
    from game.screens.play.class_desk import ClassDesk


class PlayScreen:
    """One run, from the first deal to the last pair."""

    def __init__(
        self,
        services: Services,
        to: ToPlay,
        size: tuple[int, int],
        resumed: Resumed | None = None,
    ) -> None:
        self.services, self.to = services, to
        options = replace(to.options, text_scale=services.settings.text_scale)
        self.mode, self.board = MODES[options.mode], BOARDS[options.mode]
        if self.mode.FACE_DOWN:
            # They do nothing there.
            options = replace(options, distractors=None, direction="term")
        self.replay = to.only is not None
        if resumed is None:
            game = self._dealt(options, size)
            start = start_of(game, to.pair_set, to.path.stem, to.nickname, self.replay)
            self.run_id, state = services.records.begin(start), State(game, size)
        else:
            game, self.run_id = replace(resumed.game, options=options), resumed.run_id
            start = services.records.run(self.run_id).start
            state = State(game, size, answered=resumed.free, answers=resumed.places)
        deal, file = deal_of(game, to, services.shelf), services.shelf.key(to.path)
        self.saving = Saving(services.records, self.run_id, self.replay, file, deal)
        ghost: Ghost = ()
        if services.settings.ghost and options.timed and not (self.replay or to.teams):
            ghost = services.records.ghost(start.way, to.nickname)
        self.page = PlayPage(services, to, self.mode, self.board, self.replay, ghost)
        game = hearing.with_words_shown(game, services)
        state = replace(state, game=game)
        self.state = self._tell(state, Dealt(game.at), services.clock())
        if why := why_not_any_more(game, self.replay):
            noted = self.state.feedback.noting(not_ranked(why))
            self.state = replace(self.state, feedback=noted)

    def _dealt(self, options: Options, size: tuple[int, int]) -> Game:
        """Return a new game of the set, dealt for a window of this size."""
        to, services = self.to, self.services
        seed = services.chance.randrange(1, NEW_DEALS) if to.seed is None else to.seed
        dealt = deal_game(to.pair_set, options, seed, size, services.measure, to.only)
        if to.teams is None:
            return Game(options, seed, *dealt)
        from game.core.contest import Contest

        return Game(options, seed, *dealt, contest=Contest(replace(to.teams, lot=seed)))

    @property
    def game(self) -> Game:
        """The game as it stands."""
        return self.state.game

    # -------------------------------------------------------------- what is on the window

    def view(self, size: tuple[int, int]) -> View:
        """Return the header, the board, the foot, and whatever covers them."""
        return self.page.view(self.state, size)

    # -------------------------------------------------------------- what the player does

    def update(self, message: Message) -> Route | None:
        """Take a message in; return where to go next."""
        now = self.services.clock()
        message, self.state = self.page.presented(message, self.state, now)
        state, game = self.state, self.state.game
        match message:
            case Action.LEAVE:
                self.saving.leave(game, now)
                return Go.BACK
            case Action.START_AGAIN:
                self.saving.leave(game, now)
                return Replace(replace(self.to, seed=None))
            case Event.CLOSING:
                # The window's own close button: ask once; asked twice, go.
                if state.asking or game.over:
                    self.saving.leave(game, now)
                    return Go.QUIT
                self.state = Pauses(self._play).ask(state, now)
                return Go.STAY
            case Action.GO_ON if game.round_over:
                if game.over:
                    self.saving.leave(game, now)
                    return Replace(ToResults(self.to, game, self.run_id))
                self.state = self._play(state, Command.NEXT_ROUND, now)
            case _:
                self.state = self._next(state, message, now)
        return None

    def _next(self, state: State, message: Message, now: int) -> State:
        """Return what the screen remembers after a message that leads nowhere else."""
        if state.mending is not None and (after := self._mend(state, message, now)) is not None:
            return after
        if (desk := self._desk) and (after := desk.take(state, message, now)) is not None:
            return after
        match message:
            case Pick() | Reveal() | Buzz() | Command():
                return self._play(state, message, now)
            case Dropped(int(card), int(onto)):
                return self._play(state, Join(card, onto), now)
            case Typed(text):
                for letter in text.casefold():
                    state = self._type(state, letter, now)
                return state
            case Key("+" | "-" as sign, ctrl=True):
                return self._resize_text(state, 1 if sign == "+" else -1)
            case Key(name):
                return self._key(state, name, now)
            case Event.WOKE:
                return self._wake(state, now)
            case Lens() | Scrolled() | Action.OPEN_LENS | Action.CLOSE_LENS:
                reader = Reader(self.page)
                if message is not Action.CLOSE_LENS and reader.holds(state, message):
                    state = self._play(state, Command.HOLD, now)
                return reader.read(state, message, now)
            case TalkAction():
                return self._talk(state, message, now)
            case Focused(id):
                return replace(state, answer=id) if state.asking else replace(state, focus=id)
            case Hovered(id):
                return replace(state, lit=body.card_of(id))
            case Resized(size):
                return replace(state, size=size)
            case Action.LARGER:
                return self._resize_text(state, 1)
            case Action.HEAR:
                hearing.hear_card(state, self.services, face_down=self.mode.FACE_DOWN)
                return state
            case Action.CLOSE_NOTE:
                return replace(state, feedback=replace(state.feedback, note=""))
            case Action.EXPLAIN_PAR:
                told = hud.par_told(state.feedback, self.mode.par(state.game))
                return replace(state, feedback=told)
            case Action.GO_ON | Action.LEAVE | Action.START_AGAIN:
                return state
            case Award() | PointsByHand() | Learning() | HandAction():
                return state
            case _:
                return Pauses(self._play).take(state, message, now)

    def _talk(self, state: State, message: TalkAction, now: int) -> State:
        """Look at answers, or at what is in the light, on a board that is frozen or done."""
        from game.screens.play import talk_page

        if message is TalkAction.MEND:
            return self._mend(state, message, now) or state
        if message is TalkAction.LOOK_BACK and not talk.is_open(state.game):
            state = self._play(state, Command.FREEZE, now)
        told = talk_page.told(replace(state, game=self.page.as_seen(state.game)), message)
        return replace(told, game=state.game)

    def _key(self, state: State, name: str, now: int) -> State:
        if (reader := Reader(self.page)).takes(state, now):
            return reader.key(state, name)
        if name == "backspace":
            return replace(state, label_input=LabelInput())
        if name == "enter" and state.label_input.held:
            return self._call(state, state.label_input.flush(), now)
        if name in ("enter", "space") and len(state.game.face_up) == 2:
            return self._play(state, Command.LET_GO, now)
        return state

    def _type(self, state: State, letter: str, now: int) -> State:
        game = state.game
        if state.asking or state.blank:
            return state
        if state.reading.card is not None:
            return replace(state, reading=Reading()) if letter == "z" else state
        if letter in "-−":
            return self._resize_text(state, -1)
        if game.round_over or (game.paused and not game.frozen):
            return state
        if not (letter.isascii() and letter.isalnum()):
            return state
        names = self.mode.labels(game.round)
        return self._call(state, type_on_board(state.label_input, letter, game, names, now), now)

    def _call(self, state: State, entered: tuple[LabelInput, tuple[str, ...]], now: int) -> State:
        """Pick the cards that were called. Saying "1" on the way to "12" moves the choice."""
        held, typed_at = state.label_input.held, state.label_input.typed.at
        state = replace(state, label_input=entered[0])
        for label in entered[1]:
            card = callable_labels(state.game, self.mode.labels(state.game.round)).get(label)
            if card is not None and not (len(label) > 1 and card == state.game.picked):
                # A label that waited counts from when it was typed.
                state = self._play(state, Pick(card), now, typed_at if label == held else now)
        return state

    def _wake(self, state: State, now: int) -> State:
        state = self._call(state, state.label_input.advance(now), now)
        if not state.game.watch.running and now >= state.ready_at:
            state = self._play(state, Command.READY, now)
        return self._play(state, Command.WAIT, now)

    # -------------------------------------------------------------- what comes of it

    def _play(self, state: State, move: Move, now: int, at: int | None = None) -> State:
        """Make the move; it was meant `at` a time that may lie a moment before `now`."""
        if state.game.frozen and isinstance(move, Pick | Join):
            return self._light(state, move)
        made_at = now if at is None else at
        seen = hearing.with_words_shown(state.game, self.services)
        game, facts = self._made(seen, move, made_at)
        if any(isinstance(fact, Missed) for fact in facts):
            game = self._held(game, now, state.size)
        stopped = game.paused and not state.game.paused
        state = replace(state, talk=talk.after(state.talk, move, game))
        if stopped:
            # Nothing is read while the clock stands, and half a label is not kept for later.
            state = replace(state, reading=Reading(), label_input=LabelInput())
            self.services.hush()
        counted = not why_not_any_more(state.game, self.replay)
        if isinstance(move, Pick):
            state = replace(state, lit=move.card if move.card in state.game.matched else None)
        state = replace(state, game=game, feedback=feedback.before(state.feedback, facts, game))
        for fact in facts:
            state = self._tell(state, fact, now)
        if counted and (why := why_not_any_more(game, self.replay)):
            state = replace(state, feedback=state.feedback.noting(not_ranked(why)))
        if stopped:
            self.saving.unfinished(state.game, now)
        return state

    def _made(self, game: Game, move: Move, at: int) -> Outcome:
        """Return what comes of a move: the mode knows, and over it the rules of teams."""
        if game.contest is None:
            return self.mode.play(game, move, at)
        from game.core import class_game

        return class_game.play(self.mode.play, game, move, at)

    def _light(self, state: State, move: Pick | Join) -> State:
        """Put a card of the frozen board into the light, or the two that were joined."""
        game, turned = state.game, self.mode.FACE_DOWN
        for card in (move.card,) if isinstance(move, Pick) else (move.card, move.onto):
            if talk.can_be_read(card, game, turned):
                from game.screens.play import talk_page

                seen = replace(state, game=self.page.as_seen(game))
                state = replace(talk_page.lighting(seen, card), game=game)
                if sound := game.card(card).face.sound:
                    self.services.sounds.play(sound)
                hearing.chosen(card, game, self.services)
        return state

    def _held(self, game: Game, now: int, size: tuple[int, int]) -> Game:
        """Return the game with its wrong pair kept open, where the board asks for that."""
        ui = self.services.ui(size)
        held = self.board.stays_open(game, ui.body, ui)
        return self.mode.play(game, Command.HOLD, now)[0] if held else game

    def _tell(self, state: State, fact: Fact, now: int) -> State:
        """Save what a fact changes, then give feedback: what is seen is kept."""
        ui, settings = self.services.ui(state.size), self.services.settings
        moment = Moment(state.game, now, ui, self.mode.FACE_DOWN, settings.motion)
        state = self.saving.after(state, fact, now)
        for sound in feedback.sounds(fact, state.feedback.picked, moment):
            self.services.sounds.play(sound)
        hearing.after(fact, state, self.services, face_down=self.mode.FACE_DOWN)
        state = replace(state, feedback=feedback.after(state.feedback, fact, moment))
        match fact:
            case Undone() if state.focus == "go-on":
                return replace(state, focus="")
            case RoundOver():
                # The way on has the keyboard: arrows are free to scroll, Enter goes on.
                return replace(state, over_at=now, scroller=Scroller(), focus="go-on", lit=None)
            case Dealt():
                faces = [card.face for card in state.game.round.cards]
                self.services.sounds.prepare([face.sound for face in faces if face.sound])
                # The cards come in, then the clock starts.
                ready_at = now + (DEAL_MS if settings.motion else 0)
                fresh = replace(
                    state, focus="", lit=None, label_input=LabelInput(), reading=Reading()
                )
                return replace(fresh, ready_at=ready_at)
        return state

    # -------------------------------------------------------------- a typo is put right

    def _mend(self, state: State, message: Message, now: int) -> State | None:
        """Open the small editor, type in it, save what is in it, or close it.

        None: the message is not for it.
        """
        from game.screens.play import mender
        from game.widgets.text_field import Typing

        if not isinstance(message, Typing | Focused | TalkAction):
            return None
        if state.mending is not None and state.mending.is_done(message):
            after, to = mender.saved(state, self.to, self.services)
            if to is not self.to:
                self._go_on_with(to, after.game, now)
        elif message is TalkAction.MEND:
            after = mender.opened(state, self.mode.FACE_DOWN)
        else:
            after = mender.typed(state, message, self.services)
        still = after.mending is not None
        if still == (state.mending is not None) or talk.is_open(after.game) == still:
            return after
        # The board is frozen for it, and goes on after it, if nobody had frozen it before.
        keep = state.mending is not None and state.mending.stays_frozen
        return after if keep else self._play(after, Command.FREEZE, now)

    @property
    def _desk(self) -> ClassDesk | None:
        """What the teacher has at hand in a class game; None in another one.

        Kept, it would hold the screen in a circle after its end.
        """
        if self.game.contest is None:
            return None
        from game.screens.play.class_desk import ClassDesk

        return ClassDesk(self.page, self._play, self._go_on_with)

    def _go_on_with(self, to: ToPlay, game: Game, now: int) -> None:
        """Let the run go on in the set as it is now, wherever its file is."""
        self.to, self.page = to, replace(self.page, to=to)
        file, deal = self.services.shelf.key(to.path), deal_of(game, to, self.services.shelf)
        self.saving = replace(self.saving, file=file, deal=deal)
        self.services.records.mend(self.run_id, to.pair_set.content_key)
        self.saving.unfinished(game, now)

    def _resize_text(self, state: State, step: int) -> State:
        step_text_size(self.services, step)
        larger = replace(state.game.options, text_scale=self.services.settings.text_scale)
        return replace(state, game=replace(state.game, options=larger))
