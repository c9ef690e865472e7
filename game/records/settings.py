"""The table of settings: one row a setting, so that versions and copies can share it."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import fields
from typing import Any, get_args

from game.core.options import FEWEST, MOST, Direction, Room
from game.core.settings import TEXT_SCALES, Settings, Theme
from game.records.change import Change
from game.records.store import Rows, Store
from game.words import LANGUAGES

_SAVE = """
    INSERT INTO settings (key, value) VALUES (:key, :value)
    ON CONFLICT (key) DO UPDATE SET value = excluded.value
"""
_LONGEST_WAIT_MS = 60_000


class SavedSettings:
    """What is remembered from one start to the next."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._known: dict[str, str] = {}

    def load(self) -> Settings:
        """What was saved; each value that is missing or makes no sense is the default."""
        rows = self._store.read("SELECT key, value FROM settings")
        self._known = {str(k): str(v) for k, v in rows}
        return from_rows(rows)

    def save(self, settings: Settings) -> None:
        """Save what differs from what was last known; all other rows stay as they are."""
        known = _rows(Settings()) | self._known
        new = {key: value for key, value in _rows(settings).items() if known[key] != value}
        if new:
            changes = (Change(_SAVE, {"key": key, "value": new[key]}) for key in new)
            self._store.write(*changes)
            self._known |= new


_NONE: Any = object()


def from_rows(rows: Rows) -> Settings:
    """The settings that these rows of the table hold."""
    known = {str(key): str(value) for key, value in rows}
    good = {
        field.name: value
        for field in fields(Settings)
        if (value := _read(known.get(field.name))) is not _NONE and _GOOD[field.name](value)
    }
    return Settings(**good)


def _rows(settings: Settings) -> dict[str, str]:
    return {field.name: json.dumps(getattr(settings, field.name)) for field in fields(settings)}


def _read(text: str | None) -> Any:
    """The JSON value, or _NONE when there is none that can be read."""
    try:
        return _NONE if text is None else json.loads(text)
    except (ValueError, RecursionError):
        return _NONE


def _whole(low: int, high: int) -> Callable[[Any], bool]:
    return lambda value: type(value) is int and low <= value <= high


def _among(*values: object) -> Callable[[Any], bool]:
    # By type as well: for Python, True is 1 and 1 is 1.0.
    return lambda value: any(type(value) is type(v) and value == v for v in values)


def _either(*tests: Callable[[Any], bool]) -> Callable[[Any], bool]:
    return lambda value: any(test(value) for test in tests)


def _name(value: Any) -> bool:
    return isinstance(value, str) and value.isidentifier()


def _text(value: Any) -> bool:
    return isinstance(value, str) and len(value) <= 200


_GOOD: dict[str, Callable[[Any], bool]] = {
    "language": _among("", *LANGUAGES),
    "theme": _among(*get_args(Theme)),
    "motion": _among(True, False),
    "mute": _among(True, False),
    "fullscreen": _among(True, False),
    "text_scale": _among(*TEXT_SCALES),
    "mode": _name,
    "pairs": _either(_among("auto", "all"), _whole(FEWEST, MOST)),
    "total": _either(_among(None), _whole(1, 10_000)),
    "room": _among(*get_args(Room)),
    "direction": _among(*get_args(Direction)),
    "nickname": _text,
    "memory_wait_ms": _either(_among(None), _whole(0, _LONGEST_WAIT_MS)),
}
