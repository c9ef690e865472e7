"""What is known a month after ninety days of practice, beside plain replay of everything.

`python -m tests.bench.learning [--seeds 10] [--pairs 120] [--days 90]` lets simulated learners
learn one set in two ways. One practises every day, by the program's own sessions and the intervals
of FSRS. The other replays the whole set, each time all of it, on days that are spread evenly over
the same time, as often as the first one's number of answers allows. Every answer counts, those
about pairs that only lie beside others and those of a search too. A month later, without another
look, it is counted how large a share each still knows. It prints both shares and their ratio.

The learner is no FSRS, so that the comparison is honest. A pair is forgotten by a power law
(Wickelgren), (1 + t / strength) ** -slope, whose slope is its own, as is how much it gains: neither
FSRS nor the replay knows them. Recalling a pair makes it stronger by the more, the more of it was
forgotten by then (Bjork and Bjork's desirable difficulty); failing halves its strength. On a board
an answer may be guessed among the definitions that are left. The constants are plausible, not
fitted to people: what this shows is how the two ways spend the same number of answers.

Models differ in that. In ACT-R as Pavlik and Anderson (2005) fitted it every meeting is worth the
same, recalled or not, and any spread of meetings over the same days does as well: there no plan
gains anything over replays that are spread evenly.
"""

from __future__ import annotations

import math
from argparse import ArgumentParser
from collections.abc import Sequence
from datetime import date, timedelta
from random import Random
from typing import NamedTuple

from game.core.chance import shuffled
from game.core.pair_set import Pair, PairSet, Side
from game.core.practice import advance, give_up, right, wrong
from game.core.practice_begin import begin
from game.core.practice_session import PracticeOptions, Question, Session, Task, Way
from game.core.recall import Recall

FIRST = date(2026, 1, 1)
LATER_DAYS = 30
_SLOPE, _GAIN, _FIRST_DAYS = 0.5, 8.0, 0.5
"""The slope of the usual pair, what it gains from being recalled, its strength when first seen."""
_SLOPES_DIFFER, _GAINS_DIFFER = 0.4, 0.3


class Learner:
    """Somebody who forgets by a power law, each pair at its own pace. Time is told in days."""

    def __init__(self, pairs: int, chance: Random) -> None:
        self._chance = chance
        self._slopes = [_SLOPE * math.exp(chance.gauss(0, _SLOPES_DIFFER)) for _ in range(pairs)]
        self._gains = [_GAIN * math.exp(chance.gauss(0, _GAINS_DIFFER)) for _ in range(pairs)]
        self._strengths = [0.0] * pairs
        self._met = [0.0] * pairs
        self.now = 0.0
        self.answers = 0

    def knows(self, pair: int, now: float) -> float:
        """Return the chance to recall a pair."""
        if not self._strengths[pair]:
            return 0.0
        days = max(0.0, now - self._met[pair])
        return float((1 + days / self._strengths[pair]) ** -self._slopes[pair])

    def see(self, pair: int) -> None:
        """See a pair that is new."""
        if not self._strengths[pair]:
            self._strengths[pair], self._met[pair] = _FIRST_DAYS, self.now

    def answers_right(self, pair: int, guess: float) -> bool:
        """Answer a pair, and see afterwards what is right."""
        self.answers += 1
        chance = self.knows(pair, self.now)
        is_known = self._chance.random() < chance
        self.see(pair)
        if is_known:
            self._strengths[pair] *= 1 + self._gains[pair] * (1 - chance)
        else:
            self._strengths[pair] = max(_FIRST_DAYS, self._strengths[pair] / 2)
        self._met[pair] = self.now
        return is_known or self._chance.random() < guess


def a_set(pairs: int) -> PairSet:
    """Return a set of words that differ."""
    return PairSet(
        "words", tuple(Pair(Side(f"word {n}"), Side(f"sense {n}")) for n in range(pairs))
    )


def practise(pair_set: PairSet, days: int, seed: int) -> Learner:
    """Return who has practised every day."""
    learner = Learner(len(pair_set.pairs), Random(seed))
    recalls: dict[str, Recall] = {}
    for day in range(days):
        learner.now = day
        session = begin(
            pair_set, recalls, FIRST + timedelta(days=day), seed + day, PracticeOptions()
        )
        while session.task is not None:
            for pair in session.fresh:
                learner.see(pair)
            session = advance(_answered(session, session.task, learner))
        recalls |= session.recalls
    return learner


def _answered(session: Session, task: Task, learner: Learner) -> Session:
    if isinstance(task, Question):
        guess = 0.0 if task.way is Way.TYPED else 1 / len(task.choices)
        if learner.answers_right(task.pair, guess):
            return right(session, task.pair)[0]
        return give_up(session)[0]
    left = len(task.round.definitions)
    for pair in task.pairs:
        while not learner.answers_right(pair, 1 / left):
            session = wrong(session, pair)[0]
        session = right(session, pair)[0]
        left -= 1
    return session


def replay(pair_set: PairSet, days: int, answers: int, seed: int) -> Learner:
    """Return who has replayed the whole set, on days spread evenly, with so many answers."""
    count = len(pair_set.pairs)
    learner, chance = Learner(count, Random(seed)), Random(seed)
    times = max(1, round(answers / count))
    for time in range(times):
        learner.now = time * (days - 1) / max(1, times - 1)
        order = shuffled(range(count), chance)
        for first in range(0, count, 6):
            board = order[first : first + 6]
            left = len(board)
            for pair in board:
                while learner.answers < answers and not learner.answers_right(pair, 1 / left):
                    pass
                left -= 1
    return learner


def share(learner: Learner, pairs: int, days: int) -> float:
    """Return which share is still known so many days after the first."""
    return sum(learner.knows(pair, days) for pair in range(pairs)) / pairs


class Outcome(NamedTuple):
    """The shares that two learners know in the end, and how many answers each gave."""

    practice: float
    replay: float
    answers: int


def compared(pairs: int, days: int, seed: int) -> Outcome:
    """Return what comes of both ways for one learner."""
    pair_set = a_set(pairs)
    one = practise(pair_set, days, seed)
    other = replay(pair_set, days, one.answers, seed)
    end = days + LATER_DAYS
    return Outcome(share(one, pairs, end), share(other, pairs, end), one.answers)


def main(given: Sequence[str] | None = None) -> None:
    """Print the shares of all seeds."""
    parser = ArgumentParser(prog="python -m tests.bench.learning", description=__doc__)
    parser.add_argument("--seeds", type=int, default=10)
    parser.add_argument("--pairs", type=int, default=120)
    parser.add_argument("--days", type=int, default=90)
    asked = parser.parse_args(given)
    outcomes = [compared(asked.pairs, asked.days, seed) for seed in range(asked.seeds)]
    print("seed  answers  practice  replay  ratio")
    for seed, one in enumerate(outcomes):
        ratio = one.practice / one.replay
        print(f"{seed:4}  {one.answers:7}  {one.practice:8.1%}  {one.replay:6.1%}  {ratio:5.2f}")
    practice, plain = (sum(each) / len(outcomes) for each in list(zip(*outcomes, strict=True))[:2])
    print(f"mean           {practice:8.1%}  {plain:6.1%}  {practice / plain:5.2f}")


if __name__ == "__main__":
    main()
