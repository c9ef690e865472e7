"""Cards to cut out: terms on the front, definitions on the back, lined up for both sides."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from game.core.pair_set import Pair, PairSet, Side
from game.paper.exercise import ordered
from game.paper.faces import Face
from game.paper.page import MM, SIZES, SMALL, Paper, words
from game.view.box import Box
from game.view.measure import Measure
from game.view.node import Weight
from game.view.sheet import Rule, Sheet
from game.words import _

EDGE = 16 * MM
"""Around the cards; marks for cutting and the line at the foot lie in it."""
GRIDS = ((8, 3), (6, 3), (5, 2), (4, 2), (3, 2), (2, 2), (2, 1), (1, 1))
"""Rows and columns of a page, many cards first."""
PADDING = 8.0
TERMS = tuple(float(size) for size in (30, 27, 24, 22, 20, 18, 16, 15, 14, 13, 12))
DEFINITIONS = tuple(float(size) for size in (24, 22, 20, 18, 16, 15, 14, 13, 12, 11, 10))
SMALLEST = tuple(9 - step / 2 for step in range(11))
"""For texts that fill a page: from 9 down to 4 points."""


@dataclass(frozen=True, slots=True)
class Grid:
    """How cards lie on their page, and how both sides are set."""

    rows: int
    columns: int
    box: Box
    term: Face
    definition: Face
    usual: Face | None = None
    """For the definitions that fit in it; the few that are longer are set smaller."""

    def back_face(self, side: Side, measure: Measure) -> Face:
        """The type of this definition."""
        cell = self.front(0).inset(PADDING)
        if self.usual is not None and _fits(self.usual, side, cell, measure):
            return self.usual
        return self.definition

    def front(self, place: int) -> Box:
        """Where the front of the card at `place` lies, in reading order."""
        return self.box.grid(self.rows, self.columns)[place]

    def back(self, place: int) -> Box:
        """Where its back lies: the page is turned over its long edge, so left becomes right."""
        row, column = divmod(place, self.columns)
        return self.front(row * self.columns + self.columns - 1 - column)

    @property
    def count(self) -> int:
        return self.rows * self.columns


def sheets(pair_set: PairSet, paper: Paper, measure: Measure) -> list[Sheet]:
    """Fronts and backs by turns, in the order of the file's pairs made steady."""
    size, pairs = SIZES[paper], ordered(pair_set)
    if not pairs:
        return []
    grid = grid_for(pairs, pair_set, size, measure)
    made: list[Sheet] = []
    pages = -(-len(pairs) // grid.count)
    for page in range(pages):
        here = pairs[page * grid.count : (page + 1) * grid.count]
        foot = _("{title} · cards {page} of {pages}")
        said = foot.format(title=pair_set.title, page=page + 1, pages=pages)
        made.append(_side(here, grid, size, said, measure, back=False))
        made.append(_side(here, grid, size, _turned(said), measure, back=True))
    return made


def grid_for(
    pairs: Sequence[Pair], pair_set: PairSet, size: tuple[float, float], measure: Measure
) -> Grid:
    """The most cards on a page with which all can be read well."""
    box = Box(0, 0, *size).inset(EDGE)
    trials = [g for g in GRIDS if g[0] * g[1] < 2 * max(4, len(pairs))]
    for rows, columns in trials:
        cell = box.grid(rows, columns)[0].inset(PADDING)
        term = _largest([p.term for p in pairs], TERMS, 600, pair_set.term_language, cell, measure)
        back = _largest(
            [p.definition for p in pairs], DEFINITIONS, 400, pair_set.definition_language, cell,
            measure,
        )  # fmt: skip
        if term and back:
            usual = _usual([p.definition for p in pairs], back, cell, measure)
            return Grid(rows, columns, box, term, back, usual)
    cell = box.inset(PADDING)
    return Grid(
        1, 1, box,
        _smallest([p.term for p in pairs], 600, pair_set.term_language, cell, measure),
        _smallest([p.definition for p in pairs], 400, pair_set.definition_language, cell, measure),
    )  # fmt: skip


def _side(
    pairs: Sequence[Pair], grid: Grid, size: tuple[float, float], foot: str, measure: Measure,
    *, back: bool,
) -> Sheet:  # fmt: skip
    sheet = Sheet(size)
    for place, pair in enumerate(pairs):
        side = pair.definition if back else pair.term
        face = grid.back_face(side, measure) if back else grid.term
        cell = (grid.back(place) if back else grid.front(place)).inset(PADDING)
        texts, pictures = face.lay(side, cell, measure, centred=True)
        sheet += Sheet(size, texts, pictures)
    line = Box(EDGE, size[1] - EDGE + 13, size[0] - 2 * EDGE, SMALL * 1.4)
    said = words(foot, line, SMALL, colour="muted", align="centre", lines=1)
    return sheet + Sheet(size, (said,), (), marks(grid, lines=not back))


def marks(grid: Grid, *, lines: bool) -> tuple[Rule, ...]:
    """Short lines in the margin where to cut, and (on one side) quiet ones between the cards."""
    box, long, off = grid.box, 3 * MM, 1.5 * MM
    xs = [box.x + box.w * n / grid.columns for n in range(grid.columns + 1)]
    ys = [box.y + box.h * n / grid.rows for n in range(grid.rows + 1)]
    made = []
    for x in xs:
        made.append(Rule(x, box.y - off - long, x, box.y - off))
        made.append(Rule(x, box.bottom + off, x, box.bottom + off + long))
        made += [Rule(x, box.y, x, box.bottom, 0.4, quiet=True)] if lines else []
    for y in ys:
        made.append(Rule(box.x - off - long, y, box.x - off, y))
        made.append(Rule(box.right + off, y, box.right + off + long, y))
        made += [Rule(box.x, y, box.right, y, 0.4, quiet=True)] if lines else []
    return tuple(made)


def _turned(said: str) -> str:
    return _("{said} · back: print on both sides, turned over the long edge").format(said=said)


def _usual(sides: Sequence[Side], least: Face, cell: Box, measure: Measure) -> Face:
    """The largest type in which four of five definitions fit.

    On a board one size is for all, lest it tell the answer; on a card both sides are in hand.
    """
    for size in DEFINITIONS:
        face = replace(least, size=size)
        fitting = sum(_fits(face, side, cell, measure) for side in sides)
        if size <= least.size or 5 * fitting >= 4 * len(sides):
            return face
    return least


def _largest(
    sides: Sequence[Side], sizes: Sequence[float], weight: Weight, language: str, cell: Box,
    measure: Measure,
) -> Face | None:  # fmt: skip
    """The largest type with which every side fits a card; None when none does."""
    longest = sorted(sides, key=lambda side: -len(side.text))
    for size in sizes:
        face = Face(size, weight, language, cell.h * (0.62 if any_both(sides) else 1))
        if all(_fits(face, side, cell, measure) for side in longest):
            return face
    return None


def any_both(sides: Sequence[Side]) -> bool:
    """Whether a picture has to share its card with words."""
    return any(side.text and side.picture for side in sides)


def _fits(face: Face, side: Side, cell: Box, measure: Measure) -> bool:
    word = measure.longest_word(side.text, face.size, face.weight, face.language)
    return word <= cell.w and face.height(side, cell.w, measure) <= cell.h


def _smallest(
    sides: Sequence[Side], weight: Weight, language: str, cell: Box, measure: Measure
) -> Face:
    """As large as a whole page allows, whatever that takes."""
    sizes = (*DEFINITIONS, *SMALLEST)
    found = _largest(sides, sizes, weight, language, cell, measure)
    return found or Face(SMALLEST[-1], weight, language, cell.h * 0.62)
