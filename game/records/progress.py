"""Progress records: what somebody played on which days, and what is missed in a set."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, datetime, timedelta, tzinfo
from typing import Any, NamedTuple

from game.core.hard_pairs import GameTally, PracticeTally
from game.core.moment import local
from game.core.nickname import name_key
from game.core.progress import DayPlayed, Period, Scored, add_days
from game.core.run import Way
from game.records import runs
from game.records.batches import batches, marks
from game.records.change import Value
from game.records.store import Store

MOST_GAMES = 1000
"""So many of the newest games tell what is missed in a set, where not all are asked for."""
_SCORED = "runs_scored"
_ALONE = "deleted = '' AND teams = 0 AND (finished_at <> '' OR running_ms > 0)"


class PlayedSet(NamedTuple):
    """A set that somebody played: by its content, with its title and file name then.

    `run` is the newest game of it.
    """

    content_key: str
    title: str
    set_name: str
    run: int


class PlayedWay(NamedTuple):
    """A way in which somebody played a set, and how many of these games are ranked."""

    way: Way
    games: int


class ProgressRecords:
    """What a player did, as it is kept; None: everybody, of whom only what is missed is told."""

    def __init__(self, store: Store, nickname: str | None) -> None:
        self._store, self._player = store, name_key(nickname or "")
        self._names = [] if nickname is None else runs.spellings(store, nickname)

    # ------------------------------------------------------------------ days

    def days(self, year: Period, zone: tzinfo | None) -> dict[date, DayPlayed]:
        """Return what was done on the days of this period."""
        # No zone is further than a day from that of the times that are kept.
        first, last = year.first - timedelta(days=1), year.last + timedelta(days=2)
        # Zones differ by quarters of an hour: so one row stands for many games.
        rows = self._store.read(
            f"""SELECT hour, quarter, sum(games), sum(finished) FROM (
                    SELECT substr(started_at, 1, 14) AS hour,
                           substr(started_at, 15, 2) / 15 AS quarter, count(*) AS games,
                           sum(CASE WHEN finished_at <> '' THEN pairs ELSE 0 END) AS finished
                    FROM runs INDEXED BY runs_by_quarter WHERE {self._mine} AND {_ALONE}
                    AND hour >= ? AND hour < ? GROUP BY nickname, hour, quarter
                ) GROUP BY hour, quarter""",
            (*self._names, first.isoformat(), last.isoformat()),
        )
        games = (
            (moment.date(), number, pairs)
            for hour, quarter, number, pairs in rows
            if (moment := _quarter(hour, quarter, zone)) is not None
        )
        inside = (game for game in games if year.first <= game[0] <= year.last)
        return add_days(inside, self._reviews(year))

    def _reviews(self, year: Period) -> Iterator[tuple[date, int]]:
        # From one day to the next along the index: of many reviews of a day none is compared.
        rows = self._store.read(
            """WITH RECURSIVE days (day) AS (
                   SELECT min(day) FROM reviews WHERE player = ?1 AND day >= ?2
                   UNION ALL
                   SELECT (SELECT min(day) FROM reviews WHERE player = ?1 AND day > days.day)
                   FROM days WHERE day <= ?3
               )
               SELECT day, (SELECT count(*) FROM reviews WHERE player = ?1 AND day = days.day)
               FROM days WHERE day <= ?3""",
            (self._player, year.first.isoformat(), year.last.isoformat()),
        )
        for day, number in rows:
            try:
                yield date.fromisoformat(day), number
            except ValueError:  # a damaged row
                continue

    def first_day(self) -> str:
        """Return the day on which anything was first done, in UTC; "" without one."""
        firsts = [
            self._store.read(
                f"SELECT started_at FROM runs WHERE nickname = ? AND {_ALONE}"
                " ORDER BY started_at LIMIT 1",
                (name,),
            )
            for name in self._names
        ]
        sql = "SELECT day FROM reviews WHERE player = ? ORDER BY day LIMIT 1"
        firsts.append(self._store.read(sql, (self._player,)))
        return min((str(row[0])[:10] for rows in firsts for row in rows), default="")

    # ------------------------------------------------------------------ sets and ways

    def sets(self) -> list[PlayedSet]:
        """Return the sets that were played, the newest first."""
        newest: dict[str, PlayedSet] = {}
        for name in self._names:
            for row in self._store.read(_SETS, (name,)):
                found = PlayedSet(*row)
                if found.content_key not in newest or newest[found.content_key].run < found.run:
                    newest[found.content_key] = found
        return sorted(newest.values(), key=lambda one: -one.run)

    def all_sets(self) -> list[PlayedSet]:
        """Return the sets that anybody played, the newest first."""
        rows = self._store.read(_ALL_SETS)
        return sorted((PlayedSet(*row) for row in rows), key=lambda one: -one.run)

    def set_of(self, content_key: str) -> PlayedSet | None:
        """Return the set of this content as it was called when anybody last played it."""
        rows = self._store.read(
            """SELECT content_key, title, set_name, id FROM runs
               WHERE content_key = ? AND deleted = '' ORDER BY id DESC LIMIT 1""",
            (content_key,),
        )
        return PlayedSet(*rows[0]) if rows else None

    def ways(self, content_key: str) -> list[PlayedWay]:
        """Return the ways in which the set was played, that with most ranked games first."""
        found = []
        for way in runs.each_way(self._store, _SCORED, f"{runs.RANKED} AND teams = 0", content_key):
            for games, newest in self._store.read(
                f"""SELECT count(*), max(id) FROM runs INDEXED BY {_SCORED}
                    WHERE {runs.SAME_WAY} AND {self._mine} AND {runs.RANKED}""",
                (*runs.way_values(way), *self._names),
            ):
                if games:
                    found.append((games, newest, PlayedWay(way, games)))
        return [way for *_order, way in sorted(found, key=lambda one: one[:2], reverse=True)]

    def scores(self, way: Way, year: Period, zone: tzinfo | None) -> list[Scored]:
        """Return the ranked games of one way of playing in this period.

        Those of a quarter of an hour that have the same score are told together.
        """
        first, last = year.first - timedelta(days=1), year.last + timedelta(days=2)
        rows = self._store.read(
            f"""SELECT hour, quarter, score, min(best_ms), sum(games) FROM (
                    SELECT substr(finished_at, 1, 14) AS hour,
                           substr(finished_at, 15, 2) / 15 AS quarter,
                           score, min(official_ms) AS best_ms, count(*) AS games
                    FROM runs INDEXED BY {_SCORED}
                    WHERE {runs.SAME_WAY} AND {self._mine} AND {runs.RANKED}
                    AND hour >= ? AND hour < ? GROUP BY nickname, hour, quarter, score
                ) GROUP BY hour, quarter, score""",
            (*runs.way_values(way), *self._names, first.isoformat(), last.isoformat()),
        )
        found = (
            Scored(moment.date(), score, official_ms, games)
            for hour, quarter, score, official_ms, games in rows
            if (moment := _quarter(hour, quarter, zone)) is not None
        )
        return [one for one in found if year.first <= one.day <= year.last]

    # ------------------------------------------------------------------ what is due

    def due(self, today: date) -> dict[date, int]:
        """Return how many pairs are due on each day, of the sets on the shelf.

        What was missed today and not right twice since is still asked today.
        """
        rows = self._store.read(
            """SELECT CASE WHEN missed AND last = ?2 THEN last ELSE due END AS day, count(*)
               FROM recalls WHERE player = ?1
               AND EXISTS (SELECT 1 FROM set_pairs WHERE set_pairs.pair = recalls.pair)
               GROUP BY day""",
            (self._player, today.isoformat()),
        )
        due: dict[date, int] = {}
        for day, pairs in rows:
            try:
                due[date.fromisoformat(day)] = pairs
            except ValueError:  # a damaged row
                continue
        return due

    # ------------------------------------------------------------------ what is missed

    def missed(self, of: PlayedSet, limit: int = MOST_GAMES) -> tuple[list[GameTally], int]:
        """Return the answers in the newest games with a set, and of how many; 0: of all.

        Games from before its file was edited count too: they have the same file name and title.
        """
        games = self._newest(of, limit or -1)
        sums: dict[tuple[Any, ...], int] = {}
        for some in batches(games):
            rows = self._store.read(
                f"""SELECT direction, asked, chosen, kind, teams > 0, count(*)
                    FROM answers JOIN runs ON runs.id = run
                    WHERE run IN ({marks(some)}) AND NOT undone AND pair >= 0
                    GROUP BY 1, 2, 3, 4, 5""",
                some,
            )
            for *key, times in rows:
                sums[tuple(key)] = sums.get(tuple(key), 0) + times
        tallies = [
            GameTally(side, asked, chosen, kind, bool(of_class), times)
            for (side, asked, chosen, kind, of_class), times in sums.items()
        ]
        return tallies, len(games)

    def _newest(self, of: PlayedSet, most: int) -> list[int]:
        mine = f"{self._mine} AND" if self._names else ""
        newest = " UNION ".join(
            f"""SELECT id FROM (SELECT id FROM runs WHERE {mine} deleted = '' AND {where}
                ORDER BY id DESC LIMIT ?)"""
            for where in ("content_key = ?", "set_name = ? AND title = ?")
        )
        names = self._names
        of_content: tuple[Value, ...] = (*names, of.content_key, most)
        of_file: tuple[Value, ...] = (*names, of.set_name, of.title, most)
        values = (*of_content, *of_file, most)
        return [run for (run,) in self._store.read(f"{newest} ORDER BY id DESC LIMIT ?", values)]

    def missed_in_practice(self, pairs: Sequence[str]) -> list[PracticeTally]:
        """Return how the practice of these pairs went, by their content keys."""
        found: list[PracticeTally] = []
        mine, player = (" AND player = ?", [self._player]) if self._names else ("", [])
        for some in batches(pairs):
            sql = f"""SELECT pair, chosen, sum(misses), sum(times) FROM (
                    SELECT pair, chosen, sum(rating = 1) AS misses, count(*) AS times
                    FROM reviews INDEXED BY reviews_by_pair
                    WHERE pair IN ({marks(some)}){mine} GROUP BY pair, player, chosen
                ) GROUP BY pair, chosen"""
            found += map(PracticeTally._make, self._store.read(sql, (*some, *player)))
        return found

    @property
    def _mine(self) -> str:
        return f"nickname IN ({marks(self._names)})"


def _quarter(hour: str, quarter: int, zone: tzinfo | None) -> datetime | None:
    """Return the beginning of a quarter of an hour, told as `2026-11-22T10:` and 0 to 3."""
    return local(f"{hour}{15 * quarter:02}:00Z", zone)


_SETS = """
    WITH RECURSIVE keys (key) AS (
        SELECT min(content_key) FROM runs WHERE nickname = ?1
        UNION ALL
        SELECT (SELECT min(content_key) FROM runs WHERE nickname = ?1 AND content_key > key)
        FROM keys WHERE key IS NOT NULL
    )
    SELECT content_key, title, set_name, id FROM keys JOIN runs ON id = (
        SELECT id FROM runs WHERE nickname = ?1 AND content_key = key AND deleted = ''
        AND teams = 0 ORDER BY id DESC LIMIT 1)
"""


_ALL_SETS = """
    WITH RECURSIVE keys (key) AS (
        SELECT min(content_key) FROM runs WHERE deleted = ''
        UNION ALL
        SELECT (SELECT min(content_key) FROM runs WHERE deleted = '' AND content_key > key)
        FROM keys WHERE key IS NOT NULL
    )
    SELECT content_key, title, set_name, id FROM keys JOIN runs ON id = (
        SELECT id FROM runs WHERE content_key = key AND deleted = '' ORDER BY id DESC LIMIT 1)
"""
