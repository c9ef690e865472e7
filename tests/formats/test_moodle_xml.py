"""Moodle XML: matching and short answers in all dialects, with the files inside."""

from __future__ import annotations

import base64
import os
from pathlib import Path

import pytest

from game.core.pair_set import Pair, PairSet, Side
from game.formats import moodle_xml
from game.formats.problems import Problem
from game.formats.source import Source
from tests.formats.reading import said, words
from tests.formats.sourced import OGG, PNG, both, head, source

KEPT: list[Source] = []
PAIRS = Pair(Side("c"), Side("d")), Pair(Side("e"), Side("f"))
"""What was unpacked is gone with its source."""


def read(text: str | bytes) -> tuple[PairSet | None, list[Problem]]:
    KEPT.append(source(text, "banco.xml"))
    return both(moodle_xml.read(KEPT[-1]))


CODE = base64.b64encode(PNG).decode()
MATCHING = f"""<?xml version="1.0" encoding="UTF-8"?>
<quiz>
<question type="category"><category><text>$course$/Unidad 3</text></category></question>
<question type="matching">
  <name><text>Capitales</text></name>
  <questiontext format="html"><text><![CDATA[<p>Relaciona</p>]]></text></questiontext>
  <subquestion format="html"><text><![CDATA[<p>Canad&aacute;</p>]]></text>
    <answer><text>Ottawa</text></answer></subquestion>
  <subquestion format="html"><text><![CDATA[<img src="@@PLUGINFILE@@/la%20torre.png">]]></text>
    <file name="la torre.png" path="/" encoding="base64">{CODE}</file>
    <answer><text>Par&#237;s</text></answer></subquestion>
  <subquestion><text></text><answer><text>Lyon</text></answer></subquestion>
</question>
</quiz>"""


def test_subquestions_are_pairs_with_their_pictures() -> None:
    found, problems = read(MATCHING)
    assert found is not None
    assert words(found) == [("Canadá", "Ottawa"), ("", "París")]
    assert Path(found.pairs[1].term.picture).read_bytes() == PNG
    assert found.distractors == (Side("Lyon"),)
    assert (found.title, found.subject, found.lines) == ("Capitales", "Unidad 3", (7, 9))
    assert problems == []


def test_pictures_of_one_name_in_two_questions_are_two() -> None:
    row = (
        '<subquestion><text>&lt;img src="@@PLUGINFILE@@/a.png"&gt;</text>'
        '<file name="a.png" encoding="base64">{}</file>'
        "<answer><text>{}</text></answer></subquestion>"
    )
    other = base64.b64encode(PNG + b"x").decode()
    rows = row.format(CODE, 1) + row.format(other, 2)
    found, _problems = read(f'<quiz><question type="matching">{rows}</question></quiz>')
    assert found is not None
    one, two = (Path(pair.term.picture).read_bytes() for pair in found.pairs)
    assert (one, two) == (PNG, PNG + b"x")


def test_a_damaged_or_missing_picture_is_told_and_the_text_plays() -> None:
    text = MATCHING.replace(CODE, "****").replace(
        "Canad&aacute;", '<img src="@@PLUGINFILE@@/b.png">b'
    )
    found, problems = read(text)
    assert words(found) == [("b", "Ottawa")]
    assert [problem.severity for problem in problems] == ["warning"] * 2


SHORT = """<question type="shortanswer"><name><text>n</text></name>
<questiontext format="html"><text><![CDATA[<p>H<sub>2</sub>O es</p>]]></text></questiontext>
<answer fraction="50"><text>hielo</text></answer><answer fraction="100"><text>agua</text></answer>
</question>"""


def test_of_a_short_answer_the_best_one_is_the_term_even_without_a_root() -> None:
    found, problems = read(SHORT + "\n" + SHORT.replace("agua", "vapor"))
    assert words(found) == [("agua", "H₂O es"), ("vapor", "H₂O es")]
    assert (1, "warning") in said(problems)
    assert problems[0].problem.startswith("2 questions accept")


@pytest.mark.parametrize(("tolerance", "count"), [("0", 1), ("0.01", 1), ("2", 0), ("", 1)])
def test_numbers_are_answers_when_they_are_exact(tolerance: str, count: int) -> None:
    text = (
        '<quiz><question type="numerical"><questiontext><text>Pi</text></questiontext>'
        f'<answer fraction="100"><text>3.14</text><tolerance>{tolerance}</tolerance></answer>'
        "</question></quiz>"
    )
    assert len(words(read(text)[0])) == count


def test_other_kinds_are_told() -> None:
    kinds = ("multichoice", "truefalse", "essay", "description", "gapselect", "shortanswer")
    text = "".join(
        f'<question type="{kind}"><name><text>x</text></name></question>' for kind in kinds
    )
    found, problems = read(f"<quiz>{text}</quiz>")
    assert found is None
    # Two of them have no right answer, which is said once.
    assert [problem.severity for problem in problems] == ["fault"] + ["warning"] * 5


@pytest.mark.parametrize("kind", ["match", "ddmatch", "multichoice"])
def test_subquestions_count_whatever_the_question_is_called(kind: str) -> None:
    answer = '<answer format="html"><text>&lt;p&gt;b&lt;/p&gt;</text></answer>'
    row = f"<subquestion><text>a</text>{answer}</subquestion>"
    assert words(read(f'<quiz><question type="{kind}">{row}</question></quiz>')[0]) == [("a", "b")]


def test_an_old_backup_is_read() -> None:
    text = """<MOODLE_BACKUP><COURSE><HEADER><FULLNAME>Curso</FULLNAME></HEADER>
    <QUESTION_CATEGORIES><QUESTION_CATEGORY><NAME>Tema 1</NAME><QUESTIONS>
    <QUESTION><NAME>m</NAME><QUESTIONTEXT>Une</QUESTIONTEXT><QTYPE>match</QTYPE><MATCHS>
      <MATCH><QUESTIONTEXT>uno</QUESTIONTEXT><ANSWERTEXT>one</ANSWERTEXT></MATCH>
      <MATCH><QUESTIONTEXT></QUESTIONTEXT><ANSWERTEXT>three</ANSWERTEXT></MATCH></MATCHS></QUESTION>
    <QUESTION><NAME>s</NAME><QUESTIONTEXT>dos</QUESTIONTEXT><QTYPE>shortanswer</QTYPE><ANSWERS>
      <ANSWER><ANSWER_TEXT>two</ANSWER_TEXT><FRACTION>1</FRACTION></ANSWER>
      <ANSWER><ANSWER_TEXT>duo</ANSWER_TEXT><FRACTION>0</FRACTION></ANSWER></ANSWERS></QUESTION>
    </QUESTIONS></QUESTION_CATEGORY></QUESTION_CATEGORIES></COURSE></MOODLE_BACKUP>"""
    found, problems = read(text)
    assert found is not None
    assert words(found) == [("uno", "one"), ("two", "dos")]
    assert (found.title, found.subject, found.distractors) == ("Curso", "Tema 1", (Side("three"),))
    assert problems == []


def test_tags_that_were_not_escaped_are_read_as_markup() -> None:
    row = (
        "<subquestion><text>x<sup>2</sup><br/>y</text><answer><text>b</text></answer></subquestion>"
    )
    assert words(read(f'<quiz><question type="matching">{row}</question></quiz>')[0]) == [
        ("x²\ny", "b")
    ]


def test_questions_within_questions_are_read_once() -> None:
    row = "<subquestion><text>a</text><answer><text>b</text></answer></subquestion>"
    nested = '<question type="matching">' * 150 + row + "</question>" * 150
    assert words(read(f"<quiz>{nested}</quiz>")[0]) == [("a", "b")]


def test_it_is_known_by_root_and_questions() -> None:
    assert moodle_xml.detect(head(MATCHING.encode(), "x")) > 0.9
    assert moodle_xml.detect(head(SHORT.encode("utf-16"), "x")) > 0.9
    assert moodle_xml.detect(head(b"<quiz><q>a</q></quiz>", "x.xml")) < 0.5
    assert moodle_xml.detect(head(b"<html><p>quiz</p></html>", "x.xml")) == 0


def test_what_is_written_is_read_the_same_with_media(tmp_path: Path) -> None:
    picture, sound = tmp_path / "la torre & yo.png", tmp_path / "a.ogg"
    picture.write_bytes(PNG)
    sound.write_bytes(OGG)
    made = PairSet(
        "Un <título> & más",
        (
            Pair(Side("a < b & <i>c</i>\nd", str(picture), str(sound)), Side("<p>uno</p>\n dos")),
            Pair(Side("", str(picture)), Side("-> = {}")),
            Pair(Side("  x  y"), Side("z")),
        ),
        (Side("<b>no</b>"),),
        subject="Lengua/Verbos",
    )
    data, problems = moodle_xml.write(made)
    found, told = read(data)
    assert found is not None
    assert problems == told == []
    assert (found.title, found.subject, found.distractors) == (
        made.title,
        made.subject,
        made.distractors,
    )
    assert words(found)[0] == words(made)[0]
    assert words(found)[2] == ("x  y", "z")
    assert Path(found.pairs[0].term.picture).read_bytes() == PNG
    assert Path(found.pairs[0].term.sound).read_bytes() == OGG
    assert found.pairs[1].term.picture == found.pairs[0].term.picture


def test_what_moodle_cannot_carry_is_told(tmp_path: Path) -> None:
    gone = str(tmp_path / "gone.png")
    made = PairSet(
        "x",
        (
            Pair(Side("a", gone), Side("b", gone), "pista"),
            Pair(Side("c"), Side("", gone)),
            Pair(Side("d"), Side("e")),
        ),
    )
    data, problems = moodle_xml.write(made)
    assert words(read(data)[0]) == [("a", "b"), ("d", "e")]
    assert len(problems) == 4


def test_a_file_over_20_mb_is_left_out_whole_and_told(tmp_path: Path) -> None:
    large = tmp_path / "large.ogg"
    large.write_bytes(OGG)
    os.truncate(large, 20_000_001)
    alone = Pair(Side("", "", str(large)), Side("z"))
    made = PairSet("x", (Pair(Side("a", "", str(large)), Side("b")), alone, *PAIRS))
    data, problems = moodle_xml.write(made)
    found, told = read(data)
    assert len(data) < 5000
    assert words(found) == [("a", "b"), *words(PairSet("x", PAIRS))]
    assert found is not None
    assert found.distractors == ()
    assert ([p.problem for p in problems], told) == (
        ["1 picture or sound could not be read and was left out."],
        [],
    )


def test_one_pair_is_written_as_a_short_answer() -> None:
    one = PairSet("Uno", (Pair(Side("*<a>*"), Side("b")),))
    data, _problems = moodle_xml.write(one)
    assert b"shortanswer" in data
    assert words(read(data)[0]) == [("<a>", "b")]
