"""Titling: typing in the field of the title."""

from __future__ import annotations

from game.screens.importing.chips import title_line
from game.screens.importing.items import Item
from game.services import Services
from game.view.line import Line
from game.view.messages import Clipboard, Composing, Dragged, Key, Pointed, Typed
from game.view.view import View
from game.widgets import text_field

TYPING = Typed | Composing | Key | Clipboard | Pointed | Dragged
"""What a field is told while it has the keyboard."""
FIELD = "set-title"
"""The id of the field."""


def titled(item: Item, message: object, view: View | None, services: Services) -> Line | None:
    """The title after this message; None when nothing of it changed."""
    return typed_in(FIELD, title_line(item), message, view, services)


def typed_in(
    id: str, line: Line, message: object, view: View | None, services: Services
) -> Line | None:
    """The line of the field with this id after typing, pressing or copying in it."""
    if isinstance(message, Pointed | Dragged):
        node = view.by_id.get(id) if view is not None and message.id == id else None
        return text_field.pressed(line, message, node, services.measure) if node else None
    if (out := text_field.copied(line, message)) is not None:
        services.set_clipboard(out)
    after = text_field.edit(line, message)
    return after if after != line else None
