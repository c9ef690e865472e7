"""Job: work done beside the window, one job after another, with its progress and a way to stop."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor, wait
from threading import Event
from typing import Generic, TypeVar

AT_ONCE_S = 0.15
"""How long the window waits for what may be quick: nothing flickers then."""
LOOK_AGAIN_MS = 40
"""How often a screen looks at a job that is not done yet."""

T = TypeVar("T")
Report = Callable[[int, int], None]
"""Is told by the job which part of how many it is at; raises `StoppedError` to stop it."""


class StoppedError(Exception):
    """Nobody wants the job any more."""


class Job(Generic[T]):
    """Work that was handed to a worker; equal to itself alone."""

    def __init__(self, pool: ThreadPoolExecutor, work: Callable[[Report], T]) -> None:
        self.progress = 0, 0
        self._stop = Event()
        self._future = pool.submit(work, self._report)

    @property
    def done(self) -> bool:
        """Return True if the result is there."""
        return self._future.done()

    def wait(self) -> bool:
        """Wait for as long as nobody notices; return True if the job is done then."""
        wait((self._future,), AT_ONCE_S)
        return self.done

    def result(self) -> T:
        """Return what came of it, when it is done."""
        return self._future.result()

    def stop(self) -> None:
        """Make the job raise `StoppedError` when it next reports its progress."""
        self._stop.set()

    def cancel(self) -> None:
        """Forget the job: it is not begun, or stops when it next reports its progress."""
        self._stop.set()
        self._future.cancel()

    def _report(self, part: int, parts: int) -> None:
        self.progress = part, parts
        if self._stop.is_set():
            raise StoppedError


class Worker:
    """One thread, so that no two of its jobs meet in one file."""

    def __init__(self, name: str) -> None:
        self._pool = ThreadPoolExecutor(1, name)

    def start(self, work: Callable[[Report], T]) -> Job[T]:
        """Begin `work` after the jobs that are waiting."""
        return Job(self._pool, work)

    def close(self) -> None:
        """Begin no further job; the one that runs goes on to its end."""
        self._pool.shutdown(wait=False, cancel_futures=True)
