"""The library: the sets on this computer, searched and chosen; what cannot play and why."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from game.screens.library import actions, lesson
from game.screens.library.messages import (
    Action,
    AskDelete,
    BringBack,
    CloseNotice,
    Duplicate,
    Hide,
    InLesson,
    Menus,
    Message,
    MoveInLesson,
    OpenMenu,
    Own,
    ShowProblems,
    SortBy,
)
from game.screens.library.notes import told
from game.screens.library.page import HEAD, ListProps, Lock, Question, card_list, head
from game.screens.library.sets import with_sets, with_texts
from game.screens.library.state import State
from game.screens.routes import Go, Push, Route, ToEditor, ToLock, ToSetup
from game.services import Services
from game.view.line import Line
from game.view.messages import (
    Event,
    Focused,
    Hovered,
    Key,
    Resized,
    Scrolled,
    Typed,
    WindowMessage,
    ignore,
)
from game.view.ui import Ui
from game.view.view import View
from game.widgets.hints import key_hints
from game.widgets.notices import Notice, notices
from game.widgets.page import page
from game.widgets.problem_list import OpenProblem, ProblemList, ProblemListAction
from game.widgets.scroller import ScrollArea, Scroller
from game.widgets.text_field import Typing, type_in
from game.widgets.text_size import resize_text
from game.words import language

HEAD_IDS = frozenset(("search", "order", "new", "import", "folder", "scores", "settings", "lock"))


class LibraryScreen:
    """Cards for the sets, a search over them, panels for the files that cannot play."""

    def __init__(self, services: Services) -> None:
        self.services = services
        self.state = with_sets(State(services.recent), services)

    # ---------------------------------------------------------------- what is on the window

    def view(self, size: tuple[int, int]) -> View:
        ui, state = self.services.ui(size), self.state
        area = self._list(ui)
        focus = self._focus(area)
        behind = (
            page(ui),
            *area.view("list-bar", state.scroller, ui, ui(8)),
            *head(
                state.search,
                len(state.unplayable),
                typing=focus == "search",
                lock=self._lock,
                ui=ui,
            ),
            *notices(self._notices(), ui(HEAD), ui)[0],
            *key_hints(state.hints(focus, locked=self.services.locked), ui),
        )
        if state.question is not None:
            over, focus = state.question.nodes(ui), state.question.answer
        elif over := state.problem_list.nodes(state.problems, ui):
            focus = state.problem_list.focus
        elif state.lesson_list.is_open:
            over = state.lesson_list.nodes(state.lesson, ui)
            focus = state.lesson_list.focus
        elif state.menu:
            # Not on the way to the first picture.
            from game.screens.library.menus import menu_over

            over, focus = menu_over(state, self.services, behind, ui)
        return View(
            size,
            (*behind, *over),
            "Parejas",
            focus,
            self.services.clock() if self._waits else None,
            len(behind) if over else 0,
        )

    @property
    def _lock(self) -> Lock:
        if not self.services.settings.lock:
            return Lock.NONE
        return Lock.SHUT if self.services.locked else Lock.OPEN

    @property
    def _waits(self) -> bool:
        """Return True while something is to be read or counted, once this picture is seen."""
        state = self.state
        return bool(self.services.shelf.pending or state.unread or not state.counted)

    def _list(self, ui: Ui) -> ScrollArea:
        state, tall = self.state, notices(self._notices(), 0, ui)[1]
        query = state.search.text.strip()
        return card_list(ListProps(state.matches, state.unplayable, query, tall, language()), ui)

    def _notices(self) -> list[Notice]:
        state = self.state
        return told(self.services, state.undos, state.lesson, state.cards)

    def _focus(self, area: ScrollArea) -> str:
        """Return the id of what has the keyboard: the first in the list if that went away."""
        focus = self.state.focus
        closers = (choice.id for notice in self._notices() for choice in notice.buttons)
        ids = HEAD_IDS.union(closers, (node.id for node in area.nodes))
        return focus if focus in ids else self.state.first

    # ---------------------------------------------------------------- what happens

    def update(self, message: Message) -> Route | None:
        """Take a message in; return where to go next."""
        state = self.state
        match message:
            case Resized(size):
                self.state = replace(state, size=size).with_focus_in_view()
            case Event.CHANGED:
                self._refresh()
            case Event.WOKE:
                self._wake()
            case Action.QUIT:
                return Go.QUIT
            case _ if self._needs_code(message):
                return Push(ToLock())
            case _ if state.question is not None:
                self._answer(state.question, message)
            case Action.START_LESSON if state.lesson:
                self.state = replace(state, lesson_list=lesson.CLOSED)
                first, *later = (one.path for one in state.lesson)
                return Push(ToSetup(first, tuple(later)))
            case _ if state.lesson_list.is_open:
                self._lesson(message)
            case MoveInLesson():
                pass
            case Focused(id) if state.menu:
                self.state = replace(state, menu_focus=id)
            case Hovered() | Scrolled() if state.menu:
                pass
            case Key() | Typed() if state.menu:
                from game.screens.library.menus import after_key

                self.state = after_key(message, state, self.view(state.size), self.services)
            case _ if state.menu:
                # Whatever is chosen or pressed elsewhere, the menu is away.
                self.state = replace(state, menu="", menu_focus="")
                return self.update(message) if isinstance(message, Own) else None
            case Push():
                return message
            case OpenProblem(problem):
                return Push(ToEditor(state.problem_list.path, problem))
            case Key("enter") if self._typing:
                return Push(ToSetup(state.matches[0].path)) if state.matches else None
            case Action() | ShowProblems() | AskDelete() | CloseNotice():
                self._do(message)
            case OpenMenu() | SortBy() | Duplicate() | Hide() | BringBack() | InLesson():
                self._do_with_set(message)
            case _:
                self._look(message)
        return None

    def _needs_code(self, message: Message) -> bool:
        """Return True if this is the teacher's alone, and the library is locked."""
        if not self.services.locked:
            return False
        match message:
            case Action.DELETE | AskDelete() | Duplicate() | Hide() | InLesson():
                return True
            case Action.OPEN_LESSON | Action.EMPTY_LESSON:
                return True
            case BringBack() | Action.UNDO | Key("z", ctrl=True):
                return bool(self.state.undos)
        return False

    @property
    def _typing(self) -> bool:
        return self.state.focus == "search" and not self.state.list_open

    def _answer(self, question: Question, message: Message) -> None:
        """Take a message in while a question is asked: only an answer ends it."""
        match message:
            case Action.DELETE:
                self._delete(question)
            case Action.CLOSE_QUESTION | Event.PRESSED_AWAY | Key("escape"):
                self.state = replace(self.state, question=None)
            case Focused(id):
                self.state = replace(self.state, question=replace(question, answer=id))

    def _do(self, message: Action | ShowProblems | AskDelete | CloseNotice) -> None:
        """Carry out what a button or a key of the page asks for."""
        services, state = self.services, self.state
        match message:
            case Action.LOCK:
                services.unlocked = False
            case Action.OPEN_FOLDER:
                actions.show_folder(services)
            case Action.OPEN_ORDER:
                self.state = replace(state, menu="order")
            case Action.SHOW_HIDDEN:
                self.state = replace(state, shows_hidden=not state.shows_hidden)
                self._show_from_top()
            case Action.OPEN_LESSON:
                self.state = replace(state, lesson_list=lesson.LessonList(is_open=True))
            case Action.UNDO:
                self._bring_back("".join([*state.undos][-1:]))
            case Action.ESCAPE:
                self._escape()
            case Action.SEARCH:
                self.state = replace(state, focus="search")
            case Action.CLEAR_SEARCH:
                self._clear_search()
            case CloseNotice(text):
                for told in (services.notices, services.news):
                    told[:] = [n for n in told if n != text]
            case AskDelete(path, title):
                self.state = replace(state, question=Question(title, path))
            case ShowProblems(path):
                opened = next((e.problems for e in state.entries if e.path == path), ())
                self.state = replace(state, problem_list=ProblemList.of(path, opened))
            case Action.QUIT | Action.DELETE | Action.CLOSE_QUESTION | Action.CLOSE_MENU:
                pass  # they mean something while a question or a menu is open
            case Action.START_LESSON | Action.EMPTY_LESSON | Action.CLOSE_LESSON:
                pass  # they mean something while there is a lesson, or its list is open

    def _do_with_set(self, message: Menus) -> None:
        """Open a menu, or carry out what was chosen in one."""
        services, state = self.services, self.state
        match message:
            case OpenMenu(path):
                ui, id = services.ui(state.size), state.id_of(path)
                state = state.update(Focused(id), self._list(ui), ui)
                self.state = replace(state, menu=id)
            case SortBy(order):
                services.keep(replace(services.settings, order=order))
                self._show_from_top()
            case Hide():
                self._hide(message)
            case Duplicate(path):
                entry = state.entry(state.id_of(path))
                actions.duplicate(path, entry.title if entry else path.stem, services)
                self._refresh()
            case InLesson(path, wanted):
                lesson.put_in(path, services, wanted=wanted)
                self._refresh()
            case BringBack(text):
                self._bring_back(text)

    def _lesson(self, message: Message) -> None:
        """Take a message in while the list of the lesson is open: its order, what is in it."""
        state, services = self.state, self.services
        ui, before = services.ui(state.size), services.settings.lesson
        shown = lesson.after(message, state.lesson_list, state.lesson, services, ui)
        self.state = replace(state, lesson_list=shown)
        if services.settings.lesson != before:
            self._refresh()

    def _look(self, message: ProblemListAction | WindowMessage) -> None:
        """Scroll, point, type in the search, or read the list of problems."""
        services, state = self.services, self.state
        ui = services.ui(state.size)
        match message:
            case ProblemListAction.OPEN_FOLDER | ProblemListAction.OPEN_FILE:
                if (there := state.problem_list.opens(message)) is not None:
                    services.open_folder(there)
            case ProblemListAction.CLOSE:
                self.state = replace(state, problem_list=ProblemList())
            case Scrolled() | Key() | Focused() | Event.PRESSED_AWAY if state.list_open:
                problem_list = state.problem_list.update(message, state.problems, ui)
                self.state = replace(state, problem_list=problem_list)
            case Key("escape"):
                self._escape()
            case Key("z", ctrl=True):
                self._do(Action.UNDO)
            case Key("f", ctrl=True):
                self.state = replace(state, focus="search", search=state.search.select_all())
            case Hovered(id):
                self._point(id)
            case Key("pageup" | "pagedown" | "page up" | "page down"):
                begun = replace(state, focus=state.focus or state.first)
                self.state = begun.update(message, self._list(ui), ui)
            case _ if self._typing and isinstance(message, Typing):
                self._type(message)
            case Key() | Typed() if resize_text(services, message):
                self.state = state.with_focus_in_view()
            case Focused() | Scrolled() | Key():
                self.state = state.update(message, self._list(ui), ui)
            case _:
                ignore(message)

    def _type(self, message: Typing) -> None:
        """Type in the search; another query begins at the top of its list."""
        state, node = self.state, self.view(self.state.size).by_id["search"]
        search = type_in(state.search, message, node, self.services)
        scroller = state.scroller if search.text == state.search.text else Scroller()
        self.state = replace(state, search=search, scroller=scroller)

    def _escape(self) -> None:
        """Clear the search, or else ask whether to leave."""
        if self.state.search.text or self.state.focus == "search":
            self._clear_search()
        else:
            self.state = replace(self.state, question=Question())

    def _clear_search(self) -> None:
        self.state = replace(self.state, search=Line(), focus="", scroller=Scroller())

    def _delete(self, question: Question | None) -> None:
        """Take the set that was asked about out of the library."""
        self.state = replace(self.state, question=None)
        if question is not None and question.path is not None:
            deleted = actions.delete_set(question.path, question.title, self.services)
            if deleted is not None:
                self.state = self.state.with_undo(*deleted)
            self._refresh()

    def _hide(self, message: Hide) -> None:
        """Hide a set of the program, or show it again; then nothing is left to be undone."""
        entry = self.state.entry(self.state.id_of(message.path))
        if message.hidden:
            title = entry.title if entry else message.path.stem
            self.state = self.state.with_undo(*actions.hide(message.path, title, self.services))
        else:
            self._withdraw([text for text, undo in self.state.undos.items() if undo == message])
            actions.show(message.path, self.services)
        self._refresh()

    def _withdraw(self, texts: Sequence[str]) -> None:
        """Take away these sentences and what undoes them."""
        self.services.news[:] = [told for told in self.services.news if told not in texts]
        self.state = self.state.without_undos(texts)

    def _bring_back(self, text: str) -> None:
        """Undo the deletion or the hiding that this sentence tells of."""
        undo = self.state.undos.get(text)
        if isinstance(undo, Hide):
            self._hide(undo)
        elif undo is not None:
            self._withdraw([text])
            actions.bring_back(undo, self.services)
            self._refresh()

    def _point(self, id: str) -> None:
        """Give the keyboard to the card that the pointer came onto; what is typed is not lost."""
        state = self.state
        if id and state.focus != "search" and not state.menu and not state.list_open:
            offset = self._list(self.services.ui(state.size)).offset(state.scroller)
            self.state = replace(state, focus=id, scroller=Scroller(offset))

    def _show_from_top(self) -> None:
        """Show the sets anew, from the first one on."""
        self._refresh()
        self.state = replace(self.state, focus="", scroller=Scroller())

    def _wake(self) -> None:
        """Read a file that waits, count what is due, or read the pairs of sets for the search."""
        services, state = self.services, self.state
        if services.shelf.pending:
            services.shelf.read_some(1)
            self._refresh()
            return
        if not state.counted and (services.records.has_practice or state.has_counts):
            # Not wanted for the first picture.
            from game.screens.library.due import with_due

            state = with_due(state, services)
        self.state = with_texts(replace(state, counted=True), services)

    def _refresh(self) -> None:
        """Take the sets from the shelf again.

        The one that was opened last has the keyboard then, also one that is new in the library.
        """
        state, recent = self.state, self.services.recent
        self.state = with_sets(replace(state, focus=state.focus or state.first), self.services)
        id = f"set:{recent}"
        if recent != state.recent and self.state.entry(id) is not None:
            scroller = state.scroller.focus(id, self._list(self.services.ui(state.size)))
            self.state = replace(self.state, recent=recent, focus=id, scroller=scroller)
