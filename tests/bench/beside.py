"""Prints what this checkout costs beside another one: start, a click on a card, idle, memory.

`python -m tests.bench.beside TREE [--pairs 12]`: the two take turns, and who begins changes from
one pair to the next, so that a busy computer is busy for both. Each line has the median of both,
the median of the ratios pair by pair, and how far the middle half of these ratios lies apart.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
import time
from argparse import ArgumentParser
from collections.abc import Mapping, Sequence
from pathlib import Path
from statistics import median, quantiles

from tests.bench.__main__ import BOARD, SET
from tests.bench.outside import SIZE, Watched, watched
from tests.e2e.window import ROOT

SEED, CLICKS, IDLE_S = 7, 12, 6.0
_READS_S = 4.0
"""So long the first start may read sets: what it has read when it ends is remembered."""
_PLACES = f"""
from pathlib import Path
from tests.e2e.twin import Twin
twin = Twin(Path(__import__("sys").argv[1]), "{SET}", {SEED}, {SIZE})
points = [twin.card(label) for label in "123456"]
print(*(int(along) for point in points for along in (point.x, point.y)))
"""
"""Asked of each checkout itself, since a card lies where that checkout lays it."""

Figures = Mapping[str, float]


class Checkout:
    """One of the two, with a data folder of its own that a first start has filled."""

    def __init__(self, tree: Path, folder: Path) -> None:
        self.tree = tree
        self._data = ("--mute", "--data", str(folder / "data"))
        line = [sys.executable, "-c", _PLACES, str(folder / "twin")]
        done = subprocess.run(line, cwd=tree, check=True, stdout=subprocess.PIPE, encoding="utf-8")
        numbers = [int(word) for word in done.stdout.split()]
        self.cards = list(zip(numbers[::2], numbers[1::2], strict=True))
        self.library = ("main.py", *self._data)
        self.game = ("main.py", "play", SET, "--seed", str(SEED), "--no-motion", *self._data)
        for words in (self.library, self.game):  # the bytecode, and what the library knows
            with watched(words, root=tree) as program:
                time.sleep(_READS_S)
                _end(program)

    def figures(self) -> Figures:
        """Return what one start of the library and one of a game cost."""
        found: dict[str, float] = {}
        with watched(self.library, root=self.tree) as program:
            found["start to the library, ms"] = program.start_ms
            found["  processor time of the library, ms"] = program.start_cpu_ms
            found["memory (PSS) of the library, MB"] = program.pss_mb()
            _end(program)
        with watched(self.game, root=self.tree, area=BOARD) as program:
            found["start to a board, ms"] = program.start_ms
            found["  processor time of the board, ms"] = program.start_cpu_ms
            idle = program.idle(IDLE_S)
            found["idle game, % of a core"] = idle.percent
            found["  wake-ups a second"] = idle.wakeups
            clicks = [program.click(x, y, (x - 60, y - 20, 120, 40)) for x, y in self.cards * 2]
            found["click to changed pixels, ms"] = median(first for first, _last in clicks)
            found["  to the last change, ms"] = median(last for _first, last in clicks)
            found["memory (PSS) of a game, MB"] = program.pss_mb()
            _end(program)
        return found


def _end(program: Watched) -> None:
    """End a program as its user would: one that was killed has more to do at its next start."""
    program.process.terminate()
    program.process.wait(20)


def lines(ours: Sequence[Figures], theirs: Sequence[Figures]) -> list[str]:
    """Return the table of figures measured by turns, as many of ours as of theirs."""
    head = f"{'':34}{'here':>9}{'there':>9}{'ratio':>8}   middle half"
    rows = [head]
    for name in ours[0]:
        here, there = ([figures[name] for figures in some] for some in (ours, theirs))
        ratios = [a / b for a, b in zip(here, there, strict=True)]
        low, middle, high = quantiles(ratios, n=4) if len(ratios) > 1 else ratios * 3
        rows.append(
            f"{name:34}{median(here):9.2f}{median(there):9.2f}{middle:8.3f}   {low:.3f}–{high:.3f}"
        )
    return rows


def main() -> int:
    """Measure by turns, and print."""
    parser = ArgumentParser(prog="python -m tests.bench.beside", description=__doc__)
    parser.add_argument("tree", type=Path)
    parser.add_argument("--pairs", type=int, default=12)
    args = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        ours = Checkout(ROOT, Path(folder, "ours"))
        theirs = Checkout(args.tree.resolve(), Path(folder, "theirs"))
        found: dict[Checkout, list[Figures]] = {ours: [], theirs: []}
        for number in range(args.pairs):
            for checkout in (ours, theirs) if number % 2 else (theirs, ours):
                found[checkout].append(checkout.figures())
    print(*lines(found[ours], found[theirs]), sep="\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
