"""Which runs are in a table, and in which order."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random

import pytest

from game.core.saved_game import Progress
from game.core.scoring import ranks
from game.core.verdict import Earlier
from game.records.records import Records
from tests.records.made import RESULT, START, WAY, Day, answer, finished


@pytest.fixture
def records(tmp_path: Path) -> Iterator[Records]:
    records = Records.open(tmp_path, Day())
    yield records
    records.close()


def test_a_run_comes_back_as_it_was_saved(records: Records) -> None:
    start = replace(START, seed=2**70, nickname="Zoë 🦊", replay=True)
    run = records.run(finished(records, start, why_not="replay"))
    assert run.start == start
    assert run.result == replace(RESULT, why_not="replay")
    assert run.started_at < run.finished_at == "2026-11-22T10:15:05.000Z"


def test_a_run_that_was_only_begun_is_unfinished(records: Records) -> None:
    run = records.run(records.begin(START))
    assert (run.finished_at, run.result.why_not) == ("", "unfinished")


def test_a_run_that_was_left_keeps_how_far_it_came(records: Records) -> None:
    run = records.begin(START)
    records.progress(run, Progress(replace(RESULT, errors=3, why_not="unfinished")))
    assert (records.run(run).result.errors, records.run(run).finished_at) == (3, "")


def test_a_run_that_is_not_there_is_a_key_error(records: Records) -> None:
    with pytest.raises(KeyError):
        records.run(12)


def test_a_half_character_of_a_file_name_does_no_harm(records: Records) -> None:
    run = finished(records, replace(START, set_name="ca\udcf1a"))
    assert records.run(run).start.set_name == "ca\ufffda"


def test_the_table_goes_by_score_then_time_then_date(records: Records) -> None:
    slow = finished(records, official_ms=70_000)
    worse = finished(records, score=92, official_ms=10_000)
    quick = finished(records, official_ms=50_000)
    equal = finished(records, official_ms=50_000)
    assert [run.id for run in records.table(WAY)] == [quick, equal, slow, worse]
    assert [run.id for run in records.table(WAY, 2)] == [quick, equal]


def test_only_like_is_ranked_with_like(records: Records) -> None:
    for change in ({"mode": "memory"}, {"pairs": 11}, {"pairs_per_round": 4}, {"distractors": 1}):
        finished(records, replace(START, way=replace(WAY, **change)))
    finished(records, replace(START, way=replace(WAY, direction="definition")))
    finished(records, replace(START, way=replace(WAY, content_key="other")))
    assert records.table(WAY) == []


def test_what_may_not_be_ranked_is_kept_and_comes_last(records: Records) -> None:
    unfinished = records.begin(START)
    hinted = finished(records, why_not="hints")
    replayed = finished(records, replace(START, replay=True), why_not="replay")
    ranked = finished(records, score=50)
    assert [run.id for run in records.table(WAY)] == [ranked]
    assert [run.id for run in records.runs()] == [ranked, hinted, replayed, unfinished]
    assert [run.id for run in records.runs(ranked_only=True)] == [ranked]


def test_runs_are_found_by_set_name_and_by_content(records: Records) -> None:
    here = finished(records)
    finished(records, replace(START, set_name="plants", way=replace(WAY, content_key="leaf")))
    assert [run.id for run in records.runs("animals")] == [here]
    assert [run.id for run in records.runs("c0ffee")] == [here]
    assert records.runs("nothing") == []


def test_the_last_runs_are_the_newest_in_order_of_time(records: Records) -> None:
    runs = [finished(records, why_not=why) for why in ("", "hints", "", "")]
    finished(records, replace(START, replay=True), why_not="replay")
    finished(records, replace(START, nickname="Ben"))
    assert [run.id for run in records.last(WAY, "Ana", 3)] == runs[1:]


def test_the_best_of_each_set_is_found_at_once(records: Records) -> None:
    finished(records, official_ms=70_000)
    memory = finished(records, replace(START, way=replace(WAY, mode="memory")))
    leaf = finished(records, replace(START, way=replace(WAY, content_key="leaf")), score=40)
    finished(records, replace(START, way=replace(WAY, content_key="no")), why_not="too_fast")
    assert {key: run.id for key, run in records.bests().items()} == {"c0ffee": memory, "leaf": leaf}
    assert records.best("c0ffee") == records.bests()["c0ffee"]
    assert records.best("no") is None


def test_a_personal_best_is_of_that_person(records: Records) -> None:
    finished(records, official_ms=90_000)
    mine = finished(records, official_ms=80_000)
    finished(records, replace(START, nickname="Ben"))
    best = records.personal_best(WAY, "Ana")
    assert best
    assert best.id == mine
    assert records.personal_best(WAY, "Eva") is None


def test_ways_and_names_are_those_played_last_first(records: Records) -> None:
    memory = replace(WAY, mode="memory")
    finished(records)
    finished(records, replace(START, way=memory, nickname="Ben"))
    finished(records, replace(START, title="Beasts"))
    assert records.ways() == [(WAY, "Beasts", "animals", 2), (memory, "Animals", "animals", 1)]
    assert records.nicknames() == ["Ana", "Ben"]


def test_deleted_runs_are_gone_until_they_are_restored(records: Records) -> None:
    runs = [finished(records), finished(records)]
    records.delete(runs)
    assert (records.runs(), records.ways(), records.bests()) == ([], [], {})
    records.restore(runs[:1])
    assert [run.id for run in records.table(WAY)] == runs[:1]


def test_deleted_runs_are_purged_after_a_day_with_their_answers(tmp_path: Path) -> None:
    day = Day()
    records = Records.open(tmp_path, day)
    gone, kept = finished(records), finished(records)
    records.add(gone, 0, answer(0))
    records.delete([gone])
    records.close()
    day.now += timedelta(hours=23)
    records = Records.open(tmp_path, day)
    assert len(records.answers(gone)) == 1
    records.close()
    day.now += timedelta(hours=2)
    records = Records.open(tmp_path, day)
    records.restore([gone, kept])
    assert records.answers(gone) == []
    assert [run.id for run in records.runs()] == [kept]
    records.close()


def test_answers_come_back_in_order_without_those_taken_back(records: Records) -> None:
    run = records.begin(START)
    records.add(run, 0, answer(0))
    records.add(run, 1, answer(1))
    records.undo(run, 1)
    records.add(run, 1, answer(2))
    records.add(run, 2, answer(3))
    assert records.answers(run) == [answer(0), answer(2), answer(3)]


def test_the_same_moment_twice_makes_two_runs(tmp_path: Path) -> None:
    moment = Day()()
    for _ in range(2):
        records = Records.open(tmp_path, lambda: moment)
        finished(records)
        records.close()
    records = Records.open(tmp_path, lambda: moment)
    assert len(records.runs()) == 2
    records.close()


# ------------------------------------------------------------------ one player, several spellings


def test_a_players_runs_are_found_however_the_name_is_written(records: Records) -> None:
    finished(records, replace(START, nickname="José"), official_ms=70_000)
    best = finished(records, replace(START, nickname="JOSE"), official_ms=50_000)
    finished(records, replace(START, nickname="Joseph"), official_ms=40_000)
    found = records.personal_best(WAY, "jose")
    assert found is not None
    assert found.id == best
    assert len(records.last(WAY, "josé")) == 2
    assert records.nicknames() == ["Joseph", "JOSE"]


def test_a_run_without_a_name_can_be_claimed_once(records: Records) -> None:
    run = finished(records, replace(START, nickname=""))
    records.claim(run, "Ana")
    records.claim(run, "Leo")
    assert records.run(run).start.nickname == "Ana"


def test_what_was_played_before_is_told_without_the_run_itself(records: Records) -> None:
    first = finished(records, score=92, official_ms=90_000)
    assert records.earlier(records.run(first)) == Earlier(place=1)
    leo = finished(records, replace(START, nickname="Leo"), official_ms=60_000)
    last = finished(records, score=92, official_ms=80_000, errors=1)
    before = records.earlier(records.run(last))
    assert [run and run.id for run in (before.best, before.own_best, before.own_last)] == [
        leo,
        first,
        first,
    ]
    assert (before.ahead and before.ahead.id, before.place, before.set_played) == (leo, 2, True)


@pytest.mark.parametrize("top", [1, 3, 50])
def test_a_part_of_the_table_has_the_ranks_of_the_whole_one(records: Records, top: int) -> None:
    chance = Random(7)
    ids = [
        finished(
            records, score=chance.choice((100, 92)), official_ms=1000 * chance.randrange(50, 60)
        )
        for _ in range(30)
    ]
    whole = records.table(WAY)
    ranked = list(zip(ranks(whole), whole, strict=True))
    for run in ids:
        part = records.high_scores(records.run(run), top)
        place = [one.id for one in whole].index(run)
        assert (part.count, part.place) == (30, place)
        assert all(ranked[at] == row for at, row in part.rows.items())
        assert {*range(min(top, 30)), *range(max(0, place - 2), place + 1)} <= {*part.rows}
        assert len(part.rows) <= top + 3


def test_a_run_that_was_deleted_or_is_not_ranked_has_no_place(records: Records) -> None:
    for _ in range(5):
        finished(records)
    helped = records.run(finished(records, why_not="hints"))
    assert records.high_scores(helped, 2).place is None
    gone = finished(records, official_ms=90_000)
    records.delete([gone])
    assert records.high_scores(records.run(gone), 2).place is None
    assert records.high_scores(records.run(gone), 2).count == 5


def test_when_each_set_was_played_last(records: Records) -> None:
    finished(records)
    leaf = finished(records, replace(START, way=replace(WAY, content_key="leaf")))
    finished(records)
    records.begin(replace(START, way=replace(WAY, content_key="left")))
    played = records.played(records.saved_games())
    assert played.keys() == {"c0ffee", "leaf"}
    assert played["c0ffee"] > played["leaf"]
    assert abs(played["leaf"] - datetime(2026, 11, 22, 10, 15, tzinfo=UTC).timestamp()) < 60
    records.delete([leaf])
    assert records.played(records.saved_games()).keys() == {"c0ffee"}
