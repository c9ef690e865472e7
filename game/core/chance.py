"""Shuffling that comes out the same on every computer and in every Python."""

from __future__ import annotations

from collections.abc import Iterable
from random import Random
from typing import TypeVar

T = TypeVar("T")
NEW_DEALS = 1_000_000
"""The number of a new deal is below it: one that a teacher can note and say out loud."""


def shuffled(things: Iterable[T], chance: Random) -> list[T]:
    """Return the things in random order (Fisher and Yates).

    Written out because Python promises the same numbers for a seed from `random()` alone;
    `shuffle` and `sample` have changed between versions, and a seed is a promise to a class.
    """
    cards = list(things)
    for last in range(len(cards) - 1, 0, -1):
        other = int(chance.random() * (last + 1))
        cards[last], cards[other] = cards[other], cards[last]
    return cards
