"""Where the memory of a pair goes when the pair is edited."""

from __future__ import annotations

from game.core.pair_histories import PairHistories, is_mended
from game.core.pair_set import Pair, PairSet, Side
from game.core.sheet import Sheet

ANIMALS = PairSet("a", (Pair(Side("pero"), Side("dog")), Pair(Side("gato"), Side("cat"))))


def key(term: str, definition: str) -> str:
    return Pair(Side(term), Side(definition)).content_key


def test_a_mended_typo_takes_its_memory_along() -> None:
    sheet = Sheet.of(ANIMALS)
    histories, moved = PairHistories.of(sheet).follow(sheet.put(0, "term", "perro "))
    assert moved == {key("pero", "dog"): key("perro", "dog")}
    assert histories.follow(sheet.put(0, "term", "perro "))[1] == {}


def test_undo_brings_it_back() -> None:
    sheet = Sheet.of(ANIMALS)
    histories, _moved = PairHistories.of(sheet).follow(sheet.put(0, "term", "perro"))
    assert histories.follow(sheet)[1] == {key("perro", "dog"): key("pero", "dog")}


def test_another_pair_typed_letter_by_letter_has_no_memory() -> None:
    sheet = Sheet.of(ANIMALS)
    histories, lies = PairHistories.of(sheet), key("gato", "cat")
    for text in ("gat", "ga", "g", "", "v", "va", "vac", "vaca"):
        sheet = sheet.put(1, "term", text)
        histories, moved = histories.follow(sheet)
        lies = moved.get(lies, lies)
    assert lies == key("gato", "cat")


def test_rows_that_move_or_get_a_hint_are_the_same_pairs() -> None:
    sheet = Sheet.of(ANIMALS)
    assert PairHistories.of(sheet).follow(sheet.put(0, "hint", "it barks"))[1] == {}
    assert PairHistories.of(sheet).follow(sheet.insert(0))[1] == {}


def test_a_pair_is_the_same_while_both_sides_are_alike() -> None:
    old = Pair(Side("pero"), Side("dog", picture="a/dog.png"))
    assert is_mended(old, Pair(Side("perro"), Side("dog", picture="b/dog.png")))
    assert not is_mended(old, Pair(Side("gato"), Side("dog", picture="a/dog.png")))
    assert not is_mended(Pair(Side(picture="a.png"), Side("x")), Pair(Side("a"), Side("x")))
