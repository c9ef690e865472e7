"""New file: what was made, written under a name that no file has yet."""

from __future__ import annotations

from pathlib import Path

from game.shelf.file_names import free_name
from game.shelf.saving import save
from game.words import _, reason_of


def write_new(data: bytes, folder: Path, title: str, ending: str) -> Path | str:
    """Write a file called by its title in `folder` and return it, or why there is none.

    No other file is touched.
    """
    try:
        path = free_name(folder, title, ending)
        save(path, data, new=True)
    except OSError as error:
        said = _("No file can be written in {folder}: {reason}")
        return said.format(folder=folder, reason=reason_of(error))
    return path
