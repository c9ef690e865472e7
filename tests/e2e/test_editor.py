"""A set written in a real window with the keyboard alone, read back from its file, and played."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import skia

from game.view.box import Point
from tests.e2e import editing
from tests.e2e.clipboard import copy
from tests.e2e.dragging import drop
from tests.e2e.editing import Editor

ENGLISH = (
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
    "sixteen seventeen eighteen nineteen twenty"
)
ITALIAN = (
    "uno due tre quattro cinque sei sette otto nove dieci undici dodici tredici quattordici "
    "quindici sedici diciassette diciotto diciannove venti"
)
KEYS_OF_NIHON = ("31", "20", "29")
"""Where a Japanese keyboard has these syllables."""
ROWS = [*zip(ENGLISH.split(), ITALIAN.split(), strict=True)]


@pytest.fixture
def editor(display: str, tmp_path: Path) -> Iterator[Editor]:
    with editing.editor(display, tmp_path / "data", "Numbers to twenty") as running:
        yield running


def test_twenty_pairs_are_written_with_the_keyboard_alone_and_played(editor: Editor) -> None:
    editor.write(*ROWS)
    editor.press("F5")
    editor.press("Return")
    editor.until("a game that has begun", lambda: editor.runs() == 1)
    found = editor.saved
    assert found is not None
    assert found.title == "Numbers to twenty"


def test_arabic_and_japanese_are_written_and_pasted(
    editor: Editor, display: str, keyboard: Callable[..., None]
) -> None:
    keyboard("ara")
    editor.type("كتاب")
    editor.press("Tab")
    # Keys mean what the keyboard of the moment has in their place: also those that wait.
    editor.until("the term in the file", lambda: "كتاب" in editor.text)
    keyboard("jp", "-variant", "kana")
    editor.press(*KEYS_OF_NIHON)
    editor.press("Return")
    editor.holds([("كتاب", "ニホン")])
    copy(display, "مدرسة\t学校\nقلم\t鉛筆\n")
    keyboard("us")
    editor.press("ctrl+v")
    editor.holds([("كتاب", "ニホン"), ("مدرسة", "学校"), ("قلم", "鉛筆")])


def test_an_accent_waits_for_its_letter_while_the_window_is_painted(
    editor: Editor, keyboard: Callable[..., None]
) -> None:
    keyboard("es")
    editor.press("dead_acute")
    editor.click(Point(640, 640))
    editor.press("a", "Tab", "b", "Return")
    editor.holds([("á", "b")])


def test_lines_undo_and_rows_by_keys(editor: Editor) -> None:
    editor.write(*ROWS[:3])
    editor.press("ctrl+Home", "Tab", "F2", "alt+Return")
    editor.type("first")
    editor.press("Return")
    editor.holds([("one", "uno\nfirst"), *ROWS[1:3]])
    editor.press("ctrl+z")
    editor.holds(ROWS[:3])
    editor.press("ctrl+Home", "alt+Down")
    editor.holds([ROWS[1], ROWS[0], ROWS[2]])
    editor.press("ctrl+Delete")
    editor.holds([ROWS[1], ROWS[2]])
    editor.press("ctrl+z", "ctrl+z")
    editor.holds(ROWS[:3])


def test_a_cell_is_pressed_written_and_left_with_the_mouse(editor: Editor) -> None:
    editor.write(*ROWS[:2])
    first = Point(200, 180)
    editor.click(first)
    editor.click(first)
    editor.press("End")
    editor.type("s")
    editor.click(Point(800, 180))
    editor.holds([("ones", "uno"), ROWS[1]])
    editor.drag(first, Point(800, 215))
    editor.press("Delete")
    editor.until("nothing to play", lambda: editor.saved is None)
    assert editor.path.is_file()


def test_a_picture_let_go_over_a_cell_is_its_picture(
    editor: Editor, display: str, tmp_path: Path
) -> None:
    editor.write(*ROWS[:3])
    picture = tmp_path / "two.png"
    skia.Surface(8, 8).makeImageSnapshot().save(str(picture), skia.kPNG)
    editor.hand("mousemove", 200, 215)
    drop(display, int(editor.window()), [picture], Point(200, 215))
    editor.until("the picture beside the set", (editor.data / "pairs" / "two.png").is_file)
    editor.until("it is in the set", lambda: "two.png" in editor.text)
    found = editor.saved
    assert found is not None
    assert editor.pictures == ["", "two.png", ""]


def test_closing_the_window_keeps_what_is_being_written(editor: Editor) -> None:
    editor.type("owl")
    editor.press("Tab")
    editor.type("bird")
    editor.ask_to_close()
    assert editor.ended() == 0
    assert editor.pairs == [("owl", "bird")]
