"""The teacher's lock: what pupils do not see, cannot press, and cannot reach by a key."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from random import Random

import pytest

from game.core.lock import lock_of
from game.core.settings import Settings
from game.launch import UNLOCK_FILE, _unlocked
from game.screen_stack import ScreenStack
from game.screens.library.messages import Action as LibraryAction
from game.screens.library.messages import AskDelete, Duplicate, Hide, OpenMenu
from game.screens.library.screen import LibraryScreen
from game.screens.lock import Action, LockScreen
from game.screens.routes import Go, Place, Push, Replace, Route, ToEditor, ToImport, ToLock
from game.screens.settings import Action as SettingsAction
from game.screens.settings import SettingsScreen
from game.services import Services
from game.view.messages import Key, Typed
from tests import fakes, views
from tests.fakes import FakeRecords
from tests.fakes_app import FakeOpener
from tests.screens.test_library import many
from tests.views import SIZE

LOCKED = Settings("en", lock=lock_of("1234", b"salt"))
EDIT = ToEditor(Path("/pairs/Set 01.yaml"))


def locked() -> Services:
    return fakes.services(many(), FakeRecords(), LOCKED)


def typed(services: Services, to: ToLock, code: str) -> Route | None:
    screen = LockScreen(services, to)
    for letter in code:
        screen.update(Typed(letter))
    return screen.update(Key("enter"))


def test_the_right_code_leads_on_and_a_wrong_one_does_not() -> None:
    services = locked()
    assert typed(services, ToLock(EDIT), "1235") is None
    assert services.locked
    assert typed(services, ToLock(EDIT), "1234") == Replace(EDIT)
    assert not services.locked


@pytest.mark.parametrize("scale", [1.0, 1.5])
def test_the_dialog_follows_the_text_size_and_leaves_room_for_the_ring(scale: float) -> None:
    services = fakes.services(many(), FakeRecords(), replace(LOCKED, text_scale=scale))
    nodes, ui = LockScreen(services, ToLock()).view(SIZE).by_id, services.ui(SIZE)
    text, field, button = nodes["dialog-text"], nodes["code"].box, nodes["done"].box
    assert text.texts[0].size == pytest.approx(17 * scale)
    assert field.y - text.box.bottom >= ui(16)
    assert button.y - field.bottom >= ui(16)


def test_a_wrong_code_says_so_and_can_be_typed_again() -> None:
    screen = LockScreen(locked(), ToLock())
    for code, route in (("x", None), ("1234", Go.BACK)):
        for letter in code:
            screen.update(Typed(letter))
        assert screen.update(Action.DONE) is route
        assert ("That is not the code" in views.text(screen.view(SIZE))) == (route is None)


def test_the_code_is_not_seen_while_it_is_typed() -> None:
    screen = LockScreen(locked(), ToLock())
    screen.update(Typed("1234"))
    view = screen.view(SIZE)
    assert "1234" not in views.text(view) + view.by_id["code"].value


def test_a_new_code_is_kept_as_a_hash_and_locks_once_it_is_wanted() -> None:
    services = fakes.services(many(), FakeRecords(), Settings("en"))
    services.chance = Random(1)
    assert typed(services, ToLock(), "owl") is Go.BACK
    assert services.settings.lock
    assert "owl" not in services.settings.lock
    assert not services.locked
    assert SettingsScreen(services).update(SettingsAction.LOCK_NOW) is Go.HOME
    assert services.locked


@pytest.mark.parametrize("to", [EDIT, ToEditor(), ToImport(text="a\tb"), Place.SETTINGS])
def test_every_way_to_change_the_sets_or_settings_asks_for_the_code(
    to: ToEditor | ToImport | Place,
) -> None:
    services = locked()
    for route in (Push(to), Replace(to)):
        stack = ScreenStack(FakeOpener(), services, SIZE)
        stack.begin(Place.HELP)
        stack.go(route)
        assert isinstance(stack.destinations[-1], ToLock)
    services.unlocked = True
    stack.go(Push(to))
    assert stack.destinations[-1] == to


def test_pupils_see_no_way_to_edit_delete_or_set() -> None:
    screen = LibraryScreen(locked())
    view = screen.view(SIZE)
    assert not {"new", "folder", "import"} & view.by_id.keys()
    assert not {"drop", "paste"} & set(views.text(view).split())
    assert view.by_id["settings"].label == "For teachers"
    for key in ("e", "i", "delete", "ctrl+n"):
        assert view.on_key(key) is None
    screen.update(OpenMenu(Path("/pairs/Set 01.yaml")))
    said = [node.label for node in screen.view(SIZE).live() if node.role == "row"]
    assert said == [
        "Play",
        "Look at the cards",
        "Practise",
        "Type the answers",
        "Its problems",
        "Print or export",
        "Its high scores",
        "What is hard in it",
    ]


@pytest.mark.parametrize(
    "message",
    [
        AskDelete(Path("/own/a.yaml"), "A"),
        LibraryAction.DELETE,
        Duplicate(Path("/pairs/Set 01.yaml")),
        Hide(Path("/pairs/Set 01.yaml"), hidden=True),
    ],
)
def test_what_was_open_before_the_lock_shut_changes_nothing_either(
    message: AskDelete | LibraryAction | Duplicate | Hide,
) -> None:
    assert LibraryScreen(locked()).update(message) == Push(ToLock())


def test_what_was_hidden_before_the_lock_shut_stays_hidden_without_the_code() -> None:
    services = locked()
    screen = LibraryScreen(services)
    assert screen.update(LibraryAction.UNDO) is None
    services.unlocked = True
    screen.update(Hide(Path("/pairs/Set 01.yaml"), hidden=True))
    services.unlocked = False
    assert screen.update(LibraryAction.UNDO) == Push(ToLock())
    assert services.settings.hidden == ("Set 01.yaml",)


def test_the_library_locks_again_by_one_press() -> None:
    services = locked()
    services.unlocked = True
    screen = LibraryScreen(services)
    assert "new" in screen.view(SIZE).by_id
    views.press(screen, "lock")
    assert services.locked
    assert "new" not in screen.view(SIZE).by_id


def test_a_code_that_was_forgotten_is_reset_by_a_file(tmp_path: Path) -> None:
    assert _unlocked(LOCKED, tmp_path) == LOCKED
    (tmp_path / UNLOCK_FILE).touch()
    assert _unlocked(LOCKED, tmp_path) == replace(LOCKED, lock="")


def test_the_code_can_be_removed() -> None:
    services = locked()
    services.unlocked = True
    screen = SettingsScreen(services)
    views.press(screen, "lock-remove")
    assert services.settings.lock == ""
