"""Columns: terms beside definitions, or above them in an upright window, everything open."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from math import log

from game.boards import cards
from game.boards.board import Lens, RoundKey
from game.boards.card_stack import TIGHT, Sized, Stack
from game.boards.sizes import DEFINITION_UNDER, TERM_UNDER, WEIGHTS, length, words_of
from game.card_names import labelled
from game.core.game import LETTERS, Card, Game
from game.core.label_input import names_on_board
from game.modes.columns import labels
from game.values import dataclass
from game.view.box import Box
from game.view.node import Node
from game.view.ui import Ui
from game.words import _

SPLITS = (0.265, 0.3, 0.34, 0.38, 0.42, 0.46, 0.5, 0.56, 0.62, 0.68)
"""Shares of the width that the terms may take."""
HEIGHTS = (0.08, 0.12, 0.16, 0.2, 0.25, 0.3, 0.36, 0.42, 0.5, 0.6)
"""Shares of the height that the terms may take where they stand above the definitions."""
ABOVE = 0.12
"""How little that is liked where both sides also fit beside one another."""
PICTURED = 0.8
"""How much larger pictures count, beside larger texts."""
PICTURES = {"desk": 80, "projector": 124}
"""Units that a card with a picture is high at least, by room: its details are read as letters."""
MISSING = 10.0
"""What is cut is cut as little as can be, whatever else would be nicer."""
WRAPPED = 0.2
"""How little is liked that short texts take a second line."""
SHORT = 40
"""With no text longer than this, both sides may lie two in a row."""


Arranged = tuple[float, tuple[Stack, Sized], tuple[Stack, Sized]]
"""One way to share the board out: its value, then terms and definitions with their sizes."""


@dataclass(frozen=True, slots=True)
class Way:
    """How both sides share the board: beside one another, or one `above` the other.

    `terms` and `definitions` say how many of their cards lie in a row.
    """

    terms: int = 1
    definitions: int = 1
    above: bool = False

    @property
    def shares(self) -> tuple[float, ...]:
        """Return what the terms may take of the width or height, rising."""
        return HEIGHTS if self.above else SPLITS

    @property
    def cost(self) -> float:
        """Return how little this way is liked for itself."""
        rows = 0.03 * (self.terms + self.definitions - 2)
        return ABOVE + rows if self.above else 0.05 * (self.terms - 1)


BESIDE = Way()


@dataclass(frozen=True, slots=True)
class SideLayout:
    """One side as laid out: its stack, the size of its texts and the places of its cards."""

    stack: Stack
    size: float
    boxes: tuple[Box, ...]
    parts: tuple[cards.Parts, ...]
    cut: tuple[bool, ...]
    """Whose text does not fit and ends in "…"."""

    @property
    def badge(self) -> float:
        """Return how large all badges are, with air above and below in the lowest card."""
        low, u = min((box.h for box in self.boxes), default=0.0), self.stack.u
        return max(1.0, min(self.stack.badge, max(low - 12 * u, min(low - 4 * u, 22 * u))))


def title() -> str:
    return _("Columns")


def calls(game: Game) -> tuple[tuple[str, str], ...]:
    """Return what is typed to call a card: numbers for terms, letters for definitions."""
    terms, definitions = len(game.round.terms), len(game.round.definitions)
    numbers = (f"1–{terms}" if terms > 1 else "1", _("term"))
    letters = (f"A–{LETTERS[definitions - 1]}" if definitions > 1 else "A", _("definition"))
    return (letters, numbers) if game.options.direction == "definition" else (numbers, letters)


def stays_open(game: Game, area: Box, ui: Ui) -> bool:
    """Return False: all cards lie open anyway."""
    return False


def fits(key: RoundKey) -> bool:
    """Return True if this round can be read at the floor."""
    term, definition = key.limits("term"), key.limits("definition")
    for way in _ways(key):
        for share in way.shares:
            terms, definitions = stacks(key, share, way)
            if terms.readable(term.floor, TIGHT):
                # a larger share for the terms would only leave the definitions less
                if definitions.readable(definition.floor, TIGHT):
                    return True
                break
    return False


def lay(game: Game, area: Box, ui: Ui, now: int) -> tuple[Node, ...]:
    """Return the cards of the round on the board, in reading order, each sending `Pick`."""
    round_, names = game.round, names_on_board(game, labels(game.round))
    terms, definitions = _layout(RoundKey.of_game(game, area, ui))
    sides = [(round_.terms, terms), (round_.definitions, definitions)]
    if game.options.direction == "definition":
        sides.reverse()
    return tuple(
        _node(card, names[card.id], cards.state_of(game, card.id, now), side, place)
        for dealt, side in sides
        for place, card in enumerate(dealt)
    )


def _node(card: Card, label: str, state: cards.State, side: SideLayout, place: int) -> Node:
    box, u, edge = side.boxes[place], side.stack.u, side.badge
    left = box.x + 11 * u + (side.stack.badge - edge) / 2
    marks = [cards.badge(label, card.side, state, Box(left, box.centre.y - edge / 2, edge, edge))]
    if state == "hinted":
        marks.append(cards.hint_mark(card.side, box, u))
    if state in cards.SETTLED:
        side_px = 18 * u
        beside = Box(box.right - side_px - 4 * u, box.centre.y - side_px / 2, side_px, side_px)
        marks.append(cards.settled_mark(state, beside))
    face = cards.face(card.face, card.side, state, side.parts[place], side.size, "left", label)
    skin, value = cards.skin(card.side, state, box, u), cards.state_in_words(state)
    name = labelled(card.face, label)
    rest = Lens(card.id) if side.cut[place] else None
    return cards.node(card.id, box, (name, value), state, skin, face, marks, rest, card.id)


@lru_cache(32)
def _layout(key: RoundKey) -> tuple[SideLayout, SideLayout]:
    """Return the arrangement of both sides that gives the best sizes.

    Larger text than the board has room for is not larger, but cut: it stays as large as it can.
    """
    best = _best(key)
    if not _whole(best):
        best = next((less for less in map(_best, key.smaller()) if _whole(less)), best)
    _value, terms, definitions = best
    return _placed(*terms), _placed(*definitions)


def _best(key: RoundKey) -> Arranged:
    return max(_arrangements(key), key=lambda one: one[0])


def _whole(one: Arranged) -> bool:
    """Return True if every text shows whole."""
    return bool(one[1][1].level and one[2][1].level)


def _placed(stack: Stack, sized: Sized) -> SideLayout:
    boxes = stack.cards(sized)
    places = [stack.parts(side, box) for side, box in zip(stack.sides, boxes, strict=True)]
    both = zip(stack.sides, places, strict=True)
    cut = tuple(stack.cut(side, parts.text, sized.size) for side, parts in both)
    return SideLayout(stack, sized.size, boxes, tuple(cards.one_scale(places)), cut)


def _arrangements(key: RoundKey) -> Iterator[Arranged]:
    """Yield each way to share the board out, with a value that is larger for a better one."""
    term, definition = key.limits("term"), key.limits("definition")
    natural = _natural_share(key)
    for way in _ways(key):
        for share in way.shares:
            terms, definitions = stacks(key, share, way)
            large = definitions.sized(definition)
            small = terms.sized(term.under(large.size * TERM_UNDER))
            if large.size > small.size * DEFINITION_UNDER:
                large = definitions.sized(definition.under(small.size * DEFINITION_UNDER))
            value = _value(small, large) - 0.02 * abs(share - natural) - way.cost
            value -= WRAPPED * (terms.wrapped(small.size) + definitions.wrapped(large.size))
            value -= MISSING * (terms.missing(small) + definitions.missing(large))
            pictures = terms.picture_size(small), definitions.picture_size(large)
            value += PICTURED * sum(log(size) for size in pictures if size)
            yield value, (terms, small), (definitions, large)
            if small.level and not large.level:
                break  # less room for definitions can only be worse


def _value(terms: Sized, definitions: Sized) -> float:
    """Rate an arrangement: all whole is best, then both sides large, with room around the words."""
    cut = 100.0 * ((not terms.level) + (not definitions.level))
    tight = 0.06 * ((terms.level < 3) + (definitions.level < 3))
    smaller = min(terms.size, definitions.size)
    return log(definitions.size) + 0.6 * log(terms.size) + 0.4 * log(smaller) - cut - tight


def _natural_share(key: RoundKey) -> float:
    """Return the terms' share of the width if each side had what its longest line asks for."""
    wide, (one, two) = key.ui.measure.width, key.languages
    term = max((wide(words_of(s), 10, WEIGHTS["term"], one) for s in key.terms), default=1)
    other = max((wide(words_of(s), 10, 400, two) for s in key.definitions), default=1)
    return min(0.5, max(SPLITS[0], (term + 40) / (term + other + 80)))


def _ways(key: RoundKey) -> tuple[Way, ...]:
    """Return how the sides may lie; one above the other only where there is more height."""
    beside = tuple(Way(across, across) for across in _across(key))
    if key.area.h <= key.area.w:
        return beside
    few = tuple(n for n in (1, 2, 3) if n <= max(1, len(key.terms)))
    above = tuple(Way(n, across, above=True) for across in _across(key) for n in few)
    return (*beside, *above)


def _across(key: RoundKey) -> tuple[int, ...]:
    """Return how many cards may lie in a row of one side."""
    longest = max((length(side) for side in key.terms + key.definitions), default=0)
    many = all(n >= 6 for n in (len(key.terms), len(key.definitions)))
    return (1, 2) if many and longest <= SHORT else (1,)


def stacks(key: RoundKey, share: float, way: Way = BESIDE) -> tuple[Stack, Stack]:
    """Return terms and definitions, each in its part of the area."""
    u, terms_first = key.ui.u, key.options.direction == "term"
    part = share if terms_first else 1 - share
    if way.above:
        first, second = _halves_above(key.area, part, round(20 * u))
    else:
        first, second = _halves_beside(key.area, part, round((20 if way.terms == 1 else 32) * u))
    one, two = (first, second) if terms_first else (second, first)
    wide, badge = key.area.w, (38 if key.options.room == "projector" else 30) * u
    rest = u, badge, wide, key.ui.measure, PICTURES[key.options.room] * u
    return (
        Stack(key.terms, "term", way.terms, one, *rest),
        Stack(key.definitions, "definition", way.definitions, two, *rest),
    )


def _halves_beside(area: Box, share: float, gap: int) -> tuple[Box, Box]:
    left = round(max(2.0, area.w - gap) * share)
    first, rest = area.left_part(left)
    return first, Box(first.right + gap, rest.y, max(1.0, area.right - first.right - gap), rest.h)


def _halves_above(area: Box, share: float, gap: int) -> tuple[Box, Box]:
    high = round(max(2.0, area.h - gap) * share)
    first, rest = area.top_part(high)
    low = max(1.0, area.bottom - first.bottom - gap)
    return first, Box(rest.x, first.bottom + gap, rest.w, low)
