"""Progress: days played, score and time, hard pairs and what is due, as charts with tables."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from game.places import first_folder
from game.progress_words import day_words
from game.screens.progress import saving
from game.screens.progress.layout import flips, layout, player_words
from game.screens.progress.messages import (
    Action,
    Message,
    SaveProgress,
    Show,
    ShowPlayer,
    ShowSet,
    ShowWay,
    Tab,
)
from game.screens.progress.model import Model, Wish, read
from game.screens.routes import Go, Push, Route, ToNickname, ToProgress
from game.services import Services
from game.values import dataclass
from game.view.messages import Event, Focused, Key, Resized, Scrolled, Typed, ignore
from game.view.node import IconName, Node
from game.view.ui import Ui
from game.view.view import View
from game.widgets.buttons import Button
from game.widgets.hints import Hint
from game.widgets.job import Worker
from game.widgets.list_box import ListBox, ListBoxAction, ListContent
from game.widgets.saved_file import SavedFile, wake_at
from game.widgets.screen_page import report_page
from game.widgets.scroller import ListState, Scroller
from game.widgets.text_size import resize_text
from game.words import _

_OF_TIME = (Tab.DAYS, Tab.SCORES)


@dataclass(frozen=True, slots=True)
class Choosing:
    """An open list and what it holds."""

    content: ListContent
    box: ListBox


@dataclass(frozen=True, slots=True)
class State(ListState):
    """What the screen remembers; `dialog` lies over it."""

    model: Model
    as_table: bool = False
    dialog: Choosing | SavedFile | None = None


class ProgressScreen:
    """Nothing here changes what is kept."""

    def __init__(
        self, services: Services, to: ToProgress, folders: Sequence[Path] | None = None
    ) -> None:
        """Show what `to` asks for; files are saved in the first of `folders`."""
        self.services, self._folders = services, folders
        self.worker = Worker("progress")
        wish = Wish(None, Tab.HARD, to.content_key)
        if not to.everybody:
            tab = Tab.SCORES if to.content_key else Tab.DAYS
            wish = Wish(self._player(), tab, to.content_key)
        focus = "player" if to.everybody else f"tab-{wish.tab.name.lower()}"
        self.state = State(read(services, wish), focus=focus)

    def _player(self) -> str:
        """Return whose progress shows first: who plays now, or who played last."""
        now = self.services.settings.nickname
        return now or next(iter(self.services.records.nicknames()), "")

    # -------------------------------------------------------------- what is on the window

    def view(self, size: tuple[int, int]) -> View:
        ui, state = self.services.ui(size), self.state
        back = Button("back", _("Back"), Action.BACK, ("escape",), icon="back")
        area = layout(state.model, ui, as_table=state.as_table)
        content = area.view("progress-bar", state.scroller, ui)
        title, said = _title(state.model), _subtitle(state.model)
        can_flip = flips(state.model, ui)
        buttons, hints = _buttons(state, can_flip), _hints(state, can_flip)
        behind = report_page(title, said, content, back, buttons, hints, ui)
        over, focus, live = self._over(ui), state.focus, 0
        match state.dialog:
            case Choosing(_, box):
                focus, live = box.focus, len(behind)
            case SavedFile() as saved:
                focus, live = saved.focus, len(behind)
        again = wake_at(state.dialog)
        nodes = (*behind, *over)
        return View(size, nodes, title, focus, again, live, said, number_row=True)

    def _over(self, ui: Ui) -> tuple[Node, ...]:
        match self.state.dialog:
            case Choosing(content, box):
                return box.nodes(content, ui)
            case SavedFile() as saved:
                return saved.nodes(saving.words(), Action.CANCEL, Action.OPEN_FOLDER, ui)
        return ()

    # -------------------------------------------------------------- what the player does

    def update(self, message: Message) -> Route | None:
        state, ui = self.state, self.services.ui(self.state.size)
        match message:
            case Action.BACK:
                return Go.BACK
            case Action.ABOUT if state.model.wish.nickname is not None:
                return Push(ToNickname(state.model.wish.nickname))
            case Show() | ShowPlayer() | ShowSet() | ShowWay() | Action.EARLIER | Action.LATER:
                self.state = self._show(state, _wish(state.model, message))
            case Action.FLIP if flips(state.model, ui):
                self.state = replace(state, as_table=not state.as_table, scroller=Scroller())
            case Action.ASK_PLAYER | Action.ASK_SET | Action.ASK_WAY | Action.ASK_EXPORT:
                self.state = self._ask(state, message)
            case SaveProgress():
                self.state = replace(state, dialog=self._save(state, message))
            case Action.OPEN_FOLDER:
                if isinstance(state.dialog, SavedFile) and (folder := state.dialog.folder):
                    self.services.open_folder(folder)
            case Action.CANCEL | ListBoxAction.CLOSE | Event.PRESSED_AWAY:
                self.state = replace(state, dialog=None)
            case Focused() | Scrolled() if state.dialog is not None:
                self.state = replace(state, dialog=self._in_dialog(state.dialog, message, ui))
            case Event.WOKE if isinstance(state.dialog, SavedFile):
                self.state = replace(state, dialog=state.dialog.look(self.services.clock()))
            case Event.CHANGED:
                self.state = replace(state, model=read(self.services, state.model.wish))
            case Key() | Typed() if resize_text(self.services, message):
                pass
            case Key() if state.dialog is not None:
                pass  # nothing moves behind it
            case Key("up" | "down" as arrow):
                area = layout(state.model, ui, as_table=state.as_table)
                self.state = replace(state, scroller=state.scroller.step(arrow, area, ui))
            case Resized() | Focused() | Scrolled() | Key():
                area = layout(state.model, ui, as_table=state.as_table)
                self.state = state.update(message, area, ui)
            case Action.ABOUT | Action.FLIP | ListBoxAction.TYPE:
                pass
            case _:
                ignore(message)
        return None

    def _show(self, state: State, wish: Wish) -> State:
        model, focus = read(self.services, wish), state.focus
        if wish.tab is not state.model.wish.tab:
            focus = f"tab-{wish.tab.name.lower()}"
        if wish.nickname is None:
            focus = "player"
        return replace(state, model=model, focus=focus, dialog=None, scroller=Scroller())

    def _ask(self, state: State, message: Action) -> State:
        model = state.model
        match message:
            case Action.ASK_PLAYER:
                content = saving.players(self.services, model.wish.nickname)
            case Action.ASK_SET:
                content = saving.sets(model)
            case Action.ASK_WAY:
                content = saving.ways(model)
            case _:
                content = saving.files(model)
        return replace(state, dialog=Choosing(content, ListBox.of(content)))

    def _in_dialog(
        self, dialog: Choosing | SavedFile, message: Focused | Scrolled, ui: Ui
    ) -> Choosing | SavedFile:
        match dialog, message:
            case Choosing(content, box), _:
                return Choosing(content, box.update(message, content, self.services, ui))
            case SavedFile(), Focused(id):
                return replace(dialog, focus=id)
        return dialog

    def _save(self, state: State, wish: SaveProgress) -> SavedFile:
        model, folder = state.model, first_folder(self._folders)
        tables = saving.tables(self.services, model, wish)
        return SavedFile.begin(self.worker, lambda: saving.write(model, tables, wish, folder))


def _wish(model: Model, message: Show | ShowPlayer | ShowSet | ShowWay | Action) -> Wish:
    """Return what is to be shown after this."""
    wish = model.wish
    match message:
        case Show(tab):
            return replace(wish, tab=tab)
        case ShowPlayer(nickname):
            key = model.set.content_key if model.set else wish.content_key
            tab = Tab.HARD if nickname is None else wish.tab
            return Wish(nickname, tab, key, None, 0)
        case ShowSet(content_key):
            return replace(wish, content_key=content_key, way=None)
        case ShowWay(way):
            return replace(wish, way=way)
        case Action.EARLIER if model.has_earlier:
            return replace(wish, back=wish.back + 1)
        case Action.LATER:
            return replace(wish, back=max(0, wish.back - 1))
    return wish


def _title(model: Model) -> str:
    if model.everybody:
        return _("What is hard in a set")
    return _("Progress")


def _subtitle(model: Model) -> str:
    parts = [player_words(model.wish.nickname)]
    if model.set is not None:
        parts.append(model.set.title)
    if model.wish.tab in _OF_TIME:
        last = min(model.today, model.year.last)
        said = _("{first} to {last}")
        parts.append(said.format(first=day_words(model.year.first), last=day_words(last)))
    return " · ".join(parts)


def _buttons(state: State, can_flip: bool) -> list[Button]:
    model, buttons = state.model, list[Button]()
    if can_flip:
        words = _("Chart") if state.as_table else _("Table")
        buttons.append(Button("flip", words, Action.FLIP, ("t",), icon="swap"))
    if model.wish.tab in _OF_TIME and (model.has_earlier or model.wish.back):
        earlier, later = not model.has_earlier, not model.wish.back
        icon: IconName = "chevron-left"
        buttons += [
            Button("earlier", _("Earlier"), Action.EARLIER, ("e",), icon=icon, disabled=earlier),
            Button("later", _("Later"), Action.LATER, ("l",), icon="chevron", disabled=later),
        ]
    buttons.append(Button("export", _("Export…"), Action.ASK_EXPORT, ("x",)))
    if not model.everybody:
        buttons.append(Button("about", _("All that is kept"), Action.ABOUT, ("a",), icon="eye"))
    return buttons


def _hints(state: State, can_flip: bool) -> list[Hint]:
    hints = [Hint("Esc", _("back"), Action.BACK)]
    if not state.model.everybody:
        hints.append(Hint("1–4", _("what to see")))
    if can_flip:
        words = _("chart") if state.as_table else _("table")
        hints.append(Hint("T", words, Action.FLIP))
    hints.append(Hint("N", _("whose"), Action.ASK_PLAYER))
    hints.append(Hint("X", _("save in a file"), Action.ASK_EXPORT))
    return hints
