"""Places: the folders of the program's own files and of the user's data."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path

_HERE = Path(__file__).resolve().parent


def _shipped(name: str) -> Path:
    inside = _HERE / name
    return inside if inside.is_dir() else _HERE.parent / name


ASSETS = _shipped("assets")
STARTER_SETS = _shipped("pairs")


def data_folder(chosen: str | None = None) -> Path:
    """Return the user's data folder: `chosen`, else MATCHING_PAIRS_HOME, else the system's."""
    if named := chosen or os.environ.get("MATCHING_PAIRS_HOME"):
        return Path(named).expanduser().absolute()
    from platformdirs import user_data_path

    return user_data_path("Parejas", appauthor=False)


def arrivals() -> tuple[Path, ...]:
    """Return the folders for files from elsewhere: downloads, then desktop and documents."""
    from platformdirs import user_desktop_path, user_documents_path, user_downloads_path

    return user_downloads_path(), user_desktop_path(), user_documents_path()


def first_folder(folders: Sequence[Path] | None) -> Path:
    """Return the first of these folders that is there; None for where people look for files."""
    from platformdirs import user_documents_path, user_downloads_path

    if folders is None:
        folders = user_documents_path(), user_downloads_path(), Path.home()
    return next((folder for folder in folders if folder.is_dir()), folders[-1])
