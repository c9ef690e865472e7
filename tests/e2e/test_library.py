"""The library in a real window: the menu of a card by the right button."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

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
    library.until("a copy of the set", lambda: [*copies.glob("*-copy.yaml")])
