"""What the results screen knows of a run: its pairs to review, its place, the player's others."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from functools import cached_property
from random import Random

from game.core.contest import Contest
from game.core.debrief import PairDebrief, debrief
from game.core.deck import with_company
from game.core.game import Game
from game.core.high_scores import HighScores
from game.core.pair_set import PairSet
from game.core.review import Item, review
from game.core.run import Run
from game.core.scoring import standing
from game.core.verdict import Earlier, Goal, Verdict, goal, verdict
from game.records.records import Records
from game.screens.routes import ToResults
from game.values import dataclass

MOST_ROWS = 40
"""More rows of the table than any window shows beside the review."""


@dataclass(frozen=True)
class Model:
    """The run, what is looked at of the table it is ranked in, and the player's last runs."""

    pair_set: PairSet
    game: Game
    run: Run
    items: tuple[Item, ...]
    scores: HighScores
    last: tuple[Run, ...]
    earlier: Earlier
    contests: Mapping[int, Contest] = field(default_factory=dict)
    """What the teams reached in the class games of the table, by the run."""

    @cached_property
    def debrief(self) -> tuple[PairDebrief, ...]:
        """All pairs of the game in the order in which a class looks at them."""
        return debrief(self.game.answers, self.contest)

    @property
    def some_missed(self) -> bool:
        """True if there is a pair that was not known."""
        return any(item.missed for item in self.items)

    @property
    def contest(self) -> Contest | None:
        """What the teams of a class game reached; None without teams."""
        return self.game.contest

    @property
    def has_winner(self) -> bool:
        """True if not all teams of a class game are level."""
        contest = self.contest
        return contest is not None and len(contest.winners) < len(contest.options.teams)

    @property
    def verdict(self) -> Verdict:
        """The one thing worth saying of the run."""
        return verdict(self.run, self.earlier)

    @property
    def goal(self) -> Goal:
        """What to try next."""
        return goal(self.run, self.earlier, self.run.start.way.pairs)

    @property
    def is_perfect(self) -> bool:
        """True if every pair was found without an error and without help."""
        return self.run.result.ranked and not self.run.result.errors

    @property
    def celebrates(self) -> bool:
        """True for a record and for a perfect game; for a class, when somebody won."""
        if self.contest is not None:
            return self.has_winner
        return self.is_perfect or self.verdict.is_record

    @property
    def is_personal_best(self) -> bool:
        """True if no other ranked run of the player's in this way is better."""
        own = self.earlier.own_best
        return self.run.result.ranked and (own is None or standing(self.run) <= standing(own))


def read(records: Records, to: ToResults) -> Model:
    """Return all that is to be said of the run, read from the records."""
    run = records.run(to.run_id)
    last = tuple(records.last(run.start.way, run.start.nickname))
    scores, earlier = records.high_scores(run, MOST_ROWS), records.earlier(run)
    of_teams = [one.id for _rank, one in scores.rows.values()] if run.start.way.teams else []
    teams, items = records.contests(of_teams), review(to.game.answers)
    return Model(to.play.pair_set, to.game, run, items, scores, last, earlier, teams)


def missed(model: Model) -> tuple[int, ...]:
    """Return where the missed and revealed pairs stand in the set, in the set's order."""
    return _places(model, {item.pair for item in model.items if item.missed})


def to_replay(model: Model, chance: Random) -> tuple[int, ...]:
    """Return the missed pairs; too few to be a question get known ones beside them."""
    known = _places(model, set(range(len(model.game.pairs))))
    return with_company(missed(model), known, chance)


def _places(model: Model, pairs: set[int]) -> tuple[int, ...]:
    """Return where these pairs of the game stand in the set.

    They are found again by what they say; of equal ones each is taken once.
    """
    free = list(range(len(model.pair_set.pairs)))
    places = []
    for number in sorted(pairs):
        pair = model.game.pairs[number]
        at = next((n for n in free if model.pair_set.pairs[n] == pair), None)
        if at is not None:
            free.remove(at)
            places.append(at)
    return tuple(sorted(places))
