"""Names of players: tidied, and equal when only capitals, accents or spaces differ."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.core.letters import stops
from game.core.nickname import MOST_LETTERS, name_key, tidy_name


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("  Ana  ", "Ana"),
        ("Ana\tMaría\n Ruiz", "Ana María Ruiz"),
        ("\u200b\u202eAna", "Ana"),
        ("A" * 50, "A" * 40),
        ("👩‍👧‍👦" * 41, "👩‍👧‍👦" * 40),
        ("e\u0301" * 41, "é" * 40),
        ("Ana\ud83d", "Ana\ufffd"),
        (" \t ", ""),
    ],
)
def test_a_name_is_trimmed_to_forty_whole_letters(typed: str, kept: str) -> None:
    assert tidy_name(typed) == kept


@given(st.text(max_size=200))
def test_what_is_tidy_stays_as_it_is(typed: str) -> None:
    tidy = tidy_name(typed)
    assert tidy_name(tidy) == tidy
    assert len(stops(tidy)) - 1 <= MOST_LETTERS


@pytest.mark.parametrize("other", ["ANA MARÍA", "ana maria", " Ana  María ", "Ana Mari\u0301a"])
def test_capitals_accents_and_spaces_make_no_other_player(other: str) -> None:
    assert name_key(other) == name_key("Ana María")


def test_other_letters_make_another_player() -> None:
    assert name_key("Ana") != name_key("Anna")
