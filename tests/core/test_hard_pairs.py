"""Hard pairs: what is missed most comes first, wherever it was missed."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from game.core.hard_pairs import Asked, GameTally, PracticeTally, hard_pairs
from game.core.moves import AnswerKind
from tests.fakes import pair_set

PAIRS = pair_set("Words", 4).pairs
kinds: st.SearchStrategy[AnswerKind] = st.sampled_from(
    ("match", "miss", "unlucky", "reveal", "accepted")
)
tallies = st.builds(
    GameTally,
    st.just("term"),
    st.sampled_from([pair.term.spoken for pair in PAIRS]),
    st.sampled_from([pair.definition.spoken for pair in PAIRS]),
    kinds,
    st.booleans(),
    st.integers(1, 9),
)


def alone(asked: str, chosen: str, kind: AnswerKind, times: int = 1) -> GameTally:
    return GameTally("term", asked, chosen, kind, False, times)


def test_the_pair_that_is_missed_most_often_comes_first_and_tells_what_was_chosen() -> None:
    games = [
        alone("Words 1", "meaning 1", "match", 3),
        alone("Words 2", "meaning 2", "match", 3),
        alone("Words 2", "meaning 3", "miss", 2),
        alone("Words 2", "meaning 0", "miss"),
    ]
    first, second = hard_pairs(PAIRS, games, [])
    assert first.pair == PAIRS[2]
    assert first.alone == Asked(6, 3)
    assert first.chosen == (("meaning 3", 2), ("meaning 0", 1))
    assert second.alone == Asked(3, 0)


def test_games_alone_class_games_and_practice_are_told_apart() -> None:
    games = [
        alone("Words 0", "meaning 0", "match"),
        GameTally("definition", "meaning 0", "Words 3", "miss", True, 2),
    ]
    [one] = hard_pairs(PAIRS, games, [PracticeTally(PAIRS[0].content_key, "x", 1, 4)])
    assert (one.alone, one.of_class, one.practice) == (Asked(1, 0), Asked(2, 2), Asked(4, 1))
    assert one.all == Asked(7, 3)
    assert dict(one.chosen) == {"Words 3": 2, "x": 1}


def test_one_miss_of_one_answer_is_not_harder_than_many_of_many() -> None:
    games = [alone("Words 0", "meaning 1", "miss"), alone("Words 1", "meaning 0", "miss", 9)]
    assert [one.pair for one in hard_pairs(PAIRS, games, [])] == [PAIRS[1], PAIRS[0]]


def test_pairs_that_were_edited_away_are_left_out_unless_the_whole_set_is_gone() -> None:
    games = [alone("Old", "gone", "miss"), alone("Old", "old", "match")]
    assert hard_pairs(PAIRS, games, []) == []
    [one] = hard_pairs((), games, [])
    assert (one.pair.term.spoken, one.pair.definition.spoken) == ("Old", "old")


def test_a_distractor_that_was_asked_counts_for_the_pair_that_was_taken_for_it() -> None:
    [one] = hard_pairs(PAIRS, [alone("a distractor", "Words 1", "miss")], [])
    assert one.pair == PAIRS[1]
    assert one.chosen == (("a distractor", 1),)


@given(st.lists(tallies))
def test_all_answers_but_bad_luck_are_counted_once(games: list[GameTally]) -> None:
    counted = [tally for tally in games if tally.kind != "unlucky"]
    found = hard_pairs(PAIRS, games, [])
    assert sum(one.all.times for one in found) == sum(tally.times for tally in counted)
    assert [one.hardness for one in found] == sorted((one.hardness for one in found), reverse=True)
