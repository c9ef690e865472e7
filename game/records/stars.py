"""The table of stars: the pairs that a player marked to come back to, by their content."""

from __future__ import annotations

from game.core.nickname import name_key
from game.records.change import Change
from game.records.store import Store

_ADD = "INSERT OR IGNORE INTO stars (player, pair, since) VALUES (:player, :pair, :since)"
_REMOVE = "DELETE FROM stars WHERE player = :player AND pair = :pair"


def add(nickname: str, pair: str, now: str) -> Change:
    """Mark the pair with this content key for a player; "" is whoever gives no name."""
    return Change(_ADD, {"player": name_key(nickname), "pair": pair, "since": now})


def remove(nickname: str, pair: str) -> Change:
    """Take the mark off again."""
    return Change(_REMOVE, {"player": name_key(nickname), "pair": pair})


def of_player(store: Store, nickname: str) -> frozenset[str]:
    """Return the content keys of all pairs that the player marked."""
    sql = "SELECT pair FROM stars WHERE player = ?"
    return frozenset(str(pair) for (pair,) in store.read(sql, (name_key(nickname),)))


def is_marked(store: Store, pair: str) -> bool:
    """Return True if anybody marked the pair."""
    return bool(store.read("SELECT 1 FROM stars WHERE pair = ? LIMIT 1", (pair,)))
