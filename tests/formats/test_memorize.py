"""Sugar Memorize: pairs in attributes, media in folders of the archive."""

from __future__ import annotations

from pathlib import Path

from game.formats import memorize
from tests.formats.reading import said, words
from tests.formats.sourced import OGG, PNG, both, head, source, zipped

GAME = """<?xml version="1.0"?>
<memorize name="sumas" divided="1">
 <pair achar="1+1" bchar="2"/>q
 <pair aimg="uno.png" asnd="uno.ogg" bchar="uno"/>
 <pair achar="x"/>
</memorize>"""


def test_pairs_with_pictures_and_sounds_are_read() -> None:
    data = zipped({"game.xml": GAME, "images/uno.png": PNG, "sounds/uno.ogg": OGG})
    given = source(data, "sumas.zip")
    found, problems = both(memorize.read(given))
    assert found is not None
    assert words(found) == [("1+1", "2"), ("", "uno")]
    term = found.pairs[1].term
    assert (Path(term.picture).read_bytes(), Path(term.sound).read_bytes()) == (PNG, OGG)
    assert (found.title, found.lines, said(problems)) == ("sumas", (3, 4), [(5, "warning")])


def test_the_game_alone_is_read_without_its_media() -> None:
    found, problems = both(memorize.read(source(GAME, "game.xml")))
    assert words(found) == [("1+1", "2")]
    assert [problem.problem for problem in problems] == [
        "The file “uno.png” is named, but it is not there. "
        "1 pair has nothing else and was left out.",
        "The file “uno.ogg” is named, but it is not there.",
        "One side of this row is empty, so it was left out.",
    ]


def test_it_is_known_by_what_is_in_the_archive() -> None:
    assert memorize.detect(head(zipped({"game.xml": GAME}), "x")) > 0.9
    assert memorize.detect(head(zipped({"sumas/game.xml": GAME}), "x")) > 0.9
    assert memorize.detect(head(GAME.encode(), "x")) > 0.9
    assert memorize.detect(head(zipped({"a.xml": "game.xml"}), "x.zip")) == 0


def test_a_damaged_game_is_told() -> None:
    data = bytearray(zipped({"game.xml": GAME * 9}))
    data[45] ^= 0xFF
    found, (problem,) = both(memorize.read(source(bytes(data), "sumas.zip")))
    assert found is None
    assert "game.xml" in problem.problem
