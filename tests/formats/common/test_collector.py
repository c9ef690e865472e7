"""A collector keeps hints that say something, and knows its answers whatever is left out."""

from __future__ import annotations

import pytest

from game.core.pair_set import Side
from game.formats.common.report.collector import PairCollector


@pytest.mark.parametrize(
    ("hint", "kept"),
    [("Sauce", ""), (" willow ", ""), ("by the river", "by the river"), ("", "")],
)
def test_a_hint_says_more_than_the_cards(hint: str, kept: str) -> None:
    collector = PairCollector("trees")
    collector.add(Side("willow"), Side("sauce"), hint=hint)
    assert [pair.hint for pair in collector.pairs] == [kept]


def test_answers_are_turned_to_their_own_sides_when_a_pair_before_them_is_left_out() -> None:
    collector = PairCollector("trees.gift", asks=True)
    for line in (1, 2, 3):
        collector.add(Side("??????? ????"), Side("linden"), line)
    collector.add(Side("Which tree weeps?"), Side("willow"), 4)
    collector.add_answer(Side("oak"), Side("Acorns grow on an _____."), 5)
    found = collector.finish("Trees").pair_set
    assert found is not None
    assert [(pair.term.text, pair.definition.text) for pair in found.pairs] == [
        ("Which tree weeps?", "willow"),
        ("Acorns grow on an _____.", "oak"),
    ]
