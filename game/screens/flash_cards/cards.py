"""Cards: the pair in view as it lies between the edges of the screen, as large as it fits."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache

from game.boards.sizes import letters
from game.core.options import TERM_OVER_DEFINITION, Options, Room
from game.core.pair_set import Pair, Side
from game.formulas.sides import spoken
from game.screens.flash_cards.messages import Action, Hear
from game.screens.flash_cards.state import Sides, State
from game.values import dataclass
from game.view.box import Box
from game.view.node import Node
from game.view.ui import Ui
from game.widgets.pair_cards import SideCard, both_sides, one_side, remarks
from game.widgets.scroller import ScrollArea

EDGE, _GAP = 52, 18
"""Units of the strips left and right that lead to other pairs, and between them and the cards."""
TOP, BOTTOM = 98, 152
"""Units above and below the cards."""
_MOST = ((2, 0.32), (4, 0.24), (8, 0.16), (20, 0.12), (60, 0.09))
"""The longest text in letters and the part of the window's height that its letters may take."""
_PROSE = 0.07
IDS = ("term", "definition")


@dataclass(frozen=True, slots=True)
class CardProps:
    """All that the cards show: what of a pair, for which room; its note and hint, if wanted."""

    pair: Pair
    sides: Sides
    note: bool
    hint: bool
    room: Room


def card_area(ui: Ui) -> Box:
    """Return where the cards lie."""
    aside = ui.margin + ui(EDGE + _GAP)
    return Box(aside, ui(TOP), ui.width - 2 * aside, ui.height - ui(TOP + BOTTOM))


def content(state: State, ui: Ui) -> ScrollArea:
    """Return the pair in view as it lies unscrolled: its cards, its note and hint below them."""
    assert state.pair is not None
    hint = state.hint or state.is_known
    return _content(CardProps(state.pair, state.sides, state.is_known, hint, state.room), ui)


@lru_cache(maxsize=4)
def _content(props: CardProps, ui: Ui) -> ScrollArea:
    area, pair = card_area(ui), props.pair
    floor = Options(room=props.room, text_scale=ui.text).floor * ui.height
    low = Box(area.x, 0, area.w, 0)
    said, said_h = remarks(pair, low, ui, floor, note=props.note, hint=props.hint)
    below = said_h + ui(14) if said else 0.0
    room = replace(area, h=max(area.h - below, ui.type(150)))
    term = SideCard(
        "term",
        pair.term,
        pair.term.language,
        floor * TERM_OVER_DEFINITION,
        _most(pair.term, ui),
        Hear,
        bold=True,
    )
    definition = SideCard(
        "definition",
        pair.definition,
        pair.definition.language,
        floor,
        _most(pair.definition, ui),
        Hear,
    )
    if props.sides == "both":
        cards, tall = both_sides(term, definition, room, ui)
    else:
        cards, tall = one_side(term if props.sides == "term" else definition, room, ui)
    foot = area.y + tall + ui(14)
    nodes = (*cards, *(node.moved(0, foot) for node in said))
    window = Box(area.x - ui(8), area.y - ui(6), area.w + ui(8 + 16), area.h + ui(12))
    return ScrollArea(nodes, window, tall + below + ui(12), ui(8))


def _most(side: Side, ui: Ui) -> float:
    """Return the largest letters of a side in pixels: few letters may be very large."""
    count = letters(spoken(side.text))
    share = next((share for most, share in _MOST if count <= most), _PROSE)
    return share * min(ui.height, 0.75 * ui.width) * max(1.0, ui.text)


def card_nodes(state: State, ui: Ui) -> tuple[Node, ...]:
    """Return the cards as they are now: scrolled, turning, or pushed aside by a finger."""
    across = state.swipe.across if state.swipe is not None else 0.0
    nodes = content(state, ui).view("card-bar", state.scroller, ui)
    return tuple(_as_now(node, state, across) for node in nodes)


def _as_now(node: Node, state: State, across: float) -> Node:
    if node.id not in IDS:
        moving = state.motion if state.motion and state.motion.kind == "slide" else None
        return replace(node, motion=moving)
    node = replace(node, drag=True, motion=state.motion)
    if not state.both:
        node = replace(node, message=Action.TURN, keys=("up", "down"))
    return replace(node.moved(across, 0), clip=None) if across else node
