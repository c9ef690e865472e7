"""What hands do: which of it reaches the screen, and as what."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any, cast

from game.controls import Controls, Stage
from game.core.settings import Settings
from game.look.inputs import KeyDown, TextIn
from game.view.box import Box
from game.view.messages import Key, Typed
from game.view.node import Node
from game.view.view import View

BUTTON = Node("edit", "button", Box(0, 0, 9, 9), "Edit", message="edit!", keys=("e",))
FIELD = Node("cell", "field", Box(0, 0, 9, 9), "Term", message="write")


class FakeStage:
    """A screen with a button; pressing it leads to one with a text field."""

    helping = False
    s = SimpleNamespace(settings=Settings())

    def __init__(self) -> None:
        self.view = View((100, 100), (BUTTON,))
        self.sent: list[object] = []
        self.controls = Controls(cast(Stage, self))

    def clock(self) -> int:
        return 0

    def send(self, message: object) -> None:
        self.sent.append(message)
        if message == "edit!":
            self.view = View((100, 100), (FIELD,), focus="cell")
            self.controls.another_screen()

    def take(self, *events: object) -> list[Any]:
        for event in events:
            self.controls.take(event)
        return self.sent


def test_the_key_that_opens_a_screen_types_nothing_there() -> None:
    assert FakeStage().take(KeyDown("e", "e"), TextIn("e")) == ["edit!"]


def test_nor_does_it_while_it_is_held() -> None:
    held = KeyDown("e", "e", repeat=True), TextIn("e")
    assert FakeStage().take(KeyDown("e", "e"), TextIn("e"), *held, *held) == ["edit!"]


def test_the_next_press_of_the_same_key_is_text() -> None:
    again = KeyDown("e", "e"), TextIn("e")
    assert FakeStage().take(*again, *again) == ["edit!", Typed("e")]


def test_an_editing_key_in_a_field_comes_as_a_key() -> None:
    stage = FakeStage()
    stage.view = View((100, 100), (FIELD,), focus="cell")
    assert stage.take(KeyDown("backspace")) == [Key("backspace")]


def test_the_sign_of_a_command_is_no_text_and_what_follows_it_is() -> None:
    stage = FakeStage()
    stage.view = View((100, 100), (FIELD,), focus="cell", own_keys=True)
    sent = stage.take(KeyDown("-", "-", ctrl=True), TextIn("-"), KeyDown("a", "a"), TextIn("a"))
    assert sent == [Key("-", ctrl=True), Typed("a")]


def test_a_letter_of_alt_gr_is_text() -> None:
    stage = FakeStage()
    stage.view = View((100, 100), (FIELD,), focus="cell")
    assert Typed("@") in stage.take(KeyDown("2", "@", ctrl=True, alt=True), TextIn("@"))
