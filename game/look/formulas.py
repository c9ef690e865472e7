"""Formulas: mathematics as paths of Skia, at any size and in any colour; so many bytes are kept."""

from __future__ import annotations

from collections import OrderedDict
from functools import lru_cache

import skia

from game.formulas.setting import UNITS, Contours, Glyph, Setting, Stroke, settle
from game.values import dataclass
from game.view.node import Weight

EM = 1.06
"""Size of a formula's type over that of the words around it: so small letters are as high."""
_MOST_BYTES = 4_000_000
_BEARING = 4.0
"""Free left and right of the ink, at `UNITS`: what is set has more or less, by its last sign."""
_BOLD = {600: 1.6, 700: 2.6}
"""Width of the line round the letters that makes them as dark as bold words, at `UNITS`."""


@dataclass(frozen=True, slots=True, eq=False)
class Formula:
    """A formula ready to paint. Measures are those at a size of one for the words around it.

    Each is equal to itself alone: `Formulas` makes it once.
    """

    fills: skia.Path
    lines: tuple[tuple[skia.Path, float], ...]
    width: float
    ascent: float
    descent: float

    def paint(
        self, canvas: skia.Canvas, x: float, y: float, size: float, weight: Weight, colour: int
    ) -> None:
        """Paint it from x on, its line at y, for words of `size` pixels."""
        canvas.save()
        canvas.translate(x, y)
        canvas.scale(size * EM / UNITS, size * EM / UNITS)
        ink = skia.Paint(AntiAlias=True, Color=colour)
        if bold := _BOLD.get(weight):
            ink.setStyle(skia.Paint.kStrokeAndFill_Style)
            ink.setStrokeWidth(bold)
        canvas.drawPath(self.fills, ink)
        for path, width in self.lines:
            stroke = skia.Paint(AntiAlias=True, Color=colour, StrokeWidth=width)
            stroke.setStyle(skia.Paint.kStroke_Style)
            canvas.drawPath(path, stroke)
        canvas.restore()


class Formulas:
    """The formulas that were painted last."""

    def __init__(self, most_bytes: int = _MOST_BYTES) -> None:
        self._kept: OrderedDict[tuple[str, bool], tuple[Formula | None, int]] = OrderedDict()
        self._most, self.bytes = most_bytes, 0

    def get(self, source: str, inline: bool = False) -> Formula | None:
        """Return a formula; None when it can only be shown as characters."""
        key = source, inline
        if (kept := self._kept.get(key)) is not None:
            self._kept.move_to_end(key)
            return kept[0]
        setting = settle(source, inline)
        made = _formula(setting) if setting is not None else None
        size = 4 * len(source) + (made.fills.approximateBytesUsed() + 400 if made else 100)
        self._kept[key] = made, size
        self.bytes += size
        while self.bytes > self._most and len(self._kept) > 1:
            _key, (_old, less) = self._kept.popitem(last=False)
            self.bytes -= less
        return made


def _formula(setting: Setting) -> Formula:
    fills = skia.Path()
    for glyph in setting.glyphs:
        matrix = skia.Matrix()
        matrix.setScaleTranslate(glyph.size, -glyph.size, glyph.x, glyph.y)
        fills.addPath(_outline(glyph), matrix)
    for bar in setting.bars:
        fills.addRect(skia.Rect.MakeXYWH(bar.x, bar.y, bar.w, bar.h))
    lines = tuple((_line(stroke), stroke.width) for stroke in setting.strokes)
    ink = fills.computeTightBounds()
    for path, width in lines:
        ink.join(path.getBounds().makeOutset(width, width))
    left, right = ink.left() - _BEARING, ink.right() + _BEARING
    for path in (fills, *(path for path, _width in lines)):
        path.offset(-left, 0)
    scale = EM / UNITS
    measures = ((right - left) * scale, -ink.top() * scale, max(0.0, ink.bottom()) * scale)
    return Formula(fills, lines, *measures)


def _outline(glyph: Glyph) -> skia.Path:
    return _drawn(glyph.contours) if glyph.number < 0 else _kept_outline(glyph)


@lru_cache(512)
def _kept_outline(glyph: Glyph) -> skia.Path:
    return _drawn(glyph.contours)


def _drawn(contours: Contours) -> skia.Path:
    path = skia.Path()
    for contour in contours:
        path.moveTo(*contour[0])
        for curve in contour[1:]:
            draw = {2: path.lineTo, 4: path.quadTo, 6: path.cubicTo}[len(curve)]
            draw(*curve)
        path.close()
    return path


def _line(stroke: Stroke) -> skia.Path:
    path = skia.Path()
    if stroke.kind == "line":
        x, y, to_x, to_y = stroke.points
        path.moveTo(x, y)
        path.lineTo(to_x, to_y)
    elif stroke.kind == "oval":
        path.addOval(skia.Rect.MakeXYWH(*stroke.points))
    else:
        path.addRect(skia.Rect.MakeXYWH(*stroke.points))
    return path
