"""Pair histories: which pairs of an edited table were mended, so that their memory goes along."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field, replace

from game.core.bounds import bare
from game.core.pair_set import Pair, Side, fold
from game.core.sheet import Row, Sheet
from game.core.text import short
from game.values import dataclass

_ALIKE, _LONGEST = 0.6, 200
"""From this likeness of so many letters on, on both sides, a pair is the same with a typo less."""


@dataclass(frozen=True, slots=True)
class PairHistories:
    """Under which content key the memory of each row lies, from the opening of a table on.

    `lies` has only the rows whose memory was carried somewhere.
    """

    opened: Mapping[int, Row] = field(default_factory=dict)
    lies: Mapping[int, str] = field(default_factory=dict)

    @classmethod
    def of(cls, sheet: Sheet) -> PairHistories:
        """Return those of a table that was just opened."""
        return cls({row.key: row for row in sheet.rows if row.is_whole})

    def follow(self, sheet: Sheet) -> tuple[PairHistories, dict[str, str]]:
        """Return them after a change, and the new content key for each old one.

        What a row becomes is compared with how it was opened: letter by letter one could get
        from any pair to any other one. What is another pair leaves its memory where it began.
        """
        lies, moved = dict(self.lies), dict[str, str]()
        for row in sheet.rows:
            was = self.opened.get(row.key)
            if was is None or (row is was and row.key not in lies):
                continue
            first = _pair(was).content_key
            now = _pair(row)
            there = now.content_key if is_mended(_pair(was), now) else first
            before = lies.get(row.key, first)
            if there != before:
                moved[before] = there
                lies[row.key] = there
        return replace(self, lies=lies), moved


def is_mended(old: Pair, new: Pair) -> bool:
    """Return True if `new` is the same pair, perhaps with a typo less."""
    return _alike(old.term, new.term) and _alike(old.definition, new.definition)


def _alike(old: Side, new: Side) -> bool:
    if old.key == new.key:
        return True
    if not (old.text and new.text):
        return False
    # Not rapidfuzz: two short texts are quick, and its import would be felt while typing.
    from difflib import SequenceMatcher

    was, now = (short(fold(side.text), _LONGEST) for side in (old, new))
    return bool(SequenceMatcher(None, was, now).ratio() >= _ALIKE)


def _pair(row: Row) -> Pair:
    """Return the pair as it will be read from the file."""
    term, definition = (replace(side, text=bare(side.text)) for side in (row.term, row.definition))
    return Pair(term, definition)
