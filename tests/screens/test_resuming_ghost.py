"""The ghost of a game that was left comes back with it, where it stood."""

from __future__ import annotations

from dataclasses import replace

import pytest

from game.core.ghost import ghost_of
from game.core.moves import Command, Pick
from game.screens.opening import open_screen
from game.screens.play.messages import Action
from game.screens.play.screen import PlayScreen
from game.screens.routes import Go, ToResume
from game.view.node import Node
from tests.stage import MARKETING, Stage, answer, couples, finished
from tests.views import SIZE, text

MODES = ["columns", "memory"]


def left(at: Stage, mode: str = "columns", found: int = 2) -> PlayScreen:
    """A second game, left after some pairs: the first one is its ghost."""
    finished(at, at.play(MARKETING, mode))
    screen = at.play(MARKETING, mode)
    answer(at, screen, found)
    at.later(screen, 3000)
    screen.update(Action.ASK_TO_LEAVE)
    return screen


def gone(screen: PlayScreen) -> PlayScreen:
    """The same, after the question whether to leave."""
    assert screen.update(Action.LEAVE) is Go.BACK
    return screen


def back(at: Stage) -> PlayScreen:
    """The game as it is opened again, much later."""
    at.now += 500_000
    screen = open_screen(ToResume(at.set(MARKETING)[0]), at.services, SIZE)
    assert isinstance(screen, PlayScreen)
    return screen


def ghost(screen: PlayScreen) -> Node:
    return screen.view(SIZE).by_id["ghost"]


@pytest.mark.parametrize("mode", MODES)
def test_it_stands_where_it_stood_when_the_game_was_left(at: Stage, mode: str) -> None:
    before = left(at, mode)
    stood = ghost(before)
    gone(before)
    assert ghost(back(at)) == stood


@pytest.mark.parametrize("mode", MODES)
def test_it_waits_for_the_cards_then_goes_on_and_wakes_the_screen(at: Stage, mode: str) -> None:
    gone(left(at, mode))
    screen = back(at)
    stood = ghost(screen)
    at.now += 200  # the cards still come in
    assert ghost(screen) == stood
    at.later(screen, 1000)
    for _ in range(3):
        wake = screen.view(SIZE).wake_at
        assert wake is not None
        at.later(screen, wake - at.now)
    assert ghost(screen).box.x > stood.box.x


def test_the_lead_at_the_end_of_a_round_leaves_out_the_time_in_between(at: Stage) -> None:
    gone(left(at))
    screen = back(at)
    at.later(screen, 1000)
    for pair in couples(screen.game)[2:]:
        at.later(screen, 500)
        for card in pair:
            screen.update(Pick(card))
    assert screen.game.round_over
    assert "s ahead of your best." in text(screen.view(SIZE))


def test_a_finished_round_that_is_opened_again_says_the_same_lead(at: Stage) -> None:
    finished(at, at.play(MARKETING, pairs=4))
    screen = at.play(MARKETING, pairs=4)
    at.later(screen, 20_000)
    answer(at, screen)
    assert screen.game.round_over
    said = [line for line in text(screen.view(SIZE)).split("\n") if "your best" in line]
    assert said
    gone(screen)
    again = back(at)
    assert [line for line in text(again.view(SIZE)).split("\n") if "your best" in line] == said
    again.update(Action.GO_ON)
    at.later(again, 1000)
    assert "ghost" in again.view(SIZE).by_id


def test_a_game_that_was_left_is_a_ghost_itself_when_it_was_the_best(at: Stage) -> None:
    screen = at.play(MARKETING)
    answer(at, screen, 2)
    gone(screen)
    screen = back(at)
    at.later(screen, 1000)
    finished(at, screen)
    found = at.services.records.answers(screen.run_id)
    assert at.play(MARKETING).page.ghost == ghost_of(found)
    assert len(ghost_of(found)) == len(screen.game.pairs)
    assert ghost_of(found)[-1] <= screen.game.watch.read(at.now)


def test_the_run_that_goes_on_is_not_its_own_ghost(at: Stage) -> None:
    screen = at.play(MARKETING)
    answer(at, screen, 2)
    gone(screen)
    assert "ghost" not in back(at).view(SIZE).by_id


def test_an_answer_that_is_taken_back_leaves_the_ghost_alone(at: Stage) -> None:
    gone(left(at))
    screen = back(at)
    at.later(screen, 100)
    stood = ghost(screen)
    screen.update(Command.UNDO)
    assert screen.game.found == 1
    assert ghost(screen) == stood


def test_switched_off_in_between_it_does_not_come_back(at: Stage) -> None:
    gone(left(at))
    at.services.keep(replace(at.services.settings, ghost=False))
    assert "ghost" not in back(at).view(SIZE).by_id


def test_a_game_without_a_clock_has_none_when_it_goes_on(at: Stage) -> None:
    finished(at, at.play(MARKETING))
    screen = at.play(MARKETING, timed=False)
    answer(at, screen, 1)
    gone(screen)
    assert "ghost" not in back(at).view(SIZE).by_id


def test_a_replay_of_some_pairs_has_none_when_it_goes_on(at: Stage) -> None:
    to = gone(left(at)).to
    replay = PlayScreen(at.services, replace(to, only=(0, 1, 2, 3)), SIZE)
    at.later(replay, 1000)
    answer(at, replay, 1)
    gone(replay)
    again = back(at)
    assert again.replay
    assert "ghost" not in again.view(SIZE).by_id
