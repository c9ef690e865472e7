"""Texts of questions with lettered options, as tests are typed and as Aiken wants them."""

from __future__ import annotations

import pytest

from game.formats import read_source
from game.words import use
from tests.formats.quizzes import made_of
from tests.formats.reading import words
from tests.formats.sourced import source


@pytest.fixture(autouse=True)
def _english() -> None:
    use("en")


PAIRS = [("What barks?", "dog"), ("What purrs?", "cat")]
DISTRACTORS = ["cow", "hen", "duck"]


def quiz(label: str, answer: str, letters: str = "ABC", number: str = "") -> str:
    """Both questions; `label` is written before the options, `answer` below them."""
    first, second = ("cow", "dog", "hen"), ("cat", "duck", "hen")
    blocks = []
    for n, (asked, options, at) in enumerate(
        (("What barks?", first, 1), ("What purrs?", second, 0)), 1
    ):
        lines = [number.format(n=n) + asked]
        lines += [label.format(letters[i]) + text for i, text in enumerate(options)]
        lines += [answer.format(letters[at], text=options[at])] if answer else []
        blocks.append("\n".join(lines))
    return "\n\n".join(blocks)


@pytest.mark.parametrize("label", ["{}. ", "{}) ", "({}) ", "{}: ", "- {}) ", "  {}.\t"])
def test_options_are_lettered_in_every_way(label: str) -> None:
    assert made_of(quiz(label, "ANSWER: {}")) == (PAIRS, DISTRACTORS, [])


@pytest.mark.parametrize(
    "answer",
    ["Answer: {}", "Correct answer: {}) {text}", "The correct answer is {}", "{}", "Ans. = {}",
     "Respuesta correcta: {}", "Solución: {}", "Bonne réponse : {}", "Richtige Antwort: {}",
     "Lösung: {}", "Risposta esatta: {}", "Gabarito: {}", "Correct: {text}"],
)  # fmt: skip
def test_a_line_below_says_which_is_right(answer: str) -> None:
    assert made_of(quiz("{}) ", answer, "abc")) == (PAIRS, DISTRACTORS, [])


@pytest.mark.parametrize(
    ("letters", "answer"),
    [("アイウ", "正解：{}"), ("абв", "Ответ: {}"), ("①②③", "答え {}"), ("أبج", "الإجابة: {}"),
     ("甲乙丙", "答案：{}"), ("αβγ", "Απάντηση: {}")],
)  # fmt: skip
def test_options_have_letters_of_other_scripts(letters: str, answer: str) -> None:
    assert made_of(quiz("{}. ", answer, letters)) == (PAIRS, DISTRACTORS, [])


@pytest.mark.parametrize("number", ["{n}. ", "{n}) ", "Question {n}: ", "Pregunta {n}. ", "Q{n}. "])
def test_numbers_of_questions_are_no_part_of_them(number: str) -> None:
    assert made_of(quiz("{}) ", "Answer: {}", number=number))[0] == PAIRS


@pytest.mark.parametrize(
    "key", ["Answers: 1 B, 2 A", "Key:\n1. b\n2. a", "Soluciones: 1-b 2-a", "Answer key\n1B 2A"]
)
def test_a_key_at_the_end_names_them_by_their_numbers(key: str) -> None:
    assert made_of(quiz("{}) ", "", number="{n}. ") + "\n\n" + key) == (PAIRS, DISTRACTORS, [])


@pytest.mark.parametrize(
    "right", ["*B) dog", "B) dog *", "B) dog ✓", "✓ B) dog", "B) dog (correct)", "B) **dog**"]
)
def test_a_sign_marks_the_right_one(right: str) -> None:
    text = f"What barks?\nA) cow\n{right}\nC) hen\n\nWhat purrs?\nA) *cat\nB) duck\nC) hen"
    assert made_of(text) == (PAIRS, DISTRACTORS, [])


def test_boxes_are_ticked() -> None:
    text = "1. What barks?\n- [ ] cow\n- [x] dog\n\n2. What purrs?\n- [x] cat\n- [ ] duck\n"
    assert made_of(text) == (PAIRS, ["cow", "duck"], [])


def test_options_may_stand_in_one_line() -> None:
    text = "1. What barks? a) cow b) dog\n2. What purrs? a) cat b) duck\nAnswers: 1b, 2a"
    assert made_of(text) == (PAIRS, ["cow", "duck"], [])


def test_questions_that_say_nothing_right_are_counted() -> None:
    text = quiz("{}) ", "Answer: {}") + "\n\nWhat is best?\nA) this\nB) that\n\nWrite a poem?"
    pairs, distractors, said = made_of(text)
    assert (pairs, distractors) == (PAIRS, DISTRACTORS)
    assert sorted(said) == [
        "1 question does not say which option is right, and was left out.",
        "1 question of another kind was left out.",
    ]


def test_a_quiz_without_any_answers_has_no_pairs() -> None:
    text = quiz("{}) ", "", number="{n}. ") + "\n\n3. What moos?\nA) cow\nB) cat"
    pairs, _distractors, said = made_of(text)
    assert pairs == []
    assert "3 questions do not say which option is right, and were left out." in said


@pytest.mark.parametrize(
    "text",
    [
        "a) uno - one\nb) dos - two\nc) tres - three\n",
        "a) uno - one\nb) dos - two\n\na) tres - three\nb) cuatro - four\n",
        "sky - blue *\ngrass - green\n",
    ],
)
def test_lettered_lists_of_pairs_are_no_quiz(text: str) -> None:
    reading = read_source(source(text))
    assert reading.pair_set is not None
    assert reading.pair_set.distractors == ()
    assert words(reading.pair_set)[0][1].startswith(("one", "blue"))
