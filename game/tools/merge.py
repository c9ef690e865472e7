"""Merge: several sets as one, without pairs that come twice."""

from __future__ import annotations

from collections.abc import Sequence

from game.core.bounds import MOST_PAIRS
from game.core.pair_set import Pair, PairSet, Side
from game.values import dataclass


@dataclass(frozen=True)
class MergeResult:
    """The set, and how many pairs were left out: they are in it already, or it is full."""

    pair_set: PairSet
    duplicates: int = 0
    surplus: int = 0


def merge(sets: Sequence[PairSet], title: str) -> MergeResult:
    """Make one set of all pairs, in their order. What only some sets say is not said of all.

    A set by itself stays as it is, with its own title.
    """
    if len(sets) == 1:
        return MergeResult(sets[0])
    pairs = _once(sets)
    every = sum(len(each.pairs) for each in sets)
    kept = pairs[:MOST_PAIRS]
    whole = PairSet(
        title,
        tuple(kept),
        _distractors(sets, kept),
        _same([each.term_language for each in sets]),
        _same([each.definition_language for each in sets]),
        _same([each.subject for each in sets]),
        _same([each.author for each in sets]),
        description=_same([each.description for each in sets]),
    )
    return MergeResult(whole, every - len(pairs), len(pairs) - len(kept))


def _once(sets: Sequence[PairSet]) -> list[Pair]:
    """Return each pair once. Capitals count within a set, but not between two of them."""
    kept: list[Pair] = []
    exact: set[object] = set()
    first: dict[object, int] = {}
    for number, each in enumerate(sets):
        for pair in each.pairs:
            written = pair.term.key, pair.definition.key
            loose = pair.term.loose_key, pair.definition.loose_key
            if written in exact or first.setdefault(loose, number) != number:
                continue
            exact.add(written)
            kept.append(pair)
    return kept


def _distractors(sets: Sequence[PairSet], pairs: Sequence[Pair]) -> tuple[Side, ...]:
    """Return each once, without those that are right answers in another of the sets."""
    written = {pair.definition.key for pair in pairs}
    loose = [{pair.definition.loose_key for pair in each.pairs} for each in sets]
    sides: dict[object, Side] = {}
    for number, each in enumerate(sets):
        elsewhere = set[object]().union(*loose[:number], *loose[number + 1 :])
        for side in each.distractors:
            if side.key not in written and side.loose_key not in elsewhere:
                sides[side.key] = side
    return tuple(sides.values())


def _same(texts: Sequence[str]) -> str:
    return texts[0] if len(set(texts)) == 1 else ""
