"""Help: all keys on one page."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from enum import Enum, auto

from game.screens.routes import Go, Place, Push, Route
from game.services import Services
from game.view.box import Box
from game.view.messages import Focused, Key, Resized, Scrolled, Typed, WindowMessage, ignore
from game.view.node import Mark, Node, Text
from game.view.ui import Ui
from game.view.view import View
from game.widgets.form import equal_heights
from game.widgets.hints import Hint
from game.widgets.page import label, panel
from game.widgets.screen_page import list_page, list_window
from game.widgets.scroller import ListState, ScrollArea
from game.widgets.text_size import resize_text
from game.words import _

Group = tuple[str, Sequence[tuple[str, str]]]
"""A title, and its keys: the caps with spaces between them, and what they do."""


class Action(Enum):
    """What the nodes of this screen send."""

    BACK = auto()
    ABOUT = auto()


Message = Action | WindowMessage


class HelpScreen:
    """Columns of keys with what they do."""

    def __init__(self, services: Services) -> None:
        self.services = services
        self.state = ListState(focus="back")

    def view(self, size: tuple[int, int]) -> View:
        ui = self.services.ui(size)
        area = _layout(ui)
        content = area.view("help-bar", self.state.scroller, ui, ui(8))
        hints = (
            *((Hint("↑↓", _("scroll")),) if area.scrolls else ()),
            Hint("A", _("about this program"), Action.ABOUT, ("a",)),
            Hint("Esc", _("back"), Action.BACK, ("escape", "f1")),
        )
        title, subtitle = _("Keys"), _("Everything can be done without a mouse")
        nodes = list_page(title, subtitle, content, Action.BACK, hints, ui)
        return View(size, nodes, title, self.state.focus)

    def update(self, message: Message) -> Route | None:
        state, ui = self.state, self.services.ui(self.state.size)
        match message:
            case Action.BACK | Key("escape" | "f1"):
                return Go.BACK
            case Action.ABOUT:
                return Push(Place.ABOUT)
            case Key() | Typed() if resize_text(self.services, message):
                pass
            case Key("up" | "down" as name):
                scroller = state.scroller.step(name, _layout(ui), ui)
                self.state = replace(state, scroller=scroller)
            case Resized() | Focused() | Scrolled() | Key():
                self.state = state.update(message, _layout(ui), ui)
            case _:
                ignore(message)
        return None


def _groups() -> tuple[Group, ...]:
    enter, page_down, page_up = _("Enter"), _("PgDn"), _("PgUp")
    return tuple(
        {
            _("Answering"): [
                ("3 C", _("say two cards by their names")),
                (f"↑↓←→ {enter}", _("go to a card and choose it")),
                ("Esc", _("let go of the chosen card")),
                ("Z", _("reading lens: the whole text, large")),
                ("F4", _("hear a card: its sound, or read aloud")),
                ("?", _("hint: 5 seconds more; not ranked")),
                ("R", _("show a pair; not ranked")),
                ("U", _("take the last answer back; not ranked")),
                ("O", _("memory: keep two wrong cards open")),
            ],
            _("The game"): [
                ("P", _("pause")),
                ("T", _("freeze the board")),
                ("V", _("go back through the answers")),
                (".", _("blank the screen")),
                ("Esc", _("leave the game")),
            ],
            _("With teams"): [
                ("S", _("pass the turn on")),
                ("Y", _("let a wrong answer count; once more: in later games too")),
                ("+ −", _("points by hand, with a reason")),
                ("U", _("undo an answer, a pass or points, the last pair too")),
                (f"{page_down} {page_up}", _("to the next thing, or back; remotes have these")),
                ("F5", _("press it; Esc too, right after PgDn; B blanks")),
                ("F2", _("choose the buzzers of the teams")),
                ("Ctrl +", _("larger text; Ctrl and − smaller")),
            ],
            _("Flash cards"): [
                (_("Space"), _("the other side, then the next pair")),
                ("← →", _("another pair; a number: that one")),
                ("↑", _("turn the card over")),
                ("S", _("a star: come back to it")),
                ("L K", _("hear the term, the definition")),
                ("B F X", _("both sides, definition first, shuffle")),
                ("O", _("only those with a star")),
            ],
            _("Practice"): [
                ("Ctrl 1–9", _("a letter with an accent, as they stand below")),
                ("F2", _("I don't know; after that: go on")),
                ("F3", _("my answer was right")),
                ("L F4", _("listen again")),
            ],
            _("Importing and editing"): [
                ("Ctrl O", _("choose files to import")),
                ("A", _("another reading of a file")),
                ("T D", _("the columns of both sides")),
                ("S", _("swap them")),
                ("Ctrl Z", _("undo, as often as you like")),
                ("Alt ↑↓", _("move the row")),
                ("Ctrl E", _("in a game: mend the chosen pair")),
                ("F4", _("a note on the pair, and what else is right for it")),
                ("F7 F8", _("a picture for a card; crop and turn it")),
                ("F5", _("play the set")),
            ],
            _("Library"): [
                ("↑↓←→", _("choose a set")),
                (enter, _("play it")),
                ("E", _("edit it")),
                ("Ctrl N", _("write a new set")),
                ("Ctrl F", _("search")),
                ("C", _("look at its cards; also before and after a game")),
                ("P", _("practise it; also before and after a game")),
                ("Y", _("type its answers; also before a game")),
                ("A", _("practise all that is due today")),
                ("R", _("its high scores, also after a game")),
                ("W", _("its problems")),
                (_("Del"), _("delete your own")),
                ("Ctrl Z", _("bring back what was deleted or hidden")),
                (_("Shift F10"), _("all that can be done with it")),
                ("L", _("into the lesson; Ctrl L: its order, S: start it")),
                ("O", _("the order of the sets")),
                ("X", _("before a game: print or export")),
            ],
            _("Everywhere"): [
                ("+ −", _("larger and smaller text")),
                ("Ctrl V", _("import the pairs on the clipboard")),
                ("M", _("sound on and off")),
                ("F11", _("full screen")),
                ("F1", _("this page")),
                ("Tab", _("to the next thing")),
                ("Esc", _("back")),
            ],
        }.items()
    )


def _layout(ui: Ui) -> ScrollArea:
    """Return the groups, unscrolled, in as many columns as there is room for."""
    window = list_window(ui)
    groups = _groups()
    answering, game, teams, cards, practice, editing, library, everywhere = groups
    columns: list[Sequence[Group]]
    if ui.text > 1.2:
        columns = [groups]
    elif ui.width > ui.height * 1.6:
        columns = [(answering, game, cards), (teams, practice, everywhere), (library, editing)]
    else:
        columns = [(answering, game, cards, teams), (library, editing, practice, everywhere)]
    whole = Box(ui.margin, window.y + ui(12), ui.width - 2 * ui.margin, 0)
    boxes = zip(columns, whole.split(len(columns), ui(16)), strict=True)
    panels = [_column(f"column-{n}", column, box, ui) for n, (column, box) in enumerate(boxes)]
    nodes, tall = equal_heights(*panels)
    return ScrollArea(nodes, window, tall + ui(26))


def _column(id: str, groups: Sequence[Group], box: Box, ui: Ui) -> list[Node]:
    """Return groups below one another, after the panel that they lie on."""
    nodes: list[Node] = []
    inner, size = box.inset(ui(22), 0), ui.type(17)
    y = box.y + ui(16)
    caps_w = ui(18) + max(_caps_width(caps, ui) for _title, keys in groups for caps, _words in keys)
    for number, (title, keys) in enumerate(groups):
        name = f"{id}-{number}"
        head = Box(inner.x, y, inner.w, ui.measure.line(size))
        nodes.append(label(name, head, title, size, weight=700, heading=True, parent=id))
        y = head.bottom + ui(5)
        for row, (caps, words) in enumerate(keys):
            at = Box(inner.x, y, inner.w, 0)
            nodes.append(_key_row(f"{name}-{row}", caps, words, at, caps_w, ui))
            y = nodes[-1].box.bottom + ui(1)
        y += ui(11)
    return [panel(id, replace(box, h=y - box.y), ui), *nodes]


def _caps_width(caps: str, ui: Ui) -> float:
    widths = [_cap_width(cap, ui) for cap in caps.split()]
    return sum(widths) + ui(6) * (len(widths) - 1)


def _cap_width(cap: str, ui: Ui) -> float:
    return max(ui.type(30), ui.measure.width(cap, ui.type(14), 600) + ui.type(16))


def _key_row(id: str, caps: str, words: str, at: Box, caps_w: float, ui: Ui) -> Node:
    """Return caps with what they do, from the top of `at`; the words begin after `caps_w`."""
    size, cap_h = ui.type(16), ui.type(27)
    tall = max(cap_h + ui(4), ui.measure.height(words, size, at.w - caps_w) + ui(4))
    box, marks = replace(at, h=tall), []
    cap_box = Box(box.x, box.y + (tall - cap_h) / 2, 0, cap_h)
    for cap in caps.split():
        cap_box = replace(cap_box, w=_cap_width(cap, ui))
        marks.append(Mark(cap, cap_box, ui.type(14), "ink", "edge", "card"))
        cap_box = cap_box.moved(cap_box.w + ui(6), 0)
    text = Text(words, box.left_part(caps_w)[1], size)
    return Node(id, "row", box, f"{caps}: {words}", texts=(text,), marks=tuple(marks))
