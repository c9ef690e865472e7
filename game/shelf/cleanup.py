"""Cleanup: what a killed program left half made in the user's folders is deleted."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from contextlib import suppress
from pathlib import Path

from game import temporary
from game.shelf.folder_walk import DEEPEST


def clean_up(own_folder: Path, others: Sequence[Path]) -> None:
    """Delete it in the folder of sets and those in it, in the others, and where all programs
    have their temporary files."""
    temporary.delete_own_orphans()
    for folder in (*others, *_folders(own_folder, DEEPEST)):
        temporary.delete_orphans(folder)


def _folders(folder: Path, deepest: int) -> Iterator[Path]:
    """Yield a folder and those in it that are not hidden, so many levels in all."""
    yield folder
    if deepest == 1:
        return
    with suppress(OSError), os.scandir(folder) as entries:
        for entry in entries:
            if entry.is_dir(follow_symlinks=False) and not entry.name.startswith("."):
                yield from _folders(Path(entry.path), deepest - 1)
