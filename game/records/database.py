"""The database file: opening it, and replacing it by memory where the disk does not let us."""

from __future__ import annotations

import errno
import sqlite3
import stat
from contextlib import closing, suppress
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from threading import Event
from typing import NamedTuple

from game import paths
from game.core.nickname import name_key
from game.records import migrations
from game.values import dataclass
from game.words import _, reason_of

DISK_ERRORS = (sqlite3.Error, OSError, UnicodeDecodeError)
"""The errors that a disk, or a damaged file, can cause in a statement."""
FILE = "scores.db"
BUSY_S = 0.016
"""How long the window may stand still while another program writes: a save is tried again."""
_START_BUSY_S = 1.0
"""The same before the first picture, when another copy of the program may be making the file."""
_TRIES, _PAUSE_S = 4, 0.1
_DAMAGE_CODES = (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_FORMAT)
_MAGIC = b"SQLite format 3\0"
_SCHEMA_CHECKS = (
    """SELECT id, content_key, mode, pairs_per_round, pairs, direction, distractors, set_name,
    title, seed, nickname, room, replay, started_at, finished_at, errors, hints, reveals, undos,
    score, running_ms, official_ms, why_not, deleted FROM runs LIMIT 0""",
    """SELECT run, seq, take, round, pair, asked, chosen, is_right, kind, at_ms, took_ms, card,
    other_card, undone FROM answers LIMIT 0""",
    "SELECT key, value FROM settings LIMIT 0",
    "SELECT file, run, found, pairs, deal, state FROM saved_games LIMIT 0",
    "SELECT file, options FROM sets LIMIT 0",
    """SELECT player, pair, stability, difficulty, last, due, began, reviews, lapses, missed
    FROM recalls LIMIT 0""",
    "SELECT player, pair, moment, day, rating, way, chosen FROM reviews LIMIT 0",
    "SELECT player, pair, day, rights FROM halfway LIMIT 0",
)

Identity = tuple[int, int] | None


class DamagedError(sqlite3.DatabaseError):
    """The file is not a score database, or not one that this program can read."""


class NewerError(sqlite3.DatabaseError):
    """The file is one of a newer version of the program."""


@dataclass(frozen=True, slots=True)
class OpenDatabase:
    """A connection. `identity` tells the file from a later one of its name; None: in memory."""

    connection: sqlite3.Connection
    identity: Identity
    notices: tuple[str, ...] = ()
    is_newer: bool = False
    """It is in memory because only a newer version may touch the file."""


def open_database(folder: Path, now: datetime) -> OpenDatabase:
    """Open the scores in `folder`, in memory if the disk allows nothing else. Never raises."""
    path = folder / FILE
    try:
        folder.mkdir(parents=True, exist_ok=True)
        return _open_replacing_damaged(path, now)
    except NewerError:
        said = _(
            "The scores in {folder} are those of a newer version of Parejas and stay as they are."
            " You can play all the same, but only the newer version keeps and shows scores."
        )
        return OpenDatabase(in_memory(), None, (said.format(folder=folder),), is_newer=True)
    except DISK_ERRORS as error:
        return OpenDatabase(_read_into_memory(path), None, (cannot_save(folder, error),))


def cannot_save(folder: Path, error: Exception) -> str:
    """Return what is said while the scores are in memory alone."""
    said = _(
        "Scores cannot be saved in {folder}: {reason}. You can play all the same; as soon as it"
        " is possible they are saved."
    )
    return said.format(folder=folder, reason=reason(error))


def is_damage(error: Exception) -> bool:
    """Return True if the file's content caused the error, not the disk or another program."""
    # SQLite quotes the schema in its messages, even one that is no longer text.
    garbled = isinstance(error, DamagedError | UnicodeDecodeError)
    return garbled or error_code(error) in _DAMAGE_CODES


def error_code(error: Exception) -> int:
    """Return SQLite's primary code of an error, 0 where it is none of SQLite's."""
    return (getattr(error, "sqlite_errorcode", None) or 0) & 0xFF


def reason(error: Exception) -> str:
    """Return what caused the error in a few words, for the end of a sentence."""
    code = error_code(error)
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
    return _seen(path)[0]


def log_of(path: Path) -> Path:
    """Return where SQLite keeps the write-ahead log of the database at `path`."""
    return path.with_name(path.name + "-wal")


def was_left_open(path: Path) -> bool:
    """Return True if the database has not been closed: after a crash, or while another copy runs.

    SQLite removes the log when the last one closes.
    """
    return paths.exists(log_of(path))


class Footprint(NamedTuple):
    """What the disk shows of an open database and its log: neither shrinks while it is open."""

    file: Identity
    size: int
    written_ns: int
    """When the database was last written to. A save goes into the log alone."""
    log: Identity
    log_size: int

    @classmethod
    def of(cls, path: Path) -> Footprint:
        """Return that of the database now at `path`."""
        log, log_size, _log_written_ns = _seen(log_of(path))
        return cls(*_seen(path), log, log_size)

    def is_of_same(self, later: Footprint) -> bool:
        """Return True if `later` can be the same database, after more was written to it."""
        grown = later.size >= self.size and later.log_size >= self.log_size
        return grown and later.file == self.file and self.log in (None, later.log)

    def was_written_to(self, later: Footprint) -> bool:
        """Return True if somebody wrote to the database itself: a copy of the program, or harm."""
        return later.written_ns != self.written_ns


def _seen(path: Path) -> tuple[Identity, int, int]:
    """Return identity, size and time of the file at `path`; None and 0 when there is no file."""
    try:
        status = path.stat()
    except OSError:
        return None, 0, 0
    return (status.st_dev, status.st_ino), status.st_size, status.st_mtime_ns


def in_memory(source: sqlite3.Connection | None = None) -> sqlite3.Connection:
    """Return a database in memory, a copy of `source` if given. sqlite3.Error if unreadable."""
    memory = sqlite3.connect(":memory:", isolation_level=None, check_same_thread=False)
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
            return replace(open_file(path, _START_BUSY_S), notices=tuple(notices))
        except (sqlite3.DatabaseError, UnicodeDecodeError) as error:
            if not is_damage(error):
                raise
        from game.records import damage

        try:
            if damage.is_intact(path):
                Event().wait(_PAUSE_S)  # the disk failed for a moment
            else:
                notices += damage.set_aside(path, now, found)
        except OSError:
            if identity(path) == found:
                raise
            # Another copy of the program has set it aside meanwhile.
    return open_file(path, _START_BUSY_S)


def open_file(path: Path, wait_s: float = BUSY_S, thorough: bool = False) -> OpenDatabase:
    """Open or make the database at `path`; `thorough`: look at all of it. Raises DISK_ERRORS.

    NewerError when it is of a newer version; then it was not touched.
    """
    _check_head(path)
    # Only then is a check of the whole file worth its time.
    thorough = thorough or was_left_open(path)
    connection = sqlite3.connect(
        path, timeout=wait_s, isolation_level=None, check_same_thread=False
    )
    try:
        if thorough and connection.execute("PRAGMA quick_check(1)").fetchone() != ("ok",):
            raise DamagedError("quick_check")
        _use_write_ahead_log(connection)
        _prepare(connection, path.parent)
    except BaseException:
        connection.close()
        raise
    connection.execute(f"PRAGMA busy_timeout={BUSY_S * 1000:.0f}")
    return OpenDatabase(connection, identity(path))


def _use_write_ahead_log(connection: sqlite3.Connection) -> None:
    """Use a write-ahead log that neither waits for the disk nor is written out on the way.

    `Upkeep` does both: a commit waits for nothing but the system's own memory.
    """
    if connection.execute("PRAGMA journal_mode").fetchone() != ("wal",):
        # Two copies that make the file at once: wait for the other one in a transaction,
        # since the change of mode itself does not wait.
        connection.execute("BEGIN IMMEDIATE")
        connection.execute("ROLLBACK")
        with suppress(sqlite3.OperationalError):
            connection.execute("PRAGMA journal_mode=WAL")
    connection.execute("PRAGMA synchronous=NORMAL")
    connection.execute("PRAGMA wal_autocheckpoint=0")


def _prepare(connection: sqlite3.Connection, folder: Path | None) -> None:
    connection.text_factory = lambda text: text.decode("utf-8", "replace")
    connection.create_function("player_key", 1, _player_key, deterministic=True)
    connection.execute("PRAGMA foreign_keys=ON")
    if migrations.version(connection) > len(migrations.MIGRATIONS):
        raise NewerError("made by a newer version")
    try:
        migrations.migrate(connection, folder)
        for statement in _SCHEMA_CHECKS:
            connection.execute(statement)
    except sqlite3.OperationalError as error:
        if error.sqlite_errorcode == sqlite3.SQLITE_ERROR:
            raise DamagedError("not these tables") from error
        raise


def _player_key(nickname: bytes) -> str:
    """Return what the spellings of a player's name share, for SQL."""
    return name_key(nickname.decode("utf-8", "replace"))


def _check_head(path: Path) -> None:
    """Raise NewerError or DamagedError (shorter than it says it is) for what the file begins with.

    An empty file is not damaged: it is what another copy that is just starting has made.
    """
    try:
        kind = path.stat().st_mode
        if not stat.S_ISREG(kind):
            raise OSError(errno.EINVAL, _("it is a folder, a pipe or a device, not a file"))
        with path.open("rb") as file:
            head = file.read(100)
    except FileNotFoundError:
        return
    if head.startswith(_MAGIC) and int.from_bytes(head[60:64], "big") > len(migrations.MIGRATIONS):
        raise NewerError("made by a newer version")
    if not head or paths.exists(log_of(path)):
        return
    page = int.from_bytes(head[16:18], "big")
    pages = int.from_bytes(head[28:32], "big")
    if len(head) < 100 or path.stat().st_size < (65536 if page == 1 else page) * pages:
        raise DamagedError("cut short")
