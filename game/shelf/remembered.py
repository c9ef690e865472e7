"""What the shelf remembers from one start to the next, so that unchanged files are not read."""

from __future__ import annotations

import json
from dataclasses import asdict, fields
from pathlib import Path
from typing import Any, TypeVar

from game import __version__
from game.formats.problems import Problem
from game.shelf.entry import Entry, Known
from game.words import language

T = TypeVar("T", Problem, Entry, Known)
_KINDS = {"str": str, "int": int, "bool": bool, 'Literal["fault", "warning"]': str}


def load(memory: Path) -> dict[Path, Known]:
    """What was known of each file. Nothing when another version or language wrote it.

    The memory is worth only the time it saves: whatever is wrong with it, the files are read.
    """
    try:
        kept = json.loads(memory.read_text(encoding="utf-8"))
        if kept["by"] != _by():
            return {}
        return {Path(row["path"]): _known(row) for row in kept["files"]}
    except (
        OSError, ValueError, TypeError, KeyError, AttributeError, RecursionError, OverflowError
    ):  # fmt: skip
        return {}


def save(memory: Path, known: dict[Path, Known]) -> None:
    """Write it down; a disk that cannot be written to is no loss."""
    rows = [_row(path, one) for path, one in known.items() if not one.entry.waiting]
    half = memory.with_name(f"{memory.name}.new")
    try:
        half.write_text(json.dumps({"by": _by(), "files": rows}), encoding="utf-8")
        half.replace(memory)
    except OSError:
        return


def _by() -> list[str]:
    return [__version__, language()]


def _row(path: Path, known: Known) -> dict[str, Any]:
    entry = asdict(known.entry)
    entry["path"] = str(path)
    return {"path": str(path), "stamp": known.stamp, "by_folder": known.by_folder, "entry": entry}


def _known(row: dict[str, Any]) -> Known:
    """The row as it was saved. TypeError and the like when it was not saved by this program."""
    problems = tuple(_typed(Problem(**problem)) for problem in row["entry"]["problems"])
    path = Path(row["path"])
    entry = _typed(Entry(**{**row["entry"], "path": path, "problems": problems}))
    a, b, c, d = row["stamp"]
    if entry.waiting or {type(part) for part in (a, b, c, d)} != {int}:
        raise TypeError(row)
    return _typed(Known(entry, (a, b, c, d), row["by_folder"]))


def _typed(one: T) -> T:
    """`one`, if its words, numbers and yes-or-no are what they say they are."""
    for field in fields(one):
        kind = _KINDS.get(str(field.type))
        if kind is not None and type(getattr(one, field.name)) is not kind:
            raise TypeError(field.name)
    return one
