"""A pair that is mended in the midst of a game: its cards change, and nothing else does."""

from __future__ import annotations

from dataclasses import replace

from game.core.mending import mended
from game.core.moves import Command, Join
from game.core.pair_set import Pair, Side
from game.modes import columns
from tests.games import after, game


def test_the_cards_of_the_pair_have_the_new_words_where_they_lie() -> None:
    g = mended(game(), 0, Pair(Side("dog"), Side("perra")))
    assert [card.face.text for card in g.round.definitions][:2] == ["perra", "gato"]
    assert g == replace(game(), pairs=g.pairs, rounds=g.rounds)


def test_undo_leads_back_to_the_new_words() -> None:
    g, _ = after(columns, game(), Command.READY, Join(0, 4))
    g, _ = after(columns, mended(g, 0, Pair(Side("dog"), Side("perra"))), Command.UNDO)
    assert g.found == 0
    assert g.round.definitions[0].face.text == "perra"
