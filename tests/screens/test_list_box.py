"""The list in a dialog: which row has the keyboard, how it scrolls, what is typed below it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from game.view.box import Point
from game.view.messages import Focused, Key, Pointed, Scrolled, Typed
from game.view.node import Node
from game.widgets.list_box import ListBox, ListBoxAction, ListContent, ListOption
from tests import fakes
from tests.fakes import FakeShelf

SERVICES = fakes.services(FakeShelf())
UI = SERVICES.ui((1280, 720))
MANY = ListContent(
    "Which?", [ListOption(f"row {n}", n, "note", n == 25) for n in range(1, 41)], "One's own"
)


def nodes(box: ListBox, content: ListContent = MANY) -> dict[str, Node]:
    return {node.id: node for node in box.nodes(content, UI)}


def shows(box: ListBox, id: str) -> bool:
    node = nodes(box)[id]
    assert node.clip is not None
    return node.clip.y <= node.box.y and node.box.bottom <= node.clip.bottom


def test_the_option_that_is_chosen_now_has_the_keyboard_and_is_in_view() -> None:
    box = ListBox.of(MANY)
    assert box.focus == "option-25"
    assert shows(box, "option-25")
    assert not shows(box, "option-1")


def test_the_first_nine_rows_have_a_digit_as_their_key() -> None:
    found = nodes(ListBox.of(MANY))
    assert found["option-9"].keys == ("9",)
    assert found["option-10"].keys == ()
    assert found["option-9"].message == 9


def test_the_row_that_the_keyboard_goes_to_is_brought_into_view() -> None:
    box = ListBox.of(MANY).update(Focused("option-1"), MANY, SERVICES, UI)
    assert shows(box, "option-1")
    box = box.update(Scrolled(-1e6, Point(640, 360)), MANY, SERVICES, UI)
    assert shows(box, "option-40")


def test_letters_go_into_the_field_while_it_has_the_keyboard() -> None:
    box = ListBox.of(MANY)
    assert box.update(Typed("x"), MANY, SERVICES, UI) == box
    box = box.update(Focused("own"), MANY, SERVICES, UI)
    for message in (Typed("ab"), Key("left"), Typed("-"), Pointed("own", Point(9, 9), 3)):
        box = box.update(message, MANY, SERVICES, UI)
    assert box.line.text == "a-b"
    assert box.line.copied == "a-b"
    assert nodes(box)["own"].message is ListBoxAction.TYPE


def test_a_list_without_a_field_shows_none() -> None:
    assert "own" not in nodes(ListBox.of(ListContent("?", [])), ListContent("?", []))


def test_the_ring_is_clear_of_the_next_options_where_there_is_room() -> None:
    short = [ListOption(f"row {n}", n) for n in range(9)]
    few, nine = replace(MANY, options=short[:4]), replace(MANY, options=short)
    for content, air in ((few, 10), (nine, 6), (MANY, 10)):
        found = nodes(ListBox.of(content), content)
        one, two = found["option-1"].box, found["option-2"].box
        assert two.y - one.bottom == pytest.approx(UI(air))
