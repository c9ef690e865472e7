"""Side face: a side of a pair in a list, its picture with its words below."""

from __future__ import annotations

from dataclasses import replace

from game.card_names import name_of
from game.core.pair_set import Side
from game.values import dataclass
from game.view.box import Box
from game.view.node import Icon, Picture, Text, Weight
from game.view.ui import Ui

LINES = 12
"""So many lines of a side show in a list, where nothing else is said."""


@dataclass(frozen=True, slots=True)
class SideFace:
    """A side laid out: what is painted, and how tall it is in pixels."""

    texts: tuple[Text, ...]
    pictures: tuple[Picture, ...]
    height: float
    icons: tuple[Icon, ...] = ()

    def moved(self, dy: float) -> SideFace:
        """Return the same further down."""
        return replace(
            self,
            texts=tuple(replace(text, box=text.box.moved(0, dy)) for text in self.texts),
            pictures=tuple(replace(one, box=one.box.moved(0, dy)) for one in self.pictures),
            icons=tuple(replace(icon, box=icon.box.moved(0, dy)) for icon in self.icons),
        )


def side_face(
    side: Side,
    place: Box,
    size: float,
    weight: Weight,
    language: str,
    ui: Ui,
    lines: int = LINES,
    name: str = "",
) -> SideFace:
    """Return a side from the top of `place`, with words of `size` pixels.

    A sound without words has its sign; a picture that cannot be read is called one. A side without
    words is called by its `name`, if it has one.
    """
    pictures: tuple[Picture, ...] = ()
    x, top, w = place.x, place.y, place.w
    if side.picture and ui.measure.picture(side.picture) != (0, 0):
        pictures = (Picture(side.picture, Box(x, top, min(w, ui.type(90)), ui.type(56))),)
        top += ui.type(56) + ui(4)
        if not (side.text or name):
            return SideFace((), pictures, top - place.y)
    before = 1.7 * size if side.sound and not side.text else 0.0
    icons = (Icon("sound", Box(x, top, 1.3 * size, 1.3 * size), "ink"),) if before else ()
    words, x, w = side.shown or name or name_of(side), x + before, max(1.0, w - before)
    most = size * (1.35 if weight == 400 else 1.25) * lines
    tall = min(most, ui.measure.height(words, size, w, weight, language))
    text = Text(
        words, Box(x, top, w, tall + 1), size, weight, valign="top", lines=lines, language=language
    )
    return SideFace((text,), pictures, top + tall - place.y, icons)


def level(one: SideFace, other: SideFace) -> tuple[SideFace, SideFace]:
    """Return two faces beside each other; words beside a picture stand in its middle."""
    tall = max(one.height, other.height)
    if not (one.pictures or other.pictures):
        return one, other
    return one.moved((tall - one.height) / 2), other.moved((tall - other.height) / 2)
