"""The clock: its digits are painted whole, and on nothing that lies above them."""

from __future__ import annotations

import numpy
import pytest
import skia

from game.core.stopwatch import Stopwatch
from game.look.clock_face import ClockFace
from game.look.figures import Figures
from game.look.fonts import Fonts
from game.view.box import Box
from game.view.node import Text

INK, GROUND = 0xFF000000, 0xFFFFFFFF
AT_MS = 8_967_200
FIGURES = Figures(Fonts())


def face(size: float) -> ClockFace:
    text = Text("", Box(10, 20, 400, size * 1.1), size, 700, figures=True)
    return ClockFace(FIGURES, text, Stopwatch(AT_MS), INK, GROUND)


def canvas() -> tuple[skia.Surface, skia.Canvas]:
    surface = skia.Surface.MakeRasterN32Premul(420, 160)
    surface.getCanvas().clear(GROUND)
    return surface, surface.getCanvas()


@pytest.mark.parametrize("size", [11.3, 24, 32.2, 57.9, 90])
def test_digits_are_painted_whole(size: float) -> None:
    clock = face(size)
    ours, on = canvas()
    clock.paint(on, 0)
    theirs, on = canvas()
    row = FIGURES.row(clock._text, clock._painted)
    FIGURES.paint(on, row, 700, skia.Paint(Color=INK, AntiAlias=True))
    pair = [surface.makeImageSnapshot().toarray().astype(int) for surface in (ours, theirs)]
    assert (pair[0] < 128).any()
    assert numpy.abs(pair[0] - pair[1]).max() <= 8


@pytest.mark.parametrize("size", [24, 57.9])
def test_a_clock_covers_little_more_than_its_digits(size: float) -> None:
    assert face(size).box.h < 0.8 * size + 4
