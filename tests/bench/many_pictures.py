"""A set of two thousand pictures: from the library to its board, and memory, beside a small set.

`python -m tests.bench.many_pictures [--count 2000] [--runs 3]`: both sets are made, and opened in a
real window by keys; the floor is the same way with a set of a dozen words.
"""

from __future__ import annotations

import tempfile
import time
from argparse import ArgumentParser
from collections.abc import Callable
from pathlib import Path
from random import Random
from statistics import median
from typing import NamedTuple

import skia

from tests.bench.__main__ import row, show
from tests.bench.memory import family_mb
from tests.bench.outside import SIZE, watched
from tests.glass import Area

WORDS = 12
NAME = "zebra"
"""What is typed in the library to find the set: in no set that comes with the program."""
_WIDE, _HIGH = 480, 360
BOARD: Area = (0, 100, SIZE[0], SIZE[1] - 160)


class Figures(NamedTuple):
    """Milliseconds and megabytes of one run; all times end with the last change of the picture."""

    library: float
    found: float
    setup: float
    board: float
    memory: float


def main() -> int:
    """Make the sets, open each, print."""
    parser = ArgumentParser(prog="python -m tests.bench.many_pictures", description=__doc__)
    parser.add_argument("--count", type=int, default=2000)
    parser.add_argument("--runs", type=int, default=3)
    args = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        many = _typical(Path(folder) / "many", args.runs, lambda at: pictures(at, args.count))
        few = _typical(Path(folder) / "few", args.runs, words)
    name = f"{args.count} pictures"
    show(
        [
            row(f"start to the library with {name} in it, ms", many.library, few.library),
            row("  the set is found by its name", many.found, few.found),
            row("  from there to its setup", many.setup, few.setup),
            row("  from the setup to its whole board", many.board, few.board),
            row("  library to board", many.setup + many.board, few.setup + few.board, "1000"),
            row("memory (PSS) of all processes then, MB", many.memory, few.memory, "150"),
        ]
    )
    return 0


def pictures(folder: Path, count: int) -> None:
    """Write a set of so many pictures with their names, PNG and JPEG by turns."""
    chance, rows = Random(7), []
    for number in range(count):
        surface = skia.Surface.MakeRasterN32Premul(_WIDE, _HIGH)
        canvas = surface.getCanvas()
        canvas.clear(0xFF000000 | chance.randrange(1 << 24))
        for _ in range(12):
            paint = skia.Paint(Color=0xFF000000 | chance.randrange(1 << 24), AntiAlias=True)
            at = chance.randrange(_WIDE), chance.randrange(_HIGH)
            canvas.drawCircle(*at, chance.randrange(10, 90), paint)
        kind, ending = ((skia.kPNG, "png"), (skia.kJPEG, "jpg"))[number % 2]
        data = surface.makeImageSnapshot().encodeToData(kind, 85)
        (folder / f"{number}.{ending}").write_bytes(bytes(data))
        rows.append(f"  - term: {{image: {number}.{ending}}}\n    definition: Number {number}\n")
    _write(folder, rows)


def words(folder: Path) -> None:
    """Write a set of a dozen words."""
    _write(folder, [f"  - [word {number}, Number {number}]\n" for number in range(WORDS)])


def _write(folder: Path, rows: list[str]) -> None:
    text = f"title: {NAME}\nlanguage: en\npairs:\n" + "".join(rows)
    (folder / f"{NAME}.yaml").write_text(text, encoding="utf-8")


def _typical(folder: Path, runs: int, make: Callable[[Path], None]) -> Figures:
    """Return medians; the first run, in which the set is read for the first time, counts too."""
    sets = folder / "data" / "pairs" / NAME
    sets.mkdir(parents=True)
    make(sets)
    found = [_opened(folder / "data") for _ in range(runs)]
    return Figures(*(median(figures) for figures in zip(*found, strict=True)))


def _opened(data: Path) -> Figures:
    """Open the set from the library, as a player does by keys."""
    line = ["main.py", "--data", str(data), "--lang", "en", "--no-motion", "--mute"]
    began = time.monotonic()
    with watched(line) as program:
        glass = program.glass

        def after(*keys: str) -> float:
            """Press these keys one after another: ms to the last change of the picture."""
            pressed = last = time.monotonic()
            for key in keys:
                glass.keys(key)
            # A running clock is no part of the picture that has to become whole.
            while last == pressed and time.monotonic() < pressed + 20:
                last = max([pressed, *(c.at for c in glass.changes(0.1) if c.touches(BOARD))])
            return (max(last, glass.settle(1.0, 20, BOARD)) - pressed) * 1000

        while "Parejas" not in glass.titles():
            time.sleep(0.02)
        library = (glass.settle(1.0, 20) - began) * 1000
        glass.keys("slash")
        found = after(*NAME)
        setup, board = after("Return"), after("Return")
        return Figures(
            library, found, setup, board, family_mb(program.process.pid, with_files=True)
        )


if __name__ == "__main__":
    raise SystemExit(main())
