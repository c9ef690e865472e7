"""Pictures found by a word and pasted in a real window, read back from the disk, on the board."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
import skia

from game.core.picture_frame import PictureFrame
from game.look.picture_files import emoji
from game.look.pictures import picture_size
from game.screens.editor.crop import Crop
from game.screens.editor.crop_page import CropLayout
from game.view.box import Box, Point
from game.view.ui import Ui
from tests.e2e.clipboard import copy_picture
from tests.e2e.editing import Editor, editor
from tests.e2e.twin import Twin
from tests.e2e.window import MEASURE, SIZE, program

BOARD = (0, 120, 1280, 560)


@pytest.fixture
def animals(display: str, tmp_path: Path) -> Iterator[Editor]:
    with editor(display, tmp_path / "data", "Animals") as running:
        yield running


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


def write_with_picture(game: Editor, pair: tuple[str, str], wish: str, file: str) -> None:
    """Write a pair, find the picture for its term by a word, and go on below."""
    wanted = [*game.pictures, file]
    game.write(pair)
    game.press("Up", "F7")
    game.type(wish)
    game.press("Return")
    game.until(f"{file} in the set", lambda: game.pictures == wanted)
    game.press("Down")


def test_pictures_are_found_and_pasted_and_lie_on_the_board(
    animals: Editor, display: str, tmp_path: Path
) -> None:
    found = ["Dog.png", "Honeybee.png"]
    nothing_more = ""  # what the card says is looked for, in Spanish
    write_with_picture(animals, ("perro", "dog"), nothing_more, found[0])
    write_with_picture(animals, ("insecto", "insect"), "bee", found[1])
    animals.write(("sol", "sun"))
    animals.press("Up")
    copy_picture(display, photo())
    animals.press("ctrl+v")
    animals.until("the sun in the file", lambda: animals.pictures == [*found, "sol.png"])
    folder = animals.path.parent
    assert picture_size(str(folder / "Dog.png"))[0] == 800
    assert picture_size(str(folder / "sol.png")) == (1600, 800)
    assert (folder / "originals" / "sol.png").read_bytes() == photo()
    assert "Dog.png" in animals.path.read_text("utf-8")
    animals.press("F8", "r", "Return")
    animals.until("the turned sun", lambda: animals.pictures == [*found, "sol-2.png"])
    assert picture_size(str(folder / "sol-2.png")) == (800, 1600)
    animals.press("ctrl+z")
    animals.until("the sun as it was", lambda: animals.pictures == [*found, "sol.png"])
    animals.press("F8")
    animals.glass.settle(0.5)
    shown = whole_frame((2400, 1200))
    animals.drag(Point(shown.right - 1, shown.bottom - 1), shown.centre)
    animals.press("Return")
    animals.until("the sun, cut", lambda: animals.pictures == [*found, "sol-3.png"])
    wide, high = picture_size(str(folder / "sol-3.png"))
    assert abs(wide - 1200) < 20
    assert abs(high - 600) < 20
    animals.ask_to_close()
    assert animals.ended() == 0
    set_file = str(animals.path)
    twin = Twin(tmp_path / "twin", set_file, 7, SIZE)
    assert len([node for node in twin.screen.view(SIZE).nodes if node.pictures]) == 3
    words = ("play", set_file, "--seed", "7", "--size", "1280x720", "--no-motion")
    with program(display, tmp_path / "data", *words) as game:
        game.shows("Animals")
        game.looks(twin.screen.view(SIZE), BOARD)


def test_pictures_are_found_in_the_language_of_the_program(display: str, tmp_path: Path) -> None:
    with editor(display, tmp_path / "data", "Animales", "es") as animales:
        write_with_picture(animales, ("uno", "one"), "perro", "Perro.png")
        write_with_picture(animales, ("dos", "two"), "pie", "Pie.png")
        for sign, name in zip("🐕🦶", animales.pictures, strict=True):
            # In English a pie would be baked.
            assert (animales.path.parent / name).read_bytes() == emoji(sign, 800)
