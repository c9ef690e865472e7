"""Hands: a mouse, and a remote for presentations, at a window and at its twin in the test."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Protocol

from game.view.messages import Key, Typed
from game.view.node import Node
from game.view.view import View
from tests.e2e.window import SIZE, Program

REMOTE = {"pagedown": "Next", "pageup": "Prior", "f5": "F5", "escape": "Escape", "b": "b"}
"""The keys that remotes send, and what X calls them."""


class Screen(Protocol):
    """What shows the same as the window, and is told the same."""

    def view(self, size: tuple[int, int]) -> View: ...

    def update(self, message: Any) -> object: ...


class Mouse:
    """Presses in the window of `game` what `screen` shows, and there too."""

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


class Remote:
    """Has a key forward, one back, and one to start, which is F5 and Esc by turns."""

    def __init__(self, game: Program, screen: Screen) -> None:
        self.game, self.screen = game, screen
        self._start = "f5"

    def key(self, name: str) -> object:
        """Press a key; answer where the screen goes."""
        self.game.press(REMOTE[name])
        node = self.screen.view(SIZE).on_key(name)
        if node is not None:
            return self.screen.update(node.message)
        return self.screen.update(Typed(name) if len(name) == 1 else Key(name))

    def press(self, id: str, forward: str = "pagedown") -> object:
        """Go to the node of this id and press it; answer where the screen goes."""
        for _ in self.screen.view(SIZE).nodes:
            if self.screen.view(SIZE).focus == id:
                break
            self.key(forward)
        assert self.screen.view(SIZE).focus == id
        used, self._start = self._start, "escape" if self._start == "f5" else "f5"
        return self.key(used)
