"""Preview: the row's two cards as the board shows them at their smallest, and what does not fit."""

from __future__ import annotations

from dataclasses import dataclass

from game.boards import cards
from game.boards.sizes import Kind
from game.core.options import Room
from game.core.pair_set import Pair, Side
from game.screens.editor import on_board
from game.screens.editor.on_board import Lying, Place
from game.view.box import Box
from game.view.measure import Measure
from game.view.node import Icon, Node, Skin, Text
from game.view.ui import Ui
from game.widgets.page import label
from game.widgets.scrolling import bar
from game.words import _, n_

HEAD, LEAST = 38, 76
"""Units of the line above the cards, and of the room that the cards have at least."""
_MOST = 0.36
"""The most of the window's height that the cards may take from the table."""


@dataclass(frozen=True, slots=True)
class InRoom:
    """Show the cards as they are at a desk, or on a projector."""

    room: Room


@dataclass(frozen=True, slots=True)
class Hear:
    """Play this sound."""

    path: str


@dataclass(frozen=True, slots=True)
class Shown:
    """The pair, its number among the rows, the shortest pairs, and how far it is scrolled."""

    pair: Pair
    number: int
    shorter: tuple[Pair, ...] = ()
    scroll: float = 0.0


def height(shown: Shown, ui: Ui, place: Place) -> float:
    """How tall the preview wants to be, in pixels."""
    both = on_board.lying(shown.pair, ui, place)
    tall = max(one.box.h for one in both) + ui(16)
    return bar_height(ui, place) + min(max(tall, ui(LEAST)), ui.height * _MOST)


def bar_height(ui: Ui, place: Place) -> float:
    """How tall the line above the cards is: more than usual with large text."""
    return max(ui(HEAD), place.measure.line(ui.type(14)) + ui(16))


def beyond(shown: Shown, box: Box, ui: Ui, place: Place) -> float:
    """How far the cards can be scrolled, in pixels."""
    both = on_board.lying(shown.pair, ui, place)
    return max(0.0, max(one.box.h for one in both) + ui(16) - (box.h - bar_height(ui, place)))


def nodes(shown: Shown, box: Box, ui: Ui, place: Place) -> tuple[Node, ...]:
    """The preview in `box`, which is as wide as the window."""
    head, below = box.top_part(bar_height(ui, place))
    lying = on_board.lying(shown.pair, ui, place)
    room = beyond(shown, box, ui, place)
    top = below.y + ui(4) - min(shown.scroll, room)
    kinds: tuple[Kind, Kind] = ("term", "definition")
    sides = shown.pair.term, shown.pair.definition
    faces = [
        _card(kind, side, one, top, below, shown.number, ui)
        for kind, side, one in zip(kinds, sides, lying, strict=True)
    ]
    content = below.h + room
    ground = Node("preview", "panel", box, skin=Skin(fill="bg"), focusable=False)
    scroll = min(shown.scroll, room)
    return (
        ground,
        *_head(shown, head, ui, place),
        *faces,
        *bar("preview-bar", below.inset(ui(8), 0), scroll, content, ui),
    )


def _card(kind: Kind, side: Side, lying: Lying, top: float, clip: Box, number: int, ui: Ui) -> Node:
    """One card, exactly as the board draws it; an empty side is only an outline."""
    box, stack = lying.box.moved(0, top), lying.stack
    if side == Side():
        return _empty(kind, box, clip, ui)
    parts = stack.parts(side, box)
    face = cards.face(side, kind, "normal", parts, lying.size, "left")
    edge = stack.badge
    badge = Box(box.x + 11 * ui.u, box.centre.y - edge / 2, edge, edge)
    label = str(number % 12 + 1) if kind == "term" else chr(ord("A") + number % 12)
    return Node(
        f"preview-{kind}", "image", box, side.spoken,
        skin=cards.skin(kind, "normal", box, ui.u), texts=face.texts, icons=face.icons,
        pictures=face.pictures, marks=(cards.badge(label, kind, "normal", badge),),
        message=Hear(side.sound) if side.sound else None, focusable=False, clip=clip,
    )  # fmt: skip


def _empty(kind: Kind, box: Box, clip: Box, ui: Ui) -> Node:
    said = _("The term") if kind == "term" else _("The definition")
    face = Text(said, box.inset(ui(24), 0), ui(16), colour="muted", align="centre", lines=1)
    skin = Skin(edge="edge", edge_px=max(1.0, ui(1.5)), radius=min(ui.corner, box.h * 0.28))
    return Node(f"preview-{kind}", "image", box, said, skin=skin, texts=(face,), clip=clip,
                focusable=False)  # fmt: skip


# ------------------------------------------------------------------ the line above the cards


def _head(shown: Shown, box: Box, ui: Ui, place: Place) -> tuple[Node, ...]:
    """The switch between the rooms, and whether all can be read there."""
    size, x = ui.type(14), box.x + ui.margin
    measure, nodes = place.measure, []
    for room, said in (("desk", _("At a desk")), ("projector", _("On a projector"))):
        w = measure.width(said, size, 600) + ui(24)
        at = Box(x, box.y + ui(5), w, measure.line(size) + ui(7))
        nodes.append(_room(room, said, at, room == place.room, size, ui))  # type: ignore[arg-type]
        x = at.right + ui(6)
    left = Box(x + ui(10), box.y, box.right - ui.margin - x - ui(10), box.h)
    return *nodes, _verdict(shown, left, ui, place)


def _room(room: Room, said: str, box: Box, on: bool, size: float, ui: Ui) -> Node:
    skin = Skin(
        fill="term" if on else "card", edge="term" if on else "edge",
        edge_px=max(1.0, ui(1.3)), radius=ui(9),
    )  # fmt: skip
    face = Text(said, box, size, 600, "on-term" if on else "ink", "centre", lines=1)
    return Node(
        f"room-{room}", "choice", box, said, skin=skin, texts=(face,), message=InRoom(room),
        selected=on,
    )  # fmt: skip


def _verdict(shown: Shown, box: Box, ui: Ui, place: Place) -> Node:
    """What does not fit, in words and with a sign; or that these are the smallest letters."""
    size = ui.type(14)
    trouble = verdict(shown, place)
    if not trouble:
        quiet = _("As small as letters get on the board")
        fits = place.measure.width(quiet, size) <= box.w
        return label("preview-note", box, quiet if fits else "", size, colour="muted")
    sign = Box(box.x, box.y, ui(22), box.h)
    face = Text(
        trouble, Box(sign.right + ui(6), box.y, box.w - ui(28), box.h),
        _shrunk(trouble, size, box.w - ui(28), place.measure), 600, "bad", lines=1,
    )  # fmt: skip
    icon = Icon("warning", sign.middle(ui(20), ui(20)), "bad")
    return Node("preview-note", "text", box, trouble, texts=(face,), icons=(icon,), focusable=False)


def verdict(shown: Shown, place: Place) -> str:
    """The sentence about what does not fit; "" when all can be read."""
    row = shown.pair
    if not (row.term.text or row.definition.text):
        return ""
    found = on_board.overflow(row, shown.shorter, place)
    if found is None:
        return ""
    _kind, letters = found
    if not letters:
        return _("Both texts are too long for the board")
    if place.room == "desk":
        return n_(
            "Too long for a desk: the last letter does not fit",
            "Too long for a desk: the last {n} letters do not fit", letters,
        )  # fmt: skip
    return n_(
        "Too long for a projector: the last letter does not fit",
        "Too long for a projector: the last {n} letters do not fit", letters,
    )  # fmt: skip


def _shrunk(said: str, size: float, width: float, measure: Measure) -> float:
    """The size at which a sentence goes on its one line, not much under what it should be."""
    wide = measure.width(said, size, 600)
    return size if wide <= width else max(size * 0.75, size * width / wide)
