"""Looking up the set that is named on the command line, and reporting its faults."""

from __future__ import annotations

import sys
from collections.abc import Callable
from difflib import get_close_matches
from pathlib import Path

from game import paths
from game.core.pair_set import PairSet, fold
from game.core.text import without_accents
from game.formats import read_any
from game.formats.problems import Problem
from game.places import STARTER_SETS
from game.shelf import Shelf
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
    path = find_file(name, own_folder)
    if path is None:
        said = _("There is no file and no set in the library called “{name}”.").format(name=name)
        if like := _like(name, own_folder):
            said += " " + _("Perhaps: {names}.").format(names=", ".join(like))
        print(printable(said), file=sys.stderr)
        return UNKNOWN
    pair_set, problems = read(path)
    for problem in problems:
        if problem.severity == "fault":
            said = printable(f"{problem.problem} {problem.cure}")
            print(f"{place(problem)}: {said}", file=sys.stderr)
    return UNPLAYABLE if pair_set is None else (path, pair_set)


def find_file(name: str, own_folder: Path) -> Path | None:
    """Return the file of this name: a path, or a set that the library shows, by file or title."""
    if paths.exists(path := Path(name)) and not paths.is_folder(path):
        return path
    library = (path for folder in (STARTER_SETS, own_folder) for path in pair_files(folder))
    wanted = fold(name)
    named = (path for path in library if wanted in (fold(path.stem), fold(path.name)))
    return next(named, None) or _library(own_folder).get(_bare(name))


def _library(own_folder: Path) -> dict[str, Path]:
    """Return the sets by their titles, bare of capitals and accents."""
    shelf = Shelf([STARTER_SETS, own_folder], own_folder.parent / "library.json")
    return {_bare(entry.title): entry.path for entry in reversed(shelf.entries())}


def _bare(title: str) -> str:
    return without_accents(fold(title))


def _like(name: str, own_folder: Path) -> list[str]:
    """Return the names of sets that may be meant, as they can be typed."""
    by_title = _library(own_folder)
    by_name = {_bare(path.stem): path for path in by_title.values()} | by_title
    wanted = _bare(name)
    begun = [each for each in by_name if wanted and each.startswith(wanted)]
    close = begun or get_close_matches(wanted[:_MOST_LETTERS], by_name, _MOST_NAMES, 0.7)
    return list(dict.fromkeys(by_name[each].stem for each in close))[:_MOST_NAMES]
