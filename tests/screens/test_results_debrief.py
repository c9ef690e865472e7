"""The pairs one by one after a game: the most missed first, large, and on to the next set."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from game.core.contest import Contest
from game.core.pair_set import Pair, Side
from game.core.teams import Entry
from game.screens.results.messages import Action
from game.screens.results.screen import ResultsScreen
from game.screens.routes import Push, Replace, ToNext, ToPlay, ToReport
from game.view.messages import Focused, Key, Resized
from game.words import use
from tests.fakes import Ear
from tests.screens.made import LONG, MISSED, answer, faults_of_screen, played, services, to_results
from tests.screens.test_results_teams import contest, ended
from tests.views import SIZE, press, press_key, text, texts, within

WRONG = (
    answer(3, "miss", "definition 1"),
    *(answer(10, "miss", "definition 2"), answer(10, "miss", "definition 4")),
    *(answer(10, "miss", "definition 4"), answer(10), answer(3)),
)
BY_TEAMS = tuple(Entry("wrong", n) for n in (0, 1, 2, 0))
LATER = (Path("two.yaml"), Path("three.yaml"))


@pytest.fixture(autouse=True)
def english() -> None:
    use("en")


def looking(screen: ResultsScreen) -> ResultsScreen:
    screen.update(Resized(SIZE))
    press_key(screen, "d")
    return screen


def class_game(folder: Path, *lesson: Path) -> ResultsScreen:
    """The results of a class game in which two pairs were missed."""
    shown = ended(services(folder), contest(3, *BY_TEAMS, Entry("right", 1, 1)), *WRONG)
    shown.to = replace(shown.to, play=replace(shown.to.play, lesson=lesson))
    return shown


def pair_of(screen: ResultsScreen) -> str:
    return screen.view(SIZE).by_id["term"].label


def test_the_most_missed_comes_first_with_what_was_chosen_and_how_often(tmp_path: Path) -> None:
    view = looking(class_game(tmp_path)).view(SIZE)
    assert texts(view, "term") == ["term 10"]
    assert texts(view, "outcome") == ["Missed 3 times"]
    assert texts(view, "mistake-0") == ["“definition 4”", "2 times"]
    assert texts(view, "mistake-1") == ["“definition 2”", "1 time"]


def test_who_chose_and_who_found_it_is_told_by_shapes_and_names(tmp_path: Path) -> None:
    view = looking(class_game(tmp_path)).view(SIZE)
    assert [icon.name for icon in view.by_id["mistake-0"].icons] == ["cross", "square", "circle"]
    assert view.by_id["mistake-0"].label == "“definition 4”, 2 times, Verde, Azul"
    assert texts(view, "found-by") == ["found by Naranja"]


def test_without_teams_there_is_a_debrief_too(tmp_path: Path) -> None:
    s = services(tmp_path)
    view = looking(ResultsScreen(s, to_results(s, played(*WRONG)))).view(SIZE)
    assert texts(view, "outcome") == ["Missed 3 times"]
    assert "found-by" not in view.by_id


def test_the_arrows_go_through_all_pairs_and_back(tmp_path: Path) -> None:
    shown = looking(class_game(tmp_path))
    assert shown.view(SIZE).by_id["previous"].disabled
    press_key(shown, "right")
    assert pair_of(shown) == "term 3"
    press_key(shown, "left")
    assert pair_of(shown) == "term 10"
    seen = set()
    for _ in range(12):
        seen.add(pair_of(shown))
        press_key(shown, "right")
    assert len(seen) == 12
    assert "praise" in shown.view(SIZE).by_id


def test_what_was_known_says_so(tmp_path: Path) -> None:
    shown = looking(class_game(tmp_path))
    for _ in range(2):
        press_key(shown, "right")
    assert texts(shown.view(SIZE), "outcome") == ["Right at once"]


def test_after_a_class_game_the_errors_come_first_then_what_is_next(tmp_path: Path) -> None:
    shown = class_game(tmp_path, *LATER)
    first = [node.id for node in shown.view(SIZE).nodes if "enter" in node.keys]
    assert first == ["one-by-one"]
    looking(shown)
    press_key(shown, "escape")
    assert [n.id for n in shown.view(SIZE).nodes if "enter" in n.keys] == ["next-set"]
    assert shown.view(SIZE).focus == "next-set"


def test_a_game_for_one_offers_the_replay_first(tmp_path: Path) -> None:
    s = services(tmp_path)
    shown = ResultsScreen(s, to_results(s, played(*WRONG)))
    assert [n.id for n in shown.view(SIZE).nodes if "enter" in n.keys] == ["replay"]


@pytest.mark.parametrize("debrief", [False, True])
def test_one_key_leads_to_the_next_set(tmp_path: Path, debrief: bool) -> None:
    shown = class_game(tmp_path, *LATER)
    if debrief:
        looking(shown)
    assert press_key(shown, "s") == Replace(ToNext(shown.to.play))


def test_without_a_lesson_no_next_set_is_offered(tmp_path: Path) -> None:
    shown = class_game(tmp_path)
    assert "next-set" not in shown.view(SIZE).by_id
    assert "next-set" not in looking(shown).view(SIZE).by_id
    assert shown.update(Action.NEXT_SET) is None


@pytest.mark.parametrize("debrief", [False, True])
def test_only_the_missed_are_replayed_by_the_same_teams(tmp_path: Path, debrief: bool) -> None:
    shown = class_game(tmp_path, *LATER)
    if debrief:
        looking(shown)
    route = press_key(shown, "f")
    assert isinstance(route, Replace)
    assert isinstance(route.to, ToPlay)
    assert route.to.only is not None
    assert {3, 10} <= set(route.to.only)
    assert route.to.teams is not None
    assert (route.to.teams.first, route.to.lesson) == (1, LATER)


def test_the_keys_of_a_presenter_go_through_all_and_on_to_the_next_set(tmp_path: Path) -> None:
    shown = class_game(tmp_path, *LATER)
    shown.update(Resized(SIZE))
    press_key(shown, "pagedown")
    for n in range(11):
        assert shown.update(Key("pagedown")) is None, n
    shown.update(Key("pageup"))
    assert shown.update(Key("pagedown")) is None
    assert shown.update(Key("pagedown")) == Replace(ToNext(shown.to.play))


def test_a_page_key_goes_through_a_long_text_before_it_goes_on(tmp_path: Path) -> None:
    of = contest(2, *BY_TEAMS[:2])
    game = played(*WRONG)
    pairs = list(game.pairs)
    pairs[10] = Pair(Side("term 10"), Side(LONG * 6))
    s = services(tmp_path)
    to = to_results(s, replace(game, pairs=tuple(pairs), contest=of), nickname="")
    shown = looking(ResultsScreen(s, to))
    before = shown.view(SIZE).by_id["term"].box.y
    shown.update(Key("pagedown"))
    assert pair_of(shown) == "term 10"
    assert shown.view(SIZE).by_id["term"].box.y < before


def test_a_sound_is_heard_and_what_the_teacher_says_of_a_pair_is_shown(tmp_path: Path) -> None:
    game = played(*WRONG)
    pairs = list(game.pairs)
    sides = Side("dog", sound="/dog.ogg"), Side("perro", sound="/perro.ogg")
    pairs[10] = Pair(*sides, "It barks.", "From Old English docga.")
    s = services(tmp_path)
    s.sounds = ear = Ear()
    shown = looking(ResultsScreen(s, to_results(s, replace(game, pairs=tuple(pairs)))))
    said = text(shown.view(SIZE))
    assert said.index("From Old English docga.") < said.index("It barks.")
    press_key(shown, "l")
    press(shown, "definition-sound")
    assert ear.heard == ["/dog.ogg", "/perro.ogg"]


@pytest.mark.parametrize("language", ["en", "es"])
def test_nothing_leaves_its_place_at_any_size(tmp_path: Path, language: str) -> None:
    use(language)
    of: Contest = contest(6, *BY_TEAMS, Entry("right", 3, 1))
    shown = ended(services(tmp_path), of, *WRONG, *MISSED)
    shown.to = replace(shown.to, play=replace(shown.to.play, lesson=LATER))
    assert faults_of_screen(shown) == []
    shown.update(Action.ONE_BY_ONE)
    for n in range(3):
        assert faults_of_screen(shown) == [], n
        shown.update(Action.NEXT)


def test_what_has_the_keyboard_is_in_sight(tmp_path: Path) -> None:
    game = played(*WRONG)
    pairs = list(game.pairs)
    pairs[10] = Pair(Side("dog"), Side(LONG * 4, sound="/perro.ogg"))
    s = services(tmp_path, text_scale=1.6)
    shown = looking(ResultsScreen(s, to_results(s, replace(game, pairs=tuple(pairs)))))
    shown.update(Focused("definition-sound"))
    node = shown.view(SIZE).by_id["definition-sound"]
    assert node.clip is not None
    assert within(node.box, node.clip)


def test_a_presenter_opens_the_report_of_a_class_game(tmp_path: Path) -> None:
    route = press_key(class_game(tmp_path), "f5")
    assert isinstance(route, Push)
    assert isinstance(route.to, ToReport)
