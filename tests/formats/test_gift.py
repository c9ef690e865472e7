"""GIFT: matching questions and short answers become pairs, everything else is told."""

from __future__ import annotations

import pytest

from game.core.pair_set import Pair, PairSet, Side
from game.formats import gift
from game.formats.gift import answers
from game.formats.gift.answers import short_answer
from game.formats.gift.questions import questions
from game.formats.problems import Problem
from tests.formats.reading import said, words
from tests.formats.sourced import both, head, source


def read(text: str | bytes) -> tuple[PairSet | None, list[Problem]]:
    return both(gift.read(source(text, "unidad.gift")))


def whole(text: str) -> PairSet:
    found, problems = read(text)
    assert found is not None
    assert problems == []
    return found


MATCHING = """// question: 1
$CATEGORY: $course$/top/Geografía

::Capitales::[html]<p>Relaciona</p> {
\t=<b>Canad&aacute;</b> -> Ottawa
\t=[plain]a < b -> menor
\t= -> Lyon
\t####<p>Bien -> hecho = sí</p>
}
"""


def test_rows_to_match_are_pairs_and_an_empty_left_side_is_a_distractor() -> None:
    found = whole(MATCHING)
    assert words(found) == [("Canadá", "Ottawa"), ("a < b", "menor")]
    assert found.distractors == (Side("Lyon"),)
    assert (found.title, found.subject, found.lines) == ("Capitales", "Geografía", (5, 6))


def test_escaped_signs_are_letters() -> None:
    text = r"¿Cuáles? {=x\=1 -> \{a\:b\} =y -> \~\# \\ uno\ndos}"
    assert words(whole(text)) == [("x=1", "{a:b}"), ("y", "~# \\ uno\ndos")]


@pytest.mark.parametrize(
    ("question", "pair"),
    [
        ("¿Quién pintó Guernica? {=Picasso}", ("Picasso", "¿Quién pintó Guernica?")),
        ("::T::¿Cuánto es 2+2? {#4}", ("4", "¿Cuánto es 2+2?")),
        ("Pi {#3.14:0.01#bien}", ("3.14", "Pi")),
        ("Grant nació en {#=1822:0 =%50%1821:2}", ("1822", "Grant nació en")),
        ("Dos y dos son {=%100%cuatro#bien}.", ("cuatro", "Dos y dos son _____.")),
        ("El {=sol} sale\npor el este", ("sol", "El _____ sale por el este")),
        ("Un texto\nen dos filas {=sí}", ("sí", "Un texto en dos filas")),
        ("[markdown]La **capital** de Italia {=Roma}", ("Roma", "La capital de Italia")),
        ("¿Cuál?{=*Roma*}", ("Roma", "¿Cuál?")),
    ],
)
def test_of_a_short_question_the_answer_is_the_term(question: str, pair: tuple[str, str]) -> None:
    found, _problems = read(question)
    assert words(found) == [pair]


def test_other_accepted_answers_are_told() -> None:
    found, problems = read("\n¿Quién?\n{=%50%Ana\n=Eva\n=Iva}\n")
    assert (words(found), said(problems)) == ([("Eva", "¿Quién?")], [(2, "warning")])
    assert found is not None
    assert found.lines == (4,)


@pytest.mark.parametrize(
    "question",
    [
        "Son pares {=dos ~uno =cuatro}",
        "Marte es rojo {T}",
        "Marte es azul {FALSE#no#sí}",
        "Escribe sobre ti {}",
        "Solo un texto",
        "De 1 a 5 {#1..5}",
        "Más o menos {#3:2}",
        "Sin respuesta buena {=%50%casi}",
    ],
)
def test_questions_of_other_kinds_are_told_and_an_empty_file_says_why(question: str) -> None:
    found, problems = read(question)
    assert found is None
    assert sorted(severity for _line, severity in said(problems)) == ["fault", "warning"]
    assert "none with one right answer" in problems[0].problem


def test_kinds_are_counted_once_each() -> None:
    _found, problems = read("a {T}\n\nb {F}\n\nc {=d}\n\ne {=f =g ~h}\n")
    assert [problem.problem[0] for problem in problems] == ["2", "1"]


def test_an_empty_row_within_the_answers_is_no_end() -> None:
    assert words(whole("Une {\n=a -> b\n\n=c -> d\n}\n")) == [("a", "b"), ("c", "d")]


def test_questions_without_an_empty_row_between_them_are_told_apart() -> None:
    text = "::1::a {=b}\n::2::c {=d}\ne {=f}"
    assert words(whole(text)) == [("b", "a"), ("d", "c"), ("f", "e")]


def test_an_open_brace_ends_with_its_question() -> None:
    found, problems = read("a {=b\n\n::otra::c {=d}")
    assert words(found) == [("b", "a"), ("d", "c")]
    assert said(problems) == [(1, "fault")]


def test_a_row_without_arrow_is_a_fault_with_its_line() -> None:
    found, problems = read("Une {\n=a -> b\n=c\n=d -> e}")
    assert (words(found), said(problems)) == ([("a", "b"), ("d", "e")], [(3, "fault")])


def test_titles_and_categories_of_several_questions() -> None:
    found = whole("$CATEGORY: A//B\n\n::1::a {=b}\n\n$CATEGORY: C\n::2::c {=d}")
    assert (found.title, found.subject) == ("unidad", "A/B · C")


@pytest.mark.parametrize("line_end", ["\r\n", "\r"])
def test_other_line_ends(line_end: str) -> None:
    found = whole(MATCHING.replace("\n", line_end))
    assert found.lines == (5, 6)


def test_a_text_over_five_megabytes_is_a_fault() -> None:
    found, (problem,) = read(b"a {=b}\n" * 800_000)
    assert found is None
    assert "5 MB" in problem.problem


@pytest.mark.parametrize(
    "text", ["", "{", "}", "{{{}}}", "::", "::{=", "{=->=->", "\\", "{#}", "x{=}"]
)
def test_scraps_are_no_accident(text: str) -> None:
    found, problems = read(text)
    assert found is None
    assert problems


@pytest.mark.parametrize("part", ["{", "=", "{=", "::", "\n", "{\n", "a {=b} ", "->", "\\", "= ->"])
def test_long_scraps_are_read_in_a_moment(part: str) -> None:
    read(part * 20_000)


def test_it_is_known_by_its_braces() -> None:
    assert gift.detect(head(MATCHING.encode(), "x.txt")) > 0.8
    assert gift.detect(head("a {=b}".encode("utf-16"), "x")) > 0.5
    assert gift.detect(head(b"[markdown] text", "x.gift")) > 0.8
    assert gift.detect(head(b'{"a": "b"}', "x.json")) == 0
    assert gift.detect(head(b"Term\tDefinition\n{a}\tb", "x.tsv")) == 0


SET = PairSet(
    "Título :: {1}",
    (
        Pair(Side("x = {1}: ~#\\n"), Side("[html]uno\ndos -> tres")),
        Pair(Side("[plain]a"), Side("// b")),
    ),
    (Side("= nada"),),
    subject="Lengua/Verbos",
)


def test_what_is_written_is_read_the_same() -> None:
    data, problems = gift.write(SET)
    found = whole(data.decode())
    assert problems == []
    assert (found, found.subject) == (SET, SET.subject)


def test_many_pairs_are_written_as_questions_of_ten_at_most() -> None:
    many = PairSet("Muchos", tuple(Pair(Side(f"t{n}"), Side(f"d{n}")) for n in range(31)))
    text = gift.write(many)[0].decode()
    assert (text.count("{"), whole(text)) == (4, many)


def test_a_single_pair_is_written_as_a_short_answer() -> None:
    one = PairSet("Uno", (Pair(Side("Roma"), Side("capital de Italia")),))
    text = gift.write(one)[0].decode()
    assert "{=Roma}" in text
    assert words(whole(text)) == words(one)


def test_weights_markdown_and_comments_among_the_answers_are_read() -> None:
    text = """::a::Is it? {
    // a comment
    =%100%yes *it* is # good
    ~%-25%no
    }

    ::b::[markdown]**Bold** and _thin_ 2*3*4 {=`x` ~y}
    """
    found = whole(text.replace("\n    ", "\n"))
    assert words(found) == [("Is it?", "yes *it* is"), ("Bold and thin 2*3*4", "x")]


def test_what_gift_cannot_carry_is_told() -> None:
    rich = PairSet(
        "Rico",
        (
            Pair(Side("a -> b", picture="/p.png"), Side("c", sound="/s.ogg"), "pista"),
            Pair(Side(picture="/p.png"), Side("d")),
            Pair(Side("e"), Side("f")),
        ),
    )
    data, problems = gift.write(rich)
    assert words(whole(data.decode())) == [("a -> b", "c"), ("e", "f")]
    assert [problem.severity for problem in problems] == ["warning"] * 4


def test_of_a_file_of_nothing_but_line_ends_and_braces_the_beginning_is_read() -> None:
    found, problems = read(b"a {=b}\n" + b"}\n" * 200_000)
    assert found is not None
    assert "The file has more than 75,000 lines; those from here on were not read." in [
        problem.problem for problem in problems
    ]


def test_of_very_many_answers_no_more_are_looked_at_than_a_set_has_room_for() -> None:
    found = next(questions("Capital? {=Roma" + " =Milano" * 100_000 + "}"))
    answer = short_answer(found)
    assert answer is not None
    assert answer.text == "Roma"
    assert answer.others < 20_000


def test_options_without_end_are_looked_at_as_far_as_a_set_has_room(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(answers, "_MOST_ANSWERS", 3)
    found, _problems = read("What barks? {=dog ~cat ~cow ~hen ~fox}")
    assert found is not None
    assert [side.text for side in found.distractors] == ["cat", "cow"]
