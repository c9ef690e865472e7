"""Standings: what was played before a run, asked for in a few rows however many there are."""

from __future__ import annotations

from game.core.run import Run
from game.core.verdict import Earlier
from game.records.runs import (
    BEST_FIRST,
    FINISHED,
    RANKED,
    SAME_WAY,
    first,
    last,
    personal_best,
    select,
    spellings,
    way_values,
)
from game.records.store import Store


def earlier(store: Store, run: Run) -> Earlier:
    """Return what the records hold besides `run` of its way of playing."""
    way, names = run.start.way, spellings(store, run.start.nickname)
    where = f"{SAME_WAY} AND {RANKED} AND id <> ?"
    values = (*way_values(way), run.id, 1)
    # One more than is needed, because the run itself may be among them.
    own_last = [one for one in last(store, way, names, 2) if one.id != run.id]
    own_best = personal_best(store, way, names, but=run.id)
    return Earlier(
        best=first(select(store, where, BEST_FIRST, values, limit=True)),
        own_best=own_best,
        own_last=own_last[-1] if own_last else None,
        ahead=_ahead(store, run) if run.result.ranked else None,
        place=_better(store, run) + 1 if run.result.ranked else 0,
        set_played=_was_played(store, run),
    )


# Two ranges of the index one after the other: SQLite would look at every row for an OR of them.
_FASTER, _HIGHER = "score = ? AND official_ms < ?", "score > ?"


def _ahead(store: Store, run: Run) -> Run | None:
    """Return the nearest ranked run that is better."""
    way, score, ms = way_values(run.start.way), run.result.score, run.result.official_ms
    ranked, order = f"{SAME_WAY} AND {RANKED}", "score, official_ms DESC"
    return first(
        select(store, f"{ranked} AND {_FASTER}", order, (*way, score, ms, 1), limit=True)
        or select(store, f"{ranked} AND {_HIGHER}", order, (*way, score, 1), limit=True)
    )


def _better(store: Store, run: Run) -> int:
    """Return how many ranked runs are better."""
    way, score, ms = way_values(run.start.way), run.result.score, run.result.official_ms
    count = f"SELECT count(*) FROM runs WHERE {SAME_WAY} AND {RANKED} AND"
    rows = store.read(
        f"SELECT ({count} {_FASTER}) + ({count} {_HIGHER})", (*way, score, ms, *way, score)
    )
    return int(rows[0][0]) if rows else 0


def _was_played(store: Store, run: Run) -> bool:
    sql = f"SELECT 1 FROM runs WHERE content_key = ? AND {FINISHED} AND id <> ? LIMIT 1"
    return bool(store.read(sql, (run.start.way.content_key, run.id)))
