"""The library and the user's own sets: deleted, found again, shown in their folder."""

from __future__ import annotations

from pathlib import Path

from game.screens.library.page import OpenFolder
from game.screens.library.screen import LibraryScreen
from game.shelf import Shelf
from game.view.messages import Event
from tests import fakes, views
from tests.screens.test_library import library, many, titles
from tests.views import SIZE, press, press_key


def test_an_own_set_is_deleted_once_it_is_meant_and_stays_on_the_disk(tmp_path: Path) -> None:
    own = tmp_path / "pairs"
    own.mkdir()
    (own / "birds.yaml").write_text("owl: búho\n", encoding="utf-8")
    services = fakes.services(Shelf([tmp_path / "starter", own]))
    screen = LibraryScreen(services)
    assert titles(screen.view(SIZE)) == ["Birds"]
    press_key(screen, "delete")
    assert screen.view(SIZE).focus == "close"
    press(screen, "delete")
    assert titles(screen.view(SIZE)) == []
    assert (tmp_path / "deleted sets" / "birds.yaml").is_file()
    assert str(tmp_path / "deleted sets") in services.news[0]


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
    screen.update(OpenFolder())
    assert "Your sets lie in /own." in views.text(screen.view(SIZE))
