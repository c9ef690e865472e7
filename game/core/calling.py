"""Calling: which card is meant by labels typed one letter at a time ("1", "12", "A3")."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from game.core.game import Game

KEEP_MS = 1200
"""A half-typed label is forgotten after this long."""
HOLD_MS = 700
"""How long "1" waits for a second digit when it would complete an answer on a board with a 12."""


@dataclass(frozen=True, slots=True)
class Call:
    """What has been typed so far and when; `open` when it is a label that could go on."""

    typed: str = ""
    at: int = 0
    open: bool = False


NOTHING = Call()


def type_letter(
    call: Call, letter: str, labels: Collection[str], now: int
) -> tuple[Call, str | None]:
    """Take one more letter in; answer what is typed now and the label that is meant, if any.

    A label that is the beginning of others ("1" of "12") is meant at once, and stays open: the
    next digit changes it. Letters that begin no label are dropped.
    """
    before = call.typed if now - call.at < KEEP_MS else ""
    for typed in (before + letter.upper(), letter.upper()):
        longer = any(label.startswith(typed) and label != typed for label in labels)
        if typed in labels:
            return (Call(typed, now, True) if longer else NOTHING), typed
        if longer:
            return Call(typed, now), None
    return NOTHING, None


@dataclass(frozen=True, slots=True)
class Caller:
    """What is being called on a board: the letters so far, and a label that waits (`held`).

    A label waits when it would complete an answer but could still become another one: after
    "C", the "1" on a board with a 12. It is meant after HOLD_MS, at Enter, or at a next letter
    that does not go on with it.
    """

    call: Call = NOTHING
    held: str = ""

    def typed(
        self, letter: str, labels: Collection[str], completes: Collection[str], now: int
    ) -> tuple[Caller, tuple[str, ...]]:
        """Take a letter in; answer the labels that are meant now, in order.

        `completes` are the labels that would complete an answer.
        """
        call, label = type_letter(self.call, letter, labels, now)
        meant: tuple[str, ...] = ()
        if self.held and not (label or call.typed).startswith(self.held):
            meant = (self.held,)
        if label is None:
            return Caller(call, "" if meant else self.held), meant
        if call.open and label in completes and not meant:
            return Caller(call, label), meant
        return Caller(call), (*meant, label)

    def whole(self) -> tuple[Caller, tuple[str, ...]]:
        """Nothing more comes: the label that waits is meant."""
        return Caller(), (self.held,) if self.held else ()

    def later(self, now: int) -> tuple[Caller, tuple[str, ...]]:
        """Time has passed: a label that waited long enough is meant, old letters are forgotten."""
        if self.held and now >= self.call.at + HOLD_MS:
            return self.whole()
        if self.call.typed and now >= self.call.at + KEEP_MS:
            return Caller(), ()
        return self, ()

    @property
    def due(self) -> int | None:
        """When `later` would change something, or None."""
        if self.held:
            return self.call.at + HOLD_MS
        return self.call.at + KEEP_MS if self.call.typed else None

    @property
    def shown(self) -> str:
        """The half-typed label to show, "" when there is none."""
        return self.call.typed if not self.call.open or self.held else ""


def completing(game: Game, labels: Mapping[str, int]) -> set[str]:
    """Return the labels whose cards would complete an answer with the chosen card."""
    if game.picked is None:
        return set()
    side = game.card(game.picked).side
    return {label for label, card in labels.items() if game.card(card).side != side}


def left(game: Game, labels: Mapping[int, str]) -> dict[str, int]:
    """Return the cards that may still be called: a "1" need not wait for a 12 that is matched."""
    matched = game.matched
    return {label: card for card, label in labels.items() if card not in matched}
