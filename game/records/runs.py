"""The table of runs: how one begins, ends, is ranked, deleted and brought back."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import fields
from typing import Any

from game.core.nickname import name_key
from game.core.run import Result, Run, Start, Way
from game.records.batches import marks
from game.records.change import Change, Value
from game.records.store import Rows, Store

_WAY = tuple(field.name for field in fields(Way))
_RESULT = tuple(field.name for field in fields(Result))
_STARTED = ("set_name", "title", "seed", "nickname", "room", "replay", "started_at")
_COLUMNS = ", ".join(("id", *_WAY, *_STARTED, "finished_at", *_RESULT))
FINISHED = "deleted = '' AND finished_at <> '' AND NOT replay"
RANKED = f"{FINISHED} AND why_not = ''"
_UNRANKED = "deleted = '' AND finished_at <> '' AND (replay OR why_not <> '')"
_ALONE = f"{RANKED} AND teams = 0"
BEST_FIRST = "score DESC, official_ms, finished_at, id"
SAME_WAY = " AND ".join(f"{name} = ?" for name in _WAY)
_PLAYED = ", ".join(f"{name} = :{name}" for name in _RESULT)

_NEWEST = """
    SELECT * FROM (SELECT id FROM runs WHERE nickname = ? AND content_key = ? AND deleted = ''
    ORDER BY id DESC LIMIT ?)"""
# Two copies may want the same number: the later one takes the next that is free.
_BEGIN = f"""
    INSERT INTO runs (id, {", ".join(_WAY + _STARTED)})
    VALUES (CASE WHEN EXISTS (SELECT 1 FROM runs WHERE id = :run)
            THEN (SELECT max(id) + 1 FROM runs) ELSE :run END,
            {", ".join(f":{name}" for name in _WAY + _STARTED)})
"""


def begin(run: int, start: Start, at: str) -> Change:
    """Add an unfinished run with the number `run`."""
    values: dict[str, Value] = {"run": run, "started_at": at, **_start_values(start)}
    return Change(_BEGIN, values, begins=True, unmake="DELETE FROM runs WHERE id = :run")


def progress(run: int, result: Result) -> Change:
    """Save the result so far of an unfinished run."""
    return Change(f"UPDATE runs SET {_PLAYED} WHERE id = :run", _result_values(run, result))


def finish(run: int, result: Result, at: str) -> Change:
    """Save the result of a run and the time `at` which it ended."""
    values = _result_values(run, result) | {"why_not": result.why_not, "at": at}
    return Change(f"UPDATE runs SET {_PLAYED}, finished_at = :at WHERE id = :run", values)


def mark_deleted(run: int, deleted: str) -> Change:
    """Mark a run as deleted at that time; "" brings it back."""
    sql = "UPDATE runs SET deleted = :deleted WHERE id = :run"
    return Change(sql, {"run": run, "deleted": deleted})


def purge(before: str) -> Change:
    """Remove for good the runs that were deleted before that time."""
    sql = "DELETE FROM runs WHERE deleted <> '' AND deleted <= :before"
    return Change(sql, {"before": before})


def has_purgeable(store: Store, before: str) -> bool:
    """Return True if there is anything to purge."""
    sql = "SELECT 1 FROM runs WHERE deleted <> '' AND deleted <= ? LIMIT 1"
    return bool(store.read(sql, (before,)))


def find(store: Store, run: int) -> Run | None:
    """Return the run with that number; None when there is none."""
    return first(select(store, "id = ?", "id", (run,)))


def table(store: Store, way: Way, limit: int) -> list[Run]:
    """Return the ranked runs of one way, best first; all of them when `limit` is 0."""
    where = f"{SAME_WAY} AND {RANKED}"
    return select(store, where, BEST_FIRST, (*way_values(way), limit or -1), limit=True)


def personal_best(store: Store, way: Way, names: Sequence[str], but: int = 0) -> Run | None:
    """Return the best ranked run but that one of a player whose name is written in these ways."""
    where = f"{SAME_WAY} AND {_named(names)} AND {RANKED} AND id <> ?"
    return first(select(store, where, BEST_FIRST, (*way_values(way), *names, but, 1), limit=True))


def last(store: Store, way: Way, names: Sequence[str], n: int) -> list[Run]:
    """Return the newest `n` finished runs of a player, ranked or not, oldest first."""
    where = f"{SAME_WAY} AND {_named(names)} AND {FINISHED}"
    values = (*way_values(way), *names, n)
    return select(store, where, "finished_at DESC, id DESC", values, limit=True)[::-1]


def of_set(store: Store, which: str | None, ranked_only: bool) -> list[Run]:
    """Return the runs of the set of this name or content key (None: of all), unranked last."""
    where = RANKED if ranked_only else "deleted = ''"
    if which is not None:
        where += " AND ? IN (set_name, content_key)"
    order = f"({RANKED}) DESC, finished_at = '', {BEST_FIRST}"
    return select(store, where, order, () if which is None else (which,))


def best(store: Store, content_key: str) -> Run | None:
    """Return the best ranked run of a set, in whatever way it was played, but by teams."""
    where = f"content_key = ? AND {_ALONE}"
    return first(select(store, where, BEST_FIRST, (content_key, 1), limit=True))


def bests(store: Store) -> dict[str, Run]:
    """Return the `best` of each set, by content key, in one query."""
    best = f"SELECT id FROM runs WHERE content_key = key AND {_ALONE} ORDER BY {BEST_FIRST} LIMIT 1"
    rows = store.read(f"{_keys(_ALONE)} SELECT {_COLUMNS} FROM keys JOIN runs ON id = ({best})")
    return {run.start.way.content_key: run for run in map(_as_run, rows)}


def newest(store: Store) -> dict[str, int]:
    """Return the number of the newest finished run of each set, by content key."""
    last = f"SELECT id FROM runs WHERE content_key = key AND {FINISHED} ORDER BY id DESC LIMIT 1"
    rows = store.read(f"{_keys(FINISHED)} SELECT key, ({last}) FROM keys WHERE key IS NOT NULL")
    return {str(key): int(run) for key, run in rows}


def _keys(where: str) -> str:
    """Return SQL for the content keys of such runs: from one to the next along an index.

    Grouping would look at every run.
    """
    return f"""
        WITH RECURSIVE keys (key) AS (
            SELECT min(content_key) FROM runs WHERE {where}
            UNION ALL
            SELECT (SELECT min(content_key) FROM runs WHERE content_key > key AND {where})
            FROM keys WHERE key IS NOT NULL
        )"""


def ways(store: Store) -> list[tuple[Way, str, str, int]]:
    """Return the ways of finished runs: way, title, set name, how many; newest first."""
    # Counted along an index that has all it takes; of each way one row is looked up.
    names = ", ".join(_WAY)
    rows = store.read(f"""
        SELECT {", ".join(f"runs.{name}" for name in _WAY)}, title, set_name, number
        FROM (SELECT id AS last, count(*) AS number, max(finished_at) AS newest
              FROM runs WHERE {FINISHED} GROUP BY {names})
        JOIN runs ON runs.id = last ORDER BY newest DESC""")
    n = len(_WAY)
    return [(Way(*row[:n]), row[n], row[n + 1], row[n + 2]) for row in rows]


def each_way(store: Store, index: str, which: str, content_key: str) -> Iterator[Way]:
    """Yield the ways of such runs of one set.

    From one to the next along an index that begins with the columns of a way: grouping would look
    at every run.
    """
    names, runs = ", ".join(_WAY), f"runs INDEXED BY {index} WHERE"
    later = (
        f"""(SELECT id FROM {runs} {"".join(f"{name} = was_{name} AND " for name in _WAY[:at])}
             {_WAY[at]} > was_{_WAY[at]} AND {which} ORDER BY {", ".join(_WAY[at:])} LIMIT 1)"""
        for at in reversed(range(1, len(_WAY)))
    )
    sql = f"""
        WITH RECURSIVE ways ({", ".join(f"was_{name}" for name in _WAY)}) AS (
            SELECT * FROM (
                SELECT {names} FROM {runs} content_key = ? AND {which} ORDER BY {names} LIMIT 1)
            UNION ALL
            SELECT {names} FROM ways JOIN runs ON id = coalesce({", ".join(later)})
        )
        SELECT * FROM ways"""
    for row in store.read(sql, (content_key,)):
        yield Way(*row)


def unranked(store: Store, way: Way, limit: int) -> list[Run]:
    """Return finished runs of one way that count for nothing, the newest first; 0: all."""
    where, values = f"{SAME_WAY} AND {_UNRANKED}", (*way_values(way), limit or -1)
    return select(store, where, "finished_at DESC, id DESC", values, limit=True)


def how_many(store: Store, way: Way) -> int:
    """Return how many finished runs of one way there are, ranked or not."""
    # The indexes that have these runs alone; SQLite takes another one by itself.
    both = (("runs_ranked", RANKED), ("runs_unranked", _UNRANKED))
    sql = f"SELECT count(*) FROM runs INDEXED BY {{}} WHERE {SAME_WAY} AND {{}}"
    parts = (sql.format(index, which) for index, which in both)
    return sum(store.read(sql, way_values(way))[0][0] for sql in parts)


def newest_of(store: Store, content_key: str) -> int:
    """Return the number of the newest run of a set, finished or not; 0 without one."""
    sql = "SELECT max(id) FROM runs WHERE content_key = ? AND deleted = ''"
    return next((int(run or 0) for (run,) in store.read(sql, (content_key,))), 0)


def nicknames(store: Store) -> list[str]:
    """Return the nicknames used here, the most recent first, each player's last spelling."""
    # From one name to the next along the index: there are many runs and few names.
    rows = store.read("""
        WITH RECURSIVE names (name) AS (
            SELECT min(nickname) FROM runs WHERE nickname > '' AND deleted = ''
            UNION ALL
            SELECT (SELECT min(nickname) FROM runs WHERE nickname > name AND deleted = '')
            FROM names WHERE name IS NOT NULL
        )
        SELECT name FROM names WHERE name IS NOT NULL ORDER BY
        (SELECT max(started_at) FROM runs WHERE nickname = name AND deleted = '') DESC""")
    players: dict[str, str] = {}
    for (name,) in rows:
        players.setdefault(name_key(name), name)
    return list(players.values())


def mistakes(
    store: Store, names: Sequence[str], content_key: str, games: int
) -> list[tuple[str, str]]:
    """Return what was asked and what was chosen instead, in a player's newest games with a set."""
    newest = " UNION ALL ".join([_NEWEST] * len(names))
    each = [value for name in names for value in (name, content_key, games)]
    return store.read(
        f"""SELECT asked, chosen FROM answers WHERE kind = 'miss' AND NOT undone
        AND run IN (SELECT id FROM ({newest}) ORDER BY id DESC LIMIT ?)""",
        (*each, games),
    )


def spellings(store: Store, nickname: str) -> list[str]:
    """Return all ways in which the name of this player is written here, this one first."""
    key = name_key(nickname)
    # From one name to the next along the index: there are many runs and few names.
    rows = store.read("""
        WITH RECURSIVE names (name) AS (
            SELECT min(nickname) FROM runs
            UNION ALL
            SELECT (SELECT min(nickname) FROM runs WHERE nickname > name)
            FROM names WHERE name IS NOT NULL
        )
        SELECT name FROM names WHERE name IS NOT NULL""")
    others = (name for (name,) in rows if name != nickname and name_key(name) == key)
    return [nickname, *others]


def ask_other_content(run: int, content_key: str) -> Change:
    """Let a run be one of a set that was mended while it was played."""
    sql = "UPDATE runs SET content_key = :content_key WHERE id = :run"
    return Change(sql, {"run": run, "content_key": content_key})


def claim(run: int, nickname: str) -> Change:
    """Give a run that has no name the name of its player."""
    sql = "UPDATE runs SET nickname = :nickname WHERE id = :run AND nickname = ''"
    return Change(sql, {"run": run, "nickname": nickname})


def _named(names: Sequence[str]) -> str:
    return f"nickname IN ({marks(names)})"


def select(
    store: Store, where: str, order: str, values: Sequence[Value], limit: bool = False
) -> list[Run]:
    sql = f"SELECT {_COLUMNS} FROM runs WHERE {where} ORDER BY {order}"
    rows: Rows = store.read(sql + " LIMIT ?" if limit else sql, values)
    return [_as_run(row) for row in rows]


def first(runs: Sequence[Run]) -> Run | None:
    return runs[0] if runs else None


def _as_run(row: tuple[Any, ...]) -> Run:
    run_id, rest = row[0], row[1:]
    way, rest = Way(*rest[: len(_WAY)]), rest[len(_WAY) :]
    set_name, title, seed, nickname, room, replay, started_at, finished_at, *played = rest
    start = Start(way, set_name, title, _seed(seed), nickname, room, bool(replay))
    return Run(run_id, start, Result(*played), started_at, finished_at)


def _seed(text: str) -> int:
    try:
        return int(text)
    except ValueError:  # a damaged row: the rest of it is still worth showing
        return 0


def way_values(way: Way) -> tuple[Value, ...]:
    return tuple(getattr(way, name) for name in _WAY)


def _start_values(start: Start) -> dict[str, Value]:
    texts = ("set_name", "title", "nickname", "room")
    return {
        **dict(zip(_WAY, way_values(start.way), strict=True)),
        **{name: getattr(start, name) for name in texts},
        "seed": str(start.seed),  # as text: a seed may have more than 64 bits
        "replay": int(start.replay),
    }


def _result_values(run: int, result: Result) -> dict[str, Value]:
    values: dict[str, Value] = {name: getattr(result, name) for name in _RESULT}
    return {**values, "why_not": result.why_not or "unfinished", "run": run}
