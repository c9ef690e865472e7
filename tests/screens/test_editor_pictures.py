"""A picture is found by a word, pasted or dropped, and kept small, however late it comes."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

from game import temporary
from game.core.settings import Settings
from game.look.pictures import picture_size
from game.screens.editor.finder import FIELD
from game.screens.editor.messages import Action
from game.screens.routes import Go, Push, ToFiles
from game.shelf import originals
from game.shelf.originals import FOLDER, Original
from game.view.box import Point
from game.view.messages import (
    Clipboard,
    Event,
    FilesChosen,
    FilesDropped,
    Focused,
    Key,
    PictureCopied,
    Scrolled,
)
from tests.look.test_picture_files import quarters, saved
from tests.screens.editor_made import Editor


def picture(editor: Editor) -> Path:
    """The picture of the first term, as its file says."""
    return Path(editor.saved().pairs[0].term.picture)


def names(editor: Editor) -> list[str]:
    """What the pictures of the grid are called."""
    return [node.label for node in editor.view().nodes if _is_tile(node.id)]


def _is_tile(id: str) -> bool:
    return id.startswith("finder-") and id[7:].isdigit()


def chosen(editor: Editor) -> list[str]:
    """What the chosen pictures of the grid are called."""
    tiles = (node for node in editor.view().nodes if _is_tile(node.id))
    return [node.label for node in tiles if node.selected]


def finish(editor: Editor) -> None:
    """Wait for what is made small."""
    editor.screen.state = editor.screen.arrivals.settle(editor.screen.state, wait=True)
    editor.send(Event.WOKE)


# ------------------------------------------------------------------ the finder


def test_what_the_card_says_is_looked_for_at_once_and_enter_takes_the_first(
    editor: Editor,
) -> None:
    editor.write("<f7>")
    assert editor.node(FIELD).value == "perro"
    editor.write("<enter>")
    assert picture(editor) == editor.path.parent / "Dog.png"
    assert picture_size(str(picture(editor)))[0] == 800
    assert editor.saved().pairs[0].term.text == "perro"


def test_a_card_whose_words_mean_nothing_asks_its_partner(editor: Editor) -> None:
    editor.write("<down>", "<f7>")
    assert editor.node(FIELD).value == "sabio"
    editor.write("<escape>", "<down>", "<f7>")
    assert editor.node(FIELD).value == "xyzzy"
    assert names(editor) == []


def test_of_a_word_without_a_picture_none_is_shown_and_enter_takes_none(editor: Editor) -> None:
    editor.write("<end>", "<down>", "la médula", "<tab>", "xyzzy", "<f7>")
    assert editor.node(FIELD).value == "xyzzy"
    assert names(editor) == []
    editor.write("<enter>", "<escape>")
    assert editor.saved().pairs[-1].definition.picture == ""


def test_of_things_of_every_day_none_is_chosen_until_one_is_wanted(editor: Editor) -> None:
    editor.write("<f7>", "<backspace>")
    assert names(editor)
    assert chosen(editor) == []
    editor.write("<enter>", "<down>")
    assert chosen(editor) == names(editor)[:1]


def test_pictures_that_were_only_tried_are_gone_when_the_editor_closes(editor: Editor) -> None:
    editor.write("<f7>", "<enter>", "<f7>", "cat", "<enter>")
    kept = picture(editor)
    assert len(list(editor.path.parent.glob("*.png"))) == 2
    editor.send(Action.LEAVE)
    assert list(editor.path.parent.glob("*.png")) == [kept]


def test_they_are_still_there_after_another_screen(editor: Editor) -> None:
    editor.write("<f7>", "<enter>", "<f7>", "cat", "<enter>")
    cat = picture(editor)
    editor.write("<ctrl z>").send(FilesDropped(("x.csv",)))
    assert len(list(editor.path.parent.glob("*.png"))) == 2
    editor.write("<ctrl y>").send(Event.CLOSING)
    assert list(editor.path.parent.glob("*.png")) == [cat]


@pytest.mark.parametrize("language", ["es", "en"])
@pytest.mark.parametrize("word", ["abeja", "bee", "ABEJAS", "bees"])
def test_both_languages_are_searched_whatever_the_program_speaks(
    editor: Editor, word: str, language: str
) -> None:
    editor.services.settings = Settings(language)
    editor.write("<f7>", word)
    assert names(editor)[0] == {"es": "Abeja", "en": "Honeybee"}[language]


def test_arrows_go_through_the_grid_and_the_letters_stay_in_the_field(editor: Editor) -> None:
    editor.write("<f7>", "flag")
    first = names(editor)[0]
    editor.write("<right>", "<down>", "<left>", "<up>", "<left>")
    assert chosen(editor) == [first]
    editor.write("<right>", "<pagedown>", "<pagedown>")
    assert len(chosen(editor)) == 1
    assert editor.node(FIELD).value == "flag"
    editor.send(Scrolled(99, Point(500, 300)))
    assert names(editor)[0] == first


def test_small_parts_of_a_turn_of_the_wheel_add_up_to_rows(editor: Editor) -> None:
    editor.write("<f7>", "flag")
    first = names(editor)[0]
    at = Point(500, 300)
    editor.send(Scrolled(-0.25, at), Scrolled(-0.25, at), Scrolled(-0.25, at))
    assert names(editor)[0] == first
    editor.send(Scrolled(-0.25, at))
    assert names(editor)[0] != first
    editor.send(Scrolled(0.5, at), Scrolled(0.5, at))
    assert names(editor)[0] == first


def test_a_press_takes_a_picture_and_undo_takes_it_away(editor: Editor) -> None:
    editor.write("<f7>", "cat")
    editor.send(editor.node("finder-1").message)
    assert picture(editor).is_file()
    editor.write("<ctrl z>")
    assert editor.saved().pairs[0].term.picture == ""
    editor.write("<ctrl y>")
    assert picture(editor).is_file()


def key_hint(editor: Editor, words: str) -> bool:
    """True if a key hint of the finder says this."""
    return any(line.words == words for node in editor.view().nodes for line in node.texts)


def test_what_nothing_is_called_says_so_and_enter_takes_nothing(editor: Editor) -> None:
    editor.write("<f7>")
    assert key_hint(editor, "take")
    editor.write("xyzzy", "<enter>")
    assert "no picture by this name" in editor.says()
    assert not key_hint(editor, "take")
    editor.write("<escape>")
    assert editor.screen.state.finder is None
    assert editor.saved().pairs[0].term.picture == ""


def test_every_button_is_reached_with_tab_and_pressed_with_enter(editor: Editor) -> None:
    editor.write("<f7>", "<enter>", "<f7>")
    seen = []
    for _ in range(7):
        seen.append(editor.view().focus)
        editor.write("<tab>")
    assert seen[0] == editor.view().focus == FIELD
    assert len(set(seen)) == 7
    editor.send(Focused("finder-none"))
    editor.write("<enter>")
    assert editor.saved().pairs[0].term.picture == ""


def test_another_way_to_a_picture_is_a_file(editor: Editor, tmp_path: Path) -> None:
    editor.write("<f7>")
    route = editor.send(Action.CHOOSE_PICTURE)
    assert isinstance(route, Push)
    assert isinstance(route.to, ToFiles)
    editor.send(FilesChosen((saved(tmp_path / "mine.png", quarters()),)))
    assert picture(editor).name == "mine.png"
    assert editor.screen.state.finder is None


def test_another_one_is_the_clipboard(editor: Editor, tmp_path: Path) -> None:
    data = Path(saved(tmp_path / "a.png", quarters())).read_bytes()
    editor.write("<f7>").send(Action.PASTE_PICTURE)
    assert editor.services.toast == "There is no picture on the clipboard."
    editor.services.picture_copied = lambda: data
    editor.send(Action.PASTE_PICTURE)
    assert picture(editor).name == "perro.png"
    assert picture(editor).read_bytes() == data


def test_words_that_are_pasted_are_looked_for_and_a_picture_is_taken(
    editor: Editor, tmp_path: Path
) -> None:
    editor.write("<f7>").send(Clipboard("abeja"))
    assert names(editor)[0] == "Honeybee"
    data = Path(saved(tmp_path / "a.png", quarters())).read_bytes()
    editor.send(PictureCopied(data))
    assert picture(editor).read_bytes() == data


# ------------------------------------------------------------------ kept small


def test_a_large_picture_that_is_dropped_is_kept_small_with_its_original_aside(
    editor: Editor, tmp_path: Path
) -> None:
    photo = saved(tmp_path / "photo.jpg", quarters(3000, 2000))
    editor.send(FilesDropped((photo,), editor.node("cell-0-0").box.centre))
    finish(editor)
    assert picture(editor) == editor.path.parent / "photo.jpg"
    assert picture_size(str(picture(editor))) == (1600, 1067)
    aside = editor.path.parent / FOLDER / "photo.jpg"
    assert aside.read_bytes() == Path(photo).read_bytes()


def test_a_large_one_from_the_clipboard_too(editor: Editor, tmp_path: Path) -> None:
    data = Path(saved(tmp_path / "a.png", quarters(2000, 200))).read_bytes()
    editor.send(PictureCopied(data))
    finish(editor)
    assert picture_size(str(picture(editor))) == (1600, 160)
    assert (editor.path.parent / FOLDER / "perro.png").read_bytes() == data


def test_without_a_folder_for_temporary_files_it_is_told_and_nothing_is_lost(
    editor: Editor, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full() -> None:
        raise OSError(28, "the disk is full")

    monkeypatch.setattr(temporary, "open_folder", full)
    editor.write("<f7>", "<enter>")
    assert "“Dog.png” could not be saved" in editor.says()
    photo = saved(tmp_path / "photo.jpg", quarters(3000, 2000))
    editor.send(FilesChosen((photo,)))
    assert picture(editor).read_bytes() == Path(photo).read_bytes()


def test_leaving_waits_for_what_is_still_made_small(editor: Editor, tmp_path: Path) -> None:
    photos = [saved(tmp_path / f"{n}.jpg", quarters(2000 + n, 1000)) for n in range(2)]
    editor.send(FilesDropped(tuple(photos), editor.node("cell-0-0").box.centre))
    assert editor.write("<down>").send(Key("escape")) is Go.BACK
    pairs = editor.saved().pairs[:2]
    assert [picture_size(pair.term.picture)[0] for pair in pairs] == [1600, 1600]


# ------------------------------------------------------------------ late


@pytest.fixture
def late(editor: Editor, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Late]:
    """A large picture that is dropped is made small when it is told to be, not before."""
    may, make = threading.Event(), originals.make

    def slow(source: Original, folder: Path, name: str = "") -> str:
        may.wait(60)
        return make(source, folder, name)

    monkeypatch.setattr(originals, "make", slow)
    yield Late(editor, saved(tmp_path / "photo.jpg", quarters(2000, 1000)), may)
    may.set()


class Late(NamedTuple):
    editor: Editor
    photo: str
    may: threading.Event

    def drop(self, id: str) -> None:
        self.editor.send(FilesDropped((self.photo,), self.editor.node(id).box.centre))
        assert self.editor.screen.state.arrival

    def come(self) -> list[str]:
        """Let it come, and return the terms that have a picture now."""
        self.may.set()
        finish(self.editor)
        rows = self.editor.screen.state.edit.sheet.rows
        return [row.term.text for row in rows if row.term.picture]


def test_a_late_picture_comes_into_its_row_wherever_that_is_by_then(late: Late) -> None:
    late.drop("cell-1-0")
    late.editor.write("<up>", "<ctrl +>", "<up>", "<ctrl ->", "<ctrl z>")
    state = late.editor.screen.state
    edit = state.edit
    late.editor.screen.state = state.apply_edit(edit.apply(edit.sheet.insert(0, 2)))
    assert late.come() == ["Aristóteles"]


def test_a_late_picture_of_a_row_that_is_gone_is_told_and_left_out(late: Late) -> None:
    late.drop("cell-1-0")
    state = late.editor.screen.state
    late.editor.screen.state = state.apply_edit(state.edit.apply(state.edit.sheet.delete(1, 1)))
    assert late.come() == []
    assert "its row is gone" in late.editor.says()


def test_a_late_picture_for_the_empty_row_goes_with_what_is_written_there(late: Late) -> None:
    late.drop("cell-3-0")
    late.editor.write("gato", "<enter>")
    assert late.come() == ["gato"]


def test_a_late_picture_for_the_empty_row_goes_in_no_row_that_is_put_in_between(
    late: Late,
) -> None:
    late.drop("cell-3-0")
    state = late.editor.screen.state
    sheet = state.edit.sheet.insert(1).put(1, "term", "gato")
    late.editor.screen.state = state.apply_edit(state.edit.apply(sheet))
    assert late.come() == [""]


def test_a_late_picture_leaves_what_is_typed_and_chosen_alone(late: Late) -> None:
    late.drop("cell-0-0")
    late.editor.write("<down>", "<right>", "sab")
    before = late.editor.screen.state
    assert late.come() == ["perro"]
    after = late.editor.screen.state
    assert after.edit.typing == before.edit.typing
    assert (after.edit.selection, after.focus) == (before.edit.selection, before.focus)
    late.editor.send(Focused("title"))
    assert late.editor.screen.state.edit.sheet.rows[1].definition.text == "sab"
