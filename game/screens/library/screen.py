"""The library: the sets on this computer, searched and chosen; what cannot play and why."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from game.core.run import SavedGame
from game.formats.problems import Problem
from game.screens.library.messages import Action, AskDelete, CloseNotice, Message, ShowProblems
from game.screens.library.model import SetCard, plain, set_cards
from game.screens.library.page import HEAD, ListProps, Question, card_list, head, hints
from game.screens.routes import Go, Push, Route, ToEditor
from game.services import Services
from game.shelf import Entry
from game.view.line import Line
from game.view.messages import Event, Focused, Key, Resized, Scrolled, Typed, ignore
from game.view.ui import Ui
from game.view.view import View
from game.widgets.buttons import Button
from game.widgets.hints import Hint, key_hints
from game.widgets.notices import Notice, notices
from game.widgets.page import page
from game.widgets.problem_list import MendProblem, ProblemList, ProblemListAction
from game.widgets.scroller import ListState, ScrollArea, Scroller
from game.widgets.text_field import Typing, type_in
from game.widgets.text_size import resize_text
from game.words import _, language, reason_of

HEAD_IDS = frozenset(("search", "new", "import", "folder", "scores", "settings"))


@dataclass(frozen=True, slots=True)
class State(ListState):
    """What the screen remembers. `recent` is the set that was opened when it last looked.

    `focus` is "" for the first thing in the list.
    """

    recent: Path | None
    entries: tuple[Entry, ...] = ()
    cards: tuple[SetCard, ...] = ()
    search: Line = Line()
    problem_list: ProblemList = ProblemList()
    question: Question | None = None

    @property
    def matches(self) -> tuple[SetCard, ...]:
        """Return the cards that the search finds: all of them while it is empty."""
        words = plain(self.search.text).split()
        if not words:
            return self.cards
        return tuple(card for card in self.cards if all(w in card.searchable for w in words))

    @property
    def unplayable(self) -> tuple[Entry, ...]:
        """Return the files that were read and have nothing in them that can be played."""
        return tuple(e for e in self.entries if not e.playable and not e.waiting)

    @property
    def first(self) -> str:
        """Return the id of the first thing in the list that can have the keyboard."""
        if matches := self.matches:
            return matches[0].id
        if self.search.text.strip():
            return "clear-search"
        return f"unplayable:{self.entries[0].path}" if self.entries else "empty-new"

    def with_focus_in_view(self) -> State:
        """Return the state with what has the keyboard kept in view."""
        return replace(self, scroller=replace(self.scroller, reveal=self.focus or self.first))

    @property
    def problems(self) -> tuple[Problem, ...]:
        """Return what is wrong in the file whose list of problems was asked for."""
        path = self.problem_list.path
        return next((entry.problems for entry in self.entries if entry.path == path), ())

    @property
    def list_open(self) -> bool:
        """Return True while the list of problems lies over the library."""
        return self.problem_list.is_open(self.problems)

    def hints(self, focus: str) -> list[Hint]:
        """Return the keys at the foot while the node with this id has the keyboard."""
        left = any(card.saved for card in self.cards if card.id == focus)
        searching, typing = bool(self.search.text), focus == "search"
        return hints(self.entry(focus), left=left, searching=searching, typing=typing)

    def entry(self, id: str) -> Entry | None:
        """Return the file whose node has this id."""
        kind, _colon, path = id.partition(":")
        if kind not in ("set", "unplayable"):
            return None
        return next((entry for entry in self.entries if str(entry.path) == path), None)


class LibraryScreen:
    """Cards for the sets, a search over them, panels for the files that cannot play."""

    def __init__(self, services: Services) -> None:
        self.services = services
        self.state = self._with_sets(State(services.recent))

    # ---------------------------------------------------------------- what is on the window

    def view(self, size: tuple[int, int]) -> View:
        ui, state = self.services.ui(size), self.state
        area = self._list(ui)
        focus = self._focus(area)
        behind = (
            page(ui),
            *area.view("list-bar", state.scroller, ui, ui(8)),
            *head(state.search, len(state.unplayable), typing=focus == "search", ui=ui),
            *notices(self._notices(), ui(HEAD), ui)[0],
            *key_hints(state.hints(focus), ui),
        )
        if state.question is not None:
            over, focus = state.question.nodes(ui), state.question.answer
        elif over := state.problem_list.nodes(state.problems, ui):
            focus = state.problem_list.focus
        return View(
            size,
            (*behind, *over),
            "Parejas",
            focus,
            self.services.clock() if self.services.shelf.pending else None,
            len(behind) if over else 0,
        )

    def _list(self, ui: Ui) -> ScrollArea:
        state, tall = self.state, notices(self._notices(), 0, ui)[1]
        query = state.search.text.strip()
        return card_list(ListProps(state.matches, state.unplayable, query, tall, language()), ui)

    def _notices(self) -> list[Notice]:
        """Return good news first, then what is the matter."""
        told = [(text, True) for text in self.services.news]
        told += [(text, False) for text in self.services.notices]
        return [_notice(number, text, good) for number, (text, good) in enumerate(told)]

    def _focus(self, area: ScrollArea) -> str:
        """Return the id of what has the keyboard: the first in the list if that went away."""
        focus = self.state.focus
        closers = (choice.id for notice in self._notices() for choice in notice.buttons)
        ids = HEAD_IDS.union(closers, (node.id for node in area.nodes))
        return focus if focus in ids else self.state.first

    # ---------------------------------------------------------------- what happens

    def update(self, message: Message) -> Route | None:
        services, state = self.services, self.state
        ui, typing = services.ui(state.size), state.focus == "search" and not state.list_open
        match message:
            case Resized(size):
                self.state = replace(state, size=size).with_focus_in_view()
            case Event.CHANGED:
                self._refresh()
            case Event.WOKE:
                services.shelf.read_some(1)
                self._refresh()
            case Action.QUIT:
                return Go.QUIT
            case Action.DELETE:
                self._delete(state.question)
            case Action.CLOSE_QUESTION:
                self.state = replace(state, question=None)
            case Event.PRESSED_AWAY | Key("escape") if state.question is not None:
                self.state = replace(state, question=None)
            case Focused(id) if state.question is not None:
                self.state = replace(state, question=replace(state.question, answer=id))
            case _ if state.question is not None:
                return None  # only an answer ends a question
            case Push():
                return message
            case Action.OPEN_FOLDER:
                show_folder(services)
            case CloseNotice(text):
                for told in (services.notices, services.news):
                    told[:] = [n for n in told if n != text]
            case AskDelete(path, title):
                self.state = replace(state, question=Question(title, path))
            case ShowProblems(path):
                opened = next((e.problems for e in state.entries if e.path == path), ())
                self.state = replace(state, problem_list=ProblemList.of(path, opened))
            case MendProblem(problem):
                return Push(ToEditor(state.problem_list.path, problem))
            case ProblemListAction.OPEN_FOLDER:
                if state.problem_list.path is not None:
                    services.open_folder(state.problem_list.path.parent)
            case ProblemListAction.CLOSE:
                self.state = replace(state, problem_list=ProblemList())
            case Event.PRESSED_AWAY if state.list_open:
                self.state = replace(state, problem_list=ProblemList())
            case Scrolled() | Key() | Focused() if state.list_open:
                problem_list = state.problem_list.update(message, state.problems, ui)
                self.state = replace(state, problem_list=problem_list)
            case Action.ESCAPE | Key("escape"):
                self._escape()
            case Action.SEARCH:
                self.state = replace(state, focus="search")
            case Key("f", ctrl=True):
                self.state = replace(state, focus="search", search=state.search.select_all())
            case Action.CLEAR_SEARCH:
                self._clear_search()
            case Key("enter") if typing:
                self.state = state.update(Focused(state.first), self._list(ui), ui)
            case Key("pageup" | "pagedown" | "page up" | "page down"):
                begun = replace(state, focus=state.focus or state.first)
                self.state = begun.update(message, self._list(ui), ui)
            case _ if typing and isinstance(message, Typing):
                self._type(message)
            case Key() | Typed() if resize_text(services, message):
                self.state = state.with_focus_in_view()
            case Focused() | Scrolled() | Key():
                self.state = state.update(message, self._list(ui), ui)
            case _:
                ignore(message)
        return None

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
            delete_set(question.path, question.title, self.services)
            self._refresh()

    def _refresh(self) -> None:
        """Take the sets from the shelf again.

        The one that was opened last has the keyboard then, also one that is new in the library.
        """
        state, recent = self.state, self.services.recent
        self.state = self._with_sets(replace(state, focus=state.focus or state.first))
        id = f"set:{recent}"
        if recent != state.recent and self.state.entry(id) is not None:
            scroller = state.scroller.focus(id, self._list(self.services.ui(state.size)))
            self.state = replace(self.state, recent=recent, focus=id, scroller=scroller)

    def _with_sets(self, state: State) -> State:
        """Return the state with what the shelf has now."""
        entries = tuple(self.services.shelf.entries())
        cards = set_cards(entries, self.services.records.bests(), self._saved_games(entries))
        state = replace(state, entries=entries, cards=cards)
        listed = state.problem_list
        if listed.path is None or not state.list_open:
            return replace(state, problem_list=ProblemList())
        again = ProblemList.of(listed.path, state.problems)
        return replace(state, problem_list=replace(listed, excerpts=again.excerpts))

    def _saved_games(self, entries: Sequence[Entry]) -> dict[Path, SavedGame]:
        """Return the games that were left, by the path of their set."""
        saved, key = self.services.records.saved_games(), self.services.shelf.key
        if not saved:
            return {}
        keyed = {key(entry.path): entry.path for entry in entries}
        return {keyed[file]: game for file, game in saved.items() if file in keyed}


def _notice(number: int, text: str, good: bool) -> Notice:
    id = f"notice-{number}"
    close = Button(f"{id}-close", "", CloseNotice(text), icon="cross", label=_("Close"))
    if good:
        return Notice(id, text, "tick", "good", buttons=(close,))
    return Notice(id, text, "warning", "bad", buttons=(close,))


def show_folder(services: Services) -> None:
    """Open the folder of the user's own sets, or say where it is."""
    folder = services.shelf.own_folder
    text = _("Your sets lie in {folder}.").format(folder=folder)
    if services.open_folder(folder) is False and text not in services.news:
        services.news.append(text)


def delete_set(path: Path, title: str, services: Services) -> None:
    """Take a set away, and say where it is kept."""
    from game.shelf.removing import remove

    try:
        kept = remove(path, services.shelf.own_folder)
    except OSError as error:
        text = _("“{title}” could not be deleted: {reason}")
        text = text.format(title=title, reason=reason_of(error))
        services.notices[:] = [*(one for one in services.notices if one != text), text]
    else:
        text = _("“{title}” was deleted. It is kept in {folder}.")
        services.news.append(text.format(title=title, folder=kept.parent))
    services.shelf.refresh()
