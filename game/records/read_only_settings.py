"""The saved settings, read without changing anything on the disk."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

from game import paths
from game.core.settings import Settings
from game.records.database import DISK_ERRORS, FILE
from game.records.settings import from_rows


def read_settings(folder: Path) -> Settings:
    """Return the settings saved in `folder`; the defaults when they cannot be read."""
    # A pipe would be waited for.
    if not paths.is_file(folder / FILE):
        return Settings()
    try:
        with closing(sqlite3.connect(_uri(folder.absolute() / FILE), uri=True)) as disk:
            disk.text_factory = lambda text: text.decode("utf-8", "replace")
            return from_rows(disk.execute("SELECT key, value FROM settings").fetchall())
    except (*DISK_ERRORS, ValueError):
        return Settings()


def _uri(path: Path) -> str:
    # Without `immutable`, SQLite would leave a log beside a database that has none, even when
    # it only reads. Where there is a log, the newest settings may be in it.
    tails = (path.with_name(path.name + tail) for tail in ("-wal", "-shm"))
    return f"{path.as_uri()}?mode=ro" + (
        "" if all(paths.exists(t) for t in tails) else "&immutable=1"
    )
