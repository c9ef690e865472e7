"""Choosing files: in the system's dialog while the window goes on, or in our own list."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from threading import Event as Flag

import pytest

from game import words
from game.core.settings import Settings
from game.desktop.wish import Alive, FileWish
from game.paths import home
from game.screens.files.messages import Action, Message, OpenFolder, PickFile
from game.screens.files.screen import FilesScreen
from game.screens.routes import Answer, Go, Route, ToFiles
from game.services import Services
from game.view.messages import Event, FilesChosen, Focused, Key, Typed
from tests import fakes
from tests.fakes import FakeShelf
from tests.views import SIZE, press, text


@pytest.fixture(autouse=True)
def english() -> None:
    words.use("en")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Two folders, and files in them."""
    for name in ("Tema 1/uno.png", "Tema 1/dos.txt", "Tema 10/tres.png", "Tema 2/x", "B.png"):
        file = tmp_path / "class" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.touch()
    (tmp_path / "class" / ".hidden.png").touch()
    return tmp_path / "class"


def services(*, fullscreen: bool = False) -> Services:
    settings = Settings("en", fullscreen=fullscreen)
    return fakes.services(FakeShelf(folder=Path("/own")), settings=settings)


def opened(folder: Path, *, many: bool = False, folders: bool = False) -> FilesScreen:
    wish = FileWish("Choose", folder, "Pictures", (".png",), many, folders)
    return FilesScreen(services(), ToFiles(wish))


def after(screen: FilesScreen, *messages: Message) -> Route | None:
    route: Route | None = None
    for message in messages:
        route = screen.update(message)
        while route is None and screen.state.listing is not None:
            route = screen.update(Event.WOKE)
    return route


def entries(screen: FilesScreen) -> list[str]:
    return [n.label for n in screen.view(SIZE).nodes if n.id.startswith("entry-")]


def chosen(*paths: Path) -> Answer:
    return Answer(FilesChosen(tuple(map(str, paths))))


# ---------------------------------------------------------------- our own


def test_folders_come_first_numbers_count_and_what_is_not_wanted_is_left_out(folder: Path) -> None:
    assert entries(opened(folder)) == ["Tema 1", "Tema 2", "Tema 10", "B.png"]


def test_a_press_opens_a_folder_and_takes_a_file(folder: Path) -> None:
    screen = opened(folder)
    assert press(screen, "entry-0") is None
    after(screen)
    assert entries(screen) == ["uno.png"]
    assert press(screen, "entry-0") == chosen(folder / "Tema 1" / "uno.png")


def test_the_keyboard_finds_by_a_part_of_the_name_and_goes_up_again(folder: Path) -> None:
    screen = opened(folder)
    after(screen, Typed("TÉMA 10"), Key("enter"))
    assert screen.state.folder.folder == folder / "Tema 10"
    after(screen, Key("backspace"))
    assert screen.state.folder.folder == folder
    assert after(screen, Typed("b"), Key("enter")) == chosen(folder / "B.png")


def test_a_path_can_be_typed_and_a_wrong_one_says_so(folder: Path) -> None:
    screen = opened(folder)
    assert after(screen, Typed("nowhere/x.png"), Key("enter")) is None
    assert "There is no such file or folder." in text(screen.view(SIZE))
    screen = opened(folder)
    file = folder / "Tema 1" / "dos.txt"
    assert after(screen, Typed(str(file)), Key("enter")) == chosen(file)


def test_several_files_are_ticked_and_taken_together(folder: Path) -> None:
    screen = opened(folder, many=True)
    assert screen.view(SIZE).by_id["take"].disabled
    (folder / "C.png").touch()
    after(screen, PickFile("B.png"), PickFile("C.png"), PickFile("B.png"), PickFile("B.png"))
    assert press(screen, "take") == chosen(folder / "C.png", folder / "B.png")


def test_a_folder_is_taken_as_it_shows(folder: Path) -> None:
    screen = opened(folder, folders=True)
    assert entries(screen) == ["Tema 1", "Tema 2", "Tema 10"]
    press(screen, "entry-1")
    after(screen)
    assert press(screen, "take") == chosen(folder / "Tema 2")


def test_the_next_choice_begins_where_the_last_one_was(folder: Path, tmp_path: Path) -> None:
    screen = opened(folder)
    press(screen, "entry-3")
    again = FilesScreen(screen.services, ToFiles(FileWish("Again", tmp_path)))
    after(again)
    assert again.state.folder.folder == folder
    assert again.view(SIZE).by_id["place-0"].label == "class"


def test_a_folder_that_is_gone_says_why(tmp_path: Path) -> None:
    screen = opened(tmp_path)
    after(screen, OpenFolder(tmp_path / "gone"))
    assert "This folder cannot be opened: it is not there, or its folder is not" in text(
        screen.view(SIZE)
    )
    press(screen, "up")
    after(screen)
    assert screen.state.folder.folder == tmp_path


def test_a_first_folder_that_is_not_there_gives_way_to_home(tmp_path: Path) -> None:
    assert opened(tmp_path / "gone").state.folder.folder == home()


def test_a_path_that_is_typed_is_no_matter_of_a_folder_that_is_gone(folder: Path) -> None:
    screen = opened(folder, many=True)
    after(screen, OpenFolder(folder / "gone"))
    assert "take" in {node.id for node in screen.view(SIZE).nodes if node.disabled}
    after(screen, *map(Typed, f"{folder}/B.png"))
    view = screen.view(SIZE)
    assert "files-trouble" not in view.by_id
    assert press(screen, "take") == Answer(FilesChosen((str(folder / "B.png"),)))


def test_a_name_that_is_not_unicode_is_shown_and_taken(folder: Path) -> None:
    odd = folder / "a\udce9.png"
    try:
        odd.touch()
    except OSError:
        return  # this file system has none
    screen = opened(folder)
    assert "a\ufffd.png" in entries(screen)
    assert after(screen, PickFile(odd.name)) == chosen(odd)


def test_escape_leaves_and_takes_nothing(folder: Path) -> None:
    assert opened(folder).update(Key("escape")) is Go.BACK


# ---------------------------------------------------------------- the system's


class FakeDialog:
    """A dialog of the system that a test answers."""

    def __init__(self, answer: Sequence[str] | Exception = ()) -> None:
        self.answer, self.answered, self.closed = answer, Flag(), Flag()

    def __call__(self, _wish: FileWish, alive: Alive) -> tuple[str, ...]:
        try:
            while not self.answered.wait(0.01):
                alive()
        except BaseException:
            self.closed.set()
            raise
        if isinstance(self.answer, Exception):
            raise self.answer
        return tuple(self.answer)


def asking(dialog: FakeDialog, folder: Path, *, fullscreen: bool = False) -> FilesScreen:
    given = services(fullscreen=fullscreen)
    given.system_dialog = lambda: dialog
    return FilesScreen(given, ToFiles(FileWish("Choose", folder)))


def until_answered(screen: FilesScreen) -> Route | None:
    route = None
    while route is None and screen.view(SIZE).wake_at is not None:
        route = screen.update(Event.WOKE)
    return route


def test_the_window_goes_on_while_the_systems_dialog_is_open(folder: Path) -> None:
    dialog = FakeDialog([str(folder / "B.png")])
    screen = asking(dialog, folder)
    view = screen.view(SIZE)
    assert "Choose in the window that has opened" in text(view)
    assert view.wake_at is not None
    assert screen.update(Event.WOKE) is None
    dialog.answered.set()
    assert until_answered(screen) == chosen(folder / "B.png")


def test_nothing_chosen_in_the_systems_dialog_leads_back(folder: Path) -> None:
    dialog = FakeDialog()
    screen = asking(dialog, folder)
    dialog.answered.set()
    assert until_answered(screen) is Go.BACK


@pytest.mark.parametrize("message", [Action.CANCEL, Action.CHOOSE_HERE, Event.CLOSING])
def test_giving_up_closes_the_systems_dialog(message: Message, folder: Path) -> None:
    dialog = FakeDialog()
    screen = asking(dialog, folder)
    route = after(screen, message)
    assert dialog.closed.wait(5)
    assert (route is Go.BACK) == (message is Action.CANCEL)
    if message is Action.CHOOSE_HERE:
        assert "B.png" in entries(screen)


def test_a_dialog_that_fails_gives_way_to_our_own(folder: Path) -> None:
    dialog = FakeDialog(RuntimeError("no bus"))
    dialog.answered.set()
    screen = asking(dialog, folder)
    assert until_answered(screen) is None
    assert "B.png" in entries(screen)


def test_what_is_typed_before_our_own_shows_is_not_lost(folder: Path) -> None:
    dialog = FakeDialog(RuntimeError("no bus"))
    screen = asking(dialog, folder)
    assert screen.view(SIZE).title == "Choose in the window that has opened"
    after(screen, Typed("B."))
    dialog.answered.set()
    assert until_answered(screen) is None
    assert screen.view(SIZE).title == "Choose"
    after(screen, Typed("png"))
    assert entries(screen) == ["B.png"]


def test_a_dialog_that_fails_between_two_looks_is_no_answer(folder: Path) -> None:
    dialog = FakeDialog(RuntimeError("no bus"))
    screen = asking(dialog, folder)
    dialog.answered.set()
    while (asked := screen.state.asked) is not None and not asked.done:
        pass
    assert screen._answered() is None
    assert until_answered(screen) is None
    assert screen.view(SIZE).title == "Choose"


def test_in_full_screen_our_own_shows_at_once(folder: Path) -> None:
    screen = asking(FakeDialog(), folder, fullscreen=True)
    after(screen)
    assert "B.png" in entries(screen)


def test_the_ring_moves_in_what_is_said_meanwhile(folder: Path) -> None:
    dialog = FakeDialog()
    screen = asking(dialog, folder)
    screen.update(Focused("here"))
    assert screen.view(SIZE).focus == "here"
    screen.update(Action.CANCEL)
