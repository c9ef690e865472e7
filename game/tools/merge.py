"""Merge: several sets as one, without pairs that come twice."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from game.core.pair_set import Pair, PairSet, Side
from game.formats.common.finishing import MOST_PAIRS


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
    every = [pair for each in sets for pair in each.pairs]
    pairs = _once(every)
    kept = pairs[:MOST_PAIRS]
    whole = PairSet(
        title,
        tuple(kept),
        _distractors(sets, kept),
        _same([each.term_language for each in sets]),
        _same([each.definition_language for each in sets]),
        _same([each.subject for each in sets]),
        _same([each.author for each in sets]),
    )
    return MergeResult(whole, len(every) - len(pairs), len(pairs) - len(kept))


def _once(pairs: Sequence[Pair]) -> list[Pair]:
    first: dict[object, Pair] = {}
    for pair in pairs:
        first.setdefault((pair.term.key, pair.definition.key), pair)
    return list(first.values())


def _distractors(sets: Sequence[PairSet], pairs: Sequence[Pair]) -> tuple[Side, ...]:
    """Return each once, without those that are right answers in another of the sets."""
    right = {pair.definition.key for pair in pairs}
    sides = {side.key: side for each in sets for side in each.distractors}
    return tuple(side for key, side in sides.items() if key not in right)


def _same(texts: Sequence[str]) -> str:
    return texts[0] if len(set(texts)) == 1 else ""
