"""Entry: one pair file as the library shows it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from game.formats.problems import Problem

if TYPE_CHECKING:
    from game.core.pair_set import PairSet

Stamp = tuple[int, int, int, int]
"""When the file and its folder changed (ns), with the file's size and number."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One pair file as the library shows it. `waiting` says that it has not been read yet."""

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
class Known:
    entry: Entry
    stamp: Stamp
    by_folder: bool
    """Whether the files beside it matter: it has pictures, or faults that they may mend."""


def made(
    path: Path, own: bool, found: PairSet | None, problems: list[Problem], title: str = ""
) -> Entry:
    """The entry of a file that was read; `title` is for one in which nothing can be played."""
    if found is None:
        return Entry(path, title or path.stem, problems=tuple(problems), own=own)
    return Entry(
        path,
        found.title,
        found.subject,
        found.term_language,
        found.definition_language,
        len(found.pairs),
        found.content_key,
        tuple(problems),
        own,
        playable=True,
    )


def has_media(found: PairSet | None) -> bool:
    sides = (side for pair in found.pairs for side in (pair.term, pair.definition)) if found else ()
    return any(side.picture or side.sound for side in sides)
