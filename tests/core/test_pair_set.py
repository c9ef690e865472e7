"""What a set does as a whole."""

from __future__ import annotations

from game.core.pair_set import Pair, PairSet, Side


def test_a_pair_is_known_by_its_two_sides_wherever_its_file_lies() -> None:
    pair = Pair(Side("caf\u00e9", "/x/a.png"), Side("b"), "a hint", "a note", ("c",))
    same = Pair(Side("cafe\u0301", "C:\\y\\a.png", language="fr"), Side("b"))
    assert same.content_key == pair.content_key
    others = [Pair(pair.definition, pair.term), Pair(pair.term, Side("B")), Pair(Side(), Side())]
    keys = {pair.content_key, *(other.content_key for other in others)}
    assert len(keys) == 4
    assert {len(key) for key in keys} == {16}


def test_all_media_move_together() -> None:
    found = PairSet(
        "t", (Pair(Side("a", "/x/a.png"), Side("b", "", "/x/b.ogg")),), (Side("", "/x/d.png"),)
    )
    moved = found.with_media(lambda path: path.replace("/x/", "/y/"))
    assert moved.pairs[0] == Pair(Side("a", "/y/a.png"), Side("b", "", "/y/b.ogg"))
    assert moved.distractors == (Side("", "/y/d.png"),)
    assert moved.content_key == found.content_key


def test_sides_learn_their_language_from_the_set_and_stay_the_same_sides() -> None:
    found = PairSet("t", (Pair(Side("a"), Side("b")),), (Side("c"),), "es", "he")
    spoken = found.with_languages()
    assert (spoken.pairs[0].term.language, spoken.pairs[0].definition.language) == ("es", "he")
    assert spoken.distractors[0].language == "he"
    assert spoken == found
    assert spoken.content_key == found.content_key
    assert spoken.with_languages() is spoken
