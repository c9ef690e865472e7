"""Confusion: which pairs a player takes for one another, by earlier mistakes and by likeness."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import field
from functools import cached_property

from game.core.pair_set import Pair, Side, fold
from game.core.text import short
from game.values import dataclass

Mistake = tuple[str, str]
"""The words that were asked, and those that were taken for their partner."""
_LONGEST = 80
"""Of a long text the beginning is enough to say what it is like."""


@dataclass(frozen=True)
class Confusions:
    """Pairs of a set by how easily one is taken for another."""

    pairs: tuple[Pair, ...]
    mistakes: Mapping[Mistake, int] = field(default_factory=dict)
    """How often words were taken for the partner of others, both as `folded` texts."""

    def alike(self, pair: int, among: Sequence[int], most: int) -> list[int]:
        """Return those of `among` that are easiest to take for `pair`: mistakes, then likeness."""
        taken = self._taken_for(pair, among)
        if len(taken) < most:
            taken += self._like(pair, [other for other in among if other not in taken], most)
        return taken[:most]

    def alike_sides(self, pair: int, sides: Sequence[Side]) -> list[Side]:
        """Return definitions that belong to nothing, the easiest to take for that of `pair` first.

        One that would be right for it is left out.
        """
        from rapidfuzz.fuzz import ratio

        ours = self.pairs[pair]
        text = folded(ours.definition.text)
        others = [side for side in sides if not ours.accepts(ours.term, side)]
        asked = folded(ours.term.text)

        def likeness(side: Side) -> tuple[int, float]:
            other = folded(side.text)
            return -self.mistakes.get((asked, other), 0), -ratio(text, other)

        return sorted(others, key=likeness)

    def are_same(self, one: int, other: int) -> bool:
        """Return True if a card of one pair would be right for the other one as well."""
        a, b = self.pairs[one], self.pairs[other]
        if a.term.key == b.term.key or a.definition.key == b.definition.key:
            return True
        return any(
            each.accept
            and (each.accepts(a.term, b.definition) or each.accepts(b.term, a.definition))
            for each in (a, b)
        )

    def _taken_for(self, pair: int, among: Sequence[int]) -> list[int]:
        """Return the pairs with which this one was confused, the most often first."""
        if not self._partners:
            return []
        ours = self.pairs[pair]
        times: Counter[str] = Counter()
        for side in (ours.term, ours.definition):
            times.update(self._partners.get(folded(side.text), {}))
        if not times:
            return []

        def count(other: int) -> int:
            sides = (self.pairs[other].term, self.pairs[other].definition)
            return sum(times[folded(side.text)] for side in sides if side.text)

        often = {other: n for other in among if (n := count(other))}
        return sorted(often, key=lambda other: -often[other])

    def _like(self, pair: int, among: Sequence[int], most: int) -> list[int]:
        """Return the pairs whose words are most like those of this one, on either side."""
        from rapidfuzz import process
        from rapidfuzz.fuzz import ratio

        best: dict[int, float] = {}
        for texts in self._texts:
            choices = [texts[other] for other in among]
            for _text, score, at in process.extract(texts[pair], choices, scorer=ratio, limit=most):
                best[among[at]] = max(score, best.get(among[at], 0.0))
        return sorted(best, key=lambda other: (-best[other], other))

    @cached_property
    def _texts(self) -> tuple[list[str], list[str]]:
        """The words of all terms and of all definitions."""
        terms = [folded(pair.term.text) for pair in self.pairs]
        return terms, [folded(pair.definition.text) for pair in self.pairs]

    @cached_property
    def _partners(self) -> dict[str, Counter[str]]:
        """What words were taken for, in both directions."""
        partners: dict[str, Counter[str]] = {}
        for (asked, chosen), times in self.mistakes.items():
            for one, other in ((asked, chosen), (chosen, asked)):
                partners.setdefault(one, Counter())[other] += times
        return partners


def folded(text: str) -> str:
    """Return a text as mistakes are compared."""
    return short(fold(text), _LONGEST)


def counted(mistakes: Iterable[Mistake]) -> dict[Mistake, int]:
    """Return how often each mistake was made."""

    def each() -> Iterator[Mistake]:
        for asked, chosen in mistakes:
            if asked and chosen:
                yield folded(asked), folded(chosen)

    return dict(Counter(each()))
