"""Lock: asks for the teacher's code before what pupils may not do, or for a new one."""

from __future__ import annotations

from dataclasses import replace
from enum import Enum, auto

from game.core.lock import lock_of, opens
from game.screens.routes import Go, Replace, Route, ToLock
from game.services import Services
from game.values import dataclass
from game.view.box import Box
from game.view.line import Line
from game.view.messages import Event, Focused, Key, Resized, WindowMessage, ignore
from game.view.node import Node
from game.view.ui import Ui
from game.view.view import View
from game.widgets import text_field
from game.widgets.buttons import Button, button_row
from game.widgets.dialog import dialog_frame
from game.widgets.page import label, page
from game.widgets.text_field import Field, Typing, type_in
from game.words import _

LONGEST = 40
SALT_BYTES = 12
HIDDEN = "•"


class Action(Enum):
    """What the nodes of this screen send."""

    TYPE = auto()
    DONE = auto()
    BACK = auto()


Message = Action | WindowMessage


@dataclass(frozen=True, slots=True)
class State:
    """What is typed, and whether it was wrong the last time."""

    size: tuple[int, int] = (1280, 720)
    focus: str = "code"
    line: Line = Line(limit=LONGEST)
    is_wrong: bool = False


class LockScreen:
    """A dialog with one field. The right code opens the lock until the program ends."""

    def __init__(self, services: Services, to: ToLock) -> None:
        self.services, self.to = services, to
        self.state = State()

    @property
    def _asks(self) -> bool:
        """True where the code is asked for; else a new one is set."""
        return self.services.locked

    def view(self, size: tuple[int, int]) -> View:
        ui = self.services.ui(size)
        title = _("For teachers") if self._asks else _("Set a code")
        nodes = (page(ui), *self._dialog(title, ui))
        return View(size, nodes, title, self.state.focus, live_from=1, says=title)

    def _dialog(self, title: str, ui: Ui) -> tuple[Node, ...]:
        large, size, letters = (ui.chrome(units, 1.6) for units in (22, 17, 18))
        wide = min(ui(560) * min(max(1.0, ui.text), 1.6), ui.width - 2 * ui.margin)
        inner, text = wide - ui(56), self._text()
        heights = [
            ui.measure.line(large) + 1,
            ui.measure.height(text, size, inner) + 1,
            letters * 2.45,
            ui(40),
        ]
        gap = ui(18)  # the ring of the field lies in it
        frame = ui.page.middle(wide, sum(heights) + 3 * gap + ui(26 * 2))
        head, body, field, foot = frame.inset(ui(28), ui(26)).rows(heights, gap)
        known = bool(self.state.line.text.strip())
        done = Button(
            "done",
            _("Open") if self._asks else _("Set the code"),
            Action.DONE,
            primary=True,
            icon="lock",
            disabled=not known,
        )
        back = Button("back", _("Back"), Action.BACK, ("escape",), icon="back")
        return (
            *dialog_frame("dialog", frame, title, ui),
            label("dialog-title", head, title, large, weight=700, heading=True, parent="dialog"),
            label(
                "dialog-text",
                body,
                text,
                size,
                lines=0,
                valign="top",
                colour="bad" if self.state.is_wrong else "ink",
                parent="dialog",
            ),
            self._field(field, letters, ui),
            *button_row(
                (back, done), foot.right, foot.y, ui, to_left=True, limit=inner, parent="dialog"
            ),
        )

    def _text(self) -> str:
        if self.state.is_wrong:
            return _("That is not the code. Try again.")
        if self._asks:
            return _("Changing the sets and the settings is locked. Type the code to open it.")
        return _(
            "Whoever has no code can play, but neither add, edit nor delete sets, nor change the "
            "settings: from the next start on, or at once with “Lock now” in the settings. Write "
            "the code down: it cannot be read anywhere."
        )

    def _field(self, box: Box, size: float, ui: Ui) -> Node:
        line, field = self.state.line, Field("code", _("Code"), _("Code"), Action.TYPE)
        if self._asks:
            line = replace(line, text=HIDDEN * len(line.text), composing="")
        focused = self.state.focus == "code"
        node = text_field.node(field, line, box, size, ui, focused=focused, parent="dialog")
        return replace(node, value="") if self._asks else node

    def update(self, message: Message) -> Route | None:
        state = self.state
        match message:
            case Action.BACK | Key("escape") | Event.PRESSED_AWAY:
                return Go.BACK
            case Action.DONE | Key("enter"):
                return self._done(state.line.text.strip())
            case Action.TYPE:
                self.state = replace(state, focus="code")
            case Resized(size):
                self.state = replace(state, size=size)
            case Focused(id):
                self.state = replace(state, focus=id)
            case _ if isinstance(message, Typing) and state.focus == "code":
                node = self.view(state.size).by_id["code"]
                line = self._typed(message, node)
                self.state = replace(
                    state, line=line, is_wrong=state.is_wrong and line == state.line
                )
            case _:
                ignore(message)
        return None

    def _typed(self, message: Typing, node: Node) -> Line:
        """Return the line after typing; what is hidden is not copied."""
        is_copy = isinstance(message, Key) and message.ctrl and message.name in ("c", "x")
        if self._asks and is_copy:
            return self.state.line
        return type_in(self.state.line, message, node, self.services)

    def _done(self, code: str) -> Route | None:
        """Open the lock and go on, or keep a new code."""
        services = self.services
        if not code:
            return None
        if not self._asks:
            salt = services.chance.randbytes(SALT_BYTES)
            services.unlocked = True
            services.keep(replace(services.settings, lock=lock_of(code, salt)))
            return Go.BACK
        if not opens(services.settings.lock, code):
            self.state = replace(self.state, line=Line(limit=LONGEST), is_wrong=True, focus="code")
            return None
        services.unlocked = True
        return Go.BACK if self.to.onward is None else Replace(self.to.onward)
