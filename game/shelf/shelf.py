"""The pair sets on this computer: what each file holds, read again when it changes."""

from __future__ import annotations

import os
from collections import OrderedDict
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from game import paths
from game.core.text import without_accents
from game.formats.problems import Problem
from game.shelf import cache_file
from game.shelf.entry import CachedEntry, Entry, Stamp, entry_of, has_media
from game.shelf.folder_walk import newest_pair_files

if TYPE_CHECKING:
    from game.core.pair_set import PairSet
    from game.shelf.folder_watch import FolderWatch

BIG_BYTES = 200_000
FIRST_BYTES = 400_000
"""How much is read before the first screen; the rest waits for `read_some`."""
_LEAST_BYTES = 1000
"""What each file counts as, however short it is."""
MOST_FILES = 2000
"""Of one folder that are shown, the newest."""
_MOST_SETS, _MOST_PAIRS = 16, 30_000

Read = tuple["PairSet | None", list[Problem]]


class Shelf:
    """The sets of `folders`: first those that came with the program, then the user's own."""

    def __init__(self, folders: Sequence[Path], memory: Path | None = None) -> None:
        """Read the folders; `memory` is the cache file that spares the next start the reading."""
        self._folders = tuple(folders)
        self._memory = memory
        self._cached: dict[Path, CachedEntry] = cache_file.load(memory) if memory else {}
        self._is_unsaved = False
        self._waiting: list[Path] = []
        self._sets: OrderedDict[Path, tuple[Stamp, Read]] = OrderedDict()
        self._sorted: tuple[Entry, ...] | None = None
        self._watch: FolderWatch | None = None
        self.left_out = 0
        """How many pair files are not among the entries, because there are too many."""
        self.refresh(FIRST_BYTES)

    @property
    def own_folder(self) -> Path:
        """The user's own folder, the last one."""
        return self._folders[-1]

    def key(self, path: Path) -> str:
        """Return a name of the file that stays when the folders are moved as a whole."""
        text = str(path)
        for kind, folder in (("own", self.own_folder), ("bundled", self._folders[0])):
            if text.startswith(f"{folder}{os.sep}"):
                return f"{kind}:{path.relative_to(folder).as_posix()}"
        return text

    def path(self, key: str) -> Path:
        """Return the file of this name: the way back from `key`."""
        kind, _colon, rest = key.partition(":")
        folders = {"own": self.own_folder, "bundled": self._folders[0]}
        return folders[kind] / rest if kind in folders else Path(key)

    def entries(self) -> tuple[Entry, ...]:
        """Return all sets by title, ignoring capitals and accents."""
        if self._sorted is None:
            entries = (cached.entry for cached in self._cached.values())
            self._sorted = tuple(sorted(entries, key=_by_title))
        return self._sorted

    def changed(self, path: Path) -> float:
        """Return when the file was changed, in seconds since 1970; 0 for one that is not known."""
        cached = self._cached.get(path)
        return cached.stamp[0] / 1e9 if cached is not None else 0.0

    @property
    def pending(self) -> bool:
        """True while some files have not been read yet."""
        return bool(self._waiting)

    def read_some(self, budget: int = 1) -> bool:
        """Read up to `budget` of the waiting files; return True if any were read."""
        batch, self._waiting = self._waiting[:budget], self._waiting[budget:]
        for path in batch:
            self._read_now(path, self._cached[path].entry.own)
        return bool(batch)

    def read_all(self) -> None:
        """Read all files that wait: a command has no window to keep awake."""
        while self.pending:
            self.read_some()

    def refresh(self, budget_bytes: int | None = None) -> bool:
        """Check every file again and read those that changed; return True if any did."""
        own_by_path = self._files()
        gone = self._cached.keys() - own_by_path.keys()
        for path in gone:
            del self._cached[path]
            self._sets.pop(path, None)
            self._is_unsaved = True
        changed = [path for path in own_by_path if self._has_changed(path)]
        self._waiting = [path for path in self._waiting if path in self._cached]
        left = FIRST_BYTES if budget_bytes is None else budget_bytes
        for path in changed:
            size = _stamp(path)[1]
            left -= max(size, _LEAST_BYTES)
            if size > BIG_BYTES or left < 0:
                self._read_later(path, own_by_path[path])
            else:
                self._read_now(path, own_by_path[path])
        if gone or changed:
            self._sorted = None
        return bool(gone or changed)

    def load(self, path: Path) -> Read:
        """Return the set in `path` and its problems, cached while the file does not change."""
        stamp = _stamp(path)
        cached = self._sets.get(path)
        if cached is not None and cached[0] == stamp:
            self._sets.move_to_end(path)
            return cached[1][0], list(cached[1][1])
        from game.formats import read_any

        read = read_any(path)
        self._sets[path] = stamp, read
        self._sets.move_to_end(path)
        self._evict()
        return read[0], list(read[1])

    def find(self, content_key: str, set_name: str, title: str) -> PairSet | None:
        """Return a set that was played, as it is now: of the same content, or of the same file.

        A file that has lost its pairs' content but not its name and title counts as the same.
        """
        entries = self.entries()
        same = [one.path for one in entries if one.content_key == content_key]
        named = [one.path for one in entries if (one.path.stem, one.title) == (set_name, title)]
        for path in (*same, *named):
            pair_set, _problems = self.load(path)
            if pair_set is not None:
                return pair_set
        return None

    def watch(self, wake: Callable[[], None]) -> bool:
        """Call `wake`, from another thread, when files change; return False if it cannot."""
        from game.shelf.folder_watch import FolderWatch

        self.close()
        self._watch = FolderWatch(wake)
        return self._watch.start([folder for folder in self._folders if paths.is_folder(folder)])

    def remember(self) -> None:
        """Save what was read for the next start, if anything is new."""
        if self._memory is not None and self._is_unsaved and not self._waiting:
            self._is_unsaved = False
            cache_file.save(self._memory, self._cached)

    def reread(self) -> None:
        """Read everything again, to have the problems in another language."""
        self._cached.clear()
        self._sets.clear()
        self.refresh()

    def close(self) -> None:
        """Stop watching."""
        if self._watch is not None:
            self._watch.close()
            self._watch = None

    def _files(self) -> dict[Path, bool]:
        """Return the pair files to show, and True for the user's own; count the others."""
        own_by_path: dict[Path, bool] = {}
        self.left_out = 0
        for number, folder in enumerate(self._folders):
            files, others = newest_pair_files(folder, MOST_FILES)
            own_by_path |= dict.fromkeys(files, number > 0)
            self.left_out += others
        return own_by_path

    # -------------------------------------------------------------- one file

    def _has_changed(self, path: Path) -> bool:
        cached = self._cached.get(path)
        if cached is None:
            return True
        stamp = _stamp(path)
        return stamp[:3] != cached.stamp[:3] or (cached.depends_on_folder and stamp != cached.stamp)

    def _read_later(self, path: Path, own: bool) -> None:
        entry = Entry(path, _title(path), own=own, waiting=True)
        self._cached[path] = CachedEntry(entry, _stamp(path), False)
        if path not in self._waiting:
            self._waiting.append(path)

    def _read_now(self, path: Path, own: bool) -> None:
        stamp = _stamp(path)
        if path in self._waiting:
            self._waiting.remove(path)
        pair_set, problems = self.load(path)
        entry = entry_of(path, own, pair_set, problems, _title(path))
        self._cached[path] = CachedEntry(entry, stamp, bool(problems) or has_media(pair_set))
        self._is_unsaved = True
        self._sorted = None

    def _evict(self) -> None:
        while len(self._sets) > _MOST_SETS or self._cached_pairs() > _MOST_PAIRS:
            if len(self._sets) == 1:
                return
            self._sets.popitem(last=False)

    def _cached_pairs(self) -> int:
        return sum(len(read[0].pairs) for _stamp, read in self._sets.values() if read[0])


def _title(path: Path) -> str:
    from game.formats.native.document import title_of_stem

    return title_of_stem(path.stem)


def _by_title(entry: Entry) -> tuple[str, str]:
    return without_accents(entry.title.casefold()), str(entry.path)


def _stamp(path: Path) -> Stamp:
    """Return what changes when the file does; zeros when it is not there."""
    try:
        file, folder = path.stat(), path.parent.stat()
    except (OSError, ValueError):
        return 0, 0, 0, 0
    return file.st_mtime_ns, file.st_size, file.st_ino, folder.st_mtime_ns
