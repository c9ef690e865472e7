"""XML from strangers: elements with lines, broken files as far as they are whole, no bombs."""

from __future__ import annotations

import pytest

from game.formats.common.tree.xml import (
    MOST_DEPTH,
    Element,
    inner,
    line_of,
    outermost,
    parse_xml,
    root_name,
)
from game.formats.problems import Problem


def whole(data: str | bytes) -> Element:
    root, _problems = parse_xml(data.encode() if isinstance(data, str) else data, "x.xml")
    assert isinstance(root, Element)
    return root


def said(data: str | bytes) -> Problem:
    root, problems = parse_xml(data.encode() if isinstance(data, str) else data, "x.xml")
    assert root is None
    return problems[0]


def test_elements_know_their_lines() -> None:
    root = whole("<?xml version='1.0'?>\n<a>\n <b>x</b>\n\n <b>y</b>\n</a>")
    assert [line_of(part) for part in (root, *root)] == [2, 3, 5]
    assert line_of(None) == 0


def test_what_stands_before_the_xml_is_skipped_and_counted() -> None:
    assert line_of(whole(b"\xef\xbb\xbf\n\nPage 3\n<?xml version='1.0'?>\n<a/>")) == 5


@pytest.mark.parametrize(
    ("data", "text"),
    [
        ('<?xml version="1.0" encoding="utf-8"?><a>ñ</a>'.encode("utf-16"), "ñ"),
        ("<a>ñ</a>".encode("utf-16-le"), "ñ"),
        ('<?xml version="1.0" encoding="ISO-8859-1"?><a>ñ</a>'.encode(), "ñ"),
        ('<?xml version="1.0" encoding="ISO-8859-1"?><a>ñ “x”</a>'.encode("cp1252"), "ñ “x”"),
        ('<?xml version="1.0" encoding="windows-1251"?><a>мир</a>'.encode("cp1251"), "мир"),
        ('<?xml version="1.0" encoding="shift_jis"?><a>日本</a>'.encode("shift_jis"), "日本"),
    ],
)
def test_letters_are_read_by_what_they_are(data: bytes, text: str) -> None:
    root, problems = parse_xml(data, "x.xml")
    assert root is not None
    assert (root.text, problems) == (text, [])


def test_a_wrong_encoding_is_guessed_with_a_warning() -> None:
    root, problems = parse_xml(
        '<?xml version="1.0" encoding="utf-8"?><a>año</a>'.encode("cp1252"), ""
    )
    assert root is not None
    assert root.text == "año"
    assert [problem.severity for problem in problems] == ["warning"]


def test_entities_of_html_are_known_and_unseen_characters_left_out() -> None:
    assert whole("<a>x&nbsp;&eacute;&amp;&#31;&#x1f;\x0by</a>").text == "x\xa0é&y"


def test_a_bare_ampersand_is_a_letter_with_a_warning() -> None:
    root, (problem,) = parse_xml(b"<a>\n<b>Q & A</b><b>R&D</b></a>", "x.xml")
    assert root is not None
    assert [part.text for part in root] == ["Q & A", "R&D"]
    assert (problem.line, problem.severity) == (2, "warning")


def test_a_broken_file_is_read_as_far_as_it_is_whole() -> None:
    root, (problem,) = parse_xml(b"<a><b>one</b>\n<b>two</b><b>thr", "x.xml")
    assert root is not None
    assert [part.text for part in root] == ["one", "two"]
    assert (problem.line, problem.severity) == (2, "fault")


def test_a_file_without_a_root_has_all_its_elements() -> None:
    root = whole('<?xml version="1.0"?>\n<q>1</q>\n<q>2</q>')
    assert [(part.text, line_of(part)) for part in root] == [("1", 2), ("2", 3)]


def test_what_stands_after_the_end_is_told() -> None:
    root, (problem,) = parse_xml(b"<a>x</a> and so on", "x.xml")
    assert root is not None
    assert problem.severity == "warning"


def test_prefixes_are_left_out_of_names_even_unknown_ones() -> None:
    root = whole('<x:a y:b="1"><x:c/></x:a>')
    assert (root.tag, root.get("b"), root[0].tag) == ("a", "1", "c")


def test_a_foreign_doctype_is_harmless_and_never_fetched() -> None:
    text = '<!DOCTYPE a PUBLIC "a.dtd" "http://example.invalid/a.dtd"><a>x</a>'
    assert whole(text).text == "x"
    assert whole('<!DOCTYPE a SYSTEM "file:///etc/passwd"><a>x</a>').text == "x"


@pytest.mark.parametrize(
    "inside",
    [
        '<!ENTITY a "b">',
        '<!ENTITY a SYSTEM "file:///etc/passwd">',
        '<!ENTITY % a SYSTEM "http://example.invalid/"> %a;',
        '<!ENTITY a "lol"><!ENTITY b "&a;&a;&a;"><!ENTITY c "&b;&b;&b;">',
    ],
)
def test_entities_of_the_files_own_are_refused(inside: str) -> None:
    problem = said(f"<!DOCTYPE x [{inside}]><x>&a;&b;&c;</x>")
    assert "DOCTYPE" in problem.cure


def test_depth_has_a_limit() -> None:
    deep = MOST_DEPTH + 1
    assert "deep" in said("<a>" * deep + "</a>" * deep).problem


@pytest.mark.parametrize("data", [b"", b"hello", b"\x00\x01", b"PK\x03\x04", b"<", b"<<<>>"])
def test_what_is_no_xml_is_said_to_be_none(data: bytes) -> None:
    assert said(data).cure


def test_the_root_is_seen_from_the_head() -> None:
    head = '<?xml version="1.0"?>\n<!-- a > b -- c -->\n<!DOCTYPE k PUBLIC "x" "y">\n'
    assert root_name(f"{head}<n:kvtml version='2'><e>".encode()) == "kvtml"
    assert root_name("<kvtml>".encode("utf-16")) == "kvtml"
    assert root_name(b"term\tdefinition") == ""


@pytest.mark.parametrize("part", [b"<!--", b"<?", b"<? >", b"<!--->-", b"<!DOCTYPE x>", b"a"])
def test_the_root_of_a_long_head_of_nothing_is_nothing(part: bytes) -> None:
    assert root_name(part * 30_000) == ""


def test_tags_within_a_text_stay_markup() -> None:
    root = whole("<t>H<sub>2</sub>O &lt; <img src='a.png'/></t>")
    assert inner(root) == 'H<sub>2</sub>O &lt; <img src="a.png">'
    assert inner(whole("<t>a &lt;b&gt;</t>")) == "a <b>"
    assert inner(None) == ""


def test_only_the_outermost_elements_of_a_name_are_found() -> None:
    root = whole("<r><x><E n='1'><e n='2'/></E></x><e n='3'/></r>")
    assert [part.get("n") for part in outermost(root, ("e",))] == ["1", "3"]


def test_a_tag_that_does_not_end_is_refused_in_a_moment() -> None:
    many = b" ".join(b'a%d="1"' % number for number in range(400_000))
    assert "too long" in said(b"<a><b " + many + b"/></a>").problem
    assert "too long" in said(b"<a>" + b"<b/>" * 300_001 + b"</a>").problem


def test_a_long_text_in_pieces_is_one_text() -> None:
    long = "ñ" * 1_500_000
    assert whole(f"<a><![CDATA[{long}]]>{long}</a>").text == long * 2


def test_names_without_number_and_attributes_without_number_are_too_much() -> None:
    new = "<a>" + "".join(f'<b c{at}=""/>' for at in range(120_000)) + "</a>"
    same = "<a>" + ("<b " + " ".join(f'c{at}=""' for at in range(1000)) + "/>") * 1001 + "</a>"
    assert "too long" in said(new).problem
    assert "too long" in said(same).problem


def test_what_is_no_ampersand_of_its_own_is_looked_for_near_by_alone() -> None:
    root, problems = parse_xml(b"<a>\n" * 3 + b"x & y</a></a></a>", "x.xml")
    assert root is not None
    assert "bare" in problems[0].problem
    assert (problems[0].line, line_of(root)) == (4, 1)
