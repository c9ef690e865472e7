"""Reports: the games that a report is about, with their answers and teams."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta, tzinfo

from game.core.moment import local_day
from game.core.report import PlayedGame
from game.core.run import Run
from game.records import answers, contests
from game.records.runs import select
from game.records.store import Store

_KEPT = "deleted = ''"
_OLDEST_FIRST = "started_at, id"


def of_game(store: Store, run: Run) -> list[PlayedGame]:
    """Return the game alone."""
    return _games(store, [run])


def of_day(store: Store, run: Run, zone: tzinfo | None) -> list[PlayedGame]:
    """Return all games, of whatever set, of the day in `zone` on which this one began."""
    day = local_day(run.started_at, zone)
    # No zone is further than a day from that of the times that are kept.
    where = f"{_KEPT} AND started_at >= ? AND started_at < ?"
    found = select(store, where, _OLDEST_FIRST, (_days(day, -1), _days(day, 2)))
    return _games(store, [one for one in found if local_day(one.started_at, zone) == day])


def of_set(store: Store, run: Run) -> list[PlayedGame]:
    """Return all games of its set, also those from before the file was edited."""
    start = run.start
    where = f"{_KEPT} AND (content_key = ? OR (set_name = ? AND title = ?))"
    names = (start.way.content_key, start.set_name, start.title)
    return _games(store, select(store, where, _OLDEST_FIRST, names))


def _games(store: Store, runs: Sequence[Run]) -> list[PlayedGame]:
    given = answers.given(store, [run.id for run in runs])
    teams = contests.of_runs(store, [run.id for run in runs if run.start.way.teams])
    return [PlayedGame(run, given[run.id], teams.get(run.id)) for run in runs]


def _days(day: str, more: int) -> str:
    """Return the day so many days later; the same where it is none (a damaged row)."""
    try:
        return (datetime.fromisoformat(day) + timedelta(days=more)).date().isoformat()
    except (ValueError, OverflowError):
        return day
