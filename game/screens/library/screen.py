"""The library: the sets on this computer, searched and chosen; what cannot play and why."""

from __future__ import annotations

from pathlib import Path

from game.screens.library import folder_of_sets
from game.screens.library import listing as library_list
from game.screens.library import page as library_page
from game.screens.library.cards import ChooseSet, EditSet, ShowFaults
from game.screens.library.faces import Face, faces
from game.screens.library.listing import Laid
from game.screens.library.page import (
    ClearSearch,
    CloseNotice,
    Leave,
    NewSet,
    Notice,
    OpenFolder,
    OpenSettings,
    Scores,
    Search,
    ToTakeIn,
)
from game.screens.library.questions import AskDelete, Delete, LeaveNow, NoMatter, Question
from game.screens.routes import (
    Go,
    Place,
    Push,
    Route,
    ToEditor,
    ToImport,
    ToScores,
    ToSetup,
)
from game.services import Services
from game.shelf import Entry
from game.view.line import Line
from game.view.messages import (
    Clipboard,
    Composing,
    Dragged,
    Event,
    Focused,
    Key,
    Pointed,
    Scrolled,
    Typed,
)
from game.view.node import Node
from game.view.ui import Ui
from game.view.view import View
from game.widgets import text_field, text_size
from game.widgets.fault_list import CloseFaults, FaultList
from game.widgets.hints import Hint, key_hints
from game.widgets.lists import into_view, seen
from game.widgets.page import page
from game.widgets.scrolling import NOTCH, bar, held, moved
from game.words import language


class LibraryScreen:
    """Cards for the sets, a search over them, panels for the files that cannot play."""

    def __init__(self, services: Services) -> None:
        self.services = services
        self.focus = ""
        self.line = Line()
        self.scroll = 0.0
        self.faults = FaultList()
        self.question: Question | None = None
        self.answer = ""
        self._recent = services.recent
        self._size = (1280, 720)
        self._fresh = False
        self._entries: tuple[Entry, ...] = ()
        self._faces: tuple[Face, ...] = ()
        self._laid: tuple[object, Laid] | None = None
        self._shape: object = None
        self._reveal = True

    # ---------------------------------------------------------------- what is on the glass

    def view(self, size: tuple[int, int]) -> View:
        self._size = size
        ui, laid = self._ui(), self._lay()
        if self.focus not in self._ids(laid):
            self.focus = laid.first
        self._settle(laid)
        behind = (
            page(ui),
            *seen(laid.nodes, -self.scroll, laid.window),
            *bar("list-bar", laid.window.inset(ui(8), 0), self.scroll, laid.height, ui),
            *self._above(ui),
            *key_hints(self._hints(), ui),
        )
        over = self._dialog(ui)
        return View(
            size,
            (*behind, *over),
            "Parejas",
            (self.answer if self.question else "close") if over else self.focus,
            self.services.clock() if self.services.shelf.pending else None,
            len(behind) if over else 0,
        )

    def _ui(self) -> Ui:
        return self.services.ui(self._size)

    def _above(self, ui: Ui) -> tuple[Node, ...]:
        typing = self.focus == "search"
        strips, _tall = library_page.notices(self._told(), ui(94), ui)
        broken = sum(map(library_list.unplayable, self._entries))
        head = library_page.head(self.line, broken, typing=typing, ui=ui)
        return *head, *strips

    def _hints(self) -> tuple[Hint, ...]:
        entry = self._chosen_entry()
        return library_page.hints(
            scores=bool(self._chosen_key()),
            edit=EditSet(entry.path) if entry else None,
            faults=ShowFaults(entry.path) if entry and entry.problems else None,
            delete=AskDelete(entry.path, entry.title) if entry and entry.own else None,
            searching=bool(self.line.text),
        )

    def _told(self) -> tuple[Notice, ...]:
        """Good news first, then what is the matter."""
        news, notices = self.services.news, self.services.notices
        return (*(Notice(text, good=True) for text in news), *map(Notice, notices))

    def _dialog(self, ui: Ui) -> tuple[Node, ...]:
        if self.question is not None:
            return self.question.nodes(ui)
        entry = self._entry(self.faults.path)
        return self.faults.nodes(entry.problems if entry else (), ui)

    # ---------------------------------------------------------------- the list

    def _refresh(self) -> None:
        """Take the sets from the shelf again when something may have changed."""
        if not self._fresh:
            self._entries = tuple(self.services.shelf.entries())
            self._faces = faces(self._entries, self.services.records.bests())
            self._fresh, self._laid = True, None
            self._find_recent()

    def _find_recent(self) -> None:
        """The set that was opened last has the keyboard, also one that is new in the library."""
        recent = self.services.recent
        if recent is not None and recent != self._recent and self._entry(recent) is not None:
            self._recent, self._reveal = recent, True
            self.focus = f"set:{recent}"

    def _lay(self) -> Laid:
        self._refresh()
        ui, said = self.services.settings.text_scale, self._told()
        key = (self._size, ui, language(), self.line.text, said)
        if self._laid is None or self._laid[0] != key:
            self._reveal = self._reveal or self._shape != key[:2]
            self._laid, self._shape = (key, self._anew()), key[:2]
        return self._laid[1]

    def _anew(self) -> Laid:
        query = self.line.text.strip()
        found = [face for face in self._faces if face.found_by(query)]
        return library_list.lay(self._entries, found, query, self._told(), self._ui())

    def _ids(self, laid: Laid) -> set[str]:
        fixed = {"search", "new", "import", "folder", "scores", "settings"}
        closers = {f"notice-{n}-close" for n in range(len(self._told()))}
        return fixed | closers | {node.id for node in laid.nodes}

    def _settle(self, laid: Laid) -> None:
        """Keep the scroll in bounds, and the card that has the keyboard in sight."""
        node = next((n for n in laid.nodes if n.id == self.focus), None)
        if self._reveal and node is not None:
            top = node.box.y - laid.window.y
            self.scroll = into_view(
                self.scroll, top, top + node.box.h, laid.window.h, self._ui()(12)
            )
        self._reveal = False
        self.scroll = held(self.scroll, laid.height, laid.window.h)

    def _entry(self, path: Path | None) -> Entry | None:
        return next((e for e in self._entries if path is not None and e.path == path), None)

    def _chosen_entry(self) -> Entry | None:
        kind, _colon, path = self.focus.partition(":")
        return self._entry(Path(path)) if kind in ("set", "unplayable") else None

    # ---------------------------------------------------------------- what happens

    def update(self, message: object) -> Route | None:
        if self.question is not None:
            return self._answered(message)
        match message:
            case ChooseSet(path):
                return self._leave(Push(ToSetup(path)))
            case EditSet(path):
                return self._leave(Push(ToEditor(path)))
            case NewSet():
                return self._leave(Push(ToEditor()))
            case ToTakeIn():
                return self._leave(Push(ToImport()))
            case Scores(of_chosen):
                return self._leave(Push(ToScores(self._chosen_key() if of_chosen else "")))
            case OpenSettings():
                return self._leave(Push(Place.SETTINGS))
            case Leave() | Key("escape"):
                self._escape()
            case AskDelete(path, title):
                self.question, self.answer = Question(title, path), "close"
            case Focused(id) if not self.faults.open:
                self.focus, self._reveal = id, True
            case Event.CHANGED:
                self._fresh = False
            case Event.WOKE:
                self.services.shelf.read_some(1)
                self._fresh = False
            case OpenFolder():
                folder_of_sets.show(self.services)
            case CloseNotice(text):
                for told in (self.services.notices, self.services.news):
                    told[:] = [n for n in told if n != text]
            case ShowFaults(path):
                self.faults.show(path)
            case CloseFaults():
                self.faults.close()
            case Scrolled() | Key() if self.faults.open:
                self.faults.scroll(message, self._ui())
            case _:
                self._search_or_scroll(message)
        return None

    def _search_or_scroll(self, message: object) -> None:
        match message:
            case Search() | Key("f", ctrl=True):
                self.focus = "search"
                self.line = self.line.select_all() if isinstance(message, Key) else self.line
            case ClearSearch():
                self._search_for(Line())
                self.focus = ""
            case Key("enter") if self.focus == "search":
                self.focus, self._reveal = self._lay().first, True
            case Scrolled(dy):
                self.scroll -= dy * self._ui()(NOTCH)
            case Pointed("search") | Dragged("search"):
                head = self._above(self._ui())
                found = next(node for node in head if node.id == "search")
                self.line = text_field.pressed(self.line, message, found, self.services.measure)
            case Typed() | Clipboard() | Composing() | Key():
                self._type(message)

    def _type(self, message: object) -> None:
        """Type in the search; page keys scroll wherever the keyboard is."""
        if self.focus != "search" and (step := text_size.steps(message)):
            return self.services.keep(text_size.changed(self.services.settings, step))
        if isinstance(message, Key) and (self.focus != "search" or "page" in message.name):
            laid = self._lay()
            self.scroll = moved(self.scroll, message.name, laid.window.h, laid.height)
            return None
        if self.focus == "search":
            if (out := text_field.copied(self.line, message)) is not None:
                self.services.set_clipboard(out)
            self._search_for(text_field.edit(self.line, message))
        return None

    def _search_for(self, line: Line) -> None:
        if line.text != self.line.text:
            self.scroll = 0.0
        self.line = line

    def _escape(self) -> None:
        if self.faults.open:
            self.faults.close()
        elif self.line.text or self.focus == "search":
            self._search_for(Line())
            self.focus, self._reveal = "", True
        else:
            self.question, self.answer = Question(), "leave"

    def _answered(self, message: object) -> Route | None:
        """Only an answer ends a question; what else happens is looked at, and it stays."""
        match message:
            case LeaveNow():
                return Go.QUIT
            case NoMatter() | Event.PRESSED_AWAY | Key("escape"):
                self.question = None
            case Delete(path, title):
                self.question, self._fresh = None, False
                folder_of_sets.delete(path, title, self.services)
            case Focused(id):
                self.answer = id
            case Event.CHANGED | Event.WOKE:
                self.services.shelf.read_some(1)
                self._fresh = False
        return None

    def _chosen_key(self) -> str:
        return next((f.content_key for f in self._faces if f.id == self.focus), "")

    def _leave(self, route: Route) -> Route:
        """Go elsewhere; the best results may be others on the way back."""
        self._fresh = False
        return route
