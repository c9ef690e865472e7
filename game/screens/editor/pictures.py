"""Pictures: opening the finder and the frame for a card's picture, and what comes of them."""

from __future__ import annotations

from dataclasses import replace

from game.core.pair_set import Side
from game.core.sheet import Column
from game.screens.editor.arrivals import Arrivals
from game.screens.editor.crop import Crop
from game.screens.editor.crop_page import CropLayout
from game.screens.editor.dialogs import Nodes
from game.screens.editor.finder import Finder
from game.screens.editor.finder_page import FinderLayout
from game.screens.editor.messages import Action, Message, TakeEmoji
from game.screens.editor.state import State
from game.services import Services
from game.shelf.originals import original
from game.words import _


def chosen_sides(state: State) -> tuple[Side, Side]:
    """Return the side of the chosen cell, and the other one; a hint belongs to the definition."""
    row, of_term = state.edit.row, state.edit.selection.column == 0
    return (row.term, row.definition) if of_term else (row.definition, row.term)


def open_finder(state: State, services: Services) -> State:
    """Open the pictures for the chosen cell."""
    state = state.commit().focus_on("cell")
    finder = Finder.open(*chosen_sides(state), services.settings.language)
    return replace(state, finder=finder, crop=None)


def open_crop(state: State, arrivals: Arrivals) -> State:
    """Open the frame for the picture of the chosen cell."""
    state = replace(state.commit().focus_on("cell"), finder=None)
    side, _other = chosen_sides(state)
    if not side.picture:
        return state.tell([_("This card has no picture yet: F7 finds one.")])
    source = original(side.picture)
    size = arrivals.services.measure.picture(source.path)
    if min(size) <= 0:
        return state.tell([_("The picture of this card cannot be shown, so it cannot be cut.")])
    of_term, frame = state.edit.selection.column == 0, source.frame
    picture = arrivals.turned(source.path, frame.turns)
    key = state.edit.row.key
    return replace(state, crop=Crop(key, of_term, source.path, size, frame, frame, picture))


def closed(state: State) -> State:
    """Close whatever is open for a picture."""
    if state.finder is None and state.crop is None:
        return state
    return replace(state, finder=None, crop=None)


def in_finder(
    state: State, finder: Finder, message: Message, nodes: Nodes, arrivals: Arrivals
) -> State | Action:
    """Take everything while the finder is open; return an action that the screen carries out."""
    services = arrivals.services
    grid = FinderLayout.of(services.ui(state.size)).grid_size
    match finder.update(message, nodes, grid, services):
        case Finder() as after:
            return replace(state, finder=after)
        case TakeEmoji(emoji):
            return arrivals.emoji(closed(state), emoji)
        case Action.CLOSE_PICTURE:
            return closed(state)
        case Action.OPEN_CROP:
            return open_crop(state, arrivals)
        case Action.REMOVE_PICTURE:
            return _without_picture(closed(state))
        case Action.PASTE_PICTURE:
            if data := services.picture_copied():
                return arrivals.copied(closed(state), data)
            services.toast = _("There is no picture on the clipboard.")
            return state
        case Action.CHOOSE_PICTURE:
            return Action.CHOOSE_PICTURE
        case Action():
            return state


def _without_picture(state: State) -> State:
    edit = state.edit
    column: Column = "term" if edit.selection.column == 0 else "definition"
    return state.apply_edit(edit.apply(edit.sheet.place(edit.selection.row, column, picture="")))


def in_crop(state: State, crop: Crop, message: Message, nodes: Nodes, arrivals: Arrivals) -> State:
    """Take everything while a picture is turned and cut."""
    shown = CropLayout.of(crop, arrivals.services.ui(state.size)).shown
    match crop.update(message, nodes, shown):
        case Crop() as after:
            picture = arrivals.turned(after.original, after.frame.turns)
            return replace(state, crop=replace(after, picture=picture))
        case Action.CROP_DONE:
            return arrivals.crop(closed(state), crop)
        case Action():
            return closed(state)
