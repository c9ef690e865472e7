"""Where the cards and panels of a memory round lie, and how large their texts are."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from game.boards import cards
from game.boards.board import RoundKey
from game.boards.sizes import KINDS, TERM_UNDER, WEIGHTS, Kind, Limits, largest, words_of
from game.core.grid import grid
from game.core.pair_set import Side
from game.view.box import Box

GAP = 12
GRID_SHARES = (0.38, 0.33, 0.28, 0.24, 0.2)
"""Shares of the width that the grid of labels may take (of the height in an upright window);
less for longer texts."""
NARROWEST = 40
"""Units that a cell of the grid is wide and high at least, to be called and hit."""
Room = Callable[[Side], Box]
"""The box that the words of a side have, wherever its card lies."""


@dataclass(frozen=True, slots=True)
class Layout:
    """The cells in reading order, the panels (if texts are read there), the sizes of the texts."""

    cells: tuple[Box, ...]
    panels: tuple[Box, Box] | None
    sizes: dict[Kind, float]
    cut: frozenset[tuple[Kind, Side]]
    """Whose text does not fit and ends in "…"."""


def all_readable(key: RoundKey) -> bool:
    """Return True if every text can be read at the floor, on the cards or in the panels."""
    return _on_cards(key) or _panel_share(key) is not None


@lru_cache(32)
def layout(key: RoundKey) -> Layout:
    """Lay out with texts as large as is asked for, or as they show whole if that is less."""
    wanted = _layout(key)
    if not wanted.cut:
        return wanted
    return next((less for less in map(_layout, key.smaller()) if not less.cut), wanted)


def _layout(key: RoundKey) -> Layout:
    """Lay texts out on the cards if all can be read there, in panels if not.

    This is decided from the whole round, so that nothing jumps when a card is turned.
    """
    on_cards = _on_cards(key)
    share = 0.0 if on_cards else _panel_share(key) or _shares(key)[-1]
    room = _in_cell(key) if on_cards else _in_panel(key, share)
    definition = _size(key, key.limits("definition"), "definition", room, not on_cards)
    beside = key.limits("term").under(definition * TERM_UNDER)
    sizes: dict[Kind, float] = {
        "term": _size(key, beside, "term", room, not on_cards),
        "definition": definition,
    }
    cut = frozenset(
        (kind, side)
        for kind, size in sizes.items()
        for side in key.sides(kind)
        if not _readable(key, (side,), kind, room, True, size)
    )
    if on_cards:
        return Layout(_cells(key, key.area), None, sizes, cut)
    left, panels = with_panels(key.area, key.ui.u, share)
    return Layout(_cells(key, left), panels, sizes, cut)


def content(cell: Box, u: float) -> Box:
    """Return the part of a cell below its label."""
    return Box(
        cell.x + 12 * u, cell.y + 27 * u, max(1.0, cell.w - 24 * u), max(1.0, cell.h - 38 * u)
    )


def with_panels(area: Box, u: float, share: float) -> tuple[Box, tuple[Box, Box]]:
    """Return the grid's part of the area, and two panels right of it, or below in an upright one.

    `share` is the grid's part of the width, or of the height where the panels are below.
    """
    wide, high, gap = int(area.w), int(area.h), round(20 * u)
    if area.h > area.w:
        grid_h = round(high * share)
        of_labels, y = Box(area.x, area.y, wide, grid_h), area.y + grid_h + gap
        panels = Box(area.x, y, wide, max(1.0, high - grid_h - gap))
    else:
        grid_w = round(area.w * share)
        of_labels, x = Box(area.x, area.y, grid_w, high), area.x + grid_w + gap
        panels = Box(x, area.y, max(1.0, wide - grid_w - gap), high)
    upper, lower = panels.grid(2, 1, round(12 * u))
    return of_labels, (upper, lower)


def _panel_content(panel: Box, u: float) -> Box:
    """Return where the text of a panel stands: right of its badge."""
    left, top = 62 * u, 10 * u
    w, h = max(1.0, panel.w - left - 20 * u), max(1.0, panel.h - 2 * top)
    return Box(panel.x + left, panel.y + top, w, h)


def panel_parts(side: Side, panel: Box, u: float) -> cards.Parts:
    """Return where the words and the picture of a side stand in a panel."""
    return cards.parts(side, _panel_content(panel, u), u, above=False)


def _cells(key: RoundKey, area: Box) -> tuple[Box, ...]:
    """Return equal boxes for all cards in whole pixels, in reading order."""
    rows, across = grid(len(key.terms) + len(key.definitions))
    gap = round(GAP * key.ui.u)
    w = max(1, int(area.w - gap * (across - 1)) // across)
    h = max(1, int(area.h - gap * (rows - 1)) // rows)
    return tuple(
        Box(area.x + c * (w + gap), area.y + r * (h + gap), w, h)
        for r in range(rows)
        for c in range(across)
    )


def _on_cards(key: RoundKey) -> bool:
    return _floor_fits(key, _in_cell(key), False)


def _in_cell(key: RoundKey) -> Room:
    u = key.ui.u
    inside = content(_cells(key, key.area)[0], u)
    return lambda side: cards.parts(side, inside, u, above=True).text


def _panel_share(key: RoundKey) -> float | None:
    """Return the largest share of the grid that leaves room to read beside it, if there is one."""
    fitting = (s for s in _shares(key) if _floor_fits(key, _in_panel(key, s), True))
    return next(fitting, None)


def _shares(key: RoundKey) -> list[float]:
    """Return the shares at which the cells of the grid are still large enough."""
    u, first = key.ui.u, GRID_SHARES[0]
    cells = {s: _cells(key, with_panels(key.area, u, s)[0])[0] for s in GRID_SHARES}
    return [s for s, c in cells.items() if s == first or min(c.w, c.h) >= NARROWEST * u]


def _in_panel(key: RoundKey, share: float) -> Room:
    u = key.ui.u
    panel = with_panels(key.area, u, share)[1][0]
    return lambda side: panel_parts(side, panel, u).text


def _size(key: RoundKey, bounds: Limits, kind: Kind, room: Room, breaking: bool) -> float:
    def legible(size: float) -> bool:
        """At the floor there is no smaller size for a word that no hyphen can divide."""
        whole = size <= bounds.floor or _parts_whole(key, kind, room, size)
        return whole and _readable(key, key.sides(kind), kind, room, breaking, size)

    return largest(bounds, legible) or bounds.floor


def _parts_whole(key: RoundKey, kind: Kind, room: Room, size: float) -> bool:
    """Return True if words that are too long for a line can be divided by hyphens."""
    measure, weight = key.ui.measure, WEIGHTS[kind]
    for side in key.sides(kind):
        words, wide = words_of(side), room(side).w
        if measure.longest_word(words, size, weight, side.language) <= wide:
            continue
        if measure.longest_part(words, size, weight, side.language) > wide:
            return False
    return True


def _floor_fits(key: RoundKey, room: Room, breaking: bool) -> bool:
    return all(
        _readable(key, key.sides(kind), kind, room, breaking, key.limits(kind).floor)
        for kind in KINDS
    )


def _readable(
    key: RoundKey, sides: Sequence[Side], kind: Kind, room: Room, breaking: bool, size: float
) -> bool:
    """Return True if all of these show whole at this size; `breaking` lets words be broken."""
    weight, measure = WEIGHTS[kind], key.ui.measure
    for side in sides:
        words, box = words_of(side), room(side)
        if not words:
            continue
        if not breaking and measure.longest_word(words, size, weight, side.language) > box.w:
            return False
        if measure.height(words, size, box.w, weight, side.language) > box.h + 0.02 * size:
            return False
    return True
