"""Pair row: a pair's two sides, what is known of it beside them, or below, and more under both."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import field

from game.card_names import CardNames
from game.core.pair_set import Pair, Side
from game.values import dataclass
from game.view.box import Box
from game.view.node import Icon, Mark, Node, Picture, Text, Weight
from game.view.ui import Ui
from game.widgets.page import outline
from game.widgets.side_face import LINES, side_face

_WIDE_ENOUGH = 520
"""From this width on, in units of type, what is known of a pair stands beside it."""


@dataclass(slots=True)
class PairRow:
    """What lies on a row that is as wide as `place`, and how far down it goes: to `y`."""

    place: Box
    ui: Ui
    y: float
    texts: list[Text] = field(default_factory=list)
    icons: list[Icon] = field(default_factory=list)
    marks: list[Mark] = field(default_factory=list)
    pictures: list[Picture] = field(default_factory=list)

    def write(self, text: Text) -> None:
        """Put words down, below what is there."""
        self.texts.append(text)
        self.y = text.box.bottom

    def _part(self, place: Box, y: float) -> PairRow:
        """Return a part of this row, with the same lists and a width of its own."""
        return PairRow(place, self.ui, y, self.texts, self.icons, self.marks, self.pictures)

    def _sides(self, pair: Pair, languages: tuple[str, str], names: CardNames, lines: int) -> None:
        """Put the term down and the definition below it."""
        term, definition = names.of_wordless(pair)
        self._side(pair.term, 17, 600, languages[0], lines, term)
        self._side(pair.definition, 15, 400, languages[1], lines, definition)

    def _side(
        self, side: Side, units: float, weight: Weight, language: str, lines: int, name: str
    ) -> None:
        if side.spoken:
            spot, ui = Box(self.place.x, self.y, self.place.w, 0), self.ui
            face = side_face(side, spot, ui.type(units), weight, language, ui, lines, name)
            self.texts += face.texts
            self.icons += face.icons
            self.pictures += face.pictures
            self.y += face.height + ui(3)


Put = Callable[[PairRow], None]
"""Puts more down on a row."""


def pair_row(
    id: str,
    pair: Pair,
    languages: tuple[str, str],
    names: CardNames,
    place: Box,
    ui: Ui,
    said: str,
    figures: Put,
    below: Put,
    lines: int = LINES,
) -> Node:
    """Return a row at the top of `place`: the pair, its `figures`, what else stands `below`.

    `languages` are those of its term and definition, `names` those of the cards of its set; `said`
    is the row read aloud. Of a side's words show so many `lines`.
    """
    inside = place.inset(ui(18), 0)
    row = PairRow(inside, ui, place.y + ui(12))
    if inside.w >= ui.type(_WIDE_ENOUGH):
        left, right = inside.right_part(max(ui.type(210), inside.w * 0.35))
        beside = row._part(right, row.y + ui(3))
        sides = row._part(left.left_part(left.w - ui(20))[0], row.y)
        sides._sides(pair, languages, names, lines)
        figures(beside)
        row.y = max(sides.y, beside.y)
    else:
        row._sides(pair, languages, names, lines)
        row.y += ui(8)
        figures(row)
    below(row)
    return Node(
        id,
        "row",
        Box(place.x, place.y, place.w, row.y + ui(12) - place.y),
        said,
        skin=outline(ui, ui.corner),
        texts=tuple(row.texts),
        icons=tuple(row.icons),
        marks=tuple(row.marks),
        pictures=tuple(row.pictures),
    )
