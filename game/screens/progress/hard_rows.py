"""Hard rows: the pairs that are missed most, each with its bar, where, and what was chosen."""

from __future__ import annotations

from dataclasses import field
from functools import lru_cache

from game.card_names import name_of
from game.core.hard_pairs import HardPair
from game.core.pair_set import PairSet, Side
from game.progress_words import missed_words, where_words
from game.report_words import chosen_words
from game.screens.progress.model import Model
from game.values import dataclass
from game.view.box import Box
from game.view.node import Icon, Mark, Node, Picture, Text, Weight
from game.view.ui import Ui
from game.widgets.bars import KNOWN, MISSING, bar
from game.widgets.page import outline
from game.widgets.side_face import side_face
from game.words import language

_MOST = 60
"""So many rows are laid out; the table has all of them."""
_LINES = 3


def hard_rows(model: Model, place: Box, ui: Ui) -> tuple[tuple[Node, ...], float]:
    """Return the pairs from the top of `place`, and how tall they are together."""
    return _rows(model, place, ui, language())


@lru_cache(maxsize=2)
def _rows(model: Model, place: Box, ui: Ui, _language: str) -> tuple[tuple[Node, ...], float]:
    """Return the same. Of many pairs it takes a while, and each view asks for it."""
    nodes, y = [], place.y + ui(2)
    for number, one in enumerate(model.hard[:_MOST]):
        row = _row(number, one, model.pair_set, Box(place.x, y, place.w, 0), ui)
        nodes.append(row)
        y = row.box.bottom + ui.gap
    return tuple(nodes), y - place.y


@dataclass(slots=True)
class _Parts:
    """What lies on a row, and how far down it goes."""

    y: float
    texts: list[Text] = field(default_factory=list)
    icons: list[Icon] = field(default_factory=list)
    marks: list[Mark] = field(default_factory=list)
    pictures: list[Picture] = field(default_factory=list)

    def write(self, text: Text) -> None:
        """Put words down, below what is there."""
        self.texts.append(text)
        self.y = text.box.bottom


def _row(number: int, one: HardPair, of: PairSet | None, place: Box, ui: Ui) -> Node:
    """Return a pair, its bar beside it, or below it where there is little room."""
    inside, parts = place.inset(ui(18), 0), _Parts(place.y + ui(12))
    if inside.w >= ui.type(520):
        left, right = inside.right_part(max(ui.type(220), inside.w * 0.36))
        beside = _Parts(parts.y + ui(3))
        _sides(parts, one, of, Box(left.x, 0, left.w - ui(20), 0), ui)
        _asked(beside, one, right, ui)
        parts.texts += beside.texts
        parts.icons += beside.icons
        parts.marks += beside.marks
        parts.y = max(parts.y, beside.y)
    else:
        _sides(parts, one, of, inside, ui)
        parts.y += ui(6)
        _asked(parts, one, inside, ui)
    if one.chosen:
        _chosen(parts, one, inside, ui)
    return Node(
        f"pair-{number}",
        "row",
        Box(place.x, place.y, place.w, parts.y + ui(12) - place.y),
        _said(one),
        skin=outline(ui, ui.corner),
        texts=tuple(parts.texts),
        icons=tuple(parts.icons),
        marks=tuple(parts.marks),
        pictures=tuple(parts.pictures),
    )


def _sides(parts: _Parts, one: HardPair, of: PairSet | None, place: Box, ui: Ui) -> None:
    """Put the term down and the definition below it."""
    languages = (of.term_language, of.definition_language) if of is not None else ("", "")
    _side(parts, one.pair.term, 17, 600, languages[0], place, ui)
    _side(parts, one.pair.definition, 15, 400, languages[1], place, ui)


def _side(
    parts: _Parts, side: Side, units: float, weight: Weight, language: str, place: Box, ui: Ui
) -> None:
    if side.spoken:
        spot = Box(place.x, parts.y, place.w, 0)
        face = side_face(side, spot, ui.type(units), weight, language, ui, _LINES)
        parts.texts += face.texts
        parts.pictures += face.pictures
        parts.icons += face.icons
        parts.y += face.height + ui(3)


def _asked(parts: _Parts, one: HardPair, place: Box, ui: Ui) -> None:
    """Put the bar down, how often the pair was missed below it, and where."""
    asked, size = one.all, ui.type(15)
    shares = asked.missed, asked.times - asked.missed
    parts.marks += bar((MISSING, KNOWN), shares, Box(place.x, parts.y, place.w, ui(15)), ui)
    line = Box(place.x, parts.y + ui(15 + 5), place.w, ui.measure.line(size))
    sign, words = line.left_part(size * 1.35)
    spot = Box(sign.x, sign.y, size * 1.1, sign.h)
    found = Icon("cross", spot, "bad") if asked.missed else Icon("tick", spot, "good")
    parts.icons.append(found)
    parts.write(Text(missed_words(asked), words, size, 600, lines=1))
    if one.of_class or one.practice:
        said, small = " · ".join(where_words(one)), ui.type(13)
        box = Box(place.x, parts.y, place.w, ui.measure.height(said, small, place.w) + 1)
        parts.write(Text(said, box, small, 400, "muted", valign="top"))


def _chosen(parts: _Parts, one: HardPair, place: Box, ui: Ui) -> None:
    said, size = chosen_words(one.chosen), ui.type(14)
    tall = min(ui.measure.height(said, size, place.w, 600), 2 * 1.3 * size) + 1
    box = Box(place.x, parts.y + ui(4), place.w, tall)
    parts.write(Text(said, box, size, 600, "bad", valign="top", lines=2))


def _said(one: HardPair) -> str:
    """Return the row as it is read aloud."""
    said = [name_of(side) for side in (one.pair.term, one.pair.definition) if side.spoken]
    said += [missed_words(one.all), *where_words(one)]
    if one.chosen:
        said.append(chosen_words(one.chosen))
    return ". ".join(said)
