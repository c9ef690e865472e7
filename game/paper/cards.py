"""Cards to cut out: terms on the front, definitions on the back, lined up for both sides."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from game.core.pair_set import Pair, PairSet, Side
from game.paper.exercise import printable_pairs
from game.paper.page import MM, SIZES, SMALL, Paper, Size, words
from game.paper.sides import SideStyle
from game.values import dataclass
from game.view.box import Box
from game.view.measure import Measure
from game.view.node import Weight
from game.view.sheet import Rule, Sheet
from game.words import _

EDGE = 16 * MM
"""The margin around the cards, for the marks for cutting and the footer."""
GRIDS = ((8, 3), (6, 3), (5, 2), (4, 2), (3, 2), (2, 2), (2, 1), (1, 1))
"""Rows and columns of a page, many cards first."""
PADDING = 8.0
TERMS = tuple(float(size) for size in (30, 27, 24, 22, 20, 18, 16, 15, 14, 13, 12))
DEFINITIONS = tuple(float(size) for size in (24, 22, 20, 18, 16, 15, 14, 13, 12, 11, 10))
SMALLEST = tuple(9 - step / 2 for step in range(11))
"""For texts that fill a page: from 9 down to 4 points."""


@dataclass(frozen=True, slots=True)
class Grid:
    """The rows and columns of cards on a page, and the type of both sides."""

    rows: int
    columns: int
    box: Box
    term: SideStyle
    definition: SideStyle
    usual: SideStyle | None = None
    """The type of definitions that fit in it; the few longer ones are set smaller."""

    def back_style(self, side: Side, measure: Measure) -> SideStyle:
        """Return the type of this definition."""
        cell = self.front(0).inset(PADDING)
        if self.usual is not None and _fits(self.usual, side, cell, measure):
            return self.usual
        return self.definition

    def front(self, place: int) -> Box:
        """Return the box of the front of the card at `place`, in reading order."""
        return self.box.grid(self.rows, self.columns)[place]

    def back(self, place: int) -> Box:
        """Return the box of its back: the page is turned over its long edge, left becomes right."""
        row, column = divmod(place, self.columns)
        return self.front(row * self.columns + self.columns - 1 - column)

    @property
    def count(self) -> int:
        return self.rows * self.columns


def sheets(pair_set: PairSet, paper: Paper, measure: Measure) -> list[Sheet]:
    """Return fronts and backs by turns, in an order independent of the file's."""
    size, pairs = SIZES[paper], printable_pairs(pair_set)
    if not pairs:
        return []
    grid = grid_for(pairs, pair_set, size, measure)
    fronts_and_backs: list[Sheet] = []
    pages = -(-len(pairs) // grid.count)
    for page in range(pages):
        on_page = pairs[page * grid.count : (page + 1) * grid.count]
        footer = _("{title} · cards {page} of {pages}")
        footer = footer.format(title=pair_set.title, page=page + 1, pages=pages)
        fronts_and_backs.append(_side(on_page, grid, size, footer, measure, back=False))
        fronts_and_backs.append(_side(on_page, grid, size, _turned(footer), measure, back=True))
    return fronts_and_backs


def grid_for(pairs: Sequence[Pair], pair_set: PairSet, size: Size, measure: Measure) -> Grid:
    """Return the grid with the most cards on a page with which all can be read well."""
    box = Box(0, 0, *size).inset(EDGE)
    terms = _Sides([p.term for p in pairs], 600, pair_set.term_language, measure)
    backs = _Sides([p.definition for p in pairs], 400, pair_set.definition_language, measure)
    for rows, columns in (g for g in GRIDS if g[0] * g[1] < 2 * max(4, len(pairs))):
        cell = box.grid(rows, columns)[0].inset(PADDING)
        term, back = terms.largest(TERMS, cell), backs.largest(DEFINITIONS, cell)
        if term and back:
            return Grid(rows, columns, box, term, back, backs.usual(back, cell))
    cell = box.inset(PADDING)
    return Grid(1, 1, box, terms.smallest(cell), backs.smallest(cell))


def _side(
    pairs: Sequence[Pair], grid: Grid, size: Size, footer: str, measure: Measure, *, back: bool
) -> Sheet:
    sheet = Sheet(size)
    for place, pair in enumerate(pairs):
        side = pair.definition if back else pair.term
        style = grid.back_style(side, measure) if back else grid.term
        cell = (grid.back(place) if back else grid.front(place)).inset(PADDING)
        texts, pictures = style.layout(side, cell, measure, centred=True)
        sheet += Sheet(size, texts, pictures)
    line = Box(EDGE, size[1] - EDGE + 13, size[0] - 2 * EDGE, SMALL * 1.4)
    text = words(footer, line, SMALL, colour="muted", align="centre", lines=1)
    return sheet + Sheet(size, (text,), (), marks(grid, lines=not back))


def marks(grid: Grid, *, lines: bool) -> tuple[Rule, ...]:
    """Return short lines in the margin where to cut, and grey ones between cards if `lines`."""
    box, length, gap = grid.box, 3 * MM, 1.5 * MM
    xs = [box.x + box.w * n / grid.columns for n in range(grid.columns + 1)]
    ys = [box.y + box.h * n / grid.rows for n in range(grid.rows + 1)]
    rules = []
    for x in xs:
        rules.append(Rule(x, box.y - gap - length, x, box.y - gap))
        rules.append(Rule(x, box.bottom + gap, x, box.bottom + gap + length))
        rules += [Rule(x, box.y, x, box.bottom, 0.4, quiet=True)] if lines else []
    for y in ys:
        rules.append(Rule(box.x - gap - length, y, box.x - gap, y))
        rules.append(Rule(box.right + gap, y, box.right + gap + length, y))
        rules += [Rule(box.x, y, box.right, y, 0.4, quiet=True)] if lines else []
    return tuple(rules)


def _turned(footer: str) -> str:
    sentence = _("{said} · back: print on both sides, turned over the long edge")
    return sentence.format(said=footer)


@dataclass(frozen=True, slots=True)
class _Sides:
    """All terms, or all definitions, for which a type size is looked for."""

    sides: list[Side]
    weight: Weight
    language: str
    measure: Measure

    def largest(self, sizes: Sequence[float], cell: Box) -> SideStyle | None:
        """Return the largest type with which every side fits a card; None when none does."""
        longest = sorted(self.sides, key=lambda side: -len(side.text))
        shared = any(side.text and side.picture for side in self.sides)
        for size in sizes:
            style = SideStyle(size, self.weight, self.language, cell.h * (0.62 if shared else 1))
            if all(_fits(style, side, cell, self.measure) for side in longest):
                return style
        return None

    def smallest(self, cell: Box) -> SideStyle:
        """Return the largest type that a whole page allows, however small."""
        style = self.largest((*DEFINITIONS, *SMALLEST), cell)
        return style or SideStyle(SMALLEST[-1], self.weight, self.language, cell.h * 0.62)

    def usual(self, least: SideStyle, cell: Box) -> SideStyle:
        """Return the largest type in which four of five sides fit.

        On a board all have one size, so that it gives no answer away; a card has both sides.
        """
        for size in DEFINITIONS:
            style = replace(least, size=size)
            fitting = sum(_fits(style, side, cell, self.measure) for side in self.sides)
            if size <= least.size or 5 * fitting >= 4 * len(self.sides):
                return style
        return least


def _fits(style: SideStyle, side: Side, cell: Box, measure: Measure) -> bool:
    word = measure.longest_word(side.shown, style.size, style.weight, style.language)
    return word <= cell.w and style.height(side, cell.w, measure) <= cell.h
