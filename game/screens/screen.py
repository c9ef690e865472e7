"""Screen: the one shape that all screens have."""

from __future__ import annotations

from typing import Any, Protocol

from game.screens.routes import Route
from game.view.view import View


class Screen(Protocol):
    """Two functions and nothing else. What a screen remembers is changed by `update` alone."""

    def view(self, size: tuple[int, int]) -> View:
        """Return what is on the window now, at this size in pixels. Changes nothing."""
        ...

    def update(self, message: Any) -> Route | None:
        """Take in a message of its own nodes or a `WindowMessage`.

        Returns where to go next, or None to stay.
        """
        ...
