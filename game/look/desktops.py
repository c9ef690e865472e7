"""Desktops: what bars leave of each, as SDL knows it and pygame does not tell."""

from __future__ import annotations

import ctypes

from game.look.wait import initialised
from game.view.box import Box


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
