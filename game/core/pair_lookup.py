"""Pair lookup: which pair of a set some answers are about, by the words that were asked."""

from __future__ import annotations

from collections.abc import Sequence

from game.core.options import BY_EAR
from game.core.pair_set import Pair, Side, as_written
from game.core.report import Given

FOUND = frozenset(("match", "accepted"))
"""The kinds of answers by which a pair is found."""


class PairLookup:
    """The pairs of a set, by what they are asked with."""

    def __init__(self, pairs: Sequence[Pair]) -> None:
        self.pairs = pairs
        self._by_side: dict[tuple[str, str], list[int]] = {}
        self._looked_up: dict[tuple[str, str], list[int]] = {}
        for at, pair in enumerate(pairs):
            for side, face in (("term", pair.term), ("definition", pair.definition)):
                self._by_side.setdefault((side, as_written(face.spoken)), []).append(at)

    def find(self, about: Sequence[Given], side: str) -> tuple[object, Pair]:
        """Return the pair that these answers of one game are about, and what identifies it.

        One whose words were mended during the game was asked with the new ones in the end. `side`
        is that of `Way`: it may have been asked by ear.
        """
        side = side.removesuffix(BY_EAR)
        for given in reversed(about):
            found = self._asked(side, given.asked)
            if len(found) > 1:
                found = self._alike(found, about) or found
            if found:
                return found[0], self.pairs[found[0]]
        asked = about[-1].asked
        chosen = next((given.chosen for given in about if given.kind in FOUND), "")
        one, other = Side(asked), Side(chosen)
        return (side, as_written(asked)), Pair(one, other) if side == "term" else Pair(other, one)

    def _asked(self, side: str, words: str) -> Sequence[int]:
        """Return the pairs that are asked with these words; looked up in many games."""
        found = self._looked_up.get((side, words))
        if found is None:
            found = self._by_side.get((side, as_written(words)), [])
            self._looked_up[side, words] = found
        return found

    def _alike(self, found: Sequence[int], about: Sequence[Given]) -> list[int]:
        """Return those of pairs with the same words whose partner was chosen."""
        taken = {as_written(given.chosen) for given in about if given.kind in FOUND}
        return [at for at in found if taken & self._words(at)]

    def _words(self, at: int) -> set[str]:
        pair = self.pairs[at]
        return {as_written(side.spoken) for side in (pair.term, pair.definition)}
