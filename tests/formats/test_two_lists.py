"""Terms and definitions copied from a web page, in turns or one list after the other."""

from __future__ import annotations

import pytest

from game.formats import read_source
from game.formats.source import Reading, pasted_source
from tests.formats.reading import words

PAIRS = [("perro", "dog"), ("gato", "cat"), ("casa", "house")]
TURNS = "perro\ndog\ngato\ncat\ncasa\nhouse\n"


def read(text: str) -> Reading:
    return read_source(pasted_source(text))


@pytest.mark.parametrize(
    "text",
    [
        TURNS,
        f"Crear juego\n{TURNS}Jugar Relacionar\n",
        f"Create game\nPlay\n{TURNS}",
        TURNS.replace("gato", "\ngato").replace("casa", "\ncasa") + "\nPlay matching game\n",
        "perro\ngato\ncasa\n\ndog\ncat\nhouse\n",
        "Columna A\nperro\ngato\ncasa\nColumna B\ndog\ncat\nhouse\n",
        "Términos\nperro\ngato\ncasa\n\nDefiniciones\ndog\ncat\nhouse\n",
        "Término\nDefinición\n" + TURNS,
    ],
)
def test_both_lists_come_together_with_a_warning(text: str) -> None:
    reading = read(text)
    assert words(reading.pair_set) == PAIRS
    assert any("Check that they match" in problem.problem for problem in reading.problems)


def test_the_much_shorter_side_is_proposed_as_the_term() -> None:
    text = "Un animal que ladra\nperro\nUn animal que maúlla\ngato\nDonde se vive\ncasa\n"
    reading = read(text)
    assert words(reading.pair_set)[0] == ("perro", "Un animal que ladra")
    assert reading.table is not None
    assert (reading.table.term, reading.table.definition) == (1, 0)


def test_buttons_are_counted() -> None:
    reading = read(f"Crear juego\n{TURNS}Jugar\n")
    assert any(problem.problem.startswith("2 ") for problem in reading.problems)


def test_a_term_that_is_called_like_a_button_stays_where_lines_would_be_missing() -> None:
    text = "play\njugar con algo\nrun\ncorrer\nsee\nver\n"
    assert words(read(text).pair_set)[0] == ("play", "jugar con algo")


def test_lines_without_a_partner_are_told() -> None:
    reading = read("perro\ngato\ncasa\n\ndog\ncat\n")
    assert len(words(reading.pair_set)) == 2
    assert [problem.line for problem in reading.problems if problem.line] == [3]


def test_where_something_separates_the_lines_they_are_rows() -> None:
    reading = read("Crear juego\nperro\tdog\ngato\tcat\ncasa\thouse\n")
    assert words(reading.pair_set) == PAIRS


@pytest.mark.parametrize(
    "body",
    [
        TURNS,
        TURNS.replace("gato", "\ngato").replace("casa", "\ncasa"),
        "perro\ngato\ncasa\n\ndog\ncat\nhouse\n",
    ],
)
def test_a_first_line_by_itself_is_the_title(body: str) -> None:
    reading = read(f"Unidad 3\n\n{body}")
    assert words(reading.pair_set) == PAIRS
    assert reading.pair_set is not None
    assert reading.pair_set.title == "Unidad 3"
    assert any("“Unidad 3”" in problem.problem for problem in reading.problems)


def test_lines_with_an_empty_one_between_each_take_turns() -> None:
    assert words(read(TURNS.replace("\n", "\n\n")).pair_set) == PAIRS


def test_paragraphs_of_prose_are_no_pairs() -> None:
    text = "\n\n".join(
        f"Este es el párrafo {n} de un texto largo " + "que sigue " * 9 for n in range(8)
    )
    assert read(text).pair_set is None


def test_the_numbers_that_count_the_lines_of_a_list_are_no_text() -> None:
    one, other = ["perro", "gato", "casa"], ["dog", "cat", "house"]
    lists = (f"{n}. {text}" for words_of in (one, other) for n, text in enumerate(words_of, 1))
    reading = read("Términos\n{}\n{}\n{}\n\nDefiniciones\n{}\n{}\n{}\n".format(*lists))
    assert words(reading.pair_set) == PAIRS
