"""Skins: the backgrounds of nodes: shadow, fill, bar, edge, rings, tint."""

from __future__ import annotations

import skia

from game.look.theme import SHADOWS, THEMES, faded
from game.view.box import Box
from game.view.node import Skin, Token

_DROP = 0.3
"""How far a shadow is moved down, as a part of its blur."""


class SkinPainter:
    """A painter of skins in one theme; shadows are blurred once for each corner and cached."""

    def __init__(self, theme: str) -> None:
        self.colours = THEMES[theme]
        self._shadow_colour = SHADOWS[theme]
        self._shadows: dict[tuple[int, int], skia.Image] = {}

    def paint(self, canvas: skia.Canvas, box: Box, skin: Skin, lift: float = 0.0) -> None:
        """Paint the whole background; `lift` in pixels makes the shadow larger."""
        if skin.fill != "clear" and (skin.shadow + lift) >= 1 and self._shadow_colour:
            self._shadow(canvas, box, skin.radius, skin.shadow + lift)
        shape = rounded(box, skin.radius)
        if skin.fill != "clear":
            canvas.drawRRect(shape, fill(self.colours[skin.fill]))
        if skin.bar != "clear" and skin.bar_px > 0:
            self._bar(canvas, box, skin, shape)
        if skin.edge != "clear" and skin.edge_px > 0:
            self._edge(canvas, box, skin)
        if skin.ring != "clear" and skin.ring_px > 0:
            self.ring(canvas, box, skin.radius, skin.ring, skin.ring_px)

    def tint(self, canvas: skia.Canvas, box: Box, skin: Skin, strength: float) -> None:
        """Tint a node that is held down with ink (with the background on dark fills)."""
        token: Token = "on-term" if skin.fill == "term" else "ink"
        canvas.drawRRect(rounded(box, skin.radius), fill(faded(self.colours[token], strength)))

    def hover(self, canvas: skia.Canvas, box: Box, skin: Skin, width: float) -> None:
        """Paint a line along the edge of a node that is pointed at."""
        half = width / 2
        shape = rounded(box.inset(half), max(0.0, skin.radius - half))
        colour = self.colours["term"]
        if skin.fill == "term":
            colour = faded(self.colours["on-term"], 0.7)
        canvas.drawRRect(shape, stroke(colour, width))

    def focus(self, canvas: skia.Canvas, box: Box, skin: Skin, unit: float) -> None:
        """Paint the keyboard focus: two thin lines apart from the box, unlike the chosen ring."""
        away = (skin.ring_px if skin.ring != "clear" else 0.0) + unit
        self.ring(canvas, box.inset(-away), skin.radius + away, "bg", unit)
        self.ring(canvas, box.inset(-away - unit), skin.radius + away + unit, "ink", 1.5 * unit)

    def ring(
        self, canvas: skia.Canvas, box: Box, radius: float, token: Token, width: float
    ) -> None:
        """Paint a band of `width` just outside `box`."""
        paint = stroke(self.colours[token], width)
        canvas.drawRRect(rounded(box.inset(-width / 2), radius + width / 2), paint)

    def _bar(self, canvas: skia.Canvas, box: Box, skin: Skin, shape: skia.RRect) -> None:
        canvas.save()
        canvas.clipRRect(shape, skia.ClipOp.kIntersect, True)
        bar = skia.Rect.MakeXYWH(box.x, box.y, skin.bar_px, box.h)
        canvas.drawRect(bar, fill(self.colours[skin.bar]))
        canvas.restore()

    def _edge(self, canvas: skia.Canvas, box: Box, skin: Skin) -> None:
        half = skin.edge_px / 2
        shape = rounded(box.inset(half), max(0.0, skin.radius - half))
        canvas.drawRRect(shape, stroke(self.colours[skin.edge], skin.edge_px))

    def _shadow(self, canvas: skia.Canvas, box: Box, radius: float, blur: float) -> None:
        """Paint a shadow: nine pieces of one small blurred image, stretched along the sides."""
        reach, corner = round(blur), max(2, round(min(radius, box.w / 2, box.h / 2)))
        image = self._shadow_image(corner, reach)
        side = reach * 2 + corner
        outer = box.moved(0, blur * _DROP).inset(-reach)
        if outer.w < 2 * side or outer.h < 2 * side:
            side = int(min(outer.w, outer.h) // 2)
        whole = image.width()
        xs = (outer.x, outer.x + side, outer.right - side, outer.right)
        ys = (outer.y, outer.y + side, outer.bottom - side, outer.bottom)
        us = (0, side, whole - side, whole)
        paint, sampling = skia.Paint(), skia.SamplingOptions()
        for row in range(3):
            for column in range(3):
                source = skia.Rect(us[column], us[row], us[column + 1], us[row + 1])
                target = skia.Rect(xs[column], ys[row], xs[column + 1], ys[row + 1])
                hidden = row == column == 1  # by the card itself
                if not (hidden or target.isEmpty() or source.isEmpty()):
                    canvas.drawImageRect(image, source, target, sampling, paint)

    def _shadow_image(self, corner: int, reach: int) -> skia.Image:
        key = (corner, reach)
        if key not in self._shadows:
            side = (2 * reach + corner) * 2 + 2
            surface = skia.Surface.MakeRasterN32Premul(side, side)
            paint = fill(self._shadow_colour)
            paint.setMaskFilter(skia.MaskFilter.MakeBlur(skia.kNormal_BlurStyle, reach / 2.2))
            inner = Box(0, 0, side, side).inset(reach)
            surface.getCanvas().drawRRect(rounded(inner, corner), paint)
            self._shadows[key] = surface.makeImageSnapshot()
        return self._shadows[key]


def reach_of(skin: Skin, lift: float) -> float:
    """Return how far outside its box a skin paints, in pixels, when it may be lifted."""
    shadow = (skin.shadow + lift) * (1 + _DROP) if skin.fill != "clear" else 0.0
    ring = skin.ring_px if skin.ring != "clear" else 0.0
    return max(shadow, ring)


def rounded(box: Box, radius: float) -> skia.RRect:
    """Return a box with rounded corners."""
    return skia.RRect.MakeRectXY(skia.Rect.MakeXYWH(box.x, box.y, box.w, box.h), radius, radius)


def fill(colour: int) -> skia.Paint:
    """Return a paint that fills with a colour."""
    return skia.Paint(AntiAlias=True, Color=colour)


def stroke(colour: int, width: float) -> skia.Paint:
    """Return a paint that draws lines of a width in pixels."""
    style = skia.Paint.kStroke_Style
    return skia.Paint(AntiAlias=True, Color=colour, StrokeWidth=width, Style=style)
