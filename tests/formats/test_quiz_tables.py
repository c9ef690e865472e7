"""Tables of questions with options, as programs of quizzes write and want them."""

from __future__ import annotations

import pytest

from game.formats import read_source
from game.formats.table import Choices
from game.words import use
from tests.formats.quizzes import made_of
from tests.formats.reading import words
from tests.formats.sourced import source


@pytest.fixture(autouse=True)
def _english() -> None:
    use("en")


PAIRS = [("What barks?", "dog"), ("What purrs?", "cat")]
WRONG = ["cow", "hen", "duck"]
ROWS = ["What barks?", "cow", "dog", "hen"], ["What purrs?", "cat", "duck", "hen"]


def table(heads: str, *keys: str, sep: str = ";") -> str:
    """The rows above under these headings, with these keys at their ends."""
    rows = [[*row, key] for row, key in zip(ROWS, keys, strict=True)]
    return "\n".join([heads, *(sep.join(row) for row in rows)])


HEADS = [
    ("Question;Answer 1;Answer 2;Answer 3;Correct answer(s) - choose at least one", "2", "1"),
    ("Question Text;Option 1;Option 2;Option 3;Correct Answer", "2", "1"),
    ("Question;Option A;Option B;Option C;Correct Option", "B", "A"),
    ("question;option_a;option_b;option_c;correct", "b", "a"),
    ("Question;A;B;C;Answer", "B", "A"),
    ("Question;1;2;3;Key", "2", "1"),
    ("Question;Choice 1;Choice 2;Choice 3;Answer", "dog", "cat"),
    ("Pregunta;Opción A;Opción B;Opción C;Respuesta correcta", "Opción B", "Opción A"),
    ("Frage;Antwort 1;Antwort 2;Antwort 3;Richtige Antwort", "2", "1"),
    ("Question;Réponse A;Réponse B;Réponse C;Bonne réponse", "b)", "a)"),
    ("Domanda;Opzione 1;Opzione 2;Opzione 3;Risposta esatta", "2", "1"),
    ("Pergunta;Alternativa A;Alternativa B;Alternativa C;Gabarito", "B", "A"),
    ("問題;選択肢1;選択肢2;選択肢3;正解", "2", "1"),
    ("题目;选项A;选项B;选项C;正确答案", "B", "A"),
    ("question;option1;option2;option3;correct_index", "1", "0"),
    ("Вопрос;А;Б;В;Правильный ответ", "Б", "А"),
    ("Ερώτηση;Α;Β;Γ;Σωστή απάντηση", "Β", "Α"),
    ("السؤال;أ;ب;ج;الإجابة", "ب", "أ"),
    ("Question;ア;イ;ウ;正解", "イ", "ア"),
    ("Pregunta;I;II;III;Correcta", "II", "I"),
    ("Pytanie;Opcja a;Opcja b;Opcja c;Prawidłowa", "b", "a"),
    ("Soru;A şıkkı;B şıkkı;C şıkkı;Doğru cevap", "B", "A"),
    ("Kysymys;A kohta;B kohta;C kohta;Ratkaisu", "B", "A"),
]


@pytest.mark.parametrize(("heads", "one", "two"), HEADS)
def test_a_key_names_the_right_option_by_number_letter_or_text(
    heads: str, one: str, two: str
) -> None:
    pairs, distractors, said = made_of(table(heads, one, two), "quiz.csv")
    assert pairs == PAIRS
    assert distractors == ["cow", "hen", "duck"]
    assert said == []


def test_letters_that_look_alike_name_the_same_option() -> None:
    pairs, _wrong, _said = made_of(table("Вопрос;А;Б;В;Ответ", "Б", "A"), "quiz.csv")
    assert pairs == PAIRS


def test_wrong_answers_may_have_columns_of_their_own() -> None:
    for heads in (
        "Question,Correct Answer,Incorrect Answer 1,Incorrect Answer 2 (Optional)",
        "Pregunta,Correcta,Incorrecta 1,Incorrecta 2",
        "Frage,Richtig,Falsch 1,Falsch 2",
    ):
        text = f"{heads}\nWhat barks?,dog,cow,hen\nWhat purrs?,cat,dog,\n"
        assert made_of(text, "quiz.csv") == (PAIRS, ["cow", "hen"], [])


def test_titles_and_advice_of_a_template_are_no_questions() -> None:
    text = (
        "Template for quizzes,,,,\n,,,,\nQuestion,Option 1,Option 2,Option 3,Correct Answer\n"
        "Text of the question (required),Text for option 1,Text for option 2,(optional),"
        "The number of the right option between 1 and 3\n"
        "What barks?,cow,dog,hen,2\nWhat purrs?,cat,duck,hen,1\n"
    )
    assert made_of(text, "quiz.csv")[:2] == (PAIRS, WRONG)


def test_columns_that_say_nothing_of_the_question_are_not_missed() -> None:
    text = (
        "#,Question,Answer 1,Answer 2,Time limit (sec),Points,Correct\n"
        "1,What barks?,cow,dog,20,100,2\n2,What purrs?,cat,hen,30,100,1\n"
    )
    assert made_of(text, "quiz.csv") == (PAIRS, ["cow", "hen"], [])


def test_an_explanation_is_the_note() -> None:
    text = "Question,Option 1,Option 2,Correct,Explanation\nWhat barks?,cow,dog,2,Woof.\n"
    found = read_source(source(text, "quiz.csv")).pair_set
    assert found is not None
    assert found.pairs[0].note == "Woof."


def test_questions_without_one_right_answer_are_left_out_and_counted() -> None:
    text = (
        'Question,Type,Option 1,Option 2,Option 3,Correct\nEven?,Checkbox,2,3,4,"1,3"\n'
        "What barks?,Multiple Choice,dog,cow,,1\nPlural of ox?,Fill in,oxen,,,\n"
        "Say something.,Open,,,,\nWater is wet.,Multiple Choice,True,False,,1\n"
        "Which?,Multiple Choice,this,that,,\n"
    )
    pairs, distractors, said = made_of(text, "quiz.csv")
    assert pairs == [("What barks?", "dog"), ("Plural of ox?", "oxen")]
    assert distractors == ["cow"]
    assert sorted(said) == [
        "1 question does not say which option is right, and was left out.",
        "1 question of another kind was left out.",
        "1 question with several right answers was left out.",
        "1 true or false question was left out.",
    ]


def test_without_a_key_no_option_is_an_answer() -> None:
    text = "Question,Option A,Option B\nWhat barks?,cow,dog\nWhat purrs?,cat,hen\n"
    pairs, _distractors, said = made_of(text, "quiz.csv")
    assert pairs == []
    assert "2 questions do not say which option is right, and were left out." in said


def test_a_star_in_a_cell_marks_the_right_option() -> None:
    text = "Question,Option A,Option B\nWhat barks?,cow,*dog\nWhat purrs?,cat ✓,hen\n"
    assert made_of(text, "quiz.csv") == (PAIRS, ["cow", "hen"], [])


def test_a_sign_inside_a_question_or_an_option_is_no_mark() -> None:
    text = (
        "Question,Option 1,Option 2,Answer\nHow much is 5 * 3?,3 * 5,8,1\n"
        "Is (x) in “f (x) = 2”?,a [ ] b,f (x) y,2\n"
    )
    assert made_of(text, "quiz.csv")[0] == [
        ("How much is 5 * 3?", "3 * 5"),
        ("Is (x) in “f (x) = 2”?", "f (x) y"),
    ]


def test_a_key_that_may_be_a_place_or_a_text_is_not_guessed() -> None:
    text = "Question,Option 1,Option 2,Option 3,Correct\n2 - 1?,2,1,3,1\n1 + 1?,3,2,1,2\n"
    pairs, _distractors, said = made_of(text, "quiz.csv")
    assert pairs == [("1 + 1?", "2")]
    assert any("may be the number of an option, or its text" in sentence for sentence in said)


def test_without_headings_the_last_column_names_the_option() -> None:
    rows = ["What barks?,cow,dog,hen", "What purrs?,cat,duck,hen", "What moos?,cow,dog,cat"]
    for keys in ("211", "BAA", ("dog", "cat", "cow")):
        text = "\n".join(f"{row},{key}" for row, key in zip(rows, keys, strict=True))
        assert made_of(text, "quiz.csv")[:2] == ([*PAIRS, ("What moos?", "cow")], ["hen", "duck"])


def test_phrases_in_three_languages_with_a_level_are_no_quiz() -> None:
    text = "¿Qué tal?,How are you?,Wie geht's?,1\n¿Cuándo?,When?,Wann?,2\n¿Dónde?,Where?,Wo?,1\n"
    assert made_of(text, "words.csv")[0][0] == ("¿Qué tal?", "How are you?")


def test_what_is_right_elsewhere_is_no_distractor() -> None:
    text = "Question,Option 1,Option 2,Correct\nWhat barks?,Cat,dog,2\nWhat purrs?,cat,dog,1\n"
    assert made_of(text, "quiz.csv") == (PAIRS, [], [])


def test_other_columns_can_still_be_chosen() -> None:
    reading = read_source(source(table(HEADS[0][0], "2", "1"), "quiz.csv"), Choices(definition=3))
    assert words(reading.pair_set)[0] == ("What barks?", "hen")
    assert reading.table is not None
    assert reading.table.quiz is None
