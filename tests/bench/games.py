"""Three hundred games in one process: is the last played as quickly, and in as little memory?

`python -m tests.bench.games [--count 300] [--seed 1]` opens the program in a real window under
Xvfb, with its own painter, records, sounds and sets, and plays one game after another to its end
by presses on cards: both modes, several sets and numbers of pairs, both languages, all themes,
now and then a wrong pair. The clock goes on by as much as the program would sleep. Thirty ways of
playing come again and again, so that the last thirty games are those of the first thirty, dealt
otherwise. Before the first that counts each way is played once: fonts, hyphens, sounds and what
decodes pictures are loaded when they are first needed, and stay. It prints, for both, how long it
takes from a press to the painted picture (wall and processor), the frames of motions, and the
memory after each game; and ends with 1 where the last thirty need over 5 % more.
"""

from __future__ import annotations

import os
import sys
import tempfile
from argparse import ArgumentParser
from collections.abc import Callable, Sequence
from pathlib import Path
from statistics import median

from tests.bench.scripted_window import GAMES_A_CYCLE, Evening, Played
from tests.glass import missing, server

SIZE = (1280, 720)
MOST_RATIO = 1.05
FIGURES: tuple[tuple[str, Callable[[Played], float]], ...] = (
    ("answer, ms", lambda game: median(game.answers_ms)),
    ("answer, ms of processor", lambda game: median(game.answers_cpu_ms)),
    ("slowest answer, ms of processor", lambda game: max(game.answers_cpu_ms)),
    ("whole game, ms of processor", lambda game: game.cpu_ms),
    ("memory after it, MB", lambda game: game.memory_mb),
)


def show(games: Sequence[Played]) -> int:
    """Print the first thirty beside the last; return 1 where these need more than they may."""
    first, last = games[:GAMES_A_CYCLE], games[-GAMES_A_CYCLE:]
    worse = False
    print(f"{'median of a game':34}{'first 30':>10}{'last 30':>10}{'ratio':>8}")
    for name, figure in FIGURES:
        before, after = (median(map(figure, some)) for some in (first, last))
        worse = worse or after > before * MOST_RATIO
        print(f"{name:34}{before:10.2f}{after:10.2f}{after / before:8.3f}")
    steps = range(0, len(games), GAMES_A_CYCLE)
    by_thirty = (median(game.memory_mb for game in games[n : n + GAMES_A_CYCLE]) for n in steps)
    print("memory by thirties, MB:", *(f"{mb:.1f}" for mb in by_thirty))
    return int(worse)


def main() -> int:
    """Play, and compare; return 1 where it became slower or larger."""
    asked = ArgumentParser(prog="python -m tests.bench.games", description=__doc__)
    asked.add_argument("--count", type=int, default=300)
    asked.add_argument("--seed", type=int, default=1)
    options = asked.parse_args()
    if lacking := missing("Xvfb"):
        print(lacking, file=sys.stderr)
        return 1
    os.environ["SDL_AUDIODRIVER"] = "dummy"
    with server(SIZE) as display, tempfile.TemporaryDirectory() as folder:
        os.environ["DISPLAY"] = display
        evening = Evening(Path(folder), SIZE, options.seed)
        loading = [evening.play(number) for number in range(GAMES_A_CYCLE)]
        games = [evening.play(number) for number in range(options.count)]
        evening.close()
    memory = f"{loading[0].memory_mb:.1f}, {loading[-1].memory_mb:.1f}"
    print(f"memory after the first and the last of the games before, MB: {memory}")
    return show(games)


if __name__ == "__main__":
    sys.exit(main())
