"""Head: the title and subject of the set, its languages, and what can be done with it."""

from __future__ import annotations

from game import language_names
from game.core.sheet import Sheet
from game.screens.editor.messages import Action, Head, LanguageOf, OpenLanguages
from game.screens.editor.state import State
from game.view.box import Box
from game.view.node import Icon, Node, Text
from game.view.ui import Ui
from game.widgets import text_field
from game.widgets.buttons import Button, button, button_row, button_width
from game.widgets.page import outline
from game.widgets.text_field import Field
from game.words import _, n_

HEIGHT = 130
"""Units from the top of the window to the table."""
_SIZES = {"title": 24, "subject": 15}


def head_fields(state: State, right: float, ui: Ui) -> tuple[Node, ...]:
    """Return the title, up to `right`; below it the subject and a language for each side."""
    sheet, gap = state.edit.sheet, ui(10)
    title = Box(ui.margin, ui(27), right - ui.margin - ui(16), ui(46))
    line = Box(ui.margin, ui(82), about_button(state, ui).box.x - ui.margin, ui(36))
    term, definition = sheet.term_language, sheet.definition_language
    # Each language is as wide as its words need, and half of what is left.
    needs = [_language_width(_("Terms in"), term, ui)]
    needs.append(_language_width(_("Definitions in"), definition, ui))
    free = max(ui(100), line.w - sum(needs) - 3 * gap)
    subject, rest = line.left_part(min(line.w * 0.28, free))
    spare = (rest.w - 3 * gap - sum(needs)) / 2
    terms = Box(rest.x + gap, rest.y, needs[0] + spare, rest.h)
    definitions = Box(terms.right + gap, rest.y, needs[1] + spare, rest.h)
    return (
        _field("title", _("Title"), _("What is the set called?"), title, state, ui),
        _field("subject", _("Subject"), _("Subject"), subject, state, ui),
        _language("term_language", _("Terms in"), term, terms, ui),
        _language("definition_language", _("Definitions in"), definition, definitions, ui),
    )


def about_button(state: State, ui: Ui) -> Node:
    """Return the button that opens what else is said of the set, right of the languages."""
    more = Button("about", _about_words(state.edit.sheet), Action.OPEN_ABOUT, icon="down")
    wide = button_width(more, ui, ui(17))
    return button(more, Box(ui.width - ui.margin - wide, ui(82), wide, ui(36)), ui)


def _about_words(sheet: Sheet) -> str:
    """Return what the button says that opens what else is said of the set."""
    count = len(sheet.distractors)
    return n_("{n} extra definition…", "{n} extra definitions…", count) if count else _("More…")


def _field(head: Head, name: str, invitation: str, box: Box, state: State, ui: Ui) -> Node:
    """Return a field; without the keyboard it shows what the set has."""
    focused = state.focus == head
    line = state.line if focused else state.head_line(head).home()
    field = Field(head, name, invitation, Action.PRESS)
    return text_field.node(field, line, box, ui(_SIZES[head]), ui, focused=focused)


def _language_width(name: str, tag: str, ui: Ui) -> float:
    """Return the width in which a language can be read whole."""
    said = ui.measure.width(name, ui(15)) + ui.measure.width(_language_words(tag), ui(15))
    return said + ui(15 + 7 + 34 + 2)


def _language_words(tag: str) -> str:
    return language_names.name(tag) if tag else _("any language")


def _language(of: LanguageOf, name: str, tag: str, box: Box, ui: Ui) -> Node:
    """Return a language, and that it can be another one."""
    size = ui(15)
    language = _language_words(tag)
    wide = min(ui.measure.width(name, size), box.w * 0.5)
    x, right = box.x + ui(15), box.right - ui(34)
    first = Box(x, box.y, wide, box.h)
    then = Box(first.right + ui(7), box.y, max(1.0, right - first.right - ui(7)), box.h)
    texts = (
        Text(name, first, size, 400, "muted", lines=1),
        Text(language, then, size, 400, "ink" if tag else "muted", lines=1),
    )
    icon = Icon("down", Box(right, box.y, ui(26), box.h).middle(ui(16), ui(16)), "muted")
    skin, said = outline(ui, ui(10)), f"{name} {language}"
    return Node(of, "choice", box, said, language, skin, texts, (icon,), message=OpenLanguages(of))


def head_buttons(state: State, ui: Ui) -> tuple[Node, ...]:
    """Return what can be done, at the right: three signs, play, back."""
    edit = state.edit
    undo, redo = bool(edit.history.past) or edit.typing is not None, bool(edit.history.future)
    signs = (
        Button("undo", "", Action.UNDO, icon="undo", disabled=not undo, label=_("Undo")),
        Button("redo", "", Action.REDO, icon="redo", disabled=not redo, label=_("Redo")),
        Button("find", "", Action.FIND, icon="search", label=_("Find")),
    )
    named = (
        Button("play", _("Play"), Action.PLAY, primary=True, icon="play"),
        Button("back", _("Back"), Action.LEAVE, icon="back"),
    )
    row = button_row(named, ui.width - ui.margin, ui(30), ui, to_left=True, gap=10)
    left = row[0].box.x - ui(10)
    return *button_row(signs, left, ui(30), ui, to_left=True, gap=6, wide=44), *row
