"""Label input: the card labels typed one letter at a time ("1", "12", "A3")."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from game.core.game import Game
from game.values import dataclass

KEEP_MS = 1200
"""A half-typed label is forgotten after this long."""
HOLD_MS = 700
"""How long "1" waits for a second digit when it would complete an answer on a board with a 12."""


@dataclass(frozen=True, slots=True)
class TypedLabel:
    """The letters typed so far and when (ms); `open`: a label that more letters may extend."""

    letters: str = ""
    at: int = 0
    open: bool = False


EMPTY = TypedLabel()


def type_letter(
    typed: TypedLabel, letter: str, labels: Collection[str], now: int
) -> tuple[TypedLabel, str | None]:
    """Add a letter; return what is typed now and the label that is entered by it, if any.

    A label that is the beginning of others ("1" of "12") is entered at once and stays open:
    the next digit changes it. Letters that begin no label are dropped.
    """
    before = typed.letters if now - typed.at < KEEP_MS else ""
    for letters in (before + letter.upper(), letter.upper()):
        longer = any(label.startswith(letters) and label != letters for label in labels)
        if letters in labels:
            return (TypedLabel(letters, now, True) if longer else EMPTY), letters
        if longer:
            return TypedLabel(letters, now), None
    return EMPTY, None


@dataclass(frozen=True, slots=True)
class LabelInput:
    """The input of labels on a board: the letters so far, and a label that waits (`held`).

    A label waits when it would complete an answer but could still become another one: after
    "C", the "1" on a board with a 12. It is entered after HOLD_MS, by Enter, or by a letter that
    does not extend it.
    """

    typed: TypedLabel = EMPTY
    held: str = ""

    def type(
        self, letter: str, labels: Collection[str], completes: Collection[str], now: int
    ) -> tuple[LabelInput, tuple[str, ...]]:
        """Add a letter; return the labels that are entered by it, in order.

        `completes` are the labels that would complete an answer.
        """
        typed, label = type_letter(self.typed, letter, labels, now)
        entered: tuple[str, ...] = ()
        if self.held and not (label or typed.letters).startswith(self.held):
            entered = (self.held,)
        if label is None:
            return LabelInput(typed, "" if entered else self.held), entered
        if typed.open and label in completes and not entered:
            return LabelInput(typed, label), entered
        return LabelInput(typed), (*entered, label)

    def flush(self) -> tuple[LabelInput, tuple[str, ...]]:
        """Enter the label that waits: nothing more is typed."""
        return LabelInput(), (self.held,) if self.held else ()

    def advance(self, now: int) -> tuple[LabelInput, tuple[str, ...]]:
        """Enter a label that has waited long enough by `now`, and forget old letters."""
        if self.held and now >= self.typed.at + HOLD_MS:
            return self.flush()
        if self.typed.letters and now >= self.typed.at + KEEP_MS:
            return LabelInput(), ()
        return self, ()

    @property
    def due(self) -> int | None:
        """The time at which `advance` would change something, or None."""
        if self.held:
            return self.typed.at + HOLD_MS
        return self.typed.at + KEEP_MS if self.typed.letters else None

    @property
    def text(self) -> str:
        """The half-typed label to show, "" when there is none."""
        return self.typed.letters if not self.typed.open or self.held else ""


def names_on_board(game: Game, labels: Mapping[int, str]) -> dict[int, str]:
    """Return what each card is called where it lies: matched ones share the term's label."""
    return {**labels, **{definition: labels[term] for term, definition in game.joined}}


def callable_labels(game: Game, labels: Mapping[int, str]) -> dict[str, int]:
    """Return the labels that can be called: those of unmatched cards, and of matched ones too.

    But a "1" that is left need not wait for a 12 that is matched.
    """
    free = free_labels(game, labels)
    hasty = tuple(free)
    matched = {n: c for c, n in labels.items() if n not in free and not n.startswith(hasty)}
    return free | matched


def type_on_board(
    typed: LabelInput, letter: str, game: Game, labels: Mapping[int, str], now: int
) -> tuple[LabelInput, tuple[str, ...]]:
    """Add a letter to what is typed on this board; return the labels that are entered by it."""
    completes = completing_labels(game, free_labels(game, labels))
    return typed.type(letter, callable_labels(game, labels), completes, now)


def completing_labels(game: Game, labels: Mapping[str, int]) -> set[str]:
    """Return the labels whose cards would complete an answer with the chosen card."""
    if game.picked is None:
        return set()
    side = game.card(game.picked).side
    return {label for label, card in labels.items() if game.card(card).side != side}


def free_labels(game: Game, labels: Mapping[int, str]) -> dict[str, int]:
    """Return the labels of unmatched cards."""
    matched = game.matched
    return {label: card for card, label in labels.items() if card not in matched}
