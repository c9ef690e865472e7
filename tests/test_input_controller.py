"""What a player does with pointer and keys: which of it reaches the screen, and as what."""

from __future__ import annotations

from dataclasses import replace

import pytest

from game.core.settings import Settings
from game.input_controller import REST_MS, InputController
from game.look.inputs import Down, FilesIn, KeyDown, Moved, Signal, TextIn, Up, Wheel
from game.screens.routes import Place, Push, Route
from game.services import Services
from game.view.box import Box, Point
from game.view.messages import (
    Clipboard,
    Dragged,
    Dropped,
    Event,
    FilesDropped,
    Focused,
    Hovered,
    Key,
    Pointed,
    Scrolled,
    Typed,
)
from game.view.node import Node
from game.view.pointer import DOUBLE_MS
from game.view.view import View
from tests import fakes
from tests.fakes import FakeShelf
from tests.fakes_app import BUTTON, FIELD, SIZE, FakeWindow

ON_BUTTON, ON_FIELD, NOWHERE = Point(5, 5), Point(45, 5), Point(150, 90)
CARDS = tuple(Node(f"card-{n}", "card", Box(n * 50, 0, 40, 40), message=n, carry=n) for n in (0, 1))


class FakeHost:
    """A screen with a button and a field; pressing the button leads to one with the field alone."""

    def __init__(self, *nodes: Node, focus: str = "", own_keys: bool = False) -> None:
        self.view = View(SIZE, nodes or (BUTTON, FIELD), focus=focus, own_keys=own_keys)
        self.window = FakeWindow()
        self.now = 10_000
        settings = Settings("en")
        self.services: Services = fakes.services(FakeShelf(), settings=settings)
        self.services.clock = lambda: self.now
        self.sent: list[object] = []
        self.went: list[Route] = []
        self.closed = 0
        self.controller = InputController(self)

    def send(self, message: object) -> None:
        self.sent.append(message)
        if message == BUTTON.message:
            self.view = View(SIZE, (FIELD,), focus=FIELD.id)
            self.controller.forget_screen()

    def paste_or_open(self, message: FilesDropped | Clipboard) -> None:
        self.sent.append(message)

    def apply_settings(self) -> None:
        """There is nothing to apply them to."""

    def close(self) -> None:
        self.closed += 1

    def go(self, route: Route) -> None:
        self.went.append(route)

    def gets(self, *events: object) -> list[object]:
        """What the screen is sent for these events."""
        for event in events:
            self.controller.dispatch(event)
        return self.sent


def in_field(own_keys: bool = False) -> FakeHost:
    return FakeHost(FIELD, focus=FIELD.id, own_keys=own_keys)


# ------------------------------------------------------------------ the pointer


def test_a_press_counts_when_the_button_comes_up_over_the_same_node() -> None:
    assert FakeHost().gets(Down(ON_BUTTON), Up(ON_BUTTON)) == ["edit!"]
    assert FakeHost().gets(Down(ON_BUTTON), Up(NOWHERE)) == []
    assert FakeHost().gets(Down(NOWHERE), Up(ON_BUTTON)) == []


def test_a_press_on_nothing_is_told() -> None:
    assert FakeHost().gets(Down(NOWHERE), Up(NOWHERE)) == [Event.PRESSED_AWAY]


def test_a_press_is_to_be_seen_at_once() -> None:
    controller = FakeHost().controller
    assert controller.dispatch(Down(ON_BUTTON))
    assert controller.pointer_state()["pressed"] == BUTTON.id
    assert not controller.dispatch(Up(ON_BUTTON))


def test_the_second_half_of_a_double_click_does_nothing_on_the_new_screen() -> None:
    host = FakeHost()
    host.gets(Down(ON_BUTTON), Up(ON_BUTTON))
    host.view = replace(host.view, nodes=(BUTTON,))
    assert host.gets(Down(ON_BUTTON), Up(ON_BUTTON)) == ["edit!"]
    host.now += DOUBLE_MS
    host.view = replace(host.view, nodes=(BUTTON,))
    assert host.gets(Down(ON_BUTTON), Up(ON_BUTTON)) == ["edit!", "edit!"]


def click(at: Point) -> tuple[object, ...]:
    return Down(at), Up(at)


ON_CARD, ON_OTHER_CARD = Point(20, 20), Point(70, 20)


def test_a_second_press_on_the_same_card_belongs_to_the_first() -> None:
    host = FakeHost(*CARDS)
    assert host.gets(*click(ON_CARD), *click(ON_CARD), *click(ON_CARD)) == [0]
    host.now += DOUBLE_MS - 1
    assert host.gets(*click(ON_CARD)) == [0]
    host.now += DOUBLE_MS
    assert host.gets(*click(ON_CARD)) == [0, 0]


def test_a_finger_may_move_between_the_two_taps_of_a_card() -> None:
    assert FakeHost(*CARDS).gets(*click(Point(4, 4)), *click(Point(36, 36))) == [0]


def test_two_cards_may_be_pressed_as_quickly_as_one_can() -> None:
    assert FakeHost(*CARDS).gets(*click(ON_CARD), *click(ON_OTHER_CARD)) == [0, 1]


def test_a_button_that_stays_may_be_pressed_as_quickly_as_one_can() -> None:
    host = FakeHost(replace(BUTTON, message="larger"))
    assert host.gets(*click(ON_BUTTON), *click(ON_BUTTON)) == ["larger", "larger"]


def test_what_comes_under_the_pointer_is_not_meant_by_the_second_half_of_a_double_click() -> None:
    host = FakeHost(replace(BUTTON, message="next"))
    host.gets(*click(ON_BUTTON))
    host.view = View(SIZE, CARDS)
    assert host.gets(*click(ON_BUTTON)) == ["next"]
    host.now += DOUBLE_MS
    assert host.gets(*click(ON_BUTTON)) == ["next", 0]


def test_what_asks_for_it_is_told_when_the_pointer_comes_and_goes() -> None:
    asks = FakeHost(replace(CARDS[0], hover=True), CARDS[1])
    asks.gets(Moved(NOWHERE), Moved(ON_CARD), Moved(ON_CARD), Moved(ON_OTHER_CARD), Moved(NOWHERE))
    assert asks.sent == [Hovered("card-0"), Hovered("")]


def test_a_card_may_be_dragged_away_right_after_it_was_pressed() -> None:
    host = FakeHost(*CARDS)
    drag = Down(ON_CARD), Moved(ON_OTHER_CARD), Up(ON_OTHER_CARD)
    assert host.gets(*click(ON_CARD), *drag) == [0, Dropped(0, 1)]


def test_enter_that_is_held_presses_once() -> None:
    host = FakeHost(*CARDS, focus="card-0")
    assert host.gets(KeyDown("enter"), KeyDown("enter", repeat=True)) == [0]


def test_enter_on_the_same_card_twice_is_meant_twice() -> None:
    host = FakeHost(*CARDS, focus="card-0")
    assert host.gets(KeyDown("enter"), KeyDown("enter")) == [0, 0]


def test_presses_in_a_field_are_counted_up_to_three() -> None:
    host = in_field()
    sent = host.gets(*(event for _n in range(4) for event in (Down(ON_FIELD), Up(ON_FIELD))))
    assert [message.clicks for message in sent if isinstance(message, Pointed)] == [1, 2, 3, 1]
    host.now += DOUBLE_MS
    assert host.gets(Down(ON_FIELD))[-1] == Pointed("cell", ON_FIELD, 1)


def test_a_press_in_a_field_gives_it_the_keyboard_and_drawing_along_it_selects() -> None:
    host = FakeHost()
    later = Point(60, 5)
    assert host.gets(Down(ON_FIELD), Moved(later)) == [
        Focused("cell"),
        Pointed("cell", ON_FIELD, 1),
        Dragged("cell", later),
    ]


def test_a_card_is_dragged_onto_another_one() -> None:
    host = FakeHost(*CARDS)
    one, other = Point(20, 20), Point(70, 20)
    host.gets(Moved(one), Down(one), Moved(other))
    assert host.controller.pointer_state()["held"] == ("card-0", 50, 0)
    assert host.gets(Up(other)) == [Dropped(0, 1)]


def test_a_slip_of_a_few_pixels_is_no_drag() -> None:
    host = FakeHost(*CARDS)
    assert host.gets(Down(Point(20, 20)), Moved(Point(25, 24)), Up(Point(25, 24))) == [0]


def test_a_card_let_go_over_nothing_is_nothing() -> None:
    assert FakeHost(*CARDS).gets(Down(Point(20, 20)), Moved(NOWHERE), Up(NOWHERE)) == []


def test_a_rest_is_told_once_and_only_where_something_answers_to_it() -> None:
    host = FakeHost(replace(BUTTON, rest="lens"), FIELD)
    host.gets(Moved(NOWHERE), Moved(ON_BUTTON))
    assert host.controller.due() == host.now + REST_MS
    assert not host.controller.notice_rest(host.now)
    assert host.controller.notice_rest(host.now + REST_MS)
    assert not host.controller.notice_rest(host.now + 2 * REST_MS)
    assert host.sent == ["lens"]
    assert host.controller.due() is None
    host.gets(Moved(ON_FIELD))
    assert not host.controller.notice_rest(host.now + 9 * REST_MS)


def test_a_window_that_opens_under_a_resting_pointer_was_not_pointed_at() -> None:
    host = FakeHost()
    host.gets(Moved(ON_BUTTON))
    assert host.controller.pointer_state()["hovered"] == ""
    host.gets(Moved(Point(6, 6)))
    assert host.controller.pointer_state()["hovered"] == BUTTON.id
    assert host.window.hand


def test_the_wheel_and_files_reach_the_screen() -> None:
    host = FakeHost()
    host.gets(Wheel(1.0, ON_BUTTON), FilesIn(("a.csv",)))
    scrolled, dropped = host.sent
    assert scrolled == Scrolled(1.0, ON_BUTTON)
    assert isinstance(dropped, FilesDropped)
    assert dropped.paths == ("a.csv",)


def test_the_shelf_is_looked_at_again_when_the_window_is_back() -> None:
    assert FakeHost().gets(Signal.FOCUS_IN) == [Event.CHANGED]


def test_a_window_that_was_covered_is_shown_again() -> None:
    host = FakeHost()
    host.gets(Signal.EXPOSED)
    assert host.window.shown == [Box(0, 0, *SIZE)]


def test_the_close_button_asks_the_app() -> None:
    host = FakeHost()
    host.gets(Signal.CLOSED, KeyDown("f4", alt=True))
    assert host.closed == 2


# ------------------------------------------------------------------ the keyboard


def test_the_key_that_opens_a_screen_types_nothing_there() -> None:
    assert FakeHost().gets(KeyDown("e", "e"), TextIn("e")) == ["edit!"]


class Leading(FakeHost):
    """A screen whose field has a key that gives it the keyboard, as "/" does in the library."""

    def send(self, message: object) -> None:
        super().send(message)
        if message == FIELD.message:
            self.view = replace(self.view, focus=FIELD.id)


def test_the_letter_that_leads_into_a_field_is_not_typed_there() -> None:
    host = Leading(replace(FIELD, keys=("/",)))
    typed = KeyDown("/", "/"), TextIn("/"), KeyDown("a", "a"), TextIn("a")
    assert host.gets(*typed) == [FIELD.message, Typed("a")]


def test_nor_does_it_while_it_is_held() -> None:
    held = KeyDown("e", "e", repeat=True), TextIn("e")
    assert FakeHost().gets(KeyDown("e", "e"), TextIn("e"), *held, *held) == ["edit!"]


def test_the_next_press_of_the_same_key_is_text() -> None:
    again = KeyDown("e", "e"), TextIn("e")
    assert FakeHost().gets(*again, *again) == ["edit!", Typed("e")]


def test_an_editing_key_in_a_field_comes_as_a_key() -> None:
    assert in_field().gets(KeyDown("backspace")) == [Key("backspace")]


def test_the_sign_of_a_command_is_no_text_and_what_follows_it_is() -> None:
    keys = KeyDown("-", "-", ctrl=True), TextIn("-"), KeyDown("a", "a"), TextIn("a")
    assert in_field(own_keys=True).gets(*keys) == [Key("-", ctrl=True), Typed("a")]


def test_a_letter_of_alt_gr_is_text() -> None:
    sent = in_field().gets(KeyDown("2", "@", ctrl=True, alt=True), TextIn("@"))
    assert Typed("@") in sent


def test_tab_and_arrows_move_the_keyboard_and_enter_presses() -> None:
    host = FakeHost(*CARDS, focus="card-0")
    assert host.gets(KeyDown("tab")) == [Focused("card-1")]
    assert host.gets(KeyDown("right"))[-1] == Focused("card-1")
    assert host.gets(KeyDown("enter"))[-1] == 0


def test_a_letter_that_no_node_wants_is_typed_and_any_other_key_is_told() -> None:
    host = FakeHost(*CARDS)
    assert host.gets(KeyDown("c", "c"), KeyDown("pageup")) == [Typed("c"), Key("pageup")]


def test_with_ctrl_only_keys_that_are_named_so_press() -> None:
    host = FakeHost()
    assert host.gets(KeyDown("e", "e", ctrl=True)) == ["edit!"]
    plain = FakeHost(replace(BUTTON, keys=("e",)))
    assert plain.gets(KeyDown("e", "e", ctrl=True)) == [Key("e", ctrl=True)]


def test_a_held_key_presses_a_button_once() -> None:
    host = FakeHost(replace(BUTTON, message="again"))
    assert host.gets(KeyDown("e", "e"), KeyDown("e", "e", repeat=True)) == ["again"]


@pytest.mark.parametrize(
    ("key", "what"),
    [(KeyDown("m", "m"), "mute"), (KeyDown("f11"), "fullscreen")],
)
def test_keys_that_mean_the_same_everywhere(key: KeyDown, what: str) -> None:
    host = FakeHost()
    assert host.gets(key) == []
    assert getattr(host.services.settings, what)
    host.gets(key)
    assert not getattr(host.services.settings, what)


def test_m_is_a_letter_in_a_field() -> None:
    host = in_field()
    assert host.gets(KeyDown("m", "m"), TextIn("m")) == [Typed("m")]
    assert not host.services.settings.mute


def test_f1_leads_to_the_keys_and_ctrl_v_brings_the_clipboard() -> None:
    host = FakeHost()
    host.window.text = "one\ttwo"
    assert host.gets(KeyDown("f1"), KeyDown("v", ctrl=True)) == [Clipboard("one\ttwo")]
    assert host.went == [Push(Place.HELP)]


def test_a_screen_with_keys_of_its_own_gets_all_of_them() -> None:
    host = FakeHost(*CARDS, own_keys=True)
    assert host.gets(KeyDown("tab"), KeyDown("enter")) == [Key("tab"), Key("enter")]


def test_enter_does_not_press_what_a_dialog_covers() -> None:
    host = FakeHost(CARDS[0], replace(BUTTON, id="close"), focus="card-0")
    host.view = View(SIZE, host.view.nodes, focus="card-0", live_from=1)
    host.controller.dispatch(KeyDown("enter"))
    assert CARDS[0].message not in host.sent


# ------------------------------------------------------------------ the number row


def test_where_digits_are_names_the_number_row_means_them() -> None:
    host = FakeHost(*CARDS)
    azerty = KeyDown("-", "-", digit="6")
    assert host.gets(azerty) == [Typed("-")]
    host.view = replace(host.view, number_row=True)
    assert host.gets(azerty)[1:] == [Typed("6")]


def test_in_a_field_the_number_row_types_what_is_on_it() -> None:
    host = in_field()
    host.view = replace(host.view, number_row=True)
    assert host.gets(KeyDown("", "é", digit="2"), TextIn("é")) == [Typed("é")]


def test_a_window_that_is_minimised_covers_its_screen_until_it_is_back() -> None:
    assert FakeHost().gets(Signal.RESTORED) == []
    assert FakeHost().gets(Signal.HIDDEN, Signal.RESTORED) == [Event.COVERED, Event.CHANGED]


SLIDE = Node("slide", "card", Box(0, 0, 90, 40), message="turn", drag=True)


def test_what_can_be_dragged_tells_where_and_when_it_is_let_go_and_is_not_pressed() -> None:
    host = FakeHost(SLIDE)
    start, near, far, away = Point(40, 20), Point(43, 20), Point(20, 20), Point(95, 50)
    said = host.gets(Down(start), Moved(near), Moved(far), Moved(away), Up(away))
    dragged = [Dragged(SLIDE.id, far), Dragged(SLIDE.id, away)]
    assert said == [Pointed(SLIDE.id, start), *dragged, Event.RELEASED]
    host.sent.clear()
    host.now += DOUBLE_MS
    assert host.gets(Down(start), Moved(near), Up(near)) == [Pointed(SLIDE.id, start), "turn"]
