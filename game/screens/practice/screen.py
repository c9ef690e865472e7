"""Practice: the session of one player with one set, task after task; every answer is saved."""

from __future__ import annotations

from dataclasses import replace

from game.boards.board import Lens
from game.core.moves import Command, Join, Pick
from game.core.nickname import MOST_LETTERS
from game.core.options import Options
from game.core.pair_set import PairSet
from game.core.practice import Facts, advance, board_game, halfway
from game.core.practice_session import Board, Question
from game.records.practice import Rights
from game.screens.practice import boards, questions, voices
from game.screens.practice.ahead import ahead_of, next_set
from game.screens.practice.ending import Ahead, area
from game.screens.practice.messages import Action, Choose, Hear, Insert, Message, UseName
from game.screens.practice.page import PracticePage
from game.screens.practice.question_page import prompt
from game.screens.practice.sittings import all_due, is_in_doubt, names_known, of_set
from game.screens.practice.state import FIELD, BoardPart, QuestionPart, Stage, State
from game.screens.routes import Go, Replace, Route, ToPractice, ToSetup
from game.services import Services
from game.view.line import Line
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
from game.view.view import View
from game.widgets.card_lens import Reading
from game.widgets.naming import FIELD as NAME
from game.widgets.naming import typed_name
from game.widgets.scroller import ScrollArea
from game.widgets.text_field import Typing, type_in
from game.widgets.text_size import resize_text

MORE = 10
"""So many pairs are practised ahead at a time."""
MOST_NAMES = 6
"""More nicknames than these are not offered to choose from."""


class PracticeScreen:
    """One session, from the first pair that is due to the last; it can be left at any time."""

    def __init__(
        self,
        services: Services,
        to: ToPractice,
        pair_set: PairSet | None,
        size: tuple[int, int],
    ) -> None:
        self.services, self.to, self._held = services, to, pair_set
        self.nickname = services.settings.nickname if to.nickname is None else to.nickname
        services.recent = to.path or services.recent
        names = names_known(services) if to.nickname is None else ()
        name = None
        if to.nickname is None and is_in_doubt(self.nickname, names):
            name = Line.of(self.nickname, MOST_LETTERS).select_all()
        self.page = PracticePage(services, self.nickname, names[:MOST_NAMES])
        state = self._sittings(size, name, only=to.only)
        # Nothing is seen or heard of the session before it is known whose it is.
        self.state = self._begun(state) if name is None else replace(state, focus=NAME)
        self._ahead = self._looked_ahead(self.state)

    # -------------------------------------------------------------- what is on the window

    def view(self, size: tuple[int, int]) -> View:
        """Return the header, what is asked, the keys; at the end what came of it."""
        return self.page.view(self.state, self._ahead, size)

    # -------------------------------------------------------------- what the player does

    def update(self, message: Message) -> Route | None:
        """Take a message in; return where to go next."""
        state, part = self.state, self.state.part
        match message:
            case Resized(size):
                self.state = replace(state, size=size)
            case _ if state.name is not None:
                return self._name(state, message)
            case Action.LEAVE:
                return Go.BACK if state.part is not None else Go.HOME
            case Action.ESCAPE:
                return self._escape(state)
            case Action.PLAY if self.to.path is not None:
                return Replace(ToSetup(self.to.path))
            case Action.NEXT_SET:
                following = next_set(self.services, self.to, self.nickname)
                return None if following is None else Replace(following)
            case Action.MORE:
                self._begin_more(state)
            case Action.GO_ON:
                self._go_on(state)
            case Hear(sound):
                self.services.hush()
                self.services.sounds.play(sound)
            case Action.LISTEN if isinstance(part, BoardPart):
                boards.listen(state, part, self.services)
            case Action.LISTEN:
                questions.listen(state, self.services)
            case _ if isinstance(part, BoardPart):
                self._on_board(state, part, message)
            case _ if isinstance(part, QuestionPart):
                self._on_question(state, part, message)
            case _:
                self._at_end(state, message)
        return None

    # -------------------------------------------------------------- the way through

    def _sittings(
        self,
        size: tuple[int, int],
        name: Line | None = None,
        *,
        only: tuple[int, ...] | None = None,
        more: int = 0,
    ) -> State:
        """Return the sessions of today, from what is remembered; no task of them lies there yet."""
        services, nickname = self.services, self.nickname
        if self._held is None:
            first, *others = all_due(services, nickname, self.to.seed)
        else:
            first = of_set(services, self.to, self._held, nickname, only=only, more=more)
            others = []
        if any(voices.are_wanted(each.session) for each in (first, *others)):
            services.voices.prepare()
        return State(
            first.path,
            first.pair_set,
            first.session,
            first.missed,
            tuple(others),
            size=size,
            name=name,
        )

    def _begun(self, state: State) -> State:
        """Return the state with the task of its session laid out."""
        state = replace(state, scroller=replace(state.scroller, offset=0.0, reveal=""))
        match state.session.task:
            case Board():
                settings = self.services.settings
                options = Options(room=settings.room, text_scale=settings.text_scale)
                game = board_game(state.session, options)
                return boards.dealt(state, game, self.services)
            case Question() as task:
                return questions.asked(state, task, self.services)
        return replace(state, part=None, focus="", says="")

    def _go_on(self, state: State) -> None:
        """Go on to the next task, where this one is done."""
        if state.session.task is None or not state.session.task_over:
            return
        session = voices.known_now(state.session, state.pair_set, self.services)
        state = replace(state, session=advance(session))
        state = self._begun(state.with_next_set())
        if state.part is None:
            self.services.sounds.play("finish")
            self._ahead = self._looked_ahead(state)
        self.state = state

    def _begin_more(self, state: State) -> None:
        if self._held is None:
            return
        more = self._sittings(state.size, more=MORE)
        if not more.session.is_over:
            self.state = self._begun(more)

    def _looked_ahead(self, state: State) -> Ahead:
        """Return what is known of the time after this session, once it is over."""
        if state.part is not None or state.name is not None:
            return Ahead()
        return ahead_of(self.services, self.to, self._held, self.nickname)

    def _escape(self, state: State) -> Route | None:
        part = state.part
        if isinstance(part, BoardPart):
            if part.reading.card is not None:
                self.state = replace(state, part=replace(part, reading=Reading()))
                return None
            if part.game.picked is not None:
                self._take(boards.play(state, part, Command.LET_GO, self.services))
                return None
        return Go.BACK

    def _take(self, outcome: tuple[State, Facts]) -> None:
        """Save what came of an answer, then show it: what is seen is kept."""
        state, facts = outcome
        before, now = halfway(self.state.session), halfway(state.session)
        # Past midnight too the session is that of the day on which it began.
        rights = Rights(self.state.session.today, before, now)
        self.services.records.practice.save(self.nickname, facts, rights)
        self.state = state

    # -------------------------------------------------------------- who practises

    def _name(self, state: State, message: Message) -> Route | None:
        """Take a message in while it is asked who practises."""
        assert state.name is not None
        match message:
            case Action.KEEP_NAME | Key("enter"):
                self._use_name(state, typed_name(state.name))
            case Action.NO_NAME:
                self._use_name(state, "", none=True)
            case UseName(name):
                self._use_name(state, name)
            case Action.LEAVE | Key("escape"):
                return Go.BACK
            case Action.TYPE_NAME:
                self.state = replace(state, focus=NAME)
            case Focused(id):
                self.state = replace(state, focus=id)
            case _ if isinstance(message, Typing) and state.focus == NAME:
                node = self.view(state.size).by_id[NAME]
                self.state = replace(state, name=type_in(state.name, message, node, self.services))
        return None

    def _use_name(self, state: State, name: str, *, none: bool = False) -> None:
        """Practise under this name, which is kept for the next games; or under none."""
        if not name and not none:
            return
        if name:
            self.nickname = name
            self.services.keep(replace(self.services.settings, nickname=name))
        else:
            self.nickname = ""
        self.page = replace(self.page, nickname=self.nickname)
        self.state = self._begun(self._sittings(state.size, only=self.to.only))
        self._ahead = self._looked_ahead(self.state)

    # -------------------------------------------------------------- boards

    def _on_board(self, state: State, part: BoardPart, message: Message) -> None:
        """Take a message in while a small board lies open."""
        services = self.services
        match message:
            case Pick() | Command():
                self._take(boards.play(state, part, message, services))
            case Dropped(int(card), int(onto)):
                self._take(boards.play(state, part, Join(card, onto), services))
            case Typed() | Key() if resize_text(services, message):
                scale = services.settings.text_scale
                larger = replace(part.game.options, text_scale=scale)
                part = replace(part, game=replace(part.game, options=larger))
                self.state = replace(state, part=part)
            case Typed():
                self._take(boards.letters(state, message, services))
            case Event.WOKE:
                self._take(boards.wake(state, part, services))
            case Lens(card):
                self.state = boards.read(state, replace(part, reading=Reading()), card)
            case Action.OPEN_LENS | Action.CLOSE_LENS:
                self.state = boards.read(state, part)
            case Key() | Scrolled() if part.reading.card is not None:
                self.state = self._read_on(state, part, message)
            case Key("enter") if part.label_input.held:
                self._take(boards.flush(state, part, services))
            case Focused(id):
                self.state = replace(state, focus=id)
            case Hovered(id):
                self.state = boards.pointed(state, part, id)
            case _:
                pass

    def _read_on(self, state: State, part: BoardPart, message: Message) -> State:
        """Scroll or close the lens."""
        ui = self.services.ui(state.size)
        room, reading = self.page.lens(state, part, ui)[1], part.reading
        if isinstance(message, Scrolled):
            reading = reading.by(-message.dy * ui(48), room)
        elif isinstance(message, Key):
            reading = reading.key(message.name, room, ui)
        return replace(state, part=replace(part, reading=reading))

    # -------------------------------------------------------------- questions

    def _on_question(self, state: State, part: QuestionPart, message: Message) -> None:
        """Take a message in while a pair is asked alone."""
        services, ui = self.services, self.services.ui(state.size)
        match message:
            case Action.CHECK:
                self._take(questions.check(state, part, services))
            case Action.GIVE_UP:
                self._take(questions.give_up(state, part, services))
            case Action.OVERRULE:
                self._overrule(state, part)
            case Choose(pair):
                self._take(questions.choose(state, part, pair, services))
            case Insert(letter):
                line = part.line.insert(letter)
                self.state = replace(state, part=replace(part, line=line), focus=FIELD)
            case Action.TYPE:
                self.state = replace(state, focus=FIELD)
            case Key() as key if key.ctrl and resize_text(services, key):
                pass
            case Scrolled() | Key("pageup" | "pagedown"):
                scroller = state.scroller.update(message, prompt(state, services, ui), ui)
                self.state = replace(state, scroller=scroller)
            case _ if state.typing and isinstance(message, Typing):
                self._type(state, part, message)
            case Typed() if resize_text(services, message):
                pass
            case Focused(id):
                self.state = replace(state, focus=id)
            case _:
                pass

    def _type(self, state: State, part: QuestionPart, message: Typing) -> None:
        node = self.view(state.size).by_id.get(FIELD)
        if node is not None and part.stage is not Stage.OVER:
            line = type_in(part.line, message, node, self.services)
            self.state = replace(state, part=replace(part, line=line))

    def _overrule(self, state: State, part: QuestionPart) -> None:
        """Take back what was saved of an answer that was right after all."""
        practice = self.services.records.practice
        for fact in (overruled := questions.overrule(state, part)).wrong:
            practice.take_back(self.nickname, fact.key, overruled.before.get(fact.key))
        self._take((overruled.state, overruled.facts))

    # -------------------------------------------------------------- the end

    def _at_end(self, state: State, message: Message) -> None:
        """Take a message in when nothing is left to be asked."""
        ui = self.services.ui(state.size)
        match message:
            case Typed() | Key() if resize_text(self.services, message):
                pass
            case Focused() | Scrolled() | Key():
                self.state = state.update(message, self._area(state), ui)
            case _:
                pass

    def _area(self, state: State) -> ScrollArea:
        return area(state, self._ahead, self.services.ui(state.size))
