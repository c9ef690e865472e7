"""After a run: the pairs to review, opened, scrolled and replayed."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from game.core.options import Options
from game.core.pair_set import Pair, PairSet, Side
from game.screens.results.messages import Action, Message, Open
from game.screens.results.model import missed
from game.screens.results.screen import ResultsScreen
from game.screens.routes import Go, Push, Replace, ToPlay, ToScores
from game.view.box import Box, Point
from game.view.messages import Event, Focused, Key, Resized, Scrolled
from game.view.node import Node, Picture
from game.widgets.scroller import lowered
from game.words import use
from tests.screens.made import (
    MISSED,
    SET,
    answer,
    faults_of_screen,
    keep,
    played,
    screen,
    services,
    to_results,
)
from tests.views import MEASURE, SIZE, press, press_key, texts


@pytest.fixture(autouse=True)
def english() -> None:
    use("en")


def test_what_went_wrong_is_listed_most_missed_first_with_what_was_chosen(tmp_path: Path) -> None:
    shown = screen(tmp_path, answer(8, "miss", "b"), *MISSED, answer(10, "miss", "y"))
    view = shown.view(SIZE)
    rows = [n for n in view.nodes if n.id.startswith("review-") and n.role == "row"]
    terms = [row.texts[0].words for row in rows]
    assert terms == ["term 10", "term 3", "term 8", "term 7", "term 5"]
    assert texts(view, "review-1")[2] == "you chose “definition 1”"
    assert texts(view, "review-3")[2] == "it was shown"
    assert texts(view, "review-4")[2] == "slow: 21 s"


def test_a_run_without_trouble_gets_a_warm_word_and_play_again_is_the_main_button(
    tmp_path: Path,
) -> None:
    view = screen(tmp_path).view(SIZE)
    assert "Nothing to review: you knew every pair." in texts(view)
    assert "replay" not in view.by_id
    pressed = view.on_key("enter")
    assert pressed is not None
    assert pressed.message == Action.PLAY_AGAIN


def rows_of(shown: ResultsScreen) -> list[Node]:
    return [n for n in shown.view(SIZE).nodes if n.id.startswith("review-") and n.role == "row"]


def test_a_perfect_game_shows_how_long_each_pair_took_the_slowest_first(tmp_path: Path) -> None:
    shown = screen(tmp_path, answer(5, took_ms=7_450), answer(10, took_ms=9_000))
    view = shown.view(SIZE)
    assert view.by_id["review-title"].label == "What took longest"
    found = rows_of(shown)
    assert [row.texts[0].words for row in found[:3]] == ["term 10", "term 5", "term 0"]
    assert [row.texts[-1].words for row in found[:3]] == ["9.0 s", "7.4 s", "4.0 s"]
    press(shown, found[1].id)
    assert "term 5" in texts(shown.view(SIZE))
    press_key(shown, "escape")
    assert shown.view(SIZE).focus == found[1].id


def test_where_time_says_nothing_of_a_pair_the_list_is_in_the_order_of_the_game(
    tmp_path: Path,
) -> None:
    untimed = Options(timed=False)
    for folder, game in (("a", {"mode": "memory"}), ("b", {"options": untimed})):
        shown = screen(tmp_path / folder, answer(10, took_ms=9_000), **game)
        view = shown.view(SIZE)
        assert view.by_id["review-title"].label == "In the order in which they were found"
        assert [row.texts[0].words for row in rows_of(shown)][:2] == ["term 10", "term 0"]
        seen = rows_of(shown)[0].texts[-1].words
        assert seen == ("0:00.0" if folder == "a" else SET.pairs[10].definition.text)


@pytest.mark.parametrize("mode", ["columns", "memory"])
def test_a_perfect_game_can_be_read_at_every_size(tmp_path: Path, mode: str) -> None:
    assert faults_of_screen(screen(tmp_path, mode=mode)) == []


def test_replay_names_the_missed_and_revealed_pairs_by_their_place_in_the_set(
    tmp_path: Path,
) -> None:
    shown = screen(tmp_path, *MISSED)
    pressed = shown.view(SIZE).on_key("enter")
    assert pressed is not None
    assert pressed.message == Action.REPLAY_MISSED
    missed = replace(shown.to.play, seed=None, only=(3, 7, 10))
    assert press(shown, "replay") == Replace(missed)


def test_a_game_in_another_order_than_the_set_still_names_the_right_pairs(tmp_path: Path) -> None:
    shown = screen(tmp_path, answer(0, "miss"), answer(1, "miss"))
    twin = Pair(Side("twin"), Side("same"))
    mixed = PairSet("Mixed", (twin, SET.pairs[5], twin, *SET.pairs[6:]))
    game = replace(shown.to.game, pairs=(twin, twin, *SET.pairs[5:]))
    shown.to = replace(shown.to, game=game, play=replace(shown.to.play, pair_set=mixed))
    shown.update(Event.CHANGED)
    assert missed(shown.state.model) == (0, 2)


@pytest.mark.parametrize("count", [1, 2])
def test_a_few_missed_pairs_are_replayed_among_known_ones(count: int, tmp_path: Path) -> None:
    shown = screen(tmp_path, *(answer(n, "miss") for n in range(count)))
    route = press(shown, "replay")
    assert isinstance(route, Replace)
    play = route.to
    assert isinstance(play, ToPlay)
    assert play.only is not None
    assert len(set(play.only)) == 3
    assert set(range(count)) < set(play.only)


def test_playing_again_is_the_whole_set_with_another_seed(tmp_path: Path) -> None:
    shown = screen(tmp_path, *MISSED)
    shown.to = replace(shown.to, play=replace(shown.to.play, seed=7, only=(1, 2)))
    assert press_key(shown, "a") == Replace(replace(shown.to.play, seed=None, only=None))


def test_the_other_ways_out(tmp_path: Path) -> None:
    shown = screen(tmp_path)
    assert press_key(shown, "escape") == Go.HOME
    assert shown.update(Action.SEE_ALL) == Push(ToScores(SET.content_key))


def test_rows_deleted_on_the_scores_screen_are_gone_on_the_way_back(tmp_path: Path) -> None:
    s = services(tmp_path)
    better = keep(s, 100, 60_000)
    shown = ResultsScreen(s, to_results(s, played()))
    assert texts(shown.view(SIZE), "rank")[1] == "2nd"
    press(shown, "see-all")
    s.records.delete([better])
    shown.update(Event.CHANGED)
    assert texts(shown.view(SIZE), "rank")[1] == "1st"


def test_a_pair_opens_whole_and_the_keyboard_comes_back_to_its_row(tmp_path: Path) -> None:
    shown = screen(tmp_path, *MISSED)
    press(shown, "review-1")
    view = shown.view(SIZE)
    assert texts(view, "term") == ["term 10"]
    assert MEASURE.fits(view.by_id["definition"].texts[0])
    assert texts(view, "mistake-0")[0] == "“{}”".format("x" * 300)
    press_key(shown, "escape")
    assert shown.view(SIZE).focus == "review-1"


def test_the_wheel_moves_the_list_no_further_than_its_end(tmp_path: Path) -> None:
    many = [answer(n, "miss", "x") for n in range(12)]
    shown = screen(tmp_path, *many)
    top = shown.view(SIZE).by_id["review-0"].box.y
    shown.update(Scrolled(-1, Point(300, 400)))
    assert shown.view(SIZE).by_id["review-0"].box.y < top
    shown.update(Scrolled(-99, Point(300, 400)))
    last = shown.view(SIZE).by_id["review-11"]
    assert last.clip is not None
    assert last.box.bottom == pytest.approx(last.clip.bottom, abs=4)
    shown.update(Key("home"))
    assert shown.view(SIZE).by_id["review-0"].box.y == top


@pytest.mark.parametrize("size", [(800, 600), SIZE])
def test_what_has_the_keyboard_is_scrolled_into_sight(
    tmp_path: Path, size: tuple[int, int]
) -> None:
    shown = screen(tmp_path, *[answer(n, "miss", "x") for n in range(12)])
    shown.update(Resized(size))
    for id in ("review-11", "review-2"):
        shown.update(Focused(id))
        node = shown.view(size).by_id[id]
        assert node.clip is not None
        assert node.clip.y - 1 <= node.box.y
        assert node.box.bottom <= node.clip.bottom + 1


@pytest.mark.parametrize("size", [(800, 600), SIZE])
@pytest.mark.parametrize("message", [Open(0), Focused("review-11"), Action.SEE_ALL])
def test_looking_changes_nothing(tmp_path: Path, message: Message, size: tuple[int, int]) -> None:
    shown = screen(tmp_path, *[answer(n, "miss", "x" * 300) for n in range(12)])
    shown.update(message)
    before = shown.state
    assert shown.view(size) == shown.view(size)
    assert shown.state is before


def test_a_long_pair_that_is_open_scrolls_apart_from_the_page(tmp_path: Path) -> None:
    shown = screen(tmp_path, answer(3, "miss", "word " * 900), answer(3))
    shown.update(Open(0))
    shown.update(Key("end"))
    last = shown.view(SIZE).by_id["mistake-0"]
    assert last.clip is not None
    assert last.box.bottom == pytest.approx(last.clip.bottom, abs=9)
    assert shown.state.scroller.offset == 0


def test_a_picture_moves_with_its_row() -> None:
    row = Node("row", "row", Box(0, 0, 9, 9), pictures=(Picture("a.png", Box(1, 1, 5, 5)),))
    assert lowered(row, -4, None).pictures[0].box == Box(1, -3, 5, 5)
