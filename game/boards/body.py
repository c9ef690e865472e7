"""Body: the cards between header and foot, with what shows on them only for a while."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from game.boards import cards
from game.core.game import Game
from game.view.box import Point
from game.view.motion import CLOSE_UP_MS, Motion
from game.view.node import Node
from game.view.ui import Ui


def card_of(node_id: str) -> int | None:
    """Return the card that the node with this id is, None if it is no card."""
    return int(node_id[5:]) if node_id.startswith("card-") else None


def lit_pairs(game: Game, pointed_at: Iterable[int | None]) -> frozenset[str]:
    """Return the ids of the nodes of the matched pairs that hold a card in `pointed_at`."""
    meant = set(pointed_at)
    pairs = (pair for pair in game.joined if meant.intersection(pair))
    return frozenset(f"card-{card}" for pair in pairs for card in pair)


def as_they_are_now(
    nodes: Iterable[Node], lit: frozenset[str], motions: Mapping[str, Motion], ui: Ui
) -> tuple[Node, ...]:
    """Return the cards of the board with their motions; those in `lit` stand out."""
    shown = (cards.lit(node, ui.u) if node.id in lit else node for node in nodes)
    return tuple(replace(n, motion=motions[n.id]) if n.id in motions else n for n in shown)


def closing_up(nodes: Iterable[Node], board: Iterable[Node], start: int) -> tuple[Node, ...]:
    """Return the solution on its way from the board: cards slide from where they lay.

    What was not there before fades in. `start` is when (clock ms) it begins.
    """
    places = {node.id: node.box.centre for node in board}
    return tuple(_closing_up(node, places.get(node.id), start) for node in nodes)


def _closing_up(node: Node, place: Point | None, start: int) -> Node:
    if place is None:
        return replace(node, motion=Motion("fade", start, CLOSE_UP_MS))
    here = node.box.centre
    away = Motion("slide", start, CLOSE_UP_MS, dx=place.x - here.x, dy=place.y - here.y)
    return replace(node, motion=away)
