"""Sheet: a pair set as a table that is being edited, a value; its rows keep their keys."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import cached_property
from typing import Any, Literal, get_args

from game.caches import text_cache
from game.core.bounds import MOST_LETTERS, MOST_PAIRS, bare, lined
from game.core.pair_set import Pair, PairSet, Side, fold
from game.values import dataclass

Column = Literal["term", "definition", "hint"]
Cell = tuple[int, Column]
COLUMNS: tuple[Column, ...] = get_args(Column)
NOTHING = Side()
_CACHED_LETTERS = 2_000_000
_CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f\ud800-\udfff\ufffe\uffff]")


@dataclass(frozen=True, slots=True)
class Row:
    """A pair being written. `key` identifies the row as long as the sheet is open."""

    term: Side = NOTHING
    definition: Side = NOTHING
    hint: str = ""
    note: str = ""
    accept: tuple[str, ...] = ()
    key: int = 0

    def text(self, column: Column) -> str:
        """Return the text of a cell."""
        return self.hint if column == "hint" else self.side(column).text

    def side(self, column: Column) -> Side:
        """Return the content of a cell; a hint is a side with its text."""
        if column == "hint":
            return Side(self.hint)
        return self.term if column == "term" else self.definition

    def with_side(self, column: Column, side: Side) -> Row:
        """Return the row with another content of a cell."""
        if column == "hint":
            return replace(self, hint=side.text)
        return replace(self, term=side) if column == "term" else replace(self, definition=side)

    @property
    def pair(self) -> Pair:
        """What is on its two cards."""
        return Pair(self.term, self.definition)

    @property
    def is_empty(self) -> bool:
        """True when all its cells are empty."""
        added = bare("".join((self.hint, self.note, *self.accept)))
        return _empty(self.term) and _empty(self.definition) and not added

    @property
    def is_whole(self) -> bool:
        """True when it can be played: both sides have content."""
        return not _empty(self.term) and not _empty(self.definition)


@dataclass(frozen=True)
class Sheet:
    """The table of the editor. Rows that are not whole stay in it, but not in its pair set."""

    title: str = ""
    subject: str = ""
    author: str = ""
    term_language: str = ""
    definition_language: str = ""
    rows: tuple[Row, ...] = ()
    distractors: tuple[Side, ...] = ()
    extra: tuple[tuple[str, str], ...] = ()
    next_key: int = 1
    description: str = ""

    @classmethod
    def of(cls, found: PairSet) -> Sheet:
        """Return a set as a table."""
        pairs = enumerate(found.pairs, 1)
        rows = (Row(p.term, p.definition, p.hint, p.note, p.accept, n) for n, p in pairs)
        return cls(
            found.title,
            found.subject,
            found.author,
            found.term_language,
            found.definition_language,
            tuple(rows),
            found.distractors,
            found.extra,
            len(found.pairs) + 1,
            found.description,
        )

    # ------------------------------------------------------------------ cells

    def put(self, at: int, column: Column, text: str) -> Sheet:
        """Return the sheet with `text` in a cell, and with a new row if `at` is after the last."""
        row = self._row(at)
        side = replace(row.side(column), text=_allowed(text))
        return self._with_row(at, row.with_side(column, side))

    def place(
        self, at: int, column: Column, *, picture: str | None = None, sound: str | None = None
    ) -> Sheet:
        """Return the sheet with a picture or sound (absolute paths) in a cell; "" removes it."""
        row = self._row(at)
        side = row.side(column)
        picture = side.picture if picture is None else picture
        sound = side.sound if sound is None else sound
        return self._with_row(at, row.with_side(column, Side(side.text, picture, sound)))

    def paste(self, at: int, column: Column, block: Sequence[Sequence[str]]) -> Sheet:
        """Return the sheet with a block of cells from this one on; what is too wide is dropped."""
        columns = COLUMNS[COLUMNS.index(column) :]
        rows, key = list(self.rows), self.next_key
        for number, cells in enumerate(block[: MOST_PAIRS - at], at):
            if number >= len(rows):
                rows.append(Row(key=key))
                key += 1
            row = rows[number]
            for name, text in zip(columns, cells, strict=False):
                row = row.with_side(name, replace(row.side(name), text=_allowed(text)))
            rows[number] = row
        return replace(self, rows=tuple(rows), next_key=key)

    # ------------------------------------------------------------------ rows

    def insert(self, at: int, how_many: int = 1) -> Sheet:
        """Return the sheet with empty rows before row `at`."""
        how_many = max(0, min(how_many, MOST_PAIRS - len(self.rows)))
        new = tuple(Row(key=self.next_key + n) for n in range(how_many))
        rows = (*self.rows[:at], *new, *self.rows[at:])
        return replace(self, rows=rows, next_key=self.next_key + how_many)

    def repeat(self, at: int) -> Sheet:
        """Return the sheet with row `at` repeated below itself."""
        if at >= len(self.rows) or len(self.rows) >= MOST_PAIRS:
            return self
        again = replace(self.rows[at], key=self.next_key)
        rows = (*self.rows[: at + 1], again, *self.rows[at + 1 :])
        return replace(self, rows=rows, next_key=self.next_key + 1)

    def delete(self, first: int, last: int) -> Sheet:
        """Return the sheet without the rows `first` to `last`, both included."""
        return replace(self, rows=self.rows[:first] + self.rows[last + 1 :])

    def move(self, first: int, last: int, by: int) -> Sheet:
        """Return the sheet with rows `first` to `last` moved down by up to `by` (negative: up)."""
        last = min(last, len(self.rows) - 1)
        to = max(0, min(first + by, len(self.rows) - 1 - last + first))
        rest = self.rows[:first] + self.rows[last + 1 :]
        return replace(self, rows=rest[:to] + self.rows[first : last + 1] + rest[to:])

    def headed(self, **words: str) -> Sheet:
        """Return the sheet with other words about the set, or another language of a side."""
        changes: dict[str, Any] = words
        return replace(self, **changes)

    # ------------------------------------------------------------------ content

    def pair_set(self) -> PairSet:
        """Return the whole rows as a set."""
        pairs = tuple(
            Pair(_bare(row.term), _bare(row.definition), bare(row.hint), bare(row.note), row.accept)
            for row in self.rows
            if row.is_whole
        )
        return PairSet(
            bare(self.title),
            pairs,
            self.distractors,
            self.term_language,
            self.definition_language,
            bare(self.subject),
            bare(self.author),
            self.extra,
            description=bare(self.description),
        )

    def with_media(self, place: Callable[[str], str]) -> Sheet:
        """Return the same with its pictures and sounds where `place` says."""
        pairs = tuple(Pair(row.term, row.definition) for row in self.rows)
        before = PairSet("", pairs, self.distractors)
        after = before.with_media(place)
        if after == before:
            return self
        rows = tuple(
            replace(row, term=pair.term, definition=pair.definition)
            for row, pair in zip(self.rows, after.pairs, strict=True)
        )
        return replace(self, rows=rows, distractors=after.distractors)

    def says_the_same(self, other: Sheet) -> bool:
        """Return True if the two say the same, whatever was done in between."""
        return replace(self, next_key=0) == replace(other, next_key=0)

    def duplicates(self) -> frozenset[Cell]:
        """Return the cells with the same content as another cell of their column."""
        return self._duplicates

    def lookalikes(self) -> frozenset[Cell]:
        """Return the cells that differ from another one of their column in capitals alone."""
        return self._lookalikes

    @cached_property
    def _duplicates(self) -> frozenset[Cell]:
        return self._repeated(_key)

    @cached_property
    def _lookalikes(self) -> frozenset[Cell]:
        return self._repeated(_loose_key) - self._duplicates

    def _repeated(self, key_of: Callable[[Side], tuple[str, str, str]]) -> frozenset[Cell]:
        cells: set[Cell] = set()
        for column in COLUMNS[:2]:
            keys = [key_of(row.side(column)) for row in self.rows]
            count = Counter(keys)
            cells |= {(at, column) for at, key in enumerate(keys) if any(key) and count[key] > 1}
        return frozenset(cells)

    def find(self, words: str, after: Cell | None = None, back: bool = False) -> Cell | None:
        """Return the next cell with `words` in it, ignoring capitals and wrapping at the end."""
        wanted, width = fold(words), len(COLUMNS)
        size = len(self.rows) * width
        if not wanted or not size:
            return None
        step = -1 if back else 1
        start = after[0] * width + COLUMNS.index(after[1]) if after else (0 if back else -1)
        for distance in range(1, size + 1):
            at, place = divmod((start + step * distance) % size, width)
            if wanted in _folded(self.rows[at].text(COLUMNS[place])):
                return at, COLUMNS[place]
        return None

    def places(self, words: str) -> list[Cell]:
        """Return all cells with `words` in them, in order."""
        wanted = fold(words)
        if not wanted:
            return []
        return [
            (at, column)
            for at, row in enumerate(self.rows)
            for column in COLUMNS
            if wanted in _folded(row.text(column))
        ]

    def _row(self, at: int) -> Row:
        return self.rows[at] if at < len(self.rows) else Row(key=self.next_key)

    def _with_row(self, at: int, row: Row) -> Sheet:
        if at < len(self.rows):
            return replace(self, rows=(*self.rows[:at], row, *self.rows[at + 1 :]))
        if len(self.rows) >= MOST_PAIRS:
            return self
        return replace(self, rows=(*self.rows, row), next_key=self.next_key + 1)


def _allowed(text: str) -> str:
    """Return the text that a cell may hold: no control characters but line ends and tabs, cut."""
    return _CONTROL.sub("", lined(text))[:MOST_LETTERS]


def _empty(side: Side) -> bool:
    return not (side.picture or side.sound or bare(side.text))


def _bare(side: Side) -> Side:
    return replace(side, text=bare(side.text))


def _size(side: Side) -> int:
    return len(side.text)


@text_cache(65536, _CACHED_LETTERS, _size)
def _key(side: Side) -> tuple[str, str, str]:
    return side.key


@text_cache(65536, _CACHED_LETTERS, _size)
def _loose_key(side: Side) -> tuple[str, str, str]:
    return side.loose_key


@text_cache(65536, _CACHED_LETTERS)
def _folded(text: str) -> str:
    return fold(text)
