"""Worksheet: numbered terms with a line for the answer, and lettered definitions, page by page."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from game.core.pair_set import Pair, PairSet, Side
from game.paper.exercise import Block, Entry, Exercise, deal, printable_pairs
from game.paper.head import Head, head
from game.paper.page import SIZES, Paper, Size, words
from game.paper.pieces import pieces
from game.paper.sides import SideStyle, printable
from game.values import dataclass
from game.view.box import Box
from game.view.measure import Measure
from game.view.sheet import Rule, Sheet
from game.words import _

SIZE, LARGER = 11.0, (14.0, 13.0, 12.0)
"""Type of the entries; the larger ones are used where they need no more pages."""
SHARES = (0.3, 0.38, 0.46, 0.54, 0.62)
"""The shares of the width that the terms may have."""
GAP, MOST_GAP, GUTTER = 7.0, 44.0, 24.0
"""Points between entries, at least and at most, and between the two columns."""
TALLEST = 90.0
FEW = 150
"""Of a longer set only a sample decides the widths of the columns."""


@dataclass(frozen=True, slots=True)
class Column:
    """How one list is set: its type, and the width of its texts in points."""

    style: SideStyle
    width: float
    measure: Measure

    @property
    def label_w(self) -> float:
        """Width of the number or letter before a text."""
        return _label_w(self.style.size)

    @property
    def line_w(self) -> float:
        """Width of the line for the answer before a number."""
        return _line_w(self.style.size)

    def height(self, side: Side) -> float:
        """Return the height of a side in this column."""
        return self.style.height(side, self.width, self.measure)

    def breaks(self, side: Side) -> bool:
        """Return True if a word of the side is wider than the column."""
        style = self.style
        word = self.measure.longest_word(side.shown, style.size, style.weight, style.language)
        return word > self.width


@dataclass(frozen=True, slots=True)
class Columns:
    """How both lists of a worksheet are set."""

    term: Column
    definition: Column

    def block(self, pair: Pair) -> Block:
        """Return the heights of both sides, with the gap below them."""
        return Block(self.term.height(pair.term) + GAP, self.extra(pair.definition))

    def extra(self, side: Side) -> float:
        """Return the height of a definition, with the gap below it."""
        return self.definition.height(side) + GAP

    def breaks(self, pair: Pair) -> bool:
        """Return True if a word of the pair is wider than its column."""
        return self.term.breaks(pair.term) or self.definition.breaks(pair.definition)


def arrange(
    pair_set: PairSet, paper: Paper, seed: int, distractors: int, measure: Measure
) -> tuple[Columns, list[Exercise]]:
    """Return how the lists are set, and what is matched on each page."""
    room = head(pair_set, SIZES[paper], measure, first=True).body.h + GAP
    width = head(pair_set, SIZES[paper], measure, first=False).body.w

    def exercises_in(columns: Columns) -> list[Exercise]:
        return deal(pair_set, seed, distractors, columns.block, columns.extra, room)

    columns = _best_columns(pair_set, width, SIZE, measure)
    exercises = exercises_in(columns)
    for size in LARGER if len(pair_set.pairs) <= FEW else ():
        large = _best_columns(pair_set, width, size, measure)
        trial = exercises_in(large)
        if len(trial) <= len(exercises) and _all_whole(large, pair_set, room):
            return large, trial
    return columns, exercises


def sheets(
    pair_set: PairSet, paper: Paper, columns: Columns, exercises: list[Exercise], measure: Measure
) -> list[list[Sheet]]:
    """Return the pages of each exercise, without their footers."""
    size = SIZES[paper]
    first, later = (head(pair_set, size, measure, first=first) for first in (True, False))
    return [
        list(_pages(exercise, columns, size, later if number else first, later))
        for number, exercise in enumerate(exercises)
    ]


def _best_columns(pair_set: PairSet, width: float, size: float, measure: Measure) -> Columns:
    """Return the columns with which the longer of both lists is shortest."""
    sample = printable_pairs(pair_set)
    sample = sample[:: max(1, len(sample) // FEW)]
    free = width - GUTTER - _line_w(size) - 2 * _label_w(size)
    term = SideStyle(size, 600, pair_set.term_language, TALLEST)
    definition = SideStyle(size, 400, pair_set.definition_language, TALLEST)
    choices = (
        Columns(
            Column(term, free * share, measure), Column(definition, free * (1 - share), measure)
        )
        for share in SHARES
    )
    return min(choices, key=lambda columns: _cost(columns, sample))


def _line_w(size: float) -> float:
    return 2.6 * size


def _label_w(size: float) -> float:
    return 2.3 * size


def _cost(columns: Columns, sample: Sequence[Pair]) -> tuple[bool, float, float, float]:
    """Return how bad columns are: torn words, then length, then lines, then uneven widths."""
    blocks = [columns.block(pair) for pair in sample]
    torn = any(columns.breaks(pair) for pair in sample)
    terms, definitions = sum(b.term for b in blocks), sum(b.definition for b in blocks)
    uneven = abs(columns.term.width - columns.definition.width)
    return torn, max(terms, definitions), terms + definitions, uneven


def _all_whole(columns: Columns, pair_set: PairSet, room: float) -> bool:
    """Return True if no word is torn and every text is on one page."""
    blocks = (columns.block(pair) for pair in pair_set.pairs)
    return all(max(b.term, b.definition) <= room for b in blocks) and not any(
        columns.breaks(pair) for pair in pair_set.pairs
    )


# ---------------------------------------------------------------------- one exercise


def _pages(
    exercise: Exercise, columns: Columns, size: Size, first: Head, later: Head
) -> Iterator[Sheet]:
    """Yield one page; more of them only when a single text is longer than a page."""
    terms = _entries_by_page(exercise.terms, columns.term, first.body.h)
    definitions = _entries_by_page(exercise.definitions, columns.definition, first.body.h)
    for at in range(max(len(terms), len(definitions))):
        top = later if at else first
        left, right = (pages[at] if at < len(pages) else () for pages in (terms, definitions))
        lists = _lists(left, right, columns, size, top.body)
        yield Sheet(size, top.texts, (), top.rules) + lists


def _entries_by_page(
    entries: Sequence[Entry], column: Column, page_h: float
) -> list[tuple[Entry, ...]]:
    """Return the entries page by page: one page, unless an entry is longer than a page."""
    if all(column.height(e.side) <= page_h + GAP for e in entries):
        return [tuple(entries)]

    def height(text: str) -> float:
        return column.height(Side(text))

    # The taller one first: a picture stays with the beginning of its text.
    room = page_h - (TALLEST if any(e.side.picture for e in entries) else 0)
    parts = [(e, text) for e in entries for text in pieces(e.side.text, height, room)]
    pages: list[tuple[Entry, ...]] = []
    used = room + 1
    for entry, text in parts:
        side = replace(entry.side, text=text)
        if not entry.side.text.startswith(text):
            side = replace(side, picture="")
        tall = column.height(side) + GAP
        if used + tall > page_h:
            pages.append(())
            used = 0.0
        pages[-1] += (Entry(entry.label, side),)
        used += tall
    return pages


def _lists(
    terms: Sequence[Entry], definitions: Sequence[Entry], columns: Columns, size: Size, body: Box
) -> Sheet:
    """Return both lists, the shorter one spaced to end with the other where that looks well."""
    term, definition = columns.term, columns.definition
    heights = (
        [term.height(entry.side) for entry in terms],
        [definition.height(entry.side) for entry in definitions],
    )
    gaps = _gaps(heights, body.h)
    left, right = body.left_part(term.line_w + term.label_w + term.width)
    right = Box(right.x + GUTTER, right.y, right.w - GUTTER, right.h)
    sheet = Sheet(size)
    for entry, row in zip(terms, left.rows(heights[0], gaps[0]), strict=True):
        sheet += _entry(entry, term, row, size, ruled=True)
    for entry, row in zip(definitions, right.rows(heights[1], gaps[1]), strict=True):
        sheet += _entry(entry, definition, row, size, ruled=False)
    return sheet


def _gaps(heights: tuple[list[float], list[float]], room: float) -> tuple[float, float]:
    """Return the gaps between entries in both lists."""
    counts = [max(1, len(list_) - 1) for list_ in heights]
    sums = [sum(list_) for list_ in heights]
    free = [max(GAP, (room - tall) / count) for tall, count in zip(sums, counts, strict=True)]
    longer = 0 if sums[0] + counts[0] * GAP > sums[1] + counts[1] * GAP else 1
    gaps = [GAP, GAP]
    gaps[longer] = min(free[longer], 2.2 * GAP)
    end = sums[longer] + gaps[longer] * counts[longer]
    shorter = 1 - longer
    gaps[shorter] = min(MOST_GAP, free[shorter], max(GAP, (end - sums[shorter]) / counts[shorter]))
    return gaps[0], gaps[1]


def _entry(entry: Entry, column: Column, row: Box, size: Size, *, ruled: bool) -> Sheet:
    """Return a number or letter with its side, and a line for the answer if `ruled`."""
    style, measure = column.style, column.measure
    line = measure.line(style.size)
    rules: tuple[Rule, ...] = ()
    if ruled:
        blank, row = row.left_part(column.line_w)
        low = row.y + line * 0.82
        rules = (Rule(blank.x, low, blank.right - style.size * 0.5, low),)
    label, rest = row.left_part(column.label_w)
    number = _("{number}.").format(number=entry.label) if ruled else entry.label
    mark = words(number, Box(label.x, label.y, label.w, line), style.size, 700, lines=1)
    texts, pictures = style.layout(entry.side, rest, measure)
    return Sheet(size, (mark, *texts), pictures, rules)


def count_silent(pair_set: PairSet) -> int:
    """Return how many pairs have nothing to see on one of their sides."""
    return sum(not (printable(p.term) and printable(p.definition)) for p in pair_set.pairs)
