"""Places: the folders of the program's own files and of the user's data."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path

from game import paths

_HERE = Path(__file__).resolve().parent


def _shipped(name: str) -> Path:
    inside = _HERE / name
    return inside if inside.is_dir() else _HERE.parent / name


ASSETS = _shipped("assets")
STARTER_SETS = _shipped("pairs")


class NoHomeError(Exception):
    """There is no home folder: for the user that is named, or "" for whoever runs the program."""


def data_folder(chosen: str | None = None) -> Path:
    """Return the user's data folder: `chosen`, else MATCHING_PAIRS_HOME, else the system's.

    Raises NoHomeError when that lies in a home folder, and the computer knows of none.
    """
    named = chosen or os.environ.get("MATCHING_PAIRS_HOME")
    try:
        if named:
            return Path(named).expanduser().absolute()
        from platformdirs import user_data_path

        return user_data_path("Parejas", appauthor=False)
    except RuntimeError as error:
        raise NoHomeError(named or "") from error


def arrivals() -> tuple[Path, Path, Path]:
    """Return the folders for files from elsewhere: downloads, then desktop and documents."""
    from platformdirs import user_desktop_path, user_documents_path, user_downloads_path

    try:
        return user_downloads_path(), user_desktop_path(), user_documents_path()
    except RuntimeError:
        return paths.home(), paths.home(), paths.home()


def first_folder(folders: Sequence[Path] | None) -> Path:
    """Return the first of these folders that is there, else the user's home.

    None is for where people look for files.
    """
    if folders is None:
        downloads, _desktop, documents = arrivals()
        folders = documents, downloads
    return next((folder for folder in folders if paths.is_folder(folder)), paths.home())
