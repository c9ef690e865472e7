"""What is kept of practice."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta, timezone
from pathlib import Path
from random import Random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from game.core.pair_set import PairSet
from game.core.practice import advance, halfway, right, wrong
from game.core.practice_begin import begin
from game.core.practice_session import PracticeOptions, Session
from game.core.recall import Rating, Recall
from game.records.practice import PracticeRecords, Rights
from game.records.recalls import Review, remembered
from game.records.records import Records
from game.records.set_pairs import DueCount
from tests.core.practised import words
from tests.records.made import START, Day, answer, finished

TODAY = date(2026, 11, 22)


class Calendar:
    """A calendar that is put on another day by hand."""

    def __init__(self, day: date = TODAY) -> None:
        self.now = datetime(day.year, day.month, day.day, 9, tzinfo=UTC)

    def __call__(self) -> datetime:
        self.now += timedelta(seconds=1)
        return self.now

    def put(self, day: date) -> None:
        self.now = datetime(day.year, day.month, day.day, 9, tzinfo=UTC)


def begun(
    practice: PracticeRecords, pair_set: PairSet, day: date, nickname: str = "Ana"
) -> Session:
    known, mistakes, *_today = practice.opening(nickname, "own:a.yaml", pair_set, day)
    return begin(pair_set, known, day, 1, PracticeOptions(), mistakes)


def practise(
    records: Records, pair_set: PairSet, day: date, *missed: int, nickname: str = "Ana"
) -> None:
    """Practise a set to the end; these pairs are missed at first."""
    practice, left = records.practice, set(missed)
    session = begun(practice, pair_set, day, nickname)
    while session.task is not None:
        for pair in session.task.pairs:
            if pair in left:
                left.remove(pair)
                session, facts = wrong(session, pair, "something else")
                practice.save(nickname, facts)
            session, facts = right(session, pair)
            practice.save(nickname, facts)
        session = advance(session)


def log_and_memory(records: Records, nickname: str, pair_set: PairSet) -> list[object]:
    keys = [pair.content_key for pair in pair_set.pairs]
    return [records.practice.reviews(nickname), records.practice.recalls(nickname, keys)]


def test_somebody_has_practised_here_once_there_was_an_answer(tmp_path: Path) -> None:
    records = Records.open(tmp_path, Calendar())
    assert not records.has_practice
    practise(records, words(2), TODAY)
    assert records.has_practice


def test_what_was_practised_is_remembered_the_next_time(tmp_path: Path) -> None:
    calendar, pair_set = Calendar(), words(6)
    records = Records.open(tmp_path, calendar)
    practise(records, pair_set, TODAY, 2)
    records.close()
    records = Records.open(tmp_path, calendar)
    session = begun(records.practice, pair_set, TODAY)
    assert session.is_over
    tomorrow = begun(records.practice, pair_set, TODAY + timedelta(days=1))
    assert [each.pair for each in (*tomorrow.open, *tomorrow.queue)] == [2]
    assert ("term 2", "something else") in tomorrow.confusions.mistakes
    records.close()


def test_a_review_is_on_the_disk_when_it_was_saved(tmp_path: Path) -> None:
    records = Records.open(tmp_path, Day())
    session = begun(records.practice, words(3), TODAY)
    records.practice.save("Ana", wrong(session, 0, "x")[1])
    with closing(sqlite3.connect(tmp_path / "scores.db")) as other:
        rows = other.execute("SELECT player, rating, chosen, day FROM reviews").fetchall()
    assert rows == [("ana", 1, "x", "2026-11-22")]
    records.close()


def test_a_name_is_the_same_however_it_is_spelt(tmp_path: Path) -> None:
    records = Records.open(tmp_path, Day())
    practise(records, words(3), TODAY, nickname="Ána")
    assert begun(records.practice, words(3), TODAY, "ana").is_over
    assert not begun(records.practice, words(3), TODAY, "").is_over
    assert records.practice.nicknames() == ["Ána"]
    records.close()


def test_mistakes_of_games_with_the_same_set_are_known(tmp_path: Path) -> None:
    pair_set = words(6)
    records = Records.open(tmp_path, Day())
    way = replace(START.way, content_key=pair_set.content_key)
    for nickname in ("ANA", "Ben"):
        run = finished(records, replace(START, way=way, nickname=nickname))
        missed = replace(answer(1), kind="miss", right=False, chosen=f"of {nickname}")
        records.add(run, 0, missed)
        records.add(run, 1, answer(2))
    mistakes = records.practice.opening("Ana", "own:a.yaml", pair_set, TODAY).mistakes
    assert mistakes == (("term 1", "of ANA"),)
    records.close()


def test_an_answer_while_the_disk_is_gone_is_saved_later(tmp_path: Path) -> None:
    records = Records.open(tmp_path, Day())
    session = begun(records.practice, words(3), TODAY)
    for name in ("scores.db", "scores.db-wal"):
        (tmp_path / name).unlink()
    session, facts = wrong(session, 0, "x")
    records.practice.save("Ana", facts)
    session, facts = wrong(session, 1, "y")
    records.practice.save("Ana", facts)
    records.close()
    records = Records.open(tmp_path, Day())
    assert [each.chosen for each in records.practice.reviews("Ana")] == ["x", "y"]
    records.close()


# ------------------------------------------------------------------ what is due


def test_what_is_due_is_counted_by_file_and_day(tmp_path: Path) -> None:
    records = Records.open(tmp_path, Calendar())
    practise(records, words(6), TODAY, 0, 1)
    records.practice.register({"own:b.yaml": PairSet("b", words(20).pairs[:1])})
    due = records.practice.due("Ana", TODAY)
    assert due == {"own:a.yaml": DueCount(0, 2), "own:b.yaml": DueCount(0, 1)}
    known = records.practice.due("Ana", TODAY, known=True)["own:a.yaml"]
    assert known == DueCount(0, 2, 6, TODAY, 1, 2)
    later = records.practice.due("Ana", TODAY + timedelta(days=40), known=True)
    assert later["own:a.yaml"] == DueCount(6, 0, 6, TODAY)
    assert later["own:b.yaml"] == DueCount(1, 0, 1, TODAY)
    assert records.practice.due("Ben", TODAY) == {}
    records.close()


def test_what_was_missed_and_left_is_due_on_the_same_day(tmp_path: Path) -> None:
    records = Records.open(tmp_path, Calendar())
    session, facts = wrong(begun(records.practice, words(3), TODAY), 0)
    records.practice.save("Ana", facts)
    assert session.is_over is False
    assert records.practice.due("Ana", TODAY, known=True)["own:a.yaml"][:3] == (1, 0, 1)
    records.close()


def test_a_session_that_was_left_goes_on_where_it_was_on_the_same_day(tmp_path: Path) -> None:
    records, pair_set = Records.open(tmp_path, Calendar()), words(6)
    practice = records.practice
    session = begun(practice, pair_set, TODAY)
    once, missed, *_rest = (each.pair for each in session.open)
    for rightly, pair in ((True, once), (False, missed)):
        after, facts = right(session, pair) if rightly else wrong(session, pair, "meaning 5")
        practice.save("Ana", facts, Rights(TODAY, halfway(session), halfway(after)))
        session = after
    opening = practice.opening("Ana", "own:a.yaml", pair_set, TODAY)
    assert opening.rights == {pair_set.pairs[once].content_key: 1}
    assert [review.chosen for review in opening.today] == ["meaning 5"]
    recalls, mistakes, *_today = opening
    again = begin(pair_set, recalls, TODAY, 2, PracticeOptions(), mistakes, earlier=opening.earlier)
    left = {each.pair: each.needed - each.rights for each in again.waiting}
    assert left == {n: 1 if n == once else 2 for n in range(6)}
    assert again.reviewed == (missed,)
    tomorrow = practice.opening("Ana", "own:a.yaml", pair_set, TODAY + timedelta(days=1))
    assert (tomorrow.rights, tomorrow.today) == ({}, ())
    records.close()


def test_what_was_right_once_goes_along_to_another_computer_and_is_deleted_with_the_player(
    tmp_path: Path,
) -> None:
    here, there = (Records.open(tmp_path / name, Calendar()) for name in ("here", "there"))
    pair_set = words(3)
    once = {pair_set.pairs[0].content_key: 1}
    here.practice.save("Ana", (), Rights(TODAY, {}, once))
    for _time in range(2):
        there.import_player("Ana", here.export_player("Ana"))
    assert there.practice.opening("Ana", "own:a.yaml", pair_set, TODAY).rights == once
    there.delete_player("Ana")
    assert not there.practice.opening("Ana", "own:a.yaml", pair_set, TODAY).rights
    for records in (here, there):
        records.close()


def test_a_set_is_registered_anew_when_it_changed(tmp_path: Path) -> None:
    records = Records.open(tmp_path, Calendar())
    practise(records, words(6), TODAY, *range(6))
    fewer = words(4)
    assert records.practice.unregistered({"own:a.yaml": fewer.content_key}) == ["own:a.yaml"]
    records.practice.register({"own:a.yaml": fewer})
    assert records.practice.unregistered({"own:a.yaml": fewer.content_key}) == []
    assert records.practice.due("Ana", TODAY)["own:a.yaml"].tomorrow == 4
    records.practice.register({"own:a.yaml": PairSet("none", ())})
    assert records.practice.due("Ana", TODAY) == {}
    records.close()


def test_a_day_is_that_of_the_place(tmp_path: Path) -> None:
    records = Records.open(tmp_path, Day(datetime(2026, 11, 22, 23, 30, tzinfo=UTC)))
    assert records.today(UTC) == TODAY
    assert records.today(timezone(timedelta(hours=2))) == TODAY + timedelta(days=1)
    records.close()


# ------------------------------------------------------------------ mending


def keys(pair_set: PairSet) -> list[str]:
    return [pair.content_key for pair in pair_set.pairs]


def test_what_is_remembered_goes_with_a_pair_that_was_mended(tmp_path: Path) -> None:
    records = Records.open(tmp_path, Calendar())
    pair_set, (new,) = words(3), keys(PairSet("x", words(9).pairs[8:]))
    practise(records, pair_set, TODAY, 0)
    practise(records, pair_set, TODAY, nickname="Ben")
    records.star("Ana", keys(pair_set)[0], wanted=True)
    old = keys(pair_set)[0]
    before = records.practice.recalls("Ana", [old])[old]
    records.practice.carry({old: new}, "own:a.yaml")
    assert records.practice.recalls("Ana", [old, new]) == {new: before}
    assert list(records.practice.recalls("Ben", [old, new])) == [new]
    assert records.stars("Ana") == {new}
    assert records.practice.due("Ana", TODAY)["own:a.yaml"].tomorrow == 1
    records.close()


def test_another_set_with_the_same_pair_keeps_its_memory(tmp_path: Path) -> None:
    records = Records.open(tmp_path, Calendar())
    pair_set = words(3)
    practise(records, pair_set, TODAY)
    records.practice.register({"bundled:a.yaml": pair_set})
    old, new = keys(pair_set)[0], keys(words(9))[8]
    records.practice.carry({old: new}, "own:a.yaml")
    assert set(records.practice.recalls("Ana", [old, new])) == {old, new}
    records.close()


def test_two_pairs_that_change_places_change_memories(tmp_path: Path) -> None:
    records = Records.open(tmp_path, Calendar())
    pair_set = words(3)
    practise(records, pair_set, TODAY, 0)
    one, other = keys(pair_set)[:2]
    before = records.practice.recalls("Ana", [one, other])
    records.practice.carry({one: other, other: one}, "own:a.yaml")
    after = records.practice.recalls("Ana", [one, other])
    assert (after[one], after[other]) == (before[other], before[one])
    records.close()


# ------------------------------------------------------------------ merging

LOGS = st.lists(
    st.builds(
        lambda pair, hour, rating: Review(
            f"{pair:016x}",
            f"{datetime(2026, 1, 1, tzinfo=UTC) + timedelta(hours=hour):%Y-%m-%dT%H:%M:%SZ}",
            f"{date(2026, 1, 1) + timedelta(hours=hour):%Y-%m-%d}",
            rating,
            "board",
        ),
        st.integers(0, 3),
        st.integers(0, 3000),
        st.sampled_from([1, 2, 3]),
    ),
    max_size=25,
    unique_by=lambda review: (review.pair, review.moment),
)


@settings(
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(LOGS, st.randoms(use_true_random=False))
def test_memories_are_merged_in_any_order_and_as_often_as_one_likes(
    tmp_path: Path, log: list[Review], chance: Random
) -> None:
    folder = tmp_path / str(len(list(tmp_path.iterdir())))
    records = Records.open(folder, Calendar())
    parts = [[r for r in log if chance.random() < 0.6] for _part in range(3)] + [log]
    chance.shuffle(parts)
    added = sum(records.practice.merge("Ana", part) for part in [*parts, *parts])
    assert added == len(log)
    assert sorted(records.practice.reviews("Ana")) == sorted(log)
    pairs = {review.pair for review in log}
    expected = {pair: remembered(r for r in log if r.pair == pair) for pair in pairs}
    assert records.practice.recalls("Ana", sorted(pairs)) == expected
    records.close()


def test_what_is_remembered_is_what_the_log_comes_to(tmp_path: Path) -> None:
    calendar, pair_set = Calendar(), words(8)
    records = Records.open(tmp_path, calendar)
    for n in range(12):
        day = TODAY + timedelta(days=3 * n)
        calendar.put(day)
        practise(records, pair_set, day, n % 8, (3 * n) % 8)
    log = records.practice.reviews("Ana")
    for key, recall in records.practice.recalls("Ana", keys(pair_set)).items():
        assert remembered(review for review in log if review.pair == key) == recall
    records.close()


def test_a_damaged_row_makes_a_pair_new_and_stops_nothing(tmp_path: Path) -> None:
    records = Records.open(tmp_path, Calendar())
    practise(records, words(3), TODAY)
    records.close()
    with closing(sqlite3.connect(tmp_path / "scores.db")) as base, base:
        base.execute("UPDATE recalls SET due = 'soon' WHERE pair = ?", (keys(words(3))[0],))
    records = Records.open(tmp_path, Calendar())
    assert begun(records.practice, words(3), TODAY).left == 1
    records.close()


@pytest.mark.parametrize("rating", [0, 7])
def test_a_review_with_a_rating_that_there_is_not_is_left_out(rating: int) -> None:
    good = Review("a", "2026-01-01T10:00:00Z", "2026-01-01", int(Rating.GOOD), "board")
    odd = good._replace(moment="2026-01-02T10:00:00Z", rating=rating)
    alone = remembered([good])
    assert isinstance(alone, Recall)
    assert remembered([good, odd]) == alone


def test_an_answer_that_was_right_after_all_leaves_nothing_behind(tmp_path: Path) -> None:
    pair_set, nickname = words(3), "Ana"
    records = Records.open(tmp_path, Calendar())
    practise(records, pair_set, TODAY)
    before = log_and_memory(records, nickname, pair_set)
    later = TODAY + timedelta(days=30)
    session = begun(records.practice, pair_set, later)
    assert session.task is not None
    _session, facts = wrong(session, session.task.pairs[0], "something else")
    records.practice.save(nickname, facts)
    assert log_and_memory(records, nickname, pair_set) != before
    for fact in facts:
        records.practice.take_back(nickname, fact.key, session.recalls.get(fact.key))
    assert log_and_memory(records, nickname, pair_set) == before
    new = facts[0].key
    records.practice.take_back(nickname, new, None)
    assert new not in records.practice.recalls(nickname, [new])
