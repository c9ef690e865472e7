"""Toasts: what `M`, `+` and `−` did is told for a moment, and is in nobody's way."""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from game.app import App
from game.core.settings import TEXT_SCALES, VOLUMES, Settings
from game.input_controller import InputController
from game.look.inputs import KeyDown, Signal
from game.screens.about import AboutScreen
from game.screens.routes import Place
from game.view.view import View
from game.widgets.sound import step_volume
from game.widgets.toast import SHOW_MS, Toast
from tests import fakes, views
from tests.fakes import Ear
from tests.fakes_app import FIELD, FakeOpener, FakePainter, FakeScreen, FakeWindow
from tests.views import SIZE

M, PLUS, MINUS = KeyDown("m", "m"), KeyDown("+", "+"), KeyDown("-", "-")


@dataclass
class Clock:
    now: int = 1000

    def __call__(self) -> int:
        return self.now


class Stage:
    """The app over screens whose text can be made larger; the keys are pressed one by one."""

    def __init__(self, *keys: KeyDown | Signal, settings: Settings | None = None) -> None:
        self.clock = Clock()
        self.services = fakes.services(settings=settings, clock=self.clock)
        self.window, self.painter = FakeWindow(*([key] for key in keys)), FakePainter()
        self.window.size = SIZE
        about = AboutScreen(self.services)
        self.app = App(self.window, self.painter, self.services, lambda *_to: about)
        self.app.stack.begin(Place.LIBRARY)
        self.app.input = InputController(self.app)
        for _key in keys:
            self.app._turn()

    @property
    def said(self) -> str:
        return next((node.label for node in self.app.view.nodes if node.id == "toast"), "")


def test_a_long_sentence_is_shown_for_as_long_as_it_takes_to_read() -> None:
    assert Toast("Sound off", 0).end == SHOW_MS
    assert Toast("word " * 20, 0).end >= 3 * SHOW_MS


@pytest.mark.parametrize(
    ("keys", "said"),
    [
        ([M], "Sound off"),
        ([M, M], "Sound on, volume 80 %"),
        ([PLUS], "Text 115 %"),
        ([PLUS, PLUS, MINUS], "Text 115 %"),
        ([MINUS], "Text 90 %"),
        ([MINUS] * 2, "Text 80 %, the smallest"),
        ([PLUS] * len(TEXT_SCALES), "Text 200 %, the largest"),
    ],
)
def test_a_key_says_what_it_did(keys: list[KeyDown], said: str) -> None:
    assert Stage(*keys).said == said


def test_it_goes_away_by_itself_and_the_app_wakes_for_that() -> None:
    stage = Stage(M)
    stage.clock.now += SHOW_MS - 100
    assert not stage.app.sleep()
    assert stage.window.waits[-1] == 100
    assert stage.said
    stage.clock.now += 100
    assert stage.app.sleep()
    assert not stage.said
    stage.app.sleep()
    assert stage.window.waits[-1] is None


def test_it_stands_alone_for_the_last_key_and_goes_on_over_the_next_screen() -> None:
    stage = Stage(M, PLUS, KeyDown("f1"))
    assert stage.said == "Text 115 %"
    assert [node.id for node in stage.app.view.nodes].count("toast") == 1


def test_what_lies_under_it_can_be_pressed_and_the_keyboard_stays() -> None:
    stage = Stage(M)
    with_it = stage.app.view
    stage.clock.now += SHOW_MS
    stage.app.sleep()
    without = stage.app.view
    toast = with_it.by_id["toast"]
    assert with_it.at(toast.box.centre) == without.at(toast.box.centre)
    assert with_it.stops() == without.stops()
    assert with_it.focus == without.focus
    assert with_it.says == "Sound off"


def test_what_another_thread_tells_shows_when_it_wakes_the_window() -> None:
    stage = Stage(Signal.WAKEUP)
    stage.services.toast = "The sound “dog.ogg” cannot be played."
    stage.app.sleep()
    assert "toast" in stage.app.view.by_id


def test_m_in_a_field_is_a_letter() -> None:
    stage = Stage()
    opener = FakeOpener({Place.LIBRARY: FakeScreen(focus=FIELD.id)})
    app = App(FakeWindow([M]), FakePainter(), stage.services, opener)
    app.stack.begin(Place.LIBRARY)
    app.input = InputController(app)
    app._turn()
    assert not stage.services.settings.mute
    assert "toast" not in app.view.by_id


@pytest.mark.parametrize("scale", [0.8, 1.0, 2.0])
@pytest.mark.parametrize("size", [(300, 200), (800, 600), (1920, 1080), (1080, 1920)])
@pytest.mark.parametrize("words", ["Sound off", "Sonido encendido, volumen 100 %"])
def test_it_lies_on_the_page_whatever_its_size(
    words: str, size: tuple[int, int], scale: float
) -> None:
    ui = fakes.services(settings=Settings("en", text_scale=scale)).ui(size)
    view = Toast(words, 0).over(View(size, ()), ui, motion=True)
    assert views.outside(view) == []
    assert views.spilled(view) == []


def test_the_volume_stops_at_its_ends_is_heard_and_turns_the_sound_on() -> None:
    services = fakes.services(settings=Settings("en", mute=True))
    services.sounds = ear = Ear()
    step_volume(services, 1)
    assert (services.settings.volume, services.settings.mute, ear.heard) == (90, False, ["match"])
    for _step in VOLUMES:
        step_volume(services, -1)
    assert services.settings.volume == 0
    assert services.settings.loudness == 0.0
    for _step in (*VOLUMES, 1):
        step_volume(services, 1)
    assert services.settings.loudness == 1.0


def test_a_muted_program_is_silent_whatever_the_volume() -> None:
    assert Settings(mute=True, volume=70).loudness == 0.0
    assert Settings(volume=70).loudness == 0.7
