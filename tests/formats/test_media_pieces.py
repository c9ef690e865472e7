"""Pieces of pictures and recordings: cut, or nothing, whatever the file is."""

from __future__ import annotations

from pathlib import Path
from random import Random

import pytest
import skia

from game.formats.common.media.pieces import cut, cut_sound, grid
from tests.look.media_mutations import mutated
from tests.look.media_samples import pictures, sounds

PICTURES, SOUNDS = pictures(), sounds()


@pytest.mark.parametrize("name", [name for name in PICTURES if not name.endswith("svg")])
def test_a_picture_is_cut_into_its_quarters(name: str) -> None:
    pieces = cut(PICTURES[name], grid(2, 2))
    whole = skia.Image.MakeFromEncoded(skia.Data.MakeWithCopy(PICTURES[name]))
    quarter = whole.width() // 2, whole.height() // 2
    sizes = [skia.Codec.MakeFromData(piece).dimensions() for piece in pieces]
    assert [(size.width(), size.height()) for size in sizes] == [quarter] * 4


def test_a_picture_that_is_drawn_thousands_of_times_is_not_cut() -> None:
    data = PICTURES["passes.jpg"]
    at = data.rindex(b"\xff\xda")
    assert cut(data[:at] + data[at:-2] * 3000 + data[-2:], grid(2, 2)) == []


@pytest.mark.parametrize("name", [name for name in PICTURES if not name.endswith("svg")])
def test_damaged_pictures_are_cut_or_not(name: str) -> None:
    for seed in range(20):
        cut(mutated(PICTURES[name], list(PICTURES.values()), Random(seed)), grid(2, 1))


@pytest.mark.parametrize("name", [name for name in SOUNDS if name.endswith("wav")])
def test_damaged_recordings_are_cut_or_not(tmp_path: Path, name: str) -> None:
    path = tmp_path / "a.wav"
    for seed in range(200):
        path.write_bytes(mutated(SOUNDS[name], list(SOUNDS.values()), Random(seed)))
        cut_sound(str(path), 10, 60)


def test_a_drawing_is_not_cut() -> None:
    assert cut(PICTURES["a.svg"], grid(2, 2)) == []
