"""Where the keyboard goes: Tab in order, arrows to what lies that way."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.view.box import Box
from game.view.focus import ARROWS, arrow, tab
from game.view.node import Node
from game.view.view import View

GRID = {
    f"{column}{row}": Box(x * 30, y * 30, 20, 20)
    for y, row in enumerate("123")
    for x, column in enumerate("abc")
}


def view(boxes: dict[str, Box] = GRID, focus: str = "", live_from: int = 0) -> View:
    nodes = tuple(Node(id, "button", box, message=id) for id, box in boxes.items())
    return View((100, 100), nodes, focus=focus, live_from=live_from)


@pytest.mark.parametrize(
    ("focus", "key", "there"),
    [
        ("b2", "left", "a2"),
        ("b2", "right", "c2"),
        ("b2", "up", "b1"),
        ("b2", "down", "b3"),
        ("a1", "left", "a1"),
        ("c3", "down", "c3"),
    ],
)
def test_an_arrow_goes_to_the_neighbour_that_way_and_no_further_than_the_edge(
    focus: str, key: str, there: str
) -> None:
    assert arrow(view(focus=focus), key) == there


def test_what_lies_straight_ahead_is_nearer_than_what_lies_aside() -> None:
    boxes = {"here": Box(0, 0, 20, 20), "aside": Box(30, 42, 20, 20), "ahead": Box(60, 0, 20, 20)}
    assert arrow(view(boxes, "here"), "right") == "ahead"


def test_from_nowhere_an_arrow_begins_at_the_first() -> None:
    assert arrow(view(), "down") == "a1"


def test_tab_goes_round_in_both_directions() -> None:
    assert tab(view(focus="a1")) == "b1"
    assert tab(view(focus="c3")) == "a1"
    assert tab(view(focus="a1"), back=True) == "c3"
    assert tab(view()) == "a1"
    assert tab(view(), back=True) == "c3"


def test_nothing_to_press_is_nowhere_to_go() -> None:
    text = Node("text", "text", Box(0, 0, 9, 9), "words")
    assert tab(View((9, 9), (text,))) == ""


def test_behind_a_dialog_nothing_is_reached() -> None:
    assert tab(view(focus="a1", live_from=8)) == "c3"
    assert arrow(view(focus="c3", live_from=8), "up") == "c3"


boxes = st.builds(
    Box, st.integers(0, 300), st.integers(0, 300), st.integers(1, 80), st.integers(1, 80)
)


@given(st.lists(boxes, min_size=1, max_size=9), st.sampled_from(sorted(ARROWS)))
def test_an_arrow_always_goes_somewhere_that_is_there(places: list[Box], key: str) -> None:
    many = {str(n): box for n, box in enumerate(places)}
    assert arrow(view(many, "0"), key) in many
