"""OpenDocument and PowerPoint: what of a paragraph, a table or a slide is text."""

from __future__ import annotations

import pytest

from game.core.pair_set import PairSet
from game.formats import read_source
from game.formats.source import Source
from tests.formats.documented import (
    PACKAGE,
    A,
    M,
    P,
    R,
    docx,
    frame,
    odp,
    odt,
    odt_table,
    par,
    pptx,
    shape,
    slide_table,
)
from tests.formats.reading import words
from tests.formats.sourced import PNG


def style(name: str, about: str, below: str = "") -> str:
    return (
        f'<style:style style:name="{name}" style:parent-style-name="{below}">'
        f"<style:text-properties {about}/></style:style>"
    )


STYLES = (
    style("low", 'style:text-position="sub 58%"')
    + style("high", 'style:text-position="33% 58%"')
    + style("gone", 'text:display="none"')
    + style("fat", 'fo:font-weight="bold"')
    + style("fatter", "", "fat")
    + style("fr", 'fo:language="fr"')
    + style("de", 'fo:language="de"')
    + '<text:list-style style:name="quiz">'
    '<text:list-level-style-number text:level="1" style:num-format="1" style:num-suffix="."/>'
    '<text:list-level-style-number text:level="2" style:num-format="a" style:num-suffix=")"/>'
    "</text:list-style>"
)


def the_set(data: bytes, name: str = "lesson.odt") -> PairSet:
    found = read_source(Source(data, name)).pair_set
    assert found is not None
    return found


def p(inside: str) -> str:
    return f"<text:p>{inside}</text:p>"


def span(style: str, text: str) -> str:
    return f'<text:span text:style-name="{style}">{text}</text:span>'


@pytest.mark.parametrize(
    ("inside", "text"),
    [
        ("one  \n two", "one two"),
        ("one<text:line-break/>two", "one\ntwo"),
        ("one<text:tab/>two", "one two"),
        ("H" + span("low", "2") + "O", "H₂O"),
        ("x" + span("high", "2"), "x²"),
        ("a" + span("gone", "secret"), "a"),
        ("a<text:note><text:note-body><text:p>x</text:p></text:note-body></text:note>b", "ab"),
        ("a<office:annotation><text:p>x</text:p></office:annotation>b", "ab"),
        ("<text:a>link</text:a>", "link"),
    ],
)
def test_a_cell_of_writer_says_what_its_reader_sees(inside: str, text: str) -> None:
    data = odt(odt_table((p(inside), "x"), ("y", "z")), automatic=STYLES)
    assert the_set(data).pairs[0].term.text == text


def test_deleted_text_of_writer_is_no_text() -> None:
    gone = f"<text:deletion>{p('old – viejo')}</text:deletion>"
    data = odt(
        f"<text:tracked-changes>{gone}</text:tracked-changes>" + p("sun – sol") + p("sea – mar")
    )
    assert words(the_set(data)) == [("sun", "sol"), ("sea", "mar")]


def test_small_letters_above_a_word_of_writer_are_the_hint() -> None:
    ruby = (
        "<text:ruby><text:ruby-base>水</text:ruby-base><text:ruby-text>みず</text:ruby-text>"
        "</text:ruby>"
    )
    pair = the_set(odt(odt_table((p(ruby), "water"), ("火", "fire")))).pairs[0]
    assert (pair.term.text, pair.hint) == ("水", "みず")


def test_cells_of_writer_that_are_covered_say_what_covers_them() -> None:
    tall = (
        '<table:table-cell table:number-rows-spanned="2"><text:p>Ebro</text:p></table:table-cell>'
    )
    data = odt(odt_table((tall, "Zaragoza"), ("<table:covered-table-cell/>", "Logroño")))
    assert words(the_set(data)) == [("Ebro", "Zaragoza"), ("Ebro", "Logroño")]


def test_lists_of_writer_have_the_letters_of_their_style() -> None:
    def item(text: str, inner: str = "") -> str:
        return f"<text:list-item>{p(text)}{inner}</text:list-item>"

    one = item("sky") + item(span("fatter", "blood"))
    other = item(span("fat", "sky")) + item("blood")
    questions = "".join(
        item(asked, f"<text:list>{options}</text:list>")
        for asked, options in (("Which is red?", one), ("Which is blue?", other))
    )
    data = odt(f'<text:list text:style-name="quiz">{questions}</text:list>', automatic=STYLES)
    assert words(the_set(data)) == [("Which is red?", "blood"), ("Which is blue?", "sky")]


def test_the_languages_of_the_columns_of_writer_are_taken_where_they_differ() -> None:
    rows = [
        (p(span("fr", one)), p(span("de", other)))
        for one, other in (("eau", "Wasser"), ("feu", "Feuer"))
    ]
    found = the_set(odt(odt_table(*rows), automatic=STYLES))
    assert (found.term_language, found.definition_language) == ("fr", "de")


def test_pictures_of_writer_go_with_their_side() -> None:
    picture = '<draw:frame><draw:image xlink:href="Pictures/a.png"/></draw:frame>'
    data = odt(odt_table((p(picture), "sun"), ("sea", "mar")), more={"Pictures/a.png": PNG})
    assert the_set(data).pairs[0].term.picture.endswith(".png")


# ---------------------------------------------------------------------- slides


def test_a_hidden_slide_is_not_read() -> None:
    hidden = f'<p:sld xmlns:p="{P}" xmlns:a="{A}" show="0">{slide_table(("old", "viejo"))}</p:sld>'
    more = {"ppt/slides/slide2.xml": hidden}
    data = pptx(slide_table(("sun", "sol"), ("sea", "mar")), "", more=more)
    assert words(the_set(data, "a.pptx")) == [("sun", "sol"), ("sea", "mar")]


def test_cells_of_a_slide_that_are_merged_are_one() -> None:
    whole = slide_table(("Rivers", ""), ("Ebro", "Zaragoza"), ("Ebro", "Logroño"))
    whole = whole.replace("<a:tc>", '<a:tc gridSpan="2">', 1)
    whole = whole.replace("</a:tc><a:tc>", '</a:tc><a:tc hMerge="1">', 1)
    found = the_set(pptx(whole), "a.pptx")
    assert words(found) == [("Ebro", "Zaragoza"), ("Ebro", "Logroño")]
    assert found.title == "Rivers"


def test_a_picture_on_a_slide_is_what_its_title_names() -> None:
    picture = '<p:pic><p:blipFill><a:blip r:embed="rId1"/></p:blipFill></p:pic>'
    slides = [shape(name, "title") + picture for name in ("Ebro", "Tajo")]
    related = (
        f'<Relationships xmlns="{PACKAGE}"><Relationship Id="rId1" Type="{R}/image" '
        'Target="../media/a.png"/></Relationships>'
    )
    more: dict[str, str | bytes] = {
        f"ppt/slides/_rels/slide{at}.xml.rels": related for at in (1, 2)
    }
    found = the_set(pptx(*slides, more=more | {"ppt/media/a.png": PNG}), "a.pptx")
    assert [bool(pair.definition.picture) for pair in found.pairs] == [True, True]


def test_of_two_boxes_without_a_title_the_upper_one_is_the_term() -> None:
    def box(text: str, y: int) -> str:
        place = f'<p:spPr><a:xfrm><a:off x="0" y="{y}"/></a:xfrm></p:spPr>'
        return f"<p:sp>{place}<p:txBody><a:p><a:r><a:t>{text}</a:t></a:r></a:p></p:txBody></p:sp>"

    data = pptx(box("Zaragoza", 900) + box("Ebro", 100), box("Tajo", 90) + box("Toledo", 800))
    assert words(the_set(data, "a.pptx")) == [("Ebro", "Zaragoza"), ("Tajo", "Toledo")]


def test_slides_of_a_lesson_with_lists_are_no_cards() -> None:
    pages = (
        frame("Rivers", "title") + frame(p("rise") + p("flow") + p("end")),
        frame("Seas", "title") + frame(p("deep") + p("wide") + p("salt")),
        frame("The end", "title") + frame("Thanks"),
    )
    assert read_source(Source(odp(*pages), "a.odp")).pair_set is None


def test_a_slide_with_the_title_of_all_names_the_set() -> None:
    data = odp(
        frame("Rivers", "title") + frame("Class 3", "subtitle"),
        frame("Ebro", "title") + frame("Zaragoza"),
        frame("Tajo", "title") + frame("Toledo"),
    )
    found = the_set(data, "a.odp")
    assert found.title == "Rivers"
    assert words(found) == [("Ebro", "Zaragoza"), ("Tajo", "Toledo")]


# ---------------------------------------------------------------------- formulas


def r(text: str) -> str:
    return f"<m:r><m:t>{text}</m:t></m:r>"


@pytest.mark.parametrize(
    ("inside", "text"),
    [
        (f"<m:f><m:num>{r('1')}</m:num><m:den>{r('2')}</m:den></m:f>", "1/2"),
        (f"<m:f><m:num>{r('x+1')}</m:num><m:den>{r('y')}</m:den></m:f>", "\\(\\frac{x+1}{y}\\)"),
        (f"<m:sSup><m:e>{r('a')}</m:e><m:sup>{r('2')}</m:sup></m:sSup>{r('+b')}", "a²+b"),
        (f"<m:sSub><m:e>{r('a')}</m:e><m:sub>{r('n')}</m:sub></m:sSub>", "aₙ"),
        (f"<m:rad><m:deg/><m:e>{r('x+1')}</m:e></m:rad>", "\\(\\sqrt{x+1}\\)"),
        (f"<m:rad><m:deg>{r('3')}</m:deg><m:e>{r('8')}</m:e></m:rad>", "∛8"),
        (f"<m:d><m:e>{r('a+b')}</m:e></m:d>", "(a+b)"),
        (
            f'<m:nary><m:naryPr><m:chr m:val="∑"/></m:naryPr><m:sub>{r("i")}</m:sub>'
            f"<m:sup>{r('n')}</m:sup><m:e>{r('x')}</m:e></m:nary>",
            "∑ᵢⁿ x",
        ),
        (f"<m:func><m:fName>{r('sin')}</m:fName><m:e>{r('x')}</m:e></m:func>", "sin x"),
        (f"<m:new><m:e>{r('kept')}</m:e></m:new>", "kept"),
    ],
)
def test_a_formula_of_word_stays_mathematics_where_a_line_would_damage_it(
    inside: str, text: str
) -> None:
    data = docx(par("x") + f"<w:tbl><w:tr><w:tc><w:p><m:oMath>{inside}</m:oMath></w:p></w:tc>"
                f"<w:tc>{par('it')}</w:tc></w:tr></w:tbl>")  # fmt: skip
    assert words(the_set(data, "a.docx")) == [(text, "it")]


def test_a_formula_of_writer_lies_in_a_part_of_its_own() -> None:
    formula = (
        '<math xmlns="http://www.w3.org/1998/Math/MathML"><semantics><mrow><mi>E</mi><mo>=</mo>'
        "<mfrac><mrow><mi>m</mi><mo>+</mo><mi>n</mi></mrow><mn>2</mn></mfrac>"
        "<msup><mi>c</mi><mn>2</mn></msup></mrow><annotation>E over</annotation></semantics></math>"
    )
    holder = (
        '<draw:frame><draw:object xlink:href="./Object 1"/>'
        '<draw:image xlink:href="./ObjectReplacements/Object 1"/></draw:frame>'
    )
    data = odt(odt_table((p(holder), "it"), ("a", "b")), more={"Object 1/content.xml": formula})
    assert the_set(data).pairs[0].term.text == "\\(E=\\frac{m+n}{2}c^2\\)"


def test_a_formula_on_a_slide_is_text() -> None:
    inside = (
        f'<a:p xmlns:a="{A}" xmlns:m="{M}"><mc:AlternateContent><mc:Choice><m>'
        f"<m:oMath>{r('x=1')}</m:oMath></m></mc:Choice><mc:Fallback/></mc:AlternateContent></a:p>"
    )
    row = f"<a:tr><a:tc><a:txBody>{inside}</a:txBody></a:tc><a:tc><a:txBody><a:p><a:r><a:t>it</a:t>"
    tail = "</a:r></a:p></a:txBody></a:tc></a:tr>"
    data = pptx(f"<p:graphicFrame><a:tbl>{row}{tail}</a:tbl></p:graphicFrame>")
    assert words(the_set(data, "a.pptx")) == [("x=1", "it")]
