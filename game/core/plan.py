"""The plan of a run: how many pairs a round holds, and which pairs go together."""

from __future__ import annotations

import heapq
import unicodedata
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from random import Random

from game.core.chance import shuffled
from game.core.options import FEWEST, MOST, Options
from game.core.pair_set import Pair, Side
from game.formulas.sides import spoken

Fits = Callable[[Sequence[Pair]], bool]
Deal = list[list[int]]

TRIES = 5
"""Random deals that are tried for one round size before the greedy one is taken."""
LAST_TRIES = 150
"""Random deals that are tried for the smallest rounds when the greedy one cannot be read."""
MANY = 240
"""With more pairs than this only the heaviest rounds of a deal are judged, to save time."""
JUDGED = 8
HOPELESS = 24
"""How many of the longest pairs are checked alone before the deal."""
STAND_IN = 240
"""Letters to which a text too long for any board is cut while the others are judged."""
PICTURE_WEIGHT = 90


def plan(
    pairs: Sequence[Pair], options: Options, chance: Random, fits: Fits, most: int = MOST
) -> tuple[tuple[int, ...], ...]:
    """Return the rounds as indices into `pairs`; every chosen pair is in exactly one.

    `fits` returns True if one round of these pairs can be read; `most` is the largest round
    that "auto" may choose (there must be room for distractors). Sizes differ by at most one.
    """
    chosen = _choose(len(pairs), options.total, chance)
    if len(chosen) < FEWEST:
        return (tuple(chosen),) if chosen else ()
    weights = {i: weight(pairs[i]) for i in chosen}
    judge = _judge(pairs, weights, fits)
    rounds: Deal = []
    numbers = _numbers_of_rounds(len(chosen), options, most)
    for number in numbers:
        last = number == numbers[-1] and len(chosen) <= MANY
        rounds, readable = _deal(weights, number, chance, judge, last)
        if readable:
            break
    return tuple(map(tuple, shuffled(rounds, chance)))


def weight(pair: Pair) -> int:
    """Return the room that a pair needs, in letters; a wide letter counts as two."""
    return _side_weight(pair.term) + _side_weight(pair.definition)


def _side_weight(side: Side) -> int:
    text = spoken(side.text)
    if not text.isascii():
        wide = sum(unicodedata.east_asian_width(letter) in "WF" for letter in text)
        return len(text) + wide + PICTURE_WEIGHT * bool(side.picture)
    return len(text) + PICTURE_WEIGHT * bool(side.picture)


def _choose(count: int, total: int | None, chance: Random) -> list[int]:
    if total is None or total >= count:
        return list(range(count))
    return sorted(shuffled(range(count), chance)[: max(1, total)])


def _numbers_of_rounds(count: int, options: Options, most: int) -> list[int]:
    """Return the numbers of rounds to try, fewest first."""
    if options.pairs == "all":
        return [-(-count // MOST)]
    if options.pairs != "auto":
        # The chosen size is the largest: five pairs in threes are three and two.
        return [-(-count // min(MOST, max(FEWEST, options.pairs)))]
    top = min(MOST, max(FEWEST, most))
    return sorted({-(-count // size) for size in range(FEWEST, top + 1)})


def _judge(pairs: Sequence[Pair], weights: dict[int, int], fits: Fits) -> Callable[[Deal], bool]:
    """Return a function that says if a deal can be read, its heaviest rounds first."""
    stand_ins = _find_stand_ins(pairs, weights, fits)
    limit = JUDGED if len(weights) > MANY else len(weights)

    def readable(rounds: Deal) -> bool:
        heaviest = sorted(rounds, key=lambda round_: -sum(weights[i] for i in round_))[:limit]
        judged = ([stand_ins.get(i, pairs[i]) for i in round_] for round_ in heaviest)
        legible = ([pair for pair in round_ if pair] for round_ in judged)
        # Of a round that no board can show whole there is nothing left to judge.
        return all(fits(round_) for round_ in legible if round_)

    return readable


def _find_stand_ins(
    pairs: Sequence[Pair], weights: dict[int, int], fits: Fits
) -> dict[int, Pair | None]:
    """Return what stands for the pairs that no board can show whole; None: left out.

    Else one text of ten thousand letters would cut the whole set into rounds of three.
    """
    stand_ins: dict[int, Pair | None] = {}
    for i in sorted(weights, key=lambda i: -weights[i])[:HOPELESS]:
        if fits([pairs[i]]):
            break
        short = _shortened(pairs[i])
        stand_ins[i] = short if fits([short]) else None
    return stand_ins


def _shortened(pair: Pair) -> Pair:
    term, definition = (
        replace(side, text=side.text[:STAND_IN]) for side in (pair.term, pair.definition)
    )
    return replace(pair, term=term, definition=definition)


def _deal(
    weights: dict[int, int],
    number: int,
    chance: Random,
    readable: Callable[[Deal], bool],
    last: bool,
) -> tuple[Deal, bool]:
    """Return `number` rounds of the pairs, and True if they can be read.

    The greedy deal is about the most even one: if that cannot be read, random ones hardly can,
    and each check costs time, so that more are tried only for the `last` size. If it can be
    read, a random deal is preferred to it.
    """
    greedy = _greedy(weights, number)
    even = readable(greedy)
    for deal in _random_deals(weights, number, chance, TRIES if even else LAST_TRIES * last):
        if readable(deal):
            return deal, True
    return (greedy, True) if even else (next(_random_deals(weights, number, chance, 1)), False)


def _random_deals(
    weights: dict[int, int], number: int, chance: Random, tries: int
) -> Iterator[Deal]:
    """Yield random deals in which every round has its share of the long texts.

    From the longest to the shortest, each `number` pairs are spread one a round.
    """
    for _ in range(tries):
        longest_first = sorted(shuffled(weights, chance), key=lambda i: -weights[i])
        rounds: Deal = [[] for _ in range(number)]
        for start in range(0, len(longest_first), number):
            places = shuffled(range(number), chance)
            for place, pair in zip(places, longest_first[start : start + number], strict=False):
                rounds[place].append(pair)
        yield rounds


def _greedy(weights: dict[int, int], number: int) -> Deal:
    """Return the deal that gives each pair, longest first, to the lightest round."""
    size, larger = divmod(len(weights), number)
    rounds: Deal = [[] for _ in range(number)]
    lightest = [(0, place) for place in range(number)]
    for pair in sorted(weights, key=lambda i: (-weights[i], i)):
        load, place = heapq.heappop(lightest)
        while len(rounds[place]) == size and not larger:
            load, place = heapq.heappop(lightest)
        if len(rounds[place]) == size:
            larger -= 1
        rounds[place].append(pair)
        if len(rounds[place]) <= size:
            heapq.heappush(lightest, (load + weights[pair], place))
    return rounds
