"""Migrations of the database: numbered steps, each with a backup and in a transaction."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from contextlib import closing, suppress
from pathlib import Path

Migration = tuple[str, ...]

VERSION_1: Migration = (
    """
    CREATE TABLE runs (
        id INTEGER PRIMARY KEY,
        content_key TEXT NOT NULL,
        mode TEXT NOT NULL,
        pairs_per_round INTEGER NOT NULL,
        pairs INTEGER NOT NULL,
        direction TEXT NOT NULL,
        distractors INTEGER NOT NULL,
        set_name TEXT NOT NULL,
        title TEXT NOT NULL,
        seed TEXT NOT NULL,
        nickname TEXT NOT NULL,
        room TEXT NOT NULL,
        replay INTEGER NOT NULL,
        started_at TEXT NOT NULL,
        finished_at TEXT NOT NULL DEFAULT '',
        errors INTEGER NOT NULL DEFAULT 0,
        hints INTEGER NOT NULL DEFAULT 0,
        reveals INTEGER NOT NULL DEFAULT 0,
        undos INTEGER NOT NULL DEFAULT 0,
        score INTEGER NOT NULL DEFAULT 0,
        running_ms INTEGER NOT NULL DEFAULT 0,
        official_ms INTEGER NOT NULL DEFAULT 0,
        why_not TEXT NOT NULL DEFAULT 'unfinished',
        deleted TEXT NOT NULL DEFAULT ''
    )
    """,
    "CREATE INDEX runs_by_way ON runs (content_key, mode, pairs_per_round, pairs)",
    "CREATE INDEX runs_deleted ON runs (deleted) WHERE deleted <> ''",
    """
    CREATE TABLE answers (
        run INTEGER NOT NULL REFERENCES runs (id) ON DELETE CASCADE,
        seq INTEGER NOT NULL,
        take INTEGER NOT NULL,
        round INTEGER NOT NULL,
        pair INTEGER NOT NULL,
        asked TEXT NOT NULL,
        chosen TEXT NOT NULL,
        is_right INTEGER NOT NULL,
        kind TEXT NOT NULL,
        at_ms INTEGER NOT NULL,
        took_ms INTEGER NOT NULL,
        card INTEGER NOT NULL,
        other_card INTEGER NOT NULL,
        undone INTEGER NOT NULL DEFAULT 0,
        PRIMARY KEY (run, seq, take)
    ) WITHOUT ROWID
    """,
    "CREATE TABLE settings (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID",
)

VERSION_2: Migration = (
    # The standing of a run and the best one of a player, without sorting thousands.
    """
    CREATE INDEX runs_ranked ON runs (
        content_key, mode, pairs_per_round, pairs, direction, distractors,
        score DESC, official_ms, finished_at, id, nickname
    ) WHERE deleted = '' AND finished_at <> '' AND NOT replay AND why_not = ''
    """,
    """
    CREATE INDEX runs_finished ON runs (
        content_key, mode, pairs_per_round, pairs, direction, distractors,
        nickname, finished_at DESC, id DESC
    ) WHERE deleted = '' AND finished_at <> '' AND NOT replay
    """,
    "CREATE INDEX runs_by_nickname ON runs (nickname)",
    "DROP INDEX runs_by_way",
)

VERSION_3: Migration = (
    # In memory neither side is asked: what was set for the columns ranked runs apart.
    "UPDATE runs SET direction = 'term' WHERE mode = 'memory' AND direction <> 'term'",
)

VERSION_4: Migration = (
    """
    CREATE TABLE saved_games (
        file TEXT PRIMARY KEY,
        run INTEGER NOT NULL REFERENCES runs (id) ON DELETE CASCADE,
        found INTEGER NOT NULL,
        pairs INTEGER NOT NULL,
        deal TEXT NOT NULL,
        state TEXT NOT NULL
    ) WITHOUT ROWID
    """,
    "CREATE INDEX saved_games_by_run ON saved_games (run)",
    """
    CREATE TABLE sets (
        file TEXT PRIMARY KEY,
        options TEXT NOT NULL DEFAULT ''
    ) WITHOUT ROWID
    """,
)

_IS_RANKED = "deleted = '' AND finished_at <> '' AND NOT replay AND why_not = ''"

VERSION_5: Migration = (
    # Games of teams are ranked among themselves: how many teams is part of the way of playing.
    "ALTER TABLE runs ADD COLUMN teams INTEGER NOT NULL DEFAULT 0",
    "DROP INDEX runs_ranked",
    f"""
    CREATE INDEX runs_ranked ON runs (
        content_key, mode, pairs_per_round, pairs, direction, distractors, teams,
        score DESC, official_ms, finished_at, id, nickname
    ) WHERE {_IS_RANKED}
    """,
    "DROP INDEX runs_finished",
    """
    CREATE INDEX runs_finished ON runs (
        content_key, mode, pairs_per_round, pairs, direction, distractors, teams,
        nickname, finished_at DESC, id DESC
    ) WHERE deleted = '' AND finished_at <> '' AND NOT replay
    """,
    # The best run and the newest one of every set, without a look at all of them.
    """
    CREATE INDEX runs_newest ON runs (content_key, id)
    WHERE deleted = '' AND finished_at <> '' AND NOT replay
    """,
    f"""
    CREATE INDEX runs_best ON runs (content_key, score DESC, official_ms, finished_at, id)
    WHERE {_IS_RANKED} AND teams = 0
    """,
    """
    CREATE TABLE contests (
        run INTEGER PRIMARY KEY REFERENCES runs (id) ON DELETE CASCADE,
        data TEXT NOT NULL
    )
    """,
)

VERSION_6: Migration = (
    """
    CREATE TABLE readings (
        shape TEXT PRIMARY KEY,
        way TEXT NOT NULL,
        name TEXT NOT NULL,
        used INTEGER NOT NULL
    ) WITHOUT ROWID
    """,
)

VERSION_7: Migration = (
    """
    CREATE TABLE stars (
        player TEXT NOT NULL,
        pair TEXT NOT NULL,
        since TEXT NOT NULL,
        PRIMARY KEY (player, pair)
    ) WITHOUT ROWID
    """,
)

VERSION_8: Migration = (
    # What practice remembers: of each player and pair what FSRS needs, and the reviews themselves.
    """
    CREATE TABLE recalls (
        player TEXT NOT NULL,
        pair TEXT NOT NULL,
        stability REAL NOT NULL,
        difficulty REAL NOT NULL,
        last TEXT NOT NULL,
        due TEXT NOT NULL,
        began TEXT NOT NULL,
        reviews INTEGER NOT NULL,
        lapses INTEGER NOT NULL,
        missed INTEGER NOT NULL,
        PRIMARY KEY (player, pair)
    ) WITHOUT ROWID
    """,
    "CREATE INDEX recalls_due ON recalls (player, due, pair)",
    "CREATE INDEX recalls_by_pair ON recalls (pair)",
    """
    CREATE TABLE reviews (
        player TEXT NOT NULL,
        pair TEXT NOT NULL,
        moment TEXT NOT NULL,
        day TEXT NOT NULL,
        rating INTEGER NOT NULL,
        way TEXT NOT NULL,
        chosen TEXT NOT NULL DEFAULT '',
        PRIMARY KEY (player, pair, moment)
    ) WITHOUT ROWID
    """,
    "CREATE INDEX reviews_by_day ON reviews (player, day)",
    # How each player writes the name, also one who has only practised.
    "CREATE TABLE learners (player TEXT PRIMARY KEY, nickname TEXT NOT NULL) WITHOUT ROWID",
    # Which pairs each file holds, so that what is due is counted without reading the files.
    """
    CREATE TABLE set_pairs (
        pair TEXT NOT NULL,
        file TEXT NOT NULL,
        PRIMARY KEY (pair, file)
    ) WITHOUT ROWID
    """,
    "CREATE INDEX set_pairs_by_file ON set_pairs (file)",
    """
    CREATE TABLE practised_sets (
        file TEXT PRIMARY KEY,
        content_key TEXT NOT NULL
    ) WITHOUT ROWID
    """,
    # The newest games of a player with a set; it serves for the nickname alone as well.
    "DROP INDEX runs_by_nickname",
    "CREATE INDEX runs_of_player ON runs (nickname, content_key, id)",
)

VERSION_9: Migration = (
    # What a player did on which days, without a look at the runs themselves.
    """
    CREATE INDEX runs_of_day ON runs (nickname, started_at, teams, finished_at, running_ms, pairs)
    WHERE deleted = ''
    """,
    # All games of a set, left ones too, by its content and as its file was called.
    "CREATE INDEX runs_of_content ON runs (content_key, id) WHERE deleted = ''",
    "CREATE INDEX runs_of_file ON runs (set_name, title, id) WHERE deleted = ''",
    """
    CREATE INDEX runs_unranked ON runs (
        content_key, mode, pairs_per_round, pairs, direction, distractors, teams, finished_at DESC
    ) WHERE deleted = '' AND finished_at <> '' AND (replay OR why_not <> '')
    """,
)

VERSION_10: Migration = (
    # Pairs that were right on a day and have to be right once more, so that practice goes on there.
    """
    CREATE TABLE halfway (
        player TEXT NOT NULL,
        pair TEXT NOT NULL,
        day TEXT NOT NULL,
        rights INTEGER NOT NULL,
        PRIMARY KEY (player, pair)
    ) WITHOUT ROWID
    """,
)

VERSION_11: Migration = (
    # A file has the games of several players, and of each one in each mode.
    "ALTER TABLE saved_games RENAME TO saved_games_of_files",
    "DROP INDEX saved_games_by_run",
    """
    CREATE TABLE saved_games (
        file TEXT NOT NULL,
        run INTEGER NOT NULL REFERENCES runs (id) ON DELETE CASCADE,
        found INTEGER NOT NULL,
        pairs INTEGER NOT NULL,
        deal TEXT NOT NULL,
        state TEXT NOT NULL,
        PRIMARY KEY (file, run)
    ) WITHOUT ROWID
    """,
    """
    INSERT INTO saved_games (file, run, found, pairs, deal, state)
    SELECT file, run, found, pairs, deal, state FROM saved_games_of_files
    """,
    "DROP TABLE saved_games_of_files",
    "CREATE INDEX saved_games_by_run ON saved_games (run)",
)

VERSION_12: Migration = (
    # Games by player and quarter of an hour, in the order in which progress adds them up.
    """
    CREATE INDEX runs_by_quarter ON runs (
        nickname, substr(started_at, 1, 14), substr(started_at, 15, 2) / 15, finished_at, pairs
    ) WHERE deleted = '' AND teams = 0 AND (finished_at <> '' OR running_ms > 0)
    """,
    f"""
    CREATE INDEX runs_scored ON runs (
        content_key, mode, pairs_per_round, pairs, direction, distractors, teams,
        nickname, substr(finished_at, 1, 14), substr(finished_at, 15, 2) / 15, score, official_ms
    ) WHERE {_IS_RANKED}
    """,
    # How the practice of a pair went, without a look at the reviews themselves.
    "CREATE INDEX reviews_by_pair ON reviews (pair, player, chosen, rating)",
)

MIGRATIONS: tuple[Migration, ...] = (
    *(VERSION_1, VERSION_2, VERSION_3),
    *(VERSION_4, VERSION_5, VERSION_6),
    *(VERSION_7, VERSION_8, VERSION_9),
    *(VERSION_10, VERSION_11, VERSION_12),
)
"""The migration at n makes version n + 1. A released one is never changed again."""


def version(connection: sqlite3.Connection) -> int:
    """Return the version of this database; 0 when it is empty."""
    return int(connection.execute("PRAGMA user_version").fetchone()[0])


def migrate(
    connection: sqlite3.Connection,
    folder: Path | None,
    migrations: Sequence[Migration] = MIGRATIONS,
) -> None:
    """Bring the database to the newest version; backups go to `folder` (None: no backups)."""
    current = version(connection)
    for number in range(current + 1, len(migrations) + 1):
        if folder is not None and current and not _adds_only_indexes(migrations[number - 1]):
            _back_up(connection, folder / f"scores-before-v{number}.db")
        _apply(connection, number, migrations[number - 1])


def _adds_only_indexes(migration: Migration) -> bool:
    """Return True if no row can be lost by it: a copy of a large file would be a wait for nothing.

    An older version of the program reads what has more indexes, and keeps them.
    """
    return all(statement.split()[:2] == ["CREATE", "INDEX"] for statement in migration)


def _apply(connection: sqlite3.Connection, number: int, migration: Migration) -> None:
    connection.execute("BEGIN IMMEDIATE")
    try:
        # Another copy of the program may have migrated while this one waited for its turn.
        if version(connection) < number:
            for statement in migration:
                connection.execute(statement)
            connection.execute(f"PRAGMA user_version = {number}")
        connection.execute("COMMIT")
    except BaseException:
        with suppress(sqlite3.Error):
            connection.execute("ROLLBACK")
        raise


def _back_up(connection: sqlite3.Connection, path: Path) -> None:
    from game import temporary

    # Written under a temporary name, so that a backup under its own name is complete.
    part = temporary.hidden(path)
    try:
        with closing(sqlite3.connect(part)) as copy:
            copy.execute("PRAGMA journal_mode=OFF")  # no second file: it is whole or thrown away
            connection.backup(copy)
        part.replace(path)
    finally:
        part.unlink(missing_ok=True)
