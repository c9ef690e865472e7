"""Anki packages that we write: read again the same, and imported by Anki itself."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.core.pair_set import Pair, PairSet, Side
from game.formats import anki_package
from tests.formats.reading import words
from tests.formats.sourced import OGG, PNG, both, source


def read(data: bytes) -> tuple[PairSet | None, list[str]]:
    found, problems = both(anki_package.read(source(data, "deck.apkg")))
    return found, [problem.problem for problem in problems]


def written(pair_set: PairSet) -> tuple[bytes, list[str]]:
    data, problems = anki_package.write(pair_set)
    return data, [problem.problem for problem in problems]


@pytest.fixture
def animals(tmp_path: Path) -> PairSet:
    (tmp_path / "perro.png").write_bytes(PNG)
    (tmp_path / "guau.ogg").write_bytes(OGG)
    dog = Side("perro", str(tmp_path / "perro.png"), str(tmp_path / "guau.ogg"))
    odd = Side("$x$ [sound:a.mp3] {{c1::a}} \\(b\\) <b>&amp;")
    return PairSet(
        "Animals: my own",
        (
            Pair(dog, Side("dog\nor hound"), "it barks"),
            Pair(odd, Side("日本")),
            Pair(Side(picture=str(tmp_path / "perro.png")), Side("كلب")),
        ),
        (Side("cat"),),
    )


def test_what_is_written_is_read_again_the_same(animals: PairSet) -> None:
    data, said = written(animals)
    assert said == ["1 distractor was left out: this format has no room for it."]
    found, problems = read(data)
    assert problems == []
    assert found
    assert found.title == animals.title
    assert [pair.hint for pair in found.pairs] == ["it barks", "", ""]
    assert found.content_key == PairSet("", animals.pairs).content_key


TEXT = st.text(
    st.characters(exclude_categories=("Cs", "Cc", "Zs", "Zl", "Zp", "Co")), min_size=1, max_size=30
)


@settings(max_examples=30, deadline=None)
@given(st.lists(st.tuples(TEXT, TEXT), min_size=1, max_size=5))
def test_any_words_survive_a_package(pairs: list[tuple[str, str]]) -> None:
    made = PairSet("x", tuple(Pair(Side(term), Side(definition)) for term, definition in pairs))
    found, _said = read(written(made)[0])
    assert {*words(found)} == {
        (t, d) for t, d in pairs if t.strip("\u200b\u2060\ufeff") and d.strip("\u200b\u2060\ufeff")
    }


def test_the_same_set_gives_the_same_bytes_and_a_lost_picture_is_told(animals: PairSet) -> None:
    assert written(animals) == written(animals)
    Path(animals.pairs[0].term.sound).unlink()
    assert "could not be read" in written(animals)[1][1]


def test_pictures_of_one_name_stay_two_pictures(tmp_path: Path) -> None:
    names = ["a.png", "a-2.png", "x/a.png", "y/A.png"]
    pairs = []
    for number, name in enumerate(names):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_bytes(PNG + bytes([number]))
        pairs.append(Pair(Side(str(number), str(tmp_path / name)), Side("b")))
    deck = source(written(PairSet("x", tuple(pairs)))[0], "deck.apkg")
    found, _problems = both(anki_package.read(deck))
    assert found
    shown = [Path(pair.term.picture).read_bytes()[-1] for pair in found.pairs]
    assert shown == [0, 1, 2, 3]


def test_anki_itself_imports_the_package_and_exports_it_in_both_ways(
    animals: PairSet, tmp_path: Path
) -> None:
    anki: Any = pytest.importorskip("anki.collection")
    data, _said = written(animals)
    path = tmp_path / "animals.apkg"
    path.write_bytes(data)
    collection = anki.Collection(str(tmp_path / "collection.anki2"))
    try:
        request = anki.ImportAnkiPackageRequest(package_path=str(path))
        collection.import_anki_package(request)
        assert len(collection.find_notes("")) == 3
        collection.import_anki_package(request)
        assert len(collection.find_notes("")) == 3
        assert collection.decks.id_for_name("Animals: my own")
        note = collection.get_note(collection.find_notes("perro sound")[0])
        assert note.fields[1] == "dog<br>or hound"
        assert (Path(collection.media.dir()) / "perro.png").read_bytes() == PNG
        assert (Path(collection.media.dir()) / "guau.ogg").read_bytes() == OGG
        for legacy in (True, False):
            out = tmp_path / f"out{legacy}.apkg"
            options = anki.ExportAnkiPackageOptions(with_media=True, legacy=legacy)
            collection.export_anki_package(out_path=str(out), options=options, limit=None)
            found, problems = read(out.read_bytes())
            assert problems == []
            assert found
            assert found.content_key == PairSet("", animals.pairs).content_key
    finally:
        collection.close()
