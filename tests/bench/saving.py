"""The saving of an answer: on a quick disk, a slow one, and while another program writes.

`python -m tests.bench.saving` prints the median and the longest time of a save in ms, beside the
floor: the same row put into a bare table of SQLite in memory. The slow disk takes a tenth of a
second for each flush, as a stick may; the lock of another program lasts for all of the saves.
"""

from __future__ import annotations

import os
import sqlite3
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, closing, contextmanager
from pathlib import Path
from statistics import median
from unittest.mock import patch

from game.records.database import FILE
from game.records.records import Records
from tests.bench.__main__ import row, show
from tests.records.made import START, Day, answer

SAVES, APART_S, FLUSH_S = 100, 0.005, 0.1


def times(save: Callable[[int], object]) -> list[float]:
    """Return how long each save took (ms), a few ms apart as a quick player answers."""
    took = []
    for seq in range(SAVES):
        began = time.perf_counter_ns()
        save(seq)
        took.append((time.perf_counter_ns() - began) / 1e6)
        time.sleep(APART_S)
    return took


def floor() -> list[float]:
    """Return the times of the barest row."""
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as memory:
        memory.execute("CREATE TABLE answers (run, seq, asked, chosen)")
        sql = "INSERT INTO answers VALUES (1, ?, 'term', 'definition')"
        return times(lambda seq: memory.execute(sql, (seq,)))


def saves(around: Callable[[Path], AbstractContextManager[None]]) -> list[float]:
    """Return the times of real saves while `around` lasts."""
    with tempfile.TemporaryDirectory() as name:
        records = Records.open(Path(name), Day())
        run = records.begin(START)
        with around(Path(name)):
            took = times(lambda seq: records.add(run, seq, answer(seq)))
        records.close()
        return took


@contextmanager
def quick_disk(_folder: Path) -> Iterator[None]:
    """Leave all as it is."""
    yield


@contextmanager
def slow_disk(_folder: Path) -> Iterator[None]:
    """Let each flush take its time."""
    with patch.object(os, "fsync", lambda _handle: time.sleep(FLUSH_S)):
        yield


@contextmanager
def locked(folder: Path) -> Iterator[None]:
    """Let another program write all the while."""
    with closing(sqlite3.connect(folder / FILE, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        yield


def main() -> None:
    """Print the table."""
    bare = median(floor())
    kinds = {"a quick disk": quick_disk, "a slow disk": slow_disk, "a lock": locked}
    took = {name: saves(around) for name, around in kinds.items()}
    rows = [row(f"a save, {name}, ms", median(times), bare) for name, times in took.items()]
    longest = [row(f"the longest, {name}, ms", max(times), bare) for name, times in took.items()]
    show([*rows, *longest])


if __name__ == "__main__":
    main()
