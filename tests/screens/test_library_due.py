"""The library and practice: what is due of each set and of all, and when it comes next."""

from __future__ import annotations

from datetime import timedelta

from game.records.set_pairs import DueCount
from game.screens.library.messages import OpenMenu
from game.screens.routes import Push, ToPractice
from game.view.messages import Event
from tests.fakes import FakeRecords
from tests.screens.test_library import library, many
from tests.views import SIZE, texts


def test_what_is_due_is_counted_after_the_first_picture_and_shows_on_its_card() -> None:
    screen = library(many(2))
    records = screen.services.records
    assert isinstance(records, FakeRecords)
    records.practised.counts["/pairs/Set 00.yaml"] = DueCount(12, 3)
    assert "set:/pairs/Set 00.yaml:due" not in screen.view(SIZE).by_id
    screen.update(Event.WOKE)
    view = screen.view(SIZE)
    assert view.by_id["set:/pairs/Set 00.yaml:due"].label == "due today: 12"
    assert "set:/pairs/Set 01.yaml:due" not in view.by_id
    assert view.wake_at is None


def test_where_nobody_has_practised_nothing_is_counted() -> None:
    screen = library(many(1))
    records = screen.services.records
    assert isinstance(records, FakeRecords)
    records.is_practised = False
    records.practised.counts["/pairs/Set 00.yaml"] = DueCount(12, 3)
    screen.update(Event.WOKE)
    view = screen.view(SIZE)
    assert "set:/pairs/Set 00.yaml:due" not in view.by_id
    assert view.wake_at is None


def test_a_set_that_was_practised_says_when_and_what_comes_next() -> None:
    screen = library(many(3))
    records = screen.services.records
    assert isinstance(records, FakeRecords)
    day, counts = screen.services.today, records.practised.counts
    counts["/pairs/Set 00.yaml"] = DueCount(0, 0, 8, day, 2, 3)
    counts["/pairs/Set 01.yaml"] = DueCount(5, 0, 8, day - timedelta(days=4), 1, 3)
    screen.update(Event.WOKE)
    said = [screen.view(SIZE).by_id[f"set:/pairs/Set 0{n}.yaml"].value for n in range(3)]
    assert said[0].endswith("Practised today · 3 due in 2 days")
    assert said[1].endswith("Practised 4 days ago")
    assert said[2].endswith("Not played yet")


def test_on_a_narrow_card_what_comes_next_stands_alone_and_whole() -> None:
    screen = library(many(1))
    records = screen.services.records
    assert isinstance(records, FakeRecords)
    last = screen.services.today - timedelta(days=4)
    records.practised.counts["/pairs/Set 00.yaml"] = DueCount(0, 0, 8, last, 2, 3)
    screen.update(Event.WOKE)
    id, whole = "set:/pairs/Set 00.yaml", "Practised 4 days ago · 3 due in 2 days"
    assert whole in texts(screen.view(SIZE), id)
    narrow = screen.view((3840, 2160))
    assert "3 due in 2 days" in texts(narrow, id)
    assert narrow.by_id[id].value.endswith(whole)


def test_all_that_is_due_stands_above_the_sets_and_is_practised_by_a_key() -> None:
    screen = library(many(3))
    records = screen.services.records
    assert isinstance(records, FakeRecords)
    assert "due" not in screen.view(SIZE).by_id
    for n in (0, 2):
        records.practised.counts[f"/pairs/Set 0{n}.yaml"] = DueCount(4 + n, 0)
    screen.update(Event.WOKE)
    view = screen.view(SIZE)
    assert view.by_id["due"].label == "Due today: 10 pairs of 2 sets"
    button = view.on_key("a")
    assert button is not None
    assert screen.update(button.message) == Push(ToPractice())


def test_a_set_is_practised_by_a_key_and_from_its_menu() -> None:
    screen = library(many(1))
    path = next(iter(screen.services.shelf.entries())).path
    for message in (Event.WOKE, OpenMenu(path)):
        screen.update(message)
        node = screen.view(SIZE).on_key("p")
        assert node is not None
        assert node.message == Push(ToPractice(path))
        node = screen.view(SIZE).on_key("y")
        assert node is not None
        assert node.message == Push(ToPractice(path, typed=True))
