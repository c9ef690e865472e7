"""Findings: what the start after a kill shows of the files, and what of it should not be."""

from __future__ import annotations

import shutil
import sqlite3
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path

from game.formats.native.draft import open_draft

_SWEEP_S = 4.0
"""How long the next start may take to clear away what the kill left."""


@dataclass
class Findings:
    """Counts of one kind of work; `told` says more of each fault."""

    kills: int = 0
    confirmed: int = 0
    lost: int = 0
    half: int = 0
    leftovers: int = 0
    unopened: int = 0
    told: list[str] = field(default_factory=list)

    @property
    def faults(self) -> int:
        return self.lost + self.half + self.leftovers + self.unopened

    def tell(self, what: str) -> None:
        self.told.append(f"after kill {self.kills}: {what}")


def rows(data: Path, sql: str, *values: object) -> list[tuple[object, ...]]:
    """Return what the database answers, while a program has it open."""
    with closing(sqlite3.connect(f"file:{data / 'scores.db'}?mode=ro", uri=True)) as kept:
        return kept.execute(sql, values).fetchall()


def newest_run(data: Path) -> int:
    """Return the number of the game that was begun last."""
    with closing(sqlite3.connect(f"file:{data / 'scores.db'}?mode=ro", uri=True)) as kept:
        (number,) = kept.execute("SELECT max(id) FROM runs").fetchone()
    return int(number)


def look_at_database(data: Path, findings: Findings) -> None:
    """Count a database that was set aside, or is not in order."""
    aside = [path.name for path in data.glob("scores-*") if path.suffix == ".db"]
    try:
        found = rows(data, "PRAGMA integrity_check")
    except sqlite3.Error as error:
        found = [(str(error),)]
    if aside or found != [("ok",)]:
        findings.unopened += 1
        findings.tell(f"the database: {aside}, {found}")


def look_for_leftovers(data: Path, folders: Sequence[Path], findings: Findings) -> None:
    """Count what should have been cleared away by now, or a moment later."""
    end = time.monotonic() + _SWEEP_S
    while (left := [*_leftovers(data, folders)]) and time.monotonic() < end:
        time.sleep(0.02)
    if left:
        findings.leftovers += len(left)
        findings.tell(f"left over: {left[:5]}")
        for path in left:  # so that each is counted once
            _delete(path)


def _leftovers(data: Path, folders: Sequence[Path]) -> Iterator[Path]:
    for folder in {data, data / "pairs", *folders}:
        for path in folder.glob("*") if folder.is_dir() else ():
            half_made = path.name.startswith(".") or path.suffix in (".new", ".part", ".saving")
            without_set = path.is_dir() and folder != data and not any(path.glob("*.yaml"))
            if half_made or without_set:
                yield path
            elif path.is_dir() and folder != data:
                yield from path.glob(".*")
    yield from Path(tempfile.gettempdir()).glob("*")


def _delete(path: Path) -> None:
    if path.is_dir():
        shutil.rmtree(path, ignore_errors=True)
    else:
        path.unlink(missing_ok=True)


def cells_of(path: Path) -> list[tuple[str, str]] | None:
    """Return the texts of a set file row by row; None when it is not whole."""
    draft, sheet, _problems = open_draft(path.read_bytes(), path)
    if not draft.readable:
        return None
    return [(row.term.text, row.definition.text) for row in sheet.rows if not row.is_empty]
