"""Pointer: where the mouse is on the glass right now, also while another program drags a file."""

from __future__ import annotations

import ctypes

from game.look.sdl import pygame
from game.look.wait import libraries
from game.view.box import Point

_VIDEO = 0x20


def pointer_position() -> Point | None:
    """The place in the window; None where SDL cannot be asked.

    While files are dragged over the window it is told of no movement, so that the last one it
    knows of is from before.
    """
    try:
        sdl = next(lib for lib in libraries() if lib.SDL_WasInit(_VIDEO))
        x, y = ctypes.c_int(), ctypes.c_int()
        sdl.SDL_GetGlobalMouseState(ctypes.byref(x), ctypes.byref(y))
        left, top = pygame.display.get_window_position()
    except (StopIteration, AttributeError, pygame.error):
        return None
    return Point(x.value - left, y.value - top)
