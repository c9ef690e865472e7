"""MediaFolder: pictures and sounds are copied beside a set, however many there are."""

from __future__ import annotations

import contextlib
import filecmp
from pathlib import Path
from types import TracebackType

from game import paths
from game.core.free_name import first_free
from game.shelf.file_names import fold, is_reserved, names_by_fold, stem
from game.shelf.saving import copy_new, sync

_FORBIDDEN = '\\/:*?"<>|~'


class MediaFolder:
    """A folder that media are copied to, read once for all of them.

    Used with `with`: at its end what was copied is on the disk for good; after an exception it
    is deleted again. Whoever writes a file that names the copies calls `sync` before.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder.absolute()
        self._names: dict[str, str] | None = None
        self.placed: dict[str, str] = {}
        """Where each file of those asked for is now."""
        self._copied: list[Path] = []
        self._safe = 0

    def __enter__(self) -> MediaFolder:
        return self

    def __exit__(
        self, error: type[BaseException] | None, _what: object, _where: TracebackType | None
    ) -> None:
        if error is None:
            self.sync()
        else:
            self.delete_copies()

    def place(self, file: str) -> str:
        """Copy a picture or sound here, unless it is; return its path. Raises OSError."""
        if file not in self.placed:
            self.placed[file] = self._place(Path(file).absolute())
        return self.placed[file]

    def sync(self) -> None:
        """Wait until all copies are on the disk. Raises OSError."""
        sync(self._copied[self._safe :])
        self._safe = len(self._copied)

    def delete_copies(self) -> None:
        """Delete what was copied; what was there before stays."""
        for path in self._copied:
            with contextlib.suppress(OSError):
                path.unlink()
        self._copied.clear()
        self._safe = 0

    def _place(self, source: Path) -> str:
        if source.is_relative_to(self._folder) and ".." not in source.parts:
            return str(source)
        name = _allowed(source)
        while (target := self._copy(name, source)) is None:
            self._names = None  # another program took the name first: look again
        return str(target)

    def _copy(self, name: str, source: Path) -> Path | None:
        """Copy the file unless an equal one is there; None when the name was taken meanwhile."""
        names = self._names = names_by_fold(self._folder) if self._names is None else self._names
        name = first_free(name, lambda other: self._is_taken(names.get(fold(other)), source))
        if fold(name) in names:
            return self._folder / names[fold(name)]
        target = self._folder / name
        try:
            copy_new(source, target)
        except FileExistsError:
            return None
        names[fold(name)] = name
        self._copied.append(target)
        return target

    def _is_taken(self, name: str | None, source: Path) -> bool:
        """Return True if this name belongs to something else than `source`."""
        if name is None:
            return False
        target = self._folder / name
        return not paths.is_file(target) or not filecmp.cmp(source, target, shallow=False)


def place_media(file: str, folder: Path) -> str:
    """Copy one picture or sound to the set's folder, unless it is there. Raises OSError."""
    with MediaFolder(folder) as media:
        return media.place(file)


def _allowed(source: Path) -> str:
    """Return the file's name as any system and a pair file take it."""
    name = source.name.strip(" .")
    if any(sign in _FORBIDDEN or sign < " " for sign in name) or name != source.name:
        name = (stem(source.stem) or "media") + source.suffix
    if is_reserved(name):
        first, dot, rest = name.partition(".")
        name = f"{first}_{dot}{rest}"
    return name
