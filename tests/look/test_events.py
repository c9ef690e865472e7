"""Events: one that pygame cannot make costs no other, and odd names of dropped files are kept."""

from __future__ import annotations

import ctypes
import os
from collections.abc import Iterator

import pygame
import pytest

from game.look import events
from game.look.inputs import FilesIn, Inputs, Signal
from game.look.wait import initialised

LATIN_1 = b"/stick/caf\xe9.csv"


@pytest.fixture(autouse=True)
def _display(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setenv("SDL_VIDEODRIVER", "dummy")
    pygame.display.init()
    pygame.display.set_mode((10, 10))
    pygame.event.clear()
    yield
    pygame.display.quit()


def drop(*names: bytes) -> None:
    """Put a drop of these names into SDL's queue, as the system does, and a wake-up behind it."""
    sdl = initialised()
    assert sdl is not None
    sdl.SDL_strdup.restype = ctypes.c_void_p
    files = [(pygame.DROPFILE, sdl.SDL_strdup(name)) for name in names]
    for kind, file in [(pygame.DROPBEGIN, None), *files, (pygame.DROPCOMPLETE, None)]:
        event = events._DropEvent(kind, 0, file)
        sdl.SDL_PushEvent(ctypes.byref(event))
    pygame.event.post(pygame.event.Event(pygame.USEREVENT))


def test_a_dropped_name_that_is_not_utf_8_is_kept_as_the_system_has_it() -> None:
    drop(LATIN_1, "/stick/niño.csv".encode())
    files = os.fsdecode(LATIN_1), "/stick/niño.csv"
    assert Inputs().read(events.take()) == [FilesIn(files), Signal.WAKEUP]


def test_where_sdl_cannot_be_asked_an_odd_name_is_told_and_nothing_else_is_lost(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(events, "initialised", lambda: None)
    drop(LATIN_1, b"/stick/plain.csv")
    read = Inputs().read(events.take())
    assert read == [FilesIn((events.UNREADABLE, "/stick/plain.csv")), Signal.WAKEUP]
