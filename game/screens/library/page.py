"""The library as it lies on the glass: its head, notices, the empty shelf, the keys at its foot."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from game.core.word import Word
from game.view.box import Box
from game.view.line import Line
from game.view.node import Icon, Node, Skin, Text
from game.view.ui import Ui
from game.widgets import text_field
from game.widgets.buttons import Button, button, button_width
from game.widgets.hints import Hint
from game.widgets.page import header, label, panel
from game.widgets.text_field import Field
from game.words import _, n_


class Search(Word):
    """Give the keyboard to the search field."""


class ClearSearch(Word):
    """Show all sets again."""


class NewSet(Word):
    """Write a set by hand."""


class ToTakeIn(Word):
    """To the import screen, with nothing yet."""


class OpenFolder(Word):
    """Show the user's own folder of sets in the system's file browser."""


@dataclass(frozen=True, slots=True)
class Scores:
    """To the high scores: of the chosen set, or all of them."""

    of_chosen: bool = False


class OpenSettings(Word):
    """To the settings."""


class Leave(Word):
    """Clear the search, or else leave the program."""


@dataclass(frozen=True, slots=True)
class Notice:
    """A sentence for the player: good news, or something to know."""

    text: str
    good: bool = False


@dataclass(frozen=True, slots=True)
class CloseNotice:
    """Take this notice away."""

    text: str


def head(line: Line, unplayable: int, *, typing: bool, ui: Ui) -> tuple[Node, ...]:
    """Title, search field and buttons; the buttons are icons where words do not fit."""
    title_w = ui(250)
    room = ui.width - 2 * ui.margin - title_w - ui(220 + 24)
    tried = (_buttons(ui, in_words=many) for many in (5, 2, 1, 0))
    buttons = next(made for made in tried if _width(made) <= room or len(made[0].texts) == 0)
    left = ui.width - ui.margin - _width(buttons) - ui(24)
    wide = min(ui(290), left - ui.margin - title_w)
    field = Field("search", _("Search"), _("Search…"), Search(), "search")
    box = Box(left - wide, ui(30), wide, ui(40))
    taken = ui.width - ui.margin - box.x + ui(20)
    quiet = _quiet(unplayable, ui.width - 2 * ui.margin - taken, ui)
    return (
        *header(ui, "Parejas", quiet, right=taken),
        text_field.node(field, line, box, ui(16), ui, focused=typing),
        *buttons,
    )


def _quiet(unplayable: int, room: float, ui: Ui) -> str:
    """The line below the title: files that cannot play come first, lest they be missed."""
    said = [
        _("Choose a set of cards; drop a file or paste a table to add one"),
        _("Choose a set of cards, or drop a file here"),
        _("Choose a set of cards"),
    ]
    if unplayable:
        said[:0] = [
            n_(
                "{n} file cannot be played yet: see below",
                "{n} files cannot be played yet: see below",
                unplayable,
            ),
            n_("{n} file cannot be played", "{n} files cannot be played", unplayable),
        ]
        del said[2:]
    return next((s for s in said if ui.measure.width(s, ui(15)) <= room), said[-1])


def _buttons(ui: Ui, *, in_words: int) -> tuple[Node, ...]:
    """The first so many with their words, the others as drawings alone."""
    choices = (
        Button("new", _("New set"), NewSet(), ("ctrl+n",), primary=True, icon="plus"),
        Button("import", _("Import…"), ToTakeIn(), ("i",), icon="import"),
        Button("folder", _("Open my folder"), OpenFolder(), icon="folder"),
        Button("scores", _("High scores"), Scores(), icon="trophy"),
        Button("settings", _("Settings"), OpenSettings(), icon="gear"),
    )
    widths = [
        button_width(choice, ui) if place < in_words else ui(46)
        for place, choice in enumerate(choices)
    ]
    gap, y = ui(10), ui(30)
    x, nodes = ui.width - ui.margin - sum(widths) - gap * (len(widths) - 1), []
    for place, (choice, w) in enumerate(zip(choices, widths, strict=True)):
        shown = choice if place < in_words else replace(choice, words="")
        made = button(shown, Box(x, y, w, ui(40)), ui)
        nodes.append(replace(made, label=choice.words))
        x += w + gap
    return tuple(nodes)


def _width(nodes: Sequence[Node]) -> float:
    return nodes[-1].box.right - nodes[0].box.x


def notices(said: Sequence[Notice], y: float, ui: Ui) -> tuple[tuple[Node, ...], float]:
    """What the program has to tell, a strip for each, and how tall they are with the gaps."""
    nodes: list[Node] = []
    top, size = y, ui.type(16)
    for number, notice in enumerate(said):
        text = notice.text
        wide = ui.width - 2 * ui.margin
        inner = wide - ui(56 + 60)
        tall = max(ui(46), ui.measure.height(text, size, inner, 600) + ui(22))
        box = Box(ui.margin, top, wide, tall)
        sign = Box(box.x + ui(18), box.y, ui(22), tall)
        skin = Skin(fill="card", edge="accent", edge_px=max(1.5, ui(2)), radius=ui(10))
        face = Text(text, Box(box.x + ui(54), box.y, inner, tall), size, 600)
        nodes.append(
            Node(
                f"notice-{number}",
                "panel",
                box,
                text,
                skin=skin,
                texts=(face,),
                icons=(_sign(notice, sign.middle(ui(20), ui(20))),),
                focusable=False,
            )
        )
        close = Box(box.right - ui(48), box.y, ui(40), tall).middle(ui(32), ui(32))
        nodes.append(
            Node(
                f"notice-{number}-close",
                "button",
                close,
                _("Close"),
                icons=(Icon("cross", close.middle(ui(14), ui(14)), "ink"),),
                message=CloseNotice(text),
                parent=f"notice-{number}",
            )
        )
        top = box.bottom + ui(10)
    return tuple(nodes), top - y


def _sign(notice: Notice, box: Box) -> Icon:
    return Icon("tick", box, "good") if notice.good else Icon("warning", box, "bad")


def nothing(query: str, y: float, ui: Ui) -> tuple[Node, ...]:
    """What stands where the cards would be: no sets at all, or none that the search found."""
    if query:
        title = _("Nothing found for “{query}”").format(query=query)
        text = _("Titles, subjects and languages were searched. Esc clears the search.")
        choice = Button("clear-search", _("Clear the search"), ClearSearch(), primary=True)
    else:
        title = _("There are no sets yet")
        text = _(
            "Drop a file on this window, paste a table or a list with Ctrl+V, or write a new set."
        )
        choice = Button("empty-new", _("New set"), NewSet(), primary=True, icon="plus")
    wide = min(ui(640) * max(1.0, min(1.5, ui.text)), ui.width - 2 * ui.margin)
    x, inner = (ui.width - wide) / 2, wide - ui(64)
    big, small = ui.type(24), ui.type(17)
    up = ui.measure.height(title, big, inner, 700) + 1
    down = ui.measure.height(text, small, inner) + 1
    box = Box(x, y + ui(30), wide, up + down + ui(32 + 10 + 24 + 40 + 32))
    rows = box.inset(ui(32), ui(32)).rows([up, down], ui(10))
    w = button_width(choice, ui)
    at = Box(x + (wide - w) / 2, rows[1].bottom + ui(24), w, ui(40))
    return (
        panel("empty", box, ui, label=title),
        label(
            "empty-title",
            rows[0],
            title,
            big,
            weight=700,
            align="centre",
            lines=0,
            heading=True,
            parent="empty",
        ),
        label(
            "empty-text",
            rows[1],
            text,
            small,
            colour="muted",
            align="centre",
            lines=0,
            parent="empty",
        ),
        button(choice, at, ui, parent="empty"),
    )


def hints(
    *,
    scores: bool,
    edit: object | None,
    faults: object | None,
    delete: object | None,
    searching: bool,
) -> tuple[Hint, ...]:
    """The keys of the library; `scores` when a set is chosen; the others are what E, W and Del
    send, None where they mean nothing."""
    escape = _("clear the search") if searching else _("quit")
    return (
        Hint("↑↓←→", _("choose")),
        Hint(_("Enter"), _("play")),
        *([Hint("E", _("edit"), edit, ("e",))] if edit else []),
        *([Hint("R", _("its high scores"), Scores(of_chosen=True), ("r",))] if scores else []),
        *([Hint("W", _("its problems"), faults, ("w",))] if faults else []),
        *([Hint(_("Del"), _("delete"), delete, ("delete",))] if delete else []),
        Hint("Ctrl V", _("paste pairs")),
        Hint("Ctrl F", _("search"), Search(), ("/",)),
        Hint("F1", _("all keys")),
        Hint("F11", _("full screen")),
        Hint("Esc", escape, Leave(), ("escape",)),
    )
