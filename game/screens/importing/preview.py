"""Preview: the pairs as cards, side by side as on the board, under the names of their columns."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import replace
from functools import lru_cache
from itertools import accumulate

from game.boards import cards
from game.boards.sizes import WEIGHTS, Kind, words_of
from game.card_names import name_of
from game.core.pair_set import Pair, PairSet, Side
from game.screens.importing.items import Item, ReadResult
from game.screens.importing.menus import columns
from game.screens.importing.messages import Action, OpenLens, OpenMenu
from game.screens.importing.spot import Spot
from game.view.box import Box
from game.view.node import Icon, Node, Skin, Text
from game.view.ui import Ui
from game.widgets.buttons import Button, button
from game.widgets.page import label, outline
from game.words import _

TERMS = 0.36
"""The share of the width that terms take."""
SIZE, GAP, PAD, BADGE, PICTURE = 18, 8, 8.5, 30, 92
"""Units: type, air between rows, air in a card above and below, the number, a picture."""
MOST_LINES, LONGEST = 4, 600
MEASURED = 200
"""So many pairs are measured."""
_SWAP, _BESIDE = 34, 4
"""Units: how wide the button that swaps the columns is, and the air on both sides of it."""
_WIDE = 0x1100
"""From this letter on (Hangul, kana, Han) most are as wide as they are high."""


def _halves(box: Box, ui: Ui) -> tuple[Box, Box]:
    """Return where terms and definitions are in `box`, the button that swaps them between."""
    gap = ui(_SWAP + 2 * _BESIDE)
    term, rest = box.left_part(round((box.w - gap) * TERMS))
    return term, rest.right_part(rest.w - gap)[1]


@lru_cache(maxsize=1)
def row_tops(result: ReadResult, width: float, ui: Ui) -> tuple[float, ...]:
    """Return the top of each row in pixels, and where the last one ends.

    The lines of a long set are estimated from the number of its letters: measuring ten thousand
    texts would take long.
    """
    found = result.reading.pair_set
    pairs = found.pairs if found else ()
    term, definition = _halves(Box(0, 0, width, 0), ui)
    rooms = _content("term", term, ui).w, _content("definition", definition, ui).w
    exact = len(pairs) <= MEASURED

    spoken = (found.term_language, found.definition_language) if found else ("", "")

    def height(pair: Pair) -> float:
        one = _height("term", pair.term, rooms[0], ui, exact, spoken[0])
        two = _height("definition", pair.definition, rooms[1], ui, exact, spoken[1])
        least = ui(PICTURE) if pair.term.picture or pair.definition.picture else ui(BADGE)
        return round(max(least, one, two) + 2 * ui(PAD)) + ui(GAP)

    return tuple(accumulate(map(height, pairs), initial=ui(4)))


def visible_cards(
    pair_set: PairSet,
    tops: tuple[float, ...],
    window: Box,
    ui: Ui,
    spot: Spot | None,
    offset: float,
) -> tuple[Node, ...]:
    """Return only the cards that show in `window` when the list is scrolled by `offset` pixels.

    `spot` is where a problem is: its cards have a ring, or a bar stands where a row was left out.
    """
    halves, clip = _halves(window, ui), window.inset(-ui(10), 0)
    one, two = pair_set.term_language, pair_set.definition_language
    nodes: list[Node] = []
    for number in range(max(0, bisect_right(tops, offset) - 1), len(pair_set.pairs)):
        y = window.y + tops[number] - offset
        if y >= window.bottom:
            break
        tall, pair = tops[number + 1] - tops[number] - ui(GAP), pair_set.pairs[number]
        left, right = (replace(box, y=y, h=tall) for box in halves)
        term = _card(number, "term", pair.term, left, one, ui)
        sign = left.left_part(ui(BADGE + 22))[0].middle(ui(BADGE), ui(BADGE))
        badge = cards.badge(str(number + 1)[-4:], "term", "normal", sign)
        hint = (cards.hint_mark("term", left, ui.u),) if pair.hint else ()
        term = replace(term, marks=(badge, *hint))
        definition = _card(number, "definition", pair.definition, right, two, ui)
        lit = spot == Spot(number, in_pair=True)
        nodes += (replace(_ringed(n, ui) if lit else n, clip=clip) for n in (term, definition))
    return (*nodes, *_gap(spot, tops, window, ui, offset))


def _ringed(card: Node, ui: Ui) -> Node:
    skin = replace(card.skin, ring="amber", ring_px=max(2.0, ui(3.5)))
    return replace(card, skin=skin, selected=True)


def _gap(
    spot: Spot | None, tops: tuple[float, ...], window: Box, ui: Ui, offset: float
) -> tuple[Node, ...]:
    """Return the bar between two cards, or at an end, where a row was left out."""
    if spot is None or spot.in_pair:
        return ()
    y = window.y + tops[spot.pair] - offset - ui(GAP) / 2
    bar = Box(window.x, y - ui(3), window.w, ui(6))
    said, clip = _("A row was left out here"), window.inset(-ui(10), -ui(GAP))
    skin = Skin("amber", radius=ui(3))
    node = Node("left-out", "image", bar, said, skin=skin, clip=clip)
    return (node,) if bar.meets(window) else ()


def _card(number: int, kind: Kind, side: Side, box: Box, language: str, ui: Ui) -> Node:
    """Return one card; pressing it shows the whole."""
    label = str(number + 1)
    size, words, lens = ui.type(SIZE), words_of(side, label), OpenLens(number, kind)
    room = _content(kind, box, ui).inset(0, ui(9 if side.picture else 4))
    cut = cards.parts(side, room, ui.u, above=False)
    face = cards.face(side, kind, "normal", cut, size, "left", label)
    ink, skin = cards.ink(kind, "normal"), cards.skin(kind, "normal", box, ui.u)
    text = Text(words, cut.text, size, WEIGHTS[kind], ink, language=language)
    needed = ui.measure.height(words, size, cut.text.w, WEIGHTS[kind], language)
    rest = lens if words and needed > cut.text.h + 1 else None
    node = Node(
        f"pair-{number}-{kind}", "row", box, name_of(side, label), skin=skin, focusable=False
    )
    texts = (text,) if words else ()
    return replace(
        node, texts=texts, icons=face.icons, pictures=face.pictures, message=lens, rest=rest
    )


def _content(kind: Kind, box: Box, ui: Ui) -> Box:
    left = ui(BADGE + 24) if kind == "term" else ui(20)
    return Box(box.x + left, box.y, max(1.0, box.w - left - ui(16)), box.h)


def _height(kind: Kind, side: Side, width: float, ui: Ui, exact: bool, language: str) -> float:
    """Return how high a side is in the width that it is painted with, as far as it may show."""
    words, size = words_of(side)[:LONGEST], ui.type(SIZE)
    line = ui.measure.line(size)
    if not exact:
        return line * _lines(side, words, width, size)
    if not words:
        return 0.0
    room = Box(0, 0, width, ui(PICTURE)).inset(0, ui(9 if side.picture else 4))
    at = cards.parts(side, room, ui.u, above=False).text
    return min(MOST_LINES * line, ui.measure.height(words, size, at.w, WEIGHTS[kind], language))


def _lines(side: Side, words: str, width: float, size: float) -> int:
    """Return about how many lines a side takes, of those that may show."""
    width *= 0.6 if side.picture else 1.0
    width -= 2 * size if side.sound else 0
    count = 0
    for part in words.split("\n"):
        wide = 0 if part.isascii() else sum(ord(letter) >= _WIDE for letter in part)
        count += max(1, -int(-((len(part) * 0.53 + wide * 0.47) * size) // max(size, width)))
    return min(MOST_LINES, count)


# ---------------------------------------------------------------------- what stands over them


def column_heads(item: Item, box: Box, ui: Ui) -> tuple[Node, ...]:
    """Return the names of the two columns, and the button that swaps them."""
    left, right = _halves(box, ui)
    between = Box(left.right + ui(_BESIDE), box.y, ui(_SWAP), box.h)
    words = _("Swap terms and definitions")
    swap = Button("swap", "", Action.SWAP, ("s",), icon="swap", label=words)
    return (
        _head("term", _("Term"), item, left, ui),
        button(swap, between, ui),
        _head("definition", _("Definition"), item, right, ui),
    )


def _head(kind: Kind, side: str, item: Item, box: Box, ui: Ui) -> Node:
    """Return the name of a column; a button where there are columns to choose from."""
    id, inner, table = f"head-{kind}", box.inset(ui(12), 0), item.table
    size, small = ui.type(17), ui.type(14)
    if table is None:
        head = label(id, inner, side, size, weight=600, colour="muted", heading=True)
        return replace(head, box=box)
    name = table.names[columns(item, table)[kind == "definition"]]
    room, sign = inner.right_part(ui.type(20))
    side_at, name_at = room.left_part(min(ui.measure.width(side, small) + ui.type(8), room.w * 0.5))
    texts = [Text(side, side_at, small, colour="muted", lines=1)]
    if ui.measure.width(name, size, 600) > name_at.w:
        texts, name_at = [], room  # the name tells which side it is, by its place
    texts.append(Text(name, name_at, size, 600, lines=1))
    icons = (Icon("down", sign.middle(ui.type(16), ui.type(16)), "muted"),)
    node = Node(id, "button", box, f"{side}: {name}", "", outline(ui, ui(10)), tuple(texts), icons)
    return replace(node, message=OpenMenu(kind), keys=(kind[0],))
