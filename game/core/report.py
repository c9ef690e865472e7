"""Report: what a class knew and what it did not, over some games: pair by pair and team by team."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Literal, NamedTuple

from game.core.contest import Contest
from game.core.moves import AnswerKind
from game.core.pair_set import Pair
from game.core.run import Run
from game.core.teams import Entry, Team
from game.values import dataclass

Scope = Literal["game", "day", "set"]
"""Over which games a report goes: one, all of its day, all of its set."""
SCOPES: tuple[Scope, ...] = ("game", "day", "set")
_COUNTS = frozenset(("right", "wrong", "unlucky", "accepted", "together"))
_ENTRIES = {
    "match": ("right", "together"),
    "accepted": ("accepted", "together"),
    "reveal": ("together",),
    "miss": ("wrong",),
    "unlucky": ("unlucky",),
}
"""What each kind of answer may have counted; a wrong one that all gave together counts nothing."""


class Given(NamedTuple):
    """An answer, as far as a report needs it; the fields are those of `Answer`."""

    pair: int
    asked: str
    chosen: str
    kind: AnswerKind


class PlayedGame(NamedTuple):
    """A run with its answers, and with its teams where it was a class game."""

    run: Run
    answers: Sequence[Given]
    contest: Contest | None = None


class TeamScore(NamedTuple):
    """What a team did with a pair; `team` is its index in the report."""

    team: int
    right: int
    errors: int


class PairReport(NamedTuple):
    """How a pair went. It was asked in some games: `known` are those in which the first answer
    was right, in `late` it was found after errors, in `missing` it was shown, or never found.

    `chosen` are the words that were taken for its partner, and how often, the most frequent first.
    """

    pair: Pair
    known: int
    late: int
    missing: int
    errors: int
    chosen: tuple[tuple[str, int], ...] = ()
    teams: tuple[TeamScore, ...] = ()

    @property
    def games(self) -> int:
        """In how many games it was asked."""
        return self.known + self.late + self.missing


class TeamReport(NamedTuple):
    """What a team reached in all of its games. It is the same team where its name is the same.

    `by_hand` are the points that the teacher gave or took, added up for each reason; it may be "".
    """

    team: Team
    games: int
    points: int
    right: int
    errors: int
    by_hand: tuple[tuple[str, int], ...] = ()


class SetReport(NamedTuple):
    """The pairs of one set, those that most need work first.

    `all_pairs` are those of the set as it is now, in its order, asked or not.
    """

    title: str
    pairs: tuple[PairReport, ...]
    term_language: str = ""
    definition_language: str = ""
    all_pairs: tuple[Pair, ...] = ()


@dataclass(frozen=True, eq=False)
class Report:
    """All of it. `first` and `last` are when these games began (UTC, ISO 8601; "" without one).

    It is equal to itself alone: so what was laid out of it is found again at once.
    """

    games: int
    class_games: int
    teams: tuple[TeamReport, ...]
    sets: tuple[SetReport, ...]
    first: str = ""
    last: str = ""

    @property
    def pairs(self) -> int:
        """How many pairs were asked."""
        return sum(len(one.pairs) for one in self.sets)

    @property
    def outcome(self) -> tuple[int, int, int]:
        """How often a pair was known, found late, and missing, over all games."""
        pairs = [pair for one in self.sets for pair in one.pairs]
        return (
            sum(pair.known for pair in pairs),
            sum(pair.late for pair in pairs),
            sum(pair.missing for pair in pairs),
        )

    @property
    def percent(self) -> int:
        """How many of a hundred were known at once; a hundred only if all were."""
        return percent(*self.outcome)


def percent(known: int, late: int, missing: int) -> int:
    """Return the part that was known at once in percent, rounded down."""
    return 100 * known // max(1, known + late + missing)


def answering(answers: Sequence[Given], contest: Contest) -> Iterator[int]:
    """Yield the index of the team that gave each answer; -1: all together, or nobody."""
    counted = [entry for entry in contest.entries if entry.kind in _COUNTS]
    at = 0
    for given in answers:
        entry: Entry | None = counted[at] if at < len(counted) else None
        if entry is None or entry.kind not in _ENTRIES[given.kind]:
            yield -1
        else:
            at += 1
            yield entry.team
