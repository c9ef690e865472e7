"""A damaged score file: the proof that it is one, setting it aside, and what comes back of it."""

from __future__ import annotations

import errno
import hashlib
import os
import shutil
import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager, suppress
from datetime import datetime
from pathlib import Path

from game import paths, temporary
from game.records import saved_games
from game.records.database import FILE, Identity, identity, is_damage, log_of, open_file
from game.words import _, n_

_LOCK_S = 5.0
_TAILS = ("", "-wal")
"""Behind the name of the database: itself, and its log."""
_TABLES = {"runs": "id", "answers": "run", "saved_games": "run", "contests": "run"}
"""The tables about runs, and what each calls the number of a run."""
_PRACTISED = (
    "INSERT OR IGNORE INTO main.learners SELECT * FROM aside.learners",
    "INSERT OR IGNORE INTO main.reviews SELECT * FROM aside.reviews",
    "INSERT OR IGNORE INTO main.halfway SELECT * FROM aside.halfway",
    # Of two memories of one pair that of the later review is nearer to what both come to.
    """INSERT OR REPLACE INTO main.recalls SELECT theirs.* FROM aside.recalls AS theirs
    LEFT JOIN main.recalls AS ours ON ours.player = theirs.player AND ours.pair = theirs.pair
    WHERE ours.last IS NULL OR ours.last < theirs.last""",
)
_STARS = "(player, pair, since) SELECT player, pair, since FROM aside.stars"


def is_intact(path: Path) -> bool:
    """Return True if a copy of the database is in order: then its disk failed for a moment.

    Raises OSError when the file cannot be read, or reads otherwise every time.
    """
    with _copy(path) as copy:
        return _is_whole(copy)


def _is_whole(path: Path) -> bool:
    try:
        with closing(open_file(path, thorough=True).connection):
            return True
    except (sqlite3.DatabaseError, UnicodeDecodeError) as error:
        return not is_damage(error)


@contextmanager
def _copy(path: Path, tails: Sequence[str] = _TAILS) -> Iterator[Path]:
    """Hand out a copy of the database and its log, which is gone afterwards."""
    with temporary.folder() as folder:
        copy = folder / FILE
        for tail in tails:
            file, into = (each.with_name(each.name + tail) for each in (path, copy))
            with suppress(FileNotFoundError):
                shutil.copyfile(file, into)
                if _digest(file) != _digest(into):
                    raise OSError(errno.EIO, _("the disk reads something else every time"))
        yield copy


def _digest(path: Path) -> bytes:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").digest()


@contextmanager
def log_out_of_reach(path: Path, log: Identity) -> Iterator[None]:
    """Hide the log of an open database, if it is this one, while its last connection is closed.

    SQLite would write the log into the file first, however damaged that is, and so spoil what is
    left of it: a backup that was copied into the file, for instance. It closes without that when
    the log cannot be read.
    """
    kept = temporary.hidden(log_of(path))
    is_kept = False
    with suppress(OSError):
        if log is not None and identity(log_of(path)) == log:
            shutil.copyfile(log_of(path), kept)
            os.truncate(log_of(path), 0)
            is_kept = True
    yield
    with suppress(OSError):
        if is_kept:
            kept.replace(log_of(path))
    temporary.delete(kept)


def set_aside(path: Path, now: datetime, damaged: Identity) -> tuple[str, ...]:
    """Rename the damaged database to a dated name; return a sentence for the player.

    Nothing when the file is no longer the damaged one: then another copy of the program has
    moved it. The lock keeps two copies from moving at once.
    """
    with closing(sqlite3.connect(path.with_suffix(".lock"), timeout=_LOCK_S)) as lock:
        lock.execute("BEGIN EXCLUSIVE")
        unchanged = damaged and identity(path) == damaged
        return (_rename_damaged(path, now),) if unchanged else ()


def _rename_damaged(path: Path, now: datetime) -> str:
    base = f"{path.stem}-damaged-{now:%Y-%m-%dT%H%M%S}"
    aside, count = path.with_name(f"{base}.db"), 1
    while paths.exists(aside):
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


def bring_back(connection: sqlite3.Connection, folder: Path) -> tuple[str, ...]:
    """Put the runs of set-aside files that prove to be in order into the scores again.

    Such a file gets a name that says so. Raises sqlite3.Error and OSError; then all stays.
    """
    runs = 0
    for aside in sorted(folder.glob(f"{Path(FILE).stem}-damaged-*.db")):
        found = _merge_if_whole(connection, aside)
        if found is None:
            continue
        runs += found
        for tail in _TAILS:
            file = aside.with_name(aside.name + tail)
            with suppress(FileNotFoundError):
                file.rename(file.with_name(file.name.replace("-damaged-", "-restored-")))
    if not runs:
        return ()
    said = n_(
        "A score file that had been set aside is in order: {n} game is back.",
        "A score file that had been set aside is in order: {n} games are back.",
        runs,
    )
    return (said,)


def _merge_if_whole(connection: sqlite3.Connection, aside: Path) -> int | None:
    """Add the runs of a set-aside file, and count them; None when it is not in order."""
    for tails in (_TAILS, _TAILS[:1]):
        # A backup that was copied into the open file is in order without that one's log.
        with _copy(aside, tails) as copy:
            if _is_whole(copy):
                return _merge(connection, copy)
        if not paths.exists(log_of(aside)):
            break
    return None


def _merge(connection: sqlite3.Connection, other: Path) -> int:
    """Add the runs of another database that are not there, with all of theirs; count them.

    The marks of players and what practice remembers come along.
    """
    connection.execute("ATTACH ? AS aside", (str(other),))
    try:
        connection.execute("BEGIN IMMEDIATE")
        try:
            connection.execute(
                "CREATE TEMP TABLE theirs AS SELECT id FROM aside.runs"
                " WHERE id NOT IN (SELECT id FROM main.runs)"
            )
            for table, run in _TABLES.items():
                info = connection.execute(f"PRAGMA main.table_info({table})")
                columns = ", ".join(row[1] for row in info)
                connection.execute(
                    f"INSERT OR IGNORE INTO main.{table} ({columns}) SELECT {columns}"
                    f" FROM aside.{table} WHERE {run} IN (SELECT id FROM theirs)"
                )
            connection.execute(saved_games.LEAVE_NEWEST)
            connection.execute(f"INSERT OR IGNORE INTO main.stars {_STARS}")
            for practised in _PRACTISED:
                connection.execute(practised)
            count: int = connection.execute("SELECT count(*) FROM theirs").fetchone()[0]
            connection.execute("DROP TABLE theirs")
            connection.execute("COMMIT")
        except BaseException:
            connection.execute("ROLLBACK")
            raise
        return count
    finally:
        connection.execute("DETACH aside")
