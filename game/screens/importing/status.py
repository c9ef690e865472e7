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
    """How it stands with the shown item, and with all of them.

    `ready` items can be taken in; `duplicate` is the title of the same set in the library, `twin`
    the name of an item before it with the same pairs, each "" when there is none; `trouble` says
    why the last try failed, `feedback` what came of it; `busy`: something is being read.
    """

    item: Item | None
    several: bool
    ready: int
    duplicate: str
    twin: str
    trouble: str
    feedback: str
    saving: bool
    busy: bool

    @property
    def spoken(self) -> str:
        """What a screen reader says of the shown item."""
        item = self.item
        if self.trouble or self.feedback or item is None or item.reading is None:
            return self.trouble or self.feedback
        if item.pair_set is None:
            return item.reading.problems[0].problem if item.reading.problems else ""
        return n_("{n} pair", "{n} pairs", len(item.pair_set.pairs))


def import_status(
    batch: Batch, entries: Iterable[Entry], trouble: str, feedback: str, *, saving: bool
) -> ImportStatus:
    """Return how it stands, with these `entries` in the library."""
    items, item = batch.items, batch.shown
    known = duplicates(items, entries)
    several, count = len(items) > 1, len(ready(items, known))
    title = known[item.key].title if item and item.key in known else ""
    twin = twins(items).get(item.key) if item else None
    name = twin.name if twin else ""
    return ImportStatus(
        item, several, count, title, name, trouble, feedback, saving=saving, busy=batch.busy
    )


def duplicates(items: Sequence[Item], entries: Iterable[Entry]) -> dict[int, Entry]:
    """Return the sets of the library that have the pairs of an item, by the item's key."""
    known = {entry.content_key: entry for entry in entries if entry.content_key}
    return {item.key: known[item.content_key] for item in items if item.content_key in known}


def twins(items: Sequence[Item]) -> dict[int, Item]:
    """Return the items that have the pairs of a later one, by that one's key."""
    first: dict[str, Item] = {}
    found = [item for item in items if item.content_key]
    for item in found:
        first.setdefault(item.content_key, item)
    return {i.key: first[i.content_key] for i in found if first[i.content_key] is not i}


def ready(items: Sequence[Item], known: Mapping[int, Entry]) -> list[Item]:
    """Return those that can be taken in and are not `known` yet; what is there twice, once."""
    done = {*known, *twins(items)}
    return [item for item in items if item.pair_set is not None and item.key not in done]
