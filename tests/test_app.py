"""The app: the stack of screens, what reaches them, when it sleeps, and how it ends."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import pytest

from game.app import FRAME_MS, App
from game.core.settings import Settings
from game.core.speech import Utterance
from game.desktop.wish import FileWish
from game.input_controller import InputController
from game.look.inputs import Down, Editing, KeyDown, Signal, Up
from game.screen_stack import MOST_LAYERS
from game.screens.routes import (
    Answer,
    Destination,
    Go,
    Place,
    Push,
    Replace,
    Route,
    ToFiles,
    ToImport,
    ToSetup,
)
from game.services import Services
from game.view.box import Box, Point
from game.view.messages import (
    Clipboard,
    Event,
    FilesChosen,
    FilesDropped,
    PictureCopied,
    Resized,
    Typed,
)
from tests import fakes
from tests.fakes import FakeShelf, Mouth
from tests.fakes_app import BUTTON, FIELD, SIZE, FakeOpener, FakePainter, FakeScreen, FakeWindow

SETUP = ToSetup(Path("animals.yaml"))
PRESS = (Down(Point(5, 5)), Up(Point(5, 5)))


@dataclass
class Stage:
    """An app over things that only remember."""

    window: FakeWindow = field(default_factory=FakeWindow)
    painter: FakePainter = field(default_factory=FakePainter)
    opener: FakeOpener = field(default_factory=FakeOpener)
    services: Services = field(default_factory=lambda: fakes.services(FakeShelf()))

    def __post_init__(self) -> None:
        self.app = App(self.window, self.painter, self.services, self.opener)

    def begun(self, *over: Destination) -> App:
        """The app with the library open, and these screens over it."""
        self.app.stack.begin()
        assert self.app.stack.top is self.opener.library
        for to in over:
            self.app.go(Push(to))
        return self.app

    @property
    def open(self) -> list[Destination]:
        return self.app.stack.destinations


@pytest.mark.parametrize("route", [Push(Place.HELP), Replace(SETUP), Go.BACK, Go.HOME])
def test_a_screen_that_is_left_is_not_read_aloud_any_more(route: Route) -> None:
    stage, mouth = Stage(), Mouth()
    stage.services.open_voices = lambda: mouth
    app = stage.begun(SETUP)
    stage.services.voices.say(Utterance("words", "en"))
    app.go(Go.STAY)
    assert mouth.words == ["words"]
    app.go(route)
    assert mouth.words == ["words", ""]


@pytest.mark.parametrize(
    ("route", "left"),
    [
        (Push(Place.HELP), [Place.LIBRARY, SETUP, Place.HELP]),
        (Push(SETUP), [Place.LIBRARY, SETUP]),
        (Replace(Place.HELP), [Place.LIBRARY, Place.HELP]),
        (Go.BACK, [Place.LIBRARY]),
        (Go.HOME, [Place.LIBRARY]),
        (Go.STAY, [Place.LIBRARY, SETUP]),
        (Go.QUIT, [Place.LIBRARY, SETUP]),
    ],
)
def test_a_route_changes_the_stack(route: Route, left: list[Destination]) -> None:
    stage = Stage()
    stage.begun(SETUP).go(route)
    assert stage.open == left
    assert stage.app.quitting == (route is Go.QUIT)


def test_who_goes_home_closes_what_lay_below_from_the_top() -> None:
    stage, told = Stage(), list[str]()

    class Closing(FakeScreen):
        def update(self, message: Any) -> Route | None:
            told.extend([self.title] if message is Event.CLOSING else ())
            return super().update(message)

    over: tuple[Destination, ...] = (SETUP, Place.SETTINGS, Place.HELP)
    stage.opener.screens |= {to: Closing(title=str(at)) for at, to in enumerate(over)}
    stage.begun(*over).go(Go.HOME)
    assert told == ["1", "0"]


def test_a_screen_is_told_when_it_is_covered_and_when_it_comes_back() -> None:
    stage = Stage()
    app = stage.begun(SETUP)
    assert stage.opener.library.told == [Event.COVERED]
    app.go(Go.BACK)
    assert stage.opener.library.told == [Event.COVERED, Event.CHANGED]


def test_of_too_many_screens_the_one_covered_longest_ago_is_closed() -> None:
    stage = Stage()
    asks = FakeScreen(routes={Event.CLOSING: Go.STAY})
    first, *others = (ToSetup(Path(f"{n}.yaml")) for n in range(MOST_LAYERS + 3))
    stage.opener.screens[first] = asks
    stage.begun(first, *others)
    assert stage.open == [Place.LIBRARY, *others[-MOST_LAYERS + 1 :]]
    assert asks.told == [Event.COVERED, Event.CLOSING, Event.CLOSING]  # it asked, and saved


def test_a_screen_that_waits_for_an_answer_is_not_closed_before_what_it_waits_for() -> None:
    stage = Stage()
    files = ToFiles(FileWish("Choose", Path()))
    many = [ToSetup(Path(f"{n}.yaml")) for n in range(MOST_LAYERS - 2)]
    stage.begun(SETUP, files, *many)
    assert stage.open == [Place.LIBRARY, SETUP, *many]


def test_back_from_the_last_screen_ends_the_program() -> None:
    stage = Stage(FakeWindow((Signal.WAKEUP,)))
    stage.opener.library.routes = {Event.CHANGED: Go.BACK}
    stage.app.run(Place.LIBRARY)
    assert stage.app.stack.layers == []


def test_what_a_screen_answers_is_where_the_program_goes() -> None:
    stage = Stage()
    stage.opener.library.routes = {"play": Push(SETUP)}
    stage.begun().send("play")
    assert stage.open == [Place.LIBRARY, SETUP]


def test_a_screen_knows_the_size_of_the_window_before_it_is_asked_for_a_view() -> None:
    stage = Stage()
    app = stage.begun()
    assert stage.opener.library.got == [Resized(SIZE)]
    stage.window.size = (800, 600)
    assert app.view.size == (800, 600)
    assert stage.opener.library.got[-1] == Resized((800, 600))


def test_a_view_is_made_once_for_each_message() -> None:
    app = Stage().begun()
    assert app.view is app.view
    before = app.view
    app.send("something")
    assert app.view is not before


def test_going_elsewhere_fades_unless_stillness_is_wanted() -> None:
    for motion in (True, False):
        stage = Stage(services=fakes.services(FakeShelf(), settings=Settings("en", motion=motion)))
        stage.opener.library.routes = {BUTTON.message: Push(SETUP)}
        stage.window.batches = [PRESS, (Signal.CLOSED,)]
        stage.app.run(Place.LIBRARY)
        assert stage.painter.fades == motion


def test_pixels_that_a_resize_has_freed_are_not_faded_from() -> None:
    stage = Stage()
    app = stage.begun()
    app.input = InputController(app)
    stage.window.pixels = "those of another size"
    app.go(Push(SETUP))
    assert (stage.painter.surfaces, stage.painter.fades) == (["those of another size"], 0)
    app.go(Go.BACK)
    assert stage.painter.fades == 1


def test_a_clock_does_not_tick_on_pixels_that_were_freed() -> None:
    stage = Stage()
    app = stage.begun()
    app.refresh()
    stage.window.pixels = "others"
    app._turn()
    assert stage.painter.surfaces == ["others"]
    assert len(stage.painter.painted) == 2  # the whole of it, not only its clock


# ------------------------------------------------------------------ settings


def test_settings_are_carried_out_when_they_change() -> None:
    stage = Stage()
    app = stage.begun()
    stage.services.settings = replace(stage.services.settings, theme="dark", fullscreen=True)
    app.send("anything")
    assert stage.painter.theme == "dark"
    assert stage.window.fullscreen
    app.send("anything")
    assert stage.window.fullscreen


# ------------------------------------------------------------------ dropped and pasted


def test_files_are_imported_unless_the_screen_takes_them() -> None:
    stage = Stage()
    files = FilesDropped(("words.csv",))
    stage.begun().paste_or_open(files)
    assert stage.open[-1] == ToImport(paths=("words.csv",))
    stage.opener.screens[stage.open[-1]].takes_in = True
    stage.app._view = None
    stage.app.paste_or_open(files)
    assert stage.opener.screens[stage.open[-1]].told == [files]


def test_a_word_is_pasted_into_the_field_and_a_table_is_imported() -> None:
    stage = Stage()
    stage.opener.library.focus = FIELD.id
    app = stage.begun()
    app.paste_or_open(Clipboard("word"))
    assert stage.opener.library.told == [Clipboard("word")]
    app.paste_or_open(Clipboard("one\ttwo\nthree\tfour"))
    assert stage.open[-1] == ToImport(text="one\ttwo\nthree\tfour")


def test_nothing_is_pasted_past_a_question() -> None:
    stage = Stage()
    stage.opener.library.live_from = 1
    stage.begun().paste_or_open(Clipboard("one\ttwo"))
    assert stage.open == [Place.LIBRARY]


# ------------------------------------------------------------------ the loop


def test_it_sleeps_until_what_comes_first() -> None:
    stage = Stage()
    app = stage.begun()
    now = stage.services.clock()
    assert app._due(now) is None
    stage.opener.library.wake_at = now + 500
    app._view = None
    assert app._due(now) == now + 500
    stage.painter.tick_at = now + 90
    assert app._due(now) == now + 90
    stage.painter.in_motion = True
    assert app._due(now) == now + FRAME_MS


def test_a_screen_is_woken_when_its_time_has_come() -> None:
    stage = Stage()
    stage.opener.library.wake_at = stage.services.clock()
    assert stage.begun().sleep()
    assert stage.opener.library.told == [Event.WOKE]
    assert stage.window.waits == [0]


def test_a_press_is_painted_before_its_release_is_looked_at() -> None:
    stage = Stage(FakeWindow(PRESS, (Signal.CLOSED,)))
    stage.opener.library.routes = {BUTTON.message: Push(SETUP)}
    stage.app.run(Place.LIBRARY)
    assert [view.title for view in stage.painter.painted[:2]] == ["library", "library"]
    assert stage.open == [Place.LIBRARY, SETUP]


def test_controllers_are_looked_for_while_a_view_wants_them() -> None:
    stage = Stage()
    app, seen = stage.begun(), list[bool]()
    for wants in (False, True, False):
        stage.opener.library.wants_controllers = wants
        app.send("anything")
        app.refresh()
        seen.append(stage.window.controllers)
    assert seen == [False, True, False]


def test_letters_are_text_where_a_field_has_the_keyboard() -> None:
    stage = Stage()
    app = stage.begun()
    app.refresh()
    assert stage.window.field is None
    stage.opener.library.focus = FIELD.id
    app.send("focus")
    app.refresh()
    assert stage.window.field == FIELD.box
    assert stage.window.titles[-1] == "library"


def test_what_is_composed_is_entered_before_the_window_closes() -> None:
    stage = Stage()
    app = stage.begun()
    app.input = InputController(app)
    stage.opener.library.focus = FIELD.id
    app.send("focus")
    app.input.dispatch(Editing("ねこ"))
    app.close()
    assert stage.opener.library.got[-2:] == [Typed("ねこ"), Event.CLOSING]


# ------------------------------------------------------------------ leaving


def test_the_window_closes_when_no_screen_minds() -> None:
    stage = Stage()
    app = stage.begun(SETUP)
    app.close()
    assert app.quitting


def test_a_screen_that_wants_to_stay_comes_to_the_top() -> None:
    stage = Stage()
    stage.opener.screens[SETUP] = FakeScreen({Event.CLOSING: Go.STAY})
    app = stage.begun(SETUP, Place.HELP)
    app.close()
    assert not app.quitting
    assert stage.open == [Place.LIBRARY, SETUP]


def test_the_system_ends_the_program_without_a_question() -> None:
    stage = Stage()
    stage.opener.library.routes = {Event.CLOSING: Go.STAY}
    app = stage.begun()
    app.stop()
    assert stage.window.woken == 1
    assert not app.sleep()
    assert app.quitting


def test_f1_opens_the_keys_once() -> None:
    stage = Stage(FakeWindow((KeyDown("f1"), KeyDown("f1")), (Signal.CLOSED,)))
    stage.app.run(Place.LIBRARY)
    assert stage.open == [Place.LIBRARY, Place.HELP]


def test_the_first_picture_comes_before_what_can_wait() -> None:
    stage = Stage(FakeWindow((Signal.CLOSED,)))
    seen: list[int] = []
    stage.app.after_first_picture = lambda: seen.append(len(stage.painter.painted))
    stage.app.run(SETUP)
    assert seen == [1]
    assert stage.window.shown[0] == Box(0, 0, *SIZE)


def test_the_library_below_the_first_screen_is_opened_when_it_is_reached() -> None:
    stage = Stage(FakeWindow(PRESS, (Signal.CLOSED,)))
    stage.opener.screens[SETUP] = FakeScreen({BUTTON.message: Go.BACK})
    stage.app.run(SETUP)
    assert stage.opener.opened == [SETUP, Place.LIBRARY]


def test_an_answer_closes_its_screen_and_tells_the_one_below() -> None:
    stage = Stage()
    chosen = FilesChosen(("a.csv",))
    stage.begun(SETUP).go(Answer(chosen))
    assert stage.open == [Place.LIBRARY]
    assert stage.opener.library.told == [Event.COVERED, Event.CHANGED, chosen]


def test_what_the_screen_below_answers_to_a_choice_is_where_the_program_goes() -> None:
    stage = Stage()
    chosen = FilesChosen(("a.csv",))
    stage.opener.library.routes = {chosen: Push(Place.HELP)}
    stage.begun(SETUP).go(Answer(chosen))
    assert stage.open == [Place.LIBRARY, Place.HELP]


@pytest.mark.parametrize(("copied", "told"), [("", PictureCopied(b"PNG")), ("a", Clipboard("a"))])
def test_a_picture_is_pasted_where_there_is_no_text(copied: str, told: object) -> None:
    stage = Stage()
    stage.services.picture_copied = lambda: b"PNG"
    app = stage.begun()
    stage.opener.library.takes_in = True
    app.paste_or_open(Clipboard(copied))
    assert stage.opener.library.told == [told]
