"""Clock face: a running clock of which only the digits that changed are painted."""

from __future__ import annotations

import skia

from game.core.clock_text import running
from game.core.stopwatch import Stopwatch
from game.look.figures import Cell, Figures, row_box
from game.look.skins import fill
from game.view.box import Box
from game.view.node import Text

_EXACT, _PLAIN = skia.SamplingOptions(), skia.Paint()


class ClockFace:
    """The clock of one node, on a background of one colour.

    It ticks often, so every digit is drawn once as a small image and copied from there.
    """

    def __init__(
        self, figures: Figures, text: Text, timer: Stopwatch, colour: int, background: int
    ) -> None:
        self._figures, self._text, self._timer = figures, text, timer
        self._colour, self._background = colour, background
        self._digits: dict[str, skia.Image] = {}
        self._painted = running(0)
        self._row = figures.clock_row(text, self._painted)

    @property
    def box(self) -> Box:
        """The box that the digits cover."""
        return row_box(self._row)

    @property
    def area(self) -> Box:
        """The box that the digits may cover at any time."""
        return self._text.box.joined(self.box)

    def shows(self, text: Text, timer: Stopwatch, colour: int, background: int) -> bool:
        """Return True if it is the face of this clock in these colours."""
        mine = (self._text, self._timer, self._colour, self._background)
        return mine == (text, timer, colour, background)

    def paint(self, canvas: skia.Canvas, now: int) -> None:
        """Paint the whole clock."""
        self._painted, size = running(self._timer.read(now)), self._row.size
        self._row = self._figures.clock_row(self._text, self._painted)
        if self._row.size != size:
            self._digits.clear()
        for cell in self._row.cells:
            canvas.drawImage(self._digit(cell), cell.x, self._row.top)

    def is_stale(self, now: int) -> bool:
        """Return True if it shows another time than that of `now`."""
        return running(self._timer.read(now)) != self._painted

    def tick(self, canvas: skia.Canvas, now: int) -> Box | None:
        """Paint the digits that changed and return their box; None if none did."""
        painted, new = self._painted, running(self._timer.read(now))
        if new == painted:
            return None
        if len(new) != len(painted):
            return self._repaint(canvas, now)
        places = [place for place, char in enumerate(new) if char != painted[place]]
        self._painted = new
        for place in places:
            cell = self._row.cells[place]
            image = self._digit_of(new[place], cell)
            canvas.drawImage(image, cell.x, self._row.top, _EXACT, _PLAIN)
        first, last = self._row.cells[places[0]], self._row.cells[places[-1]]
        return Box(first.x, self._row.top, last.x + last.width - first.x, self._row.height)

    def _repaint(self, canvas: skia.Canvas, now: int) -> Box:
        """Clear and paint the whole clock, which became longer or shorter."""
        old = self.box
        canvas.drawRect(skia.Rect.MakeXYWH(old.x, old.y, old.w, old.h), fill(self._background))
        self.paint(canvas, now)
        return self.box.joined(old)

    def _digit_of(self, char: str, cell: Cell) -> skia.Image:
        """Return the image of `char` in the place of `cell`."""
        if char in self._digits:
            return self._digits[char]
        return self._digit(self._figures.cell(char, self._row.size, self._text.weight, cell.x))

    def _digit(self, cell: Cell) -> skia.Image:
        """Return the image of one character on the background."""
        if cell.char not in self._digits:
            surface = skia.Surface.MakeRasterN32Premul(cell.width, self._row.height)
            canvas = surface.getCanvas()
            canvas.clear(self._background)
            font = self._figures.font(self._row.size, self._text.weight)
            canvas.drawString(cell.char, cell.glyph_x, self._row.baseline, font, fill(self._colour))
            self._digits[cell.char] = surface.makeImageSnapshot()
        return self._digits[cell.char]
