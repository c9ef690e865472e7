"""Rows and columns of a memory round, and what its cards are called."""

from __future__ import annotations

import pytest

from game.core.game import Card, Round
from game.core.grid import grid
from game.core.pair_set import Side
from game.modes import columns, memory


def _round(pairs: int, distractors: int = 0) -> Round:
    terms = tuple(Card(i, "term", Side(f"t{i}"), i) for i in range(pairs))
    definitions = tuple(
        Card(pairs + i, "definition", Side(f"d{i}"), i if i < pairs else None)
        for i in range(pairs + distractors)
    )
    return Round(terms, definitions, tuple(reversed(range(2 * pairs))))


@pytest.mark.parametrize("cards", range(1, 25))
def test_a_grid_holds_its_cards_with_at_most_four_rows_and_six_columns(cards: int) -> None:
    rows, across = grid(cards)
    assert cards <= rows * across <= cards + 3
    assert rows <= 4
    assert across <= 6


@pytest.mark.parametrize("cards", [0, 25])
def test_a_grid_refuses_what_it_cannot_name(cards: int) -> None:
    with pytest.raises(ValueError, match="1 to 24"):
        grid(cards)


def test_columns_count_the_terms_and_letter_the_definitions() -> None:
    called = columns.labels(_round(3, distractors=2))
    assert list(called.values()) == ["1", "2", "3", "A", "B", "C", "D", "E"]


def test_memory_names_cards_by_row_and_column_of_the_grid() -> None:
    called = memory.labels(_round(12))
    assert called[23] == "A1"
    assert called[18] == "A6"
    assert called[17] == "B1"
    assert called[0] == "D6"
