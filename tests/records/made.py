"""Runs, answers and folders for the tests of what is kept."""

from __future__ import annotations

import sqlite3
import tempfile
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from functools import cache
from pathlib import Path
from typing import Any

from game.core.moves import Answer
from game.core.run import Result, Start, Way
from game.records.database import FILE
from game.records.records import Records

WAY = Way("c0ffee", "columns", 6, 12, "term", 0)
START = Start(WAY, "animals", "Animals", 7, "Ana", "desk")
RESULT = Result(
    errors=0, hints=0, reveals=0, undos=0, score=100, running_ms=60_000, official_ms=60_000
)


class Day:
    """A date that goes on one second at every look."""

    def __init__(self, now: datetime = datetime(2026, 11, 22, 10, 15, tzinfo=UTC)) -> None:
        self.now = now

    def __call__(self) -> datetime:
        self.now += timedelta(seconds=1)
        return self.now


def opened(folder: Path) -> Records:
    """New records in `folder`: their database is copied, for it takes long to make one."""
    folder.mkdir(parents=True, exist_ok=True)
    if not (folder / FILE).exists():
        (folder / FILE).write_bytes(_empty_database())
    return Records.open(folder, Day())


@cache
def _empty_database() -> bytes:
    with tempfile.TemporaryDirectory() as folder:
        Records.open(Path(folder), Day()).close()
        return (Path(folder) / FILE).read_bytes()


def answer(n: int) -> Answer:
    return Answer(0, n, f"term {n}", f"definition {n}", True, "match", 1000 * n, 1000, (n, n + 50))


def finished(records: Records, start: Start = START, **changes: Any) -> int:
    """A finished run with a result that differs from RESULT in `changes`."""
    run = records.begin(start)
    records.finish(run, replace(RESULT, **changes))
    return run


def folder_with_a_run(folder: Path) -> Path:
    """A closed database with one run of twelve answers; answers the path of its file."""
    records = Records.open(folder, Day())
    run = finished(records)
    for seq in range(12):
        records.add(run, seq, answer(seq))
    records.close()
    return folder / "scores.db"


def disk(records: Records) -> sqlite3.Connection:
    """The connection to the file, to do it harm through."""
    connection = records._store._disk
    assert connection
    return connection
