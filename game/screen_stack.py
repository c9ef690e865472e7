"""Screen stack: the screens that are open, the one that the player sees on top."""

from __future__ import annotations

from collections.abc import Callable

from game.screens.routes import (
    Answer,
    Destination,
    Go,
    Place,
    Push,
    Replace,
    Route,
    ToEditor,
    ToFault,
    ToFiles,
    ToImport,
    ToLock,
)
from game.screens.screen import Screen
from game.services import Services
from game.values import dataclass
from game.view.messages import Event, Resized

MOST_LAYERS = 10
"""How many screens may lie one over the other. The library, a set, its results, the scores, a
report, progress, a nickname and the lock are eight; over them there may be help.
"""

OpenScreen = Callable[[Destination, Services, tuple[int, int]], Screen]


@dataclass(slots=True)
class Layer:
    """A place on the stack; its screen is opened when it first comes to the top."""

    to: Destination
    screen: Screen | None = None


class ScreenStack:
    """Opens, covers and closes screens, and tells them so. The library lies at the bottom.

    `size` is that of the window in pixels, as the screens know it.
    """

    def __init__(self, open_screen: OpenScreen, services: Services, size: tuple[int, int]) -> None:
        self._open_screen, self._services = open_screen, services
        self.size = size
        self.layers: list[Layer] = []
        self._asked: Layer | None = None
        """The layer that is being told something although it may not be on top."""

    @property
    def top(self) -> Screen:
        """The screen that the player sees and that messages go to."""
        return self._open_top()

    @property
    def destinations(self) -> list[Destination]:
        """What the open screens were opened for, from the bottom."""
        return [layer.to for layer in self.layers]

    def begin(self, first: Destination = Place.LIBRARY) -> None:
        """Begin with `first`, over the library."""
        self.layers = [Layer(Place.LIBRARY)]
        if first is not Place.LIBRARY:
            self.layers.append(Layer(first))

    def go(self, route: Route) -> bool:
        """Carry out a route; return True if another screen may be on top now."""
        if self._services.locked:
            route = _locked(route)
        match route:
            case Go.STAY | Go.QUIT:
                return False
            case Go.BACK:
                self.layers.pop()
                if self.layers:
                    self.top.update(Event.CHANGED)
            case Answer(message):
                self.layers.pop()
                self.top.update(Event.CHANGED)
                if (onward := self.top.update(message)) is not None:
                    return self.go(onward)
            case Go.HOME:
                # The screen that goes home has closed itself, as one that goes back.
                for layer in reversed(self.layers[1:-1]):
                    _close(layer)
                del self.layers[1:]
                self.top.update(Event.CHANGED)
            case Replace(to):
                self.layers[-1] = Layer(to)
            case Push(to):
                if self.layers[-1].to == to:
                    return False
                self.top.update(Event.COVERED)
                self.layers.append(Layer(to))
                self._close_the_oldest()
        if self.layers:
            self._open_top()
        return True

    def tell_all(self, message: Event | Resized) -> None:
        """Tell every open screen, from the bottom."""
        for layer in self.layers:
            if layer.screen is not None:
                self._asked = layer
                layer.screen.update(message)
        self._asked = None

    def resize(self, size: tuple[int, int]) -> None:
        """Tell every screen that the window has this size in pixels."""
        self.size = size
        self.tell_all(Resized(size))

    def may_close(self) -> bool:
        """Ask every screen, from the top; close what lies over the first that wants to stay."""
        for depth in range(len(self.layers) - 1, -1, -1):
            if _wants_to_stay(self.layers[depth]):
                del self.layers[depth + 1 :]
                return False
        return True

    def abandon(self) -> tuple[str, int]:
        """Close the screen that failed, with what lies over it; return its name and its depth.

        Each may save what it has, without a question. The library is opened anew when it is
        reached.
        """
        failed = self._asked or self.layers[-1]
        self._asked = None
        depth = self.layers.index(failed)
        for layer in reversed(self.layers[depth:]):
            _close(layer)
        del self.layers[max(1, depth) :]
        if not depth:
            self.layers = [Layer(Place.LIBRARY)]
        return type(failed.screen or failed.to).__name__, depth

    def _close_the_oldest(self) -> None:
        """Close the screen that was covered longest ago where too many lie one over the other.

        Nobody finds a way back through so many, and each keeps what it read. It may save what it
        has, without a question. What waits for an answer of the screen over it stays.
        """
        if len(self.layers) <= MOST_LAYERS:
            return
        for depth in range(1, len(self.layers) - 1):
            if not isinstance(self.layers[depth + 1].to, ToFiles | ToLock):
                _close(self.layers.pop(depth))
                return

    def tell(self, fault: ToFault) -> None:
        """Put what is to be said of a fault on top."""
        self.layers.append(Layer(fault))

    def _open_top(self) -> Screen:
        """Return the screen on top; the library below a first game is opened only here."""
        layer = self.layers[-1]
        if layer.screen is None:
            layer.screen = self._open_screen(layer.to, self._services, self.size)
            layer.screen.update(Resized(self.size))
        return layer.screen


def _close(layer: Layer) -> None:
    """Let a screen save what it has: one that asked, asked again, is content."""
    if _wants_to_stay(layer):
        _wants_to_stay(layer)


def _wants_to_stay(layer: Layer) -> bool:
    """Ask a screen whether the window may close; one that fails at that does not hold it open."""
    try:
        return layer.screen is not None and layer.screen.update(Event.CLOSING) is Go.STAY
    except Exception:
        return False


def _locked(route: Route) -> Route:
    """Return the route by way of the teacher's code, where pupils may not go."""
    match route:
        case Push(ToEditor() | ToImport() | Place.SETTINGS as to):
            return Push(ToLock(to))
        case Replace(ToEditor() | ToImport() | Place.SETTINGS as to):
            return Replace(ToLock(to))
    return route
