"""Change: one SQL statement that saves something, a value so that it can be run again."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass

Value = str | int | None


@dataclass(frozen=True, slots=True)
class Change:
    """An SQL statement with its named values. `begins` marks the one that makes a new run."""

    sql: str
    values: Mapping[str, Value]
    begins: bool = False

    def as_run(self, run_id: int) -> Change:
        """Return the same change for the run that the database numbered `run_id`."""
        return Change(self.sql, {**self.values, "run": run_id}, self.begins)


def apply(connection: sqlite3.Connection, changes: Iterable[Change]) -> int:
    """Make all changes in one transaction; return the row id of the last one.

    A change whose run is gone (deleted and purged by another copy of the program) is left
    out: there is nothing that it could belong to, and it must not hold up the others.
    """
    row = 0
    connection.execute("BEGIN IMMEDIATE")
    try:
        for change in changes:
            with suppress(sqlite3.IntegrityError):
                row = connection.execute(change.sql, change.values).lastrowid or 0
        connection.execute("COMMIT")
    except BaseException:
        with suppress(sqlite3.Error):
            connection.execute("ROLLBACK")
        raise
    return row


def storable(text: str) -> str:
    """Return `text` without the lone surrogates of odd file names, which SQLite cannot store."""
    return text.encode("utf-8", "replace").decode("utf-8")
