"""Where pygame and Skia live: window, fonts, text, painter, sounds, inputs."""

import os

# They must be there before pygame is imported, by whichever file of this folder comes first.
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
