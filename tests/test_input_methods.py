"""What an input method composes: whose the keys are meanwhile, and what is entered of it."""

from __future__ import annotations

from game.look.inputs import Down, Editing, KeyDown, Signal, TextIn
from game.view.messages import Composing, Key, Typed
from tests.test_input_controller import ON_BUTTON, ON_FIELD, FakeHost, in_field


def test_while_an_input_method_composes_the_keys_are_its_own() -> None:
    keys = [KeyDown(name) for name in ("enter", "escape", "backspace", "tab", "up")]
    host = in_field()
    sent = host.gets(Editing("ね"), *keys, KeyDown("space", " "), KeyDown("a", ctrl=True))
    assert sent == [Composing("ね")]
    host.sent.clear()
    assert host.gets(TextIn("猫"), Editing(""), KeyDown("escape")) == [
        Typed("猫"),
        Composing(""),
        Key("escape"),
    ]
    assert host.gets(Editing("ね"), Editing(""), KeyDown("backspace"))[-1] == Key("backspace")


def test_what_is_composed_is_entered_before_the_pointer_leads_elsewhere() -> None:
    for leave in (Down(ON_FIELD), Down(ON_BUTTON), Signal.FOCUS_IN):
        host = in_field()
        assert host.gets(Editing("ねこ"), leave)[:2] == [Composing("ねこ"), Typed("ねこ")]
        assert host.window.ended == 1
        host.sent.clear()
        assert Typed("ねこ") not in host.gets(leave)


def test_another_screen_gets_nothing_of_what_was_composed() -> None:
    host = in_field()
    host.gets(Editing("ねこ"))
    host.controller.forget_screen()
    assert host.window.ended == 1
    assert host.gets(KeyDown("backspace"))[-1] == Key("backspace")


def test_where_nothing_is_written_the_letter_that_an_input_method_took_is_a_command() -> None:
    assert FakeHost().gets(Editing("え", KeyDown("e", "e"))) == ["edit!"]
    assert FakeHost().gets(Editing("ね")) == []
