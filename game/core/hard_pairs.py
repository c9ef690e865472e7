"""Hard pairs: which pairs of a set are missed most, where, and what was chosen instead."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import field
from typing import NamedTuple

from game.core.moves import AnswerKind
from game.core.pair_lookup import FOUND, PairLookup
from game.core.pair_set import Pair
from game.core.report import Given
from game.values import dataclass

_DOUBT = 2
"""So many right answers are added to each pair: one that was asked once says little."""


class GameTally(NamedTuple):
    """The same answer, given so many `times` in games; `side` is the one that was asked."""

    side: str
    asked: str
    chosen: str
    kind: AnswerKind
    of_class: bool
    times: int


class PracticeTally(NamedTuple):
    """How often a pair, by its content key, was asked and missed in practice.

    `chosen` are the words that were taken for the partner, "" for none.
    """

    pair: str
    chosen: str
    missed: int
    times: int


class Asked(NamedTuple):
    """How often a pair was asked, and missed."""

    times: int = 0
    missed: int = 0

    def __bool__(self) -> bool:
        return self.times > 0


class HardPair(NamedTuple):
    """How a pair went in games alone, in class games and in practice.

    `chosen` are the words that were taken for its partner, and how often, the most frequent first.
    """

    pair: Pair
    alone: Asked
    of_class: Asked
    practice: Asked
    chosen: tuple[tuple[str, int], ...] = ()

    @property
    def all(self) -> Asked:
        """How it went everywhere."""
        parts = self.alone, self.of_class, self.practice
        return Asked(sum(part.times for part in parts), sum(part.missed for part in parts))

    @property
    def hardness(self) -> float:
        """How hard it is, from 0; with few answers it is thought to be easier than they say."""
        asked = self.all
        return asked.missed / (asked.times + _DOUBT)


def hard_pairs(
    pairs: Sequence[Pair], games: Iterable[GameTally], practice: Iterable[PracticeTally]
) -> list[HardPair]:
    """Return the pairs that were asked, the hardest first.

    What is not in `pairs` any more is left out; without any pairs (the set is gone) all is told by
    the words of the answers.
    """
    lookup, sums = PairLookup(pairs), dict[object, _Sum]()
    # Those that were found come first: of a set that is gone only they have both sides.
    for tally in sorted(games, key=lambda tally: tally.kind not in FOUND):
        key, pair = lookup.find([_given(tally)], tally.side)
        if pairs and not isinstance(key, int):
            # Where a distractor is asked, a side of a pair is what was chosen for it.
            key, pair = lookup.find([_given(tally, turned=True)], tally.side)
        if isinstance(key, int) or not pairs:
            sums.setdefault(key, _Sum(pair)).add(tally)
    by_key = {pair.content_key: at for at, pair in reversed([*enumerate(pairs)])}
    for one in practice:
        if (at := by_key.get(one.pair)) is not None:
            sums.setdefault(at, _Sum(pairs[at])).practise(one)
    return sorted((found for one in sums.values() if (found := one.told()).all), key=_worst_first)


def _given(tally: GameTally, *, turned: bool = False) -> Given:
    sides = (tally.chosen, tally.asked) if turned else (tally.asked, tally.chosen)
    return Given(0, *sides, tally.kind)


def _worst_first(one: HardPair) -> tuple[float, int, str]:
    return -one.hardness, -one.all.missed, one.pair.term.spoken.casefold()


@dataclass(slots=True)
class _Sum:
    """What is added up about a pair: for each kind of game how often it was asked and missed."""

    pair: Pair
    asked: dict[str, list[int]] = field(default_factory=dict)
    chosen: dict[str, int] = field(default_factory=dict)

    def add(self, tally: GameTally) -> None:
        """Add answers of games; bad luck in memory says nothing about the pair."""
        where = "class" if tally.of_class else "alone"
        if tally.kind in FOUND:
            self._count(where, tally.times, 0)
        elif tally.kind == "reveal":
            self._count(where, tally.times, tally.times)
        elif tally.kind == "miss":
            self._count(where, tally.times, tally.times)
            own = self.pair.term.spoken, self.pair.definition.spoken
            self._choose(tally.asked if tally.chosen in own else tally.chosen, tally.times)

    def practise(self, tally: PracticeTally) -> None:
        """Add answers of practice."""
        self._count("practice", tally.times, tally.missed)
        if tally.chosen and tally.missed:
            self._choose(tally.chosen, tally.missed)

    def told(self) -> HardPair:
        chosen = sorted(self.chosen.items(), key=lambda item: (-item[1], item[0]))
        alone, of_class, practice = (
            Asked(*self.asked.get(where, ())) for where in ("alone", "class", "practice")
        )
        return HardPair(self.pair, alone, of_class, practice, tuple(chosen))

    def _count(self, where: str, times: int, missed: int) -> None:
        sums = self.asked.setdefault(where, [0, 0])
        sums[0] += times
        sums[1] += missed

    def _choose(self, words: str, times: int) -> None:
        self.chosen[words] = self.chosen.get(words, 0) + times
