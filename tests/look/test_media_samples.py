"""Every kind of picture and sound is shown or heard, and damaged ones never raise."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from random import Random

import pytest

from game.look.decoder.picture import scaled
from game.look.decoder.process import Decoder
from game.look.recordings import decoded
from game.look.wave_file import is_cut, plain
from tests.look.media_mutations import mutated
from tests.look.media_samples import pictures, sounds

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
    image = scaled(str(path), 8, 8)
    assert image is not None
    assert (image.width(), image.height()) == (8, 8)
    assert len(set(image.tobytes())) > 1


@pytest.mark.parametrize("name", SOUNDS)
def test_every_kind_of_sound_is_heard(tmp_path: Path, name: str, decoder: Decoder) -> None:
    path = tmp_path / name
    path.write_bytes(SOUNDS[name])
    wav = decoded(str(path), decoder)
    assert wav.startswith(b"RIFF")
    assert not is_cut(wav)


@pytest.mark.parametrize("name", PICTURES)
def test_damaged_pictures_raise_nothing(tmp_path: Path, name: str) -> None:
    path, others = tmp_path / name, list(PICTURES.values())
    for seed in range(40):
        path.write_bytes(mutated(PICTURES[name], others, Random(seed)))
        scaled(str(path), 8, 8)


@pytest.mark.parametrize("name", [name for name in SOUNDS if name.endswith("wav")])
def test_damaged_wav_files_raise_nothing_and_what_is_read_is_written_well(
    tmp_path: Path, name: str
) -> None:
    path, others = tmp_path / name, list(SOUNDS.values())
    for seed in range(200):
        path.write_bytes(mutated(SOUNDS[name], others, Random(seed)))
        if wav := plain(str(path)):
            again = tmp_path / "again.wav"
            again.write_bytes(wav)
            assert plain(str(again)) == wav
