"""Node paint: how one node looks, from its ground to its caret."""

from __future__ import annotations

import skia

from game.look.figures import Figures, tabular
from game.look.icons import draw_icon
from game.look.pictures import Lack, Pictures, is_see_through, picture_size
from game.look.skins import SkinPainter, fill, stroke
from game.look.text import Texts
from game.look.theme import faded
from game.view.box import Box
from game.view.node import Mark, Node, Picture, Text

HOVERED, PRESSED = 0.05, 0.12
"""The strength of the tint of a node that is pointed at, and of one that is held down."""
_DISABLED_ALPHA = 0.45
_PAPER = 0xFFFFFFFF
_MOST_ENLARGED = 4.0


class NodePaint:
    """A painter of nodes at rest, in one theme."""

    def __init__(self, texts: Texts, theme: str, pictures: Pictures) -> None:
        self._texts, self._pictures = texts, pictures
        self._skin_painter = SkinPainter(theme)
        self.figures = Figures(texts.fonts)
        self.colours = self._skin_painter.colours

    def paint(
        self, canvas: skia.Canvas, node: Node, tint: float, focused: bool, unit: float
    ) -> None:
        """Paint all of `node` but a running clock. `unit` is the width of fine lines in pixels."""
        faint = node.disabled and node.role != "card"
        if faint:
            canvas.saveLayerAlpha(None, round(255 * _DISABLED_ALPHA))
        self._skin_painter.paint(canvas, node.box, node.skin, unit if tint else 0.0)
        if tint >= PRESSED or (tint and node.skin.fill == "clear"):
            self._skin_painter.tint(canvas, node.box, node.skin, tint)
        elif tint and node.skin.edge not in ("amber", "bad"):
            self._skin_painter.hover(canvas, node.box, node.skin, unit)
        self._contents(canvas, node, unit)
        if faint:
            canvas.restore()
        if focused:
            self._skin_painter.focus(canvas, node.box, node.skin, unit)

    def _contents(self, canvas: skia.Canvas, node: Node, unit: float) -> None:
        for box in node.marked:
            canvas.drawRect(_rect(box), fill(faded(self.colours["accent"], 0.4)))
        ink = self.colours["on-term" if node.skin.fill == "term" else "muted"]
        for picture in node.pictures:
            self._picture(canvas, picture, ink, unit)
        for text in node.texts[1:] if node.timer else node.texts:
            self.text(canvas, text)
        for icon in node.icons:
            draw_icon(canvas, icon.name, icon.box, self.colours[icon.colour])
        for mark in node.marks:
            self._mark(canvas, mark)
        for box in node.composed:
            _above, line = box.bottom_part(max(1.0, unit))
            canvas.drawRect(_rect(line), fill(self.colours["ink"]))
        if node.caret:
            x, y, height = node.caret
            caret = Box(x, y, max(1.0, unit * 0.75), height)
            canvas.drawRect(_rect(caret), fill(self.colours["ink"]))

    def text(self, canvas: skia.Canvas, text: Text) -> None:
        """Paint words in their box, shortened with "…" if it does not hold them."""
        if not text.words or text.box.w <= 0:
            return
        colour = self.colours[text.colour]
        if text.figures and tabular(text.words):
            row = self.figures.row(text, text.words)
            self.figures.paint(canvas, row, text.weight, fill(colour))
            return
        words = self._texts.shorten(text, self._texts.max_lines(text))
        paragraph = self._texts.layout(words, text, colour)
        spare = text.box.h - paragraph.height
        top = text.box.y + spare * {"top": 0.0, "middle": 0.5, "bottom": 1.0}[text.valign]
        paragraph.paint(canvas, text.box.x, round(top))

    def _mark(self, canvas: skia.Canvas, mark: Mark) -> None:
        line = max(1.0, mark.size / 10)
        radius = min(mark.box.w, mark.box.h) * 0.24
        box = mark.box.inset(line / 2)
        shape = skia.RRect.MakeRectXY(_rect(box), radius, radius)
        if mark.fill != "clear":
            canvas.drawRRect(shape, fill(self.colours[mark.fill]))
        if mark.edge != "clear":
            canvas.drawRRect(shape, stroke(self.colours[mark.edge], line))
        if mark.icon:
            box = mark.box.inset(mark.box.h * 0.1)
            draw_icon(canvas, mark.icon, box, self.colours[mark.colour])
            return
        width = self._texts.extents(mark.words, 600, "")[0] * mark.size
        size = mark.size * min(1.0, (mark.box.w - 2 * line) / width) if width else mark.size
        text = Text(mark.words, mark.box, size, 600, mark.colour, "centre", lines=1)
        self.text(canvas, text)

    def _picture(self, canvas: skia.Canvas, picture: Picture, ink: int, unit: float) -> None:
        """Paint a picture; the frame of one that is still to come, a sign for one that is not."""
        box = picture_box(picture)
        size = round(box.w), round(box.h)
        image = self._pictures.at(picture.path, *size) if box.w else Lack.BROKEN
        if image is Lack.BROKEN:
            side = min(picture.box.w, picture.box.h) * 0.5
            draw_icon(canvas, "picture", picture.box.middle(side, side), ink)
        elif image is Lack.COMING:
            frame = skia.RRect.MakeRectXY(_rect(box.inset(unit)), 4 * unit, 4 * unit)
            canvas.drawRRect(frame, fill(faded(ink, 0.12)))
            canvas.drawRRect(frame, stroke(faded(ink, 0.45), unit / 2))
        else:
            if is_see_through(image):
                # Black lines on nothing would not be seen on a dark card.
                ground = skia.RRect.MakeRectXY(_rect(box), 4 * unit, 4 * unit)
                canvas.drawRRect(ground, fill(_PAPER))
            canvas.drawImage(image, round(box.x), round(box.y))


def picture_box(picture: Picture) -> Box:
    """Return the box of the whole picture within its own; without area if it is unreadable."""
    width, height = picture_size(picture.path)
    if not width or not height:
        return Box(picture.box.x, picture.box.y, 0, 0)
    scale = min(picture.box.w / width, picture.box.h / height, _MOST_ENLARGED)
    return picture.box.middle(width * scale, height * scale)


def _rect(box: Box) -> skia.Rect:
    return skia.Rect.MakeXYWH(box.x, box.y, box.w, box.h)
