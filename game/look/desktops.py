"""Desktops: what bars leave of each, and the frame of a window, which only SDL itself tells."""

from __future__ import annotations

import ctypes

from game.look.placement import UNKNOWN_FRAME, Frame
from game.look.wait import initialised
from game.view.box import Box

_MOST_WINDOWS = 1000
"""pygame has one at a time, and does not tell its number; one that is made anew has the next."""


class _Rectangle(ctypes.Structure):
    _fields_ = [(name, ctypes.c_int) for name in ("x", "y", "w", "h")]


def usable_desktops() -> list[Box]:
    """Return the part of each desktop that windows may take; [] where SDL is not found."""
    if (sdl := initialised()) is None:
        return []
    bounds, found = sdl.SDL_GetDisplayUsableBounds, []
    bounds.argtypes = (ctypes.c_int, ctypes.POINTER(_Rectangle))
    for number in range(max(0, sdl.SDL_GetNumVideoDisplays())):
        room = _Rectangle()
        if bounds(number, ctypes.byref(room)) == 0 and room.w > 0 and room.h > 0:
            found.append(Box(room.x, room.y, room.w, room.h))
    return found


def window_frame() -> Frame:
    """Return how far title bar and borders reach beyond the window, which is on the screen."""
    if (sdl := initialised()) is None:
        return UNKNOWN_FRAME
    sdl.SDL_GetWindowFromID.restype = ctypes.c_void_p
    numbered = map(sdl.SDL_GetWindowFromID, range(1, _MOST_WINDOWS))
    window = ctypes.c_void_p(next(filter(None, numbered), None))
    top, left, bottom, right = sides = [ctypes.c_int() for _side in range(4)]
    if sdl.SDL_GetWindowBordersSize(window, *map(ctypes.byref, sides)) != 0:
        return UNKNOWN_FRAME
    return left.value, top.value, right.value, bottom.value
