"""The library and the user's own sets: deleted, found again, shown in their folder."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from game import words
from game.screens.library.cards import card_grid
from game.screens.library.messages import Action, OpenMenu
from game.screens.library.model import set_cards
from game.screens.library.screen import LibraryScreen
from game.screens.routes import Push, ToEditor, ToExport
from game.shelf import Entry, Shelf
from game.view.box import Box, Point
from game.view.messages import Event, Hovered, Key, Resized, Scrolled, Typed
from tests import fakes, views
from tests.fakes import FakeShelf
from tests.screens.test_library import library, many, titles
from tests.views import SIZE


def test_an_own_set_is_deleted_once_it_is_meant_and_stays_on_the_disk(tmp_path: Path) -> None:
    own = tmp_path / "pairs"
    own.mkdir()
    (own / "birds.yaml").write_text("owl: búho\n", encoding="utf-8")
    services = replace(fakes.services(FakeShelf()), shelf=Shelf([tmp_path / "starter", own]))
    screen = LibraryScreen(services)
    assert titles(screen.view(SIZE)) == ["Birds"]
    delete = screen.view(SIZE).on_key("delete")
    assert delete is not None
    screen.update(delete.message)
    assert screen.view(SIZE).focus == "close"
    screen.update(screen.view(SIZE).by_id["delete"].message)
    assert titles(screen.view(SIZE)) == []
    assert (tmp_path / "deleted sets" / "birds.yaml").is_file()
    assert str(tmp_path / "deleted sets") in services.news[0]
    views.press_key(screen, "ctrl+z")
    assert titles(screen.view(SIZE)) == ["Birds"]
    assert (services.news, (own / "birds.yaml").is_file()) == ([], True)


def test_a_set_that_came_with_the_program_cannot_be_deleted() -> None:
    assert library(many()).view(SIZE).on_key("delete") is None


def test_back_from_a_set_the_library_shows_it_also_when_it_is_new() -> None:
    screen = library(many())
    screen.view(SIZE)
    screen.services.recent = Path("/pairs/Set 17.yaml")
    screen.update(Event.CHANGED)
    assert screen.view(SIZE).focus == "set:/pairs/Set 17.yaml"


def test_a_folder_that_cannot_be_shown_is_named() -> None:
    screen = library(many())
    screen.services.open_folder = lambda _path: False
    screen.update(Action.OPEN_FOLDER)
    assert "Your sets lie in /own." in views.text(screen.view(SIZE))


def test_sets_of_one_title_are_told_apart_in_every_language() -> None:
    for language, said in (("en", "your own"), ("es", "tuyo")):
        words.use(language)
        entries = [
            Entry(Path(f"/{home}/a.yaml"), "Aves", pairs=12, own=home == "own", playable=True)
            for home in ("pairs", "own")
        ]
        assert [card.chips[0] == said for card in set_cards(entries, {}, {})] == [False, True]
        nodes, _tall = card_grid(
            set_cards(entries, {}, {}), Box(0, 0, 800, 0), fakes.services().ui(SIZE)
        )
        assert [node.label for node in nodes if node.role == "chip"].count(said) == 1
    words.use("en")


def test_a_subject_keeps_its_colour_whatever_else_is_listed() -> None:
    subjects = ["Árabe", "English", "Geografía", "Japonés", "Marketing", "Química"]
    sets = [
        Entry(Path(f"/pairs/{name}.yaml"), name, name, pairs=12, playable=True) for name in subjects
    ]
    usual = {card.title: card.edge for card in set_cards(sets, {}, {})}
    assert len(set(usual.values())) == len(subjects)
    plain = Entry(Path("/own/a.yaml"), "Aves", pairs=12, own=True, playable=True)
    for cards in (set_cards([plain, *sets], {}, {}), set_cards(sets[1:], {}, {}, sets[:1])):
        assert all(card.edge == usual[card.title] for card in cards if card.title in usual)


def test_own_sets_of_one_title_show_their_files() -> None:
    entries = [
        Entry(Path(f"/own/{name}.yaml"), "Aves", pairs=12, own=True, playable=True)
        for name in ("a", "b")
    ]
    assert [card.chips[0] for card in set_cards(entries, {}, {})] == ["a.yaml", "b.yaml"]


def test_short_words_on_a_card_do_not_take_the_others_with_them() -> None:
    entry = Entry(Path("/own/a.yaml"), "Aves", "", "es", "es", 1, own=True, playable=True)
    card = replace(set_cards([entry], {}, {})[0], chips=("a", "b", "c"))
    nodes, _tall = card_grid([card], Box(0, 0, 800, 0), fakes.services().ui(SIZE))
    assert [node.label for node in nodes if node.role == "chip"] == ["a", "b", "c"]


def test_a_duplicate_is_a_set_of_ones_own_and_has_the_keyboard(tmp_path: Path) -> None:
    starter, own = tmp_path / "starter", tmp_path / "pairs"
    starter.mkdir()
    (starter / "birds.yaml").write_text("owl: búho\nhen: gallina\n", encoding="utf-8")
    services = replace(fakes.services(FakeShelf()), shelf=Shelf([starter, own]))
    screen = LibraryScreen(services)
    screen.update(OpenMenu(starter / "birds.yaml"))
    views.press_key(screen, "d")
    view = screen.view(SIZE)
    assert {"Birds", "Birds (copy)"} < set(titles(view))
    assert view.by_id[view.focus].label == "Birds (copy)"


def test_the_menu_of_a_card_has_all_that_can_be_done_with_its_set() -> None:
    screen = library(many())
    views.press(screen, "set:/pairs/Set 01.yaml:menu")
    view = screen.view(SIZE)
    said = [node.label for node in view.live() if node.role == "row"]
    assert said == [
        "Play",
        "Look at the cards",
        "Practise",
        "Type the answers",
        "Its problems",
        "Edit",
        "Into the lesson",
        "Duplicate",
        "Print or export",
        "Its high scores",
        "What is hard in it",
        "Hide",
    ]
    assert view.focus == "menu-0"
    export = view.on_key("x")
    assert export is not None
    assert screen.update(export.message) == Push(ToExport(Path("/pairs/Set 01.yaml")))
    assert screen.state.menu == ""


def test_a_menu_closes_by_escape_and_by_a_press_beside_it() -> None:
    screen = library(many())
    for way in (Key("escape"), Event.PRESSED_AWAY, Action.CLOSE_MENU):
        screen.update(OpenMenu(Path("/pairs/Set 01.yaml")))
        assert "menu" in screen.view(SIZE).by_id
        screen.update(way)
        assert "menu" not in screen.view(SIZE).by_id
        assert screen.view(SIZE).focus == "set:/pairs/Set 01.yaml"


def test_keys_that_no_row_has_leave_a_menu_open() -> None:
    screen = library(many())
    screen.update(OpenMenu(Path("/pairs/Set 01.yaml")))
    wheel = Scrolled(-1, Point(9, 300))
    for key in (Typed("p"), Typed("7"), Key("f5"), Key("f", ctrl=True), Key("left"), wheel):
        screen.update(key)
        view = screen.view(SIZE)
        assert "menu" in view.by_id
        assert view.focus == "menu-0"
    assert [node.label for node in view.nodes if node.id.startswith("hint-")][-2:] == [
        "close",
        "all keys",
    ]
    screen.update(Typed("+"))
    assert screen.services.settings.text_scale > 1
    assert "menu" in screen.view(SIZE).by_id
    views.press_key(screen, "escape")
    assert "menu" not in screen.view(SIZE).by_id
    assert screen.state.question is None


def test_beyond_the_last_row_of_a_menu_comes_the_first_one() -> None:
    screen = library(many())
    screen.update(OpenMenu(Path("/pairs/Set 01.yaml")))
    for key, row in (("up", 11), ("down", 0), ("end", 11), ("home", 0), ("pagedown", 11)):
        screen.update(Key(key))
        assert screen.view(SIZE).focus == f"menu-{row}"


@pytest.mark.parametrize("size", [(800, 600), (1280, 720), (1080, 1920), (3440, 1440)])
@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_a_menu_lies_on_the_page(size: tuple[int, int], scale: float) -> None:
    screen = library(many(), scale)
    screen.update(Resized(size))
    for number in (0, 1, 19):
        screen.update(OpenMenu(Path(f"/pairs/Set {number:02}.yaml")))
        assert views.outside(screen.view(size)) == []


def test_the_keyboard_acts_on_the_card_that_the_pointer_came_onto() -> None:
    screen = library(many())
    screen.view(SIZE)
    screen.update(Hovered("set:/pairs/Set 05.yaml"))
    view = screen.view(SIZE)
    assert view.focus == "set:/pairs/Set 05.yaml"
    edit = view.on_key("e")
    assert edit is not None
    assert edit.message == Push(ToEditor(Path("/pairs/Set 05.yaml")))
    screen.update(Hovered(""))
    assert screen.view(SIZE).focus == "set:/pairs/Set 05.yaml"


def test_the_pointer_takes_no_letters_from_the_search() -> None:
    screen = library(many())
    screen.update(Action.SEARCH)
    screen.update(Hovered("set:/pairs/Set 05.yaml"))
    assert screen.view(SIZE).focus == "search"
