"""Card lens: which card of a board is read large, how far it is scrolled, and how it looks."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from game.boards.body import card_of
from game.core.game import Game
from game.core.pair_set import PairSet
from game.values import dataclass
from game.view.node import Node
from game.view.ui import Ui
from game.widgets.lens import lens

LENS_FLOOR = 0.033
"""The smallest text in the lens, as a share of the window's height."""


@dataclass(frozen=True, slots=True)
class Reading:
    """The card in the lens, None while the lens is away; `scroll` in pixels."""

    card: int | None = None
    scroll: float = 0.0

    def by(self, pixels: float, room: float) -> Reading:
        """Scroll down (negative: up) within `room`, which is how far the text goes."""
        return replace(self, scroll=min(max(0.0, self.scroll + pixels), room))

    def key(self, name: str, room: float, ui: Ui) -> Reading:
        """Scroll or close, by a key."""
        line, page = ui(48), ui.height * 0.6
        steps = {"down": line, "up": -line, "pagedown": page, "pageup": -page}
        steps |= {"home": -room, "end": room}
        if name in steps:
            return self.by(steps[name], room)
        return Reading() if name in ("escape", "enter", "space", "z") else self


def open_lens(card: int | None, game: Game, face_down: bool) -> Reading:
    """Return the lens over this card; of cards that lie face down only turned ones are read."""
    readable = not face_down or card in game.face_up or card in game.matched
    return Reading(card if readable else None)


def card_to_read(game: Game, focus: str, face_down: bool) -> int | None:
    """Return the card to read when none was named.

    That is the chosen one, the one with the keyboard, or the longest that is left.
    """
    if game.picked is not None:
        return game.picked
    if face_down:
        return game.face_up[-1] if game.face_up else None
    if (focused := card_of(focus)) is not None:
        return focused
    left = [card for card in game.round.cards if card.id not in game.matched]
    return max(left or game.round.cards, key=lambda card: len(card.face.text)).id


def lens_over(
    reading: Reading,
    game: Game,
    pair_set: PairSet,
    labels: Mapping[int, str],
    close: object,
    ui: Ui,
) -> tuple[tuple[Node, ...], float]:
    """Return the lens, and how far its text can be scrolled; `labels` name the cards.

    A press on it sends `close`.
    """
    if reading.card is None:
        return (), 0.0
    card = game.card(reading.card)
    side = pair_set.term_language if card.side == "term" else pair_set.definition_language
    floor = max(LENS_FLOOR, game.options.floor) * ui.height
    known = card.id in game.matched and card.pair is not None
    note = game.pairs[card.pair].note if known and card.pair is not None else ""
    return lens(card.face, labels[card.id], side, floor, reading.scroll, close, ui, note)
