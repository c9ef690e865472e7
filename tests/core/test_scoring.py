"""Score, official time, ranks, stars and par, with plain numbers."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.core import scoring
from game.core.game import Card, Game, Round
from game.core.options import Options
from game.core.pair_set import Pair, Side
from game.core.run import Result, Run, Start, Way
from game.core.stopwatch import Stopwatch


def a_round(first: int, pairs: int) -> Round:
    numbers = range(first, first + pairs)
    return Round(
        tuple(Card(2 * n, "term", Side(f"t{n}"), n) for n in numbers),
        tuple(Card(2 * n + 1, "definition", Side(f"d{n}"), n) for n in numbers),
    )


def finished(errors: int = 0, running_ms: int = 60_000, **more: Any) -> Game:
    """A game of 4 + 3 pairs, all of them found."""
    last = a_round(4, 3)
    game = Game(
        Options(),
        seed=7,
        pairs=tuple(Pair(Side(f"t{n}"), Side(f"d{n}")) for n in range(7)),
        rounds=(a_round(0, 4), last),
        at=1,
        joined=tuple((t.id, t.id + 1) for t in last.terms),
        watch=Stopwatch(running_ms),
        errors=errors,
    )
    return replace(game, **more)


def a_run(score: int, official_ms: int) -> Run:
    start = Start(Way("k", "columns", 4, 7, "term", 0), "s", "S", 1, "Ana", "desk")
    return Run(1, start, Result(0, 0, 0, 0, score, official_ms, official_ms), "", "")


FULL_BOARDS = [(12, 12, 0, 100), (12, 12, 1, 92), (12, 12, 12, 50), (11, 12, 0, 91), (0, 12, 3, 0)]
SMALL_BOARDS = [(0, 0, 0, 0), (3, 3, 1, 75)]


@pytest.mark.parametrize(("found", "pairs", "errors", "points"), FULL_BOARDS + SMALL_BOARDS)
def test_a_score_is_the_share_of_right_answers_rounded_down(
    found: int, pairs: int, errors: int, points: int
) -> None:
    assert scoring.score(found, pairs, errors) == points


def test_an_error_costs_more_where_guessing_is_as_fast_as_reading() -> None:
    assert [scoring.error_ms(n) for n in (3, 5, 6, 12)] == [3000, 3000, 2000, 2000]


def test_official_time_adds_what_the_game_noted_to_what_was_played() -> None:
    got = scoring.result(finished(errors=1, running_ms=102_180, penalty_ms=8000, hints=1), 0, False)
    assert (got.running_ms, got.official_ms) == (102_180, 110_180)


def test_a_running_clock_is_read_at_the_time_given() -> None:
    game = replace(finished(), watch=Stopwatch(1000, since=500))
    assert scoring.result(game, 2500, False).running_ms == 3000


def test_a_revealed_pair_was_not_found_by_the_player() -> None:
    assert scoring.result(finished(revealed=2), 0, False).score == 71


@pytest.mark.parametrize(
    ("game", "replay", "why"),
    [
        (finished(), False, ""),
        (finished(), True, "replay"),
        (finished(revealed=1, hints=1, undos=1), False, "reveals"),
        (finished(hints=1, undos=1), False, "hints"),
        (finished(undos=1, running_ms=10), False, "undos"),
        (finished(running_ms=2099), False, "too_fast"),
        (finished(running_ms=2100), False, ""),
        (replace(finished(revealed=1), joined=()), True, "unfinished"),
    ],
)
def test_the_first_reason_for_not_being_ranked_is_the_one_that_is_kept(
    game: Game, replay: bool, why: str
) -> None:
    got = scoring.result(game, 0, replay)
    assert (got.why_not, got.ranked) == (why, why == "")


def test_a_way_has_the_largest_round_and_all_pairs() -> None:
    assert scoring.way(finished(), "abc", 2) == Way("abc", "columns", 4, 7, "term", 2)


def test_equals_share_a_rank_and_the_next_one_counts_them() -> None:
    runs = [a_run(92, 5), a_run(100, 9), a_run(92, 5), a_run(92, 6)]
    assert scoring.ranks(runs) == [2, 1, 2, 4]


@given(st.lists(st.builds(a_run, st.integers(0, 4), st.integers(0, 4)), max_size=12))
def test_a_rank_is_one_more_than_the_number_of_better_runs(runs: list[Run]) -> None:
    def better(one: Run, other: Run) -> bool:
        a, b = one.result, other.result
        return (a.score, -a.official_ms) > (b.score, -b.official_ms)

    assert scoring.ranks(runs) == [1 + sum(better(r, mine) for r in runs) for mine in runs]


def test_only_a_run_without_errors_has_three_stars() -> None:
    assert [scoring.stars(n) for n in (0, 59, 60, 79, 80, 99, 100)] == [0, 0, 1, 1, 2, 2, 3]


@cache
def perfect_turns(unseen: int, seen: int) -> float:
    """Mean turns left with `unseen` pairs quite unknown and `seen` of which one card is known."""
    if unseen == seen == 0:
        return 0.0
    first = 2 * unseen + seen
    turns = 1 + (seen / first * perfect_turns(unseen, seen - 1) if seen else 0)
    if unseen:
        second = first - 1
        luck = perfect_turns(unseen - 1, seen)
        known = seen * (1 + perfect_turns(unseen - 1, seen))
        new = (2 * unseen - 2) * perfect_turns(unseen - 2, seen + 2) if unseen > 1 else 0
        turns += 2 * unseen / first * (luck + known + new) / second
    return turns


@pytest.mark.parametrize("pairs", [*range(1, 13), 15, 20, 40])
def test_par_is_the_mean_of_perfect_play_worked_out_exactly(pairs: int) -> None:
    assert scoring.par(pairs) == pytest.approx(perfect_turns(pairs, 0), abs=0.06)


def test_par_has_the_values_that_are_promised() -> None:
    assert [scoring.par(n) for n in (6, 8, 10, 12)] == [9.2, 12.4, 15.6, 18.9]
