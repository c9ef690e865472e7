"""Exercise: the pairs of one page, terms numbered, definitions lettered, as a seed deals them."""

from __future__ import annotations

import heapq
from collections.abc import Callable, Sequence
from random import Random

from game.core.chance import shuffled
from game.core.deal import canonical
from game.core.pair_set import Pair, PairSet, Side, plain
from game.paper.sides import printable
from game.values import dataclass

FEW = 3
"""From so many pairs on, no page lists both sides in the same order."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A side with the number or letter it is printed with."""

    label: str
    side: Side


@dataclass(frozen=True, slots=True)
class Exercise:
    """What is matched on one page; `pairs` are the right answers."""

    pairs: tuple[Pair, ...]
    terms: tuple[Entry, ...]
    definitions: tuple[Entry, ...]

    def letters(self, term: Entry) -> tuple[str, ...]:
        """Return all letters that are right for this term: several when sides are equal."""
        right_keys = {p.definition.key for p in self.pairs if p.term.key == term.side.key}
        return tuple(entry.label for entry in self.definitions if entry.side.key in right_keys)

    def accepted(self, term: Entry) -> tuple[str, ...]:
        """Return the letters of other definitions that the teacher accepts for this term."""
        right, accepting = self.letters(term), [pair for pair in self.pairs if pair.accept]
        return tuple(
            entry.label
            for entry in self.definitions
            if entry.label not in right
            and any(pair.accepts(term.side, entry.side) for pair in accepting)
        )

    def unused(self) -> tuple[str, ...]:
        """Return the letters of definitions that match no term."""
        right = {letter for term in self.terms for letter in self.letters(term)}
        return tuple(e.label for e in self.definitions if e.label not in right)


@dataclass(frozen=True, slots=True)
class Block:
    """The heights of both sides of a pair in points, with the gap below them."""

    term: float
    definition: float


def letters(place: int) -> str:
    """Return the letters of the place (0, 1 …): A to Z, then AA, AB and so on."""
    name, place = "", place + 1
    while place:
        place, rest = divmod(place - 1, 26)
        name = chr(ord("A") + rest) + name
    return name


def printable_pairs(pair_set: PairSet) -> list[Pair]:
    """Return the pairs that can be printed, in an order independent of the file's."""
    visible = (p for p in pair_set.pairs if printable(p.term) and printable(p.definition))
    return sorted(visible, key=canonical)


def deal(
    pair_set: PairSet,
    seed: int,
    distractors: int,
    block: Callable[[Pair], Block],
    extra: Callable[[Side], float],
    room: float,
) -> list[Exercise]:
    """Return an exercise for each page: as few as hold all pairs, filled evenly.

    `block` and `extra` return the heights of pairs and of distractors, of which at most
    `distractors` are used in all; `room` is the height of a page, in points.
    """
    chance = Random(seed)
    pairs = shuffled(printable_pairs(pair_set), chance)
    visible = sorted(filter(printable, pair_set.distractors), key=plain)
    others = shuffled(visible, chance)[: max(0, distractors)]
    blocks = [block(pair) for pair in pairs]
    heights = [extra(side) for side in others]
    groups = spread(blocks, heights, room)
    return [
        _exercise([pairs[i] for i in sorted(group)], others[at :: len(groups)], chance)
        for at, group in enumerate(groups)
    ]


def spread(blocks: Sequence[Block], extra: Sequence[float], room: float) -> list[list[int]]:
    """Return which pairs share a page: the fewest pages that hold them, filled evenly.

    A pair that is taller than a page by itself gets a page (or more) of its own.
    """
    tall = [i for i, b in enumerate(blocks) if max(b.term, b.definition) > room]
    rest = [i for i, b in enumerate(blocks) if max(b.term, b.definition) <= room]
    terms = sum(blocks[i].term for i in rest)
    definitions = sum(blocks[i].definition for i in rest) + sum(extra)
    count = max(1, int(max(terms, definitions) // room))
    while rest and count <= len(rest):
        groups = _even(blocks, rest, count) + [[i] for i in tall]
        extras = (extra[at :: len(groups)] for at in range(count))
        if all(_fits_page(blocks, g, e, room) for g, e in zip(groups, extras, strict=False)):
            return groups
        count += max(1, count // 50)
    return [[i] for i in (*rest, *tall)]


def _even(blocks: Sequence[Block], which: Sequence[int], count: int) -> list[list[int]]:
    """Return the pairs dealt to `count` pages, the tallest first, each to the emptiest page."""
    groups: list[list[int]] = [[] for _ in range(count)]
    loads = [(0.0, at) for at in range(count)]
    for i in sorted(which, key=lambda i: -max(blocks[i].term, blocks[i].definition)):
        load, at = loads[0]
        groups[at].append(i)
        heapq.heapreplace(loads, (load + max(blocks[i].term, blocks[i].definition), at))
    return groups


def _fits_page(
    blocks: Sequence[Block], group: Sequence[int], extra: Sequence[float], room: float
) -> bool:
    terms = sum(blocks[i].term for i in group)
    definitions = sum(blocks[i].definition for i in group) + sum(extra)
    return max(terms, definitions) <= room + 0.01


def _exercise(pairs: Sequence[Pair], others: Sequence[Side], chance: Random) -> Exercise:
    terms = shuffled(range(len(pairs)), chance)
    sides: list[tuple[int, Side]] = [(n, pair.definition) for n, pair in enumerate(pairs)]
    sides = shuffled([*sides, *((-1, side) for side in others)], chance)
    if len(pairs) >= FEW and [n for n, _side in sides][: len(terms)] == terms:
        sides = sides[1:] + sides[:1]  # else the order would give the answers away
    return Exercise(
        tuple(pairs),
        tuple(Entry(str(at), pairs[n].term) for at, n in enumerate(terms, 1)),
        tuple(Entry(letters(at), side) for at, (_n, side) in enumerate(sides)),
    )
