"""Text: words set as paragraphs, measured and shortened exactly as they will be painted."""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

import skia

from game.look.breaks import cuts, embedded
from game.look.fonts import Fonts
from game.look.pictures import picture_size
from game.view.direction import right_to_left
from game.view.node import Text, Weight

Align = Literal["left", "centre", "right"]
_SET_AT = 32.0
"""Everything is shaped at this size and scaled, so that a trial of ten sizes shapes once and
what was measured breaks into the same lines when it is painted."""
_BODY_LEADING, _HEADING_LEADING = 1.35, 1.25
_ALIGNMENTS = {
    "left": skia.textlayout.TextAlign.kLeft,
    "centre": skia.textlayout.TextAlign.kCenter,
    "right": skia.textlayout.TextAlign.kRight,
}
_WIDE = 1e6


def leading(weight: Weight) -> float:
    """Line height over type size."""
    return _BODY_LEADING if weight == 400 else _HEADING_LEADING


@dataclass(frozen=True, slots=True)
class Laid:
    """A paragraph ready to paint: at `scale` from its own pixels, `height` on the glass."""

    paragraph: skia.textlayout.Paragraph
    scale: float
    height: float

    def paint(self, canvas: skia.Canvas, x: float, y: float) -> None:
        canvas.save()
        canvas.translate(x, y)
        canvas.scale(self.scale, self.scale)
        self.paragraph.paint(canvas, 0, 0)
        canvas.restore()


class Texts:
    """Sets words with the fonts it is given; remembers what it has set."""

    def __init__(self, fonts: Fonts | None = None) -> None:
        self.fonts = fonts or Fonts()
        self._unicode = skia.Unicode()
        self._build = lru_cache(768)(self._built)
        self.shown = lru_cache(1024)(self._shown)

    def lay(
        self, words: str, size: float, width: float, weight: Weight = 400, language: str = "",
        align: Align = "left", colour: int = 0xFF000000,
    ) -> Laid:  # fmt: skip
        """`words` wrapped to `width` pixels. Use it at once: the next call may set it anew."""
        scale = size / _SET_AT
        paragraph = self._build(words, weight, language, align, colour)
        paragraph.layout(math.ceil(width / scale - 0.01))
        return Laid(paragraph, scale, paragraph.Height * scale)

    def line_count(
        self, words: str, size: float, width: float, weight: Weight, language: str
    ) -> int:
        """How many lines `words` take at this width."""
        height = self.lay(words, size, width, weight, language).height
        return max(1, round(height / (size * leading(weight))))

    def extents(self, words: str, weight: Weight, language: str) -> tuple[float, float]:
        """Widths of the whole on one line and of the widest unbreakable part, at size 1."""
        paragraph = self._build(words, weight, language, "left", 0xFF000000)
        paragraph.layout(_WIDE)
        return paragraph.MaxIntrinsicWidth / _SET_AT, paragraph.MinIntrinsicWidth / _SET_AT

    def lines_held(self, text: Text) -> int:
        """The most lines that may show of `text` in its box."""
        held = max(1, math.floor(text.box.h / (text.size * leading(text.weight)) + 0.02))
        return min(held, text.lines) if text.lines else held

    def _shown(
        self, words: str, size: float, width: float, weight: Weight, language: str, lines: int
    ) -> str:
        """`words`, or as much of them as `lines` lines hold, ending in "…"."""
        if self.line_count(words, size, width, weight, language) <= lines:
            return words
        places = cuts(words)
        low, high = 0, len(places) - 1
        while low < high:
            middle = (low + high + 1) // 2
            trial = _shortened(words, places[middle - 1])
            if self.line_count(trial, size, width, weight, language) <= lines:
                low = middle
            else:
                high = middle - 1
        return _shortened(words, places[low - 1] if low else 0)

    def _built(
        self, words: str, weight: Weight, language: str, align: Align, colour: int
    ) -> skia.textlayout.Paragraph:
        backwards = right_to_left(words)
        if backwards and align == "left":
            align = "right"
        families = list(self.fonts.families_of(words, language))
        style = _text_style(families, weight, language, colour)
        paragraph_style = skia.textlayout.ParagraphStyle()
        paragraph_style.setTextStyle(style)
        paragraph_style.setTextAlign(_ALIGNMENTS[align])
        paragraph_style.setStrutStyle(_strut(families, weight))
        builder = skia.textlayout.ParagraphBuilder.make(
            paragraph_style, self.fonts.collection, self._unicode
        )
        builder.pushStyle(style)
        builder.addText(embedded(words) if backwards else words)
        return builder.Build()


class SkiaMeasure:
    """`view.measure.Measure` with the real fonts."""

    def __init__(self, texts: Texts | None = None) -> None:
        self.texts = texts or Texts()
        self._lines = lru_cache(16384)(self.texts.line_count)
        self._extents = lru_cache(4096)(self.texts.extents)

    def height(
        self, words: str, size: float, width: float, weight: Weight = 400, language: str = ""
    ) -> float:
        return self._lines(words, size, width, weight, language) * size * leading(weight)

    def width(self, words: str, size: float, weight: Weight = 400, language: str = "") -> float:
        return math.ceil(self._extents(words, weight, language)[0] * size + 0.5)

    def line(self, size: float) -> float:
        return size * _BODY_LEADING

    def longest_word(
        self, words: str, size: float, weight: Weight = 400, language: str = ""
    ) -> float:
        return math.ceil(self._extents(words, weight, language)[1] * size + 0.5)

    def picture(self, path: str) -> tuple[int, int]:
        return picture_size(path)

    def shown(self, text: Text) -> str:
        """The words that the glass will show of `text`, with their "…" if they are cut."""
        return self.texts.shown(
            text.words, text.size, text.box.w, text.weight, text.language,
            self.texts.lines_held(text),
        )  # fmt: skip

    def fits(self, text: Text) -> bool:
        """Whether all of `text` is shown."""
        return self.shown(text) == text.words

    def missing(self, words: str, language: str = "") -> set[str]:
        """Characters of `words` that no font on this computer can draw."""
        return self.texts.fonts.missing(words, language)


def _shortened(words: str, place: int) -> str:
    return words[:place].rstrip(" \n\t,;:") + "…"


def _font_style(weight: Weight) -> skia.FontStyle:
    return skia.FontStyle(weight, skia.FontStyle.kNormal_Width, skia.FontStyle.kUpright_Slant)


def _text_style(
    families: list[str], weight: Weight, language: str, colour: int
) -> skia.textlayout.TextStyle:
    style = skia.textlayout.TextStyle()
    style.setFontFamilies(families)
    style.setFontSize(_SET_AT)
    style.setFontStyle(_font_style(weight))
    style.setColor(colour)
    if language:
        style.setLocale(language)
    return style


def _strut(families: list[str], weight: Weight) -> skia.textlayout.StrutStyle:
    """One height for every line, whatever fonts meet in it."""
    strut = skia.textlayout.StrutStyle()
    strut.setStrutEnabled(True)
    strut.setForceStrutHeight(True)
    strut.setFontFamilies(families[:1])
    strut.setFontStyle(_font_style(weight))
    strut.setFontSize(_SET_AT)
    strut.setHeight(leading(weight))
    strut.setHeightOverride(True)
    strut.setHalfLeading(True)
    return strut
