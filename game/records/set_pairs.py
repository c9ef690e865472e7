"""The table of the pairs that each file holds, so that what is due is counted without reading."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from typing import TYPE_CHECKING, NamedTuple

from game.core.nickname import name_key
from game.records.change import Change
from game.records.store import Store

if TYPE_CHECKING:
    from game.core.pair_set import PairSet

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
# What was missed today and not right twice since is still asked today.
_DAYS = """
    SELECT file, CASE WHEN missed AND last = ?2 THEN last ELSE due END AS day, count(*), max(last)
    FROM recalls JOIN set_pairs USING (pair) WHERE player = ?1
"""
_DUE = f"{_DAYS} AND due <= ?3 GROUP BY file, day"
_ALL = f"{_DAYS} GROUP BY file, day"


class DueCount(NamedTuple):
    """How many pairs of a set are due today or were before, tomorrow, and were ever asked.

    Of a set of which all was asked for: the day on which it was practised `last`, and after how
    many days so many pairs of it are due that come `next`, today's left out.
    """

    today: int
    tomorrow: int
    known: int = 0
    last: date | None = None
    next_days: int = 0
    next_pairs: int = 0


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
    tomorrow = today + timedelta(days=1)
    values = [name_key(nickname), today.isoformat(), tomorrow.isoformat()]
    rows = store.read(_ALL, values[:2]) if known else store.read(_DUE, values)
    files: dict[str, list[_Day]] = {}
    for file, day, pairs, last in rows:
        files.setdefault(file, []).append(_Day(_days(day, today), pairs, last))
    return {file: _count(days, known=known) for file, days in files.items()}


class _Day(NamedTuple):
    """Pairs that are due in so many days, the one of them that was practised `last` on that day."""

    days: int
    pairs: int
    last: str


def _days(day: str, today: date) -> int:
    """Return in how many days that is; 0 for what is overdue, or a damaged row."""
    try:
        return max(0, (date.fromisoformat(day) - today).days)
    except ValueError:
        return 0


def _count(days: Sequence[_Day], *, known: bool) -> DueCount:
    on = {n: sum(each.pairs for each in days if each.days == n) for n in (0, 1)}
    if not known:
        return DueCount(on[0], on[1])
    coming = min((each for each in days if each.days), default=_Day(0, 0, ""))
    last = max(each.last for each in days)
    try:
        day = date.fromisoformat(last)
    except ValueError:
        day = None
    return DueCount(on[0], on[1], sum(each.pairs for each in days), day, coming.days, coming.pairs)


def moved(pairs: Mapping[str, str], file: str) -> tuple[Change, ...]:
    """Save that the file holds other pairs in place of these."""
    sql = "UPDATE OR REPLACE set_pairs SET pair = :new WHERE pair = :old AND file = :file"
    return tuple(Change(sql, {"old": a, "new": b, "file": file}) for a, b in pairs.items())
