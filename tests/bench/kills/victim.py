"""Victim: the program in a window, at which keys are pressed until it is killed."""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from random import Random

from game.view.box import Point
from tests.bench.kills.fuse import Fuse
from tests.e2e.dragging import drop
from tests.e2e.window import ROOT, SIZE, environment
from tests.glass import Area, Glass

_MOST_S = 60.0
_STEP_S = 2.0
"""How long a mark is waited for: a key that came too early has none."""
_TRIES = 5
_MODIFIERS = {"ctrl": "Control_L", "alt": "Alt_L", "shift": "Shift_L"}


class InVainError(Exception):
    """What keys should have opened did not come: they came too early, on a busy computer."""


class Victim:
    """`python main.py …` that dies when the fuse is burnt."""

    def __init__(self, display: str, data: Path, words: Sequence[str]) -> None:
        self.display, self.glass, self.data = display, Glass(display), data
        self._log = (data.parent / "said.log").open("ab")
        size = f"{SIZE[0]}x{SIZE[1]}"
        line = [sys.executable, "main.py", *words, "--lang", "en", "--data", str(data)]
        line += ["--size", size, "--no-motion", "--mute"]
        self.process = subprocess.Popen(
            line, cwd=ROOT, env=environment(display), stdout=self._log, stderr=self._log
        )
        self.fuse: Fuse

    def arm(self, random: Random, folders: Sequence[Path], most_s: float) -> None:
        """Give it a fuse, which is not lit yet."""
        self.fuse = Fuse(self.process.pid, random, folders, most_s)

    def bury(self) -> None:
        """Wait for its death, by the fuse if it has one."""
        if hasattr(self, "fuse"):
            self.fuse.wait()
        else:
            self.process.kill()
        self.process.wait(_MOST_S)
        self.glass.close()
        self._log.close()

    # -------------------------------------------------------------- hands

    def press(self, *keys: str) -> None:
        """Press one key after another, each with its modifiers."""
        for key in keys:
            self._check()
            *modifiers, name = key.split("+")
            self.glass.keys(*(_MODIFIERS[one] for one in modifiers), name)

    def type(self, letters: str) -> None:
        self.press(*letters)

    def drop(self, files: Sequence[Path], at: Point) -> None:
        """Let files go at this point; the window is the only one on the screen."""
        self._check()
        drop(self.display, self.glass.windows()[-1], files, at, lambda: self.fuse.is_burnt)
        self._check()

    # -------------------------------------------------------------- eyes

    def shows(self, title: str) -> None:
        """Wait for the screen with this title."""
        end = time.monotonic() + _MOST_S
        while title not in self.glass.titles():
            self._check()
            if self.process.poll() is not None or time.monotonic() > end:
                raise RuntimeError(f"no “{title}” but {self.glass.titles()}")
            time.sleep(0.003)

    def opens(self, key: str, title: str) -> None:
        """Press a key, and again when no such screen comes of it: it may have been too early."""
        for _ in range(_TRIES):
            self.press(key)
            end = time.monotonic() + _STEP_S
            while time.monotonic() < end:
                self._check()
                if title in self.glass.titles():
                    return
                time.sleep(0.003)
        raise InVainError(f"{key} opened no “{title}” but {self.glass.titles()}")

    def marks(self, area: Area | None = None, most_s: float = _STEP_S) -> bool:
        """Wait until something in this area is painted; False if nothing is.

        What was painted by the kill, or may have been, is no mark.
        """
        end = time.monotonic() + most_s
        while (now := time.monotonic()) < end:
            changes = self.glass.changes(min(0.02, end - now))
            self._check()
            if any(area is None or change.touches(area) for change in changes):
                return True
        return False

    def rests(self, quiet_s: float = 0.03) -> None:
        """Wait until nothing is painted for so long."""
        self.glass.settle(quiet_s, 1.0)
        self._check()

    def _check(self) -> None:
        if hasattr(self, "fuse"):
            self.fuse.check()
