"""The sets that come with the game: whole, sound, and known by what they hold."""

from __future__ import annotations

import importlib
import re
import wave
from pathlib import Path

import numpy
import pytest
import skia
from numpy.typing import NDArray

from game.core.pair_set import PairSet
from game.formats import read_any
from game.formulas.setting import unset
from game.formulas.spans import spans
from game.places import STARTER_SETS
from tests.pixels import share_apart

LANGUAGES = ("ca", "de", "en", "es", "eu", "fr", "it", "pt")
ANIMALS = {f"animales-{language}": 24 for language in LANGUAGES}
PAIRS = ANIMALS | {
    "algebra-y-formulas": 16,
    "arabe-espanol": 32,
    "banderas-de-europa": 25,
    "capitales-de-europa": 46,
    "conceptos-marketing-de-relacion": 10,
    "elementos-quimicos": 118,
    "evolucion-de-la-relacion": 28,
    "hiragana": 46,
    "irregular-verbs": 64,
    "marketing-relacional": 12,
    "notas-en-el-pentagrama": 12,
    "relojes": 24,
    "sumas-y-fracciones": 16,
}

ROOT = Path(__file__).parents[1]
LENGTHS = [213, 168, 154, 583, 337, 385, 439, 65, 485, 375, 88, 264]


def load(name: str) -> PairSet:
    found, problems = read_any(STARTER_SETS / f"{name}.yaml")
    assert found
    assert not problems
    return found


def test_these_are_all_of_them() -> None:
    assert sorted(path.stem for path in STARTER_SETS.glob("*.yaml")) == sorted(PAIRS)


@pytest.mark.parametrize("name", PAIRS)
def test_every_set_plays_without_a_fault_or_a_doubt(name: str) -> None:
    found = load(name)
    assert len(found.pairs) == PAIRS[name]
    assert found.subject
    assert found.term_language
    assert found.definition_language


def test_every_formula_of_the_starter_sets_is_set() -> None:
    pairs = load("algebra-y-formulas").pairs
    texts = [side.text for pair in pairs for side in (pair.term, pair.definition)]
    assert sum(bool(spans(text)) for text in texts) > 24
    assert not [text for text in texts if unset(text)]


def test_the_marketing_set_has_its_definitions_whole() -> None:
    pairs = load("marketing-relacional").pairs
    assert [len(pair.definition.text) for pair in pairs] == LENGTHS
    assert [pair.term.text for pair in pairs][:2] == ["Clientes leales", "Tasa de fuga"]
    assert pairs[7].definition.text == (
        "Porcentaje de las compras totales de los clientes con la empresa."
    )


def test_the_evolution_has_every_cell_of_its_table() -> None:
    pairs = load("evolucion-de-la-relacion").pairs
    cells = [pair.term.text.split(" · ") for pair in pairs]
    assert len({attribute for attribute, _customer in cells}) == 7
    assert {customer for _attribute, customer in cells} == {
        "Extraños",
        "Conocidos",
        "Amigos",
        "Socios",
    }


def test_the_elements_have_the_symbols_of_chemistry() -> None:
    symbols = {pair.term.text: pair.definition.text for pair in load("elementos-quimicos").pairs}
    assert [symbols[name] for name in ("Sodio", "Hierro", "Wolframio", "Oganesón")] == [
        "Na",
        "Fe",
        "W",
        "Og",
    ]


SCRIPTS = ROOT / "assets" / "starter_sets"
DRAWN = ("relojes", "banderas-de-europa", "notas-en-el-pentagrama")


@pytest.fixture
def made(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """What the scripts make today, in a folder of its own."""
    monkeypatch.syspath_prepend(str(SCRIPTS))
    make_sets = importlib.import_module("make_sets")
    monkeypatch.setattr(make_sets, "PAIRS", tmp_path)
    make_sets.main()
    return tmp_path


def test_drawn_sets_are_what_their_scripts_make(made: Path) -> None:
    for file in made.glob("*.yaml"):
        assert file.read_bytes() == (STARTER_SETS / file.name).read_bytes()
    for file in (made / "media").iterdir():
        there = STARTER_SETS / "media" / file.name
        if file.suffix == ".wav":
            assert file.read_bytes() == there.read_bytes()
        else:
            assert share_apart(pixels(file), pixels(there)) < 0.01
    assert names(made / "media") == names(STARTER_SETS / "media")


@pytest.mark.parametrize("name", DRAWN)
def test_pictures_of_a_set_have_one_size_and_names_that_give_nothing_away(name: str) -> None:
    sides = [pair.term for pair in load(name).pairs]
    assert len({pixels(Path(side.picture)).shape for side in sides}) == 1
    assert all(re.fullmatch(r"[a-z]+-\d\d\.png", Path(side.picture).name) for side in sides)


def test_each_picture_of_a_drawn_set_is_unlike_all_others() -> None:
    for name in DRAWN:
        pictures = [Path(pair.term.picture).read_bytes() for pair in load(name).pairs]
        assert len(set(pictures)) == len(pictures)


def test_every_note_sounds_as_it_is_written() -> None:
    pairs = {pair.definition.text: pair.term for pair in load("notas-en-el-pentagrama").pairs}
    for name, hz in (("do central", 261.6), ("la", 440.0), ("sol agudo", 784.0)):
        with wave.open(pairs[name].sound) as file:
            heard = numpy.frombuffer(file.readframes(file.getnframes()), "<i2")
            loudest = numpy.abs(numpy.fft.rfft(heard)).argmax() * file.getframerate() / len(heard)
        assert loudest == pytest.approx(hz, rel=0.005)


def names(folder: Path) -> set[str]:
    return {file.name for file in folder.iterdir()}


def pixels(file: Path) -> NDArray[numpy.uint8]:
    drawn: NDArray[numpy.uint8] = skia.Image.open(str(file)).toarray()
    return drawn
