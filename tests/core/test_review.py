"""What is worth another look after a run."""

from __future__ import annotations

from game.core.moves import Answer, AnswerKind
from game.core.review import Found, Item, found_pairs, review


def said(
    pair: int, kind: AnswerKind = "match", chosen: str = "right", took_ms: int = 3000
) -> Answer:
    return Answer(0, pair, "asked", chosen, kind == "match", kind, 0, took_ms, (0, 1))


def test_a_run_without_trouble_has_nothing_to_review() -> None:
    assert review([said(0), said(1)]) == ()
    assert review([]) == ()


def test_the_most_missed_pair_comes_first_and_equals_stay_in_order() -> None:
    answers = [said(2, "miss"), said(1, "miss"), said(3, "miss"), said(3, "miss")]
    assert [item.pair for item in review(answers)] == [3, 1, 2]


def test_what_was_chosen_instead_is_told_once_each_in_order() -> None:
    answers = [said(0, "miss", "b"), said(0, "miss", "a"), said(0, "miss", "b"), said(0)]
    assert review(answers) == (Item(0, 3, ("b", "a")),)


def test_bad_luck_in_memory_is_not_a_miss() -> None:
    assert review([said(0, "unlucky"), said(0)]) == ()


def test_a_revealed_pair_is_reviewed_after_the_missed_ones() -> None:
    answers = [said(0, "reveal"), said(1, "miss"), said(1)]
    assert review(answers) == (Item(1, 1, ("right",)), Item(0, revealed=True))


def test_slow_takes_over_twice_the_median_and_over_ten_seconds() -> None:
    quick = [said(n) for n in range(5)]
    assert review([*quick, said(8, took_ms=10_000)]) == ()
    assert review([*quick, said(8, took_ms=10_001)]) == (Item(8, slow_ms=10_001),)
    even = [said(n, took_ms=15_000) for n in range(5)]
    assert review([*even, said(8, took_ms=29_000)]) == ()


def test_only_the_slowest_three_are_called_slow_the_slowest_first() -> None:
    answers = [said(n) for n in range(9)] + [said(10 + n, took_ms=20_000 + n) for n in range(4)]
    assert [item.pair for item in review(answers)] == [13, 12, 11]


def test_a_missed_pair_that_was_slow_too_is_listed_once_with_both() -> None:
    answers = [said(n) for n in range(5)] + [said(7, "miss", "x"), said(7, took_ms=21_000)]
    assert review(answers) == (Item(7, 1, ("x",), 21_000),)


def test_a_distractor_joined_with_nothing_known_is_left_out() -> None:
    assert review([said(-1, "miss")]) == ()


def test_found_pairs_are_told_in_their_order_and_a_pair_that_counted_after_all_is_one() -> None:
    answers = [said(2, took_ms=9), said(0, "miss"), said(0, "accepted"), said(1, "reveal")]
    assert found_pairs(answers) == (Found(2, 0, 9), Found(0, 0, 3000))
