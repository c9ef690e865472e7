"""A game that was left is offered again, and goes on as it was."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from game.core.moves import Command, Pick
from game.core.teams import TeamOptions
from game.screens.library.screen import LibraryScreen
from game.screens.opening import open_screen
from game.screens.play.messages import Action
from game.screens.play.screen import PlayScreen
from game.screens.routes import Go, Push, Replace, ToPlay, ToResults, ToResume
from game.screens.setup.messages import Action as SetupAction
from game.screens.setup.messages import UseNickname
from game.screens.setup.screen import SetupScreen
from game.view.messages import Event, Resized, Typed
from game.view.view import View
from game.widgets.form import Choose
from tests.class_scenes import class_game, teams
from tests.stage import MARKETING, Stage, answer, both, couples
from tests.views import MEASURE

SIZE = (1280, 720)
OWN = "title: Mío\npairs:\n  - a: uno\n  - b: dos\n  - c: tres\n  - d: cuatro\n"


def plays(at: Stage, nickname: str) -> None:
    """Who is at the computer now."""
    at.services.keep(replace(at.services.settings, nickname=nickname))


def left(at: Stage, mode: str = "columns", nickname: str = "Lucía") -> PlayScreen:
    """A game with two pairs found and an error, left half a minute later."""
    plays(at, nickname)
    screen = at.play(MARKETING, mode, nickname=nickname)
    if mode == "columns":
        both(at, screen, couples(screen.game)[0][0], couples(screen.game)[1][1])
        at.later(screen, 1000)
    answer(at, screen, 2)
    at.later(screen, 30_000)
    screen.update(Action.ASK_TO_LEAVE)
    assert screen.update(Action.LEAVE) is Go.BACK
    return screen


def path(at: Stage) -> Path:
    return at.set(MARKETING)[0]


def setup(at: Stage) -> SetupScreen:
    screen = SetupScreen(at.services, path(at))
    screen.update(Resized(SIZE))
    screen.update(Event.WOKE)
    return screen


def shown(screen: SetupScreen) -> View:
    return screen.view(SIZE)


def back(at: Stage) -> PlayScreen:
    at.now += 500_000
    screen = open_screen(ToResume(path(at)), at.services, SIZE)
    assert isinstance(screen, PlayScreen)
    return screen


def test_the_setup_offers_the_game_that_was_left_and_enter_goes_on_with_it(at: Stage) -> None:
    screen = left(at)
    game = screen.game
    view = shown(setup(at))
    pairs = f"{game.found} of {len(game.pairs)} pairs"
    assert view.by_id["saved"].label.startswith(f"Go on with your game: {pairs}, 0:")
    assert view.focus == "go-on"
    assert setup(at).update(SetupAction.GO_ON) == Push(ToResume(path(at), screen.run_id))


def test_the_library_offers_it_on_the_card(at: Stage) -> None:
    run = left(at).run_id
    screen = LibraryScreen(at.services)
    screen.update(Resized(SIZE))
    button = screen.view(SIZE).by_id[f"set:{path(at)}:go-on"]
    assert button.message == Push(ToResume(path(at), run))
    assert button.label.startswith("Go on with your game: 2 of ")
    [icon], [words] = button.icons, button.texts
    assert words.box.x - icon.box.right > 5
    wide = MEASURE.width(words.words, words.size, words.weight)
    assert button.box.right - (words.box.x + wide) > 8


@pytest.mark.parametrize("mode", ["columns", "memory"])
def test_it_goes_on_exactly_as_it_was_under_the_same_number(at: Stage, mode: str) -> None:
    before, screen = left(at, mode), back(at)
    one, other = before.game, screen.game
    assert screen.run_id == before.run_id
    assert (other.rounds, other.at, other.seed, other.pairs) == (
        one.rounds,
        one.at,
        one.seed,
        one.pairs,
    )
    assert (other.joined, other.errors, other.penalty_ms, other.seen) == (
        one.joined,
        one.errors,
        one.penalty_ms,
        one.seen,
    )
    assert other.answers == one.answers
    assert screen.to.nickname == "Lucía"
    assert other.watch.read(at.now) == one.watch.read(at.now)  # days later, the time stands


def test_answers_are_added_to_the_same_run_and_it_is_finished_once(at: Stage) -> None:
    screen = left(at)
    given = len(screen.game.answers)
    screen = back(at)
    at.later(screen, 1000)
    while not screen.game.over:
        answer(at, screen)
        if not screen.game.over:
            screen.update(Command.NEXT_ROUND)
            at.later(screen, 900)
    records = at.services.records
    assert len(records.answers(screen.run_id)) == len(screen.game.answers) > given
    assert records.answers(screen.run_id) == list(screen.game.answers)
    [run] = records.runs()
    assert run.finished_at
    assert run.result.errors == 1
    assert run.result.ranked
    assert records.saved_games() == []
    at.later(screen, 1000)
    assert isinstance(screen.update(Action.GO_ON), Replace)


def test_an_answer_of_before_can_be_taken_back_after(at: Stage) -> None:
    left(at)
    screen = back(at)
    at.later(screen, 1000)
    screen.update(Command.UNDO)
    assert screen.game.found == 1
    kinds = [one.kind for one in at.services.records.answers(screen.run_id)]
    assert kinds == ["miss", "match"]
    answer(at, screen, 1)
    assert at.services.records.answers(screen.run_id) == list(screen.game.answers)


def test_a_game_that_was_killed_goes_on_from_its_last_answer(at: Stage) -> None:
    screen = at.play(MARKETING)
    answer(at, screen, 2)
    screen.update(Pick(couples(screen.game)[2][0]))
    at.later(screen, 60_000)
    again = back(at)  # nothing was asked and nothing was left: the process was gone
    assert again.game.answers == screen.game.answers
    assert again.game.picked is None


def test_hints_and_a_board_that_is_over_come_back_too(at: Stage) -> None:
    screen = at.play(MARKETING, pairs=4)
    screen.update(Command.HINT)
    screen.update(Command.LET_GO)
    answer(at, screen)
    assert screen.game.round_over
    assert not screen.game.over
    again = back(at)
    assert again.game.hints == 1
    assert again.game.round_over
    at.later(again, 1000)
    again.update(Action.GO_ON)
    assert again.game.at == 1


def test_a_game_without_an_answer_is_not_worth_keeping(at: Stage) -> None:
    screen = at.play(MARKETING)
    screen.update(Action.ASK_TO_LEAVE)
    screen.update(Action.LEAVE)
    assert at.services.records.saved_games() == []
    assert "saved" not in shown(setup(at)).by_id


def test_a_discarded_game_is_offered_no_more_and_its_answers_stay(at: Stage) -> None:
    run = left(at).run_id
    screen = setup(at)
    screen.update(SetupAction.DISCARD)
    assert "saved" not in shown(screen).by_id
    assert shown(screen).focus == "start"
    assert len(at.services.records.answers(run)) == 3


def test_nobody_discards_the_game_of_another_player(at: Stage) -> None:
    run = left(at, nickname="Berta").run_id
    left(at, nickname="Ana")
    screen = setup(at)
    screen.update(shown(screen).by_id["discard"].message)
    assert shown(screen).by_id["saved"].label.startswith("Go on with the game of Berta: ")
    assert "discard" not in shown(screen).by_id
    screen.update(SetupAction.DISCARD)
    assert [game.run for game in at.services.records.saved_games()] == [run]


def test_a_game_of_a_class_is_no_game_of_a_player_without_a_name(at: Stage) -> None:
    solo = left(at, nickname="").run_id
    in_class = class_game(at).run_id
    screen = setup(at)
    assert shown(screen).by_id["saved"].label.startswith("Go on with your game: ")
    assert screen.update(SetupAction.GO_ON) == Push(ToResume(path(at), solo))
    screen.update(Choose[TeamOptions | None](teams()))
    assert shown(screen).by_id["saved"].label.startswith("Go on with the class game: ")
    assert screen.update(SetupAction.GO_ON) == Push(ToResume(path(at), in_class))
    screen.update(SetupAction.DISCARD)
    assert [game.run for game in at.services.records.saved_games()] == [solo]


def test_it_is_said_that_a_game_is_one_of_the_class(at: Stage) -> None:
    run = class_game(at).run_id
    plays(at, "Ana")
    view = shown(setup(at))
    assert view.by_id["saved"].label.startswith("Go on with the class game: ")
    assert "discard" not in view.by_id
    screen = LibraryScreen(at.services)
    screen.update(Resized(SIZE))
    button = screen.view(SIZE).by_id[f"set:{path(at)}:go-on"]
    assert button.label.startswith("Go on with the class game: ")
    assert button.texts[0].words.startswith("Class · ")
    assert button.message == Push(ToResume(path(at), run))


def test_a_new_game_takes_the_place_of_the_one_before_with_its_first_answer(at: Stage) -> None:
    old = left(at).run_id
    new = at.play(MARKETING)
    [saved] = at.services.records.saved_games()
    assert saved.run == old
    answer(at, new, 1)
    [saved] = at.services.records.saved_games()
    assert saved.run == new.run_id


def test_everyone_has_a_game_of_their_own_in_each_mode(at: Stage) -> None:
    runs = {
        (name, mode): left(at, mode, name).run_id
        for name, mode in (("Lucía", "memory"), ("Lucía", "columns"), ("Pepe", "columns"))
    }
    assert {game.run for game in at.services.records.saved_games()} == set(runs.values())
    screen = setup(at)
    assert screen.update(SetupAction.GO_ON) == Push(ToResume(path(at), runs["Pepe", "columns"]))
    screen.update(UseNickname("lucia"))
    assert shown(screen).by_id["saved"].label.startswith("Go on with your game: 2 of ")
    for mode in ("columns", "memory"):
        screen.update(shown(screen).by_id[f"mode-{mode}"].message)
        assert screen.update(SetupAction.GO_ON) == Push(ToResume(path(at), runs["Lucía", mode]))


def test_it_is_said_whose_game_another_player_left_and_enter_begins_a_new_one(at: Stage) -> None:
    left(at, nickname="Pepe")
    plays(at, "Ana")
    view = shown(setup(at))
    assert view.by_id["saved"].label.startswith("Go on with the game of Pepe: 2 of ")
    assert view.focus == "start"
    screen = LibraryScreen(at.services)
    screen.update(Resized(SIZE))
    button = screen.view(SIZE).by_id[f"set:{path(at)}:go-on"]
    assert button.label.startswith("Go on with the game of Pepe: 2 of ")
    assert button.texts[0].words.startswith("Pepe · 2 of ")
    assert back(at).to.nickname == "Pepe"


def test_the_library_goes_on_with_the_game_of_who_plays(at: Stage) -> None:
    left(at, "memory", "Lucía")
    left(at, "columns", "Pepe")
    plays(at, "Lucía")
    assert (back(at).to.nickname, back(at).game.options.mode) == ("Lucía", "memory")


def test_a_set_that_changed_says_that_its_game_cannot_go_on(at: Stage) -> None:
    plays(at, "Lucía")
    own = at.services.shelf.own_folder / "mine.yaml"
    own.parent.mkdir(exist_ok=True)
    own.write_text(OWN, encoding="utf-8")
    at.services.shelf.refresh()
    found = at.services.shelf.load(own)[0]
    assert found is not None
    screen = PlayScreen(at.services, replace(at.play(MARKETING).to, path=own, pair_set=found), SIZE)
    at.later(screen, 1000)
    answer(at, screen, 1)
    own.write_text(OWN.replace("cuatro", "4"), encoding="utf-8")
    at.services.shelf.refresh()
    opened = open_screen(ToResume(own), at.services, SIZE)
    assert isinstance(opened, SetupScreen)
    opened.update(Resized(SIZE))
    view = opened.view(SIZE)
    assert view.by_id["saved"].label == (
        "The game that you left cannot go on: the set has changed since."
    )
    assert "go-on" not in view.by_id
    assert view.focus == "start"
    opened.update(UseNickname("Ana"))
    assert "saved" not in opened.view(SIZE).by_id, "it was never hers"
    library = LibraryScreen(at.services)
    library.update(Resized(SIZE))
    assert f"set:{own}:go-on" not in library.view(SIZE).by_id


def test_start_again_from_the_pause_deals_anew_with_the_same_choices(at: Stage) -> None:
    screen = at.play(MARKETING, total=8)
    answer(at, screen, 1)
    screen.update(Typed("p"))
    screen.update(Action.TOGGLE_PAUSE)
    route = screen.update(screen.view(SIZE).by_id["again"].message)
    assert isinstance(route, Replace)
    assert isinstance(route.to, ToPlay)
    assert route.to.options.total == 8
    assert route.to.seed is None
    assert route.to.nickname == "Lucía"
    new = open_screen(route.to, at.services, SIZE)
    assert isinstance(new, PlayScreen)
    assert new.run_id != screen.run_id
    assert not new.game.answers


def test_a_replay_of_missed_pairs_goes_on_as_one(at: Stage) -> None:
    before = at.play(MARKETING)
    screen = PlayScreen(at.services, replace(before.to, only=(0, 3, 5, 6)), SIZE)
    at.later(screen, 1000)
    answer(at, screen, 1)
    again = back(at)
    assert again.replay
    assert again.to.only == (0, 3, 5, 6)
    at.later(again, 1000)
    answer(at, again)
    at.later(again, 1000)
    route = again.update(Action.GO_ON)
    assert isinstance(route, Replace)
    assert isinstance(route.to, ToResults)
    assert at.services.records.run(again.run_id).result.why_not == "replay"


def test_a_set_whose_game_was_left_is_a_recent_one(at: Stage) -> None:
    assert at.services.records.played(()) == {}
    screen = left(at)
    saved = at.services.records.saved_games()
    assert set(at.services.records.played(saved)) == {screen.to.pair_set.content_key}


def test_a_game_whose_only_answer_was_taken_back_goes_on_too(at: Stage) -> None:
    screen = at.play(MARKETING)
    answer(at, screen, 1)
    screen.update(Command.UNDO)
    screen.update(Action.LEAVE)
    assert back(at).game.answers == ()
