"""The library as it lies on the glass: its head, notices, the empty shelf, the keys at its foot."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from game.core.word import Word
from game.parts import fields
from game.parts.basics import (
    Choice,
    Hint,
    button,
    button_width,
    header,
    panel,
    words,
)
from game.parts.fields import Field
from game.view.box import Box
from game.view.line import Line
from game.view.measure import Measure
from game.view.node import Icon, Node, Skin, Text
from game.view.scale import Scale
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


def head(
    line: Line, unplayable: int, *, typing: bool, scale: Scale, measure: Measure
) -> tuple[Node, ...]:
    """Title, search field and buttons; the buttons are icons where words do not fit."""
    title_w = scale(250)
    room = scale.width - 2 * scale.margin - title_w - scale(220 + 24)
    tried = (_buttons(scale, measure, in_words=many) for many in (5, 2, 1, 0))
    buttons = next(made for made in tried if _width(made) <= room or len(made[0].texts) == 0)
    left = scale.width - scale.margin - _width(buttons) - scale(24)
    wide = min(scale(290), left - scale.margin - title_w)
    field = Field("search", _("Search"), _("Search…"), Search(), "search")
    box = Box(left - wide, scale(30), wide, scale(40))
    taken = scale.width - scale.margin - box.x + scale(20)
    quiet = _quiet(unplayable, scale.width - 2 * scale.margin - taken, scale, measure)
    return (
        *header(scale, "Parejas", quiet, right=taken),
        fields.node(field, line, box, scale(16), scale, measure, focused=typing),
        *buttons,
    )


def _quiet(unplayable: int, room: float, scale: Scale, measure: Measure) -> str:
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
    return next((s for s in said if measure.width(s, scale(15)) <= room), said[-1])


def _buttons(scale: Scale, measure: Measure, *, in_words: int) -> tuple[Node, ...]:
    """The first so many with their words, the others as drawings alone."""
    choices = (
        Choice("new", _("New set"), NewSet(), ("ctrl+n",), primary=True, icon="plus"),
        Choice("import", _("Import…"), ToTakeIn(), ("i",), icon="import"),
        Choice("folder", _("Open my folder"), OpenFolder(), icon="folder"),
        Choice("scores", _("High scores"), Scores(), icon="trophy"),
        Choice("settings", _("Settings"), OpenSettings(), icon="gear"),
    )
    widths = [
        button_width(choice, scale, measure) if place < in_words else scale(46)
        for place, choice in enumerate(choices)
    ]
    gap, y = scale(10), scale(30)
    x, nodes = scale.width - scale.margin - sum(widths) - gap * (len(widths) - 1), []
    for place, (choice, w) in enumerate(zip(choices, widths, strict=True)):
        shown = choice if place < in_words else replace(choice, words="")
        made = button(shown, Box(x, y, w, scale(40)), scale)
        nodes.append(replace(made, label=choice.words))
        x += w + gap
    return tuple(nodes)


def _width(nodes: Sequence[Node]) -> float:
    return nodes[-1].box.right - nodes[0].box.x


def notices(
    said: Sequence[Notice], y: float, scale: Scale, measure: Measure
) -> tuple[tuple[Node, ...], float]:
    """What the program has to tell, a strip for each, and how tall they are with the gaps."""
    nodes: list[Node] = []
    top, size = y, scale.type(16)
    for number, notice in enumerate(said):
        text = notice.text
        wide = scale.width - 2 * scale.margin
        inner = wide - scale(56 + 60)
        tall = max(scale(46), measure.height(text, size, inner, 600) + scale(22))
        box = Box(scale.margin, top, wide, tall)
        sign = Box(box.x + scale(18), box.y, scale(22), tall)
        skin = Skin(fill="card", edge="accent", edge_px=max(1.5, scale(2)), radius=scale(10))
        face = Text(text, Box(box.x + scale(54), box.y, inner, tall), size, 600)
        nodes.append(
            Node(
                f"notice-{number}",
                "panel",
                box,
                text,
                skin=skin,
                texts=(face,),
                icons=(_sign(notice, sign.middle(scale(20), scale(20))),),
                focusable=False,
            )
        )
        close = Box(box.right - scale(48), box.y, scale(40), tall).middle(scale(32), scale(32))
        nodes.append(
            Node(
                f"notice-{number}-close",
                "button",
                close,
                _("Close"),
                icons=(Icon("cross", close.middle(scale(14), scale(14)), "ink"),),
                message=CloseNotice(text),
                parent=f"notice-{number}",
            )
        )
        top = box.bottom + scale(10)
    return tuple(nodes), top - y


def _sign(notice: Notice, box: Box) -> Icon:
    return Icon("tick", box, "good") if notice.good else Icon("warning", box, "bad")


def nothing(query: str, y: float, scale: Scale, measure: Measure) -> tuple[Node, ...]:
    """What stands where the cards would be: no sets at all, or none that the search found."""
    if query:
        title = _("Nothing found for “{query}”").format(query=query)
        text = _("Titles, subjects and languages were searched. Esc clears the search.")
        choice = Choice("clear-search", _("Clear the search"), ClearSearch(), primary=True)
    else:
        title = _("There are no sets yet")
        text = _(
            "Drop a file on this window, paste a table or a list with Ctrl+V, or write a new set."
        )
        choice = Choice("empty-new", _("New set"), NewSet(), primary=True, icon="plus")
    wide = min(scale(640) * max(1.0, min(1.5, scale.text)), scale.width - 2 * scale.margin)
    x, inner = (scale.width - wide) / 2, wide - scale(64)
    big, small = scale.type(24), scale.type(17)
    up = measure.height(title, big, inner, 700) + 1
    down = measure.height(text, small, inner) + 1
    box = Box(x, y + scale(30), wide, up + down + scale(32 + 10 + 24 + 40 + 32))
    rows = box.inset(scale(32), scale(32)).rows([up, down], scale(10))
    w = button_width(choice, scale, measure)
    at = Box(x + (wide - w) / 2, rows[1].bottom + scale(24), w, scale(40))
    return (
        panel("empty", box, scale, label=title),
        words(
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
        words(
            "empty-text",
            rows[1],
            text,
            small,
            colour="muted",
            align="centre",
            lines=0,
            parent="empty",
        ),
        button(choice, at, scale, parent="empty"),
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
