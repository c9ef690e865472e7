"""Pasting and dropping in a real window: from another program to the game, and into the folder."""

from __future__ import annotations

import contextlib
import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest

from game.formats import read_any
from game.view.box import Point
from tests.e2e.clipboard import copy
from tests.e2e.dragging import drop
from tests.e2e.window import Program, program

SHEET = "Español\tEnglish\nbúho\towl\nciervo\tdeer\ntejón\tbadger\nzorro\tfox\n"
MIDDLE = Point(640, 360)


@pytest.fixture
def library(display: str, tmp_path: Path) -> Iterator[Program]:
    with program(display, tmp_path / "data", "--size", "1280x720") as running:
        running.shows("Parejas")
        running.until("the folder for sets", lambda: (tmp_path / "data" / "pairs").is_dir())
        yield running


def runs(game: Program) -> int:
    """How many games were begun."""
    file = f"file:{game.data / 'scores.db'}?mode=ro"
    with contextlib.closing(sqlite3.connect(file, uri=True)) as kept:
        return int(kept.execute("SELECT count(*) FROM runs").fetchone()[0])


def pairs(path: Path) -> list[tuple[str, str]]:
    found, _problems = read_any(path)
    return [(p.term.text, p.definition.text) for p in found.pairs] if found else []


def test_a_block_of_a_spreadsheet_is_played_after_three_keys(
    library: Program, display: str
) -> None:
    copy(display, SHEET)
    library.press("ctrl+v")
    library.shows("Import")
    library.press("Return")
    library.shows("búho, ciervo, tejón …")
    library.press("Return")
    library.until("a game", lambda: runs(library) == 1)
    [path] = (library.data / "pairs").glob("búho*.yaml")
    assert pairs(path)[0] == ("búho", "owl")
    assert len(pairs(path)) == 4


def test_files_dropped_from_another_program_are_imported(
    library: Program, display: str, tmp_path: Path
) -> None:
    sheet, own = tmp_path / "animales del bosque.csv", tmp_path / "aves.yaml"
    sheet.write_text(SHEET.replace("\t", ";"), encoding="cp1252")
    own.write_text("# mine\nbúho: owl\nmirlo: blackbird\n", encoding="utf-8")
    drop(display, int(library.window()), [sheet, own], MIDDLE)
    library.shows("Import")
    library.press("Return")
    library.shows("Parejas")
    folder = library.data / "pairs"
    assert (folder / "aves.yaml").read_bytes() == own.read_bytes()
    assert pairs(folder / "animales-del-bosque.yaml")[2] == ("tejón", "badger")


def test_escape_takes_nothing_in(library: Program, display: str) -> None:
    before = sorted((library.data / "pairs").iterdir())
    copy(display, SHEET)
    library.press("ctrl+v")
    library.shows("Import")
    library.press("Escape")
    library.shows("Parejas")
    assert sorted((library.data / "pairs").iterdir()) == before
