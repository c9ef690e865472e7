"""Listing: what is in a folder of what may be chosen, and the places where people look first."""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Iterator, Sequence
from itertools import islice
from pathlib import Path

from game.core.text import without_accents
from game.desktop.wish import FileWish
from game.paths import home, is_folder
from game.places import arrivals
from game.values import dataclass
from game.words import _, reason_of

MOST_ENTRIES = 5000
_MOUNTS = ("/media", "/run/media", "/Volumes", "/mnt")


@dataclass(frozen=True, slots=True)
class FileEntry:
    """A file or a folder in the folder that is shown."""

    name: str
    is_folder: bool


@dataclass(frozen=True, slots=True)
class Listing:
    """What is in `folder`, folders first; `trouble` says why it is not known."""

    folder: Path
    entries: tuple[FileEntry, ...] = ()
    trouble: str = ""

    def matches(self, typed: str) -> tuple[FileEntry, ...]:
        """Return the entries with these words in their name; all of them for ""."""
        words = _plain(typed).split()
        return tuple(one for one in self.entries if all(w in _plain(one.name) for w in words))


def read(folder: Path, wish: FileWish) -> Listing:
    """Return what may be chosen in a folder, and the folders in it; nothing that is hidden."""
    endings = tuple(ending.lower() for ending in wish.endings)
    try:
        with os.scandir(folder) as listing:
            found = [
                FileEntry(entry.name, is_folder)
                for entry in islice(listing, MOST_ENTRIES)
                if not entry.name.startswith(".")
                and (
                    (is_folder := entry.is_dir())
                    or (not wish.folders and (not endings or entry.name.lower().endswith(endings)))
                )
            ]
    except (OSError, ValueError) as error:
        said = _("This folder cannot be opened: {reason}")
        reason = reason_of(error) if isinstance(error, OSError) else str(error)
        return Listing(folder, (), said.format(reason=reason))
    return Listing(folder, tuple(sorted(found, key=_order)))


def _order(entry: FileEntry) -> tuple[bool, list[tuple[int, str]]]:
    """Sort folders first, names without accents and capitals, numbers by what they count."""
    parts = re.findall(r"\d+|\D+", _plain(entry.name))
    by_number = [(int(part), "") if part[0].isdecimal() else (-1, part) for part in parts]
    return not entry.is_folder, by_number


def _plain(text: str) -> str:
    return without_accents(text).casefold()


def places(own: Path, recent: Sequence[Path]) -> tuple[tuple[str, Path], ...]:
    """Return the folders where people look first, each with its name, and what is plugged in."""
    downloads, desktop, documents = arrivals()
    known = [
        *((folder.name or str(folder), folder) for folder in recent[:3]),
        (_("Home"), home()),
        (_("Downloads"), downloads),
        (_("Desktop"), desktop),
        (_("Documents"), documents),
        (_("My sets"), own),
        *((folder.name or str(folder), folder) for folder in _plugged_in()),
    ]
    first: dict[Path, str] = {}
    for name, folder in known:
        if is_folder(folder):
            first.setdefault(folder, name)
    return tuple((name, folder) for folder, name in first.items())


def _plugged_in() -> Iterator[Path]:
    """Yield sticks and disks."""
    if sys.platform == "win32":
        yield from (Path(f"{letter}:\\") for letter in "CDEFGHIJKLMNOPQRSTUVWXYZ")
        return
    for mounts in map(Path, _MOUNTS):
        inside = mounts / home().name
        try:
            yield from islice(sorted((inside if is_folder(inside) else mounts).iterdir()), 6)
        except OSError:
            continue
