"""The note of a pair in the editor: written in a dialog, kept in the file, undone like the rest."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.screens.editor.messages import Action
from game.view.messages import Clipboard, Event, Key, Resized, Typed
from tests.screens.editor_made import Editor, a_file
from tests.talk_scenes import LONG
from tests.views import faults_of_layout

FILE = """# ours
title: Capitales
pairs:
  - Chile: Santiago   # in the south
  - term: Perú
    definition: Lima
    note: Antes era Cuzco.
"""


def opened(tmp_path: Path, row: int = 0) -> Editor:
    editor = Editor(tmp_path, a_file(tmp_path, FILE))
    editor.press(f"cell-{row}-0")
    editor.send(Key("f4"))
    return editor


def test_a_note_is_written_into_the_file(tmp_path: Path) -> None:
    editor = opened(tmp_path)
    assert editor.view().focus == "row-note"
    editor.write("Desde 1818.", "<enter>")
    assert editor.screen.state.note is None
    assert [pair.note for pair in editor.saved().pairs] == ["Desde 1818.", "Antes era Cuzco."]
    assert "# in the south" in editor.path.read_text(encoding="utf-8")


def test_a_note_is_changed_and_taken_away(tmp_path: Path) -> None:
    editor = opened(tmp_path, 1)
    editor.write("Desde 1535.", "<enter>")
    assert editor.path.read_text(encoding="utf-8") == FILE.replace("Antes era Cuzco", "Desde 1535")
    editor.send(Key("f4"))
    editor.write("<delete>", "<escape>")
    text = editor.path.read_text(encoding="utf-8")
    assert text == FILE.replace("    note: Antes era Cuzco.\n", "")


def test_a_note_is_undone_in_one_step(tmp_path: Path) -> None:
    editor = opened(tmp_path)
    editor.write("Desde 1818.", "<enter>")
    editor.send(Action.UNDO)
    editor.send(Event.WOKE)
    assert editor.path.read_text(encoding="utf-8") == FILE


def test_an_empty_row_has_no_note(tmp_path: Path) -> None:
    editor = opened(tmp_path, 2)
    assert editor.screen.state.note is None
    assert editor.screen.state.notices


def test_the_button_says_that_there_is_a_note(tmp_path: Path) -> None:
    editor = opened(tmp_path, 1)
    editor.write("<escape>")
    assert editor.node("note").label == "Change note"


def test_accepted_answers_are_written_below_the_note(tmp_path: Path) -> None:
    editor = opened(tmp_path)
    editor.write("<tab>", "Valparaíso", "<enter>")
    assert editor.view().focus == "row-accept-1"
    editor.write("Santiago de Chile", "<enter>", "<enter>")
    assert editor.screen.state.note is None
    assert editor.saved().pairs[0].accept == ("Valparaíso", "Santiago de Chile")
    assert "# in the south" in editor.path.read_text(encoding="utf-8")


def test_an_accepted_answer_is_changed_and_taken_away(tmp_path: Path) -> None:
    editor = opened(tmp_path, 1)
    editor.write("<tab>", "Cuzco", "<escape>")
    text = editor.path.read_text(encoding="utf-8")
    assert text == FILE.rstrip("\n") + "\n    accept: Cuzco\n"
    editor.send(Key("f4"))
    editor.write("<tab>", "<delete>", "<escape>")
    assert editor.path.read_text(encoding="utf-8") == FILE


def test_the_keyboard_goes_round_in_the_dialog(tmp_path: Path) -> None:
    editor = opened(tmp_path)
    focused = []
    for _ in range(4):
        focused.append(editor.view().focus)
        editor.write("<tab>")
    assert focused == ["row-note", "row-accept-0", "row-note-done", "row-note"]


@pytest.mark.parametrize("size", [(800, 600), (1280, 720)])
def test_a_long_note_is_read_whole_and_keeps_its_lines(
    tmp_path: Path, size: tuple[int, int]
) -> None:
    editor = opened(tmp_path)
    editor.send(Resized(size))
    editor.send(Clipboard(LONG))
    editor.send(Key("enter", shift=True))
    editor.send(Typed("Y fin."))
    view = editor.screen.view(size)
    shown = view.by_id["row-note"]
    assert " ".join(text.words for text in shown.texts) == f"{LONG} Y fin."
    assert [fault for fault in faults_of_layout(view) if "row-" in fault] == []
    editor.send(Key("up"))
    assert editor.screen.view(size).by_id["row-note"].caret[1] < shown.caret[1]
    editor.write("<escape>")
    assert editor.saved().pairs[0].note == f"{LONG}\nY fin."


def test_many_accepted_answers_are_seen_about_the_keyboard(tmp_path: Path) -> None:
    editor = opened(tmp_path)
    for n in range(9):
        editor.write("<tab>", f"a{n}")
    view = editor.view()
    seen = [node.id for node in view.nodes if node.id.startswith("row-accept-")]
    assert view.focus in seen
    assert [fault for fault in faults_of_layout(view) if "row-" in fault] == []


@pytest.mark.parametrize("size", [(800, 600), (1280, 720), (1080, 1920)])
def test_the_dialog_fits(tmp_path: Path, size: tuple[int, int]) -> None:
    editor = opened(tmp_path)
    editor.send(Resized(size))
    view = editor.screen.view(size)
    assert [fault for fault in faults_of_layout(view) if "row-note" in fault] == []
