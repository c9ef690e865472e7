"""Problems end in an action: the editor at their row, their folder; rows are called rows."""

from __future__ import annotations

from pathlib import Path

import pytest

from game import words
from game.core.settings import Settings
from game.formats import read_any
from game.formats.problems import Problem
from game.screens.editor.screen import EditorScreen
from game.screens.library.messages import ShowProblems
from game.screens.library.screen import LibraryScreen
from game.screens.routes import Push, Route, ToEditor
from game.screens.setup.messages import Action
from game.screens.setup.screen import SetupScreen
from game.view.messages import Event, Focused
from tests.fakes import FakeShelf, services
from tests.screens.editor_made import Editor, a_file
from tests.views import SIZE, press, text

MADE_HERE = """title: Animals
pairs:
  - term: perro
    definition: dog
  - term: gato
    definition: ""
  - term: perro
    definition: hound
"""
BY_HAND = """# Animals of the week
pairs:
  - perro: dog
  - gato:
  - perro: hound
"""


@pytest.fixture(autouse=True)
def english() -> None:
    words.use("en")


def problems_of(path: Path) -> list[Problem]:
    return read_any(path)[1]


def library(path: Path) -> LibraryScreen:
    """The library with the list of problems of this file open."""
    shelf = FakeShelf([], {path.name: problems_of(path)}, folder=path.parent)
    shelf.sets = {path: read_any(path)[0]}
    screen = LibraryScreen(services(shelf, settings=Settings("en")))
    screen.update(ShowProblems(path))
    return screen


def opened(screen: LibraryScreen | SetupScreen, number: int) -> ToEditor:
    """Press a problem of the list; return where that leads."""
    route: Route | None = press(screen, f"problem-{number}")
    assert isinstance(route, Push)
    assert isinstance(route.to, ToEditor)
    return route.to


def test_a_set_made_in_the_editor_is_spoken_of_by_rows(tmp_path: Path) -> None:
    path = a_file(tmp_path, MADE_HERE)
    said = text(library(path).view(SIZE))
    assert "Row 2: The definition is empty." in said
    assert "Row 3: This term is also in row 1, with another definition." in said
    assert "line" not in said.casefold()
    assert "“gato · (empty)”" in said


def test_a_file_written_by_hand_is_spoken_of_by_lines_and_shows_them(tmp_path: Path) -> None:
    said = text(library(a_file(tmp_path, BY_HAND)).view(SIZE))
    assert "Line 4: " in said
    assert "“- gato:”" in said
    assert "also on line 3" in said


def test_the_editor_speaks_of_what_it_wrote_by_rows(tmp_path: Path) -> None:
    at = Editor(tmp_path).write("Animals", "<enter>", "perro", "<tab>", "dog", "<enter>")
    at.write("perro", "<tab>", "hound", "<enter>", "gato", "<tab>", "<enter>")
    assert [problem.row for problem in problems_of(at.path)] == [2, 3]


@pytest.mark.parametrize("written", [MADE_HERE, BY_HAND])
def test_a_problem_opens_the_editor_at_its_row_on_the_side_that_is_empty(
    written: str, tmp_path: Path
) -> None:
    path = a_file(tmp_path, written)
    shown = library(path)
    for number, cell in ((0, (1, 1)), (1, (2, 0))):
        to = opened(shown, number)
        editor = EditorScreen(shown.services, to.path, to.problem)
        assert editor.state.edit.selection.cell == cell
        assert to.problem is not None
        assert to.problem.problem in text(editor.view(SIZE))
        assert "could not be read" not in text(editor.view(SIZE))


def test_what_the_editor_has_no_row_for_is_mended_in_the_file(tmp_path: Path) -> None:
    path = a_file(tmp_path, "pairs:\n  - a: b\n  - [one, two, three]\n  - c: d\n")
    screen = library(path)
    assert screen.view(SIZE).by_id["problem-0"].message is None
    assert "This is mended in the file itself" in text(screen.view(SIZE))
    press(screen, "dialog-open")
    shelf = screen.services.shelf
    assert isinstance(shelf, FakeShelf)
    assert shelf.opened == [path]


def test_problems_in_and_beyond_the_editor_are_told_apart(tmp_path: Path) -> None:
    screen = library(a_file(tmp_path, MADE_HERE + "  - [one, two, three]\n"))
    at = screen.view(SIZE).by_id
    assert at["problem-0"].message is not None
    assert at["problem-2"].message is None
    assert "Press a problem with a frame" in text(screen.view(SIZE))


def test_the_list_of_a_set_before_a_game_leads_there_too(tmp_path: Path) -> None:
    path = a_file(tmp_path, MADE_HERE)
    shelf = FakeShelf([], {path.name: problems_of(path)})
    shelf.sets = {path: read_any(path)[0]}
    screen = SetupScreen(services(shelf), path)
    screen.update(Event.WOKE)
    screen.update(Action.SHOW_PROBLEMS)
    assert opened(screen, 1).path == path
    press(screen, "dialog-folder")
    assert shelf.opened == [tmp_path]


def test_the_folder_opens_and_the_ring_goes_through_the_list(tmp_path: Path) -> None:
    screen = library(a_file(tmp_path, MADE_HERE))
    shelf = screen.services.shelf
    assert isinstance(shelf, FakeShelf)
    press(screen, "dialog-folder")
    assert shelf.opened == [tmp_path]
    screen.update(Focused("problem-1"))
    assert screen.view(SIZE).focus == "problem-1"


def test_what_was_mended_meanwhile_is_gone_from_the_list(tmp_path: Path) -> None:
    path = a_file(tmp_path, MADE_HERE)
    screen = library(path)
    shelf = screen.services.shelf
    assert isinstance(shelf, FakeShelf)
    path.write_text(MADE_HERE.replace('""', "cat"), encoding="utf-8")
    shelf.problems = {path.name: problems_of(path)}
    screen.update(Event.CHANGED)
    said = text(screen.view(SIZE))
    assert "Row 2" not in said
    assert "“perro · hound”" in said
