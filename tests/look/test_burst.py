"""The burst: the same at every painting, within its box, gone at the end."""

from __future__ import annotations

import numpy as np
import skia

from game.look.burst import paint_burst
from game.look.theme import THEMES
from game.view.box import Box

BOX = Box(40, 30, 300, 200)


def painted(t: float) -> bytes:
    surface = skia.Surface.MakeRasterN32Premul(400, 300)
    canvas = surface.getCanvas()
    paint_burst(canvas, BOX, t, THEMES["light"])
    return bytes(surface.makeImageSnapshot().tobytes())


def test_it_is_the_same_at_every_painting_and_moves_from_one_moment_to_the_next() -> None:
    assert painted(0.3) == painted(0.3)
    assert painted(0.3) != painted(0.4)


def test_it_stays_in_its_box_and_leaves_nothing() -> None:
    for t in (0.05, 0.5, 0.9):
        pixels = np.frombuffer(painted(t), dtype=np.uint8).reshape(300, 400, 4)
        assert pixels.any()
        pixels = pixels.copy()
        pixels[30:230, 40:340] = 0
        assert not pixels.any()
    assert not any(painted(1.0))
