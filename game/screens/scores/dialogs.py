"""Dialogs: whether all is to be deleted, what is to be saved in a file, and what came of it."""

from __future__ import annotations

from dataclasses import replace

from game.screens.scores import saving
from game.screens.scores.messages import Action
from game.screens.scores.model import Model
from game.services import Services
from game.values import dataclass
from game.view.messages import Focused, Scrolled
from game.view.node import Node
from game.view.ui import Ui
from game.widgets.buttons import Button
from game.widgets.dialog import question
from game.widgets.list_box import ListBox
from game.widgets.saved_file import SavedFile, SavedFileWords
from game.words import _, n_


@dataclass(frozen=True, slots=True)
class Deletion:
    """The question whether to delete all; `focus` is the answer that has the keyboard."""

    focus: str = "no"


Dialog = Deletion | SavedFile | ListBox


def nodes(dialog: Dialog, model: Model, ui: Ui) -> tuple[Node, ...]:
    """Return what lies over the scores."""
    match dialog:
        case Deletion():
            return _deletion(len(model.runs), ui)
        case SavedFile():
            return dialog.nodes(_words(), Action.CANCEL, Action.OPEN_FOLDER, ui)
        case ListBox():
            return dialog.nodes(saving.choices(model), ui)


def update(
    dialog: Dialog, message: Focused | Scrolled, model: Model, services: Services, ui: Ui
) -> Dialog:
    """Move the keyboard or the list."""
    match dialog, message:
        case ListBox(), _:
            return dialog.update(message, saving.choices(model), services, ui)
        case Deletion() | SavedFile(), Focused(id):
            return replace(dialog, focus=id)
    return dialog


def _deletion(count: int, ui: Ui) -> tuple[Node, ...]:
    # Of one run nothing is said in the plural.
    keep, delete = n_("Keep the run", "Keep them", count), n_("Delete it", "Delete all", count)
    no = Button("no", keep, Action.CANCEL)
    yes = Button("yes", delete, Action.DELETE_ALL, icon="trash", danger=True)
    title = n_("Delete {n} run?", "Delete {n} runs?", count)
    text = n_(
        "It leaves this table. “Undo” brings it back until the program ends.",
        "They leave this table. “Undo” brings them back until the program ends.",
        count,
    )
    return question(ui, title, text, no, yes)


def _words() -> SavedFileWords:
    return SavedFileWords(
        _("The scores are being saved …"),
        _("The scores were saved"),
        _("The scores were not saved"),
    )
