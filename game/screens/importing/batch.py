"""Batch: all that was dropped or pasted, read one after another beside the window."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from concurrent.futures import Future, ThreadPoolExecutor, wait
from dataclasses import replace
from pathlib import Path
from typing import Any, TypeVar

from game.formats.registry import reads_any_separator
from game.formats.table import AS_FOUND
from game.screens.importing import choosing
from game.screens.importing.items import Found, Item, files_in
from game.screens.importing.nearby import newest
from game.screens.importing.reading import Got, read
from game.screens.importing.words import Take
from game.words import _

AT_ONCE_S = 0.15
"""So long the window waits for what is quick: nothing flickers then."""
MOST_NEAR = 8
T = TypeVar("T")


class Batch:
    """The items, which of them is shown, and what is still being read.

    One job is done at a time, so that no two of them meet in one file.
    """

    def __init__(self) -> None:
        self.items: list[Item] = []
        self.at = 0
        self._tasks: dict[int, Future[Got]] = {}
        self.near: tuple[Path, ...] = ()
        """The newest files that might be meant, once they were looked for."""
        self._looking: Future[tuple[Path, ...]] | None = None
        self._hands = ThreadPoolExecutor(1, "import")
        self._keys = 0

    @property
    def chosen(self) -> Item | None:
        """The item that is shown; None when nothing was brought."""
        return self.items[self.at] if self.items else None

    @property
    def busy(self) -> bool:
        """Whether something is still being read."""
        return bool(self._tasks)

    @property
    def waits(self) -> bool:
        """Whether something is still to come that will be seen."""
        return self.busy or self._looking is not None

    def look_around(self, folders: Sequence[Path], own: Path) -> None:
        """Look for the newest files in these folders, and for what is no set in the `own` one."""
        self._looking = self._hands.submit(newest, folders, MOST_NEAR, own)

    def is_read(self, item: Item) -> bool:
        """Whether `item` shows what was last chosen for it."""
        return item.key not in self._tasks

    def bring(self, paths: tuple[str, ...]) -> Found:
        """More files; one that is there already is read again, for it may be mended by now.

        The first new one is shown, or else the first of all. Answers what was found.
        """
        found = files_in(paths)
        known = {item.path: item for item in self.items}
        again = [known[path] for path in found.paths if path in known]
        new = [path for path in found.paths if path not in known]
        for item in again:
            self._read_anew(item)
        if again:
            self.show(again[0].key)
        self.at = len(self.items) if new else self.at
        for path in new:
            self._take(Item(self._next(), path.name, path))
        return found

    def paste(self, text: str) -> None:
        """A pasted text; it is shown in place of the one before."""
        self.items = [item for item in self.items if item.path is not None]
        self.at = len(self.items)
        self._take(Item(self._next(), _("pasted text"), text=text))

    def show(self, key: int) -> None:
        """Show the item with this key."""
        self.at = next((n for n, item in enumerate(self.items) if item.key == key), self.at)

    def leave_out(self, key: int) -> None:
        """Take an item off the list; its file is not touched."""
        shown = self.chosen
        gone = next((item for item in self.items if item.key == key), None)
        if gone is None:
            return
        self.items.remove(gone)
        if task := self._tasks.pop(key, None):
            task.cancel()
        gone.unpacked.close()
        self.at = min(self.at, max(0, len(self.items) - 1))
        if shown is not None:
            self.show(shown.key)

    def put(self, **what: Any) -> None:
        """Something of the shown item that needs no reading (its title)."""
        self.items[self.at] = replace(self.items[self.at], **what)

    def change(self, **choices: Any) -> None:
        """Other choices for the shown item; it is read again at once."""
        item = self.items[self.at]
        self._again(replace(item, choices=replace(item.choices, **choices)))

    def read_as(self, format: str, **choices: Any) -> None:
        """Read the shown item with another format ("": the one that is surest of it)."""
        found = replace(AS_FOUND, **choices)
        self._again(replace(self.items[self.at], format=format, choices=found))

    def take(self, taken: Take) -> None:
        """Something was chosen in a menu."""
        item = self.items[self.at]
        if taken.menu == "format":
            self.read_as(str(taken.value))
        elif taken.menu == "delimiter" and item.reading and item.reading.table is None:
            self.read_as(reads_any_separator(), delimiter=taken.value)
        else:
            self.change(**choosing.chosen(item, taken))

    def read_again(self) -> None:
        """The file of the shown item may be mended now."""
        self._again(self.items[self.at])

    def settle(self, most_s: float = 0.0) -> bool:
        """Take in what is read by now, waiting so long for the shown one; whether any was."""
        shown = self.chosen
        if shown is not None and most_s and (task := self._tasks.get(shown.key)):
            wait((task,), most_s)
        if self._looking is not None and self._looking.done():
            self.near, self._looking = self._looking.result(), None
        done = [key for key, task in self._tasks.items() if task.done()]
        for key in done:
            got = vars(self._tasks.pop(key).result())
            self.items = [replace(item, **got) if item.key == key else item for item in self.items]
        return bool(done)

    def begin(self, job: Callable[[], T]) -> Future[T]:
        """Another job, after those that are waiting."""
        return self._hands.submit(job)

    def close(self) -> None:
        """Nothing more is read, and what was unpacked is thrown away."""
        self._hands.shutdown(wait=False, cancel_futures=True)
        for item in self.items:
            item.unpacked.close()

    def _next(self) -> int:
        self._keys += 1
        return self._keys

    def _take(self, item: Item) -> None:
        self.items.append(item)
        self._tasks[item.key] = self._hands.submit(read, item)

    def _again(self, item: Item) -> None:
        self.items[self.at] = item
        self._read_anew(item)
        self.settle(AT_ONCE_S)

    def _read_anew(self, item: Item) -> None:
        if item.key in self._tasks:
            self._tasks[item.key].cancel()
        self._tasks[item.key] = self._hands.submit(read, item)
