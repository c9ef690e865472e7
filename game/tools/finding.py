"""The set that is named on the command line: found, read, and its faults reported."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

from game.core.pair_set import PairSet, fold
from game.formats import read_any
from game.formats.problems import Problem
from game.places import STARTER_SETS
from game.shelf.folder_walk import pair_files
from game.words import _

Read = Callable[[Path], tuple[PairSet | None, list[Problem]]]
UNKNOWN, UNPLAYABLE = 2, 1


def found(name: str, own_folder: Path, read: Read = read_any) -> tuple[Path, PairSet] | int:
    """The set that is meant, or the exit status: 2 when there is none, 1 when none can be played.

    Whatever is amiss is printed as errors are, also what keeps only some pairs from playing.
    """
    path = find(name, own_folder)
    if path is None:
        said = _("There is no file and no set in the library called “{name}”.")
        print(said.format(name=name), file=sys.stderr)
        return UNKNOWN
    pair_set, problems = read(path)
    for p in problems:
        if p.severity == "fault":
            place = f"{p.file}:{p.line}" if p.line else p.file
            print(f"{place}: {p.problem} {p.cure}", file=sys.stderr)
    return UNPLAYABLE if pair_set is None else (path, pair_set)


def find(name: str, own_folder: Path) -> Path | None:
    """The file that is meant: a path, or the name of a set that the library shows."""
    if (path := Path(name)).exists() and not path.is_dir():
        return path
    library = (path for folder in (STARTER_SETS, own_folder) for path in pair_files(folder))
    wanted = fold(name)
    return next((path for path in library if wanted in (fold(path.stem), fold(path.name))), None)
