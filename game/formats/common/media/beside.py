"""Media: pictures and sounds that lie beside a pair file, never outside its folder."""

from __future__ import annotations

import difflib
from pathlib import Path

from game import paths
from game.core.media import MOST_BYTES
from game.formats.common.bytes.file_names import alike, nearest
from game.formats.common.media import faults
from game.formats.common.media.faults import Kind, MediaResult
from game.formats.common.media.seen import Seen
from game.words import _

PICTURES = (".png", ".jpg", ".jpeg", ".gif", ".webp", ".bmp", ".svg")
SOUNDS = (".ogg", ".oga", ".wav", ".mp3", ".flac", ".opus")
_NEVER_SHOWN = (".svgz", ".tif", ".tiff", ".heic", ".avif", ".emf", ".wmf")
"""Kinds of pictures that it would be of no use to put there."""
_MOST_NAMES = 500
_MOST_GUESSES = 20

_WHOLE = Seen(20_000)
"""Files that were found whole, with when they were written and their size: not read again."""


class Beside:
    """The files beside one pair file; every name is looked up once."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder.absolute()
        self._real = paths.real(self._folder)
        self._known: dict[tuple[str, str], MediaResult] = {}
        self._folders: dict[Path, dict[str, list[str]]] = {}
        self._inside: dict[Path, bool] = {}
        self._guesses = 0

    def find(self, name: str, kind: Kind) -> MediaResult:
        """Return the picture or sound called `name`, as it is written in the pair file."""
        key = (name, kind)
        if key not in self._known:
            try:
                self._known[key] = self._look(name, kind)
            except (OSError, ValueError):
                self._known[key] = "", faults.cannot_open(name)
        return self._known[key]

    def _look(self, name: str, kind: Kind) -> MediaResult:
        path = self._path(name.replace("\\", "/"))
        if _leaves(name) or not self._is_inside(path):
            said = _("“{name}” is outside the folder of the file that names it.")
            return "", (
                said.format(name=faults.short(name)),
                _("Copy it into that folder, and write only its name."),
            )
        if not paths.is_file(path):
            unshown = path.suffix.lower() in _NEVER_SHOWN and kind == "picture"
            return "", faults.wrong_kind(name, kind) if unshown else self._missing(name)
        if path.suffix.lower() not in (PICTURES if kind == "picture" else SOUNDS):
            return "", faults.wrong_kind(name, kind)
        about = path.stat()
        key = str(path), about.st_mtime_ns, about.st_size
        if key in _WHOLE:
            return str(path), None
        if about.st_size > MOST_BYTES:
            return "", faults.too_large(name, kind)
        if not about.st_size:
            return "", faults.empty(name)
        # Most sets have words alone, and are on the window the sooner.
        from game.formats.common.media.content import check

        found = check(path, name, kind)
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
        said = _("The file “{name}” is not in the folder.").format(name=faults.short(name))
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
