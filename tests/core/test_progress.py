"""Progress: days and weeks are added up, and what is due is told once."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from game.core.progress import (
    DayPlayed,
    Scored,
    add_days,
    due_bars,
    longest_row,
    period,
    total,
    week_scores,
)

TODAY = date(2026, 11, 26)
near = st.integers(-400, 400).map(lambda n: TODAY + timedelta(days=n))
dues = st.dictionaries(near, st.integers(1, 50))


def test_a_period_ends_with_this_week_and_has_the_same_day_a_year_ago() -> None:
    year = period(TODAY)
    assert year.first <= date(2025, 11, 26)
    assert year.last == date(2026, 11, 29)


@given(near, st.integers(0, 5))
def test_a_period_is_whole_weeks_and_the_one_before_it_lacks_no_day(day: date, back: int) -> None:
    year, before = period(day, back), period(day, back + 1)
    assert year.first.weekday() == 0
    assert (year.last - year.first).days + 1 == 7 * len(year.mondays)
    assert before.last >= year.first - timedelta(days=1)


def test_games_and_practice_of_a_day_are_one_day() -> None:
    days = add_days([(TODAY, 1, 12), (TODAY, 2, 6)], [(TODAY, 9)])
    assert days == {TODAY: DayPlayed(games=3, pairs=18, reviews=9)}


def test_a_game_that_was_left_makes_a_day_of_the_lowest_level() -> None:
    assert add_days([(TODAY, 1, 0)], [])[TODAY].level == 1


@given(st.integers(0, 200), st.integers(0, 200))
def test_more_pairs_are_never_a_lower_level(pairs: int, more: int) -> None:
    low, high = DayPlayed(1, pairs), DayPlayed(1, pairs, more)
    assert 1 <= low.level <= high.level <= 4


@given(st.dictionaries(near, st.integers(1, 9)))
def test_all_days_together_are_what_was_played(games: dict[date, int]) -> None:
    days = add_days([(day, n, 0) for day, n in games.items()], [])
    assert total(days.values()) == DayPlayed(games=sum(games.values()))
    assert list(days) == sorted(games)


def test_the_longest_row_of_days_ends_where_a_day_is_missing() -> None:
    days = [TODAY + timedelta(days=n) for n in (0, 1, 2, 5, 6)]
    assert longest_row(days) == 3
    assert longest_row([]) == 0


def test_the_best_of_a_week_is_the_best_score_and_then_the_best_time() -> None:
    games = [Scored(TODAY, 92, 50_000), Scored(TODAY, 100, 70_000), Scored(TODAY, 100, 60_000)]
    [week] = week_scores(games)
    assert (week.games, week.score, week.official_ms) == (3, 100, 60_000)


@given(dues)
def test_every_pair_that_is_due_is_in_one_bar(due: dict[date, int]) -> None:
    bars = due_bars(due, TODAY)
    assert sum(bar.pairs for bar in bars) == sum(due.values())
    for one, other in pairwise(bars):
        assert one.last is not None
        assert other.first == one.last + timedelta(days=1)


def test_the_first_bar_is_today_with_what_is_overdue() -> None:
    bars = due_bars({TODAY: 2, TODAY - timedelta(days=9): 3}, TODAY)
    assert bars[0].pairs == 5
    assert len(bars) == 14
