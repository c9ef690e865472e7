"""Inputs: the files that a command is given, those in folders too, read in whatever format."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path

from game.formats import EXTENSIONS, read_source
from game.formats.common.media.unpacked import Unpacked
from game.formats.problems import Problem
from game.formats.source import Reading, open_source
from game.formats.table import Choices
from game.paths import is_file, is_folder

GENERAL = (".txt", ".md", ".markdown", ".json", ".xml", ".html", ".htm", ".zip", ".dict", ".log")
"""Endings of files that may be about anything: in a folder, one without pairs is no fault."""


def files(paths: Sequence[Path], besides: Path | None = None) -> Iterator[Path]:
    """Yield the files among `paths`, and of folders all that may hold pairs, hidden ones not."""
    for path in paths:
        if not is_folder(path):
            yield path
            continue
        for inner in sorted(path.rglob("*")):
            hidden = any(part.startswith(".") for part in inner.relative_to(path).parts)
            known = inner.name.lower().endswith(endings())
            if known and not hidden and is_file(inner) and inner != besides:
                yield inner


@cache
def endings() -> tuple[str, ...]:
    """Return the endings of all formats."""
    from game.formats.registry import formats

    return tuple(sorted({ending for member in formats() for ending in member.EXTENSIONS}))


def read(path: Path, unpacked: Unpacked, choices: Choices | None = None, name: str = "") -> Reading:
    """Read a file in the format called `name`, else in the one that is surest of it."""
    source = open_source(path, unpacked)
    if isinstance(source, Problem):
        return Reading(None, (source,))
    return read_source(source, choices, name)


def is_unrelated(path: Path, reading: Reading, given: Sequence[Path]) -> bool:
    """Return True if a file that only lies in a given folder is about something else."""
    ending = path.suffix.lower()
    return (
        reading.pair_set is None
        and path not in given
        and ending in GENERAL
        and ending not in EXTENSIONS
    )
