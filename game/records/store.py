"""Store: the one connection, and how saving goes on when the disk does not."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Sequence
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from typing import Any

from game.records.change import Change, Value, apply, storable
from game.records.database import (
    BUSY_S,
    DISK_ERRORS,
    FILE,
    in_memory,
    is_damage,
    open_database,
    reason,
    set_aside,
)
from game.words import _

Rows = list[tuple[Any, ...]]
_FULL_LOG_PAGES = 500


class Store:
    """Reads and writes for the tables; never raises because of the disk.

    What cannot be saved waits in `_pending` and is read from a copy in memory; every later
    save tries all of it again. `_since_begin` is what was saved since the last run began,
    so that a database found damaged in the middle of a game does not take that game along.
    """

    def __init__(self, folder: Path, now: Callable[[], datetime]) -> None:
        self._folder, self._clock = folder, now
        self._pending: list[Change] = []
        self._since_begin: list[Change] = []
        self._memory: sqlite3.Connection | None = None
        self._disk_notice = ""
        database = open_database(folder, now())
        self._disk, self._identity = database.connection, database.identity
        self.notices: list[str] = list(database.notices)

    def read(self, sql: str, values: Sequence[Value] = ()) -> Rows:
        """Return all rows of a query; none when they cannot be read."""
        try:
            return self._query(sql, values)
        except DISK_ERRORS as error:
            if self._identity and not self._memory and is_damage(error):
                self._start_over(())
                with suppress(*DISK_ERRORS):
                    return self._query(sql, values)
            self._notify(_("The scores cannot be read now: {reason}."), error)
            return []

    def write(self, *changes: Change) -> int:
        """Save all changes in one transaction; return the row id of the last one."""
        try:
            return self._save(changes)
        except DISK_ERRORS as error:
            if self._identity and is_damage(error):
                return self._start_over(changes)
            return self._defer(changes, error)

    def tidy(self) -> None:
        """Let the next save checkpoint a long log: done between games, not in one."""
        self._set_checkpoint(_FULL_LOG_PAGES)

    def close(self) -> None:
        """Save what is pending, if that is possible now, and close."""
        if self._pending:
            with suppress(*DISK_ERRORS):
                self._save(())
        for connection in (self._disk, self._memory):
            if connection:
                with suppress(sqlite3.Error):
                    connection.close()

    def _query(self, sql: str, values: Sequence[Value]) -> Rows:
        return (self._memory or self._disk).execute(sql, [*map(storable, values)]).fetchall()

    def _save(self, changes: Sequence[Change]) -> int:
        row = apply(self._disk, [*self._pending, *changes])
        self._log_since_begin([*self._pending, *changes], row)
        if self._pending:
            self._recover()
        return row

    def _log_since_begin(self, changes: Sequence[Change], row: int) -> None:
        for change in changes:
            if change.begins:
                self._since_begin.clear()
                self._set_checkpoint(0)
            self._since_begin.append(change)
        if changes and changes[-1].begins:
            self._since_begin[-1] = changes[-1].as_run(row)

    def _recover(self) -> None:
        self._pending.clear()
        if self._memory:
            self._memory.close()
            self._memory = None
        if self._disk_notice in self.notices:
            self.notices.remove(self._disk_notice)
        self._disk.execute(f"PRAGMA busy_timeout={int(BUSY_S * 1000)}")

    def _defer(self, changes: Sequence[Change], error: Exception) -> int:
        """Keep what could not be saved in memory, where it can be read, to be tried again."""
        self._disk_notice = self._notify(
            _("Scores cannot be saved now: {reason}. They are kept until they can be."), error
        )
        if self._memory is None:
            self._memory = self._memory_copy()
        row = 0
        with suppress(*DISK_ERRORS):
            row = apply(self._memory, changes)
        self._pending += [c.as_run(row) if c.begins else c for c in changes]
        return row

    def _memory_copy(self) -> sqlite3.Connection:
        """Return all scores in memory; if the disk cannot be read, those of this game."""
        try:
            # Wait for another program once, not at every answer.
            self._disk.execute("PRAGMA busy_timeout=20")
            return in_memory(self._disk)
        except DISK_ERRORS:
            memory = in_memory()
            apply(memory, self._since_begin)
            return memory

    def _start_over(self, changes: Sequence[Change]) -> int:
        """Set the damaged file aside and save this game in a new one."""
        path, now = self._folder / FILE, self._clock()
        again = [*self._since_begin, *self._pending, *changes]
        self._since_begin, self._pending = [], []
        with suppress(sqlite3.Error):
            self._disk.close()
        try:
            self.notices += set_aside(path, now, self._identity)
        except DISK_ERRORS as error:
            self._disk, self._identity = in_memory(), None
            self._notify(_("Scores cannot be saved now: {reason}."), error)
        else:
            database = open_database(self._folder, now)
            self._disk, self._identity = database.connection, database.identity
            self.notices += database.notices
        try:
            return self._save(again)
        except DISK_ERRORS as error:
            return self._defer(again, error)

    def _set_checkpoint(self, pages: int) -> None:
        with suppress(sqlite3.Error):
            self._disk.execute(f"PRAGMA wal_autocheckpoint={pages}")

    def _notify(self, sentence: str, error: Exception) -> str:
        notice = sentence.format(reason=reason(error))
        if notice not in self.notices:
            self.notices.append(notice)
        return notice
