"""The beginning of a practice session: which pairs are asked, and in what order."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from datetime import date
from random import Random
from types import MappingProxyType
from typing import NamedTuple

from game.core.chance import shuffled
from game.core.confusion import Confusions, Mistake, counted
from game.core.pair_set import PairSet
from game.core.practice_round import first_way, next_task, typed_side
from game.core.practice_session import Asked, PracticeOptions, Session
from game.core.recall import Recall


class Earlier(NamedTuple):
    """What was done earlier on the day, by content key: a session goes on where it was left.

    `rights` has the pairs that were right and have to be right once more, and in how many rounds
    they were; `reviewed` those of which an answer was saved.
    """

    rights: Mapping[str, int] = MappingProxyType({})
    reviewed: tuple[str, ...] = ()


NOTHING = Earlier()


def begin(
    pair_set: PairSet,
    recalls: Mapping[str, Recall],
    today: date,
    seed: int,
    options: PracticeOptions,
    mistakes: Iterable[Mistake] = (),
    *,
    only: Collection[int] | None = None,
    more: int = 0,
    earlier: Earlier = NOTHING,
) -> Session:
    """Return the session of that day, with its first task; one that is over if nothing is due.

    `recalls` are those of the player, by content key; others than the set's may be among them.
    With `only` these pairs are asked instead of what is due. So many `more` are asked besides:
    new ones beyond those of the day, then what would be due next.
    """
    memory = _memory(pair_set, recalls, today, options, earlier)
    if only is not None:
        plan = memory.only(only, seed)
    elif options.only_typed and not memory.due:
        plan = memory.only(range(len(pair_set.pairs)), seed)
    else:
        plan = memory.plan(seed, options).with_more(more, memory.new)
    session = Session(
        pair_set.pairs,
        memory.keys,
        today,
        options,
        seed,
        Confusions(pair_set.pairs, counted(mistakes)),
        memory.recalls,
        pair_set.distractors,
        len(set(memory.keys)) - len(memory.first),
        queue=tuple(memory.asked(pair_set, n, options) for n in (*plan.due, *plan.fresh)),
        known=tuple(plan.known),
        reviewed=memory.reviewed,
    )
    return next_task(session)


# ------------------------------------------------------------------ inside


class _Plan(NamedTuple):
    """The pairs of a session, each list in its order; `known` ones may lie beside the others."""

    due: list[int]
    fresh: list[int]
    known: list[int]

    def with_more(self, more: int, new: list[int]) -> _Plan:
        """Return the plan with so many pairs more: `new` ones, then what would be due next."""
        extra = new[len(self.fresh) : len(self.fresh) + more]
        ahead = more - len(extra)
        due, known = self.due + self.known[:ahead], self.known[ahead:]
        return _Plan(due, self.fresh + extra, known)


class _Memory(NamedTuple):
    """What is remembered of a set on a day: its pairs by number, those that stand twice once.

    `first` has the number of each content key; `known` come in the order in which they are due.
    """

    keys: tuple[str, ...]
    first: dict[str, int]
    recalls: dict[str, Recall]
    due: list[int]
    known: list[int]
    new: list[int]
    begun: int
    """So many pairs were new today."""
    earlier: Earlier

    @property
    def reviewed(self) -> tuple[int, ...]:
        """The pairs that were practised earlier today."""
        return tuple(self.first[key] for key in self.earlier.reviewed if key in self.first)

    def recall(self, n: int) -> Recall | None:
        """Return what is remembered of a pair."""
        return self.recalls.get(self.keys[n])

    def plan(self, seed: int, options: PracticeOptions) -> _Plan:
        """Return what is due, the most overdue first, and the new pairs of the day."""
        due = sorted(shuffled(self.due, Random(seed)), key=lambda n: self.recalls[self.keys[n]].due)
        if options.only_typed:
            return _Plan(due, [], self.known)
        under_way = sum(self.keys[n] in self.earlier.rights for n in self.new)
        quota = max(0, options.new_a_day - self.begun, under_way)
        return _Plan(due, self.new[:quota], self.known)

    def only(self, pairs: Collection[int], seed: int) -> _Plan:
        """Return these pairs, whether they are due or not."""
        wanted = {self.first[self.keys[n]] for n in pairs if self.keys[n] in self.first}
        there = shuffled(sorted(wanted), Random(seed))
        due = [n for n in there if self.recall(n) is not None]
        fresh = [n for n in sorted(wanted) if self.recall(n) is None]
        return _Plan(due, fresh, [n for n in (*self.due, *self.known) if n not in wanted])

    def asked(self, pair_set: PairSet, n: int, options: PracticeOptions) -> Asked:
        """Return a pair as it is asked, as far as it was right earlier today."""
        recall = self.recall(n)
        way = first_way(pair_set.pairs[n], recall, options)
        asked = Asked(n, way, recall is None, missed=recall is not None and recall.missed)
        rights = min(self.earlier.rights.get(self.keys[n], 0), asked.needed - 1)
        return asked._replace(rights=rights)


def _memory(
    pair_set: PairSet,
    recalls: Mapping[str, Recall],
    today: date,
    options: PracticeOptions,
    earlier: Earlier,
) -> _Memory:
    keys = tuple(pair.content_key for pair in pair_set.pairs)
    asked = [
        (n, key)
        for n, key in enumerate(keys)
        if not options.only_typed or typed_side(pair_set.pairs[n]) is not None
    ]
    first = {key: n for n, key in reversed(asked)}
    ours = {key: recall for key in first if (recall := recalls.get(key)) is not None}
    due = [first[key] for key, recall in ours.items() if recall.is_asked(today)]
    known = [first[key] for key, recall in ours.items() if not recall.is_asked(today)]
    known.sort(key=lambda n: (ours[keys[n]].due, ours[keys[n]].last))
    new = [n for key, n in first.items() if key not in ours]
    new.sort(key=lambda n: (keys[n] not in earlier.rights, n))
    begun = sum(recall.began == today for recall in ours.values())
    return _Memory(keys, first, ours, due, known, new, begun, earlier)
