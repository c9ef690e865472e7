"""The table of saved games: for each file of a set the game that was left last, to go on with."""

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
    ON CONFLICT (file) DO UPDATE SET run = excluded.run, found = excluded.found,
        pairs = excluded.pairs, deal = excluded.deal, state = excluded.state
"""
_FIELDS = """file, run, content_key, mode, saved_games.found, saved_games.pairs, running_ms,
    nickname, seed"""
_SELECT = f"""
    -- CROSS JOIN: from the few saved games to their runs, never the other way round.
    SELECT {_FIELDS} FROM saved_games CROSS JOIN runs ON runs.id = run
    WHERE deleted = '' AND finished_at = ''
"""


def keep(run: int, at: Position) -> Change:
    """Save where the run is, in place of the game that was left before in the same file."""
    values: dict[str, Value] = {"file": storable(at.file), "run": run}
    counts: dict[str, Value] = {"found": at.found, "pairs": at.pairs}
    deal, state = (json.dumps(data, separators=(",", ":")) for data in (at.deal, at.state))
    return Change(_KEEP, {**values, **counts, "deal": deal, "state": state})


def remove(run: int) -> Change:
    """Forget where the run was."""
    return Change("DELETE FROM saved_games WHERE run = :run", {"run": run})


def every(store: Store) -> dict[str, SavedGame]:
    """Return the games that can be gone on with, by file."""
    return {game.file: game for game in _games(store.read(_SELECT))}


def of_file(store: Store, file: str) -> SavedGame | None:
    """Return the game that was left in this file; None when there is none."""
    found = _games(store.read(f"{_SELECT} AND file = ?", (storable(file),)))
    return found[0] if found else None


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
