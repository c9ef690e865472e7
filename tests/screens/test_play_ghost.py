"""The ghost of the player's best run, beside the run that is played."""

from __future__ import annotations

from dataclasses import replace

from game.core.moves import Pick
from game.screens.play.messages import Action
from game.screens.play.screen import PlayScreen
from game.screens.routes import ToPlay
from tests.stage import MARKETING, Stage, answer, couples, finished
from tests.views import SIZE, text


def again(at: Stage) -> PlayScreen:
    """The same game, after one was played to its end."""
    finished(at, at.play(MARKETING))
    return at.play(MARKETING)


def test_a_first_game_has_no_ghost(at: Stage) -> None:
    assert "ghost" not in at.play(MARKETING).view(SIZE).by_id


def test_the_ghost_goes_on_while_the_player_thinks_and_wakes_the_screen_for_it(at: Stage) -> None:
    screen = again(at)
    first = screen.view(SIZE)
    assert first.wake_at is not None
    before = first.by_id["ghost"].box.x
    at.later(screen, first.wake_at - at.now)
    assert screen.view(SIZE).by_id["ghost"].box.x > before


def test_the_ghost_stands_still_in_a_pause(at: Stage) -> None:
    screen = again(at)
    screen.update(Action.TOGGLE_PAUSE)
    stood = screen.view(SIZE)
    at.now += 60_000
    assert stood.wake_at is None
    assert screen.view(SIZE).by_id["ghost"].box == stood.by_id["ghost"].box


def test_at_the_end_of_a_round_a_faster_player_reads_how_far_ahead(at: Stage) -> None:
    screen = again(at)
    for pair in couples(screen.game):
        at.later(screen, 500)
        for card in pair:
            screen.update(Pick(card))
    assert "s ahead of your best." in text(screen.view(SIZE))


def test_a_slower_player_reads_how_far_behind(at: Stage) -> None:
    screen = again(at)
    at.later(screen, 90_000)
    answer(at, screen)
    assert "s behind your best." in text(screen.view(SIZE))


def test_the_ghost_can_be_switched_off(at: Stage) -> None:
    finished(at, at.play(MARKETING))
    at.services.keep(replace(at.services.settings, ghost=False))
    assert "ghost" not in at.play(MARKETING).view(SIZE).by_id


def test_a_replay_of_some_pairs_has_no_ghost(at: Stage) -> None:
    to = again(at).to
    replay = PlayScreen(at.services, replace(to, only=(0, 1, 2)), SIZE)
    assert "ghost" not in replay.view(SIZE).by_id


def test_another_player_has_another_ghost(at: Stage) -> None:
    to: ToPlay = again(at).to
    other = PlayScreen(at.services, replace(to, nickname="Mateo"), SIZE)
    assert "ghost" not in other.view(SIZE).by_id
