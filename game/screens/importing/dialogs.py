"""Dialogs: what lies over the import screen: a menu, a card in the lens, problems, a question."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Literal

from game.screens.importing import template
from game.screens.importing.comparison import comparison
from game.screens.importing.items import Item
from game.screens.importing.menus import menu_content
from game.screens.importing.messages import Action, Choose, Menu, OpenLens, OpenMenu
from game.services import Services
from game.shelf.excerpts import Excerpt
from game.values import dataclass
from game.view.messages import Focused, Key, Scrolled
from game.view.node import Node
from game.view.ui import Ui
from game.widgets import lens
from game.widgets.buttons import Button
from game.widgets.dialog import question
from game.widgets.list_box import ListBox
from game.widgets.problem_list import ProblemList
from game.widgets.saved_file import SavedFile
from game.widgets.scroller import NOTCH
from game.widgets.text_field import Typing
from game.words import _


@dataclass(frozen=True, slots=True)
class OpenedMenu:
    """What can be chosen for one thing, as a list."""

    menu: Menu
    list_box: ListBox

    @property
    def opener(self) -> str:
        """The id of the button that opened it."""
        return f"head-{self.menu}" if self.menu in ("term", "definition") else self.menu


@dataclass(frozen=True, slots=True)
class OpenedLens:
    """A card shown whole, scrolled by `offset` pixels."""

    card: OpenLens
    offset: float = 0.0


@dataclass(frozen=True, slots=True)
class OpenedComparison:
    """The other reading at this place beside the one that there is."""

    at: int = 0


Dialog = OpenedMenu | OpenedLens | OpenedComparison | ProblemList | SavedFile | Literal["leave"]
"""The last one asks if what was chosen and typed is to be lost."""


def open_dialog(message: OpenMenu | OpenLens | Literal[Action.SHOW_PROBLEMS], item: Item) -> Dialog:
    """Open what is to be chosen or seen of an item."""
    match message:
        case OpenMenu(menu):
            return OpenedMenu(menu, ListBox.of(menu_content(menu, item)))
        case OpenLens():
            return OpenedLens(message)
        case Action.SHOW_PROBLEMS:
            return _problem_list(item)


def compare(dialog: Dialog | None, message: Action, item: Item | None) -> OpenedComparison:
    """Open the comparison of readings, or go to the next one or the one before in it."""
    if not isinstance(dialog, OpenedComparison) or item is None or item.others is None:
        return OpenedComparison()
    return OpenedComparison(dialog.at + (-1 if message is Action.READING_BEFORE else 1))


def place_of_other(dialog: Dialog | None) -> int:
    """Return which of the other readings is looked at, from 0."""
    return dialog.at if isinstance(dialog, OpenedComparison) else 0


def _problem_list(item: Item) -> ProblemList:
    """Open the list of what is wrong in an item, with what its file or text says there."""
    leads_to: Literal["", "row"] = "row" if item.knows_lines else ""
    if item.path is not None and item.table is None:
        return ProblemList.of(item.path, item.problems, leads_to)
    rows = (
        {row.line: " · ".join(cell or "…" for cell in row.cells) for row in item.table.rows}
        if item.table
        else {}
    )
    there = tuple(Excerpt(one, rows.get(one.line, "")) for one in item.problems)
    return ProblemList(item.path or Path(item.name), excerpts=there, leads_to=leads_to)


def typed_choice(dialog: Dialog) -> Choose | None:
    """Return what was typed in a menu, where \\t is a tab and \\n a new line; None for nothing."""
    if not isinstance(dialog, OpenedMenu) or not dialog.list_box.typing:
        return None
    text = dialog.list_box.line.text.replace("\\t", "\t").replace("\\n", "\n")
    return Choose(dialog.menu, text) if text else None


def first_focus(dialog: Dialog) -> str:
    """Return the node that has the keyboard, unless it was moved."""
    if isinstance(dialog, OpenedMenu):
        return dialog.list_box.focus
    if isinstance(dialog, ProblemList):
        return dialog.focus
    if isinstance(dialog, OpenedComparison):
        return "reading-then"
    return "stay" if dialog == "leave" else "close"


def nodes(dialog: Dialog, item: Item | None, ui: Ui) -> tuple[Node, ...]:
    """Return the dialog; () when what it is about is there no more."""
    match dialog:
        case "leave":
            return _question(ui)
        case ProblemList():
            edit = Button("dialog-edit", _("Import and edit"), Action.IMPORT_AND_EDIT)
            more = (edit,) if item and item.pair_set else ()
            return dialog.nodes(item.problems if item else (), ui, *more)
        case SavedFile():
            return dialog.nodes(template.words(), Action.CLOSE, Action.SHOW_TEMPLATE, ui)
        case OpenedLens():
            return _lens(dialog, item, ui)[0]
        case OpenedComparison(at):
            return comparison(item, at, ui) if item and item.reading else ()
        case OpenedMenu(menu, list_box):
            return list_box.nodes(menu_content(menu, item), ui) if item and item.reading else ()


def update(
    dialog: Dialog, message: Typing | Scrolled | Focused, item: Item, services: Services, ui: Ui
) -> Dialog:
    """Move what is in the dialog, or type in its field."""
    match dialog, message:
        case OpenedMenu(menu, list_box), _:
            list_box = list_box.update(message, menu_content(menu, item), services, ui)
            return replace(dialog, list_box=list_box)
        case ProblemList(), Scrolled() | Key() | Focused():
            return dialog.update(message, item.problems, ui)
        case OpenedLens(offset=offset), Scrolled(dy):
            room = _lens(dialog, item, ui)[1]
            return replace(dialog, offset=min(max(0.0, offset - dy * ui(NOTCH)), room))
    return dialog


def _lens(opened: OpenedLens, item: Item | None, ui: Ui) -> tuple[tuple[Node, ...], float]:
    """Return the lens, and how far it can be scrolled."""
    pair_set, number = item.pair_set if item else None, opened.card.pair
    if pair_set is None or number >= len(pair_set.pairs):
        return (), 0.0
    pair, language = pair_set.pairs[number], pair_set.term_language
    side = pair.term
    if opened.card.kind == "definition":
        side, language = pair.definition, pair_set.definition_language
    name, floor = str(number + 1), ui.type(18)
    return lens.lens(side, name, language, floor, opened.offset, Action.CLOSE, ui)


def _question(ui: Ui) -> tuple[Node, ...]:
    text = _("What you typed and chose here is not kept.")
    stay = Button("stay", _("Stay"), Action.CLOSE)
    leave = Button("leave", _("Leave"), Action.LEAVE_ANYWAY, danger=True)
    return question(ui, _("Leave without importing?"), text, stay, leave)
