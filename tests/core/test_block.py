"""The clipboard text of a spreadsheet becomes cells, and cells become such a text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.core.block import block, text_of


@pytest.mark.parametrize(
    ("text", "cells"),
    [
        ("a\tb\nc\td\n", [["a", "b"], ["c", "d"]]),
        ("a\tb\r\nc\td\r\n", [["a", "b"], ["c", "d"]]),
        ('"two\r\nlines"\tb', [["two\nlines", "b"]]),
        ('"he said ""no"""\tx', [['he said "no"', "x"]]),
        ('"quoted" word\tx', [['"quoted" word', "x"]]),
        ('"never closed\tx', [['"never closed', "x"]]),
        ("\tb\n", [["", "b"]]),
        ("a\n\nb", [["a"], [""], ["b"]]),
        ("alone", [["alone"]]),
        ("", []),
    ],
)
def test_cells_are_parted_as_spreadsheets_part_them(text: str, cells: list[list[str]]) -> None:
    assert block(text) == cells


CELLS = st.lists(st.lists(st.text('ab "\t\n', max_size=6), min_size=1, max_size=3), max_size=4)


@given(CELLS)
def test_cells_come_back_from_their_text(cells: list[list[str]]) -> None:
    assert block(text_of(cells)) == cells
