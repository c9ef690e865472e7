"""Spreadsheets: values as a teacher sees them, the right sheet, and files that would do harm."""

from __future__ import annotations

import datetime
import io
import subprocess
import zipfile
from pathlib import Path

import openpyxl
import pytest
import xlsxwriter
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.utils.datetime import MAC_EPOCH, WINDOWS_EPOCH

from game.formats import read_source
from game.formats.source import Reading, Source
from game.formats.spreadsheet import detect
from game.formats.spreadsheet.grid import Grid, rows
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


def ods_sheet(rows: str, styles: str = "") -> bytes:
    """A file with one sheet."""
    names = "".join(f' xmlns:{each}="urn:{each}"' for each in ("office", "style", "table", "text"))
    table = f"<office:spreadsheet><table:table>{rows}</table:table></office:spreadsheet>"
    return ods({"content.xml": f"<office:document{names}>{styles}{table}</office:document>"})


def read(data: bytes, choices: Choices | None = None) -> Reading:
    return read_source(Source(data, "x.xlsx"), choices)


def with_sheet(data: bytes, xml: str) -> bytes:
    """The same file with another first sheet."""
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(made, "w", 8) as new:
        for name in old.namelist():
            new.writestr(name, xml if name.endswith("sheet1.xml") else old.read(name))
    return made.getvalue()


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
    grid = Grid("", {1: ["a", "1"], 2: ["", "2"], 3: ["", "3"], 4: ["b", "4"]})
    grid.merged = [((0, 0), (2, 0)), ((0, 0), (0, 1))]
    assert [row.cells for row in rows(grid)] == [("a", "1"), ("a", "2"), ("a", "3"), ("b", "4")]


def test_a_merged_range_beyond_the_sheet_does_no_harm() -> None:
    far = [((0, 0), (10**6, 0)), ((5, 5), (10**6, 5))]
    assert len(rows(Grid("", {1: ["a"]}, far))) == 1


def converted(folder: Path, ending: str) -> bytes:
    """A small workbook as LibreOffice writes it."""
    (folder / "x.xlsx").write_bytes(book({"S": [["perro", "dog"], ["000", 3], ["ñandú", 2.5]]}))
    return by_libreoffice(folder, ending)


def by_libreoffice(folder: Path, ending: str) -> bytes:
    """What is in x.xlsx, in another format."""
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
    assert reading.problems


def test_a_sheet_of_very_many_cells_is_too_large() -> None:
    cell = '<c r="XFD{n}"><v>1</v></c>'
    many = "".join(f'<row r="{n}">{cell.format(n=n)}</row>' for n in range(1, 200))
    sheet = f"<worksheet><sheetData>{many}</sheetData></worksheet>"
    assert "too large" in read(with_sheet(book({"S": [["a", "b"]]}), sheet)).problems[0].problem


def test_repeated_cells_of_an_ods_fill_no_memory() -> None:
    text = "<text:p>x</text:p></table:table-cell>"
    cell = f'<table:table-cell table:number-columns-repeated="16384">{text}'
    row = f'<table:table-row table:number-rows-repeated="1048576">{cell}</table:table-row>'
    reading = read(ods_sheet(row))
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


# ---------------------------------------------------------------------- as they look


def formatted(cells: list[tuple[object, str]], epoch: datetime.datetime = WINDOWS_EPOCH) -> bytes:
    """A sheet of values, each with its number format, beside numbered names."""
    made = openpyxl.Workbook()
    made.epoch = epoch
    sheet = made.active
    assert sheet is not None
    for row, (value, code) in enumerate(cells, 1):
        sheet.cell(row, 1, f"name {row}")
        sheet.cell(row, 2, value).number_format = code
    data = io.BytesIO()
    made.save(data)
    return data.getvalue()


def definitions(data: bytes) -> list[str]:
    return [definition for _term, definition in words(read(data).pair_set)]


def test_cells_are_read_as_they_are_shown() -> None:
    shown = definitions(
        formatted(
            [
                (0.75, "0%"),
                (42, "0000"),
                (datetime.date(1969, 7, 20), "d mmm yyyy"),
                (datetime.timedelta(hours=30, minutes=5), "[h]:mm"),
                (1999.5, "[$£-809]#,##0.00"),
                ("ten", '"about "@'),
                (True, "General"),
            ]
        )
    )
    assert shown == ["75%", "0042", "20 Jul 1969", "30:05", "£1,999.50", "about ten", "TRUE"]


def test_days_of_a_mac_are_counted_from_1904() -> None:
    days: list[tuple[object, str]] = [(0, "d/m/yyyy"), (366, "d/m/yyyy")]
    assert definitions(formatted(days, MAC_EPOCH)) == ["1/1/1904", "1/1/1905"]


def test_raised_and_lowered_letters_stay() -> None:
    small = InlineFont(vertAlign="superscript")
    low = InlineFont(vertAlign="subscript")
    iron = CellRichText("Fe", TextBlock(small, "3"), TextBlock(small, "+"))
    glucose = CellRichText(*("C", TextBlock(low, "6"), "H", TextBlock(low, "12"), "O"))
    cells: list[list[object]] = [["iron", iron], ["sugar", glucose]]
    assert definitions(book({"S": cells})) == ["Fe³⁺", "C₆H₁₂O"]


def test_texts_that_cells_share_are_found_by_their_number() -> None:
    data = io.BytesIO()
    made = xlsxwriter.Workbook(data)
    sheet = made.add_worksheet()
    up = made.add_format({"font_script": 1})
    for row, unit in enumerate(["m", "cm", "m"]):
        sheet.write_string(row, 0, f"area {row}")
        sheet.write_rich_string(row, 1, unit, up, "2")
    made.close()
    assert definitions(data.getvalue()) == ["m²", "cm²", "m²"]


def test_how_signs_are_read_aloud_is_no_part_of_a_text() -> None:
    text = '<is><r><t>東京</t></r><rPh sb="0" eb="2"><t>トウキョウ</t></rPh></is>'
    cells = f'<c r="A1" t="inlineStr">{text}</c><c r="B1" t="str"><v>Tokyo_x000D_\n1868</v></c>'
    sheet = f'<worksheet><sheetData><row r="1">{cells}</row></sheetData></worksheet>'
    assert words(read(with_sheet(book({"S": []}), sheet)).pair_set) == [("東京", "Tokyo\n1868")]


def test_names_with_a_prefix_and_cells_without_places_are_read() -> None:
    cell = '<x:c t="inlineStr"><x:is><x:t>{}</x:t></x:is></x:c>'
    row = f"<x:row>{cell.format('sol')}{cell.format('sun')}</x:row>"
    sheet = f'<x:worksheet xmlns:x="urn:x"><x:sheetData>{row}</x:sheetData></x:worksheet>'
    assert words(read(with_sheet(book({"S": []}), sheet)).pair_set) == [("sol", "sun")]


def ods_row(*cells: str) -> str:
    whole = (cell if cell.startswith("<table") else text_cell(cell) for cell in cells)
    return f"<table:table-row>{''.join(whole)}</table:table-row>"


def text_cell(text: str, about: str = "") -> str:
    return f"<table:table-cell{about}><text:p>{text}</text:p></table:table-cell>"


def test_an_open_document_shows_what_its_cells_show() -> None:
    money = text_cell("12,50 €", ' office:value-type="currency" office:value="12.5"')
    narrow = text_cell("###", ' office:value-type="float" office:value="1250"')
    bare = '<table:table-cell office:value-type="date" office:date-value="1492-10-12"/>'
    data = ods_sheet(ods_row("book", money) + ods_row("car", narrow) + ods_row("land", bare))
    assert definitions(data) == ["12,50 €", "1250", "1492-10-12"]


def test_an_open_document_keeps_raised_letters_and_spaces() -> None:
    place = '<style:style style:name="T1"><style:text-properties style:text-position="{}"/>'
    raised = place.format("super 58%") + "</style:style>"
    lowered = place.replace("T1", "T2").format("-33% 58%") + "</style:style>"
    up = 'm<text:span text:style-name="T1">3</text:span>'
    down = 'CO<text:span text:style-name="T2">2</text:span><text:s text:c="2"/>gas'
    data = ods_sheet(ods_row("volume", up) + ods_row("breath", down), raised + lowered)
    assert definitions(data) == ["m³", "CO₂  gas"]


def test_a_comment_in_a_cell_and_what_merged_cells_cover_are_no_text() -> None:
    comment = "<office:annotation><text:p>ask Ana</text:p></office:annotation>"
    noted = f"<table:table-cell>{comment}<text:p>flor</text:p></table:table-cell>"
    tall = text_cell("planta", ' table:number-rows-spanned="2" table:number-columns-spanned="1"')
    covered = "<table:covered-table-cell><text:p>old</text:p></table:covered-table-cell>"
    data = ods_sheet(ods_row(tall, noted) + ods_row(covered, "hoja"))
    assert words(read(data).pair_set) == [("planta", "flor"), ("planta", "hoja")]


def test_a_table_in_a_cell_of_an_open_document_is_no_row_of_the_sheet() -> None:
    inner = f"<table:table>{ods_row('uno', 'dos')}</table:table>"
    cell = f"<table:table-cell><text:p>río</text:p>{inner}</table:table-cell>"
    data = ods_sheet(ods_row(cell, "river") + ods_row("mar", "sea"))
    assert definitions(data) == ["river", "sea"]


def test_white_space_in_a_cell_of_an_open_document_is_one_space() -> None:
    data = ods_sheet(ods_row("ola", "the\n   big wave"))
    assert definitions(data) == ["the big wave"]


@pytest.mark.parametrize("cell", ["<table:table-cell/>", "<table:table-cell>"])
def test_a_row_of_an_open_document_without_an_end_fills_no_memory(cell: str) -> None:
    reading = read(ods_sheet(f"<table:table-row>{cell * 320_000}"))
    assert reading.pair_set is None
    assert "too large" in reading.problems[0].problem


def test_empty_rows_of_an_open_document_are_counted() -> None:
    gap = '<table:table-row table:number-rows-repeated="7"><table:table-cell/></table:table-row>'
    reading = read(ods_sheet(ods_row("a", "b") + gap + ods_row("c", "d")))
    assert reading.pair_set is not None
    assert reading.pair_set.lines == (1, 9)


def test_an_old_workbook_is_read_as_it_looks(tmp_path: Path) -> None:
    (tmp_path / "x.xlsx").write_bytes(formatted([(0.5, "0%"), (7, "000"), (36526, "mmmm yyyy")]))
    assert definitions(by_libreoffice(tmp_path, "xls")) == ["50%", "007", "January 2000"]


def test_the_sheet_that_is_a_list_of_pairs_is_read_and_no_plan() -> None:
    plan: list[list[object]] = [["mon", 1, "a", None, "x"], ["tue", 2, None, "b", None]]
    list_: list[list[object]] = [["sol", "sun"], ["mar", "sea"]]
    known: list[list[object]] = [["Begriff", "Bedeutung"], ["Ufer", "Rand am Wasser"]]
    sheets: Sheets = {"Plan": [*plan, *plan], "Words": list_, "Known": known}
    assert words(read(book(sheets)).pair_set) == [("Ufer", "Rand am Wasser")]
    del sheets["Known"]
    assert words(read(book(sheets)).pair_set) == [("sol", "sun"), ("mar", "sea")]
