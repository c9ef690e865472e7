"""The library: layout, search, faults, scrolling, what leads elsewhere."""

from pathlib import Path

import pytest

from game import words
from game.core.run import Run
from game.core.settings import Settings
from game.formats.problems import Problem
from game.screens.library.messages import Action, ShowProblems
from game.screens.library.page import card_list
from game.screens.library.screen import LibraryScreen
from game.screens.routes import Go, Push, ToScores, ToSetup
from game.view.box import Point
from game.view.messages import Event, Focused, Key, Resized, Scrolled, Typed
from game.view.view import View
from game.widgets.problem_list import ProblemListAction
from tests import fakes, views
from tests.fakes import FakeRecords, FakeShelf, best_of, pair_set
from tests.views import SIZE, SIZES

FAULT = Problem("bad.yaml", 7, "there is a second “:”", "put the text in quotes")
FAULT_2 = Problem("bad.yaml", 9, "this term has no definition", "write it")


def many(count: int = 20) -> FakeShelf:
    sets = [pair_set(f"Set {n:02}", 5 + n, f"Subject {n % 4} · Chapter {n}") for n in range(count)]
    return FakeShelf(sets, {"Set 01.yaml": [FAULT], "bad.yaml": [FAULT, FAULT_2]}, ["bad.yaml"])


def library(
    shelf: FakeShelf, scale: float = 1.0, best: dict[str, Run] | None = None
) -> LibraryScreen:
    settings = Settings("en", text_scale=scale)
    return LibraryScreen(fakes.services(shelf, FakeRecords(best or {}), settings))


def titles(view: View) -> list[str]:
    return [node.label for node in view.nodes if node.role == "card"]


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("scale", [0.8, 1.0, 1.5, 2.0])
@pytest.mark.parametrize("language", ["es", "en"])
def test_everything_lies_on_the_page_and_apart(
    size: tuple[int, int], scale: float, language: str
) -> None:
    words.use(language)
    screen = library(many(), scale)
    screen.services.notices.append("The scores were damaged and set aside as scores-2026.db.")
    screen.update(Resized(size))
    for focus in ("set:/pairs/Set 00.yaml", "unplayable:/own/bad.yaml"):
        screen.view(size)
        screen.update(Focused(focus))
        view = screen.view(size)
        assert views.outside(view) == []
        assert views.overlapping(view) == []
        assert views.spilled(view) == []
    words.use("en")


def test_files_that_are_too_many_are_told_and_counted() -> None:
    screen = library(many())
    screen.services.shelf.left_out = 98_000
    [told] = [node for node in screen.view(SIZE).nodes if node.id == "too-many"]
    assert "98000 older ones are not shown" in told.label


@pytest.mark.parametrize(
    ("size", "across"),
    [((800, 600), 2), ((1280, 720), 3), ((1920, 1080), 3), ((3440, 1440), 4), ((3840, 2160), 4)],
)
def test_cards_lie_side_by_side_as_the_window_allows(size: tuple[int, int], across: int) -> None:
    view = library(many()).view(size)
    cards = [node for node in view.nodes if node.role == "card"]
    assert sum(card.box.y == cards[0].box.y for card in cards) == across


def test_the_layout_of_the_first_cards() -> None:
    lines = library(many(2)).view(SIZE).as_text().splitlines()
    assert [line for line in lines if line.startswith("set:")] == [
        "set:/pairs/Set 00.yaml card 28 106 397 174 Set 00",
        "set:/pairs/Set 00.yaml:chip-0 chip 54 213 66 23 5 pairs",
        "set:/pairs/Set 00.yaml:chip-1 chip 128 213 66 23 Spanish",
        "set:/pairs/Set 00.yaml:menu button 387 115 30 30 More: Set 00",
        "set:/pairs/Set 01.yaml card 441 106 397 174 Set 01",
        "set:/pairs/Set 01.yaml:chip-0 chip 467 213 66 23 6 pairs",
        "set:/pairs/Set 01.yaml:chip-1 chip 541 213 66 23 Spanish",
        "set:/pairs/Set 01.yaml:faults button 756 118 40 24 1 problem in this file",
        "set:/pairs/Set 01.yaml:menu button 801 115 30 30 More: Set 01",
    ]


def test_the_first_card_has_the_keyboard_and_opens_its_setup() -> None:
    screen = library(many())
    view = screen.view(SIZE)
    assert view.focus == "set:/pairs/Set 00.yaml"
    path = Path("/pairs/Set 00.yaml")
    assert screen.update(view.by_id[view.focus].message) == Push(ToSetup(path))


def test_the_best_result_is_on_the_card() -> None:
    played = pair_set("Played")
    screen = library(
        FakeShelf([played, pair_set("New")]), best={played.content_key: best_of(played)}
    )
    said = views.text(screen.view(SIZE))
    assert "Best 100 · 1:42.18" in said
    assert "Not played yet" in said


def test_two_languages_are_named_in_the_players_own() -> None:
    from game.language_names import both

    assert both("ja", "es-MX") == "Japanese → Spanish"
    assert both("es", "es") == "Spanish"
    assert both("", "tlh") == "Tlh"


@pytest.mark.parametrize("query", ["ELECTRONICA", "fisica", "Electrónica física", "spanish elec"])
def test_search_ignores_case_and_accents(query: str) -> None:
    screen = library(
        FakeShelf([pair_set("Electrónica", 5, "Física"), pair_set("Other", 5, "", "ja")])
    )
    screen.view(SIZE)
    screen.update(Action.SEARCH)
    screen.update(Typed(query))
    assert titles(screen.view(SIZE)) == ["Electrónica"]


def test_nothing_found_says_what_was_searched_and_how_to_go_back() -> None:
    screen = library(many())
    screen.update(Action.SEARCH)
    screen.update(Typed("xyzzy"))
    view = screen.view(SIZE)
    assert "Nothing found for “xyzzy”" in views.text(view)
    screen.update(Action.CLEAR_SEARCH)
    assert len(titles(screen.view(SIZE))) == 20


def test_escape_clears_the_search_first_and_then_asks_whether_to_leave() -> None:
    screen = library(many())
    screen.update(Action.SEARCH)
    screen.update(Typed("12"))
    assert screen.update(Action.ESCAPE) is None
    assert len(titles(screen.view(SIZE))) == 20
    assert screen.update(Action.ESCAPE) is None
    view = screen.view(SIZE)
    assert (view.by_id["dialog"].label, view.focus) == ("Quit Parejas?", "close")
    assert screen.update(Key("escape")) is None
    assert "dialog" not in screen.view(SIZE).by_id
    screen.update(Action.ESCAPE)
    assert screen.update(Action.QUIT) == Go.QUIT


def test_enter_in_the_search_opens_the_first_card_that_was_found() -> None:
    screen = library(many())
    screen.update(Action.SEARCH)
    screen.update(Typed("12"))
    screen.view(SIZE)
    assert screen.update(Key("enter")) == Push(ToSetup(Path("/pairs/Set 12.yaml")))
    screen.update(Typed("xyzzy"))
    assert screen.update(Key("enter")) is None


def test_a_file_that_cannot_play_names_line_fault_and_cure() -> None:
    view = library(many(1)).view(SIZE)
    said = view.by_id["unplayable:/own/bad.yaml"].label
    assert "own/bad.yaml" in said
    assert "Line 7: there is a second “:”" in said
    assert "put the text in quotes" in said
    assert "1 more problem" in said
    assert "1 file cannot be played yet" in views.text(view)


def test_w_lists_all_problems_of_the_chosen_set() -> None:
    screen = library(many(1))
    screen.view(SIZE)
    screen.update(Focused("unplayable:/own/bad.yaml"))
    node = screen.view(SIZE).on_key("w")
    assert node is not None
    screen.update(node.message)
    view = screen.view(SIZE)
    assert "Line 9: this term has no definition" in views.text(view)
    assert view.focus == "close"
    assert [n.id for n in view.stops()] == ["problem-0", "problem-1", "close", "dialog-folder"]
    screen.update(Key("escape"))
    assert "dialog" not in screen.view(SIZE).by_id


@pytest.mark.parametrize("size", [(800, 600), (1280, 720)])
def test_a_long_list_of_problems_scrolls_inside_its_dialog(size: tuple[int, int]) -> None:
    problems = [Problem("bad.yaml", n, "a fault " * 9, "a cure " * 20) for n in range(1, 40)]
    screen = library(FakeShelf([], {"bad.yaml": problems}, ["bad.yaml"]), 2.0)
    screen.update(Resized(size))
    screen.update(screen.view(size).by_id["unplayable:/own/bad.yaml"].message)
    assert views.outside(screen.view(size)) == []
    screen.update(Scrolled(-500, Point(400, 300)))
    view = screen.view(size)
    last, button = view.by_id["problem-38"], view.by_id["close"]
    assert last.box.bottom <= button.box.y


@pytest.mark.parametrize("size", SIZES)
def test_the_chosen_card_is_always_in_sight(size: tuple[int, int]) -> None:
    screen = library(many(40), 1.3)
    screen.update(Resized(size))
    for number in (39, 20, 0):
        screen.update(Focused(f"set:/pairs/Set {number:02}.yaml"))
        card = screen.view(size).by_id[f"set:/pairs/Set {number:02}.yaml"]
        assert card.clip is not None
        assert views.within(card.box, card.clip)


def test_the_wheel_stops_at_both_ends_and_shows_a_bar() -> None:
    screen = library(many())
    top = screen.view(SIZE)
    screen.update(Scrolled(3, Point(400, 300)))
    assert screen.view(SIZE) == top
    screen.update(Scrolled(-900, Point(400, 300)))
    low = screen.view(SIZE).by_id["unplayable:/own/bad.yaml"]
    assert low.clip is not None
    assert low.clip.bottom - 20 < low.box.bottom <= low.clip.bottom
    assert "list-bar" in top.by_id


def test_r_opens_the_scores_of_the_chosen_set() -> None:
    shelf = many(3)
    screen = library(shelf)
    screen.view(SIZE)
    screen.update(Focused("set:/pairs/Set 02.yaml"))
    [*_others, third] = shelf.entries()[:3]
    view = screen.view(SIZE)
    node = view.on_key("r")
    assert node is not None
    assert screen.update(node.message) == Push(ToScores(third.content_key))
    assert screen.update(view.by_id["scores"].message) == Push(ToScores(""))


def test_an_empty_shelf_says_what_to_do() -> None:
    shelf = FakeShelf()
    screen = library(shelf)
    view = screen.view(SIZE)
    assert "There are no sets yet" in views.text(view)
    assert view.focus == "empty-new"
    screen.update(Action.OPEN_FOLDER)
    assert shelf.opened == [Path("/own")]


def test_waiting_files_are_read_one_at_a_time() -> None:
    shelf = many(3)
    shelf.waiting = 2
    screen = library(shelf)
    assert screen.view(SIZE).wake_at == 5
    for _file_or_count in range(3):
        screen.update(Event.WOKE)
    assert screen.view(SIZE).wake_at is None


def test_a_changed_shelf_is_shown() -> None:
    shelf = many(1)
    screen = library(shelf)
    screen.view(SIZE)
    shelf.sets[Path("/own/new.yaml")] = pair_set("New one")
    screen.update(Event.CHANGED)
    assert "New one" in titles(screen.view(SIZE))


def test_plus_makes_the_text_larger_but_not_while_typing() -> None:
    screen = library(many())
    screen.view(SIZE)
    screen.update(Typed("+"))
    assert screen.services.settings.text_scale == 1.15
    screen.update(Action.SEARCH)
    screen.update(Typed("+"))
    assert screen.services.settings.text_scale == 1.15


def test_the_chosen_card_keeps_the_keyboard_while_its_problems_are_read() -> None:
    screen = library(many())
    screen.view(SIZE)
    screen.update(Focused("set:/pairs/Set 01.yaml"))
    node = screen.view(SIZE).on_key("w")
    assert node is not None
    screen.update(node.message)
    screen.update(Focused("close"))
    screen.update(Key("escape"))
    assert screen.view(SIZE).focus == "set:/pairs/Set 01.yaml"


def test_the_r_hint_is_only_there_when_a_set_is_chosen() -> None:
    screen = library(many())
    assert screen.view(SIZE).on_key("r") is not None
    screen.update(Action.SEARCH)
    assert screen.view(SIZE).on_key("r") is None


def test_the_view_changes_nothing() -> None:
    screen = library(many())
    screen.services.news.append("2 sets were imported.")
    views.same_after_view(screen, SIZE)
    for message in (
        Focused("set:/pairs/Set 17.yaml"),
        Scrolled(-2, Point(400, 300)),
        ShowProblems(Path("/own/bad.yaml")),
        ProblemListAction.CLOSE,
        Action.SEARCH,
        Typed("xyzzy"),
        Action.ESCAPE,
        Action.ESCAPE,
        Resized((800, 600)),
    ):
        screen.update(message)
        views.same_after_view(screen, screen.state.size)


def test_the_list_is_laid_out_again_only_when_something_in_it_differs() -> None:
    screen = library(many())
    screen.view(SIZE)
    card_list.cache_clear()
    for message in (Focused("set:/pairs/Set 17.yaml"), Action.SEARCH, Event.CHANGED):
        screen.update(message)
        screen.view(SIZE)
    assert card_list.cache_info().misses == 1
    screen.update(Typed("+"))
    screen.view(SIZE)
    assert card_list.cache_info().misses == 2


def test_the_first_card_keeps_the_keyboard_when_another_comes_before_it() -> None:
    shelf = many(3)
    screen = library(shelf)
    shelf.sets = {Path("/own/new.yaml"): pair_set("A new one"), **shelf.sets}
    screen.update(Event.CHANGED)
    view = screen.view(SIZE)
    assert titles(view)[0] == "A new one"
    assert view.focus == "set:/pairs/Set 00.yaml"


def test_the_list_of_problems_of_a_file_that_was_mended_stays_closed() -> None:
    shelf = many(1)
    screen = library(shelf)
    screen.update(ShowProblems(Path("/own/bad.yaml")))
    broken = shelf.problems
    for problems in ({}, broken):
        shelf.problems = problems
        screen.update(Event.CHANGED)
        assert "dialog" not in screen.view(SIZE).by_id


def test_a_page_key_takes_the_keyboard_along_in_its_column() -> None:
    screen = library(many())
    before = screen.view(SIZE).by_id["set:/pairs/Set 00.yaml"].box
    screen.update(Key("pagedown"))
    view = screen.view(SIZE)
    node = view.by_id[view.focus]
    assert node.box.x == before.x
    assert view.focus != "set:/pairs/Set 00.yaml"
    assert node.clip is not None
    assert views.within(node.box, node.clip)
    screen.update(Key("pageup"))
    assert screen.view(SIZE).focus == "set:/pairs/Set 00.yaml"


def test_a_page_key_leaves_the_keyboard_in_the_search() -> None:
    screen = library(many())
    screen.update(Action.SEARCH)
    screen.update(Key("pagedown"))
    assert screen.view(SIZE).focus == "search"
