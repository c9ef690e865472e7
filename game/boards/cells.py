"""Where the cards and panels of a memory round lie, and how large their texts are."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache

from game.boards import cards
from game.boards.board import RoundKey
from game.boards.sizes import KINDS, TERM_UNDER, WEIGHTS, Kind, Limits, largest, words_of
from game.core.grid import grid
from game.core.pair_set import Side
from game.values import dataclass
from game.view.box import Box

GAP = 12
GRID_SHARES = (0.38, 0.33, 0.28, 0.24, 0.2)
"""Shares of the width that the grid of labels may take (of the height in an upright window);
less for longer texts."""
NARROWEST = 40
"""Units that a cell of the grid is wide and high at least, to be called and hit."""
Room = Callable[[Side], Box]
"""The box that the words of a side have, wherever its card lies."""
Place = tuple[tuple[Box, ...], tuple[Box, Box] | None]
"""The cells of the cards, and the panels if texts are read there."""


@dataclass(frozen=True, slots=True)
class Layout:
    """The cells in the order of the cards, the panels, the sizes of the texts."""

    cells: tuple[Box, ...]
    panels: tuple[Box, Box] | None
    sizes: dict[Kind, float]
    cut: frozenset[tuple[Kind, Side]]
    """Whose text does not fit and ends in "…"."""


def all_readable(key: RoundKey) -> bool:
    """Return True if every text can be read at the floor, on the cards or in the panels."""
    return any(_floor_fits(key, place) for place in _places(key))


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
    places = tuple(_places(key))
    place = next((place for place in places if _floor_fits(key, place)), places[-1])
    definition = _size(key, key.limits("definition"), "definition", place)
    beside = key.limits("term").under(definition * TERM_UNDER)
    sizes: dict[Kind, float] = {
        "term": _size(key, beside, "term", place),
        "definition": definition,
    }
    room = _room(key, place)
    cut = frozenset(
        (kind, side)
        for kind, size in sizes.items()
        for side in key.sides(kind)
        if not _readable(key, (side,), kind, room, True, size)
    )
    return Layout(*place, sizes, cut)


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
    if area.is_upright:
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


def _places(key: RoundKey) -> Iterator[Place]:
    """Yield where the round may lie, the best first: on the cards, then in panels."""
    for turned in (True, False) if key.area.is_upright else (False,):
        yield _cells(key, key.area, turned), None
    for share in GRID_SHARES:
        left, panels = with_panels(key.area, key.ui.u, share)
        cells = _cells_of_labels(key, left)
        if share == GRID_SHARES[0] or _is_wide_enough(key, cells):
            yield cells, panels


def _cells_of_labels(key: RoundKey, area: Box) -> tuple[Box, ...]:
    """Return the cells beside panels: turned with the window where they stay large enough."""
    turned = _cells(key, area, key.area.is_upright)
    return turned if _is_wide_enough(key, turned) else _cells(key, area, False)


def _is_wide_enough(key: RoundKey, cells: tuple[Box, ...]) -> bool:
    return min(cells[0].w, cells[0].h) >= NARROWEST * key.ui.u


def _cells(key: RoundKey, area: Box, turned: bool) -> tuple[Box, ...]:
    """Return equal boxes for all cards in whole pixels, in the order of the cards.

    The letter of a card is its row and the number its column. On a grid that is `turned` to be
    higher than wide it is the other way round, as in a spreadsheet: no card changes its name.
    """
    lines, places = grid(len(key.terms) + len(key.definitions))
    rows, across = (places, lines) if turned else (lines, places)
    gap = round(GAP * key.ui.u)
    w = max(1, int(area.w - gap * (across - 1)) // across)
    h = max(1, int(area.h - gap * (rows - 1)) // rows)
    wheres = ((n, line) if turned else (line, n) for line in range(lines) for n in range(places))
    return tuple(Box(area.x + c * (w + gap), area.y + r * (h + gap), w, h) for r, c in wheres)


def _room(key: RoundKey, place: Place) -> Room:
    """Return how much room the words of each side have: on its card, or in a panel."""
    (cells, panels), u = place, key.ui.u
    if panels is not None:
        return lambda side: panel_parts(side, panels[0], u).text
    inside = content(cells[0], u)
    return lambda side: cards.parts(side, inside, u, above=True).text


def _size(key: RoundKey, bounds: Limits, kind: Kind, place: Place) -> float:
    room, breaking = _room(key, place), place[1] is not None

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


def _floor_fits(key: RoundKey, place: Place) -> bool:
    room, breaking = _room(key, place), place[1] is not None
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
