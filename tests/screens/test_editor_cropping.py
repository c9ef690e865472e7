"""A picture of the editor is turned and cut, from its original, and back."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from game.core.picture_frame import PictureFrame
from game.look.pictures import picture_size
from game.screens.editor.crop import Crop
from game.screens.editor.crop_page import CropLayout
from game.screens.editor.messages import Action
from game.screens.routes import Go, Push, Replace
from game.shelf import originals
from game.shelf.originals import FOLDER, Original, original
from game.view.box import Point
from game.view.messages import (
    Dragged,
    Event,
    FilesChosen,
    FilesDropped,
    Focused,
    Key,
    Pointed,
)
from tests.look.test_picture_files import quarters, saved
from tests.screens.editor_made import Editor
from tests.screens.test_editor_pictures import picture
from tests.views import SIZE


@pytest.fixture
def cropping(editor: Editor, tmp_path: Path) -> Editor:
    """The frame is open on a picture of four colours."""
    editor.send(FilesChosen((saved(tmp_path / "mine.png", quarters(800, 400)),)))
    return editor.write("<f8>")


def crop(editor: Editor) -> Crop:
    found = editor.screen.state.crop
    assert found is not None
    return found


def test_a_picture_is_turned_with_a_key_and_saved_beside_the_first(cropping: Editor) -> None:
    before = picture(cropping)
    cropping.write("<r>", "<enter>")
    assert picture_size(str(picture(cropping))) == (400, 800)
    assert before.is_file()
    cropping.write("<ctrl z>")
    assert picture(cropping) == before


def test_turning_right_and_left_changes_nothing(cropping: Editor) -> None:
    before = picture(cropping)
    cropping.write("<r>", "<l>", "<d>", "<i>", "<enter>")
    assert picture(cropping) == before


def test_keys_make_the_frame_smaller_and_move_it(cropping: Editor) -> None:
    cropping.write(*["<->"] * 5, "<left>", "<up>", "<shift left>", "<ctrl right>")
    frame = crop(cropping).frame
    assert frame.left < 0.12
    assert frame.right < 0.9
    cropping.write("<enter>")
    wide, high = picture_size(str(picture(cropping)))
    assert 550 < wide < 640
    assert 300 < high < 330


def test_the_frame_is_drawn_by_its_corner_and_moved_by_its_middle(cropping: Editor) -> None:
    shown = CropLayout.of(crop(cropping), cropping.services.ui(SIZE)).shown
    corner = cropping.node("crop-se").box.centre
    middle = shown.centre
    cropping.send(Pointed("crop-se", corner), Dragged("crop-se", middle), Event.RELEASED)
    frame = crop(cropping).frame
    assert (frame.left, frame.top) == (0, 0)
    assert frame.right == pytest.approx(0.5, abs=0.01)
    at = cropping.node("crop-frame").box.centre
    far = Point(at.x + 2 * shown.w, at.y + 2 * shown.h)
    cropping.send(Pointed("crop-frame", at), Dragged("crop-frame", far), Event.RELEASED)
    assert crop(cropping).frame.right == crop(cropping).frame.bottom == 1
    cropping.write("<enter>")
    assert picture_size(str(picture(cropping))) == (400, 200)


def test_what_was_cut_off_comes_back_another_time(cropping: Editor) -> None:
    first = picture(cropping)
    cropping.write(*["<->"] * 10, "<enter>")
    cut = picture(cropping)
    assert original(str(cut)).path == str(cut.parent / FOLDER / "mine.png")
    cropping.write("<f8>")
    assert not crop(cropping).frame.is_whole
    cropping.write("<a>", "<enter>")
    assert picture(cropping) == first


def test_escape_leaves_the_picture_as_it_was(cropping: Editor) -> None:
    before = picture(cropping)
    cropping.write("<r>", "<escape>")
    assert picture(cropping) == before
    assert cropping.screen.state.crop is None


def test_every_button_of_the_frame_is_reached_with_tab(cropping: Editor) -> None:
    seen = set()
    for _ in range(6):
        seen.add(cropping.view().focus)
        cropping.write("<tab>")
    assert len(seen) == 6
    cropping.send(Focused("crop-right"))
    cropping.write("<enter>")
    assert crop(cropping).frame == PictureFrame(1)


def test_a_picture_that_cannot_be_turned_is_tried_once(
    cropping: Editor, monkeypatch: pytest.MonkeyPatch
) -> None:
    tried = list[Original]()

    def broken(source: Original, folder: Path, name: str = "") -> str:
        tried.append(source)
        raise ValueError(folder, name)

    monkeypatch.setattr(originals, "make", broken)
    cropping.write("<r>", "<left>", "<up>", "<->")
    assert len(tried) == 1
    assert crop(cropping).picture == crop(cropping).original


def test_a_card_without_a_picture_says_how_to_find_one(editor: Editor) -> None:
    editor.write("<f8>")
    assert "F7 finds one" in editor.says()


def test_a_row_that_is_gone_meanwhile_takes_no_picture(cropping: Editor) -> None:
    opened = crop(cropping)
    cropping.screen.state = replace(cropping.screen.state, crop=replace(opened, key=999))
    before = picture(cropping)
    cropping.write("<r>", "<enter>")
    assert picture(cropping) == before


# ---------------------------------------------------------------------- what is left behind


def cut_twice(editor: Editor) -> tuple[Path, Path]:
    """Turn the picture, then make what shows of it smaller; return both new files."""
    editor.write("<r>", "<enter>")
    first = picture(editor)
    editor.write("<f8>", *["<->"] * 5, "<enter>")
    return first, picture(editor)


def opened_again(editor: Editor) -> Editor:
    again = Editor(editor.own.parent, editor.path)
    again.services.measure = editor.services.measure
    return again


def test_a_crop_that_was_cut_again_is_deleted_when_the_editor_closes(cropping: Editor) -> None:
    whole = picture(cropping)
    first, second = cut_twice(cropping)
    # Until then undo leads back to it.
    cropping.write("<ctrl z>")
    assert picture(cropping) == first
    assert first.is_file()
    cropping.write("<ctrl y>")
    cropping.send(Event.CLOSING)
    assert not first.exists()
    assert not (first.parent / FOLDER / f"{first.name}.json").exists()
    assert whole.is_file()
    # Opened again it is the second, which is still known to be cut out of the whole.
    again = opened_again(cropping)
    assert picture(again) == second
    assert original(str(second)).path == str(second.parent / FOLDER / "mine.png")
    again.write("<f8>", "<a>", "<enter>")
    assert picture_size(str(picture(again))) == (400, 800)


def test_a_crop_that_was_undone_is_deleted_and_what_was_there_before_stays(
    cropping: Editor,
) -> None:
    whole = picture(cropping)
    first, second = cut_twice(cropping)
    cropping.write("<ctrl z>", "<ctrl z>")
    cropping.send(Event.CLOSING)
    assert (first.exists(), second.exists()) == (False, False)
    assert picture(opened_again(cropping)) == whole
    assert whole.is_file()
    assert (whole.parent / FOLDER / "mine.png").is_file()


def test_crops_are_deleted_too_when_the_set_is_played(cropping: Editor) -> None:
    cropping.press("cell-0-1")
    cropping.write("two<enter>")
    cropping.press("cell-0-0")
    cropping.write("<f8>")
    first, second = cut_twice(cropping)
    assert isinstance(cropping.send(Key("f5")), Replace)
    assert (first.exists(), second.exists()) == (False, True)


def test_under_another_screen_the_editor_keeps_its_crops_until_it_is_left(
    cropping: Editor,
) -> None:
    first, second = cut_twice(cropping)
    cropping.write("<ctrl z>")
    assert isinstance(cropping.send(FilesDropped(("x.csv",))), Push)
    cropping.send(Event.COVERED, Event.CHANGED)
    cropping.write("<ctrl y>")
    assert picture(cropping) == second
    assert (first.exists(), second.exists()) == (True, True)
    assert cropping.send(Action.LEAVE) is Go.BACK
    assert (first.exists(), second.exists()) == (False, True)


def test_a_frame_that_is_open_still_shows_its_turned_picture_after_another_screen(
    cropping: Editor,
) -> None:
    cropping.write("<r>")
    cropping.send(FilesDropped(("x.csv",)), Event.COVERED, Event.CHANGED)
    assert Path(crop(cropping).picture).is_file()


def test_a_crop_in_another_row_or_another_file_stays(cropping: Editor) -> None:
    first, second = cut_twice(cropping)
    other = first.parent / "other.yaml"
    other.write_text(f"- [x, {{picture: {first.name}}}]\n", encoding="utf-8")
    cropping.send(Event.CLOSING)
    assert (first.exists(), second.exists()) == (True, True)


def test_a_crop_of_the_version_before_stays(cropping: Editor) -> None:
    first, _second = cut_twice(cropping)
    cropping.write("<ctrl z>")
    cropping.send(Event.CLOSING)
    again = opened_again(cropping)
    again.write("<f8>", *["<->"] * 5, "<enter>")
    assert first.name in cropping.path.with_name(f"{cropping.path.name}.bak").read_text()
    again.send(Event.CLOSING)
    assert first.is_file()


def test_while_the_set_cannot_be_saved_no_crop_is_deleted(cropping: Editor) -> None:
    first, second = cut_twice(cropping)
    state = cropping.screen.state
    cropping.screen.arrivals.close(None)
    assert state.edit.sheet.rows[0].term.picture == str(second)
    assert (first.exists(), second.exists()) == (True, True)
