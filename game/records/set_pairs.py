"""The table of the pairs that each file holds, so that what is due is counted without reading."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from typing import NamedTuple

from game.core.nickname import name_key
from game.core.pair_set import PairSet
from game.records.change import Change
from game.records.store import Store

_KEY = 16
"""Signs of a content key."""
# One statement for all pairs of a file, whose keys stand one after the other in a text.
_ADD = f"""
    WITH RECURSIVE places (at) AS (
        SELECT 1 WHERE :pairs <> ''
        UNION ALL SELECT at + {_KEY} FROM places WHERE at + {_KEY} <= length(:pairs)
    )
    INSERT OR IGNORE INTO set_pairs (pair, file)
    SELECT substr(:pairs, at, {_KEY}), :file FROM places
"""
_DUE = """
    SELECT file, sum(due <= ?2), sum(due > ?2), 0
    FROM recalls JOIN set_pairs USING (pair) WHERE player = ?1 AND due <= ?3 GROUP BY file
"""
_ALL = """
    SELECT file, sum(due <= ?2), sum(due = ?3), count(*)
    FROM recalls JOIN set_pairs USING (pair) WHERE player = ?1 GROUP BY file
"""


class DueCount(NamedTuple):
    """How many pairs of a set are due today or were before, tomorrow, and were ever asked."""

    today: int
    tomorrow: int
    known: int = 0


def register(file: str, pair_set: PairSet) -> tuple[Change, ...]:
    """Save which pairs the file holds now."""
    keys = "".join(dict.fromkeys(pair.content_key for pair in pair_set.pairs))
    return (
        Change("DELETE FROM set_pairs WHERE file = :file", {"file": file}),
        Change(_ADD, {"file": file, "pairs": keys}),
        Change(
            "INSERT OR REPLACE INTO practised_sets (file, content_key) VALUES (:file, :content)",
            {"file": file, "content": pair_set.content_key},
        ),
    )


def registered(store: Store) -> dict[str, str]:
    """Return the content key that each file had when its pairs were saved."""
    return dict(store.read("SELECT file, content_key FROM practised_sets"))


def is_elsewhere(store: Store, pair: str, file: str) -> bool:
    """Return True if another file holds the same pair."""
    sql = "SELECT 1 FROM set_pairs WHERE pair = ? AND file <> ? LIMIT 1"
    return bool(store.read(sql, (pair, file)))


def due(store: Store, nickname: str, today: date, *, known: bool = False) -> dict[str, DueCount]:
    """Return what is due of each file of which anything is; with `known`, of all that was asked.

    Without it only what is due is looked at, however much is remembered.
    """
    days = today.isoformat(), (today + timedelta(days=1)).isoformat()
    rows = store.read(_ALL if known else _DUE, (name_key(nickname), *days))
    return {file: DueCount(*counts) for file, *counts in rows}


def moved(pairs: Mapping[str, str], file: str) -> tuple[Change, ...]:
    """Save that the file holds other pairs in place of these."""
    sql = "UPDATE OR REPLACE set_pairs SET pair = :new WHERE pair = :old AND file = :file"
    return tuple(Change(sql, {"old": a, "new": b, "file": file}) for a, b in pairs.items())
