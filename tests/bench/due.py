"""What is due and the opening of a practice, with many runs and remembered pairs, timed.

`python -m tests.bench.due [--runs 100000] [--recalls 100000]` fills one database with so many runs
of ten answers each and so many pairs that forty players remember, and another one with ten runs,
and prints medians of both and what lies between them.
"""

from __future__ import annotations

import sqlite3
import tempfile
from argparse import ArgumentParser
from collections.abc import Iterator
from contextlib import closing
from datetime import date, timedelta
from pathlib import Path
from random import Random

from game.core.pair_set import PairSet
from game.records.database import FILE
from game.records.records import Records
from tests.bench.finish import PLAYERS, fill, timed
from tests.core.practised import words
from tests.records.made import Day

SETS, PAIRS = 100, 25
TODAY = date(2026, 11, 22)


def a_set(number: int) -> PairSet:
    """Return the set of this number."""
    first = number * PAIRS
    return PairSet(f"set {number}", words(first + PAIRS).pairs[first:])


def filled(folder: Path, runs: int, recalls: int) -> Records:
    """Return records with so many runs, and with recalls of the sets by all players."""
    fill(folder, runs)
    records, chance = Records.open(folder, Day()), Random(7)
    records.practice.register({f"own:{n}.yaml": a_set(n) for n in range(SETS)})
    records.close()
    pairs = [pair.content_key for n in range(SETS) for pair in a_set(n).pairs]

    def rows() -> Iterator[tuple[object, ...]]:
        for n in range(recalls):
            player, pair = f"player {n % PLAYERS}", pairs[n // PLAYERS % len(pairs)]
            due = (TODAY + timedelta(days=chance.randrange(-2, 60))).isoformat()
            yield player, pair, 3.0, 5.0, "2026-11-01", due, "2026-10-01", 3, 0, 0

    with closing(sqlite3.connect(folder / FILE)) as base, base:
        marks = ", ".join("?" * 10)
        base.executemany(f"INSERT OR IGNORE INTO recalls VALUES ({marks})", rows())
    return Records.open(folder, Day())


def measured(records: Records) -> dict[str, float]:
    """Return the median times, in ms."""
    practice, one = records.practice, a_set(3)
    files = {f"own:{n}.yaml": a_set(n).content_key for n in range(SETS)}
    return {
        "due of all sets": timed(lambda: practice.due("Player 7", TODAY)),
        "known and due of all sets": timed(lambda: practice.due("Player 7", TODAY, known=True)),
        "sets to be registered": timed(lambda: practice.unregistered(files)),
        "opening of a practice": timed(
            lambda: practice.opening("Player 7", "own:3.yaml", one, TODAY)
        ),
        "all names of a player": timed(lambda: records.about_player("Player 7")),
    }


def main() -> None:
    """Print the table."""
    asked = ArgumentParser(prog="python -m tests.bench.due", description=__doc__)
    asked.add_argument("--runs", type=int, default=100_000)
    asked.add_argument("--recalls", type=int, default=100_000)
    given = asked.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        many = filled(Path(folder) / "many", given.runs, given.recalls)
        few = filled(Path(folder) / "few", 10, 10)
        small, large = measured(few), measured(many)
        print(f"{'ms':28} {'ten runs':>10} {'many':>10} {'more':>10}")
        for name, time in large.items():
            print(f"{name:28} {small[name]:10.2f} {time:10.2f} {time - small[name]:10.2f}")
        many.close()
        few.close()


if __name__ == "__main__":
    main()
