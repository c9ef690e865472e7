"""Batch: all that was dropped or pasted, as a value; a worker reads it item by item."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from game.formats.registry import reads_any_separator
from game.formats.table import AS_FOUND
from game.screens.importing import choices
from game.screens.importing.discovery import newest
from game.screens.importing.items import Item
from game.screens.importing.messages import Choose
from game.screens.importing.reading import read
from game.view.line import Line
from game.widgets.job import Job, Worker
from game.words import _

MOST_NEAR = 8


@dataclass(frozen=True, slots=True)
class Batch:
    """The items, and which of them is selected and shown (`at`).

    `near` are the newest files that might be meant, once the job `search` has found them.
    """

    worker: Worker
    items: tuple[Item, ...] = ()
    at: int = 0
    near: tuple[Path, ...] = ()
    search: Job[tuple[Path, ...]] | None = None
    next_key: int = 1

    @property
    def selected(self) -> Item | None:
        """The item that is shown; None when there is none."""
        return self.items[self.at] if self.items else None

    @property
    def several(self) -> bool:
        """Return True if there is a list of items to show."""
        return len(self.items) > 1

    @property
    def busy(self) -> bool:
        """Return True while something is being read."""
        return any(item.job is not None for item in self.items)

    @property
    def waits(self) -> bool:
        """Return True if something is still to come that will be seen."""
        return self.busy or self.search is not None

    def search_near(self, folders: Sequence[Path], own: Path) -> Batch:
        """Look for the newest files in these folders, and for what is no set in the `own` one."""
        job = self.worker.start(lambda _report: newest(folders, MOST_NEAR, own))
        return replace(self, search=job)

    def collect(self) -> Batch:
        """Return the batch with all that is read and found by now."""
        batch = replace(self, items=tuple(item.collect() for item in self.items))
        if self.search is None or not self.search.done:
            return batch
        return replace(batch, near=self.search.result(), search=None)

    def wait(self) -> Batch:
        """Wait for the selected item, should it be quick, and return what is read by then."""
        if self.selected is not None and self.selected.job is not None:
            self.selected.job.wait()
        return self.collect()

    # ---------------------------------------------------------------- which items

    def select(self, key: int) -> Batch:
        """Select the item with this key."""
        at = next((n for n, item in enumerate(self.items) if item.key == key), self.at)
        return replace(self, at=at)

    def add(self, paths: Sequence[Path]) -> Batch:
        """Add files; one that is there already is read again, for it may be mended by now.

        The first new one is selected, or else the first of all.
        """
        keys = {item.path: item.key for item in self.items}
        new = [path for path in paths if path not in keys]
        again = {keys[path] for path in paths if path in keys}
        items = tuple(self._read(item) if item.key in again else item for item in self.items)
        batch = replace(self, items=items)
        if again:
            batch = batch.select(next(keys[path] for path in paths if path in keys))
        at = len(self.items) if new else batch.at
        for path in new:
            batch = batch._add(Item(batch.next_key, path.name, path))
        return replace(batch, at=at)

    def paste(self, text: str) -> Batch:
        """Add a pasted text and show it, in place of the one before."""
        batch = self
        for item in self.items:
            batch = batch.remove(item.key) if item.path is None else batch
        at = len(batch.items)
        return replace(batch._add(Item(self.next_key, _("pasted text"), text=text)), at=at)

    def remove(self, key: int) -> Batch:
        """Take an item off the list; its file is not touched."""
        selected, gone = self.selected, next((item for item in self.items if item.key == key), None)
        if selected is None or gone is None:
            return self
        if gone.job is not None:
            gone.job.cancel()
        gone.unpacked.close()
        items = tuple(item for item in self.items if item is not gone)
        at = min(self.at, max(0, len(items) - 1))
        return replace(self, items=items, at=at).select(selected.key)

    def close(self) -> None:
        """Read nothing more, and throw away what was unpacked."""
        self.worker.close()
        for item in self.items:
            item.unpacked.close()

    # ---------------------------------------------------------------- the selected item

    def with_title(self, title: Line) -> Batch:
        """Return the batch with another title for the selected item."""
        return self._with(replace(self.items[self.at], title=title))

    def change(self, **changes: Any) -> Batch:
        """Read the selected item again with other choices, at once if that is quick."""
        item = self.items[self.at]
        return self._read_selected(replace(item, choices=replace(item.choices, **changes)))

    def choose(self, choice: Choose) -> Batch:
        """Carry out what was chosen in a menu."""
        item, value = self.items[self.at], choice.value
        if choice.menu == "format":
            return self._read_as(str(value))
        if choice.menu == "delimiter" and item.reading and item.reading.table is None:
            return self._read_as(reads_any_separator(), delimiter=value)
        return self.change(**choices.changes(item, choice))

    def read_again(self) -> Batch:
        """Read the selected item again: its file may be mended now."""
        return self._read_selected(self.items[self.at])

    def _read_as(self, format: str, **changes: Any) -> Batch:
        """Read the selected item with another format ("": the one that is surest of it)."""
        as_found = replace(AS_FOUND, **changes)
        return self._read_selected(replace(self.items[self.at], format=format, choices=as_found))

    def _read_selected(self, item: Item) -> Batch:
        return self._with(self._read(item)).wait()

    def _with(self, item: Item) -> Batch:
        """Return the batch with `item` in place of the selected one."""
        return replace(self, items=(*self.items[: self.at], item, *self.items[self.at + 1 :]))

    def _add(self, item: Item) -> Batch:
        return replace(self, items=(*self.items, self._read(item)), next_key=item.key + 1)

    def _read(self, item: Item) -> Item:
        """Begin to read an item; what was being read of it before is forgotten."""
        if item.job is not None:
            item.job.cancel()
        return replace(item, job=self.worker.start(lambda _report: read(item)))
