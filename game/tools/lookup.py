"""Looking up the set that is named on the command line, and reporting its faults."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from difflib import get_close_matches
from pathlib import Path

from game import paths
from game.core.pair_set import PairSet, fold
from game.core.text import without_accents
from game.formats import read_any
from game.formats.problems import Problem
from game.places import STARTER_SETS
from game.shelf import Entry, Shelf
from game.shelf.folder_walk import pair_files
from game.tools.reporting import place
from game.tools.terminal import printable
from game.words import _

Read = Callable[[Path], tuple[PairSet | None, list[Problem]]]
UNKNOWN, UNPLAYABLE = 2, 1
_MOST_NAMES, _MOST_LETTERS = 3, 100


def read_named(name: str, own_folder: Path, read: Read = read_any) -> tuple[Path, PairSet] | int:
    """Return the set of this name; an exit status when there is none (2) or none to play (1).

    Its faults are printed as errors, also those that keep only some pairs from playing.
    """
    path = _file(name, own_folder)
    if path is None:
        library = _library(own_folder)
        if len(found := _of_title(name, library)) != 1:
            print(printable(_not_one(name, found, library)), file=sys.stderr)
            return UNKNOWN
        path = found[0].path
    pair_set, problems = read(path)
    for problem in problems:
        if problem.severity == "fault":
            said = printable(f"{problem.problem} {problem.cure}")
            print(f"{place(problem)}: {said}", file=sys.stderr)
    return UNPLAYABLE if pair_set is None else (path, pair_set)


def _file(name: str, own_folder: Path) -> Path | None:
    """Return the file of this name: a path, or a file that the library shows."""
    if paths.exists(path := Path(name)) and not paths.is_folder(path):
        return path
    library = (path for folder in (STARTER_SETS, own_folder) for path in pair_files(folder))
    wanted = fold(name)
    return next((path for path in library if wanted in (fold(path.stem), fold(path.name))), None)


def _library(own_folder: Path) -> Sequence[Entry]:
    """Return all sets of the library, with their titles."""
    shelf = Shelf([STARTER_SETS, own_folder], own_folder.parent / "library.json")
    shelf.read_all()
    return shelf.entries()


def _of_title(name: str, library: Sequence[Entry]) -> list[Entry]:
    """Return the sets of this title; where there is none, those of it without its accents."""
    exact = [entry for entry in library if fold(entry.title) == fold(name)]
    return exact or [entry for entry in library if _bare(entry.title) == _bare(name)]


def _not_one(name: str, found: Sequence[Entry], library: Sequence[Entry]) -> str:
    """Say that no set has this name, or that several have, with names that can be typed."""
    if found:
        said = _("Several sets are called “{name}”. Name one by its file:").format(name=name)
        return f"{said} " + ", ".join(str(entry.path) for entry in found)
    said = _("There is no file and no set in the library called “{name}”.").format(name=name)
    like = _like(name, library)
    return f"{said} " + _("Perhaps: {names}.").format(names=", ".join(like)) if like else said


def _like(name: str, library: Sequence[Entry]) -> list[str]:
    """Return the names of files that may be meant."""
    by_name = {_bare(entry.path.stem): entry.path.stem for entry in library}
    by_name |= {_bare(entry.title): entry.path.stem for entry in library}
    wanted = _bare(name)
    begun = [each for each in by_name if wanted and each.startswith(wanted)]
    close = begun or get_close_matches(wanted[:_MOST_LETTERS], by_name, _MOST_NAMES, 0.7)
    return list(dict.fromkeys(by_name[each] for each in close))[:_MOST_NAMES]


def _bare(title: str) -> str:
    return without_accents(fold(title))
