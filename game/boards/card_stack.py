"""One side of the columns: how tall its cards must be, and where they lie."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache, partial
from math import ceil

from game.boards.cards import Parts, parts
from game.boards.sizes import WEIGHTS, Kind, Limits, is_sound_alone, largest, length, words_of
from game.core.pair_set import Side
from game.formulas.sides import BEGIN
from game.values import dataclass
from game.view.box import Box
from game.view.measure import Measure

ROOMS = {3: 0.4, 2: 0.27, 1: 0.14, 0: 0.14}
"""Room above and below the words, as a share of their size, by level."""
TIGHT = ROOMS[1]
WIDER = 1.35
"""How wide pictures are for their height, when their place is judged without looking at them."""
LOW = 44
"""Units that the lowest cards would like to be high."""
SIGN = 44
"""Units that a card with nothing but a sound is high at least: its sign is a good target."""
_TALL = 1e6


@dataclass(frozen=True, slots=True)
class Sized:
    """A size in pixels; `level` says how much room is around the words; 0: some are cut."""

    size: float
    level: int


@dataclass(frozen=True, slots=True)
class Stack:
    """The cards of one side in `box`, `across` of them in a row; `u` and `badge` in pixels.

    `widest` is the width of the whole board: a word longer than most of it may be broken.
    `picture` is how high a card with one is at least.
    """

    sides: tuple[Side, ...]
    kind: Kind
    across: int
    box: Box
    u: float
    badge: float
    widest: float
    measure: Measure
    picture: float

    @property
    def rows(self) -> int:
        return ceil(len(self.sides) / self.across)

    @property
    def gap(self) -> int:
        return round((10 if self.rows <= 8 else 6) * self.u)

    @property
    def height(self) -> int:
        """Pixels for the rows themselves."""
        return max(0, int(self.box.h) - self.gap * (self.rows - 1))

    @property
    def card_width(self) -> int:
        return max(1, (int(self.box.w) - round(10 * self.u) * (self.across - 1)) // self.across)

    def content(self, card: Box) -> Box:
        """Return the part of a card right of its badge, and left of its tick."""
        return Box(card.x + self.badge + 22 * self.u, card.y, self._content_width(card.w), card.h)

    def _content_width(self, width: float) -> float:
        return max(1.0, width - (self.badge + 22 * self.u) - 26 * self.u)

    def parts(self, side: Side, card: Box) -> Parts:
        return parts(side, self.content(card), self.u, above=False)

    def text_width(self, side: Side) -> float:
        if not (side.picture or side.sound):  # asked for thousands of times, and nearly always so
            return self._content_width(self.card_width)
        has = bool(side.text), bool(side.picture), bool(side.sound)
        return _text_width(has, self._content_width(self.card_width), self.u)

    def need(self, side: Side, size: float, room: float) -> int:
        """Return the height that a card asks for at this size."""
        least = max(self.badge + 4 * self.u, self.picture if side.picture else 0)
        if is_sound_alone(side):
            least = max(least, SIGN * self.u)
        words = words_of(side)
        if not words:
            return ceil(least)
        return ceil(max(least, self.text_height(words, side, size) + 2 * room * size))

    def text_height(self, words: str, side: Side, size: float) -> float:
        weight, width = WEIGHTS[self.kind], self.text_width(side)
        one_line = "\n" not in words and BEGIN not in words
        if one_line and self.measure.width(words, size, weight, side.language) <= width:
            return self.measure.height("x", size, _TALL, weight)
        return self.measure.height(words, size, width, weight, side.language)

    def needs(self, size: float, room: float) -> list[int]:
        """Return the heights of the rows: terms equally tall, definitions as tall as they must."""
        cards = [self.need(side, size, room) for side in self.sides]
        rows = [max(cards[i : i + self.across]) for i in range(0, len(cards), self.across)]
        return [max(rows)] * len(rows) if self.kind == "term" and rows else rows

    def readable(self, size: float, room: float) -> bool:
        """Return True if every text shows whole at this size, with no word broken."""
        return self._words_whole(size) and sum(self.needs(size, room)) <= self.height

    def _words_whole(self, size: float) -> bool:
        for side in self.sides:
            weight = WEIGHTS[self.kind]
            word = self.measure.longest_word(words_of(side), size, weight, side.language)
            if self.text_width(side) < word <= 0.6 * self.widest:
                return False
        return True

    def _legible(self, floor: float, room: float, size: float) -> bool:
        """Return True if this size is readable, and broken words have their hyphens.

        At the floor there is no smaller size for a word that no hyphen can divide.
        """
        return self.readable(size, room) and (size <= floor or self._parts_whole(size))

    def _parts_whole(self, size: float) -> bool:
        part, weight = self.measure.longest_part, WEIGHTS[self.kind]
        return all(
            part(words_of(side), size, weight, side.language) <= self.text_width(side)
            for side in self.sides
            if self.measure.longest_word(words_of(side), size, weight, side.language)
            > self.text_width(side)
        )

    def wrapped(self, size: float) -> float:
        """Return the share of the short texts that take more than one line at this size."""
        short = [side for side in self.sides if length(side) <= 30]
        weight = WEIGHTS[self.kind]
        over = [
            s
            for s in short
            if self.measure.width(words_of(s), size, weight, s.language) > self.text_width(s)
        ]
        return len(over) / max(1, len(self.sides))

    def sized(self, bounds: Limits) -> Sized:
        """Return the largest size with comfortable room; with less room the floor has to do."""
        for level in (3, 2):
            if size := largest(bounds, partial(self._legible, bounds.floor, ROOMS[level])):
                return Sized(size, level)
        return Sized(bounds.floor, int(self.readable(bounds.floor, TIGHT)))

    def missing(self, sized: Sized) -> float:
        """Return the share of the height that is lacking for the texts to show whole."""
        if sized.level:
            return 0.0
        wanted = sum(self.needs(sized.size, ROOMS[0]))
        return max(0.0, 1 - self.height / max(1, wanted))

    def cards(self, sized: Sized) -> tuple[Box, ...]:
        """Return the boxes of the cards, in whole pixels, from edge to edge of the stack.

        All are equally wide: one alone in the last row has an empty place beside it.
        """
        heights = self._shared_out(self.needs(sized.size, ROOMS[sized.level]))
        step = self.card_width + round(10 * self.u)
        boxes = [
            Box(row.x + step * place, row.y, self.card_width, row.h)
            for row in self.box.rows(heights, self.gap)
            for place in range(self.across)
        ]
        return tuple(boxes[: len(self.sides)])

    def picture_size(self, sized: Sized) -> float:
        """Return the height of the smallest picture, as if it were a little wider than high.

        0 where no card has one.
        """
        if not any(side.picture for side in self.sides):
            return 0.0
        places = (
            self.parts(side, box).picture
            for side, box in zip(self.sides, self.cards(sized), strict=True)
        )
        return min(min(place.h, place.w / WIDER) for place in places if place is not None)

    def _shared_out(self, needs: Sequence[int]) -> list[int]:
        """Share the height out: what is over goes to the lowest, then evenly to all.

        If it is short, only the tallest give way.
        """
        if not needs:
            return []
        if sum(needs) > self.height:
            return _levelled(needs, self.height)
        needs = _raised(needs, self.height, round(LOW * self.u))
        each, more = divmod(self.height - sum(needs), len(needs))
        return [need + each + (place < more) for place, need in enumerate(needs)]

    def cut(self, side: Side, text: Box, size: float) -> bool:
        """Return True if the text does not fit its box and will end in "…"."""
        words = words_of(side)
        return bool(words) and self.text_height(words, side, size) > text.h + 0.02 * size


@lru_cache(1024)
def _text_width(has: tuple[bool, bool, bool], width: float, u: float) -> float:
    """Return what words have beside a picture and a sound; `has`: text, picture, sound."""
    text, picture, sound = has
    side = Side("x" * text, "x" * picture, "x" * sound)
    return parts(side, Box(0, 0, width, _TALL), u, above=False).text.w


def _raised(needs: Sequence[int], height: int, low: int) -> list[int]:
    """Return the needs, none under one level of at most `low`, that come to `height` or less."""
    level = low
    while sum(max(need, level) for need in needs) > height:
        level -= 1
    return [max(need, level) for need in needs]


def _levelled(needs: Sequence[int], height: int) -> list[int]:
    """Return the needs, none over one common level, so that they come to `height`."""
    given = [0] * len(needs)
    left = height
    for waiting, place in enumerate(sorted(range(len(needs)), key=needs.__getitem__)):
        given[place] = min(needs[place], left // (len(needs) - waiting))
        left -= given[place]
    return given
