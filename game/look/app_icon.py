"""App icon: two cards that belong together, drawn for the window's frame and the task bar."""

from __future__ import annotations

import skia

from game.look.icons import draw_icon
from game.look.skins import fill, rounded, stroke
from game.look.theme import THEMES
from game.view.box import Box
from game.view.node import Token

_SIDE = 64


def icon_pixels(side: int = _SIDE) -> tuple[int, bytes]:
    """Return width (and height) in pixels, and the pixels as RGBA."""
    surface = icon_surface(side)
    info = skia.ImageInfo.Make(
        side, side, skia.ColorType.kRGBA_8888_ColorType, skia.AlphaType.kUnpremul_AlphaType
    )
    pixels = bytearray(side * side * 4)
    surface.readPixels(info, pixels, side * 4, 0, 0)
    return side, bytes(pixels)


def icon_surface(side: int) -> skia.Surface:
    """Paint the icon at this size on nothing."""
    colours = THEMES["light"]
    surface = skia.Surface.MakeRasterN32Premul(side, side)
    canvas = surface.getCanvas()
    canvas.scale(side / 64, side / 64)
    cards: tuple[tuple[int, int, Token], ...] = ((-9, 10, "term"), (9, 30, "card"))
    for turn, x, token in cards:
        canvas.save()
        canvas.rotate(turn, x + 12, 34)
        card = rounded(Box(x, 13, 25, 38), 5)
        canvas.drawRRect(card, fill(colours[token]))
        canvas.drawRRect(card, stroke(colours["accent"], 3))
        canvas.restore()
    draw_icon(canvas, "tick", Box(33, 24, 19, 19), colours["good"])
    return surface
