"""Very long documents: what is more than can be read is left out, and never without a word."""

from __future__ import annotations

import pytest

from game.formats.common import mathematics
from game.formats.common.tree import xml
from game.formats.documents import document, open_document, paragraph, slides, word
from tests.formats.documented import (
    cell,
    docx,
    frame,
    odp,
    odt,
    odt_table,
    par,
    pptx,
    read,
    run,
    said,
    shape,
    slide_table,
    table,
)
from tests.formats.reading import words

PAIRS = [("sun", "sol"), ("sea", "mar")]
LONG = "This document is very long"


LISTED = "".join(f"<text:list-item><text:p>x{n}</text:p></text:list-item>" for n in range(20))


@pytest.mark.parametrize(
    ("data", "name"),
    [
        (docx(par("x") * 20 + table(*PAIRS)), "a.docx"),
        (docx(par("x\n" * 20) + table(*PAIRS)), "a.docx"),
        (odt("<text:p>x</text:p>" * 20 + odt_table(*PAIRS)), "a.odt"),
        (odt(f"<text:list>{LISTED}</text:list>" + odt_table(*PAIRS)), "a.odt"),
        (pptx(slide_table(*PAIRS) + shape("x") * 20), "a.pptx"),
        (odp(frame(odt_table(*PAIRS)) + frame("x") * 20), "a.odp"),
    ],
)
def test_lines_beyond_the_most_are_told_and_tables_are_read(
    monkeypatch: pytest.MonkeyPatch, data: bytes, name: str
) -> None:
    assert LONG not in said(read(data, name))
    monkeypatch.setattr(document, "_MOST_LINES", 10)
    found = read(data, name)
    assert words(found.pair_set) == PAIRS
    assert LONG in said(found)


def test_a_cell_of_nothing_but_line_breaks_is_cut_and_told() -> None:
    tall = cell(par(run("sun" + "\n" * 500_000 + "moon")))
    found = read(docx(table((tall, "sol"), PAIRS[1])), "a.docx")
    assert words(found.pair_set) == PAIRS
    assert LONG in said(found)


def test_more_slides_than_can_be_read_are_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(slides, "MOST_SLIDES", 2)
    made = [shape(term, "title") + shape(definition) for term, definition in [*PAIRS, ("a", "b")]]
    found = read(pptx(*made), "a.pptx")
    assert words(found.pair_set) == PAIRS
    assert LONG in said(found)


def test_a_slide_that_is_a_table_among_cards_is_told() -> None:
    made = [shape(term, "title") + shape(definition) for term, definition in PAIRS * 2]
    found = read(pptx(*made, slide_table(("one", "uno"))), "a.pptx")
    assert "1 slide without a title" in said(found)


def test_a_formula_that_is_shown_everywhere_is_made_once(monkeypatch: pytest.MonkeyPatch) -> None:
    real, made = mathematics.formula, list[str]()

    def formula(element: xml.Element) -> str:
        made.append(element.tag)
        return real(element)

    monkeypatch.setattr(open_document, "formula", formula)
    shown = '<draw:frame><draw:object xlink:href="./Object 1"/></draw:frame>'
    data = odt(
        odt_table((f"<text:p>{shown * 50}</text:p>", "sol"), PAIRS[1]),
        more={"Object 1/content.xml": "<math><mi>x</mi></math>"},
    )
    assert words(read(data, "a.odt").pair_set)[0] == ("x" * 50, "sol")
    assert made == ["math"]


def test_entities_that_only_the_reader_knows_have_a_limit(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(xml, "MOST_ENTITIES", 100)
    data = docx(par("<w:r><w:t>" + "&eacute;" * 101 + "</w:t></w:r>") + table(*PAIRS))
    assert "too long" in said(read(data, "a.docx"))


def test_a_diagram_in_boxes_is_counted_once() -> None:
    inner = "<w:r><w:drawing><a:graphic><a:relIds/></a:graphic></w:drawing></w:r>"
    for _ in range(3):
        inner = f"<w:r><w:pict><w:txbxContent><w:p>{inner}</w:p></w:txbxContent></w:pict></w:r>"
    assert "1 picture outside" in said(read(docx(par(inner) + table(*PAIRS)), "a.docx"))


def test_the_label_of_a_list_has_no_more_numbers_than_lists_have_levels() -> None:
    level = f'<w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/><w:lvlText w:val="{"%1" * 30}"/></w:lvl>'
    numbering = (
        f'<w:abstractNum w:abstractNumId="1">{level}</w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>'
    )
    about = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
    item = par("one", about=about)
    found = read(docx(table((cell(item * 2), "sol"), PAIRS[1]), numbering=numbering), "a.docx")
    assert words(found.pair_set)[0][0].startswith("1" * 9 + "%1")


def test_no_formula_is_made_that_its_paragraph_has_no_room_for(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    made = list[str]()

    def formula(element: xml.Element) -> str:
        made.append(element.tag)
        return "x" * 1000

    monkeypatch.setattr(word, "formula", formula)
    monkeypatch.setattr(paragraph, "_MOST_LETTERS", 9000)
    book = par("<m:oMath><m:t>x</m:t></m:oMath>" * 1000)
    found = read(docx(table((cell(book), "sol"), PAIRS[1])), "a.docx")
    assert len(made) == 5
    assert LONG in said(found)
