"""A press outside a field takes the keyboard out of it, so that keys mean keys again."""

from __future__ import annotations

from dataclasses import replace

from game.view.box import Box
from game.view.messages import Event, Focused
from game.view.node import Node
from tests.fakes_app import FIELD
from tests.test_input_controller import NOWHERE, ON_BUTTON, FakeHost, click


def test_a_press_outside_a_field_takes_the_keyboard_out_of_it() -> None:
    start = Node("start", "button", Box(0, 0, 20, 20), message="start!")
    at_start = [Focused(start.id), "start!"]
    assert FakeHost(start, FIELD, focus=FIELD.id).gets(*click(ON_BUTTON)) == at_start
    hint = replace(start, focusable=False)
    assert FakeHost(hint, FIELD, focus=FIELD.id).gets(*click(ON_BUTTON)) == [Focused(""), "start!"]
    away = [Focused(""), Event.PRESSED_AWAY]
    assert FakeHost(start, FIELD, focus=FIELD.id).gets(*click(NOWHERE)) == away


def test_a_press_leaves_the_keyboard_where_it_is_if_it_is_no_field_or_has_to_stay_there() -> None:
    start = Node("start", "button", Box(0, 0, 20, 20), message="start!")
    assert FakeHost(start, FIELD, focus=start.id).gets(*click(ON_BUTTON)) == ["start!"]
    host = FakeHost(start, FIELD, focus=FIELD.id)
    host.view = replace(host.view, keeps_field=True)
    assert host.gets(*click(ON_BUTTON)) == ["start!"]
    own = FakeHost(start, FIELD, focus=FIELD.id, own_keys=True)
    assert own.gets(*click(ON_BUTTON)) == ["start!"]
