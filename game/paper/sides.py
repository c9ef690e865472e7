"""Sides: one side of a pair on paper, its picture above its words."""

from __future__ import annotations

from game.core.pair_set import Side
from game.paper.page import Align, words
from game.values import dataclass
from game.view.box import Box
from game.view.measure import Measure
from game.view.node import Picture, Text, Weight

GAP = 3.0
MOST_ENLARGED = 2.0


@dataclass(frozen=True, slots=True)
class SideStyle:
    """How terms or definitions are set: type, language, and the tallest picture in points."""

    size: float
    weight: Weight
    language: str
    tallest: float

    def height(self, side: Side, width: float, measure: Measure) -> float:
        """Return the height of the side in a column of this width."""
        picture_h = picture_size(side, width, self.tallest, measure)[1]
        text = measure.height(side.shown, self.size, width, self.weight, self.language)
        return picture_h + (GAP if picture_h and side.text else 0) + (text if side.text else 0)

    def layout(
        self, side: Side, box: Box, measure: Measure, *, centred: bool = False
    ) -> tuple[tuple[Text, ...], tuple[Picture, ...]]:
        """Return the texts and pictures of the side at the top of `box`, or in its middle."""
        if centred:
            box = box.middle(box.w, self.height(side, box.w, measure))
        wide, tall = picture_size(side, box.w, self.tallest, measure)
        pictures: tuple[Picture, ...] = ()
        if tall:
            left = box.x + (box.w - wide) / 2 if centred else box.x
            pictures = (Picture(side.picture, Box(left, box.y, wide, tall)),)
        if not side.text:
            return (), pictures
        top = box.y + (tall + GAP if tall else 0)
        high = measure.height(side.shown, self.size, box.w, self.weight, self.language)
        place = Box(box.x, top, box.w, high + 0.5)
        align: Align = "centre" if centred else "left"
        text = words(side.shown, place, self.size, self.weight, align=align, language=self.language)
        return (text,), pictures


def picture_size(side: Side, width: float, tallest: float, measure: Measure) -> tuple[float, float]:
    """Return the printed width and height of a side's picture; (0, 0) without one."""
    wide, tall = measure.picture(side.picture) if side.picture else (0, 0)
    if not wide or not tall:
        return 0.0, 0.0
    scale = min(width / wide, tallest / tall, MOST_ENLARGED)
    return wide * scale, tall * scale


def printable(side: Side) -> bool:
    """Return True if there is anything to see of the side."""
    return bool(side.text or side.picture)
