"""Deck: the pairs that are looked at one by one, as flash cards: which, in what order, and where.

The places that it holds are those of the pairs in their set.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace
from random import Random

from game.core.chance import shuffled
from game.core.options import FEWEST
from game.values import dataclass


@dataclass(frozen=True, slots=True)
class Deck:
    """Places in their order; the card at `at` is in view, after the last one comes the end."""

    order: tuple[int, ...]
    at: int = 0

    @property
    def over(self) -> bool:
        """True once all cards were looked at."""
        return self.at >= len(self.order)

    @property
    def pair(self) -> int | None:
        """The pair in view, None at the end."""
        return None if self.over else self.order[self.at]

    def step(self, by: int) -> Deck:
        """Return the deck so many cards further on; negative: back."""
        return replace(self, at=max(0, min(len(self.order), self.at + by)))

    def to(self, at: int) -> Deck:
        """Return the deck at this card, or at the nearest that there is."""
        return replace(self, at=max(0, min(len(self.order) - 1, at)))


def deck(places: Collection[int], count: int, seed: int | None, keep: int | None = None) -> Deck:
    """Return these pairs of a set of `count` in the order of the file, or shuffled by a seed.

    A seed puts some of them into the same order as all. The pair `keep` stays in view, if it is
    one of them.
    """
    every = range(count) if seed is None else shuffled(range(count), Random(seed))
    wanted = set(places)
    order = [place for place in every if place in wanted]
    return Deck(tuple(order), order.index(keep) if keep in order else 0)


def with_company(places: Sequence[int], known: Collection[int], chance: Random) -> tuple[int, ...]:
    """Return pairs to play, in order: too few to be a question get `known` ones beside them."""
    others = [place for place in known if place not in places]
    more = shuffled(others, chance)[: max(0, FEWEST - len(places))]
    return tuple(sorted((*places, *more)))
