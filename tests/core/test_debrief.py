"""What a class looks at after a game: the most missed first, and what was chosen instead."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from game.core.contest import Contest
from game.core.debrief import Mistake, debrief
from game.core.moves import Answer, AnswerKind
from game.core.teams import Entry, Team, TeamOptions

THREE = TeamOptions((Team("Azul", 0), Team("Naranja", 1), Team("Verde", 2)))


def answer(pair: int, kind: AnswerKind = "match", chosen: str = "") -> Answer:
    return Answer(0, pair, f"term {pair}", chosen, kind == "match", kind, 0, 1000, (0, 1))


def test_the_most_missed_comes_first_and_what_was_known_last() -> None:
    answers = [
        *(answer(2), answer(1, "miss", "a"), answer(1), answer(0, "reveal")),
        *(answer(3, "miss", "b"), answer(3, "miss", "c"), answer(3, "miss", "c"), answer(3)),
    ]
    pairs = debrief(answers, None)
    assert [about.item.pair for about in pairs] == [3, 1, 0, 2]
    assert [about.known for about in pairs] == [False, False, False, True]
    assert pairs[0].mistakes == (Mistake("c", 2), Mistake("b", 1))


def test_a_mistake_says_which_teams_made_it_and_who_found_the_pair() -> None:
    answers = [*(answer(0, "miss", "a"),) * 3, answer(0)]
    entries = [Entry("wrong", n) for n in (2, 0, 2)]
    about = debrief(answers, Contest(THREE, (*entries, Entry("right", 1, 1))))[0]
    assert about.mistakes == (Mistake("a", 3, (2, 0)),)
    assert about.found_by == 1


def test_bad_luck_in_memory_is_no_mistake() -> None:
    about = debrief([answer(0, "unlucky", "a"), answer(0)], None)[0]
    assert (about.known, about.mistakes) == (True, ())


@given(
    st.lists(
        st.builds(
            answer,
            st.integers(-1, 5),
            st.sampled_from(["match", "miss", "unlucky", "reveal", "accepted"]),
            st.sampled_from("abc"),
        )
    )
)
def test_every_pair_that_was_asked_comes_once_and_no_mistake_is_lost(answers: list[Answer]) -> None:
    pairs = debrief(answers, None)
    assert sorted(about.item.pair for about in pairs) == sorted({a.pair for a in answers} - {-1})
    missed = [a for a in answers if a.kind == "miss" and a.pair >= 0]
    assert sum(one.times for about in pairs for one in about.mistakes) == len(missed)
    counts = [about.item.misses for about in pairs]
    assert counts == sorted(counts, reverse=True)
