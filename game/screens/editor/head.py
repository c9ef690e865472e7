"""Head: the title and subject of the set, its languages, and what can be done with it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from game import language_names
from game.core.bounds import MOST_IN_A_TITLE
from game.core.sheet import Sheet
from game.screens.editor.wishes import Find, Leave, Play, Redo, Say, Undo, Write
from game.view.box import Box
from game.view.line import Line
from game.view.node import Icon, Node, Skin, Text
from game.view.ui import Ui
from game.widgets import text_field
from game.widgets.buttons import Button, button, button_width
from game.widgets.text_field import Field
from game.words import _

HEIGHT = 122
"""Units from the top of the window to the table."""
_SIZES = {"title": 24, "subject": 15}


@dataclass(frozen=True, slots=True)
class Shown:
    """What the head shows: the line in the field `writing`, the set, what can be undone."""

    sheet: Sheet
    writing: str
    line: Line
    undo: bool
    redo: bool


def nodes(shown: Shown, ui: Ui) -> tuple[Node, ...]:
    """Title and buttons in one line; subject and languages in the next."""
    margin, wide = ui.margin, ui.width - 2 * ui.margin
    buttons = _buttons(shown, ui)
    title = Box(margin, ui(18), buttons[0].box.x - margin - ui(16), ui(46))
    second = Box(margin, ui(74), wide, ui(36))
    return (
        _field("title", _("Title"), _("What is the set called?"), title, shown, ui),
        *_second(shown, second, ui),
        *buttons,
    )


def line_of(sheet: Sheet, what: str) -> Line:
    """The title or the subject to be written in; a long one of a file is kept as long as it is."""
    text = getattr(sheet, what)
    return Line.of(text, max(MOST_IN_A_TITLE, len(text)))


def _field(what: str, label: str, invites: str, box: Box, shown: Shown, ui: Ui) -> Node:
    """A field of the head. Out of the keyboard it shows what the set has."""
    writing = shown.writing == what
    line = shown.line if writing else line_of(shown.sheet, what).home()
    size = ui(_SIZES[what])
    field = Field(what, label, invites, Write(what))
    return text_field.node(field, line, box, size, ui, focused=writing)


def _second(shown: Shown, box: Box, ui: Ui) -> tuple[Node, ...]:
    """The subject, and a language for each side."""
    gap = ui(10)
    subject, rest = box.left_part(box.w * 0.3)
    term, definition = Box(rest.x + gap, rest.y, rest.w - gap, rest.h).split(2, gap)
    sheet = shown.sheet
    return (
        _field("subject", _("Subject"), _("Subject"), subject, shown, ui),
        _language("term_language", _("Terms in"), sheet.term_language, term, ui),
        _language(
            "definition_language", _("Definitions in"), sheet.definition_language, definition,
            ui,
        ),
    )  # fmt: skip


def _language(what: str, label: str, tag: str, box: Box, ui: Ui) -> Node:
    """A language, and that it can be another one."""
    size = ui(15)
    named = language_names.name(tag) if tag else _("any language")
    wide = min(ui.measure.width(label, size), box.w * 0.5)
    x, right = box.x + ui(15), box.right - ui(34)
    first = Box(x, box.y, wide, box.h)
    then = Box(first.right + ui(7), box.y, max(1.0, right - first.right - ui(7)), box.h)
    texts = (
        Text(label, first, size, 400, "muted", lines=1),
        Text(named, then, size, 400, "ink" if tag else "muted", lines=1),
    )
    spot = Box(right, box.y, ui(26), box.h).middle(ui(16), ui(16))
    skin = Skin(fill="card", edge="edge", edge_px=max(1.0, ui(1.3)), radius=ui(10))
    return Node(
        what, "choice", box, f"{label} {named}", named, skin, texts, (Icon("down", spot, "muted"),),
        message=Say(what),
    )  # fmt: skip


def _buttons(shown: Shown, ui: Ui) -> Sequence[Node]:
    """What can be done, from the right: back, play, and three signs."""
    signs = (
        Button("undo", _("Undo"), Undo(), icon="undo", disabled=not shown.undo),
        Button("redo", _("Redo"), Redo(), icon="redo", disabled=not shown.redo),
        Button("find", _("Find"), Find(), icon="search"),
    )
    named = (
        Button("play", _("Play"), Play(), primary=True, icon="play"),
        Button("back", _("Back"), Leave(), icon="back"),
    )
    y, tall, x, made = ui(21), ui(40), ui.width - ui.margin, []
    for choice in reversed(named):
        w = button_width(choice, ui)
        x -= w
        made.append(button(choice, Box(x, y, w, tall), ui))
        x -= ui(10)
    for choice in reversed(signs):
        x -= ui(44)
        bare = button(replace(choice, words=""), Box(x, y, ui(44), tall), ui)
        made.append(replace(bare, label=choice.words))
        x -= ui(6)
    return tuple(reversed(made))
