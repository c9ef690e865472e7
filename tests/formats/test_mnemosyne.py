"""Mnemosyne: cards of both versions, their pictures, and XML that breaks off."""

from __future__ import annotations

from game.formats import mnemosyne, read_source
from game.formats.source import Source
from tests.formats.reading import words
from tests.formats.sourced import PNG, both, head, source, zipped

ITEM = '<item id="{id}"><cat>Animals</cat><Q>{q}</Q><A>{a}</A></item>\n'
LOGS = """<openSM2sync number_of_entries='6'>
<log type="10" o_id="t1"><name>Animals</name></log>
<log type="13" o_id="m1"><fname>dog.png</fname></log>
<log type="16" o_id="f1"><f>perro &lt;img src="media/dog.png"&gt;</f><b>dog</b></log>
<log type="16" o_id="f2"><f>犬</f><p_1>inu</p_1><m_1>dog</m_1><n>animal</n></log>
<log type="16" o_id="f3"><text>[Rome:a city] is in [Italy]</text></log>
<log type="16" o_id="f4"><odd>one</odd></log>
<log type="6" o_id="c1" card_t="1" fact="f1"></log>
</openSM2sync>
"""


def old(*items: str) -> Source:
    return source(
        f'<?xml version="1.0"?>\n<mnemosyne core_version="1">\n{"".join(items)}</mnemosyne>'
    )


def test_version_1_has_questions_and_answers_in_html() -> None:
    found, problems = both(
        mnemosyne.read(old(ITEM.format(id="a", q="x&lt;sup&gt;2&lt;/sup&gt;", a="b")))
    )
    assert words(found) == [("x²", "b")]
    assert found
    assert found.title == "Animals"
    assert problems == []


def test_a_card_for_the_way_back_is_left_out_and_told() -> None:
    items = ITEM.format(id="a", q="perro", a="dog"), ITEM.format(id="a.inv", q="dog", a="perro")
    found, problems = both(mnemosyne.read(old(*items)))
    assert words(found) == [("perro", "dog")]
    assert "other way round" in problems[0].problem


def test_of_three_sides_the_second_is_the_hint() -> None:
    there = ITEM.format(id="b", q="水", a="shuǐ\nwater")
    found, _problems = both(mnemosyne.read(old(there, ITEM.format(id="b.tr.1", q="water", a="水"))))
    assert found is not None
    assert [(pair.definition.text, pair.hint) for pair in found.pairs] == [("water", "shuǐ")]


def test_a_card_that_only_says_its_question_again_is_asked_the_other_way_round() -> None:
    there = ITEM.format(id="c", q="Perú?", a="Perú"), ITEM.format(id="c.inv", q="west", a="Perú")
    assert words(mnemosyne.read(old(*there)).pair_set) == [("west", "Perú")]


def test_broken_xml_is_read_as_far_as_it_is_whole_and_says_where() -> None:
    good, bad = ITEM.format(id="a", q="perro", a="dog"), "<item><Q>gato</Q><A>cat</B></item>"
    found, problems = both(mnemosyne.read(old(good, bad)))
    assert ("perro", "dog") in words(found)
    assert (problems[0].line, problems[0].severity) == (4, "fault")


def test_version_2_has_facts_media_and_what_is_told_about_them() -> None:
    about = "card_set_name:My animals\nauthor_name:Ana\n"
    data = zipped({"cards.xml": LOGS, "METADATA": about, "media/dog.png": PNG})
    reading = read_source(source(data, "x.cards"))
    found = reading.pair_set
    assert reading.format == "mnemosyne"
    assert found
    assert (found.title, found.author) == ("My animals", "Ana")
    assert words(found) == [
        ("perro", "dog"),
        ("犬", "dog"),
        ("Rome", "_____ (a city) is in Italy"),
        ("Italy", "Rome is in _____"),
    ]
    assert found.pairs[0].term.picture.endswith("dog.png")
    assert found.pairs[1].hint == "inu · animal"
    said = " ".join(problem.problem for problem in reading.problems)
    assert "1 card is of a kind" in said
    assert "2 pairs were made from sentences" in said


def test_a_zip_without_cards_and_a_torn_one_are_told() -> None:
    for data in (zipped({"other.xml": "x"}), zipped({"cards.xml": LOGS})[:200]):
        found, problems = both(mnemosyne.read(source(data, "x.cards")))
        assert found is None
        assert len(problems) == 1


def test_it_is_known_by_its_root() -> None:
    assert mnemosyne.detect(head(old().data, "x.xml")) > 0.9
    assert mnemosyne.detect(head(b"<quiz></quiz>", "x.xml")) == 0
    assert mnemosyne.detect(head(zipped({"word/document.xml": ""}), "x.docx")) == 0
