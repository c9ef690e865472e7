"""Looking up the set that is named on the command line, and reporting its faults."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

from game import paths
from game.core.pair_set import PairSet, fold
from game.formats import read_any
from game.formats.problems import Problem
from game.places import STARTER_SETS
from game.shelf.folder_walk import pair_files
from game.tools.reporting import place
from game.tools.terminal import printable
from game.words import _

Read = Callable[[Path], tuple[PairSet | None, list[Problem]]]
UNKNOWN, UNPLAYABLE = 2, 1


def read_named(name: str, own_folder: Path, read: Read = read_any) -> tuple[Path, PairSet] | int:
    """Return the set of this name; an exit status when there is none (2) or none to play (1).

    Its faults are printed as errors, also those that keep only some pairs from playing.
    """
    path = find_file(name, own_folder)
    if path is None:
        said = _("There is no file and no set in the library called “{name}”.")
        print(said.format(name=name), file=sys.stderr)
        return UNKNOWN
    pair_set, problems = read(path)
    for problem in problems:
        if problem.severity == "fault":
            said = printable(f"{problem.problem} {problem.cure}")
            print(f"{place(problem)}: {said}", file=sys.stderr)
    return UNPLAYABLE if pair_set is None else (path, pair_set)


def find_file(name: str, own_folder: Path) -> Path | None:
    """Return the file of this name: a path, or the name of a set that the library shows."""
    if paths.exists(path := Path(name)) and not paths.is_folder(path):
        return path
    library = (path for folder in (STARTER_SETS, own_folder) for path in pair_files(folder))
    wanted = fold(name)
    return next((path for path in library if wanted in (fold(path.stem), fold(path.name))), None)
