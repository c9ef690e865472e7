"""Reading an item: with what was chosen for it, and with kinder words when nothing comes of it."""

from __future__ import annotations

from dataclasses import replace
from itertools import islice

from game.core.pair_set import PairSet
from game.formats import read_source
from game.formats.common.media.beside import PICTURES, SOUNDS
from game.formats.common.table.header import by_words
from game.formats.problems import Problem
from game.formats.registry import own_format
from game.formats.source import Reading, Source, open_source, pasted_source
from game.screens.importing.items import Item, ReadResult
from game.words import _

_DOCUMENTS = (".doc", ".docx", ".odt", ".rtf", ".pdf", ".ppt", ".pptx", ".odp", ".pages", ".key")


def read(item: Item) -> ReadResult:
    """Read `item`. Never raises: what a teacher drops must not end the program."""
    try:
        return _read(item)
    except Exception:
        said = _("This file could not be read: something in it was not understood.")
        cure = _("Save it in another format, and try again.")
        return ReadResult(Reading(None, (Problem(item.name, 0, said, cure),)))


def _read(item: Item) -> ReadResult:
    source = open_source(item.path, item.unpacked) if item.path else pasted_source(item.text)
    if isinstance(source, Problem):
        return ReadResult(Reading(None, (source,)))
    reading = read_source(source, item.choices, item.format)
    found = reading.pair_set
    if found is None:
        kinder = _kinder(item, reading)
        return ReadResult(replace(reading, problems=(*kinder, *reading.problems[len(kinder) :])))
    if item.path is None:
        reading = replace(reading, pair_set=_named(found, source, reading))
    native = reading.format == own_format().NAME and item.path is not None
    data, key = source.data if native else b"", found.content_key
    return ReadResult(reading, data, key, _rows_left_out(reading), _unused(reading))


def _rows_left_out(reading: Reading) -> int:
    """Return how many rows of the file say something and are no pair."""
    if reading.table is None or reading.pair_set is None:
        return 0
    full = sum(any(cell.strip() for cell in row.cells) for row in reading.table.rows)
    return max(0, full - len(reading.pair_set.pairs))


def _unused(reading: Reading) -> tuple[str, ...]:
    """Return the names of columns that hold something and are no side of a pair."""
    table = reading.table
    if table is None:
        return ()
    used = {table.term, table.definition, table.hint, table.picture, table.sound}
    left = ((n, name) for n, name in enumerate(table.names) if n not in used)
    rows = [row.cells for row in table.rows]
    return tuple(name for n, name in left if any(n < len(row) and row[n].strip() for row in rows))


def _kinder(item: Item, reading: Reading) -> tuple[Problem, ...]:
    """Return what to say of files that never hold pairs, instead of the first problem."""
    suffix = item.path.suffix.lower() if item.path else ""
    if reading.format or not suffix:
        return ()
    if suffix in PICTURES + SOUNDS:
        said = _("This is a picture or a sound, not a list of pairs.")
        return (Problem(item.name, 0, said, _("Open a set in the editor and drop it on a card.")),)
    if suffix in _DOCUMENTS:
        said = _("Pairs cannot be taken from a document like this one.")
        cure = _("Open it in its own program, copy the table or list, and press Ctrl+V here.")
        return (Problem(item.name, 0, said, cure),)
    return ()


def _named(found: PairSet, source: Source, reading: Reading) -> PairSet:
    """Name a pasted set without a title of its own after its columns or its first terms."""
    if found.title.strip() != source.stem.strip():
        return found
    table = reading.table
    names = (table.names[table.term], table.names[table.definition]) if table else ("", "")
    # “Country – Capital” is a title; “Term – Definition” or two languages say nothing.
    if table is not None and table.header and not by_words(names):
        return replace(found, title=" – ".join(names)[:80])
    terms = [pair.term.spoken for pair in islice(found.pairs, 3)]
    more = " …" if len(found.pairs) > len(terms) else ""
    return replace(found, title=", ".join(word[:30] for word in terms) + more)
