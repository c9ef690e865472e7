"""Scores: the table of each set and way of playing; rows can be deleted and brought back."""

from __future__ import annotations

from dataclasses import dataclass

from game.core.run import Way
from game.core.word import Word
from game.screens.routes import Go, Route
from game.screens.scores.known import shelf
from game.screens.scores.layout import Laid, Layout
from game.services import Services
from game.view.messages import Event, Focused, Key, Scrolled
from game.view.node import Node
from game.view.ui import Ui
from game.view.view import View
from game.widgets.buttons import Button, button_row
from game.widgets.dialog import dialog
from game.widgets.hints import Hint, key_hints
from game.widgets.page import header, page
from game.widgets.scrolling import NOTCH, held, moved, shown
from game.widgets.text_size import changed, steps
from game.words import _, n_


@dataclass(frozen=True, slots=True)
class Show:
    """Show the table of this way of playing."""

    way: Way


@dataclass(frozen=True, slots=True)
class Choose:
    """Choose a run, to delete it."""

    run: int


class Delete(Word):
    """Delete the chosen run."""


class AskDeleteAll(Word):
    """Ask whether to delete all runs of this table."""


class DeleteAll(Word):
    """Delete them."""


class Cancel(Word):
    """Close the question."""


class Undo(Word):
    """Bring the last deleted runs back."""


class Leave(Word):
    """Back to where the player came from."""


class ScoresScreen:
    """On the left what was played, on the right its table."""

    def __init__(self, services: Services, content_key: str = "") -> None:
        self.services = services
        self.wanted = content_key
        self.shelf = shelf(services.records, None, content_key)
        self.focus = ""
        self.chosen: int | None = None
        self.deleted: list[tuple[int, ...]] = []
        """What was deleted here, the last at the end; each can be undone."""
        self.asking = False
        self.unseen = True
        """Whether the way that is shown must still be scrolled into sight in its list."""
        self.scroll = {"ways": 0.0, "table": 0.0}
        """How far each list is scrolled, in units."""
        self.size = (1280, 720)

    def _read(self) -> None:
        """Ask the records what there is."""
        was, self.shelf = self.shelf, shelf(self.services.records, self.shelf.way, self.wanted)
        self.unseen = self.unseen or was.way != self.shelf.way
        self.chosen = self.chosen if self.chosen in self.shelf.runs else None

    # -------------------------------------------------------------- what is on the glass

    def view(self, size: tuple[int, int]) -> View:
        self.size = size
        self._show_way()
        ui = self._ui()
        width = ui.width - 2 * ui.margin
        nodes: list[Node] = [
            page(ui),
            *header(
                ui,
                _("High scores"),
                _("Only like is ranked with like. A star marks a player’s best."),
            ),
            *self._laid(ui).nodes,
            *button_row(self._choices(), ui.margin, ui.height - ui(84), ui, limit=width),
            *key_hints(self._hints(), ui),
        ]
        live_from = 0
        if self.asking:
            live_from = len(nodes)
            nodes += self._question(ui)
        return View(size, tuple(nodes), title=_("High scores"), focus=self.focus,
                    live_from=live_from)  # fmt: skip

    def _ui(self) -> Ui:
        return self.services.ui(self.size)

    def _laid(self, ui: Ui) -> Laid:
        layout = Layout(self.shelf, self.chosen, ui, Show, Choose, bool(self.deleted))
        return layout.arrange(ui(self.scroll["ways"]), ui(self.scroll["table"]))

    def _choices(self) -> list[Button]:
        return [
            Button("back", _("Back"), Leave(), ("escape",), icon="back"),
            Button("delete", _("Delete"), Delete(), ("delete", "backspace"), icon="trash",
                   disabled=self.chosen is None),
            Button("delete-all", _("Delete all"), AskDeleteAll(), disabled=not self.shelf.runs),
            Button("undo", _("Undo"), Undo(), ("u",), icon="undo", disabled=not self.deleted),
        ]  # fmt: skip

    def _hints(self) -> list[Hint]:
        hints = [Hint("Esc", _("back"), Leave())]
        if self.chosen is not None:
            hints.append(Hint(_("Del"), _("delete the chosen run"), Delete()))
        if self.deleted:
            hints.append(Hint("U", _("bring back what was deleted"), Undo()))
        return hints

    def _question(self, ui: Ui) -> tuple[Node, ...]:
        answers = (
            Button("no", _("Keep them"), Cancel(), ("escape",)),
            Button("yes", _("Delete all"), DeleteAll(), ("enter",), primary=True, icon="trash"),
        )
        title = n_("Delete {n} run?", "Delete {n} runs?", len(self.shelf.runs))
        text = _("They leave this table. “Undo” brings them back.")
        return dialog(ui, title, text, answers)

    # -------------------------------------------------------------- what the player does

    def update(self, message: object) -> Route | None:
        match message:
            case Leave():
                return Go.BACK
            case Show(way):
                self._show(way)
            case Choose(run):
                self.chosen = run
            case Delete() if self.chosen is not None:
                self._delete((self.chosen,))
            case DeleteAll() if self.shelf.runs:
                self._delete(self.shelf.runs)
            case Undo() if self.deleted:
                self._undo()
            case AskDeleteAll():
                self.asking = True
            case Cancel() | Event.PRESSED_AWAY:
                self.asking, self.chosen = False, self.chosen if self.asking else None
            case Event.CHANGED:
                self._read()
            case _:
                self._look(message)
        return None

    def _show(self, way: Way) -> None:
        self.shelf = shelf(self.services.records, way, self.wanted)
        self.chosen, self.scroll["table"] = None, 0.0

    def _delete(self, ids: tuple[int, ...]) -> None:
        """Delete these; after a single one the next is chosen, so that Del can go on."""
        after = self.shelf.below(ids[0]) if len(ids) == 1 else None
        self.services.records.delete(ids)
        self.deleted.append(ids)
        self.asking = False
        self.chosen = after
        self._read()
        if self.focus == f"run-{ids[0]}":
            self.focus = f"run-{after}" if after is not None else ""

    def _undo(self) -> None:
        """Bring back what was deleted last, and show the table that it belongs to."""
        ids = self.deleted.pop()
        self.services.records.restore(ids)
        self._show(self.services.records.run(ids[0]).start.way)
        self.unseen, self.chosen = True, ids[0] if len(ids) == 1 else None

    # -------------------------------------------------------------- scrolling

    def _look(self, message: object) -> None:
        """What changes only what is seen."""
        if by := steps(message):
            self.services.keep(changed(self.services.settings, by))
        match message:
            case Focused(id):
                self.focus = id
                if id.startswith("run-"):
                    self.chosen = int(id.removeprefix("run-"))
                self._follow(id)
            case Scrolled(dy, point):
                laid = self._laid(self._ui())
                which = "ways" if laid.ways.clip.holds(point) else "table"
                self._move(which, -dy * self._ui()(NOTCH))
            case Key(name):
                part = self._laid(self._ui()).table
                self._move("table", moved(0, name, part.clip.h, part.content))
            case _:
                pass

    def _move(self, which: str, by: float) -> None:
        ui = self._ui()
        laid = self._laid(ui)
        part = laid.ways if which == "ways" else laid.table
        offset = held(ui(self.scroll[which]), part.content, part.clip.h)
        self.scroll[which] = held(offset + by, part.content, part.clip.h) / ui(1)

    def _show_way(self) -> None:
        if self.unseen:
            self.unseen = False
            self._follow(f"way-{self.shelf.at}")

    def _follow(self, id: str) -> None:
        """Scroll the node that has the keyboard into sight."""
        node = self.view(self.size).by_id.get(id)
        if node is None or node.clip is None:
            return
        which = "ways" if id.startswith("way-") else "table"
        self._move(which, shown(0, node.box, node.clip))
