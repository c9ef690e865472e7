"""Bars: how much was known at once, found late or missing, told by place, form, sign and colour."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from game.view.box import Box
from game.view.node import Icon, IconName, Mark, Text, Token
from game.view.ui import Ui


class Segment(NamedTuple):
    """A part of a bar: its sign, its colour, how tall it is (1: as the bar), or hollow."""

    icon: IconName
    colour: Token
    tall: float = 1.0
    hollow: bool = False


KNOWN = Segment("tick", "good")
LATE = Segment("wave", "ochre", 0.6)
MISSING = Segment("cross", "bad", hollow=True)
OUTCOME = KNOWN, LATE, MISSING
"""What came of pairs."""
ANSWERS = KNOWN, MISSING
"""The answers of a team."""


class Count(NamedTuple):
    """A sign with a number or words beside it."""

    segment: Segment
    words: str


def bar(segments: Sequence[Segment], numbers: Sequence[int], box: Box, ui: Ui) -> tuple[Mark, ...]:
    """Return a bar of these segments side by side, each as long as its share of `box`."""
    filled = [(one, number) for one, number in zip(segments, numbers, strict=True) if number]
    gap, least = ui(2), ui(7)
    room = box.w - gap * (len(filled) - 1) - least * len(filled)
    total, x, marks = sum(numbers), box.x, []
    for one, number in filled:
        wide = least + max(0.0, room) * number / total
        place = Box(x, box.y, wide, box.h).middle(wide, box.h * one.tall)
        fill: Token = "clear" if one.hollow else one.colour
        marks.append(Mark("", place, ui(20), edge=one.colour, fill=fill))
        x += wide + gap
    return tuple(marks)


def counts(
    found: Sequence[Count], box: Box, size: float, ui: Ui, least: float = 0.0
) -> tuple[list[Icon], list[Text]]:
    """Return signs with their words in a line from the left of `box`, `least` wide each."""
    icons, texts, x = [], [], box.x
    for (segment, words), wide in zip(found, widths(found, size, ui, least), strict=True):
        icons.append(Icon(segment.icon, Box(x, box.y, size * 1.1, box.h), segment.colour))
        place = Box(x + size * 1.35, box.y, min(wide, box.right - x) - size * 1.35, box.h)
        texts.append(Text(words, place, size, 600, lines=1))
        x += wide + size * 0.8
    return icons, texts


def widths(found: Sequence[Count], size: float, ui: Ui, least: float = 0.0) -> Iterator[float]:
    """Yield how wide each sign with its words is."""
    for count in found:
        yield max(least, size * 1.35 + ui.measure.width(count.words, size, 600) + 2)
