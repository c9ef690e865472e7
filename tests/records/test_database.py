"""The database file: made, damaged, set aside, migrated."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import pytest

from game.core.settings import Settings
from game.records import damage, database, migrations
from game.records.records import Records
from tests.records.made import START, Day, answer, disk, finished, folder_with_a_run

PAGE = 4096
Harm = Callable[[bytes], bytes]


def set_aside(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.glob("scores-damaged-*.db"))


def test_every_save_is_on_the_disk_and_guarded(tmp_path: Path) -> None:
    records = Records.open(tmp_path / "new" / "folder", Day())
    pragma = {
        name: records._store.read(f"PRAGMA {name}")[0][0]
        for name in ("journal_mode", "synchronous", "foreign_keys", "busy_timeout")
    }
    records.close()
    expected = {"journal_mode": "wal", "synchronous": 1, "foreign_keys": 1, "busy_timeout": 16}
    assert pragma == expected


def test_a_closed_database_is_one_file(tmp_path: Path) -> None:
    folder_with_a_run(tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == ["scores.db"]


def bad_header(data: bytes) -> bytes:
    return b"not a database at all".ljust(100, b"!") + data[100:]


def cut_in_the_middle(data: bytes) -> bytes:
    return data[: len(data) // 2]


def cut_to_a_few_bytes(data: bytes) -> bytes:
    return data[:60]


def no_schema(data: bytes) -> bytes:
    return data[:100] + bytes(PAGE - 100) + data[PAGE:]


def column_renamed(data: bytes) -> bytes:
    return data.replace(b"is_right INTEGER", b"is_wrong INTEGER")


def schema_that_is_no_text(data: bytes) -> bytes:
    return data.replace(b"CREATE TABLE answers", b"CREATE TABLE \xa7nswers")


@pytest.mark.parametrize("harm", [column_renamed, schema_that_is_no_text])
def test_a_damaged_schema_is_found_on_opening(tmp_path: Path, harm: Harm) -> None:
    path = folder_with_a_run(tmp_path)
    path.write_bytes(harm(path.read_bytes()))
    records = Records.open(tmp_path, Day())
    assert len(set_aside(tmp_path)) == 1
    records.close()


def test_a_damaged_word_in_a_row_does_not_hide_the_others(tmp_path: Path) -> None:
    path = folder_with_a_run(tmp_path)
    path.write_bytes(path.read_bytes().replace(b"Animals7Ana", b"Animal\xffxAna"))
    records = Records.open(tmp_path, Day())
    assert [(run.start.title, run.start.seed) for run in records.runs()] == [("Animal\ufffd", 0)]
    records.close()


@pytest.mark.parametrize("harm", [bad_header, cut_in_the_middle, cut_to_a_few_bytes, no_schema])
def test_a_damaged_database_is_set_aside_and_play_goes_on(tmp_path: Path, harm: Harm) -> None:
    path = folder_with_a_run(tmp_path)
    path.write_bytes(harm(path.read_bytes()))
    records = Records.open(tmp_path, Day())
    assert set_aside(tmp_path) == ["scores-damaged-2026-11-22T101501.db"]
    assert "scores-damaged-2026-11-22T101501.db" in records.notices[0]
    finished(records)
    records.close()
    again = Records.open(tmp_path, Day())
    assert (len(again.runs()), again.notices) == (1, [])
    again.close()


def test_damage_in_the_middle_is_found_while_reading(tmp_path: Path) -> None:
    path = folder_with_a_run(tmp_path)
    data = path.read_bytes()
    path.write_bytes(data[:PAGE] + b"\xff" * (len(data) - PAGE))
    records = Records.open(tmp_path, Day())
    assert records.runs() == []
    assert len(set_aside(tmp_path)) == len(records.notices) == 1
    finished(records)
    assert len(records.runs()) == 1
    records.close()


def test_damage_found_in_a_game_does_not_take_the_games_of_late_along(tmp_path: Path) -> None:
    records = Records.open(tmp_path, Day())
    old = finished(records)
    run = records.begin(START)
    records.add(run, 0, answer(0))
    disk(records).execute("PRAGMA wal_checkpoint(TRUNCATE)")
    disk(records).execute("PRAGMA cache_size=0")
    data = (tmp_path / "scores.db").read_bytes()
    with (tmp_path / "scores.db").open("r+b") as file:
        file.seek(PAGE)
        file.write(b"\xff" * (len(data) - PAGE))
    disk(records).execute("PRAGMA shrink_memory")
    for seq in range(1, 5):
        records.add(run, seq, answer(seq))
    assert set_aside(tmp_path)
    assert records.answers(run) == [answer(n) for n in range(5)]
    assert {kept.id for kept in records.runs()} == {old, run}
    records.close()


def test_the_log_goes_aside_with_its_database(tmp_path: Path) -> None:
    path = folder_with_a_run(tmp_path)
    (tmp_path / "scores.db-wal").write_bytes(b"x" * 40)
    path.write_bytes(b"not a database at all")
    Records.open(tmp_path, Day()).close()
    assert len(set_aside(tmp_path)) == 1
    assert path.read_bytes().startswith(b"SQLite format 3")
    assert not (tmp_path / "scores.db-wal").exists()


def test_an_empty_file_is_a_new_database(tmp_path: Path) -> None:
    (tmp_path / "scores.db").touch()
    records = Records.open(tmp_path, Day())
    finished(records)
    assert (records.notices, len(records.runs())) == ([], 1)
    records.close()


def test_two_damaged_files_at_once_both_stay(tmp_path: Path) -> None:
    for _ in range(2):
        (tmp_path / "scores.db").write_bytes(b"no" * 100)
        Records.open(tmp_path, Day()).close()
    assert len(set_aside(tmp_path)) == 2


def test_a_database_of_another_make_is_set_aside(tmp_path: Path) -> None:
    with closing(sqlite3.connect(tmp_path / "scores.db")) as other:
        other.execute("CREATE TABLE runs (a)")
    records = Records.open(tmp_path, Day())
    assert len(set_aside(tmp_path)) == len(records.notices) == 1
    assert finished(records)
    records.close()


def test_a_folder_that_cannot_be_made_leaves_the_game_in_memory(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    records = Records.open(tmp_path / "file", Day())
    run = finished(records)
    records.settings.save(Settings(theme="dark"))
    assert [kept.id for kept in records.runs()] == [run]
    assert records.settings.load().theme == "dark"
    assert len(records.notices) == 1
    assert str(tmp_path / "file") in records.notices[0]
    records.close()


def test_old_scores_are_seen_where_nothing_can_be_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder_with_a_run(tmp_path)

    def refuse(*_: object) -> None:
        raise PermissionError(13, "Permission denied")

    for module in ("database", "store"):
        monkeypatch.setattr(f"game.records.{module}.open_file", refuse)
    records = Records.open(tmp_path, Day())
    finished(records)
    assert len(records.runs()) == 2
    assert "that is not allowed" in records.notices[0]
    records.close()


ADDED = (*migrations.MIGRATIONS, ("ALTER TABLE runs ADD COLUMN team TEXT NOT NULL DEFAULT ''",))


def test_a_migration_leaves_a_backup_and_keeps_the_scores(tmp_path: Path) -> None:
    folder_with_a_run(tmp_path)
    with closing(sqlite3.connect(tmp_path / "scores.db")) as base:
        migrations.migrate(base, tmp_path, ADDED)
        assert migrations.version(base) == len(ADDED)
        assert base.execute("SELECT nickname, team FROM runs").fetchall() == [("Ana", "")]
    with closing(sqlite3.connect(tmp_path / f"scores-before-v{len(ADDED)}.db")) as backup:
        assert migrations.version(backup) == len(ADDED) - 1
        assert backup.execute("SELECT count(*) FROM answers").fetchone() == (12,)
    assert sorted(path.suffix for path in tmp_path.iterdir()) == [".db", ".db"]


def test_memory_runs_are_ranked_together_whatever_side_was_asked(tmp_path: Path) -> None:
    folder_with_a_run(tmp_path)
    with closing(sqlite3.connect(tmp_path / "scores.db")) as base:
        base.execute("UPDATE runs SET mode = 'memory', direction = 'definition'")
        base.execute("PRAGMA user_version = 2")
        base.commit()
        migrations.migrate(base, None, migrations.MIGRATIONS[:3])
        assert base.execute("SELECT direction FROM runs").fetchall() == [("term",)]


def test_a_migration_that_fails_changes_nothing(tmp_path: Path) -> None:
    folder_with_a_run(tmp_path)
    wrong = (*migrations.MIGRATIONS, ("DELETE FROM answers", "ALTER TABLE nothing ADD COLUMN a"))
    with closing(sqlite3.connect(tmp_path / "scores.db", isolation_level=None)) as base:
        with pytest.raises(sqlite3.OperationalError):
            migrations.migrate(base, tmp_path, wrong)
        assert migrations.version(base) == len(migrations.MIGRATIONS)
        assert base.execute("SELECT count(*) FROM answers").fetchone() == (12,)


def test_a_new_database_needs_no_backup(tmp_path: Path) -> None:
    with closing(sqlite3.connect(tmp_path / "scores.db", isolation_level=None)) as base:
        migrations.migrate(base, tmp_path, ADDED)
    assert [path.name for path in tmp_path.iterdir()] == ["scores.db"]


def test_a_damaged_database_has_the_day_of_the_place_and_runs_are_kept_in_utc(
    tmp_path: Path,
) -> None:
    place = timezone(timedelta(hours=14))
    (tmp_path / "scores.db").write_bytes(b"no database" * 20)
    records = Records.open(tmp_path, Day(datetime(2026, 11, 23, 0, 15, tzinfo=place)))
    assert set_aside(tmp_path) == ["scores-damaged-2026-11-23T001501.db"]
    assert records.run(finished(records)).started_at.startswith("2026-11-22T10:15:")
    records.close()


def raw(folder: Path) -> dict[str, bytes]:
    """All files of a folder, byte for byte."""
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def test_a_database_of_a_newer_version_is_left_untouched_and_play_goes_on(tmp_path: Path) -> None:
    path = folder_with_a_run(tmp_path)
    with closing(sqlite3.connect(path)) as newer:
        newer.execute("PRAGMA user_version = 1000")
    before = raw(tmp_path)
    records = Records.open(tmp_path, Day())
    run = finished(records)
    assert [kept.id for kept in records.runs()] == [run]
    assert len(records.notices) == 1
    assert "newer version" in records.notices[0]
    records.close()
    assert raw(tmp_path) == before


def test_a_pipe_where_the_database_should_be_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "scores.db")
    records = Records.open(tmp_path, Day())
    assert finished(records)
    assert "not a file" in records.notices[0]
    records.close()


def test_a_disk_that_fails_for_a_moment_is_tried_again_and_nothing_is_set_aside(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder_with_a_run(tmp_path)
    real, failures = database.open_file, [database.DamagedError("quick_check")] * 2

    def failing(path: Path, wait_s: float = 0, thorough: bool = False) -> database.OpenDatabase:
        if failures:
            raise failures.pop()
        return real(path, wait_s, thorough)

    monkeypatch.setattr(database, "open_file", failing)
    records = Records.open(tmp_path, Day())
    assert (len(records.runs()), records.notices, set_aside(tmp_path)) == (1, [], [])
    records.close()


def test_a_file_that_cannot_be_read_twice_alike_is_not_called_damaged(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = folder_with_a_run(tmp_path)
    path.write_bytes(bad_header(path.read_bytes()))
    reads = iter(range(1000))
    monkeypatch.setattr(damage, "_digest", lambda _path: str(next(reads)).encode())
    records = Records.open(tmp_path, Day())
    assert set_aside(tmp_path) == []
    assert "reads something else" in records.notices[0]
    records.close()


def test_a_set_aside_backup_with_the_log_of_another_file_comes_back_without_it(
    tmp_path: Path,
) -> None:
    aside = tmp_path / "scores-damaged-2026-11-21T080000.db"
    folder_with_a_run(tmp_path).rename(aside)
    for day in (19, 20):  # the log of a later day has pages of that day alone
        other = Records.open(tmp_path / "other", Day(datetime(2026, 11, day, tzinfo=UTC)))
        for _ in range(60):
            finished(other)
        log = (tmp_path / "other" / "scores.db-wal").read_bytes()
        other.close()
    aside.with_name(f"{aside.name}-wal").write_bytes(log)
    records = Records.open(tmp_path, Day(datetime(2026, 11, 23, tzinfo=UTC)))
    records.bring_back()
    [old] = records.runs()
    assert records.answers(old.id) == [answer(n) for n in range(12)]
    assert set_aside(tmp_path) == []
    records.close()


def test_the_games_of_a_set_aside_file_that_is_in_order_come_back(tmp_path: Path) -> None:
    path = folder_with_a_run(tmp_path)
    path.rename(tmp_path / "scores-damaged-2026-11-21T080000.db")
    (tmp_path / "scores-damaged-2026-11-20T080000.db").write_bytes(b"no database" * 20)
    records = Records.open(tmp_path, Day(datetime(2026, 11, 23, tzinfo=UTC)))
    new = finished(records)
    records.bring_back()
    [old] = [run.id for run in records.runs() if run.id != new]
    assert records.answers(old) == [answer(n) for n in range(12)]
    assert records.notices == ["A score file that had been set aside is in order: 1 game is back."]
    assert set_aside(tmp_path) == ["scores-damaged-2026-11-20T080000.db"]
    records.bring_back()
    assert len(records.notices) == 1
    records.close()


def test_where_only_indexes_are_added_no_copy_is_made(tmp_path: Path) -> None:
    folder_with_a_run(tmp_path)
    more = (*migrations.MIGRATIONS, ("CREATE INDEX more ON runs (seed)",))
    with closing(sqlite3.connect(tmp_path / database.FILE, isolation_level=None)) as base:
        migrations.migrate(base, tmp_path, more)
        assert migrations.version(base) == len(more)
    assert not list(tmp_path.glob("scores-before-*"))
