"""Decoder: the process that decodes, as the game sees it: asked, waited for, started anew."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path
from threading import Timer
from typing import Literal, NoReturn

from game.look.decoder.wire import ANSWER, READY

Kind = Literal["pictures", "sounds"]
WORD = "decoder"
"""The command of the program that is a decoder; where it is one file, there is no other way."""
_ROOT = Path(__file__).resolve().parents[3]
_START_S = 20.0
_BELOW_NORMAL, _NO_WINDOW = 0x4000, 0x0800_0000


class NoDecoderError(Exception):
    """The process cannot be started on this computer."""


def command(kind: Kind) -> list[str]:
    """Return the command line of a decoder."""
    if getattr(sys, "frozen", False):
        return [sys.executable, WORD, kind]
    # -P: no module out of the folder in which somebody happens to be.
    return [sys.executable, "-P", "-m", "game.look.decoder", kind]


class Decoder:
    """Decodes one thing after another, in a process that is started with the first.

    One thread at a time may ask.
    """

    def __init__(self, kind: Kind, command: Callable[[Kind], Sequence[str]] = command) -> None:
        self._kind: Kind = kind
        self._command = command
        self._process: subprocess.Popen[bytes] | None = None

    @property
    def pid(self) -> int | None:
        """The number of the process; None while there is none."""
        return self._process.pid if self._process else None

    def ask(self, wish: Sequence[str | int], limit_s: float, most_bytes: int) -> bytes:
        """Return what comes of `wish`; b"" when nothing does, also where it takes too long.

        What takes too long, answers too much or ends the process costs that process; the next
        wish has a new one. Raises NoDecoderError.
        """
        process = self._process or self._start()
        with _Deadline(process, limit_s):
            answer = _answer(process, json.dumps(wish).encode("ascii") + b"\n", most_bytes)
        if answer is None:
            self.close()
        return answer or b""

    def close(self) -> None:
        """End the process, whatever it does."""
        process, self._process = self._process, None
        if process is not None:
            _end(process)

    def _start(self) -> subprocess.Popen[bytes]:
        if not sys.executable:
            raise NoDecoderError("Python does not know where it is")
        paths = os.pathsep.join(filter(None, (str(_ROOT), os.environ.get("PYTHONPATH"))))
        flags = _BELOW_NORMAL | _NO_WINDOW if sys.platform == "win32" else 0
        try:
            process = subprocess.Popen(
                list(self._command(self._kind)),
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                env=os.environ | {"PYTHONPATH": paths},
                creationflags=flags,
                start_new_session=True,  # Ctrl+C is for the game
            )
        except (OSError, ValueError) as error:
            raise NoDecoderError(str(error)) from error
        assert process.stdout is not None
        with _Deadline(process, _START_S):
            ready = process.stdout.readline(len(READY))
        if ready != READY:
            _refuse(process)
        self._process = process
        return process


def _refuse(process: subprocess.Popen[bytes]) -> NoReturn:
    _end(process)
    raise NoDecoderError(f"it ended at once ({process.returncode})")


def _end(process: subprocess.Popen[bytes]) -> None:
    with suppress(OSError):
        process.kill()
    process.wait()
    for pipe in (process.stdin, process.stdout):
        with suppress(OSError):
            assert pipe is not None
            pipe.close()


def _answer(process: subprocess.Popen[bytes], wish: bytes, most_bytes: int) -> bytes | None:
    """Return what the process answers; None when it answers no more, or too much."""
    assert process.stdin is not None
    assert process.stdout is not None
    try:
        process.stdin.write(wish)
        process.stdin.flush()
        head = process.stdout.read(ANSWER.size)
        if len(head) < ANSWER.size:
            return None
        (count,) = ANSWER.unpack(head)
        if count > most_bytes:
            return None
        data = process.stdout.read(count)
    except (OSError, ValueError):
        return None
    return data if len(data) == count else None


class _Deadline:
    """A span in which a process has to be done; after it, it is ended."""

    def __init__(self, process: subprocess.Popen[bytes], seconds: float) -> None:
        self._timer = Timer(seconds, process.kill)
        self._timer.daemon = True

    def __enter__(self) -> None:
        self._timer.start()

    def __exit__(self, *_error: object) -> None:
        self._timer.cancel()
