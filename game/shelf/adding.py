"""Adding a set to the user's own folder: as a pair file of its own, never over another one."""

from __future__ import annotations

import errno
import shutil
from collections.abc import Callable
from functools import cache
from pathlib import Path

from game.core.pair_set import PairSet
from game.shelf import saving
from game.shelf.own_folder import make_user_folder


def add(pair_set: PairSet, folder: Path) -> Path:
    """Save the set in `folder` as a native file, and answer where. OSError when the disk fails.

    Its pictures and sounds are copied beside it; a set with any has a folder of its own, so
    that no names meet.
    """

    def fill(home: Path, name: str) -> Path:
        from game.formats import native

        data, problems = native.write(pair_set.with_media(_placing(home)))
        if not data:
            raise OSError(errno.EFBIG, f"{problems[0].problem} {problems[0].cure}")
        path = home / name
        saving.save(path, data)
        return path

    return _in_a_place(pair_set, pair_set.title, ".yaml", folder, fill)


def add_as_it_is(data: bytes, pair_set: PairSet, origin: Path, folder: Path) -> Path:
    """Save a native file byte for byte, comments and all, with the media that it names.

    They lie beside the copy as they do beside `origin`, the file it comes from.
    """

    def fill(home: Path, name: str) -> Path:
        for medium in media(pair_set):
            place = home / Path(medium).relative_to(origin.parent.absolute())
            place.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(medium, place)
        path = home / name
        saving.save(path, data)
        return path

    return _in_a_place(pair_set, origin.stem, origin.suffix, folder, fill)


def media(pair_set: PairSet) -> tuple[str, ...]:
    """The pictures and sounds of a set, each once."""
    found: dict[str, None] = {}

    def note(file: str) -> str:
        found[file] = None
        return file

    pair_set.with_media(note)
    return tuple(found)


def _placing(home: Path) -> Callable[[str], str]:
    """Puts a picture or sound in this folder, each once, and answers where it is then."""
    return cache(lambda file: saving.place_media(file, home))


def _in_a_place(
    pair_set: PairSet, title: str, suffix: str, folder: Path, fill: Callable[[Path, str], Path]
) -> Path:
    """Let `fill` write where nothing lies yet; what it left half done is taken away."""
    make_user_folder(folder)
    if not media(pair_set):
        path = saving.free_name(folder, title, suffix)
        return fill(path.parent, path.name)
    home = saving.free_name(folder, title, "")
    home.mkdir(parents=True)
    try:
        return fill(home, home.name + suffix)
    except BaseException:
        shutil.rmtree(home, ignore_errors=True)
        raise
