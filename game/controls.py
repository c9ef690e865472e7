"""Controls: what the player's hands do, made into messages for the screen on top."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any, Protocol

from game.look import inputs
from game.look.pointer import whereabouts
from game.look.window import Window
from game.screens.routes import Place, Push, Route
from game.services import Services
from game.view.box import Point
from game.view.focus import ARROWS, arrow, tab
from game.view.messages import (
    Clipboard,
    Composing,
    Dragged,
    Dropped,
    Event,
    FilesDropped,
    Focused,
    Key,
    Pointed,
    Scrolled,
    Typed,
)
from game.view.node import Node
from game.view.view import View, whole

NOWHERE = Point(-1, -1)
DRAG_PX, REST_MS, DOUBLE_MS = 8, 800, 400
_EDITING = {"left", "right", "home", "end", "backspace", "delete"}


class Stage(Protocol):
    """What the controls need of the app."""

    window: Window
    s: Services

    @property
    def view(self) -> View: ...

    def clock(self) -> int: ...

    def send(self, message: object) -> None: ...

    def bring(self, message: FilesDropped | Clipboard) -> None: ...

    def settle(self) -> None: ...

    def close(self) -> None: ...

    def go(self, route: Route) -> None: ...


@dataclass
class Pointer:
    """Where the mouse or finger is and what it holds."""

    at: Point = NOWHERE
    hovered: str = ""
    since: int = 0
    rested: bool = False
    down: str = ""
    down_at: Point = NOWHERE
    held: tuple[str, float, float] | None = None


class Controls:
    """Finds the node that is meant and sends its message; moves the keyboard's focus."""

    def __init__(self, stage: Stage) -> None:
        self.stage = stage
        self.pointer = Pointer()
        self.tapped = self.left_by = (-DOUBLE_MS, NOWHERE)
        self.pressed = (-DOUBLE_MS, NOWHERE, 0)
        self.last = inputs.KeyDown("")
        self.led, self.spent, self.commanded = "", "", False

    def another_screen(self) -> None:
        """What was held or pointed at is gone; the pointer is where it was."""
        self.pointer, self.left_by = Pointer(self.pointer.at), self.tapped
        # The letter of the key that led here is no text for what is there, nor is its repeating.
        self.led, self.spent = self.last.name, self.last.text

    def touch(self) -> dict[str, Any]:
        """What the painter is to show of the pointer: hovered, pressed, held."""
        p = self.pointer
        return {"hovered": p.hovered, "pressed": p.down, "held": p.held}

    def due(self) -> int | None:
        """When the pointer will have rested long enough on something that answers to it."""
        p = self.pointer
        node = self.stage.view.by_id.get(p.hovered)
        if node is None:
            p.hovered = ""
            return None
        return p.since + REST_MS if node.rest is not None and not p.rested else None

    def take(self, event: object) -> bool:
        """One event of the window; answer whether what it did should be seen at once."""
        if not isinstance(event, inputs.TextIn):
            self.commanded = False
        match event:
            case inputs.Moved(point):
                self.moved(point)
            case inputs.Down(point):
                self.moved(point)
                self.down(point)
                return bool(self.pointer.down)
            case inputs.Up(point):
                self.up(point)
            case inputs.KeyDown():
                self.key(event)
            case inputs.TextIn(text):
                self.typed(text)
            case inputs.Editing(text):
                self.stage.send(Composing(text))
            case inputs.Wheel(dy, point):
                self.stage.send(Scrolled(dy, point))
            case inputs.Signal.CLOSED:
                self.stage.close()
            case inputs.FilesIn(paths):
                at = whereabouts() or self.pointer.at
                self.stage.bring(FilesDropped(paths, at))
            case inputs.Signal.WAKEUP | inputs.Signal.FOCUS_IN:
                if self.stage.s.shelf.refresh():
                    self.stage.send(Event.CHANGED)
            case inputs.Signal.EXPOSED:
                self.stage.window.present([whole(self.stage.window.size)])
        return False

    def moved(self, point: Point) -> None:
        p = self.pointer
        came, p.at = p.at == NOWHERE, point
        # A window that opens under a pointer at rest has not been pointed at.
        node = None if came else self.stage.view.at(point)
        if (node.id if node else "") != p.hovered:
            p.hovered, p.since, p.rested = node.id if node else "", self.stage.clock(), False
        self.stage.window.point_with_hand(node is not None and node.pressable)
        if p.down and p.down in self.stage.view.by_id:
            dx, dy = point.x - p.down_at.x, point.y - p.down_at.y
            far = p.held is not None or max(abs(dx), abs(dy)) >= DRAG_PX
            if far and self.stage.view.by_id[p.down].carry is not None:
                p.held = (p.down, dx, dy)
            elif self.stage.view.by_id[p.down].role == "field":
                self.stage.send(Dragged(p.down, point))

    def down(self, point: Point) -> None:
        when, where = self.left_by
        far = max(abs(where.x - point.x), abs(where.y - point.y)) >= DRAG_PX
        # The second half of a double click on what led here means nothing here.
        double = self.stage.clock() - when < DOUBLE_MS and not far
        node = None if double else self.stage.view.at(point)
        self.pointer.down, self.pointer.down_at = node.id if node else "", point
        if node is not None and node.role == "field":
            self.focus(node.id)
            self.stage.send(Pointed(node.id, point, self.clicks(point)))

    def clicks(self, point: Point) -> int:
        """How many presses in a row this is, at one place: 1, 2 or 3."""
        when, where, count = self.pressed
        near = max(abs(where.x - point.x), abs(where.y - point.y)) < DRAG_PX
        again = near and self.stage.clock() - when < DOUBLE_MS
        self.pressed = (self.stage.clock(), point, count % 3 + 1 if again else 1)
        return self.pressed[2]

    def up(self, point: Point) -> None:
        p, node = self.pointer, self.stage.view.at(point)
        down, held, p.down, p.held = p.down, p.held, "", None
        self.tapped = (self.stage.clock(), point)
        if held:
            carried = self.stage.view.by_id.get(held[0])
            onto = self.under(point, held[0])
            if carried and onto and carried.carry is not None and onto.carry is not None:
                self.stage.send(Dropped(carried.carry, onto.carry))
        elif node is None and not down:
            self.stage.send(Event.PRESSED_AWAY)
        elif node is not None and node.id == down and node.message is not None:
            self.stage.send(node.message)

    def under(self, point: Point, but: str) -> Node | None:
        """The topmost node at `point` that takes a drop, leaving out the one that is held."""
        for node in reversed(self.stage.view.nodes[self.stage.view.live_from :]):
            if node.carry is not None and node.id != but and node.box.holds(point):
                return node
        return None

    def rest(self, now: int) -> bool:
        """Tell the screen when the pointer has rested on something; answer whether it did."""
        p = self.pointer
        if not p.hovered or p.rested or p.down or now < p.since + REST_MS:
            return False
        p.rested = True
        node = self.stage.view.by_id.get(p.hovered)
        if node is None or node.rest is None:
            return False
        self.stage.send(node.rest)
        return True

    def key(self, key: inputs.KeyDown) -> None:
        """A key: the program's own, a field's, the focused node's, a shortcut, the screen's."""
        node = self.stage.view.by_id.get(self.stage.view.focus)
        field = node is not None and node.role == "field"
        if key.repeat and key.name == self.led:
            self.spent = key.text
            return
        self.last, self.led, self.spent = key, "", ""
        # Some systems send the sign of Ctrl and a key as text as well. AltGr is Ctrl and Alt.
        self.commanded = key.ctrl and not key.alt
        if self.own_key(key, field):
            return
        said = Key(key.name, key.shift, key.ctrl, key.alt)
        if self.stage.view.own_keys:
            if not (field and key.text and not key.ctrl and not key.alt):
                self.stage.send(said)
        elif field and (key.name in _EDITING or (key.ctrl and key.name in ("a", "c", "x"))):
            self.stage.send(said)
        elif key.name == "tab":
            self.focus(tab(self.stage.view, back=key.shift))
        elif node is not None and not field and key.name in ("enter", "space") and node.pressable:
            self.stage.send(node.message)
        elif (key.text and not key.ctrl and field) or (bare := self.shortcut(key)) is None:
            self.other_key(key, said, field)
        elif not (key.repeat and bare.role != "field"):
            self.stage.send(bare.message)

    def shortcut(self, key: inputs.KeyDown) -> Node | None:
        """The node that this key presses. With Ctrl held only "ctrl+…" names count."""
        if key.ctrl or key.alt:
            return self.stage.view.on_key(f"ctrl+{key.name}") if key.ctrl else None
        by_text = self.stage.view.on_key(key.text.casefold()) if key.text.strip() else None
        return by_text or self.stage.view.on_key(key.name)

    def other_key(self, key: inputs.KeyDown, said: Key, field: bool) -> None:
        """No node wants this key."""
        if key.name in ARROWS and not (field and key.name in ("left", "right")):
            went = arrow(self.stage.view, key.name)
            if went != self.stage.view.focus:
                self.focus(went)
                return
        if key.text and not key.ctrl and not key.alt and not field:
            self.stage.send(Typed(key.name if len(key.name) == 1 else key.text))
        elif not key.text or not field:
            self.stage.send(said)

    def own_key(self, key: inputs.KeyDown, field: bool) -> bool:
        """Keys that mean the same everywhere."""
        settings = self.stage.s.settings
        alt_enter = key.name == "enter" and key.alt and not self.stage.view.own_keys
        if key.name == "f11" or alt_enter:
            self.stage.s.keep(replace(settings, fullscreen=not settings.fullscreen))
        elif key.name == "f1":
            self.stage.go(Push(Place.HELP))
        elif key.name == "v" and key.ctrl:
            self.stage.bring(Clipboard(self.stage.window.clipboard()))
        elif key.name == "m" and not (field or key.ctrl or key.alt):
            self.stage.s.keep(replace(settings, mute=not settings.mute))
        elif key.name == "f4" and key.alt:
            self.stage.close()
        else:
            return False
        self.stage.settle()
        return True

    def typed(self, text: str) -> None:
        """Text that came without a key of its own: from an input method, or into a field."""
        node = self.stage.view.by_id.get(self.stage.view.focus)
        spent, self.spent = self.spent, ""
        of_a_command, self.commanded = self.commanded, False
        if of_a_command or (spent and text == spent):
            return
        if node is not None and node.role == "field":
            self.stage.send(Typed(text))

    def focus(self, id: str) -> None:
        if id:
            self.stage.send(Focused(id))
