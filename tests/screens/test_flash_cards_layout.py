"""Flash cards as they lie: whole, in sight, and with keys that say what they do."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import get_args

import pytest

from game.core.options import Options, Room
from game.core.pair_set import Pair, Side
from game.screens.flash_cards.messages import Action
from game.screens.routes import ToPlay
from game.services import Services
from game.view.messages import Key
from game.words import use
from tests.screens.cards_made import LONG, PATH, card_services, opened, words
from tests.views import MEASURE, SIZE, faults_of_layout, text


@pytest.fixture
def services(tmp_path: Path) -> Services:
    use("en")
    return card_services(tmp_path)


@pytest.mark.parametrize("text_scale", [0.8, 1.0, 1.5, 2.0])
def test_nothing_leaves_its_place_whatever_the_size_of_the_text(
    services: Services, text_scale: float
) -> None:
    services.settings = replace(services.settings, text_scale=text_scale)
    screen = opened(services)
    found = []
    for message in (Action.TURN, Action.BOTH_SIDES, Action.STAR, Key("end"), Action.NEXT):
        screen.update(message)
        for size in ((800, 600), (1280, 720), (1080, 1920)):
            found += faults_of_layout(screen.view(size))
    assert found == []


@pytest.mark.parametrize("room", get_args(Room))
@pytest.mark.parametrize("size", [(800, 600), (1280, 720), (1920, 1080), (1080, 1920)])
def test_a_long_definition_is_whole_and_scrolls_only_where_the_floor_asks_for_it(
    services: Services, size: tuple[int, int], room: Room
) -> None:
    options, pairs = Options(room=room), (Pair(Side("term"), Side(LONG[:580])),)
    screen = opened(services, play=ToPlay(PATH, replace(words(), pairs=pairs), options))
    screen.update(Action.TURN)
    view = screen.view(size)
    (text,) = view.by_id["definition"].texts
    assert MEASURE.fits(text)
    assert text.size >= options.floor * size[1]
    assert ("card-bar" in view.by_id) == (room == "projector" and size == (1080, 1920))


def test_a_term_beside_an_endless_definition_is_in_sight(services: Services) -> None:
    long = replace(words(), pairs=(Pair(Side("term"), Side(LONG * 20)),))
    screen = opened(services, long)
    screen.update(Action.BOTH_SIDES)
    view = screen.view(SIZE)
    (text,) = view.by_id["term"].texts
    assert view.by_id["term"].box.h > SIZE[1]
    assert text.box.bottom < view.by_id["line"].box.y


def test_arrows_stand_beside_the_middle_of_the_card(services: Services) -> None:
    by_id = opened(services).view(SIZE).by_id
    middle = by_id["term"].box.centre.y
    assert all(by_id[id].icons[0].box.centre.y == middle for id in ("previous", "next"))


def test_keys_say_which_side_they_read_where_both_are_in_view(services: Services) -> None:
    screen = opened(services)
    assert "hear the term" not in text(screen.view(SIZE))
    screen.update(Action.BOTH_SIDES)
    assert all(words in text(screen.view(SIZE)) for words in ("hear the term", "the definition"))
