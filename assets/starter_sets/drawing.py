"""Drawing: a picture painted by a few strokes, as the bytes of a PNG file."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import skia

INK, PAPER = "1F2430", "FFFFFF"
Point = tuple[float, float]


def picture(wide: int, high: int, paint: Callable[[skia.Canvas], None]) -> bytes:
    """Return what `paint` paints on clear ground as a PNG file, `wide` by `high` pixels."""
    surface = skia.Surface(wide, high)
    paint(surface.getCanvas())
    return bytes(surface.makeImageSnapshot().encodeToData(skia.EncodedImageFormat.kPNG, 100))


def fill(color: str) -> skia.Paint:
    """Return a paint that fills with a colour such as "1F2430"."""
    return skia.Paint(Color=skia.Color(*bytes.fromhex(color)), AntiAlias=True)


def stroke(color: str, width: float, *, pointed: bool = False) -> skia.Paint:
    """Return a paint that draws lines of this width, with round ends unless `pointed`."""
    paint = fill(color)
    paint.setStyle(skia.Paint.kStroke_Style)
    paint.setStrokeWidth(width)
    if not pointed:
        paint.setStrokeCap(skia.Paint.kRound_Cap)
        paint.setStrokeJoin(skia.Paint.kRound_Join)
    return paint


def shape(*points: Point) -> skia.Path:
    """Return the closed shape with these corners."""
    path = skia.Path()
    path.addPoly([skia.Point(*point) for point in points], True)
    return path


def curve(start: Point, *bends: Sequence[Point]) -> skia.Path:
    """Return a line from `start` on: each bend is two handles and an end, or an end alone."""
    path = skia.Path()
    path.moveTo(*start)
    for bend in bends:
        if len(bend) == 1:
            path.lineTo(*bend[0])
        else:
            path.cubicTo(*(number for point in bend for number in point))
    return path
