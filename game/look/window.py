"""Window: pygame's window, with Skia painting on its own pixels."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

import skia

from game.look.sdl import pygame
from game.view.box import Box

if TYPE_CHECKING:
    from game.look.inputs import Input, Inputs
    from game.look.wait import LightSleep, Sleep

_REPEAT_MS = (400, 40)


class Window:
    """One window. Ask `renewed` for a surface before painting, then `present` what changed."""

    def __init__(self, title: str, size: tuple[int, int], fullscreen: bool = False) -> None:
        _find_display()
        pygame.display.set_caption(title)
        pygame.display.set_allow_screensaver(True)
        self.fullscreen = fullscreen
        self._title, self._windowed = title, size
        self._cursor_is_hand = self._in_field = False
        self._wrapped = (0, (0, 0))
        self._open()
        pygame.key.set_repeat(*_REPEAT_MS)
        self._inputs: Inputs | None = None
        self._sleep: Sleep | None = None
        self._light: LightSleep | None = None

    def _open(self) -> None:
        if self.fullscreen:
            pygame.display.set_mode((0, 0), pygame.FULLSCREEN)
        else:
            pygame.display.set_mode(self._windowed, pygame.RESIZABLE)
        self._wrapped = (0, (0, 0))

    @property
    def size(self) -> tuple[int, int]:
        """Width and height in pixels."""
        return pygame.display.get_window_size()

    def renewed(self) -> skia.Surface | None:
        """A surface over the window's pixels if they are new since the last call, else None."""
        glass = pygame.display.get_surface()
        if glass is None or (glass._pixels_address, glass.get_size()) == self._wrapped:
            return None
        self._wrapped = (glass._pixels_address, glass.get_size())
        self._buffer = glass.get_buffer()  # kept alive for as long as Skia paints there
        info = skia.ImageInfo.Make(
            *glass.get_size(), _colour_type(glass), skia.AlphaType.kPremul_AlphaType
        )
        return skia.Surface.MakeRasterDirect(info, self._buffer, glass.get_pitch())

    def present(self, boxes: Iterable[Box]) -> None:
        """Show what was painted in these boxes."""
        rects = [pygame.Rect(int(b.x), int(b.y), int(b.w), int(b.h)) for b in boxes]
        if rects:
            pygame.display.update(rects)

    def wait(self, timeout_ms: int | None = None) -> list[Input]:
        """Sleep until something happens or the time is over; answer what happened."""
        if not self._sleeper()(timeout_ms):
            return []
        events = pygame.event.get()
        if not self._in_field and any(e.type == pygame.TEXTEDITING and e.text for e in events):
            pygame.key.stop_text_input()  # an input method took a letter that calls a card
        if self._inputs is None:
            from game.look.inputs import Inputs

            self._inputs = Inputs()
        return self._inputs.read(events)

    def _sleeper(self) -> Sleep:
        """How to sleep now. Found at the first wait: the first picture comes before it."""
        if self._sleep is None:
            from game.look.wait import light_sleeper, sleeper

            self._sleep, self._light = sleeper(), light_sleeper()
        return self._sleep if self._in_field or self._light is None else self._light

    def wake(self) -> None:
        """End the wait; may be called from any thread."""
        pygame.event.post(pygame.event.Event(pygame.USEREVENT))
        if self._light is not None:
            self._light.ring()

    def toggle_fullscreen(self) -> None:
        """Fill the screen, or go back to the size before."""
        if not self.fullscreen:
            self._windowed = self.size
        self.fullscreen = not self.fullscreen
        self._open()

    def set_title(self, title: str) -> None:
        if title != self._title:
            self._title = title
            pygame.display.set_caption(title)

    def point_with_hand(self, hand: bool) -> None:
        """The shape of the pointer: a hand over what can be pressed."""
        if hand != self._cursor_is_hand:
            self._cursor_is_hand = hand
            pygame.mouse.set_cursor(
                pygame.SYSTEM_CURSOR_HAND if hand else pygame.SYSTEM_CURSOR_ARROW
            )

    def write_in(self, field: Box | None) -> None:
        """A field has the keyboard, here; None: none has, and keys are commands."""
        self._in_field = field is not None
        if field is not None:
            pygame.key.start_text_input()
            pygame.key.set_text_input_rect(
                pygame.Rect(int(field.x), int(field.y), int(field.w), int(field.h))
            )

    def clipboard(self) -> str:
        """The text on the clipboard, "" if there is none, or what is there is no text."""
        try:
            return pygame.scrap.get_text()
        except (pygame.error, UnicodeDecodeError):
            return ""

    def set_clipboard(self, text: str) -> None:
        pygame.scrap.put_text(text)

    def wear_icon(self) -> None:
        """Put the program's icon on the window. Drawing it can wait for the first picture."""
        from game.look.app_icon import icon_pixels

        side, pixels = icon_pixels()
        pygame.display.set_icon(pygame.image.frombuffer(pixels, (side, side), "RGBA"))

    def close(self) -> None:
        if self._light is not None:
            self._light.close()
        pygame.display.quit()


def _find_display() -> None:
    """Start SDL's display. RuntimeError where nobody would see it.

    SDL is content with a display in memory when it finds no other, and asking Wayland where
    there is nothing at all makes its library complain.
    """
    asked = any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "SDL_VIDEODRIVER"))
    if sys.platform == "linux" and not asked and not Path("/dev/dri").exists():
        raise RuntimeError("no display")
    pygame.display.init()
    if not asked and pygame.display.get_driver() in ("offscreen", "dummy"):
        pygame.display.quit()
        raise RuntimeError("no display")


def _colour_type(glass: pygame.Surface) -> skia.ColorType:
    """How Skia calls the order of the window's bytes."""
    if glass.get_bytesize() == 2:
        return skia.ColorType.kRGB_565_ColorType
    if glass.get_masks()[0] == 0xFF:
        return skia.ColorType.kRGBA_8888_ColorType
    return skia.ColorType.kBGRA_8888_ColorType
