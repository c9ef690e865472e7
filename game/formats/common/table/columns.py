"""Columns: what the cells of a column hold, and which two of several are the sides."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Collection, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Literal

from game.core.bounds import bare
from game.formats.common.table.heading_words import Heading
from game.formats.common.table.readings import readings_among
from game.formats.table import Row
from game.values import dataclass

_LOOKED_AT = 400
MOST_COLUMNS = 200
"""More than these are not looked at: a row of a million commas is no table."""
_COMPARED = 12
"""Columns that are compared with each other."""
NUMBER = re.compile(r"[+-]?\d[\d.,\s%/:-]{0,30}")
_COUNT = re.compile(
    r"[#(\[]?(?:n(?:[ro]|um)?[.º°]{0,2}\s?)?(\d{1,9})[.):\]º°ª-]{0,2}", re.IGNORECASE
)
_PICTURE = re.compile(r"(?i)<img\b[^>]{0,2000}>|\S{1,300}\.(?:png|jpe?g|gif|webp|bmp|svg)")
_SOUND = re.compile(r"(?i)\[sound:[^\]]{1,300}\]|\S{1,300}\.(?:mp3|ogg|oga|wav|flac|opus|m4a)")
_ADDRESS = re.compile(r"(?i)(?:https?://|www\.)\S{1,2000}|[^@\s]{1,100}@[^@\s]{1,100}\.[a-z]{2,20}")
_LETTERS = re.compile(r"[^\W\d_]")
_LATIN = re.compile(r"[A-Za-z\u00c0-\u024f\u1e00-\u1eff]")

Fault = Literal["", "numbers", "sparse", "same", "repeat", "reading"]
"""Why a column is no side while there are better ones."""


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
    usual: float = 0.0
    """The share of the text that is there most often."""
    cells: int = 0
    repeats: bool = False
    """The words of another column again, perhaps with something beside them."""
    reads: bool = False
    """How the words of another column are pronounced."""


def column(rows: Sequence[Row], at: int, plain: Callable[[str], str] = str) -> Column:
    """Return what the column counted `at` from 0 holds."""
    looked_at = rows[:_LOOKED_AT]
    raw = [text for row in looked_at if (text := bare(cell(row, at)))]
    if not raw:
        return Column()
    texts = [bare(plain(text)[:300]) or text[:300] for text in raw]

    def share(found: Callable[[str], object], among: list[str] = raw) -> float:
        return sum(bool(found(text)) for text in among) / len(among)

    different = Counter(text.casefold() for text in texts)
    return Column(
        filled=len(raw) / len(looked_at),
        numbers=share(NUMBER.fullmatch, texts),
        pictures=share(_PICTURE.fullmatch),
        sounds=share(_SOUND.fullmatch),
        addresses=share(_ADDRESS.fullmatch),
        foreign=share(lambda text: _LETTERS.search(text) and not _LATIN.search(text), texts),
        counts=_counts(texts),
        few=len(texts) >= 4 and len(different) * 2 <= len(texts),
        usual=max(different.values()) / len(texts) if len(texts) > 1 else 0.0,
        cells=len(texts),
    )


def _counts(texts: list[str]) -> bool:
    """Return True for 1, 2, 3 … with or without a sign; without one they begin with 0 or 1."""
    found = [_COUNT.fullmatch(text) for text in texts]
    numbers = [int(each[1]) for each in found if each]
    if len(texts) < 2 or len(numbers) < len(texts):
        return False
    steps = [after - before for before, after in pairwise(numbers)]
    with_sign = len(numbers) > 2 and not any(text.isdigit() for text in texts)
    first = numbers[0] in (0, 1) or with_sign or (len(numbers) > 3 and numbers[0] < 1000)
    slow = (0, 1) if numbers[0] in (0, 1) else (1,)
    return first and all(step in slow for step in steps) and any(steps)


# ---------------------------------------------------------------------- beside each other


def columns_of(rows: Sequence[Row], width: int, plain: Callable[[str], str]) -> list[Column]:
    """Return what all the columns hold, each seen beside the others."""
    found = [column(rows, at, plain) for at in range(width)]
    full = [at for at, each in enumerate(found) if each.filled >= 0.5 and not each.counts]
    if len(full) < 3:
        return found
    looked_at = rows[:_LOOKED_AT]
    texts = {at: [bare(plain(cell(row, at))) for row in looked_at] for at in full[:_COMPARED]}
    folded = {at: [text.casefold() for text in column] for at, column in texts.items()}
    for at in texts:
        others = [other for other in texts if other != at]
        repeats = any(_repeats(folded[at], folded[other], other < at) for other in others)
        found[at] = replace(found[at], repeats=repeats)
    for at in readings_among(texts):
        found[at] = replace(found[at], reads=True)
    return found


def _repeats(texts: Sequence[str], words: Sequence[str], after: bool) -> bool:
    """Return True if `texts` are the `words` again, or have them in it; of two alike the later."""
    rows = [(text, word) for text, word in zip(texts, words, strict=True) if text and word]
    others = [(text, word) for text, word in rows if text != word]
    same = len(rows) - len(others)
    if len(rows) < 2:
        return False
    longer = sum(_holds(text, word) for text, word in others)
    shorter = sum(_holds(word, text) for text, word in others)
    if same * 2 >= len(rows):
        return longer == len(others) if longer != shorter else after
    return same + longer >= 0.8 * len(rows)


def _holds(text: str, word: str) -> bool:
    return f" {word} " in f" {text} "


def fault(found: Column, named: Heading) -> Fault:
    """Return what is to be said against a column as a side."""
    if found.counts or (named.role == "unused" and found.numbers > 0.8):
        return "numbers"
    if found.reads or named.role == "reading":
        return "reading"
    if found.repeats:
        return "repeat"
    if found.few or _is_constant(found):
        return "same"
    return "sparse" if 0 < found.filled < 0.85 else ""


def _is_constant(found: Column) -> bool:
    return found.cells > 1 and found.usual >= 0.6 and found.cells * found.usual >= 2


# ---------------------------------------------------------------------- which are the sides


def sides(
    columns: Sequence[Column], headings: Sequence[Heading], unused: Collection[int] = ()
) -> tuple[int, int] | None:
    """Return the columns of terms and definitions: by their names, else the first two with text."""
    order = by_fitness(columns, headings, unused)
    if len(order) < 2:
        return None
    filled = [at for at in order if columns[at].filled >= 0.5] or order
    term = _with_role(headings, "term", filled)
    definition = _with_role(headings, "definition", filled)
    if term is not None and definition is None and headings[term].weak:
        term = None
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
        definition = _with_role(headings, "definition", order)
    if definition is None:
        definition = _right_of(term, columns, headings, order)
    return term, definition


def _right_of(
    term: int, columns: Sequence[Column], headings: Sequence[Heading], order: Sequence[int]
) -> int:
    """Return the best of the columns after the term's, else before it."""
    tiers = {at: tier(columns[at], headings[at]) for at in order if at != term}
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


def by_fitness(
    columns: Sequence[Column], headings: Sequence[Heading], unused: Collection[int]
) -> list[int]:
    """Return the columns that may be sides, the fittest first."""
    usable = [at for at, found in enumerate(columns) if at not in unused and found.filled > 0]
    if len(usable) < 2:
        usable = [at for at in range(len(columns)) if at not in unused]
    return sorted(usable, key=lambda at: (tier(columns[at], headings[at]), at))


def tier(found: Column, named: Heading) -> int:
    """Return 0 for a text that may well be a side, up to 8 for an empty column.

    A number of rows is rather asked for than what is there for some of them only, or what is
    nearly always the same.
    """
    if not found.filled:
        return 8
    if found.cells > 3 and found.usual >= 0.8:
        return 7
    if found.filled < 0.5:
        return 6
    if named.role in ("unused", "language") or found.counts:
        return 5
    if named.role in ("hint", "aside", "reading") or found.few or found.repeats or found.reads:
        return 4
    media = max(found.pictures, found.sounds, found.addresses)
    if media > 0.7 or (named.role in ("picture", "sound") and media > 0.1):
        return 3
    if found.numbers > 0.8 or _is_constant(found):
        return 2
    return 1 if found.filled < 0.85 or named.role in ("picture", "sound") else 0
