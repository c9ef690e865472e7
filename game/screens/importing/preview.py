"""Preview: the pairs as cards, side by side as on the board; only those in sight are made."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from itertools import accumulate

from game.boards import cards
from game.boards.sizes import WEIGHTS, Kind, words_of
from game.core.pair_set import Pair, PairSet, Side
from game.screens.importing.words import ShowWhole
from game.view.box import Box
from game.view.node import Node, Text
from game.view.ui import Ui

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


class Rows:
    """Where the rows of the shown set begin; reckoned anew when the set or its place is other.

    Of long sets lines are reckoned from the number of letters: measuring ten thousand texts would
    take long.
    """

    def __init__(self) -> None:
        self._of: PairSet | None = None
        self._at: object = None
        self._tops: tuple[float, ...] = (0.0,)

    def tops(self, of: PairSet, width: float, ui: Ui) -> tuple[float, ...]:
        """The top of each row in pixels, and where the last one ends."""
        at = width, ui
        if self._of is not of or self._at != at:
            self._of, self._at = of, at
            self._tops = _tops(of, width, ui)
        return self._tops


def nodes(
    pair_set: PairSet, tops: tuple[float, ...], window: Box, offset: float, ui: Ui,
) -> tuple[Node, ...]:  # fmt: skip
    """The cards that show in `window` when the list is scrolled by `offset` pixels."""
    first = max(0, bisect_right(tops, offset) - 1)
    columns = Columns.of(window, ui)
    clip = window.inset(-ui(10), 0)
    found: list[Node] = []
    for number in range(first, len(pair_set.pairs)):
        y = window.y + tops[number] - offset
        if y >= window.bottom:
            break
        tall = tops[number + 1] - tops[number] - ui(GAP)
        pair = pair_set.pairs[number]
        term = Box(columns.term.x, y, columns.term.w, tall)
        other = Box(columns.definition.x, y, columns.definition.w, tall)
        one, two = pair_set.term_language, pair_set.definition_language
        found += (
            _card(number, "term", pair.term, term, clip, one, ui, bool(pair.hint)),
            _card(number, "definition", pair.definition, other, clip, two, ui),
        )
    return tuple(found)


def _card(
    number: int, kind: Kind, side: Side, box: Box, clip: Box, language: str, ui: Ui,
    hint: bool = False,
) -> Node:  # fmt: skip
    """One card; the term has its number, and a bulb for a hint. Pressing it shows the whole."""
    u, whole = ui.u, ShowWhole(number, kind)
    size, words = ui.type(SIZE), words_of(side)
    room = _content(kind, box, ui).inset(0, ui(9 if side.picture else 4))
    cut = cards.parts(side, room, u, above=False)
    colour = cards.ink(kind, "normal")
    face = cards.face(side, kind, "normal", cut, size, "left")
    text = Text(words, cut.text, size, WEIGHTS[kind], colour, language=language)
    too_long = ui.measure.height(words, size, cut.text.w, WEIGHTS[kind], language) > cut.text.h + 1
    badge = Box(box.x + ui(11), box.y + (box.h - ui(BADGE)) / 2, ui(BADGE), ui(BADGE))
    marks = (cards.badge(str(number + 1)[-4:], kind, "normal", badge),) if kind == "term" else ()
    return Node(
        f"pair-{number}-{kind}", "row", box, side.spoken, clip=clip, focusable=False,
        skin=cards.skin(kind, "normal", box, u), texts=(text,) if words else (),
        icons=face.icons, pictures=face.pictures,
        marks=(*marks, *((cards.hint_mark(kind, box, u),) if hint else ())),
        message=whole, rest=whole if words and too_long else None,
    )  # fmt: skip


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
    faces: tuple[tuple[Kind, Side, float], ...] = (
        ("term", pair.term, rooms[0]), ("definition", pair.definition, rooms[1])
    )  # fmt: skip
    need = max(
        _measured(kind, side, room, line, ui) if exact else _lines(side, room, ui.type(SIZE)) * line
        for kind, side, room in faces
    )
    return round(max(least, need) + 2 * ui(PAD))


def _measured(kind: Kind, side: Side, width: float, line: float, ui: Ui) -> float:
    """What a side takes in the width that its text is painted with, as far as it may show."""
    if not (words := words_of(side)[:LONGEST]):
        return 0.0
    room = Box(0, 0, width, ui(PICTURE)).inset(0, ui(9 if side.picture else 4))
    at = cards.parts(side, room, ui.u, above=False).text
    tall = ui.measure.height(words, ui.type(SIZE), at.w, WEIGHTS[kind])
    return min(MOST_LINES * line, tall)


def _lines(side: Side, width: float, size: float) -> int:
    """About how many lines a side takes, of those that may show."""
    width *= 0.6 if side.picture else 1.0
    width -= 2 * size if side.sound else 0
    count = 0
    for part in words_of(side)[:LONGEST].split("\n"):
        wide = 0 if part.isascii() else sum(ord(letter) >= _WIDE for letter in part)
        count += max(1, -int(-((len(part) * 0.53 + wide * 0.47) * size) // max(size, width)))
    return min(MOST_LINES, count)
