"""Pointer: where the mouse is in the window now, also while another program drags a file."""

from __future__ import annotations

import ctypes

from game.look.sdl import pygame
from game.look.wait import libraries
from game.view.box import Point

_VIDEO = 0x20


def pointer_position() -> Point | None:
    """Return the mouse's position in the window; None where SDL cannot be asked.

    While files are dragged over the window, it gets no events of the mouse, so that the last
    known position is from before.
    """
    try:
        sdl = next(lib for lib in libraries() if lib.SDL_WasInit(_VIDEO))
        x, y = ctypes.c_int(), ctypes.c_int()
        sdl.SDL_GetGlobalMouseState(ctypes.byref(x), ctypes.byref(y))
        left, top = pygame.display.get_window_position()
    except (StopIteration, AttributeError, pygame.error):
        return None
    return Point(x.value - left, y.value - top)
