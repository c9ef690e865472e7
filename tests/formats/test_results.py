"""Files of what pupils answered: no name on a card, and a pair only where all points tell it."""

from __future__ import annotations

import pytest

from game.formats import read_source
from game.formats.source import Reading
from game.formats.table import Choices
from game.words import use
from tests.formats.quizzes import made_of, parts
from tests.formats.sourced import source
from tests.formats.test_spreadsheet import Sheets, book, read


@pytest.fixture(autouse=True)
def _english() -> None:
    use("en")


QUESTIONS = [
    ("Longest river of Spain?", ["Ebro", "Tagus", "Duero"], "Tagus"),
    ("Highest peak of Spain?", ["Teide", "Aneto", "Mulhacén"], "Teide"),
    ("Which are islands?", ["Ibiza", "Teruel", "Menorca"], "Ibiza, Menorca"),
    ("Madrid is a port.", ["True", "False"], "False"),
]
PAIRS = [("Longest river of Spain?", "Tagus"), ("Highest peak of Spain?", "Teide")]
PUPILS = [("Marta", ["Tagus", "Teide"]), ("Iker", ["Tagus", "Aneto"]), ("Noa", ["Ebro", "Teide"])]
RAW = ["Question Number", "Question", *(f"Answer {n}" for n in range(1, 7)), "Correct Answers"]
RAW += ["Time Allotted to Answer (seconds)", "Player", "Answer", "Correct / Incorrect"]
RAW += ["Correct", "Incorrect", "Score (points)", "Answer Time (seconds)"]
REFUSED = "3 rows have what pupils answered, not the right answers."


def report() -> Sheets:
    """The workbook that Kahoot makes of a game."""
    raw: list[list[object]] = [[*RAW]]
    for number, (asked, options, right) in enumerate(QUESTIONS, 1):
        shown = [*options, *[None] * 6][:6]
        for name, _given in PUPILS:
            start: list[object] = [f"{number} Quiz", asked, *shown, right, 20]
            raw.append([*start, name, options[0], "Correct", 1, 0, 950, 3.2])
    scores: list[list[object]] = [["Spain"], ["Final Scores"]]
    scores += [["Rank", "Player", "Total Score (points)", "Correct Answers", "Incorrect Answers"]]
    scores += [[n, name, 900, 1, 1] for n, (name, _given) in enumerate(PUPILS, 1)]
    overview: list[list[object]] = [["Spain"], ["Played on", "3 Mar 2026"], ["Hosted by", "ms_gil"]]
    one: list[list[object]] = [["Spain"], ["1 Quiz", QUESTIONS[0][0]], ["Correct answers", "Tagus"]]
    return {
        "Overview": overview,
        "Final Scores": scores,
        "1 Quiz": one,
        "RawReportData Data": raw,
    }


def names_on_cards(reading: Reading) -> list[str]:
    pairs, distractors, _said = parts(reading)
    texts = [text for pair in pairs for text in pair] + distractors
    return [name for name, _given in PUPILS if any(name in text for text in texts)]


def test_a_report_of_a_game_gives_each_question_once_with_its_options() -> None:
    reading = read(book(report()))
    pairs, distractors, said = parts(reading)
    assert pairs == PAIRS
    assert distractors == ["Ebro", "Duero", "Aneto", "Mulhacén"]
    assert said == [
        "What players answered in 12 rows was left out.",
        "1 question with several right answers was left out.",
        "1 true or false question was left out.",
    ]
    assert names_on_cards(reading) == []


def test_a_report_without_its_questions_is_refused() -> None:
    sheets = report()
    del sheets["RawReportData Data"]
    reading = read(book(sheets))
    assert reading.pair_set is None
    assert REFUSED in [problem.problem for problem in reading.problems]


FORMS = {
    "Microsoft, English": (
        ["ID", "Start time", "Completion time", "Email", "Name", "Total points", "Quiz feedback"],
        "Points - {}",
        "Feedback - {}",
        "{}",
    ),
    "Microsoft, Spanish": (
        [
            *("Id.", "Hora de inicio", "Hora de finalización", "Correo electrónico", "Nombre"),
            *("Total de puntos", "Comentarios del cuestionario"),
        ],
        "Puntos: {}",
        "Comentarios: {}",
        "{}",
    ),
    "Microsoft, Japanese": (
        ["ID", "開始時刻", "完了時刻", "メール", "名前", "合計点", "フィードバック"],
        "点数 - {}",
        "フィードバック - {}",
        "{}",
    ),
    "Google": (
        ["Timestamp", "Username", "Total score"],
        "{} [Score]",
        "{} [Feedback]",
        "{}.00 / 1",
    ),
}


@pytest.mark.parametrize("kind", FORMS)
def test_where_each_question_has_points_the_answer_with_all_of_them_is_right(kind: str) -> None:
    heads, points, feedback, number = FORMS[kind]
    asked = [question for question, _options, _right in QUESTIONS[:2]]
    head = [*heads, *(form.format(q) for q in asked for form in ("{}", points, feedback))]
    rows: list[list[object]] = [[*head]]
    for name, given in PUPILS:
        who = {"Name": name, "Nombre": name, "名前": name, "Username": f"{name}@school.org"}
        row: list[object] = [who.get(each, "3/5/2026 9:41:00") for each in heads]
        for answer, (_question, _options, right) in zip(given, QUESTIONS, strict=False):
            row += [answer, number.format(int(answer == right)), None]
        rows.append(row)
    reading = read(book({"Form1": rows}))
    pairs, distractors, said = parts(reading)
    assert (pairs, distractors) == (PAIRS, [])
    assert said == ["The answers to 2 questions are those that pupils with all points gave."]
    assert names_on_cards(reading) == []


HEADS = "Marca temporal,Puntuación,Nombre,¿Capital de Italia?,¿Capital de Grecia?"


def test_two_pupils_with_all_points_tell_the_answers_that_they_share() -> None:
    text = (
        f"{HEADS}\n3/5/2026 9:41:00,2 / 2,Marta,Roma,Atenas\n"
        "3/5/2026 9:42:10,2 / 2,Iker,roma,Atenas\n3/5/2026 9:43:00,1 / 2,Noa,Milán,Atenas\n"
    )
    pairs, _distractors, said = made_of(text, "Respuestas.csv")
    assert pairs == [("¿Capital de Italia?", "Roma"), ("¿Capital de Grecia?", "Atenas")]
    assert said == ["The answers to 2 questions are those that pupils with all points gave."]


def test_one_pupil_with_all_points_tells_nothing() -> None:
    text = (
        f"{HEADS}\n3/5/2026 9:41:00,2 / 2,Marta,Roma,Atenas\n"
        "3/5/2026 9:42:10,0 / 2,Iker,Milán,Creta\n3/5/2026 9:43:00,1 / 2,Noa,Milán,Atenas\n"
    )
    assert made_of(text, "Respuestas.csv") == ([], [], [REFUSED])


def test_a_survey_is_refused_with_what_to_export() -> None:
    for heads in ("Timestamp", "Horodateur", "Zeitstempel", "Informazioni cronologiche"):
        text = f"{heads},Colour,Animal\n" + "3/5/2026 9:41:00,red,dog\n" * 3
        reading = read_source(source(text, "answers.csv"))
        assert reading.pair_set is None
        assert [(each.problem, each.cure) for each in reading.problems] == [
            (REFUSED, "Export the questions with their right answers instead of the results.")
        ]


def test_words_that_pupils_sent_in_are_pairs() -> None:
    text = (
        "Timestamp,Word,Meaning\n3/5/2026 9:41:00,creek,arroyo\n3/5/2026 9:42:00,cliff,acantilado\n"
    )
    assert made_of(text, "words.csv")[0] == [("creek", "arroyo"), ("cliff", "acantilado")]


def test_answers_of_several_parts_and_open_questions_are_left_out() -> None:
    head = "ID,Start time,Completion time,Name,Islands?,Points - Islands?,Why?,Points - Why?"
    rows = [
        f"{n},9:40,9:41,{name},Ibiza;Menorca;,1,{name} says so,1" for n, name in enumerate("xyz")
    ]
    pairs, _distractors, said = made_of("\n".join([head, *rows]), "answers.csv")
    assert pairs == []
    assert "1 question with several right answers was left out." in said


def test_answers_can_be_chosen_as_columns_but_no_persons() -> None:
    text = "Timestamp,Email,Colour,Animal\n3/5/2026 9:41:00,a@b.org,red,dog\n"
    text += "3/5/2026 9:42:00,c@d.org,blue,cat\n"
    given = source(text, "answers.csv")
    assert parts(read_source(given, Choices(term=2, definition=3)))[0][0] == ("red", "dog")
    for choices in (Choices(term=1, definition=2), Choices(header=False), Choices(definition=3)):
        reading = read_source(given, choices)
        assert reading.pair_set is None, choices
        assert reading.table is not None
        assert reading.table.names == ("Timestamp", "Email", "Colour", "Animal")


@pytest.mark.parametrize(
    "text",
    [
        "Player,Sport\nPau Gasol,basketball\nIniesta,football\nNadal,tennis\n",
        "Name,Score,Year\nGernika,oil on canvas,1937\nLas Meninas,oil,1656\n",
        "student,alumno,élève\nschool,escuela,école\nteacher,profesor,professeur\n",
        "Date,Event,Place\n1492,America is reached,Bahamas\n1789,Revolution,Paris\n",
    ],
)
def test_lists_that_only_sound_like_results_are_pairs(text: str) -> None:
    assert len(made_of(text, "list.csv")[0]) >= 2


def test_numbered_rows_that_nobody_filled_are_no_questions() -> None:
    text = (
        ",Question - max 120 characters,Answer 1 - max 75 characters,Answer 2 - max 75 characters,"
        "Time limit (sec),Correct answer(s) - choose at least one\n"
        "1,What barks?,cow,dog,20,2\n2,What purrs?,cat,hen,30,1\n3,,,,,\n4,,,,,\n"
    )
    pairs = [("What barks?", "dog"), ("What purrs?", "cat")]
    assert made_of(text, "quiz.csv") == (pairs, ["cow", "hen"], [])


def test_points_tell_in_a_language_that_the_program_does_not_know() -> None:
    text = "Tunnus,Alku,Posti,Nimi,Maan pääkaupunki?,Pisteet - Maan pääkaupunki?\n"
    text += (
        "1,9:00,a@b.fi,Aino,Turku,0\n2,9:01,c@d.fi,Eero,Helsinki,1\n3,9:02,e@f.fi,Ulla,Helsinki,1\n"
    )
    assert made_of(text, "tulokset.csv")[0] == [("Maan pääkaupunki?", "Helsinki")]


def test_a_ranking_is_refused() -> None:
    text = "Rank,Name,Score,Correct,Incorrect\n1,Marta,500,5,0\n2,Iker,300,3,2\n3,Noa,200,2,3\n"
    assert made_of(text, "game.csv") == ([], [], [REFUSED])


def test_addresses_are_no_side_while_there_is_a_better_one() -> None:
    text = "Nombre,Correo,Río\nMarta,m@s.es,Ebro\nIker,i@s.es,Tajo\nNoa,n@s.es,Duero\n"
    assert made_of(text, "rios.csv")[0][0] == ("Marta", "Ebro")


def test_rows_that_lost_their_headings_are_refused_as_well() -> None:
    row = "1,3/5/2026 9:41,3/5/2026 9:45,marta@school.org,Marta,2,Roma,1\n"
    for text in (row, row + row.replace("arta", "ar").replace("Roma", "Milán")):
        assert read_source(source(text, "answers.csv")).pair_set is None
