"""Pairs that are marked to come back to, from one start to the next."""

from __future__ import annotations

from pathlib import Path

from game.records.records import Records
from tests.records.made import Day, disk, folder_with_a_run


def test_each_player_has_stars_of_their_own_and_so_has_who_gives_no_name(tmp_path: Path) -> None:
    records = Records.open(tmp_path, Day())
    records.star("Ana", "a" * 16, wanted=True)
    records.star("Ana", "a" * 16, wanted=True)
    records.star("", "b" * 16, wanted=True)
    records.close()
    records = Records.open(tmp_path, Day())
    assert records.stars("  \u00c1NA ") == {"a" * 16}
    assert records.stars("") == {"b" * 16}
    assert records.stars("Ben") == frozenset()
    records.close()


def test_a_star_is_taken_off_again(tmp_path: Path) -> None:
    records = Records.open(tmp_path, Day())
    for pair in ("a", "b"):
        records.star("Ana", pair, wanted=True)
    records.star("Ana", "a", wanted=False)
    records.star("Ben", "b", wanted=False)
    assert records.stars("Ana") == {"b"}
    records.close()


def test_the_stars_of_a_score_file_that_was_set_aside_come_back_with_its_games(
    tmp_path: Path,
) -> None:
    before = Records.open(folder_with_a_run(tmp_path).parent, Day())
    before.star("Ana", "a", wanted=True)
    before.close()
    (tmp_path / "scores.db").rename(tmp_path / "scores-damaged-2026-11-26T120000.db")
    records = Records.open(tmp_path, Day())
    records.star("Ana", "b", wanted=True)
    assert disk(records)
    records.bring_back()
    assert records.stars("Ana") == {"a", "b"}
    records.close()
