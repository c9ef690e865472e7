"""Pixels: a view painted without a window, and how much of two pictures is apart."""

from __future__ import annotations

import numpy
import skia

from game.core.settings import Theme
from game.look.painter import Painter
from game.look.text import SkiaMeasure
from game.view.view import View

STEP = 24
"""Other processors round edges differently: so much a channel is the same colour."""


def painted(
    view: View, measure: SkiaMeasure, theme: Theme = "light", now: int = 0
) -> numpy.ndarray:
    """Rows of pixels, blue green red alpha, as it stands at `now`."""
    wide, high = view.size
    pixels = numpy.zeros((high, wide, 4), numpy.uint8)
    info = skia.ImageInfo.Make(
        wide, high, skia.ColorType.kBGRA_8888_ColorType, skia.AlphaType.kPremul_AlphaType
    )
    painter = Painter(measure.texts, theme)
    painter.onto(skia.Surface.MakeRasterDirect(info, pixels))
    painter.paint(view, now)
    return pixels


def png(pixels: bytes, size: tuple[int, int]) -> bytes:
    """A PNG of pixels as X hands them over: blue green red, and a byte that says nothing."""
    rows = numpy.frombuffer(pixels, numpy.uint8).reshape(size[1], size[0], 4).copy()
    rows[..., 3] = 255
    return bytes(skia.Image.fromarray(rows, skia.ColorType.kBGRA_8888_ColorType).encodeToData())


def share_apart(one: numpy.ndarray, other: numpy.ndarray) -> float:
    """The share of the pixels that have another colour, 0 to 1."""
    apart = numpy.abs(one.astype(int) - other)[..., :3]
    return float((apart.max(axis=2) > STEP).mean())
