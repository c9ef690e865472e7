"""The teacher's lock in a real window: set, kept, seen by pupils, and opened again."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from game import words
from game.core.lock import lock_of, opens
from game.core.settings import Settings
from game.places import STARTER_SETS
from game.screens.library.messages import OpenMenu
from game.screens.library.screen import LibraryScreen
from game.screens.settings import SettingsScreen
from game.services import Services
from game.shelf import Shelf
from game.view.box import Point
from game.view.messages import Resized
from game.view.view import View
from tests.e2e.window import EXAMPLE, MEASURE, SIZE, Program, program
from tests.fakes import services

CODE, ASKED = "owl7", "For teachers"
LOCKED = Settings("en", lock=lock_of(CODE, b"salt"))
WHOLE, HEAD = (0, 0, *SIZE), (0, 0, SIZE[0], 90)


@dataclass
class Likeness:
    """What the window would show with this lock, and where its buttons are."""

    data: Path

    def library(
        self, settings: Settings, unlocked: bool = False, menu_of: Path | None = None
    ) -> View:
        screen = LibraryScreen(self._services(settings, unlocked))
        screen.update(Resized(SIZE))
        if menu_of is not None:
            screen.update(OpenMenu(menu_of))
        return screen.view(SIZE)

    def in_settings(self, button: str, settings: Settings, unlocked: bool = False) -> Point:
        """The middle of a button of the settings."""
        screen = SettingsScreen(self._services(settings, unlocked))
        screen.update(Resized(SIZE))
        return screen.view(SIZE).by_id[button].box.centre

    def _services(self, settings: Settings, unlocked: bool) -> Services:
        words.use("en")
        shelf = Shelf([STARTER_SETS, self.data / "pairs"])
        shelf.refresh()
        made = services(shelf, None, settings, MEASURE)
        made.unlocked = unlocked
        return made


@pytest.fixture
def library(display: str, tmp_path: Path) -> Iterator[Program]:
    """The library; a set of one's own is the first in it, being the newest."""
    size = f"{SIZE[0]}x{SIZE[1]}"
    (own := tmp_path / "data" / "pairs").mkdir(parents=True)
    (own / EXAMPLE).write_text("owl: búho\nhen: gallina\ndeer: ciervo\n", encoding="utf-8")
    with program(display, tmp_path / "data", "--size", size, "--no-motion") as running:
        running.shows("Parejas")
        running.has_folder()
        yield running


@pytest.fixture
def like(library: Program) -> Likeness:
    return Likeness(library.data)


def away(library: Program) -> None:
    """Put the pointer where nothing is lit by it."""
    library.hand("mousemove", SIZE[0] - 2, SIZE[1] - 2)


def locked_by_hand(library: Program, like: Likeness) -> None:
    """Set a code in the settings, then lock at once, all with the mouse and the keyboard."""
    library.click(like.library(Settings("en")).by_id["settings"].box.centre)
    library.shows("Settings")
    library.click(like.in_settings("lock-set", Settings("en")))
    library.shows("Set a code")
    library.type(CODE)
    library.press("Return")
    library.shows("Settings")
    library.until("the code", lambda: library.setting("lock"))
    library.click(like.in_settings("lock-now", LOCKED, unlocked=True))
    library.shows("Parejas")


def test_a_code_hides_what_pupils_may_not_do_and_opens_it_again(
    library: Program, like: Likeness
) -> None:
    own = library.data / "pairs" / EXAMPLE
    locked_by_hand(library, like)
    assert CODE not in library.setting("lock")
    assert opens(library.setting("lock"), CODE)
    shut = like.library(LOCKED)
    assert not {"new", "import", "folder"} & shut.by_id.keys()
    away(library)
    library.looks(shut, HEAD)

    library.press("e", "ctrl+n", "i", "Delete")
    library.press("F1")
    library.shows("Keys")  # nothing lies between it and the library
    library.press("Escape")
    library.shows("Parejas")
    library.right_click(shut.by_id[f"set:{own}"].box.centre)
    away(library)
    library.looks(like.library(LOCKED, menu_of=own), WHOLE)
    library.press("d", "e", "Delete", "Escape")  # nothing in the menu has these keys
    away(library)
    library.looks(shut, HEAD)
    assert library.title() == "Parejas"
    assert [file.name for file in own.parent.glob("*.yaml")] == [EXAMPLE]

    library.click(shut.by_id["settings"].box.centre)
    library.shows(ASKED)
    library.type("owl8")
    library.press("Return")
    library.type(CODE)
    assert library.title() == ASKED
    library.press("Return")
    library.shows("Settings")
    library.press("Escape")
    library.shows("Parejas")
    away(library)
    opened = like.library(LOCKED, unlocked=True)
    assert {"new", "import", "folder", "lock"} <= opened.by_id.keys()
    library.looks(opened, HEAD)
    library.right_click(opened.by_id[f"set:{own}"].box.centre)
    library.press("d")
    library.until("a copy of the set", lambda: [*own.parent.rglob("*-copy.yaml")])
    library.press("ctrl+n")
    library.shows("New set")
