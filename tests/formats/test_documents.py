"""Documents: which part is read, and what is said of the rest, whichever program wrote them."""

from __future__ import annotations

import pytest

from game.formats.table import Choices
from tests.formats.documented import (
    bold,
    cell,
    docx,
    frame,
    heading,
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
from tests.formats.sourced import PNG, zipped

RIVERS = (("Ebro", "Zaragoza"), ("Tajo", "Toledo"))
TREES = (("oak", "roble"), ("ash", "fresno"))


# ---------------------------------------------------------------------- tables


@pytest.mark.parametrize(
    ("data", "name"),
    [
        (docx(par("Read.") + table(("English", "Spanish"), *TREES)), "a.docx"),
        (odt("<text:p>Read.</text:p>" + odt_table(("Tree", "Árbol"), *TREES, head=True)), "a.odt"),
        (pptx(shape("Trees", "title") + slide_table(("Term", "Definition"), *TREES)), "a.pptx"),
        (odp(frame(odt_table(("Term", "Definition"), *TREES))), "a.odp"),
    ],
)
def test_a_table_of_two_columns_is_read_without_its_headings(data: bytes, name: str) -> None:
    reading = read(data, name)
    assert words(reading.pair_set) == list(TREES)
    assert reading.format == "document"


def test_a_document_is_known_by_what_is_in_it_and_not_by_its_name() -> None:
    assert words(read(docx(table(*TREES)), "lesson.zip").pair_set) == list(TREES)


def test_a_table_that_goes_on_on_the_next_page_is_one_table() -> None:
    head = ("Word", "Meaning")
    reading = read(docx(table(head, *RIVERS) + table(head, *TREES)))
    assert words(reading.pair_set) == [*RIVERS, *TREES]
    assert not reading.problems


def test_tables_of_the_same_heads_are_read_together_and_one_can_be_chosen() -> None:
    head = ("Word", "Meaning")
    data = docx(heading("Rivers") + table(head, *RIVERS) + heading("Trees") + table(head, *TREES))
    reading = read(data)
    assert words(reading.pair_set) == [*RIVERS, *TREES]
    assert reading.table is not None
    assert reading.table.sheets == ("All tables", "Rivers", "Trees")
    assert words(read(data, choices=Choices(sheet=2)).pair_set) == list(TREES)


def test_of_different_tables_the_longest_is_read_and_the_others_are_named() -> None:
    more = (("elm", "olmo"), *TREES)
    data = docx(table(("Name", "Class", "Day"), ("Ana", "3 B", "")) + par("x") + table(*more))
    reading = read(data)
    assert words(reading.pair_set) == list(more)
    assert "These have pairs too: Table 1." in said(reading)


def test_a_bold_first_row_is_headings_and_it_is_said() -> None:
    head = (cell(par(bold("Rey"))), cell(par(bold("Reina"))))
    rows = (("Felipe", "Letizia"), ("Juan Carlos", "Sofía"))
    reading = read(docx(table(head, *rows)))
    assert words(reading.pair_set) == list(rows)
    assert "The first row was taken as the headings" in said(reading)


def test_a_shaded_first_row_is_headings() -> None:
    grey = '<w:shd w:val="clear" w:fill="D9D9D9"/>'
    head = (cell("Rey", about=grey), cell("Reina", about=grey))
    rows = (("Felipe", "Letizia"), ("Juan Carlos", "Sofía"))
    assert words(read(docx(table(head, *rows))).pair_set) == list(rows)


def test_a_style_that_gives_the_first_row_a_look_of_its_own_tells_of_headings() -> None:
    styles = (
        '<w:style w:type="table" w:styleId="T1"><w:tblStylePr w:type="firstRow"><w:rPr><w:b/>'
        "</w:rPr></w:tblStylePr></w:style>"
    )
    rows = (("Rey", "Reina"), ("Felipe", "Letizia"), ("Juan Carlos", "Sofía"))
    about = '<w:tblPr><w:tblStyle w:val="T1"/><w:tblLook w:val="04A0"/></w:tblPr>'
    body = table(*rows).replace("<w:tblPr/>", about)
    assert words(read(docx(body, styles=styles)).pair_set) == list(rows[1:])
    assert words(read(docx(table(*rows), styles=styles)).pair_set) == list(rows)


def test_bold_terms_in_two_of_four_columns_tell_of_two_lists() -> None:
    def pair(one: str, other: str) -> tuple[str, str]:
        return cell(par(bold(one))), other

    rows = [(*pair(*TREES[0]), *pair("elm", "olmo")), (*pair(*TREES[1]), "", "")]
    assert words(read(docx(table(*rows))).pair_set) == [*TREES, ("elm", "olmo")]


def test_a_cell_as_wide_as_the_table_names_it() -> None:
    wide = (cell("Unit 4", about='<w:gridSpan w:val="2"/>'),)
    again = (cell("More", about='<w:gridSpan w:val="2"/>'),)
    reading = read(docx(table(wide, RIVERS[0], again, RIVERS[1])))
    assert words(reading.pair_set) == list(RIVERS)
    assert "1 row of the table is one wide cell" in said(reading)


def test_two_lists_in_the_cells_of_one_row_are_put_side_by_side_with_a_warning() -> None:
    reading = read(docx(table((cell("oak", "ash", "elm"), cell("roble", "fresno", "olmo")))))
    assert words(reading.pair_set) == [*TREES, ("elm", "olmo")]
    assert "Check that they match" in said(reading)


def test_numbers_and_letters_of_an_exercise_go_and_its_order_is_doubted() -> None:
    rows = ("1. oak", "a) roble"), ("2. ash", "b) fresno"), ("3. elm", "c) olmo")
    reading = read(docx(table(*rows)))
    assert words(reading.pair_set) == [*TREES, ("elm", "olmo")]
    assert "Check that they match" in said(reading)


def test_a_table_inside_a_cell_is_a_table_of_its_own() -> None:
    around = (cell("Left"), cell("Right", table(*TREES)))
    assert words(read(docx(table(around))).pair_set)[:2] == list(TREES)


# ---------------------------------------------------------------------- text


@pytest.mark.parametrize("between", [" – ", ": ", " = ", "\t", "\t\t\t"])
def test_lines_with_something_between_their_sides_are_pairs(between: str) -> None:
    tab = "<w:r><w:tab/></w:r>"
    lines = [par(one, *(tab for _ in between), other) for one, other in TREES]
    if "\t" not in between:
        lines = [par(f"{one}{between}{other}") for one, other in TREES]
    assert words(read(docx("".join(lines))).pair_set) == list(TREES)


def test_bold_words_at_the_beginning_of_lines_are_terms() -> None:
    lines = par("Glossary") + "".join(par(bold(one), f" {other}") for one, other in TREES)
    reading = read(docx(lines))
    assert words(reading.pair_set) == list(TREES)
    assert reading.pair_set is not None
    assert reading.pair_set.title == "Glossary"


@pytest.mark.parametrize("about", ['<w:u w:val="single"/>', '<w:color w:val="C00000"/>'])
def test_words_that_stand_out_otherwise_are_terms_too(about: str) -> None:
    lines = "".join(par(run(one, about), f" {other}") for one, other in TREES)
    assert words(read(docx(lines)).pair_set) == list(TREES)


def test_numbers_before_bold_questions_are_no_part_of_them() -> None:
    asked = ("1. What is oak?", "roble"), ("2. What is ash?", "fresno"), ("3. Elm?", "olmo")
    reading = read(docx("".join(par(bold(one)) + par(other) for one, other in asked)))
    assert words(reading.pair_set)[0] == ("What is oak?", "roble")


def test_lines_of_pairs_in_columns_of_a_table_for_layout_are_lines() -> None:
    one = cell("oak – roble", "ash – fresno", "elm – olmo")
    other = cell("sea – mar", "sky – cielo", "sun – sol")
    assert words(read(docx(table((one, other)))).pair_set)[2:4] == [("elm", "olmo"), ("sea", "mar")]


def test_sentences_with_gaps_to_be_filled_in_are_no_pairs() -> None:
    gaps = par("The sun is a ____ (star).") + par("The moon is a ____ (satellite).")
    assert read(docx(gaps)).pair_set is None


def test_bold_lines_with_text_below_them_are_terms_and_it_is_said() -> None:
    rows = (*TREES, ("elm", "olmo"))
    reading = read(docx("".join(par(bold(one)) + par(other) for one, other in rows)))
    assert words(reading.pair_set) == list(rows)
    assert "Lines that stand out were taken as terms" in said(reading)


def test_a_table_goes_before_the_text_around_it() -> None:
    reading = read(docx(par("Name: Ana") + par("Class: 3 B") + table(*TREES)))
    assert words(reading.pair_set) == list(TREES)
    assert "These have pairs too: Text." in said(reading)


def test_lines_around_a_table_that_are_no_pairs_are_counted() -> None:
    assert "1 line outside of the tables" in said(read(docx(par("Learn.") + table(*TREES))))


def test_a_text_of_sentences_is_no_list_and_the_cure_says_what_one_looks_like() -> None:
    text = "Rivers rise in the mountains and flow down to the sea through many lands."
    reading = read(docx(par(text) * 4))
    assert reading.pair_set is None
    assert "no list of pairs" in said(reading)
    assert "term – definition" in said(reading)


@pytest.mark.parametrize(
    ("data", "problem"),
    [
        (docx(""), "This document is empty."),
        (docx('<w:altChunk r:id="rId9"/>'), "a file of another kind"),
        (
            docx(
                par('<w:r><w:drawing><a:blip r:embed="rId7"/></w:drawing></w:r>'),
                relations={"rId7": ("image", "media/a.png")},
                more={"word/media/a.png": PNG},
            ),
            "only pictures",
        ),
    ],
)
def test_why_there_are_no_pairs_is_said(data: bytes, problem: str) -> None:
    assert problem in said(read(data))


# ---------------------------------------------------------------------- slides


def test_slides_with_a_title_and_a_short_text_are_pairs_and_their_notes_are_notes() -> None:
    data = pptx(
        shape("Ebro", "title") + shape("Zaragoza"),
        shape("Tajo", "title") + shape("Toledo") + shape("3", "sldNum"),
        notes={2: "It ends in Lisbon."},
    )
    reading = read(data, "rivers.pptx")
    assert words(reading.pair_set) == list(RIVERS)
    assert reading.pair_set is not None
    assert [pair.note for pair in reading.pair_set.pairs] == ["", "It ends in Lisbon."]


def test_slides_of_impress_are_read_alike() -> None:
    pages = [frame(one, "title") + frame(other) for one, other in RIVERS]
    assert words(read(odp(*pages), "rivers.odp").pair_set) == list(RIVERS)


def test_lists_on_slides_are_read_as_lists() -> None:
    lines = "\n".join(f"{one} – {other}" for one, other in RIVERS)
    data = pptx(shape("Rivers", "title") + shape(lines), shape("The end", "title"))
    assert words(read(data, "rivers.pptx").pair_set) == list(RIVERS)


# ---------------------------------------------------------------------- not read


@pytest.mark.parametrize(
    ("data", "name", "cure"),
    [
        (b"%PDF-1.7 ...", "a.pdf", "Ctrl+V here"),
        (b"\r\n%PDF-1.4", "a.docx", "Ctrl+V here"),
        (rb"{\rtf1\ansi oak}", "a.rtf", "Save it as .docx"),
        (
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "WordDocument".encode("utf-16-le"),
            "a.doc",
            ".docx",
        ),
        (zipped({"Index/Document.iwa": b"x"}), "a.pages", "Export it for Word"),
        (zipped({"a/words.docx": docx(table(*TREES))}), "a.zip", "Unpack it"),
    ],
)
def test_documents_of_other_kinds_are_refused_with_a_way_that_works(
    data: bytes, name: str, cure: str
) -> None:
    reading = read(data, name)
    assert reading.pair_set is None
    assert cure in said(reading)
