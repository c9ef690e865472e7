"""Input controller: pointer, keys and typed text made into messages for the screen on top."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, Protocol

from game.look import inputs
from game.look.pointer import pointer_position
from game.screens.routes import Place, Push, Route
from game.services import Services
from game.view.box import Box, Point
from game.view.focus import ARROWS, arrow, tab
from game.view.messages import (
    Buzz,
    Clipboard,
    Composing,
    Controllers,
    Dragged,
    Dropped,
    Event,
    FilesDropped,
    Focused,
    Hovered,
    Key,
    Pointed,
    Scrolled,
    Typed,
)
from game.view.node import Node
from game.view.pointer import DRAG_PX, NOWHERE, Pointer, Press
from game.view.view import View, whole
from game.widgets.sound import toggle_sound

REST_MS = 800
_VOLUME = {"volumeup", "volumedown"}
"""The system sees to these; some remotes for presentations have no other keys."""
_EDITING = {"left", "right", "home", "end", "backspace", "delete"}


class HostWindow(Protocol):
    """What the controller needs of the window."""

    @property
    def size(self) -> tuple[int, int]: ...

    def present(self, boxes: list[Box]) -> None: ...

    def end_composition(self) -> None: ...

    def point_with_hand(self, hand: bool) -> None: ...

    def clipboard(self) -> str: ...


class Host(Protocol):
    """What the controller needs of the app."""

    @property
    def window(self) -> HostWindow: ...

    @property
    def services(self) -> Services: ...

    @property
    def view(self) -> View: ...

    def send(self, message: object) -> None: ...

    def paste_or_open(self, message: FilesDropped | Clipboard) -> None: ...

    def apply_settings(self) -> None: ...

    def close(self) -> None: ...

    def go(self, route: Route) -> None: ...


class InputController:
    """Finds the node that is meant and sends its message; moves the keyboard's focus."""

    def __init__(self, host: Host) -> None:
        self.host = host
        self.pointer = Pointer()
        self._first = self._pressed = self._released = Press()
        self._led_here = Press()
        """The release that opened the screen on top."""
        self._last_key = inputs.KeyDown("")
        self._led_key = ""
        """The name of the key that opened the screen on top: held on, it does nothing there."""
        self._spent_text = ""
        """The text that this key will also bring, which is not meant for the new screen."""
        self._composed = ""
        """What an input method shows in the field and has not entered yet."""
        self._after_command = self._hidden = False

    @property
    def _focused(self) -> Node | None:
        """The node that has the keyboard; None when a dialog covers it."""
        return self.host.view.focused

    @property
    def _now(self) -> int:
        return self.host.services.clock()

    def forget_screen(self) -> None:
        """Forget what was held or pointed at: another screen is on top. The pointer stays."""
        self.pointer, self._led_here = Pointer(self.pointer.at), self._released
        self._led_key, self._spent_text = self._last_key.name, self._last_key.text
        if self._composed:
            self._composed = ""
            self.host.window.end_composition()

    def pointer_state(self) -> dict[str, Any]:
        """Return what the painter is to show of the pointer: hovered, pressed, held."""
        p = self.pointer
        return {"hovered": p.hovered, "pressed": p.down, "held": p.held}

    # -------------------------------------------------------------- resting

    def due(self) -> int | None:
        """Return when (ms) the pointer will have rested long enough on what answers to it."""
        p = self.pointer
        node = self.host.view.by_id.get(p.hovered)
        if node is None:
            p.hovered = ""
            return None
        answers = node.rest is not None or node.is_icon
        return p.since + REST_MS if answers and not p.rested else None

    @property
    def named(self) -> str:
        """The id of the button whose name is to be seen, "" for none."""
        return self.pointer.hovered if self.pointer.named else ""

    def notice_rest(self, now: int) -> bool:
        """Tell the screen when the pointer has rested on something; return True if it did."""
        p = self.pointer
        if not p.hovered or p.rested or p.down or now < p.since + REST_MS:
            return False
        p.rested = True
        node = self.host.view.by_id.get(p.hovered)
        if node is None:
            return False
        p.named = node.is_icon
        if node.rest is not None:
            self.host.send(node.rest)
        return node.is_icon or node.rest is not None

    # -------------------------------------------------------------- one input

    def dispatch(self, event: object) -> bool:
        """Carry out one input of the window; return True if it should be seen at once."""
        if not isinstance(event, inputs.TextIn):
            self._after_command = False
        match event:
            case inputs.Moved(point):
                self._move(point)
            case inputs.Down(point):
                self._move(point)
                self.enter_composed()
                self._press(point)
                return bool(self.pointer.down)
            case inputs.MenuDown(point):
                self._move(point)
                self.enter_composed()
                self._ask_for_menu(self.host.view.at(point))
            case inputs.Up(point):
                self._release(point)
            case inputs.KeyDown():
                self._key(event)
            case inputs.TextIn(text):
                self._text(text)
            case inputs.Editing():
                self._compose(event)
            case inputs.Wheel(dy, point):
                self.host.send(Scrolled(dy, point))
            case Buzz() if self.host.view.wants_controllers:
                self.host.send(event)
            case Controllers(devices):
                self.host.services.controllers = devices
                self.host.send(Event.CHANGED)
            case inputs.Signal.CLOSED:
                self.host.close()
            case inputs.FilesIn(paths):
                at = pointer_position() or self.pointer.at
                self.host.paste_or_open(FilesDropped(paths, at))
            case inputs.Signal.WAKEUP | inputs.Signal.FOCUS_IN:
                if event is inputs.Signal.FOCUS_IN:
                    self.enter_composed()  # some input methods forget it meanwhile
                if self.host.services.shelf.refresh():
                    self.host.send(Event.CHANGED)
            case inputs.Signal.HIDDEN:
                self._hidden = True
                self.host.send(Event.COVERED)
            case inputs.Signal.RESTORED if self._hidden:
                self._hidden = False
                self.host.send(Event.CHANGED)
            case inputs.Signal.EXPOSED:
                self.host.window.present([whole(self.host.window.size)])
        return False

    # -------------------------------------------------------------- the pointer

    def _move(self, point: Point) -> None:
        p = self.pointer
        entered, p.at = p.at == NOWHERE, point
        # A window that opens under a pointer at rest has not been pointed at.
        node = None if entered else self.host.view.at(point)
        if (node.id if node else "") != p.hovered:
            left, p.hovered = self.host.view.by_id.get(p.hovered), node.id if node else ""
            p.since, p.rested, p.named = self._now, False, False
            if any(n is not None and n.hover for n in (left, node)):
                self.host.send(Hovered(node.id if node is not None and node.hover else ""))
        self.host.window.point_with_hand(node is not None and node.pressable)
        if (pressed := self.host.view.by_id.get(p.down)) is not None:
            dx, dy = point.x - p.down_at.x, point.y - p.down_at.y
            far = p.held is not None or max(abs(dx), abs(dy)) >= DRAG_PX
            if far and pressed.carry is not None:
                p.held = (p.down, dx, dy)
            elif pressed.drag and (far or p.dragging):
                p.dragging = True
                self.host.send(Dragged(p.down, point))
            elif pressed.role == "field":
                self.host.send(Dragged(p.down, point))

    def _press(self, point: Point) -> None:
        # The second half of a double click on what led here means nothing here.
        stray = self._led_here.is_near(point, self._now)
        node = None if stray else self.host.view.at(point)
        p = self.pointer
        p.down, p.down_at, p.named = node.id if node else "", point, False
        p.again = node is not None and self._first.takes_in(node, point, self._now)
        # A third press soon after the second is as little meant.
        target = self._first.node if p.again else p.down
        self._first = Press(self._now, point, node=target)
        if node is not None and node.role == "field":
            self._focus(node.id)
            again = self._pressed.is_near(point, self._now)
            count = self._pressed.count % 3 + 1 if again else 1
            self._pressed = Press(self._now, point, count)
            self.host.send(Pointed(node.id, point, count))
        elif node is not None and node.drag:
            self.host.send(Pointed(node.id, point))
        elif node is None and not stray:
            self._leave_field(None)

    def _release(self, point: Point) -> None:
        p, node = self.pointer, self.host.view.at(point)
        down, held, p.down, p.held = p.down, p.held, "", None
        dragging, p.dragging = p.dragging, False
        self._released = Press(self._now, point)
        if held:
            carried = self.host.view.by_id.get(held[0])
            onto = self.host.view.drop_target(point, held[0])
            if carried and onto and carried.carry is not None and onto.carry is not None:
                self.host.send(Dropped(carried.carry, onto.carry))
        elif dragging:
            self.host.send(Event.RELEASED)
        elif node is None and not down:
            self.host.send(Event.PRESSED_AWAY)
        elif node is not None and node.id == down and node.message is not None and not p.again:
            self._leave_field(node)  # first of all: what it does may lead back into it
            self.host.send(node.message)

    def _leave_field(self, onto: Node | None) -> None:
        """Take the keyboard out of a field, onto what is pressed (None: nothing)."""
        node, view = self._focused, self.host.view
        if node is None or node.role != "field" or view.own_keys or view.keeps_field:
            return
        if onto is None or onto.role != "field":
            self.host.send(Focused(onto.id if onto and onto.focusable else ""))

    def _ask_for_menu(self, node: Node | None) -> bool:
        """Open the menu of a node, or of what holds it; return False if there is none."""
        while node is not None and node.menu is None:
            node = self.host.view.by_id.get(node.parent)
        if node is None:
            return False
        self.host.send(node.menu)
        return True

    # -------------------------------------------------------------- the keyboard

    def _key(self, key: inputs.KeyDown) -> None:
        """Carry out a key: the program's own, a field's, a button's, a shortcut, the screen's."""
        node, view = self._focused, self.host.view
        in_field = node is not None and node.role == "field"
        if in_field and self._composed:
            return  # some systems tell what is the input method's just now
        self._composed = ""
        if key.name in _VOLUME and not view.wants_controllers:
            return
        if key.repeat and key.name == self._led_key:
            self._spent_text = key.text
            return
        if key.repeat and view.wants_controllers and not in_field:
            return  # whoever leans on a buzzer has pressed it once
        self._last_key, self._led_key, self._spent_text = key, "", ""
        if view.number_row and key.digit and not in_field:
            key = replace(key, name=key.digit, text=key.digit)
        # Some systems send the sign of Ctrl and a key as text as well. AltGr is Ctrl and Alt.
        self._after_command = key.ctrl and not key.alt
        if self._own_key(key, in_field):
            return
        if key.name == "menu" or (key.name == "f10" and key.shift):
            self._ask_for_menu(node)
            return
        message = Key(key.name, key.shift, key.ctrl, key.alt, key.at_ms)
        if view.own_keys:
            if not (in_field and key.text and not key.ctrl and not key.alt):
                self.host.send(message)
        elif in_field and (key.name in _EDITING or (key.ctrl and key.name in ("a", "c", "x"))):
            self.host.send(message)
        elif key.name == "tab":
            self._focus(tab(view, back=key.shift))
        elif node and not in_field and key.name in ("enter", "space") and node.pressable:
            # Held on, it must not press what comes into focus next.
            if not key.repeat:
                self.host.send(node.message)
        elif (key.text and not key.ctrl and in_field) or (bare := self._shortcut(key)) is None:
            self._other_key(key, message, in_field)
        elif not (key.repeat and bare.role != "field"):
            self.host.send(bare.message)
            if (now := self._focused) is not None and now.role == "field":
                # It led into the field: its own letter is not typed there.
                self._spent_text = key.text

    def _shortcut(self, key: inputs.KeyDown) -> Node | None:
        """Return the node that this key presses. With Ctrl held only "ctrl+…" names count."""
        if key.ctrl or key.alt:
            return self.host.view.on_key(f"ctrl+{key.name}") if key.ctrl else None
        by_text = self.host.view.on_key(key.text.casefold()) if key.text.strip() else None
        return by_text or self.host.view.on_key(key.name)

    def _other_key(self, key: inputs.KeyDown, message: Key, in_field: bool) -> None:
        """Carry out a key that no node wants."""
        if key.name in ARROWS and not (in_field and key.name in ("left", "right")):
            there = arrow(self.host.view, key.name)
            if there != self.host.view.focus:
                self._focus(there)
                return
        if key.text and not key.ctrl and not key.alt and not in_field:
            self.host.send(Typed(key.name if len(key.name) == 1 else key.text, key.at_ms))
        elif not key.text or not in_field:
            self.host.send(message)

    def _own_key(self, key: inputs.KeyDown, in_field: bool) -> bool:
        """Carry out a key that means the same everywhere; return False if it is none."""
        services, settings = self.host.services, self.host.services.settings
        alt_enter = key.name == "enter" and key.alt and not self.host.view.own_keys
        if key.name == "f11" or alt_enter:
            services.keep(replace(settings, fullscreen=not settings.fullscreen))
        elif key.name == "f1":
            self.host.go(Push(Place.HELP))
        elif key.name == "v" and key.ctrl:
            self.host.paste_or_open(Clipboard(self.host.window.clipboard()))
        elif key.name == "m" and not (in_field or key.ctrl or key.alt):
            toggle_sound(services)
        elif key.name == "f4" and key.alt:
            self.host.close()
        else:
            return False
        self.host.apply_settings()
        return True

    def _text(self, text: str) -> None:
        """Hand on text that came without a key of its own: from an input method or for a field."""
        spent, self._spent_text = self._spent_text, ""
        of_a_command, self._after_command = self._after_command, False
        if of_a_command or (spent and text == spent):
            return
        node = self._focused
        if node is not None and node.role == "field":
            self._composed = ""
            self.host.send(Typed(text))

    def _compose(self, shown: inputs.Editing) -> None:
        """Show in the field what an input method composes; elsewhere its key is a command."""
        node = self._focused
        if node is not None and node.role == "field":
            self._composed = shown.text
            self.host.send(Composing(shown.text))
        elif shown.key is not None:
            self._key(shown.key)

    def enter_composed(self) -> None:
        """Enter what is composed as it stands: the keyboard, or the caret, goes elsewhere."""
        text, self._composed = self._composed, ""
        if text:
            self.host.window.end_composition()
            self.host.send(Typed(text))

    def _focus(self, id: str) -> None:
        if id:
            self.host.send(Focused(id))
