"""Native pair files that are wrong: the line, the cure, and the good pairs that still play."""

from __future__ import annotations

import pytest

from game.words import use
from tests.formats.reading import read, said, words

GOOD = "  - [good, pair]\n  - another: one\n"
KEPT = [("good", "pair"), ("another", "one")]


@pytest.fixture(autouse=True)
def _english() -> None:
    use("en")


@pytest.mark.parametrize(
    ("bad", "line", "problem", "cure"),
    [
        (
            "  - term: Tordesillas\n    definition: Tratado de 1494: reparto\n",
            5,
            "After “definition” there is a second “:”.",
            'definition: "Tratado de 1494: reparto"',
        ),
        ("\t- term: a\n\t  definition: b\n", 4, "begins with a tab", "spaces"),
        ('  - term: "open\n    definition: b\n', 4, "never closed", '"open"'),
        ('  - term: a\n    definition: "say "hi" to"\n', 5, "inside the quoted", "'say \"hi\" to'"),
        ("  - term: a\n    definition: 'don't'\n", 5, "inside the quoted", '"don\'t"'),
        ("  - term a\n    definition: b\n", 4, "colon is missing", "term: a"),
        ("  - term:a\n    definition: b\n", 4, "space is missing", "term: a"),
        ("  -term: a\n   definition: b\n", 4, "space is missing after the dash", "- term: a"),
        ("  - a: @home\n", 4, "cannot begin with “@”", 'a: "@home"'),
        ("  - a: %s\n", 4, "cannot begin with “%”", 'a: "%s"'),
        ("  - a: `x`\n", 4, "cannot begin with “`”", 'a: "`x`"'),
        ("  - a: *b\n", 4, "“*”", "quotes"),
        ("  - a: &b\n", 4, "“&”", "quotes"),
        ("  - a: !b\n", 4, "“!”", "quotes"),
        ("  - term: a\n    definition: #fff\n", 5, "empty", "#"),
        ("  - term: a\n   definition: b\n", 5, "does not begin under", "same column"),
        ("  - [a, b\n", 4, "never closed", "]"),
        ("  - [a, b, c]\n", 4, "more than two", "comma"),
        ("  - [a]\n", 4, "no definition", "Term: definition"),
        ("  - [a, '']\n", 4, "definition is empty", "Write"),
        ("  - term: ''\n    definition: b\n", 4, "term is empty", "Write"),
        ("  - term: a\n", 4, "no definition", "Term: definition"),
        ("  - definition: a\n    hint: b\n", 4, "no term", "term:"),
        ("  - lonely\n", 4, "colon and a space are missing", "Term: definition"),
        ("  - dog = perro\n", 4, "colon and a space are missing", "dog: perro"),
        ("  - term: a\n    definitoin: b\n", 5, "not a word", "“definition”"),
        ("  - term: a\n    definition: b\n    term: c\n", 6, "comes twice", "dash"),
        ('  - a: "x\\qy"\n', 4, "backslash", "single quotes"),
    ],
)
def test_an_accident_names_line_and_cure_and_the_rest_plays(
    bad: str, line: int, problem: str, cure: str
) -> None:
    found, problems = read(f"title: T\nlanguage: es\npairs:\n{bad}{GOOD}")
    assert words(found) == KEPT
    assert said(problems) == [(line, "fault")]
    assert problem in problems[0].problem
    assert cure in problems[0].cure
    assert found
    assert found.title == "T"


def test_the_good_pairs_before_and_after_play() -> None:
    found, problems = read("pairs:\n  - [a, b]\n  - c: d: e\n  - [f, g]\n  - h: i: j\n  - [k, l]\n")
    assert [term for term, _definition in words(found)] == ["a", "f", "k"]
    assert said(problems) == [(3, "fault"), (5, "fault")]


def test_the_shortest_form_loses_only_its_broken_lines() -> None:
    found, problems = read("perro: dog\ngato cat\npez: fish\nave:bird\n")
    assert words(found) == [("perro", "dog"), ("pez", "fish")]
    assert said(problems) == [(2, "fault"), (4, "fault")]
    assert "ave: bird" in problems[1].cure


def test_a_list_that_is_not_lined_up_plays_with_a_warning() -> None:
    found, problems = read("pairs:\n - a: b\n- c: d\n")
    assert words(found) == [("a", "b"), ("c", "d")]
    assert said(problems) == [(3, "warning")]


def test_a_title_that_comes_twice_is_a_fault() -> None:
    found, problems = read("title: One\ntitle: Two\npairs:\n  - [a, b]\n")
    assert found
    assert found.title == "One"
    assert said(problems) == [(2, "fault")]


def test_a_note_after_a_text_is_warned_of_only_when_it_may_be_text() -> None:
    found, problems = read("pairs:\n  - a: C #1\n  - b: d      # a note\n")
    assert words(found) == [("a", "C"), ("b", "d")]
    assert said(problems) == [(2, "warning")]


@pytest.mark.parametrize(
    "text", ["", "\n\n", "# nothing\n", "title: T\n", "pairs:\n", "pairs: []\n"]
)
def test_a_file_without_pairs_says_so(text: str) -> None:
    found, problems = read(text)
    assert found is None
    assert said(problems) == [(0, "fault")]


@pytest.mark.parametrize(
    "data", [b"a: b\n\x00\x01", b"\x89PNG\r\n\x1a\n\x00", b"\xd0\xcf\x11\xe0" * 99]
)
def test_a_file_that_is_no_text_says_so(data: bytes) -> None:
    found, problems = read(data)
    assert found is None
    assert problems[0].problem == "This is not a text file."


@pytest.mark.parametrize(
    "bomb",
    [
        "a: &a [x, x]\n" + "".join(f"b{n}: &b{n} [*a, *a]\n" for n in range(40)),
        "[" * 200_000,
        "- " * 200_000,
        "{a: " * 200_000,
        "? " * 200_000,
        "[" + "a," * 900_000 + "]",
    ],
)
def test_bombs_are_refused_with_a_line(bomb: str) -> None:
    found, problems = read(bomb)
    assert found is None
    assert problems[0].line == 1
    assert problems[0].cure


def test_very_many_faults_are_counted_not_listed() -> None:
    _found, problems = read("".join(f"- [a{n}]\n" for n in range(1000)))
    assert len(problems) == 201
    assert "800" in problems[-1].problem


@pytest.mark.parametrize(
    ("text", "line", "problem"),
    [
        ("a: b\nA:  B\n", 2, "This pair is also on line 1."),
        ("a: b\na: c\n", 2, "This term is also on line 1, with another definition."),
        ("a: b\nc: b\n", 2, "This definition is also on line 1, for another term."),
        ("a: A\n", 1, "The term and its definition are the same."),
        ("a: b\ndistractors:\n  - b\n", 3, "This distractor is the definition on line 1."),
        (
            "MW: b\nmW: c\n",
            2,
            "Only its capitals tell this term from the one on line 1.",
        ),
        (
            "a: Maße\nc: Masse\n",
            2,
            "Only its capitals tell this definition from the one on line 1.",
        ),
        (
            "a: b\ndistractors:\n  - B\n",
            3,
            "Only its capitals tell this distractor from the definition on line 1.",
        ),
        ("pairs:\n  - term: a\n    definition: b\n    hint:\n", 4, "The hint is empty."),
    ],
)
def test_doubts_are_warnings_and_the_pairs_play(text: str, line: int, problem: str) -> None:
    found, problems = read(text)
    assert found
    assert [(each.line, each.severity, each.problem) for each in problems] == [
        (line, "warning", problem)
    ]


def test_one_stray_zero_byte_costs_no_pair() -> None:
    found, problems = read(b"cat: gato\n" * 20 + b"do\x00g: perro\n")
    assert words(found)[-1] == ("dog", "perro")
    assert (21, "warning") in said(problems)
