"""YAML of other programs is known by its keys; our own is left to our own reader."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.core.pair_set import PairSet
from game.formats import read_any, read_source, yaml_sets
from game.formats.problems import Problem
from game.places import STARTER_SETS
from game.words import use
from tests.formats.reading import said, words
from tests.formats.sampled import samples
from tests.formats.sourced import head, source

QUESTIONS = "- question: What?\n  answer: That\n- question: Who?\n  answer: <b>He</b>\n"
CARDS = "title: T\nlanguage: en\ncards:\n  - front: dog\n    back: perro\n    note: x\n"
GLOSSARY = """- slug: bit
  en: {term: bit, def: "the [least](#least)"}
  es: {term: bit, def: lo menor}
- slug: byte
  en:
    term: byte
    def: >
      eight
      bits
"""
QUIZ = """---
type: shortanswer
title: One
question: It begins with [[ANSWERBOX=6]].
answers:
  - {answer: SELECT, points: 100}
  - {answer: WITH, points: 50}
---
type: shortanswer
question: "broken: because: of this
---
type: shortanswer
question: And then?
answers: [FROM, WHERE]
"""
OURS = [
    "dog: perro\nquestion: pregunta\nback: espalda\n",
    "pairs:\n  - front: frente\n  - back: espalda\n",
    "- term: a\n  definition: b\n- term: c\n  definition: d\n",
    "title: x\npairs:\n  - [question, answer]\n  - term: front\n    definition: back\n",
    "pares:\n  - término: a\n    definición: b\n",
    "question: answer: broken\n",
]


@pytest.fixture(autouse=True)
def _english() -> None:
    use("en")


def read(text: str) -> tuple[PairSet | None, list[Problem]]:
    """By whichever format is surest, which has to be this one."""
    reading = read_source(source(text, "cards.yaml"))
    assert reading.format == "yaml"
    return reading.pair_set, list(reading.problems)


def test_questions_with_answers_are_pairs() -> None:
    assert words(read(QUESTIONS)[0]) == [("What?", "That"), ("Who?", "He")]


def test_cards_under_any_key_are_pairs_with_the_title_beside_them() -> None:
    found, problems = read(CARDS)
    assert found is not None
    assert (found.title, found.term_language, words(found)) == ("T", "en", [("dog", "perro")])
    assert found.pairs[0].note == "x"
    assert problems == []


def test_of_a_glossary_in_several_languages_the_fullest_is_read() -> None:
    found, problems = read(GLOSSARY)
    assert words(found) == [("bit", "the least"), ("byte", "eight bits")]
    assert found is not None
    assert found.term_language == found.definition_language == "en"
    assert [problem.problem for problem in problems] == [
        "1 entry in another list of the file was left out."
    ]


def test_every_document_is_read_by_itself_and_the_right_answer_is_taken() -> None:
    found, problems = read(QUIZ)
    assert words(found) == [("It begins with _____.", "SELECT"), ("And then?", "FROM")]
    accepted = "1 question accepts other answers too; only the first is on its card."
    assert accepted in [problem.problem for problem in problems]
    assert (10, "fault") in said(problems)


def test_one_broken_entry_is_told_and_the_others_play() -> None:
    found, problems = read(QUESTIONS + "- question: Why?\n  answer: so: that\n" + QUESTIONS)
    assert len(words(found)) == 4
    assert (6, "fault") in said(problems)


def test_after_a_thousand_broken_documents_the_rest_is_left_alone() -> None:
    broken = "---\nquestion: so: that\n"
    reading = yaml_sets.read(source(f"{QUESTIONS}{broken * 1200}---\n{QUESTIONS}", "cards.yaml"))
    assert words(reading.pair_set) == [("What?", "That"), ("Who?", "He")]
    assert "There are 802 more problems." in [problem.problem for problem in reading.problems]


def test_an_entry_with_thousands_of_texts_is_left_out_alone() -> None:
    endless = "- question: Why?\n" + "  answer: So\n" * 120_000
    found, problems = read(f"{QUESTIONS}{endless}{QUESTIONS}")
    assert len(words(found)) == 4
    assert "There are too many texts in this file." in [problem.problem for problem in problems]


def test_hidden_words_become_terms() -> None:
    found, _problems = read(
        '- text: "The {{c1::sun}} is a {{c2::star}}"\n- text: "No {{c1::moon}}"\n'
    )
    assert words(found)[:2] == [("sun", "The _____ is a star"), ("star", "The sun is a _____")]


@pytest.mark.parametrize("text", OURS)
def test_our_own_files_are_left_alone(text: str) -> None:
    assert yaml_sets.detect(head(text.encode(), "cards.yaml")) == 0
    assert read_source(source(text, "cards.yaml")).format == "parejas"


def test_the_starter_sets_are_our_own() -> None:
    for path in STARTER_SETS.glob("*.yaml"):
        assert yaml_sets.detect(head(path.read_bytes(), path.name)) == 0, path


def test_a_foreign_file_is_read_as_such_wherever_a_set_is_named(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    path.write_text(QUESTIONS, encoding="utf-8")
    assert words(read_any(path)[0]) == [("What?", "That"), ("Who?", "He")]


@pytest.mark.parametrize(
    "text",
    [
        "nombre: Los mares\nidioma: es\nautor: Inés\nversion: 1.2\n",
        "title: Rivers\nlang: en-GB\nurl: https://x.org/a\ntags: [a, b]\n",
    ],
)
def test_what_only_describes_a_deck_has_no_pairs(text: str) -> None:
    reading = read_source(source(text, "deck.yaml"))
    assert reading.pair_set is None
    assert "only settings" in reading.problems[0].problem


def test_words_about_files_can_be_learnt() -> None:
    text = "name: der Name\nversion: die Version\nlanguage: die Sprache\nurl: die Adresse\n"
    assert len(words(read_source(source(text, "it.yaml")).pair_set)) == 4


def test_cards_that_were_pasted_are_known_without_the_name_of_a_file() -> None:
    data = dict(samples())["cloze.yaml"]
    assert read_source(source(data, "pasted text")).format == "yaml"
