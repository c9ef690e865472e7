"""Which board a command is about: the options of a deal, as they are typed after it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from game.core.options import Direction, Options, PairsARound, Room
from game.values import dataclass

if TYPE_CHECKING:
    from datetime import date

    from game.core.teams import TeamOptions, Turns

LOOK = "look"
"""What is typed as a mode for flash cards, which are no game."""
PRACTICE = "practice"
"""What is typed as a mode for practice, which is no game either."""
TYPED = "typed"
"""The same of practice by typed answers alone."""


@dataclass(frozen=True, slots=True)
class DealOptions:
    """What decides which board is dealt, alike for `play` and `key`."""

    set: str
    mode: str = Options().mode
    pairs: PairsARound = "auto"
    total: int | None = None
    room: Room = "desk"
    direction: Direction = "term"
    distractors: int | None = None
    heard: bool = False

    def options(self, text_scale: float) -> Options:
        """Return the options of the deal, for this size of the text."""
        options = Options(self.mode, self.pairs, self.room, self.direction, self.total, text_scale)
        return replace(options, distractors=self.distractors, heard=self.heard)


@dataclass(frozen=True, slots=True)
class PlayOptions(DealOptions):
    """What is typed after `play`; without a name, the nickname of the settings plays.

    `lesson` are the sets that come after the first one. With `teams` it is a class game.
    """

    seed: int | None = None
    timed: bool = True
    name: str = ""
    lesson: tuple[str, ...] = ()
    teams: tuple[str, ...] = ()
    turns: Turns = "keep"
    turn_time: int | None = None
    buzzers: bool = False
    today: date | None = None
    """The day on which it is practised; None: as on the calendar."""

    @property
    def practises(self) -> bool:
        """Return True if what is due is practised."""
        return self.mode in (PRACTICE, TYPED)

    @property
    def looks(self) -> bool:
        """Return True if the cards are looked at first."""
        return self.mode == LOOK

    def team_options(self) -> TeamOptions | None:
        """Return the teams, the one named first to begin; None for a game without teams."""
        if not self.teams:
            return None
        from game.core.teams import Team, TeamOptions

        teams = tuple(Team(name, sign) for sign, name in enumerate(self.teams))
        turn_ms = None if self.turn_time is None else 1000 * self.turn_time
        return TeamOptions(teams, self.turns, turn_ms, buzzers=self.buzzers)
