"""The command `scores`: what it prints as tables, JSON and CSV."""

from __future__ import annotations

import csv
import io
import json
from argparse import ArgumentParser
from dataclasses import replace
from datetime import UTC, timedelta, timezone, tzinfo
from pathlib import Path

import pytest

from game.records.records import Records
from game.tools import scores
from game.tools.arguments import filled
from tests.records.made import RESULT, START, WAY, Day, finished
from tests.records.test_contests import OF_TEAMS, begun


def printed(folder: Path, *options: str, zone: tzinfo = UTC) -> str:
    parser = ArgumentParser()
    scores.add_arguments(parser)
    out = io.StringIO()
    args = parser.parse_args([*options, "--data", str(folder)])
    assert scores.main(filled(scores.ScoresOptions, args), out, Day(), zone) == 0
    return out.getvalue()


def fill(folder: Path) -> None:
    records = Records.open(folder, Day())
    finished(records, official_ms=104_189, running_ms=102_189, errors=1, score=92)
    finished(records, replace(START, nickname="=1+1"), official_ms=50_000)
    finished(records, official_ms=50_000)
    finished(records, why_not="hints")
    records.begin(replace(START, set_name="plants.of.spain", title="Plants"))
    records.close()


def test_json_has_every_run_best_first(tmp_path: Path) -> None:
    fill(tmp_path)
    rows = json.loads(printed(tmp_path, "--json"))
    assert [(row["score"], row["ranked"], row["why_not"]) for row in rows] == [
        (100, True, None),
        (100, True, None),
        (92, True, None),
        (100, False, "hints"),
        (0, False, "unfinished"),
    ]
    assert rows[2] == {
        "set": "animals",
        "mode": "columns",
        "pairs": 12,
        "pairs_per_round": 6,
        "errors": 1,
        "score": 92,
        "running_ms": 102_189,
        "official_ms": 104_189,
        "nickname": "Ana",
        "seed": 7,
        "ranked": True,
        "why_not": None,
        "finished_at": "2026-11-22T10:15:05.000+00:00",
    }
    assert rows[4]["finished_at"] is None


def test_a_clock_that_was_set_back_leaves_the_length_and_an_uncertain_date(tmp_path: Path) -> None:
    day = Day()
    records = Records.open(tmp_path, day)
    run = records.begin(START)
    day.now -= timedelta(days=300)
    records.finish(run, RESULT)
    records.close()
    [row] = json.loads(printed(tmp_path, "--json"))
    assert (row["running_ms"], row["date_uncertain"]) == (60_000, True)
    assert "  2026-01-26 ?" in printed(tmp_path)


@pytest.mark.parametrize("name", ["animals", "animals.yaml", "pairs/animals.yaml"])
def test_a_set_is_a_path_or_a_name(tmp_path: Path, name: str) -> None:
    fill(tmp_path)
    assert {row["set"] for row in json.loads(printed(tmp_path, name, "--json"))} == {"animals"}


def test_a_name_with_dots_is_not_cut(tmp_path: Path) -> None:
    fill(tmp_path)
    assert len(json.loads(printed(tmp_path, "plants.of.spain", "--json"))) == 1
    assert len(json.loads(printed(tmp_path, "a/plants.of.spain.yaml", "--json"))) == 1


def test_csv_has_the_same_columns_and_no_formulas(tmp_path: Path) -> None:
    fill(tmp_path)
    rows = list(csv.DictReader(io.StringIO(printed(tmp_path, "--csv"))))
    assert list(rows[0]) == list(json.loads(printed(tmp_path, "--json"))[0])
    assert rows[0]["nickname"] == "'=1+1"
    assert (rows[0]["ranked"], rows[0]["why_not"], rows[4]["finished_at"]) == ("true", "", "")


def test_a_line_break_in_a_name_ends_no_row_of_the_csv(tmp_path: Path) -> None:
    records = Records.open(tmp_path, Day())
    finished(records, replace(START, set_name="ani\rmals", nickname="\r=1"))
    records.close()
    [row] = csv.DictReader(io.StringIO(printed(tmp_path, "--csv"), newline=""))
    assert (row["set"], row["nickname"]) == ("ani mals", "' =1")


def test_a_table_is_aligned_and_equals_share_a_rank(tmp_path: Path) -> None:
    fill(tmp_path)
    assert printed(tmp_path, "animals").splitlines() == [
        "Animals (animals) · Columns · 12 pairs · 6 a round",
        "  Rank  Name  Score     Time  Errors  Date        Not ranked because",
        "     1  =1+1    100  0:50.00       0  2026-11-22",
        "     1  Ana     100  0:50.00       0  2026-11-22",
        "     3  Ana      92  1:44.18       1  2026-11-22",
        "     –  Ana     100  1:00.00       0  2026-11-22  hints were used",
    ]


def test_each_way_of_playing_has_its_table(tmp_path: Path) -> None:
    records = Records.open(tmp_path, Day())
    finished(records)
    finished(records, replace(START, way=replace(WAY, mode="memory")), score=90)
    records.close()
    text = printed(tmp_path)
    assert text.count("     1  Ana") == 2
    assert text.count("\n\nAnimals") == 1


@pytest.mark.parametrize(("hours", "day"), [(14, "2026-11-23"), (-11, "2026-11-21")])
def test_days_are_those_of_the_place(tmp_path: Path, hours: int, day: str) -> None:
    fill(tmp_path)
    zone = timezone(timedelta(hours=hours))
    lines = printed(tmp_path, "animals", zone=zone).splitlines()
    assert all(f"  {day}" in line for line in lines[2:])
    for row in json.loads(printed(tmp_path, "--json", zone=zone))[:4]:
        assert row["finished_at"].startswith(f"{day}T")
        assert row["finished_at"].endswith(f"{hours:+03d}:00")
    assert f",{day}T" in printed(tmp_path, "--csv", zone=zone)


def test_a_name_cannot_play_with_the_terminal(tmp_path: Path) -> None:
    records = Records.open(tmp_path, Day())
    finished(records, replace(START, nickname="\x1b[31mred"))
    records.close()
    assert "\x1b" not in printed(tmp_path)


def test_where_nothing_is_kept_nothing_is_made(tmp_path: Path) -> None:
    folder = tmp_path / "new"
    assert json.loads(printed(folder, "--json")) == []
    assert printed(folder) == "No games are kept here yet.\n"
    assert printed(folder, "--csv").count("\n") == 1
    assert not folder.exists()


def test_a_damaged_database_is_told_beside_the_json(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "scores.db").write_bytes(b"no database" * 20)
    assert json.loads(printed(tmp_path, "--json")) == []
    assert "scores-damaged-" in capsys.readouterr().err


def with_a_class(folder: Path) -> None:
    records = Records.open(folder, Day())
    finished(records)
    records.finish(begun(records), replace(RESULT, score=92, errors=1))
    finished(records, OF_TEAMS, score=80)
    records.close()


def test_json_names_the_teams_of_a_class_game_in_the_order_of_the_result(tmp_path: Path) -> None:
    with_a_class(tmp_path)
    alone, teams, unknown = json.loads(printed(tmp_path, "--json"))
    assert teams["teams"] == [
        {"name": "Naranja", "points": 2, "right": 0, "errors": 0},
        {"name": "Azul", "points": 1, "right": 1, "errors": 0},
    ]
    assert (teams["ranked"], teams["score"]) == (True, 92)
    assert "teams" not in alone
    assert "teams" not in unknown  # what they reached cannot be read


def test_csv_says_of_a_class_game_what_the_teams_reached(tmp_path: Path) -> None:
    with_a_class(tmp_path)
    rows = list(csv.DictReader(io.StringIO(printed(tmp_path, "--csv"))))
    assert [row["teams"] for row in rows] == ["", "Naranja 2 · Azul 1", ""]


def test_class_games_have_a_table_of_their_own(tmp_path: Path) -> None:
    with_a_class(tmp_path)
    assert printed(tmp_path, "animals").splitlines() == [
        "Animals (animals) · Columns · 12 pairs · 6 a round",
        "  Rank  Name  Score     Time  Errors  Date        Not ranked because",
        "     1  Ana     100  1:00.00       0  2026-11-22",
        "",
        "Animals (animals) · Columns · 12 pairs · 6 a round · 2 teams",
        "  Rank  Teams               Score     Time  Errors  Date        Not ranked because",
        "     1  Naranja 2 · Azul 1     92  1:00.00       1  2026-11-22",
        "     2  Ana                    80  1:00.00       0  2026-11-22",
    ]
