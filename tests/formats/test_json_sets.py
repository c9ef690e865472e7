"""JSON: pairs in every shape that programs write them in, and hostile files."""

from __future__ import annotations

import json
from typing import Any

import pytest

from game.core.pair_set import Pair, PairSet, Side
from game.formats import json_sets
from game.formats.problems import Problem
from game.formats.table import AS_FOUND, Choices
from game.words import use
from tests.formats.quizzes import made_of
from tests.formats.reading import said, words
from tests.formats.sourced import both, head, source

DOG = [("dog", "perro"), ("cat", "gato")]
NOTES = [{"fields": ["dog", "perro"], "guid": "x"}, {"fields": ["cat", "gato"], "guid": "y"}]
SIDES = [
    {"cardSides": [{"label": "word", "media": [{"plainText": one, "type": 1}]},
                   {"label": "definition", "media": [{"plainText": two}]}]}
    for one, two in DOG
]  # fmt: skip
SHAPES: dict[str, Any] = {
    "a list of objects": [{"id": 1, "question": "dog", "answer": "perro", "tags": ["x"]},
                          {"id": 2, "question": "cat", "answer": "gato"}],
    "a dictionary": dict(DOG),
    "a dictionary of lists": {"dog": ["perro"], "cat": ["gato"]},
    "a dictionary of objects": {"dog": {"definition": "perro"}, "cat": {"definition": "gato"}},
    "objects under numbers": {"1": {"term": "dog", "definition": "perro"},
                              "2": {"term": "cat", "definition": "gato"}},
    "lists of two": [list(pair) for pair in DOG],
    "lists of two below headings": [["front", "back"], *map(list, DOG)],
    "Quizlet": {"id": 1, "terms": [{"term": a, "definition": b, "image": None} for a, b in DOG]},
    "Quizlet's own pages": {"studiableItems": SIDES},
    "cards": {"name": "T", "cards": [{"front": a, "back": b} for a, b in DOG]},
    "languages": [{"en": a, "es": b} for a, b in DOG],
    "units": {"units": [{"name": "1", "words": [{"en": "dog", "es": "perro"}]},
                        {"name": "2", "words": [{"en": "cat", "es": "gato"}]}]},
    "units by name": {"Unit 1": {"dog": "perro"}, "Unit 2": {"cat": "gato"}},
    "Anki": {"__type__": "Deck", "name": "T", "notes": NOTES,
             "note_models": [{"name": "Basic", "flds": [{"name": "Front"}]}]},
    "AnkiConnect": {"result": [{"noteId": n, "fields": {"Front": {"value": a, "order": 0},
                                                        "Back": {"value": b, "order": 1}}}
                               for n, (a, b) in enumerate(DOG)]},
    "columns": {"term": ["dog", "cat"], "definition": ["perro", "gato"]},
    "texts inside": [{"term": {"text": a}, "definition": {"text": b}} for a, b in DOG],
    "spoken names": {"annotations": {"identity": {"language": "es"}, "annotations": {
        "dog": {"default": ["x", "y"], "tts": ["perro"]},
        "cat": {"default": ["x"], "tts": ["gato"]}}}},
}  # fmt: skip


@pytest.fixture(autouse=True)
def _english() -> None:
    use("en")


def read(text: str | bytes, choices: Choices = AS_FOUND) -> tuple[PairSet | None, list[Problem]]:
    return both(json_sets.read(source(text, "words.json"), choices))


@pytest.mark.parametrize("shape", SHAPES)
def test_pairs_are_found_in(shape: str) -> None:
    text = json.dumps(SHAPES[shape], indent=1)
    assert words(read(text)[0]) == DOG
    assert json_sets.detect(head(text.encode(), "words.txt")) == 0.8


def test_a_title_and_languages_said_of_the_whole_are_kept() -> None:
    cards = [{"term": "dog", "definition": "perro"}]
    whole = {"title": "Animals", "langTerms": "en", "langDefinitions": "es", "cards": cards}
    found, _problems = read(json.dumps(whole))
    assert found is not None
    assert (found.title, found.term_language, found.definition_language) == ("Animals", "en", "es")


def test_title_and_the_like_in_front_of_a_dictionary_are_no_pairs() -> None:
    found, _problems = read('{"title": "Animals", "dog": "perro", "name": "nombre"}')
    assert found is not None
    assert found.title == "Animals"
    assert words(found) == [("dog", "perro"), ("name", "nombre")]


def test_lines_of_json_are_one_list() -> None:
    found, problems = read(
        '{"term": "dog", "definition": "perro"}\n{"term": "cat", "definition": ""}\n'
    )
    assert words(found) == [("dog", "perro")]
    assert said(problems) == [(2, "warning")]


def test_html_and_links_become_text_but_not_what_we_wrote_ourselves() -> None:
    card = {"front": "H<sub>2</sub>O", "back": "[agua](http://x.y) &amp; más"}
    assert words(read(json.dumps([card]))[0]) == [("H₂O", "agua & más")]
    data, _problems = json_sets.write(PairSet("T", (Pair(Side("a <b> &amp;"), Side("[x](y)")),)))
    assert words(read(data)[0]) == [("a <b> &amp;", "[x](y)")]


def test_hidden_words_become_terms() -> None:
    found, problems = read('{"notes": [{"fields": ["The {{c1::sun::star}} shines", ""]}]}')
    assert words(found) == [("sun", "The _____ (star) shines")]
    assert len(problems) == 1


def test_what_is_not_taken_is_told() -> None:
    cards = [{"front": "dog", "back": "perro", "example": "Der Hund"}]
    _found, problems = read(json.dumps({"cards": cards, "words": [{"word": "x", "meaning": "y"}]}))
    assert [problem.problem for problem in problems] == [
        "These columns were left out: example.",
        "1 entry in another list of the file was left out.",
    ]


def test_another_list_and_other_columns_can_be_chosen() -> None:
    text = json.dumps(
        {"cards": [{"front": "a", "back": "b", "more": "c"}], "words": [{"w": "x", "m": "y"}]}
    )
    table = json_sets.read(source(text)).table
    assert table is not None
    assert (table.names, table.sheets) == (("front", "back", "more"), ("cards", "words"))
    assert words(read(text, Choices(definition=2))[0]) == [("a", "c")]
    assert words(read(text, Choices(sheet=1))[0]) == [("x", "y")]


def test_a_file_that_breaks_off_plays_as_far_as_it_is_whole_and_names_the_line() -> None:
    found, problems = read('[{"term": "dog", "definition": "perro"},\n {"term": "cat", "defi')
    assert words(found) == [("dog", "perro")]
    assert (2, "fault") in said(problems)


@pytest.mark.parametrize(
    "text",
    [
        "[" * 100_000,
        '{"a":' * 50_000,
        '[{"a": NaN, "b": 1e999999}',
        "[" + "9" * 50_000 + "]",
        '{"a": "\\ud800", "b": "\\u12"}',
        '[1, 2, 3], "x" }',
        "[]",
        "{}",
        "null",
        '"text"',
        "",
    ],
)
def test_hostile_and_empty_files_raise_nothing(text: str) -> None:
    found, problems = read(text)
    assert found or problems


def test_numbers_and_repeated_keys_stay_as_they_are_written() -> None:
    found, _problems = read(
        '{"007": "1.50", "a": "x", "a": "y", "big": 123456789012345678901234567890}'
    )
    assert words(found) == [
        ("007", "1.50"),
        ("a", "x"),
        ("a", "y"),
        ("big", "123456789012345678901234567890"),
    ]


def test_text_that_only_begins_with_a_bracket_is_not_json() -> None:
    assert json_sets.detect(head(b"[en] dog\t[es] perro", "a.txt")) == 0
    assert json_sets.detect(head(b"[[a link]] and text", "a.md")) == 0


def test_what_is_written_keeps_hints_distractors_and_languages() -> None:
    whole = PairSet("T", (Pair(Side("a"), Side("b\nc"), "h"),), (Side("d"),), "es", "en", "S", "A")
    data, problems = json_sets.write(whole)
    assert read(data) == (whole, [])
    assert problems == []


QUIZZES = [
    ('"options": ["cow", "dog"], "answer": 1', '"options": ["cat", "hen"], "answer": 0'),
    ('"options": ["cow", "dog"], "answer": 2', '"options": ["cat", "hen"], "answer": 1'),
    ('"choices": ["cow", "dog"], "correct": "B"', '"choices": ["cat", "hen"], "correct": "A"'),
    ('"opciones": ["cow", "dog"], "clave": "dog"', '"opciones": ["cat", "hen"], "clave": "cat"'),
    ('"options": {"a": "cow", "b": "dog"}, "key": "b"',
     '"options": {"a": "cat", "b": "hen"}, "key": "a"'),
    ('"answers": [{"text": "cow", "isCorrect": false}, {"text": "dog", "isCorrect": true}]',
     '"answers": [{"text": "cat", "isCorrect": true}, {"text": "hen", "isCorrect": false}]'),
    ('"answers": {"cow": false, "dog": true}', '"answers": {"cat": true, "hen": false}'),
    ('"correct_answer": "dog", "incorrect_answers": ["cow"]',
     '"correct_answer": "cat", "incorrect_answers": ["hen"]'),
    ('"options": [{"id": "x", "text": "cow"}, {"id": "y", "text": "dog"}], "correctId": "y"',
     '"options": [{"id": "x", "text": "cat"}, {"id": "y", "text": "hen"}], "correctId": "x"'),
    ('"option1": "cow", "option2": "dog", "answer": 2',
     '"option1": "cat", "option2": "hen", "answer": 1'),
]  # fmt: skip


@pytest.mark.parametrize(("one", "two"), QUIZZES)
def test_the_right_option_is_the_definition_and_the_others_are_distractors(
    one: str, two: str
) -> None:
    text = f'[{{"question": "What barks?", {one}}},\n {{"question": "What purrs?", {two}}}]'
    pairs, distractors, said = made_of(text, "quiz.json")
    assert pairs == [("What barks?", "dog"), ("What purrs?", "cat")]
    assert distractors == ["cow", "hen"]
    assert said == []


def test_where_nothing_shows_where_options_are_counted_from_it_is_said() -> None:
    text = '[{"question": "What barks?",\n "options": ["cow", "dog", "hen"], "answer": 1}]'
    pairs, _distractors, said = made_of(text, "quiz.json")
    assert pairs == [("What barks?", "dog")]
    assert said == ["The options of 1 question were counted from 0, as programs do."]


def test_signs_without_end_are_not_read_to_the_end() -> None:
    found = json_sets.read(
        source('{"term": "owl", "definition": "búho"}\n' + "," * 1_000_000, "x.jsonl")
    )
    assert "too long" in found.problems[0].problem
