"""Adding a file to the user's own folder of sets: copied, and never over another one."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from game.formats import EXTENSIONS
from game.shelf.own_folder import make_user_folder
from game.words import _

LARGEST = 5_000_000
"""Bytes; a larger file could not be read anyway."""


def add(path: Path, folder: Path) -> str | None:
    """Copy the pair file `path` into `folder`; a sentence for the player when it cannot be.

    A name that is taken gets a number: "birds.yaml", "birds-2.yaml".
    """
    if trouble := _trouble(path):
        return trouble
    if path.resolve().parent == folder.resolve():
        return None
    try:
        make_user_folder(folder)
        _copy(path, folder)
    except OSError as error:
        said = _("{file} could not be copied into your folder: {reason}")
        return said.format(file=path.name, reason=error.strerror or str(error))
    return None


def _trouble(path: Path) -> str:
    if not path.name.lower().endswith(EXTENSIONS) or (path.exists() and not path.is_file()):
        kinds = ", ".join(EXTENSIONS)
        return _("{file} cannot be read as a set. These kinds of file can: {kinds}").format(
            file=path.name, kinds=kinds
        )
    try:
        size = path.stat().st_size
    except OSError:
        return _("{file} is not there any more.").format(file=path.name)
    if size > LARGEST:
        return _("{file} is larger than 5 MB, too large for a set.").format(file=path.name)
    return ""


def _copy(path: Path, folder: Path) -> None:
    for name in _names(path):
        try:
            with (folder / name).open("xb") as copy, path.open("rb") as original:
                copy.write(original.read())
        except FileExistsError:
            continue
        return


def _names(path: Path) -> Iterator[str]:
    yield path.name
    for number in range(2, 1000):
        yield f"{path.stem}-{number}{path.suffix}"
