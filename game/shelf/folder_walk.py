"""Walking folders: the files in them, and which of those are pair files."""

from __future__ import annotations

import os
from collections.abc import Iterator
from heapq import nlargest
from pathlib import Path

from game import paths
from game.formats import EXTENSIONS

DEEPEST = 3


def walk(folder: Path, deepest: int, *, files_first: bool = False) -> Iterator[os.DirEntry[str]]:
    """Yield what is no folder in `folder` and its folders by name, `deepest` levels in all.

    `files_first` puts the files of a folder before those of the folders in it. Hidden files and
    folders are left out, and folders that cannot be read. A link to a folder is yielded but not
    followed: it may lead round in a circle.
    """
    try:
        with os.scandir(folder) as listing:
            entries = sorted(listing, key=lambda e: (files_first and e.is_dir(), e.name))
    except (OSError, ValueError):
        return
    for entry in entries:
        if entry.name.startswith("."):
            continue
        if not entry.is_dir(follow_symlinks=False):
            yield entry
        elif deepest > 1:
            yield from walk(Path(entry.path), deepest - 1, files_first=files_first)


def pair_files(folder: Path) -> Iterator[Path]:
    """Yield the pair files in `folder` by name, none of them hidden."""
    return (Path(entry.path) for entry in walk(folder, DEEPEST) if _is_pair_file(entry))


def newest_pair_files(folder: Path, most: int) -> tuple[list[Path], int]:
    """Return the `most` pair files that were changed last by name, and how many others there are.

    Paths are made of those alone: a folder may have a hundred thousand.
    """
    found = [entry for entry in walk(folder, DEEPEST) if _is_pair_file(entry)]
    others = max(0, len(found) - most)
    if others:
        newest = {entry.path for entry in nlargest(most, found, key=_changed_ns)}
        found = [entry for entry in found if entry.path in newest]
    return [Path(entry.path) for entry in found], others


def _changed_ns(entry: os.DirEntry[str]) -> int:
    try:
        return entry.stat().st_mtime_ns
    except (OSError, ValueError):
        return 0


def _is_pair_file(entry: os.DirEntry[str]) -> bool:
    """Return True for a file, and for a broken link, which is shown as a fault to mend.

    A pipe or a device is neither: reading it might never end.
    """
    if not entry.name.lower().endswith(EXTENSIONS):
        return False
    try:
        return entry.is_file() or (entry.is_symlink() and not paths.exists(Path(entry.path)))
    except OSError:
        return True
