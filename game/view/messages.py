"""The messages that the window sends to a screen besides those of its own nodes."""

from __future__ import annotations

from dataclasses import field
from enum import Enum, auto

from game.values import dataclass
from game.view.box import Point

AWAY = Point(-1, -1)
"""No point in the window."""


@dataclass(frozen=True, slots=True)
class Typed:
    """Text came from the keyboard (or an input method) that no node handles.

    `at_ms` is when on the program's clock; 0 for text of an input method.
    """

    text: str
    at_ms: int = field(default=0, compare=False)


@dataclass(frozen=True, slots=True)
class Composing:
    """An input method shows `text` that is not yet entered; "" ends it."""

    text: str


@dataclass(frozen=True, slots=True)
class Key:
    """A key that no node handles: "escape", "left", "f1", "a"; with its modifiers.

    `at_ms` is when it went down, on the program's clock.
    """

    name: str
    shift: bool = False
    ctrl: bool = False
    alt: bool = False
    at_ms: int = field(default=0, compare=False)


@dataclass(frozen=True, slots=True)
class Buzz:
    """A button of a controller went down: "1", "2" …, of its hat "up", "down", "left", "right".

    `device` is the number that it has for as long as it is plugged in; `at_ms` is when on the
    program's clock. Comes only while `View.wants_controllers`.
    """

    device: int
    button: str
    at_ms: int


@dataclass(frozen=True, slots=True)
class Controllers:
    """The controllers that are plugged in now: their numbers and names, the oldest first."""

    devices: tuple[tuple[int, str], ...]


@dataclass(frozen=True, slots=True)
class Scrolled:
    """The wheel turned at `point`; `dy` in notches, positive upwards."""

    dy: float
    point: Point


@dataclass(frozen=True, slots=True)
class Pointed:
    """A field, or a node with `drag`, was pressed at `point`, `clicks` times in a row (1 to 3)."""

    id: str
    point: Point
    clicks: int = 1


@dataclass(frozen=True, slots=True)
class Dragged:
    """The field, or the node with `drag`, of this id is pressed; the pointer is at `point` now."""

    id: str
    point: Point


@dataclass(frozen=True, slots=True)
class Dropped:
    """A node that carries `what` was dropped on a node that carries `onto`."""

    what: object
    onto: object


@dataclass(frozen=True, slots=True)
class Hovered:
    """The pointer came onto the node with this id, which asks for it; "": it left such a one."""

    id: str


@dataclass(frozen=True, slots=True)
class Focused:
    """The keyboard focus moved to the node with this id."""

    id: str


@dataclass(frozen=True, slots=True)
class FilesDropped:
    """Files or folders were dropped on the window, at `point`."""

    paths: tuple[str, ...]
    point: Point = AWAY


@dataclass(frozen=True, slots=True)
class FilesChosen:
    """Files, or a folder, were chosen in the dialog that this screen opened."""

    paths: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PictureCopied:
    """Ctrl+V, and on the clipboard is a picture and no text: these bytes of a PNG file."""

    data: bytes


@dataclass(frozen=True, slots=True)
class Clipboard:
    """The text that Ctrl+V pastes."""

    text: str


@dataclass(frozen=True, slots=True)
class Resized:
    """The window has this size in pixels now; comes before the first view at that size."""

    size: tuple[int, int]


class Event(Enum):
    """Messages of the window without data."""

    PRESSED_AWAY = auto()
    """A press on no node (the page, or outside a dialog)."""
    RELEASED = auto()
    """What was dragged (a node with `drag`) was let go; it stays where it is."""
    WOKE = auto()
    """The time `View.wake_at` has come."""
    CHANGED = auto()
    """Something outside changed: the shelf, the language, the settings, the controllers."""
    COVERED = auto()
    """Nothing of this screen is seen: another one covers it, or the window is minimised.

    `CHANGED` follows when it is there again.
    """
    CLOSING = auto()
    """The window is asked to close; a screen that answers `Go.STAY` keeps it open."""


WindowMessage = (
    Event
    | Typed
    | Composing
    | Key
    | Buzz
    | Scrolled
    | Pointed
    | Dragged
    | Dropped
    | Hovered
    | Focused
    | FilesDropped
    | FilesChosen
    | PictureCopied
    | Clipboard
    | Resized
)
"""Every screen can be sent these, besides the messages of its own nodes."""


def ignore(_message: WindowMessage) -> None:
    """Do nothing: the screen has no use for it.

    As the last case of an `update` it lets the type checker see that no message of the screen's
    own is left over.
    """
