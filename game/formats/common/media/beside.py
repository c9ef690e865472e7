"""Media: pictures and sounds that lie beside a pair file, never outside its folder."""

from __future__ import annotations

import difflib
from pathlib import Path
from typing import Literal

from game import paths
from game.core.media import MOST_BYTES, MOST_PIXELS
from game.core.svg import MOST_SVG_BYTES, svg_size
from game.formats.common.bytes.file_names import alike, nearest
from game.formats.common.media.ends import is_cut, is_well_formed, read_ends
from game.formats.common.media.picture_size import picture_size, size_in
from game.formats.common.media.scans import has_too_many_scans
from game.formats.common.media.seen import Seen
from game.formats.common.media.sound_kind import is_sound
from game.words import _

PICTURES = (".png", ".jpg", ".jpeg", ".gif", ".webp", ".bmp", ".svg")
SOUNDS = (".ogg", ".oga", ".wav", ".mp3", ".flac", ".opus")
_NEVER_SHOWN = (".svgz", ".tif", ".tiff", ".heic", ".avif", ".emf", ".wmf")
"""Kinds of pictures that it would be of no use to put there."""
_JPEG = b"\xff\xd8"
_MOST_NAMES = 500
_MOST_GUESSES = 20

_WHOLE = Seen(20_000)
"""Files that were found whole, with when they were written and their size: not read again."""

MediaResult = tuple[str, tuple[str, str] | None]
"""The absolute path ("" if it cannot be used), and what is wrong with its cure."""


class Beside:
    """The files beside one pair file; every name is looked up once."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder.absolute()
        self._real = paths.real(self._folder)
        self._known: dict[tuple[str, str], MediaResult] = {}
        self._folders: dict[Path, dict[str, list[str]]] = {}
        self._inside: dict[Path, bool] = {}
        self._guesses = 0

    def find(self, name: str, kind: Literal["picture", "sound"]) -> MediaResult:
        """Return the picture or sound called `name`, as it is written in the pair file."""
        key = (name, kind)
        if key not in self._known:
            try:
                self._known[key] = self._look(name, kind)
            except (OSError, ValueError):
                self._known[key] = "", _cannot_open(name)
        return self._known[key]

    def _look(self, name: str, kind: Literal["picture", "sound"]) -> MediaResult:
        path = self._path(name.replace("\\", "/"))
        if _leaves(name) or not self._is_inside(path):
            said = _("“{name}” is outside the folder of the file that names it.")
            return "", (
                said.format(name=short(name)),
                _("Copy it into that folder, and write only its name."),
            )
        if not paths.is_file(path):
            unshown = path.suffix.lower() in _NEVER_SHOWN and kind == "picture"
            return "", _wrong_kind(name, kind) if unshown else self._missing(name)
        if path.suffix.lower() not in (PICTURES if kind == "picture" else SOUNDS):
            return "", _wrong_kind(name, kind)
        about = path.stat()
        key = str(path), about.st_mtime_ns, about.st_size
        if key in _WHOLE:
            return str(path), None
        if about.st_size > MOST_BYTES:
            return "", _too_large(name, kind)
        if not about.st_size:
            return "", _empty(name)
        found = _picture(path, name) if kind == "picture" else _sound(path, name)
        if found[1] is None:
            _WHOLE.add(key)
        return found

    def _is_inside(self, path: Path) -> bool:
        """Return True if no link leads out of the folder."""
        folder = path.parent
        if folder not in self._inside:
            self._inside[folder] = paths.real(folder).is_relative_to(self._real)
        if path.is_symlink():
            return paths.real(path).is_relative_to(self._real)
        return self._inside[folder]

    def _path(self, name: str) -> Path:
        """Return the file that is called so here, perhaps in other capitals."""
        path = self._folder / name
        if _leaves(name) or paths.is_file(path):
            return path
        found = self._folder
        for part in Path(name).parts:
            found /= nearest(part, self._names(found).get(alike(part), ())) or part
        return found

    def _names(self, folder: Path) -> dict[str, list[str]]:
        """Return what lies in a folder, alike names together."""
        if folder not in self._folders:
            names: dict[str, list[str]] = {}
            for file in folder.iterdir() if paths.is_folder(folder) else ():
                names.setdefault(alike(file.name), []).append(file.name)
            self._folders[folder] = names
        return self._folders[folder]

    def _missing(self, name: str) -> tuple[str, str]:
        said = _("The file “{name}” is not in the folder.").format(name=short(name))
        close = self._close_to(name)
        if close:
            return said, _("There is one called “{name}”: write that name.").format(name=close)
        return said, _("Put it where it is looked for, or mend its name in the file.")

    def _close_to(self, name: str) -> str:
        self._guesses += 1
        folder = (self._folder / name).parent
        if self._guesses > _MOST_GUESSES or not paths.is_folder(folder):
            return ""
        names = sorted(file.name for file in folder.iterdir() if not file.name.startswith("."))
        wanted = Path(name).name[:100]
        found = difflib.get_close_matches(wanted, names[:_MOST_NAMES], 1, 0.75)
        return Path(name).with_name(found[0]).as_posix() if found else ""


def _leaves(name: str) -> bool:
    parts = name.replace("\\", "/").split("/")
    return ".." in parts or parts[0] == "" or ":" in parts[0] or name.startswith("~")


def _picture(path: Path, name: str) -> MediaResult:
    ends = read_ends(path)
    size = size_in(ends.head)
    if size is None and ends.head.startswith(_JPEG):
        size = picture_size(path)
    if size is None:
        return "", _wrong_kind(name, "picture")
    if svg_size(ends.head) == size:
        return _drawing(path, name)
    if size[0] * size[1] > MOST_PIXELS:
        return "", (
            _("The picture “{name}” has more than 40 million pixels.").format(name=short(name)),
            _("Save it smaller: 2000 pixels wide is plenty."),
        )
    if ends.head.startswith(_JPEG) and has_too_many_scans(path, ends.head, size[0] * size[1]):
        return "", (
            _("The picture “{name}” is drawn in too many passes.").format(name=short(name)),
            _("Save it again as an ordinary JPEG or as PNG."),
        )
    return str(path), _cut(name) if is_cut(ends) else None


def _drawing(path: Path, name: str) -> MediaResult:
    """Return a drawing that can be drawn: half of one is none."""
    from game.core.drawing import harmless

    data = path.read_bytes()
    if harmless(data) is not None:
        return str(path), None
    if len(data) <= MOST_SVG_BYTES and not is_well_formed(data):
        return "", _damaged(name)
    said = _("The drawing “{name}” is too much to be drawn.").format(name=short(name))
    return "", (said, _("Save it as PNG."))


def _sound(path: Path, name: str) -> MediaResult:
    ends = read_ends(path)
    if not is_sound(ends.head):
        return "", _wrong_kind(name, "sound")
    return str(path), _cut(name) if is_cut(ends) else None


def _cut(name: str) -> tuple[str, str]:
    said = _("“{name}” is not whole: only its beginning is there.").format(name=short(name))
    return said, _("Copy the file again from where it comes from.")


def _damaged(name: str) -> tuple[str, str]:
    said = _("“{name}” is damaged.").format(name=short(name))
    return said, _("Copy the file again from where it comes from.")


def _empty(name: str) -> tuple[str, str]:
    said = _("The file “{name}” is empty.").format(name=short(name))
    return said, _("Copy the file again from where it comes from.")


def _too_large(name: str, kind: Literal["picture", "sound"]) -> tuple[str, str]:
    said = _("“{name}” is larger than 50 MB.").format(name=short(name))
    if kind == "picture":
        return said, _("Save it smaller: 2000 pixels wide is plenty.")
    return said, _("Save it as OGG or MP3; the first three minutes are played.")


def _wrong_kind(name: str, kind: Literal["picture", "sound"]) -> tuple[str, str]:
    if kind == "picture":
        said = _("“{name}” is not a picture that can be shown.").format(name=short(name))
        return said, _("Save it as PNG, JPEG, GIF, WebP, BMP or SVG.")
    said = _("“{name}” is not a sound that can be played.").format(name=short(name))
    return said, _("Save it as OGG, WAV, MP3 or FLAC.")


def _cannot_open(name: str) -> tuple[str, str]:
    said = _("The file “{name}” cannot be opened.").format(name=short(name))
    return said, _("Check its name and that you may read it.")


def short(name: str) -> str:
    """Return a name as a sentence has room for it."""
    return name if len(name) <= 60 else name[:60] + "…"
