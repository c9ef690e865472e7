"""The table of saved games: what older versions left there is kept."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

from game.records import migrations
from game.records.records import Records
from tests.records.made import Day


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
