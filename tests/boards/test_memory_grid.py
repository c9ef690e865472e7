"""The grid of memory follows its window: higher than wide in an upright one."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from game.boards.cells import NARROWEST
from game.core.game import Game
from game.core.pair_set import PairSet
from game.modes.memory import labels
from game.view.node import Node
from game.view.scale import Scale
from tests.boards.made import assert_tidy, dealt, lay, long, short

TALL = (1080, 1920)
WINDOWS = st.builds(
    lambda height, shape: (round(height * shape), height),
    st.integers(600, 2200),
    st.floats(9 / 16, 21 / 9),
)
PAIRS = st.integers(3, 12)
SETS = st.builds(lambda make, pairs: make(pairs), st.sampled_from([short, long]), PAIRS)


def at(cards: PairSet, size: tuple[int, int]) -> Game:
    return dealt(cards, size, mode="memory")


def shape(nodes: list[Node]) -> tuple[int, int]:
    """How many rows and columns the cards make."""
    return len({node.box.y for node in nodes}), len({node.box.x for node in nodes})


def on_grid(game: Game, size: tuple[int, int]) -> list[Node]:
    return [node for node in lay(game, size) if node.role == "card"]


@settings(max_examples=60, deadline=None)
@given(WINDOWS, SETS)
def test_the_grid_is_as_upright_as_its_window(size: tuple[int, int], cards: PairSet) -> None:
    game, area, u = at(cards, size), Scale(*size).body, Scale(*size).u
    nodes = on_grid(game, size)
    rows, across = shape(nodes)
    in_panels = len(lay(game, size)) > len(nodes)
    if area.h <= area.w:
        assert rows <= across
    elif rows < across:
        # Only labels that would be too low beside long texts keep to a flat grid.
        assert in_panels
    if in_panels:
        assert min(min(node.box.w, node.box.h) for node in nodes) >= NARROWEST * u


@settings(max_examples=60, deadline=None)
@given(WINDOWS, SETS)
def test_all_cards_and_panels_have_their_place_and_keep_the_floor(
    size: tuple[int, int], cards: PairSet
) -> None:
    game = at(cards, size)
    nodes = lay(replace(game, face_up=game.round.order[:2], hide_at=9), size)
    assert_tidy(nodes, size)
    assert not [node.id for node in nodes if node.rest is not None]
    words = {card.face.text for card in game.round.cards}
    shown = [text.size for node in nodes for text in node.texts if text.words in words]
    assert len(shown) == 2
    assert min(shown) >= game.options.floor * size[1] - 0.01


@settings(max_examples=30, deadline=None)
@given(st.tuples(WINDOWS, WINDOWS), SETS)
def test_no_card_changes_its_name_when_the_window_changes(
    windows: tuple[tuple[int, int], tuple[int, int]], cards: PairSet
) -> None:
    game = at(cards, windows[0])
    named = [{node.id: node.label for node in on_grid(game, size)} for size in windows]
    assert named[0] == named[1]
    assert set(named[0].values()) == set(labels(game.round).values())


def test_short_cards_and_long_ones_lie_in_more_rows_than_columns_in_a_portrait_window() -> None:
    for cards in (short(6), short(12), long(6), long(12)):
        rows, across = shape(on_grid(at(cards, TALL), TALL))
        assert rows > across


def test_letters_are_columns_in_an_upright_window_and_cards_are_in_reading_order() -> None:
    nodes = on_grid(at(short(6), TALL), TALL)
    assert [node.label for node in nodes][:4] == ["A1", "B1", "C1", "A2"]
    assert len({node.box.x for node in nodes if node.label.startswith("A")}) == 1
    places = [(node.box.y, node.box.x) for node in nodes]
    assert places == sorted(places)
