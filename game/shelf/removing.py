"""Removing a set from the library: moved out of the folder of sets, never thrown away."""

from __future__ import annotations

from pathlib import Path

from game.core.free_name import free_name

KEPT = "deleted sets"
"""The folder beside that of the sets in which removed ones are kept."""


def remove(path: Path, own_folder: Path) -> Path:
    """Move the set in `path` to the folder of removed ones; answer where it is now.

    A set that has a folder to itself, with its pictures and sounds, takes that along. Raises
    OSError, and then nothing has moved.
    """
    what = path.parent if _alone(path, own_folder) else path
    kept = own_folder.parent / KEPT
    kept.mkdir(parents=True, exist_ok=True)
    taken = {path.name.casefold() for path in kept.iterdir()}
    goal = kept / free_name(what.name, lambda name: name.casefold() in taken)
    what.rename(goal)
    for backup in path.parent.glob("*.bak") if what == path else ():
        if backup.name.startswith(path.name):
            backup.rename(kept / free_name(backup.name, lambda name: (kept / name).exists()))
    return goal


def _alone(path: Path, own_folder: Path) -> bool:
    """Whether the set lies in a folder of its name, and no other set or folder with it."""
    folder = path.parent
    if folder == own_folder or folder.name.casefold() != path.stem.casefold():
        return False
    others = [other for other in folder.iterdir() if other != path]
    return not any(other.is_dir() or other.suffix.lower() == path.suffix for other in others)
