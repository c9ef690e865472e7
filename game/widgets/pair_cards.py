"""Pair cards: the sides of a pair as large cards, and what the teacher says of it below them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Literal

from game.card_names import name_of
from game.core.pair_set import Pair, Side
from game.formulas.sides import shown, spoken
from game.values import dataclass
from game.view.box import Box
from game.view.node import Icon, IconName, Node, Picture, Skin, Text, Token, Weight
from game.view.ui import Ui
from game.widgets.buttons import Button, button, button_width
from game.widgets.lens import largest_size
from game.widgets.page import outline, panel
from game.words import _

Cards = tuple[tuple[Node, ...], float]
"""Nodes, and how tall they are together in pixels."""
_PAD, _TIGHT = 26, 6
"""Units inside a card; above and below what is on it there may be less before it has to scroll."""
_CENTRED_LINES = 4
"""A text of more lines is read from one edge; less stands in the middle."""


@dataclass(frozen=True, slots=True)
class SideCard:
    """A side as a large card. `floor` and `most`: its least and largest letters, in pixels.

    `hear` makes what the button of its sound sends; the `key` presses that button. A `bold` term
    is as on the board.
    """

    id: Literal["term", "definition"]
    side: Side
    language: str
    floor: float
    most: float
    hear: Callable[[str], object]
    bold: bool = False

    @property
    def key(self) -> str:
        """Both sides may have a sound: each has a key of its own."""
        return "l" if self.id == "term" else "k"

    @property
    def weight(self) -> Weight:
        return 600 if self.id == "term" else 400

    @property
    def label(self) -> str:
        """Return what is said of it: the name of a file would give the pair away."""
        return name_of(self.side)

    @property
    def _filled(self) -> bool:
        return self.bold and self.id == "term"

    @property
    def _ink(self) -> Token:
        return "on-term" if self._filled else "ink"

    def least(self, width: float, ui: Ui) -> float:
        """Return how tall the card is at least, so many pixels wide."""
        return self._need(width, ui) + 2 * ui(_TIGHT)

    def _need(self, width: float, ui: Ui) -> float:
        inner, side = width - 2 * ui(_PAD), self.side
        words = side.shown
        tall = ui.measure.height(words, self.floor, inner, self.weight, self.language) + ui(4)
        picture = ui.type(130) if side.picture else 0.0
        sign = ui.type(110) if not words and not picture else 0.0
        return (tall if words else 0.0) + picture + sign + self._foot(ui)

    def nodes(self, box: Box, ui: Ui, seen: float | None = None) -> tuple[Node, ...]:
        """Return the card, what is on it as large as its place allows, and its button.

        With `seen`, all of it lies in so much of the card's height: more would have to be scrolled.
        """
        side, place = self.side, box if seen is None else replace(box, h=min(seen, box.h))
        air = (place.h - self._need(place.w, ui)) / 2
        inside = place.inset(ui(_PAD), min(ui(_PAD), max(ui(_TIGHT), air)))
        inside, foot = inside.bottom_part(self._foot(ui))
        pictures: tuple[Picture, ...] = ()
        texts: tuple[Text, ...] = ()
        icons: tuple[Icon, ...] = ()
        if side.picture:
            tall = min(inside.h - ui.type(80), 0.62 * inside.h) if side.text else inside.h
            top, inside = inside.top_part(max(ui.type(100), tall))
            pictures = (Picture(side.picture, top.inset(0, ui(4))),)
        if side.text:
            texts = (self._text(inside, ui),)
        elif not side.picture:
            edge = min(ui.type(150), 0.7 * inside.h)
            icons = (Icon("sound", inside.middle(edge, edge), self._ink),)
        card = Node(self.id, "card", box, self.label, "", self._skin(ui), texts, icons)
        card = replace(card, pictures=pictures, focusable=False)
        return (card, *self._sound(foot, ui))

    def _text(self, inside: Box, ui: Ui) -> Text:
        words, weight, language = self.side.shown, self.weight, self.language
        room = inside.w, inside.h
        size = largest_size(self.side, *room, self.floor, self.most, language, ui, weight)
        tall = ui.measure.height(words, size, inside.w, weight, language)
        text = Text(words, inside, size, weight, self._ink, "centre", language=language)
        many = tall > (_CENTRED_LINES + 0.5) * ui.measure.line(size)
        return replace(text, align="left") if many else text

    def _skin(self, ui: Ui) -> Skin:
        skin = replace(outline(ui, ui.corner), shadow=ui(6))
        if self._filled:
            return replace(skin, fill="term", edge="term")
        return replace(skin, bar="term", bar_px=ui(8)) if self.id == "term" else skin

    def _foot(self, ui: Ui) -> float:
        return ui(52) if self.side.sound else 0.0

    def _sound(self, foot: Box, ui: Ui) -> tuple[Node, ...]:
        if not self.side.sound:
            return ()
        name = _("Listen ({key})").format(key=self.key.upper())
        choice = Button(f"{self.id}-sound", name, self.hear(self.side.sound), (self.key,))
        choice = replace(choice, icon="sound")
        spot = foot.middle(min(foot.w, button_width(choice, ui)), ui(40))
        return (button(choice, spot, ui, parent=self.id),)


def both_sides(term: SideCard, definition: SideCard, room: Box, ui: Ui) -> Cards:
    """Return both sides beside each other, or one below the other, at least as tall as `room`."""
    gap = ui(14)
    if room.w >= ui.type(680) and ui.width > ui.height:
        left, right = room.left_part(0.36 * room.w)
        right = Box(right.x + gap, right.y, right.w - gap, right.h)
        seen = [
            max(room.h, card.least(box.w, ui)) for card, box in ((term, left), (definition, right))
        ]
        tall = max(seen)
        places = [replace(left, h=tall), replace(right, h=tall)]
    else:
        least = [term.least(room.w, ui), definition.least(room.w, ui)]
        spare = max(0.0, room.h - gap - sum(least))
        heights = [least[0] + 0.35 * spare, least[1] + 0.65 * spare]
        tall, seen = sum(heights) + gap, heights
        places = replace(room, h=tall).rows(heights, gap)
    cards = zip((term, definition), places, seen, strict=True)
    return tuple(node for card, place, most in cards for node in card.nodes(place, ui, most)), tall


def one_side(card: SideCard, room: Box, ui: Ui) -> Cards:
    """Return one side alone, at least as tall as `room`."""
    tall = max(room.h, card.least(room.w, ui))
    return card.nodes(replace(room, h=tall), ui), tall


def remarks(
    pair: Pair, place: Box, ui: Ui, least: float = 0.0, *, note: bool = True, hint: bool = True
) -> Cards:
    """Return the teacher's note and hint on a pair, as far as they are wanted, from `place` on.

    `least` is the least size of their letters in pixels.
    """
    nodes: list[Node] = []
    y, size = place.y, max(ui.type(19), least)
    wanted: tuple[tuple[IconName, str], ...] = (
        ("note", pair.note if note else ""),
        ("hint", pair.hint if hint else ""),
    )
    for icon, words in wanted:
        if words:
            nodes.append(_remark(icon, words, size, replace(place, y=y), ui))
            y = nodes[-1].box.bottom + ui(6)
    return tuple(nodes), max(0.0, y - ui(6) - place.y)


def _remark(icon: IconName, words: str, size: float, place: Box, ui: Ui) -> Node:
    """Return a sentence of the teacher's about the pair, with a sign before it."""
    inside = place.inset(ui(16), 0)
    wide = inside.w - size * 1.6
    tall = ui.measure.height(shown(words), size, wide) + ui(2)
    box = Box(place.x, place.y, place.w, tall + ui(16))
    beside = Box(inside.x + size * 1.6, box.y + ui(8), wide, tall)
    spot = Box(inside.x, beside.y, size, size * 1.35)
    ground = panel(f"pair-{icon}", box, ui, label=spoken(words))
    face = Text(shown(words), beside, size, valign="top")
    return replace(ground, texts=(face,), icons=(Icon(icon, spot, "amber"),))
