"""The table of readings: how files of each shape were read last, where that was chosen."""

from __future__ import annotations

import json
from collections.abc import Mapping
from contextlib import suppress
from typing import Any, NamedTuple

from game.records.change import Change
from game.records.store import Store

MOST = 200
"""Shapes that are kept, those of late."""
_KEEP = """
    INSERT INTO readings (shape, way, name, used)
    VALUES (:shape, :way, :name, (SELECT coalesce(max(used), 0) + 1 FROM readings))
    ON CONFLICT (shape) DO UPDATE
    SET way = excluded.way, name = excluded.name, used = excluded.used
"""
_FORGET = "DELETE FROM readings WHERE shape = :shape"
_FORGET_OLD = f"""
    DELETE FROM readings
    WHERE shape NOT IN (SELECT shape FROM readings ORDER BY used DESC LIMIT {MOST})
"""


class SavedReading(NamedTuple):
    """What was chosen, as plain data, and the name of the file that it was chosen for."""

    way: dict[str, Any]
    name: str


def keep(shape: str, way: Mapping[str, Any], name: str) -> tuple[Change, Change]:
    """Save what was chosen for files of this shape; the oldest beyond `MOST` are forgotten."""
    values = {"shape": shape, "way": json.dumps(dict(way)), "name": name}
    return Change(_KEEP, values), Change(_FORGET_OLD, {})


def forget(shape: str) -> Change:
    """Read files of this shape as they are found."""
    return Change(_FORGET, {"shape": shape})


def every(store: Store) -> dict[str, SavedReading]:
    """Return what was chosen, by the shape of files; without what is no JSON."""
    found: dict[str, SavedReading] = {}
    for shape, way, name in store.read("SELECT shape, way, name FROM readings"):
        with suppress(ValueError, RecursionError, TypeError):
            data = json.loads(way)
            if isinstance(data, dict):
                found[str(shape)] = SavedReading(data, str(name))
    return found
