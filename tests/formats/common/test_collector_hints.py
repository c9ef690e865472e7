"""A hint that says one of the sides gives the pair away, and is dropped."""

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
