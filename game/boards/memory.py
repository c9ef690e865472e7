"""Memory: a grid of cards face down; long texts are read in panels beside a smaller grid."""

from __future__ import annotations

from dataclasses import replace

from game.boards import cards
from game.boards.board import Lens, RoundKey
from game.boards.cells import Layout, all_readable, content, layout, panel_parts
from game.boards.sizes import Kind
from game.card_names import labelled
from game.core.game import Card, Game
from game.core.label_input import names_on_board
from game.modes.memory import labels
from game.view.box import Box
from game.view.node import Mark, Node, Skin, Text
from game.view.ui import Ui
from game.words import _

_ANSWERED = (*cards.SETTLED, "wrong")
"""The states of a card that an answer left."""


def title() -> str:
    return _("Memory")


def calls(game: Game) -> tuple[tuple[str, str], ...]:
    """Return what is typed to turn a card: a letter and a number, for its row and its column."""
    return (("A1…", _("turn")),)


def stays_open(game: Game, area: Box, ui: Ui) -> bool:
    """Return True if a wrong pair is to lie open until the player goes on.

    It is so where texts are read in panels, unless the player chose how long it stays.
    """
    is_auto = game.options.memory_wait_ms == "auto"
    return is_auto and layout(RoundKey.of_game(game, area, ui)).panels is not None


def fits(key: RoundKey) -> bool:
    """Return True if this round can be read at the floor."""
    return all_readable(key)


def lay(game: Game, area: Box, ui: Ui, now: int) -> tuple[Node, ...]:
    """Return the cards of the round on the board, in reading order, each sending `Pick`."""
    where = layout(RoundKey.of_game(game, area, ui))
    names = names_on_board(game, labels(game.round))
    by_id = {card.id: card for card in game.round.cards}
    lying = sorted(
        zip(game.round.order, where.cells, strict=False), key=lambda one: (one[1].y, one[1].x)
    )
    nodes = tuple(_node(by_id[i], names[i], game, where, box, ui.u, now) for i, box in lying)
    if where.panels is None:
        return nodes
    return nodes + _panels(game, where.panels, where.sizes, names, ui, now)


def _node(card: Card, label: str, game: Game, where: Layout, box: Box, u: float, now: int) -> Node:
    state, panels = cards.state_of(game, card.id, now), where.panels is not None
    opened = state in cards.SETTLED or card.id in game.face_up
    # A card face down must not tell its side; all backs look like terms, all faces like paper.
    kind: Kind = "definition" if opened else "term"
    face, name = cards.Face(), label
    if opened and not panels:
        inside = cards.parts(card.face, content(box, u), u, above=True)
        size = where.sizes[card.side]
        face = cards.face(card.face, card.side, state, inside, size, "centre", label)
    face = face.in_ink(cards.ink(kind, state))
    marks = _settled(label, state, box, u, panels) if opened else []
    if state == "hinted":
        marks.append(cards.hint_mark(kind, box, u))
    if opened:
        name = labelled(card.face, label)
    face = replace(face, texts=(_name(label, state, box, u, opened, panels), *face.texts))
    said, skin = (name, _value(state, opened)), cards.skin(kind, state, box, u)
    rest = Lens(card.id) if opened and (card.side, card.face) in where.cut else None
    return cards.node(card.id, box, said, state, skin, face, marks, rest)


def _value(state: cards.State, opened: bool) -> str:
    if not opened:
        return _("face down, hint") if state == "hinted" else _("face down")
    return cards.state_in_words(state) if state in (*_ANSWERED, "apart") else _("face up")


def _name(label: str, state: cards.State, box: Box, u: float, opened: bool, panels: bool) -> Text:
    """Return the label: large on a back (and in a grid without texts), small above a text."""
    large = min(38 * u, box.h * 0.4, box.w * 0.34)
    colour = cards.ink("definition" if opened else "term", state)
    if panels and state in _ANSWERED:
        upper = box.top_part(box.h * 0.58)[0]
        large = min(large, upper.h * 0.5)
        return Text(label, upper, large, 700, colour, "centre", "bottom", lines=1)
    if panels or not opened:
        return Text(label, box, large, 700, colour, "centre", lines=1)
    head = Box(box.x + 12 * u, box.y + 5 * u, max(1.0, box.w - 24 * u), min(22 * u, box.h))
    return Text(label, head, min(15 * u, box.h * 0.2), 600, colour, lines=1)


def _settled(label: str, state: cards.State, box: Box, u: float, panels: bool) -> list[Mark]:
    """Return the tick or the cross of an answer."""
    if state not in _ANSWERED:
        return []
    edge = min(24 * u, box.h * 0.36, box.w * 0.36)
    if panels:
        place = Box(box.centre.x - edge / 2, box.y + box.h * 0.6, edge, edge)
    else:
        place = Box(box.right - edge - 5 * u, box.y + 5 * u, edge, edge)
    if state in cards.SETTLED:
        return [cards.settled_mark(state, place)]
    return [cards.badge(label, "definition", state, place)]


# ------------------------------------------------------------------ panels for long texts


def _panels(
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


def _panel(
    id: str, card: Card, label: str, state: cards.State, box: Box, size: float, u: float
) -> Node:
    # The panel is a page to read, whatever side it comes from; the ring stays on the grid.
    kind: Kind = "definition"
    look: cards.State = "normal" if state == "chosen" else state
    inside = panel_parts(card.face, box, u)
    face = cards.face(card.face, card.side, look, inside, size, "left", label)
    face = face.in_ink(cards.ink(kind, look))
    badge = Box(box.x + 12 * u, box.centre.y - 18 * u, 38 * u, 36 * u)
    marks, skin = [_reading_badge(label, look, badge)], cards.skin(kind, look, box, u)
    if look in cards.SETTLED:
        beside = Box(badge.centre.x - 12 * u, badge.bottom + 4 * u, 24 * u, 24 * u)
        marks.append(cards.settled_mark(look, beside))
    name = labelled(card.face, label)
    return Node(
        id, "panel", box, name, "", skin, face.texts, face.icons, tuple(marks), face.pictures
    )


def _reading_badge(label: str, state: cards.State, box: Box) -> Mark:
    mark = cards.badge(label, "definition", state, box)
    return (
        mark
        if state in _ANSWERED
        else Mark(label, box, max(box.h * 0.46, min(12.0, 0.75 * box.h)), "ink", "edge")
    )


def _empty(place: int, box: Box, ui: Ui) -> Node:
    u = ui.u
    words = (_("Turn a card to read it here"), _("The second card is read here"))[place]
    text = Text(words, box.inset(24 * u), ui.type(17), colour="muted", align="centre")
    skin = Skin(edge="edge", edge_px=max(1.0, 1.5 * u), radius=min(14 * u, box.h * 0.28))
    return Node(f"reading-{place}", "panel", box, skin=skin, texts=(text,))
