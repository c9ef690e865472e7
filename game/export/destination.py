"""A set written to a file of any format, whole, its media beside it where that is the way."""

from __future__ import annotations

import contextlib
from collections.abc import Callable
from functools import cache
from pathlib import Path

from game.core.pair_set import PairSet
from game.formats import registry
from game.formats.problems import Problem
from game.shelf.saving import place_media, save
from game.values import dataclass
from game.words import _


@dataclass(frozen=True, slots=True)
class Encoded:
    """A file to be, b"" when there can be none: how many pairs are in it, and what is not."""

    data: bytes
    pairs: int
    problems: list[Problem]


def encode(pair_set: PairSet, writer: registry.Writing) -> Encoded:
    """Return the set as `writer` writes it; a fault when no pair would be in it."""
    pairs = sum(map(writer.CARRIES.has_room, pair_set.pairs))
    if not pairs:
        said = _("No pair of this set can be written in this format, which is made of words.")
        cure = _("Write words beside the pictures and sounds, or choose another format.")
        return Encoded(b"", 0, [Problem("", 0, said, cure)])
    data, problems = writer.write(pair_set)
    return Encoded(data, pairs if data else 0, problems)


def write(pair_set: PairSet, path: Path, writer: registry.Writing) -> Encoded:
    """Write the file. Raises OSError, and then all is as it was, the media too.

    What lies there already stays; another file of the same name is never written over.
    """
    new: list[str] = []
    try:
        if writer.CARRIES.media_beside:
            pair_set = pair_set.with_media(_beside(path.parent.absolute(), new))
        result = encode(pair_set, writer)
        if result.data:
            save(path, result.data)
    except BaseException:
        _delete(new)
        raise
    if not result.data:
        _delete(new)
    return result


def _beside(folder: Path, new: list[str]) -> Callable[[str], str]:
    """Return what copies a picture or sound to this folder; those not there yet go to `new`."""
    there = {file.name for file in folder.iterdir()} if folder.is_dir() else set()

    @cache
    def place(file: str) -> str:
        path = Path(file).absolute()
        if path.parent == folder:
            return str(path)
        if path.is_relative_to(folder):
            # A pair file names its media without their folders: those below are copied as well.
            real = path.parent.resolve()
            path = real / ".." / real.name / path.name
        placed = place_media(str(path), folder)
        if Path(placed).name not in there:
            new.append(placed)
        return placed

    return place


def _delete(files: list[str]) -> None:
    for file in files:
        with contextlib.suppress(OSError):
            Path(file).unlink()
