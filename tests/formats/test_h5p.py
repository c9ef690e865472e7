"""H5P: every kind of exercise with pairs is read, wherever it lies; dialog cards are written."""

from __future__ import annotations

import io
import json
import zipfile
from pathlib import Path
from typing import Any

import pytest

from game.core.pair_set import Pair, PairSet, Side
from game.formats import h5p, read_source
from game.formats.problems import Problem
from game.formats.source import Source
from game.words import use
from tests.formats.reading import words
from tests.formats.sampled import DOT
from tests.formats.sourced import both, head, source, zipped
from tests.look.media_samples import drawing

ABOUT = '{"title": "Mis tarjetas", "mainLibrary": "H5P.Dialogcards", "authors": [{"name": "Ana"}]}'
KEPT: list[Source] = []
"""What was unpacked lies on the disk as long as its source lives."""


@pytest.fixture(autouse=True)
def _english() -> None:
    use("en")


def read(content: Any, about: str = ABOUT, **media: bytes) -> tuple[PairSet | None, list[Problem]]:
    """A package of this content; media are named `a_png` for images/a.png."""
    files: dict[str, str | bytes] = {"h5p.json": about, "content/content.json": json.dumps(content)}
    for name, data in media.items():
        folder = "images" if name.endswith(("png", "svg")) else "audios"
        files[f"content/{folder}/{name.replace('_', '.')}"] = data
    here = source(zipped(files), "cards.h5p")
    KEPT.append(here)
    return both(h5p.read(here))


def sentences(problems: list[Problem]) -> list[str]:
    return [problem.problem for problem in problems]


def test_dialog_cards_are_terms_and_definitions_with_picture_sound_and_tip() -> None:
    said = {"text": "<p>el <b>sol</b></p>\n", "answer": "sun &amp; light", "tips": {"front": "día"}}
    card = said | {"image": {"path": "images/a.png"}, "audio": [{"path": "audios/b.mp3"}]}
    found, problems = read({"dialogs": [card]}, a_png=DOT, b_mp3=b"ID3")
    assert found is not None
    assert words(found) == [("el sol", "sun & light")]
    assert (found.pairs[0].hint, found.title, found.author) == ("día", "Mis tarjetas", "Ana")
    assert Path(found.pairs[0].term.picture).read_bytes() == DOT
    assert found.pairs[0].term.sound.endswith("b.mp3")
    assert problems == []


def test_what_the_cards_are_called_comes_before_what_the_package_is_called() -> None:
    found, _problems = read({"title": "<p>Ríos</p>", "dialogs": [{"text": "a", "answer": "b"}]})
    assert found is not None
    assert found.title == "Ríos"


def test_the_description_of_a_picture_stands_in_for_one_that_is_missing() -> None:
    card = {"answer": "cat", "imageAltText": "un gato", "image": {"path": "images/a.png"}}
    found, problems = read({"dialogs": [card]})
    assert words(found) == [("un gato", "cat")]
    assert len(problems) == 1


def test_the_same_question_on_all_cards_is_told() -> None:
    cards = [{"text": "¿Qué es?", "answer": answer} for answer in "abc"]
    found, problems = read({"dialogs": cards})
    assert found is not None
    assert "Most cards ask the same: “¿Qué es?”" in sentences(problems)


def test_flashcards_have_pictures_and_answers() -> None:
    card = {"text": "¿Animal?", "answer": "gato/minino", "image": {"path": "images/a.png"}}
    found, problems = read({"cards": [card]}, a_png=DOT)
    assert words(found) == [("¿Animal?", "gato")]
    assert sentences(problems) == [
        "1 question accepts other answers too; only the first is on its card."
    ]


def test_a_memory_game_pairs_pictures_and_leaves_out_what_would_tell_the_answer() -> None:
    pictures = {"image": {"path": "images/a.png"}, "match": {"path": "images/b.png"}}
    card = pictures | {"imageAlt": "sol", "matchAlt": "sun", "description": "bright"}
    found, problems = read({"cards": [card]}, a_png=DOT, b_png=DOT + b"x")
    assert found is not None
    assert words(found) == [("", "")]
    assert found.pairs[0].term.picture != found.pairs[0].definition.picture
    assert len(problems) == 1
    assert found.pairs[0].note


def test_a_single_picture_of_a_memory_game_belongs_to_its_name() -> None:
    found, _problems = read(
        {"cards": [{"image": {"path": "images/a.png"}, "imageAlt": "sol"}]}, a_png=DOT
    )
    assert found is not None
    assert words(found) == [("", "sol")]


def test_pictures_to_put_in_order_belong_to_their_names() -> None:
    image = {"image": {"path": "images/a.png"}, "imageDescription": "semilla"}
    found, problems = read({"taskDescription": "Ordena", "sequenceImages": [image]}, a_png=DOT)
    assert found is not None
    assert (words(found), problems) == ([("", "semilla")], [])
    assert found.pairs[0].term.picture


def test_words_between_stars_are_terms_of_their_sentences() -> None:
    text = "Noruega: *Oslo:fría*.\nDe *la A/la a* a *la Z*.\n*sola*\nsin nada"
    found, problems = read({"textField": text, "distractors": "*Roma*"})
    assert words(found) == [
        ("Noruega: _____.", "Oslo"),
        ("De _____ a la Z.", "la A"),
        ("De la A a _____.", "la Z"),
    ]
    assert found is not None
    assert found.pairs[0].hint == "fría"
    assert found.distractors == (Side("Roma"),)
    assert sentences(problems) == [
        "1 question accepts other answers too; only the first is on its card.",
        "1 gap was left out: no words around it say what belongs there.",
    ]


def test_each_gap_of_a_long_text_has_its_own_sentence() -> None:
    found, _problems = read({"textField": "El *sol* arde. La *luna* no, dijo el Dr. Paz.\n1. Ve."})
    assert words(found) == [
        ("sol", "El _____ arde."),
        ("luna", "La _____ no, dijo el Dr. Paz."),
    ]


def test_blanks_an_accordion_a_timeline_and_a_crossword_hold_pairs() -> None:
    blanks = {"text": "Rellena", "questions": ["<p>2 + 2 = *4*</p>"]}
    panels = {
        "panels": [{"title": "Agua", "content": {"params": {"text": "<p>H<sub>2</sub>O</p>"}}}]
    }
    dates = {"startDate": "1914", "endDate": "1918"}
    war = {"headline": "Guerra", **dates, "text": "<p>mundial</p>"}
    line = {"timeline": {"date": [war, {"headline": "Paz", "startDate": "1919"}]}}
    cross = {"taskDescription": "x", "words": [{"answer": "SOL", "clue": "estrella"}]}
    assert words(read(blanks)[0]) == [("4", "2 + 2 = _____")]
    assert words(read(panels)[0]) == [("Agua", "H₂O")]
    assert words(read(line)[0]) == [("Guerra (1914 – 1918)", "mundial"), ("1919", "Paz")]
    assert words(read(cross)[0]) == [("SOL", "estrella")]


def test_wrong_answers_are_distractors_unless_they_are_right_elsewhere() -> None:
    choices = [
        {"question": "1+1", "answers": ["2", "3", "4"]},
        {"question": "1+2", "answers": ["3"]},
    ]
    found, _problems = read({"choices": choices})
    assert found is not None
    assert words(found) == [("1+1", "2"), ("1+2", "3")]
    assert found.distractors == (Side("4"),)


def test_exercises_inside_slides_and_question_sets_are_found_and_others_are_named() -> None:
    choice = {
        "question": "<p>¿Dos?</p>",
        "answers": [{"text": "2", "correct": True}, {"text": "3"}],
    }
    both = {"question": "¿Cuáles?", "answers": [{"text": "1", "correct": True}] * 2}
    parts = [
        {"library": "H5P.MultiChoice 1.16", "params": choice},
        {"library": "H5P.MultiChoice 1.16", "params": both},
        {"library": "H5P.Essay 1.5", "params": {"taskDescription": "Escribe"}},
        {"library": "H5P.AdvancedText 1.1", "params": {"text": "Hola"}},
    ]
    slides = [
        {
            "elements": [
                {"action": {"library": "H5P.QuestionSet 1.20", "params": {"questions": parts}}}
            ]
        }
    ]
    found, problems = read({"presentation": {"slides": slides}})
    assert words(found) == [("¿Dos?", "2")]
    assert sentences(problems) == [
        "1 question with several right answers was left out.",
        "Exercises of other kinds were left out (1): Essay.",
    ]


def choice(question: str, **options: bool) -> dict[str, Any]:
    answers = [{"text": text, "correct": right} for text, right in options.items()]
    return {"question": question, "answers": answers}


def test_the_other_options_of_a_question_are_distractors() -> None:
    found, problems = read(choice("¿Capital de Perú?", Lima=True, Cuzco=False, Arequipa=False))
    assert words(found) == [("¿Capital de Perú?", "Lima")]
    assert found is not None
    assert found.distractors == (Side("Cuzco"), Side("Arequipa"))
    assert problems == []


def test_what_is_written_and_what_is_chosen_is_asked_the_same_way_round() -> None:
    blanks = {"text": "Rellena", "questions": ["<p>2 + 2 = *4*</p>"]}
    parts = [choice("¿1 + 1?", **{"2": True, "3": False}), blanks]
    found, _problems = read({"questions": [{"library": "H5P.X 1.0", "params": p} for p in parts]})
    assert words(found) == [("¿1 + 1?", "2"), ("2 + 2 = _____", "4")]


@pytest.mark.parametrize(
    ("exercise", "said"),
    [
        (choice("¿?", a=True, b=True, c=False), "with several right answers"),
        (choice("¿?", a=False, b=False), "does not say which option is right"),
        (choice("¿Vuela?", Verdadero=True, Falso=False), "true or false"),
        ({"question": "El sol arde.", "correct": "true"}, "true or false"),
        ({"intro": "¿?", "summaries": [{"summary": ["a", "b"]}] * 2}, "groups of statements"),
    ],
)
def test_questions_without_one_right_answer_are_counted(
    exercise: dict[str, Any], said: str
) -> None:
    found, problems = read(exercise)
    assert found is None
    assert any(said in problem.problem for problem in problems)
    assert any("No question of this H5P package" in problem.problem for problem in problems)


def test_the_only_right_statement_answers_what_is_asked_above() -> None:
    found, _problems = read({"intro": "¿Qué es?", "summaries": [{"summary": ["un ave", "un pez"]}]})
    assert words(found) == [("¿Qué es?", "un ave")]
    assert found is not None
    assert found.distractors == (Side("un pez"),)


def test_an_answer_to_be_spoken_belongs_to_its_question() -> None:
    found, _problems = read({"question": "¿2 + 2?", "acceptedAnswers": ["cuatro", "4"]})
    assert words(found) == [("cuatro", "¿2 + 2?")]


def test_of_pictures_to_choose_the_right_one_is_the_pair() -> None:
    def option(name: str, right: bool) -> dict[str, Any]:
        media = {"params": {"file": {"path": f"images/{name}.png"}, "alt": name}}
        return {"media": media, "correct": right}

    options = [option("a", True), option("b", False)]
    found, _problems = read(
        {"question": "¿Un gato?", "options": options}, a_png=DOT, b_png=DOT + b"x"
    )
    assert found is not None
    assert (found.pairs[0].term.text, bool(found.pairs[0].definition.picture)) == ("¿Un gato?", 1)
    assert len(found.distractors) == 1


def test_words_to_mark_in_a_text_are_no_gaps() -> None:
    parts = [{"library": "H5P.MarkTheWords 1.9", "params": {"textField": "El *sol* arde."}}]
    found, problems = read({"questions": parts})
    assert found is None
    assert "MarkTheWords" in problems[0].problem


def test_a_package_without_pairs_says_what_it_is() -> None:
    found, problems = read({"wordList": "a,b"}, '{"mainLibrary": "H5P.FindTheWords"}')
    assert found is None
    assert sentences(problems) == ["This H5P package holds no pairs; it is made of: FindTheWords."]


def test_rubbish_after_the_description_does_no_harm() -> None:
    found, problems = read({"dialogs": [{"text": "a", "answer": "b"}]}, ABOUT + "\x00}} x")
    assert words(found) == [("a", "b")]
    assert problems == []


def test_content_by_itself_is_read_with_the_media_beside_it(tmp_path: Path) -> None:
    (tmp_path / "images").mkdir()
    (tmp_path / "images" / "a.png").write_bytes(DOT)
    card = {"text": "sol", "answer": "sun", "image": {"path": "images/a.png"}}
    data = json.dumps({"dialogs": [card]})
    assert h5p.detect(head(data.encode(), "content.json")) > 0.9
    found, problems = both(h5p.read(source(data, "content.json", tmp_path)))
    assert found is not None
    assert found.pairs[0].term.picture == str(tmp_path / "images" / "a.png")
    assert problems == []


def test_a_description_without_content_sends_the_teacher_to_the_other_file() -> None:
    found, problems = both(h5p.read(source(ABOUT, "h5p.json")))
    assert found is None
    assert problems[0].cure == "Choose the .h5p file, or its content.json."


def test_what_is_written_is_a_package_with_cards_and_their_media(tmp_path: Path) -> None:
    picture = tmp_path / "el sol.png"
    picture.write_bytes(DOT)
    pairs = (
        Pair(Side("sol <b>", str(picture)), Side("sun\nstar"), "día"),
        Pair(Side("x"), Side("", str(picture))),
    )
    data, problems = h5p.write(PairSet("Cielo", pairs))
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        about = json.loads(archive.read("h5p.json"))
        card = json.loads(archive.read("content/content.json"))["dialogs"][0]
        assert archive.read("content/images/1.png") == DOT
    assert (
        about["mainLibrary"]
        == about["preloadedDependencies"][0]["machineName"]
        == "H5P.Dialogcards"
    )
    assert (card["text"], card["answer"]) == ("sol &lt;b&gt;", "sun<br>star")
    assert card["image"]["width"] == 1
    assert len(problems) == 1
    found = read_source(source(data, "cielo.h5p")).pair_set
    assert words(found) == [("sol <b>", "sun\nstar")]


def test_of_a_picture_to_guess_the_solution_is_the_other_side() -> None:
    guess = {
        "taskDescription": "<p>Which bird is it?</p>",
        "solutionText": "a heron",
        "media": {"params": {"file": {"path": "images/a.png"}}},
    }
    found, _problems = read(guess, a_png=DOT)
    assert found is not None
    [pair] = found.pairs
    assert (pair.term.text, bool(pair.term.picture), pair.definition.text) == ("", True, "a heron")


def test_an_empty_exercise_is_no_other_kind_of_exercise() -> None:
    empty = {"questions": [{"library": "H5P.DragText 1.10", "params": {"taskDescription": "x"}}]}
    found, problems = read(empty)
    assert found is None
    assert "empty" in problems[0].problem


def test_drawings_are_kept() -> None:
    card = {"text": "¿Animal?", "answer": "gato", "image": {"path": "images/a.svg"}}
    found, problems = read({"cards": [card]}, a_svg=drawing())
    assert found is not None
    assert not problems
    assert found.pairs[0].term.picture.endswith("a.svg")
