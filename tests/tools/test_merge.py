"""Merge: several sets as one, each pair once."""

from __future__ import annotations

from game.tools.merge import merge
from tests.boards.made import pair_set


def test_capitals_make_no_new_pair_of_one_that_another_set_has() -> None:
    merged = merge([pair_set(("dog", "perro")), pair_set(("Dog", "Perro"), ("cat", "gato"))], "t")
    assert [pair.term.text for pair in merged.pair_set.pairs] == ["dog", "cat"]
    assert merged.duplicates == 1


def test_what_a_set_tells_apart_by_capitals_stays_apart() -> None:
    units = pair_set(("MW", "watt"), ("mW", "watt"), distractors=("Watt", "volt"))
    merged = merge([units, pair_set(("V", "Volt"))], "t").pair_set
    assert [pair.term.text for pair in merged.pairs] == ["MW", "mW", "V"]
    assert [side.text for side in merged.distractors] == ["Watt"]
