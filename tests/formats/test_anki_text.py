"""Anki text: headers, hidden words, quotes, and columns that are Anki's own business."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.formats import anki_text, read_source
from game.formats.table import Choices
from tests.formats.reading import words
from tests.formats.sourced import OGG, PNG, both, head, source

HEAD = "#separator:tab\n#html:true\n"


def pairs(text: str | bytes, choices: Choices | None = None) -> list[tuple[str, str]]:
    return words(both(anki_text.read(source(text), choices or Choices()))[0])


@pytest.mark.parametrize(
    ("text", "sure"),
    [
        (HEAD + "a\tb\n", True),
        ("\ufeff#html:false\na;b\n", True),
        ("# my words\n#deck:Animals\na\tb\n", True),
        ("tags:animals\na\tb\n", True),
        ("The {{c1::sun}} is a star\tNote\n", True),
        ("#hashtag: is a word\nother\n", False),
        ("# Tags: a heading\nother\n", False),
        ("a\tb\nc\td\n", False),
        ('{"a": "{{c1::b}}"}', False),
    ],
)
def test_it_is_known_by_its_headers_and_hidden_words(text: str, sure: bool) -> None:
    assert (anki_text.detect(head(text.encode(), "x.txt")) >= 0.7) is sure


@pytest.mark.parametrize(
    ("separator", "row"),
    [
        *[("tab", "perro\tdog"), ("Semicolon", "perro;dog"), ("pipe", "perro|dog")],
        *[("comma", "perro,dog"), ("colon", "perro:dog"), ("space", "perro dog")],
        *[(";", "perro;dog"), ("=>", "perro=dog")],
    ],
)
def test_the_separator_is_what_the_header_says(separator: str, row: str) -> None:
    assert pairs(f"#separator:{separator}\n#html:false\n{row}\n")[0][0] == "perro"


def test_a_comment_in_a_file_of_another_kind_is_no_header() -> None:
    assert anki_text.detect(head(b"#tags: old ones\npairs:\n", "animals.yaml")) == 0


def test_columns_of_anki_are_no_sides_though_one_lies_beyond_the_row() -> None:
    head = HEAD + "#guid column:1\n#notetype column:2\n#deck column:3\n#tags column:9\n"
    assert pairs(head + "x{Y;z\tBasic\tAnimals\tperro\tdog\n") == [("perro", "dog")]


def test_columns_are_chosen_by_the_names_in_the_header() -> None:
    head = HEAD + "#columns:Back\tFront\n"
    assert pairs(head + "dog\tperro\ncat\tgato\n") == [("perro", "dog"), ("gato", "cat")]


def test_html_is_read_and_plain_text_is_left_as_it_is() -> None:
    row = "H<sub>2</sub>O &amp; <b>more</b>\tfine\n"
    assert pairs(HEAD + row)[0][0] == "H₂O & more"
    assert pairs("#separator:tab\n#html:false\n" + row)[0][0] == row.split("\t")[0]


def test_quotes_hold_separators_lines_and_quotes_and_a_stray_one_is_a_letter() -> None:
    text = HEAD + '"one\ttwo"\t"he said ""hi""<br>again"\n5" nail\t"open\nlast\trow\n'
    assert pairs(text) == [
        ("one two", 'he said "hi"\nagain'),
        ('5" nail', '"open'),
        ("last", "row"),
    ]


def test_comments_and_old_tags_are_no_rows_and_lines_are_counted() -> None:
    text = "tags:animals\n# dogs\nperro\tdog\n# cats\n\ngato\t\n"
    found, problems = both(anki_text.read(source(text)))
    assert words(found) == [("perro", "dog")]
    assert [problem.line for problem in problems] == [6]


def test_hidden_words_and_plain_rows_stand_in_the_order_of_the_file() -> None:
    text = HEAD + "perro\tdog\nThe {{c1::sun}} is a {{c2::star::class}}\tastronomy\ngato\tcat\n"
    found, problems = both(anki_text.read(source(text)))
    assert words(found) == [
        ("perro", "dog"),
        ("sun", "The _____ is a star"),
        ("star", "The sun is a _____ (class)"),
        ("gato", "cat"),
    ]
    assert found
    assert found.pairs[1].hint == "astronomy"
    assert "hidden words" in problems[0].problem


def test_a_file_of_nothing_but_hidden_words_is_read() -> None:
    assert pairs("{{c1::Roma}} is old\n{{c1::Lima}} is not\n") == [
        ("Roma", "_____ is old"),
        ("Lima", "_____ is not"),
    ]


def test_media_beside_the_file_are_taken_and_missing_ones_told(tmp_path: Path) -> None:
    (tmp_path / "dog.png").write_bytes(PNG)
    (tmp_path / "dog.ogg").write_bytes(OGG)
    text = HEAD + '<img src="dog.png">\tdog [sound:dog.ogg]\n<img src="cat.png">cat\tgato\n'
    found, problems = both(anki_text.read(source(text, folder=tmp_path)))
    assert found
    assert found.pairs[0].term.picture == str(tmp_path / "dog.png")
    assert found.pairs[0].definition.sound == str(tmp_path / "dog.ogg")
    assert words(found)[1] == ("cat", "gato")
    assert ["cat.png" in problem.problem for problem in problems] == [True]


def test_the_teacher_chooses_columns_and_sees_the_table() -> None:
    text = HEAD + "#columns:Front\tBack\tMore\nperro\tdog\tanimal\n"
    assert pairs(text, Choices(definition=2)) == [("perro", "animal")]
    reading = read_source(source(text))
    assert reading.table
    assert reading.table.names == ("Front", "Back", "More")
    assert reading.format == "anki-text"


def test_the_deck_gives_the_title() -> None:
    found, _problems = both(anki_text.read(source("#deck:School::Animals\na\tb\n")))
    assert found
    assert found.title == "Animals"


@pytest.mark.parametrize("text", ["", "#separator:tab\n", "#html:true\nalone\n", "\x00\x01" * 50])
def test_a_file_without_pairs_is_told(text: str) -> None:
    found, problems = both(anki_text.read(source(text)))
    assert found is None
    assert any(problem.severity == "fault" for problem in problems)


def test_lines_with_a_hash_that_could_be_cards_are_counted() -> None:
    text = "#separator:;\n#!;bang\n# only a remark\n#1;first\nlet;hire\n#2;second\nvar;value\n"
    found, problems = both(anki_text.read(source(text)))
    assert words(found) == [("let", "hire"), ("var", "value")]
    (told,) = problems
    assert told.problem.startswith("3 lines begin with #")
    assert told.line == 2


def test_a_line_with_a_hash_in_quotes_is_a_card() -> None:
    assert pairs('#separator:tab\n"#1"\tprimero\n#2\tsegundo\n') == [("#1", "primero")]


def test_the_heads_above_sentences_with_hidden_words_are_no_pair() -> None:
    text = "Zeile\tAltform\tBeleg\nDas {{c1::Boot}} sinkt.\tDas {{c1::Bôt}}.\tLied\n"
    text += "Der {{c1::Kahn}} fährt.\tDer {{c1::Kân}}.\t\n"
    found, problems = both(anki_text.read(source(text)))
    assert words(found) == [("Boot", "Das _____ sinkt."), ("Kahn", "Der _____ fährt.")]
    assert found
    assert [pair.hint for pair in found.pairs] == ["Lied", ""]
    said = " ".join(problem.problem for problem in problems)
    assert "headings of the columns" in said
    assert "left out: Altform" in said
    assert pairs(text, Choices(header=False))[0] == ("Zeile", "Altform")


@pytest.mark.parametrize("columns", ["Text\tLand\tExtra", "Texto\tLand\tHinweis"])
def test_the_hint_to_hidden_words_is_called_so_or_the_first_that_differs(columns: str) -> None:
    text = f"#separator:tab\n#columns:{columns}\n"
    text += "{{c1::Kiel}} hat einen Hafen.\tSH\tIm Norden.\n"
    text += "{{c1::Bonn}} war Hauptstadt.\tNRW\tBonn liegt am Rhein.\n"
    found, _problems = both(anki_text.read(source(text)))
    assert found
    assert [pair.hint for pair in found.pairs] == ["Im Norden.", ""]
    assert found.pairs[1].note == "Bonn liegt am Rhein."


def test_of_a_line_of_very_many_fields_only_the_first_are_looked_at() -> None:
    text = "#separator:tab\nsol\tsun" + "\t" * 2_000_000 + "\nmar\tsea\n"
    taken = anki_text.take_apart(text)
    assert [row.cells[:2] for row in taken.rows] == [("sol", "sun"), ("mar", "sea")]
    assert max(len(row.cells) for row in taken.rows) < 300
