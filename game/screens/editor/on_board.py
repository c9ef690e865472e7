"""On the board: whether a pair can be read there, and how its two cards lie at their smallest."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from heapq import nsmallest

from game.boards.columns import SPLITS, fits
from game.boards.dealing import canonical
from game.boards.sizes import Kind
from game.boards.stack import LOW, TIGHT, Stack
from game.core.options import TERM_OVER_DEFINITION, Options, Room
from game.core.pair_set import Pair, Side
from game.core.sheet import Row, Sheet
from game.view.box import Box
from game.view.measure import Measure
from game.view.scale import Scale
from game.view.ui import Ui

_NARROWEST, _USUAL = 1.3, (1280, 720)
_BADGES = {"desk": 30, "projector": 38}
_LOW = Pair(Side("1"), Side("1"))
"""Stands for the other pairs of a round while there are none."""
_LONG_SIDE, _LONG_WORD = 60, 14
"""Sides below both of these fit any card and need no look."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where the board is: the window and the room, with a measure of text."""

    size: tuple[int, int]
    room: Room
    measure: Measure

    @property
    def options(self) -> Options:
        return Options(room=self.room)


@dataclass(frozen=True, slots=True)
class Lying:
    """One card: its stack, its box in the window, its text size in pixels."""

    stack: Stack
    box: Box
    size: float


def shortest(sheet: Sheet) -> tuple[Pair, ...]:
    """The pairs that ask for the least room, for a round that a long one might be in."""
    whole = (row for row in sheet.rows if row.is_whole)
    return tuple(pair(row) for row in nsmallest(3, whole, key=_letters))


def pair(row: Row) -> Pair:
    return Pair(row.term, row.definition)


def suspect(row: Row) -> bool:
    """Whether it is worth asking if the row can be read."""
    texts = row.term.text, row.definition.text
    if max(map(len, texts)) >= _LONG_SIDE:
        return True
    return any(len(word) >= _LONG_WORD for text in texts for word in text.split())


@lru_cache(4096)
def too_long(one: Pair, shorter: tuple[Pair, ...], place: Place) -> bool:
    """Whether the pair cannot be shown whole even in the smallest round there is."""
    others = [*(other for other in shorter if other != one), _LOW, _LOW][:2]
    return not fits([one, *others], (), place.options, _board(place.size), place.measure)


def _board(size: tuple[int, int]) -> tuple[int, int]:
    """The window of the board that is meant: like this one, but nobody plays in an upright one."""
    wide = size[0] >= size[1] * _NARROWEST
    return canonical(size if wide else _USUAL)


@lru_cache(64)
def overflow(one: Pair, shorter: tuple[Pair, ...], place: Place) -> tuple[Kind, int] | None:
    """Which side is too long, and how many letters at its end do not fit; None when all fits."""
    if not too_long(one, shorter, place):
        return None
    shorter = tuple(other for other in shorter if other != one)
    kinds: tuple[Kind, Kind] = ("definition", "term")
    for kind in kinds:
        text = one.term.text if kind == "term" else one.definition.text
        if (most := _most(one, kind, shorter, place)) >= 0:
            return kind, len(text) - most
    return max(kinds, key=lambda k: len(_side(one, k).text)), 0


def _most(one: Pair, kind: Kind, shorter: tuple[Pair, ...], place: Place) -> int:
    """The most letters of this side with which the pair fits; -1 when not even none."""
    text = _side(one, kind).text

    def readable(letters: int) -> bool:
        side = replace(_side(one, kind), text=text[:letters])
        less = replace(one, term=side) if kind == "term" else replace(one, definition=side)
        return not too_long(less, shorter, place)

    if not readable(0):
        return -1
    low, high = 0, len(text) - 1
    while low < high:
        middle = (low + high + 1) // 2
        low, high = (middle, high) if readable(middle) else (low, middle - 1)
    return low


def lying(one: Pair, ui: Ui, place: Place) -> tuple[Lying, Lying]:
    """The two cards side by side as the board lays them, from 0 downwards, at the floor."""
    area = Scale(*place.size).body
    found = next((cards for cards in _splits(one, ui, area, place) if cards[2]), None)
    terms, definitions, _whole = found or next(_splits(one, ui, area, place))
    floor = place.options.floor * ui.height
    sizes = floor * TERM_OVER_DEFINITION, floor
    low = max(LOW * ui.u, terms.badge + 4 * ui.u)
    most = area.h - 2 * round(10 * ui.u) - 2 * (terms.badge + 4 * ui.u)
    needs = [
        stack.need(stack.sides[0], size, TIGHT)
        for stack, size in zip((terms, definitions), sizes, strict=True)
    ]
    tall = min(most, max(low, *needs))
    first, second = (
        Lying(stack, Box(stack.box.x, 0, stack.card_width, tall), size)
        for stack, size in zip((terms, definitions), sizes, strict=True)
    )
    return first, second


def _splits(one: Pair, ui: Ui, area: Box, place: Place) -> Iterator[tuple[Stack, Stack, bool]]:
    """Each way to share the width out, and whether the term can be read in it."""
    u = ui.u
    badge, gap = _BADGES[place.room] * u, round(20 * u)
    floor = place.options.floor * TERM_OVER_DEFINITION * ui.height
    for share in SPLITS:
        left, rest = area.left_part(round((area.w - gap) * share))
        right = Box(left.right + gap, rest.y, max(1.0, area.right - left.right - gap), rest.h)
        terms = Stack((one.term,), "term", 1, left, u, badge, area.w, place.measure)
        others = Stack((one.definition,), "definition", 1, right, u, badge, area.w, place.measure)
        yield terms, others, terms.readable(floor, TIGHT)


def _side(one: Pair, kind: Kind) -> Side:
    return one.term if kind == "term" else one.definition


def _letters(row: Row) -> int:
    return len(row.term.text) + len(row.definition.text)
