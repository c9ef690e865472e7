"""Reading: which card the lens shows, and how far its text is scrolled."""

from __future__ import annotations

from dataclasses import dataclass

from game.core.game import Game


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
    return max(left, key=lambda card: len(card.face.text)).id if left else None
