"""Which pairs, which distractors, in which order: the whole run from one seed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from random import Random

from game.core.chance import shuffled
from game.core.game import Card, Round, ids
from game.core.options import FEWEST, MOST, Options
from game.core.pair_set import Pair, PairSet, Side, plain
from game.core.plan import plan

Fits = Callable[[Sequence[Pair], Sequence[Side]], bool]
RESERVED = 3
"""The most distractors in a round: more would be reading for nothing."""


def deal(
    pair_set: PairSet,
    options: Options,
    seed: int,
    fits: Fits,
    only: Sequence[int] | None = None,
    *,
    face_down: bool = False,
) -> tuple[tuple[Pair, ...], tuple[Round, ...]]:
    """Return the pairs in the order of the run, and the rounds; `Card.pair` counts in the former.

    The pairs are put into one order first, so that a file sorted in another way deals the same
    board. `only` are indices into the set's pairs: those to replay. Cards that lie `face_down`
    are mixed and have no distractors among them.
    """
    chance = Random(seed)
    wanted = pair_set.pairs if only is None else [pair_set.pairs[i] for i in only]
    pairs = sorted(wanted, key=canonical)
    distractors = () if face_down else _chosen(pair_set.distractors, options, chance)
    count = min(len(pairs), options.total or len(pairs))

    def readable(some: Sequence[Pair]) -> bool:
        return fits(some, _longest(distractors, len(some), count))

    planned = plan(pairs, options, chance, readable, _most(count, len(distractors)))
    extra = _spread(shuffled(distractors, chance), [len(one) for one in planned])
    run = tuple(pairs[i] for one in planned for i in one)
    return run, _rounds(run, [len(one) for one in planned], extra, face_down, chance)


def canonical(pair: Pair) -> tuple[str, ...]:
    """Return what pairs are sorted by: their words and file names, not where the files lie."""
    return (*plain(pair.term), *plain(pair.definition), pair.hint)


def _chosen(sides: Sequence[Side], options: Options, chance: Random) -> tuple[Side, ...]:
    """Return as many distractors as are wanted, in one order. Taking all leaves chance alone."""
    ordered, wanted = sorted(sides, key=plain), options.others(len(sides))
    if wanted < len(ordered):
        ordered = sorted(shuffled(ordered, chance)[:wanted], key=plain)
    return tuple(ordered)


def _most(count: int, distractors: int) -> int:
    """Return the largest round in which the distractors (or a few of them) still have a place."""
    for size in range(MOST, FEWEST, -1):
        rounds = -(-count // size) or 1
        if -(-count // rounds) + min(RESERVED, -(-distractors // rounds)) <= MOST:
            return size
    return FEWEST


def _longest(distractors: Sequence[Side], size: int, count: int) -> list[Side]:
    """Return the distractors that a round of this size might get, at the worst."""
    rounds = max(1, count // max(1, size))
    places = min(-(-len(distractors) // rounds), RESERVED, MOST - size)
    return sorted(distractors, key=lambda side: -len(side.text))[: max(0, places)]


def _spread(distractors: Sequence[Side], sizes: Sequence[int]) -> list[list[Side]]:
    """Give one to each round in turn, as long as there are any and a round has a place."""
    extra: list[list[Side]] = [[] for _ in sizes]
    left = list(distractors)
    places = [min(RESERVED, MOST - size) for size in sizes]
    for turn in range(RESERVED):
        for most, others in zip(places, extra, strict=True):
            if left and turn < most:
                others.append(left.pop())
    return extra


def _rounds(
    run: Sequence[Pair],
    sizes: Sequence[int],
    extra: list[list[Side]],
    face_down: bool,
    chance: Random,
) -> tuple[Round, ...]:
    rounds: list[Round] = []
    pair = card = 0
    for size, others in zip(sizes, extra, strict=True):
        numbers = range(pair, pair + size)
        dealt = [(n, run[n]) for n in numbers]
        rounds.append(deal_round(dealt, others, card, chance, face_down=face_down))
        pair, card = pair + size, card + 2 * size + len(others)
    return tuple(rounds)


def deal_round(
    pairs: Sequence[tuple[int, Pair]],
    others: Sequence[Side],
    first: int,
    chance: Random,
    *,
    face_down: bool = False,
) -> Round:
    """Return a round of these pairs, with their numbers in the run; cards count from `first`."""
    count = len(pairs)
    terms = [Card(first + k, "term", p.term, n) for k, (n, p) in enumerate(pairs)]
    faces: list[tuple[int | None, Side]] = [(n, p.definition) for n, p in pairs]
    faces += [(None, side) for side in others]
    definitions = [Card(first + count + k, "definition", f, n) for k, (n, f) in enumerate(faces)]
    terms, definitions = shuffled(terms, chance), shuffled(definitions, chance)
    if count >= FEWEST and all(t.pair == d.pair for t, d in zip(terms, definitions, strict=False)):
        definitions = definitions[1:] + definitions[:1]  # no board that answers itself
    order = ids(shuffled(terms + definitions, chance)) if face_down else ()
    return Round(tuple(terms), tuple(definitions), order)
