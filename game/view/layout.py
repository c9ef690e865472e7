"""Layout: a text cut into the lines that will be painted, and where each place in it is."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterator
from dataclasses import field
from typing import Literal

from game.core.letters import stops
from game.values import dataclass
from game.view.box import Box
from game.view.direction import right_to_left
from game.view.measure import Measure
from game.view.node import Weight

_SHORT = 200
"""Letters of a line that is measured whole before it is cut: more would never fit."""
_CLOSING = frozenset(
    "、。，．・：；？！ー々〉》」』】〕）］｝ぁぃぅぇぉっゃゅょァィゥェォッャュョ,.;:?!)]}%…”’»"
)
_OPENING = frozenset("〈《「『【〔（［｛([{“‘«¿¡")


@dataclass(frozen=True, slots=True)
class Row:
    """One line on the glass: its part of the text, where it begins and how wide it is.

    `words` is what to paint: spaces at its end and the line end are not in it, the hyphen of a
    word that goes on in the next line is.
    """

    start: int
    end: int
    x: float
    width: float
    words: str
    align: Literal["left", "right"]


@dataclass(frozen=True)
class Layout:
    """The lines of a text, in pixels from its upper left corner, each `line_height` tall."""

    text: str
    lines: tuple[Row, ...]
    line_height: float
    width: float
    _wide: Callable[[str], float] = field(repr=False, compare=False)

    @property
    def height(self) -> float:
        return len(self.lines) * self.line_height

    def line_at(self, place: int) -> int:
        """Return the number of the line that a caret at `place` stands in."""
        return max(0, bisect_right(self.lines, place, key=lambda line: line.start) - 1)

    def end_of(self, place: int) -> int:
        """Return the last place of that line that still shows in it."""
        number = self.line_at(place)
        line = self.lines[number]
        if number == len(self.lines) - 1 or self.text[line.end - 1] == "\n":
            return line.end - (number < len(self.lines) - 1)
        inside = [line.start + stop for stop in stops(self.text[line.start : line.end])]
        return inside[-2] if len(inside) > 1 else line.start

    def caret(self, place: int) -> tuple[float, float, float]:
        """Return where a caret at `place` stands: x, y and height."""
        number = self.line_at(place)
        return self._x(self.lines[number], place), number * self.line_height, self.line_height

    def place(self, x: float, y: float) -> int:
        """Return the place between letters that is nearest to a point."""
        number = min(max(0, int(y // self.line_height)), len(self.lines) - 1)
        line = self.lines[number]
        last = self.end_of(line.start)
        places = [
            line.start + stop
            for stop in stops(self.text[line.start : line.end])
            if line.start + stop <= last
        ]
        along = line.x + line.width - x if line.align == "right" else x - line.x
        low, high = 0, len(places) - 1
        while low < high:
            middle = (low + high) // 2
            here, there = (self._along(line, places[middle + n]) for n in (0, 1))
            low, high = (low, middle) if along <= (here + there) / 2 else (middle + 1, high)
        return places[low]

    def marks(self, start: int, end: int) -> tuple[Box, ...]:
        """Return the boxes that show what is selected; a selected line end is a narrow one."""
        boxes = []
        for number in range(self.line_at(start), self.line_at(end) + 1) if start < end else ():
            line = self.lines[number]
            one, other = self._x(line, max(start, line.start)), self._x(line, min(end, line.end))
            left, right = min(one, other), max(one, other)
            if end >= line.end and self.text[line.end - 1 : line.end] == "\n":
                sliver = self.line_height * 0.2
                left, right = (
                    (left - sliver, right) if line.align == "right" else (left, right + sliver)
                )
            if right > left:
                boxes.append(Box(left, number * self.line_height, right - left, self.line_height))
        return tuple(boxes)

    def _x(self, line: Row, place: int) -> float:
        along = self._along(line, place)
        return line.x + line.width - along if line.align == "right" else line.x + along

    def _along(self, line: Row, place: int) -> float:
        """Return how far a place is from where its line begins, at most the width of the layout."""
        part = self.text[line.start : min(place, line.end)].rstrip("\n")
        return min(self._wide(part), self.width) if part else 0.0


def lay_out(
    text: str,
    size: float,
    width: float,
    measure: Measure,
    language: str = "",
    weight: Weight = 400,
) -> Layout:
    """Cut `text` (what is shown, with what is being composed) in lines of at most `width` px."""

    def wide(words: str) -> float:
        return measure.width(words, size, weight, language) if words else 0.0

    def hyphens(word: str) -> tuple[int, ...]:
        return measure.hyphens(word, language)

    lines = tuple(
        _row(text, start, end, way, width, wide, hyphen)
        for first, last in _paragraphs(text)
        for way in (right_to_left(text[first:last], language),)
        for start, end, hyphen in _lines(text, first, last, width, wide, hyphens)
    )
    return Layout(text, lines, measure.line(size), width, wide)


def _row(
    text: str,
    start: int,
    end: int,
    left: bool,
    width: float,
    wide: Callable[[str], float],
    hyphen: str,
) -> Row:
    words = text[start:end].rstrip("\n").rstrip(" ") + hyphen
    long = min(wide(words), width)
    return Row(start, end, width - long if left else 0.0, long, words, "right" if left else "left")


def _paragraphs(text: str) -> Iterator[tuple[int, int]]:
    """Yield the parts that line ends make, each with its line end; one more after the last."""
    start = 0
    while (at := text.find("\n", start)) >= 0:
        yield start, at + 1
        start = at + 1
    yield start, len(text)


def _lines(
    text: str,
    first: int,
    last: int,
    width: float,
    wide: Callable[[str], float],
    hyphens: Callable[[str], tuple[int, ...]],
) -> Iterator[tuple[int, int, str]]:
    """Yield where each line begins and ends, and the hyphen of a word that is divided there."""
    part = text[first:last].rstrip("\n")
    if not part or (len(part) < _SHORT and wide(part) <= width):
        yield first, last, ""
        return
    places = list(stops(part))
    breaks = [p for p in places[1:-1] if _may_break(part, p)] + places[-1:]
    start = 0
    while True:
        end, hyphen = _farthest(part, start, breaks, width, wide), ""
        if not end and (end := _divided(part, start, width, wide, hyphens)):
            hyphen = "-"
        end = end or _farthest(part, start, places, width, wide)
        end = end or next(p for p in places if p > start)
        if not part[end:].strip(" "):
            break
        yield first + start, first + end, hyphen
        start = end
    yield first + start, last, ""


def _divided(
    part: str,
    start: int,
    width: float,
    wide: Callable[[str], float],
    hyphens: Callable[[str], tuple[int, ...]],
) -> int:
    """Return where the word that begins here, or goes on, is divided; 0 if it cannot be."""
    first = part.rfind(" ", 0, start + 1) + 1
    word = part[first:].split(" ", 1)[0]
    ends = (first + place for place in hyphens(word))
    fitting = (end for end in ends if end > start and wide(part[start:end] + "-") <= width)
    return max(fitting, default=0)


def _farthest(
    part: str, start: int, places: list[int], width: float, wide: Callable[[str], float]
) -> int:
    """Return the last of `places` up to which the line still fits, 0 if there is none."""
    low = bisect_right(places, start)
    high, step = low, 8
    while high < len(places) and wide(part[start : places[high]].rstrip(" ")) <= width:
        low, high, step = high + 1, high + step, step * 2
    high = min(high, len(places))
    while low < high:
        middle = (low + high) // 2
        if wide(part[start : places[middle]].rstrip(" ")) <= width:
            low = middle + 1
        else:
            high = middle
    found = places[low - 1] if low else 0
    return found if found > start else 0


def _may_break(part: str, place: int) -> bool:
    """Return True between a space and a word, after a hyphen, and round Chinese and Japanese."""
    before, after = part[place - 1], part[place]
    if after == " ":
        return False
    if before == " ":
        return True
    if after in _CLOSING or before in _OPENING:
        return False
    if before in "-–—/" and after.isalnum():
        return place > 1 and part[place - 2].isalnum()
    return _ideographic(before) or _ideographic(after)


def _ideographic(letter: str) -> bool:
    return (
        "\u2e80" <= letter <= "\ua4cf"
        or "\uf900" <= letter <= "\ufaff"
        or ("\uff00" <= letter <= "\uff60" or "\U0001f000" <= letter <= "\U0003ffff")
    )
