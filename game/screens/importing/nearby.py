"""Nearby: the newest files in the folders where files from elsewhere arrive."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from pathlib import Path

from game.formats import EXTENSIONS

MOST_LOOKED_AT = 3000


def newest(folders: Sequence[Path], most: int, own: Path | None = None) -> tuple[Path, ...]:
    """Up to `most` files that a format may read, the newest first; none twice.

    In the user's `own` folder of sets, pair files and its note are nothing to be imported.
    """
    endings = _endings()
    found: dict[Path, float] = {}
    if own is not None:
        found.update(_in(own, tuple(set(endings) - {*EXTENSIONS, ".txt"})))
    for folder in folders:
        found.update(_in(folder, endings))
    return tuple(sorted(found, key=lambda path: (-found[path], str(path)))[:most])


def _endings() -> tuple[str, ...]:
    from game.formats.registry import formats

    every = {ending for member in formats() for ending in member.EXTENSIONS}
    return tuple(sorted(every))


def _in(folder: Path, endings: tuple[str, ...]) -> Iterator[tuple[Path, float]]:
    """The files of a folder with when they changed; nothing of a folder that cannot be read."""
    try:
        with os.scandir(folder) as listing:
            for looked_at, entry in enumerate(listing):
                if looked_at >= MOST_LOOKED_AT:
                    return
                good = entry.name.lower().endswith(endings) and not entry.name.startswith(".")
                if good and entry.is_file():
                    yield Path(entry.path), entry.stat().st_mtime
    except OSError:
        return
