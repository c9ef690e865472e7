"""Prints how many instructions a start and a click need, in this checkout and in another one.

`python -m tests.bench.instructions TREE`. A processor may be a quarter quicker in one minute than
in the next; how many instructions it is given is the same whenever they are counted, to some ten
thousandths, and on a busy computer too. Valgrind counts them (two minutes in all), from the start
of Python to the last picture of the library and of a board, and from a press on a card to its last
picture. They are no time: what waits for the disk or for memory counts no more than what does not.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
import tempfile
import time
from argparse import ArgumentParser
from collections.abc import Sequence
from pathlib import Path
from typing import IO

from tests.bench.__main__ import BOARD
from tests.bench.beside import Checkout
from tests.bench.counted import PICTURE, PRESS
from tests.bench.outside import SIZE
from tests.e2e.window import ROOT, environment
from tests.glass import Area, Glass, missing, server

QUIET_S, LONGEST_S = 10.0, 300.0
"""Valgrind takes thirty times as long: a picture that stays so long is whole."""
_COUNTED = ROOT / "tests" / "bench" / "counted.py"
_VALGRIND = ("valgrind", "--tool=cachegrind", "--cache-sim=no", "--cachegrind-out-file=/dev/null")
_REPORT = re.compile(rf"({PICTURE}|{PRESS})|I\s+refs:\s+([\d,]+)")


def marks(report: str) -> list[tuple[str, float]]:
    """Return what was told, and the millions of instructions until then, in order."""
    found: list[tuple[str, float]] = []
    told = ""
    for what, count in _REPORT.findall(report):
        if what:
            told = what
        elif told:
            found.append((told, int(count.replace(",", "")) / 1e6))
            told = ""
    return found


class Counted:
    """A program that Valgrind counts, in a window of its own."""

    def __init__(
        self, tree: Path, words: Sequence[str], area: Area, display: str, said: IO[bytes]
    ) -> None:
        line = [*_VALGRIND, sys.executable, str(_COUNTED), ",".join(map(str, area)), *words]
        around = {**environment(display), "PYTHONHASHSEED": "0"}
        around.pop("PYTHONPATH", None)
        self._said = said
        self._process = subprocess.Popen(
            line, cwd=tree, env=around, stdout=subprocess.DEVNULL, stderr=said
        )

    @property
    def marks(self) -> list[tuple[str, float]]:
        """What was told until now."""
        return marks(os.pread(self._said.fileno(), 1 << 24, 0).decode(errors="replace"))

    @property
    def pictures(self) -> int:
        """How many pictures there were until now."""
        return sum(what == PICTURE for what, _count in self.marks)

    def settle(self, pictures: int) -> None:
        """Wait for so many pictures in all, and until no other one has come for a while."""
        seen, changed = -1, time.monotonic()
        began = changed
        while seen < pictures or time.monotonic() < changed + QUIET_S:
            count = self.pictures
            if count != seen:
                seen, changed = count, time.monotonic()
            if self._process.poll() is not None or time.monotonic() > began + LONGEST_S:
                raise RuntimeError("no picture came")
            time.sleep(0.2)

    def end(self) -> None:
        """End it as its user would."""
        self._process.terminate()
        self._process.wait(60)


def counted(
    tree: Path, words: Sequence[str], area: Area, card: tuple[int, int] | None = None
) -> tuple[float, float, float]:
    """Return the millions of instructions to the last picture of a start; and from a press.

    Those from a press on `card` are told to its first and to its last picture; 0 without a card.
    """
    with server(SIZE) as display, tempfile.TemporaryFile() as said:
        glass, program = Glass(display), Counted(tree, words, area, display, said)
        program.settle(1)
        start, first, last = program.marks[-1][1], 0.0, 0.0
        if card is not None:
            glass.move(*card)
            program.settle(1)
            before = len(program.marks)
            glass.button(True)
            glass.button(False)
            program.settle(program.pictures + 1)
            (_press, pressed), *pictures = program.marks[before:]
            first, last = pictures[0][1] - pressed, pictures[-1][1] - pressed
        program.end()
        glass.close()
        return start, first, last


def figures(checkout: Checkout) -> dict[str, float]:
    """Return the millions of instructions of a start of the library, of one of a game, a click."""
    library, *_none = counted(checkout.tree, checkout.library, (0, 0, *SIZE))
    board, first, last = counted(checkout.tree, checkout.game, BOARD, checkout.cards[0])
    return {
        "start to the library": library,
        "start to a board": board,
        "click to its first picture": first,
        "  to its last": last,
    }


def main() -> int:
    """Count in both, and print."""
    parser = ArgumentParser(prog="python -m tests.bench.instructions", description=__doc__)
    parser.add_argument("tree", type=Path)
    args = parser.parse_args()
    if lacking := missing("Xvfb", "valgrind"):
        print(lacking, file=sys.stderr)
        return 1
    with tempfile.TemporaryDirectory() as folder:
        ours = figures(Checkout(ROOT, Path(folder, "ours")))
        theirs = figures(Checkout(args.tree.resolve(), Path(folder, "theirs")))
    print(f"{'millions of instructions':34}{'here':>9}{'there':>9}{'ratio':>8}")
    for name, here in ours.items():
        print(f"{name:34}{here:9.2f}{theirs[name]:9.2f}{here / theirs[name]:8.3f}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
