"""Buzzers in a class game: keys and controllers, ties, wrong answers, and learning them."""

from __future__ import annotations

from pathlib import Path

import pytest

from game import words
from game.core.contest import Contest
from game.core.moves import Command, Pick
from game.core.settings import Settings
from game.screens.play.screen import PlayScreen
from game.view.messages import Buzz, Event, Key, Typed
from tests.class_scenes import CLASS_SCENES, teams
from tests.fakes import Ear
from tests.stage import Stage, couples, stage
from tests.views import MEASURE, SIZE, faults_of_layout, press, press_key, texts

SIZES = [(800, 600), (1280, 720), (1080, 1920)]


@pytest.fixture
def spoken() -> str:
    return "es"


@pytest.fixture
def screen(at: Stage) -> PlayScreen:
    return at.play("irregular-verbs", teams=teams(buzzers=True))


def contest(screen: PlayScreen) -> Contest:
    assert screen.game.contest is not None
    return screen.game.contest


def wrong(screen: PlayScreen) -> int:
    """A card that does not belong to the one that is asked."""
    return next(two for one, two in couples(screen.game) if one != screen.game.picked)


def right(screen: PlayScreen) -> int:
    return next(two for one, two in couples(screen.game) if one == screen.game.picked)


def caps(screen: PlayScreen) -> list[str]:
    view = screen.view(SIZE)
    return ["".join(mark.words for mark in view.by_id[f"team-{n}"].marks) for n in range(3)]


def test_the_first_to_press_answers(at: Stage, screen: PlayScreen) -> None:
    assert caps(screen) == ["Q", "O", "N"]
    at.services.sounds = ear = Ear()
    screen.update(Typed("o", at.now))
    assert contest(screen).team == 1
    assert ear.heard == ["buzz"]
    assert screen.view(SIZE).says == "Responde Naranja."
    at.later(screen, 500)
    screen.update(Typed("q", at.now))
    assert contest(screen).team == 1, "too late"
    screen.update(Pick(right(screen)))
    assert contest(screen).tallies[1].points == 1
    assert caps(screen) == ["Q", "O", "N"]


def test_the_earlier_event_wins_in_whatever_order_two_are_read(
    at: Stage, screen: PlayScreen
) -> None:
    screen.update(Typed("o", at.now))
    screen.update(Typed("n", at.now - 3))
    assert contest(screen).team == 2


def test_a_tie_is_said_and_all_press_again(at: Stage, screen: PlayScreen) -> None:
    screen.update(Typed("q", at.now))
    screen.update(Typed("n", at.now))
    assert contest(screen).team is None
    assert texts(screen.view(SIZE), "hint-strip") == [
        "Azul y Verde han pulsado a la vez: ¡otra vez!"
    ]
    at.later(screen, 400)
    screen.update(Typed("n", at.now))
    assert contest(screen).team == 2


def test_a_wrong_answer_frees_the_others_and_bars_its_team(at: Stage, screen: PlayScreen) -> None:
    screen.update(Typed("o", at.now))
    asked = screen.game.picked
    screen.update(Pick(wrong(screen)))
    assert screen.game.picked == asked
    assert caps(screen) == ["Q", "", "N"]
    screen.update(Typed("o", at.now))
    assert contest(screen).team is None
    screen.update(Typed("n", at.now))
    assert contest(screen).team == 2


def test_who_presses_and_does_not_answer_in_time_frees_the_others(
    at: Stage, screen: PlayScreen
) -> None:
    screen.update(Typed("q", at.now))
    assert "quedan 10 segundos" in screen.view(SIZE).by_id["team-0"].value
    at.later(screen, 10_100)
    assert contest(screen).team is None
    assert caps(screen) == ["", "O", "N"]


def test_nobody_answers_without_a_press(at: Stage, screen: PlayScreen) -> None:
    screen.update(Pick(right(screen)))
    assert not screen.game.answers
    assert texts(screen.view(SIZE), "hint-strip") == ["Primero pulsa un equipo."]


def test_no_press_counts_in_a_pause(at: Stage, screen: PlayScreen) -> None:
    screen.update(Command.PAUSE)
    screen.update(Typed("q", at.now))
    assert contest(screen).team is None


def test_buzzers_are_learnt_by_pressing_and_kept(at: Stage, screen: PlayScreen) -> None:
    at.services.controllers = ((7, "Pad"), (9, "Pad"))
    press_key(screen, "f2")
    assert screen.view(SIZE).own_keys
    screen.update(Key("pagedown"))
    screen.update(Buzz(9, "4", at.now))
    screen.update(Key("q"))
    assert screen.state.learning is None
    assert at.services.settings.buzzers == ("pagedown", "2:4", "q")
    assert caps(screen) == ["AvPág", "2·4", "Q"]
    screen.update(Buzz(9, "4", at.now))
    assert contest(screen).team == 1
    again = at.play("irregular-verbs", teams=teams(buzzers=True))
    assert caps(again) == ["AvPág", "2·4", "Q"]


def test_learning_is_left_and_undone(at: Stage, screen: PlayScreen) -> None:
    press_key(screen, "f2")
    screen.update(Key("p"))
    press(screen, "buzzers-usual")
    screen.update(Event.PRESSED_AWAY)
    assert screen.state.learning is None
    assert not screen.game.paused
    assert caps(screen) == ["Q", "O", "N"]


def test_a_key_of_the_game_that_a_team_took_is_its_buzzer_while_all_may_press(
    at: Stage, screen: PlayScreen
) -> None:
    press_key(screen, "f2")
    screen.update(Key("p"))
    screen.update(Key("escape"))
    assert screen.view(SIZE).on_key("p") is None
    screen.update(Typed("p", at.now))
    assert contest(screen).team == 0
    assert screen.view(SIZE).on_key("p") is not None


def test_controllers_are_asked_for_in_a_game_with_buzzers_alone(
    at: Stage, screen: PlayScreen
) -> None:
    assert screen.view(SIZE).wants_controllers
    assert not at.play("irregular-verbs", teams=teams()).view(SIZE).wants_controllers


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("language", ["es", "en"])
@pytest.mark.parametrize("name", ["class-buzzers", "class-buzzers-six", "class-learning"])
def test_buzzers_can_be_read_in_every_window(
    tmp_path: Path, size: tuple[int, int], language: str, name: str
) -> None:
    before = words.language()
    made = stage(tmp_path, size, Settings(language, motion=False), MEASURE)
    assert faults_of_layout(CLASS_SCENES[name](made)) == []
    made.services.records.close()
    words.use(before)
