"""Scores: the table of each set and way of playing; rows can be deleted and brought back."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from game.core.run import Way
from game.places import first_folder
from game.screens.routes import Go, Push, Route, ToLock, ToProgress, ToReport
from game.screens.scores import dialogs, saving
from game.screens.scores.dialogs import Deletion, Dialog
from game.screens.scores.layout import NOTHING, empty, layout
from game.screens.scores.messages import Action, Message, SaveScores, Select, Show
from game.screens.scores.model import Model, read
from game.services import Services
from game.values import dataclass
from game.view.messages import Event, Focused, Key, Resized, Scrolled, Typed, ignore
from game.view.view import View
from game.widgets.buttons import Button
from game.widgets.hints import Hint
from game.widgets.job import Worker
from game.widgets.list_box import ListBox, ListBoxAction
from game.widgets.saved_file import SavedFile, wake_at
from game.widgets.screen_page import report_page
from game.widgets.scroller import ListState, ScrollArea, Scroller
from game.widgets.text_size import resize_text
from game.words import _


@dataclass(frozen=True, slots=True)
class State(ListState):
    """What the screen remembers.

    `scroller` is that of the table. `selection` is the run that Del deletes; `can_undo` while
    there are runs that were deleted since the program began. `dialog` lies over it.
    """

    model: Model
    selection: int | None = None
    can_undo: bool = False
    dialog: Dialog | None = None
    ways: Scroller = Scroller()


class ScoresScreen:
    """On the left what was played, on the right its table."""

    def __init__(
        self, services: Services, content_key: str = "", folders: Sequence[Path] | None = None
    ) -> None:
        """Show the tables of one set first; files are saved in the first of `folders`."""
        self.services, self.content_key, self._folders = services, content_key, folders
        entries = services.shelf.entries() if content_key else ()
        same = (entry.title for entry in entries if entry.content_key == content_key)
        self.set_title = next(same, "")
        self.worker = Worker("scores")
        model = self._model(None)
        ways, can_undo = Scroller(reveal=f"way-{model.at}"), bool(services.deleted_runs)
        first = f"way-{model.at}" if 0 <= model.at < len(model.ways) else "back"
        self.state = State(model, focus=first, ways=ways, can_undo=can_undo)

    # -------------------------------------------------------------- what is on the window

    def view(self, size: tuple[int, int]) -> View:
        ui, state = self.services.ui(size), self.state
        title = _("High scores")
        subtitle = _subtitle(state.model)
        if state.model.ways:
            lists = layout(state.model, state.selection, ui)
            content = lists.nodes(state.ways, state.scroller, ui)
        else:
            content = empty(state.model, state.can_undo, ui)
        back = Button("back", _("Back"), Action.BACK, ("escape",), icon="back")
        behind = report_page(
            title,
            subtitle,
            content,
            back,
            _buttons(state, locked=self.services.locked),
            _hints(state, locked=self.services.locked),
            ui,
        )
        over = dialogs.nodes(state.dialog, state.model, ui) if state.dialog else ()
        focus, live = (state.dialog.focus, len(behind)) if state.dialog else (state.focus, 0)
        again = wake_at(state.dialog)
        return View(size, (*behind, *over), title, focus, again, live)

    # -------------------------------------------------------------- what the player does

    def update(self, message: Message) -> Route | None:
        state = self.state
        match message:
            case Action.BACK:
                return Go.BACK
            case Show(way):
                self.state = self._show(state, way)
            case Select(run):
                self.state = replace(state, selection=run)
            case Action.DELETE | Action.DELETE_ALL | Action.UNDO if self.services.locked:
                return Push(ToLock())
            case Action.DELETE if state.selection is not None:
                self.state = self._delete(state, (state.selection,))
            case Action.DELETE_ALL if state.model.runs:
                self.state = self._delete(state, state.model.runs)
            case Action.UNDO if state.can_undo:
                self.state = self._undo(state)
            case Action.ASK_DELETE_ALL:
                self.state = replace(self._whole(state), dialog=Deletion())
            case Action.WHOLE:
                self.state = self._whole(state)
            case Action.ASK_EXPORT if state.model.ways:
                self.state = replace(state, dialog=ListBox.of(saving.choices(state.model)))
            case Action.REPORT if state.model.newest:
                return Push(ToReport(state.selection or state.model.newest, "set"))
            case Action.PROGRESS:
                return Push(ToProgress(state.model.way.content_key if state.model.way else ""))
            case SaveScores():
                self.state = replace(state, dialog=self._save(state, message))
            case Action.OPEN_FOLDER:
                if isinstance(state.dialog, SavedFile) and (folder := state.dialog.folder):
                    self.services.open_folder(folder)
            case Action.CANCEL | ListBoxAction.CLOSE | Event.PRESSED_AWAY:
                selection = state.selection if state.dialog else None
                self.state = replace(state, dialog=None, selection=selection)
            case Focused() | Scrolled() if state.dialog is not None:
                ui = self.services.ui(state.size)
                dialog = dialogs.update(state.dialog, message, state.model, self.services, ui)
                self.state = replace(state, dialog=dialog)
            case Event.WOKE if isinstance(state.dialog, SavedFile):
                self.state = replace(state, dialog=state.dialog.look(self.services.clock()))
            case Event.CHANGED:
                self.state = self._read(state)
            case Resized(size):
                ways = replace(state.ways, reveal=f"way-{state.model.at}")
                self.state = replace(state, size=size, ways=ways).with_focus_in_view()
            case Key() | Typed() if resize_text(self.services, message):
                pass
            case Key() if state.dialog is not None:
                pass  # nothing moves behind it
            case Focused() | Scrolled() | Key():
                self.state = self._scroll(state, message)
            case (
                Action.DELETE | Action.DELETE_ALL | Action.UNDO | Action.ASK_EXPORT | Action.REPORT
            ):
                pass
            case ListBoxAction.TYPE:
                pass  # there is no field in that list
            case _:
                ignore(message)
        return None

    def _show(self, state: State, way: Way) -> State:
        return replace(state, model=self._model(way), selection=None, scroller=Scroller())

    def _whole(self, state: State) -> State:
        """Show all runs of the table, where some do not show."""
        if not state.model.more:
            return state
        return replace(state, model=self._model(state.model.way, whole=True))

    def _model(self, way: Way | None, *, whole: bool = False) -> Model:
        services = self.services
        about = self.content_key, self.set_title, services.zone
        return read(services.records, way, *about, whole=whole)

    def _save(self, state: State, wish: SaveScores) -> SavedFile:
        folder = first_folder(self._folders)
        models = saving.tables(wish, state.model, self.services.records)
        return SavedFile.begin(self.worker, lambda: saving.write(wish, models, folder))

    def _read(self, state: State) -> State:
        """Ask the records again what there is; the lists stay where they are."""
        model = self._model(state.model.way, whole=state.model.whole)
        ways, rows = self._areas(state)
        moved = Scroller(ways.offset(state.ways))
        if model.way != state.model.way:
            moved = replace(moved, reveal=f"way-{model.at}")
        selection = state.selection if state.selection in model.runs else None
        still = Scroller(rows.offset(state.scroller))
        return replace(state, model=model, selection=selection, ways=moved, scroller=still)

    def _delete(self, state: State, ids: tuple[int, ...]) -> State:
        """Delete these; after a single one the next is selected, so that Del can go on."""
        after = state.model.below(ids[0]) if len(ids) == 1 else None
        self.services.records.delete(ids)
        self.services.deleted_runs += (ids,)
        focus = state.focus
        if focus == f"run-{ids[0]}":
            focus = f"run-{after}" if after is not None else ""
        left = replace(state, can_undo=True, dialog=None, selection=after, focus=focus)
        return self._read(left)

    def _undo(self, state: State) -> State:
        """Bring back what was deleted last, and show the table that it belongs to."""
        *before, ids = self.services.deleted_runs
        self.services.deleted_runs = tuple(before)
        self.services.records.restore(ids)
        try:
            way = self.services.records.run(ids[0]).start.way
        except KeyError:  # another copy of the program removed it for good
            return self._read(replace(state, can_undo=bool(before)))
        shown = self._show(state, way)
        selection = ids[0] if len(ids) == 1 else None
        ways = state.ways.focus(f"way-{shown.model.at}", self._areas(shown)[0])
        return replace(shown, can_undo=bool(before), selection=selection, ways=ways)

    # -------------------------------------------------------------- focus and scrolling

    def _scroll(self, state: State, message: Focused | Scrolled | Key) -> State:
        """Move the list under the pointer or with the focus; page keys move the table."""
        ui, (ways, rows) = self.services.ui(state.size), self._areas(state)
        match message:
            case Scrolled(point=point) if ways.window.holds(point):
                return replace(state, ways=state.ways.update(message, ways, ui))
            case Focused(id) if id.startswith("way-"):
                return replace(state, focus=id, ways=state.ways.focus(id, ways))
            case Focused(id) if id.startswith("run-"):
                state = replace(state, selection=int(id.removeprefix("run-")))
        moved = state.update(message, rows, ui)
        if moved.focus != state.focus and moved.focus.startswith("run-"):
            moved = replace(moved, selection=int(moved.focus.removeprefix("run-")))
        return moved

    def _areas(self, state: State) -> tuple[ScrollArea, ScrollArea]:
        """Return the ways of playing and the rows of the table."""
        if not state.model.ways:
            return NOTHING, NOTHING
        lists = layout(state.model, state.selection, self.services.ui(state.size))
        return lists.ways, lists.rows


def _subtitle(model: Model) -> str:
    if model.more:
        said = _("The best {n} of {all} runs. W shows all of them.")
        shown = len(model.runs)
        return said.format(n=shown, all=shown + model.more)
    return _("Only like is ranked with like. A star marks a player’s best.")


def _buttons(state: State, *, locked: bool) -> list[Button]:
    one, back = state.selection is None, not state.can_undo
    keys, delete = ("delete", "backspace"), Action.DELETE
    deleting = [
        Button("delete", _("Delete"), delete, keys, icon="trash", disabled=one),
        Button("delete-all", _("Delete all"), Action.ASK_DELETE_ALL),
    ]
    export = Button("export", _("Export…"), Action.ASK_EXPORT, ("x",))
    undo = Button("undo", _("Undo"), Action.UNDO, ("u",), icon="undo", disabled=back)
    # A game that was left, when the bell rang, has its answers too.
    report = Button("report", _("Report"), Action.REPORT, ("i",))
    progress = Button("progress", _("Progress"), Action.PROGRESS, ("n",), icon="chart")
    buttons = [report, progress] if state.model.newest else []
    # Without a game in the table there is nothing to delete, but what was deleted can come back.
    buttons += deleting if state.model.runs else []
    buttons += [export] if state.model.ways else []
    buttons += [undo] if state.model.runs or state.can_undo else []
    return [b for b in buttons if not locked or b.id in ("report", "progress", "export")]


def _hints(state: State, *, locked: bool) -> list[Hint]:
    hints = [Hint("Esc", _("back"), Action.BACK)]
    if state.model.newest:
        hints.append(Hint("I", _("report"), Action.REPORT))
        hints.append(Hint("N", _("progress"), Action.PROGRESS))
    if state.model.ways:
        hints.append(Hint("X", _("save in a file"), Action.ASK_EXPORT))
    if state.model.more:
        hints.insert(1, Hint("W", _("all runs"), Action.WHOLE, ("w",)))
    if state.selection is not None and not locked:
        hints.append(Hint(_("Del"), _("delete the chosen run"), Action.DELETE))
    if state.can_undo and not locked:
        hints.append(Hint("U", _("bring back what was deleted"), Action.UNDO))
    return hints
