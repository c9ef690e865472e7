"""Rows of a workbook that are taken from its text: the same as where all of it is parsed."""

from __future__ import annotations

from xml.sax.saxutils import escape

from hypothesis import given
from hypothesis import strategies as st

from game.formats.common.bytes.archive import Archive
from game.formats.spreadsheet.ods import sheets as ods_sheets
from game.formats.spreadsheet.xlsx import sheets as xlsx_sheets
from tests.formats.sourced import head, zipped

ODS = "urn:oasis:names:tc:opendocument:xmlns"
words = st.text(st.sampled_from("ab &<>_x000D_\n\r]ñ"), max_size=6)
xlsx_cells = st.one_of(
    words.map(lambda text: f'<c r="B1" t="inlineStr"><is><t>{escape(text)}</t></is></c>'),
    words.map(lambda text: f'<c t="str"><v>{escape(text)}</v></c>'),
    st.integers(-3, 3).map(lambda n: f'<c s="{abs(n)}"><v>{n}</v></c>'),
    st.sampled_from(
        ['<c r="D1"/>', "<c><f>1</f><v>2</v></c>", '<c t="b" r="C1"><v>1</v></c>', "<x/>"]
    ),
)
ods_cells = st.one_of(
    words.map(
        lambda text: (
            f'<table:table-cell office:value-type="string"><text:p>{escape(text)}</text:p>'
            "</table:table-cell>"
        )
    ),
    st.sampled_from(
        [
            "<table:table-cell/>",
            '<table:table-cell table:number-columns-repeated="3"/>',
            "<table:table-cell><text:p>a<text:tab/>b</text:p></table:table-cell>",
            '<table:table-cell office:value-type="float" office:value="1.5"/>',
        ]
    ),
)
NUMBERS = st.sampled_from(["", ' r="4"', ' spans="1:2"', ' r="2" x:d="0.25"'])


def archive(files: dict[str, str]) -> Archive:
    there = head(zipped(files), "book").archive
    assert isinstance(there, Archive)
    return there


def xlsx(rows: str, note: str) -> list[dict[int, list[str]]]:
    sheet = f"<worksheet><sheetData>{rows}</sheetData>{note}</worksheet>"
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet"
    files = {
        "xl/workbook.xml": '<workbook><sheets><sheet name="S" r:id="1"/></sheets></workbook>',
        "xl/_rels/workbook.xml.rels": (
            f'<Relationships><Relationship Id="1" Type="{kind}" Target="s.xml"/></Relationships>'
        ),
        "xl/s.xml": sheet,
    }
    return [grid.rows for grid in xlsx_sheets(archive(files))]


def ods(rows: str, note: str) -> list[dict[int, list[str]]]:
    names = " ".join(f'xmlns:{name}="{ODS}:{name}:1.0"' for name in ("office", "table", "text"))
    content = (
        f"<office:document-content {names}><office:body><office:spreadsheet>"
        f'<table:table table:name="S">{rows}</table:table>{note}'
        "</office:spreadsheet></office:body></office:document-content>"
    )
    return [grid.rows for grid in ods_sheets(archive({"content.xml": content}))]


@given(st.lists(st.tuples(NUMBERS, st.lists(xlsx_cells, max_size=4)), max_size=6))
def test_rows_of_excel_are_the_same_with_and_without_a_comment(
    made: list[tuple[str, list[str]]],
) -> None:
    rows = "".join(f"<row{number}>{''.join(cells)}</row>" for number, cells in made)
    assert xlsx(rows, "") == xlsx(rows, "<!-- parsed -->")


@given(st.lists(st.lists(ods_cells, max_size=4), max_size=6))
def test_rows_of_libreoffice_are_the_same_with_and_without_a_comment(made: list[list[str]]) -> None:
    rows = "".join(f"<table:table-row>{''.join(cells)}</table:table-row>" for cells in made)
    assert ods(rows, "") == ods(rows, "<!-- parsed -->")


def test_a_row_in_a_comment_is_none() -> None:
    row = '<row r="1"><c><v>1</v></c></row>'
    assert xlsx(f"<!-- {row} -->{row.replace('1', '2')}", "") == [{2: ["2"]}]
