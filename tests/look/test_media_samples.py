"""Every kind of picture and sound is shown or heard, and damaged ones never raise."""

from __future__ import annotations

import io
import wave
from array import array
from collections.abc import Iterator
from pathlib import Path
from random import Random

import pytest

from game.look.decoder.picture import from_pixels, pixels
from game.look.decoder.process import Decoder
from game.look.recordings import decoded
from game.look.wave_file import is_cut, plain
from tests.look.media_mutations import mutated
from tests.look.media_samples import pictures, sounds, wav

PICTURES, SOUNDS = pictures(), sounds()


@pytest.fixture(scope="module")
def decoder() -> Iterator[Decoder]:
    made = Decoder("sounds")
    yield made
    made.close()


@pytest.mark.parametrize("name", PICTURES)
def test_every_kind_of_picture_is_shown(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    path.write_bytes(PICTURES[name])
    image = from_pixels(pixels(str(path), 8, 8), 8, 8)
    assert image is not None
    assert (image.width(), image.height()) == (8, 8)
    assert len(set(image.tobytes())) > 1


@pytest.mark.parametrize("name", SOUNDS)
def test_every_kind_of_sound_is_heard(tmp_path: Path, name: str, decoder: Decoder) -> None:
    path = tmp_path / name
    path.write_bytes(SOUNDS[name])
    heard = decoded(str(path), decoder)
    assert heard.startswith(b"RIFF")
    assert not is_cut(heard)


@pytest.mark.parametrize(("width", "quiet"), [(1, 0x80), (2, 0), (3, 0)])
def test_samples_of_all_widths_are_written_as_those_of_two_bytes(
    tmp_path: Path, width: int, quiet: int
) -> None:
    path, loud = tmp_path / "a.wav", bytes([0xAB] * (width - 1) + [0xC0 if width == 1 else 0x40])
    path.write_bytes(wav((bytes([quiet] * width) + loud) * 900, 8000, 1, width))
    with wave.open(io.BytesIO(plain(str(path)))) as file:
        assert (file.getnchannels(), file.getsampwidth(), file.getframerate()) == (1, 2, 8000)
        found = array("h", file.readframes(4)).tolist()
    assert found == [0, 0x4000 + (0xAB if width > 1 else 0)] * 2


@pytest.mark.parametrize("frames", [1, 2, 7, 800])
def test_a_very_short_sound_is_followed_by_silence(tmp_path: Path, frames: int) -> None:
    path = tmp_path / "a.wav"
    path.write_bytes(wav(b"\x11" * frames * 4, 96_000))
    with wave.open(io.BytesIO(plain(str(path)))) as file:
        assert file.getnframes() == 9_600
        assert file.readframes(frames + 1) == b"\x11" * frames * 4 + bytes(4)


@pytest.mark.parametrize("name", PICTURES)
def test_damaged_pictures_raise_nothing(tmp_path: Path, name: str) -> None:
    path, others = tmp_path / name, list(PICTURES.values())
    for seed in range(40):
        path.write_bytes(mutated(PICTURES[name], others, Random(seed)))
        pixels(str(path), 8, 8)


@pytest.mark.parametrize("name", [name for name in SOUNDS if name.endswith("wav")])
def test_damaged_wav_files_raise_nothing_and_what_is_read_is_written_well(
    tmp_path: Path, name: str
) -> None:
    path, others = tmp_path / name, list(SOUNDS.values())
    for seed in range(200):
        path.write_bytes(mutated(SOUNDS[name], others, Random(seed)))
        if heard := plain(str(path)):
            again = tmp_path / "again.wav"
            again.write_bytes(heard)
            assert plain(str(again)) == heard
