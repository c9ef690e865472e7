"""What the editor is made of, as values: selection, scroll anchor, what is typed, the search."""

from __future__ import annotations

from dataclasses import replace

import pytest

from game.boards.readability import Place, overflow
from game.core.bounds import MOST_PAIRS
from game.core.history import History
from game.core.pair_set import Pair, Side
from game.core.sheet import Row, Sheet
from game.screens.editor import keys
from game.screens.editor.edit import Edit, Extent, Selection
from game.screens.editor.scroll import Anchor, Rows
from game.screens.editor.search import Search
from game.screens.editor.typing import Input, Typing
from game.view.box import Point
from game.view.layout import Layout, lay_out
from game.view.line import Line
from game.view.messages import Clipboard, Composing, Key, Typed
from game.view.prose import Prose
from tests.fakes import FakeMeasure

TABLE = Extent(rows=5, columns=2, page=3)


def sheet(*terms: str) -> Sheet:
    rows = (Row(Side(term), Side(f"{term}!"), key=n) for n, term in enumerate(terms, 1))
    return Sheet(rows=tuple(rows), next_key=len(terms) + 1)


def edit(*terms: str, at: Selection | None = None) -> Edit:
    return Edit(History(sheet(*terms)), at or Selection())


def terms(edit: Edit) -> list[str]:
    return [row.term.text for row in edit.sheet.rows]


def press(edit: Edit, key: Key) -> Edit:
    done = keys.press(edit, key, layout_of(Typing.open("")), 3)
    assert done is not None
    return done


# ---------------------------------------------------------------------- what is chosen


@pytest.mark.parametrize(
    ("key", "cell"),
    [
        (Key("down"), (3, 1)),
        (Key("up"), (1, 1)),
        (Key("left"), (2, 0)),
        (Key("right"), (2, 1)),
        (Key("home"), (2, 0)),
        (Key("home", ctrl=True), (0, 0)),
        (Key("end", ctrl=True), (4, 1)),
        (Key("pagedown"), (4, 1)),
        (Key("pageup"), (0, 1)),
        (Key("up", ctrl=True), (0, 1)),
    ],
)
def test_arrows_and_jumps_stay_in_the_table(key: Key, cell: tuple[int, int]) -> None:
    went = Selection.at(2, 1).move(key, TABLE)
    assert went == Selection.at(*cell)


def test_shift_with_an_arrow_lets_the_block_grow_and_shrink() -> None:
    chosen: Selection | None = Selection.at(2, 1)
    for name in ("down", "down", "left", "up"):
        assert chosen is not None
        chosen = chosen.move(Key(name, shift=True), TABLE)
    assert chosen == Selection(2, 1, (3, 0))
    assert [chosen.holds(3, 0), chosen.holds(4, 0)] == [True, False]


def test_tab_goes_row_by_row_and_leaves_the_table_at_its_ends() -> None:
    assert Selection.at(1, 1).tab(TABLE) == Selection.at(2, 0)
    assert Selection.at(1, 0).tab(TABLE, back=True) == Selection.at(0, 1)
    assert Selection.at(4, 1).tab(TABLE) is None
    assert Selection.at(0, 0).tab(TABLE, back=True) is None


def test_enter_in_a_definition_goes_to_the_term_of_the_next_row() -> None:
    assert Selection.at(1, 1).enter(TABLE) == Selection.at(2, 0)
    assert Selection.at(1, 1).enter(TABLE, back=True) == Selection.at(0, 1)


# ---------------------------------------------------------------------- how far it is rolled


def tall(row: int) -> float:
    return 100.0 if row == 3 else 20.0


def test_the_wheel_rolls_over_rows_and_stops_at_both_ends() -> None:
    assert Rows(10, 100, tall).scroll(Anchor(), 50) == Anchor(2, 10)
    assert Rows(10, 100, tall).scroll(Anchor(2, 10), -1000) == Anchor()
    assert Rows(10, 100, tall).scroll(Anchor(), 1e6) == Anchor(5, 0)


def test_a_row_is_brought_in_sight_by_the_shortest_way() -> None:
    assert Rows(10, 100, tall).reveal(Anchor(), 2, 0, 20) == Anchor()
    assert Rows(10, 100, tall).reveal(Anchor(), 4, 0, 20) == Anchor(3, 20)
    assert Rows(10, 100, tall).reveal(Anchor(5), 1, 0, 20) == Anchor(1)
    assert Rows(10_000, 100, tall).reveal(Anchor(), 9_000, 0, 20) == Anchor(8996)


def test_of_a_row_taller_than_the_table_the_line_with_the_caret_shows() -> None:
    assert Rows(10, 50, tall).reveal(Anchor(), 3, 80, 100) == Anchor(3, 50)


# ---------------------------------------------------------------------- what is written


def test_typing_over_a_cell_replaces_it_and_escape_would_not() -> None:
    over = edit("uno").type_over()
    assert over.typing is not None
    done = replace(over, typing=over.typing.edit(over.typing.prose.insert("dos")))
    assert terms(done.commit()) == ["dos"]
    assert terms(done.abandon()) == ["uno"]


def test_what_was_not_changed_is_no_step() -> None:
    assert not edit("uno").open_cell().commit().history.past


def test_writing_below_the_last_row_makes_a_new_one() -> None:
    over = edit("uno", at=Selection.at(1, 0)).type_over()
    assert over.typing is not None
    done = replace(over, typing=over.typing.edit(Prose.of("dos"))).enter()
    assert terms(done) == ["uno", "dos"]
    assert done.selection == Selection.at(2, 0)


def test_rows_are_inserted_moved_repeated_and_deleted_by_keys() -> None:
    at = edit("a", "b", "c", at=Selection.at(1, 0))
    assert terms(press(at, Key("+", ctrl=True))) == ["a", "", "b", "c"]
    assert terms(press(at, Key("enter", ctrl=True))) == ["a", "b", "", "c"]
    assert terms(press(at, Key("up", alt=True))) == ["b", "a", "c"]
    assert press(at, Key("up", alt=True)).selection.row == 0
    assert terms(press(at, Key("d", ctrl=True))) == ["a", "b", "b", "c"]
    assert terms(press(at, Key("-", ctrl=True))) == ["a", "c"]


def test_a_block_of_rows_moves_and_goes_as_one() -> None:
    at = edit("a", "b", "c", "d", at=Selection(1, 0, (2, 1)))
    assert terms(press(at, Key("down", alt=True))) == ["a", "d", "b", "c"]
    assert terms(press(at, Key("delete", ctrl=True))) == ["a", "d"]
    assert terms(press(press(at, Key("delete", ctrl=True)), Key("a", ctrl=True))) == ["a", "d"]


def test_the_empty_row_at_the_end_is_neither_moved_nor_deleted() -> None:
    at = edit("a", at=Selection.at(1, 0))
    for key in (Key("up", alt=True), Key("delete", ctrl=True), Key("d", ctrl=True)):
        assert terms(press(at, key)) == ["a"]


def test_everything_is_all_rows_even_of_a_full_set() -> None:
    for rows in (1, 3, MOST_PAIRS):
        done = press(edit(*["x"] * rows), Key("a", ctrl=True))
        assert (done.selection.first, done.selection.last) == (0, rows - 1)


def test_delete_empties_the_chosen_cells_only() -> None:
    done = press(edit("a", "b", "c", at=Selection(0, 0, (1, 0))), Key("delete"))
    assert terms(done) == ["", "", "c"]
    assert done.sheet.rows[0].definition.text == "a!"


def test_what_is_copied_can_be_pasted_below() -> None:
    at = edit("a", "b", at=Selection(0, 0, (1, 1)))
    pasted = replace(at, selection=Selection.at(1, 0)).paste(at.block())
    assert terms(pasted) == ["a", "a", "b"]
    assert pasted.selection == Selection(1, 0, (2, 1))


def test_three_columns_that_are_pasted_show_the_hints() -> None:
    assert edit("a").paste([["x", "y", "z"]]).columns == 3


def test_undo_goes_to_the_row_that_changed() -> None:
    at = press(edit("a", "b", "c", at=Selection.at(1, 0)), Key("delete"))
    back = replace(at, selection=Selection.at(3, 0)).undo()
    assert (terms(back), back.selection.row) == (["a", "b", "c"], 1)
    assert terms(back.redo()) == ["a", "", "c"]


# ---------------------------------------------------------------------- letters in a cell


def layout_of(typing: Typing) -> Layout:
    return lay_out(typing.shown, 20, 100, FakeMeasure())


def send(typing: Typing, *messages: Input) -> Typing | None:
    done: Typing | None = typing
    for message in messages:
        assert done is not None
        done = done.update(message, layout_of(done))
    return done


def after(typing: Typing, message: Input) -> Prose:
    done = send(typing, message)
    assert done is not None
    return done.prose


def test_letters_pasting_line_ends_and_undo_in_a_cell() -> None:
    done = send(Typing.open("a"), Typed("b"), Key("enter", shift=True), Clipboard("c\td"))
    assert done is not None
    assert done.prose.text == "ab\nc d"
    back = send(done, Key("z", ctrl=True), Key("z", ctrl=True))
    assert back is not None
    assert back.prose.text == "ab"
    assert after(back, Key("y", ctrl=True)).text == "ab\n"


def test_undo_with_nothing_written_gives_the_cell_up() -> None:
    assert send(Typing.open("a"), Key("z", ctrl=True)) is None


def test_arrows_leave_a_cell_that_was_typed_over_but_not_one_that_was_opened() -> None:
    over = send(Typing.over("old"), Typed("new"))
    assert over is not None
    assert send(over, Key("down")) is None
    assert send(over, Key("left")) is not None
    assert send(Typing.open("old"), Key("down")) is not None


def test_in_a_line_from_the_right_the_arrows_go_where_they_point() -> None:
    done = send(Typing.open("سلام"), Key("right", shift=True))
    assert done is not None
    assert done.prose.caret == 3
    assert after(done, Key("left")).caret == 4


def test_an_input_method_shows_what_is_not_entered_yet() -> None:
    done = send(Typing.open("漢"), Composing("じ"))
    assert done is not None
    assert (done.shown, done.prose.text) == ("漢じ", "漢")
    assert after(done, Typed("字")).text == "漢字"


def test_presses_put_the_caret_take_a_word_and_take_all() -> None:
    typing = Typing.open("uno dos")
    layout = layout_of(typing)
    assert typing.press(layout, Point(41, 5), 1).prose.caret == 4
    assert typing.press(layout, Point(51, 5), 2).prose.copied == "dos"
    assert typing.press(layout, Point(51, 5), 3).prose.copied == "uno dos"
    begun = typing.press(layout, Point(0, 5), 1)
    assert begun.drag(layout, Point(31, 5)).prose.copied == "uno"


# ---------------------------------------------------------------------- finding and the board


def test_finding_goes_on_from_the_chosen_cell_and_says_when_there_is_nothing() -> None:
    at = sheet("Uno", "dos", "uno más")
    finding, chosen = Search().type_in(Line.of("UNO"), at)
    assert chosen == Selection.at(0, 0)
    finding, chosen = finding.next(at, (0, 1), back=False)
    assert chosen == Selection.at(2, 0)
    finding, chosen = finding.type_in(finding.line.insert("?"), at)
    assert (finding.nothing, chosen) == (True, None)


def test_the_letters_that_do_not_fit_on_the_board_are_counted() -> None:
    place = Place((1280, 720), "projector", FakeMeasure())
    fine = Pair(Side("leal"), Side("vuelve " * 20))
    assert overflow(fine, (), place) is None
    long = Pair(Side("leal"), Side("vuelve " * 400))
    found = overflow(long, (), place)
    assert found is not None
    kind, letters = found
    text = long.definition.text
    assert kind == "definition"
    shorter = replace(long, definition=Side(text[: len(text) - letters]))
    assert overflow(shorter, (), place) is None
    one_more = replace(long, definition=Side(text[: len(text) - letters + 1]))
    assert overflow(one_more, (), place) is not None


def test_a_term_can_be_too_long_as_well() -> None:
    place = Place((1280, 720), "projector", FakeMeasure())
    found = overflow(Pair(Side("vuelve " * 400), Side("leal")), (), place)
    assert found is not None
    assert found[0] == "term"
