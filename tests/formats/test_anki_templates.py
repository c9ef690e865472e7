"""Anki's card templates decide what is asked: terms are on the question, definitions are new."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType

import pytest

from game.core.pair_set import PairSet
from game.formats import anki_package
from game.formats.table import Choices
from tests.formats.reading import words
from tests.formats.sourced import OGG, PNG, both, source, zipped

Card = tuple[str, str]
"""The templates of question and answer."""


def deck(
    fields: str,
    cards: list[Card],
    *notes: str,
    ords: tuple[int, ...] = (),
    files: Mapping[str, bytes] = MappingProxyType({}),
) -> bytes:
    """A package with one note type; names and values of fields are parted by `|`."""
    names = fields.split("|")
    made_of = [
        {"name": f"Card {at}", "qfmt": one, "afmt": two} for at, (one, two) in enumerate(cards, 1)
    ]
    model = {"name": "Mine", "flds": [{"name": name} for name in names], "tmpls": made_of}
    made = sqlite3.connect(":memory:")
    made.execute("CREATE TABLE col (models, decks)")
    made.execute("INSERT INTO col VALUES (?, '{}')", (json.dumps({"1": model}),))
    return filled(made, notes, ords, files)


def new_deck(fields: str, card: Card, *notes: str) -> bytes:
    """The same as newer versions keep it, with templates in protocol buffers."""
    made = sqlite3.connect(":memory:")
    made.executescript(
        "CREATE TABLE col (models, decks); INSERT INTO col VALUES ('', '');"
        "CREATE TABLE notetypes (id, name); INSERT INTO notetypes VALUES (1, 'Mine');"
        "CREATE TABLE fields (ntid, ord, name); CREATE TABLE decks (id, name);"
        "CREATE TABLE templates (ntid, ord, name, config BLOB)"
    )
    for at, name in enumerate(fields.split("|")):
        made.execute("INSERT INTO fields VALUES (1, ?, ?)", (at, name))
    config = b"".join(
        bytes([number << 3 | 2, len(text)]) + text.encode() for number, text in enumerate(card, 1)
    )
    made.execute("INSERT INTO templates VALUES (1, 0, 'Card 1', ?)", (config,))
    return filled(made, notes, (), {})


def filled(
    made: sqlite3.Connection,
    notes: tuple[str, ...],
    ords: tuple[int, ...],
    files: Mapping[str, bytes],
) -> bytes:
    made.executescript("CREATE TABLE notes (id, mid, flds); CREATE TABLE cards (nid, did, ord)")
    for at, note in enumerate(notes):
        made.execute("INSERT INTO notes VALUES (?, 1, ?)", (at, note.replace("|", "\x1f")))
        for number in ords or (0,):
            made.execute("INSERT INTO cards VALUES (?, 1, ?)", (at, number))
    made.commit()
    media = json.dumps({str(at): name for at, name in enumerate(files)}).encode()
    packed = {str(at): data for at, data in enumerate(files.values())}
    return zipped({"collection.anki2": made.serialize(), "media": media, **packed})


def read(data: bytes, choices: Choices | None = None) -> tuple[PairSet | None, list[str]]:
    found, problems = both(anki_package.read(source(data, "deck.apkg"), choices or Choices()))
    return found, [problem.problem for problem in problems]


BIRDS = ("ave|Schwarm|der Spatz|sparrow", "ave|Nest|die Elster|magpie", "ave||der Star|starling")
FIELDS = "Tema|Wo|Deutsch|Englisch"


def pairs(front: str, back: str, fields: str = FIELDS, notes: tuple[str, ...] = BIRDS) -> object:
    return words(read(deck(fields, [(front, back)], *notes))[0])


GERMAN = [("sparrow", "der Spatz"), ("magpie", "die Elster"), ("starling", "der Star")]


@pytest.mark.parametrize(
    ("front", "back"),
    [
        ("{{Englisch}}", "{{FrontSide}}<hr>{{Deutsch}}"),
        ("{{Englisch}}", "{{Englisch}} – {{text:Deutsch}} <small>{{Wo}}</small>"),
        ("{{Tema}}: {{Englisch}}", "{{FrontSide}}{{Deutsch}}"),
        ("{{Englisch}}{{type:Deutsch}}", "{{FrontSide}}"),
        ("{{Englisch}}", "{{#Wo}}<i>{{Tags}}</i>{{/Wo}}{{type:Deutsch}}{{Wo}}"),
        ("<!-- {{Deutsch}} -->{{Englisch}}", "{{Deutsch}}"),
        ("<div class='{{Deutsch}}'>{{Englisch}}</div>", "{{Deutsch}}"),
        ("<script>say('{{Deutsch}}')</script>{{Englisch}}", "{{Deutsch}}"),
        ("<p style='display: none'>{{Deutsch}}</p>{{Englisch}}", "{{Deutsch}}"),
        ("{{=<% %>=}}<%Englisch%>", "{{=<% %>=}}<%FrontSide%><%Deutsch%>"),
        ("{{tts en_GB:Englisch}}", "{{Deutsch}}"),
    ],
)
def test_the_question_is_the_term_and_what_the_answer_adds_first_the_definition(
    front: str, back: str
) -> None:
    assert pairs(front, back) == GERMAN


def test_newer_versions_keep_templates_elsewhere() -> None:
    data = new_deck(FIELDS, ("{{Englisch}}", "{{FrontSide}}{{Deutsch}}"), *BIRDS)
    assert words(read(data)[0]) == GERMAN


def test_templates_that_do_not_say_it_leave_it_to_the_fields() -> None:
    assert pairs("{{Nobody}}", "{{Nothing}}", "Front|Back", ("ala|wing",)) == [("ala", "wing")]
    assert pairs("{{Front}}", "{{FrontSide}}", "Front|Back", ("ala|wing",)) == [("ala", "wing")]


def test_a_hint_that_waits_on_the_question_is_the_hint_unless_all_are_the_same() -> None:
    card = [("{{Deutsch}}{{hint:Wo}}{{hint:Tema}}", "{{Englisch}}")]
    found, said = read(deck(FIELDS, card, *BIRDS))
    assert found
    assert [pair.hint for pair in found.pairs] == ["Schwarm", "Nest", ""]
    assert said == []


def test_what_shows_only_where_a_field_is_empty_takes_its_place() -> None:
    front = "{{#Wort}}{{Wort}}{{/Wort}}{{^Wort}}{{Satz}}{{/Wort}}"
    notes = ("Ei|Das Ei.|egg", "|Wie geht's?|How are you?")
    expected = [("Ei", "egg"), ("Wie geht's?", "How are you?")]
    assert pairs(front, "{{Sinn}}", "Wort|Satz|Sinn", notes) == expected


def test_readings_show_as_the_template_wants_them() -> None:
    notes, fields = (" 海[うみ]の 家[いえ]|beach hut",), "Wort|Sinn"
    assert pairs("{{kanji:Wort}}", "{{furigana:Wort}}{{Sinn}}", fields, notes) == [
        ("海の家", "beach hut")
    ]
    assert pairs("{{Sinn}}", "{{furigana:Wort}}", fields, notes) == [
        ("beach hut", "海(うみ)の家(いえ)")
    ]
    assert pairs("{{kanji:Wort}}", "{{kana:Wort}}", fields, notes) == [("海の家", "うみのいえ")]


def test_media_go_with_the_side_that_shows_them() -> None:
    front, back = "{{Foto}}<br>{{Ort}}", "{{FrontSide}}{{Name}}{{Ton}}"
    note = 'Berg|Zugspitze|<img src="a.png">|[sound:z.ogg]'
    files = {"a.png": PNG, "z.ogg": OGG}
    package = source(deck("Ort|Name|Foto|Ton", [(front, back)], note, files=files), "deck.apkg")
    found, problems = both(anki_package.read(package))
    assert found
    assert problems == []
    (pair,) = found.pairs
    assert (pair.term.text, pair.definition.text) == ("Berg", "Zugspitze")
    assert Path(pair.term.picture).read_bytes() == PNG
    assert not pair.term.sound
    assert Path(pair.definition.sound).read_bytes() == OGG


RIVERS = ("Po|Italia|652", "Ebro|España|930", "Rin|Alemania|1233")
SEVERAL = [("{{Río}}", "{{País}}"), ("{{Río}}", "{{Largo}}"), ("{{País}}", "{{Río}}")]


def test_of_several_card_types_the_first_is_read_and_another_can_be_chosen() -> None:
    data = deck("Río|País|Largo", SEVERAL, *RIVERS)
    found, said = read(data)
    assert words(found)[0] == ("Po", "Italia")
    assert any("card type “Card 1”" in sentence for sentence in said)
    table = anki_package.read(source(data, "x.apkg")).table
    assert table
    assert table.sheets == ("All notes", "Card type: Card 1", "Card type: Card 2")
    other, told = read(data, Choices(sheet=2))
    assert words(other)[1] == ("Ebro", "930")
    assert not any("card type" in sentence for sentence in told)


def test_cards_that_only_turn_the_others_round_are_no_other_way() -> None:
    data = deck("Front|Back", [("{{Front}}", "{{Back}}"), ("{{Back}}", "{{Front}}")], "uno|one")
    found, said = read(data)
    assert (words(found), said) == ([("uno", "one")], [])


def test_a_card_type_of_which_no_card_is_left_is_not_the_first() -> None:
    found, _said = read(deck("Río|País|Largo", SEVERAL, *RIVERS, ords=(1,)))
    assert words(found)[0] == ("Po", "652")


def test_the_teachers_columns_come_before_those_of_the_cards() -> None:
    data = deck("Río|País|Largo", SEVERAL[:1], *RIVERS)
    assert words(read(data, Choices(definition=2))[0])[0] == ("Po", "652")
    assert words(read(data, Choices(term=1))[0])[0] == ("Italia", "Po")


GAPS = ("{{c1::Marte}} es rojo.|Tiene hielo.|x|7", "{{c1::Venus}} quema.|Venus da la luz.|x|9")


def test_only_what_the_answer_adds_is_a_hint_to_hidden_words_and_never_the_answer() -> None:
    card = [("{{Pre}}{{cloze:Texto}}", "{{Pre}}{{cloze:Texto}}<br>{{Más}}{{Nr}}")]
    found, said = read(deck("Texto|Más|Pre|Nr", card, *GAPS))
    assert words(found) == [("Marte", "_____ es rojo."), ("Venus", "_____ quema.")]
    assert found
    assert [pair.hint for pair in found.pairs] == ["Tiene hielo.", ""]
    assert [pair.note for pair in found.pairs] == ["", "Venus da la luz."]
    assert "These columns were left out: Pre, Nr." in said


@pytest.mark.parametrize(
    "template",
    ["{{#a}}" * 9000, "{{/a}}" * 9000, "<!--" * 15000, "<p hidden>" * 6000, "{{" * 30000],
)
def test_templates_that_never_end_do_no_harm(template: str) -> None:
    assert pairs(template, template, "Front|Back", ("ala|wing",)) == [("ala", "wing")]
