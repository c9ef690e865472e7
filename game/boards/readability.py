"""Readability: whether a pair can be read whole on the board, and how much of it is too long."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from functools import lru_cache
from heapq import nsmallest
from typing import TypeVar

from game.boards.board import RoundKey
from game.boards.columns import fits
from game.boards.dealing import canonical
from game.boards.sizes import Kind
from game.caches import text_cache
from game.core.options import Options, Room
from game.core.pair_set import Pair, Side
from game.core.sheet import Row
from game.formulas.sides import may_have_formulas
from game.values import dataclass
from game.view.measure import Measure

TwoSides = TypeVar("TwoSides", Pair, Row)
_ROUND = 3
"""Pairs of the smallest round."""
_LONG_SIDE, _LONG_WORD = 60, 14
"""Sides below both of these fit any card and need no look."""
_NARROWEST, _USUAL = 1.3, (1280, 720)
"""Nobody plays in an upright window: below this shape the usual one is meant."""
_STAND_IN = Pair(Side("1"), Side("1"))
"""Stands for the other pairs of a round while there are none."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where the board is: the window and the room, with a measure of text."""

    size: tuple[int, int]
    room: Room
    measure: Measure
    languages: tuple[str, str] = ("", "")
    """Of terms and definitions."""

    @property
    def options(self) -> Options:
        return Options(room=self.room)


def letters(pair: Pair | Row) -> int:
    """Return how many letters the pair has on both sides."""
    return len(pair.term.text) + len(pair.definition.text)


def shortest(pairs: Iterable[TwoSides]) -> tuple[TwoSides, ...]:
    """Return the pairs that ask for the least room, for a round that a long one might be in."""
    return tuple(nsmallest(_ROUND, pairs, key=letters))


def is_suspect(pair: Pair) -> bool:
    """Return True if it is worth asking whether the pair can be read."""
    texts = pair.term.text, pair.definition.text
    if any(map(may_have_formulas, texts)):
        return True
    if max(map(len, texts)) >= _LONG_SIDE:
        return True
    return any(len(word) >= _LONG_WORD for text in texts for word in text.split())


@text_cache(4096, size=letters)
def is_too_long(pair: Pair, shorter: tuple[Pair, ...], place: Place) -> bool:
    """Return True if the pair cannot be shown whole even in the smallest round there is."""
    others = (*(other for other in shorter if other != pair), *[_STAND_IN] * _ROUND)
    round_ = [pair, *others][:_ROUND]
    round_ = [each.in_languages(*place.languages) for each in round_]
    window = _window(place.size)
    return not fits(RoundKey.of_plan(round_, (), place.options, window, place.measure))


@lru_cache(64)
def overflow(pair: Pair, shorter: tuple[Pair, ...], place: Place) -> tuple[Kind, int] | None:
    """Return which side is too long, and how many letters at its end do not fit.

    Returns None when all fits, and 0 letters when both sides are too long.
    """
    if not is_too_long(pair, shorter, place):
        return None
    shorter = tuple(other for other in shorter if other != pair)
    kinds: tuple[Kind, Kind] = ("definition", "term")
    for kind in kinds:
        if (most := _most_letters(pair, kind, shorter, place)) >= 0:
            return kind, len(_side(pair, kind).text) - most
    return max(kinds, key=lambda kind: len(_side(pair, kind).text)), 0


def _most_letters(pair: Pair, kind: Kind, shorter: tuple[Pair, ...], place: Place) -> int:
    """Return the most letters of this side with which the pair fits; -1 if not even none do."""
    side = _side(pair, kind)

    def is_readable(letters: int) -> bool:
        less = replace(side, text=side.text[:letters])
        cut = replace(pair, term=less) if kind == "term" else replace(pair, definition=less)
        return not is_too_long(cut, shorter, place)

    if not is_readable(0):
        return -1
    low, high = 0, len(side.text) - 1
    while low < high:
        middle = (low + high + 1) // 2
        low, high = (middle, high) if is_readable(middle) else (low, middle - 1)
    return low


def _side(pair: Pair, kind: Kind) -> Side:
    return pair.term if kind == "term" else pair.definition


def _window(size: tuple[int, int]) -> tuple[int, int]:
    """Return the window that the board is planned for."""
    return canonical(size if size[0] >= size[1] * _NARROWEST else _USUAL)
