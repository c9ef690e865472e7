"""Arrangement: lists printed side by side, and tables that lie on their side, as rows of pairs."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise

from game.formats.common.table.columns import NUMBER, cell
from game.formats.common.table.header_row import by_words
from game.formats.table import Row

_MOST_COLUMNS, _LOOKED_AT = 12, 60
_MOST_ACROSS = 60
_NEARLY_ALL = 0.9
Plain = Callable[[str], str]
Places = tuple[int, int]


def upright(rows: Sequence[Row], plain: Plain = str) -> Sequence[Row]:
    """Return a table of two long rows, whose headings stand in the first column, as rows of two."""
    if len(rows) != 2 or not 3 <= min(len(row.cells) for row in rows) <= _MOST_ACROSS:
        return rows
    heads = [" ".join(plain(row.cells[0]).split()) for row in rows]
    first = [" ".join(plain(text).split()) for text in rows[0].cells]
    if not by_words(heads) or by_words([text for text in first if text]):
        return rows
    pairs = zip(rows[0].cells, rows[1].cells, strict=False)
    return [Row(rows[0].line, pair) for pair in pairs]


def stack_lists(rows: Sequence[Row], plain: Plain = str) -> Sequence[Row]:
    """Return rows of one pair each where each had several: the second ones come after the first.

    That is so where the headings say so again, where an empty column stands between, where
    numbers before the pairs go on from one to the next, or where other letters take turns. In
    doubt the rows stay as they are.
    """
    width = max((len(row.cells) for row in rows[:_LOOKED_AT]), default=0)
    if not 4 <= width <= _MOST_COLUMNS or len(rows) < 2:
        return rows
    filled = [at for at in range(width) if any(cell(row, at).strip() for row in rows)]
    if (numbered := list(_numbered(rows, filled, plain))) and _go_together(rows, numbered):
        return _below(rows, numbered)
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


def _pair(row: Row, places: Places) -> Row:
    return Row(row.line, (cell(row, places[0]), cell(row, places[1])))


def _below(rows: Sequence[Row], pairs: Sequence[Places]) -> list[Row]:
    found = (_pair(row, places) for places in pairs for row in rows)
    return [row for row in found if any(text.strip() for text in row.cells)]


def _numbered(rows: Sequence[Row], filled: Sequence[int], plain: Plain) -> Iterator[Places]:
    """Return where pairs are that have numbers before them, which go on from list to list."""
    triples = list(zip(filled[::3], filled[1::3], filled[2::3], strict=False))
    if len(filled) % 3 or len(triples) < 2 or len(rows) > _LOOKED_AT:
        return
    down = [plain(cell(row, each[0])).strip(" .)") for each in triples for row in rows]
    across = [plain(cell(row, each[0])).strip(" .)") for row in rows for each in triples]
    for order in (down, across):
        numbers = [text for text in order if text]
        if numbers == [str(at) for at in range(1, len(numbers) + 1)]:
            yield from ((one, other) for _number, one, other in triples)
            return


def _go_together(rows: Sequence[Row], pairs: Sequence[Places]) -> bool:
    """Return True if nearly all pairs have both sides or none."""
    whole = [
        bool(cell(row, a).strip()) == bool(cell(row, b).strip()) for row in rows for a, b in pairs
    ]
    return sum(whole) >= _NEARLY_ALL * len(whole)


def _are_alike(rows: Sequence[Row], pairs: Sequence[Places], plain: Plain) -> bool:
    """Return True if columns that would come below each other are numbers, or none of them is."""
    few = rows[:_LOOKED_AT]
    kinds = [
        [sum(bool(NUMBER.fullmatch(plain(cell(row, at)).strip())) for row in few) for at in pair]
        for pair in pairs
    ]
    near = 0.3 * len(few)
    return all(abs(a - b) <= near for each in kinds for a, b in zip(kinds[0], each, strict=True))


def _take_turns(rows: Sequence[Row], pairs: Sequence[Places], plain: Plain) -> bool:
    """Return True if all terms are in one script, and all definitions in another one."""
    terms = {_script(plain(cell(row, a))) for row in rows[:_LOOKED_AT] for a, _b in pairs} - {""}
    others = {_script(plain(cell(row, b))) for row in rows[:_LOOKED_AT] for _a, b in pairs} - {""}
    return len(terms) == len(others) == 1 and terms != others


def _script(text: str) -> str:
    """Return the script of the first letter, "" where there is none."""
    first = next((letter for letter in text if letter.isalpha()), "")
    return unicodedata.name(first, "").partition(" ")[0] if first else ""
