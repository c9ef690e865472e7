"""Screen: the one shape that all screens have."""

from __future__ import annotations

from typing import Protocol

from game.screens.routes import Route
from game.view.view import View


class Screen(Protocol):
    """Two functions and nothing else."""

    def view(self, size: tuple[int, int]) -> View:
        """What is on the glass now, at this window size in pixels."""
        ...

    def update(self, message: object) -> Route | None:
        """Take a message in; answer where to go next, or None to stay."""
        ...
