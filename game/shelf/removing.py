"""Removing a set from the library: it is moved out of the folder of sets, never deleted."""

from __future__ import annotations

from pathlib import Path

from game.core.free_name import first_free

REMOVED_FOLDER = "deleted sets"
"""The folder for removed sets, beside that of the sets."""


def remove(path: Path, own_folder: Path) -> Path:
    """Move the set in `path` to the folder of removed ones; return where it is now.

    A set that has a folder to itself is moved with it, pictures and sounds included. Raises
    OSError, and then nothing has moved.
    """
    moved = path.parent if _has_own_folder(path, own_folder) else path
    folder = own_folder.parent / REMOVED_FOLDER
    folder.mkdir(parents=True, exist_ok=True)
    taken = {path.name.casefold() for path in folder.iterdir()}
    target = folder / first_free(moved.name, lambda name: name.casefold() in taken)
    moved.rename(target)
    for backup in path.parent.glob("*.bak") if moved == path else ():
        if backup.name.startswith(path.name):
            backup.rename(folder / first_free(backup.name, lambda name: (folder / name).exists()))
    return target


def _has_own_folder(path: Path, own_folder: Path) -> bool:
    """Return True if the set lies in a folder of its name without other sets or folders."""
    folder = path.parent
    if folder == own_folder or folder.name.casefold() != path.stem.casefold():
        return False
    others = [other for other in folder.iterdir() if other != path]
    return not any(other.is_dir() or other.suffix.lower() == path.suffix for other in others)
