"""Report: what the class knew and did not, over one game, a day, or all games of a set."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from game.core.report import Scope
from game.core.report_sums import ReportSums
from game.places import first_folder
from game.screens.report import saving
from game.screens.report.layout import layout
from game.screens.report.messages import Action, Message, SaveReport, Show
from game.screens.report.model import Model, add_up, read, told
from game.screens.routes import Go, Push, Route, ToProgress, ToReport
from game.services import Services
from game.values import dataclass
from game.view.messages import Event, Focused, Key, Resized, Scrolled, Typed, ignore
from game.view.node import Node
from game.view.ui import Ui
from game.view.view import View
from game.widgets.buttons import Button
from game.widgets.hints import Hint
from game.widgets.job import LOOK_AGAIN_MS, Job, Worker
from game.widgets.list_box import ListBox, ListBoxAction
from game.widgets.saved_file import SavedFile, wake_at
from game.widgets.screen_page import report_page
from game.widgets.scroller import ListState, Scroller
from game.widgets.text_size import resize_text
from game.words import _


@dataclass(frozen=True, slots=True)
class State(ListState):
    """What the screen remembers; `dialog` lies over it.

    `sums` is what adds up very many games, last looked at at `looked_at`, in milliseconds.
    """

    model: Model
    dialog: ListBox | SavedFile | None = None
    sums: Job[ReportSums] | None = None
    looked_at: int = 0


class ReportScreen:
    """Nothing here changes what is kept."""

    def __init__(
        self, services: Services, to: ToReport, folders: Sequence[Path] | None = None
    ) -> None:
        """Show the report that `to` asks for; files are saved in the first of `folders`."""
        self.services, self.to, self._folders = services, to, folders
        self.worker, self._adder = Worker("report"), Worker("report-sums")
        model = read(services, to, to.scope)
        self.state = State(model, focus=f"scope-{to.scope}", sums=self._sums(model))

    # -------------------------------------------------------------- what is on the window

    def view(self, size: tuple[int, int]) -> View:
        ui, state = self.services.ui(size), self.state
        back = Button("back", _("Back"), Action.BACK, ("escape",), icon="back")
        content = layout(state.model, ui).view("report-bar", state.scroller, ui)
        title, model = _("What the class knew"), state.model
        said = _("{title} · {about}").format(title=model.title, about=model.about)
        behind = report_page(title, said, content, back, _buttons(state), _hints(state), ui)
        over, focus, live = self._over(ui), state.focus, 0
        if state.dialog is not None:
            focus, live = state.dialog.focus, len(behind)
        again = wake_at(state.dialog)
        if state.sums is not None:
            again = state.looked_at + LOOK_AGAIN_MS
        nodes = (*behind, *over)
        return View(size, nodes, title, focus, again, live, said, number_row=True)

    def _over(self, ui: Ui) -> tuple[Node, ...]:
        match self.state.dialog:
            case ListBox() as box:
                return box.nodes(saving.choices(self.state.model), ui)
            case SavedFile() as saved:
                return saved.nodes(saving.words(), Action.CANCEL, Action.OPEN_FOLDER, ui)
        return ()

    # -------------------------------------------------------------- what the teacher does

    def update(self, message: Message) -> Route | None:
        state, ui = self.state, self.services.ui(self.state.size)
        match message:
            case Action.BACK:
                self._stop()
                return Go.BACK
            case Event.CLOSING:
                self._stop()
            case Show(scope) if state.sums is None or scope != state.model.scope:
                focus = f"scope-{scope}"
                self.state = self._show(replace(state, scroller=Scroller(), focus=focus), scope)
            case Action.HARD:
                key = state.model.run.start.way.content_key
                return Push(ToProgress(key, everybody=True))
            case Action.ASK_EXPORT:
                self.state = replace(state, dialog=ListBox.of(saving.choices(state.model)))
            case SaveReport():
                self.state = replace(state, dialog=self._save(state, message))
            case Action.OPEN_FOLDER:
                if isinstance(state.dialog, SavedFile) and (folder := state.dialog.folder):
                    self.services.open_folder(folder)
            case Action.CANCEL | ListBoxAction.CLOSE | Event.PRESSED_AWAY:
                self.state = replace(state, dialog=None)
            case Key("f5" | "pagedown" | "pageup" as key) if state.dialog is not None:
                return self._present(state.dialog, key)
            case Focused() | Scrolled() if state.dialog is not None:
                self.state = replace(state, dialog=self._in_dialog(state.dialog, message, ui))
            case Event.WOKE:
                self.state = self._look(state)
            case Event.CHANGED:
                self.state = self._show(state, state.model.scope)
            case Key() | Typed() if resize_text(self.services, message):
                pass
            case Key() if state.dialog is not None:
                pass  # nothing moves behind it
            case Key("up" | "down" as arrow):
                moved = state.scroller.step(arrow, layout(state.model, ui), ui)
                self.state = replace(state, scroller=moved)
            case Resized() | Focused() | Scrolled() | Key():
                self.state = state.update(message, layout(state.model, ui), ui)
            case ListBoxAction.TYPE | Show():
                pass  # there is no field in that list; its games are being added up already
            case _:
                ignore(message)
        return None

    def _present(self, dialog: ListBox | SavedFile, key: str) -> Route | None:
        """Answer to a remote for presentations, which has no arrows: choose, or go to the next."""
        if isinstance(dialog, SavedFile):
            return None if dialog.waits else self.update(Action.CANCEL)
        options = saving.choices(self.state.model).options
        at = int(dialog.focus.removeprefix("option-")) if dialog.focus != "close" else 0
        if key == "pageup":
            return self.update(Focused(f"option-{at % len(options) + 1}"))
        wish = options[at - 1].message
        return self.update(wish if at and isinstance(wish, SaveReport) else ListBoxAction.CLOSE)

    def _show(self, state: State, scope: Scope) -> State:
        """Read the report anew; of very many games the one that shows stays until then."""
        try:
            model = read(self.services, self.to, scope)
        except KeyError:  # another copy of the program removed the game for good
            return state
        self._stop()
        sums = self._sums(model)
        if sums is not None and state.model.scope == scope:
            model = state.model
        return replace(state, model=model, sums=sums)

    def _sums(self, model: Model) -> Job[ReportSums] | None:
        """Begin to add up the games of a report that has very many."""
        if model.so_far is None:
            return None
        games = self.services.records.played_games(model.run, model.scope, model.zone)
        return self._adder.start(lambda say: add_up(games, say))

    def _look(self, state: State) -> State:
        """Take in what the jobs have done by now."""
        now = self.services.clock()
        if isinstance(state.dialog, SavedFile):
            state = replace(state, dialog=state.dialog.look(now))
        if (sums := state.sums) is None:
            return state
        model = state.model
        if sums.done:
            model = told(self.services, self.to, model.run, model.scope, sums.result())
            return replace(state, model=model, sums=None)
        if model.so_far is not None:
            model = replace(model, so_far=sums.progress[0])
        return replace(state, model=model, looked_at=now)

    def _stop(self) -> None:
        if self.state.sums is not None:
            self.state.sums.cancel()

    def _in_dialog(
        self, dialog: ListBox | SavedFile, message: Focused | Scrolled, ui: Ui
    ) -> ListBox | SavedFile:
        match dialog, message:
            case ListBox(), _:
                return dialog.update(message, saving.choices(self.state.model), self.services, ui)
            case SavedFile(), Focused(id):
                return replace(dialog, focus=id)
        return dialog

    def _save(self, state: State, wish: SaveReport) -> SavedFile:
        model, folder = state.model, first_folder(self._folders)
        return SavedFile.begin(self.worker, lambda: saving.write(model, wish.kind, folder))


def _buttons(state: State) -> list[Button]:
    if not state.model.report.pairs:
        return []
    export = Button("export", _("Export…"), Action.ASK_EXPORT, ("x", "f5"), primary=True)
    hard = Button("hard", _("What is hard"), Action.HARD, ("k",), icon="chart")
    return [export, hard]


def _hints(state: State) -> list[Hint]:
    hints = [Hint("Esc", _("back"), Action.BACK), Hint("1–3", _("which games"))]
    if state.model.report.pairs:
        hints.append(Hint("X", _("save in a file"), Action.ASK_EXPORT))
    return hints
