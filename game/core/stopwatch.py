"""Stopwatch: time played in milliseconds, from the `now` it is given; it can be stopped."""

from __future__ import annotations

from dataclasses import replace

from game.values import dataclass


@dataclass(frozen=True, slots=True)
class Stopwatch:
    """`before_ms` was counted before the last stop; `since` is the last start, or None."""

    before_ms: int = 0
    since: int | None = None

    @property
    def running(self) -> bool:
        return self.since is not None

    def start(self, now: int) -> Stopwatch:
        """Return a running stopwatch; itself when it runs."""
        return self if self.running else replace(self, since=now)

    def stop(self, now: int) -> Stopwatch:
        """Return a stopped stopwatch."""
        return Stopwatch(self.read(now))

    def read(self, now: int) -> int:
        """Return the milliseconds played until `now`; a clock that steps back adds nothing."""
        if self.since is None:
            return self.before_ms
        return self.before_ms + max(0, now - self.since)
