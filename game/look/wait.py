"""Wait: sleep until there is an event, in SDL or on the X connection; pygame's own wait polls.

Figures for a running clock, ten ticks a second, with nothing else going on: sleeping in SDL
takes about three times the processor time of sleeping on the X connection, because SDL looks
at all its devices (input methods, joysticks, the clipboard) each time it wakes.
"""

from __future__ import annotations

import ctypes
import os
import select
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from game.look.sdl import pygame

_VIDEO = 0x20
_FOREVER = -1
_FIRST, _LAST = 0, 0xFFFF
_AFTER_READING = 1
"""As X.h has it: what was read from the connection counts, by whoever it was read."""

Sleep = Callable[[int | None], bool]
"""Sleeps so many ms (None: for ever); returns True if there may be an event, and takes none."""


def sleeper() -> Sleep:
    """Return SDL's own sleep. Call this after the display is initialised: else SDL is not found."""
    if (library := initialised()) is None:
        return _sleep_in_pygame
    wait = library.SDL_WaitEventTimeout
    wait.argtypes, wait.restype = (ctypes.c_void_p, ctypes.c_int), ctypes.c_int
    return lambda ms: bool(wait(None, _FOREVER if ms is None else max(0, ms)))


def light_sleeper() -> LightSleep | None:
    """Return a cheaper sleep under X, or None elsewhere."""
    if pygame.display.get_driver() != "x11":
        return None
    try:
        library = initialised()
        return None if library is None else LightSleep(library)
    except (OSError, KeyError, AttributeError, ValueError):
        return None


class LightSleep:
    """A sleep on the X connection. Not for text fields: input methods use another one."""

    def __init__(self, sdl: ctypes.CDLL) -> None:
        x11 = ctypes.CDLL("libX11.so.6")
        self._display = ctypes.c_void_p(_pointer(pygame.display.get_wm_info()["display"]))
        self._queued = x11.XEventsQueued
        self._waiting = sdl.SDL_HasEvents
        self._waiting.argtypes = (ctypes.c_uint32, ctypes.c_uint32)
        x11.XConnectionNumber.argtypes = (ctypes.c_void_p,)
        self._pipe_out, self._pipe_in = os.pipe()
        os.set_blocking(self._pipe_in, False)
        self._poll = select.poll()
        self._poll.register(x11.XConnectionNumber(self._display), select.POLLIN)
        self._poll.register(self._pipe_out, select.POLLIN)

    def __call__(self, ms: int | None) -> bool:
        # Events may lie in a queue already, with Xlib, SDL or in XCB below, which reads them
        # with the answers to questions: the connection stays silent then.
        if self._queued(self._display, _AFTER_READING) or self._waiting(_FIRST, _LAST):
            return True
        ready = self._poll.poll(ms)
        if any(fd == self._pipe_out for fd, _event in ready):
            os.read(self._pipe_out, 4096)
        return bool(ready)

    def ring(self) -> None:
        """End the sleep, from any thread."""
        try:
            os.write(self._pipe_in, b"!")
        except OSError:
            return  # the pipe is full: the sleep ends anyway

    def close(self) -> None:
        os.close(self._pipe_out)
        os.close(self._pipe_in)


def _pointer(capsule: Any) -> int:
    """Return the address that a PyCapsule holds."""
    get, name = ctypes.pythonapi.PyCapsule_GetPointer, ctypes.pythonapi.PyCapsule_GetName
    get.restype, get.argtypes = ctypes.c_void_p, [ctypes.py_object, ctypes.c_char_p]
    name.restype, name.argtypes = ctypes.c_char_p, [ctypes.py_object]
    address = get(capsule, name(capsule))
    if not address:
        raise ValueError("no X display behind the window")
    return int(address)


def _sleep_in_pygame(ms: int | None) -> bool:
    event = pygame.event.wait() if ms is None else pygame.event.wait(max(1, ms))
    if event.type != pygame.NOEVENT:
        pygame.event.post(event)
    return event.type != pygame.NOEVENT


def initialised() -> ctypes.CDLL | None:
    """Return the SDL that shows the window; None if it is not found."""
    return next((library for library in libraries() if library.SDL_WasInit(_VIDEO)), None)


def libraries() -> Iterator[ctypes.CDLL]:
    """Yield the SDL2 that pygame brought, and the system's, which pygame may use instead."""
    home = Path(pygame.__file__).parent
    bundled = [
        *home.parent.glob("pygame_ce.libs/libSDL2-2*.so*"),
        *home.glob(".dylibs/libSDL2-2*.dylib"),
        *home.glob("SDL2.dll"),
    ]
    system = {"win32": "SDL2.dll", "darwin": "libSDL2-2.0.0.dylib"}
    for name in [*map(str, bundled), system.get(sys.platform, "libSDL2-2.0.so.0")]:
        try:
            yield ctypes.CDLL(name)
        except OSError:
            continue
