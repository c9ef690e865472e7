"""Documents that say little and cost much: what is copied, looked up or read again and again."""

from __future__ import annotations

import struct
from random import Random

import pytest

from game.formats.common.bytes.archive import open_archive
from game.formats.documents import tree
from game.formats.problems import Problem
from tests.formats.documented import (
    cell,
    docx,
    odt,
    odt_table,
    par,
    pptx,
    read,
    run,
    said,
    shape,
    table,
)
from tests.formats.reading import words
from tests.formats.sourced import zipped

PAIRS = [("sun", "sol"), ("sea", "mar")]
GOOD = table(*PAIRS)
LONG = "".join(Random(7).choices("abcdefgh ", k=20_000)) * 10
BEGIN, SEPARATE, END = (
    f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "separate", "end")
)


@pytest.mark.parametrize(
    "about",
    ['<w:outlineLvl w:val="²"/>', '<w:numPr><w:ilvl w:val="²"/><w:numId w:val="1"/></w:numPr>'],
)
def test_a_level_that_is_no_digit_is_none(about: str) -> None:
    assert words(read(docx(par("Words", about=about) + GOOD)).pair_set) == PAIRS


def test_a_style_called_heading_of_a_raised_two_is_no_heading() -> None:
    style = '<w:style w:styleId="H"><w:name w:val="heading ²"/></w:style>'
    data = docx(par("Words", about='<w:pStyle w:val="H"/>') + GOOD, styles=style)
    assert words(read(data).pair_set) == PAIRS


@pytest.mark.parametrize("top", ["--5", "-", "9" * 5000, "²"])
def test_a_box_that_lies_nowhere_is_read(top: str) -> None:
    place = f'<p:spPr><a:xfrm><a:off x="1" y="{top}"/></a:xfrm></p:spPr>'
    slides = [
        "".join(shape(text).replace("<p:txBody>", place + "<p:txBody>") for text in pair)
        for pair in PAIRS
    ]
    read(pptx(*slides), "a.pptx")


def test_fields_that_are_never_closed_hide_no_table() -> None:
    data = docx(par((BEGIN + SEPARATE) * 3000, run("x") * 3000, BEGIN * 3000) + GOOD)
    assert words(read(data).pair_set) == PAIRS


def test_a_fraction_of_the_oldest_kind_has_its_parts_at_the_last_sign_between() -> None:
    def shown(command: str) -> str:
        field = BEGIN + f"<w:r><w:instrText>{command}</w:instrText></w:r>" + END
        found = read(docx(table((cell(par(field)), "a"), ("b", "c")))).pair_set
        return words(found)[0][0]

    assert shown("EQ \\f(1,2)") == "(1)/(2)"
    assert shown("EQ \\f(1,5;2)") == "(1,5)/(2)"


@pytest.mark.parametrize("part", ["%1" * 50_000, "x" * 50_000])
def test_the_label_of_a_list_is_short(part: str) -> None:
    form = f'<w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/><w:lvlText w:val="{part}"/></w:lvl>'
    numbering = (
        f'<w:abstractNum w:abstractNumId="1">{form}</w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>'
    )
    about = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
    item = par("one", about=about)
    found = read(docx(table((cell(item * 2), "sol"), ("sea", "mar")), numbering=numbering))
    assert len(words(found.pair_set)[0][0]) < 1000


def test_a_name_that_is_used_everywhere_is_cut() -> None:
    picture = '<w:r><w:drawing><a:blip r:embed="rId7"/></w:drawing></w:r>'
    data = docx(
        table((cell(par(picture * 20, "sun")), "sol"), ("sea", "mar")),
        relations={"rId7": ("image", LONG)},
    )
    reading = read(data)
    assert words(reading.pair_set) == PAIRS
    assert "not there" in said(reading)


def test_a_formula_of_a_whole_book_is_cut_and_told() -> None:
    formula = "<m:f><m:num>" * 90 + f"<m:t>{LONG}</m:t>" + "</m:num></m:f>" * 90
    data = docx(table((cell(par(f"<m:oMath>{formula}</m:oMath>", "sun")), "sol"), PAIRS[1]))
    found = read(data)
    assert words(found.pair_set)[1] == PAIRS[1]
    assert [problem.severity for problem in found.problems] == ["warning"]


def test_what_stands_between_the_parts_of_a_bracket_is_short() -> None:
    about = f'<m:dPr><m:sepChr m:val="{LONG}"/></m:dPr>'
    formula = f"<m:d>{about}{'<m:e><m:t>x</m:t></m:e>' * 50}</m:d>"
    data = docx(table((cell(par(f"<m:oMath>{formula}</m:oMath>")), "sol"), PAIRS[1]))
    assert len(words(read(data).pair_set)[0][0]) < 2000


def _goes_on() -> bytes:
    first = cell(LONG, about='<w:vMerge w:val="restart"/>')
    others = [(cell("", about="<w:vMerge/>"), f"b{at}") for at in range(60)]
    return docx(table((first, "b"), *others))


def _repeated() -> bytes:
    repeated = 'table:number-columns-repeated="16384"'
    wide = f"<table:table-cell {repeated}><text:p>{LONG}</text:p></table:table-cell>"
    return odt(odt_table((wide, "a"), ("b", "c")))


def _wide_and_tall() -> bytes:
    row = '<table:table-row table:number-rows-repeated="1000000">'
    wide = '<table:table-cell table:number-columns-repeated="16384"><text:p>a</text:p>'
    rows = f"{row}{wide}</table:table-cell></table:table-row>" * 300
    return odt(f"<table:table>{rows}</table:table>")


@pytest.mark.parametrize(
    ("data", "name"), [(_goes_on(), "a.docx"), (_repeated(), "a.odt"), (_wide_and_tall(), "a.odt")]
)
def test_a_long_cell_that_is_said_again_and_again_is_too_long(data: bytes, name: str) -> None:
    reading = read(data, name)
    assert reading.pair_set is None
    assert "This document is too long" in said(reading)


def test_tags_that_say_nothing_are_counted_too(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tree, "MOST_TAGS", 1000)
    assert "too long" in said(read(docx(GOOD + "<w:ind/>" * 1000)))


def test_a_slide_is_read_once_however_often_it_is_named() -> None:
    slides = [shape(term, "title") + shape(definition) for term, definition in PAIRS]
    again = "<p:sldIdLst>" + '<p:sldId r:id="rId1"/>' * 500
    there = pptx(*slides)
    archive = open_archive(there, "")
    assert not isinstance(archive, Problem)
    files = {name: archive.read(name) or b"" for name in archive.names()}
    main = "ppt/presentation.xml"
    files[main] = files[main].replace(b"<p:sldIdLst>", again.encode())
    assert words(read(zipped(files), "a.pptx").pair_set) == PAIRS


def test_all_slides_together_have_a_limit(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tree, "MOST_TAGS", 1000)
    slides = [shape(f"term {at}", "title") + shape(f"text {at}") for at in range(60)]
    assert "too long" in said(read(pptx(*slides), "a.pptx"))


def test_a_formula_of_its_own_folder_is_read_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tree, "MOST_TAGS", 200)
    frame = '<draw:frame><draw:object xlink:href="./Object 1"/></draw:frame>'
    math = "<math>" + "<mi>x</mi>" * 30 + "</math>"
    data = odt(
        odt_table((f"<text:p>{frame * 9}</text:p>", "sol"), PAIRS[1]),
        more={"Object 1/content.xml": math},
    )
    assert words(read(data, "a.odt").pair_set)[0][0].count("x") == 9 * 30


# ---------------------------------------------------------------------- archives


def _with_field(data: bytes, offset: int, size: int, length: int) -> bytes:
    """The archive whose list says something else of its first file."""
    at = data.find(b"PK\x01\x02") + offset
    return data[:at] + size.to_bytes(length, "little") + data[at + length :]


def test_files_that_lie_about_how_small_they_are_are_damage() -> None:
    found = open_archive(_with_field(docx(GOOD), 20, 1_000_000, 4), "a.docx")
    assert isinstance(found, Problem)
    assert "damaged" in found.problem


def test_a_list_of_files_that_is_all_remarks_is_not_read() -> None:
    data = docx(GOOD)
    at = data.rfind(b"PK\x05\x06")
    end = data[at : at + 12] + struct.pack("<I", 20_000_000) + data[at + 16 :]
    found = open_archive(data[:at] + bytes(20_000_000) + end, "a.docx")
    assert isinstance(found, Problem)
    assert "30,000 files" in found.problem
