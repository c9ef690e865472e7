"""Letters that were lost when a file was saved are told, and question marks that are meant stay."""

from __future__ import annotations

from game.formats import read_source
from game.formats.source import Reading, Source
from tests.formats.reading import words


def read(*lines: str) -> Reading:
    return read_source(Source("\n".join(lines).encode(), "x.csv"))


def said(reading: Reading) -> str:
    return " ".join(problem.problem for problem in reading.problems)


def test_rows_of_question_marks_are_left_out_and_counted() -> None:
    reading = read("apple,??????", "pear,?????", "kiwi,kiwi fruit", "fig,??")
    assert words(reading.pair_set) == [("kiwi", "kiwi fruit")]
    assert "3 rows were left out" in said(reading)


def test_a_file_without_one_letter_left_says_why_it_is_empty() -> None:
    reading = read("????,river", "?? ???,lake")
    assert reading.pair_set is None
    assert [problem.severity for problem in reading.problems] == ["fault"]
    assert "lost" in said(reading)
    assert "UTF-8" in reading.problems[0].cure


def test_letters_lost_inside_words_are_counted() -> None:
    reading = read("ara?a,spider", "p?jaro,bird", "gato,cat", "p\ufffdjaro,bird again")
    assert len(words(reading.pair_set)) == 4
    assert "3 texts have question marks inside words" in said(reading)


def test_question_marks_that_are_meant_stay_without_a_word() -> None:
    signs = read("??,a very bad move", "?!,a doubtful move", "!!,a brilliant move", "+,check")
    assert len(words(signs.pair_set)) == 4
    asked = read("Quoi ??,What??", "¿Sí?,Yes?", "a.b/?id=4,an address", "(x?y)+,a pattern")
    assert len(words(asked.pair_set)) == 4
    assert "lost" not in said(signs) + said(asked)
