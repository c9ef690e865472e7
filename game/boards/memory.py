"""Memory: a grid of cards face down; long texts are read in panels beside a smaller grid."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from game.boards import cards, reading
from game.boards.board import Lens
from game.boards.cells import Key, Laid, all_readable, content, laid
from game.boards.sizes import KINDS, Kind
from game.core.game import Card, Game
from game.core.moves import Pick
from game.core.options import Options
from game.core.pair_set import Pair, Side
from game.modes.memory import labels
from game.view.box import Box
from game.view.measure import Measure
from game.view.node import Mark, Node, Text
from game.view.ui import Ui
from game.words import _


def title() -> str:
    return _("Memory")


def calls(game: Game) -> tuple[tuple[str, str], ...]:
    """Return what is typed to turn a card: its row and its column."""
    return (("A1…", _("turn")),)


def fits(
    pairs: Sequence[Pair], distractors: Sequence[Side], options: Options, size: tuple[int, int],
    measure: Measure,
) -> bool:  # fmt: skip
    """Whether one round of these pairs can be read whole at the floor, in this window."""
    ui = Ui(*size, measure=measure)
    terms, definitions = tuple(p.term for p in pairs), tuple(p.definition for p in pairs)
    key = Key(terms, definitions, ui.body, ui, options)
    return all_readable(key)


def lay(game: Game, area: Box, ui: Ui, now: int) -> tuple[Node, ...]:
    """The cards of the round on the board, in reading order, each sending `Pick`."""
    round_ = game.round
    where = laid(
        Key(
            tuple(card.face for card in round_.terms),
            tuple(card.face for card in round_.definitions),
            area, replace(ui, text=1.0), game.options,
        )
    )  # fmt: skip
    names = labels(round_)
    by_id = {card.id: card for card in round_.cards}
    nodes = tuple(
        _node(by_id[i], names[i], game, where, box, ui.u, now)
        for i, box in zip(round_.order, where.cells, strict=False)
    )
    if where.panels is None:
        return nodes
    sizes = dict(zip(KINDS, where.sizes, strict=True))
    return nodes + reading.panels(game, where.panels, sizes, names, ui, now)


def _node(card: Card, label: str, game: Game, where: Laid, box: Box, u: float, now: int) -> Node:
    state = cards.state_of(game, card.id, now)
    opened = state == "matched" or card.id in game.face_up
    # A card face down must not tell its side; all backs look like terms, all faces like paper.
    kind: Kind = "definition" if opened else "term"
    marks: list[Mark] = []
    face = cards.Face()
    if opened and where.panels is None:
        inside = cards.parts(card.face, content(box, u), u, above=True)
        face = cards.face(card.face, card.side, state, inside, where.size(card.side), "centre")
        colour = cards.ink(kind, state)
        face = replace(face, texts=tuple(replace(text, colour=colour) for text in face.texts))
    if opened:
        marks += _settled(label, state, box, u, where.panels is not None)
    if state == "hinted":
        marks.append(cards.hint_mark(kind, box, u))
    called = _name(label, state, box, u, opened, where.panels is not None)
    return Node(
        id=f"card-{card.id}", role="card", box=box,
        label=_("{label}, {words}").format(label=label, words=card.face.spoken)
        if opened else label,
        value=_value(state, opened), skin=cards.skin(kind, state, box, u),
        texts=(*called, *face.texts), icons=face.icons, pictures=face.pictures,
        marks=tuple(marks), message=Pick(card.id), selected=state == "chosen",
        rest=Lens(card.id) if opened and (card.side, card.face) in where.cut else None,
    )  # fmt: skip


def _value(state: cards.State, opened: bool) -> str:
    if not opened:
        return _("face down, hint") if state == "hinted" else _("face down")
    return cards.state_in_words(state) if state in ("matched", "wrong") else _("face up")


def _name(
    label: str, state: cards.State, box: Box, u: float, opened: bool, panels: bool
) -> tuple[Text, ...]:
    """The label: large on a card's back (and in a grid without texts), small above a text."""
    large = min(38 * u, box.h * 0.4, box.w * 0.34)
    colour = cards.ink("definition" if opened else "term", state)
    if panels and state in ("matched", "wrong"):
        upper = box.top_part(box.h * 0.58)[0]
        large = min(large, upper.h * 0.5)
        return (Text(label, upper, large, 700, colour, "centre", "bottom", lines=1),)
    if panels or not opened:
        return (Text(label, box, large, 700, colour, "centre", lines=1),)
    head = Box(box.x + 12 * u, box.y + 5 * u, max(1.0, box.w - 24 * u), min(22 * u, box.h))
    return (Text(label, head, min(15 * u, box.h * 0.2), 600, colour, lines=1),)


def _settled(label: str, state: cards.State, box: Box, u: float, panels: bool) -> list[Mark]:
    """The tick or the cross of an answer."""
    if state not in ("matched", "wrong"):
        return []
    edge = min(24 * u, box.h * 0.36, box.w * 0.36)
    if panels:
        place = Box(box.centre.x - edge / 2, box.y + box.h * 0.6, edge, edge)
    else:
        place = Box(box.right - edge - 5 * u, box.y + 5 * u, edge, edge)
    return [cards.badge(label, "definition", state, place)]
