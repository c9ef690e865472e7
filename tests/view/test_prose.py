"""A text of several lines: how it is laid, where its caret stands, up and down."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from game.core.letters import stops
from game.view.layout import Layout, lay_out
from game.view.prose import Prose
from tests.fakes import FakeMeasure

MEASURE = FakeMeasure()


def lines(text: str, letters: int) -> Layout:
    """Laid in lines of so many letters of 5 × 13.5 pixels."""
    return lay_out(text, 10, letters * 5, MEASURE)


def words(layout: Layout) -> list[str]:
    return [line.words for line in layout.lines]


@pytest.mark.parametrize(
    ("text", "letters", "expected"),
    [
        ("", 9, [""]),
        ("one two three", 7, ["one two", "three"]),
        ("one two three", 8, ["one two", "three"]),
        ("one\n\ntwo\n", 9, ["one", "", "two", ""]),
        ("immeasurable", 5, ["immea", "surab", "le"]),
        ("a immeasurable", 5, ["a", "immea", "surab", "le"]),
        ("日本語の文章、長い", 6, ["日本語の文", "章、長い"]),
        ("well-known", 6, ["well-", "known"]),
        ("one  two", 4, ["one", "two"]),
    ],
)
def test_lines_break_where_a_reader_expects(text: str, letters: int, expected: list[str]) -> None:
    assert words(lines(text, letters)) == expected


def test_the_caret_stands_where_the_letter_is() -> None:
    layout = lines("one two three", 7)
    assert layout.caret(3) == (15, 0, 13.5)
    assert layout.caret(8) == (0, 13.5, 13.5)
    assert layout.caret(13) == (25, 13.5, 13.5)
    assert layout.height == 27


def test_a_press_finds_the_nearest_place() -> None:
    layout = lines("one two three", 7)
    assert layout.place(12, 5) == 2
    assert layout.place(13, 5) == 3
    assert layout.place(900, 5) == 7
    assert layout.place(900, 900) == 13
    assert layout.place(-5, -5) == 0


def test_lines_from_the_right_stand_at_the_right() -> None:
    layout = lines("שלום", 10)
    assert layout.lines[0].x == 30
    assert layout.caret(0)[0] == 50
    assert layout.caret(4)[0] == 30
    assert layout.place(49, 0) == 0


def test_a_selection_is_a_box_a_line() -> None:
    first, second = lines("one two three", 7).marks(4, 11)
    assert (first.x, first.y, first.w) == (20, 0, 15)
    assert (second.x, second.y, second.w) == (0, 13.5, 15)
    assert len(lines("a\n\nb", 7).marks(0, 4)) == 3


def test_up_and_down_hold_on_to_where_they_began() -> None:
    layout = lines("long line\nab\nlong line", 9)
    prose = Prose.of(layout.text).home().right().right().right().right().down(layout)
    assert prose.caret == 12
    assert prose.down(layout).caret == 13 + 4
    assert prose.down(layout).down(layout).caret == len(layout.text)
    assert prose.up(layout).up(layout, select=True).selection == (0, 4)


def test_home_and_end_keep_to_the_line_that_is_seen() -> None:
    layout = lines("one two three", 7)
    prose = Prose.of(layout.text).home().right()
    assert prose.end(layout=layout).caret == 7
    assert prose.end(layout=layout).home(layout=layout).caret == 0
    assert prose.end().home(layout=layout).caret == 8


def test_line_ends_can_be_typed_and_pasted() -> None:
    assert Prose().insert("a\r\nb\tc\x07").text == "a\nb c"
    assert Prose.of("ab").left().insert("\n").text == "a\nb"
    assert Prose.of("x").compose("に").shown == "xに"


def test_a_double_click_finds_the_word() -> None:
    prose = Prose.of("el niño, no")
    assert prose.word_at(4) == (3, 7)
    assert prose.word_at(7) == (3, 7)
    assert prose.word_at(11) == (9, 11)
    start, end = prose.word_at(4)
    assert replace(prose, anchor=start, caret=end).copied == "niño"


TEXT = st.text("ab 日。\n-שé\u0301👨", max_size=40)


@given(TEXT, st.integers(1, 12))
def test_lines_hold_all_of_the_text_and_fit(text: str, letters: int) -> None:
    layout = lines(text, letters)
    assert "".join(text[line.start : line.end] for line in layout.lines) == text
    for line in layout.lines:
        assert len(line.words) <= letters or len(stops(line.words)) == 2


@given(TEXT, st.integers(2, 12))
def test_a_press_on_the_caret_finds_its_place(text: str, letters: int) -> None:
    layout = lines(text, letters)
    for place in stops(text):
        x, y, tall = layout.caret(place)
        found = layout.place(x, y + tall / 2)
        assert layout.caret(found) == (x, y, tall)


@given(TEXT, st.integers(2, 12), st.lists(st.sampled_from(["up", "down"]), max_size=9))
@example("\n\u0301", 2, ["up", "down"])
def test_the_caret_stays_between_letters(text: str, letters: int, ways: list[str]) -> None:
    layout, prose = lines(text, letters), Prose.of(text)
    for way in ways:
        prose = getattr(prose, way)(layout)
        assert prose.caret in stops(text)
