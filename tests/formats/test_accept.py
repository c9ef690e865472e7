"""Accepted answers in a pair file: read, told of when they are none, and written where they fit."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from game.core.pair_set import Pair, PairSet, Side
from game.formats import native
from game.formats.native import read_bytes
from game.formats.native.draft import open_draft, update_draft
from game.formats.problems import Problem
from game.formats.source import Source

PATH = Path("/nowhere/animals.yaml")


def read(lines: str) -> tuple[tuple[str, ...], list[Problem]]:
    cards = "distractors: [can, un chucho, 'can o chucho']\n"
    text = f"pairs:\n  - term: dog\n    definition: perro\n{lines}{cards}"
    found, problems = read_bytes(text.encode(), PATH)
    assert found is not None
    return found.pairs[0].accept, problems


@pytest.mark.parametrize(
    ("lines", "texts"),
    [
        ("    accept: can\n", ("can",)),
        ("    acepta: [can, 'un chucho']\n", ("can", "un chucho")),
        ("    Accept:\n      - can\n      - un chucho\n", ("can", "un chucho")),
        ("    accept: |\n      can\n      o chucho\n", ("can\no chucho",)),
    ],
)
def test_an_accepted_answer_is_a_text_or_a_list_of_texts(
    lines: str, texts: tuple[str, ...]
) -> None:
    assert read(lines) == (texts, [])


@pytest.mark.parametrize(
    ("lines", "line"),
    [
        ("    accept:\n", 4),
        ("    accept: {es: can}\n", 4),
        ("    accept:\n      - can\n      - [a, b]\n", 6),
        ('    accept: ["", can]\n', 4),
    ],
)
def test_what_is_no_text_is_told_and_the_rest_is_read(lines: str, line: int) -> None:
    texts, problems = read(lines)
    assert texts in ((), ("can",))
    assert [(problem.severity, problem.line) for problem in problems] == [("warning", line)]


def test_what_no_other_card_says_is_told() -> None:
    text = (
        "pairs:\n  - {term: dog, definition: perro, accept: [Gato, gato, perro]}\n  - [cat, gato]\n"
    )
    _found, problems = read_bytes(text.encode(), PATH)
    assert [(problem.line, problem.severity) for problem in problems] == [(2, "warning")] * 2
    assert ["“Gato”" in problems[0].problem, "“perro”" in problems[1].problem] == [True, True]


def test_accept_alone_is_a_word_like_others() -> None:
    text = "pairs:\n  accept: aceptar\n  dog: perro\n  note: nota\n"
    found, problems = read_bytes(text.encode(), PATH)
    assert found is not None
    assert not problems
    assert [pair.term.text for pair in found.pairs] == ["accept", "dog", "note"]


def test_accepted_answers_come_back_from_a_new_file() -> None:
    pairs = (
        Pair(Side("dog"), Side("perro"), accept=("can",)),
        Pair(Side("cat"), Side("gato"), "h", "n", ("minino, o así", 'un "gato"', "x\ny")),
    )
    data, problems = native.write(PairSet("A", pairs))
    assert not problems
    found = native.read(Source(data, "a.yaml", Path("/nowhere"))).pair_set
    assert found is not None
    assert found.pairs == pairs


FILE = """\
# mine
parejas:
  - término: dog   # woof
    definición: perro
    otro: x
  - [cat, 'gato']  # miau
  - term: cow
    definition: vaca
    accept: "res"  # seen in class
  - term: bird
    definition: pájaro
    accept:
      # both were said
      - ave
      - 'pajarillo'
    note: vuela
  - term: fish
    definition: pez
    accept: [pescado, 'el pez']
"""


def edited(at: int, *texts: str) -> str:
    draft, sheet, _problems = open_draft(FILE.encode(), PATH)
    row = replace(sheet.rows[at], accept=texts)
    rows = (*sheet.rows[:at], row, *sheet.rows[at + 1 :])
    written = update_draft(draft, replace(sheet, rows=rows))[0]
    found, _problems = read_bytes(written.encode(), PATH)
    assert found is not None
    assert found.pairs[at].accept == texts
    return written


@pytest.mark.parametrize(
    ("at", "texts", "before", "after"),
    [
        (0, ("can",), "    otro: x\n", "    otro: x\n    accept: can\n"),
        (0, ("a", "b: c"), "    otro: x\n", '    otro: x\n    accept: [a, "b: c"]\n'),
        (2, ("buey",), '"res"', '"buey"'),
        (2, ("res", "buey"), '"res"', "[res, buey]"),
        (4, (), "    accept: [pescado, 'el pez']\n", ""),
        (3, ("ave", "pajarito"), "'pajarillo'", "'pajarito'"),
        (3, ("ave", "pajarillo", "a: b"), "arillo'\n", 'arillo\'\n      - "a: b"\n'),
        (4, ("pescado", "el pez", "pececito"), "'el pez']", "'el pez', pececito]"),
        (4, ("el pez",), "[pescado, 'el pez']", "el pez"),
    ],
)
def test_only_the_accepted_answers_of_one_pair_change(
    at: int, texts: tuple[str, ...], before: str, after: str
) -> None:
    assert edited(at, *texts) == FILE.replace(before, after)


def test_a_short_entry_becomes_a_long_one_and_keeps_its_comment() -> None:
    written = edited(1, "minino")
    assert "    accept: minino\n" in written
    assert "# miau" in written


def test_fewer_answers_of_a_long_list_keep_the_comments() -> None:
    written = edited(3, "ave")
    assert "# both were said" in written
    assert "pajarillo" not in written


def test_a_spanish_file_has_the_spanish_word() -> None:
    draft, sheet, _problems = open_draft(b"pares:\n  - perro: dog\n", PATH)
    row = replace(sheet.rows[0], accept=("hound",))
    written = update_draft(draft, replace(sheet, rows=(row,)))[0]
    assert "    acepta: hound\n" in written


def test_it_can_be_taken_back_to_the_letter() -> None:
    draft, sheet, _problems = open_draft(FILE.encode(), PATH)
    row = replace(sheet.rows[0], accept=("can",))
    changed, draft = update_draft(draft, replace(sheet, rows=(row, *sheet.rows[1:])))
    assert changed != FILE
    assert update_draft(draft, sheet)[0] == FILE
