"""Boards of odd texts: whatever a set holds, every mode deals it and lays it, at any size."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.boards import BOARDS
from game.core.options import Options, PairsARound
from game.core.pair_set import PairSet
from game.look.text import SkiaMeasure
from game.view.measure import Measure
from tests.boards.made import FAKE, dealt, lay, pair_set

ODD = (
    "\n".join(f"line {n}" for n in range(30)),
    "Donaudampfschifffahrt" * 12,
    "\u0301\u0308\u0327" * 9,
    "\u200d\u200c\u2060",
    " \t ",
    "",
    "word " * 2000,
    "\ud800 half",
    "نص (0-14) HTTP",
    "👩‍👩‍👧‍👦🇪🇸",
    "plain",
)
SIZES = ((300, 200), (2400, 300), (200, 3000), (1280, 720))
REAL = SkiaMeasure()
SIDES = st.sampled_from(ODD) | st.text(max_size=40)
CHOICES: st.SearchStrategy[PairsARound] = st.sampled_from(["auto", "all", 3, 12])


@pytest.mark.parametrize("mode", [*BOARDS])
def test_thirty_lines_a_definition_can_be_dealt(mode: str) -> None:
    game = dealt(pair_set(*((f"poem {n}", ODD[0]) for n in range(8))), mode=mode)
    assert sum(round_.pairs for round_ in game.rounds) == 8


@pytest.mark.parametrize("measure", [FAKE, REAL])
@pytest.mark.parametrize("mode", [*BOARDS])
@settings(max_examples=25, deadline=None)
@given(
    rows=st.lists(st.tuples(SIDES, SIDES), min_size=1, max_size=14),
    others=st.lists(SIDES, max_size=4),
    size=st.sampled_from(SIZES),
    pairs=CHOICES,
    scale=st.sampled_from([0.8, 1.0, 1.6]),
)
def test_every_mode_deals_a_board_of_any_set_at_any_size(
    mode: str,
    measure: Measure,
    rows: list[tuple[str, str]],
    others: list[str],
    size: tuple[int, int],
    pairs: PairsARound,
    scale: float,
) -> None:
    cards: PairSet = pair_set(*rows, distractors=tuple(others))
    options = Options(mode=mode, pairs=pairs, text_scale=scale)
    game = dealt(cards, size, measure, mode=options.mode, pairs=pairs, text_scale=scale)
    assert sum(round_.pairs for round_ in game.rounds) == len(rows)
    nodes = lay(game, size, measure)
    assert {f"card-{card.id}" for card in game.round.cards} <= {node.id for node in nodes}
