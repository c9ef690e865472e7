"""The sets that come with the game: whole, sound, and known by what they hold."""

from __future__ import annotations

import pytest

from game.core.pair_set import PairSet
from game.formats import read_any
from game.places import STARTER_SETS

PAIRS = {
    "arabe-espanol": 32,
    "capitales-de-europa": 46,
    "conceptos-marketing-de-relacion": 10,
    "elementos-quimicos": 118,
    "evolucion-de-la-relacion": 28,
    "hiragana": 46,
    "irregular-verbs": 64,
    "marketing-relacional": 12,
    "sumas-y-fracciones": 16,
}

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
