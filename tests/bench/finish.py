"""The end of a game with many behind it: its ghost and the sentence about it, timed.

`python -m tests.bench.finish [--runs 10000]` fills a database with runs of one way of playing,
twelve answers each, by forty players, and prints medians beside the floor: one run read by its
number.
"""

from __future__ import annotations

import sqlite3
import tempfile
import time
from argparse import ArgumentParser
from collections.abc import Callable
from contextlib import closing
from dataclasses import fields, replace
from pathlib import Path
from random import Random
from statistics import median

from game.core.run import Run, Way
from game.core.verdict import goal, verdict
from game.records.database import FILE
from game.records.records import Records
from game.screens.results.model import MOST_ROWS
from tests.bench.__main__ import row, show
from tests.records.made import START, WAY, Day, finished

PLAYERS, PAIRS, REPEATS = 40, 12, 30
_WAY = tuple(field.name for field in fields(Way))


def fill(folder: Path, runs: int) -> Run:
    """Fill the database of an empty folder; return the run that has just ended."""
    records = Records.open(folder, Day())
    number = finished(records, replace(START, nickname="Player 7"), official_ms=70_000, score=92)
    just_ended = records.run(number)
    records.close()
    random = Random(7)
    with closing(sqlite3.connect(folder / FILE)) as base, base:
        base.executemany(_insert("runs", len(_WAY) + 12), [_run(n, random) for n in range(runs)])
        answers = ((n, seq, random.randrange(1000)) for n in range(runs) for seq in range(PAIRS))
        base.executemany(
            "INSERT INTO answers (run, seq, take, round, pair, asked, chosen, is_right, kind,"
            " at_ms, took_ms, card, other_card) VALUES (?, ?, 0, 0, ?, 'term', 'definition', 1,"
            " 'match', ?, 4000, 1, 2)",
            ((n, seq, seq, 4000 * seq + late) for n, seq, late in answers),
        )
    return just_ended


def _insert(table: str, columns: int) -> str:
    names = "id, set_name, title, seed, nickname, room, replay, started_at, finished_at, score"
    rest = f"{', '.join(_WAY)}, {names}, official_ms, why_not"
    return f"INSERT INTO {table} ({rest}) VALUES ({', '.join('?' * columns)})"


def _run(n: int, random: Random) -> tuple[object, ...]:
    way = tuple(getattr(WAY, name) for name in _WAY)
    name = f"{random.choice(('Player', 'PLAYER', 'pláyer'))} {random.randrange(PLAYERS)}"
    played = f"2026-{n % 12 + 1:02d}-{n % 28 + 1:02d}T10:{n % 60:02d}:00+00:00"
    start = ("animals", "Animals", "7", name, "desk", 0, played, played)
    return *way, n + 1, *start, random.choice((100, 92, 85)), random.randrange(50_000, 200_000), ""


def timed(work: Callable[[], object]) -> float:
    """Return the median time of some calls in ms, the first left out."""
    work()
    times = []
    for _ in range(REPEATS):
        began = time.perf_counter_ns()
        work()
        times.append((time.perf_counter_ns() - began) / 1e6)
    return median(times)


def main() -> None:
    """Print the table."""
    asked = ArgumentParser(prog="python -m tests.bench.finish", description=__doc__)
    asked.add_argument("--runs", type=int, default=10_000)
    runs = asked.parse_args().runs
    with tempfile.TemporaryDirectory() as folder:
        run = fill(Path(folder), runs)
        records = Records.open(Path(folder), Day())

        def sentence() -> object:
            earlier = records.earlier(run)
            return verdict(run, earlier), goal(run, earlier, PAIRS)

        assert records.ghost(WAY, "player 7")
        floor = timed(lambda: records.run(run.id))
        ghost, said = timed(lambda: records.ghost(WAY, "player 7")), timed(sentence)
        rows = timed(lambda: records.high_scores(run, MOST_ROWS))
        shelf = timed(lambda: (records.bests(), records.played(records.saved_games())))
        name = f"of {runs} runs"
        show(
            [
                row(f"the ghost, {name}, ms", ghost, floor),
                row(f"the sentence at the end and the next goal, {name}, ms", said, floor),
                row("both", ghost + said, floor, "20"),
                row(f"the rows of the table that show, {name}, ms", rows, floor),
                row(f"the best run and the last day of each set, {name}, ms", shelf, floor),
            ]
        )
        records.close()


if __name__ == "__main__":
    main()
