"""Unused pictures: those that were made in between are deleted when nothing names them."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator
from contextlib import suppress
from pathlib import Path

from game import paths
from game.formats.common.media.beside import PICTURES, SOUNDS
from game.formats.native import MOST_BYTES
from game.shelf.originals import FOLDER

_PLAIN = " -_."
"""With letters and digits all that a name may have to stand in every file as it is."""


def delete_unused(made: Iterable[str], own_folder: Path) -> None:
    """Delete those of these pictures that no file beside them names.

    That is sets, their versions before, and whatever else may be read as a set there, or in the
    folder above, unless that is the one of `own_folder`. The originals stay, so that each picture
    can be made again. What cannot be read may name all of them.
    """
    by_folder: dict[Path, list[Path]] = {}
    for path in map(Path, made):
        if all(sign.isalnum() or sign in _PLAIN for sign in path.name):
            by_folder.setdefault(path.parent, []).append(path)
    for folder, files in by_folder.items():
        folders = [folder] if folder == own_folder.absolute() else [folder, folder.parent]
        with suppress(OSError):
            for file in _unnamed(files, folders):
                file.unlink(missing_ok=True)
                (folder / FOLDER / f"{file.name}.json").unlink(missing_ok=True)


def _unnamed(files: list[Path], folders: list[Path]) -> list[Path]:
    """Return those of the files that are named in none of these folders."""
    for folder in folders:
        for text in _texts(folder):
            files = [file for file in files if not any(n in text for n in _written(file.name))]
    return files


def _texts(folder: Path) -> Iterator[bytes]:
    """Yield what is in the files of a folder that may be sets."""
    for file in folder.iterdir():
        is_media = file.suffix.lower() in (*PICTURES, *SOUNDS)
        if not is_media and paths.is_file(file) and file.stat().st_size <= MOST_BYTES:
            yield file.read_bytes()


def _written(name: str) -> set[bytes]:
    """Return how the name may be written in a file."""
    forms = [unicodedata.normalize("NFC", name), unicodedata.normalize("NFD", name)]
    return {one.encode(as_, "replace") for one in forms for as_ in ("utf-8", "utf-16-le", "cp1252")}
