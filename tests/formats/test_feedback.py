"""What a question says once it is answered becomes the note of its pair, and is written as such."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.core.pair_set import Pair, PairSet, Side
from game.formats import exelearning, gift, hot_potatoes, moodle_xml
from game.formats.common.report.feedback import feedback_of, notes_of
from game.formats.h5p import read as read_h5p
from game.formats.registry import Writing
from game.formats.source import Reading, Source
from tests.formats.sourced import source


def notes(reading: Reading) -> list[str]:
    assert reading.pair_set is not None, reading.problems
    return [pair.note for pair in reading.pair_set.pairs]


# ---------------------------------------------------------------------- GIFT


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("::Q::2+2? {=4####Two and two.}", ["Two and two."]),
        ("::Q::2+2? {=4#Right\\: twice two.}", ["Right: twice two."]),
        ("::Q::2+2? {=4#Yes! =four#In words.\n####See page 3.}", ["Yes!\nSee page 3."]),
        ("::Q::2+2? {#4:0#A number####See page 3.}", ["A number\nSee page 3."]),
        ("::Q::[html]2+2? {=4####<p>Two <b>and</b> two.</p>}", ["Two and two."]),
        ("::Q::2+2? {=4####[html]<p>Two &amp; two.</p>}", ["Two & two."]),
        ("::Q::2+2? {=4####[plain]a<b}", ["a<b"]),
        ("::Q::2+2? {=%50%no#wrong =4#Right.}", ["Right."]),
        ("::Q::Join. {\n=a -> b\n=c -> d\n####Both are letters.\n}", ["Both are letters."] * 2),
        ("::Q::Join. {\n=a -> b\n=c -> d\n####a\\: first\\nc\\: third}", ["first", "third"]),
        ("::Q::2+2? {=4}", [""]),
    ],
)
def test_feedback_of_gift_is_a_note(text: str, found: list[str]) -> None:
    assert notes(gift.read(source(text, "a.gift"))) == found


# ---------------------------------------------------------------------- Moodle XML


def xml(kind: str, inside: str) -> Reading:
    text = f'<quiz><question type="{kind}"><name><text>n</text></name>{inside}</question></quiz>'
    return moodle_xml.read(source(text, "a.xml"))


ASKED = '<questiontext format="html"><text>2+2?</text></questiontext>'
GENERAL = '<generalfeedback format="html"><text><![CDATA[<p>Two <b>and</b> two.</p>]]></text>'
ANSWERS = (
    '<answer fraction="0"><text>5</text><feedback><text>No.</text></feedback></answer>'
    '<answer fraction="100"><text>4</text><feedback format="html"><text>Yes &amp;amp; so.</text>'
    "</feedback></answer>"
)


def test_a_picture_in_an_explanation_is_not_missed() -> None:
    text = '::Q::[html]2+2? {=4####<p><img src\\="gone.png">Two and two.</p>}'
    found = gift.read(source(text))
    assert notes(found) == ["Two and two."]
    assert not found.problems


def test_feedback_of_moodle_xml_is_a_note() -> None:
    found = xml("shortanswer", f"{ASKED}{GENERAL}</generalfeedback>{ANSWERS}")
    assert notes(found) == ["Yes & so.\nTwo and two."]


def test_feedback_of_a_matching_question_is_the_note_of_its_rows() -> None:
    rows = "".join(
        f"<subquestion><text>{a}</text><answer><text>{b}</text></answer></subquestion>"
        for a, b in (("a", "b"), ("", "x"), ("c", "d"))
    )
    found = xml("matching", f"{ASKED}{GENERAL}</generalfeedback>{rows}")
    assert notes(found) == ["Two and two."] * 2
    by_row = "<generalfeedback format='plain_text'><text>c: third\nof all</text></generalfeedback>"
    assert notes(xml("matching", f"{ASKED}{by_row}{rows}")) == ["", "third\nof all"]


# ---------------------------------------------------------------------- others


def test_feedback_of_h5p_is_a_note() -> None:
    def read(content: object) -> Reading:
        return read_h5p(source(json.dumps(content), "content.json"))

    answers = [
        {"text": "4", "correct": True, "tipsAndFeedback": {"chosenFeedback": "<p>Twice two</p>"}},
        {"text": "5", "correct": False, "tipsAndFeedback": {"chosenFeedback": "No"}},
    ]
    assert notes(read({"question": "2+2?", "answers": answers})) == ["Twice two"]
    gaps = "Rome is in *Italy:a boot\\+Its capital\\-Look at a map*."
    assert notes(read({"textField": gaps})) == ["Its capital"]


def test_feedback_of_hot_potatoes_is_a_note() -> None:
    record = (
        "<question-record><question>2+2?</question><clue>even</clue><question-type>2"
        "</question-type><answers><answer><text>4</text><feedback>&amp;lt;b&amp;gt;Twice&amp;lt;"
        "/b&amp;gt; two</feedback><correct>1</correct></answer></answers></question-record>"
    )
    text = f"<hotpot-jquiz-file><data><questions>{record}</questions></data></hotpot-jquiz-file>"
    found = hot_potatoes.read(source(text, "a.jqz"))
    assert notes(found) == ["Twice two"]
    assert found.pair_set is not None
    assert found.pair_set.pairs[0].hint == "even"


def test_what_exelearning_says_of_a_right_answer_is_a_note() -> None:
    card = {"quextion": "2+2?", "options": ["4", "5"], "solution": "A", "msgHit": "Dos%20m%C3%A1s"}
    game = {"typeGame": "Selecciona", "selectsGame": [card]}
    assert notes(exelearning.read(source(json.dumps(game), "a.json"))) == ["Dos más"]


# ---------------------------------------------------------------------- written

KINDS = [(gift, ".gift"), (moodle_xml, ".xml")]
SOME = (
    Pair(Side("perro"), Side("dog"), note="Viene de: [no se sabe] = ~ #1 {raro}."),
    Pair(Side("gato -> o gata"), Side("cat")),
    Pair(Side("vaca"), Side("cow"), note="Rumia.\n\nTiene cuatro <estómagos>."),
)


@pytest.mark.parametrize(("kind", "ending"), KINDS)
@pytest.mark.parametrize("count", [1, 2, 3])
def test_notes_come_back_from_what_moodle_says_after_a_question(
    kind: Writing, ending: str, count: int
) -> None:
    data, problems = kind.write(PairSet("Animales", SOME[:count]))
    assert not any("note" in problem.problem for problem in problems)
    found = kind.read(Source(data, f"a{ending}", Path("/nowhere")))
    assert notes(found) == [pair.note for pair in SOME[:count]]


WORDS = st.text("ab: \n", min_size=1, max_size=9).map(str.strip).filter(bool)


@given(st.lists(st.tuples(st.text("abc", min_size=1), WORDS | st.just("")), min_size=1))
def test_the_notes_of_a_question_come_back(rows: list[tuple[str, str]]) -> None:
    pairs = [Pair(Side(f"{n}{term}"), Side("x"), note=note) for n, (term, note) in enumerate(rows)]
    assert notes_of(feedback_of(pairs), pairs) == [pair.note for pair in pairs]
