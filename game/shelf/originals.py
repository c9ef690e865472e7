"""Originals: pictures of a set are kept small; what they were made of lies in a folder aside.

Beside the set `photo.jpg` is what is shown. `originals/photo.jpg` is the picture as it came, and
`originals/photo.jpg.json` says which part of it is shown. The folder may be deleted: nothing
shows from it, and then a picture is cut out of what is left of it.
"""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import NamedTuple

from game import paths, temporary
from game.core.picture_frame import PictureFrame
from game.shelf.media_folder import place_media
from game.shelf.saving import save

FOLDER = "originals"
MOST_SIDE = 1600
"""Pixels of the longer side of a picture beside a set: as sharp as a large screen shows it."""
_MOST_NOTE = 2000


class Original(NamedTuple):
    """The picture as it came, and what is shown of it."""

    path: str
    frame: PictureFrame = PictureFrame()


def original(path: str) -> Original:
    """Return what a picture beside a set was made of: itself, where nothing else is known."""
    file = Path(path)
    try:
        note = (file.parent / FOLDER / f"{file.name}.json").read_bytes()
        said = json.loads(note) if len(note) <= _MOST_NOTE else {}
        name, frame = said["original"], PictureFrame.of(said["frame"])
    except (OSError, ValueError, TypeError, LookupError, RecursionError):
        return Original(path)
    if not isinstance(name, str) or name != Path(name).name or "\\" in name or frame is None:
        return Original(path)
    source = file.parent / FOLDER / name
    return Original(str(source), frame) if paths.is_file(source) else Original(path)


def is_large(path: str) -> bool:
    """Return True if a picture has more pixels than one beside a set needs."""
    from game.look.pictures import picture_size

    return max(picture_size(path)) > MOST_SIDE


def make(source: Original, folder: Path, name: str = "") -> str:
    """Make the picture that is shown of an original in `folder`; return its path.

    It is called `name`, or else as the original, with an ending that says what it is. Raises
    OSError, ValueError when the original is broken.
    """
    from game.look.picture_files import ending, framed

    data = framed(source.path, source.frame, MOST_SIDE)
    if not data:
        raise ValueError(source.path)
    file = folder / f"{name or Path(source.path).stem}{ending(source.path)}"
    file.write_bytes(data)
    return str(file)


def place(made: str, source: Original, folder: Path) -> str:
    """Put a picture that was made beside a set in `folder`; keep its original aside.

    Return where the picture is now. Raises OSError.
    """
    aside = place_media(source.path, folder / FOLDER)
    shown = Path(place_media(made, folder))
    note = {"original": Path(aside).name, "frame": source.frame.values}
    save(folder / FOLDER / f"{shown.name}.json", json.dumps(note).encode())
    return str(shown)


def place_framed(source: Original, folder: Path) -> str:
    """Put what is shown of an original beside a set in `folder`; return where it is now.

    Raises OSError, ValueError when the original is broken.
    """
    with temporary.folder() as made:
        if not source.frame.changes_nothing or is_large(source.path):
            return place(make(source, made), source, folder)
        # What lies aside is no picture of the set: it comes back beside it.
        copy = made / Path(source.path).name
        shutil.copyfile(source.path, copy)
        return place_media(str(copy), folder)
