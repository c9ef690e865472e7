"""Media: pictures and sounds that are put into cells, and what their files are called."""

from __future__ import annotations

from collections.abc import Sequence

from game.desktop.wish import FileWish
from game.formats.common.media.beside import PICTURES, SOUNDS
from game.places import arrivals, first_folder
from game.screens.editor.edit import Cell, Selection
from game.screens.editor.losses import PlaceMedia, drop_media
from game.screens.editor.messages import Action
from game.screens.editor.state import State
from game.words import _

_LONGEST = 40


def wish(action: Action) -> FileWish:
    """Return what is to be chosen for a cell."""
    folder = first_folder(arrivals())
    if action is Action.CHOOSE_PICTURE:
        return FileWish(_("Choose a picture"), folder, _("Pictures"), PICTURES)
    return FileWish(_("Choose a sound"), folder, _("Sounds"), SOUNDS)


def put(state: State, paths: Sequence[str], cell: Cell, place: PlaceMedia) -> State:
    """Put files in this cell and those below; what cannot be used is told.

    What is typed, the keyboard and the selection stay where they are.
    """
    sheet, report = drop_media(state.edit.sheet, paths, cell, place)
    return state.tell(report).with_edit(state.edit.apply(sheet))


def choose(state: State, cell: Cell) -> State:
    """Keep what is typed, and go to the cell that files are put in."""
    state = state.focus_on("cell")
    return state.apply_edit(state.edit.select(Selection.at(*cell)))


def name_of(state: State) -> str:
    """Return what a picture in the chosen row is called: as its term."""
    row, rows = state.edit.selection.row, state.edit.commit().sheet.rows
    return file_name(rows[row].term.text if row < len(rows) else "")


def file_name(words: str) -> str:
    """Return words as the name of a picture, without what a file's name may not have."""
    short = words[:_LONGEST]
    name = " ".join("".join(c if c.isalnum() else " " for c in short).split())
    return name or _("picture")
