"""Flash cards: one pair at a time, by keys, wheel and finger, and what has a star."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from game.core.options import Options
from game.core.pair_set import Pair, PairSet, Side
from game.screens import opening
from game.screens.flash_cards.messages import Action
from game.screens.flash_cards.screen import FlashCardsScreen, usual_game
from game.screens.library.screen import LibraryScreen
from game.screens.routes import Go, Push, Replace, ToCards, ToPlay, ToSetup
from game.screens.setup.screen import SetupScreen
from game.screens.setup.teams import usual_teams
from game.services import Services
from game.view.box import Point
from game.view.messages import Dragged, Event, Key, Pointed, Scrolled, Typed
from game.words import use
from tests.fakes import Ear
from tests.screens import made
from tests.screens.cards_made import LONG, PATH, card_services, opened, words
from tests.views import SIZE, press, press_key, same_after_view, texts


@pytest.fixture
def services(tmp_path: Path) -> Services:
    use("en")
    return card_services(tmp_path)


def seen(screen: FlashCardsScreen) -> list[str]:
    """What is written on the cards in view."""
    view = screen.view(SIZE)
    return [text for id in ("term", "definition") if id in view.by_id for text in texts(view, id)]


def test_space_shows_the_definition_then_the_next_pair(services: Services) -> None:
    screen = opened(services)
    assert seen(screen) == ["term 0"]
    shown = []
    for _ in range(3):
        press_key(screen, "space")
        shown += seen(screen)
    assert shown == ["meaning 0", "term 1", "meaning 1"]


def test_arrows_lead_to_other_pairs_and_a_press_turns_the_card_over_and_back(
    services: Services,
) -> None:
    screen = opened(services)
    press_key(screen, "right")
    press(screen, "term")
    assert seen(screen) == ["meaning 1"]
    press_key(screen, "up")
    assert seen(screen) == ["term 1"]
    press_key(screen, "left")
    press_key(screen, "left")
    assert seen(screen) == ["term 0"]
    assert screen.view(SIZE).by_id["previous"].disabled


def test_page_keys_go_step_by_step_and_back_the_same_way(services: Services) -> None:
    screen = opened(services)
    forward = [seen(screen)]
    for _ in range(3):
        screen.update(Key("pagedown"))
        forward.append(seen(screen))
    back = [seen(screen)]
    for _ in range(3):
        screen.update(Key("pageup"))
        back.append(seen(screen))
    assert back == forward[::-1]


def test_home_end_and_numbers_lead_to_a_pair(services: Services) -> None:
    screen = opened(services, words(24))
    screen.update(Key("end"))
    assert seen(screen) == ["term 23"]
    screen.update(Key("home"))
    assert seen(screen) == ["term 0"]
    for digit in "17":
        screen.update(Typed(digit))
    assert seen(screen) == ["term 16"]
    screen.update(Typed("9"))
    assert seen(screen) == ["term 8"]
    assert texts(screen.view(SIZE), "progress") == ["9 of 24"]


def test_the_wheel_leads_on_once_however_often_a_touchpad_tells_it(services: Services) -> None:
    now = 90_000
    services.clock = lambda: now
    screen = opened(services)
    for ms in (0, 10, 200, 260):
        now = 90_000 + ms
        screen.update(Scrolled(-0.4, Point(600, 300)))
    assert seen(screen) == ["term 2"]
    now += 1000
    screen.update(Scrolled(1, Point(600, 300)))
    assert seen(screen) == ["term 1"]


def test_a_long_text_is_scrolled_before_the_next_pair_comes(services: Services) -> None:
    found = words()
    pairs = (Pair(Side("term"), Side(LONG)), *found.pairs)
    screen = opened(services, replace(found, pairs=pairs))
    press_key(screen, "space")
    before = screen.view(SIZE).by_id["definition"].box.y
    screen.update(Scrolled(-2, Point(600, 300)))
    assert screen.view(SIZE).by_id["definition"].box.y < before
    pressed = 0
    while seen(screen) == [LONG]:
        screen.update(Key("pagedown"))
        pressed += 1
    assert pressed > 1
    assert seen(screen) == ["term 0"]


def test_a_finger_pushes_the_card_to_the_next_pair_and_a_small_push_does_nothing(
    services: Services,
) -> None:
    screen = opened(services)

    def push(by: float) -> list[str]:
        screen.update(Pointed("term", Point(600, 300)))
        screen.update(Dragged("term", Point(600 + by, 305)))
        assert screen.view(SIZE).by_id["term"].box.x == pytest.approx(home + by)
        screen.update(Event.RELEASED)
        return seen(screen)

    home = screen.view(SIZE).by_id["term"].box.x
    assert push(-20) == ["term 0"]
    assert push(-200) == ["term 1"]
    assert push(200) == ["term 0"]
    assert screen.view(SIZE).by_id["term"].box.x == home


def test_a_finger_scrolls_a_long_text(services: Services) -> None:
    screen = opened(services, replace(words(), pairs=(Pair(Side(LONG), Side("a")),)))
    before = screen.view(SIZE).by_id["term"].box.y
    screen.update(Pointed("term", Point(600, 400)))
    screen.update(Dragged("term", Point(605, 250)))
    assert screen.view(SIZE).by_id["term"].box.y == before - 150


def test_the_line_is_pressed_and_dragged(services: Services) -> None:
    screen = opened(services, words(11))
    line = screen.view(SIZE).by_id["line"]
    assert (line.role, line.value, line.drag) == ("progress", "1 of 11", True)
    screen.update(Pointed("line", line.box.centre))
    assert seen(screen) == ["term 5"]
    screen.update(Dragged("line", Point(5000, 0)))
    assert seen(screen) == ["term 10"]
    screen.update(Event.RELEASED)
    assert seen(screen) == ["term 10"]


def test_both_sides_and_the_side_that_comes_first_are_remembered(services: Services) -> None:
    screen = opened(services)
    press_key(screen, "f")
    assert seen(screen) == ["meaning 0"]
    assert texts(screen.view(SIZE), "onward") == ["Show the term"]
    press_key(screen, "b")
    assert seen(screen) == ["term 0", "meaning 0"]
    again = opened(services)
    assert seen(again) == ["term 0", "meaning 0"]
    press_key(again, "space")
    assert seen(again) == ["term 1", "meaning 1"]
    press_key(again, "b")
    assert seen(again) == ["meaning 1"]


def test_a_number_shuffles_and_the_pair_in_view_stays(services: Services) -> None:
    one, other = (opened(services, words(30), seed=7) for _ in range(2))
    assert one.state.deck == other.state.deck
    assert list(one.state.deck.order) != list(range(30))
    before = seen(one)
    press_key(one, "x")
    assert seen(one) == before
    assert list(one.state.deck.order) == list(range(30))
    press_key(one, "x")
    assert seen(one) == before
    assert opened(services).state.seed is not None


def test_hint_and_note_wait_until_they_give_nothing_away(services: Services) -> None:
    screen = opened(services)
    said = [node.label for node in screen.view(SIZE).nodes]
    assert "hint 0" not in said
    assert "note 0" not in said
    press_key(screen, "?")
    said = [node.label for node in screen.view(SIZE).nodes]
    assert "hint 0" in said
    assert "note 0" not in said
    press_key(screen, "space")
    said = [node.label for node in screen.view(SIZE).nodes]
    assert {"hint 0", "note 0"} <= set(said)
    press_key(screen, "space")
    assert "hint 1" not in [node.label for node in screen.view(SIZE).nodes]


def test_a_star_is_kept_for_the_player_and_only_the_starred_can_be_looked_at(
    services: Services,
) -> None:
    screen = opened(services)
    assert screen.view(SIZE).by_id["starred"].disabled
    for _ in range(2):
        press_key(screen, "right")
        press_key(screen, "s")
    assert screen.view(SIZE).by_id["star"].value == "on"
    assert services.records.stars("Ana") == {words().pairs[n].content_key for n in (1, 2)}
    assert services.records.stars("") == frozenset()
    again = opened(services)
    press_key(again, "o")
    assert seen(again) == ["term 1"]
    press_key(again, "*")
    assert seen(again) == ["term 1"]  # it stays until the cards are dealt anew
    assert services.records.stars("Ana") == {words().pairs[2].content_key}
    press_key(again, "o")
    assert texts(again.view(SIZE), "progress") == ["2 of 6"]


def test_sounds_are_heard_as_their_side_comes_into_view_and_again_by_their_key(
    services: Services,
) -> None:
    services.sounds = ear = Ear()
    pairs = (
        Pair(Side("dog", sound="/dog.ogg"), Side("perro", sound="/perro.ogg")),
        Pair(Side("", sound="/cat.ogg"), Side("gato")),
    )
    screen = opened(services, PairSet("Animals", pairs))
    assert ear.heard == ["/dog.ogg"]
    assert "/cat.ogg" in ear.ready
    press_key(screen, "space")
    press_key(screen, "k")
    press_key(screen, "space")
    assert ear.heard == ["/dog.ogg", "/perro.ogg", "/perro.ogg", "/cat.ogg"]
    card = screen.view(SIZE).by_id["term"]
    assert card.label == "A sound"
    assert "cat" not in " ".join(texts(screen.view(SIZE)))
    assert [icon.name for icon in card.icons] == ["sound"]


def test_after_the_last_card_one_can_play_look_again_or_take_the_starred(
    services: Services,
) -> None:
    screen = opened(services)
    press_key(screen, "s")
    screen.update(Key("end"))
    press_key(screen, "right")
    view = same_after_view(screen)
    assert view.focus == "play"
    assert view.by_id["end-text"].label == "You have looked at 2 of 6 pairs. 1 has a star."
    assert view.by_id["play-starred"].label == "Play with 3 pairs, 1 with a star"
    assert press_key(screen, "enter") == Replace(ToSetup(PATH))
    route = press_key(screen, "f")
    assert isinstance(route, Replace)
    assert isinstance(route.to, ToPlay)
    assert route.to.only is not None
    assert len(route.to.only) == 3
    assert 0 in route.to.only
    press_key(screen, "a")
    assert seen(screen) == ["term 0"]
    screen.update(Key("end"))
    press_key(screen, "right")
    press_key(screen, "o")
    assert texts(screen.view(SIZE), "progress") == ["1 of 1"]
    press_key(screen, "right")
    press_key(screen, "left")
    assert seen(screen) == ["term 0"]
    assert press_key(screen, "escape") is Go.BACK


def test_a_game_that_was_set_up_is_played_as_it_was(services: Services) -> None:
    play = ToPlay(PATH, words(), Options("memory", total=4), 12, "Ana")
    screen = opened(services, play=play)
    assert screen.update(Action.PLAY) == Replace(play)
    some = opened(services, play=play, only=(1, 3, 4))
    assert texts(some.view(SIZE), "progress") == ["1 of 3"]
    route = some.update(Action.PLAY)
    assert route == Replace(
        replace(play, only=(1, 3, 4), seed=None, options=replace(play.options, total=None))
    )


def test_a_set_is_played_as_it_was_last_and_one_that_is_gone_not_at_all(
    services: Services,
) -> None:
    services.records.keep_choices(str(PATH), {"mode": "memory", "room": "projector"})
    game = usual_game(services, ToCards(PATH))
    assert game is not None
    assert (game.options.mode, game.options.room) == ("memory", "projector")
    assert usual_game(services, ToCards(Path("/gone.yaml"))) is None


def test_the_cards_of_a_class_have_the_stars_of_the_computer(services: Services) -> None:
    play = ToPlay(PATH, words(), Options(), teams=usual_teams())
    screen = opened(services, play=play)
    press_key(screen, "s")
    assert len(services.records.stars("")) == 1


def test_the_library_the_setup_and_the_results_lead_to_the_cards(services: Services) -> None:
    library = LibraryScreen(services)
    assert press_key(library, "c") == Push(ToCards(PATH))
    setup = SetupScreen(services, PATH)
    route = press_key(setup, "c")
    assert isinstance(route, Push)
    assert isinstance(route.to, ToCards)
    assert route.to.play is not None
    assert (route.to.path, route.to.only) == (PATH, None)
    assert opening.open_screen(route.to, services, SIZE).view(SIZE).title == "Words"


def test_a_set_that_is_gone_says_so_instead(services: Services) -> None:
    screen = opening.open_screen(ToCards(Path("/gone.yaml")), services, SIZE)
    assert "dialog" in screen.view(SIZE).by_id


def test_after_a_game_only_the_missed_are_looked_at(tmp_path: Path) -> None:
    shown = made.screen(tmp_path, *made.MISSED)
    route = press_key(shown, "c")
    assert isinstance(route, Push)
    assert isinstance(route.to, ToCards)
    assert route.to.only == (3, 7, 10)
    assert press(made.screen(tmp_path / "b", *made.MISSED), "look") is not None
    assert "look" not in made.screen(tmp_path / "c").view(SIZE).by_id
