"""Events: taken from SDL's queue one by one, so that one which pygame cannot make costs no other.

pygame reads every text as UTF-8. The names of dropped files may be anything (old disks and
archives have them in Latin-1); they are taken from SDL itself, as the system has them.
"""

from __future__ import annotations

import ctypes
import os
from collections.abc import Iterator

from game.look.sdl import pygame
from game.look.wait import initialised

UNREADABLE = "\ufffd"
"""Stands for a dropped name that could not be read."""
_LOST = (SystemError, UnicodeDecodeError)
"""What pygame raises when it cannot make an event; SDL has forgotten the event then."""
_MOST = 4096
"""Events taken at once: a fault that never ends must not keep the window from its picture."""
_GET = 2
"""SDL's number for taking events out of its queue."""


class _DropEvent(ctypes.Structure):
    """SDL_DropEvent of SDL 2, padded to the size of all its events."""

    _fields_ = (
        ("type", ctypes.c_uint32),
        ("timestamp", ctypes.c_uint32),
        ("file", ctypes.c_void_p),
        ("window", ctypes.c_uint32),
        ("rest", ctypes.c_uint8 * 64),
    )


def take() -> list[pygame.event.Event]:
    """Return all events that are waiting; dropped files come just before the end of their drop."""
    pygame.event.pump()
    dropped = _dropped() if pygame.event.peek(pygame.DROPFILE, pump=False) else []
    events = list(_waiting())
    ends = [at for at, event in enumerate(events) if event.type == pygame.DROPCOMPLETE]
    place = ends[-1] if ends else len(events)
    return [*events[:place], *dropped, *events[place:]]


def _waiting() -> Iterator[pygame.event.Event]:
    """Yield the events that pygame makes; one that it cannot make may have been a dropped file."""
    for _number in range(_MOST):
        try:
            event = pygame.event.poll()
        except _LOST:
            yield _drop(UNREADABLE)
            continue
        if event.type == pygame.NOEVENT:
            return
        yield event


def _dropped() -> list[pygame.event.Event]:
    """Return the files that were dropped; none where SDL cannot be asked for them."""
    try:
        sdl = initialised()
        return [_drop(name) for name in _names(sdl)] if sdl is not None else []
    except (AttributeError, OSError):
        return []


def _names(sdl: ctypes.CDLL) -> Iterator[str]:
    one, kind = _DropEvent(), pygame.DROPFILE
    sdl.SDL_free.argtypes = (ctypes.c_void_p,)
    while sdl.SDL_PeepEvents(ctypes.byref(one), 1, _GET, kind, kind) == 1:
        if one.file:
            yield os.fsdecode(ctypes.string_at(one.file))
            sdl.SDL_free(one.file)


def _drop(name: str) -> pygame.event.Event:
    return pygame.event.Event(pygame.DROPFILE, file=name)
