"""Answer keys: which options are meant by a number, a letter, a text, or a list of them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from unicodedata import normalize

from game.core.bounds import bare
from game.core.pair_set import fold
from game.formats.common.questions.letters import ANY, look, place_of
from game.formats.common.questions.words import OPTION
from game.formats.common.table.languages import plain_words
from game.values import dataclass

Places = tuple[int, ...]
"""Places among the options, from 0; none when nothing is named."""
_LATIN = "abcdefghij"
_LETTERED = re.compile(rf"[(\[]?([{ANY}])[)\].]?")
_NUMBERED = re.compile(r"[(\[#]?(\d{1,2})(?:\.0)?[)\].]?")
_BETWEEN = re.compile(r"\s*[,;/&+|、，]\s*|\s+(?:(?:and|y|e|et|und|i)\s+)?")
_LABEL = re.compile(rf"[(\[]?([{ANY}]|\d{{1,2}})[)\].:、．][ \t]*+(?=\S)")
_LONGEST = 40
_LISTED = re.compile(r"[;|\n,、，]")


@dataclass(frozen=True, slots=True)
class Keyed:
    """The options of a question, "" where there is none, and what is said to be right.

    `labels` are what options are called where they have names of their own.
    """

    options: tuple[str, ...]
    key: str
    labels: tuple[str, ...] = ()


def right_places(rows: Sequence[Keyed], nought: bool = False) -> tuple[list[Places | None], bool]:
    """Return what each key names, None where that is not clear, and whether 0 is the first.

    All keys of a file are of one kind: of numbers, letters and texts the kind that names an option
    most often is meant. `nought` is how it is counted where no key shows it.
    """
    from_nought = _from_nought(rows, nought)
    by_place = [_by_place(row, from_nought) for row in rows]
    by_text = [_by_text(row) for row in rows]
    placed, said = sum(map(bool, by_place)), sum(map(bool, by_text))
    if placed and placed == said and not any(row.labels for row in rows):
        # Numbers among numbers: which is meant is not clear unless both say the same.
        both = zip(by_place, by_text, strict=True)
        return [one if one == other else None for one, other in both], from_nought
    first, second = (by_place, by_text) if placed >= said else (by_text, by_place)
    found: list[Places | None] = []
    for row, one, other in zip(rows, first, second, strict=True):
        # A key of the other kind counts where it cannot be one of this.
        found.append(one or (other if not _is_place(row.key) else ()))
    return found, from_nought and placed >= said


def _from_nought(rows: Sequence[Keyed], otherwise: bool) -> bool:
    numbers = [(n, len(row.options)) for row in rows for n in _numbers(row.key)]
    if any(n == 0 for n, _size in numbers):
        return True
    return otherwise and not any(n >= size for n, size in numbers)


def shows_where_it_begins(rows: Sequence[Keyed]) -> bool:
    """Return True if a key is 0, or as large as there are options: then it is known."""
    return any(n in (0, len(row.options)) for row in rows for n in _numbers(row.key))


def counts(rows: Sequence[Keyed]) -> bool:
    """Return True if some key is a number."""
    return any(_numbers(row.key) for row in rows)


def _is_place(key: str) -> bool:
    return bool(_numbers(key)) or any(True for _letter in _letters(key))


def _by_place(row: Keyed, from_nought: bool) -> Places:
    """Return the options that a number or a letter names, all of which are there."""
    if row.labels:
        names = [look(label) for label in row.labels]
        parts = [look(part.strip("()[]. ")) for part in _parts(row.key)]
        if parts and all(part in names for part in parts):
            return _there(row, [names.index(part) for part in parts])
    if numbers := _numbers(row.key):
        return _there(row, [number - (not from_nought) for number in numbers])
    return _there(row, list(_letters(row.key)))


def _there(row: Keyed, places: Sequence[int]) -> Places:
    """Return these places, if each is one of an option."""
    whole = all(0 <= at < len(row.options) and bare(row.options[at]) for at in places)
    return tuple(dict.fromkeys(places)) if whole else ()


def _numbers(key: str) -> list[int]:
    found = [_NUMBERED.fullmatch(part) for part in _parts(key)]
    return [int(one[1]) for one in found if one] if found and all(found) else []


def _letters(key: str) -> Iterator[int]:
    parts = _parts(key)
    found = [_LETTERED.fullmatch(part) for part in parts]
    if all(found):
        yield from (place_of(one[1]) for one in found if one)
    elif len(parts) == 1 and parts[0].isupper() and set(parts[0].lower()) <= set(_LATIN[:6]):
        yield from (_LATIN.index(letter.lower()) for letter in dict.fromkeys(parts[0]))


def _parts(key: str) -> list[str]:
    """Return the parts of “1,3”, “B and C” or “Option 2”, without the word for an option."""
    text = normalize("NFKC", bare(key)[: _LONGEST + 1])
    if not text or len(text) > _LONGEST:
        return []
    parts = [part for part in _BETWEEN.split(text) if part]
    return [part for part in parts if plain_words(part) not in OPTION] or parts


def _by_text(row: Keyed) -> Places:
    """Return the options whose text is said, with or without a label before it."""
    if not bare(row.key):
        return ()
    said = [fold(option) for option in row.options]
    label = _LABEL.match(bare(row.key))
    for text in (row.key, bare(row.key)[label.end() :] if label else ""):
        if text and fold(bare(text)) in said:
            return (said.index(fold(bare(text))),)
    parts = [fold(bare(part)) for part in _LISTED.split(row.key) if bare(part)]
    if len(parts) > 1 and all(part in said for part in parts):
        return tuple(dict.fromkeys(said.index(part) for part in parts))
    return ()
