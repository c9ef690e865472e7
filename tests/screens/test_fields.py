"""The text field: where the caret is, what keys do."""

from game.parts.fields import Field, copied, edit, node
from game.view.box import Box
from game.view.line import Line
from game.view.messages import Clipboard, Composing, Key, Typed
from game.view.node import Node
from game.view.scale import Scale
from tests.fakes import FakeMeasure

BOX, SIZE = Box(100, 20, 230, 40), 20.0


def drawn(line: Line, focused: bool = True) -> Node:
    field = Field("name", "Name", "Your name", "go")
    return node(field, line, BOX, SIZE, Scale(1280, 720), FakeMeasure(), focused=focused)


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


def test_of_a_long_text_the_part_around_the_caret_shows() -> None:
    line = Line.of("abcdefghij" * 4)
    for at in (line, line.home(), line.left().left().left().left()):
        field = drawn(at)
        words = field.texts[0].words
        assert len(words) * SIZE / 2 <= 200
        assert 115 <= field.caret[0] <= 315
        assert words in line.text


def test_text_from_the_right_begins_at_the_right() -> None:
    field = drawn(Line.of("سلام"))
    assert field.texts[0].align == "right"
    assert field.caret[0] == 315 - 4 * SIZE / 2
