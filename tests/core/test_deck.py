"""Which flash cards there are, in what order, and where one is among them."""

from __future__ import annotations

from random import Random

from hypothesis import given
from hypothesis import strategies as st

from game.core.deck import Deck, deck, with_company
from game.core.options import FEWEST

COUNTS = st.integers(1, 60)
SEEDS = st.none() | st.integers(1, 999_999)


@given(st.data(), COUNTS, SEEDS)
def test_every_pair_that_is_wanted_comes_once_and_no_other(
    data: st.DataObject, count: int, seed: int | None
) -> None:
    wanted = data.draw(st.sets(st.integers(0, count - 1)))
    made = deck(wanted, count, seed)
    assert sorted(made.order) == sorted(wanted)
    assert seed is not None or list(made.order) == sorted(wanted)
    assert made.over == (not wanted)


@given(st.data(), COUNTS, st.integers(1, 999_999))
def test_a_seed_deals_some_of_the_pairs_in_the_order_of_all(
    data: st.DataObject, count: int, seed: int
) -> None:
    some = data.draw(st.sets(st.integers(0, count - 1)))
    every = deck(range(count), count, seed)
    assert deck(range(count), count, seed) == every
    assert deck(some, count, seed).order == tuple(n for n in every.order if n in some)


@given(st.data(), COUNTS, SEEDS)
def test_the_pair_in_view_stays_whatever_the_order(
    data: st.DataObject, count: int, seed: int | None
) -> None:
    keep = data.draw(st.integers(0, count - 1))
    some = data.draw(st.sets(st.integers(0, count - 1)))
    assert deck({keep, *some}, count, seed, keep).pair == keep
    assert deck(some - {keep}, count, seed, keep).at == 0


@given(COUNTS, st.lists(st.integers(-3, 3)))
def test_steps_stay_between_the_first_card_and_the_end(count: int, steps: list[int]) -> None:
    made = Deck(tuple(range(count)))
    for by in steps:
        made = made.step(by)
        assert 0 <= made.at <= count
        assert made.pair == (None if made.at == count else made.at)


def test_a_jump_never_leads_past_the_last_card() -> None:
    made = Deck((4, 2, 7))
    assert [made.to(at).pair for at in (-2, 0, 2, 9)] == [4, 4, 7, 7]


@given(st.data(), COUNTS)
def test_too_few_pairs_to_be_a_question_get_others_beside_them(
    data: st.DataObject, count: int
) -> None:
    some = data.draw(st.sets(st.integers(0, count - 1)))
    played = with_company(tuple(some), range(count), Random(3))
    assert some <= set(played)
    assert list(played) == sorted(set(played))
    assert len(played) == max(len(some), min(FEWEST, count))
