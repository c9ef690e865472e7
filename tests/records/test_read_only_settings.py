"""The saved settings, read without leaving a trace."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.core.settings import Settings
from game.records.read_only_settings import read_settings
from game.records.records import Records
from tests.records.made import Day

CHOSEN = Settings(language="es", text_scale=1.5)


def _traces(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def test_what_was_saved_is_seen_and_nothing_on_the_disk_changes(tmp_path: Path) -> None:
    records = Records.open(tmp_path, Day())
    records.settings.save(CHOSEN)
    records.close()
    before = _traces(tmp_path)
    assert read_settings(tmp_path) == CHOSEN
    assert _traces(tmp_path) == before


def test_what_a_running_program_has_just_saved_is_seen(tmp_path: Path) -> None:
    records = Records.open(tmp_path, Day())
    records.settings.save(CHOSEN)
    assert read_settings(tmp_path) == CHOSEN
    records.close()


@pytest.mark.parametrize("data", [b"", b"not a database" * 50, b"SQLite format 3\0" + b"\xff" * 99])
def test_damage_means_the_defaults_and_stays_where_it_is(tmp_path: Path, data: bytes) -> None:
    (tmp_path / "scores.db").write_bytes(data)
    assert read_settings(tmp_path) == Settings()
    assert _traces(tmp_path) == {"scores.db": data}


def test_a_folder_that_is_not_there_is_not_made(tmp_path: Path) -> None:
    assert read_settings(tmp_path / "none") == Settings()
    assert not (tmp_path / "none").exists()
