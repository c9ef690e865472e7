"""Import: what was dropped or pasted, as it will be on cards; taken in with one key."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from game.desktop.wish import FileWish
from game.formats import registry
from game.formats.problems import Problem
from game.places import arrivals, first_folder
from game.screens.importing import dialogs, template
from game.screens.importing.batch import Batch
from game.screens.importing.chips import TITLE
from game.screens.importing.dialogs import OpenedMenu
from game.screens.importing.discovery import files_in
from game.screens.importing.layout import Pane, panes
from game.screens.importing.messages import (
    Action,
    Choose,
    Message,
    OpenLens,
    OpenMenu,
    RemoveItem,
    SelectItem,
)
from game.screens.importing.page import foot, head, hints
from game.screens.importing.preview import row_tops
from game.screens.importing.request import Request, outlives
from game.screens.importing.spot import place_in_editor, spot_of
from game.screens.importing.state import State, close_dialog, is_for_field
from game.screens.importing.storing import ImportStatus, Saving, remember, store
from game.screens.routes import Go, Push, Replace, Route, ToEditor, ToFiles, ToImport, ToSetup
from game.services import Services
from game.view.messages import (
    Clipboard,
    Event,
    FilesChosen,
    FilesDropped,
    Focused,
    Key,
    PictureCopied,
    Resized,
    Scrolled,
    ignore,
)
from game.view.ui import Ui
from game.view.view import View
from game.widgets import text_field
from game.widgets.hints import key_hints
from game.widgets.job import LOOK_AGAIN_MS, Worker
from game.widgets.list_box import OWN, ListBoxAction
from game.widgets.page import page
from game.widgets.problem_list import OpenProblem, ProblemListAction
from game.widgets.saved_file import SavedFile
from game.widgets.scroller import Scroller
from game.widgets.text_field import Typing
from game.widgets.text_size import resize_text
from game.words import _, n_


class ImportScreen:
    """Each file or text is read beside the window; nothing is kept before Enter."""

    def __init__(
        self, services: Services, route: ToImport, folders: Sequence[Path] | None = None
    ) -> None:
        """Look through `folders` for the newest files when nothing was brought."""
        self.services, self._folders = services, folders
        self.state = state = State(Batch(Worker("import"), memory=services.records.readings()))
        if route.paths:
            self.state = self._open(state, route.paths)
        elif route.text:
            self.state = self._paste(state, route.text)
        if not self.state.batch.items:
            near = arrivals() if folders is None else folders
            batch = state.batch.search_near(near, services.shelf.own_folder)
            self.state = replace(self.state, batch=batch)

    # ---------------------------------------------------------------- what is on the window

    def view(self, size: tuple[int, int]) -> View:
        ui, state = self.services.ui(size), self.state
        batch, status = state.batch, self._status(state)
        behind = [page(ui)]
        for pane in self._panes(state, ui):
            behind += pane.nodes(state.scrollers.get(pane.name, Scroller()), ui)
        behind += [*head(batch, ui), *foot(status, ui), *key_hints(hints(status), ui)]
        over = dialogs.nodes(state.dialog, batch.selected, ui) if state.dialog else ()
        ids = {node.id for node in (over or behind) if node.pressable}
        focus = "near-0" if "near-0" in ids else "main"
        if state.dialog and over:
            first = dialogs.first_focus(state.dialog)
            focus = first if first in ids else "close"
        focus = state.focus if state.focus in ids else focus
        waits = batch.waits or state.saving is not None
        waits |= isinstance(state.dialog, SavedFile) and state.dialog.waits
        wake_at = state.looked_at + LOOK_AGAIN_MS if waits else None
        live, says = len(behind) if over else 0, status.spoken
        title = _("Another reading") if "reading-then" in ids else _("Import")
        return View(size, (*behind, *over), title, focus, wake_at, live, says, takes_in=True)

    def _panes(self, state: State, ui: Ui) -> tuple[Pane, ...]:
        return panes(self._status(state), state.focus == TITLE, state.problem, ui)

    def _status(self, state: State) -> ImportStatus:
        entries, said = self.services.shelf.entries(), (state.trouble, state.feedback)
        status = ImportStatus.of(state.batch, entries, *said, state.saving)
        action = state.request.action if state.request else None
        return replace(status, request=action, held=state.held)

    # ---------------------------------------------------------------- what happens

    def update(self, message: Message) -> Route | None:
        if not isinstance(message, Event | Focused | Resized):
            # What happens by itself leaves standing what was said before.
            self.state = replace(self.state, trouble="", feedback="", held=False)
        if not outlives(message, self.state.focus):
            self.state = replace(self.state, request=None)
        state, batch = self.state, self.state.batch
        match message:
            case Resized(size):
                self.state = replace(state, size=size)
            case Event.WOKE:
                return self._wake(state)
            case Event.CLOSING:
                if state.saving is not None:
                    state.saving.job.result()
                batch.close()
            case FilesDropped(paths) | FilesChosen(paths):
                self.state = self._open(state, paths)
            case PictureCopied():
                said = _("On the clipboard is a picture: paste it into a cell of the editor.")
                self.state = replace(state, trouble=said)
            case Clipboard(text) if not is_for_field(state, text):
                self.state = self._paste(state, text)
            case Action.LEAVE | Key("escape") if state.saving is not None:
                self.state = replace(state, saving=state.saving.stop())
            case _ if state.saving is not None:
                pass  # keys and presses come too late
            case Action.WITHDRAW:
                self.state = replace(state, request=None)
            case Action.CHOOSE_FILES:
                return Push(self._files(state))
            case Action.LEAVE | Key("escape"):
                return self._escape(state)
            case Action.LEAVE_ANYWAY:
                return self._leave(Go.BACK)
            case Action.NEW_SET:
                return self._leave(Replace(ToEditor()))
            case Action.OPEN_DUPLICATE:
                entry = self._status(state).duplicate
                return self._leave(Replace(ToSetup(entry.path))) if entry else None
            case Key("enter") if state.dialog is None and batch.items:
                return self.update(Action.IMPORT)
            case (
                Action.IMPORT | Action.IMPORT_THIS | Action.IMPORT_AND_EDIT | Action.ANOTHER_READING
            ) if early := Request.of(message, self._status(state)):
                self.state = replace(close_dialog(state), request=early)
            case Action.IMPORT:
                return self._import(state, self._status(state).ready)
            case Action.IMPORT_THIS | Action.IMPORT_AND_EDIT:
                keys = [batch.selected.key] if batch.selected and batch.selected.pair_set else []
                return self._import(state, keys, edit=message is Action.IMPORT_AND_EDIT)
            case OpenProblem(problem):
                self.state = self._show_problem(close_dialog(state), problem)
            case ProblemListAction.OPEN_FOLDER | ProblemListAction.OPEN_FILE:
                if batch.selected is not None and batch.selected.path is not None:
                    self.services.open_folder(batch.selected.path.parent)
            case Action.SAVE_TEMPLATE:
                self.state = replace(state, dialog=self._save_template(state), focus="")
            case Action.SHOW_TEMPLATE:
                if isinstance(state.dialog, SavedFile) and state.dialog.file is not None:
                    self.services.open_folder(state.dialog.file.parent)
            case Action.CLOSE | ListBoxAction.CLOSE | ProblemListAction.CLOSE:
                self.state = close_dialog(state)
            case Event.PRESSED_AWAY if state.dialog is not None:
                self.state = close_dialog(state)
            case SelectItem(key):
                self.state = self._from_the_top(replace(state, batch=batch.select(key)))
            case RemoveItem(key):
                self.state = self._remove(state, [key])
            case ListBoxAction.TYPE:
                self.state = self._pass_on(state, Focused(OWN))
            case Action.TYPE_TITLE:
                self.state = self._pass_on(state, Focused(TITLE))
            case OpenMenu() | OpenLens() | Action.SHOW_PROBLEMS:
                if batch.selected is not None:
                    dialog, focus = dialogs.open_dialog(message, batch.selected), state.focus
                    focus = "" if isinstance(dialog, OpenedMenu) else focus
                    self.state = replace(state, dialog=dialog, focus=focus)
            case Action.ANOTHER_READING | Action.READING_BEFORE:
                batch = batch.find_others()
                dialog = dialogs.compare(state.dialog, message, batch.selected)
                self.state = replace(state, batch=batch, dialog=dialog, focus="")
            case Action.TAKE_READING:
                said = _("Read otherwise. Ctrl+Z takes it back.")
                batch = batch.take_other(dialogs.place_of_other(state.dialog))
                state = replace(close_dialog(state), batch=batch, feedback=said)
                self.state = self._from_the_top(state)
            case Choose() | Action.SWAP | Action.HEADER | Action.TAKE_BACK | Action.READ_AGAIN:
                self.state = replace(close_dialog(state), batch=batch.update(message))
            case _ if isinstance(message, Focused | Scrolled | Typing):
                self.state = self._pass_on(state, message)
            case _:
                ignore(message)
        return None

    def _pass_on(self, state: State, message: Focused | Scrolled | Typing) -> State:
        """Let the dialog, a list or the title have what is meant for it."""
        services, ui, item = self.services, self.services.ui(state.size), state.batch.selected
        if isinstance(message, Focused):
            state = replace(state, focus=message.id)
        if state.dialog is not None:
            choice = dialogs.typed_choice(state.dialog)
            if choice is not None and message == Key("enter"):
                return replace(close_dialog(state), batch=state.batch.update(choice))
            if item is None:
                return state
            return replace(state, dialog=dialogs.update(state.dialog, message, item, services, ui))
        if isinstance(message, Focused):
            if message.id.startswith("wrong-"):
                return self._scroll(state, "problems", message.id)
            if not message.id.startswith("file-"):
                return state
            batch = state.batch.select(int(message.id.removeprefix("file-")))
            return self._from_the_top(replace(state, batch=batch))
        *sides, pane = self._panes(state, ui)
        if isinstance(message, Scrolled):
            pane = next((side for side in sides if side.box.holds(message.point)), pane)
        elif state.focus == TITLE and item is not None and item.pair_set is not None:
            node = next((node for node in pane.before if node.id == TITLE), None)
            line = text_field.type_in(item.title_line, message, node, services)
            if line != item.title_line:
                state = replace(state, batch=state.batch.with_item(replace(item, title=line)))
            return state
        elif resize_text(services, message) or not isinstance(message, Key):
            return state
        scroller = state.scrollers.get(pane.name, Scroller()).update(message, pane.area, ui)
        return replace(state, scrollers={**state.scrollers, pane.name: scroller})

    def _scroll(self, state: State, name: str, id: str) -> State:
        """Bring a node of one of the lists into view."""
        panes = self._panes(state, self.services.ui(state.size))
        pane = next(pane for pane in panes if pane.name == name)
        scroller = state.scrollers.get(name, Scroller()).focus(id, pane.area)
        return replace(state, scrollers={**state.scrollers, name: scroller})

    def _show_problem(self, state: State, problem: Problem) -> State:
        """Light the pair that a problem is in, or the gap of a row that was left out."""
        state, ui = replace(state, problem=problem), self.services.ui(state.size)
        item, pane = state.batch.selected, self._panes(state, ui)[-1]
        spot = spot_of(problem, item)
        if item is None or item.result is None or spot is None or pane.name != "cards":
            return state
        tops = row_tops(item.result, pane.area.window.w, ui)
        offset = pane.area.extent.clamp(tops[spot.pair] - pane.area.window.h / 3)
        return replace(state, scrollers={**state.scrollers, pane.name: Scroller(offset)})

    def _save_template(self, state: State) -> SavedFile:
        folder = first_folder(self._folders)
        return SavedFile.begin(state.batch.worker, lambda: template.write(folder))

    # ---------------------------------------------------------------- what is brought

    def _files(self, state: State) -> ToFiles:
        """Return the dialog for files of any format."""
        endings = {ending for member in registry.formats() for ending in member.EXTENSIONS}
        title, kind = _("Choose files with pairs"), _("Files with pairs")
        wish = FileWish(title, first_folder(arrivals()), kind, tuple(sorted(endings)), many=True)
        return ToFiles(wish, self.view(state.size).nodes, state.size)

    def _open(self, state: State, paths: Sequence[str]) -> State:
        """Add these files, and those in these folders."""
        dropped = files_in(paths)
        state = replace(state, batch=state.batch.add(dropped.paths).wait(), dialog=None)
        state = replace(state, focus="main", trouble=dropped.trouble)
        return self._from_the_top(state)

    def _paste(self, state: State, text: str) -> State:
        """Show this text in place of the one before."""
        if not text.strip():
            return replace(state, trouble=_("There is no text on the clipboard."))
        batch = state.batch.paste(text).wait()
        return self._from_the_top(replace(state, batch=batch, dialog=None))

    def _remove(self, state: State, keys: Sequence[int]) -> State:
        before, batch = state.batch.selected, state.batch.remove(keys)
        state = replace(state, batch=batch)
        return state if batch.selected is before else self._from_the_top(state)

    def _from_the_top(self, state: State) -> State:
        """Show an item from its first card on, and its row in the list of files."""
        first, item = self._panes(state, self.services.ui(state.size))[0], state.batch.selected
        if first.name != "files" or item is None:
            return replace(state, scrollers={})
        scroller = state.scrollers.get("files", Scroller()).focus(f"file-{item.key}", first.area)
        return replace(state, scrollers={"files": scroller})

    def _wake(self, state: State) -> Route | None:
        """Take in what the worker has done by now."""
        now = self.services.clock()
        state = replace(state, batch=state.batch.collect(), looked_at=now)
        ui, item = self.services.ui(state.size), state.batch.selected
        if isinstance(state.dialog, SavedFile):
            state = replace(state, dialog=state.dialog.look(now))
        if state.dialog is not None and not dialogs.nodes(state.dialog, item, ui):
            state = replace(state, dialog=None)
        self.state = state
        return self._carry_out(state) if state.request else self._finish_saving(state)

    def _carry_out(self, state: State) -> Route | None:
        """Do what was asked for, once it is read and nothing is to be looked at before."""
        request, status = state.request, self._status(state)
        if request is None or request.waits(status):
            return None
        self.state = state = replace(state, request=None)
        key = request.unseen(status)
        if key is None:
            return self.update(request.action)
        self.state = self._from_the_top(replace(state, batch=state.batch.select(key), held=True))
        return None

    # ---------------------------------------------------------------- going on

    def _escape(self, state: State) -> Route | None:
        """Close what is open, or leave, with a question where something would be lost."""
        if state.dialog is not None:
            self.state = close_dialog(state)
        elif state.focus == TITLE:
            self.state = replace(state, focus="main")
        elif any(item.changed for item in state.batch.items):
            self.state = replace(state, dialog="leave", focus="")
        else:
            return self._leave(Go.BACK)
        return None

    def _import(self, state: State, keys: Sequence[int], edit: bool = False) -> Route | None:
        """Save these sets, once what was chosen for them is read."""
        batch = state.batch.wait()
        self.state = state = replace(state, batch=batch)
        items = [item for item in batch.items if item.key in keys]
        if not items or any(item.job is not None for item in items):
            return None
        folder = self.services.shelf.own_folder
        job = batch.worker.start(lambda report: store(items, folder, report))
        job.wait()
        self.state = replace(state, saving=Saving(job, edit, batch.next_key))
        return self._finish_saving(self.state)

    def _finish_saving(self, state: State) -> Route | None:
        """Go on if the sets are saved, or say why some of them are not."""
        saving = state.saving
        if saving is None:
            return None
        if not saving.job.done:
            self.state = replace(state, saving=saving.collect())
            return None
        result = saving.job.result()
        self.services.shelf.refresh()
        remember((i for i in state.batch.items if i.key in result.paths), self.services.records)
        said = n_("{n} set was imported.", "{n} sets were imported.", len(result.paths))
        more = any(item.key >= saving.next_key for item in state.batch.items)
        edited = next((item for item in state.batch.items if item.key in result.paths), None)
        self.state = state = replace(state, saving=None)
        if result.trouble or more:
            state = self._remove(state, list(result.paths))
            feedback = said if result.paths else ""
            self.state = replace(state, trouble=result.trouble, feedback=feedback)
            return None
        if len(result.paths) == 1:
            path = next(iter(result.paths.values()))
            if not saving.edit or edited is None:
                return self._leave(Replace(ToSetup(path)))
            at = place_in_editor(state.problem, edited)
            return self._leave(Replace(ToEditor(path, *at)))
        self.services.news.append(said)
        return self._leave(Go.BACK)

    def _leave(self, route: Route) -> Route:
        self.state.batch.close()
        return route
