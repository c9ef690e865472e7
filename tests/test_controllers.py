"""Controllers: what of them reaches the screen on top, and when a key or a button came."""

from __future__ import annotations

from dataclasses import replace

from game.look.inputs import KeyDown
from game.view.messages import Buzz, Controllers, Event, Key, Typed
from tests.test_input_controller import FakeHost


def test_buttons_of_controllers_and_volume_keys_are_for_a_screen_that_wants_them() -> None:
    buzz, louder = Buzz(0, "1", 4321), KeyDown("volumeup")
    host = FakeHost()
    assert host.gets(buzz, louder) == []
    host.view = replace(host.view, wants_controllers=True)
    assert host.gets(buzz, louder) == [buzz, Key("volumeup")]


def test_a_screen_is_told_when_a_controller_is_plugged_in_or_out() -> None:
    host, devices = FakeHost(), ((3, "Buzzer"),)
    assert host.gets(Controllers(devices)) == [Event.CHANGED]
    assert host.services.controllers == devices


def test_a_key_says_when_it_went_down() -> None:
    host = FakeHost()
    told = host.gets(KeyDown("escape", at_ms=70), KeyDown("q", "q", at_ms=90))
    assert [m.at_ms for m in told if isinstance(m, Key | Typed)] == [70, 90]


def test_a_buzzer_that_is_held_down_is_pressed_once() -> None:
    host = FakeHost()
    host.view = replace(host.view, wants_controllers=True)
    keys = KeyDown("w", "w"), KeyDown("w", "w", repeat=True)
    assert host.gets(*keys) == [Typed("w")]
