"""Setting: a formula as outlines, set by ziamath with the font STIX Two Math.

The library is loaded with the first formula: that takes a quarter of a second.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from game.formulas.mathml import spaced
from game.formulas.preparation import Unset, prepared
from game.formulas.spans import spans

if TYPE_CHECKING:
    from ziafont.glyph import SimpleGlyph
    from ziamath.drawable import Drawable
    from ziamath.nodes.mnode import Mnode
    from ziamath.zmath import Math

UNITS = 100.0
"""Outlines are given at this size of type."""
_WIDEST, _TALLEST = 60 * UNITS, 16 * UNITS
"""What is larger is not a card's."""

Curve = tuple[float, ...]
"""Points of a contour: two numbers move or draw a line, four a quadratic curve, six a cubic."""
Contours = tuple[tuple[Curve, ...], ...]


class Glyph(NamedTuple):
    """A letter or sign: its number in the font, where it stands, its size.

    Signs that grow with what is between them have negative numbers, and `contours` is theirs
    alone. Contours are in units of the em with y up; the first point of each is moved to.
    """

    number: int
    x: float
    y: float
    size: float
    contours: Contours


class Bar(NamedTuple):
    """A filled bar: of a fraction, a root."""

    x: float
    y: float
    w: float
    h: float


class Stroke(NamedTuple):
    """A line that is drawn: through a term, or round a box (`closed`) or an oval."""

    points: tuple[float, ...]
    width: float
    kind: str


class Setting(NamedTuple):
    """A formula of size `UNITS`: as wide, and as high above and deep below its line; its parts."""

    width: float
    ascent: float
    descent: float
    glyphs: tuple[Glyph, ...]
    bars: tuple[Bar, ...]
    strokes: tuple[Stroke, ...]


def can_be_set(source: str) -> bool:
    """Return True if a formula can be shown as mathematics."""
    return settle(source) is not None


def unset(text: str) -> list[str]:
    """Return the formulas of a text that can only be shown as characters."""
    return [span.source for span in spans(text) if settle(span.source) is None]


@lru_cache(512)
def settle(source: str, inline: bool = False) -> Setting | None:
    """Return a formula set, None when it can only be shown as characters.

    `inline` sets its fractions and sums lower, as they are within a line of a book.
    """
    try:
        return _set(prepared(source), inline)
    except Exception:  # a library of another's language raises of many classes
        return None


def _set(source: str, inline: bool) -> Setting:
    # The first formula loads the library, some 8 MB of modules and tables.
    from game.formulas import rows

    markup = spaced(rows.tex2mml(source, inline=inline))
    formula = rows.Math(markup, size=UNITS, margin=0)
    _refuse_unknown(formula)
    box = formula.node.bbox
    width, ascent, descent = box.xmax - box.xmin, box.ymax, -box.ymin
    if not (0 < width <= _WIDEST and 0 < ascent + descent <= _TALLEST):
        raise Unset(source)
    glyphs: list[Glyph] = []
    bars: list[Bar] = []
    strokes: list[Stroke] = []
    for drawable, x, y in _leaves(formula.node, -box.xmin, 0.0):
        _put(drawable, x, y, glyphs, bars, strokes)
    return Setting(width, ascent, descent, tuple(glyphs), tuple(bars), tuple(strokes))


def _refuse_unknown(formula: Math) -> None:
    """Raise `Unset` for commands that were taken for letters, and for what is not painted."""
    font = formula.font
    for element in formula.mathml.iter():
        text = (element.text or "").strip()
        if "\\" in text or element.tag == "merror":
            raise Unset(text)
        if "solid" in element.get("columnlines", "") + element.get("rowlines", ""):
            raise Unset(text)
        if any(font.glyphindex(sign) == 0 for sign in text if not sign.isspace()):
            raise Unset(text)


def _leaves(node: Mnode, x: float, y: float) -> Iterator[tuple[Drawable, float, float]]:
    """Yield what is drawn of a node, each with its place; y goes down."""
    from ziamath.nodes.mnode import Mnode

    for (right, down), child in zip(node.nodexy, node.nodes, strict=False):
        if isinstance(child, Mnode):
            yield from _leaves(child, x + right, y + down)
        else:
            yield child, x + right, y + down


def _put(
    drawable: Drawable,
    x: float,
    y: float,
    glyphs: list[Glyph],
    bars: list[Bar],
    strokes: list[Stroke],
) -> None:
    from ziamath import drawable as kinds

    if getattr(drawable, "phantom", False):
        return
    if isinstance(drawable, kinds.Glyph):
        glyph = drawable.glyph
        em = glyph.font.info.layout.unitsperem
        glyphs.append(Glyph(glyph.index, x, y, drawable.size / em, _contours(glyph)))
    elif isinstance(drawable, kinds.HLine):
        bars.append(Bar(x, y, drawable.length, drawable.lw))
    elif isinstance(drawable, kinds.VLine):
        bars.append(Bar(x - drawable.lw / 2, y, drawable.lw, drawable.height))
    elif isinstance(drawable, kinds.Diagonal):
        ends = (x, y - drawable.height, x + drawable.width, y)
        strokes.append(Stroke(ends, drawable.lw, "line"))
    elif isinstance(drawable, kinds.Box | kinds.Ellipse):
        kind = "oval" if isinstance(drawable, kinds.Ellipse) else "box"
        box = (x, y - drawable.height, drawable.width, drawable.height)
        strokes.append(Stroke(box, drawable.lw, kind))
    else:
        raise Unset(type(drawable).__name__)


@lru_cache(1024)
def _contours(glyph: SimpleGlyph) -> Contours:
    """Return the outline of a letter or sign."""
    from ziamath.mathtable import AssembledGlyph

    if isinstance(glyph, AssembledGlyph):
        return _assembled(glyph.glyphs, glyph.offsets, glyph.vert)
    contours: list[list[Curve]] = []
    for operator in glyph.operators:
        points, _are_controls = operator.points()
        if type(operator).__name__ == "Moveto" or not contours:
            contours.append([])
        contours[-1].append(tuple(number for point in points for number in (point.x, point.y)))
    return tuple(map(tuple, contours))


def _assembled(pieces: Sequence[SimpleGlyph], offsets: Sequence[float], upright: bool) -> Contours:
    """Return the outline of a sign that has grown: its pieces, one beyond the other."""
    contours: list[tuple[Curve, ...]] = []
    for piece, offset in zip(pieces, offsets, strict=True):
        shift = (0.0, offset) if upright else (offset, 0.0)
        for contour in _contours(piece):
            moved = (tuple(n + shift[at % 2] for at, n in enumerate(curve)) for curve in contour)
            contours.append(tuple(moved))
    return tuple(contours)
