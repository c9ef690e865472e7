"""Dialogs: what a message does while the list of languages, or what else is said, is open."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from game.screens.editor import languages
from game.screens.editor.about import About
from game.screens.editor.languages import LanguageList
from game.screens.editor.messages import Action, ChooseLanguage, Message
from game.screens.editor.row_note import RowNote
from game.screens.editor.state import State
from game.services import Services
from game.view.node import Node
from game.words import _

Nodes = Mapping[str, Node]
"""What is on the window, by id."""


def opened(state: State, action: Action) -> State:
    """Open what else is said of the set, or of the pair in the selected row."""
    if action is Action.OPEN_NOTE:
        state = state.commit()
        note = RowNote.of(state.edit.sheet, state.edit.selection.row)
        if note is None:
            return state.tell([_("Write the pair first; then it can have a note.")])
        return replace(state.focus_on("cell"), note=note)
    state = state.focus_on("about")
    return replace(state, about=About.of(state.edit.sheet))


def inside(state: State, message: Message, nodes: Nodes, services: Services) -> State:
    """Take everything while what else is said of the set, or of a pair, is open."""
    if (note := state.note) is not None:
        now = note.update(message, services.ui(state.size), services)
        return replace(state.commit() if now is None else state, note=now)
    if (about := state.about) is None:
        return state
    after = about.update(message, nodes.get(about.focus), services)
    # What was written is kept with the last message, as one step.
    return replace(state.commit() if after is None else state, about=after)


def in_languages(
    state: State, opened: LanguageList, message: Message, nodes: Nodes, services: Services
) -> State:
    """Take everything while the list of languages is open."""
    match opened.update(message, nodes.get(languages.FIELD), services):
        case ChooseLanguage(tag):
            state = state.apply_edit(state.edit.set_head(opened.of, tag))
            return replace(state, languages=None)
        case after:
            return replace(state, languages=after)
