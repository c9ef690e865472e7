"""Standing: what of all that was brought can be taken in, and what the library has already."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from game.screens.importing.batch import Batch
from game.screens.importing.items import Item
from game.shelf import Entry
from game.words import n_


@dataclass(frozen=True, slots=True)
class Standing:
    """How it stands: `ready` items can be taken in, `there` is the title of the same set in the
    library ("" when there is none), `twin` the name of an item before it with the same pairs,
    `trouble` why the last try failed, `told` what came of it, `busy` that something is still being
    read."""

    item: Item | None
    several: bool
    ready: int
    there: str = ""
    trouble: str = ""
    saving: bool = False
    busy: bool = False
    twin: str = ""
    told: str = ""


def standing(
    batch: Batch, known: Mapping[int, Entry], trouble: str, told: str, *, saving: bool
) -> Standing:
    """How it stands with the shown item, and with all of them."""
    items, item = batch.items, batch.chosen
    several, many = len(items) > 1, len(ready(items, known))
    if item is None:
        return Standing(None, several, many, "", trouble, saving, batch.busy, told=told)
    title = known[item.key].title if item.key in known else ""
    twin = twins(items).get(item.key)
    name = twin.name if twin is not None else ""
    return Standing(item, several, many, title, trouble, saving, batch.busy, name, told)


def left_out(item: Item) -> int:
    """How many rows of the file say something and are no pair."""
    reading = item.reading
    if reading is None or reading.table is None or reading.pair_set is None:
        return 0
    full = sum(any(cell.strip() for cell in row.cells) for row in reading.table.rows)
    return max(0, full - len(reading.pair_set.pairs))


def columns_left(item: Item) -> list[str]:
    """The names of columns that hold something and are no side of a pair."""
    table = item.reading.table if item.reading else None
    if table is None:
        return []
    used = {table.term, table.definition, table.hint, table.picture, table.sound}
    return [
        name
        for n, name in enumerate(table.names)
        if n not in used and any(n < len(row.cells) and row.cells[n].strip() for row in table.rows)
    ]


def there(items: Sequence[Item], entries: Iterable[Entry]) -> dict[int, Entry]:
    """Items whose pairs are in the library already, with the set that has them."""
    known = {entry.content_key: entry for entry in entries if entry.content_key}
    return {
        item.key: known[item.content_key]
        for item in items
        if item.pair_set is not None and item.content_key in known
    }


def twins(items: Sequence[Item]) -> dict[int, Item]:
    """Items whose pairs are those of one before them, by their keys, with that one."""
    first: dict[str, Item] = {}
    found = [item for item in items if item.pair_set is not None and item.content_key]
    for item in found:
        first.setdefault(item.content_key, item)
    return {i.key: first[i.content_key] for i in found if first[i.content_key] is not i}


def ready(items: Sequence[Item], known: Mapping[int, Entry]) -> list[Item]:
    """Those that can be taken in and are not there yet; what is there twice, once."""
    again = twins(items)
    return [
        item
        for item in items
        if item.pair_set is not None and item.key not in known and item.key not in again
    ]


def says(standing: Standing) -> str:
    """What a screen reader says of the shown item."""
    item = standing.item
    if standing.trouble or standing.told or item is None or item.reading is None:
        return standing.trouble or standing.told
    if item.pair_set is None:
        return item.reading.problems[0].problem if item.reading.problems else ""
    return n_("{n} pair", "{n} pairs", len(item.pair_set.pairs))
