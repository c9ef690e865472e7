"""A wrong answer that was accepted in a class game can be right in the next games of the set."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from game.core.moves import Command, Pick
from game.core.options import Options
from game.screens.play.messages import Action, HandAction
from game.screens.play.saving import resume
from game.screens.play.screen import PlayScreen
from game.screens.routes import ToPlay
from game.view.messages import Event, Focused, Key, Typed
from tests.class_scenes import teams
from tests.stage import MARKETING, SEED, Stage, both, couples
from tests.views import SIZE, faults_of_layout, press, press_key, text

FILE = "# mío\ntitle: Animales\npairs:\n  - [dog, perro]\n  - [cat, gato]\n  - [cow, vaca]\n"
SIZES = [(800, 600), (1280, 720), (1920, 1080), (1080, 1920)]


@pytest.fixture
def spoken() -> str:
    return "es"


def own(at: Stage, mode: str = "columns", file: str = FILE) -> PlayScreen:
    """A class game of a file of one's own."""
    folder = at.services.shelf.own_folder
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / "animales.yaml"
    path.write_text(file, encoding="utf-8")
    return game_of(at, path, mode)


def game_of(at: Stage, path: Path, mode: str = "columns") -> PlayScreen:
    pair_set = at.services.shelf.load(path)[0]
    assert pair_set is not None
    options, two = Options(mode), teams(2, turn_ms=60_000)
    screen = PlayScreen(at.services, ToPlay(path, pair_set, options, SEED, "", None, two), at.size)
    at.later(screen, 1000)
    return screen


def card(screen: PlayScreen, words: str) -> int:
    return next(c.id for c in screen.game.round.cards if c.face.text == words)


def accept(at: Stage, screen: PlayScreen, term: str = "dog", answer: str = "gato") -> None:
    both(at, screen, card(screen, term), card(screen, answer))
    press_key(screen, "y")


def read(screen: PlayScreen) -> str:
    return screen.to.path.read_text(encoding="utf-8")


def test_an_accepted_answer_is_kept_in_the_file_with_the_key_pressed_again(at: Stage) -> None:
    screen = own(at)
    accept(at, screen)
    assert "Y: también en las próximas partidas" in text(screen.view(SIZE))
    press_key(screen, "y")
    view = screen.view(SIZE)
    assert view.focus == "remember-no"
    assert "«gato» valdrá para «dog»" in text(view)
    press_key(screen, "s")
    assert read(screen).startswith("# mío\n")
    assert "accept: gato" in read(screen)
    said = text(screen.view(SIZE))
    assert "«gato» vale para «dog» desde ahora." in said
    assert "Guardado en animales.yaml." in said
    assert not screen.game.paused


def test_in_the_next_game_it_is_right(at: Stage) -> None:
    screen = own(at)
    accept(at, screen)
    press_key(screen, "y")
    press(screen, "remember-yes")
    again = game_of(at, screen.to.path)
    both(at, again, card(again, "dog"), card(again, "gato"))
    assert (again.game.found, again.game.errors) == (1, 0)
    assert "Aceptada: «gato» para «dog»." in text(again.view(SIZE))
    both(at, again, card(again, "cat"), card(again, "gato"))
    assert (again.game.found, again.game.errors) == (2, 0)


def test_it_is_right_in_the_rest_of_this_game_too(at: Stage) -> None:
    screen = own(at)
    accept(at, screen)
    press_key(screen, "y")
    press(screen, "remember-yes")
    screen.update(Command.UNDO)
    both(at, screen, card(screen, "dog"), card(screen, "gato"))
    assert screen.game.answers[-1].right


def test_nothing_is_saved_unless_it_is_said(at: Stage) -> None:
    screen = own(at)
    accept(at, screen)
    press_key(screen, "y")
    assert screen.game.paused
    press_key(screen, "escape")
    assert screen.state.remembering is None
    assert not screen.game.paused
    assert read(screen) == FILE


def test_no_key_reaches_the_board_beneath_the_question(at: Stage) -> None:
    screen = own(at)
    accept(at, screen)
    press_key(screen, "y")
    before = screen.game
    for message in (Typed("1"), Typed("a"), Key("y"), Focused("remember-yes")):
        screen.update(message)
    assert screen.game == before
    assert screen.view(SIZE).focus == "remember-yes"
    screen.update(Event.PRESSED_AWAY)
    assert screen.state.remembering is None


def test_leaving_is_asked_over_the_question(at: Stage) -> None:
    screen = own(at)
    accept(at, screen)
    press_key(screen, "y")
    screen.update(Event.CLOSING)
    assert screen.view(SIZE).focus == "stay"
    screen.update(Action.KEEP_PLAYING)
    assert screen.state.remembering is None
    assert not screen.game.paused


def test_the_offer_goes_with_the_next_answer_or_when_it_is_taken_back(at: Stage) -> None:
    screen = own(at)
    accept(at, screen)
    screen.update(Command.UNDO)
    assert screen.view(SIZE).on_key("y") is None
    accept(at, screen)
    both(at, screen, card(screen, "cow"), card(screen, "vaca"))
    assert screen.view(SIZE).on_key("y") is None


def test_the_last_answer_of_a_round_can_be_kept(at: Stage) -> None:
    screen = own(at, file=FILE + "distractors: [res]\n")
    for term, definition in couples(screen.game):
        if screen.game.card(term).face.text != "cow":
            both(at, screen, term, definition)
    accept(at, screen, "cow", "res")
    assert screen.game.over
    press_key(screen, "y")
    press(screen, "remember-yes")
    assert "accept: res" in read(screen)
    assert "Guardado en animales.yaml." in text(screen.view(SIZE))


def test_in_memory_it_is_kept_for_the_card_that_was_turned_first(at: Stage) -> None:
    screen = own(at, "memory")
    screen.update(Pick(card(screen, "dog")))
    screen.update(Pick(card(screen, "gato")))
    press_key(screen, "y")
    press_key(screen, "y")
    press(screen, "remember-yes")
    assert "term: dog" in read(screen)
    assert "accept: gato" in read(screen)


def test_a_set_that_came_with_the_program_keeps_it_in_a_copy(at: Stage) -> None:
    screen = at.play(MARKETING, teams=teams(2))
    found = couples(screen.game)
    both(at, screen, found[0][0], found[1][1])
    press_key(screen, "y")
    press_key(screen, "y")
    press(screen, "remember-yes")
    assert screen.to.path.is_relative_to(at.services.shelf.own_folder)
    assert "accept: " in read(screen)
    assert "copia" in text(screen.view(SIZE))


def test_a_file_that_was_changed_meanwhile_is_not_overwritten(at: Stage) -> None:
    screen = own(at)
    accept(at, screen)
    screen.to.path.write_text("title: Otra\npairs:\n  - [a, b]\n", encoding="utf-8")
    press_key(screen, "y")
    press(screen, "remember-yes")
    assert "ya no está en el archivo" in text(screen.view(SIZE))
    assert "gato" not in read(screen)
    press_key(screen, "escape")
    assert not screen.game.paused


def test_a_game_that_was_left_before_is_gone_on_with_after_it(at: Stage) -> None:
    screen = own(at)
    both(at, screen, card(screen, "cow"), card(screen, "vaca"))
    screen.update(Action.LEAVE)
    text_now = FILE.replace(
        "  - [cat, gato]\n", "  - term: cat\n    definition: gato\n    accept: perro\n"
    )
    screen.to.path.write_text(text_now, encoding="utf-8")
    at.services.shelf.refresh()
    back = resume(at.services, screen.to.path)
    assert back is not None
    assert (back[1].run_id, back[1].game.found) == (screen.run_id, 1)
    assert back[1].game.answers == screen.game.answers
    assert [pair.accept for pair in back[1].game.pairs if pair.accept] == [("perro",)]


def test_a_game_with_a_remembered_answer_is_gone_on_with(at: Stage) -> None:
    screen = own(at)
    accept(at, screen)
    press_key(screen, "y")
    press(screen, "remember-yes")
    screen.update(Action.LEAVE)
    at.services.shelf.refresh()
    back = resume(at.services, screen.to.path)
    assert back is not None
    assert back[1].game.answers == screen.game.answers
    assert back[1].game.contest is not None
    assert screen.game.contest is not None
    assert back[1].game.contest.entries == screen.game.contest.entries


def test_pupils_cannot_keep_it_under_the_lock(at: Stage) -> None:
    screen = own(at)
    at.services.keep(replace(at.services.settings, lock="1234"))
    accept(at, screen)
    assert "próximas partidas" not in text(screen.view(SIZE))
    assert screen.view(SIZE).on_key("y") is None


def test_a_remote_reaches_it_at_the_foot(at: Stage) -> None:
    screen = own(at)
    accept(at, screen)
    screen.update(Key("pageup"))
    nodes = screen.view(SIZE).by_id
    assert nodes["hint-y"].message is HandAction.ASK_TO_REMEMBER
    assert nodes["hint-y"].box.w


@pytest.mark.parametrize("size", SIZES)
def test_the_question_fits_in_every_window(at: Stage, size: tuple[int, int]) -> None:
    at.size = size
    screen = at.play("marketing-relacional", teams=teams(2), room="projector")
    found = couples(screen.game)
    both(at, screen, found[0][0], found[1][1])
    screen.update(Command.ACCEPT)
    assert [f for f in faults_of_layout(screen.view(size)) if "card-" not in f] == []
    screen.update(HandAction.ASK_TO_REMEMBER)
    assert [f for f in faults_of_layout(screen.view(size)) if "card-" not in f] == []
