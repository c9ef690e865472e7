"""Naming: a dialog in which the player's name is typed."""

from __future__ import annotations

from dataclasses import replace

from game.core.nickname import tidy_name
from game.values import dataclass
from game.view.box import Box
from game.view.line import Line
from game.view.node import Node
from game.view.ui import Ui
from game.widgets import text_field
from game.widgets.buttons import Button, button_row
from game.widgets.dialog import dialog_frame
from game.widgets.hints import unseen_key
from game.widgets.page import label
from game.widgets.text_field import Field
from game.words import _

FIELD = "name"
"""The id of the field."""


@dataclass(frozen=True, slots=True)
class Naming:
    """What the dialog says, and what its field and its buttons send: typing, keeping, closing.

    `names` are known nicknames, one of which can be pressed instead of typing. With `leave`, Esc
    sends that and not what the button that closes does.
    """

    title: str
    note: str
    without: str
    keep: str
    sends: tuple[object, object, object]
    names: tuple[Button, ...] = ()
    leave: object = None


def naming(said: Naming, line: Line, focused: bool, ui: Ui) -> tuple[Node, ...]:
    """Return the dialog with the name as far as it is typed."""
    type_name, keep_name, close = said.sends
    width = min(ui(520), ui.width - 2 * ui.margin)
    inner = width - 2 * ui(28)
    head_h = ui.measure.height(said.title, ui.type(22), inner, 700) + 1
    note_h = ui.measure.height(said.note, ui.type(15), inner) + 1
    field_h = ui.type(44)
    known = button_row(said.names, 0, 0, ui, limit=inner, tall=38, parent="dialog")
    names_h = max((node.box.bottom for node in known), default=-ui(14)) + ui(14)
    parts_h = head_h + note_h + field_h + names_h
    frame = ui.page.middle(width, parts_h + ui(28 + 8 + 14 + 22 + 40 + 26))
    x, y = frame.x + ui(28), frame.y + ui(28)
    head = Box(x, y, inner, head_h)
    below = Box(x, head.bottom + ui(8), inner, note_h)
    place = Box(x, below.bottom + ui(14), inner, field_h)
    field = Field(FIELD, _("Nickname"), _("Your name or a nickname"), type_name)
    keep = Button("keep-name", said.keep, keep_name, primary=True)
    keep = replace(keep, disabled=not typed_name(line))
    answers = (Button("no-name", said.without, close, ("escape",) if not said.leave else ()), keep)
    right, low = frame.right - ui(28), frame.bottom - ui(26 + 40)
    return (
        *dialog_frame("dialog", frame, said.title, ui),
        label("dialog-title", head, said.title, ui.type(22), weight=700, lines=0, heading=True),
        label("dialog-text", below, said.note, ui.type(15), colour="muted", lines=0, valign="top"),
        text_field.node(field, line, place, ui.type(18), ui, focused=focused, parent="dialog"),
        *(node.moved(x, place.bottom + ui(14)) for node in known),
        *button_row(answers, right, low, ui, to_left=True, limit=inner, parent="dialog"),
        *([unseen_key("leave-key", _("back"), said.leave, "escape")] if said.leave else []),
    )


def typed_name(line: Line) -> str:
    """Return the name that was typed, as it is kept; "" without one."""
    return tidy_name(line.text)
