"""Workbooks that mean harm: little on the disk, much to read."""

from __future__ import annotations

from random import Random

import pytest

from game.formats import read_source
from game.formats.source import Source
from game.formats.spreadsheet import streaming
from game.formats.spreadsheet.grid import Grid, rows
from tests.formats.test_spreadsheet import book, ods_sheet, read, with_sheet

CELL = "<table:table-cell><text:p>a</text:p></table:table-cell>"


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
    row = f'<table:table-row table:number-rows-repeated="490000">{CELL * 2}</table:table-row>'
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


def sheet_of(rows: str, prefix: str = "") -> bytes:
    """A workbook whose only sheet has these rows; all its names have a prefix."""
    whole = f"<worksheet><sheetData>{rows}</sheetData></worksheet>"
    if prefix:
        whole = whole.replace("</", f"</{prefix}:").replace("<", f"<{prefix}:")
        whole = whole.replace(f"<{prefix}:/", "</")
    return with_sheet(book({"S": [["a", "b"]]}), whole)


def row_of(*texts: str, about: str = "") -> str:
    cells = "".join(f'<c t="inlineStr"><is><t>{text}</t></is></c>' for text in texts)
    return f"<row{about}>{cells}</row>"


def test_empty_rows_to_the_bottom_of_a_sheet_are_counted_and_cost_nothing() -> None:
    empty = '<row r="2" s="1"/> <row/><row r="9"/>' + "<row/>" * 200_000
    found = read(sheet_of(row_of("sun", "sol", about=' r="1"') + empty + row_of("sea", "mar")))
    assert found.pair_set is not None
    assert found.pair_set.lines == (1, 200_010)


@pytest.mark.parametrize(
    ("limit", "data"),
    [
        ("MOST_ROWS", sheet_of(row_of("a", "b") * 30)),
        ("MOST_ROWS", ods_sheet(f"<table:table-row>{CELL * 2}</table:table-row>" * 30)),
        ("_MOST_BRANCHES", sheet_of('<row a=">"/>' * 30)),
        ("MOST_TAGS", sheet_of("<row/>" * 30, "x")),
    ],
)
def test_more_rows_than_anybody_learns_are_too_many(
    monkeypatch: pytest.MonkeyPatch, limit: str, data: bytes
) -> None:
    monkeypatch.setattr(streaming, limit, 20)
    assert "too large" in read(data).problems[0].problem
