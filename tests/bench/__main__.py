"""Prints a table of what the program costs, beside a bare pygame window in the same run."""

from __future__ import annotations

import subprocess
import sys
import tempfile
from argparse import ArgumentParser
from collections.abc import Sequence
from pathlib import Path
from statistics import median

from tests.bench import floor
from tests.bench.outside import SIZE, Idle, Watched, start_ms, watched
from tests.e2e.twin import Twin
from tests.e2e.window import ROOT, environment
from tests.glass import Area, missing, server

SET = "marketing-relacional"
FLOOR = ("tests/bench/floor.py", f"{SIZE[0]}x{SIZE[1]}")
FRAMES = ((1280, 720), (1920, 1080), (3840, 2160))
BOARD: Area = (0, 100, SIZE[0], SIZE[1] - 160)
"""Below the clock: what has to be whole before a started game counts as there."""
Row = tuple[str, str, str, str, str]


def row(what: str, ours: float, bare: float | None = None, aim: str = "") -> Row:
    """A line of the table: what, ours, the floor's, how many times that, what is aimed at."""
    times = f"{ours / bare:.1f} ×" if bare else ""
    return what, _figure(ours), "" if bare is None else _figure(bare), times, aim


def _figure(number: float) -> str:
    return f"{number:.0f}" if number >= 100 else f"{number:.2f}"


class Bench:
    """One run of everything; `quick` repeats less and waits less."""

    def __init__(self, folder: Path, quick: bool) -> None:
        self.folder = folder
        self.runs, self.clicks, self.idle_s = (2, 6, 3) if quick else (5, 20, 10)

    @property
    def library(self) -> tuple[str, ...]:
        return ("main.py", "--mute", "--data", str(self.folder / "data"))

    @property
    def game(self) -> tuple[str, ...]:
        return (
            "main.py", "play", SET, "--seed", "7", "--no-motion", "--mute",
            "--data", str(self.folder / "data"),
        )  # fmt: skip

    def starts(self) -> list[Row]:
        fresh = start_ms(self.library, 1)
        bare = start_ms(FLOOR, self.runs)
        return [
            row("start to the whole library, ms", start_ms(self.library, self.runs), bare, "2.5 ×"),
            row("  the very first start", fresh, bare),
            row("start to a board (play SET)", start_ms(self.game, self.runs, BOARD), bare),
        ]

    def bare(self) -> tuple[float, float, Idle, float]:
        """Click to first and last change, idle and memory of the floor."""
        places = floor.boxes(*SIZE)
        with watched(FLOOR) as program:
            idle, pss = program.idle(self.idle_s), program.pss_mb()
            first, last = self._clicks(program, [_middle(box) for box in places], places)
        return first, last, idle, pss

    def in_game(self) -> tuple[float, float, Idle, float]:
        """The same of a running game: clicks choose one card after another of one side."""
        twin = Twin(self.folder / "twin", SET, 7, SIZE)
        points = [twin.card(label) for label in "123456"]
        areas: list[Area] = [(int(p.x) - 60, int(p.y) - 20, 120, 40) for p in points]
        with watched(self.game, area=BOARD) as program:
            idle = program.idle(self.idle_s)
            first, last = self._clicks(program, [(p.x, p.y) for p in points], areas)
            return first, last, idle, program.pss_mb()

    def _clicks(
        self, program: Watched, points: Sequence[tuple[float, float]], areas: Sequence[Area]
    ) -> tuple[float, float]:
        found = [
            program.click(*points[n % len(points)], areas[n % len(points)])
            for n in range(self.clicks)
        ]
        return median(first for first, _last in found), median(last for _first, last in found)

    def in_library(self) -> tuple[Idle, float]:
        with watched(self.library) as program:
            return program.idle(self.idle_s), program.pss_mb()

    def table(self) -> list[Row]:
        rows = self.starts()
        bare_first, bare_last, bare_idle, bare_pss = self.bare()
        first, last, idle, pss = self.in_game()
        library_idle, library_pss = self.in_library()
        return [
            *rows,
            row("click on a card to changed pixels, ms", first, bare_first, "4 ms or 5 ×"),
            row("  to the last change (chosen)", last, bare_last),
            row("idle library, % of a core", library_idle.percent, aim="0.1"),
            row("  wake-ups a second", library_idle.wakeups, aim="2"),
            row("idle game (clock runs), % of a core", idle.percent, aim="0.1"),
            row("  wake-ups a second", idle.wakeups, aim="15"),
            row("idle floor, % of a core", bare_idle.percent, bare_idle.percent),
            row("  wake-ups a second", bare_idle.wakeups, bare_idle.wakeups),
            row("memory (PSS) of the library, MB", library_pss, bare_pss, "80"),
            row("memory (PSS) of a game, MB", pss, bare_pss, "80"),
            *self.frames(),
            *self.opening(),
        ]

    def frames(self) -> list[Row]:
        rows = []
        for size in FRAMES:
            with server(size) as display:
                whole, *moving = _inside(display, "frames", f"{size[0]}x{size[1]}")
            name, aim = f"{size[0]}×{size[1]}", "33" if size[0] > 1920 else "16"
            rows.append(row(f"frame of a deal, 12 pairs, {name}, ms: median", median(moving)))
            rows.append(row("  slowest", max(moving), aim=aim))
            rows.append(row("  first picture of the board", whole))
        return rows

    def opening(self) -> list[Row]:
        read, dealt = _inside("", "open", "10000")
        return [
            row("read a set of 10 000 pairs, ms", read, aim="500 in all"),
            row("  deal and lay the first board of it", dealt),
        ]


def _inside(display: str, *words: str) -> list[float]:
    done = subprocess.run(
        [sys.executable, "-m", "tests.bench.inside", *words], cwd=ROOT, check=True,
        env=environment(display), stdout=subprocess.PIPE, encoding="utf-8", timeout=120,
    )  # fmt: skip
    return [float(figure) for figure in done.stdout.split("\n")[-2].split()]


def _middle(box: Area) -> tuple[float, float]:
    return box[0] + box[2] / 2, box[1] + box[3] / 2


def show(rows: list[Row]) -> None:
    """The table, in columns."""
    head: Row = ("", "parejas", "floor", "ratio", "aim")
    widths = [max(len(line[n]) for line in [head, *rows]) for n in range(len(head))]
    for line in [head, *rows]:
        cells = [
            line[0].ljust(widths[0]),
            *(c.rjust(w) for c, w in zip(line[1:], widths[1:], strict=True)),
        ]
        print("  ".join(cells).rstrip())


def main() -> int:
    asked = ArgumentParser(prog="python -m tests.bench", description=__doc__)
    asked.add_argument("--quick", action="store_true", help="fewer runs, shorter waits")
    quick = asked.parse_args().quick
    if lacking := missing("Xvfb"):
        print(lacking, file=sys.stderr)
        return 1
    with tempfile.TemporaryDirectory() as folder:
        show(Bench(Path(folder), quick).table())
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
