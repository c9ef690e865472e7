"""Keys that come while a file is still being read: they are remembered, and done when it is."""

from __future__ import annotations

import threading
from collections.abc import Callable
from pathlib import Path

import pytest

from game import words
from game.screens.importing import batch, items
from game.screens.importing.messages import Action, SelectItem
from game.screens.importing.screen import ImportScreen
from game.screens.routes import Go, Replace, Route, ToEditor, ToImport, ToSetup
from game.view.box import Point
from game.view.messages import Event, FilesDropped, Focused, Key, Scrolled, Typed
from game.widgets import job
from tests import fakes, views
from tests.fakes import FakeShelf
from tests.import_scenes import KANJI, SPEECH, VERBS, settled
from tests.screens.importing import TEXT, cards, send
from tests.views import SIZE, press, press_key

Slow = Callable[..., ImportScreen]
LATER = "It is imported as soon as it has been read."
LOOK = "Not imported yet: look at it first."


@pytest.fixture
def own(tmp_path: Path) -> Path:
    (tmp_path / "own").mkdir()
    return tmp_path / "own"


@pytest.fixture
def hold() -> threading.Event:
    """Nothing is read before it is set."""
    return threading.Event()


@pytest.fixture
def slow(own: Path, hold: threading.Event, monkeypatch: pytest.MonkeyPatch) -> Slow:
    """Return import screens with these texts in files, which are still being read."""
    read = items.read
    monkeypatch.setattr(job, "AT_ONCE_S", 0.0)
    monkeypatch.setattr(batch, "read", lambda *given: hold.wait(60) and read(*given))

    def screen(*contents: str, shelf: FakeShelf | None = None) -> ImportScreen:
        files = [own.parent / f"{number}.txt" for number in range(len(contents))]
        for file, content in zip(files, contents, strict=True):
            file.write_text(content, encoding="utf-8")
        paths = tuple(map(str, files))
        services = fakes.services(shelf or FakeShelf(folder=own))
        return ImportScreen(services, ToImport(paths))

    return screen


def answer(screen: ImportScreen, hold: threading.Event) -> Route | None:
    """Let all be read; return where the screen goes by itself."""
    hold.set()
    found: Route | None = None
    while found is None and (screen.state.batch.waits or screen.state.saving):
        found = screen.update(Event.WOKE)
    return found


def said(screen: ImportScreen) -> list[str]:
    return views.texts(screen.view(SIZE), "standing")


def imported(own: Path) -> list[str]:
    return sorted(path.name for path in own.iterdir())


@pytest.mark.parametrize("early", [lambda s: press_key(s, "enter"), lambda s: press(s, "main")])
def test_what_is_taken_in_too_early_is_taken_in_when_it_is_read(
    slow: Slow, hold: threading.Event, own: Path, early: Callable[[ImportScreen], Route | None]
) -> None:
    screen = slow(TEXT)
    assert early(screen) is None
    assert said(screen) == [LATER]
    assert screen.view(SIZE).by_id["main"].disabled
    assert screen.view(SIZE).says.startswith(LATER)
    assert answer(screen, hold) == Replace(ToSetup(own / "0.yaml"))


def test_enter_twice_is_enter_once(slow: Slow, hold: threading.Event, own: Path) -> None:
    screen = slow(TEXT)
    press_key(screen, "enter")
    screen.update(Key("enter"))
    assert answer(screen, hold) == Replace(ToSetup(own / "0.yaml"))
    assert imported(own) == ["0.yaml"]


def test_of_several_files_all_are_taken_in_when_the_last_is_read(
    slow: Slow, hold: threading.Event, own: Path
) -> None:
    screen = slow(TEXT, "owl\tbúho\nhen\tgallina\n")
    press_key(screen, "enter")
    assert said(screen)[0] == "They are imported as soon as they have been read."
    assert answer(screen, hold) == Go.BACK
    assert imported(own) == ["0.yaml", "1.yaml"]


def test_e_imports_and_edits_when_it_is_read(slow: Slow, hold: threading.Event, own: Path) -> None:
    screen = slow(TEXT)
    press_key(screen, "e")
    assert said(screen)[0] == "It is imported and opened as soon as it has been read."
    assert answer(screen, hold) == Replace(ToEditor(own / "0.yaml"))


def test_another_reading_is_looked_at_when_there_is_one(slow: Slow, hold: threading.Event) -> None:
    screen = slow(VERBS)
    press_key(screen, "a")
    assert said(screen)[0] == "Other readings are shown as soon as it has been read."
    assert answer(screen, hold) is None
    assert "comparison" in settled(screen).view(SIZE).by_id


# ---------------------------------------------------------------- what is looked at first


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (VERBS, "8 pairs · 1 row was left out"),
        (KANJI, "Not sure: "),
    ],
)
def test_what_came_out_otherwise_than_whole_is_looked_at_first(
    slow: Slow, hold: threading.Event, own: Path, content: str, why: str
) -> None:
    screen = slow(content)
    press_key(screen, "enter")
    assert answer(screen, hold) is None
    big, small = said(screen)
    assert (big, small[: len(why)]) == (LOOK, why)
    assert screen.view(SIZE).says.startswith(LOOK)
    assert imported(own) == []
    assert send(screen, Action.IMPORT) == Replace(ToSetup(own / "0.yaml"))


def test_what_is_in_the_library_already_is_not_taken_in_again(
    slow: Slow, hold: threading.Event, own: Path
) -> None:
    there = fakes.pair_set("Numbers", 3)
    text = "".join(f"{p.term.text}\t{p.definition.text}\n" for p in there.pairs)
    screen = slow(text, shelf=FakeShelf([there], folder=own))
    press_key(screen, "enter")
    assert answer(screen, hold) is None
    assert said(screen) == [LOOK, "Already in your library as “Numbers”"]


def test_what_is_no_list_of_pairs_stays_in_sight(slow: Slow, hold: threading.Event) -> None:
    screen = slow(SPEECH)
    press_key(screen, "enter")
    assert answer(screen, hold) is None
    assert "No pairs were found" in views.texts(screen.view(SIZE))


def test_of_several_files_the_one_to_be_looked_at_is_shown(
    slow: Slow, hold: threading.Event, own: Path
) -> None:
    screen = slow(TEXT, VERBS)
    press_key(screen, "enter")
    screen.update(SelectItem(1))
    press_key(screen, "enter")
    assert answer(screen, hold) is None
    assert cards(screen.view(SIZE))[0] == "to bring"
    assert imported(own) == []


def test_what_was_in_sight_when_enter_was_pressed_holds_nothing_up(
    slow: Slow, hold: threading.Event, own: Path
) -> None:
    screen = slow(VERBS)
    answer(screen, hold)
    hold.clear()
    screen.update(Action.SWAP)
    press_key(screen, "enter")
    assert said(screen)[0] == LATER
    assert answer(screen, hold) == Replace(ToSetup(own / "0.yaml"))


# ---------------------------------------------------------------- what takes it back


def test_escape_takes_it_back_and_the_next_one_leaves(
    slow: Slow, hold: threading.Event, own: Path
) -> None:
    screen = slow(TEXT)
    press_key(screen, "enter")
    press_key(screen, "escape")
    assert "standing" not in screen.view(SIZE).by_id
    assert answer(screen, hold) is None
    assert imported(own) == []
    assert press_key(screen, "escape") == Go.BACK


@pytest.mark.parametrize("choice", [FilesDropped(("/nowhere",)), SelectItem(2), Focused("file-2")])
def test_another_choice_takes_it_back(
    slow: Slow, hold: threading.Event, own: Path, choice: FilesDropped | SelectItem | Focused
) -> None:
    screen = slow(TEXT, "owl\tbúho\n")
    press_key(screen, "enter")
    screen.update(choice)
    assert answer(screen, hold) is None
    assert imported(own) == []


def test_looking_around_takes_nothing_back(slow: Slow, hold: threading.Event, own: Path) -> None:
    screen = slow(TEXT)
    press_key(screen, "enter")
    for message in (Typed("+"), Key("down"), Scrolled(-1, Point(9, 9))):
        screen.update(message)
    assert said(screen)[0] == LATER
    assert answer(screen, hold) == Replace(ToSetup(own / "0.yaml"))


def test_the_way_back_leaves_at_once(slow: Slow, hold: threading.Event, own: Path) -> None:
    screen = slow(TEXT)
    press_key(screen, "enter")
    assert press(screen, "back") == Go.BACK
    hold.set()
    assert imported(own) == []


def test_it_is_said_in_spanish(slow: Slow, hold: threading.Event) -> None:
    words.use("es")
    screen = slow(VERBS)
    press_key(screen, "enter")
    assert said(screen) == ["Se importa en cuanto se haya leído."]
    answer(screen, hold)
    assert said(screen)[0] == "Aún no se ha importado: míralo antes."
