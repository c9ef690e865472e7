"""The editor pressed, dropped on, left, and changed by others."""

from __future__ import annotations

from pathlib import Path

import pytest
import skia

from game.core.bounds import MOST_PAIRS
from game.core.sheet import Sheet
from game.screens.editor.losses import drop_media
from game.screens.editor.messages import Action, CloseNotice
from game.screens.routes import Go, Push, Replace, ToImport, ToSetup
from game.view.box import Box, Point
from game.view.messages import Clipboard, Dragged, Event, FilesDropped, Focused, Key, Scrolled
from tests.screens.editor_made import TWO, Editor, a_file
from tests.views import SIZE


@pytest.fixture
def new(tmp_path: Path) -> Editor:
    return Editor(tmp_path)


# ---------------------------------------------------------------------- the pointer


def test_a_double_press_writes_at_the_letter_that_was_pressed(tmp_path: Path) -> None:
    at = Editor(tmp_path, a_file(tmp_path, "casa verde: house\n"))
    box = at.node("cell-0-0").texts[0].box
    at.press("cell-0-0", clicks=2, point=Point(box.x + 4 * 8, box.y + 9))
    at.write("s", "<enter>")
    assert at.pairs()[0][0] == "casas verde"


def test_a_drag_over_cells_chooses_a_block_and_over_numbers_rows(tmp_path: Path) -> None:
    at = Editor(tmp_path, a_file(tmp_path, TWO))
    at.press("cell-0-0")
    at.send(Dragged("cell-0-0", at.node("cell-1-1").box.centre))
    at.write("<ctrl c>")
    at.press("number-1")
    at.write("<ctrl c>")
    assert at.clipboard == ["uno\tone\ndos\ttwo\n", "dos\ttwo\n"]


def test_pressing_another_cell_keeps_what_was_written(tmp_path: Path) -> None:
    at = Editor(tmp_path, a_file(tmp_path, TWO)).write("three")
    at.press("cell-1-1")
    assert at.pairs() == [("three", "one"), ("dos", "two")]


def test_of_ten_thousand_rows_only_those_that_show_are_nodes(tmp_path: Path) -> None:
    rows = "".join(f"  - a{n}: b{n}\n" for n in range(9_000))
    at = Editor(tmp_path, a_file(tmp_path, f"pairs:\n{rows}"))
    assert len(at.view().nodes) < 150
    at.send(Scrolled(-2, Point(600, 300)))
    assert "cell-1-0" not in at.view().by_id
    at.write("<ctrl end>")
    assert len(at.view().nodes) < 150
    assert "cell-8999-1" in at.view().by_id


def test_letters_go_to_the_chosen_cell_even_when_it_is_scrolled_away(tmp_path: Path) -> None:
    at = Editor(tmp_path, a_file(tmp_path, "".join(f"a{n}: b{n}\n" for n in range(90))))
    at.send(Scrolled(-20, Point(600, 300)))
    view = at.view()
    assert view.focus in view.by_id
    at.write("new")
    assert at.node("cell-0-0").caret
    at.write("<enter>")
    assert at.pairs()[0] == ("new", "b0")


def test_nothing_of_the_table_shows_outside_of_it(tmp_path: Path) -> None:
    at = Editor(tmp_path, a_file(tmp_path, "".join(f"a{n}: b{n}\n" for n in range(50))))
    at.send(Scrolled(-1, Point(600, 300)))
    window = at.screen.page(SIZE).layout.table.frame.rows
    clips = {n.clip for n in at.view().nodes if n.id.startswith(("cell-", "row-", "number-"))}
    assert clips == {window}


# ---------------------------------------------------------------------- pictures and sounds


def a_picture(path: Path) -> Path:
    surface = skia.Surface(8, 8)
    surface.makeImageSnapshot().save(str(path), skia.kPNG)
    return path


def test_a_picture_dropped_on_a_cell_lies_beside_the_set(tmp_path: Path) -> None:
    at = Editor(tmp_path, a_file(tmp_path / "sets", TWO))
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    picture = a_picture(elsewhere / "dog.png")
    at.send(FilesDropped((str(picture),), at.node("cell-1-0").box.centre))
    side = at.saved().pairs[1].term
    assert (side.text, side.picture) == ("dos", str(tmp_path / "sets" / "dog.png"))
    at.write("<ctrl z>")
    assert at.path.read_text(encoding="utf-8") == TWO


def test_a_picture_that_is_none_is_refused_with_a_sentence(tmp_path: Path) -> None:
    at = Editor(tmp_path, a_file(tmp_path, TWO))
    at.send(FilesDropped((str(a_file(tmp_path, "no", "no.png")),)))
    assert "is not a picture" in at.says()
    assert not at.saved().pairs[0].term.picture


def test_any_other_file_goes_to_the_import(new: Editor) -> None:
    assert new.send(FilesDropped(("words.csv",))) == Push(ToImport(paths=("words.csv",)))


def test_a_file_for_the_import_waits_for_an_answer_when_nothing_is_saved(tmp_path: Path) -> None:
    at = Editor(tmp_path)
    at.own.write_text("a file where the folder should be", encoding="utf-8")
    at.write("x", "<enter>", "a", "<tab>", "b", "<enter>")
    assert at.send(FilesDropped(("words.csv",))) is None
    assert at.view().by_id["dialog"].label == "The last changes are not saved"
    at.send(Action.STAY)
    assert at.send(FilesDropped(("words.csv",)), Action.LEAVE_ANYWAY) == Push(
        ToImport(paths=("words.csv",))
    )
    assert at.send(Key("escape")) is None
    assert at.send(Action.LEAVE_ANYWAY) == Go.BACK


# ---------------------------------------------------------------------- leaving


def test_playing_saves_and_goes_to_the_setup(new: Editor) -> None:
    new.write("x", "<enter>", "a", "<tab>", "b")
    assert new.send(Key("f5")) == Replace(ToSetup(new.path))
    assert new.pairs() == [("a", "b")]


def test_an_empty_set_cannot_be_played_and_says_so(new: Editor) -> None:
    assert new.send(Action.PLAY) is None
    assert "nothing to play yet" in new.says()
    new.send(CloseNotice(new.screen.state.notices[0]))
    assert "nothing to play yet" not in new.says()


def test_closing_the_window_keeps_the_cell_that_is_being_written(new: Editor) -> None:
    new.write("x", "<enter>", "a", "<tab>", "b")
    assert new.send(Event.CLOSING) is None
    assert new.pairs() == [("a", "b")]


def test_what_cannot_be_saved_is_asked_about_and_can_be_copied(tmp_path: Path) -> None:
    at = Editor(tmp_path)
    at.own.write_text("a file where the folder should be", encoding="utf-8")
    at.write("x", "<enter>", "a", "<tab>", "b", "<enter>")
    assert "Not saved" in at.node("trouble").label
    assert at.send(Key("escape")) is None
    assert at.view().by_id["dialog"].label == "The last changes are not saved"
    at.send(Focused("leave"))
    assert at.view().focus == "leave"
    at.send(Action.COPY_ALL)
    assert at.clipboard == ["a\tb\n"]
    assert at.send(Event.CLOSING) is Go.STAY
    assert at.send(Event.CLOSING) is None
    at.send(Action.STAY)
    at.own.unlink()
    at.send(Action.SAVE_AGAIN)
    assert at.pairs() == [("a", "b")]
    assert at.send(Key("escape")) is Go.BACK


def test_the_table_is_wide_enough_for_everything_it_says(new: Editor) -> None:
    page = Box(0, 0, *SIZE)
    for node in new.view().nodes:
        assert page.joined(node.box) == page, node.id


def test_an_outside_change_leaves_what_is_being_written(tmp_path: Path) -> None:
    at = Editor(tmp_path, a_file(tmp_path, TWO)).write("<down>", "three")
    at.path.write_text("pairs:\n  - cero: zero\n  - uno: one\n  - dos: two\n", encoding="utf-8")
    at.send(Event.CHANGED)
    at.write("<enter>")
    assert at.pairs() == [("cero", "zero"), ("uno", "one"), ("three", "two")]


def test_a_title_that_is_only_looked_at_stays_as_it_is_written(tmp_path: Path) -> None:
    text = f'title: "{"long " * 200}"\npairs:\n  - uno: one\n'
    at = Editor(tmp_path, a_file(tmp_path, text)).write("<f6>", "<enter>", "<f2>", "<enter>")
    assert at.path.read_text(encoding="utf-8") == text


def test_rows_beyond_the_ten_thousandth_are_left_out_with_a_sentence(tmp_path: Path) -> None:
    rows = "".join(f"  - a{n}: b{n}\n" for n in range(9_999))
    at = Editor(tmp_path, a_file(tmp_path, f"pairs:\n{rows}")).write("<ctrl end>", "<home>")
    at.send(Clipboard("x\ty\nz\tw\n"))
    assert "1 row was left out" in at.says()
    assert at.pairs()[-1] == ("x", "y")


def test_an_outside_change_comes_as_a_step(tmp_path: Path) -> None:
    at = Editor(tmp_path, a_file(tmp_path, TWO))
    at.path.write_text("title: Two\npairs:\n  - tres: three\n", encoding="utf-8")
    at.send(Event.CHANGED)
    assert at.node("cell-0-0").value == "tres"
    assert "changed outside" in at.says()
    at.write("<ctrl z>")
    assert at.pairs() == [("uno", "one"), ("dos", "two")]


# ---------------------------------------------------------------------- nothing goes unsaid


def test_what_a_pasted_block_loses_or_replaces_is_told(tmp_path: Path) -> None:
    at = Editor(tmp_path, a_file(tmp_path, TWO))
    at.send(Clipboard(f"a\tb\tc\tLOST\ndos\ttwo\tnew\t \n{'x' * 12_000}\ty\n"))
    says = at.says()
    assert "1 cell was left out" in says
    assert "1 text was cut off" in says
    assert "1 row was replaced. Ctrl+Z brings it back." in says
    at.write("<ctrl z>")
    assert at.pairs() == [("uno", "one"), ("dos", "two")]
    assert "replaced" not in at.says()


def test_a_text_too_long_for_the_cell_it_is_pasted_in_is_told(tmp_path: Path) -> None:
    at = Editor(tmp_path, a_file(tmp_path, TWO)).write("<enter>")
    at.send(Clipboard("x" * 9_997))
    assert not at.screen.state.notices
    at.send(Clipboard("y"))
    assert "1 text was cut off" in at.says()


def test_a_table_dropped_with_a_picture_is_told(tmp_path: Path) -> None:
    at = Editor(tmp_path, a_file(tmp_path, TWO))
    at.send(FilesDropped((str(a_picture(tmp_path / "dog.png")), str(tmp_path / "list.csv"))))
    assert at.saved().pairs[0].term.picture
    assert "list.csv is neither a picture nor a sound" in at.says()


def test_a_picture_for_which_there_is_no_row_is_told(tmp_path: Path) -> None:
    full = Sheet().paste(0, "term", [["x"]] * MOST_PAIRS)
    pictures = [str(a_picture(tmp_path / f"{name}.png")) for name in "ab"]
    sheet, said = drop_media(full, pictures, (MOST_PAIRS - 1, 0), str)
    assert sheet.rows[-1].term.picture == pictures[0]
    assert said == ["1 file was left out: a set may have 10,000 pairs."]


def test_cells_pasted_while_the_keyboard_is_in_the_title_go_below_the_rows(tmp_path: Path) -> None:
    at = Editor(tmp_path).write("Numbers")
    at.send(Clipboard("uno\tone\ndos\ttwo\n"))
    assert at.saved().title == "Numbers"
    assert at.pairs() == [("uno", "one"), ("dos", "two")]
    at.write("<f6>", "<end>", "!")
    at.send(Clipboard("tres\tthree\n"))
    assert at.saved().title == "Numbers!"
    assert at.pairs()[2:] == [("tres", "three")]
    at.write("<f6>", "<end>")
    at.send(Clipboard(" to ten\n"))
    at.write("<enter>")
    assert at.saved().title == "Numbers! to ten"


def test_a_title_is_cut_with_a_sentence_but_a_long_one_of_a_file_stays(tmp_path: Path) -> None:
    at = Editor(tmp_path)
    at.send(Clipboard("x" * 5_000))
    assert "may have 300 letters" in at.says()
    at.write("<enter>")
    assert at.screen.state.edit.sheet.title == "x" * 300
    long = a_file(tmp_path, f"title: {'y' * 400}\npairs:\n  - uno: one\n")
    at = Editor(tmp_path, long).write("<f6>", "<home>", "<delete>", "<enter>")
    assert at.screen.state.edit.sheet.title == "y" * 399
