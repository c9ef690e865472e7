"""Gaps of Moodle's questions: a pair each, with its own sentence, the other gaps filled in."""

from __future__ import annotations

from game.formats import gift, moodle_xml
from game.formats.source import Reading
from tests.formats.reading import words
from tests.formats.sourced import source

TEXT = "The {1:SHORTANSWER:=owl} hunts at {1:MULTICHOICE:dawn~=night#Yes.~noon}."
PAIRS = [("owl", "The _____ hunts at night."), ("night", "The owl hunts at _____.")]


def cloze(text: str) -> Reading:
    """What comes of a cloze question with this text."""
    asked = f"<questiontext><text><![CDATA[{text}]]></text></questiontext>"
    xml = f'<quiz><question type="cloze"><name><text>x</text></name>{asked}</question></quiz>'
    return moodle_xml.read(source(xml, "quiz.xml"))


def test_each_gap_of_a_cloze_question_is_a_pair() -> None:
    assert words(cloze(TEXT).pair_set) == PAIRS


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
