"""The menus of the library: what can be done with a set, and the order of all of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from game.core.settings import SetOrder, Settings
from game.screens.library.lesson import places
from game.screens.library.messages import (
    Action,
    AskDelete,
    Duplicate,
    Hide,
    InLesson,
    ShowProblems,
    SortBy,
)
from game.screens.library.state import State
from game.screens.routes import (
    Push,
    ToCards,
    ToEditor,
    ToExport,
    ToPractice,
    ToProgress,
    ToResume,
    ToScores,
    ToSetup,
)
from game.services import Services
from game.shelf import Entry
from game.view.messages import Key, Typed
from game.view.node import Node
from game.view.ui import Ui
from game.view.view import View
from game.widgets.menu import MenuRow, menu, moved_to
from game.widgets.text_size import resize_text
from game.words import _, n_


def set_rows(
    entry: Entry, settings: Settings, *, left: bool, taken: bool, locked: bool
) -> Sequence[MenuRow]:
    """Return what can be done with the set in this file; `left`: a game of it was left.

    `taken`: it is in the lesson; `locked`: pupils may not change it.
    """
    rows = _all_rows(entry, settings, left=left, taken=taken)
    return [row for row in rows if not (locked and _changes(row.message))]


def _changes(message: object) -> bool:
    """Return True for what pupils may not do."""
    if isinstance(message, Push):
        return isinstance(message.to, ToEditor)
    return isinstance(message, AskDelete | Duplicate | Hide | InLesson)


def _all_rows(entry: Entry, settings: Settings, *, left: bool, taken: bool) -> Sequence[MenuRow]:
    path, rows = entry.path, []
    if left:
        rows.append(MenuRow(_("Go on with the game"), Push(ToResume(path)), "play", "G", ("g",)))
    if entry.playable:
        rows.append(MenuRow(_("Play"), Push(ToSetup(path)), "play"))
        cards = Push(ToCards(path))
        rows.append(MenuRow(_("Look at the cards"), cards, "cards", "C", ("c",)))
        rows.append(MenuRow(_("Practise"), Push(ToPractice(path)), "redo", "P", ("p",)))
        typed = Push(ToPractice(path, typed=True))
        rows.append(MenuRow(_("Type the answers"), typed, "keys", "Y", ("y",)))
    if entry.problems:
        rows.append(MenuRow(_("Its problems"), ShowProblems(path), "warning", "W", ("w",)))
    rows.append(MenuRow(_("Edit"), Push(ToEditor(path)), "pencil", "E", ("e",)))
    if entry.playable:
        hard = Push(ToProgress(entry.content_key, everybody=True))
        scores, export = Push(ToScores(entry.content_key)), Push(ToExport(path))
        rows += [
            _lesson_row(entry, taken=taken),
            MenuRow(_("Duplicate"), Duplicate(path), "copy", "D", ("d",)),
            MenuRow(_("Print or export"), export, "print", "X", ("x",)),
            MenuRow(_("Its high scores"), scores, "trophy", "R", ("r",)),
            MenuRow(_("What is hard in it"), hard, "chart", "K", ("k",)),
        ]
    if entry.own:
        delete, key = AskDelete(path, entry.title), ("delete",)
        rows.append(MenuRow(_("Delete"), delete, "trash", _("Del"), key, danger=True))
    elif entry.path.name in settings.hidden:
        rows.append(MenuRow(_("Show again"), Hide(path, hidden=False), "eye", "H", ("h",)))
    else:
        rows.append(MenuRow(_("Hide"), Hide(path, hidden=True), "eye-off", "H", ("h",)))
    return rows


def _lesson_row(entry: Entry, *, taken: bool) -> MenuRow:
    words = _("Out of the lesson") if taken else _("Into the lesson")
    return MenuRow(words, InLesson(entry.path, not taken), "order", "L", ("l",))


def order_rows(now: SetOrder, hidden: int, *, shown: bool) -> Sequence[MenuRow]:
    """Return the orders to choose from, and what shows the `hidden` sets or hides them again."""
    orders: tuple[tuple[SetOrder, str], ...] = (
        ("recent", _("Recent first")),
        ("subject", _("By subject")),
        ("own", _("My own first")),
        ("title", _("A to Z")),
    )
    rows = [MenuRow(words, SortBy(order), chosen=order == now) for order, words in orders]
    if hidden and shown:
        words = n_("Hide {n} set again", "Hide {n} sets again", hidden)
        rows.append(MenuRow(words, Action.SHOW_HIDDEN, "eye-off", "H", ("h",)))
    elif hidden:
        words = n_("Show {n} hidden set", "Show {n} hidden sets", hidden)
        rows.append(MenuRow(words, Action.SHOW_HIDDEN, "eye", "H", ("h",)))
    return rows


def menu_over(
    state: State, services: Services, behind: tuple[Node, ...], ui: Ui
) -> tuple[tuple[Node, ...], str]:
    """Return the menu that is open over the nodes `behind`, and what has the keyboard in it."""
    settings, entry = services.settings, state.entry(state.menu)
    anchor = f"{state.menu}:menu" if state.menu.startswith("set:") else state.menu
    at = next((node.box for node in behind if node.id == anchor), ui.page)
    if entry is not None:
        left = any(card.saved is not None for card in state.cards if card.id == state.menu)
        taken, locked = entry.path in places(state.lesson), services.locked
        title = entry.title
        rows = set_rows(entry, settings, left=left, taken=taken, locked=locked)
    else:
        title = _("Order of the sets")
        rows = order_rows(settings.order, len(settings.hidden), shown=state.shows_hidden)
    return menu(title, rows, at, state.menu_focus, Action.CLOSE_MENU, ui)


def after_key(message: Key | Typed, state: State, shown: View, services: Services) -> State:
    """Return the state after a key that no row of the open menu has: only Esc closes it."""
    if message == Key("escape"):
        return replace(state, menu="", menu_focus="")
    if resize_text(services, message) or isinstance(message, Typed):
        return state
    rows = sum(node.role == "row" for node in shown.live())
    return replace(state, menu_focus=moved_to(message.name, shown.focus, rows))
