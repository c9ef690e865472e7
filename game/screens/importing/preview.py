"""Preview: the pairs as cards, side by side as on the board, under the names of their columns."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, replace
from itertools import accumulate

from game.boards import cards
from game.boards.sizes import WEIGHTS, Kind, words_of
from game.core.pair_set import Pair, PairSet, Side
from game.formats.table import Table
from game.screens.importing import choices
from game.screens.importing.items import Item
from game.screens.importing.messages import ItemAction, OpenLens, OpenMenu
from game.screens.importing.panes import Pane
from game.view.box import Box
from game.view.node import Icon, Node, Skin, Text
from game.view.ui import Ui
from game.widgets.buttons import Button, button
from game.widgets.scroller import ScrollArea
from game.words import _

TERMS = 0.36
"""The share of the width that terms take."""
SIZE, GAP, PAD, BADGE, PICTURE = 18, 8, 8.5, 30, 92
"""Units: type, air between rows, air in a card above and below, the number, a picture."""
MOST_LINES, LONGEST = 4, 600
MEASURED = 200
"""So many pairs are measured."""
_WIDE = 0x1100
"""From this letter on (Hangul, kana, Han) most are as wide as they are high."""


@dataclass(frozen=True, slots=True)
class Columns:
    """Left and width of both columns, in pixels."""

    term: Box
    definition: Box

    @classmethod
    def of(cls, box: Box, ui: Ui) -> Columns:
        gap = ui(20)
        left = round((box.w - gap) * TERMS)
        term, rest = box.left_part(left)
        return cls(term, rest.right_part(rest.w - gap)[1])


class RowTops:
    """Where the rows of a set begin; measured again when the set or its place differs.

    The lines of a long set are estimated from the number of its letters: measuring ten thousand
    texts would take long.
    """

    def __init__(self) -> None:
        self._of: PairSet | None = None
        self._at: object = None
        self._tops: tuple[float, ...] = (0.0,)

    def tops(self, of: PairSet, width: float, ui: Ui) -> tuple[float, ...]:
        """Return the top of each row in pixels, and where the last one ends."""
        at = width, ui
        if self._of is not of or self._at != at:
            self._of, self._at = of, at
            self._tops = _tops(of, width, ui)
        return self._tops


def cards_pane(pair_set: PairSet, rows: RowTops, window: Box, ui: Ui) -> Pane:
    """Return the pairs below one another; only the cards in sight are made."""
    tops = rows.tops(pair_set, window.w, ui)
    area = ScrollArea((), window, tops[-1] + ui(2))

    def draw(offset: float) -> tuple[Node, ...]:
        return _cards(pair_set, tops, window, offset, ui)

    return Pane("cards", window, area, bar_inset=-ui(15), draw=draw)


def _cards(
    pair_set: PairSet, tops: tuple[float, ...], window: Box, offset: float, ui: Ui
) -> tuple[Node, ...]:
    """Return the cards that show in `window` when the list is scrolled by `offset` pixels."""
    columns, clip = Columns.of(window, ui), window.inset(-ui(10), 0)
    one, two = pair_set.term_language, pair_set.definition_language
    nodes: list[Node] = []
    for number in range(max(0, bisect_right(tops, offset) - 1), len(pair_set.pairs)):
        y = window.y + tops[number] - offset
        if y >= window.bottom:
            break
        tall, pair = tops[number + 1] - tops[number] - ui(GAP), pair_set.pairs[number]
        left, right = (replace(box, y=y, h=tall) for box in (columns.term, columns.definition))
        term = _card(number, "term", pair.term, left, one, ui)
        badge = cards.badge(str(number + 1)[-4:], "term", "normal", _badge_box(left, ui))
        hint = (cards.hint_mark("term", left, ui.u),) if pair.hint else ()
        nodes.append(replace(term, marks=(badge, *hint), clip=clip))
        definition = _card(number, "definition", pair.definition, right, two, ui)
        nodes.append(replace(definition, clip=clip))
    return tuple(nodes)


def _card(number: int, kind: Kind, side: Side, box: Box, language: str, ui: Ui) -> Node:
    """Return one card; pressing it shows the whole."""
    size, words, lens = ui.type(SIZE), words_of(side), OpenLens(number, kind)
    room = _content(kind, box, ui).inset(0, ui(9 if side.picture else 4))
    cut = cards.parts(side, room, ui.u, above=False)
    face = cards.face(side, kind, "normal", cut, size, "left")
    ink, skin = cards.ink(kind, "normal"), cards.skin(kind, "normal", box, ui.u)
    text = Text(words, cut.text, size, WEIGHTS[kind], ink, language=language)
    needed = ui.measure.height(words, size, cut.text.w, WEIGHTS[kind], language)
    rest = lens if words and needed > cut.text.h + 1 else None
    node = Node(f"pair-{number}-{kind}", "row", box, side.spoken, skin=skin, focusable=False)
    texts = (text,) if words else ()
    return replace(
        node, texts=texts, icons=face.icons, pictures=face.pictures, message=lens, rest=rest
    )


def _badge_box(box: Box, ui: Ui) -> Box:
    side = ui(BADGE)
    return Box(box.x + ui(11), box.y + (box.h - side) / 2, side, side)


def _content(kind: Kind, box: Box, ui: Ui) -> Box:
    left = ui(BADGE + 24) if kind == "term" else ui(20)
    return Box(box.x + left, box.y, max(1.0, box.w - left - ui(16)), box.h)


def _tops(pair_set: PairSet, width: float, ui: Ui) -> tuple[float, ...]:
    columns = Columns.of(Box(0, 0, width, 0), ui)
    term = _content("term", columns.term, ui).w
    rooms = [term, _content("definition", columns.definition, ui).w]
    exact = len(pair_set.pairs) <= MEASURED
    line = ui.measure.line(ui.type(SIZE))
    tall = (_row(pair, rooms, line, ui, exact) + ui(GAP) for pair in pair_set.pairs)
    return tuple(accumulate(tall, initial=ui(4)))


def _row(pair: Pair, rooms: list[float], line: float, ui: Ui, exact: bool) -> float:
    least = ui(PICTURE) if pair.term.picture or pair.definition.picture else ui(BADGE)
    faces: list[tuple[Kind, Side, float]] = [("term", pair.term, rooms[0])]
    faces.append(("definition", pair.definition, rooms[1]))
    need = max(
        _measured(kind, side, room, line, ui) if exact else _lines(side, room, ui.type(SIZE)) * line
        for kind, side, room in faces
    )
    return round(max(least, need) + 2 * ui(PAD))


def _measured(kind: Kind, side: Side, width: float, line: float, ui: Ui) -> float:
    """Return the height of a side in the width that it is painted with, as far as it may show."""
    if not (words := words_of(side)[:LONGEST]):
        return 0.0
    room = Box(0, 0, width, ui(PICTURE)).inset(0, ui(9 if side.picture else 4))
    at = cards.parts(side, room, ui.u, above=False).text
    tall = ui.measure.height(words, ui.type(SIZE), at.w, WEIGHTS[kind])
    return min(MOST_LINES * line, tall)


def _lines(side: Side, width: float, size: float) -> int:
    """Return about how many lines a side takes, of those that may show."""
    width *= 0.6 if side.picture else 1.0
    width -= 2 * size if side.sound else 0
    count = 0
    for part in words_of(side)[:LONGEST].split("\n"):
        wide = 0 if part.isascii() else sum(ord(letter) >= _WIDE for letter in part)
        count += max(1, -int(-((len(part) * 0.53 + wide * 0.47) * size) // max(size, width)))
    return min(MOST_LINES, count)


# ---------------------------------------------------------------------- what stands over them


def column_heads(item: Item, box: Box, ui: Ui) -> tuple[Node, ...]:
    """Return the names of the two columns, and the button that swaps them."""
    table = item.reading.table if item.reading else None
    columns = Columns.of(box, ui)
    side = min(box.h, ui(42))
    apart = side / 2 + ui(4)
    middle = (columns.term.right + columns.definition.x) / 2
    left = Box(box.x, box.y, middle - apart - box.x, box.h)
    right = Box(middle + apart, box.y, box.right - middle - apart, box.h)
    swap = Button("swap", "", ItemAction.SWAP, ("s",), icon="swap")
    at = Box(middle - side / 2, box.y, side, box.h)
    return (
        _head("term", _("Term"), item, table, left, ui),
        replace(button(swap, at, ui), label=_("Swap terms and definitions")),
        _head("definition", _("Definition"), item, table, right, ui),
    )


def _head(kind: Kind, label: str, item: Item, table: Table | None, box: Box, ui: Ui) -> Node:
    """Return the name of a column; a button where there are columns to choose from."""
    id, inner = f"head-{kind}", box.inset(ui(12), 0)
    size, small = ui.type(17), ui.type(14)
    if table is None:
        text = Text(label, inner, size, 600, colour="muted", lines=1)
        return Node(id, "heading", box, label, texts=(text,), focusable=False)
    name = table.names[choices.columns(item, table)[kind == "definition"]]
    w = min(ui.measure.width(label, small) + ui.type(8), inner.w * 0.5)
    label_at, rest = inner.left_part(w)
    name_at, sign = rest.right_part(ui.type(20))
    texts = (
        Text(label, label_at, small, colour="muted", lines=1),
        Text(name, name_at, size, 600, lines=1),
    )
    icons = (Icon("down", sign.middle(ui.type(16), ui.type(16)), "muted"),)
    skin = Skin("card", "edge", max(1.0, ui(1.3)), ui(10))
    node = Node(id, "button", box, f"{label}: {name}", skin=skin, texts=texts, icons=icons)
    return replace(node, message=OpenMenu(kind), keys=(kind[0],))
