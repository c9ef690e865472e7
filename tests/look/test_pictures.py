"""Pictures: the window waits for none, and none is larger in memory than it is shown."""

from __future__ import annotations

import os
import struct
import zlib
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from threading import Event

import numpy
import pytest
import skia

from game.look.decoder.picture import from_pixels, pixels, scaled
from game.look.decoder.process import Decoder, NoDecoderError
from game.look.painter import Painter
from game.look.picture_thread import PictureThread
from game.look.pictures import Lack, Pictures, picture_size
from game.look.text import Texts
from game.view.box import Box
from game.view.node import Node, Picture
from game.view.view import View

LARGE, SMALL = (1600, 1200), (40, 30)
TEXTS = Texts()


def made(path: Path, size: tuple[int, int], kind: skia.EncodedImageFormat = skia.kPNG) -> str:
    """A picture that is red above and blue below."""
    surface = skia.Surface.MakeRasterN32Premul(*size)
    canvas = surface.getCanvas()
    canvas.clear(0xFFC00000)
    half = skia.Rect.MakeXYWH(0, size[1] / 2, size[0], size[1] / 2)
    canvas.drawRect(half, skia.Paint(Color=0xFF0000C0))
    path.write_bytes(bytes(surface.makeImageSnapshot().encodeToData(kind, 90)))
    return str(path)


class Waking:
    """Pictures of a window that is woken when one has come."""

    def __init__(self) -> None:
        self.woke = Event()
        self.pictures = Pictures(self.woke.set)
        self.pictures.begin_frame()

    def come(self) -> frozenset[str]:
        assert self.woke.wait(20)
        self.woke.clear()
        return self.pictures.begin_frame()


@pytest.fixture
def waking() -> Iterator[Waking]:
    made = Waking()
    yield made
    made.pictures.close()


def test_a_small_picture_is_there_at_once(waking: Waking, tmp_path: Path) -> None:
    assert isinstance(waking.pictures.at(made(tmp_path / "a.png", SMALL), 20, 15), skia.Image)


@pytest.mark.parametrize("kind", [skia.kPNG, skia.kJPEG, skia.kWEBP])
def test_a_large_picture_comes_later_and_is_the_same(
    waking: Waking, tmp_path: Path, kind: skia.EncodedImageFormat
) -> None:
    path = made(tmp_path / "a", LARGE, kind)
    assert waking.pictures.at(path, 40, 30) is Lack.COMING
    assert waking.come() == {path}
    later, whole = waking.pictures.at(path, 40, 30), scaled(path, 40, 30)
    assert isinstance(later, skia.Image)
    assert whole is not None
    assert later.imageInfo() == whole.imageInfo()
    assert later.tobytes() == whole.tobytes()


def test_many_small_pictures_do_not_hold_up_a_frame(waking: Waking, tmp_path: Path) -> None:
    paths = [made(tmp_path / f"{n}.png", (1000, 900)) for n in range(4)]
    found = [waking.pictures.at(path, 40, 30) for path in paths]
    assert [lack is Lack.COMING for lack in found] == [False, False, True, True]
    came: set[str] = set()
    while len(came) < 2:
        came |= waking.come()
    assert came == set(paths[2:])


def test_without_a_window_every_picture_is_waited_for(tmp_path: Path) -> None:
    pictures = Pictures()
    try:
        image = pictures.at(made(tmp_path / "a.jpg", LARGE, skia.kJPEG), 40, 30)
    finally:
        pictures.close()
    assert isinstance(image, skia.Image)
    assert (image.width(), image.height()) == (40, 30)


def test_a_large_picture_that_is_broken_is_said_to_be(waking: Waking, tmp_path: Path) -> None:
    path = made(tmp_path / "a.webp", LARGE, skia.kWEBP)
    Path(path).write_bytes(Path(path).read_bytes()[:60] + b"no more of it" * 4)
    assert waking.pictures.at(path, 40, 30) is Lack.COMING
    waking.come()
    assert waking.pictures.at(path, 40, 30) is Lack.BROKEN


def test_a_picture_that_was_replaced_is_decoded_again(waking: Waking, tmp_path: Path) -> None:
    path = made(tmp_path / "a.png", SMALL)
    first = waking.pictures.at(path, 40, 30)
    assert waking.pictures.at(path, 40, 30) is first
    os.utime(path, ns=(1, 1))
    assert waking.pictures.at(path, 40, 30) is not first


def test_only_so_many_bytes_are_kept(tmp_path: Path) -> None:
    pictures = Pictures(most_bytes=3 * 40 * 30 * 4)
    paths = [made(tmp_path / f"{n}.png", SMALL) for n in range(4)]
    found = [pictures.at(path, 40, 30) for path in paths]
    assert pictures.at(paths[3], 40, 30) is found[3]
    assert pictures.at(paths[0], 40, 30) is not found[0]


def test_as_many_are_kept_as_a_few_windows_are_full_of(tmp_path: Path) -> None:
    pictures = Pictures()
    paths = [made(tmp_path / f"{n}.png", SMALL) for n in range(4)]
    found = [pictures.at(path, 40, 30) for path in paths]
    pictures.keep_for(40, 30)
    assert pictures.at(paths[1], 40, 30) is found[1]
    assert pictures.at(paths[0], 40, 30) is not found[0]


def test_one_window_full_is_kept_when_what_was_needed_is_let_go(tmp_path: Path) -> None:
    pictures = Pictures()
    pictures.keep_for(40, 30)
    paths = [made(tmp_path / f"{n}.png", SMALL) for n in range(3)]
    found = [pictures.at(path, 40, 30) for path in paths]
    pictures.release()
    assert pictures.at(paths[2], 40, 30) is found[2]
    assert pictures.at(paths[0], 40, 30) is not found[0]


class FakeDecoder(Decoder):
    """Answers nothing, or is not there at all."""

    def __init__(self, works: bool) -> None:
        super().__init__("pictures")
        self.works = works

    def ask(self, wish: Sequence[str | int], limit_s: float, most_bytes: int) -> bytes:
        if not self.works:
            raise NoDecoderError("none")
        return b""


@pytest.mark.parametrize("works", [True, False])
def test_where_no_process_can_be_started_the_window_decodes(tmp_path: Path, works: bool) -> None:
    path = made(tmp_path / "a.png", LARGE)
    thread = PictureThread(lambda: None, FakeDecoder(works))
    assert (thread.decoded((path, 0, 40, 30)) is None) == works


@pytest.mark.parametrize("origin", range(1, 9))
def test_a_photo_lies_as_the_camera_was_held(tmp_path: Path, origin: int) -> None:
    """JPEG and WebP are made smaller on the way; Skia's own way is what they have to look like."""
    path = Path(made(tmp_path / "a.jpg", LARGE, skia.kJPEG))
    tags = b"MM\0*\0\0\0\x08\0\1\x01\x12\0\3\0\0\0\1" + struct.pack(">HH", origin, 0) + bytes(4)
    exif = b"Exif\0\0" + tags
    data = path.read_bytes()
    path.write_bytes(data[:2] + b"\xff\xe1" + struct.pack(">H", len(exif) + 2) + exif + data[2:])
    width, height = picture_size(str(path))
    assert (width, height) == (LARGE if origin < 5 else LARGE[::-1])
    image = skia.Image.MakeFromEncoded(skia.Data.MakeWithCopy(path.read_bytes()))
    smooth = skia.SamplingOptions(skia.FilterMode.kLinear)
    expected = image.resize(width // 20, height // 20, smooth)
    found = scaled(str(path), width // 20, height // 20)
    assert found is not None
    apart = numpy.abs(found.toarray().astype(int) - expected.toarray())
    assert apart.mean() < 2


def test_pixels_cross_over_to_the_window_as_they_are(tmp_path: Path) -> None:
    path = made(tmp_path / "a.png", SMALL)
    there, here = scaled(path, 20, 15), from_pixels(pixels(path, 20, 15), 20, 15)
    assert there is not None
    assert here is not None
    assert there.imageInfo() == here.imageInfo()
    assert there.tobytes() == here.tobytes()
    assert from_pixels(b"torn", 20, 15) is None


def flat_png(width: int, height: int) -> bytes:
    """A PNG of one grey, whatever its size."""
    packer = zlib.compressobj(1)
    rows = b"".join(packer.compress(bytes(width + 1)) for _row in range(height)) + packer.flush()
    head = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    parts = ((b"IHDR", head), (b"IDAT", rows), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
        for kind, data in parts
    )


def sparse(path: Path) -> None:
    with path.open("wb") as file:
        file.write(flat_png(8, 8))
        file.truncate(2_000_000_000)


def too_many_pixels(path: Path) -> None:
    path.write_bytes(flat_png(8_000, 5_001))


def a_page(path: Path) -> None:
    path.write_text("<html><body>A page about dogs, saved as a picture</body></html>", "utf-8")


def a_folder(path: Path) -> None:
    path.mkdir()


@pytest.mark.parametrize("make", [sparse, too_many_pixels, a_page, a_folder])
def test_what_is_no_picture_or_far_too_large_is_not_read(
    tmp_path: Path, make: Callable[[Path], None]
) -> None:
    path = tmp_path / "a.png"
    make(path)
    assert picture_size(str(path)) == (0, 0)
    assert scaled(str(path), 40, 30) is None


def test_a_jpeg_that_is_drawn_thousands_of_times_is_not(tmp_path: Path) -> None:
    path = Path(made(tmp_path / "a.jpg", LARGE, skia.kJPEG))
    data = path.read_bytes()
    at = data.rindex(b"\xff\xda")
    path.write_bytes(data[:at] + data[at:-2] * 2000 + b"\xff\xd9")
    assert scaled(str(path), 40, 30) is None


# ---------------------------------------------------------------------- on the window


def test_a_card_shows_a_frame_first_and_the_picture_alone_is_painted_when_it_comes(
    tmp_path: Path,
) -> None:
    woke, surface = Event(), skia.Surface.MakeRasterN32Premul(400, 300)
    painter = Painter(TEXTS, wake=woke.set)
    painter.onto(surface)
    card, box = Box(20, 20, 80, 60), Box(28, 28, 64, 48)
    shown = Picture(made(tmp_path / "a.png", LARGE), box)
    card_node = Node("card", "card", card, "", pictures=(shown,))
    nodes = (card_node, Node("other", "card", Box(200, 200, 80, 60), ""))
    view = View((400, 300), nodes)
    painter.paint(view, 0)
    frame = surface.makeImageSnapshot().toarray()
    assert woke.wait(20)
    [damage] = painter.paint(view, 0, before=view)
    painter.close()
    picture = surface.makeImageSnapshot().toarray()
    assert damage.joined(card) == damage
    assert damage.w < 150
    assert (frame != picture).any()
    assert painter.paint(view, 0, before=view) == []
