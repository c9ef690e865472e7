"""Head: the title and subject of the set, its languages, and what can be done with it."""

from __future__ import annotations

from dataclasses import replace

from game import language_names
from game.screens.editor.messages import Action, Head, LanguageOf, OpenLanguages
from game.screens.editor.state import State
from game.view.box import Box
from game.view.node import Icon, Node, Skin, Text
from game.view.ui import Ui
from game.widgets import text_field
from game.widgets.buttons import Button, button, button_width
from game.widgets.text_field import Field
from game.words import _

HEIGHT = 122
"""Units from the top of the window to the table."""
_SIZES = {"title": 24, "subject": 15}


def head_fields(state: State, right: float, ui: Ui) -> tuple[Node, ...]:
    """Return the title, up to `right`; below it the subject and a language for each side."""
    sheet, gap, wide = state.edit.sheet, ui(10), ui.width - 2 * ui.margin
    title = Box(ui.margin, ui(18), right - ui.margin - ui(16), ui(46))
    subject, rest = Box(ui.margin, ui(74), wide, ui(36)).left_part(wide * 0.3)
    terms, definitions = Box(rest.x + gap, rest.y, rest.w - gap, rest.h).split(2, gap)
    term, definition = sheet.term_language, sheet.definition_language
    return (
        _field("title", _("Title"), _("What is the set called?"), title, state, ui),
        _field("subject", _("Subject"), _("Subject"), subject, state, ui),
        _language("term_language", _("Terms in"), term, terms, ui),
        _language("definition_language", _("Definitions in"), definition, definitions, ui),
    )


def _field(head: Head, name: str, invitation: str, box: Box, state: State, ui: Ui) -> Node:
    """Return a field; without the keyboard it shows what the set has."""
    focused = state.focus == head
    line = state.line if focused else state.head_line(head).home()
    field = Field(head, name, invitation, Action.PRESS)
    return text_field.node(field, line, box, ui(_SIZES[head]), ui, focused=focused)


def _language(of: LanguageOf, name: str, tag: str, box: Box, ui: Ui) -> Node:
    """Return a language, and that it can be another one."""
    size = ui(15)
    language = language_names.name(tag) if tag else _("any language")
    wide = min(ui.measure.width(name, size), box.w * 0.5)
    x, right = box.x + ui(15), box.right - ui(34)
    first = Box(x, box.y, wide, box.h)
    then = Box(first.right + ui(7), box.y, max(1.0, right - first.right - ui(7)), box.h)
    texts = (
        Text(name, first, size, 400, "muted", lines=1),
        Text(language, then, size, 400, "ink" if tag else "muted", lines=1),
    )
    icon = Icon("down", Box(right, box.y, ui(26), box.h).middle(ui(16), ui(16)), "muted")
    skin = Skin(fill="card", edge="edge", edge_px=max(1.0, ui(1.3)), radius=ui(10))
    node = Node(of, "choice", box, f"{name} {language}", language, skin, texts, (icon,))
    return replace(node, message=OpenLanguages(of))


def head_buttons(state: State, ui: Ui) -> tuple[Node, ...]:
    """Return what can be done, at the right: three signs, play, back."""
    edit = state.edit
    undo, redo = bool(edit.history.past) or edit.typing is not None, bool(edit.history.future)
    signs = (
        Button("undo", _("Undo"), Action.UNDO, icon="undo", disabled=not undo),
        Button("redo", _("Redo"), Action.REDO, icon="redo", disabled=not redo),
        Button("find", _("Find"), Action.FIND, icon="search"),
    )
    named = (
        Button("play", _("Play"), Action.PLAY, primary=True, icon="play"),
        Button("back", _("Back"), Action.LEAVE, icon="back"),
    )
    y, tall, x, nodes = ui(21), ui(40), ui.width - ui.margin, []
    for choice in reversed(named):
        w = button_width(choice, ui)
        x -= w
        nodes.append(button(choice, Box(x, y, w, tall), ui))
        x -= ui(10)
    for choice in reversed(signs):
        x -= ui(44)
        bare = button(replace(choice, words=""), Box(x, y, ui(44), tall), ui)
        nodes.append(replace(bare, label=choice.words))
        x -= ui(6)
    return tuple(reversed(nodes))
