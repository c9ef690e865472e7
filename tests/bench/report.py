"""The report of a set with many class games: from the key that opens it to its first view.

`python -m tests.bench.report [--games 300]` fills a database with class games of three teams,
twelve pairs and sixteen answers each, and prints medians beside the floor: those answers read by
SQLite alone.
"""

from __future__ import annotations

import json
import sqlite3
import tempfile
from argparse import ArgumentParser
from collections.abc import Iterator
from contextlib import closing
from dataclasses import fields, replace
from pathlib import Path
from random import Random

from game.core.contest import Contest
from game.core.contest_data import contest_data
from game.core.pair_set import PairSet
from game.core.run import Way
from game.core.settings import Settings
from game.core.teams import Entry, Team, TeamOptions
from game.look.text import SkiaMeasure
from game.places import STARTER_SETS
from game.records.database import FILE
from game.records.records import Records
from game.screens.report.screen import ReportScreen
from game.screens.routes import ToReport
from game.services import Services
from game.shelf import Shelf
from tests.bench.__main__ import row, show
from tests.bench.finish import timed
from tests.fakes import services
from tests.records.made import WAY, Day

SET, PAIRS, ANSWERS, SIZE = "irregular-verbs", 12, 16, (1280, 720)
TEAMS = TeamOptions(tuple(Team(name, n) for n, name in enumerate(("Azul", "Naranja", "Verde"))))
_WAY = tuple(field.name for field in fields(Way))


def fill(folder: Path, of: PairSet, games: int) -> None:
    """Fill the database of an empty folder with class games of this set."""
    Records.open(folder, Day()).close()
    random = Random(7)
    way = replace(WAY, content_key=of.content_key, teams=3)
    with closing(sqlite3.connect(folder / FILE)) as base, base:
        for run in range(1, games + 1):
            base.execute(*_run(run, way, of))
            entries, rows = _played(run, of, random)
            base.executemany(
                "INSERT INTO answers (run, seq, take, round, pair, asked, chosen, is_right, kind,"
                " at_ms, took_ms, card, other_card) VALUES (?, ?, 0, 0, ?, ?, ?, ?, ?, 0, 0, 1, 2)",
                rows,
            )
            data = json.dumps(contest_data(Contest(TEAMS, tuple(entries))))
            base.execute("INSERT INTO contests (run, data) VALUES (?, ?)", (run, data))


def _run(run: int, way: Way, of: PairSet) -> tuple[str, tuple[object, ...]]:
    start_names = ("id", "set_name", "title", "seed", "nickname", "room", "replay")
    names = (*_WAY, *start_names, "started_at", "finished_at")
    day = f"2026-{run % 12 + 1:02d}-{run % 28 + 1:02d}T10:00:00.000Z"
    start = (run, SET, of.title, "7", "", "projector", 0, day, day)
    sql = f"INSERT INTO runs ({', '.join(names)}) VALUES ({', '.join('?' * len(names))})"
    return sql, (*(getattr(way, name) for name in _WAY), *start)


def _played(
    run: int, of: PairSet, random: Random
) -> tuple[list[Entry], Iterator[tuple[object, ...]]]:
    """Return what counted for the teams, and the rows of the answers."""
    chosen = random.sample(of.pairs, PAIRS)
    wrong = sorted(random.sample(range(ANSWERS), ANSWERS - PAIRS))
    entries, rows, at = [], list[tuple[object, ...]](), 0
    for seq in range(ANSWERS):
        is_right = seq not in wrong or at == PAIRS
        pair = chosen[min(at, PAIRS - 1)]
        other = pair if is_right else random.choice(of.pairs)
        kind = "match" if is_right else "miss"
        rows.append((run, seq, at, pair.term.spoken, other.definition.spoken, is_right, kind))
        entries.append(Entry("right" if is_right else "wrong", seq % 3, int(is_right)))
        at += is_right
    return entries, iter(rows)


def main() -> None:
    """Print the table."""
    asked = ArgumentParser(prog="python -m tests.bench.report", description=__doc__)
    asked.add_argument("--games", type=int, default=300)
    games = asked.parse_args().games
    measure, shelf = SkiaMeasure(), Shelf([STARTER_SETS])
    of = shelf.load(STARTER_SETS / f"{SET}.yaml")[0]
    assert of
    with tempfile.TemporaryDirectory() as folder:
        fill(Path(folder), of, games)
        records = Records.open(Path(folder), Day())
        made = services(shelf, records, Settings("es"), measure)
        run = records.run(games)
        shown = opened(made, games)
        assert shown.state.model.report.class_games == games
        with closing(sqlite3.connect(Path(folder) / FILE)) as base:
            rows = "SELECT run, pair, asked, chosen, kind FROM answers ORDER BY run, seq, take"
            floor = timed(lambda: base.execute(rows).fetchall())
        read = timed(lambda: list(records.played_games(run, "set", None)))
        first = timed(lambda: opened(made, games).view(SIZE))
        view = timed(lambda: shown.view(SIZE))
        show(
            [
                row(f"answers and teams of {games} games read, ms", read, floor),
                row("the report opened, with its first view, ms", first, floor, "100"),
                row("one more view of it, ms", view, floor),
            ]
        )
        records.close()


def opened(made: Services, run: int) -> ReportScreen:
    """Open the report over all games of the set."""
    return ReportScreen(made, ToReport(run, "set"))


if __name__ == "__main__":
    main()
