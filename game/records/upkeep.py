"""Upkeep: what takes the disk its time, done beside the window: flushing, writing out, retrying."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from threading import Event, Lock, Thread

from game import disk
from game.records.database import log_of

_RETRY_S = 0.5
"""How long until what could not be saved is tried again."""


class Upkeep:
    """A thread that makes what was committed outlast a power cut, and tries again what failed.

    A commit hands its pages to the system, which keeps them even when the program is killed. That
    the disk has them too takes up to a tenth of a second on a stick: the window does not wait.
    """

    def __init__(
        self,
        path: Path,
        try_again: Callable[[], bool],
        write_out: Callable[[], object],
        look_over: Callable[[], object],
    ) -> None:
        """`try_again` returns True while something is still to be saved; all may take locks."""
        self._path, self._try_again, self._write_out = path, try_again, write_out
        self._look_over = look_over
        self._asked, self._idle = Event(), Event()
        self._idle.set()
        self._turn = Lock()
        self._thread: Thread | None = None
        self._is_closing = self._is_log_long = self._is_pending = self._is_doubtful = False
        self._failure: OSError | None = None

    def flush(self, *, pending: bool = False) -> None:
        """Let the disk have what was committed; try again later what is `pending`."""
        self._is_pending = pending
        self._ask()

    def shorten_log(self) -> None:
        """Let the log be written out into the database."""
        self._is_log_long = True
        self._ask()

    def look_over(self) -> None:
        """Let the database be looked at, into which somebody else wrote."""
        self._is_doubtful = True
        self._ask()

    def take_failure(self) -> OSError | None:
        """Return why the disk did not take what it was given, once; None when it did."""
        failure, self._failure = self._failure, None
        return failure

    def wait(self, seconds: float) -> bool:
        """Wait until all that was asked for is done; return False if that takes longer."""
        return self._idle.wait(seconds)

    def close(self) -> None:
        """Do what was asked for, and end the thread."""
        self._is_closing = True
        if self._thread is not None:
            self._asked.set()
            self._thread.join()
            self._thread = None
            self._flush()
            self._look_over_doubtful()

    def _ask(self) -> None:
        with self._turn:
            self._idle.clear()
            self._asked.set()
        if self._thread is None:
            self._thread = Thread(target=self._run, name="records", daemon=True)
            self._thread.start()

    def _run(self) -> None:
        while not self._is_closing:
            if self._asked.wait(_RETRY_S if self._is_pending else None):
                self._asked.clear()
                self._flush()
                self._look_over_doubtful()
                if self._is_log_long:
                    self._is_log_long = False
                    self._write_out()
            else:
                self._is_pending = self._try_again()
            with self._turn:
                if not self._asked.is_set():
                    self._idle.set()

    def _look_over_doubtful(self) -> None:
        if self._is_doubtful:
            self._is_doubtful = False
            self._look_over()

    def _flush(self) -> None:
        try:
            disk.sync(log_of(self._path))
        except FileNotFoundError:
            return  # written out, or taken away: the next save sees that
        except OSError as error:
            self._failure = error
        disk.sync_folder(self._path.parent)
