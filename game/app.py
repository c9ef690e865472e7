"""The window, the stack of screens, the loop; the only place with the real clock."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC, datetime

from game import words
from game.core.settings import Settings
from game.look import inputs
from game.look.painter import Painter
from game.look.window import Window
from game.screens.routes import (
    Back,
    Quit,
    Route,
    Stay,
    ToHelp,
    ToLibrary,
    ToPlay,
    ToResults,
    ToScores,
    ToSettings,
    ToSetup,
)
from game.screens.screen import Screen
from game.services import Services
from game.view.box import Point
from game.view.focus import ARROWS, arrow, tab
from game.view.messages import (
    Changed,
    Clipboard,
    Closing,
    Composing,
    Dropped,
    FilesDropped,
    Focused,
    Key,
    PressedAway,
    Scrolled,
    Typed,
    Woke,
)
from game.view.node import Node
from game.view.view import View, whole

NOWHERE = Point(-1, -1)
DRAG_PX, REST_MS, FRAME_MS = 8, 800, 16
_EDITING = {"left", "right", "home", "end", "backspace", "delete"}


def clock() -> int:
    """Monotonic time in milliseconds."""
    return time.monotonic_ns() // 1_000_000


def utc() -> datetime:
    """The time of day, for what is kept."""
    return datetime.now(UTC)


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


class App:
    """Carries messages from the window to the screen on top, and its view to the glass."""

    def __init__(self, window: Window, painter: Painter, services: Services) -> None:
        self.window, self.painter, self.s = window, painter, services
        self.stack: list[Screen] = []
        self.pointer = Pointer()
        self.shown: Settings = services.settings
        self.known: View | None = None
        self.painted: View | None = None
        self.quitting = False
        self.after_first: Callable[[], None] | None = None

    @property
    def view(self) -> View:
        """What the screen on top shows now; made anew after every message, and not before."""
        if self.known is None:
            self.known = self.stack[-1].view(self.window.size)
        return self.known

    # -------------------------------------------------------------- the loop

    def run(self, first: Route) -> None:
        """Show `first`, over the library, and go on until the player leaves."""
        self.stack = [self.made(ToLibrary())]
        if not isinstance(first, ToLibrary):
            self.go(first)
        self.refresh()
        if self.after_first:
            self.after_first()
        while self.stack and not self.quitting:
            if self.sleep():
                self.refresh()
            else:
                self.window.present(self.painter.tick(clock()))

    def sleep(self) -> bool:
        """Wait for input or the next due moment; answer whether more than a clock may differ."""
        now = clock()
        moving, due = self.painter.moving(self.view, now), self.due(now)
        events = self.window.wait(None if due is None else max(0, due - now))
        for event in events:
            self.take(event)
            if self.quitting or not self.stack:
                return False
        now = clock()
        woke = self.view.wake_at is not None and now >= self.view.wake_at
        if woke:
            self.send(Woke())
        return self.rest(now) or woke or moving or bool(events)

    def due(self, now: int) -> int | None:
        """The next moment at which something happens by itself."""
        times = [self.view.wake_at]
        if self.painter.moving(self.view, now):
            times.append(now + FRAME_MS)
        else:
            times.append(self.painter.next_tick(self.view, now))
        p = self.pointer
        if p.hovered and not p.rested and self.view.by_id[p.hovered].rest is not None:
            times.append(p.since + REST_MS)
        return min((t for t in times if t is not None), default=None)

    def refresh(self) -> None:
        """Bring what is on the glass in line with the screen."""
        if (surface := self.window.renewed()) is not None:
            self.painter.onto(surface)
            self.painted = self.known = None
        if self.pointer.hovered not in self.view.by_id:
            self.pointer.hovered = ""
        now = clock()
        boxes = self.painter.paint(
            self.view, now, before=self.painted, hovered=self.pointer.hovered,
            pressed=self.pointer.down, held=self.pointer.held,
        )  # fmt: skip
        self.painted = self.view
        self.window.present(boxes)
        self.window.set_title(self.view.title or "Parejas")
        self.write_in_field()

    def write_in_field(self) -> None:
        """Tell the window whether letters are text now, and where an input method may show."""
        node = self.view.by_id.get(self.view.focus)
        self.window.write_in(node.box if node is not None and node.role == "field" else None)

    # -------------------------------------------------------------- input

    def take(self, event: object) -> None:
        """One event of the window."""
        match event:
            case inputs.Moved(point):
                self.moved(point)
            case inputs.Down(point):
                self.moved(point)
                self.down(point)
            case inputs.Up(point):
                self.up(point)
            case inputs.KeyDown():
                self.key(event)
            case inputs.TextIn(text):
                self.typed(text)
            case inputs.Editing(text):
                self.send(Composing(text))
            case inputs.Wheel(dy, point):
                self.send(Scrolled(dy, point))
            case inputs.Closed():
                self.close()
            case inputs.FilesIn(paths):
                self.send(FilesDropped(paths))
            case inputs.Wakeup() | inputs.FocusIn():
                if self.s.shelf.refresh():
                    self.send(Changed())
            case inputs.Exposed():
                self.window.present([whole(self.window.size)])

    def moved(self, point: Point) -> None:
        p = self.pointer
        p.at = point
        node = self.view.at(point)
        if (node.id if node else "") != p.hovered:
            p.hovered, p.since, p.rested = node.id if node else "", clock(), False
        self.window.point_with_hand(node is not None and node.pressable)
        if p.down and p.down in self.view.by_id:
            dx, dy = point.x - p.down_at.x, point.y - p.down_at.y
            far = p.held is not None or max(abs(dx), abs(dy)) >= DRAG_PX
            if far and self.view.by_id[p.down].carry is not None:
                p.held = (p.down, dx, dy)

    def down(self, point: Point) -> None:
        node = self.view.at(point)
        self.pointer.down, self.pointer.down_at = node.id if node else "", point
        if node is not None and node.role == "field":
            self.focus(node.id)

    def up(self, point: Point) -> None:
        p, node = self.pointer, self.view.at(point)
        down, held, p.down, p.held = p.down, p.held, "", None
        if held:
            carried = self.view.by_id.get(held[0])
            onto = self.under(point, held[0])
            if carried and onto and carried.carry is not None and onto.carry is not None:
                self.send(Dropped(carried.carry, onto.carry))
        elif node is None and not down:
            self.send(PressedAway())
        elif node is not None and node.id == down and node.message is not None:
            self.send(node.message)

    def under(self, point: Point, but: str) -> Node | None:
        """The topmost node at `point` that takes a drop, leaving out the one that is held."""
        for node in reversed(self.view.nodes[self.view.live_from :]):
            if node.carry is not None and node.id != but and node.box.holds(point):
                return node
        return None

    def rest(self, now: int) -> bool:
        """Tell the screen when the pointer has rested on something; answer whether it did."""
        p = self.pointer
        if not p.hovered or p.rested or p.down or now < p.since + REST_MS:
            return False
        p.rested = True
        node = self.view.by_id.get(p.hovered)
        if node is None or node.rest is None:
            return False
        self.send(node.rest)
        return True

    def key(self, key: inputs.KeyDown) -> None:
        """A key: the program's own, a field's, the focused node's, a shortcut, the screen's."""
        node = self.view.by_id.get(self.view.focus)
        field = node is not None and node.role == "field"
        if self.own_key(key, field):
            return
        said = Key(key.name, key.shift, key.ctrl, key.alt)
        if field and (key.name in _EDITING or (key.ctrl and key.name in ("a", "c", "x"))):
            self.send(said)
        elif key.name == "tab":
            self.focus(tab(self.view, back=key.shift))
        elif node is not None and not field and key.name in ("enter", "space") and node.pressable:
            self.send(node.message)
        elif (key.text and not key.ctrl and field) or (bare := self.shortcut(key)) is None:
            self.other_key(key, said, field)
        elif not (key.repeat and bare.role != "field"):
            self.send(bare.message)

    def shortcut(self, key: inputs.KeyDown) -> Node | None:
        """The node that this key presses. With Ctrl held only "ctrl+…" names count."""
        if key.ctrl or key.alt:
            return self.view.on_key(f"ctrl+{key.name}") if key.ctrl else None
        by_text = self.view.on_key(key.text.casefold()) if key.text.strip() else None
        return by_text or self.view.on_key(key.name)

    def other_key(self, key: inputs.KeyDown, said: Key, field: bool) -> None:
        """No node wants this key."""
        if key.name in ARROWS and not (field and key.name in ("left", "right")):
            went = arrow(self.view, key.name)
            if went != self.view.focus:
                self.focus(went)
                return
        if key.text and not key.ctrl and not key.alt and not field:
            self.send(Typed(key.name if len(key.name) == 1 else key.text))
        elif not key.text or not field:
            self.send(said)

    def own_key(self, key: inputs.KeyDown, field: bool) -> bool:
        """Keys that mean the same everywhere."""
        settings = self.s.settings
        if key.name == "f11" or (key.name == "enter" and key.alt):
            self.s.keep(replace(settings, fullscreen=not settings.fullscreen))
        elif key.name == "f1":
            if type(self.stack[-1]).__name__ != "HelpScreen":
                self.go(ToHelp())
        elif key.name == "v" and key.ctrl:
            self.send(Clipboard(self.window.clipboard()))
        elif key.name == "m" and not (field or key.ctrl or key.alt):
            self.s.keep(replace(settings, mute=not settings.mute))
        elif key.name == "f4" and key.alt:
            self.close()
        else:
            return False
        self.settle()
        return True

    def typed(self, text: str) -> None:
        """Text that came without a key of its own: from an input method, or into a field."""
        node = self.view.by_id.get(self.view.focus)
        if node is not None and node.role == "field":
            self.send(Typed(text))

    def focus(self, id: str) -> None:
        if id:
            self.send(Focused(id))

    # -------------------------------------------------------------- screens

    def send(self, message: object) -> None:
        """Tell the screen on top; go where it answers."""
        route = self.stack[-1].update(message)
        self.settle()
        if route is not None:
            self.go(route)
        # Later events of the same batch must meet what this one left.
        self.known = None

    def settle(self) -> None:
        """Carry out settings that changed."""
        new, old = self.s.settings, self.shown
        self.shown = new
        if new.theme != old.theme:
            self.painter.use_theme(new.theme)
            self.painted = None
        if new.fullscreen != old.fullscreen:
            self.window.toggle_fullscreen()
        if new.language != old.language:
            words.use(new.language)
            self.s.shelf.reread()
            for screen in self.stack:
                screen.update(Changed())

    def close(self) -> None:
        if not isinstance(self.stack[-1].update(Closing()), Stay):
            self.quitting = True

    def go(self, route: Route) -> None:
        """The one place that touches the stack of screens."""
        match route:
            case Stay():
                return
            case Quit():
                self.quitting = True
                return
            case Back():
                self.stack.pop()
                if not self.stack:
                    return
                self.stack[-1].update(Changed())
            case ToLibrary():
                del self.stack[1:]
                if self.stack and type(self.stack[0]).__name__ == "LibraryScreen":
                    self.stack[0].update(Changed())
                else:
                    self.stack = [self.made(route)]
            case ToResults():
                self.stack[-1] = self.made(route)
            case ToPlay() if self.stack and type(self.stack[-1]).__name__ == "ResultsScreen":
                self.stack[-1] = self.made(route)
            case _:
                self.stack.append(self.made(route))
        self.pointer = Pointer(self.pointer.at)
        self.known = None

    def made(self, route: Route) -> Screen:
        """The screen that a route leads to. Each is imported when it is first wanted."""
        s = self.s
        match route:
            case ToSetup(path):
                from game.screens.setup import SetupScreen

                return SetupScreen(s, path)
            case ToPlay():
                from game.screens.play import PlayScreen

                return PlayScreen(s, route, self.window.size)
            case ToResults():
                from game.screens.results import ResultsScreen

                return ResultsScreen(s, route)
            case ToScores(content_key):
                from game.screens.scores import ScoresScreen

                return ScoresScreen(s, content_key)
            case ToSettings():
                from game.screens.settings import SettingsScreen

                return SettingsScreen(s)
            case ToHelp():
                from game.screens.help import HelpScreen

                return HelpScreen(s)
            case _:
                from game.screens.library import LibraryScreen

                return LibraryScreen(s)
