"""Where the cards of a memory round lie, and how large their texts are."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache, partial

from game.boards import cards, reading
from game.boards.board import RoundKey
from game.boards.sizes import (
    KINDS,
    TERM_UNDER,
    WEIGHTS,
    Kind,
    Limits,
    largest,
    limits,
    smaller,
    words_of,
)
from game.core.grid import grid
from game.core.pair_set import Side
from game.view.box import Box

GAP = 12
Room = Callable[[Side], Box]
"""The box that the words of a side have, wherever its card lies."""


@dataclass(frozen=True, slots=True)
class Key(RoundKey):
    """With what is measured in this layout."""

    @property
    def cards(self) -> int:
        return len(self.terms) + len(self.definitions)

    def sides(self, kind: Kind) -> tuple[Side, ...]:
        return self.terms if kind == "term" else self.definitions

    def limits(self, kind: Kind) -> Limits:
        return limits(self.sides(kind), kind, self.options, self.ui.height)


@dataclass(frozen=True, slots=True)
class Laid:
    """The cells in reading order, the panels (if texts are read there), the sizes of the texts."""

    cells: tuple[Box, ...]
    panels: tuple[Box, Box] | None
    sizes: tuple[float, float]
    cut: frozenset[tuple[Kind, Side]]
    """Whose text does not fit and ends in "…"."""

    def size(self, kind: Kind) -> float:
        return self.sizes[KINDS.index(kind)]


def all_readable(key: Key) -> bool:
    """Whether every text can be read whole at the floor, on the cards or in the panels."""
    return _on_cards(key) or _panel_share(key) is not None


@lru_cache(32)
def laid(key: Key) -> Laid:
    """Texts as large as is asked for, or as they show whole if that is less."""
    found = _laid(key)
    if found.cut:
        lesser = (_laid(replace(key, options=less)) for less in smaller(key.options))
        return next((one for one in lesser if not one.cut), found)
    return found


def _laid(key: Key) -> Laid:
    """Texts on the cards if all can be read there, in panels if not.

    This is decided from the whole round, so that nothing jumps when a card is turned.
    """
    on_cards = _on_cards(key)
    share = 0.0 if on_cards else _panel_share(key) or _shares(key)[-1]
    room = _in_cell(key) if on_cards else _in_panel(key, share)
    definition = _size(key, key.limits("definition"), "definition", room, not on_cards)
    beside = key.limits("term").under(definition * TERM_UNDER)
    term = _size(key, beside, "term", room, not on_cards)
    cut = frozenset(
        (kind, side)
        for kind, size in zip(KINDS, (term, definition), strict=True)
        for side in key.sides(kind)
        if not _readable(key, (side,), kind, room, True, size)
    )
    u = key.ui.u
    if on_cards:
        return Laid(cells(key.area, key.cards, u), None, (term, definition), cut)
    left, panels = reading.cut(key.area, u, share)
    return Laid(cells(left, key.cards, u), panels, (term, definition), cut)


def content(cell: Box, u: float) -> Box:
    """The part of a cell below its label."""
    return Box(
        cell.x + 12 * u, cell.y + 27 * u, max(1.0, cell.w - 24 * u), max(1.0, cell.h - 38 * u)
    )


def cells(area: Box, count: int, u: float) -> tuple[Box, ...]:
    """Equal boxes in whole pixels, in reading order."""
    rows, across = grid(count)
    gap = round(GAP * u)
    w = max(1, int(area.w - gap * (across - 1)) // across)
    h = max(1, int(area.h - gap * (rows - 1)) // rows)
    return tuple(
        Box(area.x + c * (w + gap), area.y + r * (h + gap), w, h)
        for r in range(rows)
        for c in range(across)
    )


def _on_cards(key: Key) -> bool:
    return _floor_fits(key, _in_cell(key), False)


def _in_cell(key: Key) -> Room:
    u = key.ui.u
    inside = content(cells(key.area, key.cards, u)[0], u)
    return lambda side: cards.parts(side, inside, u, above=True).text


def _panel_share(key: Key) -> float | None:
    """The largest share of the grid that leaves room to read beside it, if there is one."""
    fitting = (s for s in _shares(key) if _floor_fits(key, _in_panel(key, s), True))
    return next(fitting, None)


def _shares(key: Key) -> list[float]:
    """The shares at which the cells of the grid are still wide enough."""
    u, first = key.ui.u, reading.GRID_SHARES[0]
    widths = {
        s: cells(reading.cut(key.area, u, s)[0], key.cards, u)[0].w for s in reading.GRID_SHARES
    }
    return [s for s, w in widths.items() if s == first or w >= reading.NARROWEST * u]


def _in_panel(key: Key, share: float) -> Room:
    u = key.ui.u
    panel = reading.cut(key.area, u, share)[1][0]
    return lambda side: reading.parts(side, panel, u).text


def _size(key: Key, bounds: Limits, kind: Kind, room: Room, breaking: bool) -> float:
    found = largest(bounds, partial(_readable, key, key.sides(kind), kind, room, breaking))
    return found or bounds.floor


def _floor_fits(key: Key, room: Room, breaking: bool) -> bool:
    return all(
        _readable(key, key.sides(kind), kind, room, breaking, key.limits(kind).floor)
        for kind in KINDS
    )


def _readable(
    key: Key, sides: Sequence[Side], kind: Kind, room: Room, breaking: bool, size: float
) -> bool:
    """Whether all of these are shown whole at this size; `breaking` lets long words be broken."""
    weight, measure = WEIGHTS[kind], key.ui.measure
    for side in sides:
        words, box = words_of(side), room(side)
        if not words:
            continue
        if not breaking and measure.longest_word(words, size, weight) > box.w:
            return False
        if measure.height(words, size, box.w, weight) > box.h + 0.02 * size:
            return False
    return True
