"""Scores file: the records that a command reads, where there are any, and closes again."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

from game import paths
from game.records.database import FILE
from game.records.records import Records


@contextmanager
def scores_file(folder: Path, now: Callable[[], datetime]) -> Iterator[Records]:
    """Open the records of a data folder for a command.

    What they notice, a damaged file say, is written to the standard error stream.
    """
    records = Records.open(folder, now)
    try:
        yield records
    finally:
        for notice in records.notices:
            print(notice, file=sys.stderr)
        records.close()


@contextmanager
def existing_scores_file(folder: Path, now: Callable[[], datetime]) -> Iterator[Records | None]:
    """Open the records in the same way; None where nothing was kept yet."""
    if not paths.is_file(folder / FILE):
        yield None
        return
    with scores_file(folder, now) as records:
        yield records
