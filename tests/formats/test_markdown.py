"""Markdown: tables, questions, lists and glossaries, without their marks."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.formats import read_source
from game.formats.markdown import without_marks
from game.formats.source import Reading, Source
from game.formats.table import Choices
from tests.formats.reading import words
from tests.formats.sourced import PNG

PAIRS = [("perro", "dog"), ("gato", "cat")]


def read(text: str, choices: Choices | None = None, folder: Path | None = None) -> Reading:
    return read_source(Source(text.encode(), "notes.md", folder), choices)


@pytest.mark.parametrize(
    "text",
    [
        "| A | B |\n|---|---|\n| perro | dog |\n| gato | cat |\n",
        "A | B\n:-: | --:\nperro | dog\ngato | cat\n",
        "# Título\n\n|A|B|\n|-|-|\n|**perro**|[dog](http://x)|\n\n|A|B|\n|-|-|\n|`gato`|*cat*|\n",
        "perro :: dog\ngato:::cat\n",
        "- perro :: dog\n- gato :: cat\n",
        "perro\n: dog\n\ngato\n\n: cat\n",
        "- **perro**: dog\n- **gato:** cat\n",
        "**perro** – dog\n\n**gato** - cat\n",
        "- perro: dog\n- gato: cat\n",
        "Q: perro\nA: dog\n\n**Q:** gato\n**A:** cat\n",
        "## perro\n\ndog\n\n## gato\n\ncat\n",
        "1. perro - dog\n2. gato - cat\n",
    ],
)
def test_pairs_are_found_in_all_shapes(text: str) -> None:
    reading = read(text)
    assert reading.format == "markdown"
    assert words(reading.pair_set) == PAIRS


def test_a_table_always_has_a_head_and_rows_have_their_lines() -> None:
    reading = read("texto\n\n| perro | dog |\n|--|--|\n| gato | cat |\n| casa | a \\| b |\n\nfin\n")
    assert words(reading.pair_set) == [("gato", "cat"), ("casa", "a | b")]
    assert reading.pair_set is not None
    assert reading.pair_set.lines == (5, 6)
    assert [problem.line for problem in reading.problems] == [1]


def test_a_table_without_words_in_its_head_and_a_head_that_is_a_pair() -> None:
    assert words(read("| | |\n|-|-|\n| perro | dog |\n").pair_set) == PAIRS[:1]
    text = "| perro | dog |\n|-|-|\n| gato | cat |\n"
    assert words(read(text, Choices(header=False)).pair_set) == PAIRS


def test_columns_of_a_wide_table_are_found_by_name_and_can_be_chosen() -> None:
    text = "| N | Wort | Übersetzung | Info |\n|-|-|-|-|\n| 1 | Hund | perro | i |\n"
    assert words(read(text).pair_set) == [("Hund", "perro")]
    assert words(read(text, Choices(term=3)).pair_set) == [("i", "perro")]


def test_the_title_comes_from_the_front_matter_or_the_only_first_heading() -> None:
    for text in ("---\ntitle: Mi tema\n---\nQ: a\nA: b\n", "# Mi tema\n\na :: b\n"):
        found = read(text).pair_set
        assert found is not None
        assert found.title == "Mi tema"


def test_several_definitions_of_a_term_are_lines_of_one() -> None:
    text = "Gen\n: unidad\n  de herencia\n: trozo de ADN\n\nADN\n: ácido\n"
    assert words(read(text).pair_set)[0] == ("Gen", "unidad\nde herencia\ntrozo de ADN")


def test_a_picture_beside_the_file_is_the_side(tmp_path: Path) -> None:
    (tmp_path / "dog.png").write_bytes(PNG)
    found = read("| A | B |\n|-|-|\n| ![un perro](dog.png) | perro |\n", None, tmp_path).pair_set
    assert found is not None
    assert found.pairs[0].term.picture == str(tmp_path / "dog.png")


@pytest.mark.parametrize(
    ("marked", "plain"),
    [
        ("**bold** and __bold__", "bold and bold"), ("*a* _b_ ***c*** ~~d~~", "a b c d"),
        ("2 * 3 * 4", "2 * 3 * 4"), ("snake_case_name", "snake_case_name"), ("`**x**`", "**x**"),
        (r"\*a\*", "*a*"), ("[text](http://x/(y))", "text"), ("[[page|shown]]", "shown"),
        ("**a *b* c**", "a b c"), ("a_b and c_d", "a_b and c_d"), ("5*4*3", "5*4*3"), ("**", "**"),
    ],
)  # fmt: skip
def test_marks_are_taken_away_and_signs_stay(marked: str, plain: str) -> None:
    assert without_marks(marked) == plain


@pytest.mark.parametrize(
    "between", [": ", " : ", " – ", " - ", " = ", " → ", " -> ", " ", "\t", " -- ", " — ", ":"]
)
def test_what_follows_a_bold_term_keeps_its_own_signs(between: str) -> None:
    pairs = [("cinco", "-5"), ("seis", "- menos seis"), ("siete", "siete: 7")]
    text = "".join(f"- **{term}**{between}{definition}\n" for term, definition in pairs)
    if between in (" ", "\t"):  # a dash that follows is then the sign between them
        pairs[1] = ("seis", "menos seis")
    assert words(read(text).pair_set) == pairs
    assert words(read(text.replace("**:", ":**")).pair_set) == pairs


@pytest.mark.parametrize("inner", ["  - ", "    * ", "\t- ", "   1. "])
def test_an_entry_is_explained_by_the_list_inside_it(inner: str) -> None:
    text = f"# Animals\n\n- perro\n{inner}dog\n{inner}hound\n- gato:\n{inner}cat\n"
    reading = read(text)
    assert words(reading.pair_set) == [("perro", "dog\nhound"), ("gato", "cat")]
    assert reading.problems == ()


def test_prose_without_pairs_says_what_to_write() -> None:
    reading = read("# Título\n\nUn párrafo de texto.\n")
    assert reading.pair_set is None
    assert reading.problems[0].cure
