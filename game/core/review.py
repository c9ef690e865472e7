"""Review: the pairs of a run to practise again, and what was chosen instead."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from statistics import median
from typing import NamedTuple

from game.core.moves import Answer
from game.values import dataclass

SLOW_MS = 10_000
"""A pair answered within this time is never called slow."""
SLOW_TIMES_MEDIAN = 2
MOST_SLOW = 3


@dataclass(frozen=True, slots=True)
class Item:
    """One pair to review; `pair` is its index in the run.

    `chosen` are the words that were taken for its partner, each once, in order; `slow_ms` is
    how long it took to find when that was unusually long, else 0.
    """

    pair: int
    misses: int = 0
    chosen: tuple[str, ...] = ()
    slow_ms: int = 0
    revealed: bool = False

    @property
    def missed(self) -> bool:
        """True when the player did not know it, rather than only being slow."""
        return self.misses > 0 or self.revealed


def review(answers: Sequence[Answer]) -> tuple[Item, ...]:
    """Return the pairs to review: most missed first, then revealed ones, then slow ones.

    Bad luck in memory (a card nobody could have known) is not a miss.
    """
    slow = slowest(answers)
    pairs = sorted({a.pair for a in answers if a.pair >= 0})
    items = [_item(pair, answers, slow) for pair in pairs]
    missed = [item for item in items if item.missed]
    only_slow = [item for item in items if not item.missed and item.slow_ms]
    missed.sort(key=lambda item: -item.misses)
    only_slow.sort(key=lambda item: -item.slow_ms)
    return (*missed, *only_slow)


def _item(pair: int, answers: Iterable[Answer], slow: dict[int, int]) -> Item:
    of_pair = [a for a in answers if a.pair == pair]
    wrong = [a for a in of_pair if a.kind == "miss"]
    return Item(
        pair,
        misses=len(wrong),
        chosen=tuple(dict.fromkeys(a.chosen for a in wrong)),
        slow_ms=slow.get(pair, 0),
        revealed=any(a.kind == "reveal" for a in of_pair),
    )


class Found(NamedTuple):
    """A pair that was found: at which running time, and how long after the answer before it."""

    pair: int
    at_ms: int
    took_ms: int


def found_pairs(answers: Iterable[Answer]) -> tuple[Found, ...]:
    """Return the pairs that were found, in that order."""
    right = (a for a in answers if a.pair >= 0 and a.kind in ("match", "accepted"))
    return tuple(Found(a.pair, a.at_ms, a.took_ms) for a in right)


def slowest(answers: Sequence[Answer]) -> dict[int, int]:
    """Return the ms of the few pairs that took over twice the median and over ten seconds."""
    took = {a.pair: a.took_ms for a in answers if a.kind == "match"}
    if not took:
        return {}
    limit = max(SLOW_MS, SLOW_TIMES_MEDIAN * median(took.values()))
    slow = sorted((pair for pair in took if took[pair] > limit), key=lambda pair: -took[pair])
    return {pair: took[pair] for pair in slow[:MOST_SLOW]}
