"""A score file that is written over or replaced while it is open: what lay there is not spoiled."""

from __future__ import annotations

import os
import shutil
from datetime import UTC, datetime
from pathlib import Path

import pytest

from game.records.records import Records
from tests.records.made import START, Day, answer, disk, finished, folder_with_a_run
from tests.records.test_store import of, reopened


@pytest.mark.skipif(os.name != "posix", reason="Elsewhere an open file cannot be written over.")
@pytest.mark.parametrize("harm", ["a backup", "a cut", "damage"])
def test_what_is_damaged_is_set_aside_as_it_lay_on_the_disk(tmp_path: Path, harm: str) -> None:
    path = folder_with_a_run(tmp_path)
    backup = path.read_bytes()
    records = reopened(tmp_path)
    for _ in range(60):
        finished(records)
    records.close()
    records = reopened(tmp_path)
    run = records.begin(START)
    records.add(run, 0, answer(0))
    spoiled = {
        "a backup": backup,
        "a cut": path.read_bytes()[:-9000],
        "damage": path.read_bytes()[:100] + bytes(8000) + path.read_bytes()[8100:],
    }[harm]
    with path.open("r+b") as file:  # as tools do that copy into a file that is there
        file.write(spoiled)
        file.truncate()
    if harm == "damage":  # the file is as long as it was: SQLite itself finds it
        disk(records).execute("PRAGMA shrink_memory")
    log = path.with_name("scores.db-wal").read_bytes()
    records.add(run, 1, answer(1))
    [aside] = tmp_path.glob("scores-damaged-*.db")
    assert aside.read_bytes() == spoiled
    assert aside.with_name(f"{aside.name}-wal").read_bytes()[: len(log)] == log
    records.close()
    assert of(tmp_path, run) == [answer(0), answer(1)]


@pytest.mark.skipif(os.name != "posix", reason="Elsewhere an open file cannot be written over.")
def test_a_backup_that_is_copied_into_the_open_file_comes_back_at_the_next_start(
    tmp_path: Path,
) -> None:
    path = folder_with_a_run(tmp_path)
    backup = path.read_bytes()
    records = reopened(tmp_path)
    [old] = [run.id for run in records.runs()]
    for _ in range(60):
        finished(records)
    records.close()
    records = reopened(tmp_path)
    run = records.begin(START)
    with path.open("r+b") as file:
        file.write(backup)
        file.truncate()
    records.add(run, 0, answer(0))
    records.close()
    records = reopened(tmp_path)
    records.bring_back()
    assert {old, run} <= {kept.id for kept in records.runs()}
    assert records.answers(old) == [answer(n) for n in range(12)]
    records.close()


@pytest.mark.skipif(os.name != "posix", reason="Elsewhere an open file cannot be written over.")
@pytest.mark.parametrize("when", ["in a game", "at the end"])
def test_harm_that_leaves_a_file_as_long_as_it_was_is_found_before_it_closes(
    tmp_path: Path, when: str
) -> None:
    path = folder_with_a_run(tmp_path)
    os.utime(path, ns=(0, 0))
    spoiled = path.read_bytes()[:100] + bytes(8000) + path.read_bytes()[8100:]
    records = reopened(tmp_path)
    run = records.begin(START)
    if when == "at the end":
        records.add(run, 0, answer(0))
    with path.open("r+b") as file:
        file.write(spoiled)
    if when == "in a game":
        records.add(run, 0, answer(0))
        assert records._store._upkeep.wait(5)
        assert "set aside" in records.notices[0]
    records.close()
    [aside] = tmp_path.glob("scores-damaged-*.db")
    assert aside.read_bytes() == spoiled
    assert of(tmp_path, run) == [answer(0)]


def test_another_copy_that_writes_its_log_out_does_no_harm(tmp_path: Path) -> None:
    path = folder_with_a_run(tmp_path)
    os.utime(path, ns=(0, 0))
    ours, theirs = reopened(tmp_path), reopened(tmp_path)
    finished(theirs)
    theirs._store._write_out()
    finished(ours)
    assert ours._store._upkeep.wait(5)
    assert len(ours.runs()) == 3
    assert ours.notices == []
    theirs.close()
    ours.close()
    assert [each.name for each in tmp_path.glob("*.db")] == ["scores.db"]


@pytest.mark.skipif(os.name != "posix", reason="Elsewhere an open file cannot be taken away.")
def test_the_log_of_a_file_that_takes_the_place_of_ours_is_left(tmp_path: Path) -> None:
    theirs = Records.open(tmp_path / "theirs", Day())
    old = theirs.begin(START)
    theirs.add(old, 0, answer(7))
    records = Records.open(tmp_path / "ours", Day(datetime(2026, 11, 23, tzinfo=UTC)))
    run = records.begin(START)
    for tail in ("", "-wal"):
        name = f"scores.db{tail}"
        copy = tmp_path / name
        shutil.copy(tmp_path / "theirs" / name, copy)
        copy.replace(tmp_path / "ours" / name)
    records.add(run, 0, answer(0))
    records.close()
    theirs.close()
    assert of(tmp_path / "ours", old) == [answer(7)]
    assert of(tmp_path / "ours", run) == [answer(0)]
