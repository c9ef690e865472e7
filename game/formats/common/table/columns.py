"""Columns: what the cells of a column hold, and which two of several are the sides."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Sequence
from itertools import pairwise

from game.core.bounds import bare
from game.formats.common.table.heading_words import Heading
from game.formats.table import Row
from game.values import dataclass

_LOOKED_AT = 400
MOST_COLUMNS = 200
"""More than these are not looked at: a row of a million commas is no table."""
NUMBER = re.compile(r"[+-]?\d[\d.,\s%/:-]{0,30}")
_PICTURE = re.compile(r"(?i)<img\b[^>]{0,2000}>|\S{1,300}\.(?:png|jpe?g|gif|webp|bmp|svg)")
_SOUND = re.compile(r"(?i)\[sound:[^\]]{1,300}\]|\S{1,300}\.(?:mp3|ogg|oga|wav|flac|opus|m4a)")
_ADDRESS = re.compile(r"(?i)(?:https?://|www\.)\S{1,2000}")
_LETTERS = re.compile(r"[^\W\d_]")
_LATIN = re.compile(r"[A-Za-z\u00c0-\u024f\u1e00-\u1eff]")


def cell(row: Row, column: int | None) -> str:
    """Return the text in that column, "" when the row is shorter."""
    return row.cells[column] if column is not None and column < len(row.cells) else ""


@dataclass(frozen=True, slots=True)
class Column:
    """Shares from 0 to 1: of rows that are filled, and of filled cells that hold such a thing."""

    filled: float = 0.0
    numbers: float = 0.0
    pictures: float = 0.0
    sounds: float = 0.0
    addresses: float = 0.0
    foreign: float = 0.0
    counts: bool = False
    """1, 2, 3 …: the numbers of the rows."""
    few: bool = False
    """The same few words over and over: a topic or a tag."""
    cells: int = 0


def column(rows: Sequence[Row], at: int, plain: Callable[[str], str] = str) -> Column:
    """Return what the column counted `at` from 0 holds."""
    looked_at = rows[:_LOOKED_AT]
    raw = [text for row in looked_at if (text := bare(cell(row, at)))]
    if not raw:
        return Column()
    texts = [bare(plain(text)[:300]) for text in raw]

    def share(found: Callable[[str], object], among: list[str] = raw) -> float:
        return sum(bool(found(text)) for text in among) / len(among)

    return Column(
        filled=len(raw) / len(looked_at),
        numbers=share(NUMBER.fullmatch, texts),
        pictures=share(_PICTURE.fullmatch),
        sounds=share(_SOUND.fullmatch),
        addresses=share(_ADDRESS.fullmatch),
        foreign=share(lambda text: _LETTERS.search(text) and not _LATIN.search(text), texts),
        counts=_counts(texts),
        few=len(texts) >= 8 and len({*texts}) <= max(1, len(texts) // 8),
        cells=len(texts),
    )


def _counts(texts: list[str]) -> bool:
    if len(texts) < 2 or not all(text.isascii() and text.isdigit() for text in texts):
        return False
    numbers = [int(text[:12]) for text in texts]
    steps = [after - before for before, after in pairwise(numbers)]
    return numbers[0] in (0, 1) and all(step in (0, 1) for step in steps) and any(steps)


def sides(
    columns: Sequence[Column], headings: Sequence[Heading], unused: Collection[int] = ()
) -> tuple[int, int] | None:
    """Return the columns of terms and definitions: by their names, else the first two with text."""
    order = _by_fitness(columns, headings, unused)
    if len(order) < 2:
        return None
    filled = [at for at in order if columns[at].filled >= 0.5] or order
    term, definition = (
        _with_role(headings, "term", filled),
        _with_role(headings, "definition", filled),
    )
    if term is None and definition is None:
        spoken = _languages(headings, filled)
        if len(spoken) >= 2:
            return spoken[0], spoken[1]
        best = [*spoken, *(at for at in order if at not in spoken)]
        first, second = sorted(best[:2])
        return first, second
    if term is None:
        term = next(at for at in order if at != definition)
    if definition is None:
        definition = _right_of(term, columns, headings, order)
    assert definition is not None
    return term, definition


def _right_of(
    term: int, columns: Sequence[Column], headings: Sequence[Heading], order: Sequence[int]
) -> int:
    """Return the best of the columns after the term's, else before it."""
    tiers = {at: _tier(columns[at], headings[at], at) for at in order if at != term}
    best = min(tiers.values())
    return min((at for at in tiers if tiers[at] == best), key=lambda at: (at < term, at))


def _with_role(headings: Sequence[Heading], role: str, order: Sequence[int]) -> int | None:
    return next((at for at in sorted(order) if headings[at].role == role), None)


def _languages(headings: Sequence[Heading], order: Sequence[int]) -> list[int]:
    """Return the first column of each language, where the heading is nothing but its name."""
    found: dict[str, int] = {}
    for at in sorted(order):
        if headings[at].language and not headings[at].role:
            found.setdefault(headings[at].language, at)
    return list(found.values())


def _by_fitness(
    columns: Sequence[Column], headings: Sequence[Heading], unused: Collection[int]
) -> list[int]:
    usable = [at for at, found in enumerate(columns) if at not in unused and found.filled > 0]
    if len(usable) < 2:
        usable = [at for at in range(len(columns)) if at not in unused]
    return sorted(usable, key=lambda at: (_tier(columns[at], headings[at], at), at))


def _tier(found: Column, named: Heading, at: int) -> int:
    """Return 0 for a text that may well be a side, up to 6 for an empty column."""
    if not found.filled:
        return 6
    if named.role in ("unused", "language") or found.counts:
        return 5
    if found.filled < 0.2:
        return 4
    if max(found.pictures, found.sounds, found.addresses) > 0.7:
        return 3
    if named.role in ("hint", "picture", "sound", "aside") or (found.few and at == 0):
        return 3
    if found.numbers > 0.8:
        return 2
    return 1 if found.filled < 0.5 else 0
