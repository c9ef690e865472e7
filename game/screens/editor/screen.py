"""The editor: a set of pairs as a table that is written in like a spreadsheet."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

from game.screens.editor import dropping, languages, leaving, rolled, wishes
from game.screens.editor import page as editor_page
from game.screens.editor.cells import Cells
from game.screens.editor.chosen import Chosen
from game.screens.editor.editing import Editing
from game.screens.editor.hands import take
from game.screens.editor.languages import Choosing
from game.screens.editor.page import Laid, Shown
from game.screens.routes import Go, Push, Replace, Route, ToImport, ToSetup
from game.services import Services
from game.view.messages import Dragged, Event, FilesDropped, Focused, Key, Pointed
from game.view.node import Node
from game.view.ui import Ui
from game.view.view import View
from game.words import _

_MOST_NOTICES = 3


class EditorScreen:
    """The fields of the set, the table of its pairs, and below them what will be seen of a pair.

    `path` None begins a new set; its file is made with the first change.
    """

    def __init__(self, services: Services, path: Path | None) -> None:
        self.services = services
        self.editing = Editing(services, path)
        self.choosing: Choosing | None = None
        self.asking, self.answer = False, "stay"
        self._onward: Route = Go.BACK
        """Where leaving goes."""
        self._size = (1280, 720)
        self._cells: Cells | None = None

    # ---------------------------------------------------------------- what is on the glass

    def view(self, size: tuple[int, int]) -> View:
        self._size = size
        editing, ui = self.editing, self._ui()
        editing.desk.fit_columns()
        shown = self._shown()
        laid = self._settled(editor_page.lay(shown, self._cells, ui))
        self._cells, editing.laid = laid.table.cells, laid
        behind = editor_page.nodes(shown, laid, ui)
        over, focus = self._over(ui)
        view = View(
            size, (*behind, *over), editing.work.sheet.title or _("New set"), focus,
            editing.desk.due, len(behind) if over else 0, (shown.trouble, *shown.said)[-1],
            takes_in=True, own_keys=not self.asking,
        )  # fmt: skip
        editing.nodes = view.by_id
        return view

    def _ui(self) -> Ui:
        return self.services.ui(self._size)

    def _shown(self) -> Shown:
        editing, desk = self.editing, self.editing.desk
        return Shown(
            desk.work, desk.facts, editing.focus, editing.line, editing.finding, editing.room,
            editing.rolled, editing.preview_scroll, desk.keeping.trouble,
            tuple(desk.said[-_MOST_NOTICES:]), desk.keeping.is_kept,
            desk.due is not None, desk.hints,
        )  # fmt: skip

    def _settled(self, laid: Laid) -> Laid:
        """Keep the table scrolled to where it can be, and what is chosen in sight."""
        editing, table, room = self.editing, laid.table, laid.table.frame.rows.h
        at = rolled.by(editing.rolled, 0.0, table.count, room, table.height)
        if editing.reveal:
            row = min(table.chosen.other[0], table.count - 1)
            top, bottom = table.caret_lines() if table.typing else (0.0, table.height(row))
            at = rolled.revealed(at, row, top, bottom, table.count, room, table.height)
        editing.reveal, editing.rolled = False, at
        return replace(laid, table=replace(table, at=at))

    def _over(self, ui: Ui) -> tuple[tuple[Node, ...], str]:
        """A dialog over all, if there is one, and the id of what has the keyboard."""
        if self.choosing is not None:
            return languages.nodes(self.choosing, ui), "language-words"
        if self.asking:
            trouble = self.editing.desk.keeping.trouble
            return leaving.question(trouble, ui), self.answer
        chosen = self.editing.work.chosen
        here = f"cell-{chosen.row}-{chosen.column}"
        return (), here if self.editing.focus == "cell" else self.editing.focus

    # ---------------------------------------------------------------- what happens

    def update(self, message: object) -> Route | None:
        match message:
            case Event.WOKE:
                self.editing.desk.wake()
            case Event.CHANGED:
                self.editing.desk.look()
            case Event.COVERED:
                self.editing.commit()
            case Event.CLOSING:
                return self._closing()
            case FilesDropped():
                return self._drop(message)
            case wishes.LeaveAnyway():
                return self._gone()
            case wishes.StayHere():
                self.asking = False
            case _ if self.asking:
                self._answer(message)
            case _ if self.choosing is not None:
                self._choose(self.choosing, message)
            case wishes.Say(what):
                self.editing.focus_on(what)
                self.choosing = Choosing.of(what, getattr(self.editing.work.sheet, what))
            case wishes.Play() | Key("f5"):
                return self._play()
            case wishes.Leave():
                return self._leave()
            case Key("escape"):
                return self._leave() if self.editing.escape() else None
            case Key("enter" | "space") if (pressed := self._focused()) is not None:
                return self.update(pressed)
            case _:
                take(self.editing, message)
        return None

    def _focused(self) -> Any:
        """What the button that has the keyboard sends."""
        node = self.editing.nodes.get(self.editing.focus)
        if node is None or node.role == "field" or not node.pressable:
            return None
        return node.message

    def _choose(self, choosing: Choosing, message: object) -> None:
        """The list of languages is open: it takes everything."""
        match message:
            case wishes.Speak(tag):
                self._speak(choosing, tag)
            case Key("enter"):
                self._speak(choosing, choosing.taken())
            case Key("escape" | "tab") | Event.PRESSED_AWAY:
                self.choosing = None
            case Pointed() | Dragged() if (node := self.editing.nodes.get(message.id)) is not None:
                measure = self.services.measure
                self.choosing = languages.pressed(choosing, message, node, measure)
            case _:
                self.choosing = languages.typed(choosing, message)

    def _speak(self, choosing: Choosing, tag: str | None) -> None:
        if tag is not None:
            self.editing.did(self.editing.work.headed(**{choosing.what: tag}))
            self.choosing = None

    def _answer(self, message: object) -> None:
        """The question before leaving is open."""
        if isinstance(message, Focused):
            self.answer = message.id
        if isinstance(message, wishes.CopyAll):
            take(self.editing, message)
        if isinstance(message, wishes.CopyAll) or message in (Event.PRESSED_AWAY, Key("escape")):
            self.asking = False

    def _drop(self, message: FilesDropped) -> Route | None:
        """Pictures and sounds go to the cell below them; other files are looked at first."""
        if not any(dropping.kind_of(path) for path in message.paths):
            self.asking = False
            return self._leave(Push(ToImport(paths=message.paths)))
        editing, cell = self.editing, self.editing.work.chosen.cell
        table = editing.laid.table if editing.laid else None
        if table is not None and table.frame.rows.holds(message.point):
            column = max(0, table.frame.column_at(message.point.x))
            cell = table.row_at(message.point.y), column
        editing.focus_on(f"cell-{cell[0]}-{cell[1]}")
        editing.desk.drop(message.paths, cell)
        editing.did(editing.work.choose(Chosen.at(*cell)))
        return None

    # ---------------------------------------------------------------- leaving

    def _play(self) -> Route | None:
        """Save, and choose how to play."""
        desk = self.editing.desk
        self.editing.commit()
        path = desk.keeping.path
        if not desk.facts.pairs or path is None:
            said = _("There is nothing to play yet: write a term and what belongs to it.")
            if said not in desk.said:
                desk.said.append(said)
            return None
        if desk.keeping.trouble:
            return None
        self.services.shelf.refresh()
        return Replace(ToSetup(path))

    def _leave(self, onward: Route | None = None) -> Route | None:
        self.editing.commit()
        self._onward = onward or Go.BACK
        if self.editing.desk.keeping.trouble:
            self.asking, self.answer = True, "stay"
            return None
        return self._gone()

    def _gone(self) -> Route:
        self.asking = False
        self.editing.desk.let_go()
        self.services.shelf.refresh()
        return self._onward

    def _closing(self) -> Route | None:
        """The window closes: all is saved; when that cannot be, it is asked once."""
        self.editing.commit()
        if self.editing.desk.keeping.trouble and not self.asking:
            self.asking, self._onward = True, Go.BACK
            return Go.STAY
        self.editing.desk.let_go()
        return None
