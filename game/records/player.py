"""All that is kept about one player: counted, exported, added from elsewhere, deleted."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from game.core.nickname import name_key
from game.records import recalls, runs, saved_games
from game.records.batches import batches, marks
from game.records.change import Change, Value
from game.records.practice import PracticeRecords
from game.records.recalls import Review
from game.records.store import Store

VERSION = 1
_OF_RUNS = ("answers", "saved_games", "contests")
"""Tables whose rows go with their run, which they call `run`."""
_OF_PLAYER = ("recalls", "reviews", "stars", "learners", "halfway")
_RATINGS = (1, 2, 3, 4)
"""As the scheduler of practice has them."""


class About(NamedTuple):
    """How much is kept about a player."""

    nickname: str
    spellings: tuple[str, ...]
    games: int
    answers: int | None
    """None where they were too many to be counted at once."""

    reviews: int
    pairs: int
    stars: int
    saved: int = 0
    """Games that can be gone on with."""

    begun: int = 0
    """Pairs that were right once today, and are to be a second time."""

    @property
    def is_nothing(self) -> bool:
        """True if nothing at all is kept."""
        return not (self.games or self.reviews or self.pairs or self.stars or self.begun)


class Added(NamedTuple):
    """How much of a file was new."""

    games: int
    reviews: int
    stars: int


def about(store: Store, nickname: str, most: int | None = None) -> About:
    """Return how much is kept about a player, games that were deleted of late included.

    The answers of more than `most` games are not counted (None: they always are).
    """
    names = _names(store, nickname)
    key = name_key(nickname)
    games = _count(store, f"runs WHERE nickname IN ({marks(names)})", names)
    # From the saved games, which are few, to their runs: SQLite would look for one of each run.
    saved = _count(
        store,
        f"saved_games CROSS JOIN runs ON runs.id = run WHERE nickname IN ({marks(names)})",
        names,
    )
    is_counted = most is None or games <= most
    answers = sum(_answers(store, names)) if is_counted else None
    pairs, reviews, stars, _learner, begun = (
        _count(store, f"{table} WHERE player = ?", (key,)) for table in _OF_PLAYER
    )
    return About(nickname, tuple(names), games, answers, reviews, pairs, stars, saved, begun)


def count_answers(store: Store, nickname: str) -> Iterator[int]:
    """Yield how many answers a player gave, a part at a time."""
    yield from _answers(store, _names(store, nickname))


def _answers(store: Store, names: Sequence[str]) -> Iterator[int]:
    sql = f"SELECT id FROM runs WHERE nickname IN ({marks(names)})"
    for some in batches([run for (run,) in store.read(sql, names)]):
        yield _count(store, f"answers WHERE run IN ({marks(some)})", some)


def export(store: Store, nickname: str) -> dict[str, Any]:
    """Return all about a player as JSON takes it."""
    names, key = _names(store, nickname), name_key(nickname)
    games = []
    for run in _rows(store, "runs", "nickname", names):
        rest = {table: list(_rows(store, table, "run", [run["id"]])) for table in _OF_RUNS}
        games.append({**run, **{table: rows for table, rows in rest.items() if rows}})
    stars = store.read("SELECT pair, since FROM stars WHERE player = ? ORDER BY since", (key,))
    sql = "SELECT pair, day, rights FROM halfway WHERE player = ? ORDER BY pair"
    halfway = [
        {"pair": pair, "day": day, "rights": rights}
        for pair, day, rights in store.read(sql, (key,))
    ]
    return {
        "parejas": VERSION,
        "nickname": nickname,
        "games": games,
        "reviews": [review._asdict() for review in recalls.reviews(store, nickname)],
        "stars": [{"pair": pair, "since": since} for pair, since in stars],
        **({"right_once": halfway} if halfway else {}),
    }


def add(store: Store, practice: PracticeRecords, nickname: str, data: Mapping[str, Any]) -> Added:
    """Add what an exported file holds to what is there, nothing twice; return what was new.

    What is not as it was exported is left out.
    """
    reviews = practice.merge(nickname, _reviews(data))
    there = {
        pair
        for (pair,) in store.read("SELECT pair FROM stars WHERE player = ?", (name_key(nickname),))
    }
    stars = {
        star["pair"]: star["since"]
        for star in _dicts(data, "stars")
        if _are_texts(star, "pair", "since") and star["pair"] not in there
    }
    sql = "INSERT OR IGNORE INTO stars (player, pair, since) VALUES (:player, :pair, :since)"
    changes = [
        Change(sql, {"player": name_key(nickname), "pair": pair, "since": since})
        for pair, since in stars.items()
    ]
    changes += (
        change
        for row in _dicts(data, "right_once")
        if _are_texts(row, "pair", "day") and isinstance(row.get("rights"), int)
        for change in _insert(store, "halfway", {**row, "player": name_key(nickname)})
    )
    games = 0
    for game in _dicts(data, "games"):
        added = list(_game(store, nickname, game))
        games += bool(added)
        changes += added
    if games:
        changes.append(Change(saved_games.LEAVE_NEWEST, {}))
    if changes:
        store.write(*changes)
    return Added(games, reviews, len(stars))


def delete(store: Store, nickname: str) -> None:
    """Delete all about a player for good, the name in the settings too."""
    names = _names(store, nickname)
    changes = [Change("DELETE FROM runs WHERE nickname = :name", {"name": name}) for name in names]
    key = name_key(nickname)
    changes += (
        Change(f"DELETE FROM {table} WHERE player = :player", {"player": key})
        for table in _OF_PLAYER
    )
    sql = "DELETE FROM settings WHERE key = 'nickname' AND value = :value"
    saved = store.read("SELECT value FROM settings WHERE key = 'nickname'")
    changes += (Change(sql, {"value": value}) for (value,) in saved if _saved_key(value) == key)
    store.write(*changes)


def _saved_key(value: str) -> str | None:
    """Return the key of the name that the settings hold; None where it cannot be read."""
    try:
        return name_key(str(json.loads(value)))
    except ValueError:
        return None


def _names(store: Store, nickname: str) -> list[str]:
    """Return all ways in which the name is written in games."""
    return runs.spellings(store, nickname)


def _count(store: Store, what: str, values: Sequence[Value]) -> int:
    rows = store.read(f"SELECT count(*) FROM {what}", values)
    return int(rows[0][0]) if rows else 0


def _rows(
    store: Store, table: str, column: str, values: Sequence[Value]
) -> Iterator[dict[str, Value]]:
    """Yield the rows in which a column has one of these values, by the names of the columns."""
    names = _columns(store, table)
    sql = f"SELECT {', '.join(names)} FROM {table} WHERE {column} IN ({marks(values)})"
    for row in store.read(sql, values):
        yield dict(zip(names, row, strict=True))


def _columns(store: Store, table: str) -> list[str]:
    return [row[1] for row in store.read(f"PRAGMA table_info({table})")]


def _game(store: Store, nickname: str, game: Mapping[str, Any]) -> Iterator[Change]:
    """Yield what adds a game with its answers; nothing where there is one of its number."""
    number = game.get("id")
    if not isinstance(number, int) or not _is_storable(number):
        return
    if _count(store, "runs WHERE id = ?", (number,)):
        return
    yield from _insert(store, "runs", {**game, "nickname": game.get("nickname") or nickname})
    for table in _OF_RUNS:
        for row in _dicts(game, table):
            yield from _insert(store, table, {**row, "run": number})


def _is_storable(value: object) -> bool:
    """Return True for a text or a number that the database has room for."""
    return isinstance(value, str) or (isinstance(value, int) and -(2**63) <= value < 2**63)


def _insert(store: Store, table: str, row: Mapping[str, Any]) -> Iterator[Change]:
    columns = [name for name in _columns(store, table) if _is_storable(row.get(name))]
    values = ", ".join(f":{name}" for name in columns)
    sql = f"INSERT OR IGNORE INTO {table} ({', '.join(columns)}) VALUES ({values})"
    yield Change(sql, {name: row[name] for name in columns})


def _reviews(data: Mapping[str, Any]) -> Iterator[Review]:
    for each in _dicts(data, "reviews"):
        if _are_texts(each, "pair", "moment", "day", "way") and each.get("rating") in _RATINGS:
            pair, moment, day = (each[name] for name in ("pair", "moment", "day"))
            chosen = str(each.get("chosen") or "")
            yield Review(pair, moment, day, each["rating"], each["way"], chosen)


def _dicts(data: Mapping[str, Any], name: str) -> list[dict[str, Any]]:
    rows = data.get(name)
    return [row for row in rows if isinstance(row, dict)] if isinstance(rows, list) else []


def _are_texts(row: Mapping[str, Any], *names: str) -> bool:
    return all(isinstance(row.get(name), str) for name in names)
