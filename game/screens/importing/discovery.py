"""Discovery: the files that were dropped, alone or in folders, and the newest that were not."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from game.formats import EXTENSIONS
from game.formats.common.media.beside import PICTURES, SOUNDS

MOST_FILES, DEEPEST, MOST_LOOKED_AT = 200, 4, 5000
MOST_NEARBY = 3000
"""Entries of a folder that are looked at for its newest files."""


@dataclass(frozen=True, slots=True)
class DroppedFiles:
    """Files among what was dropped; `more` says that others were left out, being too many."""

    paths: tuple[Path, ...]
    more: bool = False


def files_in(dropped: Iterable[str]) -> DroppedFiles:
    """Return the files that were dropped, and those in the folders that were; each once."""
    found: dict[Path, None] = {}
    for name in dropped:
        path = Path(name)
        inside = _walk(path, 1) if path.is_dir() else iter((path,))
        for looked_at, file in enumerate(inside):
            if len(found) >= MOST_FILES or looked_at >= MOST_LOOKED_AT:
                return DroppedFiles(tuple(found), more=True)
            found[file] = None
    return DroppedFiles(tuple(found))


def _walk(folder: Path, depth: int) -> Iterator[Path]:
    """Yield files by name, then those in folders; none hidden, and no media of sets."""
    try:
        with os.scandir(folder) as listing:
            entries = sorted(listing, key=lambda entry: (entry.is_dir(), entry.name))
    except (OSError, ValueError):
        return
    for entry in entries:
        if entry.name.startswith("."):
            continue
        if entry.is_dir():
            # A link to a folder may lead round in a circle.
            if depth < DEEPEST and not entry.is_symlink():
                yield from _walk(Path(entry.path), depth + 1)
        elif not entry.name.lower().endswith((*PICTURES, *SOUNDS)):
            yield Path(entry.path)


def newest(folders: Sequence[Path], most: int, own: Path | None = None) -> tuple[Path, ...]:
    """Return up to `most` files that a format may read, the newest first; none twice.

    In the user's `own` folder of sets, pair files and its note are nothing to be imported.
    """
    endings = _endings()
    found: dict[Path, float] = {}
    if own is not None:
        found.update(_dated(own, tuple(set(endings) - {*EXTENSIONS, ".txt"})))
    for folder in folders:
        found.update(_dated(folder, endings))
    return tuple(sorted(found, key=lambda path: (-found[path], str(path)))[:most])


def _endings() -> tuple[str, ...]:
    from game.formats.registry import formats

    every = {ending for member in formats() for ending in member.EXTENSIONS}
    return tuple(sorted(every))


def _dated(folder: Path, endings: tuple[str, ...]) -> Iterator[tuple[Path, float]]:
    """Yield files with when they changed; none of a folder that cannot be read."""
    try:
        with os.scandir(folder) as listing:
            for looked_at, entry in enumerate(listing):
                if looked_at >= MOST_NEARBY:
                    return
                good = entry.name.lower().endswith(endings) and not entry.name.startswith(".")
                if good and entry.is_file():
                    yield Path(entry.path), entry.stat().st_mtime
    except OSError:
        return
