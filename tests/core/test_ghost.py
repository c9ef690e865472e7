"""Ghost: where an earlier run stood at each moment."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from game.core.ghost import found_at, ghost_of, lead_ms, next_step
from game.core.moves import Answer, AnswerKind

TIMES = st.lists(st.integers(0, 100_000), max_size=12).map(lambda times: tuple(sorted(times)))


def given_at(ms: int, kind: AnswerKind = "match") -> Answer:
    return Answer(0, 0, "dog", "perro", kind == "match", kind, ms, ms, (0, 4))


def test_a_ghost_is_made_of_the_pairs_found_alone() -> None:
    assert ghost_of([given_at(900), given_at(1200, "miss"), given_at(2000)]) == (900, 2000)


def test_a_ghost_finds_its_pairs_when_the_run_did() -> None:
    ghost = (900, 2000, 5000)
    assert [found_at(ghost, ms) for ms in (0, 899, 900, 4999, 9000)] == [0, 0, 1, 2, 3]


def test_the_lead_is_the_time_between_the_same_pair_in_both_runs() -> None:
    assert lead_ms((900, 2000), 2, 1500) == 500
    assert lead_ms((900, 2000), 1, 1500) == -600


def test_there_is_no_lead_before_the_first_pair_and_after_the_last_of_the_ghost() -> None:
    assert lead_ms((900, 2000), 0, 10) is None
    assert lead_ms((900, 2000), 3, 10) is None


@given(TIMES, st.integers(0, 100_000))
def test_the_next_step_is_the_first_moment_with_more_pairs(ghost: tuple[int, ...], ms: int) -> None:
    step = next_step(ghost, ms)
    if step is None:
        assert found_at(ghost, ms) == len(ghost)
    else:
        assert found_at(ghost, step) > found_at(ghost, ms) == found_at(ghost, step - 1)
