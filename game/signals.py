"""Signals that end the program: Ctrl+C, and the system when it shuts down or logs out."""

from __future__ import annotations

import os
import signal
import threading
from collections.abc import Callable
from contextlib import suppress
from typing import NoReturn

_NAMES = ("SIGINT", "SIGTERM", "SIGHUP")
ENDED = 128
"""Added to a signal's number, the exit status of a program that it ended."""


def heed(stop: Callable[[int], object]) -> None:
    """Call `stop` with the number of each signal that is to end the program.

    To be set before there is a window: SDL takes signals that nobody heeds for itself, and makes
    them its close button, which may ask a question.
    """
    for name in _NAMES:
        if number := getattr(signal, name, None):
            signal.signal(number, lambda number, _frame: stop(number))


def end_at_once(number: int) -> NoReturn:
    """End the program from wherever it is; what is open is closed on the way."""
    raise SystemExit(ENDED + number)


def wake_by(wake: Callable[[], object]) -> None:
    """Let each signal end the wait for events.

    Python calls its handlers only between steps of its own, and a window that sleeps in SDL takes
    none. So the byte that Python writes at each signal is waited for by a thread that wakes it.
    """
    receive, writing = _channel()
    signal.set_wakeup_fd(writing, warn_on_full_buffer=False)

    def listen() -> None:
        with suppress(OSError):
            while receive():
                wake()

    threading.Thread(target=listen, name="signals", daemon=True).start()


def _channel() -> tuple[Callable[[], bytes], int]:
    """Return what waits for bytes, and the descriptor to write them to, which blocks nobody."""
    if os.name != "nt":
        reading, writing = os.pipe()
        os.set_blocking(writing, False)
        return lambda: os.read(reading, 64), writing
    import socket  # Windows has no pipe that does not block; it takes its time to load

    ours, theirs = socket.socketpair()
    theirs.setblocking(False)
    return lambda: ours.recv(64), theirs.detach()
