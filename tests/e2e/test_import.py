"""Pasting and dropping in a real window: from another program to the game, and into the folder."""

from __future__ import annotations

import os
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
        running.has_folder()
        yield running


def pairs(path: Path) -> list[tuple[str, str]]:
    found, _problems = read_any(path)
    return [(p.term.text, p.definition.text) for p in found.pairs] if found else []


def test_a_block_of_a_spreadsheet_is_played_after_three_keys(
    library: Program, display: str
) -> None:
    copy(display, SHEET)
    library.press("ctrl+v")
    library.shows("Import")
    title = "búho, ciervo, tejón …"
    library.press("Return")
    library.shows(title)
    library.press("Return")
    library.until("a game", lambda: library.runs() == 1)
    [path] = (library.data / "pairs").glob("búho*.yaml")
    assert pairs(path)[0] == ("búho", "owl")
    assert len(pairs(path)) == 4


def test_files_dropped_from_another_program_are_imported(
    library: Program, display: str, tmp_path: Path
) -> None:
    sheet, own = tmp_path / "animales del bosque.csv", tmp_path / "aves.yaml"
    sheet.write_text(SHEET.replace("\t", ";"), encoding="utf-8")
    own.write_text("# mine\nbúho: owl\nmirlo: blackbird\n", encoding="utf-8")
    drop(display, int(library.window()), [sheet, own], MIDDLE)
    library.shows("Import")
    folder = library.data / "pairs"
    new = [folder / "aves.yaml", folder / "animales-del-bosque.yaml"]
    library.press("Return")
    library.until("the sets", lambda: all(path.is_file() for path in new))
    library.until("another screen", lambda: library.title() != "Import")
    assert new[0].read_bytes() == own.read_bytes()
    assert pairs(new[1])[2] == ("tejón", "badger")


def test_escape_takes_nothing_in(library: Program, display: str) -> None:
    before = sorted((library.data / "pairs").iterdir())
    copy(display, SHEET)
    library.press("ctrl+v")
    library.shows("Import")
    library.press("Escape")
    library.shows("Parejas")
    assert sorted((library.data / "pairs").iterdir()) == before


def test_a_dropped_file_whose_name_is_in_latin_1_is_imported(
    library: Program, display: str, tmp_path: Path
) -> None:
    sheet = Path(os.fsdecode(os.fsencode(tmp_path) + b"/oto\xf1o.csv"))
    sheet.write_text(SHEET.replace("\t", ";"), encoding="utf-8")
    drop(display, int(library.window()), [sheet], MIDDLE)
    library.shows("Import")
    new = library.data / "pairs" / "oto-o.yaml"
    library.press("Return")
    library.until("the set", new.is_file)
    assert pairs(new)[0] == ("búho", "owl")


def test_a_file_that_is_read_wrongly_is_read_otherwise_with_two_keys(
    library: Program, display: str, tmp_path: Path
) -> None:
    rivers = tmp_path / "rivers.csv"
    table = "Río,Mar,Longitud\nEbro,Mediterráneo,930 km\nTajo,Atlántico,1007 km\n"
    rivers.write_text(table, encoding="cp1252")
    drop(display, int(library.window()), [rivers], MIDDLE)
    library.shows("Import")
    library.press("a")
    library.shows("Another reading")
    library.press("Return")
    library.shows("Import")
    new = library.data / "pairs" / "rivers.yaml"
    library.press("Return")
    library.until("the set", new.is_file)
    assert pairs(new) == [("Ebro", "930 km"), ("Tajo", "1007 km")]
