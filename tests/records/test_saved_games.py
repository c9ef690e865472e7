"""The table of saved games: what older versions left is kept, and of each player one game."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from game.core.run import Way
from game.core.saved_game import Position, Progress
from game.records import migrations
from game.records.records import Records
from tests.records.made import RESULT, START, WAY, Day, disk


def test_games_that_were_left_before_others_could_have_theirs_are_kept(tmp_path: Path) -> None:
    with closing(sqlite3.connect(tmp_path / "scores.db", isolation_level=None)) as base:
        migrations.migrate(base, None, migrations.MIGRATIONS[:10])
        base.execute(
            """INSERT INTO runs (id, content_key, mode, pairs_per_round, pairs, direction,
            distractors, set_name, title, seed, nickname, room, replay, started_at)
            VALUES (7, 'k', 'memory', 4, 8, 'term', 0, 's', 'S', '1', 'Ana', 'desk', 0, '')"""
        )
        base.execute("INSERT INTO saved_games VALUES ('f', 7, 3, 8, '{\"a\":1}', '{\"b\":2}')")
    records = Records.open(tmp_path, Day())
    [game] = records.left_in("f")
    assert (game.run, game.nickname, game.found) == (7, "Ana", 3)
    assert records.saved_data(7) == ({"a": 1}, {"b": 2})
    assert (tmp_path / "scores-before-v11.db").exists()
    records.close()


def left(records: Records, nickname: str, way: Way = WAY) -> int:
    run = records.begin(replace(START, nickname=nickname, way=way))
    records.progress(run, Progress(RESULT, Position("f", 3, 12, {}, {})))
    return run


def test_a_player_leaves_one_game_in_a_file_and_mode_however_the_name_is_written(
    tmp_path: Path,
) -> None:
    records = Records.open(tmp_path, Day())
    others = [
        left(records, "Berta"),
        left(records, "ana", replace(WAY, mode="memory")),
        left(records, "Ana", replace(WAY, teams=2)),
    ]
    *_older, last = [left(records, name) for name in ("Ana", "ana", " ÁNA")]
    assert [game.run for game in records.left_in("f")] == [*others, last]
    records.close()


def test_a_name_that_is_damaged_keeps_no_game_from_being_saved(tmp_path: Path) -> None:
    records = Records.open(tmp_path, Day())
    first = left(records, "Ana")
    disk(records).execute("UPDATE runs SET nickname = CAST(x'ff41' AS TEXT)")
    assert [game.run for game in records.left_in("f")] == [first]
    assert left(records, "ana") in {game.run for game in records.left_in("f")}
    assert not records.notices
    records.close()


def test_of_games_from_another_computer_the_newest_stays(tmp_path: Path) -> None:
    there = Records.open(tmp_path / "there", Day())
    here = Records.open(tmp_path / "here", Day(datetime(2026, 11, 23, tzinfo=UTC)))
    left(there, "ana")
    berta, memory = left(here, "Berta"), left(here, "Ana", replace(WAY, mode="memory"))
    last = left(here, "Ana")
    assert here.import_player("Ana", there.export_player("ana")).games == 1
    assert [game.run for game in here.left_in("f")] == [berta, memory, last]
    for records in (here, there):
        records.close()


def test_of_games_from_a_file_that_was_set_aside_the_newest_stays(tmp_path: Path) -> None:
    records = Records.open(tmp_path, Day())
    left(records, "ANA")
    records.close()
    (tmp_path / "scores.db").rename(tmp_path / "scores-damaged-2026-11-22T101501.db")
    records = Records.open(tmp_path, Day(datetime(2026, 11, 23, tzinfo=UTC)))
    new = left(records, "Ana")
    records.bring_back()
    assert len(records.runs()) == 2
    assert [game.run for game in records.left_in("f")] == [new]
    records.close()
