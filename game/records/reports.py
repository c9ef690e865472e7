"""Reports: the games that a report is about, with their answers and teams, the oldest first."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta, tzinfo

from game.core.moment import local_day
from game.core.report import PlayedGame
from game.core.run import Run
from game.records import answers, contests
from game.records.batches import batches, marks
from game.records.change import Value
from game.records.runs import select
from game.records.store import Store

_KEPT = "deleted = ''"
_OLDEST_FIRST = "started_at, id"
_OF_CONTENT = f"SELECT id FROM runs WHERE {_KEPT} AND content_key = ?"
_OF_FILE = f"SELECT id FROM runs WHERE {_KEPT} AND set_name = ? AND title = ?"


def of_game(store: Store, run: Run) -> Iterator[PlayedGame]:
    """Return the game alone."""
    return _games(store, [run.id])


def of_day(store: Store, run: Run, zone: tzinfo | None) -> Iterator[PlayedGame]:
    """Return all games, of whatever set, of the day in `zone` on which this one began."""
    day = local_day(run.started_at, zone)
    # No zone is further than a day from that of the times that are kept.
    where = f"{_KEPT} AND started_at >= ? AND started_at < ?"
    sql = f"SELECT id, started_at FROM runs WHERE {where} ORDER BY {_OLDEST_FIRST}"
    found = store.read(sql, (_days(day, -1), _days(day, 2)))
    return _games(store, [run for run, began in found if local_day(began, zone) == day])


def of_set(store: Store, run: Run) -> Iterator[PlayedGame]:
    """Yield all games of its set, also those from before the file was edited."""
    # One condition with OR would be a look at all runs; each of these goes along an index.
    which = f"id IN ({_OF_CONTENT} UNION {_OF_FILE})"
    sql = f"SELECT id FROM runs WHERE {which} ORDER BY {_OLDEST_FIRST}"
    found = store.read(sql, (*_of_content(run), *_of_file(run)))
    yield from _games(store, [run for (run,) in found])


def has_more(store: Store, run: Run, games: int) -> bool:
    """Return True if its set has more than so many games of one content, or of one file."""
    return any(
        len(store.read(f"{sql} LIMIT ?", (*values, games + 1))) > games
        for sql, values in ((_OF_CONTENT, _of_content(run)), (_OF_FILE, _of_file(run)))
    )


def _of_content(run: Run) -> tuple[Value, ...]:
    return (run.start.way.content_key,)


def _of_file(run: Run) -> tuple[Value, ...]:
    return (run.start.set_name, run.start.title)


def _games(store: Store, ids: Sequence[int]) -> Iterator[PlayedGame]:
    """Yield these games, some at a time: of a hundred thousand all answers need not be held."""
    for some in batches(ids):
        runs = select(store, f"id IN ({marks(some)})", _OLDEST_FIRST, some)
        given = answers.given(store, [run.id for run in runs])
        teams = contests.of_runs(store, [run.id for run in runs if run.start.way.teams])
        yield from (PlayedGame(run, given[run.id], teams.get(run.id)) for run in runs)


def _days(day: str, more: int) -> str:
    """Return the day so many days later; the same where it is none (a damaged row)."""
    try:
        return (datetime.fromisoformat(day) + timedelta(days=more)).date().isoformat()
    except (ValueError, OverflowError):
        return day
