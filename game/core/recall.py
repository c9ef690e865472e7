"""Recall: what is remembered of a player and a pair, and on which day it is asked again."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, date, datetime
from enum import IntEnum
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from fsrs import Scheduler

RETENTION = 0.9
"""A pair is asked on the day on which nine of ten like it would still be known."""
LONGEST_DAYS = 365


class Rating(IntEnum):
    """How well a pair was recalled, with the numbers of FSRS."""

    AGAIN = 1
    """It was missed, or found with help."""
    HARD = 2
    """It was right after a slip."""
    GOOD = 3
    """It was right at once."""


class Recall(NamedTuple):
    """What FSRS knows of a pair and a player after so many `reviews`.

    `stability` is how many days it takes until nine of ten are still known, `difficulty` goes
    from 1 to 10. Days are those of the player's calendar; `began` is that of the first review.
    FSRS's own state is left out: without steps of minutes a pair is in review from the first
    answer on.
    """

    stability: float
    difficulty: float
    last: date
    due: date
    began: date
    reviews: int = 1
    lapses: int = 0
    """How often it was missed after it had been known."""
    missed: bool = False
    """It was missed when it was last asked."""

    def is_due(self, today: date) -> bool:
        """Return True if it is to be asked on that day."""
        return self.due <= today

    def is_asked(self, today: date) -> bool:
        """Return True if it is due, or was missed on that day and not right twice since."""
        return self.is_due(today) or (self.missed and self.last == today)

    def days(self, today: date) -> int:
        """Return in how many days it is asked again; 0 for today, less when it is overdue."""
        return (self.due - today).days


def review(recall: Recall | None, rating: Rating, day: date) -> Recall:
    """Return what is remembered of a pair that was recalled so well on that day.

    `recall` is None for a pair that was never asked before.
    """
    from fsrs import Card, State
    from fsrs import Rating as FsrsRating

    noon = _noon(day)
    if recall is None:
        card = Card(card_id=1, due=noon)  # without a number it would wait for one of its own
    else:
        last = _noon(min(recall.last, day))  # a calendar that was set back is no time passed
        card = Card(1, State.Review, None, recall.stability, recall.difficulty, noon, last)
    card, _log = _scheduler().review_card(card, FsrsRating(int(rating)), noon)
    assert card.stability is not None
    assert card.difficulty is not None
    due, missed = card.due.date(), rating is Rating.AGAIN
    if recall is None:
        return Recall(card.stability, card.difficulty, day, due, day, missed=missed)
    lapses = recall.lapses + (missed and recall.last != day)
    return Recall(
        card.stability,
        card.difficulty,
        day,
        due,
        min(recall.began, day),
        recall.reviews + 1,
        lapses,
        missed,
    )


def replay(log: Iterable[tuple[Rating, date]]) -> Recall | None:
    """Return what is remembered after these reviews, in their order; None after none."""
    recall = None
    for rating, day in log:
        recall = review(recall, rating, day)
    return recall


@lru_cache(maxsize=1)
def _scheduler() -> Scheduler:
    """Return the scheduler: whole days, nothing by chance, a year at most."""
    from fsrs import Scheduler

    return Scheduler(
        desired_retention=RETENTION,
        learning_steps=(),
        relearning_steps=(),
        maximum_interval=LONGEST_DAYS,
        enable_fuzzing=False,
    )


def _noon(day: date) -> datetime:
    """Return a moment of that day, so that FSRS counts days of the calendar."""
    return datetime(day.year, day.month, day.day, 12, tzinfo=UTC)
