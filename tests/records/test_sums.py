"""Sums along indexes: they are those of all rows, looked at one by one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from contextlib import closing
from dataclasses import fields
from datetime import UTC, date
from pathlib import Path
from random import Random
from sqlite3 import Connection, Row, connect

import pytest

from game.core.hard_pairs import PracticeTally
from game.core.progress import add_days, period, week_scores
from game.core.run import Way
from game.records import recalls
from game.records.records import Records
from tests.records.made import Day

YEAR = period(date(2026, 11, 22))
NAMES = ("Ana", "ANA", "Zoe")
MINE = NAMES[:2]
WAY = tuple(field.name for field in fields(Way))


@pytest.fixture(scope="module", params=range(4))
def kept(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Kept]:
    folder: Path = tmp_path_factory.mktemp("sums")
    records, chance = Records.open(folder, Day()), Random(request.param)
    with closing(connect(folder / "scores.db")) as base:
        base.row_factory = Row
        with base:
            for number in range(1, 301):
                insert(base, "runs", game(number, chance))
                insert(base, "reviews", reviewed(number, chance))
        yield Kept(records, base)
    records.close()


class Kept:
    """Records, and their rows."""

    def __init__(self, records: Records, base: Connection) -> None:
        self.records = records
        self.runs = [
            row for row in base.execute("SELECT * FROM runs ORDER BY id") if not row["deleted"]
        ]
        self.finished = [row for row in self.runs if row["finished_at"] and not row["replay"]]
        self.ranked = [row for row in self.finished if not row["why_not"]]
        self.reviews = list(base.execute("SELECT * FROM reviews"))


def insert(base: Connection, table: str, row: dict[str, object]) -> None:
    marks = ", ".join(f":{name}" for name in row)
    base.execute(f"INSERT INTO {table} ({', '.join(row)}) VALUES ({marks})", row)


def game(number: int, chance: Random) -> dict[str, object]:
    def moment() -> str:
        day = f"{chance.choice((2025, 2026))}-{chance.randint(1, 12):02}-{chance.randint(1, 28):02}"
        return f"{day}T{chance.randrange(24):02}:{chance.randrange(60):02}:{number % 60:02}Z"

    return {
        "id": number,
        "content_key": chance.choice("ab"),
        "mode": chance.choice(("columns", "memory")),
        "pairs_per_round": chance.choice((6, 12)),
        "pairs": chance.choice((6, 12)),
        "direction": "term",
        "distractors": chance.choice((0, 2)),
        "teams": chance.choice((0, 0, 2)),
        "set_name": "set",
        "title": f"title {number}",
        "seed": "7",
        "nickname": chance.choice(NAMES),
        "room": "desk",
        "replay": int(chance.random() < 0.1),
        "started_at": moment(),
        "finished_at": chance.choice(("", moment(), moment())),
        "score": chance.choice((90, 100)),
        "running_ms": chance.choice((0, 5000)),
        "official_ms": chance.randrange(1000, 9000),
        "why_not": chance.choice(("", "", "hints")),
        "deleted": chance.choice(("", "", "", "2026-11-22T10:00:00Z")),
    }


def reviewed(number: int, chance: Random) -> dict[str, object]:
    day = f"2026-{chance.randint(1, 12):02}-{chance.randint(1, 6):02}"
    return {
        "player": chance.choice(("ana", "zoe")),
        "pair": chance.choice("xyz"),
        "moment": f"{day}T10:00:00.{number:07}Z",
        "day": day,
        "rating": chance.choice((1, 3)),
        "way": "board",
        "chosen": chance.choice(("", "this", "that")),
    }


def way_of(row: Row) -> Way:
    return Way(*(row[name] for name in WAY))


def test_ways_are_told_with_the_title_of_their_newest_game(kept: Kept) -> None:
    newest = {way_of(row): row for row in sorted(kept.finished, key=lambda row: row["finished_at"])}
    counts = Counter(map(way_of, kept.finished))
    latest = sorted(newest.items(), key=lambda one: one[1]["finished_at"], reverse=True)
    wanted = [(way, row["title"], "set", counts[way]) for way, row in latest]
    assert kept.records.ways() == wanted


@pytest.mark.parametrize("content_key", ["a", "b", "", "c"])
def test_ways_of_a_player_are_those_of_the_ranked_games_alone(kept: Kept, content_key: str) -> None:
    mine = [
        row
        for row in kept.ranked
        if row["nickname"] in MINE and row["content_key"] == content_key and not row["teams"]
    ]
    found = kept.records.progress_of("Ana").ways(content_key)
    assert {one.way: one.games for one in found} == Counter(map(way_of, mine))
    last = {way_of(row): row["id"] for row in mine}
    assert found == sorted(found, key=lambda one: (one.games, last[one.way]), reverse=True)


def test_days_are_those_of_all_games_and_reviews(kept: Kept) -> None:
    alone = [
        row
        for row in kept.runs
        if row["nickname"] in MINE
        and not row["teams"]
        and (row["finished_at"] or row["running_ms"])
        and YEAR.first <= date.fromisoformat(row["started_at"][:10]) <= YEAR.last
    ]
    games = [
        (date.fromisoformat(row["started_at"][:10]), 1, row["pairs"] if row["finished_at"] else 0)
        for row in alone
    ]
    days = (date.fromisoformat(row["day"]) for row in kept.reviews if row["player"] == "ana")
    reviews = Counter(day for day in days if YEAR.first <= day <= YEAR.last)
    assert kept.records.progress_of("Ana").days(YEAR, UTC) == add_days(games, reviews.items())


def test_scores_are_those_of_all_ranked_games_of_the_way(kept: Kept) -> None:
    ana = kept.records.progress_of("Ana")
    for way in map(way_of, kept.ranked):
        mine = [
            row
            for row in kept.ranked
            if row["nickname"] in MINE
            and way_of(row) == way
            and YEAR.first <= date.fromisoformat(row["finished_at"][:10]) <= YEAR.last
        ]
        found = ana.scores(way, YEAR, UTC)
        told = Counter[tuple[date, int]]()
        for one in found:
            told[one.day, one.score] += one.games
        days = ((date.fromisoformat(row["finished_at"][:10]), row["score"]) for row in mine)
        assert told == Counter(days)
        assert min((one.official_ms for one in found), default=0) == min(
            (row["official_ms"] for row in mine), default=0
        )
        assert sum(week.games for week in week_scores(found)) == len(mine)


@pytest.mark.parametrize("nickname", ["Ana", None])
def test_practice_of_pairs_is_that_of_all_reviews(kept: Kept, nickname: str | None) -> None:
    reviews = [row for row in kept.reviews if nickname is None or row["player"] == "ana"]
    times = Counter((row["pair"], row["chosen"]) for row in reviews)
    misses = Counter((row["pair"], row["chosen"]) for row in reviews if row["rating"] == 1)
    wanted = [PracticeTally(*key, misses[key], n) for key, n in times.items()]
    assert sorted(kept.records.progress_of(nickname).missed_in_practice("xyz")) == sorted(wanted)
    if nickname:
        chosen = sorted((row["pair"], row["chosen"]) for row in reviews if row["chosen"])
        assert sorted(recalls.chosen_for(kept.records._store, nickname, "xyz")) == chosen
