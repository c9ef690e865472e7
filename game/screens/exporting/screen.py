"""Export: a set on paper or in another format, with its pages to look at before it is saved."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from game.core.pair_set import PairSet
from game.export.order import Order, formats
from game.formats.problems import Problem
from game.paper.printing import Printed, printed
from game.screens.exporting import naming
from game.screens.exporting import page as export_page
from game.screens.exporting import rows as export_rows
from game.screens.exporting.page import Close, Over, Save, Show, Standing, Turn
from game.screens.exporting.rows import Known, Write
from game.screens.exporting.work import Saved, Work
from game.screens.routes import Go, Route
from game.services import Services
from game.view.box import Box
from game.view.line import Line
from game.view.messages import Event, Focused, Key, Scrolled
from game.view.node import Node
from game.view.ui import Ui
from game.view.view import View
from game.widgets import text_size
from game.widgets.form import on_panel
from game.widgets.hints import key_hints
from game.widgets.lists import into_view, seen
from game.widgets.page import page as ground
from game.widgets.scrolling import NOTCH, bar, held
from game.words import _

LOOK_AGAIN_MS = 40
LOOKED_AT = 600
"""Of a longer set, only so many pairs are laid out to be looked at."""
TRIED_AT_ONCE = 1000
"""A longer set is not written just to see what does not go into a format."""


class ExportScreen:
    """Nothing is written before Save."""

    def __init__(
        self, services: Services, path: Path, folders: Sequence[Path] | None = None
    ) -> None:
        """`folders`: where the file is proposed, the first that is there."""
        self.services, self.path = services, path
        self.folder = naming.home_of(naming.folders() if folders is None else folders)
        self.order = Order()
        self.focus = "save"
        self.scroll = 0.0
        self.at = 0
        self.asking: Path | None = None
        self.saved: Path | None = None
        self.said, self.wrong = "", False
        self.line = Line()
        self._typed = False
        self._size = (1280, 720)
        self._tall = 0.0
        self._reveal = True
        self._rows: tuple[Node, ...] = ()
        self._pages: dict[Order, Printed] = {}
        self._lost: dict[Order, Sequence[Problem] | None] = {}
        self._set: PairSet | None = None
        self._work = Work()
        self._load()

    # ---------------------------------------------------------------- what is on the glass

    def view(self, size: tuple[int, int]) -> View:
        self._size = size
        ui, pair_set = self._ui(), self._set
        if pair_set is None:
            nodes = export_page.gone(self.path, ui)
            return View(size, (ground(ui), *nodes), _("Print or export"), "back", live_from=1)
        places = export_page.parts(ui)
        self._rows = self._form(pair_set, places.form)
        self._settle(places.form)
        behind = (
            ground(ui),
            *seen(self._rows, -self.scroll, places.form),
            *bar("form-bar", places.form, self.scroll, self._tall, ui),
            *self._outcome(places.preview),
            *export_page.head(pair_set, ui),
            *export_page.foot(self._standing(), places.foot, ui),
            *key_hints(export_page.hints(busy=self._work.busy), ui),
        )  # fmt: skip
        over = export_page.question(self.asking, ui) if self.asking else ()
        return View(
            size,
            (*behind, *over),
            _("Print or export"),
            "keep" if over else self.focus,
            self._wakes(),
            len(behind) if over else 0,
            self.said,
        )

    def _standing(self) -> Standing:
        """What is said at the foot."""
        if self._work.saving:
            return Standing(self._work.said(), busy=True)
        return Standing(self.said, self.wrong, self.saved is not None)

    def _wakes(self) -> int | None:
        if self._work.busy:
            return self.services.clock() + LOOK_AGAIN_MS
        return self.services.clock() if self._waits() else None

    def _ui(self) -> Ui:
        return self.services.ui(self._size)

    def _load(self) -> None:
        """Read the file (again): it may have changed, or be gone."""
        found = self.services.shelf.load(self.path)[0]
        if found == self._set:
            return
        self._set, self.at = found, 0
        self._pages.clear()
        self._lost.clear()
        self._work.forget()
        if found is not None and not self._typed:
            self._propose(found)

    def _propose(self, pair_set: PairSet) -> None:
        title, order = pair_set.title, self.order
        self.line = naming.proposed(self.folder, title, order.what, order.ending)

    def _form(self, pair_set: PairSet, place: Box) -> tuple[Node, ...]:
        ui = self._ui()
        left = ui.margin
        box = Box(left, place.y + ui(6), place.right - left - ui(20), 0)
        known = Known(
            self.order, formats(), len(pair_set.distractors), self.line, self.focus == "file"
        )
        rows = list(export_rows.rows(known, box, ui))
        nodes, tall = on_panel("form", rows, box, ui)
        self._tall = tall + ui(6 + 16)
        return nodes

    def _settle(self, window: Box) -> None:
        """Keep the scroll in bounds and what has the keyboard in sight."""
        node = next((n for n in self._rows if n.id == self.focus), None)
        if self._reveal and node is not None:
            top, air = node.box.y - window.y, self._ui()(14)
            self.scroll = into_view(self.scroll, top, top + node.box.h, window.h, air)
        self._reveal = False
        self.scroll = held(self.scroll, self._tall, window.h)

    def _outcome(self, box: Box) -> Sequence[Node]:
        """The pages that will be printed, or what does not go into the format."""
        ui = self._ui()
        if self.order.prints:
            more = self._set is not None and len(self._set.pairs) > LOOKED_AT
            found = self._pages.get(self.order)
            return export_page.sheets(found, self.at, more, box, ui)
        lost = self._lost.get(self.order)
        return export_page.notes(self.order.title, lost, box, ui)

    # ---------------------------------------------------------------- what will come of it

    def _waits(self) -> bool:
        """Whether something is to be worked out, after the screen has been seen."""
        return self.order not in (self._pages if self.order.prints else self._lost)

    def _work_out(self, pair_set: PairSet) -> None:
        if self.order.prints:
            first = replace(pair_set, pairs=pair_set.pairs[:LOOKED_AT])
            found = printed(first, self.order.to_print(), self.services.measure)
            self._pages[self.order] = found
            if found.problems:
                self._tell(found.problems, wrong=not found.sheets)
        elif len(pair_set.pairs) <= TRIED_AT_ONCE:
            self._work.look(pair_set, self.order)
            self._look_again()
        else:
            self._lost[self.order] = None

    def _look_again(self) -> None:
        """Take in what the worker has made by now."""
        if looked := self._work.looked():
            self._lost[looked.order] = looked.problems
        if self._work.saving and (saved := self._work.saved()):
            self._saved(saved)

    def _tell(self, problems: Sequence[Problem], *, wrong: bool) -> None:
        """One sentence at the foot, with how it is mended."""
        first = next(iter(problems), None)
        self.wrong = wrong
        self.said = export_page.whole(first) if first else ""

    # ---------------------------------------------------------------- what happens

    def update(self, message: object) -> Route | None:
        if isinstance(message, Save | Over) or message is Event.CHANGED:
            self._load()
        if self._set is None:
            gone = isinstance(message, Close) or message in (Event.PRESSED_AWAY, Key("escape"))
            return Go.BACK if gone else None
        match message:
            case Close() | Key("escape"):
                return self._escape()
            case Save() | Key("enter") if self.asking is None:
                if not self._work.saving:
                    self._save(self._set)
            case Over() if self.asking is not None:
                path, self.asking = self.asking, None
                self._write(self._set, path)
            case Show() if self.saved is not None:
                self.services.open_folder(self.saved.parent)
            case Event.WOKE if self._work.busy:
                self._look_again()
            case Event.WOKE:
                if self._waits():
                    self._work_out(self._set)
            case Focused(id) if self.asking is None:
                self.focus, self._reveal = id, True
            case _ if self.asking is None:
                self._choose(message, self._set)
        return None

    def _escape(self) -> Route | None:
        """Out of the question, out of the saving, out of the screen."""
        if self.asking is not None:
            self.asking = None
        elif not self._work.stop():
            return Go.BACK
        return None

    def _choose(self, message: object, pair_set: PairSet) -> None:
        if (other := export_rows.ordered(self.order, message)) is not None:
            self._order(other, pair_set)
            return
        match message:
            case Turn(by):
                pages = self._pages.get(self.order)
                last = len(pages.sheets) - 1 if pages else 0
                self.at = min(max(0, last), max(0, self.at + by))
            case Write():
                self.focus = "file"
            case Scrolled(dy):
                self.scroll -= dy * self._ui()(NOTCH)
            case _:
                self._type(message)

    def _order(self, order: Order, pair_set: PairSet) -> None:
        """Make something else; a file that was saved stays told only as long as it is meant."""
        before, self.order = self.order, order
        self.said, self.wrong, self.saved, self.at = "", False, None, 0
        if self._typed:
            self.line = naming.other_ending(self.line, before.ending, order.ending)
        else:
            self._propose(pair_set)

    def _type(self, message: object) -> None:
        if self.focus != "file":
            if step := text_size.steps(message):
                self.services.keep(text_size.changed(self.services.settings, step))
                self._reveal = True
            return
        before = self.line
        shown = seen(self._rows, -self.scroll, export_page.parts(self._ui()).form)
        node = next((node for node in shown if node.id == "file"), None)
        self.line = naming.typed(before, message, node, self.services)
        if self.line.text != before.text:
            self._typed, self.said, self.saved = True, "", None

    # ---------------------------------------------------------------- saving

    def _save(self, pair_set: PairSet) -> None:
        if not self.line.text:
            self._propose(pair_set)
        path = naming.meant(self.line.text, self.folder, self.order.ending)
        if isinstance(path, str):
            self.said, self.wrong, self.saved = path, True, None
        elif path.exists():
            self.asking = path
        else:
            self._write(pair_set, path)

    def _write(self, pair_set: PairSet, path: Path) -> None:
        """Begin to write it; what is quick is done at once."""
        self.said, self.saved = "", None
        self._work.save(pair_set, self.order, path)
        self._look_again()

    def _saved(self, saved: Saved) -> None:
        """Say where it lies, with what is not in it; or why it does not."""
        self.saved, self.wrong = saved.path, saved.path is None
        if saved.path is not None:
            self.said = export_page.saved(saved.path, saved.problems)
        elif saved.problems:
            self._tell(saved.problems, wrong=True)
        else:
            self.said = saved.trouble
