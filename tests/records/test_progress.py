"""Progress records: what was played is found again by day, way and pair."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from game.core.hard_pairs import GameTally, PracticeTally
from game.core.moves import Answer
from game.core.practice_session import Reviewed, Way
from game.core.progress import DayPlayed, Scored, period, week_scores
from game.core.recall import Rating, review
from game.records.progress import PlayedSet
from game.records.records import Records
from tests.fakes import pair_set
from tests.records.made import START, WAY, Day, answer, finished

TODAY = date(2026, 11, 22)
YEAR = period(TODAY)
SET = PlayedSet("c0ffee", "Animals", "animals", 0)


@pytest.fixture
def day() -> Day:
    return Day()


@pytest.fixture
def records(tmp_path: Path, day: Day) -> Iterator[Records]:
    records = Records.open(tmp_path, day)
    yield records
    records.close()


def practise(records: Records, nickname: str, pair: str, rating: Rating, chosen: str = "") -> None:
    recall = review(None, rating, TODAY)
    records.practice.save(nickname, [Reviewed(0, pair, rating, Way.BOARD, chosen, recall)])


def missed(records: Records, run: int, seq: int, asked: str, chosen: str) -> None:
    given = Answer(0, seq, asked, chosen, False, "miss", 1000, 1000, (1, 2))
    records.add(run, seq, given)


def test_a_day_has_the_games_and_the_practice_of_all_spellings_of_a_name(records: Records) -> None:
    finished(records)
    finished(records, replace(START, nickname="ANÁ"))
    finished(records, replace(START, nickname="Bo"))
    practise(records, "ana", "p1", Rating.GOOD)
    assert records.progress_of("Ana").days(YEAR, UTC) == {TODAY: DayPlayed(2, 24, 1)}


def test_class_games_and_games_without_an_answer_are_no_day_played(records: Records) -> None:
    finished(records, replace(START, way=replace(WAY, teams=3)))
    records.begin(START)
    assert records.progress_of("Ana").days(YEAR, UTC) == {}


def test_a_day_is_that_of_the_players_calendar_to_the_quarter_of_an_hour(
    records: Records, day: Day
) -> None:
    day.now = datetime(2026, 11, 21, 18, 20, tzinfo=UTC)
    finished(records)
    day.now = datetime(2026, 11, 21, 18, 40, tzinfo=UTC)
    finished(records)
    days = records.progress_of("Ana").days(YEAR, ZoneInfo("Asia/Kolkata"))
    assert sorted(days) == [date(2026, 11, 21), date(2026, 11, 22)]


def test_the_first_day_is_that_of_the_first_game_or_practice(records: Records, day: Day) -> None:
    assert records.progress_of("Ana").first_day() == ""
    practise(records, "Ana", "p1", Rating.GOOD)
    day.now -= timedelta(days=30)
    finished(records)
    assert records.progress_of("Ana").first_day() == "2026-10-23"


def test_sets_are_those_of_the_player_the_newest_first(records: Records, day: Day) -> None:
    finished(records)
    day.now += timedelta(minutes=1)
    finished(records, replace(START, way=replace(WAY, content_key="beef"), title="Plants"))
    finished(records, replace(START, way=replace(WAY, content_key="bead"), nickname="Bo"))
    assert [one.title for one in records.progress_of("ana").sets()] == ["Plants", "Animals"]


def test_only_ranked_games_of_one_way_are_compared(records: Records) -> None:
    finished(records, score=92)
    finished(records, score=50, why_not="hints")
    finished(records, replace(START, way=replace(WAY, mode="memory")))
    found = records.progress_of("Ana")
    [first, _other] = found.ways("c0ffee")
    assert first.games == 1
    [columns] = [one.way for one in found.ways("c0ffee") if one.way.mode == "columns"]
    assert [one.score for one in found.scores(columns, YEAR, UTC)] == [92]


def test_games_of_a_quarter_of_an_hour_with_one_score_are_told_together(tmp_path: Path) -> None:
    day = Day(datetime(2026, 11, 22, 10, 14, 30, tzinfo=UTC))
    records = Records.open(tmp_path, day)
    played = ((92, 50_000), (100, 70_000), (92, 40_000), (100, 60_000))
    for score, official_ms in played:
        finished(records, score=score, official_ms=official_ms)
    day.now += timedelta(minutes=15)
    finished(records, score=100, official_ms=90_000)
    found = records.progress_of("Ana").scores(WAY, YEAR, UTC)
    sunday = date(2026, 11, 22)
    assert sorted(found) == [
        Scored(sunday, 92, 40_000, 2),
        Scored(sunday, 100, 60_000, 2),
        Scored(sunday, 100, 90_000, 1),
    ]
    (week,) = week_scores(found)
    assert (week.games, week.score, week.official_ms) == (5, 100, 60_000)


def test_what_is_due_is_counted_by_day_for_sets_that_are_on_the_shelf(records: Records) -> None:
    one = pair_set("Words", 2)
    records.practice.register({"own:words.yaml": one})
    for pair in (*(pair.content_key for pair in one.pairs), "gone"):
        practise(records, "Ana", pair, Rating.GOOD)
    [(day, pairs)] = records.progress_of("Ana").due(TODAY).items()
    assert day > TODAY
    assert pairs == 2


def test_what_was_missed_today_is_due_today_as_in_the_library(records: Records) -> None:
    one = pair_set("Words", 2)
    records.practice.register({"own:words.yaml": one})
    first, second = (pair.content_key for pair in one.pairs)
    practise(records, "Ana", first, Rating.AGAIN)
    practise(records, "Ana", second, Rating.GOOD)
    assert records.progress_of("Ana").due(TODAY)[TODAY] == 1
    assert records.practice.due("Ana", TODAY)["own:words.yaml"].today == 1


def test_what_is_missed_is_told_of_one_player_and_of_all(records: Records) -> None:
    own, other = finished(records), finished(records, replace(START, nickname="Bo"))
    records.add(own, 0, answer(1))
    missed(records, other, 0, "term 1", "definition 2")
    missed(records, other, 1, "term 1", "definition 2")
    alone, games = records.progress_of("Ana").missed(SET)
    assert (alone, games) == (
        [GameTally("term", "term 1", "definition 1", "match", False, 1)],
        1,
    )
    everybody, games = records.progress_of(None).missed(SET)
    assert games == 2
    assert GameTally("term", "term 1", "definition 2", "miss", False, 2) in everybody


def test_games_from_before_the_file_was_edited_count_and_deleted_ones_do_not(
    records: Records,
) -> None:
    old = finished(records, replace(START, way=replace(WAY, content_key="old")))
    gone = finished(records)
    for run in (old, gone):
        missed(records, run, 0, "term 1", "definition 2")
    records.delete([gone])
    assert records.progress_of(None).missed(SET)[1] == 1


def test_only_the_newest_games_are_looked_at(records: Records, day: Day) -> None:
    for number in range(3):
        day.now += timedelta(minutes=1)
        missed(records, finished(records), 0, f"term {number}", "definition 9")
    found, games = records.progress_of(None).missed(SET, 2)
    assert games == 2
    assert {tally.asked for tally in found} == {"term 1", "term 2"}


def test_practice_tells_what_was_taken_for_what_of_one_player_and_of_all(records: Records) -> None:
    practise(records, "Ana", "p1", Rating.AGAIN, "wrong")
    practise(records, "Bo", "p1", Rating.GOOD)
    assert records.progress_of("Ana").missed_in_practice(["p1", "p2"]) == [
        PracticeTally("p1", "wrong", 1, 1)
    ]
    assert sorted(records.progress_of(None).missed_in_practice(["p1"])) == [
        PracticeTally("p1", "", 0, 1),
        PracticeTally("p1", "wrong", 1, 1),
    ]
