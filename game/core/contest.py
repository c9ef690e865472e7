"""Contest: the teams' side of a class game in progress, as it is kept with the game."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import NamedTuple

from game.core.teams import (
    Entry,
    Tally,
    Team,
    TeamOptions,
    member_on_turn,
    places,
    tallies,
    team_on_turn,
)
from game.values import dataclass

SAME_FRAME_MS = 50
"""Presses are read one after the other; within so long of the first their own times decide."""
AGAIN_MS = 300
"""After a tie presses of so long do not count: a finger that is still down answers nothing."""
ANSWER_MS = 10_000
"""How long the team that pressed first may think, where no time was chosen."""


class Press(NamedTuple):
    """A buzzer that was pressed: by which team, and when by the event's own time (ms)."""

    team: int
    at: float


class Standing(NamedTuple):
    """Where a team came in a class game; `team` is its index, `tally` what it reached."""

    place: int
    team: int
    tally: Tally


@dataclass(frozen=True, slots=True)
class Contest:
    """`entries` are what counted so far; `since_ms` is the running time at which the turn began.

    With buzzers: `holder` is the press that may answer now, `barred` the teams whose answer to
    this question was wrong, `tied_at` the time of a tie, after which all press again.
    """

    options: TeamOptions
    entries: tuple[Entry, ...] = ()
    since_ms: int = 0
    holder: Press | None = None
    barred: frozenset[int] = frozenset()
    tied_at: float | None = None

    @property
    def tallies(self) -> tuple[Tally, ...]:
        """Points, right answers, errors and turns of each team."""
        return tallies(len(self.options.teams), self.entries)

    @property
    def places(self) -> list[int]:
        """Return the place of each team by its points; equals share one."""
        return places([tally.points for tally in self.tallies])

    @property
    def result(self) -> tuple[Standing, ...]:
        """The teams by place; those that share one in the order in which they were named."""
        ranked = zip(self.places, range(len(self.options.teams)), self.tallies, strict=True)
        return tuple(sorted(map(Standing._make, ranked), key=lambda one: one.place))

    @property
    def winners(self) -> tuple[Team, ...]:
        """The teams in first place: several in a tie, all of them where none has more points."""
        return tuple(self.options.teams[one.team] for one in self.result if one.place == 1)

    @property
    def team(self) -> int | None:
        """The team that may answer now; None while all may press their buzzer."""
        if self.options.buzzers:
            return None if self.holder is None else self.holder.team
        return team_on_turn(self.options, self.entries)

    @property
    def member(self) -> int:
        """The number (from 1) of the pupil who answers; 0 where nobody is named."""
        team = self.team
        return 0 if team is None else member_on_turn(self.options, self.entries, team)

    @property
    def limit_ms(self) -> int | None:
        """How long the turn, or with buzzers the answer, may take; None: as long as it does."""
        if not self.options.buzzers:
            return self.options.turn_ms
        return None if self.holder is None else self.options.turn_ms or ANSWER_MS

    @property
    def limited(self) -> bool:
        """True where turns or answers have a time."""
        return self.options.buzzers or self.options.turn_ms is not None

    def adding(self, entry: Entry, running_ms: int) -> Contest:
        """Return the contest with one entry more, and the turn that comes of it."""
        barred = self.barred
        if self.options.buzzers:
            if entry.kind in ("wrong", "unlucky", "late", "pass"):
                # The others may try; once all were wrong, all may try again.
                barred |= {entry.team}
                if len(barred) == len(self.options.teams):
                    barred = frozenset()
            elif entry.kind != "points":
                barred = frozenset()
        after = replace(self, entries=(*self.entries, entry))
        if entry.kind == "points":
            return after
        return replace(after, since_ms=running_ms, holder=None, barred=barred, tied_at=None)

    def pressing(self, press: Press, running_ms: int) -> tuple[Contest, tuple[int, ...]]:
        """Return the contest after a buzzer, and the teams that pressed at the same moment.

        The earlier press has the answer, in whatever order two are read in one frame. Equal
        times are a tie: nobody has it, and all press again.
        """
        held, tied = self.holder, self.tied_at
        if press.team in self.barred or not self.options.buzzers:
            return self, ()
        if tied is not None and tied <= press.at < tied + AGAIN_MS:
            return self, ()
        if held is None:
            return replace(self, holder=press, tied_at=None, since_ms=running_ms), ()
        if running_ms - self.since_ms > SAME_FRAME_MS or press.at > held.at:
            return self, ()
        if press.at < held.at or press.team == held.team:
            return replace(self, holder=press), ()
        return replace(self, holder=None, tied_at=press.at), (held.team, press.team)


def names(options: TeamOptions, teams: Iterable[int]) -> list[str]:
    """Return the names of these teams."""
    return [options.teams[team].name for team in teams]
