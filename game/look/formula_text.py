"""Formula text: words with formulas among them, set as paragraphs in which room is kept for these.

Skia's paragraphs, as Python has them, know no placeholders and do not say where a word stands. So
each formula is a dot of one pixel that is given the formula's width as letter spacing and its
height as line height: lines break, rise and run backwards as Skia does it. Where the dots are is
read from the paragraph painted as SVG.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

import skia

from game.caches import text_cache
from game.formulas.sides import BEGIN, END, in_characters, pieces
from game.look.breaks import cuts
from game.look.formulas import Formula, Formulas
from game.values import dataclass
from game.view.direction import marked
from game.view.node import Weight

if TYPE_CHECKING:
    from game.look.text import Setting, Texts

INLINE = "\ufdd2"
"""Begins a formula that is set low, as within a line of a book, because its box is low."""
_DOT = "·"
"""No letter: it takes the direction of what is around it, and no line breaks beside it."""
_DOT_SIZE = 1.0
_HOLE = "\ufffc"
"""Stands for a formula until its dot is put in."""
_AIR = 0.07
"""Free above and below a formula, over the type size: what stands over it does not touch it."""
_SMALLEST = 0.7
"""How far a formula is made smaller that is wider than its card; then it becomes characters."""
_PLACE = re.compile(r'fill="#12([0-9A-F]{4})"[^>]*? x="([-\d.e]+),[^"]*" y="([-\d.e]+),')


class _Placed(NamedTuple):
    """A formula at its scale within its text."""

    formula: Formula
    scale: float
    low: bool = False
    """True where its line has no height to spare."""


Part = str | _Placed


@dataclass(frozen=True, slots=True)
class FormulaParagraph:
    """A paragraph ready to paint: scaled by `scale`, `height` pixels high after that.

    `places` are the formulas with their left ends and lines, before scaling.
    """

    paragraph: skia.textlayout.Paragraph
    places: tuple[tuple[_Placed, float, float], ...]
    setting: Setting
    size: float
    scale: float
    height: float

    def paint(self, canvas: skia.Canvas, x: float, y: float) -> None:
        """Paint the paragraph with its top left corner at (x, y)."""
        canvas.save()
        canvas.translate(x, y)
        canvas.scale(self.scale, self.scale)
        self.paragraph.paint(canvas, 0, 0)
        weight, colour = self.setting.weight, self.setting.colour
        for (formula, scale, _low), left, line in self.places:
            formula.paint(canvas, left, line, self.size * scale, weight, colour)
        canvas.restore()


class FormulaTexts:
    """Layout of words with formulas; `size` is the one at which paragraphs are shaped."""

    def __init__(self, texts: Texts, size: float, wide: float) -> None:
        self._texts, self._size, self._wide = texts, size, wide
        self.formulas = Formulas()
        self._build = lru_cache(256)(self._build_paragraph)
        self._places = text_cache(512)(self._find_places)
        self.shorten = text_cache(512)(self._find_shortened)
        self.extents = text_cache(1024)(self._find_extents)

    def layout(self, words: str, size: float, width: float, setting: Setting) -> FormulaParagraph:
        """Return `words` set at `size` pixels and `width`. Paint it at once, as all paragraphs."""
        scale = size / self._size
        at = self._width_at(size, width)
        places = self._places(words, at, setting._replace(colour=0))
        paragraph = self._set(words, at, setting)
        height = paragraph.Height * scale
        return FormulaParagraph(paragraph, places, setting, self._size, scale, height)

    def height(self, words: str, size: float, width: float, setting: Setting) -> float:
        """Return how tall `words` are at `size` pixels and `width`; nothing is to be painted."""
        paragraph = self._set(words, self._width_at(size, width), setting)
        return float(paragraph.Height * size / self._size)

    def release(self) -> None:
        """Let go of all paragraphs."""
        self._build.cache_clear()

    def _width_at(self, size: float, width: float) -> int:
        """Return what `width` is at the size at which paragraphs are shaped."""
        return round(width / size * self._size + 0.49)

    def _set(self, words: str, width: float, setting: Setting) -> skia.textlayout.Paragraph:
        paragraph = self._build(self._parts(words, width, setting), setting, None)
        paragraph.layout(width)
        return paragraph

    def narrowest(self, words: str, weight: Weight, language: str) -> float:
        """Return the width at size 1 of the widest part that is left when words are divided."""
        widths = [self._texts.narrowest(part, weight, language) for part in _words_of(words)]
        found = (self.formulas.get(source) for source in _sources(words))
        return max([*widths, *(formula.width for formula in found if formula)], default=0.0)

    def _find_extents(self, words: str, weight: Weight, language: str) -> tuple[float, float]:
        """Return the widths on one line, and of the widest unbreakable part, at size 1."""
        paragraph = self._set(words, self._wide, self._texts.setting(weight, language))
        return paragraph.MaxIntrinsicWidth / self._size, paragraph.MinIntrinsicWidth / self._size

    def too_wide(self, words: str, size: float, width: float) -> bool:
        """Return True if a formula of `words` becomes characters at this size and width."""
        found = (self.formulas.get(source) for source in _sources(words))
        return any(formula and formula.width * size * _SMALLEST > width for formula in found)

    def _find_shortened(
        self, words: str, size: float, width: float, setting: Setting, height: float
    ) -> str:
        """Return `words` so that they are no higher than `height`: set lower, or cut with "…"."""

        def fits(trial: str) -> bool:
            tall = self._texts.height(trial, size, width, setting)
            return tall <= height + 0.04 * size

        low = words.replace(BEGIN, BEGIN + INLINE).replace(INLINE * 2, INLINE)
        for whole in (words, low):
            if fits(whole):
                return whole
        plain = "".join(in_characters(_bare(p)) if maths else p for p, maths in pieces(words))
        if fits(plain):
            return plain
        cut = _longest(low, fits)
        return cut if cut != "…" and fits(cut) else _longest(plain, fits)

    def _parts(self, words: str, width: float, setting: Setting) -> tuple[Part, ...]:
        """Return words, divided by hyphens where one is too long, and formulas that fit."""
        parts: list[Part] = []
        for piece, is_formula in pieces(words):
            part = self._fitted(piece, width) if is_formula else piece
            if isinstance(part, str):
                part = self._texts.divided(part, width, setting)
            parts.append(part)
        return tuple(parts)

    def _fitted(self, source: str, width: float) -> Part:
        """Return a formula no wider than `width`, as characters where it cannot be."""
        ways = ((True, _SMALLEST),) if source[:1] == INLINE else ((False, _SMALLEST), (True, 0.9))
        for inline, smallest in ways:
            formula = self.formulas.get(_bare(source), inline)
            if formula is not None:
                scale = min(1.0, width / (formula.width * self._size))
                if scale >= smallest:
                    return _Placed(formula, scale, source[:1] == INLINE)
        return in_characters(_bare(source))

    def _find_places(
        self, words: str, width: float, setting: Setting
    ) -> tuple[tuple[_Placed, float, float], ...]:
        """Return the formulas with their left ends and their lines in a paragraph so wide."""
        parts = self._parts(words, width, setting)
        formulas = [part for part in parts if not isinstance(part, str)]
        paragraph = self._build(parts, setting, 0x12)
        paragraph.layout(width)
        stream = skia.DynamicMemoryWStream()
        canvas = skia.SVGCanvas.Make(skia.Rect.MakeWH(self._wide, self._wide), stream)
        paragraph.paint(canvas, 0, 0)
        del canvas  # it writes the end of the SVG
        lefts: dict[int, tuple[float, float]] = {}
        for number, x, y in _PLACE.findall(bytes(stream.detachAsData()).decode()):
            at = float(x), float(y)
            lefts[int(number, 16)] = min(at, lefts.get(int(number, 16), at))
        return tuple(
            (placed, lefts[number][0], lefts[number][1] - self._measures(placed)[2])
            for number, placed in enumerate(formulas)
            if number in lefts
        )

    def _measures(self, placed: _Placed) -> tuple[float, float, float]:
        """Return the room above and below the line, and how far the dot stands off it.

        Skia moves the room of a run by twice what it moves its letters.
        """
        scale = placed.scale * self._size
        air = 0.0 if placed.low else _AIR * self._size
        ascent, descent = placed.formula.ascent * scale + air, placed.formula.descent * scale + air
        return ascent, descent, (descent - ascent) / 4

    def _dot(self, setting: Setting) -> float:
        return self._texts.extents(_DOT, setting.weight, setting.language)[0] * _DOT_SIZE

    def _build_paragraph(
        self, parts: tuple[Part, ...], setting: Setting, red: int | None
    ) -> skia.textlayout.Paragraph:
        """Return the paragraph with a dot for each formula; `red` marks them with their number.

        Without it they are not seen.
        """
        plain = "".join(part if isinstance(part, str) else _HOLE for part in parts)
        words = plain.replace(_HOLE, _DOT)
        builder, backwards = self._texts.builder(words, setting)
        formulas = (part for part in parts if not isinstance(part, str))
        runs = (marked(plain) if backwards else plain).split(_HOLE)
        builder.addText(runs[0])
        for number, (placed, run) in enumerate(zip(formulas, runs[1:], strict=True)):
            colour = 0 if red is None else skia.ColorSetARGB(255, red, number >> 8, number & 255)
            style = self._dot_style(placed, words, setting._replace(colour=colour))
            self._add_dots(builder, style, self._width(placed) - 3 * self._dot(setting))
            builder.addText(run)
        return builder.Build()

    def _add_dots(
        self,
        builder: skia.textlayout.ParagraphBuilder,
        style: skia.textlayout.TextStyle,
        space: float,
    ) -> None:
        """Add a dot with its space between two without: Skia moves lines that begin with space."""
        for letter_spacing in (0.0, max(0.0, space), 0.0):
            style.setLetterSpacing(letter_spacing)
            builder.pushStyle(style)
            builder.addText(_DOT)
            builder.pop()

    def _dot_style(
        self, placed: _Placed, words: str, setting: Setting
    ) -> skia.textlayout.TextStyle:
        ascent, descent, shift = self._measures(placed)
        style = self._texts.text_style(words, setting)
        style.setFontSize(_DOT_SIZE)
        style.setHeight((ascent + descent) / _DOT_SIZE)
        style.setHeightOverride(True)
        style.setHalfLeading(True)
        style.setBaselineShift(shift)
        return style

    def _width(self, placed: _Placed) -> float:
        return placed.formula.width * placed.scale * self._size


def _bare(source: str) -> str:
    return source.removeprefix(INLINE)


def _sources(words: str) -> Iterator[str]:
    return (_bare(piece) for piece, is_formula in pieces(words) if is_formula)


def _words_of(words: str) -> Iterator[str]:
    return (piece for piece, is_formula in pieces(words) if not is_formula)


def _longest(words: str, fits: Callable[[str], bool]) -> str:
    """Return as much of `words` as fits, with "…"; a formula is never cut."""
    places = [at for at in cuts(words) if words.rfind(BEGIN, 0, at) <= words.rfind(END, 0, at)]
    low, high = 0, len(places) - 1
    while low < high:
        middle = (low + high + 1) // 2
        if fits(_cut(words, places[middle - 1])):
            low = middle
        else:
            high = middle - 1
    return _cut(words, places[low - 1] if low else 0)


def _cut(words: str, place: int) -> str:
    return words[:place].rstrip(" \n\t,;:") + "…"
