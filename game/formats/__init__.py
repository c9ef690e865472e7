"""One file format a file, all of one shape: title, extensions, detect, read."""

from __future__ import annotations

from pathlib import Path
from types import ModuleType

from game.core.pair_set import PairSet
from game.formats import native
from game.formats.problems import Problem

FORMATS: tuple[ModuleType, ...] = (native,)
_HEAD = 4096


def read_any(path: Path) -> tuple[PairSet | None, list[Problem]]:
    """Read `path` with the format that is surest of it; the native one says what is amiss."""
    try:
        with path.open("rb") as file:
            head = file.read(_HEAD)
    except (OSError, ValueError):
        return native.read(path)
    surest = max(FORMATS, key=lambda member: float(member.detect(head, path.name)))
    found: tuple[PairSet | None, list[Problem]] = surest.read(path)
    return found
