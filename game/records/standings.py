"""Standings: what was played before a run, asked for in a few rows however many there are."""

from __future__ import annotations

from game.core.high_scores import HighScores
from game.core.run import Run
from game.core.scoring import ranks
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
    table,
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


def high_scores(store: Store, run: Run, top: int) -> HighScores:
    """Return the best `top` runs of its way, and `run` with the two before it."""
    way = run.start.way
    best = table(store, way, top)
    rows = dict(enumerate(zip(ranks(best), best, strict=True)))
    place = next((at for at, one in enumerate(best) if one.id == run.id), None)
    count = _count(store, run)
    if place is None and run.result.ranked and count > top:
        at = _place(store, run)
        first_at = max(0, at - 2)
        three = f"{BEST_FIRST} LIMIT 3 OFFSET ?"
        near = select(store, f"{SAME_WAY} AND {RANKED}", three, (*way_values(way), first_at))
        rows |= {first_at + n: (_better(store, one) + 1, one) for n, one in enumerate(near)}
        place = at if at in rows and rows[at][1].id == run.id else None
    return HighScores(count, place, rows)


def _count(store: Store, run: Run) -> int:
    # The score, which is never less, makes SQLite count in the index that is sorted by it.
    sql = f"SELECT count(*) FROM runs WHERE {SAME_WAY} AND {RANKED} AND score >= 0"
    found = store.read(sql, way_values(run.start.way))
    return int(found[0][0]) if found else 0


def _place(store: Store, run: Run) -> int:
    """Return how many ranked runs stand before this one in the table, equal ones among them."""
    where = f"{SAME_WAY} AND {RANKED} AND score = ? AND official_ms = ?"
    earlier_ones = "(finished_at, id) < (?, ?)"
    result, values = run.result, way_values(run.start.way)
    equal = store.read(
        f"SELECT count(*) FROM runs WHERE {where} AND {earlier_ones}",
        (*values, result.score, result.official_ms, run.finished_at, run.id),
    )
    return _better(store, run) + (int(equal[0][0]) if equal else 0)


def _was_played(store: Store, run: Run) -> bool:
    sql = f"SELECT 1 FROM runs WHERE content_key = ? AND {FINISHED} AND id <> ? LIMIT 1"
    return bool(store.read(sql, (run.start.way.content_key, run.id)))
