"""State: what is chosen for a game so far, and what the form remembers of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field, replace
from pathlib import Path

from game.core.nickname import MOST_LETTERS
from game.core.options import Options, Room
from game.core.pair_set import PairSet
from game.core.run import Run, SavedGame, first_offer
from game.core.teams import TeamOptions
from game.formats.problems import Problem
from game.modes import MODES
from game.screens.choices import round_pairs, short_total
from game.screens.setup.teams import FIELD, name_lines
from game.screens.setup.trial import Auto
from game.values import dataclass
from game.view.line import Line
from game.widgets.problem_list import ProblemList
from game.widgets.scroller import ListState

NICKNAME_LIMIT = MOST_LETTERS
DEAL_LIMIT = 18
"""The most digits of a deal's number."""
FIELDS = ("nickname", "deal")


@dataclass(frozen=True, slots=True)
class State(ListState):
    """What the screen remembers; `autos` are the trial deals so far, by what they depend on.

    `total_chosen`: the pairs in all were chosen, and are not what is played by default.
    """

    options: Options
    nickname: Line
    deal: Line = Line(limit=DEAL_LIMIT)
    """The number of the deal that is wanted; empty for a new one."""
    total_chosen: bool = False
    pair_set: PairSet | None = None
    problems: tuple[Problem, ...] = ()
    autos: Mapping[object, Auto] = field(default_factory=dict)
    best: Run | None = None
    left: tuple[SavedGame, ...] = ()
    """The games that were left in this file, by whoever plays here."""
    teams: TeamOptions | None = None
    team_names: tuple[Line, ...] = ()
    room_alone: Room | None = None
    """The room that was chosen before teams came."""
    lesson: tuple[Path, ...] = ()
    """The files of the sets of the lesson that come after this one."""
    problem_list: ProblemList = ProblemList()

    @property
    def player(self) -> str | None:
        """Return the name of who plays, None for a class."""
        return self.nickname.text if self.teams is None else None

    @property
    def saved(self) -> SavedGame | None:
        """Return the game that is told of: the player's, or the class's, first.

        Of one that cannot go on nobody is told but whoever left it.
        """
        key = self.pair_set.content_key if self.pair_set else ""
        offer = first_offer(self.left, key, self.player, self.options.mode)
        if offer is None or not (offer.is_of(self.player) or self._can_go_on(offer)):
            return None
        return offer

    @property
    def is_own(self) -> bool:
        """Return True if the game that is told of is the player's, or the class's."""
        return self.saved is not None and self.saved.is_of(self.player)

    @property
    def resumable(self) -> bool:
        """Return True if the game that is told of can go on."""
        return self.saved is not None and self._can_go_on(self.saved)

    def _can_go_on(self, saved: SavedGame) -> bool:
        """Return True if the set is as it was played, in a mode that is known."""
        pair_set = self.pair_set
        if pair_set is None:
            return False
        return saved.content_key == pair_set.content_key and saved.mode in MODES

    @property
    def trial(self) -> object:
        """Return all that a trial deal depends on."""
        return self._trial_of(self.options)

    def _trial_of(self, options: Options) -> object:
        key = self.pair_set.content_key if self.pair_set else ""
        return self.size, replace(options, pairs="auto"), key

    def with_total(self) -> State:
        """Return the state with the pairs of a short game, unless how many was chosen."""
        if self.total_chosen or self.pair_set is None:
            return self
        everything = replace(self.options, total=None)
        auto = self.autos.get(self._trial_of(everything))
        total = None
        if auto is not None:
            a_round = round_pairs(everything, auto.pairs)
            total = short_total(len(self.pair_set.pairs), a_round)
        return replace(self, options=replace(everything, total=total))

    @property
    def auto(self) -> Auto | None:
        """Return what "auto" comes to, once it has been worked out."""
        return self.autos.get(self.trial)

    @property
    def typing(self) -> str:
        """Return the id of the field that has the keyboard, "" for none."""
        gone = self.teams is not None and self.focus == "nickname"
        field = (self.focus in FIELDS and not gone) or self.team is not None
        return self.focus if field and not self.list_open else ""

    @property
    def team(self) -> int | None:
        """Return the team whose name has the keyboard, None for no team."""
        number = self.focus.removeprefix(FIELD)
        is_name = number.isdecimal() and self.focus.startswith(FIELD)
        return int(number) if is_name and int(number) < len(self.team_names) else None

    def with_teams(self, teams: TeamOptions | None) -> State:
        """Return the state with these teams; a class reads from a projector."""
        if teams is None:
            alone = replace(self.options, room=self.room_alone or self.options.room)
            return replace(self, teams=None, team_names=(), room_alone=None, options=alone)
        same = self.teams is not None and len(self.teams.teams) == len(teams.teams)
        names = self.team_names if same else name_lines(teams)
        state = replace(self, teams=teams, team_names=names)
        if self.teams is not None:
            return state
        before, options = self.options.room, replace(self.options, room="projector")
        return replace(state, room_alone=before, options=options)

    @property
    def list_open(self) -> bool:
        """Return True while the list of problems lies over the form."""
        return self.problem_list.is_open(self.problems)
