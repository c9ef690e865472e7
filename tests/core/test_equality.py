"""Equality: what tells cards of one set apart, and what does not."""

from __future__ import annotations

from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.core.matching import can_match, partners
from game.core.moves import Matched, Pick
from game.core.pair_set import PairSet, Side, as_written
from game.modes import columns
from tests.games import after, game, kinds, pair

ROWS = st.lists(
    st.tuples(
        *[st.sampled_from(["co", "Co", "CO", " CO ", "Maße", "Masse", "mw", "e\u0301", "é"])] * 2
    ),
    min_size=1,
    max_size=9,
)


@pytest.mark.parametrize(
    ("one", "other"), [("Co", "CO"), ("MW", "mW"), ("Maße", "Masse"), ("año", "ano")]
)
def test_what_differs_in_capitals_or_accents_alone_is_told_apart(one: str, other: str) -> None:
    g = game(((one, "first"), (other, "second"), ("x", "third")))
    assert [can_match(g, g.card(0), g.card(n)) for n in (3, 4)] == [True, False]
    swapped = game((("first", one), ("second", other), ("third", "x")))
    assert [can_match(swapped, swapped.card(0), swapped.card(n)) for n in (3, 4)] == [True, False]


@pytest.mark.parametrize(
    ("one", "other"), [("New  York", " New York\n"), ("e\u0301te\u0301", "été")]
)
def test_spaces_and_the_spelling_of_an_accent_make_no_difference(one: str, other: str) -> None:
    assert Side(one).key == Side(other).key


def test_a_distractor_that_differs_in_capitals_is_wrong() -> None:
    g = game((("megawatt", "MW"), ("cow", "vaca")), distractors=("mW",))
    assert not can_match(g, g.card(0), g.card(4))


@given(ROWS)
def test_an_answer_is_right_when_a_pair_of_the_set_is_written_so(
    rows: list[tuple[str, str]],
) -> None:
    g = game(tuple(rows))
    written = {(as_written(term), as_written(definition)) for term, definition in rows}
    for term in g.round.terms:
        for definition in g.round.definitions:
            sides = as_written(term.face.text), as_written(definition.face.text)
            assert can_match(g, term, definition) == (sides in written)


@given(ROWS, st.integers(0, 99))
def test_whatever_right_answers_are_taken_the_board_can_be_finished(
    rows: list[tuple[str, str]], seed: int
) -> None:
    g, chance = game(tuple(rows)), Random(seed)
    for term in chance.sample(g.round.terms, len(g.round.terms)):
        right = partners(g, term)
        assert right
        g, facts = after(columns, g, Pick(term.id), Pick(chance.choice(right).id))
        assert Matched in kinds(facts)
    assert g.over


def test_the_key_that_scores_are_kept_under_stays_the_same() -> None:
    found = PairSet("", (pair("Co", "cobalto"), pair("CO", "monóxido  de carbono")), (Side("C"),))
    assert found.content_key == "1a7e9c6c283df336"
