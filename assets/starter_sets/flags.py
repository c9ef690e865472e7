"""Flags: those of Europe that are made of stripes and crosses, in the colours that they are due."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import skia
from drawing import fill, picture, shape, stroke

WIDE, HIGH = 600, 400
EDGE = "8A8F99"
"""Around each flag, so that its white ends somewhere on a white card."""
Paint = Callable[[skia.Canvas], None]


def stripes(colors: str, *parts: int, upright: bool = False) -> Paint:
    """Return what paints stripes from the top, or from the left if `upright`, alike or in parts."""
    named = colors.split()
    shares = parts or (1,) * len(named)

    def paint(canvas: skia.Canvas) -> None:
        whole, at = WIDE if upright else HIGH, 0.0
        for color, share in zip(named, shares, strict=True):
            size = whole * share / sum(shares)
            box = (at, 0, size, HIGH) if upright else (0, at, WIDE, size)
            canvas.drawRect(_box(*box), fill(color))
            at += size

    return paint


def nordic(ground: str, cross: str, inner: str = "") -> Paint:
    """Return what paints a cross with its arms nearer to the mast, in two colours or one."""

    def paint(canvas: skia.Canvas) -> None:
        canvas.drawRect(_box(0, 0, WIDE, HIGH), fill(ground))
        for color, width in ((cross, 88), (inner, 44)):
            if color:
                canvas.drawRect(_box(216 - width / 2, 0, width, HIGH), fill(color))
                canvas.drawRect(_box(0, (HIGH - width) / 2, WIDE, width), fill(color))

    return paint


def czechia(canvas: skia.Canvas) -> None:
    """Paint two stripes and a wedge from the mast."""
    stripes("FFFFFF D7141A")(canvas)
    canvas.drawPath(shape((0, 0), (WIDE / 2, HIGH / 2), (0, HIGH)), fill("11457E"))


def greece(canvas: skia.Canvas) -> None:
    """Paint nine stripes, and a cross in the corner that is as high as five of them."""
    blue, white, stripe = "0D5EAF", "FFFFFF", HIGH / 9
    stripes(" ".join((blue, white) * 4 + (blue,)))(canvas)
    canvas.drawRect(_box(0, 0, 5 * stripe, 5 * stripe), fill(blue))
    canvas.drawRect(_box(2 * stripe, 0, stripe, 5 * stripe), fill(white))
    canvas.drawRect(_box(0, 2 * stripe, 5 * stripe, stripe), fill(white))


def georgia(canvas: skia.Canvas) -> None:
    """Paint a large cross, and a small one in each quarter."""
    canvas.drawRect(_box(0, 0, WIDE, HIGH), fill("FFFFFF"))
    red = fill("DA291C")
    canvas.drawRect(_box(WIDE / 2 - 40, 0, 80, HIGH), red)
    canvas.drawRect(_box(0, HIGH / 2 - 40, WIDE, 80), red)
    for x in (130, WIDE - 130):
        for y in (80, HIGH - 80):
            canvas.drawRect(_box(x - 13, y - 44, 26, 88), red)
            canvas.drawRect(_box(x - 44, y - 13, 88, 26), red)


def united_kingdom(canvas: skia.Canvas) -> None:
    """Paint three crosses over each other; the red of the slanted one is set off by quarters."""
    blue, white, red = "012169", "FFFFFF", "C8102E"
    canvas.drawRect(_box(0, 0, WIDE, HIGH), fill(blue))
    for start, end in (((0, 0), (WIDE, HIGH)), ((WIDE, 0), (0, HIGH))):
        canvas.drawLine(*start, *end, stroke(white, HIGH / 5, pointed=True))
    for x, y, aside in ((0, 0, (-7, 11)), (1, 0, (-7, -11)), (1, 1, (7, -11)), (0, 1, (7, 11))):
        canvas.save()
        canvas.clipRect(_box(x * WIDE / 2, y * HIGH / 2, WIDE / 2, HIGH / 2))
        canvas.translate(*aside)
        end = ((2 * x - 0.5) * WIDE, (2 * y - 0.5) * HIGH)
        canvas.drawLine(WIDE / 2, HIGH / 2, *end, stroke(red, HIGH / 15, pointed=True))
        canvas.restore()
    for color, width in ((white, HIGH / 3), (red, HIGH / 5)):
        canvas.drawRect(_box((WIDE - width) / 2, 0, width, HIGH), fill(color))
        canvas.drawRect(_box(0, (HIGH - width) / 2, WIDE, width), fill(color))


FLAGS: dict[str, Paint] = {
    "Alemania": stripes("000000 DD0000 FFCC00"),
    "Armenia": stripes("D90012 0033A0 F2A800"),
    "Austria": stripes("C8102E FFFFFF C8102E"),
    "Bélgica": stripes("000000 FDDA24 EF3340", upright=True),
    "Bulgaria": stripes("FFFFFF 00966E D62612"),
    "Chequia": czechia,
    "Dinamarca": nordic("C8102E", "FFFFFF"),
    "Estonia": stripes("0072CE 000000 FFFFFF"),
    "Finlandia": nordic("FFFFFF", "002F6C"),
    "Francia": stripes("000091 FFFFFF E1000F", upright=True),
    "Georgia": georgia,
    "Grecia": greece,
    "Hungría": stripes("CE2939 FFFFFF 477050"),
    "Irlanda": stripes("169B62 FFFFFF FF883E", upright=True),
    "Islandia": nordic("02529C", "FFFFFF", "DC1E35"),
    "Italia": stripes("008C45 FFFFFF CD212A", upright=True),
    "Letonia": stripes("9D2235 FFFFFF 9D2235", 2, 1, 2),
    "Lituania": stripes("FFB81C 046A38 BE3A34"),
    "Noruega": nordic("BA0C2F", "FFFFFF", "00205B"),
    "Países Bajos": stripes("AD1D25 FFFFFF 1E4785"),
    "Polonia": stripes("FFFFFF DC143C"),
    "Reino Unido": united_kingdom,
    "Rumanía": stripes("002B7F FCD116 CE1126", upright=True),
    "Suecia": nordic("006AA7", "FECC02"),
    "Ucrania": stripes("0057B7 FFD700"),
}


def pictures() -> Iterator[tuple[str, bytes]]:
    """Yield each country with the picture of its flag."""
    for country, paint in FLAGS.items():
        yield country, picture(WIDE, HIGH, _edged(paint))


def _edged(paint: Paint) -> Paint:
    def painted(canvas: skia.Canvas) -> None:
        paint(canvas)
        canvas.drawRect(_box(1, 1, WIDE - 2, HIGH - 2), stroke(EDGE, 2, pointed=True))

    return painted


def _box(x: float, y: float, wide: float, high: float) -> skia.Rect:
    return skia.Rect.MakeXYWH(x, y, wide, high)
