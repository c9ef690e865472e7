"""Change: one SQL statement that saves something, a value so that it can be run again."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Mapping
from contextlib import suppress

from game.core.unicode import whole
from game.values import dataclass

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
                values = {name: storable(value) for name, value in change.values.items()}
                row = connection.execute(change.sql, values).lastrowid or 0
        connection.execute("COMMIT")
    except BaseException:
        with suppress(sqlite3.Error):
            connection.execute("ROLLBACK")
        raise
    return row


def storable(value: Value) -> Value:
    """Return `value` as SQLite can take it: a text, such as an odd file name, as whole Unicode."""
    return whole(value) if isinstance(value, str) else value
