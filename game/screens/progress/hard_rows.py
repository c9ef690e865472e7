"""Hard rows: the pairs that are missed most, each with its bar, where, and what was chosen."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from game.core.hard_pairs import HardPair
from game.core.pair_set import PairSet
from game.progress_words import missed_words, where_words
from game.report_words import chosen_words
from game.screens.progress.model import Model
from game.view.box import Box
from game.view.node import Icon, Node, Text, Weight
from game.view.ui import Ui
from game.widgets.bars import KNOWN, MISSING, bar
from game.widgets.page import outline
from game.widgets.side_face import SideFace, side_face
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


def _row(number: int, one: HardPair, of: PairSet | None, place: Box, ui: Ui) -> Node:
    inside, top = place.inset(ui(18), 0), place.y + ui(12)
    languages = (of.term_language, of.definition_language) if of is not None else ("", "")
    is_wide = inside.w >= ui.type(520)
    right_w = max(ui.type(220), inside.w * 0.36) if is_wide else inside.w
    left_w = inside.w - right_w - ui(20) if is_wide else inside.w
    faces, y = list[SideFace](), top
    sides = ((one.pair.term, 17, 600, 0), (one.pair.definition, 15, 400, 1))
    for side, units, weight, at in sides:
        if side.spoken:
            spot, bold = Box(inside.x, y, left_w, 0), _weight(weight)
            faces.append(side_face(side, spot, ui.type(units), bold, languages[at], ui, _LINES))
            y += faces[-1].height + ui(3)
    right = Box(inside.right - right_w, top + ui(3) if is_wide else y + ui(6), right_w, 0)
    asked = one.all
    line = Box(right.x, right.y, right.w, ui(15))
    parts = (asked.missed, asked.times - asked.missed)
    marks = bar((MISSING, KNOWN), parts, line, ui)
    size = ui.type(15)
    below_bar = Box(right.x, line.bottom + ui(5), right.w, ui.measure.line(size))
    words = below_bar.left_part(size * 1.35)[1]
    icon = Icon("cross" if asked.missed else "tick", Box(right.x, words.y, size * 1.1, words.h))
    icon = Icon(icon.name, icon.box, "bad" if asked.missed else "good")
    texts = [text for face in faces for text in face.texts]
    texts.append(Text(missed_words(asked), words, size, 600, lines=1))
    where, small = where_words(one), ui.type(13)
    below = words.bottom
    if len(where) > 1 or one.of_class or one.practice:
        said = " · ".join(where)
        tall = ui.measure.height(said, small, right.w) + 1
        spot = Box(right.x, below, right.w, tall)
        texts.append(Text(said, spot, small, 400, "muted", valign="top"))
        below = spot.bottom
    y = max(y, below)
    if one.chosen:
        said, size = chosen_words(one.chosen), ui.type(14)
        tall = min(ui.measure.height(said, size, inside.w, 600), 2 * 1.3 * size) + 1
        spot = Box(inside.x, y + ui(4), inside.w, tall)
        texts.append(Text(said, spot, size, 600, "bad", valign="top", lines=2))
        y = spot.bottom
    box = Box(place.x, place.y, place.w, y + ui(12) - place.y)
    return Node(
        f"pair-{number}",
        "row",
        box,
        _said(one, where),
        skin=outline(ui, ui.corner),
        texts=tuple(texts),
        icons=(icon,),
        marks=marks,
        pictures=tuple(picture for face in faces for picture in face.pictures),
    )


def _weight(weight: int) -> Weight:
    return 600 if weight == 600 else 400


def _said(one: HardPair, where: Sequence[str]) -> str:
    """Return the row as it is read aloud."""
    said = [side.spoken for side in (one.pair.term, one.pair.definition) if side.spoken]
    said += [missed_words(one.all), *where]
    if one.chosen:
        said.append(chosen_words(one.chosen))
    return ". ".join(said)
