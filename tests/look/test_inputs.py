"""Inputs: pygame's events become the game's own values."""

from __future__ import annotations

import pygame
import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.look import inputs as i
from game.look.key_names import composed_key, has_letters, key_name
from game.view.box import Point

Event = pygame.event.Event


def mouse(kind: int, x: int, y: int, button: int = 1) -> Event:
    return Event(kind, pos=(x, y), button=button)


def key(kind: int, code: int, scancode: int, text: str = "", mod: int = 0) -> Event:
    return Event(kind, key=code, scancode=scancode, unicode=text, mod=mod)


def test_a_press_and_its_release_are_told_with_their_places() -> None:
    events = [mouse(pygame.MOUSEBUTTONDOWN, 10, 20), mouse(pygame.MOUSEBUTTONUP, 13, 24)]
    end = Point(13, 24)
    assert i.Inputs().read(events) == [i.Down(Point(10, 20)), i.Up(end)]


def test_a_press_that_slips_eight_pixels_is_no_tap() -> None:
    events = [mouse(pygame.MOUSEBUTTONDOWN, 10, 20), mouse(pygame.MOUSEBUTTONUP, 18, 20)]
    assert i.Inputs().read(events) == [i.Down(Point(10, 20)), i.Up(Point(18, 20))]


def test_the_right_button_asks_for_a_menu_as_it_goes_down() -> None:
    both = (pygame.MOUSEBUTTONDOWN, pygame.MOUSEBUTTONUP)
    made = i.Inputs().read([mouse(kind, 1, 2, button=3) for kind in both])
    assert made == [i.MenuDown(Point(1, 2))]


def test_other_buttons_do_nothing() -> None:
    assert i.Inputs().read([mouse(pygame.MOUSEBUTTONDOWN, 1, 1, button=2)]) == []


def test_of_a_flood_of_movements_the_last_counts() -> None:
    flood = [Event(pygame.MOUSEMOTION, pos=(x, 0)) for x in range(50)]
    events = [*flood, mouse(pygame.MOUSEBUTTONDOWN, 49, 0), *flood[:2]]
    assert i.Inputs().read(events) == [
        i.Moved(Point(49, 0)),
        i.Down(Point(49, 0)),
        i.Moved(Point(1, 0)),
    ]


def test_the_wheel_turns_where_the_pointer_is() -> None:
    reader = i.Inputs()
    reader.read([Event(pygame.MOUSEMOTION, pos=(7, 8))])
    wheel = Event(pygame.MOUSEWHEEL, x=0, y=1, precise_y=0.5)
    assert reader.read([wheel]) == [i.Wheel(0.5, Point(7, 8))]


def test_a_key_that_stays_down_repeats() -> None:
    reader, a = i.Inputs(), (pygame.K_a, pygame.KSCAN_A, "a")
    down, up = key(pygame.KEYDOWN, *a), key(pygame.KEYUP, *a)
    inputs = [*reader.read([down, down]), *reader.read([up, down])]
    assert [k.repeat for k in inputs if isinstance(k, i.KeyDown)] == [False, True, False]


def test_a_key_that_was_let_go_meanwhile_does_not_repeat() -> None:
    """A busy program finds the repeats of the timer before the release that came first."""
    reader, tab, a = i.Inputs(), (pygame.K_TAB, pygame.KSCAN_TAB), (pygame.K_a, pygame.KSCAN_A, "a")
    down, up = key(pygame.KEYDOWN, *tab), key(pygame.KEYUP, *tab)
    assert reader.read([down]) == [i.KeyDown("tab")]
    batch = [down, down, down, up, key(pygame.KEYDOWN, *a), Event(pygame.TEXTINPUT, text="a")]
    assert reader.read(batch) == [i.KeyDown("a", "a"), i.TextIn("a")]
    assert reader.read([down, down, up, down, down]) == [
        i.KeyDown("tab"),
        i.KeyDown("tab"),
        i.KeyDown("tab", repeat=True),
    ]


@pytest.mark.parametrize(
    ("sent", "text", "named"),
    [
        ((pygame.K_PAGEDOWN, 78), "", "pagedown"),
        ((pygame.K_PAGEUP, 75), "", "pageup"),
        ((pygame.K_RIGHT, 79), "", "right"),
        ((pygame.K_LEFT, 80), "", "left"),
        ((pygame.K_F5, 62), "", "f5"),
        ((pygame.K_ESCAPE, 41), "", "escape"),
        ((pygame.K_PERIOD, 55), ".", "."),
        ((pygame.K_b, 5), "b", "b"),
        ((0x40000080, 128), "", "volumeup"),
        ((0x40000081, 129), "", "volumedown"),
    ],
)
def test_what_remotes_for_presentations_send_has_a_name_and_a_time(
    sent: tuple[int, int], text: str, named: str
) -> None:
    down = key(pygame.KEYDOWN, *sent, text)
    assert i.Inputs().read([down], 4321) == [i.KeyDown(named, text, at_ms=4321)]


def test_control_and_a_letter_is_that_letter() -> None:
    event = key(pygame.KEYDOWN, pygame.K_v, pygame.KSCAN_V, "\x16", pygame.KMOD_LCTRL)
    assert i.Inputs().read([event]) == [i.KeyDown("v", ctrl=True)]


def test_text_of_an_unknown_key_calls_by_its_character() -> None:
    event = Event(pygame.TEXTINPUT, text="¿")
    assert i.Inputs().read([event]) == [i.KeyDown("?", "¿"), i.TextIn("¿")]


def test_text_of_a_known_key_does_not_press_it_again() -> None:
    events = [
        key(pygame.KEYDOWN, pygame.K_a, pygame.KSCAN_A, "a"),
        Event(pygame.TEXTINPUT, text="a"),
    ]
    assert i.Inputs().read(events) == [i.KeyDown("a", "a"), i.TextIn("a")]


def editing(text: str, start: int = 0) -> Event:
    return Event(pygame.TEXTEDITING, text=text, start=start)


def test_a_long_text_of_an_input_method_is_put_together_from_its_parts() -> None:
    reader = i.Inputs()
    parts = editing("わたしはねこをだいす"), editing("きだとおもい", 10), editing("")
    assert [e.text for e in reader.read(parts) if isinstance(e, i.Editing)] == [
        "わたしはねこをだいす",
        "わたしはねこをだいすきだとおもい",
        "",
    ]
    for caret in (0, 1, 2):  # some systems say where the caret is
        assert reader.read([editing("ねこ"), editing("ねこが", caret)])[-1] == i.Editing("ねこが")


@pytest.mark.parametrize(
    ("composed", "name"),
    [
        ("n", "n"),
        ("ｎ", "n"),
        ("１", "1"),
        ("あ", "a"),
        ("・", "/"),
        ("？", "?"),
        ("ㅁ", "a"),
        ("ㄅ", "1"),
        ("ね", ""),
        ("ni", ""),
        ("", ""),
    ],
)
def test_the_key_with_which_an_input_method_begins_is_read_off_its_text(
    composed: str, name: str
) -> None:
    assert composed_key(composed) == name


def test_an_accent_that_waits_for_its_letter_is_no_input_method() -> None:
    assert not any(map(has_letters, ("´", "`", "^", "¨", "~", "ˆ", "˜", "")))
    assert all(map(has_letters, ("n", "ｎ", "１", "あ", "ㅂ", "ねー")))


def test_a_letter_that_an_input_method_took_is_a_key_unless_the_key_came_too() -> None:
    digit = i.KeyDown("1", "1", digit="1", at_ms=7)
    assert i.Inputs().read([editing("１")], 7) == [i.Editing("１", digit)]
    down = key(pygame.KEYDOWN, pygame.K_n, pygame.KSCAN_N, "n")
    assert i.Inputs().read([down, editing("ｎ")])[-1] == i.Editing("ｎ")


def test_files_dropped_together_come_together() -> None:
    events = [
        Event(pygame.DROPFILE, file="/a"),
        Event(pygame.DROPFILE, file="/b"),
        Event(pygame.DROPCOMPLETE),
    ]
    assert i.Inputs().read(events) == [i.FilesIn(("/a", "/b"))]


@pytest.mark.parametrize(
    ("event", "answer"),
    [
        (Event(pygame.QUIT), i.Signal.CLOSED),
        (Event(pygame.WINDOWSIZECHANGED, x=300, y=200), i.Resized((300, 200))),
        (Event(pygame.WINDOWEXPOSED), i.Signal.EXPOSED),
        (Event(pygame.WINDOWFOCUSGAINED), i.Signal.FOCUS_IN),
        (Event(pygame.WINDOWMINIMIZED), i.Signal.HIDDEN),
        (Event(pygame.WINDOWHIDDEN), i.Signal.HIDDEN),
        (Event(pygame.WINDOWRESTORED), i.Signal.RESTORED),
        (Event(pygame.WINDOWLEAVE), i.Moved(i.NOWHERE)),
        (Event(pygame.TEXTEDITING, text="に", start=0), i.Editing("に")),
        (Event(i.WAKE), i.Signal.WAKEUP),
    ],
)
def test_the_window_tells(event: Event, answer: i.Input) -> None:
    assert i.Inputs().read([event]) == [answer]


@pytest.mark.parametrize(
    ("code", "scancode", "text", "shift", "name"),
    [
        (pygame.K_a, pygame.KSCAN_A, "A", True, "a"),
        (pygame.K_q, pygame.KSCAN_A, "q", False, "q"),  # AZERTY: by the character
        (0x634, pygame.KSCAN_A, "ش", False, "a"),  # Arabic: by the place
        (0x3B1, pygame.KSCAN_A, "α", False, "a"),
        (0x444, pygame.KSCAN_A, "ф", False, "a"),
        (0x661, pygame.KSCAN_1, "١", False, "1"),
        (0xE9, pygame.KSCAN_W, "é", False, ""),  # bépo: a Latin letter is no other one
        (0x11F, pygame.KSCAN_E, "ğ", False, ""),  # Turkish F
        (0x131, pygame.KSCAN_I, "ı", False, "i"),  # Turkish Q
        (pygame.K_a, pygame.KSCAN_A, "á", False, "a"),  # after an accent
        (0xE34, pygame.KSCAN_B, "\u0e34", False, "b"),  # Thai: a vowel mark
        (0x644, pygame.KSCAN_B, "لا", False, "b"),
        (0x434, pygame.KSCAN_L, "", False, "l"),
        (pygame.K_KP_ENTER, 88, "", False, "enter"),
        (pygame.K_KP_7, 95, "7", False, "7"),
        (pygame.K_KP_0, 98, "", False, "0"),
        (pygame.K_KP_PLUS, 87, "+", False, "+"),
        (pygame.K_EQUALS, pygame.KSCAN_EQUALS, "=", False, "+"),
        (pygame.K_SLASH, pygame.KSCAN_SLASH, "?", True, "?"),
        (pygame.K_SLASH, pygame.KSCAN_SLASH, "", True, "?"),
        (pygame.K_QUOTE, pygame.KSCAN_MINUS, "?", True, "?"),  # Spanish
        (0xA1, pygame.KSCAN_EQUALS, "¿", True, "?"),
        (0xA1, pygame.KSCAN_EQUALS, "¡", False, ""),
        (pygame.K_F11, pygame.KSCAN_F11, "", False, "f11"),
        (pygame.K_PAGEDOWN, pygame.KSCAN_PAGEDOWN, "", False, "pagedown"),
        (pygame.K_SPACE, pygame.KSCAN_SPACE, " ", False, "space"),
        (pygame.K_LSHIFT, pygame.KSCAN_LSHIFT, "", True, ""),
    ],
)
def test_a_key_has_one_name_everywhere(
    code: int, scancode: int, text: str, shift: bool, name: str
) -> None:
    assert key_name(code, scancode, text, shift) == name


def test_a_key_with_a_name_of_its_own_types_nothing() -> None:
    """pygame can hand an input method's last letter on with the next Enter."""
    event = key(pygame.KEYDOWN, pygame.K_RETURN, 40, "日", pygame.KMOD_LSHIFT)
    assert i.Inputs().read([event]) == [i.KeyDown("enter", shift=True)]


# ---------------------------------------------------------------------- the number row

ROWS = {
    "Spanish, German, English": "1234567890",
    "French AZERTY": "&é\"'(-è_çà",
    "Belgian": "&é\"'(§è!çà",
    "bépo": '"«»()@+-/*',
    "Czech": "+ěščřžýáíé",
    "Slovak": "+ľščťžýáíé",
    "Lithuanian": "ąčęėįšųū„“",
    "Vietnamese": ["ă", "â", "ê", "ô", "", "", "", "", "", "đ"],
    "Arabic digits": "١٢٣٤٥٦٧٨٩٠",
    "Devanagari digits": "१२३४५६७८९०",
    "Thai": "ๅ/-ภถ\u0e38\u0e36คตจ",
    "Japanese kana": "ぬふあうえおやゆよわ",
}
PLACES = [*range(pygame.KSCAN_1, pygame.KSCAN_1 + 9), pygame.KSCAN_0]


@pytest.mark.parametrize("layout", ROWS)
@pytest.mark.parametrize("code", [0, pygame.K_1])
def test_the_number_row_means_its_digits_without_shift(layout: str, code: int) -> None:
    """SDL gives some layouts the codes of digits, others those of what is on the keys."""
    for place, text, digit in zip(PLACES, ROWS[layout], "1234567890", strict=True):
        event = key(pygame.KEYDOWN, code or ord(text or "a"), place, text)
        [down] = i.Inputs().read([event])
        assert isinstance(down, i.KeyDown)
        assert down.digit == digit


@pytest.mark.parametrize("mod", [pygame.KMOD_LSHIFT, pygame.KMOD_LCTRL, pygame.KMOD_RALT])
def test_with_another_key_held_the_number_row_means_what_it_types(mod: int) -> None:
    for text, digit in (("6", "6"), ("&", ""), ("|", "")):
        event = key(pygame.KEYDOWN, pygame.K_6, pygame.KSCAN_6, text, mod)
        [down] = i.Inputs().read([event])
        assert isinstance(down, i.KeyDown)
        assert (down.digit, down.name) == (digit, text)


@given(text=st.characters(exclude_categories=["Cs", "Cc"]), place=st.sampled_from(PLACES))
def test_whatever_the_number_row_types_it_is_some_digit(text: str, place: int) -> None:
    [down] = i.Inputs().read([key(pygame.KEYDOWN, ord(text), place, text)])
    assert isinstance(down, i.KeyDown)
    assert len(down.digit) == 1
    assert down.digit.isascii()
    assert down.digit.isdigit()


def test_superscripts_and_letters_beside_the_row_are_no_digits() -> None:
    for place, text in ((pygame.KSCAN_GRAVE, "²"), (pygame.KSCAN_MINUS, ")")):
        [down] = i.Inputs().read([key(pygame.KEYDOWN, ord(text), place, text)]) or [i.KeyDown("")]
        assert isinstance(down, i.KeyDown)
        assert down.digit == ""
