"""Scores in a file: what is in it, where it lies, and a set without games."""

from __future__ import annotations

import threading
from dataclasses import replace
from datetime import datetime, timedelta, timezone
from pathlib import Path

import pytest
from openpyxl import load_workbook

from game.screens.scores import saving
from game.screens.scores.messages import Action, SaveScores
from game.screens.scores.screen import ScoresScreen
from game.services import Services
from game.view.messages import Event, Focused
from game.words import use
from tests.fakes import FakeShelf, pair_set
from tests.screens.made import SET, keep, services
from tests.screens.test_scores import class_game
from tests.views import SIZE, press, press_key, text, texts


@pytest.fixture(autouse=True)
def english() -> None:
    use("en")


def three_runs(folder: Path) -> Services:
    """Two ranked runs of a set, and one that is not."""
    s = services(folder)
    keep(s, 92, 90_120, "Ben", errors=1)
    keep(s, 100, 80_450, "=1+1")
    keep(s, 80, 70_000, "Eva", why_not="hints")
    return s


def saved(s: Services, folder: Path, wish: SaveScores) -> Path:
    shown = ScoresScreen(s, SET.content_key, [folder])
    press_key(shown, "x")
    shown.update(wish)
    while shown.view(SIZE).wake_at is not None:
        shown.update(Event.WOKE)
    said = shown.view(SIZE)
    assert "The scores were saved" in texts(said)
    (file,) = folder.glob(f"*.{wish.kind}")
    assert str(file) in text(said)
    return file


def test_a_table_is_saved_for_excel_with_times_and_days_as_values(tmp_path: Path) -> None:
    sheet = load_workbook(saved(three_runs(tmp_path / "data"), tmp_path, SaveScores("xlsx"))).active
    heads, first, second, third = sheet.iter_rows(values_only=True)
    assert heads[:4] == ("Set", "Mode", "Pairs", "Pairs a round")
    assert first[1] == "Columns"
    assert first[4:8] == (1, "=1+1", 100, timedelta(seconds=80, milliseconds=450))
    assert isinstance(first[10], datetime)
    assert (second[4], third[4], third[11]) == (2, None, "hints were used")


@pytest.mark.parametrize(
    ("hours", "seen", "day"), [(14, "23/11/2026", "2026-11-23"), (-11, "21/11/2026", "2026-11-21")]
)
def test_days_are_those_of_the_place(tmp_path: Path, hours: int, seen: str, day: str) -> None:
    s = three_runs(tmp_path / "data")
    s.zone = timezone(timedelta(hours=hours))
    file = saved(s, tmp_path, SaveScores("csv", all=True))
    lines = file.read_text("utf-8-sig").splitlines()
    assert all(f";{day} " in line for line in lines[1:])
    said = texts(ScoresScreen(s, SET.content_key).view(SIZE))
    assert said.count(day) == 3
    use("es")
    assert texts(ScoresScreen(s, SET.content_key).view(SIZE)).count(seen) == 3


def test_a_table_is_saved_as_csv_without_formulas(tmp_path: Path) -> None:
    file = saved(three_runs(tmp_path / "data"), tmp_path, SaveScores("csv"))
    heads, first, *_rest = file.read_text("utf-8-sig").splitlines()
    assert heads.startswith("Set;Mode;Pairs;Pairs a round;Rank;Name;Score;Official time;")
    assert ";1;'=1+1;100;1:20.45;" in first


def test_all_scores_are_saved_set_by_set(tmp_path: Path) -> None:
    s = three_runs(tmp_path / "data")
    run = s.records.run(keep(s, 70, 60_000, "Zoe"))
    way = replace(run.start.way, content_key="other")
    other = s.records.begin(replace(run.start, way=way, title="Other"))
    s.records.finish(other, run.result)
    file = saved(s, tmp_path, SaveScores("csv", all=True))
    lines = file.read_text("utf-8-sig").splitlines()
    assert len(lines) == 1 + 5
    assert sum(line.startswith("Other;") for line in lines) == 1


def test_no_file_is_written_over_and_the_folder_opens(tmp_path: Path) -> None:
    s = three_runs(tmp_path / "data")
    saved(s, tmp_path, SaveScores("csv"))
    shown = ScoresScreen(s, SET.content_key, [tmp_path])
    shown.update(SaveScores("csv"))
    while shown.view(SIZE).wake_at is not None:
        shown.update(Event.WOKE)
    assert len([*tmp_path.glob("*.csv")]) == 2
    opened: list[Path] = []

    def open_folder(folder: Path) -> bool:
        opened.append(folder)
        return True

    s.open_folder = open_folder
    press(shown, "show")
    assert opened == [tmp_path]
    press(shown, "close")
    assert "dialog" not in shown.view(SIZE).by_id


def test_a_folder_that_takes_no_file_says_why(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    s = three_runs(tmp_path / "data")
    file = tmp_path / "not-a-folder"
    file.touch()
    # Where a folder is none, the home folder is next.
    for name in ("HOME", "USERPROFILE"):
        monkeypatch.setenv(name, str(file))
    shown = ScoresScreen(s, SET.content_key, [file])
    shown.update(Action.ASK_EXPORT)
    shown.update(Focused("option-2"))
    shown.update(SaveScores("csv"))
    while shown.view(SIZE).wake_at is not None:
        shown.update(Event.WOKE)
    assert "The scores were not saved" in texts(shown.view(SIZE))


def test_a_set_without_games_says_so_and_shows_no_other_table(tmp_path: Path) -> None:
    s = three_runs(tmp_path)
    new = pair_set("Never played")
    s.shelf = FakeShelf([new])
    view = ScoresScreen(s, new.content_key).view(SIZE)
    assert "“Never played” has no games yet." in texts(view)
    assert not any(node.id.startswith("run-") for node in view.nodes)
    assert any(node.id.startswith("way-") for node in view.nodes)
    assert [id for id in ("delete", "delete-all", "export", "undo") if id in view.by_id] == [
        "export"
    ]


def test_the_window_goes_on_while_many_runs_are_saved(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    go, file = threading.Event(), tmp_path / "scores.csv"

    def slow(*_wish: object) -> Path:
        go.wait(60)
        return file

    monkeypatch.setattr(saving, "write", slow)
    shown = ScoresScreen(three_runs(tmp_path / "data"), SET.content_key, [tmp_path])
    shown.update(SaveScores("csv"))
    view = shown.view(SIZE)
    assert "The scores are being saved …" in texts(view)
    assert view.wake_at is not None
    go.set()
    while shown.view(SIZE).wake_at is not None:
        shown.update(Event.WOKE)
    assert str(file) in text(shown.view(SIZE))


def test_the_teams_of_class_games_have_a_sheet_of_their_own(tmp_path: Path) -> None:
    s = services(tmp_path / "data")
    class_game(s, 2, 0, 2)
    book = load_workbook(saved(s, tmp_path, SaveScores("xlsx", all=True)))
    assert book.sheetnames == ["Scores", "Teams"]
    assert [row[2:] for row in book["Teams"].iter_rows(values_only=True)] == [
        ("Rank", "Team", "Points", "Right", "Errors"),
        (1, "Azul", 2, 0, 0),
        (1, "Verde", 2, 0, 0),
        (3, "Naranja", 0, 0, 0),
    ]
    assert book["Scores"]["M2"].value == "Azul = Verde 2 · Naranja 0"


def test_a_class_game_as_csv_says_what_the_teams_reached(tmp_path: Path) -> None:
    s = services(tmp_path / "data")
    class_game(s, 3, 5)
    file = saved(s, tmp_path, SaveScores("csv"))
    assert file.read_text("utf-8-sig").splitlines()[1].endswith(";Naranja 5 · Azul 3")
