"""Uncarried: what of a set a written format has no room for, told once for each kind."""

from __future__ import annotations

from collections.abc import Callable, Collection
from typing import Literal

from game.core.pair_set import Pair, PairSet, Side
from game.formats.problems import Problem
from game.words import _, n_

Kind = Literal["pictures", "sounds", "hints", "distractors"]
_SAID: dict[Kind, Callable[[int], str]] = {
    "pictures": lambda n: n_(
        "The picture of {n} pair was left out: this format has no room for it.",
        "The pictures of {n} pairs were left out: this format has no room for them.",
        n,
    ),
    "sounds": lambda n: n_(
        "The sound of {n} pair was left out: this format has no room for it.",
        "The sounds of {n} pairs were left out: this format has no room for them.",
        n,
    ),
    "hints": lambda n: n_(
        "{n} hint was left out: this format has no room for it.",
        "{n} hints were left out: this format has no room for them.",
        n,
    ),
    "distractors": lambda n: n_(
        "{n} distractor was left out: this format has no room for it.",
        "{n} distractors were left out: this format has no room for them.",
        n,
    ),
}


def uncarried(pair_set: PairSet, carried: Collection[str] = ()) -> list[Problem]:
    """A warning for each kind that is in the set and not among those `carried`."""
    found: list[Problem] = []
    for kind, count in _counts(pair_set).items():
        if count and kind not in carried:
            cure = _("Save the set in the program's own format as well: that keeps everything.")
            found.append(Problem("", 0, _SAID[kind](count), cure, "warning"))
    return found


def texts_only(pair_set: PairSet) -> list[Pair]:
    """The pairs that have words on both sides."""
    return [pair for pair in pair_set.pairs if pair.term.text and pair.definition.text]


def _counts(pair_set: PairSet) -> dict[Kind, int]:
    pairs = pair_set.pairs
    return {
        "pictures": _having(pairs, lambda side: bool(side.picture)),
        "sounds": _having(pairs, lambda side: bool(side.sound)),
        "hints": sum(bool(pair.hint) for pair in pairs),
        "distractors": len(pair_set.distractors),
    }


def _having(pairs: tuple[Pair, ...], has: Callable[[Side], bool]) -> int:
    return sum(has(pair.term) or has(pair.definition) for pair in pairs)


def wordless(pair_set: PairSet) -> list[Problem]:
    """A warning when pairs without words on both sides were left out altogether."""
    count = len(pair_set.pairs) - len(texts_only(pair_set))
    if not count:
        return []
    said = n_(
        "{n} pair has a side without words, so it was left out.",
        "{n} pairs have a side without words, so they were left out.",
        count,
    )
    return [Problem("", 0, said, _("Write a word beside the picture or the sound."), "warning")]
