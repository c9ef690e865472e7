"""Where pair files are looked for in a folder: how deep, and which are left out."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

from game.formats import EXTENSIONS

DEEPEST, MOST_FILES = 3, 2000


def pair_files(folder: Path) -> Iterator[Path]:
    """The pair files in `folder` by name, at most MOST_FILES, none of them hidden."""
    for count, path in enumerate(_walk(folder, 1)):
        if count >= MOST_FILES:
            return
        yield path


def _walk(folder: Path, depth: int) -> Iterator[Path]:
    try:
        with os.scandir(folder) as listing:
            names = sorted(listing, key=lambda entry: entry.name)
    except (OSError, ValueError):
        return
    for entry in names:
        if entry.name.startswith("."):
            continue
        if entry.is_dir(follow_symlinks=False):
            if depth < DEEPEST:
                yield from _walk(Path(entry.path), depth + 1)
        elif entry.name.lower().endswith(EXTENSIONS) and _may_be_read(entry):
            yield Path(entry.path)


def _may_be_read(entry: os.DirEntry[str]) -> bool:
    """Whether it is a file, or a link that leads nowhere, which is worth a fault to mend.

    A pipe or a device is neither: reading it might never end.
    """
    try:
        return entry.is_file() or (entry.is_symlink() and not Path(entry.path).exists())
    except OSError:
        return True
