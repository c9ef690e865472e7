"""The table of pairs that were right on a day and have to be right once more on it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

from game.core.nickname import name_key
from game.records.change import Change, Value
from game.records.store import Store

_KEEP = """
    INSERT OR REPLACE INTO halfway (player, pair, day, rights)
    VALUES (:player, :pair, :day, :rights)
"""
_FORGET = "DELETE FROM halfway WHERE player = :player AND pair = :pair"
_TIDY = "DELETE FROM halfway WHERE player = :player AND day <> :day"


def keep(
    nickname: str, day: date, before: Mapping[str, int], now: Mapping[str, int]
) -> Iterator[Change]:
    """Yield what saves in how many rounds pairs were right, by key; those of other days go."""
    player = name_key(nickname)
    if before != now:
        yield Change(_TIDY, {"player": player, "day": day.isoformat()})
    for pair in before.keys() - now.keys():
        yield Change(_FORGET, {"player": player, "pair": pair})
    for pair, rights in now.items():
        if before.get(pair) != rights:
            values: dict[str, Value] = {
                "player": player,
                "pair": pair,
                "day": day.isoformat(),
                "rights": rights,
            }
            yield Change(_KEEP, values)


def of_day(store: Store, nickname: str, day: date) -> dict[str, int]:
    """Return in how many rounds pairs were right on that day, by key."""
    sql = "SELECT pair, rights FROM halfway WHERE player = ? AND day = ?"
    return dict(store.read(sql, (name_key(nickname), day.isoformat())))
