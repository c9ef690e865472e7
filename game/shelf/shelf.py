"""The pair sets on this computer: what each file holds, read again when it changes."""

from __future__ import annotations

import unicodedata
from collections import OrderedDict
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from game.formats.problems import Problem
from game.shelf import remembered
from game.shelf.entry import Entry, Known, Stamp, has_media, made
from game.shelf.walk import pair_files

if TYPE_CHECKING:
    from game.core.pair_set import PairSet
    from game.shelf.folder_watch import FolderWatch

BIG_BYTES = 200_000
FIRST_BYTES = 400_000
"""What is read before the first screen; the rest waits for `read_some`."""
_KEPT_SETS, _KEPT_PAIRS = 16, 30_000

Read = tuple["PairSet | None", list[Problem]]


class Shelf:
    """The sets of `folders`: first those that came with the program, then the user's own."""

    def __init__(self, folders: Sequence[Path], memory: Path | None = None) -> None:
        """`memory` is a file that keeps what was read, so that the next start reads nothing."""
        self._folders = tuple(folders)
        self._memory = memory
        self._known: dict[Path, Known] = remembered.load(memory) if memory else {}
        self._unsaved = False
        self._waiting: list[Path] = []
        self._sets: OrderedDict[Path, tuple[Stamp, Read]] = OrderedDict()
        self._order: tuple[Entry, ...] | None = None
        self._watch: FolderWatch | None = None
        self.refresh(FIRST_BYTES)

    @property
    def own_folder(self) -> Path:
        """The user's own folder, the last one."""
        return self._folders[-1]

    def entries(self) -> tuple[Entry, ...]:
        """All sets by title, whatever the capitals and accents."""
        if self._order is None:
            found = (known.entry for known in self._known.values())
            self._order = tuple(sorted(found, key=_by_title))
        return self._order

    @property
    def pending(self) -> bool:
        """Whether some files have not been read yet."""
        return bool(self._waiting)

    def read_some(self, budget: int = 1) -> bool:
        """Read up to `budget` of the waiting files; answer whether any were."""
        now, self._waiting = self._waiting[:budget], self._waiting[budget:]
        for path in now:
            self._take_in(path, self._known[path].entry.own)
        return bool(now)

    def refresh(self, budget_bytes: int | None = None) -> bool:
        """Look at every file again and read those that changed; answer whether any did."""
        found = dict(_files(self._folders))
        gone = self._known.keys() - found.keys()
        for path in gone:
            del self._known[path]
            self._sets.pop(path, None)
            self._unsaved = True
        changed = [path for path in found if self._is_new(path)]
        self._waiting = [path for path in self._waiting if path in self._known]
        left = FIRST_BYTES if budget_bytes is None else budget_bytes
        for path in changed:
            size = _stamp(path)[1]
            left -= size
            if size > BIG_BYTES or left < 0:
                self._put_off(path, found[path])
            else:
                self._take_in(path, found[path])
        if gone or changed:
            self._order = None
        return bool(gone or changed)

    def load(self, path: Path) -> Read:
        """The set in `path` and its problems; kept while the file does not change."""
        stamp = _stamp(path)
        kept = self._sets.get(path)
        if kept is not None and kept[0] == stamp:
            self._sets.move_to_end(path)
            return kept[1][0], list(kept[1][1])
        from game.formats import read_any

        found = read_any(path)
        self._sets[path] = stamp, found
        self._sets.move_to_end(path)
        self._forget_old()
        return found[0], list(found[1])

    def watch(self, wake: Callable[[], None]) -> bool:
        """Call `wake`, from another thread, when files change; False when that cannot be."""
        from game.shelf.folder_watch import FolderWatch

        self.close()
        self._watch = FolderWatch(wake)
        return self._watch.start([folder for folder in self._folders if folder.is_dir()])

    def remember(self) -> None:
        """Keep what was read for the next start; costs nothing when nothing is new."""
        if self._memory is not None and self._unsaved and not self._waiting:
            self._unsaved = False
            remembered.save(self._memory, self._known)

    def reread(self) -> None:
        """Read everything again: the problems are to be told in another language."""
        self._known.clear()
        self._sets.clear()
        self.refresh()

    def close(self) -> None:
        """Stop watching."""
        if self._watch is not None:
            self._watch.close()
            self._watch = None

    # -------------------------------------------------------------- one file

    def _is_new(self, path: Path) -> bool:
        known = self._known.get(path)
        if known is None:
            return True
        stamp = _stamp(path)
        return stamp[:3] != known.stamp[:3] or (known.by_folder and stamp != known.stamp)

    def _title(self, path: Path) -> str:
        from game.formats.native.document import readable

        return readable(path.stem)

    def _put_off(self, path: Path, own: bool) -> None:
        entry = Entry(path, self._title(path), own=own, waiting=True)
        self._known[path] = Known(entry, _stamp(path), False)
        if path not in self._waiting:
            self._waiting.append(path)

    def _take_in(self, path: Path, own: bool) -> None:
        stamp = _stamp(path)
        if path in self._waiting:
            self._waiting.remove(path)
        pair_set, problems = self.load(path)
        entry = made(path, own, pair_set, problems, self._title(path))
        self._known[path] = Known(entry, stamp, bool(problems) or has_media(pair_set))
        self._unsaved = True
        self._order = None

    def _forget_old(self) -> None:
        while len(self._sets) > 1 and (len(self._sets) > _KEPT_SETS or self._held() > _KEPT_PAIRS):
            self._sets.popitem(last=False)

    def _held(self) -> int:
        return sum(len(read[0].pairs) for _stamp, read in self._sets.values() if read[0])


def _by_title(entry: Entry) -> tuple[str, str]:
    bare = unicodedata.normalize("NFD", entry.title.casefold())
    return "".join(c for c in bare if not unicodedata.combining(c)), str(entry.path)


def _stamp(path: Path) -> Stamp:
    """What changes when the file does; zeros when it is not there."""
    try:
        file, folder = path.stat(), path.parent.stat()
    except (OSError, ValueError):
        return 0, 0, 0, 0
    return file.st_mtime_ns, file.st_size, file.st_ino, folder.st_mtime_ns


def _files(folders: Sequence[Path]) -> Iterator[tuple[Path, bool]]:
    """Every pair file with whether it is the user's own."""
    for number, folder in enumerate(folders):
        for path in pair_files(folder):
            yield path, number > 0
