"""The library: news above the cards, and the ways to new, edited and imported sets."""

from pathlib import Path

from game.screens.library.page import Search
from game.screens.routes import Push, ToEditor, ToImport
from game.view.messages import Focused
from tests import views
from tests.screens.test_library import library, many
from tests.views import SIZE, press, press_key


def test_news_and_notices_lie_above_the_cards_until_they_are_closed() -> None:
    screen = library(many(3))
    screen.services.news.append("2 sets were imported.")
    screen.services.notices.append("The disk is full.")
    view = screen.view(SIZE)
    assert [view.by_id[f"notice-{n}"].icons[0].name for n in (0, 1)] == ["tick", "warning"]
    assert view.by_id["set:/pairs/Set 00.yaml"].box.y > view.by_id["notice-1"].box.bottom
    press(screen, "notice-0-close")
    assert screen.services.news == []
    assert "The disk is full." in views.text(screen.view(SIZE))


def test_a_new_set_is_a_button_and_a_key_even_while_searching() -> None:
    screen = library(many(1))
    screen.update(Search())
    node = screen.view(SIZE).on_key("ctrl+n")
    assert node is not None
    assert node.id == "new"
    assert press_key(screen, "ctrl+n") == Push(ToEditor(None))


def test_e_edits_the_chosen_set_also_one_that_cannot_be_played() -> None:
    screen = library(many(1))
    for id, path in (("set:", "/pairs/Set 00.yaml"), ("unplayable:", "/own/bad.yaml")):
        screen.view(SIZE)
        screen.update(Focused(id + path))
        assert press_key(screen, "e") == Push(ToEditor(Path(path)))


def test_import_leads_to_the_screen_that_says_how() -> None:
    screen = library(many(1))
    assert press(screen, "import") == Push(ToImport())
