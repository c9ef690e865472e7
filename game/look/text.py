"""Text: words set as paragraphs, measured and shortened exactly as they are painted."""

from __future__ import annotations

import math
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING, Literal, NamedTuple

import skia

from game.caches import text_cache
from game.core.unicode import whole
from game.formulas.sides import BEGIN
from game.look.breaks import SOFT, cuts
from game.look.fonts import Fonts
from game.look.pictures import picture_size
from game.values import dataclass
from game.view.direction import marked, right_to_left
from game.view.node import Text, Weight

if TYPE_CHECKING:
    from game.look.formula_text import FormulaParagraph, FormulaTexts

Align = Literal["left", "centre", "right"]
_SET_AT = 32.0
"""Everything is shaped at this size and scaled, so that trying ten sizes shapes once, and what
was measured breaks into the same lines when it is painted."""
_BODY_LEADING, _HEADING_LEADING = 1.35, 1.25
_ALIGNMENTS = {
    "left": skia.textlayout.TextAlign.kLeft,
    "centre": skia.textlayout.TextAlign.kCenter,
    "right": skia.textlayout.TextAlign.kRight,
}
_WIDE = 1e6
_MOST_LETTERS = 100_000
"""Of the paragraphs that are kept, here and by Skia: each takes some 200 bytes in memory."""


def leading(weight: Weight) -> float:
    """Return line height over type size."""
    return _BODY_LEADING if weight == 400 else _HEADING_LEADING


class Setting(NamedTuple):
    """What a paragraph is shaped with, besides its words."""

    weight: Weight
    language: str
    align: Align = "left"
    colour: int = 0xFF000000


@dataclass(frozen=True, slots=True)
class ScaledParagraph:
    """A paragraph ready to paint: scaled by `scale`, `height` pixels high after that."""

    paragraph: skia.textlayout.Paragraph
    scale: float
    height: float

    def paint(self, canvas: skia.Canvas, x: float, y: float) -> None:
        """Paint the paragraph with its top left corner at (x, y)."""
        canvas.save()
        canvas.translate(x, y)
        canvas.scale(self.scale, self.scale)
        self.paragraph.paint(canvas, 0, 0)
        canvas.restore()


class Texts:
    """Layout of words with the given fonts; caches what it has set."""

    def __init__(self, fonts: Fonts | None = None) -> None:
        self.fonts = fonts or Fonts()
        self._unicode = skia.Unicode()
        self._build = lru_cache(768)(self._build_paragraph)
        self._letters = 0
        self._divide = text_cache(1024)(self._find_divided)
        self._shorten = text_cache(1024)(self._find_shortened)

    def release(self) -> None:
        """Let go of all paragraphs, here and in Skia; they are built anew when they are wanted."""
        self._letters = 0
        self._build.cache_clear()
        if "formulas" in self.__dict__:
            self.formulas.release()
        self.fonts.renew_collection()

    @cached_property
    def formulas(self) -> FormulaTexts:
        """Layout of words with formulas in them; few texts have any."""
        from game.look.formula_text import FormulaTexts

        return FormulaTexts(self, _SET_AT, _WIDE)

    def layout(self, words: str, text: Text, colour: int) -> ScaledParagraph | FormulaParagraph:
        """Return `words` set like `text`. Paint it at once: the next call may set it anew."""
        setting = Setting(text.weight, text.language, text.align, colour)
        return self._layout(words, text.size, text.box.w, setting)

    def shorten(self, text: Text, lines: int) -> str:
        """Return the words of `text`, or as much of them as `lines` lines hold, with "…"."""
        setting = Setting(text.weight, text.language)
        if BEGIN in text.words:
            height = max(text.box.h, lines * text.size * leading(text.weight))
            return self.formulas.shorten(text.words, text.size, text.box.w, setting, height)
        return self._shorten(text.words, text.size, text.box.w, setting, lines)

    def max_lines(self, text: Text) -> int:
        """Return the most lines that may show of `text` in its box."""
        most = max(1, math.floor(text.box.h / (text.size * leading(text.weight)) + 0.02))
        return min(most, text.lines) if text.lines else most

    def line_count(
        self, words: str, size: float, width: float, weight: Weight, language: str
    ) -> float:
        """Return how many lines `words` need at this width; with formulas, no whole number."""
        return self._line_count(words, size, width, Setting(weight, language))

    def extents(self, words: str, weight: Weight, language: str) -> tuple[float, float]:
        """Return the widths on one line, and of the widest unbreakable part, at size 1."""
        if BEGIN in words:
            return self.formulas.extents(words, weight, language)
        paragraph = self._build(words, Setting(weight, language))
        paragraph.layout(_WIDE)
        return paragraph.MaxIntrinsicWidth / _SET_AT, paragraph.MinIntrinsicWidth / _SET_AT

    def narrowest(self, words: str, weight: Weight, language: str) -> float:
        """Return the width at size 1 of the widest part that is left when words are divided."""
        from game.look.hyphens import pieces

        if BEGIN in words:
            return self.formulas.narrowest(words, weight, language)
        parts = dict.fromkeys(pieces(words, language))
        return max((self.extents(part, weight, language)[0] for part in parts), default=0.0)

    def _layout(
        self, words: str, size: float, width: float, setting: Setting
    ) -> ScaledParagraph | FormulaParagraph:
        if BEGIN in words:
            return self.formulas.layout(words, size, width, setting)
        scale = size / _SET_AT
        paragraph = self._set(words, math.ceil(width / scale - 0.01), setting)
        return ScaledParagraph(paragraph, scale, paragraph.Height * scale)

    def _set(self, words: str, width: float, setting: Setting) -> skia.textlayout.Paragraph:
        """Set words at `width`, divided by hyphens where one is too long for a line."""
        paragraph = self._build(words, setting)
        paragraph.layout(width)
        if paragraph.MinIntrinsicWidth <= width:
            return paragraph
        # Measuring parts may have set the very same paragraph at another width.
        paragraph = self._build(self._divide(words, width, setting), setting)
        paragraph.layout(width)
        return paragraph

    def _find_divided(self, words: str, width: float, setting: Setting) -> str:
        # Few texts have words that are too long: the first picture does without this.
        from game.look.hyphens import divided

        def measure(part: str) -> float:
            return self.extents(part, setting.weight, setting.language)[0] * _SET_AT

        return divided(words, width, measure, setting.language)

    def _line_count(self, words: str, size: float, width: float, setting: Setting) -> float:
        height = self.height(words, size, width, setting)
        if BEGIN in words:
            return height / (size * leading(setting.weight))
        return max(1, round(height / (size * leading(setting.weight))))

    def _find_shortened(
        self, words: str, size: float, width: float, setting: Setting, lines: int
    ) -> str:
        if self._line_count(words, size, width, setting) <= lines:
            return words
        places = cuts(words)
        low, high = 0, len(places) - 1
        while low < high:
            middle = (low + high + 1) // 2
            trial = _cut(words, places[middle - 1])
            if self._line_count(trial, size, width, setting) <= lines:
                low = middle
            else:
                high = middle - 1
        return _cut(words, places[low - 1] if low else 0)

    def _build_paragraph(self, words: str, setting: Setting) -> skia.textlayout.Paragraph:
        words = whole(words).replace(SOFT, "")
        builder, backwards = self.builder(words, setting, force=True)
        builder.addText(marked(words) if backwards else words)
        return builder.Build()

    def builder(
        self, words: str, setting: Setting, *, force: bool = False
    ) -> tuple[skia.textlayout.ParagraphBuilder, bool]:
        """Return a builder for these words, and whether they begin at the right.

        With `force` every line has one height; else what is higher has room.
        """
        self._letters += len(words)
        if self._letters > _MOST_LETTERS:
            self.release()
            self._letters = len(words)
        weight, language, align, _colour = setting
        backwards = right_to_left(words, language)
        if backwards and align == "left":
            align = "right"
        families = list(self.fonts.families_of(words, language))
        style = self.text_style(words, setting)
        paragraph_style = skia.textlayout.ParagraphStyle()
        paragraph_style.setTextStyle(style)
        paragraph_style.setTextAlign(_ALIGNMENTS[align])
        paragraph_style.setStrutStyle(_strut(families, weight, force))
        builder = skia.textlayout.ParagraphBuilder.make(
            paragraph_style, self.fonts.collection, self._unicode
        )
        builder.pushStyle(style)
        return builder, backwards

    def text_style(self, words: str, setting: Setting) -> skia.textlayout.TextStyle:
        """Return the style of these words in a paragraph."""
        families = list(self.fonts.families_of(words, setting.language))
        return _text_style(families, setting.weight, setting.language, setting.colour)

    def height(self, words: str, size: float, width: float, setting: Setting) -> float:
        """Return how tall `words` are at this width, in pixels."""
        if BEGIN in words:
            return self.formulas.height(words, size, width, setting)
        return self._layout(words, size, width, setting).height

    def setting(self, weight: Weight, language: str) -> Setting:
        """Return what words of this weight and language are measured with."""
        return Setting(weight, language)

    def divided(self, words: str, width: float, setting: Setting) -> str:
        """Return `words`, divided by hyphens where one is too long for a line."""
        paragraph = self._build(words, setting)
        paragraph.layout(width)
        if paragraph.MinIntrinsicWidth <= width:
            return words
        return self._divide(words, width, setting)


class SkiaMeasure:
    """`view.measure.Measure` with the real fonts."""

    def __init__(self, texts: Texts | None = None) -> None:
        self.texts = texts or Texts()
        self._lines = text_cache(16384)(self.texts.line_count)
        self._extents = text_cache(4096)(self.texts.extents)
        self._narrowest = text_cache(1024)(self.texts.narrowest)

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

    def longest_part(
        self, words: str, size: float, weight: Weight = 400, language: str = ""
    ) -> float:
        return math.ceil(self._narrowest(words, weight, language) * size + 0.5)

    def hyphens(self, word: str, language: str) -> tuple[int, ...]:
        from game.look.hyphens import places

        return places(word, language)

    def picture(self, path: str) -> tuple[int, int]:
        return picture_size(path)

    def shorten(self, text: Text) -> str:
        """Return the words that are painted of `text`, with their "…" if they are cut."""
        return self.texts.shorten(text, self.texts.max_lines(text))

    def fits(self, text: Text) -> bool:
        """Return True if all of `text` is painted."""
        return self.shorten(text) == text.words

    def missing(self, words: str, language: str = "") -> set[str]:
        """Return the characters of `words` that no font on this computer can draw."""
        return self.texts.fonts.missing(words, language)


def _cut(words: str, place: int) -> str:
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


def _strut(families: list[str], weight: Weight, force: bool) -> skia.textlayout.StrutStyle:
    """Return a strut that gives every line a height; with `force`, whatever its fonts."""
    strut = skia.textlayout.StrutStyle()
    strut.setStrutEnabled(True)
    strut.setForceStrutHeight(force)
    strut.setFontFamilies(families[:1])
    strut.setFontStyle(_font_style(weight))
    strut.setFontSize(_SET_AT)
    strut.setHeight(leading(weight))
    strut.setHeightOverride(True)
    strut.setHalfLeading(True)
    return strut
