"""Store: the one connection, and how saving goes on when the disk does not."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Sequence
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from typing import Any

from game.records.change import Change, Value, apply
from game.records.database import (
    BUSY_S,
    FAULTS,
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

    What cannot be saved waits in `_waiting` and is shown from a copy in memory; every later
    save tries all of it again. `_since_begin` is what was saved since the last run began,
    so that a database found damaged in the middle of a game does not take that game along.
    """

    def __init__(self, folder: Path, utc: Callable[[], datetime]) -> None:
        self._folder, self._utc = folder, utc
        self._waiting: list[Change] = []
        self._since_begin: list[Change] = []
        self._memory: sqlite3.Connection | None = None
        self._trouble = ""
        opened = open_database(folder, utc())
        self._disk, self._identity = opened.connection, opened.identity
        self.notices: list[str] = list(opened.notices)

    def read(self, sql: str, values: Sequence[Value] = ()) -> Rows:
        """All rows of a query; none when they cannot be read."""
        try:
            return self._ask(sql, values)
        except FAULTS as error:
            if self._identity and not self._memory and is_damage(error):
                self._start_over(())
                with suppress(*FAULTS):
                    return self._ask(sql, values)
            self._say(_("The scores cannot be read now: {reason}."), error)
            return []

    def write(self, *changes: Change) -> int:
        """Save all changes in one transaction; answer the row of the last one."""
        try:
            return self._save(changes)
        except FAULTS as error:
            if self._identity and is_damage(error):
                return self._start_over(changes)
            return self._keep(changes, error)

    def tidy(self) -> None:
        """Let the next save fold a long log into the database: between games, not in one."""
        self._log_pages(_FULL_LOG_PAGES)

    def close(self) -> None:
        """Save what is waiting, if that is possible now, and close."""
        if self._waiting:
            with suppress(*FAULTS):
                self._save(())
        for connection in (self._disk, self._memory):
            if connection:
                with suppress(sqlite3.Error):
                    connection.close()

    def _ask(self, sql: str, values: Sequence[Value]) -> Rows:
        return (self._memory or self._disk).execute(sql, values).fetchall()

    def _save(self, changes: Sequence[Change]) -> int:
        row = apply(self._disk, [*self._waiting, *changes])
        self._remember([*self._waiting, *changes], row)
        if self._waiting:
            self._recovered()
        return row

    def _remember(self, changes: Sequence[Change], row: int) -> None:
        for change in changes:
            if change.begins:
                self._since_begin.clear()
                self._log_pages(0)
            self._since_begin.append(change)
        if changes and changes[-1].begins:
            self._since_begin[-1] = changes[-1].as_run(row)

    def _recovered(self) -> None:
        self._waiting.clear()
        if self._memory:
            self._memory.close()
            self._memory = None
        if self._trouble in self.notices:
            self.notices.remove(self._trouble)
        self._disk.execute(f"PRAGMA busy_timeout={int(BUSY_S * 1000)}")

    def _keep(self, changes: Sequence[Change], error: Exception) -> int:
        """Put what could not be saved where the screens can read it, and wait."""
        self._trouble = self._say(
            _("Scores cannot be saved now: {reason}. They are kept until they can be."), error
        )
        if self._memory is None:
            self._memory = self._stand_in()
        row = 0
        with suppress(*FAULTS):
            row = apply(self._memory, changes)
        self._waiting += [c.as_run(row) if c.begins else c for c in changes]
        return row

    def _stand_in(self) -> sqlite3.Connection:
        """All scores in memory; if the disk is quite gone, at least those of this game."""
        try:
            # Wait for another program once, not at every answer.
            self._disk.execute("PRAGMA busy_timeout=20")
            return in_memory(self._disk)
        except FAULTS:
            memory = in_memory()
            apply(memory, self._since_begin)
            return memory

    def _start_over(self, changes: Sequence[Change]) -> int:
        """Set the damaged file aside and save this game in a new one."""
        path, now = self._folder / FILE, self._utc()
        again = [*self._since_begin, *self._waiting, *changes]
        self._since_begin, self._waiting = [], []
        with suppress(sqlite3.Error):
            self._disk.close()
        try:
            self.notices += set_aside(path, now, self._identity)
        except FAULTS as error:
            self._disk, self._identity = in_memory(), None
            self._say(_("Scores cannot be saved now: {reason}."), error)
        else:
            opened = open_database(self._folder, now)
            self._disk, self._identity = opened.connection, opened.identity
            self.notices += opened.notices
        try:
            return self._save(again)
        except FAULTS as error:
            return self._keep(again, error)

    def _log_pages(self, pages: int) -> None:
        with suppress(sqlite3.Error):
            self._disk.execute(f"PRAGMA wal_autocheckpoint={pages}")

    def _say(self, sentence: str, error: Exception) -> str:
        notice = sentence.format(reason=reason(error))
        if notice not in self.notices:
            self.notices.append(notice)
        return notice
