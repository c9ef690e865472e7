"""Adding a set to the user's own folder: as a pair file of its own, never over another one."""

from __future__ import annotations

import errno
import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from game.core.pair_set import PairSet
from game.shelf import saving
from game.shelf.file_names import copy_title, free_name
from game.shelf.media_folder import MediaFolder
from game.shelf.own_folder import make_user_folder
from game.words import _

Told = Callable[[int, int], object]
"""Is told how many of how many media are copied; what it raises stops the adding."""


def _quiet(_copied: int, _media: int) -> None:
    """Tell nobody."""


def add(pair_set: PairSet, folder: Path, told: Told = _quiet) -> Path:
    """Save the set in `folder` as a native file and return its path. OSError when the disk fails.

    Its pictures and sounds are copied beside it; a set with any gets a folder of its own, so
    that no names clash.
    """

    def write(home: Path, name: str) -> Path:
        from game.formats import native

        files = len(media(pair_set))
        with MediaFolder(home) as copies:

            def place(file: str) -> str:
                told(len(copies.placed), files)
                return copies.place(file)

            data, problems = native.write(pair_set.with_media(place))
        if not data:
            raise OSError(errno.EFBIG, f"{problems[0].problem} {problems[0].cure}")
        path = home / name
        saving.save(path, data)
        return path

    return _write_to_free_name(pair_set, pair_set.title, ".yaml", folder, write)


def add_as_it_is(
    data: bytes, pair_set: PairSet, origin: Path, folder: Path, told: Told = _quiet
) -> Path:
    """Save a native file byte for byte, with the media that it names, and return its path.

    The media keep their places relative to `origin`, the file that it comes from.
    """

    def write(home: Path, name: str) -> Path:
        files = media(pair_set)
        for copied, medium in enumerate(files):
            told(copied, len(files))
            place = home / Path(medium).relative_to(origin.parent.absolute())
            place.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(medium, place)
        path = home / name
        saving.save(path, data)
        return path

    return _write_to_free_name(pair_set, origin.stem, origin.suffix, folder, write)


def add_copy(path: Path, folder: Path) -> Path:
    """Copy a set of the library, under a title that tells it from the other; return its path.

    Comments and what is not finished in it are copied too. Raises OSError.
    """
    from game.formats import read_any
    from game.formats.native.draft import open_draft, update_draft

    found, _problems = read_any(path)
    if found is None:
        raise OSError(errno.EINVAL, _("there are no pairs in it"))
    title, data = copy_title(found.title, folder), path.read_bytes()
    _draft, sheet, _problems = open_draft(data, path)
    if sheet.pair_set().pairs != found.pairs:
        return add(replace(found, title=title), folder)  # a file of another program

    def write(home: Path, name: str) -> Path:
        new = home / name
        with MediaFolder(home) as copies:
            moved = replace(sheet, title=title).with_media(copies.place)
        saving.save(new, update_draft(open_draft(data, new)[0], moved)[0].encode("utf-8"))
        return new

    return _write_to_free_name(found, title, ".yaml", folder, write)


def media(pair_set: PairSet) -> tuple[str, ...]:
    """Return the pictures and sounds of a set, each once."""
    files: dict[str, None] = {}

    def add_file(file: str) -> str:
        files[file] = None
        return file

    pair_set.with_media(add_file)
    return tuple(files)


def _write_to_free_name(
    pair_set: PairSet, title: str, suffix: str, folder: Path, write: Callable[[Path, str], Path]
) -> Path:
    """Let `write` write under a free name; with media into a folder, of which no half stays."""
    make_user_folder(folder)
    if not media(pair_set):
        path = free_name(folder, title, suffix)
        return write(path.parent, path.name)
    home = free_name(folder, title, "")
    with saving.new_folder(home) as made:
        path = write(made, home.name + suffix)
    return home / path.name
