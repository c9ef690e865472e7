"""The text field: where the caret is, what keys do."""

from dataclasses import replace

from game.view.box import Box, Point
from game.view.line import Line
from game.view.messages import Clipboard, Composing, Dragged, Key, Pointed, Typed
from game.view.node import Node, Weight
from game.view.ui import Ui
from game.widgets.text_field import Field, copied, edit, node, pressed
from tests.fakes import FakeMeasure

BOX, SIZE = Box(100, 20, 230, 40), 20.0


def drawn(line: Line, focused: bool = True) -> Node:
    field = Field("name", "Name", "Your name", "go")
    return node(field, line, BOX, SIZE, Ui(1280, 720, measure=FakeMeasure()), focused=focused)


def test_keys_typing_and_pasting_edit_the_line() -> None:
    line = edit(edit(Line(), Typed("hola")), Key("left"))
    assert edit(line, Typed("!")).text == "hol!a"
    assert edit(edit(line, Key("a", ctrl=True)), Clipboard("ma\nr")).text == "ma r"
    assert edit(line, Composing("ñ")).shown == "holña"
    assert edit(line, Key("left", ctrl=True, shift=True)).copied == "hol"


def test_cut_takes_the_selection_and_gives_it_to_the_clipboard() -> None:
    line, cut = Line.of("hola").select_all(), Key("x", ctrl=True)
    assert copied(line, cut) == "hola"
    assert edit(line, cut).text == ""
    assert copied(Line.of("hola"), cut) is None


def test_the_placeholder_shows_only_while_the_field_is_empty() -> None:
    assert drawn(Line()).texts[0].words == "Your name"
    assert drawn(Line.of("Ana")).texts[0].words == "Ana"


def test_the_caret_stands_after_the_letters_before_it() -> None:
    assert drawn(Line.of("Ana")).caret[0] == 115 + 3 * SIZE / 2
    assert drawn(Line.of("Ana").left()).caret[0] == 115 + 2 * SIZE / 2
    assert drawn(Line.of("Ana"), focused=False).caret == ()


def test_the_selection_is_marked() -> None:
    [box] = drawn(Line.of("Ana").left(select=True)).marked
    assert (box.x, box.w) == (115 + 20, 10)


def test_what_is_composed_is_underlined_and_candidates_show_at_it() -> None:
    line = edit(Line.of("Ana"), Composing("ねこ"))
    field = drawn(line)
    [box] = field.composed
    assert (box.x, box.w) == (115 + 30, 20)
    assert (field.marked, field.writing_place) == ((), box)
    entered = drawn(edit(line, Typed("猫")))
    place = entered.writing_place
    assert (entered.composed, place and place.x) == ((), entered.caret[0])
    assert drawn(line, focused=False).writing_place == BOX


def test_of_a_long_text_the_part_around_the_caret_shows() -> None:
    line = Line.of("abcdefghij" * 4)
    for at in (line, line.home(), line.left().left().left().left()):
        field = drawn(at)
        words = field.texts[0].words
        assert len(words) * SIZE / 2 <= 200
        assert 115 <= field.caret[0] <= 315
        assert words in line.text


def test_without_the_keyboard_dots_stand_for_what_does_not_show() -> None:
    line = Line.of("abcdefghij" * 4)
    end, start, middle = (
        drawn(at, focused=False).texts[0].words
        for at in (line, line.home(), replace(line, anchor=20, caret=20))
    )
    assert (end[0], end[-3:]) == ("…", "hij")
    assert (start[:3], start[-1]) == ("abc", "…")
    assert middle[0] == middle[-1] == "…"
    assert all(len(words) * SIZE / 2 <= 200 for words in (end, start, middle))
    assert drawn(Line.of("Ana"), focused=False).texts[0].words == "Ana"


def test_of_a_very_long_text_a_few_letters_are_measured() -> None:
    class Counting(FakeMeasure):
        letters = 0

        def width(self, words: str, size: float, weight: Weight = 400, language: str = "") -> float:
            self.letters += len(words)
            return super().width(words, size, weight)

    measure, field = Counting(), Field("name", "Name", "Your name", "go")
    line = Line.of("abcdefghij" * 1_000, 10_000)
    for one in (line, line.home(), replace(line, anchor=5_000, caret=5_000)):
        made = node(field, one, BOX, SIZE, Ui(1280, 720, measure=measure), focused=True)
        found = pressed(one, Pointed("name", Point(215, 40)), made, measure)
        shown = made.texts[0].words
        assert 18 <= len(shown) <= 20
        assert shown in line.text
        assert abs(found.caret - one.caret) <= 20
    assert measure.letters < 6_000


def test_text_from_the_right_begins_at_the_right() -> None:
    field = drawn(Line.of("سلام"))
    assert field.texts[0].align == "right"
    assert field.caret[0] == 315 - 4 * SIZE / 2


def at(x: float, clicks: int = 1) -> Pointed:
    return Pointed("name", Point(x, 40), clicks)


def test_a_press_puts_the_caret_between_the_nearest_letters() -> None:
    line = Line.of("hola tú")
    field, measure = drawn(line), FakeMeasure()
    assert pressed(line, at(115 + 2 * SIZE / 2 + 1), field, measure).caret == 2
    assert pressed(line, at(0), field, measure).caret == 0
    assert pressed(line, at(999), field, measure).caret == 7


def test_the_pointer_drawn_along_a_field_selects() -> None:
    line, measure = Line.of("hola tú"), FakeMeasure()
    begun = pressed(line, at(115), drawn(line), measure)
    there = Point(115 + 4 * SIZE / 2, 40)
    assert pressed(begun, Dragged("name", there), drawn(begun), measure).copied == "hola"


def test_two_presses_choose_the_word_and_three_all() -> None:
    line, measure = Line.of("hola tú"), FakeMeasure()
    assert pressed(line, at(125, 2), drawn(line), measure).copied == "hola"
    assert pressed(line, at(125, 3), drawn(line), measure).copied == "hola tú"


def test_in_text_from_the_right_the_arrows_go_where_they_point() -> None:
    line = Line.of("سلام")
    assert edit(line, Key("right")).caret == 3
    assert edit(edit(line, Key("right")), Key("left")).caret == 4
    assert edit(line, Key("right", shift=True, ctrl=True)).copied == "سلام"
