"""Status: what of all that was brought can be taken in, and what the library has already."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from game.screens.importing.batch import Batch
from game.screens.importing.items import Item
from game.shelf import Entry
from game.words import n_


@dataclass(frozen=True, slots=True)
class ImportStatus:
    """How it stands with all items, and what is said of the last try.

    `duplicates` are the sets of the library that have the pairs of an item, `twins` the items
    that have those of a later one, each by that item's key. `trouble` says why something failed,
    `feedback` what came of it.
    """

    batch: Batch
    duplicates: Mapping[int, Entry]
    twins: Mapping[int, Item]
    trouble: str
    feedback: str
    saving: bool

    @classmethod
    def of(
        cls, batch: Batch, entries: Iterable[Entry], trouble: str, feedback: str, *, saving: bool
    ) -> ImportStatus:
        """Return how it stands, with these `entries` in the library."""
        known = {entry.content_key: entry for entry in entries if entry.content_key}
        items = batch.items
        duplicates = {i.key: known[i.content_key] for i in items if i.content_key in known}
        return cls(batch, duplicates, _twins(items), trouble, feedback, saving)

    @property
    def ready(self) -> list[int]:
        """The keys of what can be taken in and is not there yet; what is there twice, once."""
        done = {*self.duplicates, *self.twins}
        items = self.batch.items
        return [item.key for item in items if item.pair_set and item.key not in done]

    @property
    def duplicate(self) -> Entry | None:
        """The set of the library that has the pairs of the selected item."""
        item = self.batch.selected
        return self.duplicates.get(item.key) if item is not None else None

    @property
    def spoken(self) -> str:
        """What a screen reader says of the selected item."""
        item = self.batch.selected
        if self.trouble or self.feedback or item is None or item.reading is None:
            return self.trouble or self.feedback
        if item.pair_set is None:
            return item.reading.problems[0].problem if item.reading.problems else ""
        return n_("{n} pair", "{n} pairs", len(item.pair_set.pairs))


def _twins(items: Sequence[Item]) -> dict[int, Item]:
    first: dict[str, Item] = {}
    found = [item for item in items if item.content_key]
    for item in found:
        first.setdefault(item.content_key, item)
    return {i.key: first[i.content_key] for i in found if first[i.content_key] is not i}
