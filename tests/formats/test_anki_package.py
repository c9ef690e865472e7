"""Anki packages: all three versions, many note types, media, and files that mean harm."""

from __future__ import annotations

import json
import sqlite3
from pathlib import Path

import pytest
import zstandard

from game.core.pair_set import PairSet
from game.formats import anki_package, read_source
from game.formats.table import Choices
from tests.formats.reading import words
from tests.formats.sourced import OGG, PNG, both, source, zipped
from tests.look.media_samples import drawing

BASIC = ("Basic", ("Front", "Back"))
CLOZE = ("Cloze", ("Text", "Back Extra"))
Note = tuple[int, int, str]
"""Number of the note type, number of the deck, fields joined by U+001F."""
DUMMY = "Please update to the latest Anki version, then import the .apkg file again."


def old(
    *notes: Note,
    kinds: tuple[tuple[str, tuple[str, ...]], ...] = (BASIC, CLOZE),
    decks: tuple[str, ...] = ("Default", "Animals"),
) -> bytes:
    """A database of schema 11."""
    models = {
        str(at): {"name": name, "flds": [{"name": field} for field in fields]}
        for at, (name, fields) in enumerate(kinds)
    }
    named = {str(at): {"name": name} for at, name in enumerate(decks)}
    made = sqlite3.connect(":memory:")
    made.execute("CREATE TABLE col (models, decks)")
    made.execute("INSERT INTO col VALUES (?, ?)", (json.dumps(models), json.dumps(named)))
    return filled(made, notes)


def new(*notes: Note) -> bytes:
    """A database of schema 18, sorted as only Anki does."""
    made = sqlite3.connect(":memory:")
    made.create_collation("unicase", lambda one, other: (one > other) - (one < other))
    made.executescript(
        "CREATE TABLE col (models, decks); INSERT INTO col VALUES ('', '');"
        "CREATE TABLE notetypes (id integer primary key, name text collate unicase);"
        "CREATE UNIQUE INDEX names on notetypes (name);"
        "CREATE TABLE fields (ntid, ord, name text collate unicase, primary key (ntid, ord))"
        " without rowid;"
        "CREATE TABLE decks (id integer primary key, name text collate unicase);"
        "INSERT INTO notetypes VALUES (0, 'Words');"
        "INSERT INTO fields VALUES (0, 0, 'Number'), (0, 1, 'Back'), (0, 2, 'Front');"
        "INSERT INTO decks VALUES (1, 'School\x1fAnimals')"
    )
    return filled(made, notes)


def filled(made: sqlite3.Connection, notes: tuple[Note, ...]) -> bytes:
    made.executescript("CREATE TABLE notes (id, mid, flds); CREATE TABLE cards (nid, did)")
    for at, (kind, deck, fields) in enumerate(notes):
        made.execute("INSERT INTO notes VALUES (?, ?, ?)", (at, kind, fields))
        made.execute("INSERT INTO cards VALUES (?, ?)", (at, deck))
    made.commit()
    return made.serialize()


def packed(database: bytes, **files: bytes) -> bytes:
    return zipped({"collection.anki2": database, **files})


def read(data: bytes, choices: Choices | None = None) -> tuple[PairSet | None, list[str]]:
    found, problems = both(anki_package.read(source(data, "deck.apkg"), choices or Choices()))
    return found, [problem.problem for problem in problems]


def protobuf(number: int, data: bytes) -> bytes:
    return bytes([number << 3 | 2, len(data)]) + data


# ---------------------------------------------------------------------- versions


def test_the_first_version_names_media_in_json() -> None:
    database = old((0, 1, '<img src="d%20g.png">\x1fdog<br>[sound:dog.ogg]'))
    media = json.dumps({"0": "d g.png", "1": "dog.ogg"}).encode()
    deck = source(packed(database, media=media, **{"0": PNG, "1": OGG}), "deck.apkg")
    found, problems = both(anki_package.read(deck))
    assert problems == []
    assert found
    assert found.title == "Animals"
    assert found.pairs[0].term.picture.endswith("d g.png")
    assert found.pairs[0].definition.text == "dog"
    assert Path(found.pairs[0].definition.sound).read_bytes() == OGG


@pytest.mark.parametrize("newest", ["collection.anki21", "collection.anki21b"])
def test_the_note_that_says_to_update_is_not_the_deck(newest: str) -> None:
    database = old((0, 1, "perro\x1fdog"))
    data = zstandard.compress(database) if newest.endswith("b") else database
    found, _said = read(zipped({"collection.anki2": old((0, 0, DUMMY + "\x1f")), newest: data}))
    assert words(found) == [("perro", "dog")]


def test_a_package_with_nothing_but_that_note_says_what_to_do() -> None:
    found, problems = both(anki_package.read(source(packed(old((0, 0, DUMMY + "\x1f"))), "x.apkg")))
    assert found is None
    assert "Support older Anki versions" in problems[0].cure


def test_the_third_version_packs_everything_with_zstandard() -> None:
    entries = protobuf(1, protobuf(1, b"no.png")) + protobuf(1, protobuf(1, b"dog.png"))
    files = {
        "meta": b"\x08\x03",
        "collection.anki21b": zstandard.compress(new((0, 1, '7\x1fdog\x1f<img src="dog.png">'))),
        "media": zstandard.compress(entries),
        "1": zstandard.compress(PNG),
    }
    deck = source(zipped(files), "deck.apkg")
    reading = read_source(deck)
    assert reading.format == "anki"
    assert reading.pair_set
    assert reading.pair_set.title == "Animals"
    (pair,) = reading.pair_set.pairs
    assert Path(pair.term.picture).read_bytes() == PNG
    assert pair.definition.text == "dog"


def test_a_version_to_come_says_how_to_export_for_older_ones() -> None:
    data = zipped({"meta": b"\x08\x09", "collection.anki30": b"?"})
    _found, problems = both(anki_package.read(source(data, "deck.apkg")))
    assert "Support older Anki versions" in problems[0].cure


# ---------------------------------------------------------------------- notes


def test_note_types_and_decks_are_sheets_and_all_of_them_are_read() -> None:
    notes = (
        (0, 0, "perro\x1fdog"),
        (1, 1, "The {{c1::sun}} shines\x1fa star"),
        (0, 1, "gato\x1fcat"),
    )
    data = packed(old(*notes))
    found, said = read(data)
    assert sorted(words(found)) == [("gato", "cat"), ("perro", "dog"), ("sun", "The _____ shines")]
    assert any("hidden words" in sentence for sentence in said)
    table = anki_package.read(source(data, "x.apkg")).table
    assert table
    types, decks = ("Note type: Basic", "Note type: Cloze"), ("Deck: Animals", "Deck: Default")
    assert table.sheets == ("All notes", *types, *decks)
    only_default, _said = read(data, Choices(sheet=4))
    assert words(only_default) == [("perro", "dog")]
    only_cloze, _said = read(data, Choices(sheet=2))
    assert words(only_cloze) == [("sun", "The _____ shines")]


def test_fields_are_chosen_by_their_names_and_numbers_are_no_side() -> None:
    kind = ("Verbs", ("Id", "Rank", "Back", "Front"))
    notes = [(0, 1, f"{at}\x1f{at * 7}\x1fword {at}\x1fpalabra {at}") for at in range(9)]
    found, _said = read(packed(old(*notes, kinds=(kind,))))
    assert words(found)[3] == ("palabra 3", "word 3")


def test_the_teacher_chooses_the_fields() -> None:
    kind = ("Words", ("Front", "Back", "Example"))
    data = packed(old((0, 1, "perro\x1fdog\x1fEl perro come."), kinds=(kind,)))
    assert words(read(data, Choices(definition=2))[0]) == [("perro", "El perro come.")]


def test_what_cannot_be_a_pair_is_counted() -> None:
    hiding = "{{c1::image-occlusion:rect:left=.1}}\x1f<img src='a.png'>"
    single = ("Single", ("Word",))
    notes = (0, 1, "perro\x1fdog"), (1, 1, hiding), (2, 1, "alone"), (0, 1, "gato\x1f")
    found, said = read(packed(old(*notes, kinds=(BASIC, CLOZE, single))))
    assert words(found) == [("perro", "dog")]
    assert said == [
        "1 note hides parts of a picture, so it was left out.",
        "1 note has only one field, so it was left out.",
        "1 row has an empty side.",
    ]


def test_media_that_are_not_in_the_package_are_told_by_name() -> None:
    found, said = read(packed(old((0, 1, 'perro<img src="dog.png">\x1fdog'))))
    assert words(found) == [("perro", "dog")]
    assert said == ["“dog.png” is named on a card, but it is not in the package."]


def test_pictures_and_sounds_have_fields_of_their_own_and_other_fields_are_told() -> None:
    kind = ("Words", ("Word", "Meaning", "Example", "Picture", "Sound"))
    fields = 'perro\x1fdog\x1fGuau.\x1f<img src="a &amp; b.png">\x1f[sound:dog.ogg]'
    database = old((0, 1, fields), (1, 1, "gato\x1fcat"), kinds=(kind, BASIC))
    media = json.dumps({"0": "a & b.png", "1": "dog.ogg"}).encode()
    deck = source(packed(database, media=media, **{"0": PNG, "1": OGG}), "deck.apkg")
    found, problems = both(anki_package.read(deck))
    assert found
    assert words(found) == [("perro", "dog"), ("gato", "cat")]
    assert found.pairs[0].term.picture.endswith("a & b.png")
    assert found.pairs[0].term.sound.endswith("dog.ogg")
    assert [problem.problem for problem in problems] == ["These columns were left out: Example."]


def test_the_table_that_a_teacher_sees_has_no_tags_in_it() -> None:
    data = packed(old((0, 1, "<b>perro</b>\x1fH<sub>2</sub>O")))
    table = anki_package.read(source(data, "x.apkg")).table
    assert table
    assert table.rows[0].cells == ("perro", "H₂O")


# ---------------------------------------------------------------------- harm


def hostile(script: str) -> bytes:
    made = sqlite3.connect(":memory:")
    made.executescript(script)
    made.commit()
    return made.serialize()


@pytest.mark.parametrize(
    "database",
    [
        b"",
        b"SQLite format 3\x00" + bytes(500),
        hostile("CREATE TABLE x (y)"),
        hostile(
            "CREATE VIEW notes AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i+1 FROM n)"
            " SELECT i AS id, 1 AS mid, 'a' AS flds FROM n"
        ),
        hostile("CREATE TABLE notes (id, mid, flds AS (hex(zeroblob(900000000))))"),
    ],
)
def test_a_database_that_is_none_of_anki_is_refused(database: bytes) -> None:
    found, said = read(packed(database))
    assert found is None
    assert len(said) == 1


def test_a_small_packed_collection_that_grows_without_end_is_refused() -> None:
    bomb = zstandard.compress(bytes(120_000_000))
    found, said = read(zipped({"collection.anki21b": bomb}))
    assert found is None
    assert "100 MB" in said[0]


@pytest.mark.parametrize("places", [(0,), (40, 41), (100, 900, 2000), (4096, 4100, 5000)])
def test_damaged_bytes_never_raise(places: tuple[int, ...]) -> None:
    database = bytearray(old(*((0, 1, f"perro {at}\x1fdog {at}") for at in range(200))))
    for place in places:
        database[place] ^= 0xFF
    found, said = read(packed(bytes(database)))
    assert found or said


def test_drawings_are_kept() -> None:
    media = json.dumps({"0": "d.svg"}).encode()
    database = old((0, 1, '<img src="d.svg">\x1fdog'))
    deck = source(packed(database, media=media, **{"0": drawing()}), "deck.apkg")
    found, problems = both(anki_package.read(deck))
    assert problems == []
    assert found
    assert Path(found.pairs[0].term.picture).read_bytes() == drawing()
