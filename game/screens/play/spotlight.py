"""Spotlight: the cards that are talked about, large over the board, whose rest is dimmed."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import NamedTuple

from game.boards import cards
from game.boards.sizes import WEIGHTS, words_of
from game.card_names import labelled, name_of
from game.core.game import Card
from game.screens.play.messages import TalkAction
from game.view.box import Box
from game.view.node import Icon, IconName, Mark, Node, Skin, Text, Token, Weight
from game.view.ui import Ui
from game.widgets.page import panel

MOST = (0.085, 0.066)
"""The largest words as a share of the window's height, of one card and of two."""
_BADGE, _PAD = 40, 16


class LitCard(NamedTuple):
    """A card in the light, what it is called, and how it stands."""

    card: Card
    name: str
    state: cards.State


class Caption(NamedTuple):
    """A line beside the cards: an icon in its colour, and words."""

    icon: IconName
    colour: Token
    words: str


def over(nodes: Iterable[Node], large: Sequence[Node], ids: frozenset[str], ui: Ui) -> list[Node]:
    """Return the board with all of it dimmed but the nodes in `ids`, and `large` over it.

    What is dimmed can still be pressed: the light moves there.
    """
    board = list(nodes)
    dimmed = ui.page.top_part(ui.height - ui.footer + ui(2))[0]
    veil = Node("talk-veil", "page", dimmed, skin=Skin(fill="shade"), focusable=False)
    light = [_ringed(node, ui) for node in board if node.id in ids]
    return [*(node for node in board if node.id not in ids), veil, *light, *large]


def _ringed(node: Node, ui: Ui) -> Node:
    return replace(node, skin=replace(node.skin, ring="amber", ring_px=max(2.0, ui(4.5))))


def spotlight(
    lit: Sequence[LitCard],
    above: Sequence[Caption],
    below: Sequence[Caption],
    area: Box,
    floor: float,
    ui: Ui,
) -> tuple[Node, ...]:
    """Return the cards large in the middle of `area`, captions above and below them.

    `floor` is the smallest text in pixels; what is too long even for that ends in "…".
    """
    pad = ui(_PAD)
    inside = area.inset(ui(24), ui(10)).inset(ui(20), pad)
    heads = _captions("talk-line", above, inside, ui.chrome(21, 1.3), 700, ui)
    foot = _captions("talk-note", below, inside, max(floor, ui.chrome(19, 1.3)), 400, ui)
    taken = sum(tall for _, tall in (heads, foot) if tall) + pad * (bool(above) + bool(below))
    room = replace(inside, h=max(ui(60), inside.h - taken))
    boxes, size = _places(lit, room, floor, ui)
    high = max(box.bottom for box in boxes) - room.y
    top = inside.y + max(0.0, (inside.h - taken - high) / 2)
    frame = Box(inside.x, top, inside.w, high + taken).inset(-ui(20), -pad)
    nodes = [replace(panel("talk", frame, ui, edge="amber"), message=TalkAction.PUT_OUT)]
    nodes += [node.moved(0, top - inside.y) for node in heads[0]]
    down = top - room.y + (heads[1] + pad if above else 0.0)
    places = [box.moved(0, down) for box in boxes]
    nodes += [_card(one, box, size, ui) for one, box in zip(lit, places, strict=True)]
    nodes += [node.moved(0, down + room.y + high + pad - inside.y) for node in foot[0]]
    return tuple(replace(node, focusable=False) for node in nodes)


def _captions(
    id: str, captions: Sequence[Caption], inside: Box, size: float, weight: Weight, ui: Ui
) -> tuple[list[Node], float]:
    """Return captions one below the other from the top of `inside`, and how tall they are."""
    nodes: list[Node] = []
    y, edge = inside.y, 1.25 * size
    for at, (icon, colour, words) in enumerate(captions):
        wide = inside.w - edge - ui(10)
        tall = ui.measure.height(words, size, wide, weight)
        box = Box(inside.x, y, inside.w, max(tall, edge))
        spot = Box(box.x, y, edge, edge)
        face = Text(words, Box(box.x + edge + ui(10), y, wide, box.h), size, weight)
        icons = (Icon(icon, spot, colour),)
        nodes.append(Node(f"{id}-{at}", "text", box, words, texts=(face,), icons=icons))
        y += box.h + ui(4)
    return nodes, max(0.0, y - inside.y - ui(4))


def _places(lit: Sequence[LitCard], room: Box, floor: float, ui: Ui) -> tuple[list[Box], float]:
    """Return where the cards lie, beside each other or stacked as they are larger, and the size."""
    ways = [_cut(room, len(lit), across, ui) for across in {1, len(lit)}]
    sizes = [_size(lit, boxes, floor, ui) for boxes in ways]
    best = max(range(len(ways)), key=lambda at: (sizes[at], len(ways) - at))
    boxes, size = ways[best], sizes[best]
    if any(one.card.face.picture for one in lit):
        return boxes, size
    # No taller than the words: what lies around them stays in view.
    talls = [_tall(one, box, size, ui) for one, box in zip(lit, boxes, strict=True)]
    if not _is_stack(lit, boxes):
        return [replace(box, h=min(box.h, max(talls))) for box in boxes], size
    space = room.h - ui(12)
    short = min(*talls, space / 2)
    talls = [min(tall, space - short) for tall in talls]
    return room.rows(talls, ui(12)), size


def _cut(room: Box, count: int, across: int, ui: Ui) -> list[Box]:
    gap = ui(12)
    if across > 1:
        wide = (room.w - gap * (count - 1)) / count
        return [Box(room.x + at * (wide + gap), room.y, wide, room.h) for at in range(count)]
    tall = (room.h - gap * (count - 1)) / count
    return [Box(room.x, room.y + at * (tall + gap), room.w, tall) for at in range(count)]


def _content(box: Box, ui: Ui) -> Box:
    edge = ui(_BADGE + 2 * _PAD)
    return Box(box.x + edge, box.y + ui(10), box.w - edge - ui(_PAD), box.h - ui(20))


def _tall(one: LitCard, box: Box, size: float, ui: Ui) -> float:
    face, content = one.card.face, _content(box, ui)
    cut = cards.parts(face, content, ui.u, above=True).text
    weight = WEIGHTS[one.card.side]
    high = ui.measure.height(words_of(face), size, cut.w, weight, face.language)
    return max(high, ui(_BADGE)) + ui(24)


def _size(lit: Sequence[LitCard], boxes: Sequence[Box], floor: float, ui: Ui) -> float:
    """Return the largest size at which the words of all cards fit, or the floor."""
    low, high = floor, max(floor, MOST[len(lit) > 1] * ui.height)
    while high - low > 0.5:
        middle = (low + high) / 2
        fits = all(_fits(one, box, middle, ui) for one, box in zip(lit, boxes, strict=True))
        if _is_stack(lit, boxes):
            # The long one has what the short one leaves.
            talls = [_tall(one, box, middle, ui) for one, box in zip(lit, boxes, strict=True)]
            wide = all(_wide_enough(one, boxes[0], middle, ui) for one in lit)
            fits = wide and sum(talls) <= sum(box.h for box in boxes)
        low, high = (middle, high) if fits else (low, middle)
    return low


def _is_stack(lit: Sequence[LitCard], boxes: Sequence[Box]) -> bool:
    """Return True if the cards lie one below the other, and are as tall as their words."""
    pictures = any(one.card.face.picture for one in lit)
    return len(boxes) > 1 and boxes[0].y != boxes[1].y and not pictures


def _wide_enough(one: LitCard, box: Box, size: float, ui: Ui) -> bool:
    face, wide = one.card.face, _content(box, ui).w
    weight = WEIGHTS[one.card.side]
    return ui.measure.longest_word(words_of(face), size, weight, face.language) <= wide


def _fits(one: LitCard, box: Box, size: float, ui: Ui) -> bool:
    face = one.card.face
    cut = cards.parts(face, _content(box, ui), ui.u, above=True).text
    words, weight, measure = words_of(face), WEIGHTS[one.card.side], ui.measure
    return not words or (
        measure.height(words, size, cut.w, weight, face.language) <= cut.h
        and measure.longest_word(words, size, weight, face.language) <= cut.w
    )


def _badge(one: LitCard, spot: Box) -> Mark:
    """Return the name of the card, which it keeps when it was wrong: it is called by it."""
    if one.state == "wrong":
        return replace(cards.badge(one.name, "definition", "normal", spot), colour="bad")
    kind = "definition" if one.state == "apart" else one.card.side
    return cards.badge(one.name, kind, one.state, spot)


def _card(one: LitCard, box: Box, size: float, ui: Ui) -> Node:
    kind, state = one.card.side, one.state
    edge = ui(_BADGE)
    spot = Box(box.x + ui(_PAD), box.centre.y - edge / 2, edge, edge)
    cut = cards.parts(one.card.face, _content(box, ui), ui.u, above=True)
    face = cards.face(one.card.face, kind, state, cut, size, "left", one.name)
    return Node(
        f"talk-{kind}-{one.card.id}",
        "card",
        box,
        labelled(one.card.face, one.name) if one.name else name_of(one.card.face),
        cards.state_in_words(state),
        replace(cards.skin(kind, state, box, ui.u), shadow=0, ring="clear"),
        face.texts,
        face.icons,
        (_badge(one, spot),),
        face.pictures,
    )
