"""Pictures found by a word and pasted in a real window, read back from the disk, on the board."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
import skia

from game.core.pair_set import PairSet
from game.core.picture_frame import PictureFrame
from game.formats import read_any
from game.look.pictures import picture_size
from game.screens.editor.crop import Crop
from game.screens.editor.crop_page import CropLayout
from game.view.box import Box, Point
from game.view.ui import Ui
from tests.e2e.clipboard import copy_picture
from tests.e2e.twin import Twin
from tests.e2e.window import MEASURE, SIZE, Program, program

BOARD = (0, 120, 1280, 560)


@pytest.fixture
def editor(display: str, tmp_path: Path) -> Iterator[Program]:
    """A new set with its title, the keyboard in the table."""
    with program(display, tmp_path / "data", "--size", "1280x720") as running:
        running.shows("Parejas")
        running.press("ctrl+n")
        running.shows("New set")
        running.type("Animals")
        running.press("Return")
        running.shows("Animals")
        yield running


def path(game: Program) -> Path:
    return game.data / "pairs" / "Animals.yaml"


def saved(game: Program) -> PairSet | None:
    return read_any(path(game))[0] if path(game).is_file() else None


def pictures(game: Program) -> list[str]:
    found = saved(game)
    return [Path(pair.term.picture).name for pair in found.pairs] if found else []


def photo() -> bytes:
    """A large picture, as another program puts it on the clipboard."""
    surface = skia.Surface.MakeRasterN32Premul(2400, 1200)
    surface.getCanvas().clear(0xFF2A6B3C)
    surface.getCanvas().drawCircle(1200, 600, 400, skia.Paint(Color=0xFFFFCC33))
    return bytes(surface.makeImageSnapshot().encodeToData(skia.kPNG, 100))


def whole_frame(size: tuple[int, int]) -> Box:
    """Where a picture of this size lies when it is cut, nothing of it cut off yet."""
    frame = PictureFrame()
    crop = Crop(1, True, "", size, frame, frame, "")
    return CropLayout.of(crop, Ui(*SIZE, measure=MEASURE)).part


def write(game: Program, term: str, definition: str, rows: int) -> None:
    """Write a pair, and go back to its term."""
    game.type(term)
    game.press("Tab")
    game.type(definition)
    game.press("Return")

    def there() -> bool:
        found = saved(game)
        return found is not None and len(found.pairs) == rows

    game.until(f"{rows} pairs in the file", there)
    game.press("Up")


def test_pictures_are_found_in_spanish_and_english_and_pasted_and_lie_on_the_board(
    editor: Program, display: str, tmp_path: Path
) -> None:
    write(editor, "perro", "dog", 1)
    editor.press("F7", "Return")  # what the card says is looked for, in Spanish
    editor.until("the dog in the file", lambda: pictures(editor) == ["Dog.png"])
    editor.press("Down")
    write(editor, "insecto", "insect", 2)
    editor.press("F7")
    editor.type("bee")
    editor.press("Return")
    found = ["Dog.png", "Honeybee.png"]
    editor.until("the bee in the file", lambda: pictures(editor) == found)
    editor.press("Down")
    write(editor, "sol", "sun", 3)
    copy_picture(display, photo())
    editor.press("ctrl+v")
    editor.until("the sun in the file", lambda: pictures(editor) == [*found, "sol.png"])
    folder = path(editor).parent
    assert picture_size(str(folder / "Dog.png"))[0] == 800
    assert picture_size(str(folder / "sol.png")) == (1600, 800)
    assert (folder / "originals" / "sol.png").read_bytes() == photo()
    assert "Dog.png" in path(editor).read_text("utf-8")
    editor.press("F8", "r", "Return")
    editor.until("the turned sun", lambda: pictures(editor) == [*found, "sol-2.png"])
    assert picture_size(str(folder / "sol-2.png")) == (800, 1600)
    editor.press("ctrl+z")
    editor.until("the sun as it was", lambda: pictures(editor) == [*found, "sol.png"])
    editor.press("F8")
    editor.glass.settle(0.5)
    shown = whole_frame((2400, 1200))
    editor.drag(Point(shown.right - 1, shown.bottom - 1), shown.centre)
    editor.press("Return")
    editor.until("the sun, cut", lambda: pictures(editor) == [*found, "sol-3.png"])
    wide, high = picture_size(str(folder / "sol-3.png"))
    assert abs(wide - 1200) < 20
    assert abs(high - 600) < 20
    editor.ask_to_close()
    assert editor.ended() == 0
    set_file = str(path(editor))
    twin = Twin(tmp_path / "twin", set_file, 7, SIZE)
    assert len([node for node in twin.screen.view(SIZE).nodes if node.pictures]) == 3
    words = ("play", set_file, "--seed", "7", "--size", "1280x720", "--no-motion")
    with program(display, tmp_path / "data", *words) as game:
        game.shows("Animals")
        game.looks(twin.screen.view(SIZE), BOARD)
