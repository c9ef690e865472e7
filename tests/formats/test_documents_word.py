"""Word: what of a cell or a line is text, and what becomes of everything else in a .docx file."""

from __future__ import annotations

import pytest

from game.core.pair_set import PairSet
from game.formats.source import Reading
from tests.formats.documented import bold, cell, docx, par, read, row, run, table
from tests.formats.reading import words
from tests.formats.sourced import PNG

RED, MARK, UNDER = (
    '<w:color w:val="FF0000"/>',
    '<w:highlight w:val="yellow"/>',
    '<w:u w:val="single"/>',
)
LISTS = (
    '<w:abstractNum w:abstractNumId="4">'
    '<w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl>'
    '<w:lvl w:ilvl="1"><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%2)"/></w:lvl>'
    '</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="4"/></w:num>'
    '<w:abstractNum w:abstractNumId="5"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/></w:lvl>'
    '</w:abstractNum><w:num w:numId="2"><w:abstractNumId w:val="5"/></w:num>'
)


def said(reading: Reading) -> str:
    return " ".join(problem.problem for problem in reading.problems)


def the_set(data: bytes) -> PairSet:
    found = read(data).pair_set
    assert found is not None
    return found


def shown(*runs: str) -> str:
    """What a cell with these runs shows."""
    return the_set(docx(table((cell(par(*runs)), "x"), ("y", "z")))).pairs[0].term.text


def item(*runs: str, level: int = 0, key: int = 1) -> str:
    """A paragraph of a list that Word numbers by itself."""
    about = f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{key}"/></w:numPr>'
    return par(*runs, about=about)


def field(command: str, *result: str) -> str:
    mark = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'
    inside = f"<w:r><w:instrText>{command}</w:instrText></w:r>"
    middle = mark.format("separate") + "".join(map(run, result)) if result else ""
    return mark.format("begin") + inside + middle + mark.format("end")


# ---------------------------------------------------------------------- letters


@pytest.mark.parametrize(
    ("runs", "text"),
    [
        (("ce", "<w:del><w:r><w:delText>XX</w:delText></w:r></w:del>", "lla"), "cella"),
        (("ce", "<w:ins><w:r><w:t>l</w:t></w:r></w:ins>", "a"), "cela"),
        (("cell", run("secret", "<w:vanish/>")), "cell"),
        (("cell", run("shown", '<w:vanish w:val="0"/>')), "cellshown"),
        (("pho\u00ad", "<w:r><w:softHyphen/></w:r>", "to"), "photo"),
        (("well", "<w:r><w:noBreakHyphen/></w:r>", "known"), "well-known"),
        (("one", "<w:r><w:br/></w:r>", "two"), "one\ntwo"),
        (("one", "<w:r><w:tab/></w:r>", "two"), "one two"),
        (("H", run("2", '<w:vertAlign w:val="subscript"/>'), "O"), "H₂O"),
        (("x", run("2", '<w:vertAlign w:val="superscript"/>')), "x²"),
        (('<w:r><w:sym w:font="Symbol" w:char="F061"/></w:r>',), "α"),
        (('<w:r><w:sym w:font="Wingdings" w:char="F0E0"/></w:r>',), "→"),
        ((run("\uf062", '<w:rFonts w:ascii="Symbol"/>'),), "β"),
        ((field(' HYPERLINK "http://x" ', "the sea"),), "the sea"),
        ((field(r"EQ \f(1,2)"),), "(1)/(2)"),
        (("note", '<w:r><w:footnoteReference w:id="1"/></w:r>'), "note"),
        (("5 < 6 & $x$ {{a}}",), "5 < 6 & $x$ {{a}}"),
        (("<w:sdt><w:sdtContent><w:r><w:t>kept</w:t></w:r></w:sdtContent></w:sdt>",), "kept"),
        (("a", "<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent><w:r><w:t>Click"
          "</w:t></w:r></w:sdtContent></w:sdt>"), "a"),
    ],
)  # fmt: skip
def test_a_cell_says_what_its_reader_sees(runs: tuple[str, ...], text: str) -> None:
    assert shown(*runs) == text


def test_paragraphs_of_a_cell_are_lines_and_items_of_a_list_have_dots() -> None:
    rows = (cell("one", "two"), cell(item("red", key=2), item("blue", key=2))), ("a", "b")
    data = docx(table(*rows), numbering=LISTS)
    assert words(the_set(data))[0] == ("one\ntwo", "• red\n• blue")


def test_a_sign_of_an_unknown_font_is_counted() -> None:
    sign = '<w:r><w:sym w:font="Webdings" w:char="F0E0"/></w:r>'
    reading = read(docx(table((cell(par("a", sign)), "b"), ("c", "d"))))
    assert words(reading.pair_set)[0] == ("a", "b")
    assert "1 sign of a symbol font" in said(reading)


def test_small_letters_above_a_word_are_the_hint() -> None:
    ruby = (
        "<w:r><w:ruby><w:rt><w:r><w:t>みず</w:t></w:r></w:rt>"
        "<w:rubyBase><w:r><w:t>水</w:t></w:r></w:rubyBase></w:ruby></w:r>"
    )
    pair = the_set(docx(table((cell(par(ruby)), "water"), ("火", "fire")))).pairs[0]
    assert (pair.term.text, pair.definition.text, pair.hint) == ("水", "water", "みず")


def test_the_languages_of_the_columns_are_taken_where_they_differ() -> None:
    def spoken(text: str, language: str) -> str:
        return cell(par(run(text, f'<w:lang w:val="{language}"/>')))

    rows = [
        (spoken(a, "fr-FR"), spoken(b, "de-DE")) for a, b in (("eau", "Wasser"), ("feu", "Feuer"))
    ]
    found = the_set(docx(table(*rows)))
    assert (found.term_language, found.definition_language) == ("fr", "de")


def test_of_a_table_of_contents_nothing_is_a_pair() -> None:
    mark = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'
    contents = (
        par(mark.format("begin"), "<w:r><w:instrText>TOC \\o</w:instrText></w:r>",
            mark.format("separate"), "Rivers", "<w:r><w:tab/></w:r>", "3")
        + par("Trees", "<w:r><w:tab/></w:r>", "4", mark.format("end"))
    )  # fmt: skip
    lines = par("oak – roble") + par("ash – fresno")
    assert words(the_set(docx(contents + lines))) == [("oak", "roble"), ("ash", "fresno")]


def test_a_text_box_is_read_once() -> None:
    inside = f"<w:txbxContent>{par('sea – mar')}</w:txbxContent>"
    box = (
        f"<w:r><mc:AlternateContent><mc:Choice><w:drawing>{inside}</w:drawing></mc:Choice>"
        f"<mc:Fallback><w:pict>{inside}</w:pict></mc:Fallback></mc:AlternateContent></w:r>"
    )
    data = docx(par("sun – sol", box) + par("air – aire"))
    assert words(the_set(data)) == [("sun", "sol"), ("sea", "mar"), ("air", "aire")]


# ---------------------------------------------------------------------- tables


def test_a_cell_merged_over_several_rows_is_in_each() -> None:
    first = cell("Ebro", about='<w:vMerge w:val="restart"/>')
    rows = (first, "Zaragoza"), (cell(about="<w:vMerge/>"), "Logroño"), ("Tajo", "Toledo")
    assert words(the_set(docx(table(*rows)))) == [
        ("Ebro", "Zaragoza"),
        ("Ebro", "Logroño"),
        ("Tajo", "Toledo"),
    ]


def test_a_row_that_was_deleted_is_no_row_and_empty_ones_are_nothing() -> None:
    gone = row("old", "viejo", about="<w:del/>")
    reading = read(docx(table(("sun", "sol"), gone, ("", ""), ("sea", "mar"))))
    assert words(reading.pair_set) == [("sun", "sol"), ("sea", "mar")]
    assert not reading.problems


def test_a_row_marked_to_come_again_on_each_page_is_headings() -> None:
    head = row("Haus", "Baum", about="<w:tblHeader/>")
    rows = (head, ("sun", "sol"), ("sea", "mar"))
    assert words(the_set(docx(table(*rows)))) == [("sun", "sol"), ("sea", "mar")]


def test_a_picture_in_a_cell_goes_with_its_side() -> None:
    picture = '<w:r><w:drawing><a:blip r:embed="rId7"/></w:drawing></w:r>'
    data = docx(
        table((cell(par(picture)), "sun"), (cell(par(picture, "sea")), "mar")),
        relations={"rId7": ("image", "media/image1.png")},
        more={"word/media/image1.png": PNG},
    )
    found = the_set(data)
    assert [bool(pair.term.picture) for pair in found.pairs] == [True, True]
    assert words(found) == [("", "sun"), ("sea", "mar")]


def test_a_picture_on_the_internet_is_never_fetched() -> None:
    picture = '<w:r><w:drawing><a:blip r:link="rId7"/></w:drawing></w:r>'
    data = docx(
        table((cell(par("sun", picture)), "sol"), ("sea", "mar")),
        relations={"rId7": ("image", "http://127.0.0.1:9/sun.png")},
    )
    reading = read(data)
    assert words(reading.pair_set)[0] == ("sun", "sol")
    assert "is on the internet" in said(reading)


# ---------------------------------------------------------------------- quizzes


@pytest.mark.parametrize("about", ["<w:b/>", RED, MARK, UNDER])
def test_the_option_that_stands_out_is_right(about: str) -> None:
    lines = (
        par("1. Which is red?"), par("a) sky"), par("b) ", run("blood", about)), par("c) sea"),
        par("2. Which is blue?"), par(run("a) sky", about)), par("b) blood"), par("c) snow"),
    )  # fmt: skip
    found = the_set(docx("".join(lines)))
    assert words(found) == [("Which is red?", "blood"), ("Which is blue?", "sky")]
    assert {side.text for side in found.distractors} == {"sea", "snow"}


def test_options_with_letters_that_word_counts_are_options() -> None:
    lines = (
        item("Which is red?"), item("sky", level=1), item(bold("blood"), level=1),
        item("Which is blue?"), item(bold("sky"), level=1), item("blood", level=1),
    )  # fmt: skip
    found = the_set(docx("".join(lines), numbering=LISTS))
    assert words(found) == [("Which is red?", "blood"), ("Which is blue?", "sky")]


def test_options_that_stand_in_the_cell_beside_their_question_are_options() -> None:
    rows = (
        ("1", "Which is red?", cell("a) sky", par(bold("b) blood")))),
        ("2", "Which is blue?", cell(par(bold("a) sky")), "b) blood")),
    )
    right = [("Which is red?", "blood"), ("Which is blue?", "sky")]
    assert words(the_set(docx(table(*rows)))) == right
    rows = (
        ("", "Which is red?", cell("sky", par(bold("blood")))),
        ("", "Which is blue?", cell(par(bold("sky")), "blood")),
    )
    assert words(the_set(docx(table(*rows)))) == right


def test_options_in_one_line_are_told_apart_by_their_looks_too() -> None:
    lines = (
        par("1. Which is red?"), par("a) sky  ", bold("b) blood"), "  c) sea"),
        par("2. Which is blue?"), par(bold("a) sky"), "  b) blood  c) snow"),
    )  # fmt: skip
    found = the_set(docx("".join(lines)))
    assert words(found) == [("Which is red?", "blood"), ("Which is blue?", "sky")]


def test_a_question_with_two_bold_options_or_none_is_left_out_and_counted() -> None:
    lines = (
        par("1. Which is red?"), par("a) sky"), par(bold("b) blood")),
        par("2. Which is blue?"), par(bold("a) sky")), par(bold("b) sea")),
        par("3. Which is green?"), par("a) sky"), par("b) grass"),
    )  # fmt: skip
    reading = read(docx("".join(lines)))
    assert words(reading.pair_set) == [("Which is red?", "blood")]
    assert "2 questions do not say which option is right" in said(reading)


def test_a_bold_question_is_no_mark_of_its_options() -> None:
    lines = (
        par(bold("1. Which is red?")), par("a) sky"), par("b) ", run("blood", UNDER)),
        par(bold("2. Which is blue?")), par("a) ", run("sky", UNDER)), par("b) blood"),
    )  # fmt: skip
    found = the_set(docx("".join(lines)))
    assert words(found) == [("Which is red?", "blood"), ("Which is blue?", "sky")]


def test_a_list_with_one_item_below_each_is_pairs() -> None:
    lines = (
        item("oak"), item("roble", level=1), item("ash"), item("fresno", level=1)
    )  # fmt: skip
    assert words(the_set(docx("".join(lines), numbering=LISTS))) == [
        ("oak", "roble"),
        ("ash", "fresno"),
    ]
