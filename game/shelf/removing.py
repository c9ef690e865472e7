"""Removing a set from the library, and bringing it back: its file is moved, never deleted."""

from __future__ import annotations

from pathlib import Path

from game.core.free_name import first_free
from game.values import dataclass

REMOVED_FOLDER = "deleted sets"
"""The folder for removed sets, beside that of the sets."""


@dataclass(frozen=True, slots=True)
class Removal:
    """What was moved, and where it lay before: first the set, then what belongs to it."""

    moves: tuple[tuple[Path, Path], ...]

    @property
    def kept(self) -> Path:
        """Where the set is now."""
        return self.moves[0][1]


def remove(path: Path, own_folder: Path) -> Removal:
    """Move the set in `path` to the folder of removed ones; return what was moved.

    A set that has a folder to itself is moved with it, pictures and sounds included. Raises
    OSError, and then nothing has moved.
    """
    moved = path.parent if _has_own_folder(path, own_folder) else path
    folder = own_folder.parent / REMOVED_FOLDER
    folder.mkdir(parents=True, exist_ok=True)
    moves = [(moved, _free(folder / moved.name))]
    moved.rename(moves[0][1])
    for backup in path.parent.glob("*.bak") if moved == path else ():
        if backup.name.startswith(path.name):
            moves.append((backup, _free(folder / backup.name)))
            backup.rename(moves[-1][1])
    return Removal(tuple(moves))


def restore(removal: Removal) -> Path:
    """Move a removed set back, with what belongs to it; return where it is. Raises OSError.

    What lies in its place by now stays, and the set gets another name.
    """
    places = []
    for before, kept in removal.moves:
        before.parent.mkdir(parents=True, exist_ok=True)
        places.append(_free(before))
        kept.rename(places[-1])
    return places[0]


def _free(path: Path) -> Path:
    """Return the path, numbered when something has its name."""
    taken = {other.name.casefold() for other in path.parent.iterdir()}
    return path.with_name(first_free(path.name, lambda name: name.casefold() in taken))


def _has_own_folder(path: Path, own_folder: Path) -> bool:
    """Return True if the set lies in a folder of its name without other sets or folders."""
    folder = path.parent
    if folder == own_folder or folder.name.casefold() != path.stem.casefold():
        return False
    others = [other for other in folder.iterdir() if other != path]
    return not any(other.is_dir() or other.suffix.lower() == path.suffix for other in others)
