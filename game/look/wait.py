"""Wait: sleeping until SDL has an event, in SDL itself, for pygame's own wait never sleeps."""

from __future__ import annotations

import ctypes
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pygame

_VIDEO = 0x20
_FOREVER = -1


def sleeper() -> Callable[[int | None], None]:
    """A function that sleeps until there is an event, or for so many ms; takes no event away.

    Call it once the display is initialised: only then can the right library be told.
    """
    for library in _libraries():
        if library.SDL_WasInit(_VIDEO):
            wait = library.SDL_WaitEventTimeout
            wait.argtypes, wait.restype = (ctypes.c_void_p, ctypes.c_int), ctypes.c_int
            return lambda ms: _sleep(wait, ms)
    return _sleep_in_pygame


def _sleep(wait: Callable[[None, int], int], ms: int | None) -> None:
    wait(None, _FOREVER if ms is None else max(0, ms))


def _sleep_in_pygame(ms: int | None) -> None:
    event = pygame.event.wait() if ms is None else pygame.event.wait(max(1, ms))
    if event.type != pygame.NOEVENT:
        pygame.event.post(event)


def _libraries() -> Iterator[ctypes.CDLL]:
    """The SDL2 that pygame brought, or the system's if pygame uses that."""
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
