"""The tables of recalls and reviews: what practice remembers of each player and pair."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import Any, NamedTuple

from game.core.nickname import name_key
from game.core.recall import Rating, Recall, replay
from game.records.batches import batches, marks
from game.records.change import Change
from game.records.store import Store

_RECALL = "stability, difficulty, last, due, began, reviews, lapses, missed"
_REVIEW = "pair, moment, day, rating, way, chosen"
_KEEP = f"""
    INSERT OR REPLACE INTO recalls (player, pair, {_RECALL})
    VALUES (:player, :pair, {", ".join(f":{name}" for name in _RECALL.split(", "))})
"""
_LOG = f"""
    INSERT OR IGNORE INTO reviews (player, {_REVIEW})
    VALUES (:player, {", ".join(f":{name}" for name in _REVIEW.split(", "))})
"""
_TAKE_BACK = """
    DELETE FROM reviews WHERE player = :player AND pair = :pair AND moment =
    (SELECT max(moment) FROM reviews WHERE player = :player AND pair = :pair)
"""
_NAME = "INSERT OR REPLACE INTO learners (player, nickname) VALUES (:player, :nickname)"


class Review(NamedTuple):
    """One review as it is kept. `moment` is UTC in ISO 8601, `day` that of the player's calendar.

    Player, pair and moment tell it from all others. `chosen` are the words that were taken for
    the partner, "" for none.
    """

    pair: str
    moment: str
    day: str
    rating: int
    way: str
    chosen: str = ""


def keep(nickname: str, pair: str, recall: Recall) -> Change:
    """Save what is remembered of a pair."""
    days = {name: getattr(recall, name).isoformat() for name in ("last", "due", "began")}
    return Change(_KEEP, {"player": name_key(nickname), "pair": pair, **recall._asdict(), **days})


def log(nickname: str, review: Review) -> Change:
    """Save a review; one that is there already stays as it is."""
    return Change(_LOG, {"player": name_key(nickname), **review._asdict()})


def take_back(nickname: str, pair: str, before: Recall | None) -> tuple[Change, Change]:
    """Forget the newest review of a pair; `before` is what was remembered until then."""
    whose = {"player": name_key(nickname), "pair": pair}
    remembered = "DELETE FROM recalls WHERE player = :player AND pair = :pair"
    recall = Change(remembered, whose) if before is None else keep(nickname, pair, before)
    return Change(_TAKE_BACK, whose), recall


def name(nickname: str) -> Change:
    """Save how the player writes the name."""
    return Change(_NAME, {"player": name_key(nickname), "nickname": nickname})


def of_pairs(store: Store, nickname: str, pairs: Sequence[str]) -> dict[str, Recall]:
    """Return what is remembered of those of these pairs that were asked before."""
    found: dict[str, Recall] = {}
    for some in batches(pairs):
        sql = f"SELECT pair, {_RECALL} FROM recalls WHERE player = ? AND pair IN ({marks(some)})"
        for pair, *values in store.read(sql, (name_key(nickname), *some)):
            if (recall := _as_recall(values)) is not None:
                found[pair] = recall
    return found


def chosen_for(store: Store, nickname: str, pairs: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Yield each of these pairs with the words that were once taken for its partner."""
    for some in batches(pairs):
        sql = f"""SELECT pair, chosen FROM reviews
            INDEXED BY reviews_by_pair
            WHERE player = ? AND pair IN ({marks(some)}) AND chosen > ''"""
        yield from ((pair, chosen) for pair, chosen in store.read(sql, (name_key(nickname), *some)))


def reviews(store: Store, nickname: str) -> list[Review]:
    """Return all reviews of a player, in their order."""
    sql = f"SELECT {_REVIEW} FROM reviews WHERE player = ? ORDER BY moment, pair"
    return [Review._make(row) for row in store.read(sql, (name_key(nickname),))]


def reviews_on(store: Store, nickname: str, day: date) -> list[Review]:
    """Return the reviews of a player on a day, in their order."""
    # SQLite would by itself look at all reviews of the player.
    which = "reviews INDEXED BY reviews_by_day WHERE player = ? AND day = ?"
    sql = f"SELECT {_REVIEW} FROM {which} ORDER BY moment, pair"
    return [Review._make(row) for row in store.read(sql, (name_key(nickname), day.isoformat()))]


def reviews_of(store: Store, nickname: str, pair: str) -> list[Review]:
    """Return the reviews of one pair, in their order."""
    sql = f"SELECT {_REVIEW} FROM reviews WHERE player = ? AND pair = ? ORDER BY moment"
    return [Review._make(row) for row in store.read(sql, (name_key(nickname), pair))]


def remembered(log: Iterable[Review]) -> Recall | None:
    """Return what these reviews of one pair come to; those that cannot be read are left out."""
    read = (_as_rated(review) for review in sorted(log, key=lambda review: review.moment))
    return replay(rated for rated in read if rated is not None)


def players_of(store: Store, pair: str) -> list[str]:
    """Return all who were asked a pair, by the keys of their names."""
    return [
        player for (player,) in store.read("SELECT player FROM recalls WHERE pair = ?", (pair,))
    ]


def nicknames(store: Store) -> list[str]:
    """Return the nicknames of all who have practised here, by name."""
    rows = store.read("SELECT nickname FROM learners ORDER BY player")
    return [nickname for (nickname,) in rows]


def _as_recall(values: Sequence[Any]) -> Recall | None:
    stability, difficulty, last, due, began, reviews, lapses, missed = values
    try:
        asked, again, first = (date.fromisoformat(day) for day in (last, due, began))
        known = float(stability), float(difficulty)
        return Recall(*known, asked, again, first, int(reviews), int(lapses), bool(missed))
    except (TypeError, ValueError):  # a damaged row: the pair is new again
        return None


def _as_rated(review: Review) -> tuple[Rating, date] | None:
    try:
        return Rating(review.rating), date.fromisoformat(review.day)
    except (TypeError, ValueError):
        return None
