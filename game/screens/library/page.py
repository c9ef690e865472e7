"""The library as it lies in the window: its head, the list, a question, the keys at its foot."""

from __future__ import annotations

from dataclasses import replace
from enum import Enum, auto
from functools import lru_cache, partial
from pathlib import Path

from game.screens.library.cards import card_grid
from game.screens.library.messages import Action, AskDelete, InLesson, OpenMenu, ShowProblems
from game.screens.library.model import SetCard
from game.screens.routes import (
    Place,
    Push,
    ToCards,
    ToEditor,
    ToImport,
    ToPractice,
    ToProgress,
    ToResume,
    ToScores,
)
from game.shelf import Entry
from game.values import dataclass
from game.view.box import Box
from game.view.line import Line
from game.view.node import Node
from game.view.ui import Ui
from game.widgets import text_field
from game.widgets.buttons import Button, button, button_row, button_width
from game.widgets.dialog import question
from game.widgets.hints import Hint
from game.widgets.page import header, label, panel
from game.widgets.problem_list import problem_panel
from game.widgets.scroller import ScrollArea
from game.widgets.text_field import Field
from game.words import _, n_


class Lock(Enum):
    """Whether the library is locked by a teacher, and whether it could be."""

    NONE = auto()
    OPEN = auto()
    SHUT = auto()


HEAD = 94
"""Units from the top of the window to the notices and the list."""


# ---------------------------------------------------------------- the head


def head(search: Line, unplayable: int, *, typing: bool, lock: Lock, ui: Ui) -> tuple[Node, ...]:
    """Return title, search field and buttons."""
    title_w, whole = ui(250), ui.width - 2 * ui.margin
    buttons = _buttons(whole - title_w - ui(220 + 24), lock, ui)
    left = buttons[0].box.x - ui(24)
    wide = min(ui(290), left - ui.margin - title_w)
    field = Field("search", _("Search"), _("Search…"), Action.SEARCH, "search")
    box = Box(left - wide, ui(30), wide, ui(40))
    taken = ui.width - ui.margin - box.x + ui(20)
    return (
        *header(ui, "Parejas", _subtitle(unplayable, whole - taken, lock, ui), right=taken),
        text_field.node(field, search, box, ui.chrome(16), ui, focused=typing),
        *buttons,
    )


def _subtitle(unplayable: int, room: float, lock: Lock, ui: Ui) -> str:
    """Return the line below the title: files that cannot play come first, lest they be missed."""
    sentences = [
        _("Choose a set of cards; drop a file or paste a table to add one"),
        _("Choose a set of cards, or drop a file here"),
        _("Choose a set of cards"),
    ]
    if lock is Lock.SHUT:
        sentences = sentences[-1:]
    if unplayable:
        sentences = [
            n_(
                "{n} file cannot be played yet: see below",
                "{n} files cannot be played yet: see below",
                unplayable,
            ),
            n_("{n} file cannot be played", "{n} files cannot be played", unplayable),
        ]
    fitting = (s for s in sentences if ui.measure.width(s, ui(15)) <= room)
    return next(fitting, sentences[-1])


def _buttons(room: float, lock: Lock, ui: Ui) -> tuple[Node, ...]:
    """Return the buttons, as many of them with words as `room` pixels hold, and icons after."""
    order = Button("order", _("Order of the sets"), Action.OPEN_ORDER, ("o",), icon="order")
    scores = Button("scores", _("High scores"), Push(ToScores()), icon="trophy")
    progress = Button("progress", _("Progress"), Push(ToProgress()), icon="chart")
    choices: tuple[Button, ...] = (
        Button("new", _("Write a set"), Push(ToEditor()), ("ctrl+n",), icon="pencil"),
        Button("import", _("Import…"), Push(ToImport()), ("i",), icon="import"),
        Button("folder", _("Open my folder"), Action.OPEN_FOLDER, icon="folder"),
        scores,
        progress,
        Button("settings", _("Settings"), Push(Place.SETTINGS), icon="gear"),
    )
    if lock is Lock.SHUT:
        open_it = Button("settings", _("For teachers"), Push(Place.SETTINGS), icon="lock")
        choices = (scores, progress, open_it)
    elif lock is Lock.OPEN:
        choices = (*choices, Button("lock", _("Lock now"), Action.LOCK, primary=True, icon="lock"))
    row: tuple[Node, ...] = ()
    for in_words in (7, 2, 1, 0):
        mixed = (
            order.icon_only,
            *choices[:in_words],
            *(choice.icon_only for choice in choices[in_words:]),
        )
        row = button_row(mixed, ui.width - ui.margin, ui(30), ui, to_left=True, gap=10)
        if row[-1].box.right - row[0].box.x <= room:
            break
    return row


# ---------------------------------------------------------------- the list


@dataclass(frozen=True, slots=True)
class ListProps:
    """All that the list shows: the cards that match `query`, and files that cannot be played.

    `notices` is how tall the notices above it are, in pixels. Its words are in `language`.
    """

    cards: tuple[SetCard, ...]
    unplayable: tuple[Entry, ...]
    query: str
    notices: float
    language: str


@lru_cache(maxsize=1)
def card_list(props: ListProps, ui: Ui) -> ScrollArea:
    """Return the list as it lies unscrolled: cards, and below them a panel for each such file."""
    top = ui(HEAD) + props.notices
    window = Box(0, top, ui.width, ui.height - ui.footer - top)
    box = Box(ui.margin, top + ui(12), ui.width - 2 * ui.margin, 0)
    nodes, height = card_grid(props.cards, box, ui)
    y = box.y + height
    if not props.cards and (props.query or not props.unplayable):
        nodes += _nothing(props.query, y, ui)
        y = nodes[0].box.bottom + ui(10)
    for entry in props.unplayable:
        at, message = replace(box, y=y + (ui(20) if nodes else 0)), ShowProblems(entry.path)
        fault = problem_panel(entry.path, entry.problems, at, ui, message)
        nodes.append(replace(fault, menu=OpenMenu(entry.path), hover=True))
        y = nodes[-1].box.bottom
    return ScrollArea(tuple(nodes), window, y + ui(7) - top, ui(12))


def _nothing(query: str, y: float, ui: Ui) -> tuple[Node, ...]:
    """Return what stands where cards would be: no sets at all, or none that the search found."""
    if query:
        title = _("Nothing found for “{query}”").format(query=query)
        text = _("Titles, subjects, languages and all pairs were searched.")
        choice = Button("clear-search", _("Clear the search"), Action.CLEAR_SEARCH, primary=True)
    else:
        title = _("There are no sets yet")
        text = _(
            "Drop a file on this window, paste a table or a list with Ctrl+V, or write a new set."
        )
        choice = Button(
            "empty-new", _("Write a set"), Push(ToEditor()), primary=True, icon="pencil"
        )
    wide = min(ui(640) * max(1.0, min(1.5, ui.text)), ui.width - 2 * ui.margin)
    x, inner = (ui.width - wide) / 2, wide - ui(64)
    big, small = ui.type(24), ui.type(17)
    up = ui.measure.height(title, big, inner, 700) + 1
    down = ui.measure.height(text, small, inner) + 1
    box = Box(x, y + ui(30), wide, up + down + ui(32 + 10 + 24 + 40 + 32))
    rows = box.inset(ui(32), ui(32)).rows([up, down], ui(10))
    w = button_width(choice, ui)
    at = Box(x + (wide - w) / 2, rows[1].bottom + ui(24), w, ui(40))
    centred = partial(label, align="centre", lines=0, parent="empty")
    return (
        panel("empty", box, ui, label=title),
        centred("empty-title", rows[0], title, big, weight=700, heading=True),
        centred("empty-text", rows[1], text, small, colour="muted"),
        button(choice, at, ui, parent="empty"),
    )


# ---------------------------------------------------------------- questions and keys


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked: about the set with this title, or (without one) about leaving.

    `answer` is the id of the button that has the keyboard.
    """

    title: str = ""
    path: Path | None = None
    answer: str = "close"

    def nodes(self, ui: Ui) -> tuple[Node, ...]:
        """Return the question over everything else; "close" is what changes nothing."""
        close = Action.CLOSE_QUESTION
        if self.path is None:
            leave = Button("leave", _("Quit"), Action.QUIT)
            return question(ui, _("Quit Parejas?"), "", Button("close", _("Stay"), close), leave)
        title = _("Delete “{title}”?").format(title=self.title)
        text = _("Its file is moved out of your sets; it is kept and can be put back.")
        keep = Button("close", _("Keep it"), close)
        delete = Button("delete", _("Delete"), Action.DELETE, icon="trash", danger=True)
        return question(ui, title, text, keep, delete)


def hints(
    entry: Entry | None,
    *,
    left: bool,
    taken: bool,
    searching: bool,
    typing: bool,
    locked: bool,
) -> list[Hint]:
    """Return the keys of the library; `entry` is the file that has the keyboard.

    `left`: a game of it was left; `taken`: it is in the lesson.
    """
    keys = [Hint("↑↓←→", _("choose")), Hint(_("Enter"), _("play"))]
    if entry and left:
        keys.append(Hint("G", _("go on"), Push(ToResume(entry.path)), ("g",)))
    if entry and entry.playable:
        keys.append(Hint("C", _("look at the cards"), Push(ToCards(entry.path)), ("c",)))
        keys.append(Hint("P", _("practise"), Push(ToPractice(entry.path)), ("p",)))
    if entry and not locked:
        keys.append(Hint("E", _("edit"), Push(ToEditor(entry.path)), ("e",)))
    if entry and entry.content_key:
        scores = Push(ToScores(entry.content_key))
        keys.append(Hint("R", _("its high scores"), scores, ("r",)))
    elif not typing:
        keys.append(Hint("R", _("high scores"), Push(ToScores()), ("r",)))
    if not typing:
        keys.append(Hint("N", _("progress"), Push(ToProgress()), ("n",)))
    if entry and entry.playable and not locked:
        words = _("out of the lesson") if taken else _("into the lesson")
        keys.append(Hint("L", words, InLesson(entry.path, not taken), ("l",)))
    if entry and entry.problems:
        keys.append(Hint("W", _("its problems"), ShowProblems(entry.path), ("w",)))
    if entry and entry.own and not locked:
        delete = AskDelete(entry.path, entry.title)
        keys.append(Hint(_("Del"), _("delete"), delete, ("delete",)))
    more = [Hint(_("Shift F10"), _("more"), OpenMenu(entry.path))] if entry else []
    if entry and entry.playable:
        typed = Push(ToPractice(entry.path, typed=True))
        more.append(Hint("Y", _("type the answers"), typed, ("y",)))
    escape = _("clear the search") if searching else _("quit")
    paste = [] if locked else [Hint("Ctrl V", _("paste pairs"))]
    return [
        *keys,
        *paste,
        Hint("Ctrl F", _("search"), Action.SEARCH, ("/",)),
        *more,
        Hint("F1", _("all keys")),
        Hint("F11", _("full screen")),
        Hint("Esc", escape, Action.ESCAPE, ("escape",)),
    ]
