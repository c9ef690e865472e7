"""Faults of the program: a screen that fails is closed and told of; the rest goes on."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from game import faults
from game.look.inputs import KeyDown, Signal
from game.screens.fault import Action, FaultScreen
from game.screens.routes import Destination, Go, Place, Push, Route, ToFault
from game.services import Services
from game.view.messages import Event
from game.view.view import View
from tests import fakes
from tests.fakes_app import BUTTON, FakeOpener, FakePainter, FakeScreen
from tests.test_app import PRESS, SETUP, Stage

NOON = datetime(2026, 11, 25, 12, tzinfo=UTC)


@dataclass
class Failing(FakeScreen):
    """A screen that fails at showing itself, or at this message."""

    at: object = "view"

    def view(self, size: tuple[int, int]) -> View:
        if self.at == "view":
            raise RuntimeError("cannot be shown")
        return super().view(size)

    def update(self, message: Any) -> Route | None:
        if message == self.at:
            raise RuntimeError("cannot be done")
        return super().update(message)


class FailingOpener(FakeOpener):
    """Opens faults with the real screen; fails at the destinations it is told."""

    def __init__(self, *unopenable: Destination) -> None:
        super().__init__()
        self.unopenable = set(unopenable)

    def __call__(self, to: Destination, services: Services, size: tuple[int, int]) -> Any:
        if to in self.unopenable:
            raise RuntimeError("cannot be opened")
        if isinstance(to, ToFault):
            self.opened.append(to)
            return FaultScreen(services, to)
        return super().__call__(to, services, size)


def begun(screen: FakeScreen | None = None, *unopenable: Destination) -> Stage:
    """A stage with this screen behind the button of the library."""
    stage = Stage(opener=FailingOpener(*unopenable))
    stage.opener.library.routes = {BUTTON.message: Push(SETUP)}
    if screen is not None:
        stage.opener.screens[SETUP] = screen
    return stage


def run(stage: Stage, *batches: tuple[object, ...]) -> list[Destination]:
    """What is open once these inputs have come, before the window closes."""
    stage.window.batches = [*batches, (Signal.CLOSED,)]
    stage.app.run(Place.LIBRARY)
    return stage.open


@pytest.mark.parametrize("at", ["view", "edit!"])
def test_a_screen_that_fails_gives_way_to_its_report_and_then_to_the_one_below(at: str) -> None:
    press = () if at == "view" else ((KeyDown("e", "e"),),)
    stage = begun(Failing(at=at))
    told = run(stage, PRESS, *press)
    assert [type(to) for to in told] == [Place, ToFault]
    stage = begun(Failing(at=at))
    assert run(stage, PRESS, *press, (KeyDown("escape"),)) == [Place.LIBRARY]
    assert stage.painter.painted[-1].title == "library"


def test_a_screen_that_fails_may_still_save_what_it_has() -> None:
    failing = Failing({Event.CLOSING: Go.STAY})
    run(begun(failing), PRESS)
    assert failing.told == [Event.CLOSING, Event.CLOSING]


def test_a_screen_that_cannot_be_opened_is_told_of() -> None:
    assert [type(to) for to in run(begun(None, SETUP), PRESS)] == [Place, ToFault]


def test_a_library_that_fails_is_opened_anew_when_it_is_tried_again() -> None:
    stage = begun()
    stage.opener.screens[Place.LIBRARY] = Failing(at=BUTTON.message)
    library, fault = run(stage, PRESS)
    assert library is Place.LIBRARY
    assert isinstance(fault, ToFault)
    assert fault.is_last
    stage = begun()
    stage.opener.screens[Place.LIBRARY] = Failing(at=BUTTON.message)
    assert run(stage, PRESS, (KeyDown("escape"),)) == [Place.LIBRARY]
    assert stage.opener.opened.count(Place.LIBRARY) == 2


def test_a_screen_below_that_fails_takes_what_lies_over_it_along() -> None:
    stage = begun(Failing(at=Event.CHANGED))
    app = stage.begun(SETUP, Place.HELP)
    app._safely(lambda: app.stack.tell_all(Event.CHANGED))
    assert [type(to) for to in stage.open] == [Place, ToFault]


def test_a_screen_that_fails_at_closing_does_not_hold_the_window_open() -> None:
    stage = begun(Failing(at=Event.CLOSING))
    run(stage, PRESS)
    assert stage.app.quitting
    assert not stage.app.recovery.failure


def test_when_not_even_the_report_can_be_shown_the_program_ends() -> None:
    class Painter(FakePainter):
        def paint(self, view: View, now: int, **_rest: Any) -> Any:
            raise RuntimeError("no paint")

    stage = Stage(painter=Painter(), opener=FailingOpener())
    stage.app.recovery.tell_fault = lambda error, screen: (str(error), f"report on {screen}", "")
    stage.app.run(Place.LIBRARY)
    assert stage.app.recovery.failure == "report on FaultScreen"


def test_a_fault_is_copied_as_its_whole_report_and_its_folder_is_opened() -> None:
    services, copied = fakes.services(), list[str]()
    services.set_clipboard = copied.append
    screen = FaultScreen(services, ToFault("in short", "the whole", "/data/reports/one.txt"))
    assert screen.update(Action.COPY) is None
    assert copied == ["the whole"]
    assert "Copied" in screen.view((800, 600)).as_text()
    screen.update(Action.OPEN_FOLDER)
    assert screen.update(Action.GO_ON) is Go.BACK


def test_a_report_says_what_failed_and_where_and_is_kept(tmp_path: Path) -> None:
    try:
        Failing().view((1, 1))
    except RuntimeError as error:
        summary, report, file = faults.tell(error, "SetupScreen", tmp_path, NOON)
    assert summary.startswith("RuntimeError: cannot be shown (tests/test_app_faults.py, ")
    for said in ("Parejas 0.", "Python 3", "pygame-ce 2", "SetupScreen", "2026-11-25", "in view"):
        assert said in report
    assert Path(file).read_text(encoding="utf-8") == report
    assert str(Path.home()) not in report


def test_only_the_newest_reports_are_kept_and_a_full_disk_is_no_second_fault(
    tmp_path: Path,
) -> None:
    for second in range(30):
        faults.tell(RuntimeError("x"), "", tmp_path, NOON.replace(second=second))
    kept = sorted((tmp_path / faults.FOLDER).iterdir())
    assert len(kept) == 20
    assert "120029" in kept[-1].name
    (tmp_path / "file").touch()
    assert faults.tell(RuntimeError("x"), "", tmp_path / "file", NOON)[2] == ""
