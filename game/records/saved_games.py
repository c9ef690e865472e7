"""The table of saved games: those that were left, to go on with, of each player and mode one."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from game.core.run import SavedGame
from game.records.change import Change, Value, storable
from game.records.store import Rows, Store

if TYPE_CHECKING:
    from game.core.saved_game import Data, Position

_KEEP = """
    INSERT INTO saved_games (file, run, found, pairs, deal, state)
    VALUES (:file, :run, :found, :pairs, :deal, :state)
    ON CONFLICT (file, run) DO UPDATE SET found = excluded.found,
        pairs = excluded.pairs, deal = excluded.deal, state = excluded.state
"""
# As blobs: a name that is damaged is no text, and must not keep others from being saved.
_SAME_PLACE = """
    other.mode = this.mode AND (other.teams > 0) = (this.teams > 0) AND (this.teams > 0
    OR player_key(CAST(other.nickname AS BLOB)) = player_key(CAST(this.nickname AS BLOB)))
"""
_REPLACE = f"""
    DELETE FROM saved_games WHERE file = :file AND run <> :run AND EXISTS (
        SELECT 1 FROM runs AS this CROSS JOIN runs AS other
        WHERE this.id = :run AND other.id = saved_games.run AND {_SAME_PLACE}
    )
"""
LEAVE_NEWEST = f"""
    DELETE FROM saved_games WHERE EXISTS (
        SELECT 1 FROM saved_games AS newer CROSS JOIN runs AS this CROSS JOIN runs AS other
        WHERE newer.file = saved_games.file AND newer.run > saved_games.run
        AND this.id = newer.run AND this.deleted = '' AND this.finished_at = ''
        AND other.id = saved_games.run AND {_SAME_PLACE}
    )
"""
"""Forgets the older of two games that one player (or a class) left in the same file and mode.

There are such after games came from elsewhere.
"""
_FIELDS = """file, run, content_key, mode, saved_games.found, saved_games.pairs, running_ms,
    nickname, seed, teams"""
_SELECT = f"""
    -- CROSS JOIN: from the few saved games to their runs, never the other way round.
    SELECT {_FIELDS} FROM saved_games CROSS JOIN runs ON runs.id = run
    WHERE deleted = '' AND finished_at = ''
"""


def keep(run: int, at: Position) -> tuple[Change, ...]:
    """Save where the run is.

    It comes in place of the game that the same player left before in the same file and mode; one
    of a class comes in place of one of a class.
    """
    values: dict[str, Value] = {"file": storable(at.file), "run": run}
    counts: dict[str, Value] = {"found": at.found, "pairs": at.pairs}
    deal, state = (json.dumps(data, separators=(",", ":")) for data in (at.deal, at.state))
    kept = Change(_KEEP, {**values, **counts, "deal": deal, "state": state})
    return Change(_REPLACE, values), kept


def remove(run: int) -> Change:
    """Forget where the run was."""
    return Change("DELETE FROM saved_games WHERE run = :run", {"run": run})


def every(store: Store) -> list[SavedGame]:
    """Return all games that can be gone on with."""
    return _games(store.read(_SELECT))


def of_file(store: Store, file: str) -> list[SavedGame]:
    """Return the games that were left in this file."""
    return _games(store.read(f"{_SELECT} AND file = ?", (storable(file),)))


def data(store: Store, run: int) -> tuple[Data, Data] | None:
    """Return the deal and the state of a saved game; None when they are gone or not JSON."""
    rows = store.read("SELECT deal, state FROM saved_games WHERE run = ?", (run,))
    try:
        deal, state = (_object(text) for text in rows[0])
    except (IndexError, ValueError, RecursionError):
        return None
    return deal, state


def _object(text: str) -> dict[str, Any]:
    made = json.loads(text)
    if not isinstance(made, dict):
        raise ValueError("not an object")
    return made


def _games(rows: Rows) -> list[SavedGame]:
    return [SavedGame(*row) for row in rows]
