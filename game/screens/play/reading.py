"""Reading: which card the lens shows, and how far its text is scrolled."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from game.core.game import Game
from game.core.pair_set import PairSet
from game.screens.play.wishes import CloseLens
from game.view.node import Node
from game.view.ui import Ui
from game.widgets.lens import lens

LENS_FLOOR = 0.033
"""The smallest text in the lens, as a share of the window's height."""


@dataclass
class Reading:
    """`card` is None while the lens is away; `room` is how far the text can be scrolled."""

    card: int | None = None
    scroll: float = 0.0
    room: float = 0.0

    def open(self, card: int | None, game: Game) -> None:
        """Show this card. In memory only what lies face up may be read."""
        if card is not None and game.options.mode == "memory":
            card = card if card in {*game.face_up, *game.matched} else None
        self.card, self.scroll = card, 0.0

    def by(self, pixels: float) -> None:
        """Scroll down (negative: up), as far as the text goes."""
        self.scroll = min(max(0.0, self.scroll + pixels), self.room)

    def key(self, name: str, line_px: float, page_px: float) -> None:
        """What a key does while the lens is open."""
        steps = {
            "down": line_px, "up": -line_px, "pagedown": page_px, "pageup": -page_px,
            "home": -1e9, "end": 1e9,
        }  # fmt: skip
        if name in steps:
            self.by(steps[name])
        elif name in ("escape", "enter", "space", "z"):
            self.card = None

    def nodes(
        self, game: Game, pair_set: PairSet, labels: Mapping[int, str], ui: Ui,
    ) -> tuple[Node, ...]:  # fmt: skip
        """The lens over the card; `labels` are what the cards are called."""
        assert self.card is not None
        card = game.card(self.card)
        side = pair_set.term_language if card.side == "term" else pair_set.definition_language
        floor = max(LENS_FLOOR, game.options.floor) * ui.height
        found, self.room = lens(
            card.face, labels[card.id], side, floor, self.scroll, CloseLens(), ui
        )
        return found


def meant(game: Game, focus: str) -> int | None:
    """The card to read when none was named: the chosen one, the one with the keyboard, or the
    longest that is left."""
    if game.picked is not None:
        return game.picked
    if game.options.mode == "memory":
        return game.face_up[-1] if game.face_up else None
    if focus.startswith("card-"):
        return int(focus[5:])
    left = [card for card in game.round.cards if card.id not in game.matched]
    return max(left or game.round.cards, key=lambda card: len(card.face.text)).id
