"""Cards to cut out: a long definition is set smaller, and the others are not."""

from __future__ import annotations

from game.core.pair_set import Pair, PairSet, Side
from game.paper.cards import DEFINITIONS, sheets
from tests.fakes import FakeMeasure

SHORT = [Pair(Side(f"t{n}"), Side(f"short {n}")) for n in range(9)]
LONG = Pair(Side("long"), Side("word " * 90))


def sizes(pairs: list[Pair]) -> dict[str, float]:
    made = sheets(PairSet("t", tuple(pairs)), "a4", FakeMeasure())
    return {text.words: text.size for sheet in made for text in sheet.texts}


def test_one_long_definition_does_not_make_the_others_small() -> None:
    found = sizes([*SHORT, LONG])
    assert {found[f"short {n}"] for n in range(9)} == {max(DEFINITIONS)}
    assert found["word " * 90] < max(DEFINITIONS)


def test_where_most_are_long_all_have_one_size() -> None:
    long = [Pair(Side(f"t{n}"), Side(f"{n} " + "word " * 90)) for n in range(9)]
    found = sizes([*long, Pair(Side("a"), Side("short"))])
    assert len({size for text, size in found.items() if "word" in text or text == "short"}) == 1
