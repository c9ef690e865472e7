"""Discovery: the files that were dropped, alone or in folders, and the newest that were not."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from pathlib import Path

from game.formats import EXTENSIONS
from game.formats.common.media.beside import PICTURES, SOUNDS
from game.formats.registry import formats
from game.paths import is_folder
from game.shelf.folder_walk import walk
from game.values import dataclass
from game.words import _

MOST_FILES, DEEPEST, MOST_LOOKED_AT = 200, 4, 5000
MOST_NEARBY = 3000
"""Entries of a folder that are looked at for its newest files."""


@dataclass(frozen=True, slots=True)
class DroppedFiles:
    """Files among what was dropped; `more` says that others were left out, being too many."""

    paths: tuple[Path, ...]
    more: bool = False

    @property
    def trouble(self) -> str:
        """What is wrong with all of it; "" for nothing."""
        if not self.paths:
            return _("There are no files in this folder that could be imported.")
        many = _("There are too many files: only the first {n} are shown.").format(n=MOST_FILES)
        return many if self.more else ""


def files_in(dropped: Iterable[str]) -> DroppedFiles:
    """Return the files that were dropped, and those in the folders that were; each once."""
    paths: dict[Path, None] = {}
    for name in dropped:
        path = Path(name)
        inside = _files_under(path) if is_folder(path) else iter((path,))
        for looked_at, file in enumerate(inside):
            if len(paths) >= MOST_FILES or looked_at >= MOST_LOOKED_AT:
                return DroppedFiles(tuple(paths), more=True)
            paths[file] = None
    return DroppedFiles(tuple(paths))


def _files_under(folder: Path) -> Iterator[Path]:
    """Yield files by name, then those in folders; no links to folders, and no media of sets."""
    media = (*PICTURES, *SOUNDS)
    for entry in walk(folder, DEEPEST, files_first=True):
        if not entry.is_dir() and not entry.name.lower().endswith(media):
            yield Path(entry.path)


def newest(folders: Sequence[Path], most: int, own: Path | None = None) -> tuple[Path, ...]:
    """Return up to `most` files that a format may read, the newest first; none twice.

    In the user's `own` folder of sets, pair files and its note are nothing to be imported.
    """
    endings = {ending for member in formats() for ending in member.EXTENSIONS}
    dates = dict(_dated(own, endings - {*EXTENSIONS, ".txt"})) if own is not None else {}
    for folder in folders:
        dates.update(_dated(folder, endings))
    return tuple(sorted(dates, key=lambda path: (-dates[path], str(path)))[:most])


def _dated(folder: Path, endings: Iterable[str]) -> Iterator[tuple[Path, float]]:
    """Yield files with when they changed; none of a folder that cannot be read."""
    endings = tuple(endings)
    try:
        with os.scandir(folder) as listing:
            for entry in islice(listing, MOST_NEARBY):
                good = entry.name.lower().endswith(endings) and not entry.name.startswith(".")
                if good and entry.is_file():
                    yield Path(entry.path), entry.stat().st_mtime
    except OSError:
        return
