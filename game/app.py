"""The window, the stack of screens, the loop."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from game import words
from game.clocks import clock
from game.core.settings import Settings
from game.look.painter import Painter
from game.look.window import Window
from game.screens.routes import Destination, Go, Place, Push, Replace, Route, ToImport
from game.screens.screen import Screen
from game.services import Services
from game.view.messages import Clipboard, Event, FilesDropped, Resized
from game.view.view import View

if TYPE_CHECKING:
    from game.controls import Controls


FRAME_MS = 16


OpenScreen = Callable[[Destination, Services, tuple[int, int]], Screen]


@dataclass(frozen=True, slots=True)
class Layer:
    """A screen on the stack, and what it was opened for."""

    to: Destination
    screen: Screen


class App:
    """Carries messages from the window to the screen on top, and its view to the window."""

    def __init__(
        self, window: Window, painter: Painter, services: Services, open_screen: OpenScreen
    ) -> None:
        self.window, self.painter, self.s = window, painter, services
        self.open_screen = open_screen
        self.stack: list[Layer] = []
        self.size = window.size
        self.controls: Controls | None = None
        self.shown: Settings = services.settings
        self.known: View | None = None
        self.painted: View | None = None
        self.quitting = self.stopping = False
        self.after_first: Callable[[], None] = lambda: None

    @property
    def view(self) -> View:
        """What the screen on top shows now; made anew after every message, and not before."""
        if (size := self.window.size) != self.size:
            self.size, self.known = size, None
            for layer in self.stack:
                layer.screen.update(Resized(size))
        if self.known is None:
            self.known = self.top.view(size)
        return self.known

    @property
    def top(self) -> Screen:
        """The screen that the player sees and that messages go to."""
        return self.stack[-1].screen

    def clock(self) -> int:
        """Monotonic time in milliseconds."""
        return clock()

    # -------------------------------------------------------------- the loop

    def run(self, first: Destination) -> None:
        """Show `first`, over the library, and go on until the player leaves."""
        self.stack = [self.opened(Place.LIBRARY)]
        self.go(Push(first))
        self.refresh()
        self.after_first()
        # What the hands do is not needed for the first picture, and takes its time to load.
        from game.controls import Controls

        self.controls = Controls(self)
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
        if self.stopping:
            self.leave()
            return False
        for event in events:
            if self.controls is not None and self.controls.take(event):
                # A press shows before its release is looked at, which may come with it.
                self.refresh()
            if self.quitting or not self.stack:
                return False
        now = clock()
        woke = self.view.wake_at is not None and now >= self.view.wake_at
        if woke:
            self.send(Event.WOKE)
        rested = self.controls is not None and self.controls.rest(now)
        return rested or woke or moving or bool(events)

    def due(self, now: int) -> int | None:
        """The next moment at which something happens by itself."""
        times = [self.view.wake_at]
        if self.painter.moving(self.view, now):
            times.append(now + FRAME_MS)
        else:
            times.append(self.painter.next_tick(self.view, now))
        times.append(self.controls.due() if self.controls else None)
        return min((t for t in times if t is not None), default=None)

    def refresh(self) -> None:
        """Bring what is on the glass in line with the screen."""
        if (surface := self.window.renewed()) is not None:
            self.painter.onto(surface)
            self.painted = self.known = None
        boxes = self.painter.paint(
            self.view,
            clock(),
            before=self.painted,
            **(self.controls.touch() if self.controls else {}),
        )
        self.painted = self.view
        self.window.present(boxes)
        self.window.set_title(self.view.title or "Parejas")
        self.write_in_field()

    def write_in_field(self) -> None:
        """Tell the window whether letters are text now, and where an input method may show."""
        node = self.view.by_id.get(self.view.focus)
        self.window.write_in(node.box if node is not None and node.role == "field" else None)

    # -------------------------------------------------------------- screens

    def send(self, message: object) -> None:
        """Tell the screen on top; go where it answers."""
        route = self.top.update(message)
        self.settle()
        if route is not None:
            self.go(route)
        # Later events of the same batch must meet what this one left.
        self.known = None

    def bring(self, message: FilesDropped | Clipboard) -> None:
        """Something was dropped or pasted: for the screen or field that wants it, or to import."""
        node = self.view.by_id.get(self.view.focus)
        if self.view.takes_in:
            self.send(message)
        elif isinstance(message, FilesDropped):
            self.go(Push(ToImport(paths=message.paths)))
        elif self.view.live_from:
            return  # a question is open, and is to be answered first
        elif node is not None and node.role == "field" and "\n" not in message.text.strip():
            self.send(message)
        else:
            self.go(Push(ToImport(text=message.text or " ")))

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
            for layer in self.stack:
                layer.screen.update(Event.CHANGED)

    def close(self) -> None:
        """Ask every screen, from the top; the first that wants to stay is gone back to."""
        for depth in range(len(self.stack) - 1, -1, -1):
            if self.stack[depth].screen.update(Event.CLOSING) is Go.STAY:
                del self.stack[depth + 1 :]
                self.known = None
                return
        self.quitting = True

    def stop(self) -> None:
        """The system asks the program to end; may be called by a signal, in the midst of things."""
        self.stopping = True
        self.window.wake()

    def leave(self) -> None:
        """Close without a question; a game is kept as unfinished."""
        self.close()
        if not self.quitting:
            self.close()
        self.quitting = True

    def go(self, route: Route) -> None:
        """Carry out a route: the one place that touches the stack of screens."""
        match route:
            case Go.STAY:
                return
            case Go.QUIT:
                self.quitting = True
                return
            case Go.BACK:
                self.stack.pop()
                if not self.stack:
                    return
                self.top.update(Event.CHANGED)
            case Go.HOME:
                del self.stack[1:]
                self.top.update(Event.CHANGED)
            case Replace(to):
                self.stack[-1] = self.opened(to)
            case Push(to):
                if self.stack and self.stack[-1].to == to:
                    return
                if self.stack:
                    self.top.update(Event.COVERED)
                self.stack.append(self.opened(to))
        if self.controls is not None:
            self.controls.another_screen()
            if self.s.settings.motion:
                self.painter.cross_fade(clock())
        self.known = None

    def opened(self, to: Destination) -> Layer:
        """Return a new screen for `to`, with what it was opened for."""
        size = self.window.size
        screen = self.open_screen(to, self.s, size)
        screen.update(Resized(size))
        return Layer(to, screen)
