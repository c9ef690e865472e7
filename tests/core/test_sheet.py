"""A sheet is edited like a spreadsheet: cells, rows, blocks; each row keeps its key."""

from __future__ import annotations

import pytest

from game.core.bounds import MOST_LETTERS, MOST_PAIRS
from game.core.pair_set import Pair, Side
from game.core.sheet import Row, Sheet


def made(*rows: tuple[str, ...]) -> Sheet:
    return Sheet().paste(0, "term", rows)


def texts(sheet: Sheet) -> list[tuple[str, str]]:
    return [(row.term.text, row.definition.text) for row in sheet.rows]


def keys(sheet: Sheet) -> list[int]:
    return [row.key for row in sheet.rows]


ABC = made(("a", "1"), ("b", "2"), ("c", "3"))


def test_writing_after_the_last_row_makes_one() -> None:
    sheet = Sheet().put(0, "term", "dog").put(0, "definition", "perro").put(1, "term", "cat")
    assert texts(sheet) == [("dog", "perro"), ("cat", "")]
    assert keys(sheet) == [1, 2]


def test_no_key_is_given_twice() -> None:
    sheet = ABC.delete(1, 2).insert(0, 2).put(3, "term", "z")
    assert len({*keys(sheet), *keys(ABC)}) == 6


@pytest.mark.parametrize(
    ("first", "last", "by", "order"),
    [(0, 0, 1, "bac"), (0, 1, 1, "cab"), (2, 2, -1, "acb"), (1, 2, -9, "bca"), (0, 0, 9, "bca")],
)
def test_rows_move_as_far_as_they_can(first: int, last: int, by: int, order: str) -> None:
    assert "".join(row.term.text for row in ABC.move(first, last, by).rows) == order


def test_a_block_goes_over_the_end_and_leaves_out_what_is_too_wide() -> None:
    sheet = ABC.paste(2, "definition", [["x", "hint", "too much"], ["y"]])
    assert texts(sheet)[2:] == [("c", "x"), ("", "y")]
    assert sheet.rows[2].hint == "hint"


def test_a_picture_is_placed_and_taken_away() -> None:
    sheet = ABC.place(0, "term", picture="/p.png").put(0, "term", "")
    assert sheet.rows[0].term == Side("", "/p.png")
    assert sheet.rows[0].is_whole
    assert not sheet.place(0, "term", picture="").rows[0].is_whole


def test_only_whole_rows_play() -> None:
    sheet = made(("dog ", " perro"), ("cat", ""), ("", ""), ("\u200b", "x")).headed(title=" T ")
    assert sheet.pair_set().pairs == (Pair(Side("dog"), Side("perro")),)
    assert sheet.pair_set().title == "T"


def test_cells_that_hold_the_same_are_found_in_their_column() -> None:
    sheet = made(("Dog", "a"), ("Dog ", "b"), ("cat", "dog"), ("", ""), ("", "b"), ("dog", "B"))
    terms, definitions = {(0, "term"), (1, "term")}, {(1, "definition"), (4, "definition")}
    assert sheet.duplicates() == terms | definitions
    assert sheet.lookalikes() == {(5, "term"), (5, "definition")}


def test_finding_goes_on_after_a_cell_and_round_again() -> None:
    sheet = made(("Año", "x"), ("y", "UN AÑO"))
    assert sheet.find("año") == (0, "term")
    assert sheet.find("año", (0, "term")) == (1, "definition")
    assert sheet.find("año", (1, "definition")) == (0, "term")
    assert sheet.find("año", (0, "term"), back=True) == (1, "definition")
    assert sheet.find("año", None, back=True) == (1, "definition")
    assert sheet.find("zzz") is None
    assert Sheet().find("a") is None


def test_limits_are_held() -> None:
    full = Sheet().paste(0, "term", [["x"]] * (MOST_PAIRS + 5))
    assert len(full.rows) == MOST_PAIRS
    assert full.put(MOST_PAIRS, "term", "y") == full
    assert full.insert(0) == full
    assert len(ABC.put(0, "term", "x" * (MOST_LETTERS + 1)).rows[0].term.text) == MOST_LETTERS


def test_what_no_file_can_hold_is_not_taken() -> None:
    assert ABC.put(0, "term", "a\x85b\u2028c\x0bd").rows[0].term.text == "a\nb\nc\nd"
    assert ABC.put(0, "term", "a\x00b\ud800\r\nc\td").rows[0].term.text == "ab\nc\td"


def test_a_row_is_empty_until_something_is_in_it() -> None:
    assert Row(term=Side(" \n")).is_empty
    assert not Row(hint="x").is_empty
