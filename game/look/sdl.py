"""pygame as this program uses it: its settings, and only the parts that are needed here."""

from __future__ import annotations

import os
import sys
from types import ModuleType
from typing import Any

for _name, _value in {
    "PYGAME_HIDE_SUPPORT_PROMPT": "1",
    "SDL_FRAMEBUFFER_ACCELERATION": "0",  # no OpenGL: starts faster, takes a quarter the memory
    "SDL_MOUSE_FOCUS_CLICKTHROUGH": "1",  # the click that brings the window forward counts
    "SDL_WINDOWS_DPI_AWARENESS": "permonitorv2",
    "SDL_VIDEO_X11_WMCLASS": "Parejas",
    "SDL_VIDEO_WAYLAND_WMCLASS": "parejas",
    "SDL_IME_SHOW_UI": "1",
}.items():
    os.environ.setdefault(_name, _value)

# pygame loads all of itself. Fonts, picture files and sound take half of that time and some
# memory; Skia does the work of the first two, and few games begin with a sound. pygame takes a
# part that will not load for one that this computer lacks, and goes on without it.
_LEFT_OUT = ("mixer", "mixer_music", "font", "ftfont", "sysfont", "imageext", "pkgdata", "_debug")
_absent = [f"pygame.{part}" for part in _LEFT_OUT if "pygame" not in sys.modules]
_blocked: dict[str, Any] = dict.fromkeys(_absent)
sys.modules.update(_blocked)
try:
    import pygame
finally:
    for _part in _absent:
        del sys.modules[_part]


def mixer() -> ModuleType:
    """Load pygame's mixer, when the first sound is to be heard."""
    import pygame.mixer

    return pygame.mixer


__all__ = ["mixer", "pygame"]
