"""H5P: packages of exercises (dialog cards, memory, drag the words …), or their content.json."""

from __future__ import annotations

import re

from game.core.pair_set import PairSet
from game.formats.common.bytes.archive import is_archive
from game.formats.common.report.gathered import Read
from game.formats.common.tree.json_tree import begins
from game.formats.h5p.package import opened
from game.formats.h5p.whole import pair_set
from game.formats.h5p.writing import package
from game.formats.problems import Problem
from game.formats.registry import Written
from game.formats.source import Source
from game.formats.table import AS_FOUND, Choices

__all__ = ["EXTENSIONS", "NAME", "TITLE", "detect", "read", "write"]

NAME = "h5p"
TITLE = "H5P"
EXTENSIONS: tuple[str, ...] = (".h5p",)
_SURELY = re.compile(
    rb'"(?:mainLibrary|preloadedDependencies|imageAlt|matchAlt|imageAltText|subContentId'
    rb'|overallFeedback|taskDescription|cardsNumbering)"\s*:'
    rb'|"path"\s*:\s*"(?:images|audios)\\?/|"library"\s*:\s*"H5P\.|\{\s*"dialogs"\s*:\s*\['
    rb'|\{\s*"timeline"\s*:\s*\{'
)
_HEAD, _TAIL = 20_000, 66_000
"""A ZIP file lists what it holds at its end."""


def detect(data: bytes, name: str) -> float:
    """How sure we are, from 0 to 1, that `data`, called `name`, is of H5P."""
    if is_archive(data):
        listed = b"h5p.json" in data[:_HEAD] or b"h5p.json" in data[-_TAIL:]
        return 0.98 if listed else 0.9 if name.lower().endswith(EXTENSIONS) else 0.0
    return 0.95 if begins(data) and _SURELY.search(data, 0, _HEAD) else 0.0


def read(source: Source, choices: Choices = AS_FOUND) -> Read:
    """The pairs of all exercises in it that have any, and what is to be said of the others."""
    found = opened(source)
    return (None, [found]) if isinstance(found, Problem) else pair_set(found, source)


def write(pair_set: PairSet) -> Written:
    """Dialog cards, as a package without the libraries: those are on every H5P server."""
    return package(pair_set)
