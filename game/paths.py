"""Paths: what is at one, where what cannot be looked at counts as not there.

As pathlib's own from Python 3.14 on; before, a name that is too long, a folder that may not be
entered or a link that points to itself raises.
"""

from __future__ import annotations

from pathlib import Path


def exists(path: Path) -> bool:
    """Return True if something is at `path`."""
    try:
        return path.exists()
    except (OSError, ValueError):
        return False


def is_folder(path: Path) -> bool:
    """Return True if a folder is at `path`, or a link to one."""
    try:
        return path.is_dir()
    except (OSError, ValueError):
        return False


def is_file(path: Path) -> bool:
    """Return True if a file is at `path`, or a link to one: no pipe and no device."""
    try:
        return path.is_file()
    except (OSError, ValueError):
        return False


def real(path: Path) -> Path:
    """Return the absolute path without links; as it stands where they cannot be followed."""
    try:
        return path.resolve()
    except (OSError, RuntimeError):
        return path.absolute()


def home() -> Path:
    """Return the user's home; where there is none, the folder that the program was started in."""
    try:
        return Path.home()
    except RuntimeError:
        return Path.cwd()
