"""The library in a real window: the menu of a card by the right button."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from game.places import STARTER_SETS
from game.records.read_only_settings import read_settings
from game.shelf import Shelf
from game.view.box import Point
from tests.e2e.window import Program, program

CARD = Point(200, 180)
MENU = (300, 100, 200, 200)


@pytest.fixture
def library(display: str, tmp_path: Path) -> Iterator[Program]:
    with program(display, tmp_path / "data", "--size", "1280x720") as running:
        running.shows("Parejas")
        running.has_folder()
        yield running


def test_the_right_button_opens_the_menu_of_a_card(library: Program) -> None:
    library.glass.settle(1.0, area=MENU)
    before = library.glass.picture(MENU)
    library.right_click(CARD)
    library.changed(MENU, before)
    library.press("d")
    copies = library.data / "pairs"
    library.until("a copy of the set", lambda: [*copies.rglob("*-copy.yaml")])


def test_a_lesson_is_prepared_by_keys_and_begins_with_its_first_set(library: Program) -> None:
    def lesson() -> tuple[str, ...]:
        return read_settings(library.data).lesson

    library.press("l")
    library.until("a set in the lesson", lambda: len(lesson()) == 1)
    library.press("Right")
    library.press("l")
    library.until("another one", lambda: len(lesson()) == 2)
    first, second = lesson()
    library.press("ctrl+l")
    library.press("Up")
    library.press("ctrl+Up")
    library.until("the other order", lambda: lesson() == (second, first))
    library.press("s")
    path = STARTER_SETS / second.partition(":")[2]
    begun, _problems = Shelf([STARTER_SETS, library.data / "pairs"]).load(path)
    assert begun is not None
    library.shows(begun.title)
