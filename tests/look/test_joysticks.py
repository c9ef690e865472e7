"""Joysticks: buttons and hats of controllers, plugged in and out while the program runs."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator

import pygame
import pytest

from game.look.events import take
from game.look.inputs import Input, Inputs
from game.look.joysticks import Joysticks
from game.look.wait import initialised, sleeper
from game.view.messages import Buzz, Controllers

Event = pygame.event.Event
GAMEPAD, AXES, BUTTONS, HATS = 1, 2, 4, 1
UP, RIGHT, CENTRE = 1, 2, 0
NOON = 1000


class Pad:
    """A controller that SDL makes itself, and what the program reads of all of them."""

    def __init__(self, sdl: ctypes.CDLL, joysticks: Joysticks) -> None:
        self.sdl, self.joysticks, self.inputs = sdl, joysticks, Inputs()
        sdl.SDL_JoystickFromInstanceID.restype = ctypes.c_void_p
        self.id = -1

    def plug_in(self) -> list[Input]:
        index = self.sdl.SDL_JoystickAttachVirtual(GAMEPAD, AXES, BUTTONS, HATS)
        self.id = self.sdl.SDL_JoystickGetDeviceInstanceID(index)
        return self.read()

    def plug_out(self) -> list[Input]:
        self.sdl.SDL_JoystickDetachVirtual(0)
        return self.read()

    @property
    def itself(self) -> ctypes.c_void_p:
        return ctypes.c_void_p(self.sdl.SDL_JoystickFromInstanceID(self.id))

    def press(self, button: int, *, down: bool = True) -> None:
        self.sdl.SDL_JoystickSetVirtualButton(self.itself, button, int(down))

    def tilt(self, value: int) -> None:
        self.sdl.SDL_JoystickSetVirtualAxis(self.itself, 0, value)

    def turn(self, hat: int) -> None:
        self.sdl.SDL_JoystickSetVirtualHat(self.itself, 0, hat)

    def read(self) -> list[Input]:
        told = self.inputs.read(take(), NOON, self.joysticks)
        return [each for each in told if isinstance(each, Buzz | Controllers)]


@pytest.fixture
def pad(monkeypatch: pytest.MonkeyPatch) -> Iterator[Pad]:
    monkeypatch.setenv("SDL_VIDEODRIVER", "dummy")
    pygame.display.init()
    sdl = initialised()
    if sdl is None or not hasattr(sdl, "SDL_JoystickAttachVirtual"):
        pytest.skip("SDL makes no controllers here.")
    made = Pad(sdl, Joysticks())
    made.read()
    yield made
    made.joysticks.close()
    pygame.display.quit()


def test_a_button_is_told_once_as_it_goes_down_with_its_time(pad: Pad) -> None:
    pad.plug_in()
    pad.press(2)
    assert pad.read() == [Buzz(pad.id, "3", NOON)]
    pad.press(2, down=False)
    assert pad.read() == []


def test_a_hat_is_four_buttons(pad: Pad) -> None:
    pad.plug_in()
    told = []
    for hat in (UP, UP | RIGHT, RIGHT, CENTRE, UP | RIGHT):
        pad.turn(hat)
        told.append([each.button for each in pad.read() if isinstance(each, Buzz)])
    assert told == [["up"], ["right"], [], [], ["right", "up"]]


def test_controllers_come_and_go_while_the_program_runs(pad: Pad) -> None:
    [there] = pad.plug_in()
    assert isinstance(there, Controllers)
    assert [id for id, _name in there.devices] == [pad.id]
    first = pad.id
    assert pad.plug_out() == [Controllers(())]
    pad.plug_in()
    assert pad.id != first
    pad.press(0)
    assert pad.read() == [Buzz(pad.id, "1", NOON)]


def test_a_stick_that_trembles_wakes_nobody_and_a_button_does(pad: Pad) -> None:
    sleep = sleeper()
    pad.plug_in()
    for value in (300, -200, 20_000):
        pad.tilt(value)
    assert not sleep(20)
    pad.press(0)
    assert sleep(None)


def test_without_a_screen_that_asks_nothing_of_controllers_is_read() -> None:
    down = Event(pygame.JOYBUTTONDOWN, joy=0, instance_id=7, button=0)
    assert Inputs().read([down], NOON) == []


def test_a_controller_that_is_gone_before_it_is_opened_is_none(pad: Pad) -> None:
    assert pad.joysticks.read(Event(pygame.JOYDEVICEADDED, device_index=99), NOON) == []
    assert pad.joysticks.read(Event(pygame.JOYDEVICEREMOVED, instance_id=99), NOON) == []
