"""Store: the one connection, and how saving goes on when the disk does not."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Sequence
from contextlib import closing, suppress
from datetime import datetime
from pathlib import Path
from threading import RLock
from typing import Any

from game.records.change import Change, Value, again, apply, storable
from game.records.database import (
    BUSY_S,
    DISK_ERRORS,
    FILE,
    Footprint,
    OpenDatabase,
    error_code,
    identity,
    in_memory,
    is_damage,
    log_of,
    open_database,
    open_file,
    reason,
    was_left_open,
)
from game.records.upkeep import Upkeep
from game.words import _

Rows = list[tuple[Any, ...]]
_LONG_LOG_BYTES = 2_000_000
_PASSING = (
    sqlite3.SQLITE_BUSY,
    sqlite3.SQLITE_LOCKED,
    sqlite3.SQLITE_FULL,
    sqlite3.SQLITE_READONLY,
)
_BUSY = (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED)
_LAST_BUSY_S = 1.0
"""How long another program is waited for at the end, when nothing is tried again."""
_MOST_RECENT = 2000
"""Changes kept in memory until the database itself, not only its log, has them."""


class Store:
    """Reads and writes for the tables; never raises because of the disk.

    What cannot be saved waits in `_pending` and is read from `_memory`, a copy of all that is
    known; every later save tries all of it again, with a new connection where the file is
    another one or there is none. `_recent` is what was saved since the database was last
    written out, so that a file that is damaged, deleted or replaced in the middle of a game
    does not take that game along. A save does not wait for the disk, nor longer than a frame for
    another program: the rest is done by the thread of `_upkeep`, with which `_lock` is shared.
    """

    def __init__(self, folder: Path, now: Callable[[], datetime]) -> None:
        self._folder, self._path, self._clock = folder, folder / FILE, now
        self._pending: list[Change] = []
        self._recent: list[Change] = []
        self._memory: sqlite3.Connection | None = None
        self._disk: sqlite3.Connection | None = None
        self._footprint = Footprint.of(self._path)
        self.was_left_open = was_left_open(self._path)
        self._disk_notice = ""
        self._lock = RLock()
        self._upkeep = Upkeep(self._path, self._try_again, self._write_out, self._look_over)
        self.notices: list[str] = []
        database = open_database(folder, now())
        self._is_newer = database.is_newer
        if database.identity:
            self._connect(database)
        else:
            self._memory = database.connection
            self._disk_notice = database.notices[-1]
        self.notices += database.notices

    def read(self, sql: str, values: Sequence[Value] = ()) -> Rows:
        """Return all rows of a query; none when they cannot be read."""
        with self._lock:
            self._hold_pending()
            try:
                return self._query(sql, values)
            except DISK_ERRORS as error:
                if not self._memory and is_damage(error):
                    self._start_over()
                    self._reconnect()
                    with suppress(*DISK_ERRORS):
                        return self._query(sql, values)
                self._notify(_("The scores cannot be read now: {reason}."), error)
                return []

    def write(self, *changes: Change) -> int:
        """Save all changes in one transaction; return the row id of a run that begins.

        What was saved outlasts the end of the program from here on, and that of the computer's
        power once the disk has it, a moment later.
        """
        with self._lock:
            row = self._write(changes)
            self._upkeep.flush(pending=self._can_try_again)
        return row

    def tidy(self) -> None:
        """Let a long log be written out: between games, so that none waits for it."""
        if len(self._recent) > _MOST_RECENT or self._footprint.log_size > _LONG_LOG_BYTES:
            self._upkeep.shorten_log()

    def bring_back(self) -> None:
        """Put the runs of set-aside files that prove to be in order into the scores again."""
        with self._lock:
            if self._disk and any(self._folder.glob("*-damaged-*.db")):
                from game.records import damage

                with suppress(*DISK_ERRORS):
                    self.notices += damage.bring_back(self._disk, self._folder)
                    self._footprint = Footprint.of(self._path)

    def older_copies(self) -> list[str]:
        """Return the names of the files of scores that were set aside or kept as backups."""
        found = self._folder.glob(f"{self._path.stem}-*{self._path.suffix}")
        return sorted(path.name for path in found)

    def close(self) -> None:
        """Save what is pending, if that is possible now, and close when the disk has it."""
        self._doubt(Footprint.of(self._path))
        self._upkeep.close()
        if self._pending or self._recent:
            self._wait_for_others(_LAST_BUSY_S)
            self._write(())
        for connection in (self._disk, self._memory):
            if connection:
                with suppress(sqlite3.Error):
                    connection.close()

    # ------------------------------------------------------------------ beside the window

    @property
    def _can_try_again(self) -> bool:
        return bool(self._pending) and not self._is_newer

    def _try_again(self) -> bool:
        """Save what is pending; return True while there is something."""
        with self._lock:
            if self._can_try_again:
                self._write(())
            return self._can_try_again

    def _write_out(self) -> None:
        """Bring what the log holds into the database; changes that are there are not kept."""
        with self._lock:
            disk, recent = self._disk, len(self._recent)
        if disk is None:
            return
        uri = f"{self._path.absolute().as_uri()}?mode=rw"
        with suppress(*DISK_ERRORS), closing(sqlite3.connect(uri, uri=True)) as other:
            busy, pages, done = other.execute("PRAGMA wal_checkpoint").fetchone()
            with self._lock:
                if disk is self._disk and not busy and pages == done:
                    del self._recent[:recent]
                    written = Footprint.of(self._path).written_ns
                    self._footprint = self._footprint._replace(written_ns=written)

    def _look_over(self) -> None:
        """Set the file aside if what somebody wrote into it spoiled it."""
        with self._lock:
            disk = self._disk
        if disk is None or self._is_sound():
            return
        with self._lock:
            if disk is self._disk:
                self._start_over()
                self._reconnect()

    def _is_sound(self) -> bool:
        """Return False if the file is damaged, as it lies on the disk."""
        uri = f"{self._path.absolute().as_uri()}?mode=rw"
        try:
            with closing(sqlite3.connect(uri, uri=True)) as other:
                found = other.execute("PRAGMA quick_check(1)").fetchall()
                return found == [("ok",)]
        except DISK_ERRORS as error:
            return not is_damage(error)

    def _doubt(self, now: Footprint) -> None:
        """Let the file be looked at if it was written to: our saves go into its log alone."""
        if self._disk and self._footprint.was_written_to(now):
            self._footprint = self._footprint._replace(written_ns=now.written_ns)
            self._upkeep.look_over()

    # ------------------------------------------------------------------ on the disk

    def _query(self, sql: str, values: Sequence[Value]) -> Rows:
        connection = self._memory or self._disk
        assert connection
        return connection.execute(sql, [*map(storable, values)]).fetchall()

    def _connect(self, database: OpenDatabase) -> None:
        self._disk, self._footprint = database.connection, Footprint.of(self._path)

    def _write(self, changes: Sequence[Change]) -> int:
        now = Footprint.of(self._path)
        if self._disk and not self._footprint.is_of_same(now):
            self._lose_file()
        elif self._disk and (failure := self._upkeep.take_failure()):
            self._fail(failure)
            self._let_go()
        if not self._disk:
            return self._keep_and_reconnect(changes)
        self._doubt(now)
        try:
            return self._save(changes)
        except DISK_ERRORS as error:
            if is_damage(error):
                self._start_over()
                return self._keep_and_reconnect(changes)
            self._wait_for_others(0)  # not at every answer again
            if error_code(error) in _BUSY and self._can_wait(changes):
                self._pending += changes
                return 0
            self._fail(error)
            if not _passes(error):
                self._let_go()
            return self._keep(changes)

    def _can_wait(self, changes: Sequence[Change]) -> bool:
        """Return True if nobody need be told yet: the next try may well be in time."""
        begins = any(change.begins for change in changes)
        return not (self._pending or self._memory or begins)

    def _fail(self, error: Exception) -> None:
        """Say that nothing can be saved now, and hold in memory all that is known."""
        self._disk_notice = self._notify(
            _("Scores cannot be saved now: {reason}. They are kept until they can be."), error
        )
        self._memory = self._memory or self._memory_copy()

    def _save(self, changes: Sequence[Change]) -> int:
        assert self._disk
        row = apply(self._disk, [*self._pending, *changes])
        self._footprint = Footprint.of(self._path)
        if self._pending:
            self._wait_for_others(BUSY_S)
        self._recent += [*self._pending, *_numbered(changes, row)]
        self._pending.clear()
        if self._memory:
            self._memory.close()
            self._memory = None
        if self._disk_notice in self.notices:
            self.notices.remove(self._disk_notice)
        return row

    def _wait_for_others(self, seconds: float) -> None:
        if self._disk:
            with suppress(sqlite3.Error):
                self._disk.execute(f"PRAGMA busy_timeout={seconds * 1000:.0f}")

    # ------------------------------------------------------------------ in memory

    def _keep(self, changes: Sequence[Change]) -> int:
        """Keep what could not be saved in memory, where it can be read, to be tried again."""
        assert self._memory
        row = 0
        with suppress(*DISK_ERRORS):
            row = apply(self._memory, changes)
        self._pending += _numbered(changes, row)
        return row

    def _keep_and_reconnect(self, changes: Sequence[Change]) -> int:
        row = self._keep(changes)
        self._reconnect()
        return row

    def _hold_pending(self) -> None:
        """Save what another program kept from being saved, or hold it where it can be read."""
        if self._pending and not self._memory:
            self._write(())

    def _memory_copy(self) -> sqlite3.Connection:
        """Return all scores in memory; if the disk cannot be read well, those of late."""
        with suppress(*DISK_ERRORS):
            memory = in_memory(self._disk)
            if memory.execute("PRAGMA quick_check(1)").fetchone() == ("ok",):
                apply(memory, self._pending)
                return memory
        return self._memory_of_late()

    def _memory_of_late(self) -> sqlite3.Connection:
        memory = in_memory()
        apply(memory, [*self._recent, *self._pending])
        return memory

    # ------------------------------------------------------------------ a file that is another

    def _lose_file(self) -> None:
        """Let go of a file that is gone, replaced or cut, and hold all that is known of it."""
        now = Footprint.of(self._path)
        self._memory = self._memory or self._memory_copy()
        if now.file is None:
            said = _("The score file was deleted or moved while the program ran: it is made anew.")
        elif now.file != self._footprint.file:
            said = _("Another score file was put in place of ours: what was played here is added.")
        else:
            # Cut short, or without its log: what is there now is no longer whole.
            self._let_go_untouched()
            self._set_aside()
            return
        self._let_go()
        self._delete_our_log()
        self.notices.append(said)

    def _delete_our_log(self) -> None:
        """Delete the log of the file that is gone, which SQLite would read into the next one."""
        log = log_of(self._path)
        if self._footprint.log and identity(log) == self._footprint.log:
            for path in (log, self._path.with_name(self._path.name + "-shm")):
                with suppress(OSError):
                    path.unlink()

    def _start_over(self) -> None:
        """Set the damaged file aside; the games of late are saved in a new one."""
        with suppress(sqlite3.Error):
            if self._memory:
                self._memory.close()
        self._memory = self._memory_of_late()
        self._let_go_untouched()
        self._set_aside()

    def _let_go_untouched(self) -> None:
        """Let go of a damaged file, which is to be set aside as it is."""
        from game.records import damage

        with damage.log_out_of_reach(self._path, self._footprint.log):
            self._let_go()

    def _let_go(self) -> None:
        """Close the file; all that it may not have is pending from now on."""
        if self._disk:
            with suppress(sqlite3.Error):
                self._disk.close()
        self._disk = None
        self._pending = [*self._recent, *self._pending]
        self._recent = []

    def _set_aside(self) -> None:
        from game.records import damage

        try:
            self.notices += damage.set_aside(self._path, self._clock(), self._footprint.file)
        except DISK_ERRORS as error:
            self._notify(_("Scores cannot be saved now: {reason}."), error)

    def _reconnect(self) -> None:
        """Open the file that is there now, or a new one, and save there what is pending."""
        if self._is_newer:
            return
        is_new = Footprint.of(self._path).file is None
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            database = open_file(self._path, BUSY_S)
        except DISK_ERRORS:
            return
        try:
            if is_new and self._memory:
                self._memory.backup(database.connection)
            else:
                apply(database.connection, again(self._pending))
            self._recent, self._pending = self._pending, []
            self._connect(database)
            self._save(())
        except DISK_ERRORS:
            with suppress(sqlite3.Error):
                database.connection.close()

    def _notify(self, sentence: str, error: Exception) -> str:
        notice = sentence.format(reason=reason(error))
        if notice not in self.notices:
            self.notices.append(notice)
        return notice


def _numbered(changes: Sequence[Change], row: int) -> list[Change]:
    """Return the changes with the number that a new run was given."""
    return [change.as_run(row) if change.begins else change for change in changes]


def _passes(error: Exception) -> bool:
    """Return True if the connection is still good, and only the moment is not."""
    return error_code(error) in _PASSING
