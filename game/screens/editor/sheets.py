"""Sheets: a set as a table, and a table whose pictures and sounds lie elsewhere."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from game.core.pair_set import Pair, PairSet
from game.core.sheet import Row, Sheet


def sheet_of(found: PairSet) -> Sheet:
    """A set as a table."""
    rows = (Row(p.term, p.definition, p.hint, key=n) for n, p in enumerate(found.pairs, 1))
    return Sheet(
        found.title, found.subject, found.author, found.term_language, found.definition_language,
        tuple(rows), found.distractors, found.extra, len(found.pairs) + 1,
    )  # fmt: skip


def with_media(sheet: Sheet, place: Callable[[str], str]) -> Sheet:
    """The same with its pictures and sounds where `place` says."""
    pairs = tuple(Pair(row.term, row.definition) for row in sheet.rows)
    before = PairSet("", pairs, sheet.distractors)
    after = before.with_media(place)
    if after == before:
        return sheet
    rows = tuple(
        replace(row, term=pair.term, definition=pair.definition)
        for row, pair in zip(sheet.rows, after.pairs, strict=True)
    )
    return replace(sheet, rows=rows, distractors=after.distractors)


def is_same(one: Sheet, other: Sheet) -> bool:
    """Whether two tables say the same, whatever was done in between."""
    return replace(one, next_key=0) == replace(other, next_key=0)
