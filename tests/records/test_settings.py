"""What is remembered from one start to the next."""

from __future__ import annotations

import json
import sqlite3
from contextlib import closing
from dataclasses import fields
from pathlib import Path

import pytest

from game.core.settings import Settings
from game.records.records import Records
from tests.records.made import Day

OTHER = Settings(
    "es",
    "dark",
    False,
    True,
    True,
    1.3,
    "memory",
    8,
    "projector",
    "definition",
    "Zoë",
    None,
    ghost=False,
    timed=False,
    volume=30,
    window="800x600+10+20 1920x1080",
    order="title",
    hidden=("a.yaml", "b.yaml"),
    buzzers=("q", "1:3"),
    teams='{"teams": [["' + 300 * "Ñ" + '", 0]]}',
    lesson=("own:a.yaml", "/" + 300 * "b" + ".yaml"),
    lock="12ab:34cd",
    cards_first="definition",
    cards_both=True,
    cards_shuffled=True,
    read_aloud="both",
    speed="slow",
)


def put(folder: Path, key: str, value: str) -> None:
    with closing(sqlite3.connect(folder / "scores.db")) as base, base:
        base.execute("INSERT OR REPLACE INTO settings VALUES (?, ?)", (key, value))


def loaded(folder: Path) -> Settings:
    records = Records.open(folder, Day())
    settings = records.settings.load()
    records.close()
    return settings


def saved(folder: Path, settings: Settings) -> None:
    records = Records.open(folder, Day())
    records.settings.load()
    records.settings.save(settings)
    records.close()


def test_settings_are_the_defaults_at_first(tmp_path: Path) -> None:
    assert loaded(tmp_path) == Settings()


def test_all_settings_come_back(tmp_path: Path) -> None:
    assert all(getattr(OTHER, f.name) != getattr(Settings(), f.name) for f in fields(Settings))
    saved(tmp_path, OTHER)
    assert loaded(tmp_path) == OTHER


@pytest.mark.parametrize("field", [field.name for field in fields(Settings)])
@pytest.mark.parametrize("bad", ["", "{", "[1]", '{"a": 1}', "-5", "1e400", "[" * 5000, '"a b"'])
def test_a_bad_value_is_the_default_and_the_others_stay(
    tmp_path: Path, field: str, bad: str
) -> None:
    saved(tmp_path, OTHER)
    put(tmp_path, field, bad)
    settings = loaded(tmp_path)
    if not (field == "nickname" and bad == '"a b"'):
        assert getattr(settings, field) == getattr(Settings(), field)
    rest = [f.name for f in fields(Settings) if f.name != field]
    assert [getattr(settings, name) for name in rest] == [getattr(OTHER, name) for name in rest]


def test_a_newer_version_s_settings_survive(tmp_path: Path) -> None:
    saved(tmp_path, OTHER)
    put(tmp_path, "classes", "4")
    saved(tmp_path, Settings())
    with closing(sqlite3.connect(tmp_path / "scores.db")) as base:
        kept = base.execute("SELECT value FROM settings WHERE key = 'classes'").fetchone()
    assert json.loads(kept[0]) == 4


def test_two_copies_change_different_settings(tmp_path: Path) -> None:
    one, two = Records.open(tmp_path, Day()), Records.open(tmp_path, Day())
    one.settings.load()
    two.settings.load()
    one.settings.save(Settings(theme="dark"))
    two.settings.save(Settings(mute=True))
    one.close()
    two.close()
    assert loaded(tmp_path) == Settings(theme="dark", mute=True)
