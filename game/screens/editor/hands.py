"""Hands: each thing that a person does in the editor, led to what it changes."""

from __future__ import annotations

from game.screens.editor import keys, preview, wishes
from game.screens.editor.editing import Editing
from game.view.messages import (
    Clipboard,
    Composing,
    Dragged,
    Focused,
    Key,
    Pointed,
    Scrolled,
    Typed,
)


def take(editing: Editing, message: object) -> None:
    """Anything but a route."""
    match message:
        case Key():
            keys.pressed(editing, message)
        case Focused(id):
            editing.focus_on(id)
        case Pointed() | Dragged():
            editing.point(message)
        case Scrolled(dy, point):
            editing.scroll(dy, point)
        case Typed() | Clipboard() | Composing():
            keys.written(editing, message)
        case preview.InRoom(room):
            editing.room, editing.preview_scroll = room, 0.0
        case preview.Hear(path):
            editing.services.sounds.play(path)
        case wishes.CloseNotice(text):
            editing.desk.said[:] = [said for said in editing.desk.said if said != text]
        case _:
            editing.do(message)
