"""Export: a set on paper or in another format, with its pages to look at before it is saved."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from game import paths
from game.desktop.wish import FileWish
from game.export.order import Order
from game.paper.printing import printed
from game.places import first_folder
from game.screens.exporting import saving
from game.screens.exporting.form import FILE, form
from game.screens.exporting.messages import Action, Message, TurnPage
from game.screens.exporting.page import (
    foot,
    head,
    hints,
    missing_set,
    overwrite_question,
    regions,
    upright_regions,
)
from game.screens.exporting.preview import PREVIEWED, outcome
from game.screens.exporting.state import Saving, State, Status
from game.screens.routes import Go, Push, Route, ToFiles
from game.services import Services
from game.view.box import Box
from game.view.messages import Event, FilesChosen, Focused, Key, Resized, Scrolled, ignore
from game.view.ui import Ui
from game.view.view import View
from game.widgets import text_field
from game.widgets.form import Choose
from game.widgets.hints import key_hints
from game.widgets.job import LOOK_AGAIN_MS, Worker
from game.widgets.page import page
from game.widgets.scroller import ScrollArea
from game.widgets.text_field import Typing
from game.widgets.text_size import resize_text
from game.words import _

TRIED_AT_ONCE = 1000
"""A longer set is not written just to see what does not go into a format."""


class ExportScreen:
    """Nothing is written before Save."""

    def __init__(
        self, services: Services, path: Path, folders: Sequence[Path] | None = None
    ) -> None:
        """Propose a file in the first of `folders` that is there."""
        self.services, self.path = services, path
        self.folder = first_folder(folders)
        self.worker = Worker("export")
        self.state = self._load(State())

    # ---------------------------------------------------------------- what is on the window

    def view(self, size: tuple[int, int]) -> View:
        ui, state = self.services.ui(size), self.state
        if state.gone:
            nodes = (page(ui), *missing_set(self.path, ui))
            return View(size, nodes, _("Print or export"), "back", live_from=1)
        area, paper, strip = _layout(state, ui)
        behind = (
            page(ui),
            *area.visible(state.scroller),
            *area.bar("form-bar", state.scroller, ui),
            *outcome(state, paper, ui),
            *head(state.pair_set, ui),
            *foot(state.saving.status if state.saving else state.status, strip, ui),
            *key_hints(hints(busy=state.busy, turns=state.turns), ui),
        )
        over = overwrite_question(state.overwrite, ui) if state.overwrite else ()
        focus = state.answer if over else state.focus
        wake_at = 0 if state.works_out else None
        if state.busy:
            wake_at = state.looked_at + LOOK_AGAIN_MS
        live, says = len(behind) if over else 0, state.status.text
        return View(size, (*behind, *over), _("Print or export"), focus, wake_at, live, says)

    def _area(self, state: State) -> ScrollArea:
        return _layout(state, self.services.ui(state.size))[0]

    # ---------------------------------------------------------------- what happens

    def update(self, message: Message) -> Route | None:
        if message in (Action.SAVE, Action.OVERWRITE, Event.CHANGED):
            self.state = self._load(self.state)
        state = self.state
        match message:
            case Resized(size):
                self.state = _reveal(replace(state, size=size))
            case Action.CLOSE | Key("escape") | Event.PRESSED_AWAY if state.gone:
                return Go.BACK
            case _ if state.gone:
                pass  # there is nothing to print
            case Action.CLOSE | Key("escape"):
                return self._escape(state)
            case Action.OVERWRITE:
                if state.overwrite is not None:
                    self.state = self._write(state, state.overwrite)
            case Action.OPEN_FOLDER:
                if state.status.file is not None:
                    self.services.open_folder(state.status.file.parent)
            case Event.WOKE:
                self.state = self._wake(state)
            case Focused(id) if state.overwrite is not None:
                self.state = replace(state, answer=id)
            case Event.PRESSED_AWAY if state.overwrite is not None:
                self.state = replace(state, overwrite=None)
            case _ if state.overwrite is not None:
                pass  # the question is to be answered first
            case Action.SAVE | Key("enter"):
                if state.saving is None:
                    self.state = self._save(state)
            case Choose(order):
                self.state = self._choose(state, order)
            case Focused(id):
                scroller = state.scroller.focus(id, self._area(state))
                self.state = replace(state, focus=id, scroller=scroller)
            case Action.CHOOSE_FOLDER:
                wish = FileWish(_("Choose a folder"), self.folder, folders=True)
                return Push(ToFiles(wish, self.view(state.size).nodes, state.size))
            case FilesChosen(paths):
                self.folder = Path(paths[0])
                self.state = replace(state, line=saving.in_folder(state.line, self.folder))
            case Action.TYPE_FILE:
                self.state = replace(state, focus=FILE)
            case TurnPage(by):
                pages = state.previews.get(state.order)
                last = len(pages.sheets) - 1 if pages else 0
                self.state = replace(state, page=min(max(0, last), max(0, state.page + by)))
            case Scrolled():
                ui = self.services.ui(state.size)
                scroller = state.scroller.update(message, self._area(state), ui)
                self.state = replace(state, scroller=scroller)
            case _ if isinstance(message, Typing) and state.focus == FILE:
                self.state = self._type(state, message)
            case _ if resize_text(self.services, message):
                self.state = _reveal(state)
            case _:
                ignore(message)
        return None

    def _escape(self, state: State) -> Route | None:
        """Leave the question, or stop the saving, or leave the screen."""
        if state.overwrite is not None:
            self.state = replace(state, overwrite=None)
        elif state.saving is not None and not state.saving.stopping:
            state.saving.job.stop()
            self.state = replace(state, saving=replace(state.saving, stopping=True))
        else:
            return Go.BACK
        return None

    def _load(self, state: State) -> State:
        """Read the file (again): it may have changed, or be gone."""
        pair_set = self.services.shelf.load(self.path)[0]
        if pair_set is None:
            return replace(state, gone=True, search=None)
        if pair_set == state.pair_set and not state.gone:
            return state
        state = replace(state, pair_set=pair_set, gone=False, search=None)
        state = replace(state, page=0, previews={}, losses={})
        return state if state.typed else self._propose(state)

    def _propose(self, state: State) -> State:
        line = saving.proposal(self.folder, state.pair_set.title, state.order)
        return replace(state, line=line)

    def _choose(self, state: State, order: Order) -> State:
        """Make something else; a file that was saved is told only as long as it is meant."""
        before = state.order
        state = replace(state, order=order, status=Status(), page=0)
        if not state.typed:
            return self._propose(state)
        return replace(state, line=saving.with_ending(state.line, before.ending, order.ending))

    def _type(self, state: State, message: Typing) -> State:
        visible = self._area(state).visible(state.scroller)
        node = next((node for node in visible if node.id == FILE), None)
        line = text_field.type_in(state.line, message, node, self.services)
        if line.text == state.line.text:
            return replace(state, line=line)
        return replace(state, line=line, typed=True, status=Status())

    # ---------------------------------------------------------------- what will come of it

    def _wake(self, state: State) -> State:
        """Take in what the jobs have made by now, or work out what is to be seen."""
        state = replace(state, looked_at=self.services.clock())
        return self._work_out(state) if state.works_out and not state.busy else _collect(state)

    def _work_out(self, state: State) -> State:
        order, pair_set = state.order, state.pair_set
        if order.prints:
            first = replace(pair_set, pairs=pair_set.pairs[:PREVIEWED])
            pages = printed(first, order.to_print(), self.services.measure)
            state = replace(state, previews={**state.previews, order: pages})
            if not pages.problems:
                return state
            said = saving.with_cure(pages.problems[0])
            return replace(state, status=Status(said, not pages.sheets, state.status.file))
        if len(pair_set.pairs) > TRIED_AT_ONCE:
            return replace(state, losses={**state.losses, order: None})
        job = self.worker.start(lambda _report: saving.find_losses(pair_set, order))
        job.wait()
        return _collect(replace(state, search=job))

    # ---------------------------------------------------------------- saving

    def _save(self, state: State) -> State:
        if not state.line.text:
            state = self._propose(state)
        path = saving.typed_path(state.line.text, self.folder, state.order.ending)
        if isinstance(path, str):
            return replace(state, status=Status(path, wrong=True))
        if paths.exists(path):
            return replace(state, overwrite=path, answer="keep")
        return self._write(state, path)

    def _write(self, state: State, path: Path) -> State:
        """Begin to write the file; what is quick is done at once."""
        order, pair_set = state.order, state.pair_set
        job = self.worker.start(lambda report: saving.save(pair_set, order, path, report))
        job.wait()
        started = Saving(job, order.prints)
        return _collect(replace(state, status=Status(), overwrite=None, saving=started))


def _reveal(state: State) -> State:
    """Bring what has the keyboard into view."""
    return replace(state, scroller=replace(state.scroller, reveal=state.focus))


def _collect(state: State) -> State:
    """Take in the results that are there, and how far the rest is."""
    if state.search is not None and state.search.done:
        losses = {**state.losses, **state.search.result()}
        state = replace(state, losses=losses, search=None)
    if state.saving is None:
        return state
    job = state.saving.job
    if job.done:
        return replace(state, saving=None, status=job.result())
    return replace(state, saving=replace(state.saving, progress=job.progress))


def _layout(state: State, ui: Ui) -> tuple[ScrollArea, Box, Box]:
    """Return the form, where the paper is, and the strip at the foot.

    In an upright window the paper lies below the form, where all of that is seen above it.
    """
    window, paper, strip = regions(ui)
    upright = upright_regions(ui)
    if upright is not None:
        most, body = upright
        area = form(state, most, ui)
        if area.content <= most.h:
            used, rest = body.top_part(area.content)
            return replace(area, window=replace(used, w=most.w)), rest.inset(ui.margin, 0), strip
    return form(state, window, ui), paper, strip
