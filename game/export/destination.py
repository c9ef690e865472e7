"""A set written to a file of any format, whole, its media beside it where that is the way."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from game import paths
from game.core.pair_set import PairSet
from game.formats import registry
from game.formats.problems import Problem
from game.shelf.media_folder import MediaFolder
from game.shelf.saving import save
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
    with MediaFolder(path.parent) as media:
        if writer.CARRIES.media_beside:
            pair_set = pair_set.with_media(_beside(media, path.parent.absolute()))
        result = encode(pair_set, writer)
        if result.data:
            media.sync()
            save(path, result.data)
        else:
            media.delete_copies()
    return result


def _beside(media: MediaFolder, folder: Path) -> Callable[[str], str]:
    """Return what copies a picture or sound to this folder, those of its own folders too.

    A pair file names its media without their folders.
    """

    def place(file: str) -> str:
        path = Path(file).absolute()
        if path.parent != folder and path.is_relative_to(folder):
            real = paths.real(path.parent)
            path = real / ".." / real.name / path.name
        return media.place(str(path))

    return place
