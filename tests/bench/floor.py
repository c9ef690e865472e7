"""The floor: twelve rectangles with words in a bare pygame window, to compare with.

It does the least that a program of this kind can do: it sleeps in SDL, and a click turns one
rectangle into its other colour. `python tests/bench/floor.py WIDTHxHEIGHT`
"""

from __future__ import annotations

import ctypes
import os
import sys
from pathlib import Path

os.environ.setdefault("SDL_FRAMEBUFFER_ACCELERATION", "0")
os.environ.setdefault("PYGAME_HIDE_SUPPORT_PROMPT", "1")

import pygame

COLOURS = ((46, 74, 143), (232, 163, 23))


def boxes(width: int, height: int) -> list[tuple[int, int, int, int]]:
    """Four columns of three, a tenth of the window's height around and between them."""
    gap = height // 10
    w, h = (width - 5 * gap) // 4, (height - 4 * gap) // 3
    return [(gap + n % 4 * (w + gap), gap + n // 4 * (h + gap), w, h) for n in range(12)]


def sdl() -> ctypes.CDLL:
    """The SDL2 that pygame uses, told apart from others by having been started."""
    site = Path(pygame.__file__).parent.parent
    for name in [*map(str, site.glob("pygame_ce.libs/libSDL2-2*")), "libSDL2-2.0.so.0"]:
        library = ctypes.CDLL(name)
        if library.SDL_WasInit(0x20):
            return library
    raise OSError("pygame's SDL2 was not found")


def main(width: int, height: int) -> None:
    pygame.display.init()
    pygame.font.init()
    glass, font = pygame.display.set_mode((width, height)), pygame.font.Font(None, 40)
    places, state = [pygame.Rect(box) for box in boxes(width, height)], [0] * 12

    def paint(n: int) -> None:
        glass.fill(COLOURS[state[n]], places[n])
        glass.blit(font.render(f"pair {n + 1}", True, "white"), places[n].move(20, 20))

    glass.fill((244, 241, 234))
    for n in range(12):
        paint(n)
    pygame.display.flip()
    wait = sdl().SDL_WaitEvent
    while True:
        wait(None)
        for event in pygame.event.get():
            if event.type == pygame.QUIT:
                return
            if event.type == pygame.MOUSEBUTTONDOWN:
                for n, place in enumerate(places):
                    if place.collidepoint(event.pos):
                        state[n] ^= 1
                        paint(n)
                        pygame.display.update(place)


if __name__ == "__main__":
    main(*map(int, sys.argv[1].split("x")))
