"""What else is said of a set in the editor: author, description, definitions that are left over."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.screens.editor.messages import Action
from game.view.messages import Clipboard, Event
from tests.screens.editor_made import Editor, a_file

FILE = """# ours
title: Capitales
author: Ana
level: 2
pairs:
  - Chile: Santiago
  - Perú: Lima
distractors:
  - Oslo
  - "dos\\nlíneas"
"""


def opened(tmp_path: Path) -> Editor:
    editor = Editor(tmp_path, a_file(tmp_path, FILE))
    editor.send(Action.OPEN_ABOUT)
    return editor


def test_author_and_description_are_written_to_the_file(tmp_path: Path) -> None:
    editor = opened(tmp_path)
    editor.write("Eva", "<tab>", "Para el examen", "<escape>")
    found = editor.saved()
    assert (found.author, found.description) == ("Eva", "Para el examen")
    text = editor.path.read_text(encoding="utf-8")
    assert text == FILE.replace("author: Ana\n", "author: Eva\ndescription: Para el examen\n")


def test_extra_definitions_are_changed_added_and_taken_away(tmp_path: Path) -> None:
    editor = opened(tmp_path)
    editor.write("<tab>", "<tab>", "Bonn", "<down>", "<down>", "Roma", "<enter>", "<enter>")
    assert editor.screen.state.about is None
    assert [side.text for side in editor.saved().distractors] == ["Bonn", "dos\nlíneas", "Roma"]
    editor.send(Action.OPEN_ABOUT)
    editor.write("<tab>", "<tab>", "<delete>")
    editor.send(Action.CLOSE_ABOUT)
    assert [side.text for side in editor.saved().distractors] == ["dos\nlíneas", "Roma"]


def test_closing_is_one_step_that_can_be_undone(tmp_path: Path) -> None:
    editor = opened(tmp_path)
    editor.write("Eva", "<tab>", "x", "<tab>", "Bonn", "<escape>")
    editor.write("<ctrl z>", "<escape>")
    assert editor.path.read_text(encoding="utf-8") == FILE


def test_nothing_is_changed_by_looking(tmp_path: Path) -> None:
    editor = opened(tmp_path)
    sheet = editor.screen.state.edit.sheet
    editor.write("<tab>", "<tab>", "<tab>", "<escape>")
    assert editor.screen.state.edit.sheet is sheet
    assert editor.path.read_text(encoding="utf-8") == FILE


@pytest.mark.parametrize("message", [Event.CLOSING, Event.COVERED])
def test_what_is_half_written_is_kept_when_the_window_closes(
    tmp_path: Path, message: Event
) -> None:
    editor = opened(tmp_path)
    editor.write("Eva")
    editor.send(message)
    assert editor.saved().author == "Eva"


def test_several_lines_are_pasted_as_several_definitions(tmp_path: Path) -> None:
    editor = opened(tmp_path)
    editor.write("<tab>", "<tab>")
    editor.send(Clipboard("Roma\n\n  Bonn \n"))
    editor.write("<escape>")
    assert [side.text for side in editor.saved().distractors][2:] == ["Roma", "Bonn"]


def test_the_head_says_how_many_there_are_and_a_press_opens_them(tmp_path: Path) -> None:
    editor = Editor(tmp_path, a_file(tmp_path, FILE))
    assert editor.node("about").label == "2 extra definitions…"
    editor.send(editor.node("about").message)
    assert editor.view().focus == "about-0"
    editor.press("about-3")
    assert editor.view().focus == "about-3"
    assert editor.node("about-1").texts[0].words == "What is it for?"
    assert editor.view().by_id["about-done"].pressable


def test_a_word_that_is_learned_is_no_description(tmp_path: Path) -> None:
    words = Editor(tmp_path, a_file(tmp_path, "description: descripción\nauthors: autores\n"))
    assert words.screen.state.edit.sheet.description == ""
    words.send(Action.OPEN_ABOUT)
    words.write("<tab>", "Vocabulario", "<escape>")
    assert words.saved().description == "Vocabulario"
    assert words.pairs() == [("description", "descripción"), ("authors", "autores")]


def test_definitions_in_hebrew_begin_at_the_right_whatever_they_begin_with(tmp_path: Path) -> None:
    text = FILE.replace("level: 2", "definition_language: he").replace("Oslo", "HTTP הוא")
    editor = Editor(tmp_path, a_file(tmp_path, text))
    editor.send(Action.OPEN_ABOUT)
    editor.write("<tab>", "<tab>")
    field = editor.node("about-2")
    assert field.texts[0].align == "right"
    caret = field.caret[0]
    editor.write("<end>", "<right>")
    assert editor.node("about-2").caret[0] > caret, "the arrow goes where it points"
    assert editor.node("about-0").texts[0].align == "left"


def test_an_extra_definition_that_would_be_right_is_told(tmp_path: Path) -> None:
    editor = opened(tmp_path)
    editor.write("<tab>", "<tab>", "Santiag")
    assert "they belong to no term" in editor.says()
    editor.write("o")
    assert "This is the definition of “Chile”: it would be right." in editor.says()
