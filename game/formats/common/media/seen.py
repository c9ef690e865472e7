"""Seen: what was met before, the last so many of it."""

from __future__ import annotations

from collections.abc import Hashable
from threading import Lock


class Seen:
    """A set that holds at most `most`; what came first goes first. Threads may share it."""

    def __init__(self, most: int) -> None:
        self._most, self._lock = most, Lock()
        self._met: dict[Hashable, None] = {}

    def __contains__(self, one: Hashable) -> bool:
        return one in self._met

    def add(self, one: Hashable) -> None:
        """Keep this one too."""
        with self._lock:
            self._met[one] = None
            while len(self._met) > self._most:
                del self._met[next(iter(self._met))]
