"""CSV for Excel and TSV for Quizlet and Anki: what is written comes back, the rest is told."""

from __future__ import annotations

import csv as standard
import io
import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.core.bounds import bare
from game.core.pair_set import Pair, PairSet, Side
from game.formats import csv, read_source, tsv
from game.formats.source import Source
from game.formats.table import Choices
from game.formats.text.cells import HTML
from tests.formats.quizzes import made_of
from tests.formats.reading import words

TEXTS = st.text(st.sampled_from("ab;,\"'=+-@＝#\t\n |:ñ犬<&"), min_size=1, max_size=12)
SIDES = TEXTS.map(bare).filter(lambda text: bool(text.strip()) and not HTML.search(text))


def pair_set(*sides: tuple[str, str], hint: str = "") -> PairSet:
    return PairSet("t", tuple(Pair(Side(one), Side(other), hint) for one, other in sides))


def again(data: bytes, name: str) -> list[tuple[str, str]]:
    return words(read_source(Source(data, name), None, name).pair_set)


def test_a_tab_between_quotes_is_no_separator() -> None:
    sides = [*[(":", ":\t:")] * 3, (":\t\n:", ":\t:"), (":\t:\n:", ":\t:")]
    assert again(csv.write(pair_set(*sides))[0], "csv") == sides


@settings(max_examples=150, deadline=None)
@given(st.lists(st.tuples(SIDES, SIDES), min_size=1, max_size=5))
def test_any_texts_come_back_from_csv(sides: list[tuple[str, str]]) -> None:
    assert again(csv.write(pair_set(*sides))[0], "csv") == sides


@settings(max_examples=150, deadline=None)
@given(st.lists(st.tuples(SIDES, SIDES), min_size=1, max_size=5))
def test_any_texts_come_back_from_tsv_in_one_line(sides: list[tuple[str, str]]) -> None:
    data = tsv.write(pair_set(*sides))[0]
    found = read_source(Source(data, "x.tsv"), Choices(header=False, delimiter="\t"), "tsv")
    assert words(found.pair_set) == [(flat(one), flat(other)) for one, other in sides]


def flat(text: str) -> str:
    """A text in one line, in which spaces between words stay as they are."""
    return re.sub(r"\s*[\t\r\n]+\s*", " ", text)


def test_excel_and_python_read_the_csv_alike() -> None:
    data = csv.write(pair_set(("perro", 'say "a;b"'), ("gato", "two\nlines")))[0]
    assert data.startswith(b"\xef\xbb\xbf")
    rows = list(standard.reader(io.StringIO(data.decode("utf-8-sig"), newline=""), delimiter=";"))
    assert rows[1:] == [["perro", 'say "a;b"'], ["gato", "two\nlines"]]


@pytest.mark.parametrize("text", ["=1+1", "+34 600", "-5", "@name", "'=x", "＝1+1", "＠name"])
def test_no_text_becomes_a_formula_in_a_spreadsheet(text: str) -> None:
    data = csv.write(pair_set((text, "b")))[0]
    assert f"'{text};b".encode() in data
    assert again(data, "csv") == [(text, "b")]


def test_what_a_spreadsheet_would_calculate_is_told_by_tsv_which_is_for_cards() -> None:
    """A guard would be seen on the cards of Quizlet and Anki."""
    harm = ["=1+1", " ＝1+1", "-2+3|cmd", "@SUM(1)"]
    data, problems = tsv.write(
        pair_set(*((text, "b") for text in [*harm, "-er", "+34 600", "'=x"]))
    )
    assert data.startswith(b"=1+1\tb")
    assert [problem.problem for problem in problems] == [
        "4 texts begin as formulas do, which a spreadsheet would calculate."
    ]


def test_hints_are_in_csv_and_told_by_tsv() -> None:
    with_hint = pair_set(("a", "b"), hint="h")
    found = read_source(Source(csv.write(with_hint)[0], "x.csv"))
    assert found.pair_set is not None
    assert found.pair_set.pairs[0].hint == "h"
    assert [problem.severity for problem in tsv.write(with_hint)[1]] == ["warning"]


def test_what_a_text_cannot_carry_is_told_once_a_kind() -> None:
    pictured = Pair(Side("a", "/x.png"), Side("b", "/y.png", "/z.ogg"))
    whole = PairSet("t", (pictured,), distractors=(Side("c"),))
    for member in (csv, tsv):
        said = [problem.problem for problem in member.write(whole)[1]]
        assert len(said) == 3
        assert said[0].startswith("2 pictures")


def test_a_line_that_anki_would_take_for_a_comment_is_quoted() -> None:
    data = tsv.write(pair_set(("#hashtag", "etiqueta")))[0]
    assert data.startswith(b'"#hashtag"\t')


def test_the_name_of_a_picture_that_is_not_there_is_no_text_on_a_card() -> None:
    found = read_source(Source(b"dog.png\tperro\nhen\tgallina\n", "x.tsv"))
    assert words(found.pair_set) == [("hen", "gallina")]
    assert "dog.png" in found.problems[0].problem


def test_dots_may_be_the_terms() -> None:
    assert made_of("·\t0\n·\t1\n", "a.tsv")[0] == [("·", "0"), ("·", "1")]
