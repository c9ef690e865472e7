"""Three hundred games in one process: is the last played as quickly, and in as little memory?

`python -m tests.bench.games [--count 300] [--seed 1]` opens the program in a real window under
Xvfb, with its own painter, records, sounds and sets, and plays one game after another to its end
by presses on cards: both modes, several sets and numbers of pairs, both languages, all themes,
now and then a wrong pair. The clock goes on by as much as the program would sleep. Thirty ways of
playing come again and again; before the first game that counts each is played once: fonts, hyphens,
sounds and what decodes pictures are loaded when they are first needed, and stay.

In a quarter of an hour a processor may become a tenth quicker or slower by itself. So the first
thirty games are not those of that hour: a second program, which has played none, plays by turns
with the old one the thirty games that are its last, with the same deals. It prints, for both, how
long it takes from a press to the painted picture (wall and processor), the whole game, and the
memory after it, with the median of the ratios game by game; and ends with 1 where the old program
needs over 5 % more.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from argparse import ArgumentParser
from collections.abc import Callable, Sequence
from dataclasses import asdict
from pathlib import Path
from statistics import median

from tests.bench.scripted_window import GAMES_A_CYCLE, Evening, Played
from tests.glass import missing, server

SIZE = (1280, 720)
MOST_RATIO = 1.05
FIGURES: dict[str, Callable[[Played], float]] = {
    "answer, ms": lambda game: median(game.answers_ms),
    "answer, ms of processor": lambda game: median(game.answers_cpu_ms),
    "slowest answer, ms of processor": lambda game: max(game.answers_cpu_ms),
    "whole game, ms of processor": lambda game: game.cpu_ms,
    "memory after it, MB": lambda game: game.memory_mb,
}


class Player:
    """A program in a process of its own, which plays the games that it is told."""

    def __init__(self, seed: int) -> None:
        line = [sys.executable, "-m", "tests.bench.games", "--seed", str(seed), "--player"]
        self._process = subprocess.Popen(
            line, stdin=subprocess.PIPE, stdout=subprocess.PIPE, encoding="utf-8"
        )

    def play(self, number: int) -> Played:
        """Play the game with this number; return what it cost."""
        assert self._process.stdin
        assert self._process.stdout
        print(number, file=self._process.stdin, flush=True)
        return Played(**json.loads(self._process.stdout.readline()))

    def close(self) -> None:
        """End the program."""
        self._process.communicate()


def serve(seed: int) -> None:
    """Play the games whose numbers come on standard input, and write what each cost."""
    os.environ["SDL_AUDIODRIVER"] = "dummy"
    with server(SIZE) as display, tempfile.TemporaryDirectory() as folder:
        os.environ["DISPLAY"] = display
        evening = Evening(Path(folder), SIZE, seed)
        for line in sys.stdin:
            print(json.dumps(asdict(evening.play(int(line)))), flush=True)
        evening.close()


def show(new: Sequence[Played], old: Sequence[Played], before: Sequence[Played]) -> int:
    """Print the games of the two programs; return 1 where the old one needs more than it may."""
    worse = False
    print(f"{'median of a game':34}{'new':>10}{'old':>10}{'ratio':>8}   old, by thirties")
    ends = range(GAMES_A_CYCLE, len(before) + 1, GAMES_A_CYCLE)
    thirties = [*(before[end - GAMES_A_CYCLE : end] for end in ends), old]
    for name, figure in FIGURES.items():
        ratio = median(figure(b) / figure(a) for a, b in zip(new, old, strict=True))
        worse = worse or ratio > MOST_RATIO
        here, there = (median(map(figure, some)) for some in (new, old))
        rest = " ".join(f"{median(map(figure, some)):.4g}" for some in thirties)
        print(f"{name:34}{here:10.2f}{there:10.2f}{ratio:8.3f}   {rest}")
    return int(worse)


def main() -> int:
    """Play, and compare; return 1 where it became slower or larger."""
    asked = ArgumentParser(prog="python -m tests.bench.games", description=__doc__)
    asked.add_argument("--count", type=int, default=300)
    asked.add_argument("--seed", type=int, default=1)
    asked.add_argument("--player", action="store_true", help="play what standard input says")
    options = asked.parse_args()
    if options.player:
        serve(options.seed)
        return 0
    if options.count < 2 * GAMES_A_CYCLE:
        asked.error(f"--count: at least {2 * GAMES_A_CYCLE}")
    if lacking := missing("Xvfb"):
        print(lacking, file=sys.stderr)
        return 1
    old, new = Player(options.seed), Player(options.seed)
    loading, last = range(GAMES_A_CYCLE), range(options.count - GAMES_A_CYCLE, options.count)
    for number in loading:
        old.play(number)
    before = [old.play(number) for number in range(last.start)]
    for number in loading:
        new.play(number)
    pairs = [(new.play(number), old.play(number)) for number in last]
    old.close()
    new.close()
    return show([a for a, _b in pairs], [b for _a, b in pairs], before)


if __name__ == "__main__":
    sys.exit(main())
