"""A lesson: several sets one after the other, played as the first one was."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from game.screens.opening import open_screen
from game.screens.play.messages import Action
from game.screens.play.screen import PlayScreen
from game.screens.routes import ToNext, ToPlay, ToResume
from game.screens.setup.screen import SetupScreen
from tests.class_scenes import teams
from tests.stage import MARKETING, Stage, answer


def first(at: Stage, *later: str, seed: int | None = None) -> ToPlay:
    to, files = at.play(MARKETING, pairs=4).to, tuple(at.set(name)[0] for name in later)
    return replace(to, seed=seed, nickname="", teams=teams(3), lesson=files)


def after(at: Stage, to: ToPlay) -> PlayScreen:
    screen = open_screen(ToNext(to), at.services, at.size)
    assert isinstance(screen, PlayScreen)
    return screen


def test_the_next_set_is_played_as_the_last_one_and_another_team_begins(at: Stage) -> None:
    before = first(at, "hiragana", "irregular-verbs")
    to = after(at, before).to
    assert (to.path.stem, [path.stem for path in to.lesson]) == ("hiragana", ["irregular-verbs"])
    assert to.options == before.options
    assert to.teams == replace(teams(3), first=1)
    assert at.services.recent == to.path


def test_after_the_last_set_all_of_the_lesson_was_played(at: Stage) -> None:
    to = after(at, after(at, first(at, "hiragana", "irregular-verbs")).to).to
    assert (to.path.stem, to.lesson) == ("irregular-verbs", ())


def test_after_missed_pairs_were_replayed_the_next_set_is_whole(at: Stage) -> None:
    missed = replace(first(at, "hiragana"), only=(0, 1, 2))
    assert after(at, missed).to.only is None


def test_one_number_deals_the_whole_lesson(at: Stage) -> None:
    boards = [after(at, first(at, "hiragana", seed=42)).game.rounds for _class in "ab"]
    assert boards[0] == boards[1]


def test_a_set_that_went_away_is_left_out_and_that_is_said(at: Stage) -> None:
    to = first(at, "hiragana")
    gone = replace(to, lesson=(Path("gone.yaml"), *to.lesson))
    assert after(at, gone).to.path.stem == "hiragana"
    assert at.services.toast == "“gone.yaml” cannot be played any more, and is left out."


def test_where_no_set_is_left_the_setup_says_so(at: Stage) -> None:
    screen = open_screen(
        ToNext(replace(first(at), lesson=(Path("gone.yaml"),))), at.services, at.size
    )
    assert isinstance(screen, SetupScreen)
    assert "gone.yaml" in screen.view(at.size).as_text()


def test_a_lesson_that_was_left_goes_on_with_its_other_sets(at: Stage) -> None:
    screen = PlayScreen(at.services, first(at, "hiragana", "irregular-verbs"), at.size)
    at.later(screen, 1000)
    answer(at, screen, 2)
    screen.update(Action.LEAVE)
    again = open_screen(ToResume(screen.to.path), at.services, at.size)
    assert isinstance(again, PlayScreen)
    assert again.to.lesson == screen.to.lesson
