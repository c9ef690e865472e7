"""Window: what other threads may still ask of it once it is closed."""

from __future__ import annotations

import pygame

from game.look.window import Window


def test_a_closed_window_is_woken_without_an_error() -> None:
    pygame.display.quit()
    window = Window.__new__(Window)
    window._light_sleep = None
    window.wake()
