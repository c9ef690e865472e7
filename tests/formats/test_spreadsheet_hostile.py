"""Workbooks that mean harm: little on the disk, much to read."""

from __future__ import annotations

from random import Random

import pytest

from game.formats import read_source
from game.formats.source import Source
from game.formats.spreadsheet.grid import Grid, rows
from tests.formats.test_spreadsheet import book, ods_sheet, read, with_sheet


def test_a_merged_range_far_to_the_right_fills_no_memory() -> None:
    texts = {1: ["a", *[""] * 16_382, "z"]} | {number: ["a"] for number in range(2, 20_000)}
    found = rows(Grid("", texts, [((0, 16_383), (10**6, 16_383))]))
    assert found[1].cells[-1] == "z"
    assert sum(len(row.cells) for row in found) < 60_000


def test_a_refused_archive_is_not_read_as_a_text() -> None:
    packed = b"PK\x03\x04" + "perro\tdog\ngató\tcat\n".encode() * 50
    reading = read_source(Source(packed, "a.ods"))
    assert reading.pair_set is None
    assert "damaged" in reading.problems[0].problem


def test_half_a_million_rows_that_are_one_are_too_many() -> None:
    cells = "<table:table-cell><text:p>a</text:p></table:table-cell>" * 2
    row = f'<table:table-row table:number-rows-repeated="490000">{cells}</table:table-row>'
    assert "too large" in read(ods_sheet(row)).problems[0].problem


ATTRIBUTES = " ".join(f'a{n} CDATA "x"' for n in range(3000))
CELLS = "<row>" + '<c t="inlineStr"><is><t>a</t></is></c>' * 3000 + "</row>"
NOISE = "".join(Random(7).choices("abcdefgh ", k=20_000)) * 400


@pytest.mark.parametrize(
    ("before", "sentence"),
    [
        (f"<!DOCTYPE worksheet [<!ATTLIST c {ATTRIBUTES}>]><worksheet>", "damaged"),
        (f"<worksheet><!--{NOISE}-->", "too large"),
        (f"<worksheet><?x {NOISE}?>", "too large"),
        (f"<worksheet a='{NOISE}'>", "too large"),
    ],
)
def test_what_costs_much_and_says_nothing_is_refused(before: str, sentence: str) -> None:
    sheet = f"{before}<sheetData>{CELLS}</sheetData></worksheet>"
    reading = read(with_sheet(book({"S": [["a", "b"]]}), sheet))
    assert reading.pair_set is None
    assert sentence in reading.problems[0].problem
