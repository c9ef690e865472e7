"""Watching folders: one call, a moment after files in them have changed; never polls."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from threading import Lock, Timer
from typing import Any

from game.clocks import clock

QUIET_S = 0.25
"""Editors write a file in several steps; the call waits until this long after the last."""
LONGEST_S = 3
"""So long after the first change the call comes even where files go on changing."""
_CHANGES = {"created", "modified", "moved", "deleted", "closed"}


class FolderWatch:
    """A watch that calls `wake`, from another thread, when something changes in the folders."""

    def __init__(self, wake: Callable[[], None]) -> None:
        self._wake = wake
        self._observer: Any = None
        self._timer: Timer | None = None
        self._first = 0
        """When the first of the changes came that `wake` was not called for (ms)."""
        self._lock = Lock()

    def start(self, folders: Sequence[Path]) -> bool:
        """Begin to watch; return False when this system does not report changes."""
        try:
            from watchdog import events
            from watchdog.observers import Observer
            from watchdog.observers.polling import PollingObserver

            if Observer is PollingObserver:
                return False
            self._observer = Observer()
            self._observer.daemon = True
            # Only these: an event for every file that anyone reads would keep us awake.
            wanted = [
                kind
                for kind in vars(events).values()
                if isinstance(kind, type) and getattr(kind, "event_type", "") in _CHANGES
            ]
            for folder in folders:
                self._observer.schedule(self, str(folder), recursive=True, event_filter=wanted)
            self._observer.start()
        except Exception:  # watchdog answers with whatever the system below it raised
            self._observer = None
            return False
        return True

    def dispatch(self, event: Any) -> None:
        """Schedule the call for an event of watchdog. Opening and reading are no changes."""
        hidden = Path(str(event.src_path)).name.startswith(".")
        if event.event_type not in _CHANGES or (hidden and event.event_type != "moved"):
            return
        now = clock()
        with self._lock:
            if not self.due:
                self._first = now
            if self._timer is not None:
                self._timer.cancel()
            left = LONGEST_S - (now - self._first) / 1000
            self._timer = Timer(max(0.0, min(QUIET_S, left)), self._wake)
            self._timer.daemon = True
            self._timer.start()

    @property
    def due(self) -> bool:
        """True when something changed and `wake` has not been called yet."""
        return self._timer is not None and not self._timer.finished.is_set()

    def close(self) -> None:
        """Stop watching; `wake` is not called any more."""
        with self._lock:
            if self._timer is not None:
                self._timer.cancel()
        if self._observer is not None:
            self._observer.stop()
            self._observer.join(2)
            self._observer = None
