"""Items: what was dropped or pasted, with what was chosen for it, and how it is read."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field, replace
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

from game.core.pair_set import PairSet
from game.formats import read_source
from game.formats.alternatives import Alternative, alternatives
from game.formats.alternatives.doubts import doubts
from game.formats.alternatives.shape import Way, from_data, kept, shape_of
from game.formats.common.media.beside import PICTURES, SOUNDS
from game.formats.common.media.unpacked import Unpacked
from game.formats.common.table.header_row import by_words
from game.formats.common.table.pairs import column_labels
from game.formats.problems import Problem
from game.formats.registry import own_format
from game.formats.source import Reading, Source, open_source, pasted_source
from game.formats.table import AS_FOUND, Choices, Table
from game.values import dataclass
from game.view.line import Line
from game.widgets.job import Job, Report
from game.words import _

if TYPE_CHECKING:
    from game.records.readings import SavedReading

TITLE_LIMIT = 120


@dataclass(frozen=True, slots=True, eq=False)
class Found:
    """A file as it is found: its `shape`, and the `reading` that nothing was chosen for.

    A file of that shape, called `name`, was read in this `way` before; "" where there was none.
    """

    shape: str = ""
    reading: Reading | None = None
    way: Way = Way()
    name: str = ""


@dataclass(frozen=True, slots=True, eq=False)
class ReadResult:
    """What came of reading; `data` are the bytes of a native file, to keep as it is.

    `left_out` rows say something and are no pair; `unused` are columns that do and are no side.
    All of it is worked out by the worker, where that keeps nobody waiting. Equal to itself alone.
    """

    reading: Reading
    data: bytes = b""
    content_key: str = ""
    left_out: int = 0
    unused: tuple[str, ...] = ()
    found: Found = Found()


@dataclass(frozen=True, slots=True)
class Item:
    """One file, or one pasted text. `key` is steady while the screen lives.

    `format` is "" while it is found from the content, `title` None while it is the file's own.
    `found` is what it was when it was read first, `before` are the ways in which it was read
    before, the last one last. `result` is None until it is read; `job` reads it with what was
    chosen last, and has by now taken `unpacked_media` pictures and sounds out of it. `others` are
    its other readings, None until `search` has looked for them.
    """

    key: int
    name: str
    path: Path | None = None
    text: str = ""
    format: str = ""
    choices: Choices = AS_FOUND
    title: Line | None = None
    before: tuple[Way, ...] = ()
    found: Found | None = None
    result: ReadResult | None = None
    others: tuple[Alternative, ...] | None = None
    unpacked: Unpacked = field(default_factory=Unpacked, compare=False, repr=False)
    job: Job[ReadResult] | None = field(default=None, compare=False, repr=False)
    search: Job[tuple[Alternative, ...]] | None = field(default=None, compare=False, repr=False)
    unpacked_media: int = 0

    def cancel(self) -> None:
        """Let nothing more be read of it, nor looked for in it."""
        for job in (self.job, self.search):
            if job is not None:
                job.cancel()

    @property
    def reading(self) -> Reading | None:
        """What was read of it; None before."""
        return self.result.reading if self.result else None

    @property
    def content_key(self) -> str:
        """What sets of the same pairs have in common; "" when there is no set."""
        return self.result.content_key if self.result else ""

    @property
    def pair_set(self) -> PairSet | None:
        """The set as it was read; None when there is none (yet)."""
        return self.reading.pair_set if self.reading else None

    @property
    def table(self) -> Table | None:
        """What its columns can be chosen from; None when it has none, or is not read yet."""
        return self.reading.table if self.reading else None

    @property
    def problems(self) -> tuple[Problem, ...]:
        """What is wrong with it, as far as it is read."""
        return self.reading.problems if self.reading else ()

    @property
    def knows_lines(self) -> bool:
        """Return True if it is known where each pair stands, so that a problem leads there."""
        return self.pair_set is not None and bool(self.pair_set.lines)

    @property
    def title_line(self) -> Line:
        """The title as it stands in its field."""
        if self.title is not None:
            return self.title
        return Line.of(self.pair_set.title if self.pair_set else "", TITLE_LIMIT)

    @property
    def changed(self) -> bool:
        """Return True if something was chosen or typed for it, which would be lost without it."""
        given = self.found.way if self.found else Way()
        return self.way != given or self.set_to_save() != self.pair_set

    @property
    def read_before(self) -> str:
        """The name of the file of this shape that was read like this; "" for none."""
        return self.found.name if self.found and self.way == self.found.way else ""

    @property
    def to_remember(self) -> Way:
        """What was chosen that may be used again for other files of this shape."""
        if self.found is None or self.found.reading is None:
            return Way()
        return kept(self.way, self.found.reading)

    def set_to_save(self) -> PairSet | None:
        """Return the set with the title that was typed for it."""
        pair_set = self.pair_set
        title = " ".join(self.title.text.split()) if self.title else ""
        return replace(pair_set, title=title) if pair_set and title else pair_set

    @property
    def way(self) -> Way:
        """How it is read."""
        return Way(self.format, self.choices)

    @property
    def doubts(self) -> tuple[str, ...]:
        """What is not sure of how it was read, the least sure first."""
        return tuple(doubts(self.reading, self.choices).values()) if self.reading else ()

    def _with_found(self) -> Item:
        """Return the item as it was found, the first time that it is read."""
        if self.found is not None or self.result is None:
            return self
        found = self.result.found
        before = (Way(),) if found.name else ()
        format, choices = found.way if found.name else self.way
        return replace(self, found=found, format=format, choices=choices, before=before)

    def collect(self) -> Item:
        """Return the item with what its jobs have read and found by now."""
        item = self
        if item.job is not None and item.job.done:
            item = replace(item, result=item.job.result(), job=None)._with_found()
        elif item.job is not None:
            item = replace(item, unpacked_media=item.job.progress[0])
        if item.search is not None and item.search.done:
            item = replace(item, others=item.search.result(), search=None)
        return item


# ---------------------------------------------------------------------- how it is read


Memory = Mapping[str, "SavedReading"]


def read(item: Item, memory: Memory, report: Report = lambda _part, _parts: None) -> ReadResult:
    """Read `item`, the first time as files of its shape were read before.

    Never raises: what a teacher drops must not end the program. `report` is told each medium that
    is taken out of it, and may stop the reading.
    """
    item.unpacked.told = lambda media: report(media, 0)
    try:
        return _read(item, memory)
    except Exception:
        said = _("This file could not be read: something in it was not understood.")
        cure = _("Save it in another format, and try again.")
        return ReadResult(Reading(None, (Problem(item.name, 0, said, cure),)))


def find_others(item: Item, report: Report = lambda _part, _parts: None) -> tuple[Alternative, ...]:
    """Return the other readings of an item. Never raises; `report` may stop the search."""
    source = _source(item)
    if isinstance(source, Problem) or item.reading is None:
        return ()
    others: list[Alternative] = []
    try:
        for other in alternatives(source, item.reading, item.choices, item.format):
            others.append(other)
            report(len(others), 0)
    except Exception:
        return ()
    return tuple(others)


def _source(item: Item) -> Source | Problem:
    return open_source(item.path, item.unpacked) if item.path else pasted_source(item.text)


def _read(item: Item, memory: Memory) -> ReadResult:
    source = _source(item)
    if isinstance(source, Problem):
        return ReadResult(Reading(None, (source,)))
    reading, found = read_source(source, item.choices, item.format), Found()
    if item.found is None and item.path is not None and item.way == Way():
        reading, found = _as_before(source, reading, memory)
    pair_set, table = reading.pair_set, reading.table
    if pair_set is None:
        if cause := _cause(item, reading):
            reading = replace(reading, problems=(cause, *reading.problems[1:]))
        return ReadResult(reading, found=found)
    if item.path is None:
        pair_set = _named(pair_set, source, table)
        reading = replace(reading, pair_set=pair_set)
    native = reading.format == own_format().NAME and item.path is not None
    data, left_out = source.data if native else b"", 0
    if table is not None:
        full = sum(any(cell.strip() for cell in row.cells) for row in table.rows)
        left_out = max(0, full - len(pair_set.pairs))
    return ReadResult(reading, data, pair_set.content_key, left_out, _unused(table), found)


def _as_before(source: Source, reading: Reading, memory: Memory) -> tuple[Reading, Found]:
    """Return a file as one of its shape was read before, unless that would lose half of it."""
    shape = shape_of(reading)
    saved = memory.get(shape)
    if saved is None or (way := from_data(saved.way)) == Way():
        return reading, Found(shape, reading)
    again = read_source(source, way.choices, way.format)
    if again.pair_set is None or _size(again) * 2 < _size(reading):
        return reading, Found(shape, reading)
    return again, Found(shape, reading, way, saved.name)


def _size(reading: Reading) -> int:
    return len(reading.pair_set.pairs) if reading.pair_set else 0


def _unused(table: Table | None) -> tuple[str, ...]:
    """Return the names of columns that hold something and are no side of a pair."""
    if table is None:
        return ()
    used = {table.term, table.definition, table.hint, table.note, table.picture, table.sound}
    used |= {table.definition_picture, table.definition_sound, table.accept}
    used |= table.quiz.columns if table.quiz is not None else set()
    left = ((n, name) for n, name in enumerate(column_labels(table)) if n not in used)
    rows = [row.cells for row in table.rows]
    return tuple(name for n, name in left if any(n < len(row) and row[n].strip() for row in rows))


def _cause(item: Item, reading: Reading) -> Problem | None:
    """Return what to say of a file that never holds pairs, instead of the first problem."""
    suffix = item.path.suffix.lower() if item.path else ""
    if reading.format:
        return None
    if suffix in PICTURES + SOUNDS:
        said = _("This is a picture or a sound, not a list of pairs.")
        return Problem(item.name, 0, said, _("Open a set in the editor and drop it on a card."))
    return None


def _named(pair_set: PairSet, source: Source, table: Table | None) -> PairSet:
    """Name a pasted set without a title of its own after its columns or its first terms."""
    if pair_set.title.strip() != source.stem.strip():
        return pair_set
    if table is not None and table.header:
        names = table.names[table.term], table.names[table.definition]
        # “Country – Capital” is a title; “Term – Definition” or two languages say nothing.
        if not by_words(names):
            return replace(pair_set, title=" – ".join(names)[:80])
    terms = [pair.term.spoken for pair in islice(pair_set.pairs, 3)]
    more = " …" if len(pair_set.pairs) > len(terms) else ""
    return replace(pair_set, title=", ".join(term[:30] for term in terms) + more)
