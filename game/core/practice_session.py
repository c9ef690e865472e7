"""The practice session as a value: what is to be asked, what is asked now, what came of it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from enum import Enum
from typing import TYPE_CHECKING, Literal, NamedTuple

from game.core.confusion import Confusions
from game.core.pair_set import Pair, Side
from game.core.recall import Rating, Recall
from game.values import dataclass

if TYPE_CHECKING:
    from game.core.game import Round


class Way(Enum):
    """A way to ask a pair."""

    BOARD = "board"
    """Its cards lie among those of a few others."""
    TYPED = "typed"
    """One side is shown, the other one is to be typed."""
    LISTEN = "listen"
    """Its term is heard, and its definition chosen from a few."""


@dataclass(frozen=True, slots=True)
class PracticeOptions:
    """What is chosen for practice: the ways to ask, and how many new pairs come on a day."""

    typed: bool = True
    listen: bool = True
    voices: bool = False
    """Texts can be read aloud here; else only a term with a sound of its own can be heard."""
    new_a_day: int = 10
    only_typed: bool = False
    """All is typed: what is due, or the whole set; what cannot be typed is left out."""


class Asked(NamedTuple):
    """A pair that is to be right before the session ends, and how far it is with that.

    `rights` counts the rounds in which it was right, without help, since it was last missed.
    `after` is how many pairs must have been asked before it comes again.
    """

    pair: int
    way: Way
    is_new: bool = False
    rights: int = 0
    missed: bool = False
    slipped: bool = False
    after: int = 0

    @property
    def needed(self) -> int:
        """In how many rounds it has to be right: once more where it was known the last time.

        The last cards of a board find themselves, so twice, in rounds apart, is what counts;
        one of them may be long ago.
        """
        return 2 if self.is_new or self.missed else 1

    @property
    def is_halfway(self) -> bool:
        """True if it was right, and has to be right once more."""
        return 0 < self.rights < self.needed


@dataclass(frozen=True, slots=True)
class Board:
    """A small board: the cards of a few pairs, and now and then one that belongs to nothing."""

    round: Round

    @property
    def pairs(self) -> tuple[int, ...]:
        """The pairs on it, by their number in the set."""
        return tuple(card.pair for card in self.round.terms if card.pair is not None)


@dataclass(frozen=True, slots=True)
class Question:
    """One pair: `answer` is the side that is to be typed, or chosen from these pairs' sides."""

    pair: int
    way: Way
    answer: Literal["term", "definition"]
    choices: tuple[int, ...] = ()

    @property
    def pairs(self) -> tuple[int, ...]:
        """The pair that is asked."""
        return (self.pair,)


Task = Board | Question


class Reviewed(NamedTuple):
    """A fact to be saved: how well a pair was recalled, and what is remembered of it now.

    `chosen` are the words that were taken for its partner, "" for none.
    """

    pair: int
    key: str
    rating: Rating
    way: Way
    chosen: str
    recall: Recall


@dataclass(frozen=True, slots=True)
class Session:
    """A practice session. Pairs are told by their number in the set.

    `queue` was not asked yet, `returning` comes again, `open` is asked in the task that is on;
    of its pairs `found` were found and `failed` missed or found with help. `known` pairs are not
    due, the soonest first, and may lie beside others, as those in `beside` did. `over` pairs were
    as often right as they have to be. `reviewed` are those of the whole day.
    """

    pairs: tuple[Pair, ...]
    keys: tuple[str, ...]
    today: date
    options: PracticeOptions
    seed: int
    confusions: Confusions
    recalls: Mapping[str, Recall]
    distractors: tuple[Side, ...] = ()
    left_out: int = 0
    """So many pairs cannot be typed, where all is typed."""
    queue: tuple[Asked, ...] = ()
    returning: tuple[Asked, ...] = ()
    open: tuple[Asked, ...] = ()
    known: tuple[int, ...] = ()
    over: tuple[int, ...] = ()
    beside: frozenset[int] = frozenset()
    reviewed: tuple[int, ...] = ()
    round: int = 0
    asked: int = 0
    task: Task | None = None
    found: frozenset[int] = frozenset()
    failed: frozenset[int] = frozenset()

    @property
    def left(self) -> int:
        """How many pairs are still to be right."""
        return len(self.queue) + len(self.returning) + len(self.open)

    @property
    def waiting(self) -> tuple[Asked, ...]:
        """What was to be right when this task began."""
        return (*self.queue, *self.returning, *self.open)

    @property
    def rights_left(self) -> int:
        """How many right answers are still to come."""
        return sum(max(0, each.needed - each.rights) for each in self.waiting)

    @property
    def done(self) -> int:
        """How many pairs were done today: as often right as they have to be."""
        to_do = {each.pair for each in self.waiting if each.rights < each.needed}
        return len({*self.reviewed, *self.over} - to_do)

    @property
    def all(self) -> int:
        """How many pairs there are today, with those that are done."""
        return self.done + sum(each.rights < each.needed for each in self.waiting)

    @property
    def parts(self) -> float:
        """How many pairs are done, those that were right once too few as a half."""
        to_do = (each for each in self.waiting if each.rights < each.needed)
        return self.done + sum(each.rights / each.needed for each in to_do)

    @property
    def task_over(self) -> bool:
        """True when all pairs of the task were found."""
        return self.task is not None and self.found.issuperset(self.task.pairs)

    @property
    def is_over(self) -> bool:
        """True when nothing is left to be asked."""
        return self.task is None

    @property
    def fresh(self) -> tuple[int, ...]:
        """The pairs of the task that the player has never seen."""
        return tuple(
            each.pair
            for each in self.open
            if each.is_new and not (each.rights or each.missed or each.after)
        )

    def way(self, asked: Asked) -> Way:
        """Return how a pair is asked next: after a miss it is first to be recognised again."""
        recognise = asked.missed and not asked.rights and not self.options.only_typed
        return Way.BOARD if recognise else asked.way

    def asked_now(self, pair: int) -> Asked | None:
        """Return how far a pair of the task is; None for one that only lies beside the others."""
        return next((each for each in self.open if each.pair == pair), None)
