"""The table of sets: how each file was played last, by the shelf's name of it."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from game.records.change import Change, storable
from game.records.store import Store

_KEEP = """
    INSERT INTO sets (file, options) VALUES (:file, :options)
    ON CONFLICT (file) DO UPDATE SET options = excluded.options
"""


def keep(file: str, choices: Mapping[str, Any]) -> Change:
    """Save the choices with which the set in this file is played."""
    return Change(_KEEP, {"file": file, "options": json.dumps(dict(choices))})


def choices(store: Store, file: str) -> dict[str, Any]:
    """Return the choices that were saved last; nothing when there are none, or no JSON."""
    rows = store.read("SELECT options FROM sets WHERE file = ?", (storable(file),))
    try:
        found = json.loads(rows[0][0]) if rows else {}
    except (ValueError, RecursionError):
        return {}
    return found if isinstance(found, dict) else {}
