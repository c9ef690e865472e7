"""The command `progress`: what a player did, and what is hard in a set."""

from __future__ import annotations

import csv
import io
import json
from argparse import ArgumentParser
from dataclasses import replace
from datetime import UTC
from pathlib import Path

import pytest

from game.core.moves import Answer
from game.records.records import Records
from game.tools import progress
from game.tools.arguments import filled
from tests.core.practised import words as set_of
from tests.records.made import START, WAY, finished
from tests.records.test_practice import TODAY, Calendar, practise


def printed(folder: Path, *options: str) -> str:
    parser, out = ArgumentParser(), io.StringIO()
    progress.add_arguments(parser)
    args = parser.parse_args([*options, "--data", str(folder)])
    given = filled(progress.ProgressOptions, args)
    assert progress.main(given, out, Calendar(), UTC, folder / "starter") == 0
    return out.getvalue()


def played(folder: Path) -> None:
    """Ana practised six pairs, missed two of them, and played a game with one error; Bo played."""
    (folder / "pairs").mkdir(parents=True)
    pairs = set_of(6).pairs
    lines = (f"{pair.term.text}: {pair.definition.text}\n" for pair in pairs)
    (folder / "pairs" / "words.yaml").write_text("".join(lines), encoding="utf-8")
    records = Records.open(folder, Calendar())
    practise(records, set_of(6), TODAY, 0, 1)
    way = replace(WAY, content_key=set_of(6).content_key)
    for name in ("Ana", "Bo"):
        run = finished(records, replace(START, way=way, set_name="words", nickname=name), score=85)
        asked, wrong = pairs[3].term.spoken, pairs[4].definition.spoken
        records.add(run, 0, Answer(0, 3, asked, wrong, False, "miss", 0, 1, (1, 2)))
    records.close()


def test_json_has_days_weeks_pairs_and_what_is_due(tmp_path: Path) -> None:
    played(tmp_path)
    found = json.loads(printed(tmp_path, "ana", "--json"))
    assert found["nickname"] == "Ana"
    assert [(day["day"], day["games"], day["reviews"]) for day in found["days"]] == [
        (f"{TODAY}", 1, 8)
    ]
    [one] = found["sets"]
    assert (one["set"], one["weeks"][0]["score"]) == ("words", 85)
    hard = {pair["term"]: pair for pair in one["pairs"]}
    term = set_of(6).pairs[3].term.spoken
    assert hard[term]["alone"] == {"asked": 1, "missed": 1}
    assert hard[term]["practice"] == {"asked": 1, "missed": 0}
    assert sum(bar["pairs"] for bar in found["due"]) == 6


def test_without_a_name_it_tells_what_is_hard_for_all_together(tmp_path: Path) -> None:
    played(tmp_path)
    [one] = json.loads(printed(tmp_path, "--json"))["sets"]
    hard = {pair["term"]: pair for pair in one["pairs"]}
    assert hard[set_of(6).pairs[3].term.spoken]["alone"] == {"asked": 2, "missed": 2}
    assert "2 of 3 missed" in printed(tmp_path, "--set", "words")
    assert "Nothing was played" in printed(tmp_path, "--set", "others")


@pytest.mark.parametrize(
    ("table", "heads"),
    [
        ("days", ["Day", "Games", "Pairs in games", "Answers in practice"]),
        ("scores", ["Set", "Week from", "Games", "Best score", "Official time"]),
        ("due", ["From", "To", "Pairs"]),
    ],
)
def test_csv_is_one_table(tmp_path: Path, table: str, heads: list[str]) -> None:
    played(tmp_path)
    rows = list(csv.reader(io.StringIO(printed(tmp_path, "Ana", "--csv", "--table", table))))
    assert rows[0] == heads
    assert len(rows) > 1


def test_a_day_that_is_handed_in_is_taken_for_today(tmp_path: Path) -> None:
    played(tmp_path)
    assert "Nothing was played" in printed(tmp_path, "Ana", "--today", "2029-01-01")
    assert "6 pairs today" in printed(tmp_path, "Ana", "--today", "2029-01-01")


def test_where_nothing_is_kept_it_says_so(tmp_path: Path) -> None:
    assert "Nothing was played or practised here yet." in printed(tmp_path, "Ana")
