"""Gaps of Moodle's questions: a pair each, with its own sentence, the other gaps filled in."""

from __future__ import annotations

from game.formats import gift, moodle_xml
from game.formats.source import Reading
from tests.formats.reading import words
from tests.formats.sourced import source

TEXT = "The {1:SHORTANSWER:=owl} hunts at {1:MULTICHOICE:dawn~=night#Yes.~noon}."
PAIRS = [("The _____ hunts at night.", "owl"), ("The owl hunts at _____.", "night")]
"""Some words are chosen from several, so what asks comes first."""


def cloze(text: str) -> Reading:
    """What comes of a cloze question with this text."""
    asked = f"<questiontext><text><![CDATA[{text}]]></text></questiontext>"
    xml = f'<quiz><question type="cloze"><name><text>x</text></name>{asked}</question></quiz>'
    return moodle_xml.read(source(xml, "quiz.xml"))


def test_each_gap_of_a_cloze_question_is_a_pair() -> None:
    found = cloze(TEXT).pair_set
    assert found is not None
    assert words(found) == PAIRS
    assert [side.text for side in found.distractors] == ["dawn", "noon"]


def test_the_same_text_in_gift_is_read_the_same() -> None:
    found = gift.read(source(f"::x::{TEXT}\n", "quiz.gift")).pair_set
    assert found is not None
    assert not any(
        "{" in side.text for pair in found.pairs for side in (pair.term, pair.definition)
    )
    assert set(words(found)) == set(PAIRS)


def test_the_words_of_a_select_question_go_into_their_gaps() -> None:
    asked = "<questiontext><text>[[2]] barks and a cat [[1]].</text></questiontext>"
    options = "".join(
        f"<selectoption><text>{word}</text><group>{n}</group></selectoption>"
        for n, word in enumerate(("purrs", "A dog"), 1)
    )
    xml = f'<quiz><question type="gapselect">{asked}{options}</question></quiz>'
    found = moodle_xml.read(source(xml, "quiz.xml")).pair_set
    assert set(words(found)) == {
        ("A dog", "_____ barks and a cat purrs."),
        ("purrs", "A dog barks and a cat _____."),
    }


def test_a_word_of_a_select_question_that_fits_no_gap_is_a_distractor() -> None:
    asked = "<questiontext><text>A cow [[1]].</text></questiontext>"
    options = "".join(f"<dragbox><text>{word}</text></dragbox>" for word in ("moos", "barks"))
    xml = f'<quiz><question type="ddwtos">{asked}{options}</question></quiz>'
    found = moodle_xml.read(source(xml, "quiz.xml")).pair_set
    assert found is not None
    assert words(found) == [("A cow _____.", "moos")]
    assert [side.text for side in found.distractors] == ["barks"]


def test_a_gap_without_words_around_it_is_left_out_and_told() -> None:
    found = cloze("Birds eat {1:SA:=seeds}.</p><p>{1:SA:=worms}</p>")
    assert words(found.pair_set) == [("seeds", "Birds eat _____.")]
    assert ["1 gap was left out" in problem.problem for problem in found.problems] == [True]


def test_the_sentence_before_a_lonely_gap_asks_for_it_unless_it_has_its_own() -> None:
    found = cloze("<p>What do owls hunt?</p><p>{1:SA:=mice}</p><p>At {1:SA:=night}.</p>")
    assert words(found.pair_set) == [
        ("mice", "What do owls hunt? _____"),
        ("night", "At _____."),
    ]


def part(number: int, kind: str, text: str, answer: str) -> str:
    """A question of a backup that is a gap in the question 5."""
    said = f"<answers><answer id='1'><answertext>{answer}</answertext><fraction>1</fraction>"
    return (
        f"<question id='{number}'><parent>5</parent><questiontext>{text}</questiontext>"
        f"<qtype>{kind}</qtype>{said}</answer></answers></question>"
    )


def test_gaps_of_a_backup_are_questions_of_their_own_that_lie_in_another() -> None:
    whole = (
        "<question id='5'><parent>0</parent><questiontext>{#1} moo, owls {#2}.</questiontext>"
        "<qtype>multianswer</qtype><sequence>7,6</sequence></question>"
    )
    parts = part(6, "multichoice", "{1:MC:bark~=hoot}", "hoot"), part(7, "sa", "{1:SA:=Cows}", "x")
    xml = f"<question_categories>{whole}{''.join(parts)}</question_categories>"
    found = moodle_xml.read(source(xml, "questions.xml")).pair_set
    assert found is not None
    assert words(found) == [("_____ moo, owls hoot.", "Cows"), ("Cows moo, owls _____.", "hoot")]
    assert [side.text for side in found.distractors] == ["bark"]


def test_weights_feedback_and_braces_within_answers_are_read() -> None:
    text = r"A {1:MC:%0%no#Why~%100%set {1\}#Yes~%-50%bag} has {2:NUMERICAL:=3.5:0.01~%50%3:0.5}."
    found = cloze(text).pair_set
    assert found is not None
    assert words(found) == [("A _____ has 3.5.", "set {1}"), ("A set {1} has _____.", "3.5")]
    assert found.pairs[0].note == "Yes"
    assert [side.text for side in found.distractors] == ["no", "bag"]


def test_a_pattern_of_many_words_is_no_word() -> None:
    found = cloze("An {1:REGEXP:=ow(l|ls)~=owl} and a {1:REGEXP_C:=cro?w}.")
    assert words(found.pair_set) == [("owl", "An _____ and a _____.")]
    assert "1 answer is a pattern" in found.problems[0].problem
