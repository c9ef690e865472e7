"""Entry: one pair file as the library shows it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from game.core.unicode import whole
from game.formats.problems import Problem
from game.values import dataclass

if TYPE_CHECKING:
    from game.core.pair_set import PairSet

Stamp = tuple[int, int, int, int]
"""The file's time (ns), size (bytes) and inode, and its folder's time (ns)."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One pair file as the library shows it; `waiting`: it has not been read yet."""

    path: Path
    title: str
    subject: str = ""
    term_language: str = ""
    definition_language: str = ""
    pairs: int = 0
    content_key: str = ""
    problems: tuple[Problem, ...] = ()
    own: bool = False
    playable: bool = False
    waiting: bool = False


@dataclass(frozen=True, slots=True)
class CachedEntry:
    """An entry with the stamp of the file that it was read from."""

    entry: Entry
    stamp: Stamp
    depends_on_folder: bool
    """True when the files beside it matter: it has media, or faults that they may mend."""


def entry_of(
    path: Path, own: bool, pair_set: PairSet | None, problems: list[Problem], title: str = ""
) -> Entry:
    """Return the entry of a file that was read; `title` is for one without a playable pair."""
    if pair_set is None:
        return Entry(path, title or whole(path.stem), problems=tuple(problems), own=own)
    return Entry(
        path,
        pair_set.title,
        pair_set.subject,
        pair_set.term_language,
        pair_set.definition_language,
        len(pair_set.pairs),
        pair_set.content_key,
        tuple(problems),
        own,
        playable=True,
    )


def has_media(pair_set: PairSet | None) -> bool:
    """Return True if a side of the set has a picture or a sound."""
    sides = (
        (side for pair in pair_set.pairs for side in (pair.term, pair.definition))
        if pair_set
        else ()
    )
    return any(side.picture or side.sound for side in sides)
