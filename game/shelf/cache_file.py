"""The shelf's cache file: what each pair file held, so that unchanged files are not read."""

from __future__ import annotations

import json
from dataclasses import asdict, fields
from pathlib import Path
from typing import Any, TypeVar

from game import __version__, paths
from game.formats.problems import Problem
from game.shelf.entry import CachedEntry, Entry
from game.words import language

T = TypeVar("T", Problem, Entry, CachedEntry)
_INVALID = (ValueError, TypeError, KeyError, AttributeError, RecursionError, OverflowError)
"""What a file with other content than ours can raise while it is read."""
_TYPES = {"str": str, "int": int, "bool": bool, 'Literal["fault", "warning"]': str}


def load(file: Path) -> dict[Path, CachedEntry]:
    """Return the cached entry of each file; none when another version or language wrote them.

    The cache only saves time: whatever is wrong with it, the files are read instead.
    """
    if not paths.is_file(file):  # a pipe would be waited for
        return {}
    try:
        content = json.loads(file.read_text(encoding="utf-8"))
        if content["by"] != _writer():
            return {}
        return {Path(row["path"]): _cached_entry(row) for row in content["files"]}
    except (OSError, *_INVALID):
        return {}


def save(file: Path, cached: dict[Path, CachedEntry]) -> None:
    """Write the cache file; do nothing when the disk cannot be written to."""
    rows = [_row(path, value) for path, value in cached.items() if not value.entry.waiting]
    new_file = file.with_name(f"{file.name}.new")
    try:
        new_file.write_text(json.dumps({"by": _writer(), "files": rows}), encoding="utf-8")
        new_file.replace(file)
    except OSError:
        return


def _writer() -> list[str]:
    return [__version__, language()]


def _row(path: Path, cached: CachedEntry) -> dict[str, Any]:
    entry = asdict(cached.entry)
    entry["path"] = str(path)
    return {
        "path": str(path),
        "stamp": cached.stamp,
        "by_folder": cached.depends_on_folder,
        "entry": entry,
    }


def _cached_entry(row: dict[str, Any]) -> CachedEntry:
    """Return a row's entry. Raises one of _INVALID when this program did not write the row."""
    problems = tuple(_checked(Problem(**problem)) for problem in row["entry"]["problems"])
    path = Path(row["path"])
    entry = _checked(Entry(**{**row["entry"], "path": path, "problems": problems}))
    a, b, c, d = row["stamp"]
    if entry.waiting or {type(part) for part in (a, b, c, d)} != {int}:
        raise TypeError(row)
    return _checked(CachedEntry(entry, (a, b, c, d), row["by_folder"]))


def _checked(value: T) -> T:
    """Return `value`; TypeError when a field is not of its annotated type."""
    for field in fields(value):
        type_ = _TYPES.get(str(field.type))
        if type_ is not None and type(getattr(value, field.name)) is not type_:
            raise TypeError(field.name)
    return value
