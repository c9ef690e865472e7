"""Parts: what of a document may be read: a table, several that are one list, text, slides."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from game.formats import registry
from game.formats.common.table.header_row import by_words
from game.formats.common.table.notes import preview
from game.formats.documents.document import Document
from game.formats.documents.grid import Grid
from game.formats.documents.lines import Text, text_of
from game.formats.file_head import Head
from game.formats.source import Reading, Source
from game.values import dataclass
from game.words import _

_SURE, _SURE_OF_BLOCKS = 0.4, 0.3
"""How sure a reader of texts must be of the text of a document, much of which is prose; less of
short lines with an empty one between each two cards, and no headings."""
_QUIZ = 0.8
"""Of a quiz it is said why there are no pairs in it."""
_MUCH = 2
"""A text goes before a table that has fewer rows by this factor."""
_SHORT = 60


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a document; `grid` is None for text, which another format reads or is rows."""

    name: str
    pairs: int
    grid: Grid | None = None
    text: Text = Text()
    reading: Reading | None = None
    """What came of a text that another format reads."""
    is_slides: bool = False
    is_all: bool = False
    """Whether it is several of the other parts together."""


def parts_of(found: Document, head: Head) -> tuple[Part, ...]:
    """Return the parts with pairs in them, that which is most likely meant first."""
    if found.cards:
        return (Part(_("Slides"), len(found.cards), Grid(found.cards), is_slides=True),)
    grids = list(_join_pages([grid for grid in found.grids if grid.pairs]))
    names = _names(grids)
    tables = [Part(name, grid.pairs, grid) for name, grid in zip(names, grids, strict=True)]
    tables.sort(key=lambda part: -part.pairs)
    if len(grids) > 1 and len({grid.width for grid in grids}) == 1:
        whole = _join(grids)
        everything = Part(_("All tables"), whole.pairs, whole, is_all=True)
        same = len({_head(grid) for grid in grids}) == 1
        tables.insert(0 if same else len(tables), everything)
    text = _text_part(found, head)
    if text is not None and (text.pairs or not tables):
        first = not tables or text.pairs > _MUCH * tables[0].pairs
        tables.insert(0 if first else len(tables), text)
    return tuple(tables)


def _head(grid: Grid) -> tuple[str, ...]:
    return tuple(" ".join(preview(text).split()).casefold() for text in grid.rows[0].cells)


def _join_pages(grids: Sequence[Grid]) -> Iterator[Grid]:
    """Return the tables; one that only goes on on the next page is a part of that before it."""
    waiting: list[Grid] = []
    for grid in grids:
        if waiting and not _goes_on(waiting[0], grid):
            yield _join(waiting)
            waiting = []
        waiting.append(grid)
    if waiting:
        yield _join(waiting)


def _goes_on(first: Grid, grid: Grid) -> bool:
    if not grid.follows or grid.width != first.width:
        return False
    return _head(grid) == _head(first) or not (grid.headed or by_words(_head(grid)))


def _join(grids: Sequence[Grid]) -> Grid:
    """Return all rows as one table; headings that come again are left out."""
    first = grids[0]
    rows = list(first.rows)
    for grid in grids[1:]:
        again = _head(grid) == _head(first)
        rows += grid.rows[1:] if again else grid.rows
    numbered = tuple(replace(row, line=at) for at, row in enumerate(rows, 1))
    return replace(
        first,
        rows=numbered,
        lists=any(grid.lists for grid in grids),
        wide=sum(grid.wide for grid in grids),
    )


def _names(grids: Sequence[Grid]) -> list[str]:
    """Return a name for each, no two of them the same."""
    names: list[str] = []
    for at, grid in enumerate(grids, 1):
        name = grid.name
        if not name or name in names:
            name = f"{name} " + _("Table {n}").format(n=at)
        names.append(name.strip())
    return names


def _text_part(found: Document, head: Head) -> Part | None:
    """Return the text of a document when it is pairs."""
    text = text_of(found.lines)
    name = _("Text")
    if text.rows:
        return Part(name, len(text.rows), text=text)
    if not text.text.strip():
        return None
    inside = text_source(text, head)
    member = registry.best_match(inside.head)
    sure = member.detect(inside.head) if member is not None else 0.0
    if member is None or sure < _SURE_OF_BLOCKS:
        return None
    if member.NAME == "two-lists" and _is_prose(text.text):
        return None
    reading = replace(member.read(inside), format=member.NAME)
    if sure < _SURE and not _is_blocks(text, reading):
        return None
    pairs = len(reading.pair_set.pairs) if reading.pair_set is not None else 0
    return Part(name, pairs, text=text, reading=reading) if pairs or sure > _QUIZ else None


def text_source(text: Text, head: Head) -> Source:
    """Return the text of a document as if it were a file of its own beside it."""
    folder = Path(head.file).parent if head.file not in ("", head.name) else None
    return Source(text.text.encode("utf-8", "replace"), head.name, folder)


def _is_blocks(text: Text, reading: Reading) -> bool:
    blocks = reading.table is not None and reading.table.delimiter == "\n"
    return blocks and not _is_prose(text.text) and "# " not in text.text


def _is_prose(text: str) -> bool:
    lines = [line for line in text.split("\n") if line.strip()]
    return sum(map(len, lines)) > _SHORT * len(lines)
