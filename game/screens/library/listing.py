"""The library's list before it is scrolled: cards, what stands in their place, broken files."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from game.screens.library import cards as library_cards
from game.screens.library import page as library_page
from game.screens.library.cards import ShowFaults
from game.screens.library.faces import Face
from game.screens.library.page import Notice
from game.shelf import Entry
from game.view.box import Box
from game.view.node import Node
from game.view.ui import Ui
from game.widgets import faults


@dataclass(frozen=True, slots=True)
class Laid:
    """The nodes, how tall they are together, the part of the glass in which they show, and
    the id of the first one that can have the keyboard."""

    nodes: tuple[Node, ...]
    height: float
    window: Box
    first: str


def lay(
    entries: Sequence[Entry], found: Sequence[Face], query: str, notices: Sequence[Notice],
    ui: Ui,
) -> Laid:  # fmt: skip
    """Cards for the sets that were found; below them a panel for each file that cannot play."""
    _strips, tall = library_page.notices(notices, 0, ui)
    top = ui(94) + tall
    window = Box(0, top, ui.width, ui.height - ui.footer - top)
    x, y, wide = ui.margin, top + ui(12), ui.width - 2 * ui.margin
    cards, height = library_cards.lay(found, x, y, wide, ui)
    nodes, y = list(cards), y + height
    if not found and (query or not entries):
        nodes += library_page.nothing(query, y, ui)
        y = max(node.box.bottom for node in nodes) + ui(10)
    for entry in filter(unplayable, entries):
        y += ui(20) if nodes else 0
        nodes.append(
            faults.panel(entry.path, entry.problems, x, y, wide, ui, ShowFaults(entry.path))
        )
        y = nodes[-1].box.bottom
    first = next((n.id for n in nodes if n.pressable and n.focusable), "search")
    return Laid(tuple(nodes), y + ui(7) - top, window, first)


def unplayable(entry: Entry) -> bool:
    """Whether the file was read and nothing in it can be played."""
    return not entry.playable and not entry.waiting
