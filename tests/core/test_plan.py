"""How many pairs a round holds, and which go together."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.core.options import Options, PairsARound
from game.core.pair_set import Pair, Side
from game.core.plan import plan, weight


def _pairs(*lengths: int) -> list[Pair]:
    return [Pair(Side(f"t{i}"), Side("x" * length)) for i, length in enumerate(lengths)]


def _room_for(letters: int) -> Callable[[Sequence[Pair]], bool]:
    return lambda pairs: sum(weight(pair) for pair in pairs) <= letters


def _sizes(count: int, options: Options, letters: int = 10**9, length: int = 10) -> list[int]:
    pairs = _pairs(*[length] * count)
    return [len(one) for one in plan(pairs, options, Random(1), _room_for(letters))]


@pytest.mark.parametrize(
    ("count", "rounds"),
    [(1, [1]), (2, [2]), (3, [3]), (12, [12]), (13, [6, 7]), (14, [7, 7]), (25, [8, 8, 9])],
)
def test_short_texts_are_dealt_in_as_few_balanced_rounds_as_there_can_be(
    count: int, rounds: list[int]
) -> None:
    assert sorted(_sizes(count, Options())) == rounds


def test_nothing_to_play_gives_no_round() -> None:
    assert plan([], Options(), Random(1), lambda pairs: True) == ()


def test_auto_takes_the_largest_round_that_can_be_read() -> None:
    assert sorted(_sizes(12, Options(), letters=6 * 13)) == [6, 6]
    assert sorted(_sizes(12, Options(), letters=5 * 13)) == [4, 4, 4]


def test_auto_never_goes_below_rounds_of_three() -> None:
    assert sorted(_sizes(12, Options(), letters=20)) == [3, 3, 3, 3]


@pytest.mark.parametrize(
    ("wanted", "rounds"), [(5, [4, 5, 5]), (3, [2, 3, 3, 3, 3]), (1, [2, 3, 3, 3, 3]), (99, [7, 7])]
)
def test_a_number_of_pairs_is_kept_between_three_and_twelve(wanted: int, rounds: list[int]) -> None:
    assert sorted(_sizes(14, Options(pairs=wanted), letters=1)) == rounds


def test_all_takes_twelve_a_round_whether_they_can_be_read_or_not() -> None:
    assert sorted(_sizes(24, Options(pairs="all"), letters=1)) == [12, 12]


def test_a_total_limits_the_pairs_of_the_run() -> None:
    assert sum(_sizes(40, Options(total=10))) == 10


def test_long_texts_are_spread_so_that_no_round_has_them_all() -> None:
    pairs = _pairs(*[300] * 4, *[10] * 12)
    for seed in range(20):
        for one in plan(pairs, Options(pairs=4), Random(seed), lambda _: True):
            assert sum(i < 4 for i in one) == 1


def test_the_greedy_deal_is_found_where_chance_is_too_uneven() -> None:
    pairs = _pairs(100, 50, 50, 10, 10, 10)
    for seed in range(60):
        rounds = plan(pairs, Options(), Random(seed), _room_for(126))
        assert [len(one) for one in rounds] == [3, 3]
        assert all(sum(weight(pairs[i]) for i in one) <= 126 for one in rounds)


def test_one_endless_text_does_not_cut_the_whole_set_into_rounds_of_three() -> None:
    pairs = _pairs(10_000, *[10] * 23)
    rounds = plan(pairs, Options(), Random(1), _room_for(600))
    assert [len(one) for one in rounds] == [12, 12]


def test_ten_thousand_pairs_are_planned_with_few_questions() -> None:
    asked = 0

    def fits(pairs: Sequence[Pair]) -> bool:
        nonlocal asked
        asked += 1
        return len(pairs) <= 5

    lengths = [Random(5).randrange(5, 200) for _ in range(10)] * 1000
    rounds = plan(_pairs(*lengths), Options(), Random(1), fits)
    assert max(map(len, rounds)) == 5
    assert asked < 60


LENGTHS = st.lists(st.integers(1, 400), max_size=60)
WAYS = st.one_of(st.just("auto"), st.just("all"), st.integers(1, 15))


@given(LENGTHS, WAYS, st.integers(0, 2**31), st.integers(50, 3000))
def test_every_pair_is_in_exactly_one_round_and_rounds_are_balanced(
    lengths: list[int], wanted: PairsARound, seed: int, room: int
) -> None:
    options = Options(pairs=wanted)
    rounds = plan(_pairs(*lengths), options, Random(seed), _room_for(room))
    assert sorted(i for one in rounds for i in one) == list(range(len(lengths)))
    sizes = [len(one) for one in rounds]
    assert not sizes or (max(sizes) - min(sizes) <= 1 and max(sizes) <= 12 and min(sizes) > 0)


@given(LENGTHS, st.integers(0, 2**31))
def test_the_same_seed_plans_the_same_rounds(lengths: list[int], seed: int) -> None:
    first, second = (
        plan(_pairs(*lengths), Options(), Random(seed), _room_for(700)) for _ in range(2)
    )
    assert first == second
