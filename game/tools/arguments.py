"""What commands have in common: sizes, pairs a round and sets, as they are typed."""

from __future__ import annotations

import os
from argparse import ArgumentTypeError
from collections.abc import Iterator
from pathlib import Path

from game.core.options import FEWEST, MOST, PairsARound
from game.formats import EXTENSIONS
from game.places import STARTER_SETS, data_folder
from game.words import _


def size(text: str) -> tuple[int, int]:
    """`1280x720` as numbers. Raises ArgumentTypeError with a sentence."""
    width, _x, height = text.lower().replace("×", "x").partition("x")
    if width.isdecimal() and height.isdecimal():
        wide, high = int(width[:6]), int(height[:6])
        if 200 <= wide <= 16000 and 150 <= high <= 16000:
            return wide, high
    raise ArgumentTypeError(_("a size is written like 1280x720, not “{text}”").format(text=text))


def pairs_a_round(text: str) -> PairsARound:
    """`auto`, `all` or a number from 3 to 12. Raises ArgumentTypeError with a sentence."""
    if text == "auto":
        return "auto"
    if text == "all":
        return "all"
    if text.isascii() and text.isdecimal() and FEWEST <= int(text[:4]) <= MOST:
        return int(text)
    raise ArgumentTypeError(
        _("pairs are auto, all or a number from 3 to 12, not “{text}”").format(text=text)
    )


def find_set(name: str, own_folder: Path | None = None) -> Path | None:
    """The file that is meant: a path, or the name of a set in the library."""
    if (path := Path(name)).is_file():
        return path
    return next((found for found in _library(own_folder) if name in (found.stem, found.name)), None)


def _library(own_folder: Path | None) -> Iterator[Path]:
    for folder in (STARTER_SETS, own_folder or data_folder() / "pairs"):
        for where, folders, files in os.walk(folder):
            folders.sort()
            yield from (Path(where, f) for f in sorted(files) if f.lower().endswith(EXTENSIONS))
