"""The games that a report is about: one, those of its day, those of its set."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path
from typing import Any

from game.core.report import Given, PlayedGame
from game.core.run import Way
from game.core.saved_game import Progress
from game.records.records import Records
from tests.records.made import RESULT, START, WAY, Day, answer
from tests.records.test_contests import CONTEST, OF_TEAMS, begun


def answered(records: Records, way: Way = WAY, **start: Any) -> int:
    """A run with one answer that was not finished: the bell rang."""
    run = records.begin(replace(START, way=way, **start))
    records.add(run, 0, answer(0))
    return run


def ids(games: Iterable[PlayedGame]) -> list[int]:
    return [game.run.id for game in games]


def test_one_game_has_its_answers_and_its_teams(tmp_path: Path) -> None:
    records = Records.open(tmp_path, Day())
    run = records.run(begun(records))
    (game,) = records.played_games(run, "game", UTC)
    assert game == PlayedGame(run, [Given(0, "term 0", "definition 0", "match")], CONTEST)


def test_an_answer_that_was_taken_back_is_not_there(tmp_path: Path) -> None:
    records = Records.open(tmp_path, Day())
    number = begun(records)
    records.undo(number, 0, Progress(RESULT, None))
    records.add(number, 0, replace(answer(1), kind="miss", right=False))
    (game,) = records.played_games(records.run(number), "game", UTC)
    assert [(given.pair, given.kind) for given in game.answers] == [(1, "miss")]


def test_the_games_of_a_set_are_those_of_its_content_and_of_its_file(tmp_path: Path) -> None:
    records = Records.open(tmp_path, Day())
    first = answered(records)
    before = answered(records, replace(WAY, content_key="before"))
    copy = answered(records, set_name="copy", title="Copy")
    answered(records, replace(WAY, content_key="other"), title="Other")
    gone = answered(records)
    records.delete([gone])
    run = records.run(first)
    assert ids(records.played_games(run, "set", UTC)) == [first, before, copy]


def test_the_games_of_a_day_are_those_of_its_place(tmp_path: Path) -> None:
    day = Day(datetime(2026, 11, 22, 22, 0, tzinfo=UTC))
    records = Records.open(tmp_path, day)
    early = answered(records)
    day.now += timedelta(hours=4)
    late = answered(records, replace(WAY, content_key="other"), title="Other")
    run = records.run(late)
    assert ids(records.played_games(run, "day", UTC)) == [late]
    assert ids(records.played_games(run, "day", timezone(timedelta(hours=5)))) == [early, late]


def test_more_games_than_one_query_takes_are_read(tmp_path: Path) -> None:
    records = Records.open(tmp_path, Day())
    runs = [answered(records, OF_TEAMS.way) for _ in range(520)]
    games = records.played_games(records.run(runs[0]), "set", UTC)
    assert sum(len(game.answers) for game in games) == 520


def test_whether_there_are_more_games_is_told_of_the_content_and_of_the_file(
    tmp_path: Path,
) -> None:
    records = Records.open(tmp_path, Day())
    run = records.run(answered(records))
    answered(records, replace(WAY, content_key="before"))
    answered(records, replace(WAY, content_key="other"), title="Other")
    records.delete([answered(records)])
    assert records.has_more_games(run, 1)
    assert not records.has_more_games(run, 2)
