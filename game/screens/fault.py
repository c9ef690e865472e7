"""Fault: what is shown instead of a screen that failed: a report to send, and the way on."""

from __future__ import annotations

from dataclasses import replace
from enum import Enum, auto
from pathlib import Path

from game.screens.routes import Go, Route, ToFault
from game.services import Services
from game.values import dataclass
from game.view.messages import Event, Focused, Key, WindowMessage, ignore
from game.view.node import Node
from game.view.ui import Ui
from game.view.view import View
from game.widgets.buttons import Button
from game.widgets.dialog import question
from game.widgets.page import page
from game.words import _


class Action(Enum):
    """What the nodes of this screen send."""

    GO_ON = auto()
    COPY = auto()
    OPEN_FOLDER = auto()
    END = auto()


Message = Action | WindowMessage


@dataclass(frozen=True, slots=True)
class State:
    """What has the keyboard, and whether the report was copied."""

    focus: str = "go-on"
    copied: bool = False


class FaultScreen:
    """A dialog that says what failed."""

    def __init__(self, services: Services, to: ToFault) -> None:
        self.services, self.to = services, to
        self.state = State()

    def view(self, size: tuple[int, int]) -> View:
        ui = self.services.ui(size)
        nodes = (page(ui), *self._dialog(ui))
        return View(size, nodes, _title(), self.state.focus, live_from=1, says=_title())

    def _dialog(self, ui: Ui) -> tuple[Node, ...]:
        words = _("Try again") if self.to.is_last else _("Go on")
        copy = _("Copied") if self.state.copied else _("Copy the report")
        buttons = [Button("copy", copy, Action.COPY, ("c", "ctrl+c"))]
        if self.to.file and not self.to.is_last:
            buttons.append(Button("folder", _("Open its folder"), Action.OPEN_FOLDER, ("o",)))
        if self.to.is_last:
            buttons.append(Button("end", _("Quit"), Action.END, ("q",)))
        safe = Button("go-on", words, Action.GO_ON)
        return question(ui, _title(), self._text(), safe, *buttons)

    def _text(self) -> str:
        """Return what is kept, what failed, and what to do with the report."""
        if self.to.is_last:
            kept = _("The library could not be shown. Your games and your sets are kept.")
        else:
            kept = _("This screen had to be closed. Your games and your sets are kept.")
        send = _("To have it mended, send us the report: what failed, the version, the system.")
        parts = [kept, self.to.summary, send]
        if self.to.file:
            parts.append(_("It was saved as {file}.").format(file=self.to.file))
        return "\n\n".join(parts)

    def update(self, message: Message) -> Route | None:
        match message:
            case Action.GO_ON | Key("escape") | Event.PRESSED_AWAY:
                return Go.BACK
            case Action.END:
                return Go.QUIT
            case Action.COPY:
                self.services.set_clipboard(self.to.report)
                self.state = replace(self.state, copied=True)
            case Action.OPEN_FOLDER:
                self.services.open_folder(Path(self.to.file).parent)
            case Focused(id):
                self.state = replace(self.state, focus=id)
            case _:
                ignore(message)
        return None


def _title() -> str:
    return _("A fault of the program, not of yours")
