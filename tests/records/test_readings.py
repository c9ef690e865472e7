"""How files of a shape are read, from one start to the next."""

from __future__ import annotations

from pathlib import Path

from game.records import readings
from game.records.records import Records
from tests.records.made import Day


def test_what_was_chosen_is_there_at_the_next_start(tmp_path: Path) -> None:
    records = Records.open(tmp_path, Day())
    records.keep_reading("a", {"term": 2}, "one.csv")
    records.keep_reading("a", {"term": 1}, "two.csv")
    records.keep_reading("b", {"swap": True}, "three.csv")
    records.forget_reading("b")
    records.close()
    records = Records.open(tmp_path, Day())
    assert records.readings() == {"a": ({"term": 1}, "two.csv")}
    records.close()


def test_only_the_shapes_of_late_are_kept(tmp_path: Path) -> None:
    records = Records.open(tmp_path, Day())
    for number in range(readings.MOST + 3):
        records.keep_reading(f"{number}", {"term": 1}, "a.csv")
    kept = records.readings()
    assert len(kept) == readings.MOST
    assert "2" not in kept
    assert f"{readings.MOST + 2}" in kept
    records.close()
