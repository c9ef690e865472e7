"""A monkey at the keyboard: any keys, presses, drags, sizes and files, for as long as wanted.

`python -m tests.bench.monkey [--minutes 10] [--seed 1]` gives the program itself, on a window that
is not there, any input at any size, with a clock that leaps and files that change; every view is
made and painted. `--outside` does the same from outside to a real window under Xvfb. Both end
with 1 after a fault, print its report and, every half minute, the memory; from outside also the
slowest answer to another size. What happened is known by its seed.
"""

from __future__ import annotations

import os
import sys
import tempfile
import time
from argparse import ArgumentParser
from contextlib import suppress
from pathlib import Path
from random import Random
from subprocess import CalledProcessError

from tests.bench.habits import KEYS, SIZES, Litter
from tests.bench.inside_monkey import Inside
from tests.bench.outside import pss_mb
from tests.e2e.window import Program, program
from tests.glass import Glass, server

REPORT_S, ASK_EACH_S = 30.0, 5.0
_SLOW_S = 1.0
_OUTSIDE_KEYS = tuple(key for key in KEYS if key != "F11")
"""A window that fills the screen takes no other size."""
_PAGE = (3840, 2160)


class Outside:
    """A monkey before a real window."""

    def __init__(self, running: Program, glass: Glass, litter: Litter, random: Random) -> None:
        self.running, self.glass, self.litter, self.random = running, glass, litter, random
        self.slowest_s = 0.0

    def act(self) -> None:
        """Do one thing, whatever it may be."""
        choice = self.random.random()
        if choice < 0.45:
            self.glass.keys(*self.random.choice(_OUTSIDE_KEYS).split("+"))
        elif choice < 0.85:
            self._press(drags=choice > 0.75)
        elif choice < 0.87:
            self._resize(*self.random.choice(SIZES))
        elif choice < 0.89:
            self.litter.change()
        else:
            self.running.hand("click", self.random.choice((4, 5)))

    def _press(self, *, drags: bool) -> None:
        width, height = self.glass.size
        self.glass.move(self.random.randrange(width // 2), self.random.randrange(height // 2))
        self.glass.button(True)
        if drags:
            self.glass.move(self.random.randrange(width // 2), self.random.randrange(height // 2))
        self.glass.button(False)

    def ask(self) -> float:
        """Return how long (s) until the window is painted in another size, as every screen is."""
        self.glass.settle(0.3, 2)
        width, height = self.random.choice(SIZES)
        began = time.monotonic()
        self._resize(width, height + self.random.randrange(1, 9))
        while not self.glass.changes(0.5) and time.monotonic() < began + 10:
            pass
        took = time.monotonic() - began
        if self.running.process.poll() is not None:
            return 0.0  # it was left
        if took > _SLOW_S:
            print(f"{took:.2f} s on “{self.running.title()}”", flush=True)
        self.slowest_s = max(self.slowest_s, took)
        return took

    def _resize(self, width: int, height: int) -> None:
        with suppress(CalledProcessError):
            self.running.hand("windowsize", self.running.window(), width, height)


def _outside(folder: Path, random: Random, minutes: float) -> int:
    with server(_PAGE) as display:
        glass = Glass(display)
        litter = Litter(folder / "data" / "pairs", random)
        end, starts, actions = time.monotonic() + minutes * 60, 0, 0
        slowest = 0.0
        while time.monotonic() < end:
            with program(display, folder / "data", "--mute") as running:
                running.window()
                starts += 1
                monkey, told = Outside(running, glass, litter, random), time.monotonic()
                asked = told
                while running.process.poll() is None and time.monotonic() < end:
                    monkey.act()
                    actions += 1
                    now = time.monotonic()
                    if now > asked + ASK_EACH_S:
                        monkey.ask()
                        asked = time.monotonic()
                    if now > told + REPORT_S and running.process.poll() is None:
                        told, memory = now, pss_mb(running.process.pid)
                        print(f"{actions} actions, {starts} starts, {memory:.1f} MB", end="")
                        print(f", slowest answer {monkey.slowest_s:.2f} s", flush=True)
                slowest = max(slowest, monkey.slowest_s)
                said = running.said()
                if "Traceback" in said or (running.process.poll() or 0) > 0:
                    print(said)
                    return 1
            if reports := [*(folder / "data").glob("reports/*")]:
                print(reports[0].read_text(encoding="utf-8"))
                return 1
        glass.close()
    print(f"no fault in {actions} actions, slowest answer {slowest:.2f} s")
    return 0


def _inside(folder: Path, random: Random, minutes: float) -> int:
    end, told, actions = time.monotonic() + minutes * 60, time.monotonic(), 0
    while True:  # and again whenever it was left
        for report in Inside(folder, random).live():
            actions += 1
            now = time.monotonic()
            if report:
                print(f"after {actions} actions:\n{report}")
                return 1
            if now > told + REPORT_S:
                told = now
                print(f"{actions} actions, {pss_mb(os.getpid()):.1f} MB", flush=True)
            if now > end:
                print(f"no fault in {actions} actions")
                return 0


def main() -> int:
    """Let the monkey in; return 1 after a fault."""
    asked = ArgumentParser(prog="python -m tests.bench.monkey", description=__doc__)
    asked.add_argument("--minutes", type=float, default=10)
    asked.add_argument("--seed", type=int, default=1)
    asked.add_argument("--outside", action="store_true")
    options = asked.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        work = _outside if options.outside else _inside
        return work(folder, Random(options.seed), options.minutes)


if __name__ == "__main__":
    sys.exit(main())
