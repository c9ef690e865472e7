"""Games laid on boards, for the tests of this folder."""

from __future__ import annotations

from typing import Any

from game.boards import BOARDS
from game.boards.board import RoundKey
from game.boards.dealing import deal_game
from game.core.game import Game
from game.core.moves import Command
from game.core.options import Options
from game.core.pair_set import Pair, PairSet, Side
from game.modes import MODES
from game.view.measure import Measure
from game.view.node import Node
from game.view.scale import Scale
from game.view.ui import Ui
from tests.fakes import FakeMeasure

FAKE = FakeMeasure()
SIZE = (1280, 720)
LONG = "word " * 60
plan = RoundKey.of_plan


def pair_set(*rows: tuple[str, str], distractors: tuple[str, ...] = ()) -> PairSet:
    pairs = tuple(Pair(Side(term), Side(definition)) for term, definition in rows)
    return PairSet("a set", pairs, tuple(map(Side, distractors)))


def short(count: int) -> PairSet:
    return pair_set(*((f"term {i:02}", f"meaning {i:02}") for i in range(count)))


def long(count: int) -> PairSet:
    return pair_set(*((f"term {i:02}", f"{i:02} {LONG}") for i in range(count)))


def dealt(
    cards: PairSet,
    size: tuple[int, int] = SIZE,
    measure: Measure = FAKE,
    seed: int = 7,
    **options: Any,
) -> Game:
    """The game that a seed deals, before the first pick."""
    chosen = Options(**options)
    return Game(chosen, seed, *deal_game(cards, chosen, seed, size, measure))


def given_away(game: Game) -> Game:
    """The game after one pair was shown."""
    return MODES[game.options.mode].play(game, Command.REVEAL, 0)[0]


def lay(
    game: Game, size: tuple[int, int] = SIZE, measure: Measure = FAKE, now: int = 0
) -> tuple[Node, ...]:
    ui = Ui(*size, measure=measure)
    return BOARDS[game.options.mode].lay(game, ui.body, ui, now)


def by_id(nodes: tuple[Node, ...]) -> dict[str, Node]:
    return {node.id: node for node in nodes}


def sizes(game: Game, nodes: tuple[Node, ...], side: str) -> set[float]:
    """The text sizes of one side's cards."""
    ids = {f"card-{card.id}" for card in game.round.cards if card.side == side}
    return {text.size for node in nodes if node.id in ids for text in node.texts}


def assert_tidy(nodes: tuple[Node, ...], size: tuple[int, int]) -> None:
    """Nothing overlaps and nothing leaves the area between header and footer."""
    area = Scale(*size).body
    for at, node in enumerate(nodes):
        box = node.box
        assert area.x <= box.x, node.id
        assert area.y <= box.y, node.id
        assert box.right <= area.right + 0.01, node.id
        assert box.bottom <= area.bottom + 0.01, node.id
        assert not any(box.meets(other.box) for other in nodes[at + 1 :]), node.id
