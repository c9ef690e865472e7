"""A class game on the screen: teams above the board, turns, undo to the end, and coming back."""

from __future__ import annotations

from dataclasses import replace

import pytest

from game.core.moves import Award, Command
from game.core.teams import MOST_TEAMS
from game.screens.opening import open_screen
from game.screens.play.messages import Action
from game.screens.play.screen import PlayScreen
from game.screens.routes import Replace, ToResults, ToResume
from game.view.node import Node
from game.view.view import View
from tests.class_scenes import class_game, teams
from tests.stage import MARKETING, Stage, both, couples
from tests.views import SIZE, faults_of_layout, press_key

SIZES = [(800, 600), (1024, 768), (1280, 720), (1920, 1080), (1080, 1920)]


@pytest.fixture
def spoken() -> str:
    return "es"


def chips(view: View) -> list[Node]:
    return [node for node in view.nodes if node.id.startswith("team-")]


def all_found(at: Stage, screen: PlayScreen) -> None:
    for pair in couples(screen.game):
        if pair[0] not in screen.game.matched:
            both(at, screen, *pair)


def test_a_parallel_class_plays_the_same_board_by_the_number_on_the_screen(at: Stage) -> None:
    first = at.play("irregular-verbs", "memory", teams(3))
    new = PlayScreen(at.services, replace(first.to, seed=None), (1280, 720))
    shown = new.view((1280, 720)).by_id["deal"].label
    assert shown == f"Número del reparto: {new.game.seed}"
    assert 1 <= new.game.seed < 1_000_000
    other = PlayScreen(at.services, replace(first.to, seed=new.game.seed), (1920, 1080))
    assert other.game.rounds == new.game.rounds


def test_every_team_stands_above_the_board_with_its_points(at: Stage) -> None:
    found = chips(class_game(at).view(SIZE))
    assert [node.label for node in found] == ["Azul", "Naranja", "Verde"]
    assert [node.value for node in found] == ["1 punto", "1 punto, le toca", "0 puntos"]


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("count", range(2, MOST_TEAMS + 1))
def test_teams_can_be_read_in_every_window(at: Stage, size: tuple[int, int], count: int) -> None:
    screen = class_game(at, "irregular-verbs", count=count, members=30, turn_ms=90_000)
    view = screen.view(size)
    assert faults_of_layout(view) == []
    for node in chips(view):
        points = next(text for text in node.texts if text.figures)
        assert points.size >= 0.045 * min(size[1], size[0] * 0.75)
        assert all(text.size >= 12 for text in node.texts)


def test_the_seconds_of_a_turn_are_counted_down(at: Stage) -> None:
    screen = class_game(at, turn_ms=30_000)
    assert "queda" in chips(screen.view(SIZE))[1].value
    at.later(screen, 31_000)
    assert screen.game.contest
    assert screen.game.contest.tallies[1].turns == 2
    assert "le toca" in chips(screen.view(SIZE))[2].value


def test_the_end_of_a_class_game_can_be_undone_until_its_result_is_seen(at: Stage) -> None:
    screen = at.play(MARKETING, teams=teams(), pairs=4, total=4)
    all_found(at, screen)
    assert screen.game.over
    press_key(screen, "u")
    assert not screen.game.over
    all_found(at, screen)
    route = screen.update(Action.GO_ON)
    assert isinstance(route, Replace)
    assert isinstance(route.to, ToResults)
    run = at.services.records.run(screen.run_id)
    assert run.finished_at
    assert run.start.way.teams == 3
    assert run.result.ranked, "what the teacher takes back does not count against the class"


def test_a_class_game_comes_back_with_teams_points_and_turn(at: Stage) -> None:
    screen = class_game(at, turn_ms=20_000)
    screen.update(Award(2, 1, "ayudó"))
    screen.update(Action.LEAVE)
    path, _ = at.set(MARKETING)
    back = open_screen(ToResume(path), at.services, SIZE)
    assert isinstance(back, PlayScreen)
    one, other = screen.game.contest, back.game.contest
    assert one
    assert other
    assert (one.options, one.entries, one.team) == (other.options, other.entries, other.team)


def test_what_teams_reached_is_on_the_disk_after_each_answer(at: Stage) -> None:
    screen = class_game(at)
    kept = at.services.records.contests([screen.run_id])[screen.run_id]
    assert screen.game.contest
    assert kept.entries == screen.game.contest.entries
    screen.update(Command.UNDO)
    assert len(at.services.records.contests([screen.run_id])[screen.run_id].entries) == 2


def test_a_class_game_that_is_not_ranked_any_more_says_so(at: Stage) -> None:
    screen = class_game(at)
    assert "Sin clasificar" not in screen.view(SIZE).by_id["subtitle"].label
    screen.update(Command.REVEAL)
    assert "Sin clasificar" in screen.view(SIZE).by_id["subtitle"].label


def test_many_points_have_room_and_a_time_with_few_digits_leaves_room_for_names(at: Stage) -> None:
    screen = class_game(at, "irregular-verbs", count=6, turn_ms=30_000)
    for _ in range(3):
        screen.update(Award(2, -9))
    for node in chips(screen.view(SIZE)):
        points = next(text for text in node.texts if text.figures)
        assert at.services.measure.width(points.words, points.size, 700) <= points.box.w
