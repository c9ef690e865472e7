"""Scrolling: how far a list is moved, which part of it shows, and the bar that says so."""

from __future__ import annotations

from game.view.box import Box
from game.view.node import Node, Skin
from game.view.ui import Ui

NOTCH = 60
"""Units that one notch of the wheel moves."""


def held(offset: float, content: float, room: float) -> float:
    """`offset` kept within what can be scrolled; all in pixels."""
    return min(max(0.0, offset), max(0.0, content - room))


def shown(offset: float, box: Box, clip: Box) -> float:
    """The offset at which `box` (as it lies now) shows whole in `clip`, or its top does."""
    if box.y < clip.y or box.h > clip.h:
        return offset + box.y - clip.y
    return offset + max(0.0, box.bottom - clip.bottom)


def moved(offset: float, key: str, room: float, content: float) -> float:
    """Where a page key goes; `offset` itself for any other key."""
    step = {"pageup": -0.9 * room, "pagedown": 0.9 * room, "home": -content, "end": content}
    return offset + step.get(key.replace(" ", ""), 0.0)


def bar(id: str, clip: Box, offset: float, content: float, ui: Ui) -> tuple[Node, ...]:
    """The thin bar on the right of `clip`; nothing when all of the list shows."""
    if content <= clip.h + 1:
        return ()
    tall = max(ui(24), clip.h * clip.h / content)
    y = clip.y + (clip.h - tall) * offset / (content - clip.h)
    box = Box(clip.right - ui(6), y, ui(5), tall)
    skin = Skin(fill="muted", radius=ui(2.5))
    return (Node(id, "image", box, skin=skin, focusable=False),)
