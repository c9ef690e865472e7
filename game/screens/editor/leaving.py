"""Leaving: the question when something could not be saved."""

from __future__ import annotations

from game.screens.editor.wishes import CopyAll, LeaveAnyway, StayHere
from game.view.node import Node
from game.view.ui import Ui
from game.widgets.buttons import Button
from game.widgets.dialog import dialog
from game.words import _


def question(trouble: str, ui: Ui) -> tuple[Node, ...]:
    """Why nothing is saved, and three ways on; the safest has the keyboard."""
    choices = (
        Button("leave", _("Leave"), LeaveAnyway()),
        Button("copy", _("Copy everything"), CopyAll()),
        Button("stay", _("Stay"), StayHere(), ("escape",), primary=True),
    )
    cure = _("Copy everything to the clipboard and paste it into another program, or stay.")
    title = _("The last changes are not saved")
    return dialog(ui, title, f"{trouble}\n{cure}", choices)
