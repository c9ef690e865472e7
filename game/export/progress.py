"""Progress: how far something long is, told to whoever waits for it."""

from __future__ import annotations

from collections.abc import Callable

Progress = Callable[[int, int], None]
"""Is called with the number of the page being made and how many there are: 0 of 0 before the
first one. It may raise, and then nothing more is made."""


def ignore_progress(_number: int, _count: int) -> None:
    """Tell no one."""
