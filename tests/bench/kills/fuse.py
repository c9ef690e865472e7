"""Fuse: kills a process at a moment that chance draws, half of the time just after a write."""

from __future__ import annotations

import os
import signal
import time
from collections.abc import Iterator, Sequence
from contextlib import suppress
from pathlib import Path
from random import Random
from threading import Event, Thread

_LOOK_S = 0.0005
_MOST_AFTER_S = 0.004
"""How long after a write at most: files are written, flushed and renamed within that."""
_MOST_WRITES = 12


class BurntError(Exception):
    """The process is dead."""


class Fuse:
    """Burns from `light` on, for `most_s` at most."""

    def __init__(
        self, process: int, random: Random, folders: Sequence[Path], most_s: float
    ) -> None:
        self._process, self._folders = process, folders
        self._most_s = most_s
        self._is_after_write = random.random() < 0.5
        self._writes = random.randint(1, _MOST_WRITES)
        self._burns_s = random.random() * (_MOST_AFTER_S if self._is_after_write else most_s)
        self._burnt = Event()
        self._thread: Thread | None = None

    @property
    def is_burnt(self) -> bool:
        return self._burnt.is_set()

    def light(self) -> None:
        """Begin to burn; once is enough."""
        if self._thread is None:
            self._thread = Thread(target=self._burn, daemon=True)
            self._thread.start()

    def check(self) -> None:
        """Raise BurntError once the process was killed."""
        if self.is_burnt:
            raise BurntError

    def wait(self) -> None:
        """Wait until it is burnt."""
        self.light()
        self._burnt.wait()

    def _burn(self) -> None:
        if self._is_after_write:
            self._wait_for_writes()
        time.sleep(self._burns_s)
        # What is seen from here on may be the window's end, and proves nothing.
        self._burnt.set()
        os.kill(self._process, signal.SIGKILL)

    def _wait_for_writes(self) -> None:
        end, seen, writes = time.monotonic() + self._most_s, [*self._stamps()], 0
        while writes < self._writes and time.monotonic() < end:
            time.sleep(_LOOK_S)
            if (now := [*self._stamps()]) != seen:
                seen, writes = now, writes + 1

    def _stamps(self) -> Iterator[int]:
        """Yield the times of the folders, and of the files in the first of them."""
        for number, folder in enumerate(self._folders):
            with suppress(OSError):
                yield folder.stat().st_mtime_ns
                for entry in os.scandir(folder):
                    if number == 0 or entry.is_dir():
                        with suppress(OSError):
                            yield entry.stat().st_mtime_ns
