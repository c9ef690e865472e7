"""Text of a drawing as outlines: Skia's own reader of SVG draws none."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple
from xml.etree.ElementTree import Element

import skia

from game.places import ASSETS

_FONTS = (
    "NotoSans-{weight}.ttf",
    "NotoSansMath-Regular.ttf",
    "NotoSansSymbols2-Regular.ttf",
    "NotoSansThai-Regular.ttf",
    "NotoSansCJKjp-Regular-subset.otf",
    "NotoSansCJKsc-Regular-subset.otf",
    "NotoSansCJKkr-Regular-subset.otf",
)
_INHERITED = ("font-size", "font-weight", "text-anchor")
_MOST_LETTERS, _LONGEST = 5000, 300
_LARGEST, _DRAWN_AT = 1e5, 64.0
_NUMBER = re.compile(r"\s*([-+]?(?:\d+\.?\d*|\.\d+))(px|pt|em|%)?")
_BOLD = ("bold", "bolder", "600", "700", "800", "900")


class _Run(NamedTuple):
    """Words in one style, from `x` where they have a place of their own."""

    element: Element
    words: str
    x: float | None
    y: float | None
    dx: float
    dy: float
    style: Mapping[str, str]


def outline(root: Element) -> None:
    """Put the outlines of its letters in the place of each text."""
    left = [_MOST_LETTERS]

    def within(element: Element, style: Mapping[str, str]) -> None:
        for at, child in enumerate(list(element)):
            here = _inherited(child, style)
            if child.tag == "text":
                element[at] = _group(child, here, left)
            else:
                within(child, here)

    within(root, _inherited(root, {}))


def _inherited(element: Element, style: Mapping[str, str]) -> Mapping[str, str]:
    own = {name: value for name in _INHERITED if (value := element.get(name))}
    if own.get("font-size", "").endswith(("em", "%")):
        own["font-size"] = str(_size(own["font-size"], _size(style.get("font-size", ""), 16.0)))
    return {**style, **own}


def _group(text: Element, style: Mapping[str, str], left: list[int]) -> Element:
    """Return a group of paths that looks like the text."""
    group = Element("g", {k: v for k, v in text.items() if k not in ("x", "y", "dx", "dy")})
    pen_x = pen_y = 0.0
    runs = list(_runs(text, style))
    for at, run in enumerate(runs):
        left[0] -= len(run.words)
        if left[0] < 0:
            break
        if run.x is not None or at == 0:
            pen_x = (run.x or 0.0) - _shift(runs[at:], left[0] + len(run.words))
        pen_x, pen_y = pen_x + run.dx, (pen_y if run.y is None else run.y) + run.dy
        drawn, wide = _path(run.words, run.style)
        if drawn:
            about = {} if run.element is text else dict(run.element.items())
            for name in ("x", "y", "dx", "dy"):
                about.pop(name, None)
            path = Element("path", {"d": drawn, "transform": f"translate({pen_x:g} {pen_y:g})"})
            path.attrib |= {k: v for k, v in about.items() if k != "transform"}
            group.append(path)
        pen_x += wide
    return group


def _runs(element: Element, style: Mapping[str, str]) -> Iterator[_Run]:
    """Yield the words of a text and of the spans in it, in their order."""
    x, y = (_number(element.get(name)) for name in ("x", "y"))
    dx, dy = (_number(element.get(name)) or 0.0 for name in ("dx", "dy"))
    if words := _words(element.text):
        yield _Run(element, words, x, y, dx, dy, style)
        x = y = None
        dx = dy = 0.0
    for child in element:
        for run in _runs(child, _inherited(child, style)):
            first = run._replace(
                x=x if run.x is None else run.x,
                y=y if run.y is None else run.y,
                dx=run.dx + dx,
                dy=run.dy + dy,
            )
            x = y = None
            dx = dy = 0.0
            yield first
        if words := _words(child.tail):
            yield _Run(element, words, None, None, 0.0, 0.0, style)


def _words(text: str | None) -> str:
    words = re.sub(r"\s+", " ", text or "")[:_LONGEST]
    return words if words.strip() else ""


def _shift(runs: list[_Run], left: int) -> float:
    """Return how far text from here to the next place of its own goes left of its anchor.

    No more than so many letters are left to be drawn.
    """
    share = {"middle": 0.5, "end": 1.0}.get(runs[0].style.get("text-anchor", ""), 0.0)
    wide = 0.0
    for at, run in enumerate(runs) if share else ():
        left -= len(run.words)
        if left < 0 or (at and run.x is not None):
            break
        wide += _path(run.words.strip() if len(runs) == 1 else run.words, run.style)[1]
    return share * wide


def _path(words: str, style: Mapping[str, str]) -> tuple[str, float]:
    """Return the outlines of words that begin at 0, 0, and how far they go."""
    weight = "Bold" if style.get("font-weight", "") in _BOLD else "Regular"
    size = min(_LARGEST, max(0.0, _size(style.get("font-size", ""), 16.0)))
    scale, x, parts = size / _DRAWN_AT, 0.0, list[str]()
    for letter in words:
        font, glyph = _glyph(letter, weight)
        if (drawn := font.getPath(glyph)) is not None:
            parts += _letter(drawn, x, scale)
        x += font.getWidths([glyph])[0]
    return " ".join(parts), x * scale


_VERBS = {
    skia.Path.Verb.kMove_Verb: ("M", 0),
    skia.Path.Verb.kLine_Verb: ("L", 1),
    skia.Path.Verb.kQuad_Verb: ("Q", 1),
    skia.Path.Verb.kCubic_Verb: ("C", 1),
    skia.Path.Verb.kClose_Verb: ("Z", 9),
}


def _letter(outline: skia.Path, x: float, scale: float) -> Iterator[str]:
    """Yield the outline of a letter as SVG writes it."""
    for verb, points in outline:
        if verb in _VERBS:
            letter, first = _VERBS[verb]
            numbers = (f"{(p.x() + x) * scale:.6g} {p.y() * scale:.6g}" for p in points[first:])
            yield letter + " ".join(numbers)


@lru_cache(1024)
def _glyph(letter: str, weight: str) -> tuple[skia.Font, int]:
    """Return the first font that has the letter, and its number there."""
    fonts = [_font(name.format(weight=weight)) for name in _FONTS]
    found = ((font, font.textToGlyphs(letter)[0]) for font in fonts)
    return next((two for two in found if two[1]), (fonts[0], 0))


@lru_cache(16)
def _font(name: str) -> skia.Font:
    return skia.Font(skia.Typeface.MakeFromFile(str(Path(ASSETS) / "fonts" / name)), _DRAWN_AT)


def _number(text: str | None) -> float | None:
    found = _NUMBER.match(text or "")
    return float(found[1]) if found else None


def _size(text: str, inherited: float) -> float:
    found = _NUMBER.match(text)
    if not found:
        return inherited
    value = float(found[1])
    return value * {"em": inherited, "%": inherited / 100, "pt": 4 / 3}.get(found[2] or "", 1.0)
