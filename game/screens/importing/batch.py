"""Batch: all that was dropped or pasted, as a value; a worker reads it item by item."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import field, replace
from pathlib import Path
from typing import Any

from game.formats.registry import reads_any_separator
from game.formats.table import AS_FOUND, Choices
from game.screens.importing.discovery import newest
from game.screens.importing.items import Item, Memory, find_others, read
from game.screens.importing.messages import Action, Choose
from game.values import dataclass
from game.widgets.job import Job, Worker
from game.words import _

MOST_NEAR = 8
MOST_BEFORE = 20
"""Ways of reading that can be gone back to."""


@dataclass(frozen=True, slots=True)
class Batch:
    """The items, and which of them is selected and shown (`at`).

    `memory` is how files were read before, by their shape. `near` are the newest files that might
    be meant, once the job `search` has found them.
    """

    worker: Worker
    items: tuple[Item, ...] = ()
    at: int = 0
    near: tuple[Path, ...] = ()
    search: Job[tuple[Path, ...]] | None = None
    next_key: int = 1
    memory: Memory = field(default_factory=dict)

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
        searching = any(item.search is not None for item in self.items)
        return self.busy or searching or self.search is not None

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
        again = [keys[path] for path in paths if path in keys]
        items = tuple(self._read(item) if item.key in again else item for item in self.items)
        batch = replace(self, items=items)
        if again:
            batch = batch.select(again[0])
        new = [path for path in paths if path not in keys]
        for path in new:
            batch = batch._add(Item(batch.next_key, path.name, path))
        return replace(batch, at=len(self.items)) if new else batch

    def paste(self, text: str) -> Batch:
        """Add a pasted text and show it, in place of the one before."""
        batch = self.remove([item.key for item in self.items if item.path is None])
        batch = batch._add(Item(self.next_key, _("pasted text"), text=text))
        return replace(batch, at=len(batch.items) - 1)

    def remove(self, keys: Sequence[int]) -> Batch:
        """Take items off the list, of which the files are not touched.

        If the selected one is among them, the next one is selected, or else the last.
        """
        for item in self.items:
            if item.key in keys:
                item.cancel()
                item.unpacked.close()
        at = sum(item.key not in keys for item in self.items[: self.at])
        items = tuple(item for item in self.items if item.key not in keys)
        return replace(self, items=items, at=min(at, max(0, len(items) - 1)))

    def close(self) -> None:
        """Read nothing more, and throw away what was unpacked."""
        self.worker.close()
        for item in self.items:
            item.cancel()
            item.unpacked.close()

    # ---------------------------------------------------------------- the selected item

    def with_item(self, item: Item) -> Batch:
        """Return the batch with `item` in place of the selected one."""
        return replace(self, items=(*self.items[: self.at], item, *self.items[self.at + 1 :]))

    def update(self, message: Choose | Action) -> Batch:
        """Read the selected item again with what was chosen, at once if that is quick."""
        item = self.selected
        if item is None or item.reading is None:
            return self
        match message:
            case Action.SWAP:
                return self._change(item, swap=not item.choices.swap)
            case Action.HEADER if item.table is not None:
                return self._change(item, header=not item.table.header)
            case Action.READ_AGAIN if item.path is not None:
                return self._read_selected(item)
            case Action.TAKE_BACK if item.before:
                *before, (format, choices) = item.before
                back = replace(item, format=format, choices=choices, before=tuple(before))
                return self._read_selected(back)
            case Choose("format", value):
                return self.read_as(item, str(value), AS_FOUND)
            case Choose("delimiter", value) if item.table is None:
                return self.read_as(item, reads_any_separator(), Choices(delimiter=str(value)))
            case Choose():
                return self._change(item, **_changes(item, message))
        return self

    def read_as(self, item: Item, format: str, choices: Choices) -> Batch:
        """Read the selected item in another way; the one before can be gone back to."""
        before = item.before if item.way == (format, choices) else (*item.before, item.way)
        return self._read_selected(
            replace(item, format=format, choices=choices, before=before[-MOST_BEFORE:])
        )

    def find_others(self) -> Batch:
        """Look for other readings of the selected item, unless that is done."""
        item = self.selected
        if item is None or item.result is None or item.job is not None:
            return self
        if item.others is not None or item.search is not None:
            return self
        search = self.worker.start(lambda report: find_others(item, report))
        search.wait()
        return self.with_item(replace(item, search=search).collect())

    def take_other(self, at: int) -> Batch:
        """Read the selected item as its other reading at this place, counted around."""
        item = self.selected
        if item is None or not item.others:
            return self
        other = item.others[at % len(item.others)]
        return self.read_as(item, other.format, other.choices)

    def _change(self, item: Item, **changes: Any) -> Batch:
        choices = replace(item.choices, **changes)
        if "swap" in changes:
            # The key that swaps them swaps them back.
            return self._read_selected(replace(item, choices=choices))
        return self.read_as(item, item.format, choices)

    def _read_selected(self, item: Item) -> Batch:
        return self.with_item(self._read(item)).wait()

    def _add(self, item: Item) -> Batch:
        return replace(self, items=(*self.items, self._read(item)), next_key=item.key + 1)

    def _read(self, item: Item) -> Item:
        """Begin to read an item; what was being read of it before is forgotten."""
        item.cancel()
        item, memory = replace(item, others=None, search=None, unpacked_media=0), self.memory
        return replace(item, job=self.worker.start(lambda report: read(item, memory, report)))


def _changes(item: Item, choice: Choose) -> dict[str, Any]:
    """Return the choices that a row of a menu stands for; a column cannot be both sides."""
    if choice.menu not in ("term", "definition") or item.table is None:
        return {choice.menu: choice.value}
    sides = {"term": item.table.term, "definition": item.table.definition}
    one, other = "term", "definition"
    if (choice.menu == "definition") != item.choices.swap:
        one, other = other, one
    if sides[other] == choice.value:
        sides[other] = sides[one]
    return sides | {one: choice.value}
