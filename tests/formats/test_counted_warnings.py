"""Warnings of one kind: the first few with their lines, all others in one sentence."""

from __future__ import annotations

import pytest

from game.formats import read_source
from game.formats.problems import FEW
from game.words import use
from tests.formats.sourced import source

MANY = 400
LISTS = {
    "pairs": ("sol\tsun", "This pair is also on line 3.", "more pairs were there before"),
    "terms": ("sol\tsun {n}", "This term is also on line 3", "more terms were there before"),
    "definitions": ("sol {n}\tsun", "This definition is also", "more definitions were there"),
    "same": ("sol {n}\tsol {n}", "are the same", "more pairs have the same term and definition"),
}


@pytest.fixture(autouse=True)
def _english() -> None:
    use("en")


@pytest.mark.parametrize("kind", LISTS)
def test_the_first_few_are_told_with_their_lines_and_the_others_counted(kind: str) -> None:
    row, told, counted = LISTS[kind]
    lines = ["mar\tsea", "río\triver", *(row.format(n=n) for n in range(MANY))]
    found = read_source(source("\n".join(lines), "words.tsv"))
    single = [problem for problem in found.problems if told in problem.problem]
    whole = [problem for problem in found.problems if counted in problem.problem]
    first = 3 if kind == "same" else 4
    assert [problem.line for problem in single] == list(range(first, first + FEW))
    assert [problem.line for problem in whole] == [first + FEW]
    assert whole[0].problem.startswith(str(MANY + 3 - first - FEW))
    assert whole[0].cure == single[0].cure


def test_few_warnings_are_told_one_by_one() -> None:
    found = read_source(source("mar\tsea\n" + "sol\tsun\n" * 4, "words.tsv"))
    assert [problem.line for problem in found.problems] == [3, 4, 5]


def test_a_pair_is_the_same_as_the_first_one_like_it_whatever_stands_between() -> None:
    found = read_source(source("a\tx\na\ty\nA\tx\na\tY\nb\ty\n", "words.tsv"))
    said = {problem.line: problem.problem for problem in found.problems}
    assert said[2] == "This term is also on line 1, with another definition."
    assert said[3] == "This pair is also on line 1."
    assert said[4] == "This pair is also on line 2."
    assert said[5] == "This definition is also on line 2, for another term."


def test_warnings_of_the_same_words_are_counted_in_any_format() -> None:
    long = "a" * 10_001
    text = "".join(f"- front: {n}\n  back: {long}{n}\n" for n in range(30))
    found = read_source(source(text, "cards.yaml"))
    cut = [problem for problem in found.problems if "more than 10,000 letters" in problem.problem]
    assert len(cut) == FEW + 1
    assert cut[-1].problem.endswith("There are 20 more like it.")


def test_a_file_of_question_marks_says_little() -> None:
    found = read_source(source("?\n" * 100_000, "q.md"))
    assert len(found.problems) < 3 * FEW
