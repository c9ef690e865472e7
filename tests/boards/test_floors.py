"""Every starter set, with the real fonts: the automatic plan keeps the floors everywhere."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import islice
from pathlib import Path

import pytest

from game.boards.board import Lens
from game.core.game import Game
from game.core.options import TERM_OVER_DEFINITION
from game.core.pair_set import PairSet
from game.formats import read_any
from game.look.text import SkiaMeasure
from game.places import STARTER_SETS
from game.view.node import Node, Text
from tests.boards.made import assert_tidy, by_id, dealt, lay

SETS = sorted(STARTER_SETS.rglob("*.yaml"))
WINDOWS = [
    *[(1280, 720), (1366, 768), (1920, 1080), (2560, 1080), (3840, 2160)],
    *[(1024, 768), (800, 600), (1280, 1024), (1600, 1200)],
]
ROUNDS = {1: 12, 7: 2}
"""Each seed with how many rounds are looked at: of one all, of the other another beginning."""
WIDE = 1.6
"""In narrower windows the longest texts may end in "…", with the lens to read them."""
MEASURE = SkiaMeasure()


def _pairs(path: Path) -> PairSet:
    found, problems = read_any(path)
    assert found is not None, problems
    return found


def _rounds(game: Game) -> Iterator[Game]:
    for at in range(len(game.rounds)):
        yield replace(game, at=at)


def _texts(game: Game, nodes: tuple[Node, ...], card: int) -> list[Text]:
    """What can be read of a card: on it, or in the panels of memory."""
    found = by_id(nodes)
    texts = found[f"card-{card}"].texts
    if "reading-0" in found:
        texts += found["reading-0"].texts
    return [text for text in texts if text.words == game.card(card).face.shown]


@pytest.mark.parametrize("room", ["desk", "projector"])
@pytest.mark.parametrize("mode", ["columns", "memory"])
@pytest.mark.parametrize("path", SETS, ids=lambda path: path.stem)
def test_the_automatic_plan_keeps_the_floors(path: Path, mode: str, room: str) -> None:
    pair_set = _pairs(path)
    for size in WINDOWS:
        for seed, rounds in ROUNDS.items():
            game = dealt(pair_set, size, MEASURE, seed, mode=mode, room=room)
            for here in islice(_rounds(game), rounds):
                _check(here, size)


def _check(game: Game, size: tuple[int, int]) -> None:
    """One size a side, none below its floor, nothing cut, nothing out of place."""
    floor = game.options.floor * size[1]
    closed = lay(game, size, MEASURE)
    assert_tidy(closed, size)
    found: dict[str, set[float]] = {"term": set(), "definition": set()}
    for card in game.round.cards:
        if not card.face.text:
            continue
        nodes = closed
        if game.options.mode == "memory":
            nodes = lay(replace(game, face_up=(card.id,)), size, MEASURE)
        (text,) = _texts(game, nodes, card.id)
        lens = by_id(nodes)[f"card-{card.id}"].rest == Lens(card.id)
        assert MEASURE.fits(text) != lens, (card.face.text, text.size, text.box)
        assert not lens or size[0] / size[1] < WIDE
        found[card.side].add(text.size)
    for side, least in (("term", floor * TERM_OVER_DEFINITION), ("definition", floor)):
        assert len(found[side]) <= 1
        assert all(text_size >= least - 1e-6 for text_size in found[side])
