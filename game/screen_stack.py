"""Screen stack: the screens that are open, the one that the player sees on top."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from game.screens.routes import Destination, Go, Place, Push, Replace, Route
from game.screens.screen import Screen
from game.services import Services
from game.view.messages import Event, Resized

OpenScreen = Callable[[Destination, Services, tuple[int, int]], Screen]


@dataclass(frozen=True, slots=True)
class Layer:
    """A screen on the stack, and what it was opened for."""

    to: Destination
    screen: Screen


class ScreenStack:
    """Opens, covers and closes screens, and tells them so. The library lies at the bottom.

    `size` is that of the window in pixels, as the screens know it.
    """

    def __init__(self, open_screen: OpenScreen, services: Services, size: tuple[int, int]) -> None:
        self._open_screen, self._services = open_screen, services
        self.size = size
        self.layers: list[Layer] = []

    @property
    def top(self) -> Screen:
        """The screen that the player sees and that messages go to."""
        return self.layers[-1].screen

    @property
    def destinations(self) -> list[Destination]:
        """What the open screens were opened for, from the bottom."""
        return [layer.to for layer in self.layers]

    def begin(self) -> None:
        """Open the library."""
        self.layers = [self._opened(Place.LIBRARY)]

    def go(self, route: Route) -> bool:
        """Carry out a route; return True if another screen may be on top now."""
        match route:
            case Go.STAY | Go.QUIT:
                return False
            case Go.BACK:
                self.layers.pop()
                if self.layers:
                    self.top.update(Event.CHANGED)
            case Go.HOME:
                del self.layers[1:]
                self.top.update(Event.CHANGED)
            case Replace(to):
                self.layers[-1] = self._opened(to)
            case Push(to):
                if self.layers[-1].to == to:
                    return False
                self.top.update(Event.COVERED)
                self.layers.append(self._opened(to))
        return True

    def tell_all(self, message: Event | Resized) -> None:
        """Tell every screen, from the bottom."""
        for layer in self.layers:
            layer.screen.update(message)

    def resize(self, size: tuple[int, int]) -> None:
        """Tell every screen that the window has this size in pixels."""
        self.size = size
        self.tell_all(Resized(size))

    def may_close(self) -> bool:
        """Ask every screen, from the top; close what lies over the first that wants to stay."""
        for depth in range(len(self.layers) - 1, -1, -1):
            if self.layers[depth].screen.update(Event.CLOSING) is Go.STAY:
                del self.layers[depth + 1 :]
                return False
        return True

    def _opened(self, to: Destination) -> Layer:
        """Return a new screen for `to`, which knows the size of the window."""
        screen = self._open_screen(to, self._services, self.size)
        screen.update(Resized(self.size))
        return Layer(to, screen)
