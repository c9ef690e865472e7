"""Side face: a side of a pair in a list, its picture with its words below."""

from __future__ import annotations

from game.core.pair_set import Side
from game.values import dataclass
from game.view.box import Box
from game.view.node import Picture, Text, Weight
from game.view.ui import Ui

LINES = 12
"""So many lines of a side show in a list, where nothing else is said."""


@dataclass(frozen=True, slots=True)
class SideFace:
    """A side laid out: what is painted, and how tall it is in pixels."""

    texts: tuple[Text, ...]
    pictures: tuple[Picture, ...]
    height: float


def side_face(
    side: Side, place: Box, size: float, weight: Weight, language: str, ui: Ui, lines: int = LINES
) -> SideFace:
    """Return a side from the top of `place`, with words of `size` pixels.

    A picture that cannot be read gives its name.
    """
    pictures: tuple[Picture, ...] = ()
    x, top, w = place.x, place.y, place.w
    if side.picture and ui.measure.picture(side.picture) != (0, 0):
        pictures = (Picture(side.picture, Box(x, top, min(w, ui.type(90)), ui.type(56))),)
        top += ui.type(56) + ui(4)
        if not side.text:
            return SideFace((), pictures, top - place.y)
    most = size * (1.35 if weight == 400 else 1.25) * lines
    tall = min(most, ui.measure.height(side.shown or side.spoken, size, w, weight, language))
    words, box = side.shown or side.spoken, Box(x, top, w, tall + 1)
    text = Text(words, box, size, weight, valign="top", lines=lines, language=language)
    return SideFace((text,), pictures, top + tall - place.y)
