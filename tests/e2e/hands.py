"""A mouse: it presses in the window what a screen in the test's own process shows, there too."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Protocol

from game.view.node import Node
from game.view.view import View
from tests.e2e.window import SIZE, Program


class Screen(Protocol):
    """What a click is looked up on, and told to."""

    def view(self, size: tuple[int, int]) -> View: ...

    def update(self, message: Any) -> object: ...


class Mouse:
    """The mouse over the window of `game`, which shows the same as `screen`."""

    def __init__(self, game: Program, screen: Screen) -> None:
        self.game, self.screen = game, screen

    def at(self, id: str) -> None:
        """Press the node of this id."""
        self._press(lambda node: node.id == id)

    def wish(self, message: object) -> None:
        """Press what sends this message."""
        self._press(lambda node: node.message == message)

    def _press(self, wanted: Callable[[Node], bool]) -> None:
        nodes = self.screen.view(SIZE).nodes
        node = next(one for one in nodes if wanted(one) and one.box.w)
        self.game.click(node.box.centre)
        self.screen.update(node.message)
