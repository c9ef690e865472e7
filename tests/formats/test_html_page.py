"""Web pages: tables and lists of terms, and what else was on the page."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.formats import html_page, read_source
from game.formats.source import Reading, Source
from game.formats.table import Choices
from tests.formats.reading import words
from tests.formats.sampled import samples
from tests.formats.sourced import PNG, head

PAGE = dict(samples())["page.html"]


def read(html: str | bytes, choices: Choices | None = None, folder: Path | None = None) -> Reading:
    data = html.encode() if isinstance(html, str) else html
    return read_source(Source(data, "page.html", folder), choices)


def said(reading: Reading) -> list[str]:
    return [problem.problem for problem in reading.problems]


def test_the_table_with_the_most_pairs_is_read_and_the_others_can_be_chosen() -> None:
    found = read(PAGE)
    assert found.format == "html"
    assert found.pair_set
    assert found.pair_set.title == "Los ríos"
    assert words(found.pair_set) == [
        ("Ebro", "Mediterráneo"),
        ("Júcar", "Mediterráneo"),
        ("Tajo", "Océano Atlántico"),
    ]
    assert found.table
    assert found.table.sheets == ("Desembocan en…", "List of terms")
    assert any("These have rows too: List of terms" in one for one in said(found))
    other = read(PAGE, Choices(sheet=1))
    assert words(other.pair_set) == [("cauce", "por donde va el agua"), ("delta", "donde se abre")]


def test_pictures_beside_the_page_are_on_the_cards(tmp_path: Path) -> None:
    (tmp_path / "page_files").mkdir()
    (tmp_path / "page_files" / "mi perro.png").write_bytes(PNG)
    row = '<tr><td><img src="page_files/mi%20perro.png"> guau</td><td>dog</td></tr>'
    gone = '<tr><td><img src="gone.png" alt="gato"></td><td>cat</td></tr>'
    found = read(f"<html><table>{row}{gone}</table>", folder=tmp_path)
    assert found.pair_set
    assert Path(found.pair_set.pairs[0].term.picture).name == "mi perro.png"
    assert words(found.pair_set) == [("guau", "dog"), ("gato", "cat")]
    assert any("gone.png" in one for one in said(found))


@pytest.mark.parametrize(
    "html",
    [
        "<table><tr><td>perro</td><td>dog</td></tr><tr><td>gato</td><td>cat</td></tr></table>",
        "<meta charset='utf-8'><table><tbody><tr><td>perro<td>dog<tr><td>gato<td>cat</table>",
        "Version:0.9\r\nStartHTML:00000097\r\nEndHTML:1\r\n<html><body><!--StartFragment-->"
        "<table><tr><td><p class=MsoNormal>perro<o:p></o:p></p></td><td>dog</td></tr>"
        "<tr><td>gato</td><td>cat</td></tr></table><!--EndFragment--></body></html>",
        "\ufeff\n<?xml version='1.0'?><!DOCTYPE html><HTML><TABLE><TR><TH>perro</TH><TD>dog</TD>"
        "</TR><TR><TH>gato</TH><TD>cat</TD></TR></TABLE></HTML>",
        "<dl><dt>perro</dt><dd>dog</dd></dl><dl><dt>gato</dt><dd>cat</dd></dl>",
        "<html><p>perro: dog</p><p>gato: cat</p></html>",
    ],
)
def test_pages_of_all_kinds_and_pieces_of_them_are_read(html: str) -> None:
    found = read_source(Source(html.encode(), "pasted text"))
    assert (found.format, words(found.pair_set)) == ("html", [("perro", "dog"), ("gato", "cat")])


@pytest.mark.parametrize(
    "html",
    [
        "<ul>\n<li>perro - dog</li>\n<li>gato - cat</li>\n<li>sol - sun</li>\n</ul>\n",
        "<ol><li><b>perro</b>: dog<li><b>gato</b>: cat<li><b>sol</b>: sun</ol>",
        "<div>perro = dog<br>gato = cat<br>sol = sun</div>",
        "<p>perro: dog</p><p>gato: cat</p><p>sol: sun</p>",
    ],
)
def test_lines_of_a_piece_are_pairs_as_those_of_a_text(html: str) -> None:
    assert words(read(html).pair_set) == [("perro", "dog"), ("gato", "cat"), ("sol", "sun")]


@pytest.mark.parametrize("between", ["\t", ",", ";"])
def test_cells_of_markup_in_a_text_are_no_piece_of_a_page(between: str) -> None:
    text = "".join(
        f"<p>{a}</p>{between}<p>{b}</p>\n" for a, b in (("perro", "dog"), ("sol", "sun"))
    )
    assert html_page.detect(head(text.encode(), "cards.txt")) == 0


def test_several_terms_and_several_meanings_belong_together() -> None:
    found = read("<html><dl><dt>a<dt>b<dd>1<dd>2<dt>c<dd>3<dl><dt>d<dd>4</dl></dl>")
    assert words(found.pair_set) == [("d", "4"), ("a\nb", "1\n2"), ("c", "3")]


def test_an_encoding_that_the_page_names_is_believed() -> None:
    page = '<html><meta content="text/html; charset=ISO-8859-1"><table><tr><td>año<td>“x” €</table>'
    found = read(page.encode("cp1252"))
    assert words(found.pair_set) == [("año", "“x” €")]
    assert said(found) == []


def test_text_outside_of_the_tables_is_counted() -> None:
    found = read(
        "<html><h1>x</h1><p>One <b>two</b>.<ul><li>three</ul><table><tr><td>a<td>b</table>"
    )
    assert said(found) == ["2 pieces of text outside of the tables were left out."]


def test_a_page_without_pairs_says_what_it_lacks() -> None:
    found = read("<html><body><p>El perro es un animal.</p></body></html>")
    assert found.pair_set is None
    assert said(found) == ["There is no table with two columns and no list of terms on this page."]


@pytest.mark.parametrize(
    "text",
    [
        '<?xml version="1.0"?><list><i a="perro" b="dog"/><i a="gato" b="cat"/></list>',
        "\ufeff <?xml version='1.0'?>\n<words>\n<w>perro;dog</w>\n<w>gato;cat</w>\n</words>",
        "{\\rtf1\\ansi{\\fonttbl\\f0 Arial;}\nperro\\tab dog\\par\ngato\\tab cat\\par\n}",
    ],
)
def test_the_markup_of_unknown_xml_is_no_pair(text: str) -> None:
    found = read_source(Source(text.encode(), "x.xml"))
    assert (found.format, found.pair_set) == ("", None)


def test_cards_with_tables_in_them_are_no_page() -> None:
    assert html_page.detect(head(b"<table><tr><td>x</td></tr></table>\t<b>b</b>\n", "x.txt")) == 0
    assert html_page.detect(head(b"<div>a</div>\t<b>b</b>\n", "x.txt")) == 0


@pytest.mark.parametrize(
    "piece",
    [
        *("<td>", "<table>", "<!--", "<script>", "<dl><dt>a"),
        *("<td rowspan=999 colspan=99>x", "<title>", "<pre><td>a"),
    ],
)
def test_a_piece_of_markup_without_end_is_no_trouble(piece: str) -> None:
    found = read("<html><table>" + piece * (1_000_000 // len(piece)))
    assert found.pair_set or found.problems
