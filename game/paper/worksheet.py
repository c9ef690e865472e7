"""Worksheet: numbered terms with a line for the answer, and lettered definitions, page by page."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from game.core.pair_set import Pair, PairSet, Side
from game.paper.exercise import Block, Entry, Exercise, deal, ordered
from game.paper.faces import Face, printable
from game.paper.head import Head, head
from game.paper.page import SIZES, Paper, words
from game.paper.pieces import pieces
from game.view.box import Box
from game.view.measure import Measure
from game.view.sheet import Rule, Sheet
from game.words import _

SIZE, LARGER = 11.0, (14.0, 13.0, 12.0)
"""Type of the entries: the larger ones where they cost no page."""
SHARES = (0.3, 0.38, 0.46, 0.54, 0.62)
"""How much of the width the terms may have."""
GAP, MOST_GAP, GUTTER = 7.0, 44.0, 24.0
"""Points between entries, at least and where there is room, and between the two columns."""
TALLEST = 90.0
FEW = 150
"""Of a longer set, a part tells how wide the columns should be."""


@dataclass(frozen=True, slots=True)
class Columns:
    """How both lists are set: faces, widths of the words, and of what stands before them."""

    term: Face
    definition: Face
    term_w: float
    definition_w: float
    line_w: float
    label_w: float

    def block(self, pair: Pair, measure: Measure) -> Block:
        """How tall both sides are, with the gap below them."""
        term = self.term.height(pair.term, self.term_w, measure)
        return Block(term + GAP, self.extra(pair.definition, measure))

    def extra(self, side: Side, measure: Measure) -> float:
        """How tall a definition is, with the gap below it."""
        return self.definition.height(side, self.definition_w, measure) + GAP


def dealt(
    pair_set: PairSet, paper: Paper, seed: int, distractors: int, measure: Measure
) -> tuple[Columns, list[Exercise]]:
    """How the lists are set, and what is matched on each page."""
    room = head(pair_set, SIZES[paper], measure, first=True).body.h + GAP
    width = head(pair_set, SIZES[paper], measure, first=False).body.w

    def made(columns: Columns) -> list[Exercise]:
        return deal(
            pair_set, seed, distractors,
            lambda pair: columns.block(pair, measure), lambda side: columns.extra(side, measure),
            room,
        )  # fmt: skip

    columns = _columns(pair_set, width, SIZE, measure)
    exercises = made(columns)
    for size in LARGER if len(pair_set.pairs) <= FEW else ():
        large = _columns(pair_set, width, size, measure)
        trial = made(large)
        if len(trial) <= len(exercises) and _whole(large, pair_set, room, measure):
            return large, trial
    return columns, exercises


def sheets(
    pair_set: PairSet, paper: Paper, columns: Columns, exercises: Sequence[Exercise],
    measure: Measure,
) -> list[list[Sheet]]:  # fmt: skip
    """The pages of each exercise, without what stands at their foot."""
    made: list[list[Sheet]] = []
    for exercise in exercises:
        top = head(pair_set, SIZES[paper], measure, first=not made)
        made.append(list(_pages(exercise, columns, pair_set, SIZES[paper], top, measure)))
    return made


def _columns(pair_set: PairSet, width: float, size: float, measure: Measure) -> Columns:
    """The widths with which the longer of both lists is shortest."""
    sample = ordered(pair_set)
    sample = sample[:: max(1, len(sample) // FEW)]
    choices = [_shared(pair_set, width, size, share) for share in SHARES]
    return min(choices, key=lambda columns: _length(columns, sample, measure))


def _shared(pair_set: PairSet, width: float, size: float, share: float) -> Columns:
    line_w, label_w = 2.6 * size, 2.3 * size
    free = width - GUTTER - line_w - 2 * label_w
    return Columns(
        Face(size, 600, pair_set.term_language, TALLEST),
        Face(size, 400, pair_set.definition_language, TALLEST),
        free * share,
        free * (1 - share),
        line_w,
        label_w,
    )


def _length(
    columns: Columns, sample: Sequence[Pair], measure: Measure
) -> tuple[bool, float, float, float]:
    """Torn words are worst, then long lists, then many lines, then uneven columns."""
    blocks = [columns.block(pair, measure) for pair in sample]
    torn = any(_breaks(columns, pair, measure) for pair in sample)
    terms, definitions = sum(b.term for b in blocks), sum(b.definition for b in blocks)
    uneven = abs(columns.term_w - columns.definition_w)
    return torn, max(terms, definitions), terms + definitions, uneven


def _whole(columns: Columns, pair_set: PairSet, room: float, measure: Measure) -> bool:
    """Whether no word is torn and every text is on one page."""
    blocks = (columns.block(pair, measure) for pair in pair_set.pairs)
    return all(max(b.term, b.definition) <= room for b in blocks) and not any(
        _breaks(columns, pair, measure) for pair in pair_set.pairs
    )


def _breaks(columns: Columns, pair: Pair, measure: Measure) -> bool:
    """Whether a word is wider than its column."""
    faces = (columns.term, pair.term, columns.term_w), (
        columns.definition, pair.definition, columns.definition_w
    )  # fmt: skip
    return any(
        measure.longest_word(side.text, face.size, face.weight, face.language) > width
        for face, side, width in faces
    )


# ---------------------------------------------------------------------- one exercise


def _pages(
    exercise: Exercise, columns: Columns, pair_set: PairSet, size: tuple[float, float],
    top: Head, measure: Measure,
) -> Iterator[Sheet]:  # fmt: skip
    """One page; more of them only when a single text is longer than a page."""
    later = head(pair_set, size, measure, first=False)
    terms = _parts(exercise.terms, columns.term, columns.term_w, top, measure)
    definitions = _parts(
        exercise.definitions, columns.definition, columns.definition_w, top, measure
    )
    for at in range(max(len(terms), len(definitions))):
        one = terms[at] if at < len(terms) else ()
        other = definitions[at] if at < len(definitions) else ()
        under = top if at == 0 else later
        yield Sheet(size, under.texts, (), under.rules) + _lists(
            one, other, columns, size, under.body, measure
        )


def _parts(
    entries: Sequence[Entry], face: Face, width: float, top: Head, measure: Measure
) -> list[tuple[Entry, ...]]:
    """The entries page by page: all of them, unless one is longer than a page."""
    if all(face.height(e.side, width, measure) <= top.body.h + GAP for e in entries):
        return [tuple(entries)]

    def height(text: str) -> float:
        return face.height(Side(text), width, measure)

    # The taller face first: a picture stays with the beginning of its text.
    room = top.body.h - (TALLEST if any(e.side.picture for e in entries) else 0)
    parts = [(e, text) for e in entries for text in pieces(e.side.text, height, room)]
    pages: list[tuple[Entry, ...]] = []
    used = room + 1
    for entry, text in parts:
        side = replace(entry.side, text=text)
        if not entry.side.text.startswith(text):
            side = replace(side, picture="")
        tall = face.height(side, width, measure) + GAP
        if used + tall > top.body.h:
            pages.append(())
            used = 0.0
        pages[-1] += (Entry(entry.label, side),)
        used += tall
    return pages


def _lists(
    terms: Sequence[Entry], definitions: Sequence[Entry], columns: Columns,
    size: tuple[float, float], body: Box, measure: Measure,
) -> Sheet:  # fmt: skip
    """Both lists, the shorter one spaced so that they end together where that looks well."""
    heights = (
        [columns.term.height(e.side, columns.term_w, measure) for e in terms],
        [columns.definition.height(e.side, columns.definition_w, measure) for e in definitions],
    )
    gaps = _gaps(heights, body.h)
    left, right = body.left_part(columns.line_w + columns.label_w + columns.term_w)
    right = Box(right.x + GUTTER, right.y, right.w - GUTTER, right.h)
    # What is before the words: a line for the letter and the number; the letter alone.
    one = _list(terms, heights[0], gaps[0], columns.term, left, columns, measure, ruled=True)
    other = _list(
        definitions, heights[1], gaps[1], columns.definition, right, columns, measure, ruled=False
    )
    return Sheet(size) + one(size) + other(size)


def _gaps(heights: tuple[list[float], list[float]], room: float) -> tuple[float, float]:
    """The space below entries in both lists."""
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


def _list(
    entries: Sequence[Entry], heights: Sequence[float], gap: float, face: Face, box: Box,
    columns: Columns, measure: Measure, *, ruled: bool,
) -> Callable[[tuple[float, float]], Sheet]:  # fmt: skip
    def made(size: tuple[float, float]) -> Sheet:
        sheet, y = Sheet(size), box.y
        for entry, tall in zip(entries, heights, strict=True):
            row = Box(box.x, y, box.w, tall)
            sheet += _entry(entry, face, row, size, columns, measure, ruled=ruled)
            y += tall + gap
        return sheet

    return made


def _entry(
    entry: Entry, face: Face, row: Box, size: tuple[float, float], columns: Columns,
    measure: Measure, *, ruled: bool,
) -> Sheet:  # fmt: skip
    """A number or letter with its side; before a number, the line for the answer."""
    line = measure.line(face.size)
    rules: tuple[Rule, ...] = ()
    if ruled:
        blank, row = row.left_part(columns.line_w)
        low = row.y + line * 0.82
        rules = (Rule(blank.x, low, blank.right - face.size * 0.5, low),)
    label, rest = row.left_part(columns.label_w)
    said = _("{number}.").format(number=entry.label) if ruled else entry.label
    mark = words(said, Box(label.x, label.y, label.w, line), face.size, 700, lines=1)
    texts, pictures = face.lay(entry.side, rest, measure)
    return Sheet(size, (mark, *texts), pictures, rules)


def silent(pair_set: PairSet) -> int:
    """How many pairs have nothing to see on one of their sides."""
    return sum(not (printable(p.term) and printable(p.definition)) for p in pair_set.pairs)
