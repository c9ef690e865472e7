"""One file format a file, all of one shape: title, extensions, detect, read."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from game.formats.problems import Problem

if TYPE_CHECKING:
    from game.core.pair_set import PairSet

EXTENSIONS = (".yaml", ".yml")
"""What pair files are called. A list of its own, so that a folder can be looked through without
loading any format; a test holds it to the formats' own lists."""
_HEAD = 4096


def read_any(path: Path) -> tuple[PairSet | None, list[Problem]]:
    """Read `path` with the format that is surest of it; the native one says what is amiss."""
    from game.formats import native
    from game.formats.family import FORMATS
    from game.formats.on_disk import first_bytes

    try:
        head = first_bytes(path, _HEAD)
    except (OSError, ValueError):
        return native.read(path)
    surest = max(FORMATS, key=lambda member: float(member.detect(head, path.name)))
    found: tuple[PairSet | None, list[Problem]] = surest.read(path)
    return found
