"""When a pair is asked again."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

from fsrs import Card, Scheduler
from fsrs import Rating as FsrsRating
from hypothesis import given
from hypothesis import strategies as st

from game.core.recall import LONGEST_DAYS, Rating, Recall, replay, review

DAY = date(2026, 11, 26)
RATINGS = st.lists(st.tuples(st.sampled_from(Rating), st.integers(0, 400)), max_size=30)


def after(*log: tuple[Rating, int]) -> Recall:
    recall = replay((rating, DAY + timedelta(days=day)) for rating, day in log)
    assert recall is not None
    return recall


def test_days_grow_while_a_pair_is_known() -> None:
    recall, days = after((Rating.GOOD, 0)), []
    for _time in range(5):
        days.append(recall.days(recall.last))
        recall = review(recall, Rating.GOOD, recall.due)
    assert days == sorted(days)
    assert days[0] <= 3
    assert days[-1] > 60


def test_a_missed_pair_is_asked_again_tomorrow() -> None:
    assert after((Rating.AGAIN, 0)).due == DAY + timedelta(days=1)
    late = after((Rating.GOOD, 0), (Rating.GOOD, 2), (Rating.AGAIN, 12))
    assert late.days(late.last) <= 3
    assert (late.lapses, late.reviews, late.began) == (1, 3, DAY)


def test_right_after_a_slip_comes_back_sooner_than_right_at_once() -> None:
    slip, good = (after((Rating.GOOD, 0), (how, 2)) for how in (Rating.HARD, Rating.GOOD))
    assert slip.due < good.due


@given(RATINGS)
def test_days_are_those_of_the_package_itself(log: list[tuple[Rating, int]]) -> None:
    scheduler = Scheduler(
        learning_steps=(), relearning_steps=(), maximum_interval=365, enable_fuzzing=False
    )
    card, day, recall = Card(card_id=1), DAY, None
    for rating, days in log:
        day += timedelta(days=days)
        noon = datetime(day.year, day.month, day.day, 12, tzinfo=UTC)
        card, _log = scheduler.review_card(card, FsrsRating(rating.value), noon)
        recall = review(recall, rating, day)
        assert recall.due == card.due.date()
        assert (recall.stability, recall.difficulty) == (card.stability, card.difficulty)


@given(RATINGS)
def test_a_pair_is_never_due_on_the_day_it_was_asked_nor_after_a_year(
    log: list[tuple[Rating, int]],
) -> None:
    day, recall = DAY, None
    for rating, days in log:
        day += timedelta(days=days)
        recall = review(recall, rating, day)
        assert 1 <= recall.days(day) <= LONGEST_DAYS


def test_a_hundred_right_answers_do_not_leave_the_calendar() -> None:
    recall = after((Rating.GOOD, 0))
    for _time in range(100):
        recall = review(recall, Rating.GOOD, recall.due)
    assert recall.days(recall.last) == LONGEST_DAYS


def test_a_calendar_that_was_set_back_counts_as_no_time() -> None:
    recall = review(after((Rating.GOOD, 30)), Rating.GOOD, DAY)
    assert recall.last == recall.began == DAY
    assert recall.due > DAY


def test_a_pair_is_due_from_its_day_on() -> None:
    recall = after((Rating.AGAIN, 0))
    due = [recall.is_due(DAY + timedelta(days=n)) for n in range(3)]
    assert due == [False, True, True]


def test_nothing_is_remembered_after_nothing() -> None:
    assert replay([]) is None
