"""Change: one SQL statement that saves something, a value so that it can be run again."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Mapping
from contextlib import suppress
from dataclasses import replace

from game.core.unicode import whole
from game.values import dataclass

Value = str | int | float | None


@dataclass(frozen=True, slots=True)
class Change:
    """An SQL statement with its named values.

    `begins` marks the one that makes a new run. `unmake` is a statement, with the same values,
    that takes away what an earlier saving of this change may have left.
    """

    sql: str
    values: Mapping[str, Value]
    begins: bool = False
    unmake: str = ""

    def as_run(self, run_id: int) -> Change:
        """Return the same change for the run that the database numbered `run_id`."""
        return replace(self, values={**self.values, "run": run_id})


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


def again(changes: Iterable[Change]) -> list[Change]:
    """Return the changes so that they can be made where some of them may have been made."""
    kept = list(changes)
    unmade = [Change(change.unmake, change.values) for change in kept if change.unmake]
    return [*unmade, *kept]


def storable(value: Value) -> Value:
    """Return `value` as SQLite can take it: a text, such as an odd file name, as whole Unicode."""
    return whole(value) if isinstance(value, str) else value
