"""The library in its states: sets with bests, files with faults, nothing found."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from game.core.lock import lock_of
from game.screens.library.messages import Action, AskDelete, Hide, InLesson, OpenMenu
from game.screens.library.screen import LibraryScreen
from game.screens.lock import LockScreen
from game.screens.routes import ToLock
from game.view.messages import Event, Focused, Key, Resized, Typed
from game.view.view import View
from tests.stage import MARKETING, Stage, finished, several

FAULTY = """title: Historia, tema 4
pairs:
  - Tratado de Tordesillas: Reparto del océano: 1494
  - term: sin pareja
"""
DOUBTFUL = "title: Dos iguales\npairs:\n  - a: uno\n  - b: uno\n  - c: tres\n  - a: uno\n"


def with_files(at: Stage, **files: str) -> None:
    folder = at.services.shelf.own_folder
    folder.mkdir(exist_ok=True)
    for name, text in files.items():
        (folder / f"{name}.yaml").write_text(text, encoding="utf-8")
    at.services.shelf.refresh()


def library(at: Stage) -> View:
    several(at, 1)
    for name, errors in (("capitales-de-europa", 2), ("hiragana", 0), ("irregular-verbs", 1)):
        finished(at, at.play(name, total=24), errors)
    return open_library(at).view(at.size)


def open_library(at: Stage) -> LibraryScreen:
    screen = LibraryScreen(at.services)
    screen.update(Resized(at.size))
    return screen


def lesson(at: Stage, *names: str) -> LibraryScreen:
    """The library with these sets in the lesson."""
    screen = open_library(at)
    for name in names:
        screen.update(InLesson(at.set(name)[0], wanted=True))
    return screen


def library_lesson(at: Stage, *, opened: bool = False) -> View:
    names = ("hiragana", "capitales-de-europa", "irregular-verbs")
    screen = lesson(at, *names, *((MARKETING,) if opened else ()))
    if opened:
        screen.update(Action.OPEN_LESSON)
        screen.update(Focused(f"lesson:{at.set(names[1])[0]}"))
    return screen.view(at.size)


def library_faults(at: Stage, *keys: str) -> View:
    with_files(at, historia_tema_4=FAULTY, dos_iguales=DOUBTFUL)
    screen = open_library(at)
    for _key in range(2 if keys else 0):
        screen.update(Key("end"))
    view = screen.view(at.size)
    for node in view.nodes if keys else ():
        if node.id.startswith("unplayable:"):
            screen.update(node.message)
    return screen.view(at.size)


def library_nothing(at: Stage) -> View:
    screen = open_library(at)
    screen.update(Focused("search"))
    for letter in "xyzzy":
        screen.update(Typed(letter))
    return screen.view(at.size)


def library_menu(at: Stage, own: bool = False) -> View:
    several(at, 1)
    with_files(at, historia=DOUBTFUL)
    screen = open_library(at)
    title = "Dos iguales" if own else "Capitales de Europa"
    entry = next(e for e in at.services.shelf.entries() if e.title == title)
    screen.update(OpenMenu(entry.path))
    return screen.view(at.size)


def library_order(at: Stage) -> View:
    for name in ("hiragana", "irregular-verbs"):
        finished(at, at.play(name, total=24))
    screen = open_library(at)
    screen.update(Hide(at.set("arabe-espanol")[0], hidden=True))
    screen.update(Action.OPEN_ORDER)
    return screen.view(at.size)


def library_deleted(at: Stage) -> View:
    with_files(at, historia=DOUBTFUL)
    screen = open_library(at)
    screen.update(AskDelete(at.services.shelf.own_folder / "historia.yaml", "Dos iguales"))
    screen.update(Action.DELETE)
    return screen.view(at.size)


def library_hidden(at: Stage) -> View:
    screen = open_library(at)
    entry = next(e for e in at.services.shelf.entries() if e.title == "Capitales de Europa")
    screen.update(Hide(entry.path, hidden=True))
    return screen.view(at.size)


def library_found(at: Stage) -> View:
    """Sets that a search found by their titles, and one by its pairs."""
    screen = open_library(at)
    for message in (Action.SEARCH, Typed("fidel"), Event.WOKE):
        screen.update(message)
    return screen.view(at.size)


def library_locked(at: Stage, *, opened: bool = False) -> View:
    at.services.settings = replace(at.services.settings, lock=lock_of("1234", b"salt"))
    at.services.unlocked = opened
    return open_library(at).view(at.size)


def lock(at: Stage, code: str = "", *, is_new: bool = False) -> View:
    if not is_new:
        library_locked(at)
    screen = LockScreen(at.services, ToLock())
    screen.update(Resized(at.size))
    for letter in code:
        screen.update(Typed(letter))
    if code == "wrong":
        screen.update(Key("enter"))
    return screen.view(at.size)


LIBRARY_SCENES: dict[str, Callable[[Stage], View]] = {
    "library": library,
    "library-lesson": library_lesson,
    "library-lesson-order": lambda at: library_lesson(at, opened=True),
    "library-faults": library_faults,
    "library-problems": lambda at: library_faults(at, "end"),
    "library-nothing": library_nothing,
    "library-locked": library_locked,
    "library-unlocked": lambda at: library_locked(at, opened=True),
    "lock": lambda at: lock(at, "1234"),
    "lock-wrong": lambda at: lock(at, "wrong"),
    "lock-new": lambda at: lock(at, is_new=True),
    "library-menu": library_menu,
    "library-menu-own": lambda at: library_menu(at, own=True),
    "library-order": library_order,
    "library-deleted": library_deleted,
    "library-hidden": library_hidden,
    "library-found": library_found,
}
