"""The header of a table, and which of its columns are the sides."""

from __future__ import annotations

import pytest

from game.core.pair_set import PairSet
from game.formats.common.report.collector import PairCollector
from game.formats.common.table.layout import make_table
from game.formats.common.table.pairs import add_pairs
from game.formats.problems import Problem
from game.formats.table import AS_FOUND, Choices, Row, Table
from tests.formats.sourced import both


def rows(text: str) -> list[Row]:
    """Cells between bars, a row a line."""
    lines = text.strip("\n").split("\n")
    return [Row(at, tuple(line.split("|"))) for at, line in enumerate(lines, 1)]


def table(text: str, choices: Choices = AS_FOUND) -> Table:
    found = make_table(rows(text), choices)
    assert found is not None
    return found


def read_rows(text: str, choices: Choices = AS_FOUND) -> tuple[PairSet | None, list[Problem]]:
    collector = PairCollector("f")
    add_pairs(table(text, choices), collector, choices)
    return both(collector.finish("x"))


@pytest.mark.parametrize(
    "head",
    [
        "term|definition", "Término|Definición", "CONCEPTO|SIGNIFICADO", "Anverso|Reverso",
        "Pregunta|Respuesta", "Wort|Übersetzung", "mot|traduction", "parola|significato",
        "palavra|tradução", "paraula|definició", "Front|Back", "English|Spanish", "es|en",
        "Deutsch|Französisch", "term 1|definition 1", "English word|Palabra en español",
        "frontText|backText", "Question (EN)|Answer (EN)",
    ],
)  # fmt: skip
def test_words_of_headings_are_a_header_in_many_languages(head: str) -> None:
    found = table(f"{head}\nperro|dog\ngato|cat")
    assert found.header
    assert found.names == tuple(head.split("|"))
    assert len(found.rows) == 2


@pytest.mark.parametrize(
    "first",
    [
        "question|pregunta", "word|palabra", "English|inglés", "front|parte delantera",
        "name|el nombre", "Mitosis|división", "picture|imagen", "no|it", "perro|dog",
        "Question 1|Answer 1",
    ],
)  # fmt: skip
def test_a_first_pair_is_never_taken_for_a_header(first: str) -> None:
    found = table(f"{first}\nQuestion 2|Answer 2\ncasa|house")
    assert not found.header
    assert len(found.rows) == 3


def test_a_list_of_languages_has_no_header() -> None:
    assert not table("Englisch|English\nSpanisch|Spanish\nFranzösisch|French").header
    assert not table("Spanish|Deutsch\nFrench|Italiano\nDutch|Polski").header


@pytest.mark.parametrize(
    "text",
    ["English|Deutsch\nSpanish|Spanisch\nDutch|Holländisch", "Español|Polaco\nespañol|hiszpański"],
)
def test_two_languages_over_a_list_of_languages_are_its_header(text: str) -> None:
    assert table(text).header


def test_the_teacher_has_the_last_word_on_the_header() -> None:
    assert not table("term|definition\na|b", Choices(header=False)).header
    assert table("perro|dog\ngato|cat", Choices(header=True)).names == ("perro", "dog")


def test_a_row_that_may_be_headings_is_told_as_the_pair_it_was_taken_for() -> None:
    _found, problems = read_rows("front|delante\nback|detrás")
    assert [(problem.line, problem.severity) for problem in problems] == [(1, "warning")]
    _found, problems = read_rows("front|delante\nback|detrás", Choices(header=False))
    assert problems == []


def test_a_header_that_is_only_unlike_the_rows_is_told() -> None:
    found, problems = read_rows("barrio|puentes\n" + "\n".join(f"P{n}|{n}" for n in range(7, 14)))
    assert found is not None
    assert len(found.pairs) == 7
    assert problems[0].line == 1


@pytest.mark.parametrize(
    ("head", "row", "sides"),
    [
        ("id|word|reading|meaning", "7|犬|いぬ|dog", ("word", "meaning")),
        ("tags|back|front", "t|b|f", ("front", "back")),
        ("level|english|notes|spanish", "1|dog|n|perro", ("english", "spanish")),
        ("number|poj|english", "1|káu|dog", ("poj", "english")),
        ("picture|sound|word|translation", "a.png|a.mp3|perro|dog", ("word", "translation")),
        ("hint|question|answer", "h|q|a", ("question", "answer")),
    ],
)
def test_sides_are_found_by_their_names(head: str, row: str, sides: tuple[str, str]) -> None:
    found = table(f"{head}\n{row}\n{row}x")
    assert (found.names[found.term], found.names[found.definition]) == sides


@pytest.mark.parametrize(
    ("text", "sides"),
    [
        ("1|perro|dog\n2|gato|cat\n3|casa|house", (1, 2)),
        ("|perro||dog\n|gato||cat", (1, 3)),
        ("a.png|perro|dog\nb.png|gato|cat", (1, 2)),
        ("7 x 8|56\n6 x 6|36\n9 x 9|81", (0, 1)),
        ("1|uno\n2|dos\n3|tres", (0, 1)),
        ("\n".join(f"Tema 1|t{n}|d{n}" for n in range(9)), (1, 2)),
    ],
)
def test_without_names_sides_are_the_first_columns_with_text(
    text: str, sides: tuple[int, int]
) -> None:
    found = table(text)
    assert (found.term, found.definition) == sides


def test_chosen_columns_win_and_never_meet() -> None:
    text = "a|b|c\nd|e|f"
    both = table(text, Choices(term=2, definition=0))
    assert (both.term, both.definition) == (2, 0)
    one = table(text, Choices(term=1))
    assert one.definition != 1
    assert table(text, Choices(term=99)).term == 0


def test_languages_come_from_the_headings_or_from_columns_of_them() -> None:
    assert table("Inglés|Español\ndog|perro").languages == ("en", "es")
    named = "term|definition|lang1|lang2\ndog|perro|en|es\ncat|gato|en|es"
    assert table(named).languages == ("en", "es")


def test_columns_that_are_left_out_are_named() -> None:
    _found, problems = read_rows("word|meaning|synonym|tags\nbig|grande|large|x")
    assert len(problems) == 1
    assert "synonym" in problems[0].problem
    assert "tags" not in problems[0].problem


def test_hints_come_along() -> None:
    found, _problems = read_rows("term|definition|pista\ndog|perro|ladra")
    assert found is not None
    assert found.pairs[0].hint == "ladra"


def test_one_column_is_no_table() -> None:
    assert make_table(rows("perro\ngato")) is None
    assert make_table(rows("perro||\ngato|")) is None
    assert make_table([]) is None
