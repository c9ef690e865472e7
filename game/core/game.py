"""Game, frozen: everything a saved game would keep, whatever the mode."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import field, replace
from typing import TYPE_CHECKING, Literal

from game.core.moves import Answer
from game.core.options import Options
from game.core.pair_set import Pair, Side
from game.core.stopwatch import Stopwatch
from game.values import dataclass

if TYPE_CHECKING:
    from game.core.contest import Contest

LOCK_MS = 400
"""How long the two cards of a wrong answer stay locked."""
CLASS_MARK_MS = 2_000
"""How long a class, which looks up from its talk, sees that they were wrong, unless it goes on."""
LETTERS = "ABCDEFGHIJKL"
"""What definitions, or rows of a grid, are called by; no round has more of them."""


@dataclass(frozen=True, slots=True)
class Card:
    """One card on the board. `id` is unique in the run; `pair` is None for a distractor."""

    id: int
    side: Literal["term", "definition"]
    face: Side
    pair: int | None


@dataclass(frozen=True, slots=True)
class Round:
    """The cards of one round, in the order in which they lie on the board."""

    terms: tuple[Card, ...]
    definitions: tuple[Card, ...]
    order: tuple[int, ...] = ()
    """Where cards lie face down: their ids, both sides mixed, in reading order of the grid."""

    @property
    def cards(self) -> tuple[Card, ...]:
        return self.terms + self.definitions

    @property
    def pairs(self) -> int:
        return sum(card.pair is not None for card in self.terms)


@dataclass(frozen=True, slots=True)
class Game:
    """A run in progress. `at` is the index of the round that lies on the board.

    `joined` holds the pairs of card ids found in this round (first the term's card);
    `face_up` the cards turned (memory); `locked` card ids with the time they open (ms);
    `seen` the cards turned at least once (memory); `hinted` the candidates on show;
    `frozen` says that the cards can be read in this pause, and `freezes` counts such pauses;
    `words_shown` says that it is asked by ear and words were seen, for no voice could say them;
    `revealed` is how many pairs were given away; `contest` is what the teams of a class game have
    (None without teams); `before` is the game that `Undo` goes back to.
    """

    options: Options
    seed: int
    pairs: tuple[Pair, ...]
    rounds: tuple[Round, ...]
    at: int = 0
    joined: tuple[tuple[int, int], ...] = ()
    picked: int | None = None
    face_up: tuple[int, ...] = ()
    hide_at: int | None = None
    locked: tuple[tuple[int, int], ...] = ()
    seen: frozenset[int] = frozenset()
    hinted: tuple[int, ...] = ()
    hint_text: str = ""
    watch: Stopwatch = Stopwatch()
    paused: bool = False
    frozen: bool = False
    paused_at: int = 0
    answers: tuple[Answer, ...] = ()
    errors: int = 0
    errors_here: int = 0
    turns: int = 0
    hints: int = 0
    revealed: int = 0
    undos: int = 0
    freezes: int = 0
    words_shown: bool = False
    penalty_ms: int = 0
    contest: Contest | None = None
    before: Game | None = field(default=None, repr=False, compare=False)

    @property
    def round(self) -> Round:
        return self.rounds[self.at]

    @property
    def matched(self) -> frozenset[int]:
        """Ids of the matched cards of this round."""
        return frozenset(card for two in self.joined for card in two)

    @property
    def given_away(self) -> frozenset[int]:
        """Ids of the cards of this round whose pair was shown, not found by the player."""
        shown = (card for a in self.answers if a.kind == "reveal" for card in a.cards)
        return self.matched.intersection(shown)

    def partner(self, card_id: int) -> int | None:
        """Return the card of this round that `card_id` was matched with, or None."""
        two = next((two for two in self.joined if card_id in two), None)
        return None if two is None else two[two[0] == card_id]

    @property
    def found(self) -> int:
        """Pairs found so far in the whole run, revealed ones included."""
        return sum(r.pairs for r in self.rounds[: self.at]) + len(self.joined)

    @property
    def round_over(self) -> bool:
        return len(self.joined) >= self.round.pairs

    @property
    def over(self) -> bool:
        return self.round_over and self.at == len(self.rounds) - 1

    def card(self, card_id: int) -> Card:
        """Return the card of this round with that id. KeyError when it is not on the board."""
        for card in self.round.cards:
            if card.id == card_id:
                return card
        raise KeyError(card_id)

    def with_error(self, penalty_ms: int) -> Game:
        """Return the game with one error more, which costs so much of the official time."""
        return replace(
            self,
            errors=self.errors + 1,
            errors_here=self.errors_here + 1,
            penalty_ms=self.penalty_ms + penalty_ms,
        )

    def is_locked(self, card_id: int, now: int) -> bool:
        """Return True if the card is locked after a wrong answer at `now` (ms)."""
        return any(c == card_id and now < until for c, until in self.locked)

    def is_marked_wrong(self, card_id: int, now: int) -> bool:
        """Return True if the card is to be seen as wrong at `now` (ms)."""
        return self.is_locked(card_id, now - self.mark_ms)

    @property
    def mark_ms(self) -> int:
        """How long wrong cards are marked once they are open again, if nobody chooses another."""
        return CLASS_MARK_MS - LOCK_MS if self.options.room == "projector" else 0


def ids(cards: Iterable[Card]) -> tuple[int, ...]:
    """Return the ids of the cards, in their order."""
    return tuple(card.id for card in cards)
