"""Import: what was dropped or pasted, as it will be on cards; taken in with one key."""

from __future__ import annotations

from collections.abc import Sequence
from concurrent.futures import wait
from pathlib import Path

from game.places import arrivals
from game.screens.importing import page as import_page
from game.screens.importing import words
from game.screens.importing.asking import Asking
from game.screens.importing.batch import AT_ONCE_S, Batch
from game.screens.importing.foot import foot
from game.screens.importing.items import Item
from game.screens.importing.shown import Shown
from game.screens.importing.standing import Standing, ready, says, standing, there
from game.screens.importing.storing import After, Saving, store
from game.screens.importing.titling import TYPING, titled
from game.screens.routes import Go, Replace, Route, ToEditor, ToImport, ToSetup
from game.services import Services
from game.shelf import Entry
from game.view.messages import Clipboard, Event, FilesDropped, Focused, Key, Resized, Scrolled
from game.view.ui import Ui
from game.view.view import View
from game.widgets import text_size
from game.widgets.hints import key_hints
from game.widgets.page import page
from game.words import _, n_

LOOK_AGAIN_MS = 40


class ImportScreen:
    """Each file or text is read beside the window; nothing is kept before Enter."""

    def __init__(
        self, services: Services, route: ToImport, folders: Sequence[Path] | None = None
    ) -> None:
        """`folders` are looked through for the newest files when nothing was brought."""
        self.services = services
        self.batch = Batch()
        self.focus = ""
        self.trouble = ""
        self.asking = Asking()
        self.shown = Shown()
        self._size = (1280, 720)
        self.told = ""
        self._saving: Saving | None = None
        self._view: View | None = None
        if route.paths:
            self._bring(route.paths)
        elif route.text:
            self._paste(route.text)
        if not self.batch.items:
            near = arrivals() if folders is None else folders
            self.batch.look_around(near, services.shelf.own_folder)

    # ---------------------------------------------------------------- what is on the glass

    def view(self, size: tuple[int, int]) -> View:
        self._size = size
        ui, item = self._ui(), self.batch.chosen
        stands = self._standing()
        behind = (
            page(ui),
            *self.shown.nodes(self.batch, self._there(), self.focus, ui),
            *import_page.head(self.batch, ui),
            *foot(stands, self.shown.places.foot, ui),
            *key_hints(import_page.hints(self.batch, bool(stands.ready)), ui),
        )
        over = self.asking.nodes(item, ui) if item and item.reading else ()
        ids = {node.id for node in (over or behind) if node.pressable}
        default = "near-0" if "near-0" in ids else "main"
        asks = self.asking.menu or self.asking.leaving
        default = self.asking.first if asks else "close" if over else default
        self._view = View(
            size, (*behind, *over), _("Import"), self.focus if self.focus in ids else default,
            self.services.clock() + LOOK_AGAIN_MS if self.batch.waits or self._saving else None,
            len(behind) if over else 0, says=says(stands), takes_in=True,
        )  # fmt: skip
        return self._view

    def _ui(self) -> Ui:
        return self.services.ui(self._size)

    def _standing(self) -> Standing:
        saving = self._saving is not None
        return standing(self.batch, self._there(), self.trouble, self.told, saving=saving)

    def _there(self) -> dict[int, Entry]:
        return there(self.batch.items, self.services.shelf.entries())

    def _ready(self) -> list[Item]:
        return ready(self.batch.items, self._there())

    # ---------------------------------------------------------------- what happens

    def update(self, message: object) -> Route | None:
        self.batch.settle()
        if self._saving is not None:
            return self._while_saving(self._saving, message)
        match message:
            case words.LeaveAnyway():
                return self._gone(Go.BACK)
            case words.Leave() | Key("escape"):
                return self._escape()
            case words.Import() if not self.batch.busy:
                return self._import(self._ready())
            case Key("enter") if not self.asking.open:
                return self.update(words.Import())
            case words.ImportThis():
                return self._import(self._chosen())
            case words.ImportAndEdit():
                return self._import(self._chosen(), "edit")
            case words.OpenThere():
                return self._open_there()
            case words.NewSet():
                return self._gone(Replace(ToEditor()))
            case Event.CLOSING:
                self.batch.close()
            case _:
                if not (isinstance(message, Focused | Resized) or message in words.BESIDE):
                    self.trouble = self.told = ""
                self._change(message)
        return None

    def _while_saving(self, saving: Saving, message: object) -> Route | None:
        """Keys and presses come too late; what is brought is taken in for the next time."""
        match message:
            case FilesDropped(paths):
                self._bring(paths)
            case Clipboard(text) if not self._types(text):
                self._paste(text)
            case Event.CLOSING:
                wait((saving.task,))
                self.batch.close()
                return None
        return self._saved(saving) if saving.task.done() else None

    def _change(self, message: object) -> None:
        match message:
            case Focused(id):
                self.focus = id
                self.asking.focused(id)
                if id.startswith("file-"):
                    self._show(int(id.removeprefix("file-")))
            case words.Show(key):
                self._show(key)
            case words.LeaveOut(key):
                self.batch.leave_out(key)
            case FilesDropped(paths):
                self._bring(paths)
            case words.Bring(path):
                self._bring((str(path),))
            case Clipboard(text) if not self._types(text):
                self._paste(text)
            case Scrolled():
                what = self.asking if self.asking.open else self.shown
                what.scroll(message, self._ui())
            case _ if self.asking.open:
                self._answer(message)
            case _:
                self._choose(message)

    def _choose(self, message: object) -> None:
        item = self.batch.chosen
        if item is None or item.reading is None:
            return
        match message:
            case words.OpenMenu(menu):
                self.asking.ask(menu, item)
                self.focus = ""
            case words.ShowWhole():
                self.asking.look(message)
            case words.Problems():
                self.asking.list_problems(item.path or import_page.pasted_path(item))
            case words.Swap():
                self.batch.change(swap=not item.choices.swap)
            case words.Header() if item.reading.table:
                self.batch.change(header=not item.reading.table.header)
            case words.ReadAgain() if item.path:
                self.batch.read_again()
            case words.TypeTitle():
                self.focus = "set-title"
            case _:
                self._type(item, message)

    def _type(self, item: Item, message: object) -> None:
        if self.focus == "set-title" and isinstance(message, TYPING):
            line = titled(item, message, self._view, self.services)
            if line is not None:
                self.batch.put(title=line)
        elif step := text_size.steps(message):
            self.services.keep(text_size.changed(self.services.settings, step))
        elif isinstance(message, Key):
            self.shown.page(message.name)

    def _answer(self, message: object) -> None:
        """Something happens while a menu or the lens is open."""
        menu = self.asking.menu
        if isinstance(message, words.TypeOwn):
            self.focus = "own"
        taken = self.asking.answer(message, self.focus, self._view, self.services, self._ui())
        if taken is not None:
            self.asking.close()
            self.batch.take(taken)
        if menu is not None and not self.asking.open:
            self.focus = import_page.chip_of(menu)

    def _types(self, text: str) -> bool:
        """Whether a pasted text is for the field that has the keyboard."""
        return (
            self.focus in ("set-title", "own") and "\n" not in text.strip() and bool(text.strip())
        )

    def _paste(self, text: str) -> None:
        if not text.strip():
            self.trouble = _("There is no text on the clipboard.")
            return
        self.asking.close()
        self.batch.paste(text)
        self.batch.settle(AT_ONCE_S)
        self.shown.from_the_top()

    def _bring(self, paths: tuple[str, ...]) -> None:
        self.asking.close()
        found = self.batch.bring(paths)
        self.batch.settle(AT_ONCE_S)
        self.shown.from_the_top()
        self.focus = "main"
        self.trouble = import_page.amiss(found)

    def _show(self, key: int) -> None:
        self.batch.show(key)
        self.shown.from_the_top()

    # ---------------------------------------------------------------- going on

    def _chosen(self) -> list[Item]:
        item = self.batch.chosen
        return [item] if item is not None and item.pair_set is not None else []

    def _escape(self) -> Route | None:
        if self.asking.open:
            self.focus = import_page.chip_of(self.asking.menu) if self.asking.menu else ""
            self.asking.close()
        elif self.focus == "set-title":
            self.focus = "main"
        elif any(item.changed for item in self.batch.items):
            self.asking.leave()
        else:
            return self._gone(Go.BACK)
        return None

    def _import(self, items: list[Item], after: After = "play") -> Route | None:
        """Save these sets, once what was chosen for them is read."""
        self.batch.settle(AT_ONCE_S)
        keys = [item.key for item in items]
        items = [item for item in self.batch.items if item.key in keys]
        if not items or not all(map(self.batch.is_read, items)):
            return None
        folder = self.services.shelf.own_folder
        there = frozenset(item.key for item in self.batch.items)
        saving = Saving(self.batch.begin(lambda: store(items, folder)), after, there)
        self._saving = saving
        wait((saving.task,), AT_ONCE_S)
        return self._saved(saving) if saving.task.done() else None

    def _saved(self, saving: Saving) -> Route | None:
        """The sets are saved, or some of them are: go on, or say what is the matter."""
        self._saving = None
        stored = saving.task.result()
        self.services.shelf.refresh()
        said = n_("{n} set was imported.", "{n} sets were imported.", len(stored.paths))
        more = any(item.key not in saving.there for item in self.batch.items)
        if stored.trouble or more:
            for key, _path in stored.paths:
                self.batch.leave_out(key)
            self.trouble, self.told = stored.trouble, said if stored.paths else ""
            return None
        if len(stored.paths) == 1:
            path = stored.paths[0][1]
            edits = saving.after == "edit"
            return self._gone(Replace(ToEditor(path) if edits else ToSetup(path)))
        self.services.news.append(said)
        return self._gone(Go.BACK)

    def _open_there(self) -> Route | None:
        item = self.batch.chosen
        entry = self._there().get(item.key) if item is not None else None
        return self._gone(Replace(ToSetup(entry.path))) if entry else None

    def _gone(self, route: Route) -> Route:
        self.batch.close()
        return route
