"""Unpacked: a folder for pictures and sounds that come out of archives, each one checked."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Lock

from game import temporary
from game.core.free_name import first_free
from game.formats.common.bytes.file_names import alike
from game.formats.common.media.beside import PICTURES, SOUNDS, Beside
from game.formats.common.media.faults import MediaResult
from game.words import _, reason_of

MOST_BYTES_A_FILE, MOST_BYTES, MOST_FILES = 20_000_000, 200_000_000, 20_000
_BAD = re.compile(r'[\x00-\x1f\x7f<>:"/\\|?*]')


class Unpacked:
    """Made on the disk with the first file, gone with `close` or with the last use of it."""

    def __init__(self, parent: Path | None = None) -> None:
        """Set where the folder is made: in `parent`; without it, among the computer's own."""
        self._parent = parent
        self._folder: TemporaryDirectory[str] | None = None
        self._kept: dict[tuple[str, int], MediaResult] = {}
        self._free = FreeNames()
        self._bytes = 0
        self._closed = False
        self._lock = Lock()
        self.told: Callable[[int], object] = int
        """Is told how many were asked for so far; may raise, and then nothing is kept."""

    def keep(self, name: str, data: bytes) -> MediaResult:
        """Put a picture or sound on the disk: its path ("" if not), and what is wrong with it.

        Only the last part of `name` counts. A name that other bytes have, in capitals or not,
        gets a number. Nothing is kept any more once it was closed, by another thread perhaps.
        """
        name = _BAD.sub("_", name.replace("\\", "/").rsplit("/", 1)[-1]).strip(". ")[-100:]
        key = name, hash(data)
        self.told(len(self._kept) + 1)
        with self._lock:
            if self._closed:
                return "", None
            if key not in self._kept:
                self._kept[key] = self._check_and_write(self._free.give(name), data)
            return self._kept[key]

    def close(self) -> None:
        """Throw everything away, for good."""
        with self._lock:
            self._closed = True
            if self._folder is not None:
                self._folder.cleanup()
                self._folder = None
            self._kept.clear()

    def _check_and_write(self, name: str, data: bytes) -> MediaResult:
        kinds = Path(name).suffix.lower()
        if kinds not in PICTURES + SOUNDS:
            said = _("“{name}” is neither a picture nor a sound that can be used.")
            return "", (said.format(name=name), _("Save it as PNG or JPEG, OGG or MP3."))
        self._bytes += len(data)
        over = len(data) > MOST_BYTES_A_FILE or self._bytes > MOST_BYTES
        if over or len(self._kept) >= MOST_FILES:
            said = _("“{name}” was left out: there is too much media in the file.")
            return "", (said.format(name=name), _("Make the pictures and sounds smaller."))
        try:
            if self._folder is None:
                self._folder = temporary.open_folder(self._parent)
                self._beside = Beside(Path(self._folder.name))
            (Path(self._folder.name) / name).write_bytes(data)
        except (OSError, ValueError) as error:
            said = _("“{name}” could not be unpacked: {reason}")
            said = said.format(name=name, reason=reason_of(error))
            return "", (said, _("Make room on the disk."))
        return self._beside.find(name, "picture" if kinds in PICTURES else "sound")


class FreeNames:
    """Those that are given away: capitals make no difference, nor does how an accent is made."""

    def __init__(self) -> None:
        self._given: set[str] = set()

    def give(self, name: str) -> str:
        """Return `name`, with a number when it was given away before; however many there are."""
        if self._is_taken(name):
            stem, dot, ending = name.rpartition(".")
            # Counting all of them, not those of one name: a thousand equal names take no longer.
            name = first_free(f"{stem}-{len(self._given) + 1}{dot}{ending}", self._is_taken)
        self._given.add(alike(name))
        return name

    def _is_taken(self, name: str) -> bool:
        return alike(name) in self._given
