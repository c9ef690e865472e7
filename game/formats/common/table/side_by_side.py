"""Side by side: tables whose rows have two pairs or more, as lists are printed to save paper."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Sequence
from itertools import pairwise

from game.formats.common.table.columns import NUMBER, cell
from game.formats.common.table.header_row import by_words
from game.formats.table import Row

_MOST_COLUMNS, _LOOKED_AT = 9, 60
_NEARLY_ALL = 0.9
Plain = Callable[[str], str]


def stacked(rows: Sequence[Row], plain: Plain = str) -> Sequence[Row]:
    """Return rows of one pair each where each had several: the second ones come after the first.

    That is so where the headings say so again, where an empty column stands between, or where
    other letters take turns. In doubt the rows stay as they are.
    """
    width = max((len(row.cells) for row in rows[:_LOOKED_AT]), default=0)
    if not 4 <= width <= _MOST_COLUMNS or len(rows) < 2:
        return rows
    filled = [at for at in range(width) if any(cell(row, at).strip() for row in rows)]
    pairs = list(zip(filled[::2], filled[1::2], strict=False))
    if len(filled) % 2 or len(pairs) < 2 or any(b - a != 1 for a, b in pairs):
        return rows
    head = [" ".join(plain(cell(rows[0], at)).split()).casefold() for at in range(width)]
    heads = [(head[a], head[b]) for a, b in pairs]
    if len({*heads}) == 1 and all(heads[0]) and heads[0][0] != heads[0][1]:
        return [_pair(rows[0], pairs[0]), *_below(rows[1:], pairs)]
    apart = all(one[1] + 1 < other[0] for one, other in pairwise(pairs))
    if by_words([text for text in head if text]) or not _go_together(rows, pairs):
        return rows
    apart = apart and _are_alike(rows, pairs, plain)
    return _below(rows, pairs) if apart or _take_turns(rows, pairs, plain) else rows


def _pair(row: Row, places: tuple[int, int]) -> Row:
    return Row(row.line, (cell(row, places[0]), cell(row, places[1])))


def _below(rows: Sequence[Row], pairs: Sequence[tuple[int, int]]) -> list[Row]:
    found = (_pair(row, places) for places in pairs for row in rows)
    return [row for row in found if any(text.strip() for text in row.cells)]


def _go_together(rows: Sequence[Row], pairs: Sequence[tuple[int, int]]) -> bool:
    """Return True if nearly all pairs have both sides or none."""
    whole = [
        bool(cell(row, a).strip()) == bool(cell(row, b).strip()) for row in rows for a, b in pairs
    ]
    return sum(whole) >= _NEARLY_ALL * len(whole)


def _are_alike(rows: Sequence[Row], pairs: Sequence[tuple[int, int]], plain: Plain) -> bool:
    """Return True if columns that would come below each other are numbers, or none of them is."""
    few = rows[:_LOOKED_AT]
    kinds = [
        [sum(bool(NUMBER.fullmatch(plain(cell(row, at)).strip())) for row in few) for at in pair]
        for pair in pairs
    ]
    near = 0.3 * len(few)
    return all(abs(a - b) <= near for each in kinds for a, b in zip(kinds[0], each, strict=True))


def _take_turns(rows: Sequence[Row], pairs: Sequence[tuple[int, int]], plain: Plain) -> bool:
    """Return True if all terms are in one script, and all definitions in another one."""
    terms = {_script(plain(cell(row, a))) for row in rows[:_LOOKED_AT] for a, _b in pairs} - {""}
    others = {_script(plain(cell(row, b))) for row in rows[:_LOOKED_AT] for _a, b in pairs} - {""}
    return len(terms) == len(others) == 1 and terms != others


def _script(text: str) -> str:
    """Return the script of the first letter, "" where there is none."""
    first = next((letter for letter in text if letter.isalpha()), "")
    return unicodedata.name(first, "").partition(" ")[0] if first else ""
