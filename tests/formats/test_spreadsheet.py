"""Spreadsheets: values as a teacher sees them, the right sheet, and files that would do harm."""

from __future__ import annotations

import datetime
import io
import subprocess
import zipfile
from pathlib import Path

import openpyxl
import pytest

from game.formats import read_source
from game.formats.source import Reading, Source
from game.formats.spreadsheet import detect
from game.formats.spreadsheet.book import _quietly, display_text, rows
from game.formats.table import Choices
from tests.formats.reading import words
from tests.formats.sourced import head, zipped

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
Sheets = dict[str, list[list[object]]]


def book(sheets: Sheets) -> bytes:
    made = openpyxl.Workbook()
    made.remove(made.active)
    for name, cells in sheets.items():
        sheet = made.create_sheet(name)
        for row in cells:
            sheet.append(row)
    data = io.BytesIO()
    made.save(data)
    return data.getvalue()


def ods(files: dict[str, str]) -> bytes:
    """As these begin: with what they are, not compressed."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        for name, text in files.items():
            archive.writestr(name, text)
    return made.getvalue()


def read(data: bytes, choices: Choices | None = None) -> Reading:
    return read_source(Source(data, "x.xlsx"), choices)


def with_sheet(data: bytes, xml: str) -> bytes:
    """The same file with another first sheet."""
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(made, "w", 8) as new:
        for name in old.namelist():
            new.writestr(name, xml if name.endswith("sheet1.xml") else old.read(name))
    return made.getvalue()


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ("000", "000"), (3.0, "3"), (0.1 + 0.2, "0.3"), (2.5, "2.5"), (-7.0, "-7"), (1e20, "1e+20"),
        (True, "TRUE"), (False, "FALSE"), (None, ""), (float("inf"), "inf"), ("a\r\nb", "a\nb"),
        (datetime.datetime(2026, 1, 2), "2026-01-02"), (datetime.date(2026, 1, 2), "2026-01-02"),
        (datetime.datetime(2026, 1, 2, 3, 4), "2026-01-02 03:04"), (datetime.time(9, 5), "09:05"),
    ],
)  # fmt: skip
def test_values_are_shown_as_a_teacher_sees_them(value: object, text: str) -> None:
    assert display_text(value) == text


def test_the_sheet_with_the_most_pairs_is_read_and_the_others_are_named() -> None:
    table: list[list[object]] = [["Término", "Definición"], ["perro", "dog"], ["gato", "cat"]]
    data = book({"Notas": [["x"]], "Vacía": [], "Otra": [["a", "b"]], "Vocabulario": table})
    reading = read(data)
    assert words(reading.pair_set) == [("perro", "dog"), ("gato", "cat")]
    assert reading.table is not None
    assert reading.table.sheets == ("Notas", "Vacía", "Otra", "Vocabulario")
    assert reading.table.sheet == 3
    assert "Otra" in reading.problems[0].problem
    assert words(read(data, Choices(sheet=2)).pair_set) == [("a", "b")]


def test_rows_have_the_numbers_that_the_teacher_sees() -> None:
    cells: list[list[object]] = [["Unidad 3"], [], ["term", "definition"], ["a", "b"], ["c", None]]
    reading = read(book({"S": [*cells, ["d", "e"]]}))
    assert reading.pair_set is not None
    assert reading.pair_set.lines == (4, 6)
    assert reading.pair_set.title == "Unidad 3"
    assert [problem.line for problem in reading.problems] == [1, 5]


def test_a_hidden_sheet_is_not_offered() -> None:
    made = openpyxl.load_workbook(io.BytesIO(book({"A": [["a", "b"]], "B": [["c", "d"]] * 3})))
    made["B"].sheet_state = "hidden"
    data = io.BytesIO()
    made.save(data)
    assert words(read(data.getvalue()).pair_set) == [("a", "b")]


def test_a_cell_merged_over_rows_is_in_each_of_them() -> None:
    merged = [((0, 0), (2, 0)), ((0, 0), (0, 1))]
    found = rows([["a", "1"], ["", "2"], ["", "3"], ["b", "4"]], merged)
    assert [row.cells for row in found] == [("a", "1"), ("a", "2"), ("a", "3"), ("b", "4")]


def test_a_merged_range_beyond_the_sheet_does_no_harm() -> None:
    assert len(rows([["a"]], [((0, 0), (10**6, 0)), ((5, 5), (10**6, 5))])) == 1


def converted(folder: Path, ending: str) -> bytes:
    """A small workbook as LibreOffice writes it."""
    (folder / "x.xlsx").write_bytes(book({"S": [["perro", "dog"], ["000", 3], ["ñandú", 2.5]]}))
    command = ["soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless"]
    try:
        subprocess.run(
            [*command, "--convert-to", ending, "--outdir", folder, folder / "x.xlsx"],
            capture_output=True,
            timeout=100,
            check=True,
        )
    except (OSError, subprocess.SubprocessError):
        pytest.skip("LibreOffice is not here")
    return (folder / f"x.{ending}").read_bytes()


def test_an_old_workbook_that_claims_too_much_is_told_and_harms_nothing(tmp_path: Path) -> None:
    data = bytearray(converted(tmp_path, "xls"))
    cell = data.rindex(b"\xfd\x00\x0a\x00") + 4
    data[cell : cell + 4] = b"\xff\xff\xff\xff"
    reading = read_source(Source(bytes(data), "x.xls"))
    assert reading.pair_set is None
    assert reading.problems


@pytest.mark.parametrize("ending", ["ods", "xls"])
def test_libreoffice_writes_what_is_read(ending: str, tmp_path: Path) -> None:
    reading = read_source(Source(converted(tmp_path, ending), "x"))
    assert reading.format == "spreadsheet"
    assert words(reading.pair_set) == [("perro", "dog"), ("000", "3"), ("ñandú", "2.5")]


# ---------------------------------------------------------------------- files that are no help


def test_a_lone_cell_far_away_fills_no_memory() -> None:
    cell = '<c r="{at}" t="inlineStr"><is><t>x</t></is></c>'
    row = f'<row r="1">{cell.format(at="A1")}</row><row r="9">{cell.format(at="XFD1048576")}</row>'
    main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    sheet = f'<worksheet xmlns="{main}"><sheetData>{row}</sheetData></worksheet>'
    reading = read(with_sheet(book({"S": [["a", "b"]]}), sheet))
    assert reading.pair_set is None
    assert "too large" in reading.problems[0].problem


def test_repeated_cells_of_an_ods_fill_no_memory() -> None:
    text = "<text:p>x</text:p></table:table-cell>"
    cell = f'<table:table-cell table:number-columns-repeated="16384">{text}'
    row = f'<table:table-row table:number-rows-repeated="1048576">{cell}</table:table-row>'
    content = f"<office:spreadsheet><table:table >{row}</table:table></office:spreadsheet>"
    reading = read(ods({"content.xml": content}))
    assert reading.pair_set is None
    assert "too large" in reading.problems[0].problem


def test_a_zip_bomb_is_refused() -> None:
    reading = read(zipped({"xl/workbook.xml": "x", "xl/worksheets/sheet1.xml": " " * 40_000_000}))
    assert reading.pair_set is None
    assert reading.problems[0].severity == "fault"


@pytest.mark.parametrize(
    "data",
    [
        zipped({"xl/workbook.xml": "<workbook"}),
        book({"S": [["a", "b"]]})[:3000],
        OLE + "Workbook".encode("utf-16-le") * 100,
        OLE + bytes(600) + "Workbook".encode("utf-16-le"),
    ],
)
def test_a_damaged_file_is_told_in_a_sentence(data: bytes) -> None:
    assert detect(head(data, "x.xlsx")) >= 0.5
    reading = read_source(Source(data, "x.xlsx"), None, "spreadsheet")
    assert reading.pair_set is None
    assert reading.problems[0].cure


def test_a_file_with_a_password_says_so() -> None:
    manifest = "<manifest:file-entry><manifest:encryption-data/></manifest:file-entry>"
    data = ods({"META-INF/manifest.xml": manifest, "content.xml": "x"})
    assert "password" in read(data).problems[0].problem


def test_sheets_without_anything_say_so() -> None:
    assert "empty" in read(book({"A": [], "B": []})).problems[0].problem


def test_one_column_says_what_to_do() -> None:
    reading = read(book({"A": [["a"], ["b"]]}))
    assert reading.pair_set is None
    assert "two columns" in reading.problems[0].problem


def test_the_error_output_is_there_again_after_reading(capfd: pytest.CaptureFixture[str]) -> None:
    import os

    with _quietly():
        os.write(2, b"nobody")
    os.write(2, b"all")
    assert capfd.readouterr().err == "all"
