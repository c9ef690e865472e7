"""Solution size: how large the texts of a solution can be, and how wide and tall its rows are."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache, partial
from math import ceil
from typing import NamedTuple

from game.boards import cards
from game.boards.sizes import STEP, WEIGHTS, Kind, Limits, largest, words_of
from game.core.options import Options
from game.core.pair_set import Side
from game.values import dataclass
from game.view.box import Box
from game.view.ui import Ui

SHARES = (0.22, 0.26, 0.3, 0.34, 0.38, 0.42, 0.46, 0.5, 0.56)
"""Shares of a row that the term may take."""
ROOMS = (0.42, 0.2)
"""Room above and below the words, as a share of their size: as one likes it, and at least."""
EASY = 1.15
"""Texts that are so much larger than the floor need not be larger at the price of their room."""
MOST_ROOM = 1.1
"""How much room rows are given when there is height to spare."""
SHORT, MANY, MANY_PICTURES = 40, 7, 5
"""With no text longer than this, so many rows stand in two columns, and so are larger."""
PICTURE = 72
"""Units that a picture is high at least, and wide."""
PAD = 5
"""Units around the cards of a row."""

_TALL = 1e6
"""A height or width that limits nothing."""

Sides = tuple[tuple[Side, Side], ...]


@dataclass(frozen=True, slots=True)
class Wanted:
    """All that decides the sizes: terms with their definitions, and where they are to lie.

    `term` and `definition` say how small and how large the texts may be; `widest_mark` is the
    longest count of misses that stands at the end of a row.
    """

    sides: Sides
    term: Limits
    definition: Limits
    width: float
    height: float
    widest_mark: str
    ui: Ui
    options: Options


@dataclass(frozen=True, slots=True)
class Sizes:
    """Text sizes, heights of rows and width of the terms in pixels.

    `share` is that of the terms; 1.0 means that a definition lies below its term. `across` is
    how many columns of rows there are.
    """

    across: int
    share: float
    term: float
    definition: float
    heights: tuple[float, ...]
    upper: tuple[float, ...]
    """How tall each term is where the definition lies below it."""

    @property
    def rows(self) -> int:
        """How many rows stand below one another."""
        return ceil(len(self.heights) / self.across)

    def content(self, gap: float) -> float:
        """Return how tall the first column of rows is, which is the tallest."""
        return sum(self.heights[: self.rows]) + gap * max(0, self.rows - 1)


def gap(rows: int, ui: Ui) -> float:
    """Return the pixels between two rows."""
    return round(ui(9 if rows <= 8 else 6))


def badge(options: Options, size: float, ui: Ui) -> float:
    """Return how large the name of a pair is beside a definition of this size."""
    return min(ui(38 if options.room == "projector" else 30), 1.5 * size)


def icon_size(size: float, ui: Ui) -> float:
    """Return how large the tick, the eye or the cross of a row is."""
    return max(size, min(ui(22), 1.3 * size))


def mark_width(words: str, size: float, ui: Ui) -> float:
    """Return how much the end of a row takes: a tick, an eye, or a cross with a count."""
    count = ui.measure.width(words, size, 700) + 0.4 * size if words else 0.0
    return icon_size(size, ui) + count


def column_width(width: float, across: int, ui: Ui) -> float:
    """Return how wide rows are."""
    return (width - (across - 1) * round(ui(14))) // across


def term_content(box: Box, badge_px: float, ui: Ui) -> Box:
    """Return the part of a term right of its badge."""
    left = badge_px + ui(22)
    return Box(box.x + left, box.y, max(1.0, box.w - left - ui(14)), box.h)


def definition_content(box: Box, mark_px: float, ui: Ui) -> Box:
    """Return the part of a definition left of its mark."""
    return Box(box.x + ui(18), box.y, max(1.0, box.w - ui(18) - mark_px - ui(24)), box.h)


@lru_cache(16)
def sizes(wanted: Wanted) -> Sizes:
    """Return the arrangement with the largest texts that shows whole; at the floor it may not."""
    shapes = [_Shape(across, share) for across in _across(wanted) for share in _shares(wanted)]
    for room in ROOMS:
        best = _largest_of(wanted, shapes, room)
        if best is not None and (best[0] > wanted.definition.floor * EASY or room == ROOMS[-1]):
            size, shape = best
            return _roomy(wanted, _laid_out(wanted, shape, size, room))
    floor = wanted.definition.floor

    def cost(shape: _Shape) -> tuple[int, float]:
        laid_out = _laid_out(wanted, shape, floor, ROOMS[0])
        return _broken(wanted, shape, floor), laid_out.content(gap(laid_out.rows, wanted.ui))

    return _laid_out(wanted, min(shapes, key=cost), floor, ROOMS[0])


class _Shape(NamedTuple):
    """Columns of rows, and the share of a row that the term takes."""

    across: int
    share: float


def _across(wanted: Wanted) -> Sequence[int]:
    """Return how many columns of rows to try."""
    longest = max((len(words_of(side)) for two in wanted.sides for side in two), default=0)
    pictures = any(side.picture for two in wanted.sides for side in two)
    is_wide = wanted.ui.width > 1.2 * wanted.ui.height
    many = len(wanted.sides) >= (MANY_PICTURES if pictures else MANY) and longest <= SHORT
    return (1, 2) if many and is_wide else (1,)


def _shares(wanted: Wanted) -> Sequence[float]:
    """Return the shares to try; in an upright window definitions may lie below their terms."""
    upright = wanted.ui.width < 0.9 * wanted.ui.height
    return (*SHARES, 1.0) if upright else SHARES


def _largest_of(
    wanted: Wanted, shapes: Sequence[_Shape], room: float
) -> tuple[float, _Shape] | None:
    """Return the largest size at which all shows in one of the shapes, and that shape."""
    best: tuple[float, _Shape] | None = None
    for shape in shapes:
        fits = partial(_fits, wanted, shape, room)
        # Most shapes are done with by one look: they are no better than another one.
        hopeful = best is None or fits(best[0] + STEP)
        if hopeful and (size := largest(wanted.definition, fits)):
            best = size, shape
    return best


def _fits(wanted: Wanted, shape: _Shape, room: float, size: float) -> bool:
    if _broken(wanted, shape, size):
        return False
    laid_out = _laid_out(wanted, shape, size, room)
    return laid_out.content(gap(laid_out.rows, wanted.ui)) <= wanted.height


def _broken(wanted: Wanted, shape: _Shape, size: float) -> int:
    """Count the sides with a word that is wider than its place, or a picture that is too small."""
    count = 0
    for at in _texts(wanted, shape, size):
        count += at.picture < wanted.ui(PICTURE)
        word = wanted.ui.measure.longest_word(
            words_of(at.side), at.size, WEIGHTS[at.kind], at.side.language
        )
        count += at.width < word <= 0.6 * wanted.width
    return count


@dataclass(frozen=True, slots=True)
class _Placed:
    """A side with the size and the width of its words, and the width of its `picture`.

    Without a picture there is as much room for it as one could wish.
    """

    kind: Kind
    side: Side
    size: float
    width: float
    picture: float


def _texts(wanted: Wanted, shape: _Shape, size: float) -> Iterator[_Placed]:
    """Yield the sides in pairs: term, definition."""
    ui, term_size = wanted.ui, _term_size(wanted, size)
    inside = column_width(wanted.width, shape.across, ui) - 2 * ui(PAD)
    term_w = round(inside * shape.share)
    rest_w = inside if shape.share == 1.0 else inside - term_w
    mark = mark_width(wanted.widest_mark, size, ui)
    term_box = term_content(Box(0, 0, term_w, _TALL), badge(wanted.options, size, ui), ui)
    rest_box = definition_content(Box(0, 0, rest_w, _TALL), mark, ui)
    for term, definition in wanted.sides:
        yield _Placed("term", term, term_size, *_widths(term, term_box, ui))
        yield _Placed("definition", definition, size, *_widths(definition, rest_box, ui))


def _widths(side: Side, content: Box, ui: Ui) -> tuple[float, float]:
    """Return how wide words and picture of a side can be."""
    parts = cards.parts(side, content, ui.u, above=False)
    return parts.text.w, parts.picture.w if parts.picture is not None else _TALL


def _term_size(wanted: Wanted, size: float) -> float:
    """Return the size of the terms beside definitions of this size."""
    term, other = wanted.term, wanted.definition
    return max(term.floor, min(term.top, size * term.top / max(1.0, other.top), size * 2))


def _laid_out(wanted: Wanted, shape: _Shape, size: float, room: float) -> Sizes:
    """Return the rows with this much room around their words."""
    pad = 2 * wanted.ui(PAD)
    least = badge(wanted.options, size, wanted.ui) + wanted.ui(2)
    tall = [_height(at, room, least, wanted.ui) for at in _texts(wanted, shape, size)]
    terms, rest = tall[::2], tall[1::2]
    if shape.share == 1.0:
        heights = [a + b + pad for a, b in zip(terms, rest, strict=True)]
    else:
        heights = [max(a, b) + pad for a, b in zip(terms, rest, strict=True)]
    if shape.across > 1:
        heights = [max(heights)] * len(heights)
    term_size = _term_size(wanted, size)
    return Sizes(shape.across, shape.share, term_size, size, tuple(heights), tuple(terms))


def _height(at: _Placed, room: float, least: float, ui: Ui) -> float:
    """Return the height that one side asks for."""
    words = words_of(at.side)
    least = max(least, ui(PICTURE) if at.side.picture else 0.0)
    if not words:
        return least
    tall = ui.measure.height(words, at.size, at.width, WEIGHTS[at.kind], at.side.language)
    return max(least, tall + 2 * room * at.size)


def _roomy(wanted: Wanted, laid_out: Sizes) -> Sizes:
    """Return the rows with the height that is to spare shared out, but never drawn apart."""
    content = laid_out.content(gap(laid_out.rows, wanted.ui))
    spare = max(0.0, wanted.height - content) / max(1, laid_out.rows)
    more = min(spare, 2 * (MOST_ROOM - ROOMS[0]) * laid_out.definition)
    heights = tuple(height + more for height in laid_out.heights)
    return replace(laid_out, heights=heights)
