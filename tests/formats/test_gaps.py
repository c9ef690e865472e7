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
