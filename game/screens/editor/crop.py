"""Crop: a picture that is turned and cut, as a value: the frame, what is dragged, the keyboard."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from game.core.picture_frame import Corner, PictureFrame
from game.screens.editor.messages import Action
from game.values import dataclass
from game.view.box import Box, Point
from game.view.messages import Dragged, Event, Focused, Key, Pointed
from game.view.node import Node

FRAME = "crop-frame"
BUTTONS = ("crop-left", "crop-right", "crop-whole", "crop-back", "crop-done")
HANDLES: dict[str, Corner] = {
    "crop-nw": (-1, -1),
    "crop-n": (0, -1),
    "crop-ne": (1, -1),
    "crop-w": (-1, 0),
    "crop-e": (1, 0),
    "crop-sw": (-1, 1),
    "crop-s": (0, 1),
    "crop-se": (1, 1),
}
_STEP, _ARROWS = 0.02, {"left": (-1, 0), "right": (1, 0), "up": (0, -1), "down": (0, 1)}


@dataclass(frozen=True, slots=True)
class Grip:
    """A handle, or the frame itself, held since the pointer was at `start`."""

    id: str
    start: Point
    frame: PictureFrame


@dataclass(frozen=True, slots=True)
class Crop:
    """The dialog is open for a picture of the row with this `key`, of its term or definition.

    `original` is the file that is cut, of `size` pixels before it is turned; `before` is how it
    was shown when the dialog opened.
    """

    key: int
    of_term: bool
    original: str
    size: tuple[int, int]
    frame: PictureFrame
    before: PictureFrame
    picture: str
    """The file of the whole picture as it is turned now."""
    grip: Grip | None = None
    focus: str = FRAME

    def update(self, message: object, nodes: Mapping[str, Node], shown: Box) -> Crop | Action:
        """Move or turn the frame, or answer that it is done or given up.

        `nodes` are those that show, by id, `shown` is where the turned picture is, in pixels.
        """
        frame = self.frame
        match message:
            case Action.CROP_DONE | Action.CLOSE_PICTURE:
                return message
            case Key("escape") | Event.PRESSED_AWAY:
                return Action.CLOSE_PICTURE
            case Action.TURN_LEFT | Key("l" | "i", ctrl=False):
                return replace(self, frame=frame.turned_left)
            case Action.TURN_RIGHT | Key("r" | "d", ctrl=False):
                return replace(self, frame=frame.turned_right)
            case Action.WHOLE_PICTURE | Key("a" | "t", ctrl=False):
                return replace(self, frame=frame.whole)
            case Key("tab", shift=back):
                return self._tab(back=back)
            case Key("enter" | "space"):
                return self._press(nodes, shown)
            case Key(name) if name in _ARROWS:
                return replace(self, frame=self._stepped(message, shown))
            case Key("+" | "-" as sign):
                return replace(self, frame=frame.grown(_STEP if sign == "+" else -_STEP))
            case Focused(id) if id == FRAME or id in BUTTONS:
                return replace(self, focus=id)
            case Pointed(id, point) if id == FRAME or id in HANDLES:
                return replace(self, grip=Grip(id, point, frame), focus=FRAME)
            case Dragged(id, point) if self.grip is not None and self.grip.id == id:
                return replace(self, frame=_dragged(self.grip, point, shown))
            case Event.RELEASED:
                return replace(self, grip=None)
        return self

    def _press(self, nodes: Mapping[str, Node], shown: Box) -> Crop | Action:
        """Press the button with the keyboard; on the frame, be done."""
        node = nodes.get(self.focus)
        if self.focus == FRAME or node is None:
            return Action.CROP_DONE
        return self.update(node.message, nodes, shown)

    def _tab(self, *, back: bool) -> Crop:
        stops = (FRAME, *BUTTONS)
        at = stops.index(self.focus) + (-1 if back else 1)
        return replace(self, focus=stops[at % len(stops)])

    def _stepped(self, key: Key, shown: Box) -> PictureFrame:
        """Return the frame moved by an arrow; with Shift its right and lower edges, with Ctrl
        the others. A step is as long both ways."""
        across, down = _ARROWS[key.name]
        step = _STEP * max(shown.w, shown.h)
        dx, dy = across * step / max(1.0, shown.w), down * step / max(1.0, shown.h)
        if not (key.shift or key.ctrl):
            return self.frame.moved(dx, dy)
        edge = 1 if key.shift else -1
        return self.frame.resized((edge * abs(across), edge * abs(down)), dx, dy)


def _dragged(grip: Grip, point: Point, shown: Box) -> PictureFrame:
    """Return the frame as it is with what is held where the pointer is."""
    dx = (point.x - grip.start.x) / max(1.0, shown.w)
    dy = (point.y - grip.start.y) / max(1.0, shown.h)
    if grip.id == FRAME:
        return grip.frame.moved(dx, dy)
    return grip.frame.resized(HANDLES[grip.id], dx, dy)
