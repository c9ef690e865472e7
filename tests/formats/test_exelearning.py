"""eXeLearning's games: texts written as in an address, cards, words and questions."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from game.core.pair_set import PairSet
from game.formats import exelearning, read_source
from game.formats.problems import Problem
from game.words import use
from tests.formats.reading import words
from tests.formats.sampled import DOT
from tests.formats.sourced import source


@pytest.fixture(autouse=True)
def _english() -> None:
    use("en")


def read(game: dict[str, Any], folder: Path | None = None) -> tuple[PairSet | None, list[Problem]]:
    reading = read_source(source(json.dumps(game, indent=1), "juego.json", folder))
    assert reading.format == exelearning.NAME
    return reading.pair_set, list(reading.problems)


def test_cards_of_relaciona_have_two_faces(tmp_path: Path) -> None:
    (tmp_path / "torre.png").write_bytes(DOT)
    cards = [
        {"eText": "Espa%C3%B1a", "eTextBk": "Madrid", "url": "", "alt": ""},
        {"eText": "", "url": "torre.png", "alt": "la%20torre", "eTextBk": "Par%C3%ADs"},
        {"eText": "", "url": "", "alt": "el%20Tajo", "eTextBk": "Lisboa"},
    ]
    found, problems = read(
        {"typeGame": "Relaciona", "title": "Europa", "cardsGame": cards}, tmp_path
    )
    assert found is not None
    assert found.title == "Europa"
    assert words(found) == [("España", "Madrid"), ("", "París"), ("el Tajo", "Lisboa")]
    assert found.pairs[1].term.picture == str(tmp_path / "torre.png")
    assert problems == []


def test_words_with_their_definitions_are_pairs() -> None:
    water = {"letter": "A", "word": "agua", "definition": "<p>H<sub>2</sub>O</p>"}
    game = {"typeGame": "Rosco", "wordsGame": [water, {"letter": "B", "word": ""}]}
    found, _problems = read(game)
    assert words(found) == [("agua", "H₂O")]


def test_a_question_belongs_to_its_right_option() -> None:
    options = ["uno", "dos%21", "tres"]
    one = {"quextion": "¿1+1?", "options": options, "solution": "B"}
    several = {"quextion": "¿Cuáles?", "options": options, "solution": "AB"}
    found, problems = read({"typeGame": "Selecciona", "selectsGame": [one, several]})
    assert found is not None
    assert words(found) == [("¿1+1?", "dos!")]
    assert [side.text for side in found.distractors] == ["uno", "tres"]
    assert [problem.problem for problem in problems] == [
        "1 question with several right answers was left out."
    ]


def test_solutions_are_letters_or_numbers_and_lie_in_topics_too() -> None:
    one = {"quextion": "¿1+1?", "options": ["2", "3", "", ""], "solution": 0}
    two = {"quextion": "¿1+2?", "options": ["2", "3"], "solution": "B", "typeSelect": 0}
    written = {"quextion": "¿1+3?", "options": ["", ""], "solutionQuestion": "4", "typeSelect": 2}
    order = {"quextion": "¿?", "options": ["2", "3"], "solution": "BA", "typeSelect": 1}
    found, problems = read({"typeGame": "QuExt", "questionsGame": [one]})
    assert words(found) == [("¿1+1?", "2")]
    found, problems = read({"typeGame": "Trivial", "temas": [[one, two], [written, order]]})
    assert words(found) == [("¿1+1?", "2"), ("¿1+2?", "3"), ("¿1+3?", "4")]
    assert [problem.problem for problem in problems] == ["1 question of another kind was left out."]


def test_true_or_false_is_left_out_and_told() -> None:
    question = {"question": "<p>El sol arde.</p>", "solution": 1}
    found, problems = read({"typeGame": "TrueOrFalse", "questionsGame": [question] * 2})
    assert found is None
    assert problems[0].problem == "2 true or false questions were left out."
    assert "one right answer" in problems[1].problem


def test_a_game_without_pairs_is_named() -> None:
    found, problems = read({"typeGame": "Ordena", "phrasesGame": []})
    assert found is None
    assert problems[0].problem == "There are no pairs in this game of eXeLearning: Ordena."
