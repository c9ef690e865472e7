"""Items: what was dropped or pasted, each with what was chosen for it and what came of it."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

from game.core.pair_set import PairSet
from game.formats.common.media.beside import PICTURES, SOUNDS
from game.formats.common.media.unpacked import Unpacked
from game.formats.reading import Reading
from game.formats.table import AS_FOUND, Choices
from game.view.line import Line

MOST_FILES, DEEPEST, MOST_LOOKED_AT = 200, 4, 5000


@dataclass(frozen=True)
class Item:
    """One file, or one pasted text. `key` is steady while the screen lives.

    `format` is "" while it is found from the content, `title` None while it is the file's own.
    `reading` is None until it is read; `data` are the bytes of a native file, to keep as it is.
    """

    key: int
    name: str
    path: Path | None = None
    text: str = ""
    format: str = ""
    choices: Choices = AS_FOUND
    title: Line | None = None
    reading: Reading | None = None
    data: bytes = b""
    content_key: str = ""
    unpacked: Unpacked = field(default_factory=Unpacked, compare=False, repr=False)

    @property
    def pair_set(self) -> PairSet | None:
        """The set as it was read; None when there is none (yet)."""
        return self.reading.pair_set if self.reading else None

    @property
    def untouched(self) -> bool:
        """Whether a native file can be kept as it is, byte for byte."""
        same = self.title is None or self.titled() == self.pair_set
        return bool(self.data) and same and self.choices == AS_FOUND

    @property
    def changed(self) -> bool:
        """Whether something was chosen or typed for it, which would be lost without it."""
        return self.choices != AS_FOUND or bool(self.format) or self.titled() != self.pair_set

    def titled(self) -> PairSet | None:
        """The set with the title that was typed for it."""
        found = self.pair_set
        words = " ".join(self.title.text.split()) if self.title else ""
        return replace(found, title=words) if found and words else found


@dataclass(frozen=True, slots=True)
class Found:
    """Files among what was dropped; `more` says that others were left out, being too many."""

    paths: tuple[Path, ...]
    more: bool = False


def files_in(dropped: Iterable[str]) -> Found:
    """The files that were dropped, and those in the folders that were; each of them once."""
    found: dict[Path, None] = {}
    for name in dropped:
        path = Path(name)
        inside = _walk(path, 1) if path.is_dir() else iter((path,))
        for looked_at, file in enumerate(inside):
            if len(found) >= MOST_FILES or looked_at >= MOST_LOOKED_AT:
                return Found(tuple(found), more=True)
            found[file] = None
    return Found(tuple(found))


def _walk(folder: Path, depth: int) -> Iterator[Path]:
    """Files by name, folders after them; nothing hidden, and no media: they belong to sets."""
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
