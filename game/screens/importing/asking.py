"""Asking: what is open over the import screen: a menu, a card in the lens, all problems."""

from __future__ import annotations

from pathlib import Path

from game.core.pair_set import Side
from game.screens.importing import choosing, menus
from game.screens.importing.items import Item
from game.screens.importing.titling import typed_in
from game.screens.importing.words import CloseMenu, LeaveAnyway, Menu, ShowWhole, Take
from game.services import Services
from game.view.line import Line
from game.view.messages import Clipboard, Composing, Dragged, Key, Pointed, Scrolled, Typed
from game.view.node import Node
from game.view.ui import Ui
from game.view.view import View
from game.widgets import lens
from game.widgets.buttons import Button
from game.widgets.dialog import dialog
from game.widgets.fault_list import CloseFaults, FaultList
from game.widgets.lists import into_view
from game.widgets.scrolling import NOTCH, held
from game.words import _


class Asking:
    """Nothing is shown while none of them is open."""

    def __init__(self) -> None:
        self.menu: Menu | None = None
        self.first = ""
        self.leaving = False
        """Whether it is asked if what was chosen is to be lost."""
        self._faults = FaultList()
        self._whole: ShowWhole | None = None
        self._own = Line()
        self._offset = 0.0
        self._reveal = ""

    @property
    def open(self) -> bool:
        shows = self.menu is not None or self._whole is not None or self._faults.open
        return shows or self.leaving

    def ask(self, menu: Menu, item: Item) -> None:
        """Open a menu; what is chosen now has the keyboard."""
        options = choosing.options(menu, item)
        at = next((n for n, option in enumerate(options, 1) if option.chosen), 1)
        self.menu, self.first = menu, f"option-{at}"
        self._own, self._offset, self._reveal = Line(limit=20), 0.0, self.first

    def look(self, at: ShowWhole) -> None:
        """Show a card whole."""
        self._whole, self._offset = at, 0.0

    def list_problems(self, file: Path) -> None:
        """Show all that is wrong in this file."""
        self._faults.show(file)

    def leave(self) -> None:
        """Ask before something is lost."""
        self.leaving, self.first = True, "stay"

    def close(self) -> None:
        self.menu, self._whole, self.leaving = None, None, False
        self._faults.close()

    def focused(self, id: str) -> None:
        """The row that has the keyboard is to be seen."""
        self._reveal = id

    def scroll(self, message: Scrolled, ui: Ui) -> None:
        if self._faults.open:
            self._faults.scroll(message, ui)
        self._offset -= message.dy * ui(NOTCH)

    def nodes(self, item: Item, ui: Ui) -> tuple[Node, ...]:
        """The menu, the lens or the problems; () when none is open."""
        if self.leaving:
            return _question(ui)
        if self._whole is not None:
            return self._lens(self._whole, item, ui)
        if self.menu is not None:
            return self._menu(self.menu, item, ui)
        return self._faults.nodes(item.reading.problems if item.reading else (), ui)

    def _menu(self, menu: Menu, item: Item, ui: Ui) -> tuple[Node, ...]:
        options = choosing.options(menu, item)
        own = self._own if menu in ("delimiter", "rows") else None
        title, typing = choosing.title(menu), self._reveal == "own"
        _nodes, tall, room = menus.menu(title, options, own, typing, 0, ui)
        ends = menus.place(self._reveal, options, ui(560), ui)
        if ends is not None:
            self._offset = into_view(self._offset, *ends, room, ui(8))
            self._reveal = "own" if typing else ""
        self._offset = held(self._offset, tall, room)
        return menus.menu(title, options, own, typing, self._offset, ui)[0]

    def _lens(self, at: ShowWhole, item: Item, ui: Ui) -> tuple[Node, ...]:
        found = item.pair_set
        if found is None or at.pair >= len(found.pairs):
            self._whole = None
            return ()
        pair, term = found.pairs[at.pair], at.kind == "term"
        face: Side = pair.term if term else pair.definition
        language = found.term_language if term else found.definition_language
        nodes, room = lens.lens(
            face, str(at.pair + 1), language, ui.type(18), self._offset, CloseMenu(), ui,
        )  # fmt: skip
        self._offset = min(max(0.0, self._offset), room)
        return nodes

    def answer(
        self, message: object, focus: str, view: View | None, services: Services, ui: Ui
    ) -> Take | None:
        """What was taken in the menu; None when nothing was (yet)."""
        match message:
            case Take():
                return message
            case CloseMenu() | CloseFaults():
                self.close()
            case Key() if self._faults.open:
                self._faults.scroll(message, ui)
            case Key("enter") if focus == "own" and self.menu is not None and self._own.text:
                return Take(self.menu, choosing.typed(self._own.text))
            case Typed() | Clipboard() | Composing() | Key() | Pointed() | Dragged():
                if focus == "own":
                    self._own = typed_in("own", self._own, message, view, services) or self._own
        return None


def _question(ui: Ui) -> tuple[Node, ...]:
    text = _("What you typed and chose here is not kept.")
    return dialog(ui, _("Leave without importing?"), text, (
        Button("stay", _("Keep on"), CloseMenu(), ("escape",), primary=True),
        Button("leave", _("Leave"), LeaveAnyway()),
    ))  # fmt: skip
