"""Killing: a child that works until it is killed, and all that it had said by then."""

from __future__ import annotations

import os
import signal
import time
from collections.abc import Callable


def killed_after(lines: int, seconds: float, work: Callable[[int], None]) -> bytes:
    """Run `work` in a child, kill it so long after so many lines; return all that it said.

    `work` is given the end of a pipe to say it to, and must not end by itself. However busy the
    computer is, the child has done something before it is killed.
    """
    ear, mouth = os.pipe()
    child = os.fork()
    if child == 0:
        try:
            work(mouth)
        finally:
            os._exit(2)
    os.close(mouth)
    try:
        said = b""
        while said.count(b"\n") < lines:
            more = os.read(ear, 65536)
            assert more, "it ended by itself"
            said += more
        time.sleep(seconds)
        os.kill(child, signal.SIGKILL)
        _, status = os.waitpid(child, 0)
        assert os.WIFSIGNALED(status), "it ended by itself"
        while more := os.read(ear, 65536):
            said += more
    finally:
        os.close(ear)
    return said
