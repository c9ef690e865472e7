"""A few screens look as they did when somebody last looked at them.

`python -m tests.snapshots.test_snapshots` paints them anew, for when a change of looks is meant.
A picture that differs leaves before | after | difference in tests/snapshots/failed.
"""

from __future__ import annotations

import tempfile
from pathlib import Path

import numpy
import pytest
import skia

from game.core.settings import Settings, Theme
from game.look.text import SkiaMeasure
from tests.pixels import painted, share_apart
from tests.scenes import SCENES, stage

HERE = Path(__file__).resolve().parent
FAILED = HERE / "failed"
SIZE = (800, 600)
PICTURES: dict[str, tuple[str, Theme, str]] = {
    "library-light": ("library", "light", "es"),
    "play-light": ("play", "light", "es"),
    "play-dark": ("play-short", "dark", "en"),
    "memory-contrast": ("memory", "contrast", "en"),
}
"""Name of the picture: scene, theme, language."""
SHARE = 0.002
"""So many of the pixels may differ: other processors round edges differently."""
MEASURE = SkiaMeasure()


def of_scene(scene: str, theme: Theme, language: str, folder: Path) -> numpy.ndarray:
    """Its pixels: no motion, and a clock that stands still."""
    settings = Settings(theme=theme, language=language, motion=False)
    at = stage(folder, SIZE, settings, MEASURE)
    pixels = painted(SCENES[scene](at), MEASURE, theme, at.now)
    at.services.records.close()
    return pixels


def write(path: Path, pixels: numpy.ndarray) -> None:
    path.parent.mkdir(exist_ok=True)
    rows = numpy.ascontiguousarray(pixels)
    image = skia.Image.fromarray(rows, skia.ColorType.kBGRA_8888_ColorType, copy=True)
    image.save(str(path), skia.kPNG)


def read(path: Path) -> numpy.ndarray:
    pixels: numpy.ndarray = skia.Image.open(str(path)).toarray(
        colorType=skia.ColorType.kBGRA_8888_ColorType
    )
    return pixels


@pytest.mark.parametrize("name", PICTURES)
def test_a_screen_looks_as_it_did(name: str, tmp_path: Path) -> None:
    after, before = of_scene(*PICTURES[name], tmp_path), read(HERE / f"{name}.png")
    share = share_apart(after, before)
    if share > SHARE:
        apart = numpy.abs(after.astype(int) - before)[..., :3]
        seen = numpy.full_like(after, 255)
        seen[..., :3] = 255 - numpy.minimum(255, apart * 4)
        write(FAILED / f"{name}.png", numpy.concatenate([before, after, seen], axis=1))
    assert share <= SHARE, f"see {FAILED / name}.png: before | after | difference"


if __name__ == "__main__":
    for name, how in PICTURES.items():
        with tempfile.TemporaryDirectory() as folder:
            write(HERE / f"{name}.png", of_scene(*how, Path(folder)))
