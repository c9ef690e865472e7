"""Sheets of Google: published as a page or as CSV, and copied out of the browser."""

from __future__ import annotations

from collections.abc import Sequence

from game.formats import read_source
from game.formats.source import Reading, Source, pasted_source
from game.formats.table import Choices
from tests.formats.reading import words
from tests.formats.sourced import source

ROWS = [["Animal", "Young"], ["cow", "calf"], ["sheep", "lamb"], ["goat", "kid"]]
PAIRS = [("cow", "calf"), ("sheep", "lamb"), ("goat", "kid")]


def published(*sheets: Sequence[Sequence[str]], columns: int = 4) -> Source:
    """A page as “Publish to web” makes it: letters above, numbers beside, a bar below row 1."""
    tables = "".join(_table(rows, columns) for rows in sheets)
    page = (
        "<!DOCTYPE html><html><head><title>Farm - Google Drive</title></head><body>"
        '<div id="top-bar"><span class="name">Farm : Sheet1</span></div>'
        f'<div id="sheets-viewport">{tables}</div>'
        '<div id="footer">Published by Google Sheets</div></body></html>'
    )
    return source(page, "farm.html")


def _table(rows: Sequence[Sequence[str]], columns: int) -> str:
    letters = "".join(f"<th>{chr(65 + at)}</th>" for at in range(columns))
    bar = f"<tr><th></th>{'<td></td>' * columns}</tr>"
    made = [
        f"<tr><th><div>{number}</div></th>"
        + "".join(f"<td>{text}</td>" for text in [*row, *[""] * columns][:columns])
        + "</tr>"
        for number, row in enumerate(rows, 1)
    ]
    head = f'<table class="waffle"><thead><tr><th></th>{letters}</tr></thead><tbody>'
    return f"{head}{made[0]}{bar}{''.join(made[1:])}</tbody></table>"


def read(given: Source, choices: Choices | None = None) -> Reading:
    return read_source(given, choices)


def test_letters_and_numbers_around_a_published_sheet_are_no_content() -> None:
    reading = read(published([*ROWS, *[[""]] * 20]))
    assert words(reading.pair_set) == PAIRS
    assert reading.table is not None
    assert reading.table.names[:2] == ("Animal", "Young")
    assert not any("numbers the rows" in problem.problem for problem in reading.problems)


def test_a_published_sheet_without_headings_keeps_its_first_row() -> None:
    assert words(read(published(ROWS[1:])).pair_set) == PAIRS


def test_the_title_is_that_of_the_file() -> None:
    found = read(published(ROWS)).pair_set
    assert found is not None
    assert found.title == "Farm"


def test_of_two_published_sheets_the_other_can_be_chosen() -> None:
    given = published(ROWS, [["Ebro", "Mediterranean"], ["Tagus", "Atlantic"]])
    assert words(read(given).pair_set) == PAIRS
    other = words(read(given, Choices(sheet=1)).pair_set)
    assert other == [("Ebro", "Mediterranean"), ("Tagus", "Atlantic")]


def test_a_table_of_letters_that_is_no_frame_is_read_as_it_is() -> None:
    page = (
        "<html><body><table><tr><th></th><th>A</th><th>B</th></tr>"
        "<tr><th>vowel</th><td>yes</td><td>no</td></tr>"
        "<tr><th>first</th><td>yes</td><td>no</td></tr></table></body></html>"
    )
    reading = read(source(page, "letters.html"))
    assert ("vowel", "yes") in words(reading.pair_set)


def test_published_csv_keeps_commas_quotes_and_lines_in_its_cells() -> None:
    text = 'Term,Definition\r\n"dot, comma",signs\r\nsay,"to ""tell"""\r\npoem,"one\ntwo"\r\n'
    assert words(read(source(text, "words - Sheet1.csv")).pair_set) == [
        ("dot, comma", "signs"),
        ("say", 'to "tell"'),
        ("poem", "one\ntwo"),
    ]


def test_cells_of_several_lines_come_whole_out_of_the_browser() -> None:
    text = 'Término\tDefinición\t\npoema\t"uno\ndos"\t\n\t\t\nversos\t"dijo ""sí"""\t\n'
    pairs = words(read(pasted_source(text)).pair_set)
    assert pairs == [("poema", "uno\ndos"), ("versos", 'dijo "sí"')]
