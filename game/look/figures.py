"""Figures: texts whose digits all have one width, for clocks and tables."""

from __future__ import annotations

import math
from dataclasses import replace
from functools import lru_cache

import skia

from game.look.fonts import Fonts
from game.look.text import leading
from game.values import dataclass
from game.view.box import Box
from game.view.node import Text, Weight


@dataclass(frozen=True, slots=True)
class Cell:
    """One character: its left edge and width in whole pixels, where the glyph begins in it."""

    char: str
    x: int
    width: int
    glyph_x: float


@dataclass(frozen=True, slots=True)
class Row:
    """A line of cells at `size` pixels; `top` and `height` are whole, `baseline` below top."""

    cells: tuple[Cell, ...]
    size: float
    top: int
    height: int
    baseline: float


class Figures:
    """Layout and painting of rows of cells with the main typeface."""

    def __init__(self, fonts: Fonts) -> None:
        self._fonts = fonts
        self.font = lru_cache(64)(self._font)
        self._widths = lru_cache(256)(self._measure)

    def row(self, text: Text, words: str) -> Row:
        """Return `words` in the box of `text`, made smaller if they would not fit."""
        size = text.size
        widths = [self._widths(char, size, text.weight) for char in words]
        if (total := sum(cell for cell, _ in widths)) > text.box.w > 0:
            size *= text.box.w / total
            widths = [self._widths(char, size, text.weight) for char in words]
            total = sum(cell for cell, _ in widths)
        spare = text.box.w - total
        x = text.box.x + spare * {"left": 0.0, "centre": 0.5, "right": 1.0}[text.align]
        cells, left = [], round(x)
        for char in words:
            cells.append(self.cell(char, size, text.weight, left))
            left += cells[-1].width
        return self._row_in(text, tuple(cells), size)

    def clock_row(self, text: Text, words: str) -> Row:
        """Return the same for digits, no higher than they are: what is above them stays."""
        row = self.row(text, words)
        above, below = self._reach(row.size, text.weight)
        top = row.top + math.floor(row.baseline - above) - 1
        height = math.ceil(above + below) + 3
        return replace(row, top=top, height=height, baseline=row.baseline + row.top - top)

    def cell(self, char: str, size: float, weight: Weight, x: int) -> Cell:
        """Return the cell of a character with its left edge at `x`."""
        width, glyph = self._widths(char, size, weight)
        return Cell(char, x, width, (width - glyph) / 2)

    def paint(self, canvas: skia.Canvas, row: Row, weight: Weight, paint: skia.Paint) -> None:
        """Paint all characters of a row."""
        font = self.font(row.size, weight)
        for cell in row.cells:
            if cell.char != " ":
                x, y = cell.x + cell.glyph_x, row.top + row.baseline
                canvas.drawString(cell.char, x, y, font, paint)

    def _row_in(self, text: Text, cells: tuple[Cell, ...], size: float) -> Row:
        height = size * leading(text.weight)
        spare = text.box.h - height
        top = text.box.y + spare * {"top": 0.0, "middle": 0.5, "bottom": 1.0}[text.valign]
        metrics = self.font(size, text.weight).getMetrics()
        baseline = (height - metrics.fDescent - metrics.fAscent) / 2
        whole = round(top)
        return Row(cells, size, whole, int(height) + 2, baseline + top - whole)

    def _reach(self, size: float, weight: Weight) -> tuple[float, float]:
        """Return how far the signs of a clock reach above and below their line, in pixels."""
        font = self.font(size, weight)
        bounds = font.getBounds(font.textToGlyphs("0123456789:."))
        return -min(box.top() for box in bounds), max(box.bottom() for box in bounds)

    def _font(self, size: float, weight: Weight) -> skia.Font:
        font = skia.Font(self._fonts.face(weight), size)
        font.setSubpixel(True)
        font.setEdging(skia.Font.Edging.kAntiAlias)
        return font

    def _measure(self, char: str, size: float, weight: Weight) -> tuple[int, float]:
        """Return the widths of the cell and of the glyph; all digits have equal cells."""
        font = self.font(size, weight)
        glyph = font.measureText(char)
        widest = max(font.measureText(d) for d in "0123456789") if char.isdigit() else glyph
        return max(1, round(widest)), glyph


def tabular(words: str) -> bool:
    """Return True if the main typeface can set `words` character by character.

    Words with letters would fall apart, and be wider than they were measured.
    """
    return words.isascii() and words.isprintable() and not any(char.isalpha() for char in words)


def row_box(row: Row) -> Box:
    """Return the box that a row paints on."""
    last = row.cells[-1]
    return Box(row.cells[0].x, row.top, last.x + last.width - row.cells[0].x, row.height)
