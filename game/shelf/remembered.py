"""What the shelf remembers from one start to the next, so that unchanged files are not read."""

from __future__ import annotations

import json
from dataclasses import asdict
from pathlib import Path
from typing import Any

from game import __version__
from game.formats.problems import Problem
from game.shelf.entry import Entry, Known
from game.words import language


def load(memory: Path) -> dict[Path, Known]:
    """What was known of each file. Nothing when another version or language wrote it.

    The memory is worth only the time it saves: whatever is wrong with it, the files are read.
    """
    try:
        kept = json.loads(memory.read_text(encoding="utf-8"))
        if kept["by"] != _by():
            return {}
        return {Path(row["path"]): _known(row) for row in kept["files"]}
    except (OSError, ValueError, TypeError, KeyError, AttributeError, RecursionError):
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
    entry = dict(row["entry"])
    entry["path"] = Path(entry["path"])
    entry["problems"] = tuple(Problem(**problem) for problem in entry["problems"])
    a, b, c, d = map(int, row["stamp"])
    return Known(Entry(**entry), (a, b, c, d), bool(row["by_folder"]))
