"""The editor written in with the keys: letters, blocks, undo, finding, what is remarked."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.screens.editor.messages import OpenLanguages, ShowRoom
from game.screens.routes import Go
from game.view.messages import Clipboard, Composing, Event, Key, Typed
from tests.screens.editor_made import TWO, Editor, a_file


@pytest.fixture
def new(tmp_path: Path) -> Editor:
    return Editor(tmp_path)


# ---------------------------------------------------------------------- writing


def test_twenty_pairs_are_written_with_the_keys_alone(new: Editor) -> None:
    new.write("Numbers", "<enter>")
    for n in range(20):
        new.write(f"term {n}", "<tab>", f"meaning {n}", "<tab>" if n % 2 else "<enter>")
    assert new.saved().title == "Numbers"
    assert new.pairs() == [(f"term {n}", f"meaning {n}") for n in range(20)]
    assert "Saved · 20 pairs" in new.says()


def test_a_new_set_has_no_file_before_the_first_change_and_keeps_its_name(new: Editor) -> None:
    assert not new.own.exists()
    new.write("Los números", "<enter>")
    assert new.path == new.own / "Los-números.yaml"
    new.write("uno", "<tab>", "one", "<enter>", "<f6>", "Other", "<enter>")
    assert new.path == new.own / "Los-números.yaml"
    assert new.saved().title == "Other"


def test_arabic_and_japanese_are_written_and_kept(new: Editor) -> None:
    new.write("x", "<enter>", "كتاب", "<tab>", "本")
    new.send(Composing("ほ"), Composing("ほん"), Typed("本"), Composing(""))
    new.write("<enter>")
    assert new.pairs() == [("كتاب", "本本")]


def test_an_input_method_that_is_given_up_leaves_the_cell_as_it_was(tmp_path: Path) -> None:
    at = Editor(tmp_path, a_file(tmp_path, TWO))
    at.send(Composing("ほ"), Composing(""))
    at.write("<enter>", "<enter>")
    assert at.path.read_text(encoding="utf-8") == TWO


def test_escape_gives_up_first_the_text_then_the_block_then_the_screen(tmp_path: Path) -> None:
    at = Editor(tmp_path, a_file(tmp_path, TWO))
    at.write("<shift down>", "<shift down>")
    assert at.send(Key("escape")) is None
    at.write("other")
    assert at.send(Key("escape")) is None
    assert "other" not in at.says()
    assert at.send(Key("escape")) is Go.BACK


def test_tab_goes_from_the_title_through_the_fields_to_the_table(new: Editor) -> None:
    went = []
    for _ in range(5):
        went.append(new.view().focus)
        new.write("<tab>")
    assert went == ["title", "subject", "term_language", "definition_language", "cell-0-0"]


def test_a_language_is_chosen_by_its_first_letters(new: Editor) -> None:
    new.write("Verbs", "<tab>", "<tab>", "<enter>", "japa", "<enter>")
    new.write("<tab>", "<enter>", "es-MX", "<enter>", "<tab>", "a", "<tab>", "b", "<enter>")
    found = new.saved()
    assert (found.term_language, found.definition_language) == ("ja", "es-MX")


def test_a_press_beside_the_languages_closes_them(new: Editor) -> None:
    new.send(OpenLanguages("term_language"))
    assert "languages" in new.view().by_id
    new.send(Event.PRESSED_AWAY)
    assert "languages" not in new.view().by_id


def test_a_block_is_copied_and_pasted_as_a_spreadsheet_does(tmp_path: Path) -> None:
    at = Editor(tmp_path, a_file(tmp_path, TWO))
    at.write("<ctrl a>", "<ctrl c>")
    assert at.clipboard == ["uno\tone\ndos\ttwo\n"]
    at.write("<ctrl end>", "<home>")
    at.send(Clipboard('tres\tthree\r\n"cuatro\ny más"\tfour\r\n'))
    assert at.pairs()[2:] == [("tres", "three"), ("cuatro\ny más", "four")]


def test_pasting_while_a_cell_is_written_stays_in_it(new: Editor) -> None:
    new.write("x", "<enter>", "a")
    new.send(Clipboard("b\tc"))
    new.write("<tab>", "d", "<enter>")
    assert new.pairs() == [("ab c", "d")]


def test_undo_and_redo_go_over_everything(new: Editor) -> None:
    new.write("x", "<enter>", "a", "<tab>", "b", "<enter>", "c", "<tab>", "d", "<enter>")
    whole = new.pairs()
    for _ in range(5):
        new.write("<ctrl z>")
    assert not new.screen.state.edit.sheet.rows
    for _ in range(5):
        new.write("<ctrl y>")
    assert new.pairs() == whole


def test_undoing_what_was_typed_over_a_cell_gives_its_text_back(tmp_path: Path) -> None:
    for steps in (2, 3):
        at = Editor(tmp_path, a_file(tmp_path, "pairs:\n  - q: x\n")).write("z", "z")
        at.write(*["<ctrl z>"] * steps, "<down>")
        assert at.pairs() == [("q", "x")]


def test_the_same_twice_and_a_missing_side_are_said_in_their_cells(new: Editor) -> None:
    new.write("x", "<enter>", "a", "<tab>", "b", "<enter>", "a ", "<tab>", "B", "<enter>")
    new.write("lone", "<enter>", "<down>")
    for id in ("cell-0-0", "cell-1-0"):
        assert "The same as in another row" in new.node(id).label
        assert new.node(id).icons[0].name == "warning"
    for id in ("cell-0-1", "cell-1-1"):
        assert "Only its capitals differ from another row" in new.node(id).label
    assert "No definition yet" in new.node("cell-2-1").label


def test_a_text_too_long_for_the_room_is_told_below_while_it_is_written(new: Editor) -> None:
    new.write("x", "<enter>", "a", "<tab>", "short")
    new.send(ShowRoom("projector"))
    assert "Too long" not in new.says()
    new.write(" and long" * 300)
    assert "Too long for a projector: the last" in new.node("preview-note").label
    new.write("<enter>", "<up>", "<tab>")
    assert "Too long for a projector" in new.node("cell-0-1").label
    assert "Too long for a projector: the last" in new.node("preview-note").label
    new.write("shorter")
    assert "Too long" not in new.node("preview-note").label


def test_the_cards_below_have_the_smallest_size_of_the_room(new: Editor) -> None:
    new.write("x", "<enter>", "a", "<tab>", "b", "<up>")
    sizes = []
    for room in (ShowRoom("desk"), ShowRoom("projector")):
        new.send(room)
        sizes.append(new.node("preview-definition").texts[0].size)
    assert sizes == [pytest.approx(0.022 * 720), pytest.approx(0.03 * 720)]


def test_finding_shows_the_place_and_goes_round(tmp_path: Path) -> None:
    at = Editor(tmp_path, a_file(tmp_path, TWO))
    at.write("<ctrl f>", "o")
    chosen = [at.screen.state.edit.selection.cell]
    for _ in range(4):
        at.write("<enter>")
        chosen.append(at.screen.state.edit.selection.cell)
    assert chosen == [(0, 0), (0, 1), (1, 0), (1, 1), (0, 0)]
    assert "1 of 4" in at.says()
    at.write("<shift f3>")
    assert "4 of 4" in at.says()
    at.write("<enter>", "xyz")
    assert "Not found" in at.says()
    assert "of 4" not in at.says()
    at.write("<escape>")
    assert at.view().focus == "cell-0-0"
