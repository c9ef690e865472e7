"""Pictures beside a set are small; their originals lie aside, with what is shown of them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from game.core.picture_frame import PictureFrame
from game.look.pictures import picture_size
from game.shelf.folder_walk import pair_files
from game.shelf.originals import FOLDER, Original, is_large, original, place_framed
from tests.look.test_picture_files import quarters, saved


@pytest.fixture
def large(tmp_path: Path) -> str:
    return saved(tmp_path / "photo.jpg", quarters(2400, 1200))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (folder := tmp_path / "set").mkdir()
    return folder


def test_a_large_picture_is_kept_small_with_its_original_aside(large: str, folder: Path) -> None:
    assert is_large(large)
    shown = place_framed(Original(large), folder)
    assert Path(shown) == folder / "photo.jpg"
    assert picture_size(shown) == (1600, 800)
    aside = folder / FOLDER / "photo.jpg"
    assert aside.read_bytes() == Path(large).read_bytes()
    assert original(shown) == Original(str(aside))


def test_a_small_picture_is_copied_as_it_is(tmp_path: Path, folder: Path) -> None:
    small = saved(tmp_path / "a.png", quarters())
    shown = place_framed(Original(small), folder)
    assert Path(shown).read_bytes() == Path(small).read_bytes()
    assert not (folder / FOLDER).exists()
    assert original(shown) == Original(shown)


def test_what_was_cut_is_cut_anew_out_of_the_original(large: str, folder: Path) -> None:
    shown = place_framed(Original(large), folder)
    half = PictureFrame(1, 0, 0, 1, 0.5)
    cut = place_framed(Original(original(shown).path, half), folder)
    assert cut != shown
    assert picture_size(cut) == (1200, 1200)
    assert original(cut) == Original(original(shown).path, half)
    again = place_framed(Original(original(cut).path), folder)
    assert again == shown
    assert len(list((folder / FOLDER).glob("*.jpg"))) == 1


@pytest.mark.parametrize(
    "note",
    [
        b"",
        b"[" * 3000,
        b"[]",
        b'{"original": 3, "frame": [0, 0, 0, 1, 1]}',
        b'{"original": "../../a.png", "frame": [0, 0, 0, 1, 1]}',
        b'{"original": "gone.png", "frame": [0, 0, 0, 1, 1]}',
        b'{"original": "photo.jpg", "frame": [0, 0, 0, 9, 1]}',
        b'{"original": "photo.jpg", "frame": null}',
    ],
)
def test_a_note_that_makes_no_sense_is_as_none(large: str, folder: Path, note: bytes) -> None:
    shown = place_framed(Original(large), folder)
    (folder / FOLDER / "photo.jpg.json").write_bytes(note)
    assert original(shown) == Original(shown)


def test_a_broken_picture_is_told(tmp_path: Path, folder: Path) -> None:
    broken = tmp_path / "broken.png"
    broken.write_bytes(b"no picture")
    with pytest.raises(ValueError, match="broken"):
        place_framed(Original(str(broken), PictureFrame(1)), folder)


def test_nothing_of_the_folder_is_a_set(large: str, folder: Path) -> None:
    shown = place_framed(Original(large), folder)
    assert json.loads((folder / FOLDER / f"{Path(shown).name}.json").read_text())
    assert list(pair_files(folder)) == []


def test_a_note_with_a_number_of_some_hundred_digits_is_none(large: str, folder: Path) -> None:
    shown = place_framed(Original(large), folder)
    note = folder / FOLDER / "photo.jpg.json"
    note.write_text(json.dumps({"original": "photo.jpg", "frame": [10**400, 0, 0, 1, 1]}))
    assert original(shown) == Original(shown)
