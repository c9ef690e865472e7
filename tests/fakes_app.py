"""A window, a painter and screens that only remember, for tests of the app and of input."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

from game.screens.routes import Destination, Place, Route
from game.screens.screen import Screen
from game.services import Services
from game.view.box import Box
from game.view.messages import Resized
from game.view.node import Node
from game.view.view import View

SIZE = (200, 100)
BUTTON = Node("edit", "button", Box(0, 0, 20, 20), "Edit", message="edit!", keys=("e", "ctrl+e"))
FIELD = Node("cell", "field", Box(40, 0, 40, 20), "Term", message="write")


class FakeWindow:
    """Hands out the batches of events it is given, one a wait; remembers what it was told."""

    def __init__(self, *batches: Sequence[object]) -> None:
        self.size = SIZE
        self.batches = list(batches)
        self.waits: list[int | None] = []
        self.titles: list[str] = []
        self.shown: list[Box] = []
        self.field: Box | None = None
        self.hand = self.fullscreen = self.controllers = False
        self.text = ""
        self.woken = self.ended = 0
        self.pixels: object = None

    def renewed(self) -> Any:
        pixels, self.pixels = self.pixels, None
        return pixels

    def forget_exposed(self) -> None:
        assert not self.shown  # what is uncovered later is to be shown again

    def present(self, boxes: Iterable[Box]) -> None:
        self.shown += boxes

    def wait(self, timeout_ms: int | None = None) -> Sequence[object]:
        self.waits.append(timeout_ms)
        return self.batches.pop(0) if self.batches else ()

    def wake(self) -> None:
        self.woken += 1

    def toggle_fullscreen(self) -> None:
        self.fullscreen = not self.fullscreen

    def set_title(self, title: str) -> None:
        self.titles.append(title)

    def point_with_hand(self, hand: bool) -> None:
        self.hand = hand

    def write_at(self, place: Box | None) -> None:
        self.field = place

    def end_composition(self) -> None:
        self.ended += 1

    def use_controllers(self, wanted: bool) -> None:
        self.controllers = wanted

    def clipboard(self) -> str:
        return self.text


class FakePainter:
    """Paints nothing; remembers the views, and the theme."""

    def __init__(self) -> None:
        self.painted: list[View] = []
        self.theme = "light"
        self.fades = 0
        self.in_motion = False
        self.tick_at: int | None = None
        self.surfaces: list[object] = []
        self.releases = 0

    def release(self) -> None:
        self.releases += 1

    def use_theme(self, theme: str) -> None:
        self.theme = theme

    def onto(self, surface: Any) -> None:
        self.surfaces.append(surface)

    def cross_fade(self, now: int) -> None:
        self.fades += 1

    def paint(
        self,
        view: View,
        now: int,
        *,
        before: View | None = None,
        hovered: str = "",
        pressed: str = "",
        held: tuple[str, float, float] | None = None,
    ) -> list[Box]:
        self.painted.append(view)
        return [Box(0, 0, *view.size)]

    def moving(self, view: View, now: int) -> bool:
        return self.in_motion

    def tick(self, now: int) -> list[Box]:
        return []

    def next_tick(self, view: View, now: int) -> int | None:
        return self.tick_at


@dataclass
class FakeScreen:
    """Remembers the messages it gets; answers the routes it is given for some of them."""

    routes: dict[object, Route | None] = field(default_factory=dict)
    nodes: tuple[Node, ...] = (BUTTON, FIELD)
    title: str = ""
    focus: str = ""
    wake_at: int | None = None
    takes_in: bool = False
    live_from: int = 0
    wants_controllers: bool = False
    got: list[object] = field(default_factory=list)

    def view(self, size: tuple[int, int]) -> View:
        return View(
            size,
            self.nodes,
            self.title,
            self.focus,
            self.wake_at,
            self.live_from,
            takes_in=self.takes_in,
            wants_controllers=self.wants_controllers,
        )

    def update(self, message: Any) -> Route | None:
        self.got.append(message)
        return self.routes.get(message)

    @property
    def told(self) -> list[object]:
        """What it got, but for the size of the window."""
        return [message for message in self.got if not isinstance(message, Resized)]


@dataclass
class FakeOpener:
    """Opens the screens that it is given for their destinations, else an empty one."""

    screens: dict[Destination, FakeScreen] = field(
        default_factory=lambda: {Place.LIBRARY: FakeScreen(title="library")}
    )
    opened: list[Destination] = field(default_factory=list)

    def __call__(self, to: Destination, services: Services, size: tuple[int, int]) -> Screen:
        self.opened.append(to)
        return self.screens.setdefault(to, FakeScreen(title=str(to)))

    @property
    def library(self) -> FakeScreen:
        return self.screens[Place.LIBRARY]
