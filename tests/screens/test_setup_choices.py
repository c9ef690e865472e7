"""A game is two rounds long by default, and each set remembers how it was played."""

from __future__ import annotations

from typing import Any

import pytest

from game.core.options import Options
from game.core.settings import Settings
from game.screens.choices import options_of
from game.screens.routes import Push, ToPlay
from game.screens.setup.messages import Action
from game.screens.setup.screen import SetupScreen
from game.view.messages import Clipboard, Event, Focused, Key, Resized, Typed
from tests.stage import Stage

SIZE = (1280, 720)
ELEMENTS, CAPITALS = "elementos-quimicos", "capitales-de-europa"


def setup(at: Stage, name: str = ELEMENTS) -> SetupScreen:
    screen = SetupScreen(at.services, at.set(name)[0])
    screen.update(Resized(SIZE))
    for _look in range(2):
        screen.update(Event.WOKE)
    return screen


def choose(screen: SetupScreen, id: str) -> None:
    screen.update(screen.view(SIZE).by_id[id].message)


def options(screen: SetupScreen) -> Options:
    route = screen.update(Action.BEGIN)
    assert isinstance(route, Push)
    assert isinstance(route.to, ToPlay)
    return route.to.options


def test_a_large_set_is_two_rounds_by_default_and_all_of_it_by_one_press(at: Stage) -> None:
    screen = setup(at)
    auto = screen.state.auto
    assert auto is not None
    assert auto.rounds == 2
    assert options(screen).total == 2 * auto.pairs
    choose(screen, "total-all")
    assert options(screen).total is None


def test_whoever_starts_before_the_first_look_plays_two_rounds_too(at: Stage) -> None:
    screen = SetupScreen(at.services, at.set(ELEMENTS)[0])
    screen.update(Resized(SIZE))
    assert options(screen).total == options(setup(at)).total


def test_two_rounds_are_shorter_when_a_round_is(at: Stage) -> None:
    screen = setup(at)
    choose(screen, "pairs-4")
    assert options(screen).total == 8


def test_a_set_that_two_rounds_hold_is_played_whole(at: Stage) -> None:
    assert options(setup(at, "conceptos-marketing-de-relacion")).total is None


def test_each_set_remembers_how_it_was_played(at: Stage) -> None:
    screen = setup(at)
    choose(screen, "total-all")
    choose(screen, "pairs-5")
    choose(screen, "direction-definition")
    options(screen)
    other = options(setup(at, CAPITALS))
    assert other.total is not None
    again = options(setup(at))
    assert (again.total, again.pairs, again.direction) == (None, 5, "definition")


def test_a_length_that_nobody_chose_follows_the_window(at: Stage) -> None:
    options(setup(at))
    key = at.services.shelf.key(at.set(ELEMENTS)[0])
    assert "total" not in at.services.records.choices(key)


@pytest.mark.parametrize(
    "choices",
    [{"mode": "of tomorrow"}, {"pairs": 99}, {"total": -1}, {"timed": 1}, {"room": []}, {"x": 1}],
)
def test_what_is_no_choice_is_left_out(choices: dict[str, Any]) -> None:
    settings = Settings()
    assert options_of(choices, settings) == options_of({}, settings)


def test_the_same_deal_is_played_by_its_number(at: Stage) -> None:
    screen = setup(at)
    screen.update(Focused("deal"))
    for letter in "4x2-":
        screen.update(Typed(letter))
    screen.update(Clipboard(" 17\n"))
    route = screen.update(Key("enter"))
    assert isinstance(route, Push)
    assert isinstance(route.to, ToPlay)
    assert route.to.seed == 4217
    for _letter in range(4):
        screen.update(Key("backspace"))
    assert screen.view(SIZE).by_id["deal"].value == ""
    again = screen.update(Action.BEGIN)
    assert isinstance(again, Push)
    assert isinstance(again.to, ToPlay)
    assert again.to.seed is None


@pytest.mark.parametrize("field", ["nickname", "deal"])
def test_the_foot_offers_no_key_that_the_field_takes(at: Stage, field: str) -> None:
    screen = setup(at)
    screen.update(Focused(field))
    caps = [m.words for n in screen.view(SIZE).nodes if n.role == "key" for m in n.marks]
    assert caps == ["↑↓", "Enter", "F1", "Esc"]
