"""The table of contests: what the teams of a class game chose and reached."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import TYPE_CHECKING

from game.records.batches import batches, marks
from game.records.change import Change
from game.records.store import Rows, Store

if TYPE_CHECKING:
    from game.core.contest import Contest
    from game.core.contest_data import Data

_KEEP = """
    INSERT INTO contests (run, data) VALUES (:run, :data)
    ON CONFLICT (run) DO UPDATE SET data = excluded.data
"""


def keep(run: int, data: Data) -> Change:
    """Save what the teams have reached so far."""
    return Change(_KEEP, {"run": run, "data": json.dumps(data, separators=(",", ":"))})


def of_runs(store: Store, runs: Iterable[int]) -> dict[int, Contest]:
    """Return the contests of those runs which have one that can be read."""
    found: dict[int, Contest] = {}
    for some in batches(list(runs)):
        sql = f"SELECT run, data FROM contests WHERE run IN ({marks(some)})"
        found |= _read(store.read(sql, some))
    return found


def _read(rows: Rows) -> dict[int, Contest]:
    from game.core.contest_data import contest_of

    found: dict[int, Contest] = {}
    for run, text in rows:
        try:
            found[int(run)] = contest_of(json.loads(text))
        except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
            continue  # a damaged row: the run itself is still worth showing
    return found
