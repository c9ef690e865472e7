"""Dialogs: what a message does while the list of languages, or what else is said, is open."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from game.screens.editor import languages
from game.screens.editor.about import About
from game.screens.editor.languages import LanguageList
from game.screens.editor.messages import ChooseLanguage, Message
from game.screens.editor.state import State
from game.services import Services
from game.view.node import Node

Nodes = Mapping[str, Node]
"""What is on the window, by id."""


def open_about(state: State) -> State:
    """Open what else is said of the set."""
    state = state.focus_on("about")
    return replace(state, about=About.of(state.edit.sheet))


def in_about(
    state: State, opened: About, message: Message, nodes: Nodes, services: Services
) -> State:
    """Take everything while what else is said of the set is open."""
    after = opened.update(message, nodes.get(opened.focus), services)
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
