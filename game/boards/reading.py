"""Memory with long texts: a small grid to choose from, two panels to read in."""

from __future__ import annotations

from dataclasses import replace

from game.boards import cards
from game.boards.cards import State
from game.boards.sizes import Kind
from game.core.game import Card, Game
from game.core.pair_set import Side
from game.view.box import Box
from game.view.node import Mark, Node, Skin, Text
from game.view.ui import Ui
from game.words import _

GRID_SHARES = (0.38, 0.33, 0.28, 0.24, 0.2)
"""Shares of the width that the grid of labels may take; less for longer texts."""
NARROWEST = 40
"""Units that a cell of the grid is wide at least, to be called and hit."""


def cut(area: Box, u: float, share: float) -> tuple[Box, tuple[Box, Box]]:
    """Return the grid's part of the area, and the two panels right of it."""
    gap = round(20 * u)
    left = round(area.w * share)
    right = Box(
        area.x + left + gap, area.y, max(1.0, int(area.right - area.x) - left - gap), int(area.h)
    )
    upper, lower = right.grid(2, 1, round(12 * u))
    return Box(area.x, area.y, left, int(area.h)), (upper, lower)


def content(panel: Box, u: float) -> Box:
    """Return where the text of a panel stands: right of its badge."""
    left, top = 62 * u, 10 * u
    w, h = max(1.0, panel.w - left - 20 * u), max(1.0, panel.h - 2 * top)
    return Box(panel.x + left, panel.y + top, w, h)


def parts(side: Side, panel: Box, u: float) -> cards.Parts:
    """Return where the words and the picture of a side stand in a panel."""
    return cards.parts(side, content(panel, u), u, above=False)


def panels(
    game: Game,
    boxes: tuple[Box, Box],
    sizes: dict[Kind, float],
    names: dict[int, str],
    ui: Ui,
    now: int,
) -> tuple[Node, ...]:
    """Return the turned cards to read, or else the pair that was found last."""
    to_read = game.face_up[:2] or (game.joined[-1] if game.joined else ())
    nodes = []
    for place, box in enumerate(boxes):
        if place < len(to_read):
            card = game.card(to_read[place])
            state, size = cards.state_of(game, card.id, now), sizes[card.side]
            nodes.append(_panel(f"reading-{place}", card, names[card.id], state, box, size, ui.u))
        else:
            nodes.append(_empty(place, box, ui))
    return tuple(nodes)


def _panel(id: str, card: Card, label: str, state: State, box: Box, size: float, u: float) -> Node:
    # The panel is a page to read, whatever side it comes from; the ring stays on the grid.
    kind: Kind = "definition"
    look: State = "normal" if state == "chosen" else state
    inside = parts(card.face, box, u)
    face = cards.face(card.face, card.side, look, inside, size, "left")
    texts = tuple(replace(text, colour=cards.ink(kind, look)) for text in face.texts)
    badge = Box(box.x + 12 * u, box.centre.y - 18 * u, 38 * u, 36 * u)
    marks, skin = (_reading_badge(label, look, badge),), cards.skin(kind, look, box, u)
    name = _("{label}, {words}").format(label=label, words=card.face.spoken)
    return Node(id, "panel", box, name, "", skin, texts, face.icons, marks, face.pictures)


def _reading_badge(label: str, state: State, box: Box) -> Mark:
    mark = cards.badge(label, "definition", state, box)
    return mark if state in ("matched", "wrong") else Mark(label, box, box.h * 0.46, "ink", "edge")


def _empty(place: int, box: Box, ui: Ui) -> Node:
    u = ui.u
    words = (_("Turn a card to read it here"), _("The second card is read here"))[place]
    text = Text(words, box.inset(24 * u), ui.type(17), colour="muted", align="centre")
    skin = Skin(edge="edge", edge_px=max(1.0, 1.5 * u), radius=min(14 * u, box.h * 0.28))
    return Node(f"reading-{place}", "panel", box, skin=skin, texts=(text,))
