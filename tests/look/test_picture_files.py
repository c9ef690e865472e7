"""Pictures are made smaller, turned and cut; an emoji becomes a sharp picture."""

from __future__ import annotations

from pathlib import Path

import pytest
import skia

from game.core.picture_frame import PictureFrame
from game.look.picture_files import emoji, ending, framed

RED, GREEN, BLUE, WHITE = (0xFFFF0000, 0xFF00FF00, 0xFF0000FF, 0xFFFFFFFF)


def quarters(width: int = 80, height: int = 40) -> skia.Image:
    """Red and green above, blue and white below."""
    surface = skia.Surface.MakeRasterN32Premul(width, height)
    for at, colour in enumerate((RED, GREEN, BLUE, WHITE)):
        box = skia.Rect.MakeXYWH(at % 2 * width / 2, at // 2 * height / 2, width / 2, height / 2)
        surface.getCanvas().drawRect(box, skia.Paint(Color=colour))
    return surface.makeImageSnapshot()


def saved(path: Path, image: skia.Image) -> str:
    form = {".png": skia.kPNG, ".jpg": skia.kJPEG, ".webp": skia.kWEBP}[path.suffix]
    path.write_bytes(bytes(image.encodeToData(form, 95)))
    return str(path)


def opened(data: bytes) -> skia.Image:
    return skia.Image.MakeFromEncoded(skia.Data.MakeWithCopy(data))


def corners(image: skia.Image) -> list[int]:
    surface = skia.Surface.MakeRasterN32Premul(image.width(), image.height())
    surface.getCanvas().drawImage(image, 0, 0)
    pixels = surface.makeImageSnapshot().tobytes()
    right, low = image.width() - 4, image.height() - 4
    places = [4 * (y * image.width() + x) for y in (3, low) for x in (3, right)]
    return [int.from_bytes(pixels[at : at + 4], "little") for at in places]


def test_a_picture_is_no_longer_than_asked_for(tmp_path: Path) -> None:
    path = saved(tmp_path / "large.png", quarters(2000, 1000))
    made = opened(framed(path, PictureFrame(), 1600))
    assert (made.width(), made.height()) == (1600, 800)
    assert corners(made) == [RED, GREEN, BLUE, WHITE]


def test_a_small_one_keeps_its_pixels(tmp_path: Path) -> None:
    made = opened(framed(saved(tmp_path / "a.png", quarters()), PictureFrame(), 1600))
    assert (made.width(), made.height()) == (80, 40)


@pytest.mark.parametrize(
    ("turns", "expected"),
    [
        (1, [BLUE, RED, WHITE, GREEN]),
        (2, [WHITE, BLUE, GREEN, RED]),
        (3, [GREEN, WHITE, RED, BLUE]),
    ],
)
def test_it_is_turned_to_the_right(tmp_path: Path, turns: int, expected: list[int]) -> None:
    made = opened(framed(saved(tmp_path / "a.png", quarters()), PictureFrame(turns), 1600))
    assert corners(made) == expected
    assert (made.width() < made.height()) == (turns % 2 == 1)


def test_it_is_cut_after_it_was_turned(tmp_path: Path) -> None:
    path = saved(tmp_path / "a.png", quarters())
    made = opened(framed(path, PictureFrame(1, 0.5, 0, 1, 0.5), 1600))
    assert (made.width(), made.height()) == (20, 40)
    assert corners(made) == [RED] * 4


def test_a_small_part_of_a_large_picture_keeps_its_pixels(tmp_path: Path) -> None:
    path = saved(tmp_path / "large.png", quarters(3000, 2000))
    made = opened(framed(path, PictureFrame(0, 0.4, 0.4, 0.6, 0.6), 1600))
    assert (made.width(), made.height()) == (600, 400)


def test_how_the_camera_was_held_is_respected(tmp_path: Path) -> None:
    path = tmp_path / "photo.jpg"
    data = bytes(quarters().encodeToData(skia.kJPEG, 95))
    exif = b"Exif\0\0MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\x06\0\0\0\0\0\0"
    path.write_bytes(data[:2] + b"\xff\xe1" + (len(exif) + 2).to_bytes(2, "big") + exif + data[2:])
    made = opened(framed(str(path), PictureFrame(), 1600))
    assert (made.width(), made.height()) == (40, 80)


@pytest.mark.parametrize(
    ("name", "end"), [("a.JPG", ".jpg"), ("a.webp", ".webp"), ("a.bmp", ".png"), ("a.svg", ".png")]
)
def test_photos_stay_photos_and_the_rest_becomes_png(name: str, end: str) -> None:
    assert ending(name) == end


def test_a_photo_is_written_as_what_it_is(tmp_path: Path) -> None:
    data = framed(saved(tmp_path / "a.jpg", quarters()), PictureFrame(1), 1600)
    assert data.startswith(b"\xff\xd8")


def test_a_drawing_is_cut_as_sharp_as_any_picture(tmp_path: Path) -> None:
    path = tmp_path / "two.svg"
    path.write_text(
        '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20">'
        '<rect width="20" height="20" fill="#f00"/>'
        '<rect x="20" width="20" height="20" fill="#00f"/></svg>'
    )
    made = opened(framed(str(path), PictureFrame(1, 0, 0, 1, 0.5), 1600))
    assert made.width() == made.height() == 800
    assert corners(made) == [RED] * 4


@pytest.mark.parametrize("data", [b"", b"no picture", b"\x89PNG\r\n\x1a\n" + b"\0" * 40])
def test_what_is_broken_gives_nothing(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "broken.png"
    path.write_bytes(data)
    assert framed(str(path), PictureFrame(), 1600) == b""
    assert framed(str(tmp_path / "none.png"), PictureFrame(), 1600) == b""


@pytest.mark.parametrize("signs", ["🐕", "🇪🇸", "👩‍🚒", "☀️"])
def test_an_emoji_is_one_picture_with_a_clear_ground(signs: str) -> None:
    made = opened(emoji(signs, 400))
    assert made.width() == 400
    assert 300 < made.height() < 420
    assert corners(made)[0] >> 24 == 0
    assert any(bytes(made.tobytes())[3::4])
