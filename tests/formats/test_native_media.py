"""Pictures and sounds: beside the file, of a size that can be shown, and nowhere else."""

from __future__ import annotations

import struct
from pathlib import Path

import pytest

from game.formats import read_any as read
from game.formats.common.media.picture_size import picture_size
from tests.formats.reading import said, words

PNG = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + struct.pack(">II", 640, 480) + b"\x08\x06\0\0\0"
PNG += b"\0\0\0\0IEND\xaeB`\x82"  # the end


def png(width: int, height: int) -> bytes:
    return PNG[:16] + struct.pack(">II", width, height) + PNG[24:]


JPEG = (
    b"\xff\xd8\xff\xe0\0\x10JFIF"
    + b"\0" * 10
    + b"\xff\xc0\0\x11\x08"
    + struct.pack(">HH", 480, 640)
) + b"\x03\x01"
GIF = b"GIF89a" + struct.pack("<HH", 640, 480) + b"\0\0\0"
BMP = b"BM" + b"\0" * 12 + struct.pack("<Iii", 40, 640, -480) + b"\0" * 8
WEBP_X = b"RIFF\0\0\0\0WEBPVP8X\x0a\0\0\0\0\0\0\0" + b"\x7f\x02\0" + b"\xdf\x01\0"
WEBP_L = b"RIFF\0\0\0\0WEBPVP8L\0\0\0\0\x2f" + struct.pack("<I", 639 | 479 << 14) + b"\0" * 8
WEBP = b"RIFF\0\0\0\0WEBPVP8 \0\0\0\0\0\0\0\x9d\x01\x2a" + struct.pack("<HH", 640, 480) + b"\0"


@pytest.mark.parametrize("head", [PNG, JPEG, GIF, BMP, WEBP_X, WEBP_L, WEBP])
def test_the_size_of_a_picture_is_read_from_its_head(tmp_path: Path, head: bytes) -> None:
    path = tmp_path / "picture"
    path.write_bytes(head)
    assert picture_size(path) == (640, 480)


@pytest.mark.parametrize(
    "head", [b"", b"GIF89a", b"\xff\xd8\xff", b"\xff\xd8" + b"\xff" * 99, PNG[:20]]
)
def test_a_torn_picture_has_no_size(tmp_path: Path, head: bytes) -> None:
    path = tmp_path / "picture"
    path.write_bytes(head)
    assert picture_size(path) is None


@pytest.mark.parametrize("filling", [b"\xff", b"\xff\xfe\0\2"])
def test_a_jpeg_of_a_hundred_thousand_remarks_has_no_size(tmp_path: Path, filling: bytes) -> None:
    path = tmp_path / "picture.jpg"
    path.write_bytes(JPEG[:2] + filling * 50 + JPEG[2:])
    assert picture_size(path) == (640, 480)
    path.write_bytes(JPEG[:2] + filling * 100_000 + JPEG[2:])
    assert picture_size(path) is None


def made(folder: Path, side: str) -> Path:
    path = folder / "set.yaml"
    path.write_text(f"pairs:\n  - term: {side}\n    definition: dog\n  - [gato, cat]\n", "utf-8")
    return path


def test_a_picture_and_a_sound_beside_the_file_are_found(tmp_path: Path) -> None:
    (tmp_path / "img").mkdir()
    (tmp_path / "img" / "perro.png").write_bytes(PNG)
    (tmp_path / "perro.ogg").write_bytes(b"OggS")
    found, problems = read(
        made(tmp_path, "{texto: perro, imagen: img/perro.png, sound: perro.ogg}")
    )
    assert found
    assert not problems
    side = found.pairs[0].term
    assert (side.text, side.sound) == ("perro", str(tmp_path / "perro.ogg"))
    assert side.picture == str(tmp_path / "img" / "perro.png")


@pytest.mark.parametrize(
    ("there", "written"),
    [
        ("lio\u0301n.png", "li\u00f3n.png"),
        ("li\u00f3n.png", "lio\u0301n.png"),
        ("Perro.PNG", "perro.png"),
        ("IMG/Perro.png", "img/perro.png"),
    ],
)
def test_a_name_in_other_capitals_or_accents_in_two_signs_is_the_same(
    tmp_path: Path, there: str, written: str
) -> None:
    (tmp_path / there).parent.mkdir(exist_ok=True)
    (tmp_path / there).write_bytes(PNG)
    found, problems = read(made(tmp_path, "{picture: " + written + "}"))
    assert found
    assert not problems
    assert found.pairs[0].term.picture == str(tmp_path / there)


def test_of_alike_names_each_means_its_own(tmp_path: Path) -> None:
    for name in ("Oso.png", "oso.png"):
        (tmp_path / name).write_bytes(PNG)
    found, _problems = read(made(tmp_path, "{picture: oso.png}"))
    assert found
    assert Path(found.pairs[0].term.picture).name == "oso.png"


@pytest.mark.parametrize(
    ("name", "cure"),
    [
        ("pero.png", "perro.png"),
        ("horse.png", "Put it"),
        ("../perro.png", "only its name"),
        ("/etc/hostname", "only its name"),
        ("C:/perro.png", "only its name"),
        ("..\\perro.png", "only its name"),
        ("out.png", "only its name"),
        ("notes.txt", "PNG"),
        ("torn.png", "PNG"),
        ("drawing.svg", "Put it"),
        ("drawing.svgz", "PNG"),
        ("huge.png", "smaller"),
        ("set.yaml", "PNG"),
        ("empty.png", "again"),
    ],
)
def test_a_picture_that_cannot_be_used_is_a_fault_and_the_words_play(
    tmp_path: Path, name: str, cure: str
) -> None:
    folder = tmp_path / "sets"
    folder.mkdir()
    for file, data in (
        ("perro.png", PNG),
        ("torn.png", b"no"),
        ("huge.png", png(8000, 5001)),
        ("notes.txt", b"x"),
        ("empty.png", b""),
    ):
        (folder / file).write_bytes(data)
    (tmp_path / "secret.png").write_bytes(PNG)
    (folder / "out.png").symlink_to(tmp_path / "secret.png")
    found, problems = read(made(folder, f"{{text: perro, image: '{name}'}}"))
    assert words(found) == [("perro", "dog"), ("gato", "cat")]
    assert found
    assert not found.pairs[0].term.picture
    assert said(problems) == [(2, "fault")]
    assert cure in problems[0].cure


def test_a_side_with_nothing_but_a_missing_picture_does_not_play(tmp_path: Path) -> None:
    found, problems = read(made(tmp_path, "{image: none.png}"))
    assert words(found) == [("gato", "cat")]
    assert {line for line, _severity in said(problems)} == {2}


def test_a_forty_megapixel_picture_is_still_shown(tmp_path: Path) -> None:
    (tmp_path / "wide.png").write_bytes(png(8000, 5000))
    _found, problems = read(made(tmp_path, "{image: wide.png}"))
    assert not problems


@pytest.mark.parametrize(("name", "cure"), [("deep.png", "smaller"), ("deep.ogg", "three minutes")])
def test_a_file_that_is_far_too_large_is_a_fault_and_is_not_read(
    tmp_path: Path, name: str, cure: str
) -> None:
    with (tmp_path / name).open("wb") as file:
        file.write(PNG)
        file.truncate(2_000_000_000)  # it takes no room on the disk
    kind = "image" if name.endswith("png") else "sound"
    found, problems = read(made(tmp_path, f"{{text: perro, {kind}: {name}}}"))
    assert words(found) == [("perro", "dog"), ("gato", "cat")]
    assert "50 MB" in problems[0].problem
    assert cure in problems[0].cure


SCAN = b"\xff\xda\0\x0c\x03\1\0\2\0\3\0\0\x3f\0" + b"\0" * 4


@pytest.mark.parametrize(
    ("kind", "scans", "well"), [(b"\xc2", 10, True), (b"\xc2", 3000, False), (b"\xc0", 3000, True)]
)
def test_a_jpeg_that_is_drawn_thousands_of_times_is_a_fault(
    tmp_path: Path, kind: bytes, scans: int, well: bool
) -> None:
    frame = JPEG.replace(b"\xff\xc0", b"\xff" + kind)[:-1]
    colours = b"\1\x11\0\2\x11\1\3\x11\1"
    (tmp_path / "p.jpg").write_bytes(frame + colours + SCAN * scans + b"\xff\xd9")
    found, problems = read(made(tmp_path, "{text: perro, image: p.jpg}"))
    assert words(found) == [("perro", "dog"), ("gato", "cat")]
    assert not problems if well else "too many passes" in problems[0].problem
