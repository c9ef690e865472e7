"""Window: pygame's window, with Skia painting on its own pixels."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

import skia

from game import clocks
from game.core.unicode import whole
from game.look import placement
from game.look.sdl import pygame
from game.view.box import Box

if TYPE_CHECKING:
    from game.look.inputs import Input, Inputs
    from game.look.joysticks import Joysticks
    from game.look.wait import LightSleep, Sleep

_REPEAT_MS = (400, 40)


class Window:
    """One window. Ask `renewed` for a surface before painting, then `present` what changed."""

    def __init__(
        self,
        title: str,
        size: tuple[int, int] | None = None,
        fullscreen: bool = False,
        place: str = "",
    ) -> None:
        """Open a window of this size, or else at the `place` of the last start, if it is there."""
        _find_display()
        pygame.display.set_caption(title)
        pygame.display.set_allow_screensaver(True)
        # Until ours is painted: pygame would search its package for its own, a tenth of the start.
        pygame.display.set_icon(pygame.Surface((1, 1)))
        self.fullscreen = fullscreen
        self._title = title
        desktops = pygame.display.get_desktop_sizes()
        self._windowed = placement.opening(size, place, desktops, _usable_desktops)
        self._cursor_is_hand = self._composes = False
        self._open()
        pygame.key.set_repeat(*_REPEAT_MS)
        self._inputs: Inputs | None = None
        self._early: list[pygame.event.Event] = []
        """What happened before the first picture, for the first wait after it."""
        self._joysticks: Joysticks | None = None
        self._sleep: Sleep | None = None
        self._light_sleep: LightSleep | None = None

    def _open(self) -> None:
        if self.fullscreen:
            pygame.display.set_mode((0, 0), pygame.FULLSCREEN)
        else:
            size, at = self._windowed
            if at is not None:
                os.environ["SDL_VIDEO_WINDOW_POS"] = f"{at[0]},{at[1]}"
            pygame.display.set_mode(size, pygame.RESIZABLE)
            os.environ.pop("SDL_VIDEO_WINDOW_POS", None)
            if self.size != size:  # some window managers keep the size of full screen at first
                pygame.display.set_mode(size, pygame.RESIZABLE)
            if at is not None:
                _settle(size, at)
        self._pixels, self._in_field = (0, (0, 0)), False

    @property
    def size(self) -> tuple[int, int]:
        """Width and height in pixels."""
        return pygame.display.get_window_size()

    @property
    def place(self) -> str:
        """Size and place for the next start; of full screen those before it."""
        (w, h), at = self._windowed
        if not self.fullscreen:
            (w, h), at = self.size, pygame.display.get_window_position()
        x, y = at or (0, 0)
        return placement.to_keep(Box(x, y, w, h), pygame.display.get_desktop_sizes())

    def renewed(self) -> skia.Surface | None:
        """Return a surface over the window's pixels; None if they are those of the last call."""
        surface = pygame.display.get_surface()
        if surface is None or (surface._pixels_address, surface.get_size()) == self._pixels:
            return None
        self._pixels = (surface._pixels_address, surface.get_size())
        self._buffer = surface.get_buffer()  # kept alive for as long as Skia paints there
        info = skia.ImageInfo.Make(
            *surface.get_size(), _colour_type(surface), skia.AlphaType.kPremul_AlphaType
        )
        return skia.Surface.MakeRasterDirect(info, self._buffer, surface.get_pitch())

    def present(self, boxes: Iterable[Box]) -> None:
        """Present what was painted in these boxes."""
        rects = [pygame.Rect(int(b.x), int(b.y), int(b.w), int(b.h)) for b in boxes]
        if rects:
            pygame.display.update(rects)

    def forget_exposed(self) -> None:
        """Forget what was uncovered until now: the whole picture is about to be painted."""
        from game.look.events import take

        self._early = [event for event in take() if event.type != pygame.WINDOWEXPOSED]

    def wait(self, timeout_ms: int | None = None) -> list[Input]:
        """Sleep until something happens or the time is over; return the inputs."""
        if not self._early and not self._sleeper()(timeout_ms):
            return []
        from game.look.events import take

        events, self._early = [*self._early, *take()], []
        if composed := [e.text for e in events if e.type == pygame.TEXTEDITING and e.text]:
            self._notice_input_method(composed)
        if self._inputs is None:
            from game.look.inputs import Inputs

            self._inputs = Inputs()
        return self._inputs.read(events, clocks.clock(), self._joysticks)

    def _notice_input_method(self, composed: list[str]) -> None:
        from game.look.key_names import has_letters

        self._composes = self._composes or any(map(has_letters, composed))
        if not self._in_field:
            pygame.key.stop_text_input()  # it took a letter of a label

    def _sleeper(self) -> Sleep:
        """Return how to sleep now. Looked for at the first wait, after the first picture."""
        if self._sleep is None:
            from game.look.wait import light_sleeper, sleeper

            self._sleep, self._light_sleep = sleeper(), light_sleeper()
        if self._light_sleep is None or self._in_field or self._joysticks is not None:
            return self._sleep
        return self._light_sleep

    def wake(self) -> None:
        """End the wait; may be called from any thread, also once the window is closed."""
        with suppress(pygame.error):
            pygame.event.post(pygame.event.Event(pygame.USEREVENT))
        if self._light_sleep is not None:
            self._light_sleep.ring()

    def toggle_fullscreen(self) -> None:
        """Fill the screen, or return to the size before."""
        if not self.fullscreen:
            self._windowed = self.size, pygame.display.get_window_position()
        self.fullscreen = not self.fullscreen
        self._open()

    def set_title(self, title: str) -> None:
        """Set the window's title."""
        if title != self._title:
            self._title = title
            pygame.display.set_caption(whole(title))

    def point_with_hand(self, hand: bool) -> None:
        """Set the shape of the pointer: a hand over what can be pressed."""
        if hand != self._cursor_is_hand:
            self._cursor_is_hand = hand
            pygame.mouse.set_cursor(
                pygame.SYSTEM_CURSOR_HAND if hand else pygame.SYSTEM_CURSOR_ARROW
            )

    def write_at(self, place: Box | None) -> None:
        """Start text input, candidates are shown at this place; None: keys are commands.

        They are read with text input too, which knows what each types, until an input method
        is seen to take letters for itself.
        """
        was_in_field, self._in_field = self._in_field, place is not None
        if place is None:
            if was_in_field and self._composes:
                pygame.key.stop_text_input()
            return
        if not was_in_field:  # starting again would forget an accent that waits for its letter
            pygame.key.start_text_input()
        pygame.key.set_text_input_rect(
            pygame.Rect(int(place.x), int(place.y), int(place.w), int(place.h))
        )

    def end_composition(self) -> None:
        """Make the input method forget what it composes."""
        pygame.key.stop_text_input()
        pygame.key.start_text_input()

    def use_controllers(self, wanted: bool) -> None:
        """Start or stop taking the buttons of controllers. Nothing of it is loaded before."""
        if wanted and self._joysticks is None:
            from game.look.joysticks import Joysticks

            self._joysticks = Joysticks()
        elif not wanted and self._joysticks is not None:
            self._joysticks.close()
            self._joysticks = None

    def clipboard(self) -> str:
        """Return the text on the clipboard; "" if there is none."""
        try:
            return whole(pygame.scrap.get_text())
        except (pygame.error, UnicodeDecodeError):
            return ""

    def set_clipboard(self, text: str) -> None:
        """Put a text on the clipboard."""
        pygame.scrap.put_text(whole(text))

    def wear_icon(self) -> None:
        """Set the window's icon. Call this after the first picture: drawing it takes time."""
        from game.look.app_icon import icon_pixels

        side, pixels = icon_pixels()
        pygame.display.set_icon(pygame.image.frombuffer(pixels, (side, side), "RGBA"))

    def close(self) -> None:
        """Close the window and SDL's display."""
        if self._light_sleep is not None:
            self._light_sleep.close()
        pygame.display.quit()


def _settle(size: placement.Size, at: tuple[int, int]) -> None:
    """Move the window to where it is wanted, and no larger than its frame allows.

    Where there is a frame, window managers put that at the place, and the window beside it. How
    large it is is known only now that it is there.
    """
    if not placement.is_small(size, pygame.display.get_desktop_sizes()):
        from game.look.desktops import usable_desktops, window_frame

        fitting = placement.in_frame(Box(*at, *size), window_frame(), usable_desktops())
        at = int(fitting.x), int(fitting.y)
        if (fitting.w, fitting.h) != size:
            pygame.display.set_mode((int(fitting.w), int(fitting.h)), pygame.RESIZABLE)
    pygame.display.set_window_position(at)


def _usable_desktops() -> list[Box]:
    from game.look.desktops import usable_desktops

    return usable_desktops()


def _find_display() -> None:
    """Start SDL's display. RuntimeError when there is none to be seen.

    SDL uses a display in memory when it finds no other, and asking Wayland where there is no
    display at all makes its library print errors.
    """
    named = any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "SDL_VIDEODRIVER"))
    if sys.platform == "linux" and not named and not Path("/dev/dri").exists():
        raise RuntimeError("no display")
    pygame.display.init()
    if not named and pygame.display.get_driver() in ("offscreen", "dummy"):
        pygame.display.quit()
        raise RuntimeError("no display")


def _colour_type(surface: pygame.Surface) -> skia.ColorType:
    """Return Skia's name for the order of the window's bytes."""
    if surface.get_bytesize() == 2:
        return skia.ColorType.kRGB_565_ColorType
    if surface.get_masks()[0] == 0xFF:
        return skia.ColorType.kRGBA_8888_ColorType
    return skia.ColorType.kBGRA_8888_ColorType
