"""A game without a name is claimed on its results."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.core.scoring import start_of
from game.screens.results.messages import Action
from game.screens.results.screen import ResultsScreen
from game.screens.routes import Replace, ToPlay
from game.view.messages import Event, Focused, Key, Resized, Typed
from game.words import use
from tests.screens.made import SET, faults_of_screen, keep, played, services, to_results
from tests.views import SIZE


@pytest.fixture(autouse=True)
def english() -> None:
    use("en")


def nameless(folder: Path, nickname: str = "") -> ResultsScreen:
    s = services(folder)
    keep(s, 100, 120_000, "Ana")
    shown = ResultsScreen(s, to_results(s, played(), nickname))
    shown.update(Resized(SIZE))
    return shown


def asked(folder: Path, *typed: str) -> ResultsScreen:
    shown = nameless(folder)
    shown.update(Action.ASK_NAME)
    for text in typed:
        shown.update(Typed(text))
    return shown


def test_a_name_that_is_typed_is_saved_to_the_run_and_kept_for_the_next(tmp_path: Path) -> None:
    shown = asked(tmp_path, "  Le", "o ")
    shown.update(Key("enter"))
    s, run = shown.services, shown.to.run_id
    assert s.records.run(run).start.nickname == "Leo"
    assert s.settings.nickname == "Leo"
    assert s.records.settings.load().nickname == "Leo"
    assert "claim" not in shown.view(SIZE).by_id
    assert shown.view(SIZE).live_from == 0
    again = shown.update(Action.PLAY_AGAIN)
    assert isinstance(again, Replace)
    assert isinstance(again.to, ToPlay)
    assert again.to.nickname == "Leo"


def test_the_sentence_is_then_that_players_own(tmp_path: Path) -> None:
    shown = asked(tmp_path, "ANA")
    before = shown.view(SIZE).by_id["praise"].texts[0].words
    shown.update(Action.KEEP_NAME)
    after = shown.view(SIZE).by_id["praise"].texts[0].words
    assert before == "Best on this computer! 17 s faster than Ana."
    assert after == "Record! 17 s faster than your best."


def test_a_game_that_has_a_name_cannot_be_claimed(tmp_path: Path) -> None:
    view = nameless(tmp_path, "Leo").view(SIZE)
    assert "claim" not in view.by_id


def test_the_field_has_the_keyboard_and_nothing_is_saved_without_a_name(tmp_path: Path) -> None:
    shown = asked(tmp_path, "   ")
    view = shown.view(SIZE)
    assert view.focus == "name"
    assert view.by_id["keep-name"].disabled
    shown.update(Key("enter"))
    assert shown.view(SIZE).live_from > 0
    shown.update(Focused("no-name"))
    shown.update(Typed("x"))
    assert shown.view(SIZE).by_id["name"].value.strip() == ""


@pytest.mark.parametrize("way_out", [Key("escape"), Action.CLOSE, Event.PRESSED_AWAY])
def test_the_question_can_be_left(tmp_path: Path, way_out: Key | Action | Event) -> None:
    shown = asked(tmp_path, "Leo")
    shown.update(way_out)
    assert shown.view(SIZE).live_from == 0
    assert shown.services.records.run(shown.to.run_id).start.nickname == ""


def test_at_most_forty_letters_are_taken(tmp_path: Path) -> None:
    shown = asked(tmp_path, "x" * 60)
    shown.update(Action.KEEP_NAME)
    assert shown.services.records.run(shown.to.run_id).start.nickname == "x" * 40


def test_a_name_from_the_command_line_is_trimmed_too() -> None:
    assert start_of(played(), SET, "marketing", "  Ana \t ", False).nickname == "Ana"


@pytest.mark.parametrize("language", ["en", "es"])
def test_the_question_keeps_its_place_at_any_size(tmp_path: Path, language: str) -> None:
    use(language)
    assert faults_of_screen(asked(tmp_path, "x" * 40)) == []


def test_the_way_out_comes_before_what_is_saved(tmp_path: Path) -> None:
    view = asked(tmp_path, "Leo").view(SIZE)
    assert view.by_id["no-name"].box.right < view.by_id["keep-name"].box.x
