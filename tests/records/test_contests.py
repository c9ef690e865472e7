"""What teams chose and reached is kept with each answer, and comes back with the runs."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from game.core.contest import Contest
from game.core.contest_data import contest_data
from game.core.run import Way
from game.core.saved_game import Progress
from game.core.teams import Entry, Team, TeamOptions
from game.records.records import Records
from tests.records.made import RESULT, START, WAY, Day, answer, finished

TEAMS = TeamOptions((Team("Azul", 0), Team("Naranja", 1)), "equal", 30_000, members=4, lot=7)
CONTEST = Contest(TEAMS, (Entry("right", 0, 1), Entry("points", 1, 2, "ayudó")), 4000)
OF_TEAMS = replace(START, way=replace(WAY, teams=2))


def begun(records: Records) -> int:
    run = records.begin(OF_TEAMS)
    records.add(run, 0, answer(0), Progress(RESULT, None, contest_data(CONTEST)))
    return run


def test_what_teams_reached_is_saved_with_the_answer(tmp_path: Path) -> None:
    records = Records.open(tmp_path, Day())
    run = begun(records)
    records.close()
    records = Records.open(tmp_path, Day())
    assert records.contests([run, 5]) == {run: CONTEST}


def test_a_later_answer_replaces_what_was_reached(tmp_path: Path) -> None:
    records = Records.open(tmp_path, Day())
    run = begun(records)
    more = replace(CONTEST, entries=(*CONTEST.entries, Entry("wrong", 0)))
    records.undo(run, 0, Progress(RESULT, None, contest_data(more)))
    assert records.contests([run])[run] == more


def test_teams_are_ranked_among_teams_alone(tmp_path: Path) -> None:
    records = Records.open(tmp_path, Day())
    alone, teams = finished(records, START, score=50), finished(records, OF_TEAMS, score=90)
    assert [run.id for run in records.table(WAY)] == [alone]
    assert [run.id for run in records.table(OF_TEAMS.way)] == [teams]


def test_the_best_run_of_a_set_is_one_of_a_single_player(tmp_path: Path) -> None:
    records = Records.open(tmp_path, Day())
    finished(records, OF_TEAMS)
    alone = finished(records, START, score=50)
    best = records.best("c0ffee")
    assert best
    assert best.id == alone
    assert records.bests() == {"c0ffee": best}


def test_a_damaged_contest_is_left_out(tmp_path: Path) -> None:
    records = Records.open(tmp_path, Day())
    run = records.begin(OF_TEAMS)
    records.add(run, 0, answer(0), Progress(RESULT, None, {"options": {}}))
    assert records.contests([run]) == {}


def test_a_run_of_an_older_version_has_no_teams() -> None:
    assert Way("k", "columns", 6, 12, "term", 0).teams == 0
