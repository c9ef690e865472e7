"""Arrangement: lists beside each other are one list, and a table that lies on its side stands."""

from __future__ import annotations

import pytest

from game.formats.common.table.arrangement import stack_lists, upright
from game.formats.table import Row


def rows(*cells: tuple[str, ...]) -> list[Row]:
    return [Row(at, each) for at, each in enumerate(cells, 1)]


def texts(found: object) -> list[tuple[str, ...]]:
    assert isinstance(found, (list, tuple))
    return [row.cells for row in found]


def test_headings_that_come_again_beside_tell_of_two_lists() -> None:
    table = rows(("Word", "Meaning", "word", "meaning"), ("a", "b", "c", "d"), ("e", "f", "", ""))
    assert texts(stack_lists(table)) == [("Word", "Meaning"), ("a", "b"), ("e", "f"), ("c", "d")]


def test_an_empty_column_stands_between_two_lists() -> None:
    table = rows(("a", "b", "", "c", "d"), ("e", "f", "", "g", "h"))
    assert texts(stack_lists(table)) == [("a", "b"), ("e", "f"), ("c", "d"), ("g", "h")]


def test_scripts_that_take_turns_tell_of_two_lists() -> None:
    table = rows(("дом", "house", "мир", "peace"), ("кот", "cat", "сад", "garden"))
    assert texts(stack_lists(table))[2:] == [("мир", "peace"), ("сад", "garden")]


@pytest.mark.parametrize("seconds", [("3", "4"), ("2.", "4.")])
def test_numbers_that_go_on_tell_of_two_lists(seconds: tuple[str, str]) -> None:
    firsts = ("1", "2") if seconds[0] == "3" else ("1.", "3.")
    table = rows(
        (firsts[0], "a", "b", seconds[0], "c", "d"), (firsts[1], "e", "f", seconds[1], "g", "h")
    )
    assert texts(stack_lists(table)) == [("a", "b"), ("e", "f"), ("c", "d"), ("g", "h")]


def test_two_long_rows_with_their_headings_at_the_left_are_columns() -> None:
    table = rows(("Country", "Cuba", "Peru"), ("Capital", "Havana", "Lima"))
    assert texts(upright(table)) == [("Country", "Capital"), ("Cuba", "Havana"), ("Peru", "Lima")]
    other = rows(("Country", "Capital", "River"), ("Peru", "Lima", "Amazon"))
    assert upright(other) is other


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
    assert stack_lists(table) is table
