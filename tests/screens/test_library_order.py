"""The order of the library, and what its search finds."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from unittest.mock import Mock

import pytest

from game.core.settings import SetOrder, Settings
from game.screens.library.messages import Action, Hide, SortBy
from game.screens.library.order import in_order
from game.screens.library.screen import LibraryScreen
from game.shelf import Entry
from game.view.messages import Event, Key, Typed
from tests import fakes, views
from tests.fakes import FakeRecords, FakeShelf, pair_set
from tests.screens.test_library import titles
from tests.views import SIZE

MADE = [
    Entry(Path("/pairs/a.yaml"), "Ants", "Zoology", content_key="a"),
    Entry(Path("/own/b.yaml"), "Bats", "", content_key="b", own=True),
    Entry(Path("/pairs/c.yaml"), "Cats", "biology", content_key="c"),
    Entry(Path("/own/d.yaml"), "Dogs", "Biology", content_key="d", own=True),
]


@pytest.mark.parametrize(
    ("order", "said"), [("title", "abcd"), ("own", "bdac"), ("subject", "cdab"), ("recent", "dcab")]
)
def test_sets_come_in_the_order_that_was_chosen(order: SetOrder, said: str) -> None:
    played, changed = {"c": 20.0}, {Path("/own/d.yaml"): 30.0, Path("/pairs/a.yaml"): 99.0}
    entries = in_order(MADE, order, played, lambda path: changed.get(path, 0.0))
    assert "".join(entry.content_key for entry in entries) == said


def opened(*sets: str, query: str = "") -> LibraryScreen:
    shelf = FakeShelf([pair_set(title, 5) for title in sets])
    screen = LibraryScreen(fakes.services(shelf, FakeRecords()))
    if query:
        screen.update(Action.SEARCH)
        screen.update(Typed(query))
        screen.update(Event.WOKE)
    return screen


def test_the_set_that_was_played_last_comes_first() -> None:
    screen = opened("Ants", "Bats")
    records = screen.services.records
    assert isinstance(records, FakeRecords)
    records.played_at = {pair_set("Bats", 5).content_key: 1.0}
    screen.update(Event.CHANGED)
    assert titles(screen.view(SIZE)) == ["Bats", "Ants"]


def test_the_games_that_were_left_are_asked_for_once_at_a_refresh(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    screen = opened("Ants")
    saved_games = Mock(return_value=[])
    monkeypatch.setattr(screen.services.records, "saved_games", saved_games)
    screen.update(Event.CHANGED)
    saved_games.assert_called_once_with()


def test_an_order_is_chosen_in_its_menu_and_remembered() -> None:
    screen = opened("Bats", "Ants")
    views.press(screen, "order")
    view = screen.view(SIZE)
    assert view.focus == "menu-0"
    assert [view.by_id[f"menu-{n}"].label for n in range(4)] == [
        "Recent first",
        "By subject",
        "My own first",
        "A to Z",
    ]
    views.press(screen, "menu-3")
    assert screen.services.settings.order == "title"
    assert "menu" not in screen.view(SIZE).by_id


def test_the_best_title_comes_first() -> None:
    made = ("Conceptos de marketing de relación", "Relacional: marketing", "Marketing relacional")
    assert titles(opened(*made, query="marketing rel").view(SIZE))[0] == made[2]
    assert titles(opened("Birds of prey", "Birds", query="birds").view(SIZE))[0] == "Birds"


def test_a_search_finds_words_in_the_pairs_and_says_so() -> None:
    screen = opened("Ants", "Bats", query="meaning 3")
    assert titles(screen.view(SIZE)) == ["Ants", "Bats"]
    assert screen.view(SIZE).by_id["set:/pairs/Ants.yaml:chip-0"].label == "in its pairs"
    assert titles(opened("Ants", "Bats", query="ants 3").view(SIZE)) == ["Ants"]


def test_pairs_are_read_only_while_something_is_searched() -> None:
    screen = opened("Ants")
    screen.update(Event.WOKE)  # what is due was counted
    assert screen.view(SIZE).wake_at is None
    screen.update(Action.SEARCH)
    screen.update(Typed("x"))
    assert screen.view(SIZE).wake_at is not None
    screen.update(Event.WOKE)
    assert screen.view(SIZE).wake_at is None


def test_a_set_of_the_program_can_be_hidden_and_shown_again() -> None:
    screen = opened("Ants", "Bats")
    screen.update(Hide(Path("/pairs/Ants.yaml"), hidden=True))
    assert titles(screen.view(SIZE)) == ["Bats"]
    views.press(screen, "order")
    assert screen.view(SIZE).by_id["menu-4"].label == "Show 1 hidden set"
    views.press(screen, "menu-4")
    assert titles(screen.view(SIZE)) == ["Ants", "Bats"]
    screen.update(Hide(Path("/pairs/Ants.yaml"), hidden=False))
    assert screen.services.settings.hidden == ()


@pytest.mark.parametrize("undo", ["button", "key"])
def test_hiding_a_set_can_be_undone_in_its_notice(undo: str) -> None:
    screen = opened("Ants", "Bats")
    screen.update(Hide(Path("/pairs/Ants.yaml"), hidden=True))
    assert "“Ants” was hidden." in views.text(screen.view(SIZE))
    if undo == "button":
        views.press(screen, "notice-0-undo")
    else:
        screen.update(Key("z", ctrl=True))
    view = screen.view(SIZE)
    assert (titles(view), view.focus) == (["Ants", "Bats"], "set:/pairs/Ants.yaml")
    assert "was hidden" not in views.text(view)


def test_what_was_hidden_last_comes_back_first() -> None:
    screen = opened("Ants", "Bats", "Cats")
    for title in ("Ants", "Bats"):
        screen.update(Hide(Path(f"/pairs/{title}.yaml"), hidden=True))
    screen.update(Key("z", ctrl=True))
    assert titles(screen.view(SIZE)) == ["Bats", "Cats"]
    screen.update(Key("z", ctrl=True))
    assert titles(screen.view(SIZE)) == ["Ants", "Bats", "Cats"]


def test_a_set_that_is_shown_again_is_no_longer_said_to_be_hidden() -> None:
    screen = opened("Ants", "Bats")
    for hidden in (True, False):
        screen.update(Hide(Path("/pairs/Ants.yaml"), hidden=hidden))
    assert (screen.services.news, screen.state.undos) == ([], {})


def test_what_is_hidden_stays_hidden_at_the_next_start() -> None:
    services = fakes.services(FakeShelf([pair_set("Ants", 5)]), FakeRecords(), Settings("en"))
    services.settings = replace(services.settings, hidden=("Ants.yaml",))
    assert titles(LibraryScreen(services).view(SIZE)) == []


def test_an_order_chosen_while_a_menu_is_open_closes_it() -> None:
    screen = opened("Ants")
    views.press(screen, "order")
    screen.update(SortBy("own"))
    assert screen.state.menu == ""


@pytest.mark.parametrize("size", [(800, 600), (1280, 720), (1920, 1080)])
def test_every_button_of_the_library_has_a_name(size: tuple[int, int]) -> None:
    view = opened("Ants").view(size)
    assert [node.id for node in view.nodes if node.role == "button" and not node.label] == []
    assert view.by_id["order"].label == "Order of the sets"
