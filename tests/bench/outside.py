"""What a program in a window costs, measured from outside: X server, /proc and nothing of its own.

All times in milliseconds.
"""

from __future__ import annotations

import contextlib
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from tests.e2e.window import ROOT, environment
from tests.glass import Area, Glass, server

SIZE = (1280, 720)
QUIET_S = 0.7
"""A picture that does not change for so long is whole."""


@dataclass(frozen=True, slots=True)
class Idle:
    """With nothing happening: share of a core in percent, wake-ups a second."""

    percent: float
    wakeups: float


class Watched:
    """A program under watch.

    `start_ms` is how long it took to its last change on the glass, `start_cpu_ms` how long it was
    on a processor until then.
    """

    def __init__(
        self, display: str, glass: Glass, words: Sequence[str], area: Area | None, root: Path
    ) -> None:
        self.glass = glass
        began = time.monotonic()
        self.process = subprocess.Popen(
            [sys.executable, *words],
            cwd=root,
            env=environment(display),
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        first = None
        while first is None:
            if self.process.poll() is not None or time.monotonic() > began + 30:
                raise RuntimeError(f"no window came of: {' '.join(words)}")
            first = next(iter(glass.changes(1.0)), None)
        self._keep_cpu()
        # A running clock is no part of the picture that has to become whole.
        last = glass.settle(QUIET_S, 20, area, self._keep_cpu)
        self.start_ms = (max(first.at, last) - began) * 1000

    def _keep_cpu(self) -> None:
        """Keep the processor time since the start, of all threads, in `start_cpu_ms`."""
        clock = (~self.process.pid << 3) | 2  # Linux's name for the clock of another process
        self.start_cpu_ms = time.clock_gettime(clock) * 1000

    def click(self, x: float, y: float, area: Area) -> tuple[float, float]:
        """Press and let go there: ms to the first and to the last change in `area`."""
        self.glass.move(x, y)
        self.glass.settle(0.15, 2, area)
        pressed = self.glass.button(True)
        self.glass.button(False)
        first = last = 0.0
        while time.monotonic() < pressed + (0.15 if first else 1.0):
            for change in self.glass.changes(0.05):
                if change.touches(area):
                    last = change.at
                    first = first or last
        return (first - pressed) * 1000, (last - pressed) * 1000

    def idle(self, seconds: float) -> Idle:
        self.glass.move(2, 2)
        time.sleep(1.5)
        began, (ran, woke) = time.monotonic(), self._work()
        time.sleep(seconds)
        took, (ran_then, woke_then) = time.monotonic() - began, self._work()
        return Idle((ran_then - ran) / 1e7 / took, (woke_then - woke) / took)

    def pss_mb(self) -> float:
        """Memory, with what is shared with other programs divided among them."""
        return pss_mb(self.process.pid)

    def _work(self) -> tuple[int, int]:
        """Nanoseconds on a processor and times woken, of all threads, since the start."""
        ran = woke = 0
        for task in Path(f"/proc/{self.process.pid}/task").iterdir():
            ran += int((task / "schedstat").read_text().split()[0])
            rows = (task / "status").read_text().splitlines()
            woke += int(next(row.split()[1] for row in rows if row.startswith("voluntary_")))
        return ran, woke


def pss_mb(process: int, kind: str = "Pss:") -> float:
    """Memory of a process, with what is shared with others divided among them."""
    rows = Path(f"/proc/{process}/smaps_rollup").read_text().splitlines()
    return int(next(row.split()[1] for row in rows if row.startswith(kind))) / 1024


@contextlib.contextmanager
def watched(
    words: Sequence[str],
    size: tuple[int, int] = SIZE,
    area: Area | None = None,
    root: Path = ROOT,
) -> Iterator[Watched]:
    """`python WORDS…` in a checkout, on a display of its own; for its start `area` alone counts."""
    with server(size) as display:
        glass = Glass(display)
        process = None
        try:
            program = Watched(display, glass, words, area, root)
            process = program.process
            yield program
        finally:
            if process is not None:
                process.kill()
                process.wait(10)
            glass.close()


def start_ms(words: Sequence[str], runs: int, area: Area | None = None) -> float:
    """Median time from nothing to a whole picture."""
    times = []
    for _ in range(runs):
        with watched(words, area=area) as program:
            times.append(program.start_ms)
    return median(times)
