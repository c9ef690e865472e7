"""Burst: coloured paper that flies up and falls, the same at every time it is painted."""

from __future__ import annotations

import math

import skia

from game.look.skins import fill
from game.look.theme import Colours, faded
from game.view.box import Box
from game.view.node import Token

_PIECES = 120
_COLOURS: tuple[Token, ...] = ("accent", "term", "good", "violet", "rust", "teal")
_GOLDEN = (math.sqrt(5) - 1) / 2


def paint_burst(canvas: skia.Canvas, box: Box, t: float, colours: Colours) -> None:
    """Paint the pieces at `t`, from 0 to 1, within `box`, out of whose middle they come."""
    alpha = min(1.0, 2.4 * (1 - t))
    paints = [fill(faded(colours[token], alpha)) for token in _COLOURS]
    canvas.save()
    canvas.clipRect(skia.Rect.MakeXYWH(box.x, box.y, box.w, box.h))
    for number in range(_PIECES):
        _paint_piece(canvas, box, t, number, paints[number % len(paints)])
    canvas.restore()


def _paint_piece(canvas: skia.Canvas, box: Box, t: float, number: int, paint: skia.Paint) -> None:
    chance = (number * _GOLDEN) % 1, (number * _GOLDEN * 7.3) % 1
    angle, force = 2 * math.pi * chance[0], 0.25 + 0.75 * chance[1]
    flown = 1 - (1 - t) ** 2
    x = box.centre.x + math.cos(angle) * force * flown * box.w * 0.48
    up = math.sin(angle) * force * flown * box.h * 0.5
    y = box.centre.y - box.h * 0.1 - up + t * t * box.h * 0.4
    side = box.h * (0.016 + 0.012 * chance[0])
    canvas.save()
    canvas.translate(x, y)
    canvas.rotate(360 * (chance[1] + t * (1 + chance[0])))
    canvas.drawRect(skia.Rect.MakeXYWH(-side / 2, -side / 3, side, side * 2 / 3), paint)
    canvas.restore()
