"""What is said of a finished run, by plain values: this run, and those before it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from game.core.run import Run, WhyNot
from game.core.scoring import score
from game.core.verdict import Earlier, Goal, Verdict, goal, verdict
from tests.records.made import RESULT, START

PAIRS = 12


def run(errors: int = 0, seconds: float = 100, name: str = "Ana", why_not: WhyNot = "") -> Run:
    ms = round(seconds * 1000)
    result = replace(RESULT, errors=errors, hints=0, reveals=0, undos=0, why_not=why_not)
    result = replace(result, score=score(PAIRS, PAIRS, errors), official_ms=ms, running_ms=ms)
    return Run(1, replace(START, nickname=name), result, "", "")


def before(*runs: Run, last: Run | None = None) -> Earlier:
    """What was played, best first, by Ana and others."""
    own = next((one for one in runs if one.start.nickname == "Ana"), None)
    return Earlier(runs[0] if runs else None, own, last or own, None, 1, bool(runs))


@pytest.mark.parametrize(
    ("now", "earlier", "said"),
    [
        (run(), Earlier(), Verdict("first")),
        (run(), Earlier(set_played=True), Verdict("first_like_this")),
        (run(0, 88), before(run(0, 100)), Verdict("record", 12_000, name="Ana")),
        (run(0, 120), before(run(2, 100)), Verdict("record", errors=2, name="Ana")),
        (run(0, 88), before(run(0, 90, "Leo")), Verdict("record_of_all", 2000, name="Leo")),
        (run(1), before(run(0, 90, "Leo")), Verdict("own_first")),
        (run(0, 90), before(run(0, 90, "Leo"), run(1)), Verdict("level", name="Leo")),
        (
            run(1, 80),
            before(run(0, 90, "Leo"), run(1, 99)),
            Verdict("own_record", 19_000, name="Ana"),
        ),
        (run(2), before(run(0, 90), last=run(5)), Verdict("fewer_errors", errors=3)),
        (run(2, 80), before(run(0, 90), last=run(2, 95)), Verdict("quicker", 15_000)),
        (run(0, 95), before(run(0, 90), last=run(0, 92)), Verdict("no_errors", 5000)),
        (run(2, 95), before(run(2, 90), last=run(2, 92)), Verdict("slower_than_best", 5000)),
        (run(2, 95), before(run(0, 90), last=run(1, 92)), Verdict("more_errors", errors=2)),
    ],
)
def test_the_sentence_is_the_one_that_is_true_and_means_most(
    now: Run, earlier: Earlier, said: Verdict
) -> None:
    assert verdict(now, earlier) == said


def test_a_run_that_does_not_count_is_no_record_however_quick() -> None:
    quick = run(0, 10, why_not="hints")
    helped = replace(quick, result=replace(quick.result, hints=1))
    assert verdict(helped, before(run(3, 100))) == Verdict("by_oneself")


def test_a_replay_without_an_error_is_worth_a_word() -> None:
    again = run(0, 10, why_not="replay")
    again = replace(again, start=replace(again.start, replay=True))
    assert verdict(again, before(run(3))) == Verdict("replay_right")


def test_without_a_clock_nothing_is_said_of_time() -> None:
    slow = run(0, 100, why_not="untimed")
    assert verdict(slow, before(run(0, 200))) == Verdict("by_oneself")
    assert verdict(slow, before(run(2, 50))) == Verdict("fewer_errors", errors=2)
    assert goal(slow, Earlier(), PAIRS) == Goal("timed")


@pytest.mark.parametrize(
    ("errors", "wanted"),
    [
        (1, Goal("stars", 3, 1)),
        (2, Goal("stars", 3, 2)),
        (4, Goal("stars", 2, 1)),
        (9, Goal("stars", 1, 1)),
    ],
)
def test_the_next_goal_is_the_next_star(errors: int, wanted: Goal) -> None:
    assert goal(run(errors), Earlier(), PAIRS) == wanted


@pytest.mark.parametrize("errors", range(1, 40))
def test_that_many_errors_fewer_do_win_the_star_and_not_one_less(errors: int) -> None:
    from game.core.scoring import stars

    wanted = goal(run(errors), Earlier(), PAIRS)
    assert stars(score(PAIRS, PAIRS, errors - wanted.errors)) >= wanted.number
    assert stars(score(PAIRS, PAIRS, errors - wanted.errors + 1)) < wanted.number


def test_a_better_run_that_is_near_is_the_goal() -> None:
    ahead = Earlier(ahead=run(0, 97.7, "Leo"), place=2)
    assert goal(run(0, 100), ahead, PAIRS) == Goal("place", 1, ms=2300)


def test_the_first_without_an_error_plays_against_their_own_time() -> None:
    assert goal(run(0, 100), Earlier(place=1), PAIRS) == Goal("own", ms=100_000)
