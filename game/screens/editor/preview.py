"""Preview: a row's two cards as the board shows them at their smallest; what does not fit."""

from __future__ import annotations

from functools import cached_property

from game.boards import cards
from game.boards.board import RoundKey
from game.boards.card_stack import LOW, TIGHT, Stack
from game.boards.columns import SPLITS, stacks
from game.boards.readability import Place, overflow
from game.boards.sizes import Kind
from game.card_names import name_of
from game.core.options import Room
from game.core.pair_set import Pair, Side
from game.screens.editor.messages import PlaySound, ShowRoom
from game.values import dataclass
from game.view.box import Box
from game.view.node import Icon, Node, Skin, Text
from game.view.ui import Ui
from game.widgets.page import label, outline
from game.widgets.scroller import bar
from game.words import _, n_

_HEAD, _LEAST = 38, 76
"""Units of the line above the cards, and of the room that the cards have at least."""
_MOST = 0.33
"""The most of the window's height that the cards may take from the table."""


@dataclass(frozen=True, slots=True)
class Card:
    """One card: its stack, its box, from 0 downwards, its text size in pixels."""

    stack: Stack
    box: Box
    size: float


@dataclass(frozen=True)
class Preview:
    """The pair, its number among the rows, the other shortest pairs, and the board meant."""

    pair: Pair
    number: int
    shorter: tuple[Pair, ...]
    place: Place
    ui: Ui

    @cached_property
    def cards(self) -> tuple[Card, Card]:
        """The two cards side by side as the board lays them, at the floor."""
        place, u = self.place, self.ui.u
        pair = self.pair.in_languages(*place.languages)
        key = RoundKey.of_plan([pair], (), place.options, place.size, place.measure)
        floors = key.limits("term").floor, key.limits("definition").floor
        splits = [stacks(key, share) for share in SPLITS]
        both = next((split for split in splits if split[0].readable(floors[0], TIGHT)), splits[0])
        low = both[0].badge + 4 * u
        most = key.area.h - 2 * round(10 * u) - 2 * low
        sized = [*zip(both, floors, strict=True)]
        needs = [stack.need(stack.sides[0], size, TIGHT) for stack, size in sized]
        tall = min(most, max(LOW * u, low, max(needs) + 2 * round(4 * u)))
        term, definition = (
            Card(stack, Box(stack.box.x, 0, stack.card_width, tall), size) for stack, size in sized
        )
        return term, definition

    # ------------------------------------------------------------------ how tall it is

    @property
    def _cards_height(self) -> float:
        return max(card.box.h for card in self.cards) + self.ui(16)

    @property
    def _head_height(self) -> float:
        """How tall the line above the cards is: more than usual with large text."""
        ui = self.ui
        return max(ui(_HEAD), ui.measure.line(ui.type(14)) + ui(16))

    @property
    def height(self) -> float:
        """How tall the preview wants to be, in pixels."""
        ui = self.ui
        return self._head_height + min(max(self._cards_height, ui(_LEAST)), ui.height * _MOST)

    def most_scroll(self, box: Box) -> float:
        """Return how far the cards can be scrolled in `box`, in pixels."""
        return max(0.0, self._cards_height - (box.h - self._head_height))

    # ------------------------------------------------------------------ on the window

    def nodes(self, box: Box, scroll: float) -> tuple[Node, ...]:
        """Return the preview in `box`, which is as wide as the window."""
        ui, most = self.ui, self.most_scroll(box)
        head, below = box.top_part(self._head_height)
        scroll = min(scroll, most)
        top = below.y + ui(4) - scroll
        term, definition = self.cards
        return (
            Node("preview", "panel", box, skin=Skin(fill="bg")),
            *self._head(head),
            self._card("term", self.pair.term, term, top, below),
            self._card("definition", self.pair.definition, definition, top, below),
            *bar("preview-bar", below.inset(ui(8), 0), scroll, below.h + most, ui),
        )

    def _card(self, kind: Kind, side: Side, card: Card, top: float, clip: Box) -> Node:
        """Return one card, exactly as the board draws it; an empty side is only an outline."""
        box, u = card.box.moved(0, top), self.ui.u
        if side == Side():
            return self._outline(kind, box, clip)
        # The middle of what is seen: a tall definition is scrolled, its term is read first.
        seen = box.top_part(min(box.h, clip.h))[0]
        whole = card.stack.need(side, card.size, TIGHT) <= seen.h
        parts = card.stack.parts(side, seen if whole else box)
        edge, at = card.stack.badge, self.number % 12
        letter = str(at + 1) if kind == "term" else chr(ord("A") + at)
        # The sides of its stack know their languages.
        face = cards.face(card.stack.sides[0], kind, "normal", parts, card.size, "left", letter)
        badge = Box(box.x + 11 * u, seen.centre.y - edge / 2, edge, edge)
        return Node(
            f"preview-{kind}",
            "image",
            box,
            name_of(side, letter),
            skin=cards.skin(kind, "normal", box, u),
            texts=face.texts,
            icons=face.icons,
            pictures=face.pictures,
            marks=(cards.badge(letter, kind, "normal", badge),),
            message=PlaySound(side.sound) if side.sound else None,
            focusable=False,
            clip=clip,
        )

    def _outline(self, kind: Kind, box: Box, clip: Box) -> Node:
        ui, id = self.ui, f"preview-{kind}"
        said = _("The term") if kind == "term" else _("The definition")
        face = Text(said, box.inset(ui(24), 0), ui(16), colour="muted", align="centre", lines=1)
        skin = Skin(edge="edge", edge_px=max(1.0, ui(1.5)), radius=min(ui.corner, box.h * 0.28))
        return Node(id, "image", box, said, skin=skin, texts=(face,), clip=clip)

    def _head(self, box: Box) -> tuple[Node, ...]:
        """Return the switch between the rooms, and whether all can be read there."""
        ui, x = self.ui, box.x + self.ui.margin
        size, nodes = ui.type(14), []
        rooms: tuple[tuple[Room, str], ...] = (
            ("desk", _("At a desk")),
            ("projector", _("On a projector")),
        )
        for room, said in rooms:
            w = ui.measure.width(said, size, 600) + ui(24)
            at = Box(x, box.y + ui(5), w, ui.measure.line(size) + ui(7))
            nodes.append(self._room(room, said, at, size))
            x = at.right + ui(6)
        left = Box(x + ui(10), box.y, box.right - ui.margin - x - ui(10), box.h)
        return *nodes, self._verdict_node(left)

    def _room(self, room: Room, said: str, box: Box, size: float) -> Node:
        ui, on = self.ui, room == self.place.room
        skin = outline(ui, ui(9), "term", "term") if on else outline(ui, ui(9))
        face = Text(said, box, size, 600, "on-term" if on else "ink", "centre", lines=1)
        id, message = f"room-{room}", ShowRoom(room)
        return Node(id, "choice", box, said, skin=skin, texts=(face,), message=message, selected=on)

    def _verdict_node(self, box: Box) -> Node:
        """Say what does not fit, in words and with a sign; or that letters are no smaller."""
        ui, size, said = self.ui, self.ui.type(14), self.verdict()
        if not said:
            quiet = _("As small as letters get on the board")
            fits = ui.measure.width(quiet, size) <= box.w
            return label("preview-note", box, quiet if fits else "", size, colour="muted")
        sign, room = Box(box.x, box.y, ui(22), box.h), box.w - ui(28)
        words = Box(sign.right + ui(6), box.y, room, box.h)
        wide = ui.measure.width(said, size, 600)
        if wide > room:
            size = max(size * 0.75, size * room / wide)
        texts = (Text(said, words, size, 600, "bad", lines=1),)
        icons = (Icon("warning", sign.middle(ui(20), ui(20)), "bad"),)
        return Node("preview-note", "text", box, said, texts=texts, icons=icons)

    def verdict(self) -> str:
        """Return the sentence about what does not fit; "" when all can be read."""
        if not (self.pair.term.text or self.pair.definition.text):
            return ""
        over = overflow(self.pair, self.shorter, self.place)
        if over is None:
            return ""
        _kind, letters = over
        if not letters:
            return _("Both texts are too long for the board")
        if self.place.room == "desk":
            return n_(
                "Too long for a desk: the last letter does not fit",
                "Too long for a desk: the last {n} letters do not fit",
                letters,
            )
        return n_(
            "Too long for a projector: the last letter does not fit",
            "Too long for a projector: the last {n} letters do not fit",
            letters,
        )
