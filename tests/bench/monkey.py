"""A monkey at the keyboard: any keys, presses, drags, sizes and files, for as long as wanted.

`python -m tests.bench.monkey [--minutes 10] [--seed 1]` gives the program itself, on a window that
is not there, any input at any size, with a clock that leaps and files that change; every view is
made and painted. `--outside` does the same from outside to a real window under Xvfb, and times how
long it takes until all is handled and painted; in its first minutes it is led from screen to
screen, so that what each needs is loaded before its memory counts. Both print the memory of each
minute, and end with 1 after a fault, with its report, after an answer slower than a second, and
where memory grows on. What happened is known by its seed.
"""

from __future__ import annotations

import os
import sys
import tempfile
import time
from argparse import ArgumentParser
from pathlib import Path
from random import Random

from tests.bench.inside_monkey import Inside
from tests.bench.memory import MemoryLog, family_mb
from tests.bench.outside_monkey import Hour

SAMPLE_S = 2.0


def _inside(folder: Path, random: Random, minutes: float) -> int:
    began, actions, sampled, memory = time.monotonic(), 0, 0.0, MemoryLog()
    while True:  # and again whenever it was left
        for report in Inside(folder, random).live():
            actions += 1
            now = time.monotonic() - began
            if report:
                print(f"after {actions} actions:\n{report}")
                return 1
            if now > sampled + SAMPLE_S:
                if now // 60 > sampled // 60:
                    print(f"{actions} actions, {memory.medians()[-1]:.1f} MB", flush=True)
                sampled = now
                memory.note(now, family_mb(os.getpid()))
            if now > minutes * 60:
                print(f"no fault in {actions} actions\n{memory.verdict()}")
                return int(not memory.stays())


def main() -> int:
    """Let the monkey in; return 1 after a fault."""
    asked = ArgumentParser(prog="python -m tests.bench.monkey", description=__doc__)
    asked.add_argument("--minutes", type=float, default=10)
    asked.add_argument("--seed", type=int, default=1)
    asked.add_argument("--outside", action="store_true")
    options = asked.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        random, minutes = Random(options.seed), options.minutes
        if options.outside:
            return Hour(folder, random, minutes).pass_()
        return _inside(folder, random, minutes)


if __name__ == "__main__":
    sys.exit(main())
