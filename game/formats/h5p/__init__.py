"""H5P: packages of exercises (dialog cards, memory, drag the words …), or their content.json."""

from __future__ import annotations

import re

from game.formats.common.tree.json_tree import begins
from game.formats.h5p.package import opened
from game.formats.h5p.whole import reading
from game.formats.h5p.writing import CARRIES, write
from game.formats.head import Head
from game.formats.problems import Problem
from game.formats.reading import Reading
from game.formats.source import Source
from game.formats.table import AS_FOUND, Choices

__all__ = ["CARRIES", "EXTENSIONS", "NAME", "TITLE", "detect", "read", "write"]

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


def detect(head: Head) -> float:
    """Return how sure we are, from 0 to 1, that it is of H5P."""
    data = head.data
    if head.is_archive:
        listed = b"h5p.json" in data[:_HEAD] or b"h5p.json" in data[-_TAIL:]
        return 0.98 if listed else 0.9 if head.called(*EXTENSIONS) else 0.0
    return 0.95 if begins(data) and _SURELY.search(data, 0, _HEAD) else 0.0


def read(source: Source, choices: Choices = AS_FOUND) -> Reading:
    """Return the pairs of all exercises in it, and what is to be said of those that have none."""
    found = opened(source)
    return Reading(None, (found,)) if isinstance(found, Problem) else reading(found, source)
