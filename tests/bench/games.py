"""Three hundred games in one process: is the last played as quickly, and in as little memory?

`python -m tests.bench.games [--count 300] [--seed 1]` opens the program in a real window under
Xvfb, with its own painter, records, sounds and sets, and plays one game after another to its end
by presses on cards: both modes, several sets and numbers of pairs, both languages, all themes,
now and then a wrong pair. The clock goes on by as much as the program would sleep. Thirty ways of
playing come again and again, so that the last thirty games are those of the first thirty, dealt
otherwise. Before the first that counts each way is played once: fonts, hyphens, sounds and what
decodes pictures are loaded when they are first needed, and stay. It prints, for both, how long it
takes from a press to the painted picture (wall and processor), the whole game, and the memory
after it. In a quarter of an hour a processor may become a tenth quicker or slower by itself: so
after each game a fixed piece of work is timed, and all times are told as multiples of that floor.
It ends with 1 where the last thirty need over 5 % more.
"""

from __future__ import annotations

import os
import sys
import tempfile
import time
from argparse import ArgumentParser
from collections.abc import Callable, Sequence
from pathlib import Path
from statistics import median

import skia

from tests.bench.scripted_window import GAMES_A_CYCLE, Evening, Played
from tests.glass import missing, server

SIZE = (1280, 720)
MOST_RATIO = 1.05
Measured = tuple[Played, float]
"""A game, and how many milliseconds of processor the floor took after it."""
FLOOR = "the floor, ms of processor"
FIGURES: dict[str, Callable[[Played, float], float]] = {
    "answer, floors of the clock": lambda game, floor: median(game.answers_ms) / floor,
    "answer, floors of processor": lambda game, floor: median(game.answers_cpu_ms) / floor,
    "slowest answer, floors of processor": lambda game, floor: max(game.answers_cpu_ms) / floor,
    "whole game, floors of processor": lambda game, floor: game.cpu_ms / floor,
    "memory after it, MB": lambda game, _floor: game.memory_mb,
    "answer, ms of processor": lambda game, _floor: median(game.answers_cpu_ms),
    FLOOR: lambda _game, floor: floor,
}
JUDGED = [name for name in FIGURES if "ms of processor" not in name]


def floor_ms() -> float:
    """Return the milliseconds of processor for a piece of work that nothing in the program alters.

    Half of it is Python's, half Skia's, as in an answer; the median of five times.
    """
    return median(_floor_once() for _ in range(5))


def _floor_once() -> float:
    began = time.process_time()
    counts: dict[str, int] = {}
    for number in range(20_000):
        word = f"w{number % 997}"
        counts[word] = counts.get(word, 0) + 1
    surface = skia.Surface(*SIZE)
    paint = skia.Paint(AntiAlias=True)
    for number in range(120):
        paint.setColor(0xFF000000 | number * 2_111)
        box = skia.Rect.MakeXYWH(number * 8, number * 4, 300, 180)
        surface.getCanvas().drawRoundRect(box, 12, 12, paint)
    return (time.process_time() - began) * 1000


def show(games: Sequence[Measured]) -> int:
    """Print the first thirty beside the last; return 1 where these need more than they may."""
    worse = False
    print(f"{'median of a game':38}{'first 30':>10}{'last 30':>10}{'ratio':>8}  by thirties")
    ends = range(GAMES_A_CYCLE, len(games) + 1, GAMES_A_CYCLE)
    thirties = [games[end - GAMES_A_CYCLE : end] for end in ends]
    for name, figure in FIGURES.items():
        steps = [median(figure(*game) for game in some) for some in thirties]
        ratio = steps[-1] / steps[0]
        worse = worse or (name in JUDGED and ratio > MOST_RATIO)
        rest = " ".join(f"{step:.4g}" for step in steps)
        print(f"{name:38}{steps[0]:10.2f}{steps[-1]:10.2f}{ratio:8.3f}  {rest}")
    return int(worse)


def main() -> int:
    """Play, and compare; return 1 where it became slower or larger."""
    asked = ArgumentParser(prog="python -m tests.bench.games", description=__doc__)
    asked.add_argument("--count", type=int, default=300)
    asked.add_argument("--seed", type=int, default=1)
    options = asked.parse_args()
    if options.count < GAMES_A_CYCLE:
        asked.error(f"--count: at least {GAMES_A_CYCLE}")
    if lacking := missing("Xvfb"):
        print(lacking, file=sys.stderr)
        return 1
    os.environ["SDL_AUDIODRIVER"] = "dummy"
    with server(SIZE) as display, tempfile.TemporaryDirectory() as folder:
        os.environ["DISPLAY"] = display
        evening = Evening(Path(folder), SIZE, options.seed)
        loading = [evening.play(number) for number in range(GAMES_A_CYCLE)]
        games = [(evening.play(number), floor_ms()) for number in range(options.count)]
        evening.close()
    memory = f"{loading[0].memory_mb:.1f}, {loading[-1].memory_mb:.1f}"
    print(f"memory after the first and the last of the games before, MB: {memory}")
    return show(games)


if __name__ == "__main__":
    sys.exit(main())
