"""What a seed deals."""

from __future__ import annotations

from collections.abc import Sequence
from random import Random
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from game.core.chance import shuffled
from game.core.deal import deal
from game.core.game import Round
from game.core.options import Options
from game.core.pair_set import Pair, PairSet, Side
from game.modes import MODES


def _set(count: int, distractors: int = 0) -> PairSet:
    pairs = tuple(Pair(Side(f"term {i}"), Side(f"definition {i}")) for i in range(count))
    return PairSet("a set", pairs, tuple(Side(f"other {i}") for i in range(distractors)))


def _anything_fits(pairs: Sequence[Pair], distractors: Sequence[Side]) -> bool:
    return True


def _rounds(
    pair_set: PairSet, seed: int = 7, only: Sequence[int] | None = None, **options: Any
) -> tuple[Round, ...]:
    chosen = Options(**options)
    face_down = MODES[chosen.mode].FACE_DOWN
    return deal(pair_set, chosen, seed, _anything_fits, only, face_down=face_down)[1]


def test_a_seed_is_a_promise_that_later_versions_keep() -> None:
    """These numbers must never change: a teacher's printed key depends on them."""
    assert shuffled(range(8), Random(7)) == [5, 4, 6, 7, 0, 3, 1, 2]
    round_ = _rounds(_set(4))[0]
    assert [card.face.text[-1] for card in round_.terms] == ["0", "1", "3", "2"]
    assert [card.face.text[-1] for card in round_.definitions] == ["1", "3", "2", "0"]


def test_a_file_sorted_in_another_way_deals_the_same_board() -> None:
    one = _set(20, 3)
    other = PairSet("sorted", one.pairs[::-1], one.distractors[::-1])
    assert _rounds(one) == _rounds(other)


def test_a_copied_folder_deals_the_same_board() -> None:
    def at(folder: str) -> PairSet:
        pairs = tuple(
            Pair(Side(f"{i % 5}", picture=f"{folder}/{i}.png"), Side("x")) for i in range(9)
        )
        return PairSet("pictures", pairs)

    def names(rounds: tuple[Round, ...]) -> list[str]:
        return [card.face.picture[-5:] for one in rounds for card in one.terms]

    assert names(_rounds(at("/a"))) == names(_rounds(at("C:/z/y")))


def test_other_seeds_deal_other_boards() -> None:
    assert len({_rounds(_set(8), seed) for seed in range(20)}) == 20


def test_card_ids_are_unique_in_the_run_and_count_from_nought() -> None:
    found = [card.id for one in _rounds(_set(30, 6)) for card in one.cards]
    assert sorted(found) == list(range(66))


def test_the_pair_of_a_card_counts_in_the_order_of_the_run() -> None:
    pairs, rounds = deal(_set(30), Options(), 7, _anything_fits)
    for one in rounds:
        for card in one.cards:
            assert card.pair is not None
            assert card.face in (pairs[card.pair].term, pairs[card.pair].definition)
    order = [card.pair for one in rounds for card in sorted(one.terms, key=lambda c: c.pair or 0)]
    assert order == list(range(30))


def test_only_some_pairs_are_replayed() -> None:
    pairs, rounds = deal(_set(30), Options(), 7, _anything_fits, only=[3, 8])
    assert {pair.term.text for pair in pairs} == {"term 3", "term 8"}
    assert len(rounds) == 1


def test_distractors_are_spread_and_never_make_more_than_twelve_definitions() -> None:
    rounds = _rounds(_set(20, 5))
    extra = [len(one.definitions) - one.pairs for one in rounds]
    assert sum(extra) == 5
    assert max(extra) - min(extra) <= 1
    assert all(len(one.definitions) <= 12 for one in rounds)


def test_auto_leaves_room_for_distractors_where_twelve_pairs_would_not() -> None:
    rounds = _rounds(_set(12, 4))
    assert [one.pairs for one in rounds] == [6, 6]
    assert [len(one.definitions) for one in rounds] == [8, 8]


def test_memory_has_no_distractors_and_an_order_for_its_grid() -> None:
    for one in _rounds(_set(14, 5), mode="memory"):
        assert sorted(one.order) == sorted(card.id for card in one.cards)
        assert all(card.pair is not None for card in one.cards)


def test_the_longest_distractors_are_judged_with_the_round() -> None:
    longest = Side("long " * 90)
    pair_set = PairSet("a set", _set(8).pairs, (Side("short"), longest))
    asked: list[Sequence[Side]] = []

    def fits(pairs: Sequence[Pair], distractors: Sequence[Side]) -> bool:
        asked.append(distractors)
        return True

    deal(pair_set, Options(), 1, fits)
    assert all(others[0] == longest for others in asked)


@given(st.integers(3, 12), st.integers(0, 4), st.integers(0, 2**31))
def test_definitions_never_all_lie_opposite_their_terms(n: int, extra: int, seed: int) -> None:
    for one in _rounds(_set(n, extra), seed, pairs=n):
        twos = zip(one.terms, one.definitions, strict=False)
        assert any(term.pair != definition.pair for term, definition in twos)


@given(st.integers(0, 40), st.integers(0, 2**31), st.sampled_from(["columns", "memory"]))
def test_every_pair_is_dealt_once_with_both_of_its_cards(n: int, seed: int, mode: str) -> None:
    rounds = _rounds(_set(n), seed, mode=mode)
    assert sorted(c.pair or 0 for one in rounds for c in one.terms) == list(range(n))
    assert sorted(c.pair or 0 for one in rounds for c in one.definitions) == list(range(n))


def test_as_many_distractors_are_dealt_as_are_wanted_and_all_deal_as_ever() -> None:
    cards = _set(20, 5)
    for wanted in (0, 2, 4):
        rounds = _rounds(cards, distractors=wanted)
        assert sum(len(one.definitions) - one.pairs for one in rounds) == wanted
    assert _rounds(cards, distractors=5) == _rounds(cards, distractors=9) == _rounds(cards)
    chosen = [_extra(_rounds(cards, seed, distractors=2)) for seed in range(6)]
    assert len(set(chosen)) > 1, "the seed chooses which"


def _extra(rounds: Sequence[Round]) -> frozenset[str]:
    cards = (card for one in rounds for card in one.definitions)
    return frozenset(card.face.text for card in cards if card.pair is None)
