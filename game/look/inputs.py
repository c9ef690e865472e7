"""Inputs: pygame's events made into values, the only place that knows their fields."""

from __future__ import annotations

from collections.abc import Iterable
from enum import Enum, auto
from typing import TYPE_CHECKING, NamedTuple

from game.look.key_names import composed_key, key_name, row_digit
from game.look.sdl import pygame
from game.values import dataclass
from game.view.box import Point
from game.view.messages import Buzz, Controllers

if TYPE_CHECKING:
    from game.look.joysticks import Joysticks

WAKE = pygame.USEREVENT
NOWHERE = Point(-1.0, -1.0)
_FULL_BYTES = 28
"""A part of a composed text has at most 31 bytes, of which the last letter may need four."""
_MODIFIERS = (
    pygame.KMOD_SHIFT | pygame.KMOD_CTRL | pygame.KMOD_ALT | pygame.KMOD_META | pygame.KMOD_MODE
)


@dataclass(frozen=True, slots=True)
class Down:
    """The button (or a finger) went down."""

    point: Point


@dataclass(frozen=True, slots=True)
class Up:
    """The button (or a finger) was let go."""

    point: Point


@dataclass(frozen=True, slots=True)
class Moved:
    """The pointer moved; NOWHERE when it left the window."""

    point: Point


class MenuDown(NamedTuple):
    """The right button went down."""

    point: Point


@dataclass(frozen=True, slots=True)
class KeyDown:
    """A key by its name (see key_names); `text` is what it types, "" if nothing or unknown.

    `digit` is what a key of the number row stands for where digits are labels. `at_ms` is when
    it went down, on the program's clock.
    """

    name: str
    text: str = ""
    shift: bool = False
    ctrl: bool = False
    alt: bool = False
    repeat: bool = False
    digit: str = ""
    at_ms: int = 0


@dataclass(frozen=True, slots=True)
class TextIn:
    """Text to enter in a field; comes after the KeyDown of the same key."""

    text: str


@dataclass(frozen=True, slots=True)
class Editing:
    """An input method shows this text, not yet entered; "" ends it.

    `key` is the one whose letter it took to begin with: where nothing is written, that is meant.
    """

    text: str
    key: KeyDown | None = None


@dataclass(frozen=True, slots=True)
class Wheel:
    """The wheel turned by `dy` notches, positive upwards."""

    dy: float
    point: Point


@dataclass(frozen=True, slots=True)
class Resized:
    """The window has another size: everything must be repainted."""

    size: tuple[int, int]


@dataclass(frozen=True, slots=True)
class FilesIn:
    """Files or folders were dropped on the window."""

    paths: tuple[str, ...]


class Signal(Enum):
    """Inputs without data."""

    CLOSED = auto()
    """The window is asked to close."""
    EXPOSED = auto()
    """The window is no longer covered: it must be presented again."""
    FOCUS_IN = auto()
    """The window has the keyboard again."""
    HIDDEN = auto()
    """The window was minimised, or hidden in another way."""
    RESTORED = auto()
    """It is there again."""
    WAKEUP = auto()
    """Another thread ended the wait."""


Input = (
    Down
    | Up
    | MenuDown
    | Moved
    | KeyDown
    | TextIn
    | Editing
    | Wheel
    | Resized
    | FilesIn
    | Signal
    | Buzz
    | Controllers
)


class Inputs:
    """A reader of pygame's events; it knows what is held down and where the pointer is.

    SDL sends a finger as mouse events too, so that fingers need nothing more here.
    """

    def __init__(self) -> None:
        self._pointer = NOWHERE
        self._held: set[int] = set()
        self._dropped: list[str] = []
        self._composed = self._last_part = ""

    def read(
        self,
        events: Iterable[pygame.event.Event],
        at_ms: int = 0,
        joysticks: Joysticks | None = None,
    ) -> list[Input]:
        """Return the inputs of these events, which came at `at_ms` on the program's clock.

        Of several movements in a row only the last counts. `joysticks` reads the events of
        controllers, while there are any.

        pygame repeats a key by a timer, also after it was let go while the program was busy:
        such repeats would come in one heap before the release.
        """
        events, inputs = list(events), list[Input]()
        releases = {e.scancode: at for at, e in enumerate(events) if e.type == pygame.KEYUP}
        for at, event in enumerate(events):
            repeats = event.type == pygame.KEYDOWN and event.scancode in self._held
            if repeats and at < releases.get(event.scancode, 0):
                continue
            read = joysticks.read(event, at_ms) if joysticks is not None else ()
            for new in (*read, *self._convert(event, at_ms)):
                if inputs and _replaces(new, inputs[-1]):
                    inputs.pop()
                inputs.append(new)
        return inputs

    def _convert(self, event: pygame.event.Event, at_ms: int) -> list[Input]:
        kind = event.type
        if kind == pygame.MOUSEMOTION:
            return [self._moved(event)]
        if kind in (pygame.MOUSEBUTTONDOWN, pygame.MOUSEBUTTONUP):
            return self._button(event)
        if kind == pygame.MOUSEWHEEL:
            return [Wheel(float(getattr(event, "precise_y", event.y)), self._pointer)]
        if kind in (pygame.KEYDOWN, pygame.KEYUP):
            return self._key(event, at_ms)
        if kind == pygame.TEXTINPUT:
            return self._text(event.text, at_ms)
        if kind == pygame.TEXTEDITING:
            return [self._editing(event, at_ms)]
        if kind in (pygame.DROPBEGIN, pygame.DROPFILE, pygame.DROPCOMPLETE):
            return self._drop(event)
        return _window(event)

    def _moved(self, event: pygame.event.Event) -> Input:
        self._pointer = Point(*event.pos)
        return Moved(self._pointer)

    def _button(self, event: pygame.event.Event) -> list[Input]:
        if event.button not in (1, 3):
            return []
        self._pointer = point = Point(*event.pos)
        is_down = event.type == pygame.MOUSEBUTTONDOWN
        if event.button == 3:
            return [MenuDown(point)] if is_down else []
        return [Down(point) if is_down else Up(point)]

    def _key(self, event: pygame.event.Event, at_ms: int) -> list[Input]:
        if event.type == pygame.KEYUP:
            self._held.discard(event.scancode)
            return []
        repeat = event.scancode in self._held
        text = event.unicode if event.unicode.isprintable() else ""
        shift, ctrl, alt = (
            bool(event.mod & mask)
            for mask in (pygame.KMOD_SHIFT, pygame.KMOD_CTRL, pygame.KMOD_ALT)
        )
        name = key_name(event.key, event.scancode, text, shift)
        digit = row_digit(event.scancode, text, bool(event.mod & _MODIFIERS))
        if not (name or digit):
            return []
        if len(name) > 1 and name != "space":
            text = ""  # an input method can leave its last letter on Enter or Tab
        self._held.add(event.scancode)
        return [KeyDown(name, text, shift, ctrl, alt, repeat, digit, at_ms)]

    def _text(self, text: str, at_ms: int) -> list[Input]:
        """Return text as a key too when no known key typed it (an odd keyboard, a macro)."""
        name = "" if self._held else key_name(0, 0, text, False)
        return [KeyDown(name, text, at_ms=at_ms), TextIn(text)] if name else [TextIn(text)]

    def _editing(self, event: pygame.event.Event, at_ms: int) -> Editing:
        """Return what is composed. SDL cuts a long text, and says where each part belongs."""
        was_full = len(self._last_part.encode()) >= _FULL_BYTES
        before = self._composed if was_full and event.start == len(self._composed) else ""
        self._composed, self._last_part = before + event.text, event.text
        name = "" if self._held else composed_key(self._composed)
        digit = name if name.isdigit() else ""
        key = KeyDown(name, name, digit=digit, at_ms=at_ms) if name else None
        return Editing(self._composed, key)

    def _drop(self, event: pygame.event.Event) -> list[Input]:
        if event.type == pygame.DROPFILE:
            self._dropped.append(event.file)
            return []
        paths, self._dropped = tuple(self._dropped), []
        return [FilesIn(paths)] if paths and event.type == pygame.DROPCOMPLETE else []


_LAST_COUNTS = (Signal.EXPOSED, Signal.WAKEUP, Signal.HIDDEN, Signal.RESTORED)


def _window(event: pygame.event.Event) -> list[Input]:
    kind = event.type
    if kind == pygame.WINDOWSIZECHANGED:
        return [Resized((event.x, event.y))]
    if kind == pygame.WINDOWLEAVE:
        return [Moved(NOWHERE)]
    signals: dict[int, Input] = {
        pygame.QUIT: Signal.CLOSED,
        pygame.WINDOWEXPOSED: Signal.EXPOSED,
        pygame.WINDOWFOCUSGAINED: Signal.FOCUS_IN,
        pygame.WINDOWMINIMIZED: Signal.HIDDEN,
        pygame.WINDOWHIDDEN: Signal.HIDDEN,
        pygame.WINDOWRESTORED: Signal.RESTORED,
        pygame.WINDOWSHOWN: Signal.RESTORED,
        WAKE: Signal.WAKEUP,
    }
    return [signals[kind]] if kind in signals else []


def _replaces(new: Input, old: Input) -> bool:
    """Return True if of two inputs in a row only the newer one matters."""
    if isinstance(new, Moved | Resized):
        return type(new) is type(old)
    return new is old and new in _LAST_COUNTS
