"""One sign very many times: each is looked at a few times, or a reading would never end."""

from __future__ import annotations

import pytest

from game.core.bounds import MOST_LETTERS as LONGEST
from game.formats import gift, read_source
from game.formats.common.markup.html_text import MOST_LETTERS
from game.formats.common.markup.tags import tags
from game.formats.markdown import without_marks
from game.formats.moodle_gaps import embedded, has_gaps
from game.formats.text.quiz_lines import number_of
from tests.formats.documented import docx, par
from tests.formats.quizzes import made_of
from tests.formats.reading import words
from tests.formats.sourced import source

MANY = 900_000
WIDE = " " * MANY
MARKS = "'" * (2 * MANY)


def test_spaces_in_the_text_of_a_question() -> None:
    found = gift.read(source(f"What{WIDE}barks? {{=dog ~cat}}\n", "x.gift")).pair_set
    assert found is not None
    assert found.pairs[0].definition.text == "dog"


@pytest.mark.parametrize("sign", ["a", "a:", " ", "a "])
def test_a_tag_without_an_end_of_its_attributes(sign: str) -> None:
    (tag,) = tags(f'<img src="b" {sign * (MANY // len(sign))} >')
    assert set(tag.attributes.values()) <= {"b"}


@pytest.mark.parametrize("answers", ["dog{},cat", "dog{};cat", "dog{}cat,cow", "{}dog|cat"])
def test_spaces_between_the_options_of_a_cell(answers: str) -> None:
    listed = answers.format(WIDE)
    text = f"Question\tOptions\tCorrect\nWhat barks?\t{listed}\t1\nWhat purrs?\then;cat\t2\n"
    assert ("What purrs?", "cat") in made_of(text, "x.tsv")[0]


def test_spaces_between_the_answers_of_a_key() -> None:
    text = f"Question\tA\tB\tCorrect\nWhat purrs?\then\tcat\then{WIDE}cat\nWho?\tcow\tdog\tdog\n"
    assert ("Who?", "dog") in made_of(text, "x.tsv")[0]


def test_question_marks_of_a_side_that_is_no_lost_text() -> None:
    marks = "?" * 5_000
    assert made_of(f"{marks} a\tdog\nWhat purrs?\tcat\n", "x.tsv")[0][0] == (f"{marks} a", "dog")


def test_escaped_backslashes_of_a_question() -> None:
    text = "What " + "\\" * MANY + " barks? {=dog}\n"
    found = gift.read(source(text, "x.gift")).pair_set
    assert found is not None
    assert found.pairs[0].term.text == "dog"


def test_spaces_in_a_line_of_a_document() -> None:
    lines = "".join(
        par(f"{term}{WIDE[:300_000]}x – {definition}") for term, definition in ("ab", "cd")
    )
    made_of(docx(lines), "x.docx")


@pytest.mark.parametrize("end", ["", "%%", "-->"])
def test_remarks_of_a_note_that_never_end(end: str) -> None:
    text = f"Maus::mouse{end}\nIgel::hedgehog\n" + "<!--" * (MANY // 4)
    assert ("Maus", "mouse") in [
        (term, said.rstrip("%->")) for term, said in made_of(text, "x.md")[0]
    ]


def test_lines_that_begin_like_the_dashes_of_a_table() -> None:
    text = "| a | b |\n|---|---|\n| c | d |\n\n" + f"{' ' * 900}|{' ' * 90}x-\n" * 4000
    assert made_of(text, "x.md")[0] == [("c", "d")]


@pytest.mark.parametrize("end", ["", "}", "\\}"])
def test_embedded_answers_that_never_end(end: str) -> None:
    text = "{1:MC:=" * (MANY // 7) + end
    assert has_gaps(text) == (end == "}")
    assert len(embedded(text)[1]) == (end == "}")


def test_a_question_that_begins_with_a_word_and_spaces() -> None:
    assert number_of(f"Pregunta{WIDE}x") == (0, f"Pregunta{WIDE}x")


@pytest.mark.parametrize("sign", ["&", "~", "=", "*", "`", '<a href="'])
def test_no_more_of_a_cell_is_looked_at_for_marks_than_a_side_has_room_for(sign: str) -> None:
    text = f"| a | b |\n|---|---|\n| c | x{sign * (2 * MANY // len(sign))}"
    found = read_source(source(text, "x.md"), None, "markdown")
    assert found.pair_set is not None
    assert len(found.pair_set.pairs[0].definition.text) == LONGEST
    assert "more than 10,000 letters" in found.problems[-1].problem


def test_marks_far_beyond_the_end_of_a_side_stay() -> None:
    assert len(without_marks("a" * 300_000 + "**b**")) == MOST_LETTERS


def test_quotation_marks_of_a_text_that_is_never_closed() -> None:
    reading = read_source(source(f"pares:\n  - sol: sun\n  - mar: '{MARKS}\n", "x.yaml"))
    assert words(reading.pair_set) == [("sol", "sun")]
    assert [problem.line for problem in reading.problems] == [3]
