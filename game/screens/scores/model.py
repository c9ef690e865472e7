"""What the scores screen knows: the ways of playing, and the runs of one of them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import field
from datetime import tzinfo

from game.core.contest import Contest
from game.core.run import Run, Way
from game.records.records import Records
from game.values import dataclass


@dataclass(frozen=True, slots=True)
class Model:
    """All that is to be shown: the ways with title, set and count, and the runs of one."""

    ways: Sequence[tuple[Way, str, str, int]]
    way: Way | None
    ranked: Sequence[Run]
    unranked: Sequence[Run]
    not_played: str = ""
    """The title of the set that was asked for and has no games; "" when it has."""
    zone: tzinfo | None = None
    """Where the days of the runs begin and end; None: as on this computer."""
    contests: Mapping[int, Contest] = field(default_factory=dict)
    """What the teams reached, by the run, where class games are shown."""
    more: int = 0
    """So many runs of the table do not show."""
    whole: bool = False
    """All of them were asked for."""
    left: int = 0
    """The newest game of a set that has none which was finished; 0 where there is none either."""

    @property
    def title(self) -> str:
        return next((title for way, title, _name, _n in self.ways if way == self.way), "")

    @property
    def of_teams(self) -> bool:
        """True for a table of class games."""
        return self.way is not None and self.way.teams > 0

    @property
    def runs(self) -> tuple[int, ...]:
        """The numbers of all runs of the table, from top to bottom."""
        return tuple(run.id for run in (*self.ranked, *self.unranked))

    @property
    def newest(self) -> int:
        """The number of the game that was played last; 0 without one."""
        return max(self.runs, default=self.left)

    @property
    def at(self) -> int:
        """Where the way that is shown stands in the list."""
        return next((n for n, (way, *_rest) in enumerate(self.ways) if way == self.way), 0)

    def below(self, run: int) -> int | None:
        """Return the run under this one, or over it at the foot; None when it is alone."""
        if run not in self.runs or len(self.runs) < 2:
            return None
        at = self.runs.index(run)
        return self.runs[at + 1] if at + 1 < len(self.runs) else self.runs[at - 1]


MOST_RANKED, MOST_UNRANKED = 100, 40
"""So many runs show at first, however many there are."""


def read(
    records: Records,
    way: Way | None,
    content_key: str = "",
    set_title: str = "",
    zone: tzinfo | None = None,
    *,
    whole: bool = False,
) -> Model:
    """Return what there is of `way`; `whole`: all of its runs, however many.

    When it has no runs: of the set's newest way, none when the set has no runs, or else, where no
    set is asked for, of the newest of all.
    """
    ways = records.ways()
    played = [one for one, *_rest in ways]
    if way not in played:
        of_set = [one for one in played if one.content_key == content_key]
        way = next(iter(of_set if content_key and set_title else of_set or played), None)
    ranked = records.table(way, 0 if whole else MOST_RANKED) if way else []
    unranked = records.unranked(way, 0 if whole else MOST_UNRANKED) if way else []
    more = 0
    if way and not whole and (len(ranked) == MOST_RANKED or len(unranked) == MOST_UNRANKED):
        more = records.how_many(way) - len(ranked) - len(unranked)
    games = [run.id for run in (*ranked, *unranked)] if way is not None and way.teams else []
    not_played = set_title if way is None else ""
    left = records.newest_of(content_key) if not_played else 0
    contests = records.contests(games)
    return Model(ways, way, ranked, unranked, not_played, zone, contests, more, whole, left)
