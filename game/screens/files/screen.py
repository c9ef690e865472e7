"""Files: the system's dialog beside the window, or a list of our own over what was there."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from game.desktop.wish import FileWish
from game.places import first_folder
from game.screens.files.listing import Listing, places, read
from game.screens.files.messages import Action, Message, OpenFolder, PickFile
from game.screens.files.page import (
    FIELD,
    FilesProps,
    is_path,
    layout,
    nodes,
    shown,
    waiting_question,
    waiting_title,
)
from game.screens.routes import Answer, Go, Route, ToFiles
from game.services import Services
from game.values import dataclass
from game.view.line import Line
from game.view.messages import (
    Clipboard,
    Event,
    FilesChosen,
    Focused,
    Key,
    Resized,
    Scrolled,
    Typed,
    ignore,
)
from game.view.ui import Ui
from game.view.view import View
from game.widgets.job import LOOK_AGAIN_MS, Job, Report, StoppedError, Worker
from game.widgets.page import page
from game.widgets.scroller import Scroller
from game.widgets.text_field import Typing, type_in
from game.widgets.text_size import resize_text
from game.words import _

_LONGEST_PATH = 1000


@dataclass(frozen=True, slots=True)
class State:
    """What the screen remembers.

    `asked` is the system's dialog while it is open, None once the own one shows; what is typed
    meanwhile stands in the own one if it comes to that. `listing` reads a folder. `ticked` are
    the names of files in the folder that are to be taken.
    """

    folder: Listing
    size: tuple[int, int] = (1280, 720)
    focus: str = FIELD
    answer: str = "cancel"
    scroller: Scroller = Scroller()
    line: Line = Line(limit=_LONGEST_PATH)
    ticked: tuple[str, ...] = ()
    trouble: str = ""
    asked: Job[tuple[str, ...] | None] | None = None
    listing: Job[Listing] | None = None
    looked_at: int = 0


class FilesScreen:
    """Asks the system first, but in full screen: there its dialog may open behind the window."""

    def __init__(self, services: Services, to: ToFiles) -> None:
        self.services, self.to, self.wish = services, to, to.wish
        self._worker = Worker("files")
        self._places = places(services.shelf.own_folder, services.chosen_from)
        begin = first_folder((*services.chosen_from, to.wish.folder))
        self.wish = replace(to.wish, folder=begin)
        self.state = State(Listing(begin))
        if services.settings.fullscreen:
            self.state = self._open(self.state, begin)
        else:
            asked = Worker("dialog").start(_ask(services, self.wish))
            asked.wait()
            self.state = self._collect(replace(self.state, asked=asked))

    # ---------------------------------------------------------------- what is on the window

    def view(self, size: tuple[int, int]) -> View:
        ui, state = self.services.ui(size), self.state
        behind = self.to.behind if size == self.to.size else ()
        ground = behind or (page(ui),)
        waits = state.asked is not None or state.listing is not None
        wake_at = state.looked_at + LOOK_AGAIN_MS if waits else None
        if state.asked is not None:
            over, focus = waiting_question(ui), state.answer
        else:
            props = self._props(state)
            over, focus = nodes(props, layout(props, ui), state.scroller, ui), state.focus
        ids = {node.id for node in over}
        # What lies behind may have the same ids; nothing of it can be used.
        still = tuple(replace(node, id=f"behind-{node.id}") for node in ground if node.id)
        title = self.wish.title if state.asked is None else waiting_title()
        focus = focus if focus in ids else FIELD
        return View(size, (*still, *over), title, focus, wake_at, len(still), state.trouble)

    def _props(self, state: State) -> FilesProps:
        typing, reading = state.focus == FIELD, state.listing is not None
        return FilesProps(
            self.wish,
            state.folder,
            self._places,
            state.line,
            state.ticked,
            state.trouble,
            reading,
            typing,
        )

    # ---------------------------------------------------------------- what happens

    def update(self, message: Message) -> Route | None:
        state = self.state
        match message:
            case Resized(size):
                self.state = replace(state, size=size)
            case Event.WOKE:
                self.state = self._collect(replace(state, looked_at=self.services.clock()))
                return self._answered()
            case Event.CLOSING:
                self._close()
            case Action.CANCEL | Key("escape"):
                self._close()
                return Go.BACK
            case Action.CHOOSE_HERE:
                if state.asked is not None:
                    state.asked.stop()
                self.state = self._open_own(state)
            case Focused(id) if state.asked is not None:
                self.state = replace(state, answer=id)
            case Typed() | Clipboard() if state.asked is not None:
                self.state = replace(state, line=type_in(state.line, message, None, self.services))
            case _ if state.asked is not None:
                pass  # the other window is to be answered
            case Action.UP:
                self.state = self._open(state, state.folder.folder.parent)
            case OpenFolder(folder):
                self.state = self._open(state, folder)
            case PickFile(name):
                return self._pick(state, name)
            case Action.TAKE if is_path(state.line.text) and not state.ticked:
                return self._enter(state)
            case Action.TAKE:
                return self._take(state, state.ticked)
            case Action.TYPE:
                self.state = replace(state, focus=FIELD)
            case Key("enter"):
                return self._enter(state)
            case Key("backspace") if not state.line.text:
                self.state = self._open(state, state.folder.folder.parent)
            case Focused(id):
                scroller = state.scroller.focus(id, layout(self._props(state), self._ui).area)
                self.state = replace(state, focus=id, scroller=scroller)
            case _ if state.focus == FIELD and isinstance(message, Typing) and not _pages(message):
                node = self.view(state.size).by_id[FIELD]
                line = type_in(state.line, message, node, self.services)
                self.state = replace(state, line=line, trouble="", scroller=Scroller())
            case _ if resize_text(self.services, message):
                pass
            case Scrolled() | Key():
                area = layout(self._props(state), self._ui).area
                scroller = state.scroller.update(message, area, self._ui)
                self.state = replace(state, scroller=scroller)
            case _:
                ignore(message)
        return None

    @property
    def _ui(self) -> Ui:
        return self.services.ui(self.state.size)

    # ---------------------------------------------------------------- the system's dialog

    def _collect(self, state: State) -> State:
        """Take in what the jobs have done by now; without a dialog of the system show our own."""
        if state.listing is not None and state.listing.done:
            state = replace(state, folder=state.listing.result(), listing=None)
        asked = state.asked
        if asked is not None and asked.done and asked.result() is None:
            return self._open_own(state)
        return state

    def _answered(self) -> Route | None:
        """Go on with what was chosen in the system's dialog."""
        asked = self.state.asked
        if asked is None or not asked.done:
            return None
        paths = asked.result()
        if paths is None:  # it has just turned out that there is no dialog: our own shows next
            return None
        return self._answer(paths) if paths else Go.BACK

    def _answer(self, paths: tuple[str, ...]) -> Route:
        """Answer, and remember the folder for the next time."""
        self._close()
        folder = Path(paths[0]) if self.wish.folders else Path(paths[0]).parent
        others = (other for other in self.services.chosen_from if other != folder)
        self.services.chosen_from = (folder, *others)
        return Answer(FilesChosen(paths))

    def _close(self) -> None:
        if self.state.asked is not None:
            self.state.asked.stop()
        self._worker.close()

    # ---------------------------------------------------------------- our own

    def _open_own(self, state: State) -> State:
        """Show the own dialog, with what was typed before it was known to be needed."""
        return replace(self._open(replace(state, asked=None), self.wish.folder), line=state.line)

    def _open(self, state: State, folder: Path) -> State:
        """Show what is in a folder; nothing of the one before stays ticked."""
        job = self._worker.start(lambda _report: read(folder, self.wish))
        job.wait()
        fresh = replace(state, folder=Listing(folder), listing=job, scroller=Scroller())
        fresh = replace(fresh, focus=FIELD, line=Line(limit=_LONGEST_PATH), ticked=(), trouble="")
        return self._collect(fresh)

    def _pick(self, state: State, name: str) -> Route | None:
        """Take a file; where several may be taken, tick it or take the tick away."""
        if not self.wish.many:
            return self._take(state, (name,))
        ticked = (*(other for other in state.ticked if other != name),)
        if name not in state.ticked:
            ticked = (*ticked, name)
        self.state = replace(state, ticked=ticked)
        return None

    def _take(self, state: State, names: tuple[str, ...]) -> Route | None:
        folder = state.folder.folder
        if self.wish.folders:
            return self._answer((str(folder),))
        return self._answer(tuple(str(folder / name) for name in names)) if names else None

    def _enter(self, state: State) -> Route | None:
        """Go to the path that was typed, or take the first that was found by a part of its name."""
        typed = state.line.text.strip()
        if is_path(typed):
            return self._go(state, typed)
        if not typed:
            return self._take(state, state.ticked)
        entries = shown(self._props(state))
        if not entries:
            self.state = replace(state, trouble=_("Nothing here is called so."))
        elif entries[0].is_folder:
            self.state = self._open(state, state.folder.folder / entries[0].name)
        else:
            return self._take(state, (*state.ticked, entries[0].name))
        return None

    def _go(self, state: State, typed: str) -> Route | None:
        try:
            path = state.folder.folder / Path(typed).expanduser()
            if path.is_dir():
                self.state = self._open(state, path.resolve())
                return None
            if path.is_file() and not self.wish.folders:
                return self._answer((str(path),))
        except (OSError, RuntimeError, ValueError):
            pass
        self.state = replace(state, trouble=_("There is no such file or folder."))
        return None


def _ask(services: Services, wish: FileWish) -> Callable[[Report], tuple[str, ...] | None]:
    """Return the job that shows the system's dialog; its result is None where there is none."""

    def ask(report: Report) -> tuple[str, ...] | None:
        dialog = services.system_dialog()
        if dialog is None:
            return None
        try:
            return dialog(wish, lambda: report(0, 0))
        except StoppedError:
            raise
        except Exception:  # whatever is wrong with the desktop's own, ours is there
            return None

    return ask


def _pages(message: object) -> bool:
    """Return True for a key that moves the list and not the caret."""
    return isinstance(message, Key) and message.name in ("pageup", "pagedown")
