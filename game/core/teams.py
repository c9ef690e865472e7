"""Teams: who plays a class game, by which rule the turn moves, and how the points came about."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from random import Random
from typing import Literal, NamedTuple

from game.core.chance import shuffled
from game.values import dataclass

FEWEST_TEAMS, MOST_TEAMS = 2, 6
LONGEST_TURN_MS = 600_000
Turns = Literal["keep", "alternate", "equal"]
"""How the turn moves: a match keeps it; every answer passes it on; every answer passes it on, but
who comes when is drawn anew for each round of turns, and what is too little for another round is
found together."""
TURNS: tuple[Turns, ...] = ("keep", "alternate", "equal")
EntryKind = Literal["right", "wrong", "unlucky", "accepted", "pass", "late", "points", "together"]
_TAKES_TURN = frozenset(("right", "wrong", "unlucky", "accepted", "pass", "late"))
_SCORES = frozenset(("right", "accepted"))


class Team(NamedTuple):
    """A team. `sign` (0 to 5) is its colour and shape, always both."""

    name: str
    sign: int


class Entry(NamedTuple):
    """What counted for a team, in the order in which it came.

    `points` are those given; `reason` is the teacher's, for points by hand. "together" is a pair
    that nobody scored: all found it, or it was shown; its team is -1.
    """

    kind: EntryKind
    team: int
    points: int = 0
    reason: str = ""


@dataclass(frozen=True, slots=True)
class TeamOptions:
    """The choices before a class game. `first` is the team that begins, `lot` what draws the order
    of equal turns.

    `turn_ms` limits each turn (None: no limit), with buzzers each answer. With `members` pupils
    in a team they answer in order, so that everyone answers once before anybody answers twice;
    0 leaves that to the class. With `buzzers` whoever presses first has the turn.
    """

    teams: tuple[Team, ...]
    turns: Turns = "keep"
    turn_ms: int | None = None
    members: int = 0
    buzzers: bool = False
    first: int = 0
    lot: int = 0

    def rotated(self) -> TeamOptions:
        """Return the same for the next game of a lesson: another team begins."""
        return replace(self, first=(self.first + 1) % len(self.teams))


class Tally(NamedTuple):
    """What a team has reached: `turns` are those it had, `right` and `errors` its answers."""

    points: int = 0
    right: int = 0
    errors: int = 0
    turns: int = 0


def tallies(teams: int, entries: Sequence[Entry]) -> tuple[Tally, ...]:
    """Return the tally of each team after these entries."""
    found = [Tally()] * teams
    for entry in entries:
        if entry.team >= 0:
            one = found[entry.team]
            found[entry.team] = Tally(
                one.points + entry.points,
                one.right + (entry.kind in _SCORES),
                one.errors + (entry.kind == "wrong"),
                one.turns + (entry.kind in _TAKES_TURN),
            )
    return tuple(found)


def team_on_turn(options: TeamOptions, entries: Sequence[Entry]) -> int:
    """Return the index of the team whose turn it is after these entries, buzzers aside."""
    turns = [entry for entry in entries if entry.kind in _TAKES_TURN]
    count = len(options.teams)
    if options.turns == "equal":
        cycle, place = divmod(len(turns), count)
        return _order(options, cycle)[place]
    passed = len(turns)
    if options.turns == "keep":
        passed = sum(entry.kind not in _SCORES for entry in turns)
    return (options.first + passed) % count


def _order(options: TeamOptions, cycle: int) -> list[int]:
    """Return the order of the teams in a round of turns.

    It is drawn by lot for two rounds of turns, the second of them the other way round, because
    a late turn is worth something else than an early one: no order that repeats itself gives all
    teams the same chance (`tests/bench/fairness.py`).
    """
    count, drawn = len(options.teams), cycle // 2
    order = [(options.first + place) % count for place in range(count)]
    if drawn:
        order = shuffled(range(count), Random(f"{options.lot}-{drawn}"))
    return order[::-1] if cycle % 2 else order


def member_on_turn(options: TeamOptions, entries: Sequence[Entry], team: int) -> int:
    """Return the number (from 1) of the pupil of `team` who answers next; 0: nobody is named."""
    if not options.members:
        return 0
    return tallies(len(options.teams), entries)[team].turns % options.members + 1


def together(options: TeamOptions, entries: Sequence[Entry], left: int) -> bool:
    """Return True if the `left` pairs of the game are found together, for no points.

    With equal turns: when a round of turns is complete, and the pairs might not last for another.
    """
    if options.turns != "equal" or options.buzzers:
        return False
    turns = sum(entry.kind in _TAKES_TURN for entry in entries)
    return turns % len(options.teams) == 0 and left < len(options.teams)


def places(points: Sequence[int]) -> list[int]:
    """Return the place of each team, in their order; equal points share one: 1, 2, 2, 4."""
    ordered = sorted(points, reverse=True)
    return [ordered.index(one) + 1 for one in points]
