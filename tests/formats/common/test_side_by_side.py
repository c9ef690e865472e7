"""Side by side: lists that are printed beside each other are one list."""

from __future__ import annotations

import pytest

from game.formats.common.table.side_by_side import stacked
from game.formats.table import Row


def rows(*cells: tuple[str, ...]) -> list[Row]:
    return [Row(at, each) for at, each in enumerate(cells, 1)]


def texts(found: object) -> list[tuple[str, ...]]:
    assert isinstance(found, (list, tuple))
    return [row.cells for row in found]


def test_headings_that_come_again_beside_tell_of_two_lists() -> None:
    table = rows(("Word", "Meaning", "word", "meaning"), ("a", "b", "c", "d"), ("e", "f", "", ""))
    assert texts(stacked(table)) == [("Word", "Meaning"), ("a", "b"), ("e", "f"), ("c", "d")]


def test_an_empty_column_stands_between_two_lists() -> None:
    table = rows(("a", "b", "", "c", "d"), ("e", "f", "", "g", "h"))
    assert texts(stacked(table)) == [("a", "b"), ("e", "f"), ("c", "d"), ("g", "h")]


def test_scripts_that_take_turns_tell_of_two_lists() -> None:
    table = rows(("дом", "house", "мир", "peace"), ("кот", "cat", "сад", "garden"))
    assert texts(stacked(table))[2:] == [("мир", "peace"), ("сад", "garden")]


@pytest.mark.parametrize(
    "table",
    [
        rows(("be", "was", "been", "ser"), ("go", "went", "gone", "ir")),
        rows(("Word", "Meaning", "", "Example", "Note"), ("a", "b", "", "c", "d")),
        rows(("a", "b", "", "", "d"), ("e", "f", "", "g", "")),
        rows(("a", "b", "", "Ana", "7"), ("e", "f", "", "Luis", "8")),
        rows(("a", "a", "a", "a"), ("b", "c", "d", "e")),
        rows(("a", "b"), ("c", "d")),
    ],
)
def test_in_doubt_a_row_stays_one_row(table: list[Row]) -> None:
    assert stacked(table) is table
