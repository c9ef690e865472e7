"""Saving when the disk is full, the file is locked or the program is killed."""

from __future__ import annotations

import errno
import os
import shutil
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from random import Random
from threading import Event, Timer
from time import sleep

import pytest

from game.core.moves import Answer
from game.core.settings import Settings
from game.records import store
from game.records.records import Records
from tests.records.made import RESULT, START, Day, answer, disk, finished, folder_with_a_run

ROOT = Path(__file__).parents[2]
WRITER = """
import sys
from pathlib import Path
from game.records.records import Records
from tests.records.made import *

records = Records.open(Path(sys.argv[1]), Day())
assert not any("cannot" in notice for notice in records.notices), records.notices
run = records.begin(START)
for seq in range(int(sys.argv[2])):
    records.add(run, seq, answer(seq))
    print(run, seq, flush=True)
records.finish(run, RESULT)
records.close()
"""


def writer(folder: Path, answers: int) -> subprocess.Popen[str]:
    """A process that plays a run and prints each answer after it is saved."""
    command = [sys.executable, "-c", WRITER, str(folder), str(answers)]
    return subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True)


def fill(records: Records) -> None:
    """Leave no room on the disk, as far as SQLite can tell."""
    disk(records).execute("PRAGMA max_page_count=1")


def make_room(records: Records) -> None:
    disk(records).execute("PRAGMA max_page_count=1000000")


def long_answers(records: Records, run: int, first: int, n: int = 200) -> None:
    for seq in range(first, first + n):
        records.add(run, seq, answer(seq))


def until(happened: Callable[[], bool]) -> None:
    """Wait for what a thread does; fail where it does not come."""
    for _ in range(500):
        if happened():
            return
        sleep(0.01)
    raise AssertionError("it did not happen")


def reopened(folder: Path) -> Records:
    return Records.open(folder, Day())


def test_a_full_disk_keeps_the_game_until_there_is_room(tmp_path: Path) -> None:
    records = reopened(tmp_path)
    old = finished(records)
    run = records.begin(START)
    fill(records)
    long_answers(records, run, 0)
    assert len(records.notices) == 1
    assert len(records.answers(run)) == 200
    assert {kept.id for kept in records.runs()} == {old, run}
    make_room(records)
    records.finish(run, RESULT)
    assert records.notices == []
    records.close()
    again = reopened(tmp_path)
    assert again.answers(run) == [answer(n) for n in range(200)]
    assert again.run(run).finished_at
    again.close()


def test_a_run_begun_on_a_full_disk_keeps_its_number(tmp_path: Path) -> None:
    records = reopened(tmp_path)
    long_answers(records, records.begin(START), 0)
    disk(records).execute("PRAGMA query_only=1")
    run = records.begin(START)
    long_answers(records, run, 0, 3)
    records.undo(run, 2)
    records.settings.save(Settings(mute=True))
    records.finish(run, RESULT)
    assert records.table(START.way) == [records.run(run)]
    disk(records).execute("PRAGMA query_only=0")
    records.close()
    again = reopened(tmp_path)
    assert again.run(run).result == RESULT
    assert again.answers(run) == [answer(0), answer(1)]
    assert again.settings.load() == Settings(mute=True)
    again.close()


def test_a_locked_file_loses_nothing(tmp_path: Path) -> None:
    records = reopened(tmp_path)
    run = records.begin(START)
    with closing(sqlite3.connect(tmp_path / "scores.db", isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        records.add(run, 0, answer(0))
        records.add(run, 1, answer(1))
        assert len(records.notices) == 1
        other.execute("ROLLBACK")
    records.add(run, 2, answer(2))
    assert records.notices == []
    assert records.answers(run) == [answer(0), answer(1), answer(2)]
    records.close()


def test_what_a_lock_kept_from_being_saved_is_saved_by_itself_and_without_a_word(
    tmp_path: Path,
) -> None:
    records = reopened(tmp_path)
    run = records.begin(START)
    with closing(sqlite3.connect(tmp_path / "scores.db", isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        records.add(run, 0, answer(0))
        assert records.notices == []
        other.execute("ROLLBACK")
        until(lambda: other.execute("SELECT seq FROM answers").fetchall() == [(0,)])
    assert records.notices == []
    records.close()


def test_what_waits_for_a_lock_can_be_read(tmp_path: Path) -> None:
    records = reopened(tmp_path)
    run = records.begin(START)
    with closing(sqlite3.connect(tmp_path / "scores.db", isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        records.add(run, 0, answer(0))
        assert records.answers(run) == [answer(0)]
        assert "another program" in records.notices[0]
    records.close()
    assert of(tmp_path, run) == [answer(0)]


def test_a_lock_is_waited_for_at_the_end(tmp_path: Path) -> None:
    records = reopened(tmp_path)
    run = records.begin(START)
    other = sqlite3.connect(tmp_path / "scores.db", isolation_level=None, check_same_thread=False)
    other.execute("BEGIN IMMEDIATE")
    records.add(run, 0, answer(0))
    Timer(0.2, other.close).start()
    records.close()
    assert of(tmp_path, run) == [answer(0)]


def test_a_save_does_not_wait_for_a_slow_disk(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    records = reopened(tmp_path)
    run = records.begin(START)
    assert records._store._upkeep.wait(5)
    written = Event()
    monkeypatch.setattr(os, "fsync", lambda _handle: written.wait(5))
    records.add(run, 0, answer(0))
    with closing(sqlite3.connect(tmp_path / "scores.db")) as other:
        assert other.execute("SELECT seq FROM answers").fetchall() == [(0,)]
    assert not records._store._upkeep.wait(0)
    written.set()
    assert records._store._upkeep.wait(5)
    records.close()


def test_a_disk_that_does_not_take_what_it_was_given_gets_it_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    records = reopened(tmp_path)
    run = records.begin(START)

    def fail(_handle: int) -> None:
        raise OSError(errno.EIO, "Input/output error")

    with monkeypatch.context() as patched:
        patched.setattr(os, "fsync", fail)
        records.add(run, 0, answer(0))
        assert records._store._upkeep.wait(5)
    records.add(run, 1, answer(1))
    assert records.answers(run) == [answer(0), answer(1)]
    records.close()
    assert of(tmp_path, run) == [answer(0), answer(1)]


def test_a_long_log_is_written_out_before_the_next_game(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(store, "_LONG_LOG_BYTES", 20_000)
    records = reopened(tmp_path)
    long_answers(records, records.begin(START), 0)
    before = (tmp_path / "scores.db").stat().st_size
    run = records.begin(START)
    assert records._store._upkeep.wait(5)
    assert (tmp_path / "scores.db").stat().st_size > before
    assert len(records._store._recent) < 2
    records.add(run, 0, answer(0))
    records.close()
    assert of(tmp_path, run) == [answer(0)]


def test_a_disk_that_is_gone_leaves_the_game_in_memory(tmp_path: Path) -> None:
    records = reopened(tmp_path)
    run = records.begin(START)
    records.add(run, 0, answer(0))
    disk(records).close()
    records.add(run, 1, answer(1))
    records.finish(run, RESULT)
    assert records.answers(run) == [answer(0), answer(1)]
    assert records.run(run).result == RESULT
    records.close()


def test_an_answer_of_a_run_that_is_gone_holds_nothing_up(tmp_path: Path) -> None:
    records = reopened(tmp_path)
    records.add(99, 0, answer(0))
    run = finished(records)
    assert records.notices == []
    assert [kept.id for kept in records.runs()] == [run]
    records.close()


def test_copies_that_start_and_write_at_once_lose_nothing(tmp_path: Path) -> None:
    writers = [writer(tmp_path, 60) for _ in range(3)]
    assert [w.wait() for w in writers if w.communicate()] == [0, 0, 0]
    records = reopened(tmp_path)
    assert [len(records.answers(run.id)) for run in records.table(START.way)] == [60] * 3
    records.close()


def test_copies_that_find_the_same_damage_set_it_aside_once(tmp_path: Path) -> None:
    path = folder_with_a_run(tmp_path)
    path.write_bytes(b"no database".ljust(100) + path.read_bytes()[100:])
    writers = [writer(tmp_path, 20) for _ in range(3)]
    assert [w.wait() for w in writers if w.communicate()] == [0, 0, 0]
    records = reopened(tmp_path)
    assert len(list(tmp_path.glob("scores-damaged-*.db"))) == 1
    assert [len(records.answers(run.id)) for run in records.runs()] == [20] * 3
    records.close()


@pytest.mark.skipif(os.name != "posix", reason="kill -9 is of POSIX systems")
def test_no_answer_that_was_confirmed_is_lost_when_the_program_is_killed(tmp_path: Path) -> None:
    chance, said = Random(2026), []
    for _ in range(20):
        child = writer(tmp_path, 100_000)
        assert child.stdout
        said.append(child.stdout.readline())
        sleep(chance.random() / 20)
        child.send_signal(signal.SIGKILL)
        said += [line for line in child.stdout.read().splitlines(True) if line.endswith("\n")]
        child.wait()
    records = reopened(tmp_path)
    assert records.was_left_open
    assert records.notices == []
    assert len(records.runs()) == 20
    for run, seq in (map(int, line.split()) for line in said):
        assert records._store.read("SELECT 1 FROM answers WHERE run = ? AND seq = ?", (run, seq))
    records.close()
    assert not reopened(tmp_path).was_left_open


def of(folder: Path, run: int) -> list[Answer]:
    """The answers of a run as the next start finds them."""
    records = reopened(folder)
    found = records.answers(run)
    assert records.notices == []
    records.close()
    return found


def delete_file(folder: Path) -> None:
    (folder / "scores.db").unlink()


def delete_folder(folder: Path) -> None:
    shutil.rmtree(folder)


def move_folder(folder: Path) -> None:
    folder.rename(folder.with_name("elsewhere"))


def cut_log(folder: Path) -> None:
    os.truncate(folder / "scores.db-wal", 40)


def delete_log(folder: Path) -> None:
    (folder / "scores.db-wal").unlink()


def cut_file(folder: Path) -> None:
    os.truncate(folder / "scores.db", 1000)


@pytest.mark.skipif(os.name != "posix", reason="Elsewhere an open file cannot be taken away.")
@pytest.mark.parametrize(
    "harm", [delete_file, delete_folder, move_folder, cut_log, delete_log, cut_file]
)
def test_a_file_that_is_taken_away_or_cut_in_a_game_is_made_anew(
    tmp_path: Path, harm: Callable[[Path], None]
) -> None:
    folder = tmp_path / "data"
    records = reopened(folder)
    old = finished(records)
    run = records.begin(START)
    records.add(run, 0, answer(0))
    harm(folder)
    records.add(run, 1, answer(1))
    assert len(records.notices) == 1
    records.add(run, 2, answer(2))
    assert {kept.id for kept in records.runs()} == {old, run}
    records.close()
    assert of(folder, run) == [answer(n) for n in range(3)]


def test_what_is_played_is_added_to_a_file_that_takes_the_place_of_ours(tmp_path: Path) -> None:
    folder_with_a_run(tmp_path / "theirs")
    records = Records.open(tmp_path / "ours", Day(datetime(2026, 11, 23, tzinfo=UTC)))
    run = records.begin(START)
    records.add(run, 0, answer(0))
    (tmp_path / "theirs" / "scores.db").replace(tmp_path / "ours" / "scores.db")
    records.add(run, 1, answer(1))
    assert len(records.runs()) == 2
    assert "put in place" in records.notices[0]
    records.close()
    assert of(tmp_path / "ours", run) == [answer(0), answer(1)]


def test_a_stick_that_is_pulled_out_and_put_in_again_gets_all_answers(tmp_path: Path) -> None:
    stick, pulled = tmp_path / "stick", tmp_path / "pulled"
    records = reopened(stick / "data")
    run = records.begin(START)
    records.add(run, 0, answer(0))
    disk(records).close()  # as every read and write fails
    stick.rename(pulled)
    stick.touch()  # nothing can be made there
    for seq in range(1, 4):
        records.add(run, seq, answer(seq))
    assert records.answers(run) == [answer(n) for n in range(4)]
    assert len(records.notices) == 1
    stick.unlink()
    pulled.rename(stick)
    records.add(run, 4, answer(4))
    records.close()
    assert of(stick / "data", run) == [answer(n) for n in range(5)]


def test_what_was_locked_at_the_start_is_saved_once_it_is_free(tmp_path: Path) -> None:
    path = folder_with_a_run(tmp_path)
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("PRAGMA locking_mode=EXCLUSIVE")
        other.execute("BEGIN EXCLUSIVE")
        records = Records.open(tmp_path, Day(datetime(2026, 11, 23, tzinfo=UTC)))
        run = records.begin(START)
        records.add(run, 0, answer(0))
        assert "another program" in records.notices[0]
        other.execute("ROLLBACK")
    records.add(run, 1, answer(1))
    assert records.notices == []
    assert len(records.runs()) == 2
    records.close()
    assert of(tmp_path, run) == [answer(0), answer(1)]
