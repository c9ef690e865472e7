"""The library in its states: sets with bests, files with faults, nothing found."""

from __future__ import annotations

from collections.abc import Callable

from game.screens.library.screen import LibraryScreen
from game.view.messages import Focused, Key, Resized, Typed
from game.view.view import View
from tests.stage import Stage, finished, several

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


LIBRARY_SCENES: dict[str, Callable[[Stage], View]] = {
    "library": library,
    "library-faults": library_faults,
    "library-problems": lambda at: library_faults(at, "end"),
    "library-nothing": library_nothing,
}
