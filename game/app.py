"""App: the loop that carries messages to the screen on top, and its view to the window."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from game import caches, words
from game.core.settings import Settings
from game.recovery import Recovery
from game.screen_stack import OpenScreen, ScreenStack
from game.screens.routes import Destination, Go, Push, Route, ToImport
from game.services import Services
from game.top_layer import TopLayer
from game.view.messages import Clipboard, Event, FilesDropped, PictureCopied
from game.view.view import View

if TYPE_CHECKING:
    from game.input_controller import InputController
    from game.ports import Painter, Window

FRAME_MS = 16


class App:
    """Carries messages from the window to the screen on top, and its view to the window."""

    def __init__(
        self, window: Window, painter: Painter, services: Services, open_screen: OpenScreen
    ) -> None:
        self.window, self.painter, self.services = window, painter, services
        self.stack = ScreenStack(open_screen, services, window.size)
        self.top_layer = TopLayer(services)
        self.recovery = Recovery(self.stack, self._show_anew)
        self.input: InputController | None = None
        self.after_first_picture: Callable[[], None] = lambda: None
        self.quitting = self._stopping = False
        self._applied: Settings = services.settings
        self._view: View | None = None
        self._painted: View | None = None
        self._has_closed = False
        """True from when a screen was closed until what it needed is let go."""

    @property
    def view(self) -> View:
        """What the screen on top shows now; made anew after every message, and not before."""
        if (size := self.window.size) != self.stack.size:
            self.stack.resize(size)
            self._view = None
        if self._view is None:
            self._view = self.top_layer.with_toast(self.stack.top.view(size))
        return self._view

    # -------------------------------------------------------------- the loop

    def run(self, first: Destination) -> None:
        """Show `first`, over the library, and go on until the player leaves."""
        self.stack.begin(first)
        self.window.forget_exposed()
        self._safely(self.refresh)
        self._safely(self.after_first_picture)
        # Input is not needed for the first picture, and its module takes its time to load.
        from game.input_controller import InputController

        self.input = InputController(self)
        while self.stack.layers and not self.quitting:
            self._safely(self._turn)

    def _turn(self) -> None:
        """Wait for what happens next, and show what comes of it."""
        if self.sleep() or self._took_new_pixels():
            self.refresh()
        else:
            self.window.present(self.painter.tick(self.services.clock()))

    def sleep(self) -> bool:
        """Wait for input or the next due moment; return True if more than a clock may differ."""
        now = self.services.clock()
        moving, due = self.painter.moving(self.view, now), self._due(now)
        if self._has_closed and not moving:
            self._release()
        events = self.window.wait(None if due is None else max(0, due - now))
        if self._stopping:
            self._leave()
            return False
        for event in events:
            if self.input is not None and self.input.dispatch(event):
                # A press shows before its release is looked at, which may come with it.
                self.refresh()
            if self.quitting or not self.stack.layers:
                return False
        self.apply_settings()  # another thread may have woken the window to tell something
        now = self.services.clock()
        woke = self.view.wake_at is not None and now >= self.view.wake_at
        if woke:
            self.send(Event.WOKE)
        if self.top_layer.drop_toast(now):
            self._view, woke = None, True
        rested = self.input is not None and self.input.notice_rest(now)
        return rested or woke or moving or bool(events)

    def _release(self) -> None:
        """Let go of what a closed screen needed: in an evening of games it would pile up."""
        from game.heap import return_free_memory

        self._has_closed = False
        self.painter.release()
        caches.release()
        return_free_memory()

    def _due(self, now: int) -> int | None:
        """Return the next moment (ms) at which something happens by itself."""
        pointer_rests = self.input.due() if self.input else None
        times = [self.view.wake_at, pointer_rests, self.top_layer.until]
        if self.painter.moving(self.view, now):
            times.append(now + FRAME_MS)
        else:
            times.append(self.painter.next_tick(self.view, now))
        return min((t for t in times if t is not None), default=None)

    def refresh(self) -> None:
        """Make the window show what the screen shows now."""
        self._took_new_pixels()
        rested_on = self.input.named if self.input else ""
        view, now = self.top_layer.with_name(self.view, rested_on), self.services.clock()
        pointer = self.input.pointer_state() if self.input else {}
        boxes = self.painter.paint(view, now, before=self._painted, **pointer)
        self._painted = view
        self.window.present(boxes)
        self.window.set_title(view.title or "Parejas")
        self.window.use_controllers(view.wants_controllers)
        # Letters are text in a field alone; an input method may show there.
        node = view.by_id.get(view.focus)
        self.window.write_at(node.writing_place if node is not None else None)

    def _took_new_pixels(self) -> bool:
        """Return True if the window's pixels are others than before, for the painter too now.

        Those before are freed as soon as events are taken: nothing may read or write them.
        """
        if (surface := self.window.renewed()) is None:
            return False
        self.painter.onto(surface)
        self._painted = self._view = None
        return True

    def _safely(self, step: Callable[[], None]) -> None:
        """Take a step; where a screen fails, say so in its place and go on with the one below."""
        if not self.recovery.take(step):
            self.quitting = True

    def _show_anew(self) -> None:
        """Make the window show another screen than the one that failed."""
        self._view = self._painted = None
        if self.input is not None:
            self.input.forget_screen()
        self.refresh()

    # -------------------------------------------------------------- messages

    def send(self, message: object) -> None:
        """Hand a message to the screen on top; go where it answers."""
        route = self.stack.top.update(message)
        self.apply_settings()
        if route is not None:
            self.go(route)
        # Later events of the same batch must meet what this one left.
        self._view = None

    def paste_or_open(self, message: FilesDropped | Clipboard) -> None:
        """Hand what was dropped or pasted to the screen or field that wants it, or import it."""
        node = self.view.by_id.get(self.view.focus)
        if self.view.takes_in:
            bare = isinstance(message, Clipboard) and not message.text
            picture = self.services.picture_copied() if bare else b""
            self.send(PictureCopied(picture) if picture else message)
        elif isinstance(message, FilesDropped):
            self.go(Push(ToImport(paths=message.paths)))
        elif self.view.live_from:
            return  # a question is open, and is to be answered first
        elif node is not None and node.role == "field" and "\n" not in message.text.strip():
            self.send(message)
        else:
            self.go(Push(ToImport(text=message.text or " ")))

    def apply_settings(self) -> None:
        """Carry out settings that changed."""
        if self.top_layer.take_toast():
            self._view = None
        new, old = self.services.settings, self._applied
        self._applied = new
        if new.theme != old.theme:
            self.painter.use_theme(new.theme)
            self._painted = None
        if new.fullscreen != old.fullscreen:
            self.window.toggle_fullscreen()
        if new.language != old.language:
            words.use(new.language)
            self.services.shelf.reread()
            self.stack.tell_all(Event.CHANGED)

    # -------------------------------------------------------------- going elsewhere, leaving

    def go(self, route: Route) -> None:
        """Go where a screen answers."""
        if route is Go.QUIT:
            self.quitting = True
        if route is not Go.STAY:
            self.services.hush()
        if not self.stack.go(route):
            return
        self._view = None
        self._has_closed = self._has_closed or not isinstance(route, Push)
        if self.input is not None and self.stack.layers:
            self.input.forget_screen()
            if self.services.settings.motion and not self._took_new_pixels():
                self.painter.cross_fade(self.services.clock())

    def close(self) -> None:
        """Ask the screens whether the window may close; go on with the one that wants to stay."""
        if self.input is not None:
            self.input.enter_composed()
        self.quitting = self.stack.may_close()
        self._view = None

    def stop(self) -> None:
        """End the program as the system asks; may be called by a signal, at any moment."""
        self._stopping = True
        self.window.wake()

    def _leave(self) -> None:
        """Close without a question; a game is kept as unfinished."""
        for _layer in tuple(self.stack.layers):
            for _once_more in range(2):  # a screen that asked, asked again, is content
                if not self.quitting:
                    self.close()
        self.quitting = True
