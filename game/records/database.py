"""The database file: opening it, setting it aside when it is damaged, replacing it by memory."""

from __future__ import annotations

import sqlite3
from contextlib import closing, suppress
from datetime import datetime
from pathlib import Path

from game.records import migrations
from game.values import dataclass
from game.words import _, reason_of

DISK_ERRORS = (sqlite3.Error, OSError, UnicodeDecodeError)
"""The errors that a disk, or a damaged file, can cause in a statement."""
FILE = "scores.db"
BUSY_S = 5.0
_TRIES = 4
_DAMAGE_CODES = (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_FORMAT)
_SCHEMA_CHECKS = (
    """SELECT id, content_key, mode, pairs_per_round, pairs, direction, distractors, set_name,
    title, seed, nickname, room, replay, started_at, finished_at, errors, hints, reveals, undos,
    score, running_ms, official_ms, why_not, deleted FROM runs LIMIT 0""",
    """SELECT run, seq, take, round, pair, asked, chosen, is_right, kind, at_ms, took_ms, card,
    other_card, undone FROM answers LIMIT 0""",
    "SELECT key, value FROM settings LIMIT 0",
    "SELECT file, run, found, pairs, deal, state FROM saved_games LIMIT 0",
    "SELECT file, options FROM sets LIMIT 0",
)

Identity = tuple[int, int] | None


class DamagedError(sqlite3.DatabaseError):
    """The file is not a score database, or not one that this program can read."""


@dataclass(frozen=True, slots=True)
class OpenDatabase:
    """A connection. `identity` tells the file from a later one of its name; None: in memory."""

    connection: sqlite3.Connection
    identity: Identity
    notices: tuple[str, ...] = ()


def open_database(folder: Path, now: datetime) -> OpenDatabase:
    """Open the scores in `folder`, in memory if the disk allows nothing else. Never raises."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        return _open_replacing_damaged(folder / FILE, now)
    except DISK_ERRORS as error:
        notice = _("Scores cannot be saved in {folder}: {reason}. You can play all the same.")
        notice = notice.format(folder=folder, reason=reason(error))
        return OpenDatabase(_read_into_memory(folder / FILE), None, (notice,))


def is_damage(error: Exception) -> bool:
    """Return True if the file's content caused the error, not the disk or another program."""
    code = getattr(error, "sqlite_errorcode", None)
    # SQLite quotes the schema in its messages, even one that is no longer text.
    garbled = isinstance(error, DamagedError | UnicodeDecodeError)
    return garbled or (code is not None and code & 0xFF in _DAMAGE_CODES)


def reason(error: Exception) -> str:
    """Return what caused the error in a few words, for the end of a sentence."""
    code = (getattr(error, "sqlite_errorcode", None) or 0) & 0xFF
    if code == sqlite3.SQLITE_FULL:
        return _("the disk is full")
    if code == sqlite3.SQLITE_IOERR:
        return _("the disk cannot be read or written")
    if code in (sqlite3.SQLITE_READONLY, sqlite3.SQLITE_PERM, sqlite3.SQLITE_CANTOPEN):
        return _("writing is not allowed there")
    if code in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED):
        return _("another program is using the file")
    return reason_of(error)


def identity(path: Path) -> Identity:
    """Return the device and inode of the file now at `path`; None when there is no file."""
    try:
        status = path.stat()
    except OSError:
        return None
    return status.st_dev, status.st_ino


def set_aside(path: Path, now: datetime, damaged: Identity) -> tuple[str, ...]:
    """Rename the damaged database to a dated name; return a sentence for the player.

    Nothing when the file is no longer the damaged one: then another copy of the program has
    moved it. The lock keeps two copies from moving at once.
    """
    with closing(sqlite3.connect(path.with_suffix(".lock"), timeout=BUSY_S)) as lock:
        lock.execute("BEGIN EXCLUSIVE")
        unchanged = damaged and identity(path) == damaged
        return (_rename_damaged(path, now),) if unchanged else ()


def _rename_damaged(path: Path, now: datetime) -> str:
    base = f"{path.stem}-damaged-{now:%Y-%m-%dT%H%M%S}"
    aside, count = path.with_name(f"{base}.db"), 1
    while aside.exists():
        count += 1
        aside = path.with_name(f"{base}-{count}.db")
    # The log first: once the database is gone, another copy may begin a log of its own.
    for tail in ("-wal", "-shm"):
        with suppress(FileNotFoundError):
            path.with_name(path.name + tail).rename(aside.with_name(aside.name + tail))
    path.rename(aside)
    return _(
        "The score file could not be read. It was set aside as {name}, and a new one begun."
    ).format(name=aside.name)


def in_memory(source: sqlite3.Connection | None = None) -> sqlite3.Connection:
    """Return a database in memory, a copy of `source` if given. sqlite3.Error if unreadable."""
    memory = sqlite3.connect(":memory:", isolation_level=None)
    try:
        if source:
            source.backup(memory)
        _prepare(memory, None)
    except BaseException:
        memory.close()
        raise
    return memory


def _read_into_memory(path: Path) -> sqlite3.Connection:
    """Return a copy in memory of what can be read, leaving no files behind (`immutable`)."""
    try:
        uri = f"{path.absolute().as_uri()}?immutable=1"
        with closing(sqlite3.connect(uri, uri=True)) as disk:
            return in_memory(disk)
    except DISK_ERRORS:
        return in_memory()


def _open_replacing_damaged(path: Path, now: datetime) -> OpenDatabase:
    notices: list[str] = []
    for _try in range(_TRIES):
        found = identity(path)
        try:
            database = _open(path)
            return OpenDatabase(database.connection, database.identity, tuple(notices))
        except (sqlite3.DatabaseError, UnicodeDecodeError) as error:
            if not is_damage(error):
                raise
        notices += set_aside(path, now, found)
    return _open(path)


def _open(path: Path) -> OpenDatabase:
    _check_length(path)
    # SQLite removes the -wal file when the last one closes: it is there after a crash, or
    # while another copy runs. Only then is a check of the whole file worth its time.
    cut_off = path.with_name(path.name + "-wal").exists()
    connection = sqlite3.connect(path, timeout=BUSY_S, isolation_level=None)
    try:
        if cut_off and connection.execute("PRAGMA quick_check(1)").fetchone() != ("ok",):
            raise DamagedError("quick_check")
        _use_write_ahead_log(connection)
        _prepare(connection, path.parent)
    except BaseException:
        connection.close()
        raise
    return OpenDatabase(connection, identity(path))


def _use_write_ahead_log(connection: sqlite3.Connection) -> None:
    """Use a write-ahead log with every commit synced; `Store.tidy` lets it be checkpointed."""
    if connection.execute("PRAGMA journal_mode").fetchone() != ("wal",):
        # Two copies that make the file at once: wait for the other one in a transaction,
        # since the change of mode itself does not wait.
        connection.execute("BEGIN IMMEDIATE")
        connection.execute("ROLLBACK")
        with suppress(sqlite3.OperationalError):
            connection.execute("PRAGMA journal_mode=WAL")
    connection.execute("PRAGMA synchronous=FULL")
    connection.execute("PRAGMA wal_autocheckpoint=0")


def _prepare(connection: sqlite3.Connection, folder: Path | None) -> None:
    connection.text_factory = lambda text: text.decode("utf-8", "replace")
    connection.execute("PRAGMA foreign_keys=ON")
    if migrations.version(connection) > len(migrations.MIGRATIONS):
        raise DamagedError("made by a newer version")
    try:
        migrations.migrate(connection, folder)
        for statement in _SCHEMA_CHECKS:
            connection.execute(statement)
    except sqlite3.OperationalError as error:
        if error.sqlite_errorcode == sqlite3.SQLITE_ERROR:
            raise DamagedError("not these tables") from error
        raise


def _check_length(path: Path) -> None:
    """Raise Damaged when the file is shorter than its own header says it is.

    An empty file is not damaged: it is what another copy that is just starting has made.
    """
    try:
        with path.open("rb") as file:
            head = file.read(100)
    except FileNotFoundError:
        return
    if not head or path.with_name(path.name + "-wal").exists():
        return
    page = int.from_bytes(head[16:18], "big")
    pages = int.from_bytes(head[28:32], "big")
    if len(head) < 100 or path.stat().st_size < (65536 if page == 1 else page) * pages:
        raise DamagedError("cut short")
