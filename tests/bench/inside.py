"""Frames of a deal in a real window, and opening a large set: one process, timed in itself.

`python -m tests.bench.inside frames WIDTHxHEIGHT` or `… open PAIRS`; prints numbers in ms.
"""

from __future__ import annotations

import sys
import tempfile
import time
from pathlib import Path

from game.core.options import Options
from game.core.pair_set import PairSet
from game.core.settings import Settings
from game.formats import read_any
from game.look.painter import Painter
from game.look.text import SkiaMeasure
from game.look.window import Window
from game.places import STARTER_SETS
from game.records.records import Records
from game.screens.play.screen import PlayScreen
from game.screens.routes import ToPlay
from game.view.motion import DEAL_MS
from tests.fakes import services
from tests.records.made import Day

FRAME_MS = 16
SET = STARTER_SETS / "conceptos-marketing-de-relacion.yaml"


def ms(since: int) -> float:
    return (time.perf_counter_ns() - since) / 1e6


def screen(
    path: Path,
    pair_set: PairSet,
    folder: Path,
    size: tuple[int, int],
    clock: list[int],
    measure: SkiaMeasure,
) -> PlayScreen:
    """A board of twelve pairs whose clock is the number in `clock`."""
    records = Records.open(folder, Day())
    around = services(None, records, Settings(), measure, lambda: clock[0])
    return PlayScreen(around, ToPlay(path, pair_set, Options(pairs=12), 7), size)


def frames(size: tuple[int, int]) -> list[float]:
    """How long each frame of a deal of twelve pairs takes, from the view to the window."""
    pair_set, _problems = read_any(SET)
    assert pair_set is not None
    with tempfile.TemporaryDirectory() as folder:
        clock, measure = [0], SkiaMeasure()
        board = screen(SET, pair_set, Path(folder), size, clock, measure)
        window = Window("frames", size)
        painter = Painter(measure.texts)
        painter.onto(window.renewed())
        before, times = None, []
        for now in range(0, DEAL_MS + 2 * FRAME_MS, FRAME_MS):
            clock[0], began = now, time.perf_counter_ns()
            view = board.view(size)
            window.present(painter.paint(view, now, before=before))
            times.append(ms(began))
            before = view
            window.wait(0)
        window.close()
    # The first is the whole screen, where nothing moves yet: it is told apart.
    return times


def opening(pairs: int) -> tuple[float, float]:
    """Reading a set of so many pairs, and dealing a board of it."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "large.yaml"
        rows = (
            f"  - term: Term number {n}\n    definition: What {n} means\n" for n in range(pairs)
        )
        path.write_text("title: Large\npairs:\n" + "".join(rows), encoding="utf-8")
        began = time.perf_counter_ns()
        pair_set, _problems = read_any(path)
        assert pair_set is not None
        assert len(pair_set.pairs) == pairs
        read = ms(began)
        began = time.perf_counter_ns()
        size = (1280, 720)
        screen(path, pair_set, Path(folder), size, [0], SkiaMeasure()).view(size)
        return read, ms(began)


if __name__ == "__main__":
    what, how = sys.argv[1:]
    if what == "frames":
        width, height = map(int, how.split("x"))
        print(*frames((width, height)))
    else:
        print(*opening(int(how)))
