"""The table of settings: one row a setting, so that versions and copies can share it."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from dataclasses import fields
from typing import Any, get_args

from game.core.options import FEWEST, MOST, Direction, Room
from game.core.settings import TEXT_SCALES, ReadAloud, SetOrder, Settings, Speed, Theme
from game.records.change import Change
from game.records.store import Rows, Store
from game.words import LANGUAGES

_SAVE = """
    INSERT INTO settings (key, value) VALUES (:key, :value)
    ON CONFLICT (key) DO UPDATE SET value = excluded.value
"""
_LONGEST_WAIT_MS = 60_000
_LONGEST_DATA = 5000


class SavedSettings:
    """The settings kept from one start to the next."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._saved: dict[str, str] = {}

    def load(self) -> Settings:
        """Return the saved settings, with the default for each missing or invalid value."""
        rows = self._store.read("SELECT key, value FROM settings")
        self._saved = {str(k): str(v) for k, v in rows}
        return from_rows(rows)

    def save(self, settings: Settings) -> None:
        """Save what differs from what was last loaded; all other rows stay as they are."""
        saved = _rows(Settings()) | self._saved
        new = {key: value for key, value in _rows(settings).items() if saved[key] != value}
        if new:
            changes = (Change(_SAVE, {"key": key, "value": new[key]}) for key in new)
            self._store.write(*changes)
            self._saved |= new


_MISSING: Any = object()


def from_rows(rows: Rows) -> Settings:
    """Return the settings that these rows of the table hold."""
    saved = {str(key): str(value) for key, value in rows}
    valid = {
        field.name: value
        for field in fields(Settings)
        if (value := _parse(saved.get(field.name))) is not _MISSING and _IS_VALID[field.name](value)
    }
    return Settings(**valid)


def _rows(settings: Settings) -> dict[str, str]:
    return {field.name: json.dumps(getattr(settings, field.name)) for field in fields(settings)}


def _parse(text: str | None) -> Any:
    """Return the JSON value, a list as a tuple, or _MISSING when it is absent or broken."""
    try:
        value = _MISSING if text is None else json.loads(text)
        return tuple(value) if isinstance(value, list) else value
    except (ValueError, RecursionError):
        return _MISSING


def _integer(low: int, high: int) -> Callable[[Any], bool]:
    return lambda value: type(value) is int and low <= value <= high


def _one_of(*values: object) -> Callable[[Any], bool]:
    # By type as well: for Python, True is 1 and 1 is 1.0.
    return lambda value: any(type(value) is type(v) and value == v for v in values)


def _any_of(*tests: Callable[[Any], bool]) -> Callable[[Any], bool]:
    return lambda value: any(test(value) for test in tests)


def _is_name(value: Any) -> bool:
    return isinstance(value, str) and value.isidentifier()


def _is_text(value: Any) -> bool:
    return isinstance(value, str) and len(value) <= 200


def _is_place(value: Any) -> bool:
    return _is_text(value) and re.fullmatch(r"(\d+x\d+[+-]\d+[+-]\d+ \S+)?", value) is not None


def _is_lock(value: Any) -> bool:
    return _is_text(value) and re.fullmatch(r"([0-9a-f]+:[0-9a-f]+)?", value) is not None


def _are_texts(value: Any) -> bool:
    return isinstance(value, tuple) and all(map(_is_text, value))


def _is_long_text(value: Any) -> bool:
    return isinstance(value, str) and len(value) <= _LONGEST_DATA


def _is_data(value: Any) -> bool:
    """Return True for an object of JSON, or for none; who uses it looks what is in it."""
    return _is_long_text(value) and (not value or value.startswith("{"))


def _are_files(value: Any) -> bool:
    return isinstance(value, tuple) and all(map(_is_long_text, value))


_IS_VALID: dict[str, Callable[[Any], bool]] = {
    "language": _one_of("", *LANGUAGES),
    "theme": _one_of(*get_args(Theme)),
    "motion": _one_of(True, False),
    "mute": _one_of(True, False),
    "volume": _integer(0, 100),
    "fullscreen": _one_of(True, False),
    "text_scale": _one_of(*TEXT_SCALES),
    "mode": _is_name,
    "pairs": _any_of(_one_of("auto", "all"), _integer(FEWEST, MOST)),
    "room": _one_of(*get_args(Room)),
    "direction": _one_of(*get_args(Direction)),
    "nickname": _is_text,
    "ghost": _one_of(True, False),
    "window": _is_place,
    "timed": _one_of(True, False),
    "memory_wait_ms": _any_of(_one_of(None, "auto"), _integer(0, _LONGEST_WAIT_MS)),
    "order": _one_of(*get_args(SetOrder)),
    "hidden": _are_texts,
    "teams": _is_data,
    "lesson": _are_files,
    "lock": _is_lock,
    "buzzers": _are_texts,
    "cards_first": _one_of(*get_args(Direction)),
    "cards_both": _one_of(True, False),
    "cards_shuffled": _one_of(True, False),
    "read_aloud": _one_of(*get_args(ReadAloud)),
    "speed": _one_of(*get_args(Speed)),
}
