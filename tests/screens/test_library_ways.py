"""The library: news above the cards, and the ways to new, edited and imported sets."""

import subprocess
import sys
from pathlib import Path

import pytest

from game.screens.library.messages import Action
from game.screens.routes import Push, ToEditor, ToImport
from game.view.messages import Focused
from tests import views
from tests.scene_views import shown
from tests.screens.test_library import library, many
from tests.views import SIZE, spilled


def test_news_and_notices_lie_above_the_cards_until_they_are_closed() -> None:
    screen = library(many(3))
    screen.services.news.append("2 sets were imported.")
    screen.services.notices.append("The disk is full.")
    view = screen.view(SIZE)
    assert [view.by_id[f"notice-{n}"].icons[0].name for n in (0, 1)] == ["tick", "warning"]
    assert view.by_id["set:/pairs/Set 00.yaml"].box.y > view.by_id["notice-1"].box.bottom
    screen.update(view.by_id["notice-0-close"].message)
    assert screen.services.news == []
    assert "The disk is full." in views.text(screen.view(SIZE))


def test_a_new_set_is_a_button_and_a_key_even_while_searching() -> None:
    screen = library(many(1))
    screen.update(Action.SEARCH)
    node = screen.view(SIZE).on_key("ctrl+n")
    assert node is not None
    assert node.id == "new"
    assert screen.update(node.message) == Push(ToEditor(None))


def test_e_edits_the_chosen_set_also_one_that_cannot_be_played() -> None:
    screen = library(many(1))
    for id, path in (("set:", "/pairs/Set 00.yaml"), ("unplayable:", "/own/bad.yaml")):
        screen.view(SIZE)
        screen.update(Focused(id + path))
        node = screen.view(SIZE).on_key("e")
        assert node is not None
        assert screen.update(node.message) == Push(ToEditor(Path(path)))


def test_import_leads_to_the_screen_that_says_how() -> None:
    screen = library(many(1))
    assert screen.update(screen.view(SIZE).by_id["import"].message) == Push(ToImport())


def test_the_first_picture_of_the_library_loads_neither_rules_nor_formats() -> None:
    code = "import sys, game.screens.library.screen; print(*sys.modules)"
    found = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    loaded = set(found.stdout.split())
    assert not loaded & {"game.core.game", "game.core.rules", "game.modes", "game.boards", "yaml"}


@pytest.mark.parametrize("language", ["es", "en"])
@pytest.mark.parametrize("scene", ["library-left", "story-4-left"])
def test_a_game_that_was_left_and_what_stands_beside_it_are_whole_on_narrow_cards(
    scene: str, language: str
) -> None:
    assert spilled(shown(scene, (3840, 2160), language).view) == []
