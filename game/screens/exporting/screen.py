"""Export: a set on paper or in another format, with its pages to look at before it is saved."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from game.core.pair_set import PairSet
from game.export.order import Order, formats
from game.formats.problems import Problem
from game.paper.printing import Printed, printed
from game.screens.exporting import preview, saving
from game.screens.exporting.form import FILE, FormModel, form
from game.screens.exporting.messages import Action, Choose, Message, TurnPage
from game.screens.exporting.page import (
    Layout,
    Status,
    foot,
    head,
    hints,
    missing_set,
    overwrite_question,
    saved_text,
)
from game.screens.exporting.saving import Loss, SaveResult, Saving
from game.screens.routes import Go, Route
from game.services import Services
from game.view.line import Line
from game.view.messages import Event, Focused, Key, Resized, Scrolled, ignore
from game.view.node import Node
from game.view.ui import Ui
from game.view.view import View
from game.widgets import text_field
from game.widgets.hints import key_hints
from game.widgets.job import LOOK_AGAIN_MS, Job, Worker
from game.widgets.page import page
from game.widgets.scroller import ScrollArea, Scroller
from game.widgets.text_field import Typing
from game.widgets.text_size import resize_text
from game.words import _

PREVIEWED = 600
"""Of a longer set, only so many pairs are laid out to be looked at."""
TRIED_AT_ONCE = 1000
"""A longer set is not written just to see what does not go into a format."""


@dataclass(frozen=True, slots=True)
class State:
    """What the screen remembers. `typed`: the name of the file is the player's own.

    `previews` and `losses` are what has been worked out of this set, by order.
    """

    size: tuple[int, int] = (1280, 720)
    pair_set: PairSet | None = None
    order: Order = Order()
    focus: str = "save"
    scroller: Scroller = Scroller()
    line: Line = Line()
    typed: bool = False
    previews: Mapping[Order, Printed] = field(default_factory=dict)
    losses: Mapping[Order, Sequence[Problem] | None] = field(default_factory=dict)
    page: int = 0
    status: Status = Status()
    overwrite: Path | None = None
    """The file that is there, while it is asked about."""
    search: Job[Loss] | None = None
    saving: Saving | None = None
    looked_at: int = 0
    """When the jobs were last looked at, in milliseconds."""

    @property
    def works_out(self) -> bool:
        """Return True if something is to be worked out, after the screen has been seen."""
        return self.order not in (self.previews if self.order.prints else self.losses)


class ExportScreen:
    """Nothing is written before Save."""

    def __init__(
        self, services: Services, path: Path, folders: Sequence[Path] | None = None
    ) -> None:
        """`folders`: where the file is proposed, the first that is there."""
        self.services, self.path = services, path
        self.folder = saving.first_folder(saving.folders() if folders is None else folders)
        self.worker = Worker("export")
        self.state = self._load(State())

    # ---------------------------------------------------------------- what is on the window

    def view(self, size: tuple[int, int]) -> View:
        ui, state = self.services.ui(size), self.state
        if state.pair_set is None:
            nodes = (page(ui), *missing_set(self.path, ui))
            return View(size, nodes, _("Print or export"), "back", live_from=1)
        layout, area = Layout.of(ui), self._form(state.pair_set, ui)
        busy = state.saving is not None or state.search is not None
        behind = (
            page(ui),
            *area.visible(state.scroller),
            *area.bar("form-bar", state.scroller, ui),
            *self._outcome(state.pair_set, layout, ui),
            *head(state.pair_set, ui),
            *foot(self._status(), layout.foot, ui),
            *key_hints(hints(busy=busy), ui),
        )
        over = overwrite_question(state.overwrite, ui) if state.overwrite else ()
        focus = "keep" if over else state.focus
        wake_at = state.looked_at + LOOK_AGAIN_MS if busy else 0 if state.works_out else None
        live, says = len(behind) if over else 0, state.status.text
        return View(size, (*behind, *over), _("Print or export"), focus, wake_at, live, says)

    def _form(self, pair_set: PairSet, ui: Ui) -> ScrollArea:
        state, count = self.state, len(pair_set.distractors)
        model = FormModel(state.order, formats(), count, state.line, state.focus == FILE)
        return form(model, Layout.of(ui).form, ui)

    def _outcome(self, pair_set: PairSet, layout: Layout, ui: Ui) -> Iterable[Node]:
        """Return the pages that will be printed, or what does not go into the format."""
        state, box = self.state, layout.preview
        if not state.order.prints:
            return preview.notes(state.order.title, state.losses.get(state.order), box, ui)
        more = len(pair_set.pairs) > PREVIEWED
        return preview.sheets(state.previews.get(state.order), state.page, more, box, ui)

    def _status(self) -> Status:
        if self.state.saving is not None:
            return Status(self.state.saving.text, busy=True)
        return self.state.status

    # ---------------------------------------------------------------- what happens

    def update(self, message: Message) -> Route | None:
        if message in (Action.SAVE, Action.OVERWRITE, Event.CHANGED):
            self.state = self._load(self.state)
        state, pair_set = self.state, self.state.pair_set
        if isinstance(message, Resized):
            scroller = replace(state.scroller, reveal=state.focus)
            self.state = replace(state, size=message.size, scroller=scroller)
            return None
        if pair_set is None:
            leaves = (Action.CLOSE, Event.PRESSED_AWAY, Key("escape"))
            return Go.BACK if message in leaves else None
        match message:
            case Action.CLOSE | Key("escape"):
                return self._escape()
            case Action.OVERWRITE:
                if state.overwrite is not None:
                    self.state = self._write(state, pair_set, state.overwrite)
            case Action.OPEN_FOLDER:
                if state.status.file is not None:
                    self.services.open_folder(state.status.file.parent)
            case Event.WOKE:
                self.state = self._wake(state, pair_set)
            case _ if state.overwrite is not None:
                pass  # the question is to be answered first
            case Action.SAVE | Key("enter"):
                if state.saving is None:
                    self.state = self._save(state, pair_set)
            case Choose(order):
                self.state = self._choose(state, pair_set, order)
            case Focused(id):
                scroller = state.scroller.focus(id, self._area(pair_set))
                self.state = replace(state, focus=id, scroller=scroller)
            case Action.TYPE_FILE:
                self.state = replace(state, focus=FILE)
            case TurnPage(by):
                pages = state.previews.get(state.order)
                last = len(pages.sheets) - 1 if pages else 0
                self.state = replace(state, page=min(max(0, last), max(0, state.page + by)))
            case Scrolled():
                ui = self.services.ui(state.size)
                scroller = state.scroller.update(message, self._area(pair_set), ui)
                self.state = replace(state, scroller=scroller)
            case _ if isinstance(message, Typing) and state.focus == FILE:
                self.state = self._type(state, pair_set, message)
            case _ if resize_text(self.services, message):
                scroller = replace(state.scroller, reveal=state.focus)
                self.state = replace(state, scroller=scroller)
            case _:
                ignore(message)
        return None

    def _area(self, pair_set: PairSet) -> ScrollArea:
        return self._form(pair_set, self.services.ui(self.state.size))

    def _escape(self) -> Route | None:
        """Leave the question, or stop the saving, or leave the screen."""
        state = self.state
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
        found = self.services.shelf.load(self.path)[0]
        if found == state.pair_set:
            return state
        state = replace(state, pair_set=found, page=0, previews={}, losses={}, search=None)
        return state if found is None or state.typed else self._propose(state, found)

    def _propose(self, state: State, pair_set: PairSet) -> State:
        return replace(state, line=saving.proposal(self.folder, pair_set.title, state.order))

    def _choose(self, state: State, pair_set: PairSet, order: Order) -> State:
        """Make something else; a file that was saved is told only as long as it is meant."""
        before = state.order
        state = replace(state, order=order, status=Status(), page=0)
        if not state.typed:
            return self._propose(state, pair_set)
        return replace(state, line=saving.with_ending(state.line, before.ending, order.ending))

    def _type(self, state: State, pair_set: PairSet, message: Typing) -> State:
        area = self._area(pair_set)
        node = next((n for n in area.visible(state.scroller) if n.id == FILE), None)
        line = text_field.type_in(state.line, message, node, self.services)
        if line.text == state.line.text:
            return replace(state, line=line)
        return replace(state, line=line, typed=True, status=Status())

    # ---------------------------------------------------------------- what will come of it

    def _wake(self, state: State, pair_set: PairSet) -> State:
        """Take in what the jobs have made by now, or work out what is to be seen."""
        state = replace(state, looked_at=self.services.clock())
        if state.search is None and state.saving is None and state.works_out:
            return self._work_out(state, pair_set)
        return self._collect(state)

    def _work_out(self, state: State, pair_set: PairSet) -> State:
        order = state.order
        if order.prints:
            first = replace(pair_set, pairs=pair_set.pairs[:PREVIEWED])
            pages = printed(first, order.to_print(), self.services.measure)
            state = replace(state, previews={**state.previews, order: pages})
            if not pages.problems:
                return state
            status = _problem_status(pages.problems, wrong=not pages.sheets)
            return replace(state, status=replace(status, file=state.status.file))
        if len(pair_set.pairs) > TRIED_AT_ONCE:
            return replace(state, losses={**state.losses, order: None})
        job = self.worker.start(lambda _report: saving.find_loss(pair_set, order))
        job.wait()
        return self._collect(replace(state, search=job))

    def _collect(self, state: State) -> State:
        """Take in the results that are there, and how far the rest is."""
        if state.search is not None and state.search.done:
            loss = state.search.result()
            losses = {**state.losses, loss.order: loss.problems}
            state = replace(state, losses=losses, search=None)
        if state.saving is None:
            return state
        job = state.saving.job
        if job.done:
            return replace(state, saving=None, status=_result_status(job.result()))
        return replace(state, saving=replace(state.saving, progress=job.progress))

    # ---------------------------------------------------------------- saving

    def _save(self, state: State, pair_set: PairSet) -> State:
        if not state.line.text:
            state = self._propose(state, pair_set)
        path = saving.typed_path(state.line.text, self.folder, state.order.ending)
        if isinstance(path, str):
            return replace(state, status=Status(path, wrong=True))
        if path.exists():
            return replace(state, overwrite=path)
        return self._write(state, pair_set, path)

    def _write(self, state: State, pair_set: PairSet, path: Path) -> State:
        """Begin to write the file; what is quick is done at once."""
        order = state.order
        job = self.worker.start(lambda report: saving.save(pair_set, order, path, report))
        job.wait()
        state = replace(state, status=Status(), overwrite=None)
        return self._collect(replace(state, saving=Saving(job, order.prints)))


def _result_status(result: SaveResult) -> Status:
    """Say where the file lies, with what is not in it; or why there is none."""
    if result.path is not None:
        return Status(saved_text(result.path, result.problems), file=result.path)
    if result.problems:
        return _problem_status(result.problems, wrong=True)
    return Status(result.trouble, wrong=True)


def _problem_status(problems: Sequence[Problem], wrong: bool) -> Status:
    """Say what is the matter in one sentence, with how it is mended."""
    return Status(preview.with_cure(problems[0]), wrong)
