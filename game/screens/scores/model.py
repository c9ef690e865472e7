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


def read(
    records: Records,
    way: Way | None,
    content_key: str = "",
    set_title: str = "",
    zone: tzinfo | None = None,
) -> Model:
    """Return what there is of `way`.

    When it has no runs: of the set's newest way, none when the set has no runs, or else, where no
    set is asked for, of the newest of all.
    """
    ways = records.ways()
    played = [one for one, *_rest in ways]
    if way not in played:
        of_set = [one for one in played if one.content_key == content_key]
        way = next(iter(of_set if content_key and set_title else of_set or played), None)
    ranked = records.table(way) if way else []
    unranked = _unranked(records, way, {run.id for run in ranked})
    games = [run.id for run in (*ranked, *unranked)] if way is not None and way.teams else []
    not_played = set_title if way is None else ""
    left = max((run.id for run in records.runs(content_key)), default=0) if not_played else 0
    return Model(ways, way, ranked, unranked, not_played, zone, records.contests(games), left)


def _unranked(records: Records, way: Way | None, ranked: set[int]) -> list[Run]:
    """Return finished runs of this way that count for nothing, the newest first."""
    runs = [
        run
        for run in (records.runs(way.content_key) if way else [])
        if run.start.way == way and run.id not in ranked and run.finished_at
    ]
    return sorted(runs, key=lambda run: run.finished_at, reverse=True)
